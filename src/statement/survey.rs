//! A first walk over the whole table, which decides what one row alone cannot tell: the decimal mark, the order of day and
//! month, what a minus means, whether references serve as ids.

use ::csv::StringRecord;

use super::Votes;
use super::amount::{self, Mark};
use super::day::{self, Order};
use super::layout::{Amounts, Columns, Layout};
use super::locale::{self, Cues};
use super::rows::{Rows, Step, cell};
use super::words::direction_said;
use crate::keyed::Map;
use crate::model::Direction;
use crate::text::Folded;

/// What the table as a whole tells.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Whether any row has a date.
    pub(super) has_dates: bool,
    days: Votes,
    marks: Votes,
    /// How the amounts of one column are signed.
    signs: Signs,
    /// The same in columns for what left, and in those for what came in.
    out: Signs,
    income: Signs,
    /// For each of [`Columns::signs`] how many cells say a direction, and how many something else.
    directions: Vec<(u32, u32)>,
    /// The first currency that a row names, and whether some amount is of none.
    currency: Option<String>,
    has_bare_amount: bool,
    /// As the ids have them, so that the program carries one kind of map.
    references: Map<String, u32>,
    has_unusable_reference: bool,
}

/// How many amounts stand with a minus, and how many without.
#[derive(Debug, Clone, Copy, Default)]
struct Signs {
    minus: u32,
    plain: u32,
}

impl Signs {
    fn add(&mut self, printed: amount::Printed) {
        if printed.is_zero() {
            return;
        }
        if printed.direction == Some(Direction::Outflow) { self.minus += 1 } else { self.plain += 1 }
    }
}

impl Survey {
    /// Walks over the rows that have a date; adds what the descriptions tell of the country to `cues`.
    pub(super) fn of(text: &str, layout: &Layout, cues: &mut Cues) -> Self {
        let columns = &layout.columns;
        let mut survey = Self { directions: vec![(0, 0); columns.signs.len()], ..Self::default() };
        let mut folded = Folded::default();
        let mut rows = Rows::new(text, layout.delimiter);
        while let Some(step) = rows.next() {
            match step {
                Step::Row(line) if line == layout.header_line => rows.expect_width(layout.titles.len()),
                Step::Row(line) if line > layout.header_line => survey.add(rows.cells(), columns, cues, &mut folded),
                _ => {}
            }
        }
        cues.add_mark(survey.marks.most(Mark::Dot, Mark::Comma));
        survey
    }

    fn add(&mut self, cells: &StringRecord, columns: &Columns, cues: &mut Cues, folded: &mut Folded) {
        let cell = |column: usize| cell(cells, column);
        let Some(day) = day::take_apart(cell(columns.date)) else { return };
        self.has_dates = true;
        day.vote(&mut self.days);
        let said = columns.currency.map(|column| locale::currency_named(cell(column)));
        let is_unreadable = said == Some(Err(()));
        let mut own = said.and_then(|said| said.ok().flatten());
        let mut has_amount = false;
        for column in columns.amounts.columns().chain(columns.balance) {
            let Some(printed) = amount::take_apart(cell(column)) else { continue };
            printed.vote(&mut self.marks);
            has_amount = true;
            own = own.or_else(|| printed.currency.map(str::to_owned));
            match &columns.amounts {
                _ if Some(column) == columns.balance => {}
                Amounts::One(_) => self.signs.add(printed),
                Amounts::Pair { out, .. } if out.contains(&column) => self.out.add(printed),
                Amounts::Pair { .. } => self.income.add(printed),
            }
        }
        for (column, (said, other)) in columns.signs.iter().zip(&mut self.directions) {
            match cell(*column) {
                "" => {}
                text if direction_said(text, folded).is_some() => *said += 1,
                _ => *other += 1,
            }
        }
        self.has_bare_amount |= has_amount && own.is_none() && !is_unreadable;
        self.currency = self.currency.take().or(own);
        if let Some(reference) = columns.reference.map(cell).filter(|_| !self.has_unusable_reference) {
            self.has_unusable_reference = reference.is_empty() || self.references.insert(reference.to_owned(), 1).is_some();
        }
        columns.descriptions.iter().for_each(|column| cues.add_text(cell(*column)));
    }

    /// The order of day and month.
    pub(super) fn order(&self) -> Order {
        Order::of(self.days)
    }

    /// The currency that the rows name, where all of them name one: a table in pesos may have rows in `US$`.
    pub(super) fn currency(&self) -> Option<&str> {
        self.currency.as_deref().filter(|_| !self.has_bare_amount)
    }

    /// The decimal mark; `currency` decides where the amounts do not.
    pub(super) fn mark(&self, currency: &str) -> Mark {
        Mark::of(self.marks, Mark::usual_for(currency))
    }

    /// The column that says the direction: the first whose cells are mostly words for it.
    pub(super) fn sign_column(&self, columns: &Columns) -> Option<usize> {
        columns.signs.iter().zip(&self.directions).find(|(_, (said, other))| said > other).map(|(column, _)| *column)
    }

    /// A column that should say the direction but does not, where nothing else does: no amount has a minus.
    pub(super) fn mute_sign_column(&self, columns: &Columns) -> Option<usize> {
        let is_signed = self.signs.minus > 0 || matches!(columns.amounts, Amounts::Pair { .. });
        let has_values = columns.signs.iter().zip(&self.directions).find(|(_, (_, other))| *other > 0);
        has_values.map(|(column, _)| *column).filter(|_| !is_signed && self.sign_column(columns).is_none())
    }

    /// Whether most amounts of the one column have no minus, which on a credit card are what was spent.
    pub(super) fn is_mostly_plain(&self) -> bool {
        self.signs.plain > self.signs.minus
    }

    /// Whether a minus in the column for what left takes it back. It does not where all of them have one.
    pub(super) fn out_is_plain(&self) -> bool {
        self.out.plain > 0
    }

    /// The same for what came in.
    pub(super) fn income_is_plain(&self) -> bool {
        self.income.plain > 0
    }

    /// Whether every row has a reference of its own.
    pub(super) fn references_serve(&self) -> bool {
        !self.has_unusable_reference
    }
}
