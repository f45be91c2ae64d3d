//! What an expense is called.

use super::expense::most_frequent;
use super::read::History;
use crate::enrich::categorize::merchant;
use crate::enrich::streams::Stream;
use crate::keyed::Map;
use crate::model::Category;

/// The names of merchants, each looked up once: many streams of a history may be of one.
#[derive(Debug, Default)]
pub(super) struct Merchants(Map<u16, Option<String>>);

impl Merchants {
    fn name(&mut self, position: u16) -> Option<String> {
        self.0.or_insert_with(position, || merchant(position).and_then(|merchant| merchant.merchant_name)).clone()
    }
}

/// The merchant that most transactions name, else the words that their descriptions share; none where they have no words.
pub(super) fn name(history: &History<'_>, stream: &Stream, merchants: &mut Merchants) -> Option<String> {
    // The bank or the wallet that a transfer names is how the money went, not to whom.
    let named: Vec<Option<u16>> = history.of(stream).map(|(row, _)| row.merchant.filter(|_| row.category != Category::Transfers)).collect();
    let known = most_frequent(&named).flatten().and_then(|position| merchants.name(position));
    known.or_else(|| Some(capitalized(&stream.key)).filter(|words| !words.is_empty()))
}

/// Each word with a capital; the key's letters are ASCII.
fn capitalized(words: &str) -> String {
    let mut starts_word = true;
    let shown = |letter: char| {
        let shown = if starts_word { letter.to_ascii_uppercase() } else { letter };
        starts_word = letter == ' ';
        shown
    };
    words.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_get_capitals() {
        assert_eq!(capitalized("renta depto"), "Renta Depto");
        assert_eq!(capitalized("c&a"), "C&a");
        assert_eq!(capitalized(""), "");
    }
}
