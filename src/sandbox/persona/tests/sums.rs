//! Balances follow from transactions, to the cent.

use std::collections::{BTreeMap, BTreeSet};

use super::{DAY, KINDS, Kind, amount, life_names, person, person_on, text};
use crate::api::resources::{ACCOUNTS, BILLS, RESOURCES, TRANSACTIONS};
use crate::money::Amount;
use crate::sandbox::persona::ledger::On;
use crate::sandbox::persona::view::View;

#[test]
fn openings_and_transactions_give_the_balances() {
    for life in life_names() {
        for seed in 0..3 {
            let person = person(seed, life, Kind::Bank);
            let view = View::of(&person);
            let cents = |on: On| view.ledger().opening.of(on);
            let units = |cents: i64| format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100);
            let opening = |on: On| Amount::from_decimal(&units(cents(on))).unwrap();
            let mut balances: BTreeMap<String, Amount> = view.held().into_iter().map(|on| (view.account_id(on), opening(on))).collect();
            let accounts = person.items(&ACCOUNTS);
            let owed: BTreeSet<&str> =
                accounts.iter().filter(|account| account["balance_type"] == "LIABILITY").map(|account| text(account, "/id")).collect();
            // From the first to the last: the newest come first on the wire.
            for transaction in person.items(&TRANSACTIONS).iter().rev() {
                let account = text(transaction, "/account/id");
                let more = (transaction["type"] == "INFLOW") != owed.contains(account);
                let balance = balances.get_mut(account).unwrap();
                let amount_of = amount(&transaction["amount"]);
                *balance += if more { amount_of } else { -amount_of };
                if !transaction["balance"].is_null() {
                    assert_eq!(amount(&transaction["balance"]), *balance, "{life} {seed}");
                }
            }
            for account in &accounts {
                assert_eq!(amount(&account["balance"]["current"]), balances[text(account, "/id")], "{life} {seed} {}", account["category"]);
            }
        }
    }
}

#[test]
fn nobody_is_overdrawn_further_than_agreed() {
    for life in life_names() {
        for seed in 0..16 {
            let person = person(seed, life, Kind::Bank);
            let view = View::of(&person);
            let ledger = view.ledger();
            let mut balance = ledger.opening;
            for movement in &ledger.movements {
                balance.move_by(movement.on, movement.direction, movement.cents);
                assert!(balance.of(On::Checking) >= -ledger.overdraft_limit, "{life} {seed}: {balance:?} after {movement:?}");
                assert!(balance.of(On::Savings) >= 0, "{life} {seed}: {balance:?} after {movement:?}");
            }
        }
    }
}

#[test]
fn what_goes_to_an_own_account_arrives_there() {
    for life in life_names() {
        for seed in 0..3 {
            let person = person(seed, life, Kind::Bank);
            let truth = person.truth();
            let amounts: BTreeMap<String, (String, Amount)> = person
                .items(&TRANSACTIONS)
                .iter()
                .map(|item| (text(item, "/id").to_owned(), (text(item, "/value_date").to_owned(), amount(&item["amount"]))))
                .collect();
            for name in truth.streams.iter().filter(|stream| stream.own).map(|stream| stream.name).collect::<BTreeSet<_>>() {
                let side = |inflow: bool| {
                    let mut side: Vec<_> = truth
                        .streams
                        .iter()
                        .filter(|stream| stream.name == name && (stream.direction == crate::model::Direction::Inflow) == inflow)
                        .flat_map(|stream| stream.transactions.iter().map(|id| amounts[id].clone()))
                        .collect();
                    side.sort();
                    side
                };
                assert_eq!(side(true), side(false), "{life} {seed} {name}");
            }
        }
    }
}

#[test]
fn cards_are_paid_as_their_bills_say() {
    for life in ["clt_br", "indebted_br", "business_br"] {
        for seed in 0..3 {
            let person = person(seed, life, Kind::Bank);
            let transactions = person.items(&TRANSACTIONS);
            let bills = person.items(&BILLS);
            assert!(bills.len() >= 23, "{}", bills.len());
            for bill in &bills {
                assert!(amount(&bill["minimum_amount"]) <= amount(&bill["total_amount"]));
                for payment in bill["payments"].as_array().unwrap() {
                    let paid = transactions.iter().filter(|transaction| {
                        transaction["type"] == "INFLOW"
                            && transaction["credit_card_data"].is_object()
                            && transaction["amount"] == payment["amount"]
                            && transaction["value_date"] == payment["payment_date"]
                    });
                    assert_eq!(paid.count(), 1, "{life} {seed} {payment}");
                }
            }
            // What a bill adds to the debt is what is on it.
            for (bill, before) in bills.iter().zip(bills.iter().skip(1)) {
                let on_it = transactions
                    .iter()
                    .filter(|transaction| transaction.pointer("/credit_card_data/credit_card_bill/id") == bill.get("id"));
                let sum: Amount =
                    on_it.map(|item| if item["type"] == "OUTFLOW" { amount(&item["amount"]) } else { -amount(&item["amount"]) }).sum();
                assert_eq!(amount(&before["total_amount"]) + sum, amount(&bill["total_amount"]), "{life} {seed}");
            }
        }
    }
}

#[test]
fn no_id_is_given_twice() {
    for life in life_names() {
        for seed in 0..2 {
            let mut seen = BTreeSet::new();
            for kind in KINDS {
                let person = person(seed, life, kind);
                for resource in RESOURCES {
                    for item in person.items(resource) {
                        assert!(seen.insert(text(&item, "/id").to_owned()), "{life} {seed} {}: {item}", resource.name);
                    }
                }
            }
        }
    }
}

#[test]
fn what_happened_stays_when_more_happens() {
    for life in life_names() {
        let before = person_on(5, life, Kind::Bank, DAY, DAY).items(&TRANSACTIONS);
        let after = person_on(5, life, Kind::Bank, DAY, "2027-03-01").items(&TRANSACTIONS);
        assert!(after.len() >= before.len(), "{life}");
        let rest = &after[after.len() - before.len()..];
        for (one, other) in before.iter().zip(rest) {
            for field in ["id", "amount", "description", "value_date", "type", "internal_identification"] {
                assert_eq!(one[field], other[field], "{life}");
            }
        }
    }
}

#[test]
fn a_resource_does_not_depend_on_what_was_asked_before() {
    for life in life_names().step_by(3) {
        for kind in KINDS {
            let whole = person(3, life, kind);
            let first: Vec<_> = RESOURCES.iter().map(|resource| whole.items(resource)).collect();
            for (resource, items) in RESOURCES.iter().zip(&first).rev() {
                assert_eq!(&person(3, life, kind).items(resource), items, "{life} {}", resource.name);
            }
        }
    }
}

#[test]
fn the_newest_come_first_and_two_years_of_them() {
    for life in life_names().filter(|life| !life.ends_with("_cl")) {
        let person = person(2, life, Kind::Bank);
        let items = person.items(&TRANSACTIONS);
        let days: Vec<&str> = items.iter().map(|item| text(item, "/value_date")).collect();
        assert!(days.is_sorted_by(|one, other| one >= other), "{life}");
        let (least, from) = if life.starts_with("new") { (6, "2026-11-04") } else { (350, "2024-11-24") };
        assert!(days.len() >= least && days.len() < 2_000, "{life}: {}", days.len());
        assert!(days.iter().all(|day| (from..=DAY).contains(day)), "{life}");
    }
}

#[test]
fn no_day_is_too_early_or_too_late() {
    for day in ["0001-01-01", "1970-01-01", "2024-02-29", "9999-12-31"] {
        for life in life_names() {
            for kind in KINDS {
                let person = person_on(1, life, kind, day, day);
                for resource in RESOURCES {
                    for item in person.items(resource) {
                        assert!(item.is_object(), "{life} {day} {}", resource.name);
                    }
                }
            }
        }
    }
}
