//! What is no income, and why.

use super::kind::{self, Platforms};
use super::read::{Holder, Row};
use super::{own, reversed};
use crate::model::IncomeType;
use crate::money::Amount;

/// Why a transaction is no income.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It leaves the account.
    Outflow,
    /// It is no money: an amount of 0, or a balance.
    Nothing,
    /// It comes from another account of the holder.
    OwnTransfer,
    /// It is lent.
    Loan,
    /// It comes back from an investment or from savings.
    Investment,
    /// It was sent back, or is a payment that came back.
    Reversed,
    /// It gives back what was spent.
    Refund,
    /// It gives back what was disputed.
    Chargeback,
    /// It gives back tax.
    TaxReturn,
    /// It is cash that was taken out and put back.
    Cash,
}

impl Reason {
    /// A stable name in upper case: `OWN_TRANSFER`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Outflow => "OUTFLOW",
            Self::Nothing => "NOTHING",
            Self::OwnTransfer => "OWN_TRANSFER",
            Self::Loan => "LOAN",
            Self::Investment => "INVESTMENT",
            Self::Reversed => "REVERSED",
            Self::Refund => "REFUND",
            Self::Chargeback => "CHARGEBACK",
            Self::TaxReturn => "TAX_RETURN",
            Self::Cash => "CASH",
        }
    }
}

/// A transaction that is no income.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// Its position in the request.
    pub transaction: usize,
    /// Why.
    pub reason: Reason,
}

/// A row that is income.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kept<'h, 'a> {
    pub row: &'h Row<'a>,
    pub kind: IncomeType,
    pub is_bonus: bool,
}

/// Parts a holder's transactions into what is income, by day, and what is not.
pub(super) fn sift<'h, 'a>(holder: &'h Holder<'a>) -> (Vec<Kept<'h, 'a>>, Vec<LeftOut>) {
    let rows = &holder.rows;
    let own = own::transfers(rows);
    let reversed = reversed::payments(rows, &own);
    let platforms = Platforms::of(rows);
    let mut left_out: Vec<LeftOut> =
        holder.others.iter().map(|other| LeftOut { transaction: other.index, reason: Reason::Outflow }).collect();
    let mut kept = Vec::new();
    for ((row, own), reversed) in rows.iter().zip(own).zip(reversed) {
        let read = if !row.is_inflow() {
            Err(Reason::Outflow)
        } else if row.amount == Amount::ZERO || row.text.is_balance {
            Err(Reason::Nothing)
        } else if own {
            Err(Reason::OwnTransfer)
        } else {
            match kind::of(row, &platforms) {
                // What is lent or comes back from savings is that, also when it is sent back.
                Err(reason @ (Reason::Loan | Reason::Investment)) => Err(reason),
                _ if reversed => Err(Reason::Reversed),
                read => read,
            }
        };
        match read {
            Ok(kind) => kept.push(Kept { row, kind, is_bonus: kind::is_bonus(row, kind) }),
            Err(reason) => left_out.push(LeftOut { transaction: row.index, reason }),
        }
    }
    (kept, left_out)
}
