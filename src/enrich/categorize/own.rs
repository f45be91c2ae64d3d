//! Merchants and rules of one's own, which decide over everything else.
//!
//! They are plain JSON, and can be learnt from corrected transactions. What they say is taken as it is: nothing is doubted,
//! and no direction or kind of account changes it, unless a rule names one.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::decide::{Circumstances, Decider};
use super::lexicon::{BUILT, Verdict};
use crate::model::{Category, Direction, EnrichableAccount, Error, Merchant, Result, Subcategory, WireName};
use crate::text::{Folded, squash};

/// Positions of merchants from here on are of one's own.
pub const FIRST_OWN: u16 = 0x8000;

/// Merchants and rules of one's own.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Own {
    merchants: Vec<OwnMerchant>,
    rules: Vec<OwnRule>,
    /// What each phrase leads to; whether its last word may go on.
    phrases: BTreeMap<Vec<u8>, Vec<(Target, bool)>>,
}

#[derive(Debug, Clone, PartialEq)]
struct OwnMerchant {
    name: String,
    verdict: Verdict,
    website: Option<String>,
    logo: Option<String>,
    aliases: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
struct OwnRule {
    phrases: Vec<String>,
    verdict: Verdict,
    direction: Option<Direction>,
    account: Option<EnrichableAccount>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Target {
    Merchant(u16),
    Rule(usize),
}

/// What one's own merchants and rules make of a description.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ruling {
    pub verdict: Verdict,
    /// The position of a merchant, from [`FIRST_OWN`] on.
    pub merchant: Option<u16>,
    /// Whether a rule decided, not a merchant.
    pub by_rule: bool,
    /// Where the deciding phrase stands in the folded description.
    pub evidence: (usize, usize),
}

impl Own {
    /// Reads merchants and rules from JSON:
    ///
    /// ```json
    /// {
    ///   "merchants": [{ "name": "Café Central", "category": "Food & Groceries", "subcategory": "Bakery & Coffee",
    ///                   "website": "https://cafe.example", "logo": null, "aliases": ["CAF CENTRAL"] }],
    ///   "rules": [{ "phrases": ["cuota club*"], "category": "Home & Life", "subcategory": null,
    ///               "type": "OUTFLOW", "account_category": "CREDIT_CARD" }]
    /// }
    /// ```
    ///
    /// `name` and `category` of a merchant, `phrases` and `category` of a rule are needed. A phrase counts as whole words;
    /// case, accents, punctuation and spaces make no difference; with `*` at its end the last word may go on.
    ///
    /// # Errors
    /// `invalid_input`, naming the index and the field: `rules[2].category`.
    pub fn parse(text: &str) -> Result<Self> {
        let value: Value = serde_json::from_str(text).map_err(|error| Error::invalid_input("own", format!("is no JSON: {error}")))?;
        let object = value.as_object().ok_or_else(|| Error::invalid_input("own", "must be an object with `merchants` and `rules`"))?;
        let mut own = Self::default();
        for (index, item) in list(object, "merchants")?.iter().enumerate() {
            own.merchants.push(OwnMerchant::read(&Item::new("merchants", index, item)?)?);
        }
        for (index, item) in list(object, "rules")?.iter().enumerate() {
            own.rules.push(OwnRule::read(&Item::new("rules", index, item)?)?);
        }
        own.index()?;
        Ok(own)
    }

    /// The same as JSON: what [`Own::parse`] reads.
    pub fn to_json(&self) -> String {
        let verdict = |verdict: Verdict| (verdict.category.as_str(), verdict.subcategory.map(WireName::as_str));
        let merchants: Vec<Value> = (self.merchants.iter())
            .map(|merchant| {
                let (category, subcategory) = verdict(merchant.verdict);
                json!({
                    "name": merchant.name, "category": category, "subcategory": subcategory, "website": merchant.website,
                    "logo": merchant.logo, "aliases": merchant.aliases,
                })
            })
            .collect();
        let rules: Vec<Value> = (self.rules.iter())
            .map(|rule| {
                let (category, subcategory) = verdict(rule.verdict);
                let mut object = json!({ "phrases": rule.phrases, "category": category, "subcategory": subcategory });
                if let (Some(object), Some(direction)) = (object.as_object_mut(), rule.direction) {
                    object.insert("type".to_owned(), direction.as_str().into());
                }
                if let (Some(object), Some(account)) = (object.as_object_mut(), rule.account) {
                    object.insert("account_category".to_owned(), account.as_str().into());
                }
                object
            })
            .collect();
        json!({ "merchants": merchants, "rules": rules }).to_string()
    }

    /// Learns from corrected transactions, in JSON: `[{ "description", "category", "subcategory", "merchant" }]`, of which
    /// the first two are needed. Of a description counts what names somebody: without numbers, dates, and the bank's words.
    /// With a merchant, the words become its alias, unless its name stands among them; without, a rule. What was learnt before of the same
    /// words is replaced.
    ///
    /// # Errors
    /// `invalid_input`, naming the index and the field: `corrections[0].description`. Nothing is learnt then.
    pub fn learn(&mut self, corrections: &str) -> Result<()> {
        let value: Value =
            serde_json::from_str(corrections).map_err(|error| Error::invalid_input("corrections", format!("is no JSON: {error}")))?;
        let corrections = value.as_array().ok_or_else(|| Error::invalid_input("corrections", "must be an array"))?;
        let mut learnt = self.clone();
        let mut reader = Decider::new(&BUILT);
        for (index, correction) in corrections.iter().enumerate() {
            let item = Item::new("corrections", index, correction)?;
            let phrase = reader.name_in(item.needed_text("description")?);
            if squash(&phrase).len() < SHORTEST_PHRASE {
                return Err(item.wrong("description", "names nobody: there is nothing in it to go by"));
            }
            let merchant = item.text("merchant")?;
            if merchant.is_some_and(|name| name.trim().is_empty()) {
                return Err(item.wrong("merchant", "is empty: give a name, or null"));
            }
            learnt.forget(&phrase);
            match merchant {
                Some(name) => learnt.add_merchant(name, item.verdict()?, Some(phrase).filter(|_| !stands_in(name, &reader.folded))),
                None => learnt.add_rule(phrase, item.verdict()?),
            }
        }
        learnt.index()?;
        *self = learnt;
        Ok(())
    }

    /// Drops a phrase wherever it stands.
    fn forget(&mut self, phrase: &str) {
        let key = squash(phrase);
        for merchant in &mut self.merchants {
            merchant.aliases.retain(|alias| squash(alias) != key);
        }
        for rule in &mut self.rules {
            rule.phrases.retain(|other| squash(other) != key);
        }
        self.rules.retain(|rule| !rule.phrases.is_empty());
    }

    fn add_rule(&mut self, phrase: String, verdict: Verdict) {
        let unconditional = |rule: &&mut OwnRule| rule.verdict == verdict && rule.direction.is_none() && rule.account.is_none();
        match self.rules.iter_mut().find(unconditional) {
            Some(rule) => rule.phrases.push(phrase),
            None => self.rules.push(OwnRule { phrases: vec![phrase], verdict, direction: None, account: None }),
        }
    }

    fn add_merchant(&mut self, name: &str, verdict: Verdict, alias: Option<String>) {
        let key = squash(name);
        if let Some(known) = self.merchants.iter_mut().find(|merchant| squash(&merchant.name) == key) {
            known.verdict = verdict;
            known.aliases.extend(alias);
        } else {
            let aliases = alias.into_iter().collect();
            self.merchants.push(OwnMerchant { name: name.to_owned(), verdict, website: None, logo: None, aliases });
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// A merchant, by its position from [`FIRST_OWN`] on.
    pub(super) fn merchant(&self, position: u16) -> Option<Merchant> {
        let merchant = self.merchants.get(usize::from(position.checked_sub(FIRST_OWN)?))?;
        Some(Merchant {
            merchant_name: Some(merchant.name.clone()),
            website: merchant.website.clone(),
            logo: merchant.logo.clone(),
            ..Merchant::default()
        })
    }

    fn index(&mut self) -> Result<()> {
        self.phrases.clear();
        for (index, merchant) in self.merchants.iter().enumerate() {
            let target = u16::try_from(index).ok().filter(|index| *index < FIRST_OWN).map(|index| Target::Merchant(FIRST_OWN + index));
            let target = target.ok_or_else(|| Error::invalid_item("merchants", index, "is one too many: 32,768 are the most"))?;
            if squash(&merchant.name).len() >= SHORTEST_PHRASE {
                enter(&mut self.phrases, &merchant.name, target);
            } else if merchant.aliases.is_empty() {
                return Err(Error::invalid_row("merchants", index, "name", "is too short to be told apart: give it `aliases`"));
            }
            for alias in &merchant.aliases {
                check(alias, "merchants", index, "aliases")?;
                enter(&mut self.phrases, alias, target);
            }
        }
        for (index, rule) in self.rules.iter().enumerate() {
            for phrase in &rule.phrases {
                check(phrase, "rules", index, "phrases")?;
                enter(&mut self.phrases, phrase, Target::Rule(index));
            }
        }
        Ok(())
    }

    /// What decides of a description: the longest phrase; of equally long ones the rule's, then the last.
    pub(super) fn rule_on(&self, folded: &Folded, given: Circumstances) -> Option<Ruling> {
        let mut best: Option<(usize, Ruling)> = None;
        let mut merchant: Option<(usize, u16)> = None;
        for token in &folded.tokens {
            for end in (token.start + SHORTEST_PHRASE)..=folded.bytes.len() {
                let Some(part) = folded.bytes.get(token.start..end) else { break };
                let Some(targets) = self.phrases.get(part) else {
                    // Nothing goes on like that.
                    if !self.phrases.range(part.to_vec()..).next().is_some_and(|(key, _)| key.starts_with(part)) {
                        break;
                    }
                    continue;
                };
                let whole_words = folded.tokens.iter().any(|token| token.end == end);
                for (target, _) in targets.iter().filter(|(_, goes_on)| whole_words || *goes_on) {
                    let length = end - token.start;
                    let ruling = match *target {
                        Target::Merchant(position) => {
                            if merchant.is_none_or(|(than, _)| length >= than) {
                                merchant = Some((length, position));
                            }
                            let known = self.merchants.get(usize::from(position - FIRST_OWN));
                            known.map(|known| Ruling {
                                verdict: known.verdict,
                                merchant: None,
                                by_rule: false,
                                evidence: (token.start, end),
                            })
                        }
                        Target::Rule(index) => {
                            let applies = |rule: &&OwnRule| {
                                rule.direction.is_none_or(|direction| direction == given.direction)
                                    && rule.account.is_none_or(|account| account == given.account)
                            };
                            let rule = self.rules.get(index).filter(applies);
                            rule.map(|rule| Ruling { verdict: rule.verdict, merchant: None, by_rule: true, evidence: (token.start, end) })
                        }
                    };
                    let merit = |length: usize, ruling: &Ruling| (length, ruling.by_rule);
                    if let Some(ruling) = ruling
                        && best.as_ref().is_none_or(|(than, other)| merit(length, &ruling) >= merit(*than, other))
                    {
                        best = Some((length, ruling));
                    }
                }
            }
        }
        best.map(|(_, ruling)| Ruling { merchant: merchant.map(|(_, position)| position), ..ruling })
    }
}

/// Shorter phrases could not be told apart.
const SHORTEST_PHRASE: usize = 2;

/// Whether a name stands in a description, as words of its own.
fn stands_in(name: &str, folded: &Folded) -> bool {
    let name = squash(name);
    let ends = |start: usize| folded.tokens.iter().any(|token| token.end == start + name.len());
    let starts = |start: usize| folded.bytes.get(start..).is_some_and(|rest| rest.starts_with(&name));
    name.len() >= SHORTEST_PHRASE && folded.tokens.iter().any(|token| starts(token.start) && ends(token.start))
}

fn enter(phrases: &mut BTreeMap<Vec<u8>, Vec<(Target, bool)>>, phrase: &str, target: Target) {
    let goes_on = phrase.trim_end().ends_with('*');
    phrases.entry(squash(phrase)).or_default().push((target, goes_on));
}

fn check(phrase: &str, of: &str, index: usize, field: &str) -> Result<()> {
    if squash(phrase).len() < SHORTEST_PHRASE {
        return Err(Error::invalid_row(of, index, field, format!("`{phrase}` is too short to be told apart")));
    }
    Ok(())
}

fn list<'a>(object: &'a Map<String, Value>, field: &str) -> Result<&'a [Value]> {
    match object.get(field) {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(items)) => Ok(items),
        Some(_) => Err(Error::invalid_input(field, "must be an array")),
    }
}

/// An object of a list, with its place for errors.
struct Item<'a> {
    list: &'static str,
    index: usize,
    object: &'a Map<String, Value>,
}

impl<'a> Item<'a> {
    fn new(list: &'static str, index: usize, value: &'a Value) -> Result<Self> {
        let object = value.as_object().ok_or_else(|| Error::invalid_item(list, index, "must be an object"))?;
        Ok(Self { list, index, object })
    }

    fn wrong(&self, field: &str, message: impl Into<String>) -> Error {
        Error::invalid_row(self.list, self.index, field, message)
    }

    fn text(&self, field: &str) -> Result<Option<&'a str>> {
        match self.object.get(field) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong(field, "must be a text")),
        }
    }

    fn needed_text(&self, field: &str) -> Result<&'a str> {
        self.text(field)?.filter(|text| !text.trim().is_empty()).ok_or_else(|| self.wrong(field, "is missing"))
    }

    fn texts(&self, field: &str) -> Result<Vec<String>> {
        let items = match self.object.get(field) {
            None | Some(Value::Null) => return Ok(Vec::new()),
            Some(Value::Array(items)) => items,
            Some(_) => return Err(self.wrong(field, "must be an array of texts")),
        };
        items.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(|| self.wrong(field, "must be an array of texts"))).collect()
    }

    /// A value of Belvo's, by its name on the wire.
    fn value<T: WireName>(&self, field: &str) -> Result<Option<T>> {
        self.text(field)?
            .map(|name| T::from_wire(name).ok_or_else(|| self.wrong(field, format!("`{name}` is none of Belvo's"))))
            .transpose()
    }

    fn verdict(&self) -> Result<Verdict> {
        let category: Category = self.value("category")?.ok_or_else(|| self.wrong("category", "is missing"))?;
        let subcategory: Option<Subcategory> = self.value("subcategory")?;
        if let Some(other) = subcategory.and_then(Subcategory::category).filter(|other| *other != category) {
            return Err(self.wrong("subcategory", format!("belongs to `{}`, not to `{}`", other.as_str(), category.as_str())));
        }
        Ok(Verdict { category, subcategory })
    }
}

impl OwnMerchant {
    fn read(item: &Item<'_>) -> Result<Self> {
        Ok(Self {
            name: item.needed_text("name")?.to_owned(),
            verdict: item.verdict()?,
            website: item.text("website")?.map(str::to_owned),
            logo: item.text("logo")?.map(str::to_owned),
            aliases: item.texts("aliases")?,
        })
    }
}

impl OwnRule {
    fn read(item: &Item<'_>) -> Result<Self> {
        let phrases = item.texts("phrases")?;
        if phrases.is_empty() {
            return Err(item.wrong("phrases", "is missing"));
        }
        Ok(Self { phrases, verdict: item.verdict()?, direction: item.value("type")?, account: item.value("account_category")? })
    }
}

#[cfg(test)]
mod tests;
