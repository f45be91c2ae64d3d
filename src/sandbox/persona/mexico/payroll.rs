//! Payroll invoices (CFDI de Nómina): what the employer sends with every payment of wages.

use super::Taxpayer;
use crate::date::Date;
use crate::model::{
    Invoice, InvoiceItem, InvoicePayroll, InvoicePayrollDeduction, InvoicePayrollEarning, InvoicePayrollPeriodicity, InvoiceType,
};
use crate::sandbox::persona::calendar::When;
use crate::sandbox::persona::ledger::Planned;
use crate::sandbox::persona::life::Work;
use crate::sandbox::persona::pay::Wages;
use crate::sandbox::persona::view::View;
use crate::sandbox::persona::wire::units;

impl View<'_> {
    /// Whether an event is a payment of wages.
    pub(super) fn is_wages(&self, event: &Planned) -> bool {
        self.person.life.work == Work::Employee && event.event.direction == crate::model::Direction::Inflow
    }

    /// What was kept back of a payment that is so many thousandths of a month's: income tax and social insurance, in cents.
    pub(super) fn kept_back(&self, event: &Planned, thousandths: i64) -> (i64, i64) {
        let wages = Wages::of(self.profile.gross_on(event.day, self.person.life), self.person.life);
        (wages.tax * thousandths / 1000, wages.insurance * thousandths / 1000)
    }

    /// The invoice of a payment of wages: its total is what the bank account gets.
    pub(super) fn payroll_invoice(&self, event: &Planned, thousandths: i64) -> Invoice {
        let Some(job) = self.profile.job() else { return Invoice::default() };
        let (tax, insurance) = self.kept_back(event, thousandths);
        let gross = event.cents + tax + insurance;
        let bonus = !matches!(event.event.when, When::Quincena);
        let (from, to) = fortnight(event.day);
        let what = format!("{} {}", event.event.name, event.day);
        let kept = [("ISR", tax), ("SOCIAL_SECURITY", insurance)];
        Invoice {
            invoice_type: Some(InvoiceType::Nomina.into()),
            payment_type: Some("99".to_owned()),
            usage: Some("CN01".to_owned()),
            subtotal_amount: Some(units(gross)),
            discount_amount: Some(units(tax + insurance)),
            total_amount: Some(units(event.cents)),
            invoice_details: Some(vec![InvoiceItem {
                collected_at: Some(self.person.now.clone()),
                description: Some("Pago de nómina".to_owned()),
                product_identification: Some("84111505".to_owned()),
                quantity: Some(1.0),
                unit_code: Some("ACT".to_owned()),
                unit_amount: Some(units(gross)),
                discount: Some(units(tax + insurance)),
                tax_subject_code: Some("01".to_owned()),
                pre_tax_amount: Some(units(gross)),
                tax_percentage: Some(0.0),
                tax_amount: Some(0.0),
                total_amount: Some(units(gross)),
                retained_taxes: Some(Vec::new()),
                transferred_taxes: Some(Vec::new()),
                ..InvoiceItem::default()
            }]),
            payroll: Some(InvoicePayroll {
                days: Some(15),
                r#type: Some(if bonus { "E" } else { "O" }.to_owned()),
                amount: Some(units(gross)),
                version: Some("1.2".to_owned()),
                date_from: Some(from.to_string()),
                date_to: Some(to.to_string()),
                collected_at: Some(self.person.now.clone()),
                payment_date: Some(event.day.to_string()),
                periodicity: Some(if bonus { InvoicePayrollPeriodicity::Other } else { InvoicePayrollPeriodicity::FifteenthDay }.into()),
                earnings_breakdown: Some(vec![InvoicePayrollEarning {
                    r#type: Some(if bonus { "CHRISTMAS_BONUS" } else { "SALARY" }.to_owned()),
                    taxable_amount: Some(units(gross)),
                    vat_free_amount: Some(0.0),
                    ..InvoicePayrollEarning::default()
                }]),
                tax_deductions: Some(
                    kept.map(|(kind, cents)| InvoicePayrollDeduction {
                        r#type: Some(kind.to_owned()),
                        amount: Some(units(cents)),
                        ..InvoicePayrollDeduction::default()
                    })
                    .into(),
                ),
                other_payments: Some(Vec::new()),
                ..InvoicePayroll::default()
            }),
            ..self.invoice(&what, event.day, &Taxpayer::company(&job.employer), &self.taxpayer())
        }
    }
}

/// The half of the month that a day of payment is for.
fn fortnight(day: Date) -> (Date, Date) {
    let (year, month, of_month) = day.civil();
    let date = |day: u8| Date::new(year, month, day);
    match (date(1), date(15), date(16)) {
        (Some(first), Some(middle), Some(next)) => {
            if of_month <= 15 {
                (first, middle)
            } else {
                (next, day.end_of_month())
            }
        }
        _ => (day, day),
    }
}
