//! Texts that cross joined by line feeds.

/// The lines of a text, one by one; nothing behind the last. Eight bytes are looked at at a time: the standard library looks at four in
/// WebAssembly.
#[derive(Debug, Clone)]
pub(crate) struct Lines<'a> {
    /// Nothing behind the last line.
    rest: Option<&'a str>,
}

impl<'a> Lines<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        Self { rest: Some(text) }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest?;
        let (line, rest) = match line_feed(text.as_bytes()) {
            Some(at) => (text.get(..at)?, text.get(at + 1..)),
            None => (text, None),
        };
        self.rest = rest;
        Some(line)
    }
}

fn line_feed(text: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    let (words, rest) = text.as_chunks::<8>();
    for (nth, word) in words.iter().enumerate() {
        // Line feeds become 0; taking 1 borrows from them alone, or from what is behind one.
        let word = u64::from_le_bytes(*word) ^ (ONES * 0x0A);
        let feeds = word.wrapping_sub(ONES) & !word & (ONES * 0x80);
        if feeds != 0 {
            return Some(8 * nth + feeds.trailing_zeros() as usize / 8);
        }
    }
    let behind = text.len() - rest.len();
    rest.iter().position(|byte| *byte == b'\n').map(|at| behind + at)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn lines_are_those_of_the_standard_library(text in "([a-z\\n\u{0}\u{b}é💳\u{8a}]|\\n){0,40}") {
            proptest::prop_assert_eq!(Lines::of(&text).collect::<Vec<_>>(), text.split('\n').collect::<Vec<_>>());
        }
    }
}
