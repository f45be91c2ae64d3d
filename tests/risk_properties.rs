//! What must not change a figure of risk insights, or must change it in a known way; and that explanations add up.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod risk;

use std::cell::RefCell;
use std::collections::BTreeSet;

use belvo_wasm::date::Date;
use belvo_wasm::enrich::risk::{Columns, Options, Points, RowTexts, explain, insights_json, insights_json_of_columns};
use belvo_wasm::model::{
    Category, Direction, Either, Result, RiskInsightPoint, RiskInsightsUser, Subcategory, TransactionStatus, WireName,
};
use proptest::prelude::*;
use risk::{answer, close, user};
use serde_json::{Map, Value, json};

const TEXTS: [&str; 8] = [
    "NOMINA EMPRESA",
    "OXXO INSURGENTES",
    "TRASPASO CUENTAS PROPIAS",
    "SPEI RECIBIDO",
    "PAGO TARJETA DE CREDITO",
    "XYZ 12345",
    "COMISION MANEJO",
    "DEPOSITO EN EFECTIVO",
];

const KINDS: [&str; 4] = ["CHECKING_ACCOUNT", "SAVINGS_ACCOUNT", "CREDIT_CARD", "LOAN_ACCOUNT"];

/// Users with accounts of all kinds, whose amounts come again and whose days are near each other, so that much coincides.
fn users() -> impl Strategy<Value = RiskInsightsUser> {
    let account = (0..4_usize, -50_000..500_000_i64, -20..20_i64);
    let back = prop_oneof![-5..10_i64, 0..40_i64, 0..200_i64, 0..400_i64];
    let amount = prop_oneof![Just(50_000_i64), Just(100_000), 0..100_i64, 0..10_000_000_i64];
    let row = (0..5_usize, back, any::<bool>(), amount, 0..TEXTS.len());
    (prop::collection::vec(account, 1..5), prop::collection::vec(row, 0..80)).prop_map(|(accounts, rows)| {
        let reference = Date::parse("2026-03-31").unwrap();
        let day = |back: i64| reference.add_days(-(back as i32)).unwrap();
        let count = accounts.len();
        let accounts: Value = accounts
            .into_iter()
            .enumerate()
            .map(|(position, (kind, balance, back))| {
                json!({
                    "id": format!("a{position}"), "category": KINDS[kind], "institution": format!("B{}", position % 2),
                    "balance": balance as f64 / 100.0, "balance_date": day(back),
                })
            })
            .collect();
        let rows: Value = rows
            .into_iter()
            .map(|(account, back, inflow, amount, text)| {
                let direction = if inflow { "INFLOW" } else { "OUTFLOW" };
                json!([format!("a{}", account % count), day(back), direction, amount as f64 / 100.0, TEXTS[text]])
            })
            .collect();
        user(accounts, rows)
    })
}

/// Texts that are only known once they were asked for.
#[derive(Debug)]
struct Asked<'a> {
    user: &'a RiskInsightsUser,
    known: RefCell<BTreeSet<u32>>,
    known_ids: RefCell<BTreeSet<u32>>,
}

impl RowTexts for Asked<'_> {
    fn fetch(&self, descriptions: &[u32], ids: &[u32]) -> Result<()> {
        assert!(self.known.borrow().is_empty(), "asked twice");
        assert!(descriptions.is_sorted() && !descriptions.is_empty() && ids.is_sorted());
        self.known.borrow_mut().extend(descriptions);
        self.known_ids.borrow_mut().extend(ids);
        Ok(())
    }

    fn description(&self, position: usize) -> Option<&str> {
        assert!(self.known.borrow().contains(&(position as u32)), "{position} was not asked for");
        Some(&self.user.transactions[position].description)
    }

    // Nothing but the order of rows is made of an id that was not asked for, and that order counts for nothing.
    fn id(&self, position: usize) -> Option<&str> {
        let is_known = self.known_ids.borrow().contains(&(position as u32));
        is_known.then(|| self.user.transactions[position].transaction_id.as_str())
    }

    fn fetch_id(&self, position: u32) -> Result<String> {
        Ok(self.user.transactions[position as usize].transaction_id.clone())
    }
}

/// Every number of the answer, by its place; categories are places of their own.
fn figures(answer: &Value) -> Map<String, Value> {
    let mut found = Map::new();
    for (group, fields) in answer.as_object().unwrap() {
        match fields {
            Value::Object(fields) => found.extend(fields.iter().map(|(field, value)| (format!("{group}.{field}"), value.clone()))),
            Value::Array(entries) => {
                for entry in entries {
                    let place = format!("{}/{}", entry["category"], entry["subcategory"]);
                    let fields = entry.as_object().unwrap().iter().filter(|(field, _)| field.ends_with("_3m"));
                    found.extend(fields.map(|(field, value)| (format!("{group}.{place}.{field}"), value.clone())));
                }
            }
            other => drop(found.insert(group.clone(), other.clone())),
        }
    }
    found
}

fn is_money(place: &str) -> bool {
    let field = place.rsplit('.').next().unwrap();
    let is_count = field.contains("num_") || field.starts_with("days_") || field.contains("ratio") || field == "balance_threshold_x";
    !is_count && (place.contains("_metrics.")) && field != "institutions"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_rows_changes_nothing(user in users(), seed in any::<u64>()) {
        let mut other = user.clone();
        other.accounts.reverse();
        // A permutation that anybody can make again.
        other.transactions.sort_by_key(|row| row.transaction_id.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)));
        prop_assert_eq!(answer(&user), answer(&other));
    }

    #[test]
    fn columns_and_json_are_what_the_models_say(user in users()) {
        let expected = answer(&user);
        let of_rows = insights_json("user", &user, &Options::default(), Points::Of(&[])).unwrap();
        prop_assert_eq!(&serde_json::from_slice::<Value>(&of_rows).unwrap(), &expected);

        let rows = &user.transactions;
        let amounts: Vec<f64> = rows.iter().map(|row| row.amount).collect();
        let days: Vec<u32> = rows.iter().map(|row| {
            let (year, month, day) = row.value_date.civil();
            (year as u32) << 9 | u32::from(month) << 5 | u32::from(day)
        }).collect();
        let marks: Vec<u32> = rows.iter().map(|row| {
            let account = user.accounts.iter().position(|account| account.id == row.account_id).unwrap() as u32;
            account << 14 | u32::from(row.status == Some(TransactionStatus::Pending)) << 1 | u32::from(row.direction == Direction::Inflow)
        }).collect();
        let texts = Asked { user: &user, known: RefCell::default(), known_ids: RefCell::default() };
        let columns = Columns { twice: None, amounts: &amounts, days: &days, marks: &marks, texts: &texts };
        let own = RiskInsightsUser { transactions: Vec::new(), ..user.clone() };
        let of_columns = insights_json_of_columns("user", &own, columns, &Options::default(), Points::Of(&[])).unwrap();
        prop_assert_eq!(&serde_json::from_slice::<Value>(&of_columns).unwrap(), &expected);
    }

    #[test]
    fn other_days_change_nothing(user in users(), days in -200_000..200_000_i32) {
        let mut other = user.clone();
        let shift = |date: &mut Date| *date = date.add_days(days).unwrap();
        shift(&mut other.reference_date);
        other.accounts.iter_mut().for_each(|account| shift(&mut account.balance_date));
        other.transactions.iter_mut().for_each(|row| shift(&mut row.value_date));
        prop_assert_eq!(answer(&user), answer(&other));
    }

    #[test]
    fn a_hundred_times_the_money_is_a_hundred_times_every_sum(user in users()) {
        let mut other = user.clone();
        let times = |amount: &mut f64| *amount = (*amount * 100.0).round() * 100.0 / 100.0;
        other.accounts.iter_mut().for_each(|account| times(&mut account.balance));
        other.transactions.iter_mut().for_each(|row| times(&mut row.amount));
        let (before, after) = (figures(&answer(&user)), figures(&answer(&other)));
        prop_assert_eq!(before.len(), after.len());
        for (place, value) in &before {
            if is_money(place) {
                let (small, large) = (value.as_f64(), after[place].as_f64());
                prop_assert_eq!(small.is_some(), large.is_some(), "{}", place);
                // The greater one is rounded less.
                let near = |small: f64, large: f64| close(small, large / 100.0, 0.005_000_1);
                prop_assert!(small.zip(large).is_none_or(|(small, large)| near(small, large)), "{place}: {small:?} {large:?}");
            } else if !place.contains("below_x") {
                prop_assert_eq!(value, &after[place], "{}", place);
            }
        }
    }

    #[test]
    fn splitting_an_account_with_a_transfer_leaves_the_cash_flow(
        user in users(), moved in 1..1_000_000_i64, back in 0..300_i32, sign in any::<bool>(), moves in any::<u128>(),
    ) {
        let mut one = user;
        one.accounts.truncate(1);
        one.accounts[0].category = belvo_wasm::model::EnrichableAccount::Checking;
        for (position, row) in one.transactions.iter_mut().enumerate() {
            row.account_id.clone_from(&one.accounts[0].id);
            // No amount comes again, so that nothing else is a transfer.
            row.amount += (position + 1) as f64 / 10_000.0;
        }
        // The day of the transfer shall not be what makes the history long.
        let first = one.transactions.iter().map(|row| row.value_date).filter(|day| *day <= one.reference_date).min();
        let day = one.reference_date.add_days(-back).unwrap();
        prop_assume!(first.is_some_and(|first| first <= day));
        let amount = moved as f64 / 100.0;

        let mut two = one.clone();
        two.accounts[0].balance_date = one.reference_date;
        one.accounts[0].balance_date = one.reference_date;
        let mut second = two.accounts[0].clone();
        second.id = "second".to_owned();
        // What the first account has is the second's, to the last cent.
        second.balance = 12.34;
        two.accounts[0].balance = ((one.accounts[0].balance - 12.34) * 100.0).round() / 100.0;
        two.accounts.push(second);
        // Some of the rows are on the second account now.
        for (_, row) in two.transactions.iter_mut().enumerate().filter(|(position, _)| moves >> position & 1 == 1) {
            "second".clone_into(&mut row.account_id);
        }
        for (id, account, inflow) in [("t1", 0, sign), ("t2", 1, !sign)] {
            let mut row = two.transactions[0].clone();
            row.transaction_id = id.to_owned();
            row.account_id.clone_from(&two.accounts[account].id);
            row.value_date = day;
            row.direction = if inflow { belvo_wasm::model::Direction::Inflow } else { belvo_wasm::model::Direction::Outflow };
            row.amount = amount;
            row.description = "TRASPASO CUENTAS PROPIAS".to_owned();
            two.transactions.push(row);
        }
        let (alone, split) = (answer(&one), answer(&two));
        for group in ["cashflow_metrics", "category_metrics", "balances_metrics"] {
            prop_assert_eq!(&alone[group], &split[group], "{}", group);
        }
        prop_assert_eq!(&alone["transactions_metrics"]["days_history"], &split["transactions_metrics"]["days_history"]);
    }

    #[test]
    fn explanations_add_up(user in users()) {
        let found = answer(&user);
        let mut points: Vec<RiskInsightPoint> = Vec::new();
        for group in ["assets_metrics", "balances_metrics", "transactions_metrics", "cashflow_metrics"] {
            let fields = found[group].as_object();
            points.extend(fields.into_iter().flatten().map(|(field, _)| RiskInsightPoint { field: field.clone(), category: None, subcategory: None }));
        }
        for entry in found["category_metrics"].as_array().unwrap() {
            for field in ["net_amount_3m", "category_inflow_ratio_3m", "trend_3m"] {
                points.push(RiskInsightPoint {
                    field: field.to_owned(),
                    category: Category::from_wire(entry["category"].as_str().unwrap()),
                    subcategory: entry["subcategory"].as_str().and_then(Subcategory::from_wire),
                });
            }
        }
        for explanation in explain(&user, &Options::default(), Points::Of(&points)).unwrap() {
            let point = &explanation.point;
            let place = point.category.map_or(point.field.clone(), |category| format!("{category}/{}", point.field));
            let groups = ["assets_metrics", "balances_metrics", "transactions_metrics", "cashflow_metrics"];
            let expected = match point.category {
                None => groups.iter().find_map(|group| found[group].get(&point.field)).unwrap().clone(),
                Some(category) => {
                    let mut entries = found["category_metrics"].as_array().unwrap().iter();
                    let of = |entry: &&Value| entry["category"] == category.as_str() && entry["subcategory"].as_str() == point.subcategory.map(WireName::as_str);
                    entries.find(of).unwrap()[&point.field].clone()
                }
            };
            let shown = match &explanation.value {
                None => json!(null),
                Some(Either::Documented(number)) => json!(number),
                Some(Either::Shown(names)) => json!(names),
            };
            prop_assert_eq!(expected.as_f64(), shown.as_f64(), "{}", place);
            prop_assert!(!explanation.formula.is_empty() && !explanation.calculation.is_empty(), "{}", place);
            let rows: Vec<_> = explanation.transactions.iter().map(|index| &user.transactions[*index]).collect();
            prop_assert!(explanation.transactions.is_sorted() && explanation.accounts.is_sorted());
            let Some(value) = expected.as_f64() else { continue };
            let (sum, days) = (rows.iter().map(|row| row.amount).sum::<f64>(), &explanation.days);
            let of_days = || days.iter().map(|day| day.value);
            let (count, total) = (days.len() as f64, of_days().sum::<f64>());
            let signed: f64 = rows.iter().map(|row| if row.direction == belvo_wasm::model::Direction::Inflow { row.amount } else { -row.amount }).sum();
            let (least, greatest) = (of_days().fold(f64::INFINITY, f64::min), of_days().fold(f64::NEG_INFINITY, f64::max));
            let stem = point.field.rsplit_once('_').unwrap().0;
            let expected = match stem {
                "min_balance" => least,
                "max_balance" | "max_positive" | "max_negative" => greatest,
                "mean_balance" | "mean_positive" | "mean_negative" => total / count,
                "balance_trend" | "sum_positive_trend" | "sum_negative_trend" | "net_cashflow_trend" | "trend" => {
                    let xs: Vec<f64> = days.iter().map(|day| f64::from(day.date.days_since(user.reference_date))).collect();
                    let mean = xs.iter().sum::<f64>() / count;
                    let spread: f64 = xs.iter().map(|x| (x - mean).powi(2)).sum();
                    if days.len() < 2 { 0.0 } else { xs.iter().zip(of_days()).map(|(x, y)| (x - mean) * (y - total / count)).sum::<f64>() / spread }
                }
                "std_balance" => (of_days().map(|y| (y - total / count).powi(2)).sum::<f64>() / (count - 1.0)).sqrt(),
                "sum_positive" | "sum_negative" | "sum_incoming_amount" | "sum_outgoing_amount" => sum,
                "net_cashflow" | "net_amount" => signed,
                "mean_incoming_amount" | "mean_outgoing_amount" => sum / rows.len() as f64,
                "num_transactions" | "num_incoming_transactions" | "num_outgoing_transactions" => rows.len() as f64,
                "max_num_transactions" | "max_num_incoming_transactions" | "max_num_outgoing_transactions" => greatest.max(0.0),
                "days_without_transactions" => count,
                "days_balance_below_0" => of_days().filter(|y| *y <= 0.0).count() as f64,
                "days_balance_below_x" => of_days().filter(|y| *y <= 1000.0).count() as f64,
                _ => value,
            };
            prop_assert!(close(expected, value, 0.005_000_1), "{place}: {value} is not {expected}: {explanation:?}");
            if let (Some(from), Some(to)) = (explanation.from, explanation.to) {
                prop_assert!(from <= to && days.iter().all(|day| (from..=to).contains(&day.date)), "{place}");
                let is_walked = place.contains("balance");
                prop_assert!(is_walked || rows.iter().all(|row| (from..=to).contains(&row.value_date)), "{place}");
            }
        }
    }
}

#[test]
fn a_wrong_point_is_an_error_that_names_it() {
    let given = user(json!([]), json!([]));
    let point = |field: &str, category| RiskInsightPoint { field: field.to_owned(), category, subcategory: None };
    for (wrong, field) in [
        (point("mean_balance_2w", None), "points[1].field"),
        (point("trend_3m", None), "points[1].category"),
        (point("trend_3m", Some(Category::Taxes)), "points[1].category"),
    ] {
        let error = explain(&given, &Options::default(), Points::Of(&[point("days_history", None), wrong])).unwrap_err();
        assert_eq!((error.field.as_deref(), error.index), (Some(field), Some(1)), "{error}");
    }
}
