//! A life lived: every movement on every account, with balances that follow from them.
//!
//! The days are gone through one after the other, so that what depends on the balance (saving, paying the card, borrowing
//! from the family) depends on what was there that day. A day's events follow from the seed, the event's name and the month
//! alone: however late `today` is, what happened stays.

mod book;
mod schedule;

use super::life::Life;
use super::profile::Profile;
use crate::date::Date;
use crate::model::{Category, Direction, Subcategory};

pub(super) use super::plan::On;
pub(super) use schedule::{Planned, planned};

/// Something that happened on an account. Amounts are cents.
#[derive(Debug, Clone)]
pub(super) struct Movement {
    pub day: Date,
    pub on: On,
    pub direction: Direction,
    pub text: String,
    pub cents: i64,
    pub mcc: Option<u16>,
    /// What it is, within the life: an event's name, or what the bank does by itself.
    pub name: &'static str,
    pub period: &'static str,
    pub fixed: bool,
    pub category: Category,
    pub subcategory: Option<Subcategory>,
    /// How many of the same name there were before on the same account.
    pub nth: u32,
    /// Which instalment of how many it is.
    pub instalment: Option<(u8, u8)>,
    /// On the card: the place of the bill that it is on among all bills, those that are still open included.
    pub bill: usize,
}

/// A bill of the credit card. Amounts are cents.
#[derive(Debug, Clone)]
pub(super) struct CardBill {
    pub closed: Date,
    pub due: Date,
    pub total: i64,
    pub minimum: i64,
    /// Interest on what was left unpaid of the bill before.
    pub interest: i64,
    pub paid: Option<(Date, i64)>,
}

/// How a loan stands. Amounts are cents.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct LoanState {
    pub instalment: i64,
    pub paid: u8,
    /// The day that the contract was signed.
    pub signed: Option<Date>,
}

/// What is on each account, or owed on it, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Balances {
    checking: i64,
    savings: i64,
    card: i64,
    loan: i64,
}

impl Balances {
    pub(super) fn of(&self, on: On) -> i64 {
        match on {
            On::Checking => self.checking,
            On::Savings => self.savings,
            On::Card => self.card,
            On::Loan => self.loan,
        }
    }

    pub(super) fn set(&mut self, on: On, cents: i64) {
        match on {
            On::Checking => self.checking = cents,
            On::Savings => self.savings = cents,
            On::Card => self.card = cents,
            On::Loan => self.loan = cents,
        }
    }

    /// What a movement of so many cents does: what comes in makes more of what is there, and less of what is owed.
    pub(super) fn move_by(&mut self, on: On, direction: Direction, cents: i64) {
        let more = (direction == Direction::Inflow) != matches!(on, On::Card | On::Loan);
        self.set(on, self.of(on) + if more { cents } else { -cents });
    }
}

/// All that happened on the accounts of a link. Amounts are cents; what is owed on card and loan is positive.
#[derive(Debug, Clone, Default)]
pub(super) struct Ledger {
    /// By day, the first ones first.
    pub movements: Vec<Movement>,
    /// Before the first movement.
    pub opening: Balances,
    /// After the last one.
    pub closing: Balances,
    pub bills: Vec<CardBill>,
    pub loan: LoanState,
    pub card_limit: i64,
    pub overdraft_limit: i64,
    /// The first day of the history.
    pub start: Option<Date>,
}

/// Whose accounts they are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whose<'a> {
    pub seed: u64,
    pub life: &'static Life,
    pub profile: &'a Profile,
    /// Tells the person's accounts at one bank from those at another.
    pub bank: &'a str,
    pub username: &'a str,
    pub registered: Date,
    pub today: Date,
}

impl Ledger {
    /// Lives the life up to today.
    pub(super) fn live(whose: &Whose<'_>) -> Self {
        book::keep(whose)
    }
}
