//! What the finder answers at the edges of its input.

use belvo_wasm::date::Date;
use belvo_wasm::enrich::streams::{Instalments, Options, Period, Row, Status, Stream, find, find_with};
use belvo_wasm::model::{Category, Direction, EnrichableAccount};
use belvo_wasm::money::Amount;

use crate::history::Dice;
use crate::score::date;

fn row<'a>(description: &'a str, day: &str, amount: &str) -> Row<'a> {
    Row {
        holder: "holder",
        account: "account",
        account_kind: EnrichableAccount::Checking,
        description,
        date: date(day),
        amount: Amount::from_decimal(amount).expect("an amount"),
        direction: Direction::Outflow,
        currency: "MXN",
        merchant: None,
        category: Category::BillsAndUtilities,
        subcategory: None,
    }
}

/// Payments of one amount on the tenth of six months.
fn monthly<'a>(description: &'a str, amount: &str) -> Vec<Row<'a>> {
    (1..=6).map(|month| row(description, &format!("2025-{month:02}-10"), amount)).collect()
}

fn until() -> Date {
    date("2025-06-20")
}

fn rows_of(streams: &[Stream]) -> Vec<Vec<usize>> {
    streams.iter().map(|stream| stream.rows.clone()).collect()
}

#[test]
fn none_and_one_are_no_stream() {
    assert!(find(&[], until()).is_empty());
    assert!(find(&[row("TELMEX", "2025-01-10", "399")], until()).is_empty());
    assert!(find(&[row("", "2025-01-10", "0"), row("", "2025-02-10", "0")], until()).is_empty());
}

#[test]
fn what_is_to_come_is_told() {
    let found = find(&monthly("TELMEX", "399"), until());
    let [stream] = &found[..] else { panic!("{found:?}") };
    let next = stream.next.expect("a next payment");
    assert_eq!((stream.period, stream.status), (Period::Monthly, Status::Active));
    assert_eq!((next.date, next.amount), (date("2025-07-10"), Amount::from_decimal("399").expect("an amount")));
    assert!(next.earliest <= next.date && next.date <= next.latest);
    assert!(stream.confidence > 0.99 && stream.evidence.due == 6 && stream.evidence.missed == 0);
}

#[test]
fn a_stream_is_late_and_then_ended() {
    let rows = monthly("TELMEX", "399");
    let status = |day: &str| find(&rows, date(day)).first().map(|stream| (stream.status, stream.next.is_some()));
    assert_eq!(status("2025-07-10"), Some((Status::Active, true)));
    assert_eq!(status("2025-07-16"), Some((Status::Late, true)));
    assert_eq!(status("2025-09-01"), Some((Status::Ended, false)));
}

#[test]
fn rows_after_the_last_day_are_left_aside() {
    let mut rows = monthly("TELMEX", "399");
    let before = find(&rows, until());
    rows.extend((7..=9).map(|month| row("TELMEX", &format!("2025-{month:02}-10"), "399")));
    assert_eq!(find(&rows, until()), before);
}

#[test]
fn accounts_holders_currencies_and_directions_stay_apart() {
    let mut rows = monthly("TELMEX", "399");
    let other = |change: fn(&mut Row<'_>)| {
        let mut rows = monthly("TELMEX", "399");
        rows.iter_mut().for_each(change);
        rows
    };
    rows.extend(other(|row| row.account = "other"));
    rows.extend(other(|row| row.holder = "other"));
    rows.extend(other(|row| row.currency = "USD"));
    rows.extend(other(|row| row.direction = Direction::Inflow));
    let mut found = rows_of(&find(&rows, until()));
    found.sort();
    assert_eq!(found, (0..5).map(|part| (part * 6..part * 6 + 6).collect::<Vec<_>>()).collect::<Vec<_>>());
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let mut rows = monthly("TELMEX", "399");
    rows.extend(monthly("TELMEX", "650"));
    rows.extend(monthly("CASA DE EMPENO", "120"));
    rows.extend((1..=20).map(|day| row("TACOS EL PAISA", &format!("2025-03-{day:02}"), "85")));
    let facts = |rows: &[Row<'_>]| {
        let mut facts: Vec<String> = find(rows, until())
            .iter()
            .map(|stream| {
                let payments: Vec<String> =
                    stream.rows.iter().map(|index| format!("{} {:?}", rows[*index].date, rows[*index].amount)).collect();
                format!("{} {:?} {:?} {:?} {payments:?}", stream.key, stream.schedule, stream.next, stream.evidence)
            })
            .collect();
        facts.sort();
        facts
    };
    let sorted = facts(&rows);
    assert_eq!(sorted.len(), 3);
    let mut dice = Dice::new(11);
    for _ in 0..10 {
        for place in (1..rows.len()).rev() {
            rows.swap(place, dice.roll(place as u64 + 1) as usize);
        }
        assert_eq!(facts(&rows), sorted);
    }
}

#[test]
fn no_row_is_in_two_streams() {
    let mut rows = monthly("TELMEX", "399");
    // The same rows again: a double import, or two contracts. They are two streams, or one with doubled payments.
    rows.extend(monthly("TELMEX", "399"));
    let mut seen: Vec<usize> = find(&rows, until()).into_iter().flat_map(|stream| stream.rows).collect();
    let count = seen.len();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), count);
}

#[test]
fn instalments_say_what_remains() {
    let texts: Vec<String> = (3..=8).map(|number| format!("LIVERPOOL {number:02} DE 12")).collect();
    let rows: Vec<Row<'_>> = texts.iter().zip(1..).map(|(text, month)| row(text, &format!("2025-{month:02}-10"), "250.50")).collect();
    let found = find(&rows, until());
    let [stream] = &found[..] else { panic!("{found:?}") };
    assert_eq!(stream.instalments, Some(Instalments { paid: 8, total: 12 }));
    assert_eq!(stream.next.map(|next| next.date), Some(date("2025-07-10")));

    let all: Vec<String> = (1..=6).map(|number| format!("LIVERPOOL {number:02} DE 06")).collect();
    let rows: Vec<Row<'_>> = all.iter().zip(1..).map(|(text, month)| row(text, &format!("2025-{month:02}-10"), "250.50")).collect();
    let found = find(&rows, until());
    assert_eq!(found.iter().map(|stream| (stream.status, stream.next)).collect::<Vec<_>>(), [(Status::Ended, None)]);
}

#[test]
fn a_price_that_changed_is_told() {
    let mut rows = monthly("TELMEX", "399");
    for row in &mut rows[3..] {
        row.amount = Amount::from_decimal("429").expect("an amount");
    }
    let found = find(&rows, until());
    let [stream] = &found[..] else { panic!("{found:?}") };
    let change = stream.price_change.expect("a change");
    assert_eq!((change.date, change.before, change.after), (date("2025-04-10"), rows[0].amount, rows[3].amount));
    assert_eq!(stream.next.map(|next| next.amount), Some(rows[3].amount));
}

#[test]
fn cash_and_what_comes_to_cards_are_no_streams() {
    let change = |change: fn(&mut Row<'_>)| {
        let mut rows = monthly("MISMO TEXTO", "5000");
        rows.iter_mut().for_each(change);
        rows
    };
    let withdrawals = change(|row| row.category = Category::WithdrawalAndAtm);
    assert!(find(&withdrawals, until()).is_empty());
    let bills_paid = change(|row| {
        row.account_kind = EnrichableAccount::CreditCard;
        row.direction = Direction::Inflow;
    });
    assert!(find(&bills_paid, until()).is_empty());
    let deposits = change(|row| {
        row.category = Category::Deposits;
        row.direction = Direction::Inflow;
    });
    assert!(find(&deposits, until()).is_empty());
    assert_eq!(find_with(&deposits, until(), Options { deposits: true }).len(), 1);
}

#[test]
fn balances_are_no_payments() {
    assert!(find(&monthly("SALDO ANTERIOR", "1500"), until()).is_empty());
}

#[test]
fn days_at_the_ends_of_the_calendar_do_no_harm() {
    let days = ["0001-01-10", "0001-02-10", "0001-03-10", "9999-10-10", "9999-11-10", "9999-12-10"];
    let rows: Vec<Row<'_>> = days.iter().map(|day| row("TELMEX", day, "399")).collect();
    for stream in find(&rows, date("9999-12-31")) {
        assert!(stream.next.is_none_or(|next| next.date > rows[0].date));
    }
}

/// A payee that prints one name in one month and another in the next, with no word in common.
#[test]
fn two_names_that_fill_each_others_gaps_are_one_payee() {
    let day = |month: u8| format!("2025-{month:02}-10");
    let name = |month: u8| if [2, 3, 6, 8].contains(&month) { "PRODUTOS DE TV" } else { "NOVELAS ONLINE" };
    let days: Vec<String> = (1..=8).map(day).collect();
    let rows: Vec<Row<'_>> = (1..=8).zip(&days).map(|(month, day)| row(name(month), day, "22.90")).collect();
    assert_eq!(rows_of(&find(&rows, date("2025-08-20"))), [(0..8).collect::<Vec<usize>>()]);
}

/// Two contracts may have one price and one day.
#[test]
fn two_contracts_of_one_price_stay_two() {
    let rows = [monthly("PRODUTOS DE TV", "22.90"), monthly("NOVELAS ONLINE", "22.90")].concat();
    let mut found = rows_of(&find(&rows, until()));
    found.sort();
    assert_eq!(found, [(0..6).collect::<Vec<usize>>(), (6..12).collect()]);
}

/// What comes about every two weeks, sooner or later by days, is a habit, though it always costs the same.
#[test]
fn a_cleaner_is_no_stream() {
    let days = [
        "2025-01-07",
        "2025-01-14",
        "2025-01-29",
        "2025-02-12",
        "2025-02-19",
        "2025-03-06",
        "2025-03-17",
        "2025-03-31",
        "2025-04-09",
        "2025-04-24",
        "2025-05-02",
        "2025-05-17",
        "2025-05-26",
        "2025-06-10",
    ];
    let rows: Vec<Row<'_>> = days.iter().map(|day| Row { category: Category::Unknown, ..row("PIX ENVIADO NEIDE", day, "160") }).collect();
    assert!(find(&rows, until()).is_empty());
}
