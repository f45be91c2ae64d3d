//! Payments that come back: what leaves every month, and what comes in.
//!
//! Payments are grouped by who is paid (`key`, `group`). Descriptions that count instalments are plans (`instalment`). Of what
//! is left, each group is laid on the schedules (`rhythm`) that its gaps allow (`gap`), and the evidence that it follows one is
//! weighed against chance (`fit`) with what its kind says (`prior`); a group may hold several streams (`solve`). Groups that
//! are one payee under two names are joined, at the same time (`kin`) or one after the other (`rename`).
//! `docs/recurring-expenses.md` has the formulas.

mod amounts;
mod around;
mod expected;
mod finder;
mod fit;
mod gap;
mod group;
mod instalment;
mod key;
mod kin;
mod months;
mod names;
mod numeric;
mod outlook;
mod prior;
mod rename;
mod rhythm;
mod schedule;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod skipped;
mod solve;
#[cfg(test)]
mod steps;
mod stream;
mod wording;
mod words;

pub use schedule::{Anchor, Period, Schedule, Shift};
pub use stream::{Evidence, Instalments, Next, PriceChange, Row, Status, Stream};

use finder::Finder;
use group::group;

use crate::date::Date;
use crate::model::{Category, Direction, EnrichableAccount, Subcategory};
use crate::money::Amount;
use crate::order::{ascending, positions_by_number};

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Options {
    /// Cash that is paid in may be a stream. Nothing says whose money it is: it is none unless this is set.
    pub deposits: bool,
}

/// Finds every stream among the rows up to the day `until`; later rows are left aside. The order of the rows changes
/// nothing but the positions that the answer names.
pub fn find(rows: &[Row<'_>], until: Date) -> Vec<Stream> {
    find_with(rows, until, Options::default())
}

/// The same, with options.
pub fn find_with(rows: &[Row<'_>], until: Date, options: Options) -> Vec<Stream> {
    let is_wanted = |row: &Row<'_>| row.date <= until && row.amount != Amount::ZERO && is_between_two_parties(row, options);
    let wanted = rows.iter().enumerate().filter(|(_, row)| is_wanted(row));
    // All by day, at once: groups are short, and statements mostly are in that order already.
    let positions = positions_by_number(wanted.map(|(position, row)| (ascending(row.date.days()), position)));
    Finder::find(rows, group(rows, &positions), until)
}

/// Cash that is taken out is paid to nobody yet; what comes to a credit card pays its own bill, or gives a purchase back.
fn is_between_two_parties(row: &Row<'_>, options: Options) -> bool {
    if row.account_kind == EnrichableAccount::CreditCard && row.direction == Direction::Inflow {
        return false;
    }
    match row.category {
        Category::CreditsAndLoans if row.direction == Direction::Inflow && row.subcategory == Some(Subcategory::CreditCard) => false,
        Category::WithdrawalAndAtm => false,
        Category::Deposits => options.deposits,
        _ => true,
    }
}
