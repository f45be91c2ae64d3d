//! Invoices that a taxpayer of Chile sent and received, and the month's small receipts in one.

use serde_json::Value;

use crate::date::Date;
use crate::model::{ChileInvoice, ChileInvoiceSummary, ChilePurchaseDetails, ChileSaleDetails, Direction, Either};
use crate::sandbox::identity::Company;
use crate::sandbox::persona::ledger::{Planned, planned};
use crate::sandbox::persona::life::Work;
use crate::sandbox::persona::view::View;
use crate::sandbox::persona::wire::{self, dense, units};

/// Days of invoices.
const DAYS: i32 = 730;

/// What an invoice is about. Amounts are cents.
struct Deal<'a> {
    what: String,
    day: Date,
    other: &'a Company,
    net: i64,
    vat: i64,
    sold: bool,
}

impl View<'_> {
    /// The taxpayer's number: the company's, where there is one.
    pub(super) fn rut(&self) -> String {
        self.profile.company.as_ref().map_or_else(|| self.profile.identity.tax_id.clone(), |company| company.tax_id.clone())
    }

    /// The items of `chileInvoices`, the last first.
    pub(in crate::sandbox::persona) fn chile_invoices(&self) -> Vec<Value> {
        let start = self.person.registered.add_days(1 - DAYS).unwrap_or(self.person.registered);
        let events = planned(&self.whose(), start, self.person.today);
        let mut dated: Vec<(Date, Value)> = Vec::new();
        let mut last = ("", start, 0_usize);
        for event in &events {
            let nth = if (last.0, last.1) == (event.event.name, event.day) { last.2 + 1 } else { 0 };
            last = (event.event.name, event.day, nth);
            if let Some(deal) = self.deal(event, format!("{} {} {nth}", event.event.name, event.day)) {
                dated.push((deal.day, self.chile_invoice(&deal)));
            }
        }
        dated.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
        dated.into_iter().map(|(_, invoice)| invoice).collect()
    }

    fn deal(&self, event: &Planned, what: String) -> Option<Deal<'_>> {
        let day = event.day;
        if let Some((customer, fee)) = event.invoice {
            let other = self.profile.customers.get(customer)?;
            return Some(Deal { what, day, other, net: fee.price, vat: fee.vat, sold: true });
        }
        if !event.event.billed {
            return None;
        }
        let other = self.profile.suppliers.get(event.customer % self.profile.suppliers.len().max(1))?;
        let vat = event.cents * 19 / 11_900 * 100;
        Some(Deal { what, day, other, net: event.cents - vat, vat, sold: false })
    }

    fn chile_invoice(&self, deal: &Deal<'_>) -> Value {
        let mut random = self.of_person(&format!("invoice {}", deal.what));
        let own = (self.rut(), self.profile.holder());
        let other = (deal.other.tax_id.clone(), deal.other.name.clone());
        let (sender, receiver) = if deal.sold { (own, other) } else { (other, own) };
        let exempt = if deal.vat == 0 { deal.net } else { 0 };
        // Who is no company is paid by receipts for fees, which have no VAT.
        let (code, category) = if self.person.life.work == Work::Company { (33, "Del Giro") } else { (34, "Del Giro") };
        let at = format!("{}T15:23:47-03:00", deal.day);
        let purchase = (!deal.sold).then(|| ChilePurchaseDetails {
            vat_refundable_amount: Some(units(deal.vat)),
            tax_exempt_amount: Some(units(exempt)),
            credit_or_debit_note_on_purchase: Some(Either::Documented(false)),
            ..ChilePurchaseDetails::default()
        });
        let sale = deal.sold.then(|| ChileSaleDetails {
            is_free_of_charge: Some(false),
            tax_exempt_amount: Some(units(exempt)),
            credit_or_debit_note_on_purchase: Some(Either::Documented(false)),
            vat_sales: Some(units(deal.vat)),
            ..ChileSaleDetails::default()
        });
        let invoice = ChileInvoice {
            id: Some(self.id(&format!("invoice {}", deal.what))),
            link: Some(self.person.link.clone()),
            created_at: Some(self.person.now.clone()),
            collected_at: Some(self.person.now.clone()),
            total_amount: Some(units(deal.net + deal.vat)),
            net_amount: Some(units(deal.net)),
            vat_amount: Some(units(deal.vat)),
            currency: Some("CLP".to_owned()),
            issue_date: Some(deal.day.to_string()),
            received_at: Some(at.clone()),
            acknowledged_at: Some(at.clone()),
            status: Some("REGISTERED".to_owned()),
            document_code: Some(code),
            category: Some(category.to_owned()),
            folio: Some(random.between(1_000, 99_999_999).to_string()),
            sender_id: Some(sender.0),
            sender_name: Some(sender.1),
            receiver_id: Some(receiver.0),
            receiver_name: Some(receiver.1),
            r#type: Some(if deal.sold { Direction::Outflow } else { Direction::Inflow }.into()),
            purchase_invoice_details: purchase,
            sales_invoice_details: sale,
            summary_invoice_details: Some(ChileInvoiceSummary {
                month: Some(format!("{:04}-{:02}", deal.day.year(), deal.day.month())),
                updated_at: Some(at),
                total_documents: Some(1),
                tax_exempt_amount: Some(units(exempt)),
                ..ChileInvoiceSummary::default()
            }),
            ..ChileInvoice::default()
        };
        let mut item = wire::json(&invoice);
        for details in ["purchase_invoice_details", "sales_invoice_details"] {
            if let Some(slot) = item.get_mut(details) {
                *slot = dense(slot.take());
            }
        }
        item
    }
}
