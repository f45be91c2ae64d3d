//! What stands beside a name or phrase, and whether it counts for that.

use super::{Circumstances, Decider, LOAN, SHORTEST_REST, rule};
use crate::enrich::categorize::lexicon::{Merchant, Rank};
use crate::enrich::categorize::search::{Found, Standing};
use crate::enrich::categorize::trie::{Reach, Target};
use crate::model::Category;
use crate::text::Token;

/// Words as short as this say nothing beside a name that must stand alone: `de`, `sa`, `sp`, `mx`.
const LONGEST_MEANINGLESS: usize = 2;

/// Words that no name ends with.
const PARTICLES: [&[u8]; 14] = [b"a", b"da", b"das", b"de", b"del", b"do", b"dos", b"e", b"el", b"la", b"las", b"los", b"san", b"y"];

/// What stands behind these has a name of its own: `la copa` is not Copa.
const ARTICLES: [&[u8]; 4] = [b"el", b"la", b"las", b"los"];

/// What stands behind these is what who pays wrote.
const NOTES: [&[u8]; 4] = [b"concepto", b"motivo", b"mensaje", b"descricao"];

/// So many letters of a misspelt name must be more than words that mean something.
const SHORTEST_OWN: usize = 7;

impl Decider {
    /// Whether what is left of a name that is cut off could go on to anything: `la casa de`, `drogaria b`.
    pub(super) fn says_little(&self, name: &Found) -> bool {
        let last = self.folded.tokens.iter().find(|token| token.start < name.end && name.end <= token.end);
        last.and_then(|token| self.letters(token)).is_some_and(|word| PARTICLES.contains(&word)) || self.is_mostly_a_trade(name)
    }

    /// Whether little of it is more than a word of a trade: `drogaria ua` is not Droga Raia, nor `livraria d` Livraria da Vila.
    pub(super) fn is_mostly_a_trade(&self, name: &Found) -> bool {
        matches!(name.hit.target, Target::Merchant(_))
            && self.found.iter().any(|word| {
                let is_trade = || rule(self.lexicon, word).is_some_and(|rule| rule.rank == Rank::Trade);
                word.standing == Standing::Clear && word.start == name.start && word.word_end + SHORTEST_REST > name.end && is_trade()
            })
    }

    /// Whether a name with a letter wrong is too little like it: words that say something with a letter or two (`cartao maria` is not
    /// Cartão Marisa), or one word for several (`amazonia` is not `amazon in`).
    pub(super) fn is_another_word(&self, name: &Found) -> bool {
        let words = self.folded.tokens.iter().filter(|token| name.start <= token.start && token.end <= name.end).count();
        let is_several = matches!(name.hit.reach, Reach::Words | Reach::Stems);
        let is_mostly =
            |word: &Found| word.standing == Standing::Clear && word.start == name.start && word.word_end + SHORTEST_OWN > name.end;
        matches!(name.hit.target, Target::Merchant(_))
            && ((is_several && words == 1) || self.found.iter().any(|word| matches!(word.hit.target, Target::Rule(_)) && is_mostly(word)))
    }

    pub(super) fn is_part_of_a_longer_name(&self, inner: &Found) -> bool {
        self.found.iter().any(|outer| match (inner.standing, outer.standing) {
            // Words that are a phrase are not the beginning of a name, nor are names hidden in them: `pizzaria`.
            (Standing::CutOff | Standing::Glued | Standing::Misspelt, Standing::Clear) => {
                outer.start <= inner.start && inner.word_end <= outer.word_end
            }
            (_, Standing::CutOff) => false,
            _ => inner.is_within(outer) && !self.is_whose_product(inner, outer),
        })
    }

    /// Whether it is the bank in its own words for what it sells, or who pays a pension in the words for it: `itau visa` is a
    /// card of Itaú.
    fn is_whose_product(&self, name: &Found, words: &Found) -> bool {
        let sells = |index| {
            let category = self.lexicon.merchant(index).map(|merchant| merchant.verdict.category);
            matches!(category, Some(Category::Transfers | Category::IncomeAndPayments))
        };
        matches!(name.hit.target, Target::Merchant(index) if sells(index))
            && rule(self.lexicon, words).is_some_and(|rule| rule.rank == Rank::Bank)
    }

    /// Whether a word of another trade stands right before the name: `drogaria carrefour` is a pharmacy. (`internet` is no trade
    /// there, but the way a bill was paid.)
    pub(super) fn is_only_whose(&self, merchant: Merchant, at: &Found) -> bool {
        self.found.iter().any(|word| {
            word.standing == Standing::Clear
                && self.folded.tokens.iter().all(|token| token.end <= word.word_end || at.start <= token.start)
                && word.word_end <= at.start
                && rule(self.lexicon, word).is_some_and(|rule| {
                    rule.rank == Rank::Trade
                        && rule.verdict.category != merchant.verdict.category
                        && rule.verdict.category != Category::BillsAndUtilities
                })
        })
    }

    /// Whether somebody who sends money wrote what for: `0031120despensa`, `concepto regalo`. What is bought with it is not bought of
    /// who gets it. (Rent, wages and school fees are what such a payment is.)
    pub(super) fn is_a_note(&self, words: &Found) -> bool {
        let is_for_things = rule(self.lexicon, words).is_some_and(|rule| {
            matches!(rule.verdict.category, Category::FoodAndGroceries | Category::PersonalShopping | Category::OnlinePlatformsAndLeisure)
                || rule.verdict == LOAN
        });
        let is_sent = |found: &Found| {
            found.start < words.start
                && rule(self.lexicon, found).is_some_and(|rule| rule.rank == Rank::Rail && rule.verdict.category == Category::Transfers)
        };
        let announces = |token: &Token| token.end == words.start && self.letters(token).is_some_and(|word| NOTES.contains(&word));
        let is_behind_number =
            || self.folded.tokens.iter().any(|token| token.start < words.start && words.start < token.end && token.digits > 0);
        is_for_things && (is_behind_number() || self.folded.tokens.iter().any(announces)) && self.found.iter().any(is_sent)
    }

    /// Whether a name from abroad is somebody else's: a shop whose trade is printed (`cafe caribe`), or somebody who is sent money.
    pub(super) fn is_a_namesake(&self, name: &Found, given: Circumstances) -> bool {
        let Target::Merchant(index) = name.hit.target else { return false };
        self.lexicon.merchant(index).is_some_and(|merchant| !merchant.is_at_home(given.countries))
            && self.found.iter().filter(|word| word.standing == Standing::Clear).any(|word| {
                let (from, to) = if word.start < name.start { (word.word_end, name.start) } else { (name.end, word.start) };
                rule(self.lexicon, word).is_some_and(|rule| match rule.rank {
                    Rank::Bank => false,
                    Rank::Trade => self.folded.tokens.iter().all(|token| token.end <= from || to <= token.start),
                    Rank::Rail => rule.verdict.category == Category::Transfers,
                })
            })
    }

    /// Whether right before or behind a name stands a word that says the same of it: `supermercado koch`. What another word stands
    /// before may be the end of a longer name: `link net provedor`.
    fn is_beside_its_trade(&self, name: &Found) -> bool {
        let Target::Merchant(index) = name.hit.target else { return false };
        let Some(verdict) = self.lexicon.merchant(index).map(|merchant| merchant.verdict) else { return false };
        let mut before = self.folded.tokens.iter().filter(|token| token.end <= name.start);
        let is_first = before.next_back().is_none_or(|token| self.says_nothing(token));
        self.found.iter().any(|word| {
            let is_before = word.start < name.start;
            let (from, to) = if is_before { (word.word_end, name.start) } else { (name.end, word.start) };
            let is_beside = from <= to && self.folded.tokens.iter().all(|token| token.end <= from || to <= token.start);
            word.standing == Standing::Clear
                && is_beside
                && (is_before || is_first)
                && rule(self.lexicon, word).is_some_and(|rule| rule.rank == Rank::Trade && rule.verdict == verdict)
        })
    }

    /// Whether a name that must stand alone does: all else is numbers, dates, words of one or two letters and the bank's words; or a
    /// word beside it names its trade.
    pub(super) fn reaches(&self, found: &Found) -> bool {
        found.hit.reach != Reach::Whole
            || self.is_beside_its_trade(found)
            || self.folded.tokens.iter().all(|token| {
                let is_article = token.end == found.start && self.letters(token).is_some_and(|word| ARTICLES.contains(&word));
                let is_its_own = found.start <= token.start && token.end <= found.end;
                !is_article && (token.len() <= LONGEST_MEANINGLESS || is_its_own || self.says_nothing(token))
            })
    }

    fn letters(&self, token: &Token) -> Option<&[u8]> {
        self.folded.bytes.get(token.start..token.end)
    }

    /// Whether a word is a number, a date or one of the bank's.
    fn says_nothing(&self, token: &Token) -> bool {
        token.is_volatile()
            || self.found.iter().any(|found| {
                found.start <= token.start
                    && token.end <= found.word_end
                    && rule(self.lexicon, found).is_some_and(|rule| rule.rank != Rank::Trade)
            })
    }
}
