//! Which of the names and phrases that stand in a description decides.
//!
//! In this order: the bank's own words, a merchant, the merchant category code, a word that names a trade, the way the
//! money moved. Within one of these the longest counts. What stands inside a longer name is part of that name.

use super::country::Countries;
use super::lexicon::{self, Found, Language, RULES, Rank, Reach, Target, Verdict};
use crate::model::{Category, DecidedBy, Direction, EnrichableAccount, Subcategory};
use crate::text::Folded;

/// What is known of a transaction besides its description.
#[derive(Debug, Clone, Copy)]
pub(super) struct Circumstances {
    pub language: Language,
    pub countries: Countries,
    pub direction: Direction,
    pub account: EnrichableAccount,
    pub mcc: Option<u16>,
}

/// What a transaction was found to be, and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Decision {
    pub verdict: Verdict,
    /// Index of the merchant, where one was named.
    pub merchant: Option<u16>,
    pub by: DecidedBy,
    /// 0 to 1.
    pub confidence: f32,
    /// What decided, as positions in the folded description.
    pub evidence: Option<(usize, usize)>,
}

/// How sure each kind of evidence is: the share of the development data that it gets right, rounded.
mod confidence {
    pub(super) const BANK: f32 = 0.95;
    pub(super) const MERCHANT: f32 = 0.93;
    pub(super) const SHORT_MERCHANT: f32 = 0.85;
    pub(super) const TRUNCATED_MERCHANT: f32 = 0.8;
    pub(super) const FOREIGN_MERCHANT: f32 = 0.7;
    pub(super) const MCC: f32 = 0.85;
    pub(super) const TRADE: f32 = 0.8;
    pub(super) const RAIL: f32 = 0.6;
    pub(super) const NOTHING: f32 = 0.1;
}

/// Names at least this long are taken for a merchant's even outside the countries where it does business.
const SHORTEST_FOREIGN: usize = 6;

const UNKNOWN: Verdict = Verdict { category: Category::Unknown, subcategory: None };
const REFUND: Verdict = Verdict { category: Category::FeesAndCharges, subcategory: Some(Subcategory::Refund) };

/// Finds and decides, with buffers that are reused from one description to the next.
#[derive(Debug, Default)]
pub(super) struct Decider {
    pub folded: Folded,
    found: Vec<Found>,
}

impl Decider {
    /// Reads a description and decides.
    pub(super) fn decide(&mut self, description: &str, given: Circumstances) -> Decision {
        self.folded.fold(description);
        self.found.clear();
        let found = &mut self.found;
        lexicon::search(&self.folded, |hit| found.push(hit));
        self.drop_parts_of_longer_names();
        self.choose(given)
    }

    fn drop_parts_of_longer_names(&mut self) {
        let Self { found, .. } = self;
        let mut index = 0;
        while let Some(inner) = found.get(index).copied() {
            let contained = found.iter().any(|outer| {
                outer.start <= inner.start
                    && inner.end <= outer.end
                    && outer.end - outer.start > inner.end - inner.start
                    && !outer.truncated
            });
            if contained && !self.folded.tokens.is_empty() {
                found.swap_remove(index);
            } else {
                index += 1;
            }
        }
    }

    fn choose(&self, given: Circumstances) -> Decision {
        let bank = self.best_rule(Rank::Bank, given);
        let merchant = self.best_merchant(given);
        let trade = self.best_rule(Rank::Trade, given);
        let rail = self.best_rule(Rank::Rail, given);
        let named = merchant.map(|(index, _)| index);
        let decision = |verdict, by, confidence, at: Option<Found>| Decision {
            verdict,
            merchant: named,
            by,
            confidence,
            evidence: at.map(|found| (found.start, found.end)),
        };
        if let Some((verdict, at)) = bank {
            return decision(verdict, DecidedBy::Rule, confidence::BANK, Some(at));
        }
        let merchant = merchant.and_then(|(index, at)| Some((lexicon::merchant(index)?, at)));
        if let Some((merchant, at)) = merchant.filter(|(merchant, _)| merchant.verdict.category != Category::Transfers) {
            let verdict = if given.direction == Direction::Inflow && is_spending(merchant.verdict.category) {
                rail.map_or(REFUND, |(verdict, _)| if verdict.category == Category::Unknown { REFUND } else { verdict })
            } else {
                merchant.verdict
            };
            let confidence = if at.truncated {
                confidence::TRUNCATED_MERCHANT
            } else if !lexicon::is_at_home(merchant, given.countries) {
                confidence::FOREIGN_MERCHANT
            } else if at.end - at.start < SHORTEST_FOREIGN {
                confidence::SHORT_MERCHANT
            } else {
                confidence::MERCHANT
            };
            return decision(verdict, DecidedBy::Merchant, confidence, Some(at));
        }
        if let Some(verdict) = given.mcc.and_then(lexicon::code) {
            let verdict = if given.direction == Direction::Inflow && is_spending(verdict.category) { REFUND } else { verdict };
            return decision(verdict, DecidedBy::Mcc, confidence::MCC, None);
        }
        if let Some((verdict, at)) = trade {
            return decision(verdict, DecidedBy::Rule, confidence::TRADE, Some(at));
        }
        if let Some((merchant, at)) = merchant {
            return decision(merchant.verdict, DecidedBy::Merchant, confidence::RAIL, Some(at));
        }
        match rail {
            Some((verdict, at)) if verdict.category != Category::Unknown => decision(verdict, DecidedBy::Rule, confidence::RAIL, Some(at)),
            _ => decision(UNKNOWN, DecidedBy::Type, confidence::NOTHING, None),
        }
    }

    /// The longest phrase of that rank that fits the circumstances; the first of equally long ones.
    fn best_rule(&self, rank: Rank, given: Circumstances) -> Option<(Verdict, Found)> {
        let mut best: Option<(Verdict, Found)> = None;
        for found in &self.found {
            let Target::Rule(index) = found.hit.target else { continue };
            let Some(rule) = RULES.get(usize::from(index)) else { continue };
            let fits = rule.rank == rank
                && rule.language.is_none_or(|language| language == given.language)
                && rule.direction.is_none_or(|direction| direction == given.direction)
                && (!rule.card_only || given.account == EnrichableAccount::CreditCard)
                && !found.truncated
                && self.reaches(found);
            if fits && best.as_ref().is_none_or(|(_, than)| is_longer(found, than)) {
                best = Some((rule.verdict, *found));
            }
        }
        best
    }

    /// The merchant that is named: one that does more than move money before one that does not, one at home before one
    /// abroad, then the longest name.
    fn best_merchant(&self, given: Circumstances) -> Option<(u16, Found)> {
        let mut best: Option<((bool, bool), u16, Found)> = None;
        for found in &self.found {
            let Target::Merchant(index) = found.hit.target else { continue };
            let Some(merchant) = lexicon::merchant(index) else { continue };
            let at_home = lexicon::is_at_home(merchant, given.countries);
            if !self.reaches(found) || (!at_home && found.end - found.start < SHORTEST_FOREIGN) {
                continue;
            }
            let merit = (merchant.verdict.category != Category::Transfers, at_home);
            if best.as_ref().is_none_or(|(than, _, other)| merit > *than || (merit == *than && is_longer(found, other))) {
                best = Some((merit, index, *found));
            }
        }
        best.map(|(_, index, found)| (index, found))
    }

    /// Whether a name that must stand alone does: all else is numbers, dates, and the bank's words.
    fn reaches(&self, found: &Found) -> bool {
        found.hit.reach != Reach::Whole
            || self.folded.tokens.iter().all(|token| {
                (found.start <= token.start && token.end <= found.end)
                    || token.is_volatile()
                    || self.found.iter().any(|other| {
                        other.start <= token.start
                            && token.end <= other.end
                            && matches!(other.hit.target, Target::Rule(index) if RULES.get(usize::from(index)).is_some_and(|rule| rule.rank != Rank::Trade))
                    })
            })
    }
}

fn is_longer(found: &Found, than: &Found) -> bool {
    let (length, other) = (found.end - found.start, than.end - than.start);
    length > other || (length == other && found.start < than.start)
}

/// Whether money that comes back from there is a refund rather than income.
fn is_spending(category: Category) -> bool {
    !matches!(
        category,
        Category::Deposits
            | Category::FeesAndCharges
            | Category::IncomeAndPayments
            | Category::InvestmentsAndSavings
            | Category::Transfers
            | Category::Unknown
            | Category::WithdrawalAndAtm
    )
}
