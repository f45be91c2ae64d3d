//! The rows of a table with their line numbers.
//!
//! Quotes follow RFC 4180, but for a quote that is never closed: it would swallow the rest of the file, so it is found and
//! reported, and the reading goes on with the next line.

use ::csv::{Reader, ReaderBuilder, StringRecord};

use super::clean;

/// The most lines that one row may span.
const MAX_LINES: u64 = 20;

/// After so many quotes that are never closed, quotes mean nothing in the rest of the file: reading stays linear.
const MAX_UNCLOSED: u8 = 16;

/// Walks over the rows of a text that are not empty.
pub(super) struct Rows<'t> {
    text: &'t str,
    delimiter: u8,
    /// How many cells a row should have: a row of several lines with another number has an unclosed quote.
    width: Option<usize>,
    reader: Reader<&'t [u8]>,
    /// Where `reader` began in `text`.
    base: usize,
    /// Up to where the lines are counted, and the number of the line there.
    counted: usize,
    line: u64,
    unclosed: u8,
    record: StringRecord,
}

/// What [`Rows::next`] came upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// A row, which begins on that line.
    Row(u64),
    /// A quote on that line is never closed.
    Unclosed(u64),
}

/// What stands in that column of a row; nothing where the row is shorter.
// Called from everywhere: a copy at each place would weigh.
#[inline(never)]
pub(super) fn cell(cells: &StringRecord, column: usize) -> &str {
    clean(cells.get(column).unwrap_or_default())
}

impl<'t> Rows<'t> {
    /// Begins at the text's start.
    pub(super) fn new(text: &'t str, delimiter: u8) -> Self {
        Self {
            text,
            delimiter,
            width: None,
            reader: reader(text, delimiter, true),
            base: 0,
            counted: 0,
            line: 1,
            unclosed: 0,
            record: StringRecord::new(),
        }
    }

    /// Expects that many cells a row from now on.
    pub(super) fn expect_width(&mut self, width: usize) {
        self.width = Some(width);
    }

    /// The cells of the row that [`Rows::next`] came to.
    pub(super) fn cells(&self) -> &StringRecord {
        &self.record
    }

    /// Goes to the next row.
    pub(super) fn next(&mut self) -> Option<Step> {
        let before = self.position();
        // The text is valid and rows may have any length: nothing can fail here.
        if !self.reader.read_record(&mut self.record).unwrap_or(false) {
            return None;
        }
        let bytes = self.text.as_bytes().get(before..).unwrap_or_default();
        let start = before + bytes.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        let line = self.line_at(start);
        let end = self.position();
        let spanned = 1 + breaks(self.text.as_bytes().get(start..end).unwrap_or_default().trim_ascii_end());
        let is_unclosed = spanned > MAX_LINES || (spanned > 1 && !self.has_expected_width());
        if !is_unclosed {
            return Some(Step::Row(line));
        }
        self.unclosed = self.unclosed.saturating_add(1);
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        self.base = start + rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let quoting = self.unclosed < MAX_UNCLOSED;
        self.reader = reader(self.text.get(self.base..).unwrap_or_default(), self.delimiter, quoting);
        Some(Step::Unclosed(line))
    }

    /// Whether the row is as wide as it should be; a delimiter at its end does not count.
    fn has_expected_width(&self) -> bool {
        let cells = self.record.len();
        self.width.is_none_or(|width| width == cells || (width + 1 == cells && cell(&self.record, width).is_empty()))
    }

    fn position(&self) -> usize {
        self.base + usize::try_from(self.reader.position().byte()).unwrap_or(0)
    }

    fn line_at(&mut self, position: usize) -> u64 {
        self.line += breaks(self.text.as_bytes().get(self.counted..position).unwrap_or_default());
        self.counted = position;
        self.line
    }
}

fn reader(text: &str, delimiter: u8, quoting: bool) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).quoting(quoting).from_reader(text.as_bytes())
}

/// How many lines end in that text; CR LF ends one.
pub(super) fn breaks(bytes: &[u8]) -> u64 {
    let mut previous = 0;
    let mut count = 0;
    for byte in bytes {
        count += u64::from(*byte == b'\r' || (*byte == b'\n' && previous != b'\r'));
        previous = *byte;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(text: &str, width: Option<usize>) -> Vec<(Step, Vec<String>)> {
        let mut rows = Rows::new(text, b';');
        rows.width = width;
        let mut steps = Vec::new();
        while let Some(step) = rows.next() {
            let is_row = matches!(step, Step::Row(_));
            steps.push((step, if is_row { rows.cells().iter().map(str::to_owned).collect() } else { Vec::new() }));
        }
        steps
    }

    fn lines(text: &str) -> Vec<u64> {
        steps(text, None).into_iter().map(|(step, _)| if let Step::Row(line) = step { line } else { 0 }).collect()
    }

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a;b", "", "\"c", "d\";e", "f", ""].join(end);
            assert_eq!(lines(&text), [1, 3, 5], "{end:?}");
            assert_eq!(lines(&format!("{end}{end}a;b{end}c")), [3, 4], "{end:?}");
        }
    }

    #[test]
    fn a_quote_that_is_never_closed_takes_one_line() {
        let text = "a;b\nc;\"d\ne;f\ng;h";
        let found = steps(text, Some(2));
        assert_eq!(found.iter().map(|(step, _)| *step).collect::<Vec<_>>(), [Step::Row(1), Step::Row(2)]);
        let found = steps(text, Some(3));
        assert_eq!(found.get(1).map(|(step, _)| *step), Some(Step::Unclosed(2)));
        assert_eq!(found.last().map(|(step, _)| *step), Some(Step::Row(4)));
        let long = format!("a;b\nc;\"d\n{}", "e;f\n".repeat(1_000));
        assert_eq!(steps(&long, Some(2)).len(), 1_002);
    }

    #[test]
    fn unclosed_quotes_without_end_stay_linear() {
        let text = format!("a;b\n{}", "c;\"\"\"d\n".repeat(20_000));
        // Each closes the one of the line before: rows of two lines, or bad ones.
        assert_eq!(steps(&text, Some(2)).len(), 10_001);
        assert_eq!(steps(&text, Some(3)).len(), 20_001);
    }
}
