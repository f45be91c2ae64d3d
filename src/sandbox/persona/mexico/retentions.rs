//! Certificates of tax that others kept back (constancias de retenciones).

use serde_json::Value;

use super::Taxpayer;
use crate::date::Date;
use crate::model::{TaxRetention, TaxRetentionPart, TaxRetentionPaymentStatus, TaxRetentionReceiverNationality};
use crate::sandbox::identity::Company;
use crate::sandbox::persona::life::Work;
use crate::sandbox::persona::view::View;
use crate::sandbox::persona::wire::{self, units};

/// What somebody kept back over some time. Amounts are cents.
struct Kept {
    what: String,
    from: Taxpayer,
    until: Date,
    /// The tax authority's code of what was paid for.
    code: i64,
    base: i64,
    income_tax: i64,
    vat: i64,
}

impl View<'_> {
    /// The items of `taxRetentions`, the last first: of drivers one a platform and month, of freelancers one a customer and year.
    pub(in crate::sandbox::persona) fn tax_retentions(&self) -> Vec<Value> {
        let mut kept = match self.person.life.work {
            Work::Driver => self.kept_by_platforms(),
            Work::Freelancer => self.kept_by_customers(),
            _ => Vec::new(),
        };
        kept.sort_by_key(|kept| std::cmp::Reverse(kept.until));
        kept.iter().map(|kept| wire::json(&self.retention(kept))).collect()
    }

    fn kept_by_platforms(&self) -> Vec<Kept> {
        let mut all = Vec::new();
        let events =
            self.fiscal_events(Date::new(self.fiscal_start().year(), self.fiscal_start().month(), 1).unwrap_or(self.fiscal_start()));
        for (place, name) in ["rides driven", "rides driven for didi"].into_iter().enumerate() {
            let platform =
                Company::invent(self.person.life.country, self.person.registered, &mut self.of_person(&format!("platform {place}")));
            let mut month = Date::new(self.fiscal_start().year(), self.fiscal_start().month(), 1);
            while let Some(first) = month.filter(|first| first.end_of_month() < self.person.today) {
                let until = first.end_of_month();
                let driven = events.iter().filter(|event| event.event.name == name && (first..=until).contains(&event.day));
                let base: i64 = driven.map(|event| event.cents).sum();
                // Transport of passengers: Ley del ISR article 113-A, Ley del IVA article 18-J.
                all.push(Kept {
                    what: format!("{name} {first}"),
                    from: Taxpayer::company(&platform),
                    until,
                    code: 26,
                    base,
                    income_tax: base * 21 / 1000,
                    vat: base * 8 / 100,
                });
                month = first.add_months(1);
            }
        }
        all.retain(|kept| kept.base > 0);
        all
    }

    fn kept_by_customers(&self) -> Vec<Kept> {
        let mut all = Vec::new();
        let events = self.fiscal_events(Date::new(self.fiscal_start().year(), 1, 1).unwrap_or(self.fiscal_start()));
        for year in self.fiscal_start().year()..self.person.today.year() {
            for (place, customer) in self.profile.customers.iter().enumerate() {
                let fees = events.iter().filter(|event| event.day.year() == year).filter_map(|event| event.invoice);
                let (base, income_tax, vat) = fees
                    .filter(|(of, _)| *of == place)
                    .fold((0, 0, 0), |sums, (_, fee)| (sums.0 + fee.price, sums.1 + fee.withheld_tax, sums.2 + fee.withheld_vat));
                let Some(until) = Date::new(year, 12, 31).filter(|_| base > 0) else { continue };
                let what = format!("customer {place} {year}");
                all.push(Kept { what, from: Taxpayer::company(customer), until, code: 1, base, income_tax, vat });
            }
        }
        all
    }

    fn retention(&self, kept: &Kept) -> TaxRetention {
        let own = self.taxpayer();
        let issued = kept.until.add_days(5).unwrap_or(kept.until).min(self.person.today);
        let (issued_at, certified_at) = Self::certified(issued);
        let part = |kind: &str, cents: i64| TaxRetentionPart {
            base_amount: Some(units(kept.base)),
            tax_type: Some(kind.to_owned()),
            retained_amount: Some(units(cents)),
            payment_status: Some(TaxRetentionPaymentStatus::Paid.into()),
            ..TaxRetentionPart::default()
        };
        TaxRetention {
            id: Some(self.id(&format!("retention {}", kept.what))),
            link: Some(self.person.link.clone()),
            collected_at: Some(self.person.now.clone()),
            created_at: Some(self.person.now.clone()),
            invoice_identification: Some(self.of_person(&format!("retention {}", kept.what)).uuid()),
            version: Some("2.0".to_owned()),
            code: Some(kept.code),
            issued_at: Some(issued_at),
            certified_at: Some(certified_at),
            sender_id: Some(kept.from.rfc.clone()),
            sender_name: Some(kept.from.name.clone()),
            receiver_nationality: Some(TaxRetentionReceiverNationality::National.into()),
            receiver_id: Some(own.rfc),
            receiver_name: Some(own.name),
            total_invoice_amount: Some(units(kept.base)),
            total_exempt_amount: Some(0.0),
            total_retained_amount: Some(units(kept.income_tax + kept.vat)),
            total_taxable_amount: Some(units(kept.base)),
            retention_breakdown: Some(vec![part("01", kept.income_tax), part("02", kept.vat)]),
            ..TaxRetention::default()
        }
    }
}
