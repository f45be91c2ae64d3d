//! Statements in OFX: version 1 (SGML, whose values have no closing tags) and version 2 (XML), read by the same loop.
//!
//! Every `STMTTRN` of every account is a transaction. Its day is the one that the bank wrote (`DTPOSTED`, or `DTUSER` where
//! that is missing), in the bank's own time zone. A lone point or comma in `TRNAMT` is the decimal mark, as the standard
//! has it; banks that write thousands are understood too. The sign is the direction; only where no amount of the file has
//! a minus, `TRNTYPE` is (some banks write `DEBIT` and a bare amount).

use quick_xml::Reader;
use quick_xml::errors::SyntaxError;
use quick_xml::events::Event;

use super::amount::{self, Mark};
use super::locale::{self, Cues};
use super::table::mcc;
use super::words::is_balance;
use super::{
    Harvest, Ids, Options, Statement, StatementFormat, TextEncoding, clean, day, find_ignore_case, is_currency_code, join, quoted,
};
use crate::model::{Direction, EnrichTransaction, EnrichableAccount, Error, HolderType, Result};
use crate::money::Amount;
use crate::text::Folded;

/// The tags whose values are read.
const VALUES: [&str; 16] = [
    "ORG", "FID", "LANGUAGE", "CURDEF", "ACCTID", "ACCTTYPE", "TRNTYPE", "DTPOSTED", "DTUSER", "TRNAMT", "FITID", "NAME", "MEMO", "SIC",
    "CURSYM", "CHECKNUM",
];

/// The values of `TRNTYPE` that are money out.
const DEBITS: [&str; 10] = ["DEBIT", "PAYMENT", "CHECK", "ATM", "POS", "FEE", "SRVCHG", "CASH", "DIRECTDEBIT", "REPEATPMT"];

/// No value is longer in a sound file; what is beyond this is dropped.
const MAX_VALUE: usize = 4_096;

/// Reads a text that has been recognised as OFX.
pub(super) fn read(text: &str, encoding: TextEncoding, options: &Options) -> Result<Statement> {
    let start = find_ignore_case(text, "<OFX")
        .ok_or_else(|| Error::statement("bad_ofx", "the file has an OFX header but no `<OFX>`").at(1, None))?;
    let body = text.get(start..).unwrap_or_default();
    let mut ofx = Ofx::new(options);
    let mut lines = Lines { text, counted: 0, line: 1 };
    let mut reader = Reader::from_str(body);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let line = lines.at(start + usize::try_from(reader.error_position()).unwrap_or(0));
                ofx.harvest.refuse(damage(&error, line))?;
                break;
            }
        };
        match event {
            // A bare `<` in a text looks like a tag that swallows others, up to the next `>` or even the next quote.
            Event::Start(tag) | Event::Empty(tag) if tag.contains('<') => {
                let line = lines.at(start + usize::try_from(reader.buffer_position()).unwrap_or(0).saturating_sub(tag.len()));
                ofx.take_value();
                ofx.harvest.refuse(Error::statement("bad_ofx", "a `<` stands in a text here: write it `&lt;`").at(line, None))?;
            }
            Event::Start(tag) => {
                let line = lines.at(start + usize::try_from(reader.buffer_position()).unwrap_or(0));
                ofx.open(tag.local_name().as_ref(), line)?;
            }
            Event::Empty(_) => ofx.take_value(),
            Event::End(tag) => ofx.close(tag.local_name().as_ref())?,
            Event::Text(text) => ofx.add(&text),
            Event::CData(text) => ofx.add(&text),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(character)) => ofx.add(character.encode_utf8(&mut [0; 4])),
                _ => ofx.add_entity(&name),
            },
            Event::Eof => {
                ofx.end(lines.at(text.trim_end().len()))?;
                break;
            }
            _ => {}
        }
    }
    ofx.into_statement(encoding)
}

fn damage(error: &quick_xml::Error, line: u64) -> Error {
    match error {
        quick_xml::Error::Syntax(kind) if *kind != SyntaxError::InvalidBangMarkup => truncated(line, None),
        _ => Error::statement("bad_ofx", "the markup is damaged here: get the file from the bank again").at(line, None),
    }
}

fn truncated(line: u64, tag: Option<&str>) -> Error {
    Error::statement("truncated_file", "the file breaks off here, before `</OFX>`: get it from the bank again").at(line, tag)
}

/// Counts lines as the reading goes on.
struct Lines<'t> {
    text: &'t str,
    counted: usize,
    line: u64,
}

impl Lines<'_> {
    fn at(&mut self, position: usize) -> u64 {
        if let Some(passed) = self.text.as_bytes().get(self.counted..position) {
            self.line += super::rows::breaks(passed);
            self.counted = position;
        }
        self.line
    }
}

/// The values of one `STMTTRN`, as they stand.
#[derive(Debug, Default)]
struct Raw {
    line: u64,
    kind: String,
    posted: String,
    user: String,
    amount: String,
    id: String,
    name: String,
    memo: String,
    category_code: String,
    currency: String,
}

/// Where the reading is.
#[allow(clippy::struct_excessive_bools, reason = "independent of each other")]
struct Ofx<'o> {
    options: &'o Options,
    harvest: Harvest,
    ids: Ids,
    cues: Cues,
    folded: Folded,
    /// The tag whose value is being read.
    tag: Option<&'static str>,
    value: String,
    open: Option<Raw>,
    is_closed: bool,
    /// Inside `BANKACCTFROM` or `CCACCTFROM`: other accounts are those of payees.
    in_account: bool,
    /// Inside `CURRENCY`: the amount is in it. In `ORIGCURRENCY` it has been converted.
    in_currency: bool,
    institution: String,
    language: Option<&'static str>,
    /// Of the current account.
    account: String,
    category: EnrichableAccount,
    currency: String,
    /// Of the first account.
    first_account: Option<String>,
    first_currency: Option<String>,
    has_minus: bool,
    /// Transactions with a bare amount whose type is money out.
    bare_debits: Vec<usize>,
}

impl<'o> Ofx<'o> {
    fn new(options: &'o Options) -> Self {
        Self {
            options,
            harvest: Harvest::new(options.lenient),
            ids: Ids::default(),
            cues: Cues::default(),
            folded: Folded::default(),
            tag: None,
            value: String::new(),
            open: None,
            is_closed: false,
            in_account: false,
            in_currency: false,
            institution: String::new(),
            language: None,
            account: String::new(),
            category: EnrichableAccount::Checking,
            currency: String::new(),
            first_account: None,
            first_currency: None,
            has_minus: false,
            bare_debits: Vec::new(),
        }
    }

    fn open(&mut self, name: &str, line: u64) -> Result<()> {
        self.take_value();
        let is = |tag: &str| name.eq_ignore_ascii_case(tag);
        if is("STMTTRN") {
            // Files without closing tags at all: the next one ends this one.
            self.finish()?;
            self.open = Some(Raw { line, ..Raw::default() });
        } else if is("STMTRS") || is("CCSTMTRS") {
            self.finish()?;
            self.account.clear();
            self.currency.clear();
            self.category = if is("STMTRS") { EnrichableAccount::Checking } else { EnrichableAccount::CreditCard };
        } else if is("BANKACCTFROM") || is("CCACCTFROM") {
            self.in_account = true;
        } else if is("BANKTRANLIST") {
            self.in_account = false;
        } else if is("CURRENCY") || is("ORIGCURRENCY") {
            self.in_currency = is("CURRENCY");
        } else {
            self.tag = VALUES.into_iter().find(|tag| is(tag));
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<()> {
        self.take_value();
        let is = |tag: &str| name.eq_ignore_ascii_case(tag);
        if is("STMTTRN") || is("BANKTRANLIST") {
            self.finish()?;
        } else if is("BANKACCTFROM") || is("CCACCTFROM") {
            self.in_account = false;
        } else if is("CURRENCY") {
            self.in_currency = false;
        }
        self.is_closed |= is("OFX");
        Ok(())
    }

    fn add(&mut self, text: &str) {
        if self.tag.is_some() && self.value.len() < MAX_VALUE {
            self.value.push_str(text.get(..text.floor_char_boundary(MAX_VALUE)).unwrap_or(text));
        }
    }

    /// What stood between `&` and `;`: one of XML's names, or a bare `&` with a `;` somewhere behind it.
    fn add_entity(&mut self, name: &str) {
        match name {
            "amp" => self.add("&"),
            "lt" => self.add("<"),
            "gt" => self.add(">"),
            "quot" => self.add("\""),
            "apos" => self.add("'"),
            "nbsp" => self.add(" "),
            _ => {
                self.add("&");
                self.add(name);
                self.add(";");
            }
        }
    }

    /// The value of the tag before is complete.
    fn take_value(&mut self) {
        let Some(tag) = self.tag.take() else { return };
        let value = clean(&self.value);
        let target = match (tag, &mut self.open) {
            ("TRNTYPE", Some(raw)) => &mut raw.kind,
            ("DTPOSTED", Some(raw)) => &mut raw.posted,
            ("DTUSER", Some(raw)) => &mut raw.user,
            ("TRNAMT", Some(raw)) => &mut raw.amount,
            ("FITID", Some(raw)) => &mut raw.id,
            ("NAME", Some(raw)) => &mut raw.name,
            ("MEMO", Some(raw)) => &mut raw.memo,
            ("SIC", Some(raw)) => &mut raw.category_code,
            ("CURSYM", Some(raw)) if self.in_currency => &mut raw.currency,
            ("CURDEF", None) => &mut self.currency,
            ("ORG" | "FID", None) if self.institution.is_empty() => &mut self.institution,
            ("ACCTID", None) if self.in_account => &mut self.account,
            ("ACCTTYPE", None) if self.in_account => {
                self.category = match value {
                    "SAVINGS" | "MONEYMRKT" | "CD" => EnrichableAccount::Savings,
                    "CREDITLINE" => EnrichableAccount::Loan,
                    _ => EnrichableAccount::Checking,
                };
                self.value.clear();
                return;
            }
            ("LANGUAGE", None) => {
                self.language = [("POR", "pt"), ("SPA", "es")]
                    .into_iter()
                    .find(|(code, _)| value.eq_ignore_ascii_case(code))
                    .map(|(_, language)| language);
                self.value.clear();
                return;
            }
            _ => {
                self.value.clear();
                return;
            }
        };
        value.clone_into(target);
        self.value.clear();
    }

    /// The transaction that is open is complete.
    fn finish(&mut self) -> Result<()> {
        self.in_currency = false;
        let Some(raw) = self.open.take() else { return Ok(()) };
        let row = self.transaction(&raw);
        self.harvest.take(row)
    }

    fn transaction(&mut self, raw: &Raw) -> Result<Option<EnrichTransaction>> {
        let mut description = String::new();
        join(&mut description, &raw.name);
        join(&mut description, &raw.memo);
        if is_balance(&description, &mut self.folded) {
            return Ok(None);
        }
        let (tag, day) = if raw.posted.is_empty() && !raw.user.is_empty() { ("DTUSER", &raw.user) } else { ("DTPOSTED", &raw.posted) };
        let expected = "a date such as `20261231`";
        let value_date = match day::of_ofx(day) {
            Some(date) => date,
            None if day.is_empty() => return Err(bad("missing_date", raw.line, tag, day, expected)),
            None => return Err(bad("bad_date", raw.line, tag, day, expected)),
        };
        let expected = "an amount such as `-1234.56`";
        let (amount, direction) = match signed(&raw.amount) {
            Some(read) => read,
            None if raw.amount.is_empty() => return Err(bad("missing_amount", raw.line, "TRNAMT", "", expected)),
            None => return Err(bad("bad_amount", raw.line, "TRNAMT", &raw.amount, expected)),
        };
        let currency = raw.currency.to_ascii_uppercase();
        if !currency.is_empty() && !is_currency_code(&currency) {
            return Err(bad("bad_currency", raw.line, "CURSYM", &raw.currency, "a code such as `MXN`"));
        }
        self.cues.add_text(&description);
        if direction == Direction::Outflow {
            self.has_minus = true;
        } else if DEBITS.iter().any(|kind| raw.kind.eq_ignore_ascii_case(kind)) {
            self.bare_debits.push(self.harvest.transactions.len());
        }
        let options = self.options;
        let own = if is_currency_code(&self.currency) { self.currency.as_str() } else { "" };
        let default = options.currency.as_deref().unwrap_or(own);
        if !own.is_empty() {
            self.first_currency.get_or_insert_with(|| own.to_owned());
        }
        let account = options.account_id.as_deref().unwrap_or(if self.account.is_empty() { "account" } else { &self.account });
        self.first_account.get_or_insert_with(|| account.to_owned());
        Ok(Some(EnrichTransaction {
            transaction_id: self.ids.next(&raw.id, raw.line),
            account_holder_type: options.account_holder_type.unwrap_or(HolderType::Individual),
            account_holder_id: options.account_holder_id.clone().unwrap_or_else(|| "holder".to_owned()),
            account_id: account.to_owned(),
            account_category: options.account_category.unwrap_or(self.category),
            value_date,
            description,
            direction,
            amount: amount.to_f64(),
            currency: if currency.is_empty() { default.to_owned() } else { currency },
            institution: String::new(),
            mcc: mcc(&raw.category_code),
        }))
    }

    /// The file ends on that line.
    fn end(&mut self, line: u64) -> Result<()> {
        self.take_value();
        if let Some(raw) = self.open.take() {
            return self.harvest.refuse(truncated(raw.line, Some("STMTTRN")));
        }
        if self.is_closed { Ok(()) } else { self.harvest.refuse(truncated(line, None)) }
    }

    /// Fills in what only the whole file tells.
    fn into_statement(mut self, encoding: TextEncoding) -> Result<Statement> {
        self.harvest.check()?;
        let mut locale = locale::decide(self.options, self.first_currency.as_deref(), &self.cues)?;
        if let Some(language) = self.language.filter(|_| self.options.language.is_none()) {
            language.clone_into(&mut locale.language);
        }
        let institution = match (&self.options.institution, self.institution.as_str()) {
            (Some(given), _) => given,
            (None, "") => "unknown",
            (None, own) => own,
        };
        let mut transactions = self.harvest.transactions;
        if !self.has_minus {
            for position in self.bare_debits {
                if let Some(transaction) = transactions.get_mut(position) {
                    transaction.direction = Direction::Outflow;
                }
            }
        }
        for transaction in &mut transactions {
            institution.clone_into(&mut transaction.institution);
            if transaction.currency.is_empty() {
                transaction.currency.clone_from(&locale.currency);
            }
        }
        Ok(Statement {
            format: StatementFormat::Ofx,
            encoding,
            delimiter: None,
            institution: institution.to_owned(),
            account: self.first_account.unwrap_or_default(),
            language: locale.language,
            currency: locale.currency,
            transactions,
            skipped_rows: self.harvest.skipped,
            problems: self.harvest.problems,
            more_problems: self.harvest.more_problems,
        })
    }
}

fn bad(code: &'static str, line: u64, tag: &str, text: &str, expected: &str) -> Error {
    let stands = if text.is_empty() { "nothing stands here".to_owned() } else { format!("{} stands here", quoted(text)) };
    Error::statement(code, format!("{stands}; expected is {expected}")).at(line, Some(tag))
}

/// An amount without its sign, and the direction that the sign says.
fn signed(text: &str) -> Option<(Amount, Direction)> {
    let printed = amount::take_apart(text)?;
    let mut marks = text.chars().filter(|c| matches!(c, '.' | ','));
    let amount = match (marks.next(), marks.next()) {
        (Some('.'), None) => printed.magnitude(Mark::Dot),
        (Some(_), None) => printed.magnitude(Mark::Comma),
        _ => printed.magnitude(Mark::Dot).or(printed.magnitude(Mark::Comma)),
    };
    Some((amount?, printed.direction.unwrap_or(Direction::Inflow)))
}
