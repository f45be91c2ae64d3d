//! Which of the names and phrases that stand in a description decides.
//!
//! In this order: the bank's own words, a merchant, the merchant category code, a word that names a trade, the way the
//! money moved, a bank that is named. Of several merchants the longest name counts. Of several phrases the first does, for
//! Spanish and Portuguese say what a thing is before they say of what: `comision retiro cajero` is a fee, not cash. What
//! stands inside a longer name is part of that name.

mod company;

use std::sync::Arc;

use super::confidence;
use super::country::Countries;
use super::features;
use super::layers::{Layer, Layers};
use super::lexicon::{BUILT, Language, Lexicon, Merchant, Rank, Rule, Verdict};
use super::memo::Memo;
use super::own::{Own, Ruling};
use super::search::{Found, Search, Standing};
use super::spending::{delivers, is_spending, only_collects, pays_a_merchant};
use super::trie::{Reach, Target};
use crate::model::{Category, DecidedBy, Direction, EnrichableAccount, Subcategory};
use crate::text::{Folded, Part};

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
    /// What decided.
    pub evidence: Option<Part>,
}

/// Names shorter than this are less sure to be names.
const SHORTEST_SURE: usize = 6;

/// Names shorter than this are not looked for abroad.
const SHORTEST_ABROAD: usize = 8;

/// Beginnings of names at least this long count whatever else is said.
const SHORTEST_SURE_CUT_OFF: usize = 8;

/// What the model thinks less likely than this is not said.
const LEAST_LIKELY: f32 = 0.3;

/// The same of money that comes in: names of businesses say where money goes, not where it is from.
const LEAST_LIKELY_INCOMING: f32 = 0.6;

/// Fewer letters than these behind a word are its ending, no name.
const SHORTEST_REST: usize = 4;

const CARD: Verdict = Verdict { category: Category::CreditsAndLoans, subcategory: Some(Subcategory::CreditCard) };
const LOAN: Verdict = Verdict { category: Category::CreditsAndLoans, subcategory: Some(Subcategory::Personal) };
const REFUND: Verdict = Verdict { category: Category::FeesAndCharges, subcategory: Some(Subcategory::Refund) };

/// Finds and decides, with buffers that are reused from one description to the next.
#[derive(Debug)]
pub(super) struct Decider {
    pub lexicon: &'static Lexicon,
    layers: Layers,
    pub folded: Folded,
    /// What was found, in the order of the description.
    pub found: Vec<Found>,
    features: Vec<u16>,
    scores: Vec<f32>,
    memo: Box<Memo>,
    /// Whether what it remembers holds for others: those with the built-in dictionary and all layers.
    keeps: bool,
    /// Merchants and rules that decide over all that follows.
    pub own: Option<Arc<Own>>,
}

impl Drop for Decider {
    fn drop(&mut self) {
        if self.keeps {
            std::mem::take(&mut self.memo).keep();
        }
    }
}

impl Decider {
    pub(super) fn new(lexicon: &'static Lexicon) -> Self {
        let keeps = std::ptr::eq(lexicon, &raw const *BUILT);
        Self {
            lexicon,
            layers: Layers::ALL,
            folded: Folded::default(),
            found: Vec::new(),
            features: Vec::new(),
            scores: Vec::new(),
            memo: if keeps { Memo::kept() } else { Box::default() },
            keeps,
            own: None,
        }
    }

    /// Leaves a layer out from now on.
    pub(super) fn leave_out(&mut self, layer: Layer) {
        self.layers = self.layers.without(layer);
        self.forget();
    }

    /// Remembers nothing that was said before, nor for others from now on.
    pub(super) fn forget(&mut self) {
        *self.memo = Memo::default();
        self.keeps = false;
    }

    /// Reads a description and decides.
    pub(super) fn decide(&mut self, description: &str, given: Circumstances) -> Decision {
        let known = self.memo.recall(description, given, self.lexicon);
        if known.is_none() || self.own.is_some() {
            self.folded.fold(description);
        }
        let decision = known.unwrap_or_else(|| {
            let decision = self.decide_anew(given);
            self.memo.remember(decision);
            decision
        });
        let Some(own) = &self.own else { return decision };
        match own.rule_on(&self.folded, given) {
            Some(Ruling { verdict, merchant, by_rule, evidence: (start, end) }) => Decision {
                verdict,
                merchant: merchant.or(decision.merchant),
                by: if by_rule { DecidedBy::Rule } else { DecidedBy::Merchant },
                confidence: 1.0,
                evidence: self.folded.part(start, end),
            },
            None => decision,
        }
    }

    /// Decides about the description that is folded.
    fn decide_anew(&mut self, given: Circumstances) -> Decision {
        self.read(given);
        let mut decision = self.choose(given);
        if self.layers.has(Layer::Spelling) && self.may_be_misspelt(&decision) {
            decision = self.look_for_misspelt_names(given, decision);
        }
        if decision.by == DecidedBy::Type && self.layers.has(Layer::Glued) {
            decision = self.look_inside_words(given).unwrap_or(decision);
        }
        if decision.by == DecidedBy::Type && self.layers.has(Layer::Model) {
            decision = self.guess(given).unwrap_or(decision);
        }
        decision.confidence = self.weigh(&decision);
        decision
    }

    /// How sure a decision is, beside what else stands in the description: another thing makes it doubtful, the same thing
    /// again surer.
    fn weigh(&self, decision: &Decision) -> f32 {
        let Some((start, end)) = decision.evidence.and_then(|part| self.folded.span(part)) else { return decision.confidence };
        let (mut agrees, mut differs) = (false, false);
        for found in self.found.iter().filter(|found| found.end <= start || end <= found.start) {
            let category = match found.hit.target {
                Target::Merchant(index) => self.lexicon.merchant(index).map(|merchant| merchant.verdict.category),
                Target::Rule(_) => rule(self.lexicon, found).filter(|rule| rule.rank != Rank::Rail).map(|rule| rule.verdict.category),
            };
            if let Some(category) = category.filter(|category| *category != Category::Transfers) {
                agrees |= category == decision.verdict.category;
                differs |= category != decision.verdict.category;
            }
        }
        let doubt = 1.0 - decision.confidence;
        match (agrees, differs) {
            (true, false) => 1.0 - doubt * confidence::AGREEMENT,
            (false, true) => decision.confidence * confidence::DIFFERENCE,
            _ => decision.confidence,
        }
    }

    /// Finds what stands in the description that is folded.
    pub(super) fn read(&mut self, given: Circumstances) {
        self.found.clear();
        self.look(given, |search, found| search.words(found));
        self.drop_where(|decider, found| found.standing == Standing::CutOff && decider.says_little(found));
        self.settle_what_is_cut_off();
        self.drop_where(|decider, found| !decider.reaches(found));
        self.drop_where(|decider, found| decider.is_a_namesake(found, given));
        self.drop_where(Self::is_a_note);
        self.drop_where(Self::is_part_of_a_longer_name);
    }

    /// A beginning counts where only one name goes on like that, or words of one trade do. Short ones only where nothing else
    /// says anything: they may be anybody's name.
    fn settle_what_is_cut_off(&mut self) {
        if !self.found.iter().any(|found| found.standing == Standing::CutOff) {
            return;
        }
        let says_something = |found: &Found| {
            found.standing == Standing::Clear
                && match rule(self.lexicon, found) {
                    Some(rule) => rule.verdict != Verdict::UNKNOWN,
                    None => true,
                }
        };
        let is_alone = !self.found.iter().any(says_something);
        let mut cut_off = self.found.iter().filter(|found| found.standing == Standing::CutOff);
        let verdict = |found: &Found| match found.hit.target {
            Target::Merchant(index) => self.lexicon.merchant(index).map(|merchant| merchant.verdict),
            Target::Rule(_) => rule(self.lexicon, found).map(|rule| rule.verdict),
        };
        let (mut is_one_name, mut is_one_trade) = (true, true);
        if let Some(first) = cut_off.next() {
            for other in cut_off {
                is_one_name &= other.hit.target == first.hit.target;
                is_one_trade &= verdict(other).map(|verdict| verdict.category) == verdict(first).map(|verdict| verdict.category);
            }
        }
        self.found.retain(|found| {
            let counts = is_one_name || (is_one_trade && matches!(found.hit.target, Target::Rule(_)));
            let is_long = found.len() >= SHORTEST_SURE_CUT_OFF || (is_alone && matches!(found.hit.target, Target::Rule(_)));
            found.standing != Standing::CutOff || (counts && is_long)
        });
    }

    /// What the learned model makes of it, where it thinks anything likely.
    fn guess(&mut self, given: Circumstances) -> Option<Decision> {
        if !self.see(given) {
            return None;
        }
        let guess = self.lexicon.model()?.guess(&self.features, &mut self.scores)?;
        let least = if given.direction == Direction::Inflow { LEAST_LIKELY_INCOMING } else { LEAST_LIKELY };
        let is_back = given.direction == Direction::Inflow && is_spending(guess.verdict.category);
        let is_likely = guess.probability >= least && guess.verdict != Verdict::UNKNOWN && !is_back;
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
        self.folded.fold(description);
        self.read(given);
        self.see(given);
        &self.features
    }

    /// Notes the features of the words that no phrase of a bank explains, and that no number is; whether there is such a word.
    fn see(&mut self, given: Circumstances) -> bool {
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
        let has_words = !self.features.is_empty();
        features::circumstances(given, &mut self.features);
        has_words
    }

    /// Notes what `search` finds and what may count in these circumstances.
    fn look(&mut self, given: Circumstances, search: impl FnOnce(Search<'_>, &mut dyn FnMut(Found))) {
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
        let mut hopeless = std::mem::take(&mut self.memo.hopeless);
        self.look(given, |search, found| search.misspelt(&mut hopeless, found));
        self.memo.hopeless = hopeless;
        if self.found.len() == before || self.is_in_several_names(Standing::Misspelt) {
            self.found.truncate(before);
            return decision;
        }
        self.drop_where(|decider, found| found.standing == Standing::Misspelt && decider.is_another_word(found));
        self.drop_where(Self::is_part_of_a_longer_name);
        let with_name = self.choose(given);
        // What is spelt right says more of what it is.
        let contradicts = decision.by != DecidedBy::Type && with_name.verdict.category != decision.verdict.category;
        if contradicts { decision } else { with_name }
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

    /// Whether a name with a letter wrong would say more than was found. Where money is sent to somebody it would not: people's names
    /// are not misspelt shops.
    fn may_be_misspelt(&self, decision: &Decision) -> bool {
        let is_sent = decision.by == DecidedBy::Rule && decision.verdict.category == Category::Transfers;
        decision.merchant.is_none() && !is_sent && !self.has_rule(Rank::Bank)
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

    fn choose(&self, given: Circumstances) -> Decision {
        let (shop, bank) = (self.best_merchant(given, false), self.best_merchant(given, true));
        let rail = self.first_rule(Rank::Rail);
        let is_only_whose = shop.is_some_and(|(_, merchant, at)| self.is_only_whose(merchant, &at));
        let named = |verdict: Verdict| {
            // What a bank sells is bought of it, and who lent is paid back.
            let sells = matches!(verdict.category, Category::CreditsAndLoans | Category::Insurance | Category::InvestmentsAndSavings);
            let seller = bank.filter(|_| sells).map(|(index, ..)| index);
            let is_it =
                |(_, merchant, at): &(u16, Merchant, Found)| !is_only_whose || (at.is_whole() && merchant.is_at_home(given.countries));
            // The bank's card counts before the brand on it.
            let is_brand = verdict == CARD && shop.is_some_and(|(_, merchant, _)| merchant.verdict == CARD);
            let shop = shop.filter(is_it).map(|(index, ..)| index);
            if is_brand { seller.or(shop) } else { shop.or(seller) }
        };
        let decision = |verdict: Verdict, by, confidence, at: Option<Found>| Decision {
            verdict: self.refine(verdict),
            merchant: named(verdict).filter(|_| pays_a_merchant(verdict)),
            by,
            confidence,
            evidence: at.and_then(|found| self.folded.part(found.start, found.end)),
        };
        // Money that comes back from where it is spent is a refund, unless the bank says how it came.
        let seen = |verdict: Verdict| match rail {
            _ if given.direction == Direction::Outflow || !is_spending(verdict.category) => verdict,
            Some((rail, _)) => rail,
            None => REFUND,
        };
        // The bill that is paid may be no card's: `debito automatico fatura vivo`.
        let is_utility = shop.is_some_and(|(_, merchant, _)| merchant.verdict.category == Category::BillsAndUtilities);
        if let Some((verdict, at)) = self.first_rule(Rank::Bank).filter(|(verdict, _)| *verdict != CARD || !is_utility) {
            return decision(verdict, DecidedBy::Rule, confidence::BANK, Some(at));
        }
        if let Some((_, merchant, at)) = shop.filter(|_| !is_only_whose) {
            return decision(seen(merchant.verdict), DecidedBy::Merchant, certainty(merchant, &at, given), Some(at));
        }
        if let Some(verdict) = given.mcc.filter(|_| self.layers.has(Layer::Codes)).and_then(|mcc| self.lexicon.code(mcc)) {
            return decision(seen(verdict), DecidedBy::Mcc, confidence::MCC, None);
        }
        if let Some((verdict, at)) = self.first_rule(Rank::Trade) {
            let confidence = if at.standing == Standing::Clear { confidence::TRADE } else { confidence::SHORT_BEGINNING };
            return decision(seen(verdict), DecidedBy::Rule, confidence, Some(at));
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

    /// A verdict that leaves the subcategory open, with what other words say of it: `dda prefeitura iptu`.
    fn refine(&self, verdict: Verdict) -> Verdict {
        let closer = |found: &Found| {
            let rule = rule(self.lexicon, found).filter(|rule| rule.rank != Rank::Rail && found.standing == Standing::Clear)?;
            (rule.verdict.category == verdict.category && rule.verdict.subcategory.is_some()).then_some(rule.verdict)
        };
        if verdict.subcategory.is_some() { verdict } else { self.found.iter().find_map(closer).unwrap_or(verdict) }
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
    /// is cut off, one that delivers before the kitchen, whose bill it is before who collects it, then the longest name.
    fn best_merchant(&self, given: Circumstances, moves_money: bool) -> Option<(u16, Merchant, Found)> {
        let mut best: Option<(u16, Merchant, Found)> = None;
        for found in &self.found {
            let Target::Merchant(index) = found.hit.target else { continue };
            let Some(merchant) = self.lexicon.merchant(index) else { continue };
            if (merchant.verdict.category == Category::Transfers) != moves_money {
                continue;
            }
            let merit = |merchant: Merchant, found: &Found| {
                let (is_at_home, is_whole) = (merchant.is_at_home(given.countries), found.standing == Standing::Clear);
                (is_at_home, is_whole, delivers(merchant), !only_collects(merchant), found.len())
            };
            if best.as_ref().is_none_or(|(_, than, at)| merit(merchant, found) > merit(*than, at)) {
                best = Some((index, merchant, *found));
            }
        }
        best
    }
}

/// Whether what was found may count in these circumstances.
fn fits(lexicon: &Lexicon, layers: Layers, found: &Found, given: Circumstances) -> bool {
    // Abroad only what cannot be mistaken for a word: the whole of a longer name.
    let unmistakable = found.len() >= SHORTEST_ABROAD && found.standing == Standing::Clear && found.hit.reach != Reach::Whole;
    match found.hit.target {
        Target::Merchant(index) => {
            let is_near = |merchant: Merchant| unmistakable || merchant.is_at_home(given.countries);
            lexicon.merchant(index).is_some_and(is_near) && layers.has(Layer::Merchants)
        }
        Target::Rule(_) => rule(lexicon, found).is_some_and(|rule| {
            rule.language.is_none_or(|language| language == given.language)
                && rule.direction.is_none_or(|direction| direction == given.direction)
                && (!rule.card_only || given.account == EnrichableAccount::CreditCard)
                && (found.standing != Standing::CutOff || rule.rank == Rank::Trade)
                && (layers.has(Layer::Rules) || rule.verdict == Verdict::UNKNOWN)
        }),
    }
}

pub(super) fn rule(lexicon: &Lexicon, found: &Found) -> Option<Rule> {
    match found.hit.target {
        Target::Rule(index) => lexicon.rule(index),
        Target::Merchant(_) => None,
    }
}

fn certainty(merchant: Merchant, at: &Found, given: Circumstances) -> f32 {
    if at.standing == Standing::CutOff && at.len() < SHORTEST_SURE_CUT_OFF {
        confidence::SHORT_BEGINNING
    } else if at.standing == Standing::CutOff {
        confidence::CUT_OFF_MERCHANT
    } else if at.standing == Standing::Misspelt {
        confidence::MISSPELT_MERCHANT
    } else if !merchant.is_at_home(given.countries) {
        confidence::FOREIGN_MERCHANT
    } else if at.len() < SHORTEST_SURE {
        confidence::SHORT_MERCHANT
    } else {
        confidence::MERCHANT
    }
}
