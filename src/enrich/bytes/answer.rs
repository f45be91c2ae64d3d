//! Writes the answer of the categorization, whose fields are mostly those of the request.

use super::row::At;
use crate::enrich::categorize::{Categorizer, Verdict};
use crate::keyed::Map;
use crate::model::{Error, Merchant, Result, WireName as _};

/// The answer, as far as it is written.
#[derive(Debug)]
pub(super) struct Categorized {
    json: Vec<u8>,
    /// Of each merchant that was named, how it is written.
    merchants: Map<u16, Vec<u8>>,
}

/// About how long a row is.
const ROW: usize = 560;

impl Categorized {
    pub(super) fn with_room_for(rows: usize) -> Self {
        let mut json = Vec::with_capacity(rows.saturating_mul(ROW));
        json.extend_from_slice(b"{\"transactions\":[");
        Self { json, merchants: Map::new() }
    }

    /// Adds a row: its fields and the verdict of `engine`, unless that is less sure than `min_confidence`.
    pub(super) fn add(
        &mut self,
        row: At<'_, '_>,
        verdict: &Verdict,
        engine: &Categorizer,
        min_confidence: f64,
        evidence: Option<String>,
    ) -> Result<()> {
        let explained = *verdict;
        let verdict = explained.or_unknown_below(min_confidence as f32);
        if row.index > 0 {
            self.json.push(b',');
        }
        self.text("{\"transaction_id\":", row.transaction_id()?)?;
        self.text(",\"account_holder_type\":", row.holder_type()?.as_str())?;
        self.text(",\"account_holder_id\":", row.holder_id()?)?;
        self.text(",\"account_id\":", row.account_id()?)?;
        self.text(",\"account_category\":", row.account_category()?.as_str())?;
        self.text(",\"value_date\":", row.checked_day()?)?;
        self.text(",\"description\":", row.description()?)?;
        self.text(",\"type\":", row.direction()?.as_str())?;
        self.raw(",\"amount\":", row.amount()?.1);
        self.text(",\"currency\":", row.currency()?)?;
        self.text(",\"institution\":", row.institution()?)?;
        match row.mcc() {
            Some(code) => self.raw(",\"mcc\":", &code.to_string()),
            None => self.raw(",\"mcc\":null", ""),
        }
        self.text(",\"category\":", verdict.category.as_str())?;
        match verdict.subcategory {
            Some(subcategory) => self.text(",\"subcategory\":", subcategory.as_str())?,
            None => self.raw(",\"subcategory\":null", ""),
        }
        self.raw(",\"merchant\":", "");
        match verdict.merchant {
            Some(position) => self.merchant(position, engine),
            None => self.raw("null", ""),
        }
        if let Some(evidence) = evidence {
            let confidence = (explained.confidence * 100.0).round() / 100.0;
            self.raw(",\"explanation\":{\"confidence\":", &confidence.to_string());
            self.text(",\"by\":", explained.by.as_str())?;
            self.text(",\"evidence\":", &evidence)?;
            self.json.push(b'}');
        }
        self.json.push(b'}');
        Ok(())
    }

    pub(super) fn finish(mut self) -> Vec<u8> {
        self.json.extend_from_slice(b"]}");
        self.json
    }

    fn raw(&mut self, before: &str, value: &str) {
        self.json.extend_from_slice(before.as_bytes());
        self.json.extend_from_slice(value.as_bytes());
    }

    fn text(&mut self, before: &str, text: &str) -> Result<()> {
        self.raw(before, "");
        // Almost no text has anything to escape.
        if text.bytes().all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
            self.json.push(b'"');
            self.raw(text, "\"");
            return Ok(());
        }
        serde_json::to_writer(&mut self.json, text).map_err(|error| Error::invalid_input("answer", error.to_string()))
    }

    /// Merchants come again and again: each is written once, and copied.
    fn merchant(&mut self, position: u16, engine: &Categorizer) {
        let known = self.merchants.or_insert_with(position, || {
            let Merchant { logo, website, merchant_name, .. } = engine.merchant(position).unwrap_or_default();
            serde_json::json!({ "logo": logo, "website": website, "merchant_name": merchant_name }).to_string().into_bytes()
        });
        self.json.extend_from_slice(known);
    }
}
