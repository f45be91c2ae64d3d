//! Transactions of callers that have them field by field, and keep the texts.

use super::ledger::Verdict;
use super::read::{GivenRow, Owner, Place};
use crate::date::Date;
use crate::enrich::apart::{Apart, RowTexts};
use crate::model::{Category, Result, Subcategory, WireName as _};

/// Transactions as columns of one length. Their currencies have been seen to be those of their accounts.
#[derive(Debug, Clone, Copy)]
pub struct Columns<'a> {
    /// The first transaction whose id an earlier one has, too. That there is none is the caller's word.
    pub twice: Option<usize>,
    /// Currency units; the sign counts for nothing.
    pub amounts: &'a [f64],
    /// `year << 9 | month << 5 | day`.
    pub days: &'a [u32],
    /// `account << 14 | subcategory << 7 | category << 2 | pending << 1 | inflow`: the account's position among those given; the positions
    /// of subcategory and category in their enumerations, 1 more, and 0 where there is none.
    pub marks: &'a [u32],
    /// Ids and descriptions.
    pub texts: &'a dyn RowTexts,
}

impl<'a> Columns<'a> {
    /// What is still with the caller.
    pub(super) fn apart(self) -> Apart<'a> {
        Apart { twice: self.twice, beginnings: &[], texts: self.texts }
    }

    /// Whether a description may have to be read.
    pub(super) fn has_uncategorized(&self) -> bool {
        self.marks.iter().any(|mark| verdict(*mark).is_none())
    }

    /// The rows; `place` says where they stand.
    pub(super) fn rows(self, place: Place<'a>) -> impl ExactSizeIterator<Item = Result<GivenRow<'a>>> {
        let columns = self.amounts.iter().zip(self.days).zip(self.marks).enumerate();
        columns.map(move |(index, ((amount, day), mark))| {
            let no_day = || place.problem("transactions", index, "value_date", "is no day of the calendar (YYYY-MM-DD)");
            Ok(GivenRow {
                id: "",
                account: Owner::At((mark >> 14) as usize),
                day: Date::new((day >> 9) as i32, (day >> 5 & 15) as u8, (day & 31) as u8).ok_or_else(no_day)?,
                is_pending: mark & 2 != 0,
                is_inflow: mark & 1 != 0,
                amount: *amount,
                currency: None,
                verdict: verdict(*mark),
            })
        })
    }
}

fn verdict(mark: u32) -> Option<Verdict> {
    let at = |position: u32| (position as usize).checked_sub(1);
    let category = Category::ALL.get(at(mark >> 2 & 31)?)?;
    Some((*category, at(mark >> 7 & 127).and_then(|position| Subcategory::ALL.get(position).copied())))
}
