//! How lives are written down: what comes and goes, when, and what the bank prints.

use super::calendar::When;
use crate::model::{Category, Direction, Subcategory};

/// Which of a person's accounts something happens on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum On {
    Checking,
    Savings,
    Card,
    Loan,
}

/// How much it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sum {
    /// Drawn once between the two (currency units), and kept.
    Fixed(i64, i64),
    /// Drawn anew each time between the two (currency units).
    Varies(i64, i64),
    /// Thousandths of a month's pay, after tax and social insurance.
    Pay(i64),
    /// Thousandths of the first month's pay before tax, rounded to tens, and kept.
    Share(i64),
    /// An invoice's price before tax, drawn anew each time between the two (thousandths of a month's pay): what is paid is more
    /// by the VAT and less by what the customer keeps back.
    Invoice(i64, i64),
}

/// Something that happens again and again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Event {
    /// Unique within a life.
    pub name: &'static str,
    pub on: On,
    pub when: When,
    pub direction: Direction,
    /// As a bank prints it. `#` is a digit that changes, `@` one that stays; `{employer}`, `{customer}`, `{landlord}`, `{relative}`,
    /// `{supplier}`, `{person}` and `{self}` are names, `{n}` is the instalment.
    pub text: &'static str,
    pub sum: Sum,
    /// For card payments.
    pub mcc: Option<u16>,
    pub category: Category,
    pub subcategory: Option<Subcategory>,
    /// It does not happen when there is no money for it.
    pub optional: bool,
    /// By how many percent it rises a year.
    pub rises: i64,
    /// The seller sends an invoice for it.
    pub billed: bool,
    /// How the bank words it when the shop gives the money back, which it does now and then.
    pub refund: Option<&'static str>,
}

impl Event {
    const fn new(on: On, direction: Direction, name: &'static str, when: When, text: &'static str, sum: Sum, category: Category) -> Self {
        Self {
            name,
            on,
            when,
            direction,
            text,
            sum,
            mcc: None,
            category,
            subcategory: None,
            optional: false,
            rises: 0,
            billed: false,
            refund: None,
        }
    }

    /// Within that subcategory.
    pub(super) const fn of(self, subcategory: Subcategory) -> Self {
        Self { subcategory: Some(subcategory), ..self }
    }

    /// Only when there is money for it.
    pub(super) const fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    /// With an invoice.
    pub(super) const fn billed(self) -> Self {
        Self { billed: true, ..self }
    }

    /// Dearer by so many percent every year.
    pub(super) const fn rising(self, percent: i64) -> Self {
        Self { rises: percent, ..self }
    }

    /// Given back now and then.
    pub(super) const fn refunded(self, text: &'static str) -> Self {
        Self { refund: Some(text), ..self }
    }
}

/// Something that comes in.
pub(super) const fn gets(name: &'static str, when: When, text: &'static str, sum: Sum, category: Category) -> Event {
    Event::new(On::Checking, Direction::Inflow, name, when, text, sum, category)
}

/// Something that must be paid.
pub(super) const fn pays(name: &'static str, when: When, text: &'static str, sum: Sum, category: Category) -> Event {
    Event::new(On::Checking, Direction::Outflow, name, when, text, sum, category)
}

/// Something that is bought with the credit card.
pub(super) const fn buys(name: &'static str, when: When, text: &'static str, sum: Sum, mcc: u16, category: Category) -> Event {
    Event { mcc: Some(mcc), optional: true, ..Event::new(On::Card, Direction::Outflow, name, when, text, sum, category) }
}

/// A credit card.
#[derive(Debug, Clone, Copy)]
pub(super) struct CardTerms {
    pub name: &'static str,
    /// The day of the month that a bill is closed.
    pub closes: u8,
    /// Days from then until it is due.
    pub due_after: u8,
    /// Thousandths of a month's pay that can be owed.
    pub limit: i64,
    /// Whether only the least is paid.
    pub only_minimum: bool,
    /// Thousandths of a bill that are the least.
    pub minimum: i64,
    /// Interest a month on what is left unpaid, in hundredths of a percent.
    pub interest: i64,
    /// On the current account.
    pub payment: &'static str,
    /// On the card.
    pub thanks: &'static str,
    pub interest_text: &'static str,
}

/// A savings account.
#[derive(Debug, Clone, Copy)]
pub(super) struct SavingsTerms {
    pub name: &'static str,
    /// The day of the month that something is put aside.
    pub day: u8,
    /// Thousandths of a month's pay that are put aside.
    pub share: i64,
    /// Thousandths of a month's pay that are there at first.
    pub opening: i64,
    /// Interest a month, in hundredths of a percent.
    pub interest: i64,
    /// Putting aside: on the current account, on the savings account.
    pub aside: (&'static str, &'static str),
    /// Taking back: on the savings account, on the current account.
    pub back: (&'static str, &'static str),
    pub interest_text: &'static str,
}

/// A loan, paid back in equal instalments.
#[derive(Debug, Clone, Copy)]
pub(super) struct LoanTerms {
    pub name: &'static str,
    /// What it is for, in the institution's words.
    pub kind: &'static str,
    /// Thousandths of a month's pay that were lent.
    pub principal: i64,
    pub months: u8,
    /// How many of them are over when the history begins.
    pub paid_before: u8,
    /// Interest a month, in hundredths of a percent.
    pub interest: i64,
    pub day: u8,
    /// On the current account.
    pub payment: &'static str,
    /// On the loan.
    pub thanks: &'static str,
    pub interest_text: &'static str,
    pub subcategory: Subcategory,
}

/// How far the current account may go below zero.
#[derive(Debug, Clone, Copy)]
pub(super) struct OverdraftTerms {
    /// Thousandths of a month's pay.
    pub limit: i64,
    /// Interest a month, in hundredths of a percent.
    pub interest: i64,
    pub interest_text: &'static str,
}

/// What a bank prints where no event says it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording {
    /// Money from the family, when there is none left.
    pub help: &'static str,
    /// A tax on everything that leaves the account, in thousandths, and how it is printed.
    pub movements_tax: Option<(i64, &'static str)>,
}
