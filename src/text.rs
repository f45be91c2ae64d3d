//! Descriptions as banks print them, folded to what they have in common.
//!
//! Folding makes upper and lower case, accents (also mangled ones), punctuation and spacing the same. The dictionary is
//! folded by this very file when the crate is built (`build/main.rs`), so it uses nothing of the crate.

/// A word of a folded description: a run of letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    /// Where it starts in [`Folded::bytes`].
    pub start: usize,
    /// Where it ends there (exclusive).
    pub end: usize,
    /// How many of its characters are digits.
    pub digits: usize,
}

impl Token {
    pub(crate) fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it is a number, a date, a time, a reference or a masked card: something that changes from one payment to the
    /// next. Names with a digit in them (`7eleven`, `c6`) are not.
    pub(crate) fn is_volatile(self) -> bool {
        self.digits == self.len() || (self.digits >= 3 && self.digits * 2 >= self.len())
    }
}

/// How much of a description is read. Banks print a tenth of it; what a hostile file adds must not cost more than reading it.
pub(crate) const LONGEST: usize = 512;

/// A part of a description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    /// The word that it starts in, and how many of its letters are before it.
    first: usize,
    skipped: usize,
    /// The word that it ends in, and how many of its letters are part of it.
    last: usize,
    taken: usize,
}

/// What stands for a byte of a description that is no letter, digit or `&`: what stands between words, what does not part a word (an
/// apostrophe), and a part of a character that is not ASCII.
const BETWEEN: u8 = 0;
const NOTHING: u8 = 1;
const FOREIGN: u8 = 2;

/// The bytes of a description, letters in lower case.
#[allow(clippy::indexing_slicing, reason = "an index that is out of bounds does not compile")]
const FOLDED: [u8; 256] = {
    let mut folded = [FOREIGN; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        folded[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'&' | b'0'..=b'9' => byte.to_ascii_lowercase(),
            b'\'' | b'`' => NOTHING,
            _ => BETWEEN,
        };
        byte += 1;
    }
    folded
};

/// Whether this byte parts words.
#[allow(dead_code, reason = "the build script does not look for words")]
pub(crate) fn parts_words(byte: u8) -> bool {
    FOLDED.get(usize::from(byte)) == Some(&BETWEEN)
}

/// A folded description. Reused from one to the next, so that nothing is allocated a description.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    /// Lower-case ASCII letters, digits and `&`, nothing between the words.
    pub bytes: Vec<u8>,
    /// The words, in order.
    pub tokens: Vec<Token>,
}

impl Folded {
    /// Folds `text` into this buffer, dropping what it held.
    pub(crate) fn fold(&mut self, text: &str) {
        self.bytes.clear();
        self.tokens.clear();
        let (mut start, mut digits) = (0, 0);
        let mut rest = text.as_bytes().iter();
        while let Some(byte) = rest.next() {
            if self.bytes.len() >= LONGEST {
                break;
            }
            let folded = FOLDED.get(usize::from(*byte)).copied().unwrap_or_default();
            if folded > FOREIGN {
                self.bytes.push(folded);
                digits += usize::from(folded.is_ascii_digit());
            } else if folded == BETWEEN {
                (start, digits) = self.close(start, digits);
            } else if folded == FOREIGN {
                let (letters, behind) = foreign(text.get(text.len() - rest.as_slice().len() - 1..).unwrap_or_default());
                rest = behind.as_bytes().iter();
                match letters {
                    Some("") => (start, digits) = self.close(start, digits),
                    letters => self.bytes.extend_from_slice(letters.unwrap_or_default().as_bytes()),
                }
            }
        }
        self.close(start, digits);
    }

    /// Ends the word that started there; where the next starts, and the digits that it has.
    fn close(&mut self, start: usize, digits: usize) -> (usize, usize) {
        let end = self.bytes.len();
        if end > start {
            self.tokens.push(Token { start, end, digits });
        }
        (end, 0)
    }

    /// The same part of the description, told by words: it holds for all descriptions that differ in no more than the
    /// length of other words.
    #[allow(dead_code, reason = "the build script has no evidence")]
    pub(crate) fn part(&self, start: usize, end: usize) -> Option<Part> {
        let first = self.tokens.iter().rposition(|token| token.start <= start)?;
        let last = self.tokens.iter().rposition(|token| token.start < end)?;
        Some(Part { first, skipped: start - self.tokens.get(first)?.start, last, taken: end - self.tokens.get(last)?.start })
    }

    /// Where a part stands in [`Folded::bytes`].
    #[allow(dead_code, reason = "the build script has no evidence")]
    pub(crate) fn span(&self, part: Part) -> Option<(usize, usize)> {
        let (first, last) = (self.tokens.get(part.first)?, self.tokens.get(part.last)?);
        Some((first.start + part.skipped, last.start + part.taken))
    }

    /// The text between two positions of [`Folded::bytes`], with a space between its words.
    pub(crate) fn words(&self, start: usize, end: usize) -> String {
        let mut words = String::new();
        for token in self.tokens.iter().filter(|token| token.start < end && token.end > start) {
            if !words.is_empty() {
                words.push(' ');
            }
            let (from, to) = (token.start.max(start), token.end.min(end));
            words.extend(self.bytes.iter().take(to).skip(from).map(|byte| char::from(*byte)));
        }
        words
    }
}

/// Folds a name of the dictionary: its letters, digits and `&`, without anything between them.
#[allow(dead_code, reason = "only the build script folds names")]
pub(crate) fn squash(name: &str) -> Vec<u8> {
    let mut folded = Folded::default();
    folded.fold(name);
    folded.bytes
}

/// How many words a name of the dictionary has.
#[allow(dead_code, reason = "only the build script counts words")]
pub(crate) fn words(name: &str) -> usize {
    let mut folded = Folded::default();
    folded.fold(name);
    folded.tokens.len()
}

/// What the character that a text starts with stands for, and the text behind it: letters, none where it parts words, nothing where it does
/// not even that.
fn foreign(text: &str) -> (Option<&'static str>, &str) {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return (None, "") };
    let mut next = chars.clone();
    let repaired = next.next().and_then(|second| repair(first, second));
    let behind = if repaired.is_some() { next } else { chars };
    match repaired.unwrap_or(first) {
        // An apostrophe does not part a word: McDonald's.
        '’' | '´' => (None, behind.as_str()),
        c => (Some(fold_char(c)), behind.as_str()),
    }
}

/// A letter of UTF-8 that was read as Latin-1 comes as two characters, the first of them Â or Ã.
fn repair(first: char, second: char) -> Option<char> {
    let (first, second) = (first as u32, second as u32);
    (matches!(first, 0xC2 | 0xC3) && (0x80..=0xBF).contains(&second)).then(|| char::from_u32(((first & 0x1F) << 6) | (second & 0x3F)))?
}

/// The ASCII letters that a letter of the Latin alphabets stands for; nothing for what is no letter.
fn fold_char(c: char) -> &'static str {
    match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ą' | 'Ą' | 'ª' => "a",
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => "c",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' | 'ę' | 'Ę' | 'ě' | 'Ě' => "e",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' | 'ı' | 'İ' => "i",
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ň' | 'Ň' => "n",
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'Ō' | 'ő' | 'Ő' | 'º' | '°' => "o",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' | 'ů' | 'Ů' | 'ű' | 'Ű' => "u",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "y",
        'š' | 'Š' | 'ś' | 'Ś' | 'ş' | 'Ş' => "s",
        'ž' | 'Ž' | 'ź' | 'Ź' | 'ż' | 'Ż' => "z",
        'ł' | 'Ł' => "l",
        'ğ' | 'Ğ' => "g",
        'ř' | 'Ř' => "r",
        'ť' | 'Ť' => "t",
        'ď' | 'Ď' => "d",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ß' => "ss",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut folded = Folded::default();
        folded.fold(text);
        folded.tokens.iter().map(|t| folded.words(t.start, t.end)).collect()
    }

    #[test]
    fn case_accents_and_punctuation_fold() {
        assert_eq!(words("PAGO*Panadería  Ñandú-12MAR"), ["pago", "panaderia", "nandu", "12mar"]);
        assert_eq!(words("McDonald's / C&A"), ["mcdonalds", "c&a"]);
        assert_eq!(words(""), Vec::<String>::new());
        assert_eq!(words(" *** "), Vec::<String>::new());
    }

    #[test]
    fn utf8_read_as_latin1_is_repaired() {
        assert_eq!(words("PADARIA SÃ£o JoÃ£o"), words("padaria são joão"));
        assert_eq!(words("CAFÃ©"), ["cafe"]);
    }

    #[test]
    fn what_changes_from_payment_to_payment_is_volatile() {
        let mut folded = Folded::default();
        folded.fold("7eleven c6 123456 12mar26 4x1000 xxxx4823 a1b2 ref0012345");
        let volatile: Vec<bool> = folded.tokens.iter().map(|t| t.is_volatile()).collect();
        assert_eq!(volatile, [false, false, true, true, true, true, false, true]);
    }
}
