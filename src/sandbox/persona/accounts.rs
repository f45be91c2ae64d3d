//! The accounts of a person at a bank.

use serde_json::{Value, json};

use super::ledger::On;
use super::view::View;
use super::wire::{self, extra, units};
use super::{Kind, Person};
use crate::model::{
    Account, AccountBalance, AccountCategory, AccountInstitution, CardNetwork, ContractedChargeType, CreditCard, CreditData, CreditLimit,
    CreditLimitType, FeeCharge, FeeChargeType, InstallmentFrequency, InstitutionType, InterestPeriod, InterestRateType, InterestTaxType,
    LoanContractedCharge, LoanData, LoanFee, LoanInterestRate, LoanInterestRateData, Overdraft, ReferenceIndex, TermUnit,
};
use crate::sandbox::identity::{Country, brazil, mexico};

/// The numbers by which an account is known.
#[derive(Debug, Clone)]
pub(super) struct Numbers {
    pub agency: Option<String>,
    pub number: String,
    pub check_digit: Option<String>,
    /// What the public number is called, and the number.
    pub public: (&'static str, String),
    pub internal: String,
}

impl View<'_> {
    /// The accounts that the life has, in a fixed order.
    pub(super) fn held(&self) -> Vec<On> {
        let life = self.person.life;
        let mut held = vec![On::Checking];
        held.extend(life.savings.map(|_| On::Savings));
        held.extend(life.card.map(|_| On::Card));
        held.extend(life.loan.map(|_| On::Loan));
        held
    }

    /// Belvo's id of an account.
    pub(super) fn account_id(&self, on: On) -> String {
        self.id(&format!("account {on:?}"))
    }

    /// The numbers of an account, which the bank gives the person once.
    pub(super) fn numbers(&self, on: On) -> Numbers {
        let mut random = self.at_institution(&format!("account {on:?}"));
        let internal = random.hex();
        let country = self.person.life.country;
        // All of a person's accounts are at one branch.
        let agency = self.at_institution("branch").between(100, 9_999).to_string();
        let agency = format!("{agency:0>4}");
        if on == On::Card {
            let number = random.digits(4);
            return Numbers { agency: None, check_digit: None, public: ("CARD_NUMBER", number.clone()), number, internal };
        }
        match country {
            Country::Mexico => {
                let number = format!("{}{}", random.between(1, 9), random.digits(10));
                // No bank of Mexico has the number 999.
                let clabe = mexico::clabe("999", self.profile.identity.place.town.code, &number);
                Numbers { agency: Some(agency), check_digit: None, public: ("CLABE", clabe), number, internal }
            }
            Country::Brazil => {
                let number = random.digits(8);
                let check = brazil::account_digit(&agency, &number).to_string();
                let public = ("AGENCY/ACCOUNT", format!("{agency}/{number}-{check}"));
                Numbers { agency: Some(agency), check_digit: Some(check), public, number, internal }
            }
            Country::Colombia | Country::Chile => {
                let number = format!("{}{}", random.between(1, 9), random.digits(10));
                Numbers { agency: None, check_digit: None, public: ("ACCOUNT_NUMBER", number.clone()), number, internal }
            }
        }
    }

    /// The items of `accounts`.
    pub(super) fn accounts(&self) -> Vec<Value> {
        self.held().into_iter().map(|on| self.account(on)).collect()
    }

    /// An account as the wire has it.
    pub(super) fn account(&self, on: On) -> Value {
        let Person { link, institution, now, life, kind, .. } = self.person;
        let numbers = self.numbers(on);
        let portuguese = life.country == Country::Brazil;
        let closing = self.ledger().closing.of(on);
        let business = *kind == Kind::Business || self.profile.company.is_some();
        let subtype = match (business, portuguese) {
            (true, true) => "EMPRESARIAL",
            (true, false) => "Empresarial",
            (false, _) => "Individual",
        };
        let base = Account {
            id: Some(self.account_id(on)),
            link: Some(link.clone()),
            institution: Some(AccountInstitution {
                name: Some(institution.clone()),
                r#type: Some(InstitutionType::Bank.into()),
                ..AccountInstitution::default()
            }),
            collected_at: Some(now.clone()),
            created_at: Some(now.clone()),
            last_accessed_at: Some(now.clone()),
            subtype: Some(subtype.to_owned()),
            agency: numbers.agency.clone(),
            number: Some(numbers.number.clone()),
            check_digit: numbers.check_digit.clone(),
            currency: Some(life.country.currency().to_owned()),
            public_identification_name: Some(numbers.public.0.to_owned()),
            public_identification_value: Some(numbers.public.1.clone()),
            internal_identification: Some(numbers.internal.clone()),
            balance_type: Some(if matches!(on, On::Card | On::Loan) { "LIABILITY" } else { "ASSET" }.to_owned()),
            ..Account::default()
        };
        let named = |category: AccountCategory, name: &str, r#type: &str| Account {
            category: Some(category.into()),
            name: Some(name.to_owned()),
            r#type: Some(r#type.to_owned()),
            ..base.clone()
        };
        let account = match on {
            On::Checking => Account {
                balance: Some(balance(closing, closing + self.ledger().overdraft_limit)),
                overdraft: life.overdraft.map(|_| self.overdraft(closing)),
                ..match life.country {
                    Country::Mexico => named(AccountCategory::Checking, "Cuenta de cheques", "Cuenta de cheques"),
                    Country::Brazil => named(AccountCategory::Checking, "Conta corrente", "CONTA_DEPOSITO_A_VISTA"),
                    // What people in Colombia live on is a savings account by name.
                    _ => named(AccountCategory::Checking, "Cuenta de ahorros nómina", "Cuenta de ahorros"),
                }
            },
            On::Savings => Account {
                balance: Some(balance(closing, closing)),
                ..named(
                    AccountCategory::Savings,
                    life.savings.map_or("", |terms| terms.name),
                    if portuguese { "CONTA_POUPANCA" } else { "Cuenta de ahorro" },
                )
            },
            On::Card => Account {
                balance: Some(balance(closing, (self.ledger().card_limit - closing).max(0))),
                credit_data: Some(self.credit_data(closing, &numbers)),
                ..named(
                    AccountCategory::CreditCard,
                    life.card.map_or("", |terms| terms.name),
                    if portuguese { "CARTAO_CREDITO" } else { "Tarjeta de crédito" },
                )
            },
            On::Loan => Account {
                balance: Some(balance(closing, closing)),
                loan_data: Some(self.loan_data(closing)),
                ..named(
                    if life.work == super::life::Work::Driver { AccountCategory::Financing } else { AccountCategory::Loan },
                    life.loan.map_or("", |terms| terms.name),
                    life.loan.map_or("", |terms| terms.kind),
                )
            },
        };
        wire::json(&account)
    }

    fn overdraft(&self, balance: i64) -> Overdraft {
        let limit = self.ledger().overdraft_limit;
        let below = (-balance).max(0);
        Overdraft {
            arranged: Some(units(limit)),
            used: Some(units(below.min(limit))),
            unarranged: Some(units((below - limit).max(0))),
            ..Overdraft::default()
        }
    }

    fn credit_data(&self, owed: i64, numbers: &Numbers) -> CreditData {
        let limit = self.ledger().card_limit;
        let last = self.ledger().bills.last();
        CreditData {
            collected_at: Some(self.person.now.clone()),
            credit_limit: Some(units(limit)),
            limits: Some(vec![CreditLimit {
                identification_number: Some(numbers.number.clone()),
                credit_limit: Some(units(limit)),
                used_amount: Some(units(owed)),
                available_amount: Some(units((limit - owed).max(0))),
                is_limit_flexible: Some(false),
                r#type: Some(CreditLimitType::Total.into()),
                consolidation_type: Some("INDIVIDUAL".to_owned()),
                line_name: Some("CREDITO_A_VISTA".to_owned()),
                ..CreditLimit::default()
            }]),
            cutting_date: last.map(|bill| bill.closed.to_string()),
            minimum_payment: last.map(|bill| units(if bill.paid.is_some() { 0 } else { bill.minimum })),
            network: Some(CardNetwork::Mastercard.into()),
            cards: Some(vec![CreditCard {
                is_multiple: Some(false),
                identification_number: Some(numbers.number.clone()),
                ..CreditCard::default()
            }]),
            ..CreditData::default()
        }
    }

    fn loan_data(&self, left: i64) -> LoanData {
        let Some(terms) = self.person.life.loan else { return LoanData::default() };
        let loan = self.ledger().loan;
        let mut random = self.at_institution("loan contract");
        let months = i32::from(terms.months);
        let whole = loan.instalment * i64::from(terms.months);
        let signed = loan.signed.unwrap_or(self.person.registered);
        let rate = terms.interest as f64 / 10_000.0;
        let outstanding = if left > 0 { months - i32::from(loan.paid) } else { 0 };
        LoanData {
            collected_at: Some(self.person.now.clone()),
            loan_code: Some(random.digits(41)),
            contract_amount: Some(units(whole)),
            total_effective_cost: Some(units(whole)),
            loan_type: Some(terms.kind.to_owned()),
            outstanding_balance: Some(units(left)),
            interest_rates: Some(vec![LoanInterestRate {
                name: Some("NOMINAL".to_owned()),
                r#type: Some(InterestPeriod::Monthly.into()),
                value: Some(terms.interest as f64 / 100.0),
                interest_rate_data: Some(LoanInterestRateData {
                    tax_type: Some(InterestTaxType::Nominal.into()),
                    rate_type: Some(InterestRateType::Compound.into()),
                    r#type: Some(InterestPeriod::Monthly.into()),
                    calculation_base: Some("30/360".to_owned()),
                    reference_index_type: Some(ReferenceIndex::PreFixed.into()),
                    pre_fixed_rate: Some(rate),
                    post_fixed_rate: Some(0.0),
                    ..LoanInterestRateData::default()
                }),
                ..LoanInterestRate::default()
            }]),
            fees: Some(vec![LoanFee {
                value: Some(0.0),
                name: Some("Registro".to_owned()),
                code: Some("REGISTRO".to_owned()),
                fee_charge_type: Some(FeeChargeType::Single.into()),
                fee_charge: Some(FeeCharge::Fixed.into()),
                ..LoanFee::default()
            }]),
            contracted_charges: Some(vec![LoanContractedCharge {
                r#type: Some(ContractedChargeType::LatePaymentPenalty.into()),
                rate: Some(0.02),
                ..LoanContractedCharge::default()
            }]),
            collaterals: Some(Vec::new()),
            balloon_payments: Some(Vec::new()),
            installments_contract_term_frequency: Some(TermUnit::Month.into()),
            installment_frequency: Some(InstallmentFrequency::Monthly.into()),
            first_installment_due_date: signed.add_months(1).map(|day| day.to_string()),
            number_of_installments_total: Some(months),
            number_of_installments_outstanding: Some(outstanding),
            number_of_installments_paid: Some(i32::from(loan.paid)),
            number_of_installments_past_due: Some(0),
            disbursement_dates: Some(vec![signed.to_string()]),
            contract_start_date: Some(signed.to_string()),
            contract_end_date: signed.add_months(months).map(|day| day.to_string()),
            contract_remaining_frequency: Some(TermUnit::Month.into()),
            contract_remaining_total: Some(outstanding),
            amortization_schedule: Some("PRICE".to_owned()),
            contract_number: Some(random.digits(13)),
            // Belvo's document requires this misspelt twin of `total_effective_cost`.
            extra: extra([("total_effectove_cost", json!(units(whole)))]),
            ..LoanData::default()
        }
    }
}

/// Nothing is held back, nor invested by the bank on its own.
fn balance(current: i64, available: i64) -> AccountBalance {
    AccountBalance {
        current: Some(units(current)),
        available: Some(units(available)),
        blocked: Some(0.0),
        automatically_invested: Some(0.0),
        ..AccountBalance::default()
    }
}
