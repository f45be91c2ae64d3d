//! Finds the names and phrases of the dictionary in a description.

use fst::raw::Node;

use super::lexicon::{Hit, PHRASES, Reach, hits};
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
    /// Inside a word, as shops behind a wallet are written: `MERPAGO*RESTAURANTEDONPEPE`.
    Glued,
}

impl Found {
    /// How many letters of the description it is.
    pub(super) fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether it stands inside a longer name or phrase. A stem has the whole of its last word.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        other.start <= self.start && self.word_end <= other.word_end && other.len() > self.len()
    }
}

/// Names shorter than this are not recognised by their beginning.
const SHORTEST_CUT_OFF: usize = 8;

/// What is written in one word may be printed in several (`TOTAL PLAY`), but not with a particle as the first of them:
/// `A BASTOS` is no market.
const LONGEST_PARTICLE: usize = 2;

/// Names shorter than this are not looked for inside words: stems, whole words, and several.
const SHORTEST_GLUED: (usize, usize, usize) = (5, 6, 8);

/// Calls `found` for every name and phrase that starts with a word of the description, or behind a number that is glued to
/// it (`12/03PADARIA`).
pub(super) fn search(folded: &Folded, mut found: impl FnMut(Found)) {
    for (index, token) in folded.tokens.iter().enumerate() {
        let words = folded.tokens.get(index..).unwrap_or_default();
        walk(folded, token.start, words, &mut found);
        if token.digits > 0 {
            for start in (token.start + 1..token.end).filter(|at| is_behind_number(&folded.bytes, *at)) {
                walk(folded, start, words, &mut found);
            }
        }
    }
}

/// Calls `found` for the names and phrases that stand anywhere inside the words of the description.
pub(super) fn search_inside(folded: &Folded, mut found: impl FnMut(Found)) {
    let (stem, word, words) = SHORTEST_GLUED;
    for token in folded.tokens.iter().filter(|token| token.len() > stem) {
        for start in token.start..=token.end - stem {
            let mut steps = Steps::from(start);
            while steps.take(folded) && steps.position <= token.end {
                let length = steps.position - start;
                for hit in steps.phrases() {
                    let stands = match hit.reach {
                        Reach::Stem => length >= stem,
                        Reach::Word => length >= word,
                        Reach::Words => length >= words,
                        Reach::Stems | Reach::Whole => false,
                    };
                    if stands {
                        found(Found { hit, start, end: steps.position, word_end: token.end, standing: Standing::Glued });
                    }
                }
            }
        }
    }
}

/// A way through the dictionary, letter by letter of a description.
struct Steps {
    node: Node<'static>,
    value: u64,
    /// Where the next letter stands.
    position: usize,
}

impl Steps {
    fn from(position: usize) -> Self {
        Self { node: PHRASES.root(), value: 0, position }
    }

    /// Takes the next letter; whether a phrase goes on with it.
    fn take(&mut self, folded: &Folded) -> bool {
        let letter = folded.bytes.get(self.position).and_then(|letter| self.node.find_input(*letter));
        let Some(transition) = letter.map(|index| self.node.transition(index)) else { return false };
        self.value += transition.out.value();
        self.node = PHRASES.node(transition.addr);
        self.position += 1;
        true
    }

    /// What the phrases lead to that end here.
    fn phrases(&self) -> impl Iterator<Item = Hit> + use<> {
        self.node.is_final().then(|| hits(self.value + self.node.final_output().value())).into_iter().flatten()
    }
}

/// Reports the names and phrases that start there. `words` are the words from there on.
fn walk(folded: &Folded, start: usize, words: &[Token], found: &mut impl FnMut(Found)) {
    let mut steps = Steps::from(start);
    let mut ends = words.iter().map(|token| token.end);
    let Some(first_end) = ends.next() else { return };
    let mut word_end = first_end;
    while steps.take(folded) {
        let end = steps.position;
        let whole_words = end == word_end || is_before_number(&folded.bytes, end);
        for hit in steps.phrases() {
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
        if end == word_end {
            match ends.next() {
                Some(end) => word_end = end,
                None if !steps.node.is_final() && end - start >= SHORTEST_CUT_OFF => {
                    // A name of which half is missing says too little, and so does the first word of several: `NACIONAL`.
                    let likely = if end == first_end { Reach::Word } else { Reach::Words };
                    goes_on(&steps.node, steps.value, end - start - 1, &mut |hit| {
                        if hit.reach == likely {
                            found(Found { hit, start, end, word_end: end, standing: Standing::CutOff });
                        }
                    });
                }
                None => {}
            }
        }
    }
}

/// Calls `found` for the phrases that go on from there with no more than that many letters.
fn goes_on(node: &Node<'_>, value: u64, letters: usize, found: &mut impl FnMut(Hit)) {
    if node.is_final() {
        hits(value + node.final_output().value()).for_each(&mut *found);
    }
    if letters > 0 {
        for transition in node.transitions() {
            goes_on(&PHRASES.node(transition.addr), value + transition.out.value(), letters - 1, found);
        }
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
    use super::super::lexicon::{Target, merchant};
    use super::*;

    /// The merchants found, and how they stand.
    fn names(text: &str, inside: bool) -> Vec<(&'static str, Standing)> {
        let mut folded = Folded::default();
        folded.fold(text);
        let mut names = Vec::new();
        let note = |found: Found| {
            if let Target::Merchant(index) = found.hit.target {
                names.push((merchant(index).unwrap().name, found.standing));
            }
        };
        if inside {
            search_inside(&folded, note);
        } else {
            search(&folded, note);
        }
        names
    }

    #[test]
    fn numbers_may_be_glued_to_a_name() {
        for text in ["DROGASIL12/03", "1234DROGASIL", "12DROGASIL34"] {
            assert!(names(text, false).contains(&("Drogasil", Standing::Clear)), "{text}");
        }
    }

    #[test]
    fn a_name_that_is_cut_off_is_found_unless_half_of_it_is_missing() {
        assert!(names("FARMACIAS GUADALAJ", false).contains(&("Farmacias Guadalajara", Standing::CutOff)));
        assert!(!names("FARMACIAS", false).iter().any(|(name, _)| *name == "Farmacias Guadalajara"));
    }

    #[test]
    fn the_stem_of_one_word_is_looked_for_in_one_word() {
        // `detran*` is a merchant of Brazil.
        assert!(names("DETRANSP", false).contains(&("DETRAN", Standing::Clear)));
        assert!(!names("CANCELACION DE TRANSFERENCIA", false).iter().any(|(name, _)| *name == "DETRAN"));
    }

    #[test]
    fn one_word_may_be_printed_in_several() {
        assert!(names("TOTAL PLAY", false).contains(&("Totalplay", Standing::Clear)));
        let mut folded = Folded::default();
        folded.fold("A BASTOS");
        search(&folded, |found| assert_ne!(found.start, 0, "{found:?}"));
    }

    #[test]
    fn names_inside_words_are_found_only_when_asked_for() {
        assert_eq!(names("MERPAGO*PLANMOVISTARPOSPAGO", false), []);
        assert!(names("MERPAGO*PLANMOVISTARPOSPAGO", true).contains(&("Movistar", Standing::Glued)));
    }
}
