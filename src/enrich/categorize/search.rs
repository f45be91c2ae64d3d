//! Finds the names and phrases of the dictionary in a description.

#![allow(clippy::inline_always, reason = "a letter takes less than a call, and what is built to be small calls")]

use std::ops::Range;

use super::lexicon::{Lexicon, Rank, Verdict};
use super::memo::Words;
use super::trie::{Hit, Reach, Step, Target};
use crate::text::{Folded, Token};

/// A name or phrase that stands in a description.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub hit: Hit,
    /// Where it stands in [`Folded::bytes`].
    pub start: usize,
    /// Where it ends there (exclusive).
    pub end: usize,
    /// Where the word ends that it ends in: further on for a stem.
    pub word_end: usize,
    pub standing: Standing,
}

/// How a name or phrase stands in a description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// As it must.
    Clear,
    /// The description ends before the name does.
    CutOff,
    /// With one letter wrong, missing or too many.
    Misspelt,
    /// Inside a word, as shops behind a wallet are written: `MERPAGO*RESTAURANTEDONPEPE`.
    Glued,
}

impl Found {
    /// How many letters of the description it is.
    pub(super) fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether all of it is printed, in words of its own.
    pub(super) fn is_whole(&self) -> bool {
        self.standing == Standing::Clear && self.end == self.word_end
    }

    /// Whether it stands inside a longer name or phrase. A stem has the whole of its last word.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        other.start <= self.start && self.word_end <= other.word_end && other.len() > self.len()
    }
}

/// Shorter beginnings do not name anything: of one word, and of several.
const SHORTEST_CUT_OFF: (usize, usize) = (5, 8);

/// Names shorter than this are not recognised with a letter wrong.
const SHORTEST_MISSPELT: usize = 8;

/// Who misspells a name gets its first letters right.
const LETTERS_WELL_SPELT: usize = 3;

/// No letter: what stands behind the end of a description.
const NOTHING: u8 = b' ';

/// So many letters behind a word are looked at to tell whether a misspelt name starts with it.
const LETTERS_BEHIND: usize = 3;

/// What is written in one word may be printed in several (`TOTAL PLAY`), but not with a particle as the first of them:
/// `A BASTOS` is no market.
const LONGEST_PARTICLE: usize = 2;

/// Names shorter than this are not looked for inside words: stems, whole words, and several.
const SHORTEST_GLUED: (usize, usize, usize) = (5, 6, 8);

/// A search in one description.
#[derive(Debug, Clone, Copy)]
pub(super) struct Search<'a> {
    pub lexicon: &'static Lexicon,
    pub folded: &'a Folded,
}

impl Search<'_> {
    /// Calls `found` for every name and phrase that starts with a word of the description, or behind what is glued to it: a
    /// number (`12/03PADARIA`), or a word that says how it was paid (`PAYPALSPOTIFY`).
    pub(super) fn words(&self, mut found: impl FnMut(Found)) {
        for (index, token) in self.folded.tokens.iter().enumerate() {
            let words = self.folded.tokens.get(index..).unwrap_or_default();
            let mut behind_payment = None;
            self.walk(token.start, words, &mut |hit: Found| {
                if hit.end < token.end && self.is_payment(&hit) {
                    behind_payment = Some(hit.end);
                }
                found(hit);
            });
            if let Some(start) = behind_payment {
                self.walk(start, words, &mut found);
            }
            if token.digits > 0 {
                for start in (token.start + 1..token.end).filter(|at| is_behind_number(&self.folded.bytes, *at)) {
                    self.walk(start, words, &mut found);
                }
            }
        }
    }

    /// Whether it is the stem of a word that means nothing but how it was paid: `compra*`, `paypal*`.
    fn is_payment(&self, found: &Found) -> bool {
        found.hit.reach == Reach::Stem
            && match found.hit.target {
                Target::Rule(index) => {
                    self.lexicon.rule(index).is_some_and(|rule| rule.rank == Rank::Rail && rule.verdict == Verdict::UNKNOWN)
                }
                Target::Merchant(_) => false,
            }
    }

    /// Calls `found` for the names and phrases that stand anywhere inside the words of the description.
    pub(super) fn inside_words(&self, mut found: impl FnMut(Found)) {
        let (stem, word, words) = SHORTEST_GLUED;
        for token in self.folded.tokens.iter().filter(|token| token.len() > stem && token.digits < token.len()) {
            for start in token.start..=token.end - stem {
                let mut way = Way::from(self, start);
                while way.take(self) && way.position <= token.end {
                    let length = way.position - start;
                    for hit in way.step.hits().iter().copied() {
                        let stands = match hit.reach {
                            Reach::Stem => length >= stem,
                            Reach::Word => length >= word,
                            Reach::Words => length >= words,
                            Reach::Stems | Reach::Whole => false,
                        };
                        if stands {
                            found(Found { hit, start, end: way.position, word_end: token.end, standing: Standing::Glued });
                        }
                    }
                }
            }
        }
    }

    /// Calls `found` for longer names and phrases that are one or several words of the description but for one letter.
    /// `hopeless` are beginnings with which none goes on, whatever follows.
    pub(super) fn misspelt(&self, hopeless: &mut Words, mut found: impl FnMut(Found)) {
        let bytes = self.folded.bytes.as_slice();
        for (index, token) in self.folded.tokens.iter().enumerate() {
            let window = token.start..(token.end + LETTERS_BEHIND).min(bytes.len());
            let beginning = bytes.get(window.clone()).unwrap_or_default();
            let mut way = Way::from(self, token.start);
            if bytes.len() - token.start < SHORTEST_MISSPELT - 1
                || token.is_volatile()
                || !(0..LETTERS_WELL_SPELT).all(|_| way.take(self))
                || hopeless.has(beginning)
            {
                continue;
            }
            let words = self.folded.tokens.get(index..).unwrap_or_default();
            let trie = &self.lexicon.trie;
            let mut length = LETTERS_WELL_SPELT;
            // How far the description was looked at; the end of it where any name goes on as far as that.
            let mut reach = 0;
            loop {
                let position = way.position;
                let (next, after) = (bytes.get(position).copied().unwrap_or(NOTHING), bytes.get(position + 1).copied().unwrap_or(NOTHING));
                let is_letter = next.is_ascii_alphabetic();
                // Whatever is wrong here is looked at as far as this.
                reach = reach.max(position + usize::from(is_letter));
                let mut rest = |step, letter, position, length| {
                    if length >= SHORTEST_MISSPELT || trie.goes_on(step, letter) {
                        let end = self.rest_of_misspelt(Way { step, position }, length, token.start, words, &mut found);
                        reach = reach.max(end);
                    }
                };
                if is_letter {
                    // A letter too many.
                    rest(way.step, after, position + 1, length);
                }
                trie.each_next(way.step, |letter, step| {
                    if letter == next {
                        return;
                    }
                    // A letter missing, or another in its place.
                    rest(step, next, position, length + 1);
                    if is_letter && letter.is_ascii_alphabetic() {
                        rest(step, after, position + 1, length + 1);
                    }
                });
                if !way.take(self) {
                    break;
                }
                length += 1;
            }
            if reach.max(way.position) < window.end {
                hopeless.add(beginning);
            }
        }
    }

    /// Calls `found` for what goes on from there with all letters right. `length` is that of the phrase so far. Gives the
    /// position of the first letter that is not; the end of the description, where a name is as long as that.
    fn rest_of_misspelt(&self, mut way: Way, mut length: usize, start: usize, words: &[Token], found: &mut impl FnMut(Found)) -> usize {
        let mut is_name = false;
        loop {
            let end = way.position;
            let hits = if length >= SHORTEST_MISSPELT { way.step.hits() } else { &[] };
            for hit in hits.iter().filter(|hit| hit.reach != Reach::Whole) {
                is_name = true;
                if words.iter().any(|word| word.end == end) {
                    found(Found { hit: *hit, start, end, word_end: end, standing: Standing::Misspelt });
                }
            }
            if !way.take(self) {
                return if is_name { self.folded.bytes.len() } else { end };
            }
            length += 1;
        }
    }

    /// Reports the names and phrases that start there. `words` are the words from there on.
    fn walk(&self, start: usize, words: &[Token], found: &mut impl FnMut(Found)) {
        let bytes = self.folded.bytes.as_slice();
        let mut ends = words.iter().map(|token| token.end);
        let Some(first_end) = ends.next() else { return };
        let mut word_end = first_end;
        let step = self.lexicon.trie.follow(bytes.get(start..).unwrap_or_default(), |letters, hits| {
            let end = start + letters;
            while word_end < end {
                word_end = ends.next().unwrap_or(end);
            }
            let whole_words = end == word_end || is_before_number(bytes, end);
            for hit in hits.iter().copied() {
                let stands = match hit.reach {
                    Reach::Word => whole_words && (end <= first_end || first_end - start > LONGEST_PARTICLE),
                    Reach::Words | Reach::Whole => whole_words,
                    Reach::Stem => end <= first_end,
                    Reach::Stems => true,
                };
                if stands {
                    found(Found { hit, start, end, word_end, standing: Standing::Clear });
                }
            }
        });
        if let Some(step) = step.filter(|step| step.hits().is_empty()) {
            self.cut_off(step, start..bytes.len(), bytes.len() == first_end, found);
        }
    }

    /// Reports what the description, which ends there, may be the beginning of. A name of which half is missing says too
    /// little, and so does the first word of several: `NACIONAL`.
    fn cut_off(&self, step: Step<'static>, at: Range<usize>, is_one_word: bool, found: &mut impl FnMut(Found)) {
        let (word, words) = SHORTEST_CUT_OFF;
        if at.len() < if is_one_word { word } else { words } {
            return;
        }
        self.goes_on(step, at.len() - 1, &mut |hit| {
            let is_likely = match hit.reach {
                Reach::Word | Reach::Stem => is_one_word,
                Reach::Words | Reach::Stems => !is_one_word,
                Reach::Whole => false,
            };
            if is_likely {
                found(Found { hit, start: at.start, end: at.end, word_end: at.end, standing: Standing::CutOff });
            }
        });
    }

    /// Calls `found` for the phrases that go on from there with no more than that many letters.
    fn goes_on(&self, step: Step<'static>, letters: usize, found: &mut impl FnMut(Hit)) {
        step.hits().iter().copied().for_each(&mut *found);
        if letters > 0 {
            self.lexicon.trie.each_next(step, |_, next| self.goes_on(next, letters - 1, &mut *found));
        }
    }
}

/// A way through the dictionary, letter by letter of a description.
#[derive(Debug, Clone, Copy)]
struct Way {
    step: Step<'static>,
    /// Where the next letter stands.
    position: usize,
}

impl Way {
    fn from(search: &Search<'_>, position: usize) -> Self {
        Self { step: search.lexicon.trie.start(), position }
    }

    /// Takes the next letter; whether a phrase goes on with it.
    #[inline(always)]
    fn take(&mut self, search: &Search<'_>) -> bool {
        let Some(letter) = search.folded.bytes.get(self.position).copied() else { return false };
        let taken = search.lexicon.trie.take(&mut self.step, letter);
        self.position += usize::from(taken);
        taken
    }
}

fn is_before_number(bytes: &[u8], at: usize) -> bool {
    is_letter(bytes, at.wrapping_sub(1)) && bytes.get(at).is_some_and(u8::is_ascii_digit)
}

fn is_behind_number(bytes: &[u8], at: usize) -> bool {
    is_letter(bytes, at) && bytes.get(at.wrapping_sub(1)).is_some_and(u8::is_ascii_digit)
}

fn is_letter(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::BUILT;
    use super::*;

    /// The merchants found, and how they stand.
    fn names(text: &str, standing: Standing) -> Vec<(String, Standing)> {
        let mut folded = Folded::default();
        folded.fold(text);
        let search = Search { lexicon: &BUILT, folded: &folded };
        let mut names = Vec::new();
        let note = |found: Found| {
            if let Target::Merchant(index) = found.hit.target {
                names.push((BUILT.name(index).unwrap().0, found.standing));
            }
        };
        match standing {
            Standing::Glued => search.inside_words(note),
            Standing::Misspelt => search.misspelt(&mut Words::default(), note),
            Standing::Clear | Standing::CutOff => search.words(note),
        }
        names
    }

    #[test]
    fn numbers_may_be_glued_to_a_name() {
        for text in ["DROGASIL12/03", "1234DROGASIL", "12DROGASIL34"] {
            assert!(names(text, Standing::Clear).contains(&("Drogasil".to_owned(), Standing::Clear)), "{text}");
        }
    }

    #[test]
    fn a_name_that_is_cut_off_is_found_unless_half_of_it_is_missing() {
        assert!(names("FARMACIAS GUADALAJ", Standing::Clear).contains(&("Farmacias Guadalajara".to_owned(), Standing::CutOff)));
        assert!(!names("FARMACIAS", Standing::Clear).iter().any(|(name, _)| *name == "Farmacias Guadalajara"));
    }

    #[test]
    fn the_stem_of_one_word_is_looked_for_in_one_word() {
        // `detran*` is a merchant of Brazil.
        assert!(names("DETRANSP", Standing::Clear).contains(&("DETRAN".to_owned(), Standing::Clear)));
        assert!(!names("CANCELACION DE TRANSFERENCIA", Standing::Clear).iter().any(|(name, _)| *name == "DETRAN"));
    }

    #[test]
    fn one_word_may_be_printed_in_several() {
        assert!(names("TOTAL PLAY", Standing::Clear).contains(&("Totalplay".to_owned(), Standing::Clear)));
        let mut folded = Folded::default();
        folded.fold("A BASTOS");
        Search { lexicon: &BUILT, folded: &folded }.words(|found| assert_ne!(found.start, 0, "{found:?}"));
    }

    #[test]
    fn names_inside_words_are_found_only_when_asked_for() {
        assert_eq!(names("MERPAGO*PLANMOVISTARPOSPAGO", Standing::Clear), []);
        assert!(names("MERPAGO*PLANMOVISTARPOSPAGO", Standing::Glued).contains(&("Movistar".to_owned(), Standing::Glued)));
    }

    #[test]
    fn one_letter_of_a_longer_name_may_be_wrong_missing_or_too_many() {
        for text in ["FARMACIAS GUADALAJARRA", "FARMACIA GUADALAJARA", "FARMACIAS GUADALAXARA 12", "FARMASIAS GUADALAJARA"] {
            assert!(names(text, Standing::Misspelt).contains(&("Farmacias Guadalajara".to_owned(), Standing::Misspelt)), "{text}");
        }
        for text in ["FARMASIAS GUADALAXARA", "XFARMACIAS GUADALAJARA", "FARMACIAS GUADALAJARAXX", "OXXA"] {
            assert_eq!(names(text, Standing::Misspelt), [], "{text}");
        }
    }

    #[test]
    fn a_name_may_be_glued_to_how_it_was_paid() {
        assert!(names("PAYPALSPOTIFY", Standing::Clear).contains(&("Spotify".to_owned(), Standing::Clear)));
    }
}
