//! What a description says of who is paid: its words, without what changes from one payment to the next.

use super::names::beginning;
use super::words::{BANK_WORDS, MONTHS};
use crate::text::Folded;

/// An instalment's number and how many there are, as a description has them: `3/12`, `3 de 12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counter {
    pub number: u16,
    pub total: u16,
    /// Whether the description says that it is one (`parc 3/12`, `3 de 12`): `03/12` alone may be a date.
    pub is_named: bool,
}

/// What was read of a description, besides its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Reading {
    /// Long numbers, such as an account's or a contract's; 0 where there are none.
    pub identity: u64,
    pub counter: Option<Counter>,
}

/// The most instalments that are sold; more are dates or references.
const MOST_INSTALMENTS: u16 = 420;

/// The most that `3/72` is read as without a word that says so.
const MOST_UNNAMED: u16 = 99;

/// Digits that make a number an account's or a contract's.
const IDENTITY_DIGITS: usize = 5;

/// Words before a counter that name it, and words after it: the beginnings of them.
const BEFORE: [&str; 11] = ["parc", "prest", "cuota", "cta", "mens", "pgto", "inst", "letra", "pcl", "msi", "mes"];
const AFTER: [&str; 6] = ["msi", "mes", "cuota", "parc", "mens", "prest"];

/// Reads descriptions, with buffers that are reused from one to the next.
#[derive(Debug)]
pub(super) struct Reader {
    clean: String,
    folded: Folded,
    key: Vec<u8>,
    listed: Listed,
    /// Whether the last description may count instalments.
    has_pair: bool,
}

impl Reader {
    pub(super) fn new() -> Self {
        Self { clean: String::new(), folded: Folded::default(), key: Vec::new(), listed: Listed::new(), has_pair: false }
    }

    /// Reads a description; [`Reader::key`] has its words then.
    pub(super) fn read(&mut self, description: &str) -> Reading {
        let counter = self.drop_dates(description);
        self.folded.fold(&self.clean);
        let mut reading = Reading { counter, ..Reading::default() };
        for token in &self.folded.tokens {
            if token.digits >= IDENTITY_DIGITS {
                let bytes = self.folded.bytes.get(token.start..token.end).unwrap_or_default();
                reading.identity = hash(reading.identity, bytes);
            }
        }
        self.key.clear();
        self.write_words(false);
        if self.key.is_empty() {
            self.write_words(true);
        }
        reading
    }

    /// The words of who is paid, with a space between; the bank's own words where there are none besides.
    pub(super) fn key(&self) -> &str {
        std::str::from_utf8(&self.key).unwrap_or_default()
    }

    /// Whether the last description, of which that was read, says the same with other digits in the places of its own: it has no counter, no number that tells
    /// contracts apart, and none in a name. No listed word has any.
    pub(super) fn is_regardless_of_digits(&self, reading: Reading) -> bool {
        !self.has_pair && reading.identity == 0 && !self.key.iter().any(u8::is_ascii_digit)
    }

    fn write_words(&mut self, also_the_banks: bool) {
        for token in self.folded.tokens.iter().filter(|token| !token.is_volatile()) {
            let word = self.folded.bytes.get(token.start..token.end).unwrap_or_default();
            if self.listed.may_name(word, token.digits, also_the_banks) {
                if !self.key.is_empty() {
                    self.key.push(b' ');
                }
                self.key.extend_from_slice(word);
            }
        }
    }

    /// Copies a description without its dates, times and counters, and returns the counter.
    fn drop_dates(&mut self, description: &str) -> Option<Counter> {
        self.clean.clear();
        self.has_pair = false;
        let mut counter: Option<Counter> = None;
        let mut rest = description;
        while let Some(start) = rest.bytes().position(|byte| byte.is_ascii_digit()) {
            let (text, digits) = rest.split_at(start);
            self.clean.push_str(text);
            let length = run(digits);
            let after = digits.get(length..).unwrap_or_default();
            if let Some(tail) = after_date(length, after) {
                self.clean.push(' ');
                rest = tail;
            } else if let Some((mut found, tail)) = pair(digits, length) {
                self.has_pair = true;
                found.is_named |= names_before(&self.clean) || names_after(tail);
                if found.could_be_one() && counter.is_none_or(|known| found.is_named && !known.is_named) {
                    counter = Some(found);
                }
                self.clean.push(' ');
                rest = tail;
            } else {
                self.clean.push_str(digits.get(..length).unwrap_or_default());
                rest = after;
            }
        }
        self.clean.push_str(rest);
        counter
    }
}

impl Counter {
    fn could_be_one(self) -> bool {
        let most = if self.is_named { MOST_INSTALMENTS } else { MOST_UNNAMED };
        self.number >= 1 && self.number <= self.total && (2..=most).contains(&self.total)
    }
}

/// How many digits a text starts with.
fn run(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// What follows a date of three parts or a time, whose first digits are `length` long.
fn after_date(length: usize, after: &str) -> Option<&str> {
    let separator = after.chars().next().filter(|c| matches!(c, '/' | '-' | '.' | ':'))?;
    let second = after.get(1..)?;
    let second_length = run(second);
    let third = second.get(second_length..)?;
    if separator == ':' {
        if length > 2 || second_length != 2 {
            return None;
        }
        return match third.strip_prefix(':') {
            Some(seconds) if run(seconds) == 2 => seconds.get(2..),
            _ => Some(third),
        };
    }
    let third = third.strip_prefix(separator)?;
    let third_length = run(third);
    let is_date = matches!((length, second_length, third_length), (1..=2, 1..=2, 2 | 4) | (4, 2, 2));
    if is_date { third.get(third_length..) } else { None }
}

/// Two numbers with `/`, `de` or `of` between, and what follows them.
fn pair(digits: &str, length: usize) -> Option<(Counter, &str)> {
    if length > 3 {
        return None;
    }
    let after = digits.get(length..)?;
    let trimmed = after.trim_start();
    let is_of = |word: &str| word.eq_ignore_ascii_case("de ") || word.eq_ignore_ascii_case("of ");
    let is_glued = |word: &str| word.eq_ignore_ascii_case("de") && after.get(2..).is_some_and(|rest| run(rest) == 2);
    let (second, is_named) = if let Some(second) = trimmed.strip_prefix('/') {
        // A space after `/` only where one stands before it.
        (if trimmed.len() < after.len() { second.trim_start() } else { second }, false)
    } else if trimmed.len() < after.len() && trimmed.get(..3).is_some_and(is_of) {
        (trimmed.get(3..)?.trim_start(), true)
    } else if length == 2 && after.get(..2).is_some_and(is_glued) {
        (after.get(2..)?, true)
    } else {
        return None;
    };
    let second_length = run(second);
    if !(1..=3).contains(&second_length) {
        return None;
    }
    let number = digits.get(..length)?.parse().ok()?;
    let total = second.get(..second_length)?.parse().ok()?;
    Some((Counter { number, total, is_named }, second.get(second_length..)?))
}

fn names_before(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
    let start = text.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    starts_with_any(text.get(start..).unwrap_or_default(), &BEFORE)
}

fn names_after(text: &str) -> bool {
    starts_with_any(text.trim_start_matches(|c: char| !c.is_ascii_alphanumeric()), &AFTER)
}

fn starts_with_any(word: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| word.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning)))
}

fn without_outer_digits(mut word: &[u8]) -> &[u8] {
    while let [b'0'..=b'9', rest @ ..] | [rest @ .., b'0'..=b'9'] = word {
        word = rest;
    }
    word
}

/// Letters and digits by turns, as in `7116o2oj3`: a reference.
fn is_code(word: &[u8], digits: usize) -> bool {
    let turns = || word.windows(2).filter(|pair| matches!(pair, [a, b] if a.is_ascii_digit() != b.is_ascii_digit())).count();
    digits >= 2 && word.len() >= 6 && turns() >= 2
}

/// What a word is that does not say who is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Banks,
    Month,
}

/// The words that do not say who is paid, with those that begin with each letter, and their lengths: most words are not among them.
#[derive(Debug)]
struct Listed {
    /// The beginning of each, which is all of it; each list is sorted.
    words: Vec<(u64, u64)>,
    of_letter: [OfLetter; 26],
}

/// The words that begin with a letter.
#[derive(Debug, Clone, Copy, Default)]
struct OfLetter {
    /// A bit for each length.
    lengths: u32,
    /// Where those of each list stand.
    places: [(usize, usize); 2],
}

impl Listed {
    fn new() -> Self {
        let mut words = Vec::with_capacity(BANK_WORDS.len() + MONTHS.len());
        let mut of_letter = [OfLetter::default(); 26];
        for (list, texts) in [BANK_WORDS, MONTHS].into_iter().enumerate() {
            for text in texts {
                if let Some(of_letter) = letter(text.as_bytes()).and_then(|letter| of_letter.get_mut(letter)) {
                    of_letter.lengths |= 1 << text.len().min(31);
                    if let Some((start, end)) = of_letter.places.get_mut(list) {
                        *start = if *end == 0 { words.len() } else { *start };
                        *end = words.len() + 1;
                    }
                }
                words.push(beginning(text.as_bytes()));
            }
        }
        Self { words, of_letter }
    }

    fn kind(&self, word: &[u8]) -> Option<Kind> {
        let OfLetter { lengths, places } = letter(word).and_then(|letter| self.of_letter.get(letter)).copied()?;
        if lengths >> word.len().min(31) & 1 == 0 {
            return None;
        }
        let beginning = beginning(word);
        let is_among = |(start, end)| self.words.get(start..end).is_some_and(|words| words.binary_search(&beginning).is_ok());
        places.into_iter().zip([Kind::Banks, Kind::Month]).find(|(places, _)| is_among(*places)).map(|(_, kind)| kind)
    }

    /// Whether a word may be part of a name: no month, no single letter, no code, and none of the bank's own unless these are asked for.
    fn may_name(&self, word: &[u8], digits: usize, also_the_banks: bool) -> bool {
        let is_wanted = match self.kind(word) {
            None => true,
            Some(Kind::Banks) => also_the_banks,
            Some(Kind::Month) => false,
        };
        let is_month = |word| self.kind(word) == Some(Kind::Month);
        word.len() > 1 && is_wanted && (digits == 0 || !(is_code(word, digits) || is_month(without_outer_digits(word))))
    }
}

/// Where in the alphabet a word begins.
fn letter(word: &[u8]) -> Option<usize> {
    word.first().and_then(|first| first.checked_sub(b'a')).map(usize::from).filter(|letter| *letter < 26)
}

/// FNV-1a, continued from `seed`; never 0.
fn hash(seed: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(seed ^ 0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        let mut reader = Reader::new();
        reader.read(text);
        reader.key().to_owned()
    }

    fn counter(text: &str) -> Option<(u16, u16, bool)> {
        Reader::new().read(text).counter.map(|c| (c.number, c.total, c.is_named))
    }

    #[test]
    fn lists_are_sorted_for_the_search() {
        assert!(BANK_WORDS.is_sorted() && MONTHS.is_sorted());
        assert!(BANK_WORDS.iter().chain(MONTHS).all(|word| word.len() <= 16));
        assert!(!BANK_WORDS.iter().chain(MONTHS).any(|word| word.bytes().any(|byte| byte.is_ascii_digit())));
        assert!(BANK_WORDS.iter().all(|word| Listed::new().kind(word.as_bytes()) == Some(Kind::Banks)));
        assert!(MONTHS.iter().all(|word| Listed::new().kind(word.as_bytes()) == Some(Kind::Month)));
    }

    #[test]
    fn what_changes_is_left_out() {
        assert_eq!(key("PIX QRS EDP SP04/10"), "edp sp");
        assert_eq!(key("Compra com Cartão - 06/06 22:32 EBANX SPOTIFY"), "spotify");
        assert_eq!(key("Transferência enviada - 02/06 0162 94251-1 TERESA GALVAO"), "teresa galvao");
        assert_eq!(key("ENVATO *51478697"), key("ENVATO *99100234"));
        assert_eq!(key("Kindle Svcs*UM6UP53"), key("Kindle Svcs*7H2KQ9X"));
        assert_eq!(key("MENSUALIDAD COLEGIO ENERO 2026"), key("MENSUALIDAD COLEGIO FEB26"));
        assert_eq!(key("DA VIVO-SP 71865448224"), "vivo sp");
    }

    #[test]
    fn where_only_the_banks_words_stand_they_are_the_key() {
        assert_eq!(key("PIX ENVIADO 123456"), "pix enviado");
        assert_eq!(key("123456"), "");
        assert_eq!(key(""), "");
    }

    #[test]
    fn counters_are_read_and_dates_are_not() {
        assert_eq!(counter("LOJAS AMERICANAS PARC 03/12"), Some((3, 12, true)));
        assert_eq!(counter("05 DE 12 SPORT CITY"), Some((5, 12, true)));
        assert_eq!(counter("Magalu - Parcela 3/12"), Some((3, 12, true)));
        assert_eq!(counter("LIVERPOOL 4/18 MSI"), Some((4, 18, true)));
        assert_eq!(counter("PARC03/12 CASAS BAHIA"), Some((3, 12, true)));
        assert_eq!(counter("BALANCE TRANSFER 16/24"), Some((16, 24, false)));
        assert_eq!(counter("AMAZON MX MESES 01DE06"), Some((1, 6, true)));
        assert_eq!(counter("Compra 31/05 23:08 BELLA PIZZA"), None);
        assert_eq!(counter("Cobrança referente 03/06/2020"), None);
        assert_eq!(counter("TC: 18.0705 DEL 08 DE ENERO"), None);
        assert_eq!(key("LOJAS AMERICANAS PARC 03/12"), key("LOJAS AMERICANAS PARC 04/12"));
    }

    #[test]
    fn numbers_of_contracts_tell_them_apart() {
        let identity = |text: &str| Reader::new().read(text).identity;
        assert_eq!(identity("CONTA DE LUZ COSERN/RN-4533247204"), identity("CONTA LUZ 4533247204"));
        assert_ne!(identity("CONTA DE LUZ COSERN/RN-4533247204"), identity("CONTA DE LUZ COSERN/RN-4533247205"));
        assert_eq!(identity("CONTA DE LUZ"), 0);
    }
}
