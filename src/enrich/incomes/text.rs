//! What a description says: who pays, and what the phrases in it tell.

use super::words::{MONTHS, Mark, NO_PAYER, PHRASES};
use crate::keyed::Set;
use crate::text::Folded;

/// What was read of a description.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text {
    /// The words of who pays, with a space between; empty where there are none.
    pub payer: String,
    marks: u16,
    /// Whether it is a balance that is printed among payments: `SALDO ANTERIOR`.
    pub is_balance: bool,
    /// The platform that pays, by its phrase.
    pub platform: Option<&'static str>,
}

impl Text {
    /// Whether a phrase with that mark stands in it.
    pub(super) fn says(&self, mark: Mark) -> bool {
        self.marks >> mark as u16 & 1 == 1
    }
}

/// Words, with a space between.
#[derive(Debug)]
struct Phrase {
    name: &'static str,
    first: &'static str,
    /// The words after the first; empty where there is one alone.
    rest: &'static str,
    /// Whether the last word may go on.
    goes_on: bool,
    mark: Mark,
}

/// Reads descriptions, with buffers that are reused from one to the next.
#[derive(Debug)]
pub(super) struct Reader {
    folded: Folded,
    /// The phrases, by how they begin.
    phrases: Vec<Vec<Phrase>>,
    /// Words that do not say who pays.
    no_payer: Set<&'static str>,
}

impl Reader {
    pub(super) fn new() -> Self {
        let mut phrases: Vec<Vec<Phrase>> = Vec::new();
        phrases.resize_with(BEGINNINGS, Vec::new);
        for (name, mark) in PHRASES {
            let (name, goes_on) = name.strip_suffix('*').map_or((*name, false), |name| (name, true));
            let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
            if let Some(list) = phrases.get_mut(beginning(first)) {
                list.push(Phrase { name, first, rest, goes_on, mark: *mark });
            }
        }
        Self { folded: Folded::default(), phrases, no_payer: NO_PAYER.iter().chain(MONTHS).copied().collect() }
    }

    pub(super) fn read(&mut self, description: &str) -> Text {
        self.folded.fold(description);
        let words: Vec<&str> = self
            .folded
            .tokens
            .iter()
            .map(|token| self.folded.bytes.get(token.start..token.end).and_then(|word| std::str::from_utf8(word).ok()).unwrap_or_default())
            .collect();
        let mut text = Text { is_balance: words.first() == Some(&"saldo"), ..Text::default() };
        for (place, word) in words.iter().enumerate() {
            let rest = words.get(place..).unwrap_or_default();
            for phrase in self.phrases.get(beginning(word)).into_iter().flatten() {
                if stands(phrase, rest) {
                    text.marks |= 1 << phrase.mark as u16;
                    if matches!(phrase.mark, Mark::Platform | Mark::WorkPlatform) && text.platform.is_none() {
                        text.platform = Some(phrase.name);
                    }
                }
            }
        }
        // No longer than the description.
        text.payer.reserve_exact(self.folded.bytes.len() + words.len());
        for (word, token) in words.iter().zip(&self.folded.tokens) {
            let digits = token.digits > 0;
            if word.len() > 1 && !digits && !self.no_payer.contains(*word) {
                if !text.payer.is_empty() {
                    text.payer.push(' ');
                }
                text.payer.push_str(word);
            }
        }
        text
    }
}

/// How many beginnings of words are told apart, not all by their letters.
const BEGINNINGS: usize = 256;

/// How a word begins: a number made of its first two letters, which few phrases share.
fn beginning(word: &str) -> usize {
    let mut letters = word.bytes().map(usize::from);
    (letters.next().unwrap_or_default() ^ letters.next().unwrap_or_default() << 3) % BEGINNINGS
}

/// Whether the words begin with the phrase.
fn stands(phrase: &Phrase, words: &[&str]) -> bool {
    let Some((first, mut rest)) = words.split_first() else { return false };
    if phrase.rest.is_empty() {
        return if phrase.goes_on { first.starts_with(phrase.first) } else { *first == phrase.first };
    }
    let mut expected = phrase.rest.split(' ').peekable();
    let mut stands = *first == phrase.first;
    while let (true, Some(one)) = (stands, expected.next()) {
        let Some((word, after)) = rest.split_first() else { return false };
        stands = if phrase.goes_on && expected.peek().is_none() { word.starts_with(one) } else { *word == one };
        rest = after;
    }
    stands
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(description: &str) -> Text {
        Reader::new().read(description)
    }

    #[test]
    fn payers_are_what_changes_and_what_banks_say_left_out() {
        assert_eq!(read("PAGO NOMINA ACEROS DEL NORTE SA DE CV 1A QUINCENA ENE 2026").payer, "aceros norte");
        assert_eq!(read("SPEI RECIBIDO BANORTE 0072 ACEROS DEL NORTE").payer, "banorte aceros norte");
        assert_eq!(read("AGUINALDO ACEROS DEL NORTE 2025").payer, "aceros norte");
        assert_eq!(read("DEPOSITO 12345").payer, "");
    }

    #[test]
    fn phrases_stand_as_words() {
        assert!(read("SPEI DEVUELTO / DEVOLUCION").says(Mark::Return));
        assert!(read("TRASPASO ENTRE CUENTAS PROPIAS").says(Mark::Own));
        assert!(read("ACEROS DEL NORTE S.A. DE C.V.").says(Mark::Company));
        assert!(!read("SALON SABADO").says(Mark::Company));
        assert!(!read("RENTABLE SERVICIOS").says(Mark::Rent));
        assert!(read("13o Salário 1a parcela").says(Mark::Bonus) && read("13 SALARIO").says(Mark::Bonus));
        assert_eq!(read("UBER* TRIP EARNINGS").platform, Some("uber"));
        assert_eq!(read("").payer, "");
    }
}
