//! Which words of a description name somebody, for what is learnt of corrections.

use super::country::Countries;
use super::decide::{Circumstances, Decider, rule};
use super::lexicon::{Language, Rank};
use super::search::Found;
use crate::model::{Direction, EnrichableAccount};
use crate::text::Token;

impl Decider {
    /// The words of a description that name somebody: the longest run of those that are no numbers and no words of a bank, in
    /// either language; all words that are no numbers, where none is left.
    pub(super) fn name_in(&mut self, description: &str) -> String {
        self.folded.fold(description);
        let mut explained = Vec::new();
        for language in [Language::Es, Language::Pt] {
            for direction in [Direction::Outflow, Direction::Inflow] {
                let account = EnrichableAccount::Checking;
                self.read(Circumstances { language, countries: Countries::ANY, direction, account, mcc: None });
                let of_the_bank = |found: &&Found| rule(self.lexicon, found).is_some_and(|rule| rule.rank != Rank::Trade);
                explained.extend(self.found.iter().filter(of_the_bank).map(|found| (found.start, found.word_end)));
            }
        }
        let is_explained = |token: &Token| explained.iter().any(|(start, end)| *start <= token.start && token.end <= *end);
        let runs = self.folded.tokens.split(|token| token.is_volatile() || is_explained(token));
        let length = |run: &&[Token]| run.iter().map(|token| token.len()).sum::<usize>();
        let longest = runs.max_by_key(length).filter(|run| length(run) > 1);
        let rest = || self.folded.tokens.split(|token| token.is_volatile()).max_by_key(length);
        match longest.or_else(rest).and_then(|run| Some((run.first()?, run.last()?))) {
            Some((first, last)) => self.folded.words(first.start, last.end),
            None => String::new(),
        }
    }
}
