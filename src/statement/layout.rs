//! Where the table is in a file, and what its columns hold.
//!
//! Delimiter and header row are found together: the delimiter is the one under which a row names the most columns that are
//! known, with a date, an amount and a description among them. What stands above that row is the bank's preamble.
//!
//! A table without a header row is only read where nothing can be mistaken: the first column holds dates, exactly one
//! column amounts, and the others text.

use ::csv::StringRecord;

use super::header::{Role, Title, Titles};
use super::locale::{self, Cues};
use super::rows::{Rows, Step};
use super::{amount, clean, day, find_ignore_case, is_letter, quoted};
use crate::model::{Error, Result};

/// In the order in which they win where two serve equally well: the comma last, for it also stands in amounts and texts.
const DELIMITERS: [u8; 4] = [b';', b'\t', b'|', b','];

/// The header must be among so many rows.
const MAX_PREAMBLE: usize = 200;

/// No bank's table is wider; of wider rows only so many cells are looked at.
const MAX_COLUMNS: usize = 64;

/// A table without a header must hold its form for so many rows, or to its end.
const HEADERLESS_SAMPLE: usize = 50;

const NEEDED: &str = "a column with dates (Fecha, Data), one with amounts (Importe, Valor, or a pair such as Cargo and Abono) and one with \
                      texts (Descripción, Histórico)";

/// The table's form.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) delimiter: u8,
    /// The header's line; 0 where there is none.
    pub(super) header_line: u64,
    pub(super) titles: Vec<String>,
    pub(super) columns: Columns,
    /// The account's number, where the preamble has it.
    pub(super) account: Option<String>,
    /// The currency that the titles of the amounts name.
    pub(super) currency: Option<&'static str>,
    /// Whether only credit cards have such a table.
    pub(super) is_card: bool,
    /// What the preamble and the titles tell of the country and the language.
    pub(super) cues: Cues,
}

/// Positions of the columns.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) date: usize,
    pub(super) amounts: Amounts,
    pub(super) descriptions: Vec<usize>,
    /// Columns that say the direction, if their values do.
    pub(super) signs: Vec<usize>,
    pub(super) balance: Option<usize>,
    pub(super) currency: Option<usize>,
    pub(super) mcc: Option<usize>,
    pub(super) id: Option<usize>,
    pub(super) reference: Option<usize>,
    pub(super) account: Option<usize>,
    pub(super) account_kind: Option<usize>,
}

/// How the table tells what left the account from what came in.
#[derive(Debug)]
pub(super) enum Amounts {
    /// One column, with signs or with a sign column beside it.
    One(usize),
    /// Columns for what left and columns for what came in.
    Pair {
        /// What left.
        out: Vec<usize>,
        /// What came in.
        into: Vec<usize>,
    },
}

impl Amounts {
    /// The columns' positions.
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> + '_ {
        let (one, out, into): (_, &[usize], &[usize]) = match self {
            Self::One(column) => (Some(*column), &[], &[]),
            Self::Pair { out, into } => (None, out, into),
        };
        one.into_iter().chain(out.iter().copied()).chain(into.iter().copied())
    }
}

/// A row that may be the header.
#[derive(Debug, Clone)]
struct Candidate {
    delimiter: u8,
    line: u64,
    titles: Vec<String>,
    read: Vec<Title>,
    /// Whether it names a date, an amount and a description.
    is_complete: bool,
    /// How many of its columns are known.
    known: usize,
}

/// Finds the table by the beginning of a text.
pub(super) fn find(start: &str) -> Result<Layout> {
    let mut titles = Titles::default();
    let best = DELIMITERS.into_iter().filter_map(|delimiter| best_header(start, delimiter, &mut titles));
    // The first of equals, which `max_by_key` would not give.
    let best = best.reduce(|best, other| if (other.is_complete, other.known) > (best.is_complete, best.known) { other } else { best });
    match best {
        Some(header) if header.is_complete => Ok(with_header(start, header)),
        Some(header) => match without_header(start) {
            Some(layout) => Ok(layout),
            None => Err(missing(&header)),
        },
        None => without_header(start).ok_or_else(|| no_header(start)),
    }
}

fn missing(header: &Candidate) -> Error {
    let columns: Vec<String> = header.titles.iter().take(12).map(|title| quoted(title)).collect();
    let message = format!("the table's columns {} are not enough: {NEEDED} are needed", columns.join(", "));
    Error::statement("missing_column", message).at(header.line, None)
}

fn no_header(start: &str) -> Error {
    let first = start.lines().find(|line| !clean(line).is_empty()).unwrap_or_default();
    Error::statement(
        "no_header",
        format!("no row names the columns of a statement: {NEEDED} are needed; the file begins with {}", quoted(clean(first))),
    )
}

/// The row with the most known columns under that delimiter; `None` where no row has two.
fn best_header(start: &str, delimiter: u8, titles: &mut Titles) -> Option<Candidate> {
    let mut rows = Rows::new(start, delimiter);
    let mut best: Option<Candidate> = None;
    for _ in 0..MAX_PREAMBLE {
        let line = match rows.next() {
            Some(Step::Row(line)) => line,
            Some(Step::Unclosed(_)) => continue,
            None => break,
        };
        let cells = rows.cells();
        if cells.len() < 2 || cells.iter().take(MAX_COLUMNS).any(is_value) {
            continue;
        }
        let read: Vec<Title> = cells.iter().take(MAX_COLUMNS).map(|cell| titles.read(cell)).collect();
        let has = |wanted: fn(Role) -> bool| read.iter().filter_map(|title| title.role).any(wanted);
        let is_complete = has(|role| matches!(role, Role::Date(_)))
            && has(|role| role == Role::Description)
            && has(|role| matches!(role, Role::Amount(_) | Role::Out | Role::In | Role::OutOrIn));
        let known = read.iter().filter(|title| title.role.is_some()).count();
        if known >= 2 && best.as_ref().is_none_or(|best| (is_complete, known) > (best.is_complete, best.known)) {
            let titles = cells.iter().take(MAX_COLUMNS).map(|cell| clean(cell).to_owned()).collect();
            best = Some(Candidate { delimiter, line, titles, read, is_complete, known });
        }
    }
    best
}

/// Whether a cell is a date or an amount, which no title is.
fn is_value(cell: &str) -> bool {
    day::take_apart(cell).is_some() || amount::take_apart(cell).is_some()
}

fn with_header(start: &str, header: Candidate) -> Layout {
    let mut cues = Cues::default();
    let mut account = None;
    let mut numeric = vec![(0_u32, 0_u32); header.read.len()];
    let mut rows = Rows::new(start, header.delimiter);
    while let Some(step) = rows.next() {
        let Step::Row(line) = step else { continue };
        if line < header.line {
            rows.cells().iter().for_each(|cell| cues.add_text(cell));
            account = account.or_else(|| account_in(rows.cells()));
        } else if line > header.line {
            for (cell, (amounts, texts)) in rows.cells().iter().zip(&mut numeric).filter(|(cell, _)| !clean(cell).is_empty()) {
                if amount::take_apart(cell).is_some() { *amounts += 1 } else { *texts += 1 }
            }
        }
    }
    let roles: Vec<Option<Role>> = header
        .read
        .iter()
        .zip(numeric)
        .map(|(title, (amounts, texts))| match title.role {
            Some(Role::OutOrIn) => Some(if amounts > texts { Role::Amount(0) } else { Role::Sign }),
            role => role,
        })
        .collect();
    let is_money = |role: &Option<Role>| matches!(role, Some(Role::Amount(0) | Role::Out | Role::In));
    let mut money_titles = header.titles.iter().zip(&roles).filter(|(_, role)| is_money(role));
    let currency = money_titles.find_map(|(title, _)| locale::currency_in_title(title));
    for title in &header.read {
        cues.add_title(title.spanish, title.portuguese);
    }
    Layout {
        delimiter: header.delimiter,
        header_line: header.line,
        columns: Columns::new(&roles),
        currency,
        account,
        is_card: header.read.iter().any(|title| title.is_card),
        titles: header.titles,
        cues,
    }
}

impl Columns {
    fn new(roles: &[Option<Role>]) -> Self {
        let all = |wanted: Role| -> Vec<usize> {
            roles.iter().enumerate().filter(|(_, role)| **role == Some(wanted)).map(|(column, _)| column).collect()
        };
        let first = |wanted: Role| roles.iter().position(|role| *role == Some(wanted));
        let (out, into) = (all(Role::Out), all(Role::In));
        let one = first(Role::Amount(0)).or_else(|| first(Role::Amount(1)));
        let amounts = match one {
            Some(column) if out.is_empty() || into.is_empty() => Amounts::One(column),
            _ => Amounts::Pair { out, into },
        };
        Self {
            date: (0..=2).find_map(|rank| first(Role::Date(rank))).unwrap_or(0),
            amounts,
            descriptions: all(Role::Description),
            signs: all(Role::Sign),
            balance: first(Role::Balance),
            currency: first(Role::Currency),
            mcc: first(Role::Mcc),
            id: first(Role::Id),
            reference: first(Role::Reference),
            account: first(Role::Account),
            account_kind: first(Role::AccountKind),
        }
    }
}

/// The form of a table without a header row, where it is beyond doubt under one delimiter.
fn without_header(start: &str) -> Option<Layout> {
    DELIMITERS.into_iter().find_map(|delimiter| {
        let mut rows = Rows::new(start, delimiter);
        let mut kinds: Vec<Kind> = Vec::new();
        for position in 0..HEADERLESS_SAMPLE {
            match rows.next() {
                Some(Step::Row(_)) => {}
                Some(Step::Unclosed(_)) => return None,
                None => break,
            }
            if position == 0 {
                kinds = vec![Kind::default(); rows.cells().len()];
            }
            if kinds.len() != rows.cells().len() || !(3..=MAX_COLUMNS).contains(&kinds.len()) {
                return None;
            }
            rows.cells().iter().zip(&mut kinds).for_each(|(cell, kind)| kind.add(cell));
        }
        if !kinds.first()?.is_date() {
            return None;
        }
        let all = |wanted: fn(&Kind) -> bool| -> Vec<usize> {
            (1..).zip(kinds.iter().skip(1)).filter(|(_, kind)| wanted(kind)).map(|(column, _)| column).collect()
        };
        let (amounts, descriptions) = (all(Kind::is_money), all(Kind::is_text));
        let [amount] = amounts.as_slice() else { return None };
        if descriptions.is_empty() {
            return None;
        }
        let mut columns = Columns::new(&[]);
        columns.amounts = Amounts::One(*amount);
        columns.descriptions = descriptions;
        Some(Layout {
            delimiter,
            header_line: 0,
            titles: (1..=kinds.len()).map(|number| format!("column {number}")).collect(),
            columns,
            account: None,
            currency: None,
            is_card: false,
            cues: Cues::default(),
        })
    })
}

/// What the cells of one column are, in a table without a header.
#[derive(Debug, Clone, Copy, Default)]
struct Kind {
    cells: u32,
    dates: u32,
    amounts: u32,
    texts: u32,
    has_money: bool,
}

impl Kind {
    fn add(&mut self, cell: &str) {
        self.cells += 1;
        let amount = amount::take_apart(cell);
        let is_date = day::take_apart(cell).is_some();
        self.dates += u32::from(is_date);
        self.amounts += u32::from(amount.is_some() && !is_date);
        self.texts += u32::from(amount.is_none() && !is_date && cell.chars().any(is_letter));
        self.has_money |= amount.is_some_and(amount::Printed::looks_like_money);
    }

    fn is_date(&self) -> bool {
        self.cells > 0 && self.dates == self.cells
    }

    fn is_money(&self) -> bool {
        self.amounts == self.cells && self.has_money
    }

    fn is_text(&self) -> bool {
        self.texts == self.cells
    }
}

/// The account's number in a row of the preamble: `Cuenta: 0123456789`, `Conta;12345-6`.
fn account_in(cells: &StringRecord) -> Option<String> {
    const WORDS: [&str; 7] = ["cuenta", "conta", "account", "clabe", "tarjeta", "cart\u{e3}o", "CART\u{c3}O"];
    let mut cells = cells.iter().peekable();
    while let Some(cell) = cells.next() {
        for word in WORDS {
            let Some(rest) = find_ignore_case(cell, word).and_then(|start| cell.get(start + word.len()..)) else { continue };
            if rest.starts_with(is_letter) {
                continue;
            }
            if let Some(number) = number_in(rest).or_else(|| number_in(cells.peek()?)) {
                return Some(number);
            }
        }
    }
    None
}

/// The first number of four digits or more, with what banks put between and in place of digits.
fn number_in(text: &str) -> Option<String> {
    const MAX_WORDS_BEFORE: usize = 40;
    let start = text.find(|c: char| c.is_ascii_digit() || c == '*').filter(|start| *start <= MAX_WORDS_BEFORE)?;
    let rest = text.get(start..)?;
    let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '*' | '-' | '.' | 'x'))).unwrap_or(rest.len());
    let number = rest.get(..end)?.trim_end_matches(['-', '.']);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    (4..=34)
        .contains(&number.len())
        .then_some(number)
        .filter(|_| digits >= 4 && find_ignore_case(number, "--").is_none())
        .map(str::to_owned)
}
