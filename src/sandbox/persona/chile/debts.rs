//! Reports of what somebody owes (informe de deudas).

use serde_json::Value;

use crate::model::{ChileCredit, ChileDebt, ChileDebtReport, ChileDebtor, ChileDocumentIdType};
use crate::sandbox::persona::view::View;
use crate::sandbox::persona::wire::{self, units};

impl View<'_> {
    /// The items of `chileDebtReports`: one. Nothing in it is overdue but now and then a little.
    pub(in crate::sandbox::persona) fn chile_debt_reports(&self) -> Vec<Value> {
        let mut random = self.of_person("debts");
        let pay = self.profile.gross / 100_000 * 100_000;
        let consumer = pay * random.between(2, 6);
        let mortgage = pay * random.between(10, 30) * random.between(0, 1);
        let overdue = if random.between(0, 3) == 0 { pay / 20 } else { 0 };
        let debt = |credit: &str, institution: &str, cents: i64, overdue: i64| ChileDebt {
            financial_institution: Some(institution.to_owned()),
            credit_type: Some(credit.to_owned()),
            amount: Some(units(cents)),
            current: Some(units(cents - overdue)),
            delinquent: (overdue > 0).then(|| units(overdue)),
            ..ChileDebt::default()
        };
        let mut debts = vec![debt("Consumo", "Banco Modelo", consumer, overdue)];
        if mortgage > 0 {
            debts.push(debt("Vivienda", "Banco Modelo", mortgage, 0));
        }
        let total = consumer + mortgage;
        let report = ChileDebtReport {
            id: Some(self.id("debt report")),
            link: Some(self.person.link.clone()),
            collected_at: Some(self.person.now.clone()),
            created_at: Some(self.person.now.clone()),
            personal_data: Some(ChileDebtor {
                full_name: Some(self.profile.holder()),
                document_id_type: Some(ChileDocumentIdType::Rut.into()),
                document_id_number: Some(self.rut()),
                ..ChileDebtor::default()
            }),
            debt_data_last_update: Some(self.person.today.add_days(-20).unwrap_or(self.person.today).to_string()),
            currency: Some("CLP".to_owned()),
            total: Some(units(total)),
            current: Some(units(total - overdue)),
            delinquent: Some(units(overdue)),
            severely_delinquent: Some(0.0),
            defaulted: Some(0.0),
            direct_debts: Some(debts),
            indirect_debts: Some(Vec::new()),
            credit_lines: Some(vec![ChileCredit {
                financial_institution: Some("Banco Modelo".to_owned()),
                direct_amount: Some(units(pay * 3)),
                ..ChileCredit::default()
            }]),
            other_credits: Some(Vec::new()),
            ..ChileDebtReport::default()
        };
        vec![wire::json(&report)]
    }
}
