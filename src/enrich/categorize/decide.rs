//! Which of the names and phrases that stand in a description decides.
//!
//! In this order: the bank's own words, a merchant, the merchant category code, a word that names a trade, the way the
//! money moved, a bank that is named. Of several merchants the longest name counts. Of several phrases the first does, for
//! Spanish and Portuguese say what a thing is before they say of what: `comision retiro cajero` is a fee, not cash. What
//! stands inside a longer name is part of that name.

use super::country::Countries;
use super::features;
use super::lexicon::{Language, Lexicon, Merchant, Rank, Reach, Rule, Target, Verdict};
use super::search::{Found, Search, Standing};
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

/// What takes part in a decision. All does; leaving a layer out shows what it adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// The dictionary of merchants.
    Merchants,
    /// The phrases of banks and trades.
    Rules,
    /// Merchant category codes.
    Codes,
    /// Names and trades inside other words.
    Glued,
    /// Names with one letter wrong.
    Spelling,
    /// The learned model.
    Model,
}

/// A set of layers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layers(u8);

impl Layers {
    pub(super) const ALL: Self = Self(u8::MAX);

    pub(super) fn without(self, layer: Layer) -> Self {
        Self(self.0 & !(1 << layer as u8))
    }

    fn has(self, layer: Layer) -> bool {
        self.0 >> layer as u8 & 1 == 1
    }
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

/// How sure each kind of evidence is: about the share that it got right of lines that its words were not written from.
mod confidence {
    pub(super) const BANK: f32 = 0.94;
    pub(super) const MERCHANT: f32 = 0.96;
    pub(super) const SHORT_MERCHANT: f32 = 0.93;
    pub(super) const CUT_OFF_MERCHANT: f32 = 0.9;
    pub(super) const MISSPELT_MERCHANT: f32 = 0.85;
    pub(super) const FOREIGN_MERCHANT: f32 = 0.85;
    pub(super) const MCC: f32 = 0.85;
    pub(super) const TRADE: f32 = 0.92;
    pub(super) const GLUED: f32 = 0.75;
    pub(super) const RAIL: f32 = 0.77;
    pub(super) const BILL: f32 = 0.5;
    pub(super) const BANK_NAME: f32 = 0.5;
    pub(super) const NOTHING: f32 = 0.1;
}

/// Names at least this long are taken for a merchant's even outside the countries where it does business.
const SHORTEST_FOREIGN: usize = 6;

/// Words as short as this say nothing beside a name that must stand alone: `de`, `sa`, `sp`, `mx`.
const LONGEST_MEANINGLESS: usize = 2;

/// What the model thinks less likely than this is not said.
const LEAST_LIKELY: f32 = 0.3;

/// Fewer letters than these behind a word that says how it was paid are its ending.
const SHORTEST_REST: usize = 4;

const CARD: Verdict = Verdict { category: Category::CreditsAndLoans, subcategory: Some(Subcategory::CreditCard) };
const REFUND: Verdict = Verdict { category: Category::FeesAndCharges, subcategory: Some(Subcategory::Refund) };

/// Finds and decides, with buffers that are reused from one description to the next.
#[derive(Debug)]
pub(super) struct Decider {
    pub lexicon: &'static Lexicon,
    pub layers: Layers,
    pub folded: Folded,
    /// What was found, in the order of the description.
    found: Vec<Found>,
    features: Vec<u16>,
    scores: Vec<f32>,
}

impl Decider {
    pub(super) fn new(lexicon: &'static Lexicon) -> Self {
        Self { lexicon, layers: Layers::ALL, folded: Folded::default(), found: Vec::new(), features: Vec::new(), scores: Vec::new() }
    }

    /// Reads a description and decides.
    pub(super) fn decide(&mut self, description: &str, given: Circumstances) -> Decision {
        self.read(description, given);
        let mut decision = self.choose(given);
        if decision.merchant.is_none() && self.layers.has(Layer::Spelling) && !self.has_rule(Rank::Bank) {
            decision = self.look_for_misspelt_names(given, decision);
        }
        if decision.by == DecidedBy::Type && self.layers.has(Layer::Glued) {
            decision = self.look_inside_words(given).unwrap_or(decision);
        }
        if decision.by == DecidedBy::Type && self.layers.has(Layer::Model) {
            decision = self.guess(given).unwrap_or(decision);
        }
        decision
    }

    /// Finds what stands in a description.
    fn read(&mut self, description: &str, given: Circumstances) {
        self.folded.fold(description);
        self.found.clear();
        self.look(given, |search, found| search.words(found));
        if self.is_in_several_names(Standing::CutOff) {
            self.found.retain(|found| found.standing != Standing::CutOff);
        }
        self.drop_where(|decider, found| !decider.reaches(found));
        self.drop_where(Self::is_part_of_a_longer_name);
    }

    /// What the learned model makes of it, where it thinks anything likely.
    fn guess(&mut self, given: Circumstances) -> Option<Decision> {
        self.see(given);
        let guess = self.lexicon.model()?.guess(&self.features, &mut self.scores)?;
        let is_likely = guess.probability >= LEAST_LIKELY && guess.verdict != Verdict::UNKNOWN;
        is_likely.then_some(Decision {
            verdict: guess.verdict,
            merchant: None,
            by: DecidedBy::Model,
            confidence: guess.probability,
            evidence: None,
        })
    }

    /// What the learned model sees of a transaction.
    pub(super) fn features(&mut self, description: &str, given: Circumstances) -> &[u16] {
        self.read(description, given);
        self.see(given);
        &self.features
    }

    /// Notes the features of the words that no phrase of a bank explains, and that no number is.
    fn see(&mut self, given: Circumstances) {
        self.features.clear();
        for token in self.folded.tokens.iter().filter(|token| !token.is_volatile() && token.len() > 1) {
            let of_the_bank = |found: &&Found| {
                found.standing == Standing::Clear
                    && found.start <= token.start
                    && token.end <= found.word_end
                    && rule(self.lexicon, found).is_some_and(|rule| rule.rank != Rank::Trade)
            };
            // What is glued to a word that says how it was paid is a word of its own.
            let explained = self.found.iter().filter(of_the_bank).map(|found| found.end.min(token.end)).max().unwrap_or(token.start);
            if explained + SHORTEST_REST <= token.end || explained == token.start {
                features::word(self.folded.bytes.get(explained..token.end).unwrap_or_default(), &mut self.features);
            }
        }
        features::circumstances(given, &mut self.features);
    }

    /// Notes what `search` finds and what may count in these circumstances.
    fn look(&mut self, given: Circumstances, search: impl Fn(Search<'_>, &mut dyn FnMut(Found))) {
        let Self { lexicon, layers, folded, found, .. } = self;
        search(Search { lexicon, folded }, &mut |hit| {
            if fits(lexicon, *layers, &hit, given) {
                found.push(hit);
            }
        });
    }

    /// Names with a letter wrong count where no name is right.
    fn look_for_misspelt_names(&mut self, given: Circumstances, decision: Decision) -> Decision {
        let before = self.found.len();
        self.look(given, |search, found| search.misspelt(found));
        if self.found.len() == before || self.is_in_several_names(Standing::Misspelt) {
            self.found.truncate(before);
            return decision;
        }
        self.drop_where(Self::is_part_of_a_longer_name);
        self.choose(given)
    }

    /// For what is left: shops behind a wallet are often written in one word.
    fn look_inside_words(&mut self, given: Circumstances) -> Option<Decision> {
        let lexicon = self.lexicon;
        self.look(given, |search, found| {
            search.inside_words(|hit| {
                if rule(lexicon, &hit).is_none_or(|rule| rule.rank == Rank::Trade) {
                    found(hit);
                }
            });
        });
        self.drop_where(Self::is_part_of_a_longer_name);
        let decision = self.choose(given);
        (decision.by != DecidedBy::Type).then_some(Decision { confidence: confidence::GLUED, ..decision })
    }

    fn has_rule(&self, rank: Rank) -> bool {
        self.found.iter().any(|found| rule(self.lexicon, found).is_some_and(|rule| rule.rank == rank))
    }

    /// Whether what stands like that could be more than one thing.
    fn is_in_several_names(&self, standing: Standing) -> bool {
        let mut names = self.found.iter().filter(|found| found.standing == standing).map(|found| found.hit.target);
        names.next().is_some_and(|first| names.any(|other| other != first))
    }

    fn drop_where(&mut self, useless: impl Fn(&Self, &Found) -> bool) {
        let mut index = 0;
        while let Some(found) = self.found.get(index).copied() {
            if useless(self, &found) {
                self.found.remove(index);
            } else {
                index += 1;
            }
        }
    }

    fn is_part_of_a_longer_name(&self, inner: &Found) -> bool {
        self.found.iter().any(|outer| match (inner.standing, outer.standing) {
            // Words that are a phrase are not the beginning of a name, nor are names hidden in them: `pizzaria`.
            (Standing::CutOff | Standing::Glued | Standing::Misspelt, Standing::Clear) => {
                outer.start <= inner.start && inner.word_end <= outer.word_end
            }
            (_, Standing::CutOff) => false,
            _ => inner.is_within(outer),
        })
    }

    fn choose(&self, given: Circumstances) -> Decision {
        let (shop, bank) = (self.best_merchant(given, false), self.best_merchant(given, true));
        let rail = self.first_rule(Rank::Rail);
        let decision = |verdict: Verdict, by, confidence, at: Option<Found>| Decision {
            verdict,
            // Where cash is taken out or paid in is nobody that is paid.
            merchant: shop
                .map(|(index, ..)| index)
                .filter(|_| !matches!(verdict.category, Category::WithdrawalAndAtm | Category::Deposits)),
            by,
            confidence,
            evidence: at.map(|found| (found.start, found.end)),
        };
        // Money that comes back from where it is spent is a refund, unless the bank says how it came.
        let seen = |verdict: Verdict| match rail {
            _ if given.direction == Direction::Outflow || !is_spending(verdict.category) => verdict,
            Some((rail, _)) => rail,
            None => REFUND,
        };
        if let Some((verdict, at)) = self.first_rule(Rank::Bank) {
            return decision(verdict, DecidedBy::Rule, confidence::BANK, Some(at));
        }
        if let Some((_, merchant, at)) = shop {
            return decision(seen(merchant.verdict), DecidedBy::Merchant, certainty(merchant, &at, given), Some(at));
        }
        if let Some(verdict) = given.mcc.filter(|_| self.layers.has(Layer::Codes)).and_then(|mcc| self.lexicon.code(mcc)) {
            return decision(seen(verdict), DecidedBy::Mcc, confidence::MCC, None);
        }
        if let Some((verdict, at)) = self.first_rule(Rank::Trade) {
            return decision(seen(verdict), DecidedBy::Rule, confidence::TRADE, Some(at));
        }
        match (rail, bank) {
            // Who pays a bank's bill pays its card.
            (Some((bill, at)), Some((index, ..))) if bill.category == Category::BillsAndUtilities => {
                Decision { merchant: Some(index), ..decision(CARD, DecidedBy::Rule, confidence::RAIL, Some(at)) }
            }
            (Some((verdict, at)), _) => {
                let is_bill = verdict.category == Category::BillsAndUtilities;
                decision(verdict, DecidedBy::Rule, if is_bill { confidence::BILL } else { confidence::RAIL }, Some(at))
            }
            (None, Some((index, bank, at))) => {
                Decision { merchant: Some(index), ..decision(bank.verdict, DecidedBy::Merchant, confidence::BANK_NAME, Some(at)) }
            }
            (None, None) => decision(Verdict::UNKNOWN, DecidedBy::Type, confidence::NOTHING, None),
        }
    }

    /// The first phrase of that rank that says something; of those that start together the longest.
    fn first_rule(&self, rank: Rank) -> Option<(Verdict, Found)> {
        let mut first: Option<(Verdict, Found)> = None;
        for found in &self.found {
            let Some(rule) = rule(self.lexicon, found) else { continue };
            if rule.rank != rank || rule.verdict == Verdict::UNKNOWN {
                continue;
            }
            if first.as_ref().is_none_or(|(_, than)| found.start == than.start && found.len() > than.len()) {
                first = Some((rule.verdict, *found));
            }
        }
        first
    }

    /// The merchant that is named, or the bank (`moves_money`): one at home before one abroad, a whole name before one that
    /// is cut off, one that delivers before the kitchen, then the longest name.
    fn best_merchant(&self, given: Circumstances, moves_money: bool) -> Option<(u16, Merchant, Found)> {
        let mut best: Option<(u16, Merchant, Found)> = None;
        for found in &self.found {
            let Target::Merchant(index) = found.hit.target else { continue };
            let Some(merchant) = self.lexicon.merchant(index) else { continue };
            if (merchant.verdict.category == Category::Transfers) != moves_money {
                continue;
            }
            let merit = |merchant: Merchant, found: &Found| {
                (merchant.is_at_home(given.countries), found.standing == Standing::Clear, delivers(merchant), found.len())
            };
            if best.as_ref().is_none_or(|(_, than, at)| merit(merchant, found) > merit(*than, at)) {
                best = Some((index, merchant, *found));
            }
        }
        best
    }

    /// Whether a name that must stand alone does: all else is numbers, dates, words of one or two letters and the bank's words.
    fn reaches(&self, found: &Found) -> bool {
        found.hit.reach != Reach::Whole
            || self.folded.tokens.iter().all(|token| {
                token.is_volatile()
                    || token.len() <= LONGEST_MEANINGLESS
                    || (found.start <= token.start && token.end <= found.end)
                    || self.found.iter().any(|other| {
                        other.start <= token.start
                            && token.end <= other.word_end
                            && rule(self.lexicon, other).is_some_and(|rule| rule.rank != Rank::Trade)
                    })
            })
    }
}

/// Whether what was found may count in these circumstances.
fn fits(lexicon: &Lexicon, layers: Layers, found: &Found, given: Circumstances) -> bool {
    // Abroad only what cannot be mistaken for a word: the whole of a longer name.
    let unmistakable = found.len() >= SHORTEST_FOREIGN && found.standing == Standing::Clear && found.hit.reach != Reach::Whole;
    match found.hit.target {
        Target::Merchant(index) => {
            let is_near = |merchant: Merchant| unmistakable || merchant.is_at_home(given.countries);
            lexicon.merchant(index).is_some_and(is_near) && layers.has(Layer::Merchants)
        }
        Target::Rule(_) => rule(lexicon, found).is_some_and(|rule| {
            rule.language.is_none_or(|language| language == given.language)
                && rule.direction.is_none_or(|direction| direction == given.direction)
                && (!rule.card_only || given.account == EnrichableAccount::CreditCard)
                && found.standing != Standing::CutOff
                && (layers.has(Layer::Rules) || rule.verdict == Verdict::UNKNOWN)
        }),
    }
}

fn rule(lexicon: &Lexicon, found: &Found) -> Option<Rule> {
    match found.hit.target {
        Target::Rule(index) => lexicon.rule(index),
        Target::Merchant(_) => None,
    }
}

fn certainty(merchant: Merchant, at: &Found, given: Circumstances) -> f32 {
    if at.standing == Standing::CutOff {
        confidence::CUT_OFF_MERCHANT
    } else if at.standing == Standing::Misspelt {
        confidence::MISSPELT_MERCHANT
    } else if !merchant.is_at_home(given.countries) {
        confidence::FOREIGN_MERCHANT
    } else if at.len() < SHORTEST_FOREIGN {
        confidence::SHORT_MERCHANT
    } else {
        confidence::MERCHANT
    }
}

/// Whether it brings what others cook: `ifd mc donalds` is a delivery.
fn delivers(merchant: Merchant) -> bool {
    merchant.verdict.subcategory == Some(Subcategory::Delivery)
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
