//! Bank statements as transactions for the engines: the CSV and OFX files that banks give their customers.
//!
//! [`read`] takes a file's bytes as they are. It finds out how the text is encoded, what the columns mean, how amounts and
//! dates are written, and the currency; each module says by which rule. Nothing is guessed quietly: what cannot be told is
//! an error that names the row, the column, what stands there and what is expected.
//!
//! The first bad row ends the reading, unless [`Options::lenient`] is set: then the good rows are kept and the bad ones
//! listed.

mod amount;
mod day;
mod decode;
mod header;
mod kind;
mod layout;
mod locale;
mod ofx;
mod rows;
mod survey;
mod table;
mod words;

use serde::{Deserialize, Serialize};

pub use decode::TextEncoding;

use crate::keyed::Map;
use crate::model::{EnrichTransaction, EnrichableAccount, Error, HolderType, Result, open::wire_enum};

wire_enum! {
    /// The kinds of statement that are read.
    StatementFormat {
        /// A table as text, with any of the usual delimiters.
        Csv = "csv",
        /// OFX 1 (SGML) or 2 (XML), which Money and Quicken read.
        Ofx = "ofx",
    }
}

/// What a caller may say about a statement. All of it can be left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "StatementOptions", optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Options {
    /// Keeps the good rows and lists the bad ones in `problems`, where otherwise the first bad row is an error.
    #[cfg_attr(feature = "typescript", ts(as = "Option<bool>", optional))]
    pub lenient: bool,
    /// ISO 4217 code of the amounts. Without it, what the file says, or what its words tell. A row that names its own
    /// currency keeps it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The language of the descriptions, `es` or `pt`. Without it, the one of the column titles, of the currency or of the
    /// descriptions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Your id of the account, for all rows. Without it, the number that stands in the file, or `account`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// Your id of the account's holder. Without it, `holder`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_holder_id: Option<String>,
    /// Whose account it is. Without it, a person's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_holder_type: Option<HolderType>,
    /// The kind of account. Without it, what the file says, or a current account. On a credit card's table with one column
    /// of amounts the more frequent sign is spending.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_category: Option<EnrichableAccount>,
    /// Your name of the institution. Without it, the one in an OFX file, or `unknown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<String>,
}

/// A statement's transactions, and what was found out about the file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    /// The kind of file.
    pub format: StatementFormat,
    /// How its characters are written as bytes.
    pub encoding: TextEncoding,
    /// What parts the cells of a table: `,`, `;`, `|` or a tab.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub delimiter: Option<char>,
    /// The language of the descriptions, `es` or `pt`, as the categorization takes it.
    pub language: String,
    /// ISO 4217 code of the amounts, but for rows that name their own.
    pub currency: String,
    /// The institution's name.
    pub institution: String,
    /// The account's id; of several accounts in an OFX file the first.
    pub account: String,
    /// The transactions, in the file's order.
    pub transactions: Vec<EnrichTransaction>,
    /// How many rows were passed over because they are no transactions: balances, totals, notes.
    pub skipped_rows: u32,
    /// The bad rows, where the reading was lenient: the first 1,000 of them.
    pub problems: Vec<RowProblem>,
    /// How many bad rows there are beyond those in `problems`.
    pub more_problems: u32,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct RowProblem {
    /// The file's line, from 1.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub row: u64,
    /// The column's title or the OFX tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub column: Option<String>,
    /// A stable code: that of the error which a strict reading gives.
    pub code: String,
    /// What stands there and what is expected.
    pub message: String,
}

/// How many bad rows are described one by one.
const MAX_PROBLEMS: usize = 1_000;

/// Reads a statement, whatever its encoding, delimiter, columns and number style.
///
/// Transactions are named by the bank's own ids (`FITID`, a column `Id` or `Identificador`), or by their references
/// (`Referencia`, `Documento`) where every row has one of its own, otherwise `row-12` after their line. An id that occurs
/// again gets `-2`, `-3`, ...
///
/// A description may be empty; merchant codes that are none are left out.
///
/// # Errors
/// `invalid_input` for an option that is none. Otherwise of kind `statement`, with `row` and `column` where there is one:
/// - no statement: `empty_file`, `pdf_file`, `excel_file`, `image_file`, `html_file`, `binary_file`, `unsupported_format`;
/// - no table: `no_header`, `missing_column`; no OFX: `bad_ofx`, `truncated_file`;
/// - a bad row: `missing_date`, `bad_date`, `missing_amount`, `bad_amount`, `two_amounts`, `bad_sign`, `sign_conflict`,
///   `bad_currency`, `too_many_cells`, `unclosed_quote`;
/// - as a whole: `unknown_currency`, `no_transactions`.
pub fn read(bytes: &[u8], options: &Options) -> Result<Statement> {
    let options = check(options)?;
    kind::refuse_by_signature(bytes)?;
    // Everything that can be told from the beginning is told before the rest is touched.
    let prefix = kind::prefix(bytes);
    let (start, encoding) = decode::decode(prefix);
    let format = kind::of_text(&start)?;
    if prefix.len() < bytes.len() {
        if format == StatementFormat::Csv {
            layout::find(&start)?;
        }
        let (text, encoding) = decode::decode(bytes);
        drop(start);
        return read_text(&text, format, encoding, &options);
    }
    read_text(&start, format, encoding, &options)
}

fn read_text(text: &str, format: StatementFormat, encoding: TextEncoding, options: &Options) -> Result<Statement> {
    match format {
        StatementFormat::Csv => table::read(text, encoding, options),
        StatementFormat::Ofx => ofx::read(text, encoding, options),
    }
}

/// The options with the currency in capitals.
fn check(options: &Options) -> Result<Options> {
    let mut options = options.clone();
    if let Some(currency) = &mut options.currency {
        currency.make_ascii_uppercase();
        if !is_currency_code(currency) {
            return Err(Error::invalid_input("currency", format!("{} is no ISO 4217 code such as `MXN`", quoted(currency))));
        }
    }
    if let Some(language) = options.language.as_deref().filter(|language| !matches!(*language, "es" | "pt")) {
        return Err(Error::invalid_input(
            "language",
            format!("{} is not a language of the descriptions: use `es` or `pt`", quoted(language)),
        ));
    }
    Ok(options)
}

fn is_currency_code(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Where the rows of a file end up: the good ones, and the bad ones as errors or as problems.
#[derive(Debug)]
struct Harvest {
    lenient: bool,
    transactions: Vec<EnrichTransaction>,
    skipped: u32,
    problems: Vec<RowProblem>,
    more_problems: u32,
    first_error: Option<Error>,
}

impl Harvest {
    fn new(lenient: bool) -> Self {
        Self { lenient, transactions: Vec::new(), skipped: 0, problems: Vec::new(), more_problems: 0, first_error: None }
    }

    /// Takes in one row: a transaction, nothing, or what is wrong with it.
    fn take(&mut self, row: Result<Option<EnrichTransaction>>) -> Result<()> {
        match row {
            Ok(Some(transaction)) => self.transactions.push(transaction),
            Ok(None) => self.skipped = self.skipped.saturating_add(1),
            Err(error) => self.refuse(error)?,
        }
        Ok(())
    }

    /// Takes in what is wrong with a row.
    fn refuse(&mut self, error: Error) -> Result<()> {
        if !self.lenient {
            return Err(error);
        }
        if self.problems.len() < MAX_PROBLEMS {
            let (row, column) = (error.row.unwrap_or(1), error.column.clone());
            self.problems.push(RowProblem { row, column, code: error.code.clone(), message: error.message.clone() });
        } else {
            self.more_problems = self.more_problems.saturating_add(1);
        }
        self.first_error.get_or_insert(error);
        Ok(())
    }

    /// Refuses a file without one good row, by its first bad row where there is one.
    fn check(&mut self) -> Result<()> {
        match (self.transactions.is_empty(), self.first_error.take()) {
            (false, _) => Ok(()),
            (true, Some(error)) => Err(error),
            (true, None) => Err(Error::statement("no_transactions", "the file has no transactions")),
        }
    }
}

/// Gives every transaction an id of its own.
#[derive(Debug, Default)]
struct Ids {
    /// The ids that are taken, and how often each was asked for.
    taken: Map<String, u32>,
}

impl Ids {
    /// The bank's own id where it has one, `row-12` otherwise; with `-2`, `-3`, ... where that is taken.
    fn next(&mut self, own: &str, row: u64) -> String {
        let wanted = if own.is_empty() { format!("row-{row}") } else { own.to_owned() };
        let mut id = wanted.clone();
        while let Some(taken) = self.taken.get_mut(&id) {
            // A suffixed id can be taken by one of the bank's own: the next number, then.
            let count = if id == wanted { taken } else { self.taken.or_insert(wanted.clone(), 1) };
            *count = count.saturating_add(1);
            id = format!("{wanted}-{count}");
        }
        self.taken.insert(id.clone(), 1);
        id
    }
}

/// Votes for one of two ways to read a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Votes {
    first: u32,
    second: u32,
}

impl Votes {
    /// Counts a value that reads one way only; one that reads both ways or neither says nothing.
    fn cast(&mut self, first: bool, second: bool) {
        self.first = self.first.saturating_add(u32::from(first && !second));
        self.second = self.second.saturating_add(u32::from(second && !first));
    }

    /// The way of most votes.
    fn most<T>(self, first: T, second: T) -> Option<T> {
        match self.first.cmp(&self.second) {
            std::cmp::Ordering::Greater => Some(first),
            std::cmp::Ordering::Less => Some(second),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// A cell without the blanks around it, also those that no keyboard has, and without Excel's `="..."`.
#[inline(never)]
fn clean(cell: &str) -> &str {
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}');
    let text = cell.trim_matches(is_blank);
    text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).map_or(text, |inner| inner.trim_matches(is_blank))
}

/// Adds a text to a description on one line, unless it says nothing new. Banks repeat a text, or its beginning, in the next
/// column or tag.
fn join(description: &mut String, text: &str) {
    if description.contains(text) {
        return;
    }
    if text.starts_with(description.as_str()) {
        description.clear();
    } else {
        description.push(' ');
    }
    description.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
}

/// Whether it is a letter, without the tables of all alphabets: outside ASCII everything but a blank counts.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || !(c.is_ascii() || c.is_whitespace())
}

/// What stands in the file, for a message: the beginning of it, on one line.
fn quoted(text: &str) -> String {
    const SHOWN: usize = 40;
    let mut shown: String = text.chars().take(SHOWN).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    format!("`{shown}`")
}

/// Where `needle`, which is ASCII, first occurs in `text`, in any case.
fn find_ignore_case(text: &str, needle: &str) -> Option<usize> {
    text.as_bytes().windows(needle.len()).position(|window| window.eq_ignore_ascii_case(needle.as_bytes()))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stay_unique() {
        let mut ids = Ids::default();
        let given: Vec<String> = [("a", 1), ("a", 2), ("", 3), ("a-2", 4), ("a", 5), ("row-3", 6), ("row-7", 7), ("", 7)]
            .map(|(own, row)| ids.next(own, row))
            .into();
        assert_eq!(given, ["a", "a-2", "row-3", "a-2-2", "a-3", "row-3-2", "row-7", "row-7-2"]);
    }

    #[test]
    fn texts_are_joined_once() {
        for (texts, joined) in [
            (["PIX", "ANA"], "PIX ANA"),
            (["PIX", "PIX"], "PIX"),
            (["PIX ANA", "ANA"], "PIX ANA"),
            (["PIX ENVIADO A", "PIX ENVIADO ANA"], "PIX ENVIADO ANA"),
            (["", "ANA"], "ANA"),
            (["PIX", ""], "PIX"),
            (["PIX\r\nENVIADO", ""], "PIX  ENVIADO"),
        ] {
            let mut description = String::new();
            for text in texts {
                join(&mut description, text);
            }
            assert_eq!(description, joined);
        }
    }

    #[test]
    fn what_is_shown_is_short_and_on_one_line() {
        assert_eq!(quoted("a\nb"), "`a b`");
        assert_eq!(quoted(&"á".repeat(50)), format!("`{}…`", "á".repeat(40)));
    }
}
