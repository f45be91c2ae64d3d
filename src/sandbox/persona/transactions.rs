//! The movements of a life, as a bank and Belvo tell them.

use serde_json::Value;

use super::calendar::or_after;
use super::ledger::{Movement, On};
use super::view::View;
use super::wire::{self, units};
use crate::enrich::categorize::{Categorizer, Line, merchant};
use crate::model::{
    Counterparty, CounterpartyType, EnrichableAccount, PaymentType, Transaction, TransactionBill, TransactionCreditCardData,
    TransactionLoanData, TransactionStatus,
};
use crate::sandbox::identity::{Country, brazil};
use crate::sandbox::random::Random;

/// The months as bills are named by them.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// What filters look at of an account.
fn brief(account: &Value) -> Value {
    let fields = ["id", "link", "type", "balance"];
    Value::Object(fields.iter().filter_map(|field| Some(((*field).to_owned(), account.get(field)?.clone()))).collect())
}

impl View<'_> {
    /// Belvo's id of a movement's transaction.
    pub(super) fn transaction_id(&self, movement: &Movement) -> String {
        self.id(&key(movement))
    }

    /// Belvo's id of a card's bill.
    pub(super) fn bill_id(&self, place: usize) -> String {
        self.id(&format!("bill {place}"))
    }

    /// The bank's id of a card's bill.
    pub(super) fn bill_number(&self, place: usize) -> String {
        self.at_institution(&format!("bill {place}")).digits(24)
    }

    /// What the bank calls a card's bill.
    pub(super) fn bill_name(&self, place: usize) -> Option<String> {
        let (year, month, _) = self.ledger().bills.get(place)?.due.civil();
        Some(format!("{}-{year}", MONTHS.get(usize::from(month).wrapping_sub(1))?))
    }

    /// The items of `transactions`. Of its account each has what filters look at: a thousand copies of the whole account would cost more than
    /// all the rest.
    pub(super) fn transactions(&self) -> Vec<Value> {
        let accounts =
            [On::Checking, On::Savings, On::Card, On::Loan].map(|on| self.held().contains(&on).then(|| brief(&self.account(on))));
        let card_number = self.person.life.card.map(|_| self.numbers(On::Card).number);
        let mut categorizer = Categorizer::new(self.person.life.country.language()).ok();
        let mut balances = self.ledger().closing;
        let mut items = Vec::with_capacity(self.ledger().movements.len());
        for movement in self.ledger().movements.iter().rev() {
            let after = balances.of(movement.on);
            balances.move_by(movement.on, movement.direction, -movement.cents);
            let mut item = wire::json(&self.transaction(movement, after, card_number.as_deref(), categorizer.as_mut()));
            if let (Some(slot), Some(account)) = (item.get_mut("account"), accounts.get(movement.on as usize)) {
                *slot = account.clone().unwrap_or_default();
            }
            items.push(item);
        }
        items
    }

    /// All but the account.
    fn transaction(
        &self,
        movement: &Movement,
        after: i64,
        card_number: Option<&str>,
        categorizer: Option<&mut Categorizer>,
    ) -> Transaction {
        let now = &self.person.now;
        let country = self.person.life.country;
        let mut random = self.at_institution(&key(movement));
        let verdict = categorizer.map(|categorizer| {
            categorizer.categorize(Line {
                description: &movement.text,
                direction: movement.direction,
                account: match movement.on {
                    On::Checking => EnrichableAccount::Checking,
                    On::Savings => EnrichableAccount::Savings,
                    On::Card => EnrichableAccount::CreditCard,
                    On::Loan => EnrichableAccount::Loan,
                },
                currency: country.currency(),
                mcc: movement.mcc,
            })
        });
        let day = movement.day.to_string();
        let on_card = movement.on == On::Card;
        let brazil = country == Country::Brazil;
        let pending = on_card && movement.day == self.person.today;
        Transaction {
            id: Some(self.transaction_id(movement)),
            internal_identification: Some(random.hex()),
            collected_at: Some(now.clone()),
            created_at: Some(now.clone()),
            transacted_at: Some(moment(&day, brazil, &mut random)),
            accounting_date: Some(day.clone()),
            inferred_accounting_date: Some(or_after(movement.day, country).to_string()),
            value_date: Some(day),
            amount: Some(units(movement.cents)),
            local_currency_amount: Some(units(movement.cents)),
            balance: (!brazil).then(|| units(after)),
            currency: Some(country.currency().to_owned()),
            description: Some(movement.text.clone()),
            merchant: verdict.and_then(|verdict| merchant(verdict.merchant?)),
            category: verdict.map(|verdict| verdict.category.into()),
            subcategory: verdict.and_then(|verdict| Some(verdict.subcategory?.into())),
            reference: (!brazil && !on_card).then(|| random.digits(7)),
            r#type: Some(movement.direction.into()),
            status: Some(if pending { TransactionStatus::Pending } else { TransactionStatus::Processed }.into()),
            credit_card_data: card_number.filter(|_| on_card).map(|number| self.on_card(movement, number)),
            counterparty: (brazil && movement.text.starts_with("PIX") && movement.name.ends_with("sent"))
                .then(|| counterparty(&mut random)),
            loan_data: (movement.on == On::Loan).then(|| TransactionLoanData {
                is_detached: Some(false),
                installment_id: movement.instalment.map(|(number, _)| format!("{number:03}")),
                fees: Some(Vec::new()),
                charges: Some(Vec::new()),
                ..TransactionLoanData::default()
            }),
            payment_type: on_card.then(|| if movement.instalment.is_some() { PaymentType::Installment } else { PaymentType::Full }.into()),
            operation_type: Some(operation_type(movement).to_owned()),
            mcc: movement.mcc.map(Into::into),
            ..Transaction::default()
        }
    }

    fn on_card(&self, movement: &Movement, number: &str) -> TransactionCreditCardData {
        let bill = self.ledger().bills.get(movement.bill);
        let internal = bill.map(|_| self.bill_number(movement.bill));
        let (nth, count) = movement.instalment.unwrap_or((1, 1));
        TransactionCreditCardData {
            collected_at: Some(self.person.now.clone()),
            bill_name: self.bill_name(movement.bill),
            bill_due_date: bill.map(|bill| bill.due.to_string()),
            bill_internal_identification: internal.clone(),
            bill_amount: bill.map(|bill| units(bill.total)),
            card_number: Some(number.to_owned()),
            installment_identifier: Some(format!("PARCELA_{nth}")),
            number_of_installments: Some(i32::from(count)),
            credit_card_bill: bill.map(|_| TransactionBill {
                id: Some(self.bill_id(movement.bill)),
                internal_identification: internal,
                ..TransactionBill::default()
            }),
            ..TransactionCreditCardData::default()
        }
    }
}

/// Unique among the movements of a ledger, and the same however late it is looked at.
fn key(movement: &Movement) -> String {
    format!("{} {:?} {}", movement.name, movement.on, movement.nth)
}

/// Banks of Brazil give the time of day; others give midnight.
fn moment(day: &str, brazil: bool, random: &mut Random) -> String {
    if brazil {
        let (hour, minute, second) = (random.between(8, 21), random.between(0, 59), random.between(0, 59));
        format!("{day}T{hour:02}:{minute:02}:{second:02}.{:03}Z", random.between(0, 999))
    } else {
        format!("{day}T00:00:00.000Z")
    }
}

/// A person at another bank.
fn counterparty(random: &mut Random) -> Counterparty {
    let agency = random.digits(4);
    let number = random.digits(8);
    Counterparty {
        r#type: Some(CounterpartyType::Individual.into()),
        document_number: Some(brazil::cpf(&random.digits(9))),
        clearing_code: Some("999".to_owned()),
        check_digit: Some(brazil::account_digit(&agency, &number).to_string()),
        agency: Some(agency),
        number: Some(number),
        ..Counterparty::default()
    }
}

/// How the money was moved, in the words of Brazil's open finance.
fn operation_type(movement: &Movement) -> &'static str {
    let begins = |words: &[&str]| words.iter().any(|word| movement.text.starts_with(word));
    match movement.on {
        On::Card => "CARTAO",
        On::Loan => "OUTROS",
        _ if matches!(movement.name, "savings" | "spare money" | "savings taken back") => "TRANSFERENCIA_MESMA_INSTITUICAO",
        _ if begins(&["PIX"]) => "PIX",
        _ if begins(&["TED"]) => "TED",
        _ if begins(&["SPEI", "TRANSF", "PAGO PSE"]) => "TRANSFERENCIA_OUTRA_INSTITUICAO",
        _ if begins(&["ABONO NOMINA", "CRED SALARIO", "PAGO DE NOMINA", "CRED 13O"]) => "FOLHA_PAGAMENTO",
        _ if begins(&["PAGTO BOLETO"]) => "BOLETO",
        _ if begins(&["DEB AUTOM", "DOMICILIACION", "DEB "]) => "CONVENIO_ARRECADACAO",
        _ if begins(&["SAQUE", "RETIRO"]) => "SAQUE",
        _ if begins(&["DEPOSITO", "CONSIGNACION"]) => "DEPOSITO",
        _ if begins(&["TARIFA", "COMISION", "CUOTA DE MANEJO"]) => "TARIFA_SERVICOS_AVULSOS",
        _ if begins(&["COMPRA"]) => "CARTAO",
        _ if begins(&["REND", "CRED JUROS", "INTERESES GANADOS", "ABONO INTERESES"]) => "RENDIMENTO_APLIC_FINANCEIRA",
        _ => "OUTROS",
    }
}
