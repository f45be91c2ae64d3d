//! Invoices (CFDI) that a taxpayer of Mexico sent and received.

use serde_json::Value;

use super::Taxpayer;
use crate::date::Date;
use crate::model::{
    Direction, Invoice, InvoiceItem, InvoiceItemRetainedTax, InvoiceItemTransferredTax, InvoicePayment, InvoicePaymentDocument,
    InvoicePaymentMethod, InvoiceRetainedTax, InvoiceTaxDetails, InvoiceTransferredTax, InvoiceType,
};
use crate::sandbox::identity::mexico;
use crate::sandbox::persona::ledger::Planned;
use crate::sandbox::persona::life::Work;
use crate::sandbox::persona::pay::Fee;
use crate::sandbox::persona::plan::Sum;
use crate::sandbox::persona::view::View;
use crate::sandbox::persona::wire::{self, units};

/// Days that a customer of a company takes to pay.
const CREDIT_DAYS: i32 = 12;

/// Who stamps invoices for the tax authority here; no such company exists.
fn certifier() -> String {
    mexico::company_rfc("Certificadora Modelo Digital", Date::UNIX_EPOCH)
}

impl View<'_> {
    /// The items of `invoices`, the last first.
    pub(in crate::sandbox::persona) fn invoices(&self) -> Vec<Value> {
        let mut dated: Vec<(Date, Value)> = Vec::new();
        let mut last = ("", self.person.today, 0_usize);
        for event in self.fiscal_events(self.fiscal_start()) {
            // Tells invoices of one day apart.
            let nth = if (last.0, last.1) == (event.event.name, event.day) { last.2 + 1 } else { 0 };
            last = (event.event.name, event.day, nth);
            let what = format!("{} {} {nth}", event.event.name, event.day);
            let made = match (event.invoice, event.event.sum) {
                (Some((customer, fee)), _) => self.sent(&event, &what, customer, fee),
                (None, Sum::Pay(thousandths)) if self.is_wages(&event) => vec![(event.day, self.payroll_invoice(&event, thousandths))],
                _ if event.event.billed => vec![(event.day, self.received(&event, &what))],
                _ => Vec::new(),
            };
            dated.extend(made.into_iter().map(|(day, invoice)| (day, wire::json(&invoice))));
        }
        dated.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
        dated.into_iter().map(|(_, invoice)| invoice).collect()
    }

    /// The same invoice at every look: its number at the tax authority, in capitals as it writes them.
    pub(super) fn folio_fiscal(&self, what: &str) -> String {
        self.of_person(&format!("invoice {what}")).uuid().to_uppercase()
    }

    /// What all kinds of invoice have.
    pub(super) fn invoice(&self, what: &str, day: Date, sender: &Taxpayer, receiver: &Taxpayer) -> Invoice {
        let own = self.taxpayer();
        let direction = if sender.rfc == own.rfc { Direction::Outflow } else { Direction::Inflow };
        let number = self.of_person(&format!("folio {what}")).between(100, 9_999);
        Invoice {
            id: Some(self.id(&format!("invoice {what}"))),
            link: Some(self.person.link.clone()),
            collected_at: Some(self.person.now.clone()),
            created_at: Some(self.person.now.clone()),
            invoice_identification: Some(self.folio_fiscal(what)),
            invoice_date: Some(day.to_string()),
            status: Some("Vigente".to_owned()),
            r#type: Some(direction.into()),
            tax_details: Some(InvoiceTaxDetails {
                total_tax_retained: Some(0.0),
                total_tax_transferred: Some(0.0),
                retained_taxes: Some(Vec::new()),
                transferred_taxes: Some(Vec::new()),
                ..InvoiceTaxDetails::default()
            }),
            sender_id: Some(sender.rfc.clone()),
            sender_fiscal_regime: Some(sender.regime.to_owned()),
            sender_name: Some(sender.name.clone()),
            sender_tax_fraud_status: Some("NO_TAX_FRAUD_STATUS".to_owned()),
            receiver_id: Some(receiver.rfc.clone()),
            receiver_postal_code: Some(receiver.postcode.clone()),
            receiver_fiscal_regime: Some(receiver.regime.to_owned()),
            receiver_name: Some(receiver.name.clone()),
            receiver_tax_fraud_status: Some("NO_TAX_FRAUD_STATUS".to_owned()),
            certification_date: Some(day.to_string()),
            certification_authority: Some(certifier()),
            payment_type: Some("03".to_owned()),
            payment_method: Some(InvoicePaymentMethod::Pue.into()),
            usage: Some("G03".to_owned()),
            version: Some("4.0".to_owned()),
            place_of_issue: Some(sender.postcode.clone()),
            currency: Some("MXN".to_owned()),
            exchange_rate: Some(1.0),
            tax_amount: Some(0.0),
            discount_amount: Some(0.0),
            related_invoices: Some(Vec::new()),
            payments: Some(Vec::new()),
            folio: Some(number.to_string()),
            series: Some("A".to_owned()),
            export_type: Some("01".to_owned()),
            ..Invoice::default()
        }
    }

    /// What was sold, with its taxes.
    fn priced(&self, base: Invoice, fee: Fee, description: &str, product: &str) -> Invoice {
        let percent = |part: i64| (part as f64 * 1e6 / fee.price.max(1) as f64).round() / 1e4;
        let withheld: Vec<(&str, i64)> =
            [("ISR", fee.withheld_tax), ("IVA", fee.withheld_vat)].into_iter().filter(|(_, cents)| *cents > 0).collect();
        let retained = withheld.iter().map(|(tax, cents)| InvoiceRetainedTax {
            tax_type: Some("Tasa".to_owned()),
            tax: Some((*tax).to_owned()),
            tax_percentage: Some(percent(*cents)),
            pre_tax_amount: Some(units(fee.price)),
            tax_amount: Some(units(*cents)),
            ..InvoiceRetainedTax::default()
        });
        let retained_item = withheld.iter().map(|(tax, cents)| InvoiceItemRetainedTax {
            collected_at: Some(self.person.now.clone()),
            tax_type: Some("Tasa".to_owned()),
            tax: Some((*tax).to_owned()),
            tax_percentage: Some(percent(*cents)),
            retained_tax_amount: Some(units(*cents)),
            ..InvoiceItemRetainedTax::default()
        });
        Invoice {
            invoice_type: Some(InvoiceType::Ingreso.into()),
            subtotal_amount: Some(units(fee.price)),
            tax_amount: Some(units(fee.vat)),
            total_amount: Some(units(fee.paid())),
            tax_details: Some(InvoiceTaxDetails {
                total_tax_retained: Some(units(fee.withheld_tax + fee.withheld_vat)),
                total_tax_transferred: Some(units(fee.vat)),
                retained_taxes: Some(retained.collect()),
                transferred_taxes: Some(vec![InvoiceTransferredTax {
                    tax_type: Some("Tasa".to_owned()),
                    tax: Some("IVA".to_owned()),
                    tax_percentage: Some(16.0),
                    pre_tax_amount: Some(units(fee.price)),
                    tax_amount: Some(units(fee.vat)),
                    ..InvoiceTransferredTax::default()
                }]),
                ..InvoiceTaxDetails::default()
            }),
            invoice_details: Some(vec![InvoiceItem {
                collected_at: Some(self.person.now.clone()),
                description: Some(description.to_owned()),
                product_identification: Some(product.to_owned()),
                quantity: Some(1.0),
                unit_code: Some("E48".to_owned()),
                unit_description: Some("Unidad de servicio".to_owned()),
                unit_amount: Some(units(fee.price)),
                discount: Some(0.0),
                tax_subject_code: Some("02".to_owned()),
                pre_tax_amount: Some(units(fee.price)),
                tax_percentage: Some(16.0),
                tax_amount: Some(units(fee.vat)),
                total_amount: Some(units(fee.price + fee.vat)),
                retained_taxes: Some(retained_item.collect()),
                transferred_taxes: Some(vec![InvoiceItemTransferredTax {
                    collected_at: Some(self.person.now.clone()),
                    tax_type: Some("Tasa".to_owned()),
                    tax: Some("IVA".to_owned()),
                    tax_percentage: Some(16.0),
                    transferred_tax_amount: Some(units(fee.vat)),
                    ..InvoiceItemTransferredTax::default()
                }]),
                ..InvoiceItem::default()
            }]),
            ..base
        }
    }

    /// What a customer was charged: paid at once to people, after some days to companies, with a receipt for it then.
    fn sent(&self, event: &Planned, what: &str, customer: usize, fee: Fee) -> Vec<(Date, Invoice)> {
        let Some(customer) = self.profile.customers.get(customer) else { return Vec::new() };
        let (own, customer) = (self.taxpayer(), Taxpayer::company(customer));
        let (description, product) = match self.person.life.work {
            Work::Company => ("Venta de mercancía", "50000000"),
            _ => ("Servicios profesionales", "82141500"),
        };
        if self.person.life.work != Work::Company {
            let base = self.invoice(what, event.day, &own, &customer);
            return vec![(event.day, self.priced(base, fee, description, product))];
        }
        let issued = event.day.add_days(-CREDIT_DAYS).unwrap_or(event.day);
        let base = self.invoice(what, issued, &own, &customer);
        let invoice = Invoice {
            payment_type: Some("99".to_owned()),
            payment_method: Some(InvoicePaymentMethod::Ppd.into()),
            ..self.priced(base, fee, description, product)
        };
        let receipt = self.receipt(event, &format!("receipt {what}"), &invoice, &customer);
        vec![(issued, invoice), (event.day, receipt)]
    }

    /// The receipt for a payment towards an invoice.
    fn receipt(&self, event: &Planned, what: &str, invoice: &Invoice, payer: &Taxpayer) -> Invoice {
        let mut random = self.of_person(what);
        let paid = units(event.cents);
        Invoice {
            invoice_type: Some(InvoiceType::Pago.into()),
            payment_type: None,
            payment_method: None,
            usage: Some("CP01".to_owned()),
            exchange_rate: None,
            subtotal_amount: Some(0.0),
            total_amount: Some(0.0),
            invoice_details: Some(vec![InvoiceItem {
                collected_at: Some(self.person.now.clone()),
                description: Some("Pago".to_owned()),
                product_identification: Some("84111506".to_owned()),
                quantity: Some(1.0),
                unit_code: Some("ACT".to_owned()),
                unit_amount: Some(0.0),
                pre_tax_amount: Some(0.0),
                tax_percentage: Some(0.0),
                tax_amount: Some(0.0),
                total_amount: Some(0.0),
                retained_taxes: Some(Vec::new()),
                transferred_taxes: Some(Vec::new()),
                ..InvoiceItem::default()
            }]),
            payments: Some(vec![InvoicePayment {
                date: Some(format!("{}T12:00:00.000Z", event.day)),
                payment_type: Some("03".to_owned()),
                currency: Some("MXN".to_owned()),
                exchange_rate: Some("1".to_owned()),
                amount: Some(paid),
                operation_number: Some(random.digits(7)),
                payer_rfc: Some(payer.rfc.clone()),
                related_documents: Some(vec![InvoicePaymentDocument {
                    invoice_identification: invoice.invoice_identification.clone(),
                    currency: Some("MXN".to_owned()),
                    payment_method: Some("PPD".to_owned()),
                    partiality_number: Some(1),
                    previous_balance: Some(paid),
                    amount_paid: Some(paid),
                    outstanding_balance: Some(0.0),
                    ..InvoicePaymentDocument::default()
                }]),
                ..InvoicePayment::default()
            }]),
            ..self.invoice(what, event.day, &self.taxpayer(), payer)
        }
    }

    /// What the person was charged for goods and services.
    fn received(&self, event: &Planned, what: &str) -> Invoice {
        let supplier = self.profile.suppliers.get(event.customer % self.profile.suppliers.len().max(1));
        let own = self.taxpayer();
        let supplier = supplier.map_or_else(|| own.clone(), Taxpayer::company);
        let vat = event.cents * 16 / 116;
        let fee = Fee { price: event.cents - vat, vat, withheld_tax: 0, withheld_vat: 0 };
        let base = self.invoice(what, event.day, &supplier, &own);
        let (description, product) = match event.event.name {
            "software" => ("Licencia de software", "43231500"),
            "fuel for work" => ("Gasolina", "15101514"),
            _ => ("Mercancía para venta", "50000000"),
        };
        self.priced(base, fee, description, product)
    }
}
