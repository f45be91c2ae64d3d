//! A life lived for a year: the accounts and the transactions of a plan, with balances that add up.

use super::plan::{Event, On, Plan, When};
use super::random::Random;
use crate::date::{Date, Weekday, days_in_month};
use crate::enrich::categorize::{Categorizer, Line, merchant};
use crate::model::{
    Account, AccountBalance, AccountCategory, AccountInstitution, CreditData, Direction, EnrichableAccount, InstitutionType, Transaction,
    TransactionCreditCardData, TransactionStatus,
};
use crate::money::Amount;

/// Days of history that an institution gives.
const DAYS: i32 = 365;

/// What an institution knows of a link's user. Transactions are ordered by day, the last ones first.
#[derive(Debug, Default)]
pub(super) struct History {
    pub accounts: Vec<Account>,
    pub transactions: Vec<Transaction>,
}

/// Whose history it is.
#[derive(Debug)]
pub(super) struct Whose<'a> {
    pub link: &'a str,
    pub institution: &'a str,
    pub plan: &'static Plan,
    pub today: Date,
    /// ISO 8601: when Belvo reads it.
    pub now: &'a str,
}

struct Movement {
    day: Date,
    on: On,
    direction: Direction,
    text: String,
    amount: Amount,
    mcc: Option<u16>,
}

/// Invents the history.
pub(super) fn invent(whose: &Whose<'_>, random: &mut Random) -> History {
    let Some(first) = whose.today.add_days(1 - DAYS) else { return History::default() };
    let mut movements: Vec<Movement> =
        whose.plan.events.iter().flat_map(|event| happen(event, first, whose.today, whose.plan.currency, random)).collect();
    movements.extend(card_payments(&movements, whose, random));
    movements.sort_by_key(|movement| movement.day);
    let checking = checking_account(whose, &movements, random);
    let card = card_account(whose, &movements, random);
    let mut categorizer = Categorizer::new(whose.plan.language).ok();
    let transactions = movements
        .iter()
        .rev()
        .map(|movement| {
            let account = if movement.on == On::Card { &card } else { &checking };
            transaction(whose, movement, account, categorizer.as_mut(), random)
        })
        .collect();
    History { accounts: vec![checking, card], transactions }
}

fn happen(event: &Event, first: Date, last: Date, currency: &str, random: &mut Random) -> Vec<Movement> {
    let set = event.fixed.then(|| draw(event, currency, random));
    days(event.when, first, last, random)
        .into_iter()
        .map(|day| Movement {
            day,
            on: event.on,
            direction: event.direction,
            text: event.text.chars().map(|c| if c == '#' { char::from(b'0' + random.between(0, 9) as u8) } else { c }).collect(),
            amount: set.unwrap_or_else(|| draw(event, currency, random)),
            mcc: event.mcc,
        })
        .collect()
}

fn draw(event: &Event, currency: &str, random: &mut Random) -> Amount {
    let (least, most) = event.amount;
    let units = random.between(least, most);
    // Pesos of Colombia have no cents in practice.
    let cents = if currency == "COP" || least == most { 0 } else { random.between(0, 99) };
    Amount::from_decimal(&format!("{units}.{cents:02}")).unwrap_or_default()
}

fn days(when: When, first: Date, last: Date, random: &mut Random) -> Vec<Date> {
    let mut found = Vec::new();
    let mut month = Date::new(first.year(), first.month(), 1);
    while let Some(start) = month.filter(|start| *start <= last) {
        let (year, number, _) = start.civil();
        let length = days_in_month(year, number);
        let day = |day: u8| Date::new(year, number, day.min(length));
        match when {
            When::Day(of_month) => found.extend(day(of_month)),
            When::Quincena => found.extend([day(15), day(31)].into_iter().flatten().filter_map(or_friday_before)),
            When::FifthWorkingDay => found.extend((1..=length).filter_map(day).filter(|day| is_working_day(*day)).nth(4)),
            When::Times(times) => found.extend((0..times).filter_map(|_| day(random.between(1, i64::from(length)) as u8))),
            When::Yearly(of_year, of_month) if of_year == number => found.extend(day(of_month)),
            When::Yearly(..) => {}
        }
        month = start.add_months(1);
    }
    found.retain(|day| (first..=last).contains(day));
    found
}

fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn or_friday_before(day: Date) -> Option<Date> {
    match day.weekday() {
        Weekday::Saturday => day.add_days(-1),
        Weekday::Sunday => day.add_days(-2),
        _ => Some(day),
    }
}

/// What the card spent in a month is paid on the 20th of the next.
fn card_payments(movements: &[Movement], whose: &Whose<'_>, random: &mut Random) -> Vec<Movement> {
    let mut payments = Vec::new();
    for day in days(When::Day(20), whose.today.add_days(1 - DAYS).unwrap_or(whose.today), whose.today, random) {
        let Some(month) = day.add_months(-1) else { continue };
        let spent: Amount = movements
            .iter()
            .filter(|movement| movement.on == On::Card && (movement.day.year(), movement.day.month()) == (month.year(), month.month()))
            .map(|movement| movement.amount)
            .sum();
        if spent == Amount::ZERO {
            continue;
        }
        let number = random.digits(4);
        let paid =
            |on, direction, text: &str| Movement { day, on, direction, text: text.replace("####", &number), amount: spent, mcc: None };
        payments.push(paid(On::Checking, Direction::Outflow, whose.plan.card_payment));
        payments.push(paid(On::Card, Direction::Inflow, whose.plan.card_credit));
    }
    payments
}

fn signed(movement: &Movement) -> Amount {
    if movement.direction == Direction::Inflow { movement.amount } else { -movement.amount }
}

fn checking_account(whose: &Whose<'_>, movements: &[Movement], random: &mut Random) -> Account {
    let mut balance = Amount::ZERO;
    let mut lowest = Amount::ZERO;
    for movement in movements.iter().filter(|movement| movement.on == On::Checking) {
        balance += signed(movement);
        lowest = lowest.min(balance);
    }
    // The account opened with enough never to be overdrawn.
    let opening =
        lowest.abs() + Amount::from_decimal(&format!("{}.{:02}", random.between(200, 3_000), random.between(0, 99))).unwrap_or_default();
    let current = (opening + balance).to_f64();
    let number = random.digits(8);
    Account {
        category: Some(AccountCategory::Checking.into()),
        balance_type: Some("ASSET".into()),
        r#type: Some("Cuenta corriente".into()),
        subtype: Some("Individual".into()),
        name: Some("Cuenta corriente".into()),
        public_identification_value: Some(format!("0001/{number}-0")),
        number: Some(number),
        balance: Some(AccountBalance { current: Some(current), available: Some(current), ..AccountBalance::default() }),
        ..account(whose, random)
    }
}

fn card_account(whose: &Whose<'_>, movements: &[Movement], random: &mut Random) -> Account {
    let mut owed = Amount::ZERO;
    let mut most = Amount::ZERO;
    for movement in movements.iter().filter(|movement| movement.on == On::Card) {
        owed -= signed(movement);
        most = most.max(owed);
    }
    let limit = (most + most).to_cents();
    let number = random.digits(4);
    Account {
        category: Some(AccountCategory::CreditCard.into()),
        balance_type: Some("LIABILITY".into()),
        r#type: Some("Tarjeta de credito".into()),
        subtype: Some("Individual".into()),
        name: Some("Tarjeta de credito".into()),
        public_identification_value: Some(number.clone()),
        number: Some(number),
        balance: Some(AccountBalance {
            current: Some(owed.to_f64()),
            available: Some((limit - owed).to_f64()),
            ..AccountBalance::default()
        }),
        credit_data: Some(CreditData { collected_at: Some(whose.now.into()), credit_limit: Some(limit.to_f64()), ..CreditData::default() }),
        ..account(whose, random)
    }
}

fn account(whose: &Whose<'_>, random: &mut Random) -> Account {
    Account {
        id: Some(random.uuid()),
        link: Some(whose.link.to_owned()),
        institution: Some(AccountInstitution {
            name: Some(whose.institution.to_owned()),
            r#type: Some(InstitutionType::Bank.into()),
            ..AccountInstitution::default()
        }),
        collected_at: Some(whose.now.to_owned()),
        created_at: Some(whose.now.to_owned()),
        last_accessed_at: Some(whose.now.to_owned()),
        agency: Some("0001".into()),
        check_digit: Some("0".into()),
        currency: Some(whose.plan.currency.to_owned()),
        public_identification_name: Some("AGENCY/ACCOUNT".into()),
        internal_identification: Some(random.hex()),
        ..Account::default()
    }
}

fn transaction(
    whose: &Whose<'_>,
    movement: &Movement,
    account: &Account,
    categorizer: Option<&mut Categorizer>,
    random: &mut Random,
) -> Transaction {
    let on_card = movement.on == On::Card;
    let verdict = categorizer.map(|categorizer| {
        categorizer.categorize(Line {
            description: &movement.text,
            direction: movement.direction,
            account: if on_card { EnrichableAccount::CreditCard } else { EnrichableAccount::Checking },
            currency: whose.plan.currency,
            mcc: movement.mcc,
        })
    });
    let day = movement.day.to_string();
    Transaction {
        id: Some(random.uuid()),
        internal_identification: Some(random.hex()),
        account: Some(account.clone()),
        collected_at: Some(whose.now.to_owned()),
        created_at: Some(whose.now.to_owned()),
        transacted_at: Some(format!("{day}T00:00:00.000Z")),
        accounting_date: Some(day.clone()),
        inferred_accounting_date: Some(day.clone()),
        value_date: Some(day),
        amount: Some(movement.amount.to_f64()),
        local_currency_amount: Some(movement.amount.to_f64()),
        currency: Some(whose.plan.currency.to_owned()),
        description: Some(movement.text.clone()),
        merchant: verdict.and_then(|verdict| merchant(verdict.merchant?)),
        category: verdict.map(|verdict| verdict.category.into()),
        subcategory: verdict.and_then(|verdict| Some(verdict.subcategory?.into())),
        r#type: Some(movement.direction.into()),
        status: Some(TransactionStatus::Processed.into()),
        credit_card_data: on_card.then(|| TransactionCreditCardData {
            collected_at: Some(whose.now.to_owned()),
            card_number: account.number.clone(),
            installment_identifier: Some("0".into()),
            ..TransactionCreditCardData::default()
        }),
        operation_type: Some(if on_card { "CARTAO" } else { "OUTROS" }.into()),
        mcc: movement.mcc.map(Into::into),
        ..Transaction::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::plan;
    use super::*;

    #[test]
    fn balances_add_up_to_the_cent_and_stay_above_zero() {
        for country in ["mx", "br", "co"] {
            for seed in 0..20 {
                let whose = Whose {
                    link: "l",
                    institution: "erebor_mx_retail",
                    plan: plan::of(country).unwrap(),
                    today: Date::parse("2026-11-23").unwrap(),
                    now: "2026-11-23T12:00:00.000000Z",
                };
                let history = invent(&whose, &mut Random::named(seed, ""));
                assert_eq!(history.accounts.len(), 2);
                assert!(history.transactions.len() > 250, "{}", history.transactions.len());
                let current = |index: usize| Amount::from_f64(history.accounts[index].balance.as_ref().unwrap().current.unwrap()).unwrap();
                // Backwards from today's balance, no day ends below zero.
                let (mut checking, mut card) = (current(0), current(1));
                for transaction in &history.transactions {
                    let amount = Amount::from_f64(transaction.amount.unwrap()).unwrap();
                    let signed = if transaction.r#type == Some(Direction::Inflow.into()) { amount } else { -amount };
                    if transaction.credit_card_data.is_some() {
                        card += signed;
                    } else {
                        checking -= signed;
                    }
                    assert!(!checking.is_negative(), "{country} {seed}: {checking} before {transaction:?}");
                }
                assert_eq!(card, Amount::ZERO, "{country} {seed}");
            }
        }
    }

    #[test]
    fn quincenas_fall_on_working_days() {
        let (first, last) = (Date::parse("2026-01-01").unwrap(), Date::parse("2026-12-31").unwrap());
        let paid = days(When::Quincena, first, last, &mut Random::named(1, ""));
        assert_eq!(paid.len(), 24);
        assert!(paid.iter().all(|day| is_working_day(*day)));
        let fifth = days(When::FifthWorkingDay, first, last, &mut Random::named(1, ""));
        assert_eq!(fifth[0].to_string(), "2026-01-07");
    }
}
