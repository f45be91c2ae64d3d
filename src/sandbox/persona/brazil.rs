//! What only Brazil's open finance has: bills, balances, investments, foreign exchange.

use serde_json::Value;

use super::ledger::{CardBill, Movement, On};
use super::life::Work;
use super::view::View;
use super::wire::{self, dense, units};
use crate::date::Date;
use crate::model::{
    Balance, Bill, BillFinanceCharge, BillFinanceChargeType, BillPayment, BillPaymentMode, BillPaymentType, Exchange, ExchangeEvent,
    ExchangeOperationType, ExchangeSettlementMethod, Investment, InvestmentBalance, InvestmentDirection, InvestmentRemuneration,
    InvestmentTransaction, InvestmentVoucherPayments,
};
use crate::sandbox::identity::brazil;

/// An investment and what was put into it. Amounts are cents.
struct Holding {
    name: &'static str,
    kind: &'static str,
    product: &'static str,
    indexer: &'static str,
    /// Interest a month, in hundredths of a percent.
    interest: i64,
    /// What was put in, the first first.
    deposits: Vec<(Date, i64)>,
    due: Option<Date>,
}

impl Holding {
    fn worth(&self, on: Date) -> i64 {
        self.deposits.iter().map(|(day, cents)| cents + cents * self.interest * i64::from(on.days_since(*day)) / 300_000).sum()
    }
}

impl View<'_> {
    /// The items of `bills`: those that are closed.
    pub(super) fn bills(&self) -> Vec<Value> {
        if self.person.life.card.is_none() {
            return Vec::new();
        }
        let account = self.account(On::Card);
        let start = self.ledger().start.unwrap_or(self.person.registered);
        let bills = self.ledger().bills.iter().enumerate().rev().filter(|(_, bill)| bill.closed >= start);
        bills
            .map(|(place, bill)| {
                let mut item = wire::json(&self.bill(place, bill));
                if let Some(slot) = item.get_mut("account") {
                    *slot = account.clone();
                }
                item
            })
            .collect()
    }

    fn bill(&self, place: usize, bill: &CardBill) -> Bill {
        let currency = || Some(self.person.life.country.currency().to_owned());
        let kind = if bill.interest > 0 { BillFinanceChargeType::LatePaymentInterest } else { BillFinanceChargeType::NoCharge };
        Bill {
            id: Some(self.bill_id(place)),
            created_at: Some(self.person.now.clone()),
            collected_at: Some(self.person.now.clone()),
            internal_identification: Some(self.bill_number(place)),
            bill_name: self.bill_name(place),
            due_date: Some(bill.due.to_string()),
            currency: currency(),
            total_amount: Some(units(bill.total)),
            minimum_amount: Some(units(bill.minimum)),
            is_installment: Some(false),
            finance_charges: Some(vec![BillFinanceCharge {
                r#type: Some(kind.into()),
                currency: currency(),
                amount: Some(units(bill.interest)),
                ..BillFinanceCharge::default()
            }]),
            payments: Some(
                bill.paid
                    .iter()
                    .map(|(day, cents)| BillPayment {
                        r#type: Some(if *cents >= bill.total { BillPaymentType::Full } else { BillPaymentType::Other }.into()),
                        payment_date: Some(day.to_string()),
                        payment_mode: Some(BillPaymentMode::DirectDebit.into()),
                        currency: currency(),
                        amount: Some(units(*cents)),
                        ..BillPayment::default()
                    })
                    .collect(),
            ),
            ..Bill::default()
        }
    }

    /// The items of `balances`: of the accounts that money is on.
    pub(super) fn balances(&self) -> Vec<Value> {
        let held = self.held().into_iter().filter(|on| matches!(on, On::Checking | On::Savings));
        held.map(|on| {
            let closing = self.ledger().closing.of(on);
            wire::json(&Balance {
                id: Some(self.id(&format!("balance {on:?} {}", self.person.today))),
                link: Some(self.person.link.clone()),
                account_id: Some(self.account_id(on)),
                account_internal_identification: Some(self.numbers(on).internal),
                collected_at: Some(self.person.now.clone()),
                created_at: Some(self.person.now.clone()),
                last_updated_at: Some(self.person.now.clone()),
                currency: Some("BRL".to_owned()),
                available: Some(units(closing.max(0))),
                blocked: Some(0.0),
                automatically_invested: Some(0.0),
                ..Balance::default()
            })
        })
        .collect()
    }

    fn holdings(&self) -> Vec<Holding> {
        let person = self.person;
        if !matches!(person.life.work, Work::Employee | Work::Company) || person.life.savings.is_none() {
            return Vec::new();
        }
        let start = self.ledger().start.unwrap_or(person.registered);
        // What left the current account for it, which is all that there is of it.
        let put_in = self.ledger().movements.iter().filter(|movement| movement.name == "invested");
        let cdb = Holding {
            name: "cdb",
            kind: "FIXED_INCOME_BANKING",
            product: "CDB",
            indexer: "CDI",
            interest: 90,
            deposits: put_in.map(|movement| (movement.day, movement.cents)).collect(),
            due: start.add_months(60),
        };
        // Bought before the history begins.
        let earlier = |days: i32, thousandths: i64| {
            start.add_days(-days).map(|day| (day, self.profile.gross * thousandths / 100_000 * 100)).into_iter().collect::<Vec<_>>()
        };
        let bond = Holding {
            name: "treasury bond",
            kind: "TREASURY_BOND",
            product: "Tesouro Selic 2029",
            indexer: "SELIC",
            interest: 85,
            deposits: earlier(211, 900),
            due: Date::new(2029, 3, 1),
        };
        let fund = Holding {
            name: "fund",
            kind: "INVESTMENT_FUND",
            product: "FUNDO AURORA MULTIMERCADO FIC FIM",
            indexer: "CDI",
            interest: 70,
            deposits: earlier(97, 600),
            due: None,
        };
        [cdb, bond, fund].into_iter().filter(|holding| !holding.deposits.is_empty()).collect()
    }

    fn investment(&self, holding: &Holding) -> Value {
        let mut random = self.at_institution(&format!("investment {}", holding.name));
        let put_in: i64 = holding.deposits.iter().map(|(_, cents)| cents).sum();
        let worth = holding.worth(self.person.today);
        let tax = (worth - put_in) * 15 / 100;
        let fixed_income = holding.kind == "FIXED_INCOME_BANKING";
        let dated = |day: Option<Date>| day.map(|day| day.to_string());
        let first = holding.deposits.first().map(|(day, _)| *day);
        // Units were bought at a thousand currency units each; funds count them to eight decimals.
        let quantity = put_in as f64 / 100_000.0;
        let item = Investment {
            id: Some(self.id(&format!("investment {}", holding.name))),
            r#type: Some(holding.kind.to_owned()),
            issuer_id_number: (holding.kind != "TREASURY_BOND").then(|| brazil::cnpj(&random.digits(8), 1)),
            isin_number: Some(isin(&format!(
                "BR{}{}",
                "ABCDEFGH".chars().nth(random.between(0, 7) as usize).unwrap_or('A'),
                random.digits(8)
            ))),
            currency: Some("BRL".to_owned()),
            product_name: Some(holding.product.to_owned()),
            is_tax_exempt: Some(false),
            clearing_code: fixed_income.then(|| format!("CDB{}", random.digits(9))),
            due_date: dated(holding.due),
            issue_date: dated(first.filter(|_| fixed_income)),
            purchase_date: dated(first.filter(|_| holding.kind != "INVESTMENT_FUND")),
            grace_period_date: dated(first.filter(|_| fixed_income).and_then(|day| day.add_days(90))),
            issue_unit_price: fixed_income.then_some(1000.0),
            balance: Some(InvestmentBalance {
                reference_date: Some(format!("{}T17:32:00Z", self.person.today)),
                gross_value: Some(units(worth)),
                blocked_amount: Some(0.0),
                quantity: Some(quantity),
                gross_unit_price: (quantity > 0.0).then(|| (units(worth) / quantity * 1e4).round() / 1e4),
                net_value: Some(units(worth - tax)),
                withheld_amount: Some(units(tax)),
                purchase_unit_price: Some(1000.0),
                ..InvestmentBalance::default()
            }),
            remuneration: Some(InvestmentRemuneration {
                post_fixed_rate: Some(1.0),
                rate_type: Some("EXPONENCIAL".to_owned()),
                rate_periodicity: Some("ANUAL".to_owned()),
                calculation_base: Some("DIAS_UTEIS".to_owned()),
                indexer: Some(holding.indexer.to_owned()),
                ..InvestmentRemuneration::default()
            }),
            voucher_payment_details: Some(InvestmentVoucherPayments {
                is_voucher_payment: Some(false),
                ..InvestmentVoucherPayments::default()
            }),
            ..Investment::default()
        };
        wire::json(&item)
    }

    /// The items of `investments`.
    pub(super) fn investments(&self) -> Vec<Value> {
        self.holdings().iter().map(|holding| self.investment(holding)).collect()
    }

    /// The items of `investmentTransactions`.
    pub(super) fn investment_transactions(&self) -> Vec<Value> {
        let mut dated: Vec<(Date, Value)> = Vec::new();
        for holding in self.holdings() {
            let investment = self.investment(&holding);
            for (nth, (day, cents)) in holding.deposits.iter().enumerate() {
                let mut random = self.at_institution(&format!("investment transaction {} {nth}", holding.name));
                let value = units(*cents);
                let item = InvestmentTransaction {
                    id: Some(self.id(&format!("investment transaction {} {nth}", holding.name))),
                    link: Some(self.person.link.clone()),
                    collected_at: Some(self.person.now.clone()),
                    created_at: Some(self.person.now.clone()),
                    internal_identification: Some(random.hex()),
                    value_date: Some(day.to_string()),
                    gross_value: Some(value),
                    net_value: Some(value),
                    value: Some(value),
                    unit_price: Some(1000.0),
                    price_factor: Some(1.0),
                    transaction_tax: Some(0.0),
                    income_tax: Some(0.0),
                    quantity: Some(*cents as f64 / 100_000.0),
                    r#type: Some(InvestmentDirection::Inflow.into()),
                    subtype: Some("APLICACAO".to_owned()),
                    subtype_additional_info: Some(String::new()),
                    indexer_percentage: Some(1.0),
                    rate: Some(0.0),
                    exit_fee: Some(0.0),
                    ..InvestmentTransaction::default()
                };
                let mut item = wire::json(&item);
                if let Some(slot) = item.get_mut("investment") {
                    *slot = investment.clone();
                }
                dated.push((*day, item));
            }
        }
        dated.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
        dated.into_iter().map(|(_, item)| item).collect()
    }

    /// What left the current account for foreign money, the last first.
    fn foreign_money(&self) -> impl Iterator<Item = &Movement> {
        self.ledger().movements.iter().rev().filter(|movement| movement.name == "foreign money")
    }

    fn exchange(&self, movement: &Movement) -> Exchange {
        let mut random = self.at_institution(&format!("exchange {}", movement.nth));
        // Reais for a dollar, to the ten-thousandth; dollars to the cent.
        let rate = random.between(51_000, 58_000);
        let dollars = movement.cents * 10_000 / rate;
        let institution = brazil::cnpj("99999001", 1);
        Exchange {
            id: Some(self.id(&format!("exchange {}", movement.nth))),
            link: Some(self.person.link.clone()),
            created_at: Some(self.person.now.clone()),
            collected_at: Some(self.person.now.clone()),
            operation_identifier: Some(random.digits(17)),
            operation_number: Some(random.digits(12)),
            operation_type: Some(ExchangeOperationType::Compra.into()),
            operation_requested_at: Some(format!("{}T11:30:00Z", movement.day)),
            authorized_institution_identifier: institution.parse().ok(),
            authorized_institution_name: Some("CORRETORA DE CAMBIO MODELO".to_owned()),
            operation_due_date: Some(movement.day.to_string()),
            local_operation_tax_amount: Some(rate as f64 / 10_000.0),
            local_operation_tax_currency: Some("BRL".to_owned()),
            local_operation_value_amount: Some(units(movement.cents)),
            local_operation_value_currency: Some("BRL".to_owned()),
            foreign_operation_value_amount: Some(units(dollars)),
            foreign_operation_value_currency: Some("USD".to_owned()),
            operation_outstanding_balance_amount: Some(0.0),
            operation_outstanding_balance_currency: Some("USD".to_owned()),
            tev_amount_amount: Some((rate * 1011 / 1000) as f64 / 10_000.0),
            tev_amount_currency: Some("BRL".to_owned()),
            settlement_method: Some(ExchangeSettlementMethod::EspecieChequesViagem.into()),
            operation_category_code: Some("32999".to_owned()),
            ..Exchange::default()
        }
    }

    /// The items of `exchanges`.
    pub(super) fn exchanges(&self) -> Vec<Value> {
        self.foreign_money().map(|movement| wire::json(&self.exchange(movement))).collect()
    }

    /// What happened to an operation, the last first: it was agreed, and settled.
    pub(super) fn exchange_history(&self, exchange: &str) -> Vec<Value> {
        let found = self.foreign_money().map(|movement| (movement, self.exchange(movement)));
        let Some((movement, exchange)) = found.into_iter().find(|(_, item)| item.id.as_deref() == Some(exchange)) else {
            return Vec::new();
        };
        let event = |kind: i64, hour: u8| {
            let mut random = self.at_institution(&format!("exchange {} event {kind}", movement.nth));
            let event = ExchangeEvent {
                id: Some(self.id(&format!("exchange {} event {kind}", movement.nth))),
                link: exchange.link.clone(),
                exchange_id: exchange.id.clone(),
                created_at: exchange.created_at.clone(),
                collected_at: exchange.collected_at.clone(),
                operation_identifier: exchange.operation_identifier.clone(),
                event_sequence_number: Some(random.digits(12)),
                event_type: Some(kind),
                event_created_at: Some(format!("{}T{hour:02}:30:00Z", movement.day)),
                operation_due_date: exchange.operation_due_date.clone(),
                local_operation_tax_amount: exchange.local_operation_tax_amount,
                local_operation_tax_currency: exchange.local_operation_tax_currency.clone(),
                local_operation_value_amount: exchange.local_operation_value_amount,
                local_operation_value_currency: exchange.local_operation_value_currency.clone(),
                foreign_operation_value_amount: exchange.foreign_operation_value_amount,
                foreign_operation_value_currency: exchange.foreign_operation_value_currency.clone(),
                operation_outstanding_balance_amount: if kind == 4 { Some(0.0) } else { exchange.foreign_operation_value_amount },
                operation_outstanding_balance_currency: Some("USD".to_owned()),
                tev_amount_amount: exchange.tev_amount_amount,
                tev_amount_currency: exchange.tev_amount_currency.clone(),
                settlement_method: exchange.settlement_method.clone(),
                operation_category_code: exchange.operation_category_code.clone(),
                ..ExchangeEvent::default()
            };
            dense(wire::json(&event))
        };
        vec![event(4, 15), event(1, 11)]
    }
}

/// A security's number with its check digit: letters count as two digits, every second digit from the right twice (ISO 6166).
fn isin(eleven: &str) -> String {
    let values: Vec<u32> = eleven
        .chars()
        .filter_map(|c| c.to_digit(36))
        .flat_map(|value| if value > 9 { vec![value / 10, value % 10] } else { vec![value] })
        .collect();
    let sum: u32 =
        values.iter().rev().enumerate().map(|(place, value)| if place % 2 == 0 { value * 2 / 10 + value * 2 % 10 } else { *value }).sum();
    format!("{eleven}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    #[test]
    fn published_isins() {
        // Apple's, and Petrobras' preferred share's.
        assert_eq!(super::isin("US037833100"), "US0378331005");
        assert_eq!(super::isin("BRPETRACNPR"), "BRPETRACNPR6");
    }
}
