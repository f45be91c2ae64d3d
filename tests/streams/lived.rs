//! Accounts as people and small firms live with them: written from what statements look like, by somebody who had not read the
//! engine, its data nor its other tests.
//!
//! What is a stream here: what falls due again and again on a rhythm, whatever it costs. So
//! - each plan of instalments is one, also where its last instalments are paid at once, before they are due;
//! - each subscription is one, also where a payee bills several under one wording, at prices and on days of their own;
//! - one that is given up and taken again within half a year is the same one, on whatever day it is then billed;
//! - what a person is paid on two days of a month, two amounts for two reasons (wage and advance), is two;
//! - an extra payment of a contract (a thirteenth fee, one charged twice) is the contract's, a thirteenth wage is none;
//! - a tax upon a subscription that is printed on its own line is one, the tax upon a single purchase is none;
//! - a card's bill is one on the account that pays it; what a card receives pays its own bill, and is neither income nor expense;
//! - a payout that comes on one weekday is one, the settlements that an acquirer makes every day are none;
//! - visits, rides, fuel, top-ups, withdrawals and what a supplier is paid as goods come are habits, at one price or not.

pub mod business;
pub mod card_brazil;
pub mod card_mexico;
mod diary;
mod names;
mod plans;
mod subscriptions;

use crate::history::History;

/// A name, the least recall, precision, F1, shares of next dates within three days and one, and what makes the history of a seed.
pub type Lived = (&'static str, [f64; 5], fn(u64) -> History);

pub fn kinds() -> [Lived; 3] {
    [
        ("lived: card, Brazil", [0.985, 0.99, 0.985, 0.98, 0.965], card_brazil::card),
        ("lived: business, Brazil", [0.985, 0.99, 0.985, 0.99, 0.94], business::business),
        ("lived: card, Mexico", [0.99, 0.99, 0.99, 0.98, 0.955], card_mexico::card),
    ]
}
