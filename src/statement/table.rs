//! Statements as tables (CSV): every row to a transaction.
//!
//! Rows that are none are passed over: rows with neither date nor amount (blank lines, notes, the header again), rows
//! without a date that begin with `Total` or `Saldo`, rows whose description is a balance (`SALDO ANTERIOR`, `SALDO DO
//! DIA`), and rows with a date but only a balance. Everything else must be right, or it is an error.
//!
//! What is written of a minus, columns and zeros:
//! - in one column of amounts, a minus (or `D`, or parentheses) is what left the account. On a credit card the more
//!   frequent sign is spending;
//! - a sign column decides for amounts without a sign; a sign that says the opposite is an error;
//! - of two columns, one at most may hold anything but zero. A minus takes back (`-50` in the debits came in), unless all
//!   of that column have one;
//! - an amount of zero is a transaction of zero, which goes the way of its column or its sign, otherwise in.

use ::csv::StringRecord;

use super::amount::{self, Mark};
use super::day::{self, Order};
use super::layout::{self, Amounts, Layout};
use super::locale::{self, Locale};
use super::rows::{Rows, Step, cell};
use super::survey::Survey;
use super::words::{account_kind, direction_said, is_balance, is_summary};
use super::{Harvest, Ids, Options, Statement, StatementFormat, TextEncoding, clean, quoted};
use crate::model::{Direction, EnrichTransaction, EnrichableAccount, Error, HolderType, Result};
use crate::money::Amount;
use crate::text::Folded;

/// Reads a text whose table is still to be found.
pub(super) fn read(text: &str, encoding: TextEncoding, options: &Options) -> Result<Statement> {
    let start = super::kind::prefix(text.as_bytes());
    let mut layout = layout::find(text.get(..text.floor_char_boundary(start.len())).unwrap_or(text))?;
    let mut cues = std::mem::take(&mut layout.cues);
    let survey = Survey::of(text, &layout, &mut cues);
    let named = layout.currency.or(survey.currency());
    let locale = match locale::decide(options, named, &cues) {
        Ok(locale) => locale,
        Err(error) if survey.has_dates => return Err(error),
        // No row can become a transaction, and why is the better answer.
        Err(_) => Locale::default(),
    };
    let mut table = Table::new(options, &layout, &survey, &locale);
    let mut harvest = Harvest::new(options.lenient);
    let mut rows = Rows::new(text, layout.delimiter);
    while let Some(step) = rows.next() {
        match step {
            Step::Row(line) if line == layout.header_line => rows.expect_width(layout.titles.len()),
            Step::Row(line) if line > layout.header_line && !is_empty(rows.cells()) => harvest.take(table.row(line, rows.cells()))?,
            Step::Unclosed(line) if line > layout.header_line => harvest.refuse(unclosed_quote(line))?,
            _ => {}
        }
    }
    harvest.check()?;
    Ok(Statement {
        format: StatementFormat::Csv,
        encoding,
        delimiter: Some(char::from(layout.delimiter)),
        institution: table.institution.to_owned(),
        account: table.account.to_owned(),
        language: locale.language,
        currency: locale.currency,
        transactions: harvest.transactions,
        skipped_rows: harvest.skipped,
        problems: harvest.problems,
        more_problems: harvest.more_problems,
    })
}

fn is_empty(cells: &StringRecord) -> bool {
    cells.iter().all(|cell| clean(cell).is_empty())
}

fn unclosed_quote(line: u64) -> Error {
    Error::statement("unclosed_quote", "a quote (\") opens a cell and is not closed in this row: write it twice (\"\") or leave it away")
        .at(line, None)
}

/// All that is decided before the rows are read.
struct Table<'a> {
    layout: &'a Layout,
    order: Order,
    mark: Mark,
    currency: &'a str,
    sign_column: Option<usize>,
    mute_sign_column: Option<usize>,
    /// Whether amounts without a minus were spent.
    plain_is_spent: bool,
    out_is_plain: bool,
    income_is_plain: bool,
    /// The column of the bank's own ids.
    id_column: Option<usize>,
    account: &'a str,
    /// Column of the accounts' numbers, where the caller gave no id.
    account_column: Option<usize>,
    category: EnrichableAccount,
    /// Column of the kinds of account, where the caller gave none.
    category_column: Option<usize>,
    institution: &'a str,
    holder: &'a str,
    holder_type: HolderType,
    ids: Ids,
    folded: Folded,
}

/// What a row says of the money that moved.
struct Money {
    amount: Amount,
    direction: Direction,
    /// The currency beside the amount, where it has one.
    currency: Option<&'static str>,
}

impl<'a> Table<'a> {
    fn new(options: &'a Options, layout: &'a Layout, survey: &Survey, locale: &'a Locale) -> Self {
        let columns = &layout.columns;
        let usual = if layout.is_card { EnrichableAccount::CreditCard } else { EnrichableAccount::Checking };
        let category = options.account_category.unwrap_or(usual);
        Self {
            layout,
            order: survey.order(),
            mark: survey.mark(&locale.currency),
            currency: &locale.currency,
            sign_column: survey.sign_column(columns),
            mute_sign_column: survey.mute_sign_column(columns).filter(|_| category != EnrichableAccount::CreditCard),
            plain_is_spent: category == EnrichableAccount::CreditCard && survey.is_mostly_plain(),
            out_is_plain: survey.out_is_plain(),
            income_is_plain: survey.income_is_plain(),
            id_column: columns.id.or(columns.reference.filter(|_| survey.references_serve())),
            account: options.account_id.as_deref().or(layout.account.as_deref()).unwrap_or("account"),
            account_column: columns.account.filter(|_| options.account_id.is_none()),
            category,
            category_column: columns.account_kind.filter(|_| options.account_category.is_none()),
            institution: options.institution.as_deref().unwrap_or("unknown"),
            holder: options.account_holder_id.as_deref().unwrap_or("holder"),
            holder_type: options.account_holder_type.unwrap_or(HolderType::Individual),
            ids: Ids::default(),
            folded: Folded::default(),
        }
    }

    /// The row's transaction; `None` where it is none.
    fn row(&mut self, line: u64, cells: &StringRecord) -> Result<Option<EnrichTransaction>> {
        let columns = &self.layout.columns;
        let cell = |column: usize| cell(cells, column);
        let date = cell(columns.date);
        let Some(printed) = day::take_apart(date) else {
            let has_amount = columns.amounts.columns().any(|column| amount::take_apart(cell(column)).is_some());
            return if has_amount && !is_summary(cells, &mut self.folded) { Err(self.no_date(line, date)) } else { Ok(None) };
        };
        let description = describe(cells, &columns.descriptions);
        if is_balance(&description, &mut self.folded) {
            return Ok(None);
        }
        let value_date = printed.read(self.order).ok_or_else(|| self.no_date(line, date))?;
        if let Some(extra) = cells.iter().skip(self.layout.titles.len()).find(|cell| !clean(cell).is_empty()) {
            let message = format!(
                "the row has {} cells where the table has {} columns, {} among the last: a text with `{}` in it must stand in quotes",
                cells.len(),
                self.layout.titles.len(),
                quoted(extra),
                char::from(self.layout.delimiter)
            );
            return Err(Error::statement("too_many_cells", message).at(line, None));
        }
        let Some(money) = self.money(line, cells)? else { return Ok(None) };
        let currency = match columns.currency.map(|column| (column, locale::currency_named(cell(column)))) {
            Some((_, Ok(Some(currency)))) => currency,
            Some((column, Err(()))) => return Err(self.error("bad_currency", line, column, cell(column), "a currency such as `MXN`")),
            _ => money.currency.unwrap_or(self.currency).to_owned(),
        };
        let account = self.account_column.map(cell).filter(|account| !account.is_empty()).unwrap_or(self.account);
        Ok(Some(EnrichTransaction {
            transaction_id: match self.id_column {
                Some(column) => self.ids.next(cell(column), line),
                // Lines are unique by themselves.
                None => format!("row-{line}"),
            },
            account_holder_type: self.holder_type,
            account_holder_id: self.holder.to_owned(),
            account_id: account.to_owned(),
            account_category: self.category_column.and_then(|column| account_kind(cell(column), &mut self.folded)).unwrap_or(self.category),
            value_date,
            description,
            direction: money.direction,
            amount: money.amount.to_f64(),
            currency,
            institution: self.institution.to_owned(),
            mcc: columns.mcc.and_then(|column| mcc(cell(column))),
        }))
    }

    /// What moved; `None` where the row has only a balance.
    fn money(&mut self, line: u64, cells: &StringRecord) -> Result<Option<Money>> {
        let columns = &self.layout.columns;
        let found = match &columns.amounts {
            Amounts::One(column) => self.signed(line, *column, cells)?,
            Amounts::Pair { out, into } => self.of_pair(line, out, into, cells)?,
        };
        let balance = columns.balance.map(|column| cell(cells, column)).unwrap_or_default();
        if found.is_none() && is_blank(balance) {
            let column = columns.amounts.columns().next().unwrap_or_default();
            return Err(self.error("missing_amount", line, column, "", "an amount"));
        }
        Ok(found)
    }

    /// The money of a table with one column of amounts.
    fn signed(&mut self, line: u64, column: usize, cells: &StringRecord) -> Result<Option<Money>> {
        let text = cell(cells, column);
        if is_blank(text) {
            return Ok(None);
        }
        let (printed, amount) = self.amount(line, column, text)?;
        if let Some(mute) = self.mute_sign_column {
            return Err(self.bad_sign(line, mute, cells));
        }
        let own = printed.direction;
        let direction = match self.sign_column {
            None if self.plain_is_spent && own == Some(Direction::Outflow) => Direction::Inflow,
            None if self.plain_is_spent => Direction::Outflow,
            None => own.unwrap_or(Direction::Inflow),
            Some(sign) => match (direction_said(cell(cells, sign), &mut self.folded), own) {
                (Some(said), Some(own)) if said != own => {
                    let expected = format!("the direction of the amount {}", quoted(text));
                    return Err(self.error("sign_conflict", line, sign, cell(cells, sign), &expected));
                }
                (Some(said), _) => said,
                (None, Some(own)) if is_blank(cell(cells, sign)) => own,
                (None, _) => return Err(self.bad_sign(line, sign, cells)),
            },
        };
        Ok(Some(Money { amount, direction, currency: printed.currency }))
    }

    /// The money of a table with columns for what left and for what came in.
    fn of_pair(&self, line: u64, out: &[usize], into: &[usize], cells: &StringRecord) -> Result<Option<Money>> {
        let mut found: Option<(usize, Money)> = None;
        let out = out.iter().map(|column| (*column, Direction::Outflow, self.out_is_plain));
        for (column, usual, is_plain) in out.chain(into.iter().map(|column| (*column, Direction::Inflow, self.income_is_plain))) {
            let text = cell(cells, column);
            if is_blank(text) {
                continue;
            }
            let (printed, amount) = self.amount(line, column, text)?;
            let takes_back = is_plain && printed.direction == Some(Direction::Outflow);
            let direction = match usual {
                Direction::Outflow if takes_back => Direction::Inflow,
                Direction::Inflow if takes_back => Direction::Outflow,
                usual => usual,
            };
            let money = Money { amount, direction, currency: printed.currency };
            match &found {
                Some((_, other)) if other.amount != Amount::ZERO && amount != Amount::ZERO => {
                    let expected = format!("nothing, for another column has {} already", other.amount);
                    return Err(self.error("two_amounts", line, column, text, &expected));
                }
                Some(_) if amount == Amount::ZERO => {}
                _ => found = Some((column, money)),
            }
        }
        Ok(found.map(|(_, money)| money))
    }

    fn amount(&self, line: u64, column: usize, text: &str) -> Result<(amount::Printed, Amount)> {
        let printed =
            amount::take_apart(text).ok_or_else(|| self.error("bad_amount", line, column, text, "an amount such as `1234.56`"))?;
        let amount = printed.magnitude(self.mark).ok_or_else(|| {
            let expected = format!("an amount with the decimal mark `{}`, as elsewhere in the file", self.mark.as_char());
            self.error("bad_amount", line, column, text, &expected)
        })?;
        Ok((printed, amount))
    }

    fn no_date(&self, line: u64, text: &str) -> Error {
        let column = self.layout.columns.date;
        let expected = match self.order {
            Order::DayFirst => "a date such as `31/12/2026` or `2026-12-31`",
            Order::MonthFirst => "a date such as `12/31/2026`, month first as elsewhere in the file",
        };
        self.error(if text.is_empty() { "missing_date" } else { "bad_date" }, line, column, text, expected)
    }

    fn bad_sign(&self, line: u64, column: usize, cells: &StringRecord) -> Error {
        let expected = "what tells the direction, such as `D` and `C`, or amounts with a minus";
        self.error("bad_sign", line, column, cell(cells, column), expected)
    }

    fn error(&self, code: &'static str, line: u64, column: usize, text: &str, expected: &str) -> Error {
        let stands = if text.is_empty() { "nothing stands here".to_owned() } else { format!("{} stands here", quoted(text)) };
        Error::statement(code, format!("{stands}; expected is {expected}")).at(line, self.layout.titles.get(column).map(String::as_str))
    }
}

/// The texts of a row, those that say something new.
fn describe(cells: &StringRecord, columns: &[usize]) -> String {
    let mut description = String::new();
    for text in columns.iter().map(|column| cell(cells, *column)) {
        super::join(&mut description, text);
    }
    description
}

/// Whether a cell of amounts holds none: nothing, or dashes.
fn is_blank(cell: &str) -> bool {
    cell.trim_matches(['-', '\u{2013}', '\u{2014}']).is_empty()
}

/// A merchant category code; anything else says nothing.
pub(super) fn mcc(text: &str) -> Option<u16> {
    text.parse().ok().filter(|code| (1..=9999).contains(code))
}
