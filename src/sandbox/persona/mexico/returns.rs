//! Tax returns: yearly ones of everybody, monthly ones of who is in business.
//!
//! Belvo documents what is in them by examples alone; the names of the fields are the tax authority's, as there.

use serde_json::{Value, json};

use crate::date::Date;
use crate::model::TaxReturn;
use crate::sandbox::persona::ledger::Planned;
use crate::sandbox::persona::life::Work;
use crate::sandbox::persona::plan::Sum;
use crate::sandbox::persona::view::View;
use crate::sandbox::persona::wire::{only, units};

const MONTHS: [&str; 12] =
    ["Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "Agosto", "Septiembre", "Octubre", "Noviembre", "Diciembre"];

/// What a taxpayer earned and spent over some time, in cents and without VAT.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Figures {
    pub wages: i64,
    pub wages_tax: i64,
    pub income: i64,
    pub withheld_tax: i64,
    pub withheld_vat: i64,
    pub vat_charged: i64,
    pub costs: i64,
    pub vat_paid: i64,
}

impl Figures {
    pub(super) fn profit(self) -> i64 {
        (self.income - self.costs).max(0)
    }

    /// The income tax on the profit: 30 percent of companies', a middling 20 of people's.
    fn tax(self, company: bool) -> i64 {
        self.profit() * if company { 30 } else { 20 } / 100
    }
}

impl View<'_> {
    /// Sums what happened from one day to another.
    pub(super) fn figures(&self, events: &[Planned], from: Date, to: Date) -> Figures {
        let mut sums = Figures::default();
        for event in events.iter().filter(|event| (from..=to).contains(&event.day)) {
            if let Some((_, fee)) = event.invoice {
                sums.income += fee.price;
                sums.withheld_tax += fee.withheld_tax;
                sums.withheld_vat += fee.withheld_vat;
                sums.vat_charged += fee.vat;
            } else if let Sum::Pay(thousandths) = event.event.sum
                && self.is_wages(event)
            {
                let (tax, insurance) = self.kept_back(event, thousandths);
                sums.wages += event.cents + tax + insurance;
                sums.wages_tax += tax;
            } else if self.person.life.work == Work::Driver && event.event.name.starts_with("rides driven") {
                sums.income += event.cents;
                sums.withheld_tax += event.cents * 21 / 1000;
                sums.withheld_vat += event.cents * 8 / 100;
            } else if event.event.billed {
                let vat = event.cents * 16 / 116;
                sums.costs += event.cents - vat;
                sums.vat_paid += vat;
            }
        }
        sums
    }

    /// The items of `taxReturns`, the last first.
    pub(in crate::sandbox::persona) fn tax_returns(&self) -> Vec<Value> {
        let first_year = self.person.registered.year() - 2;
        let events = self.fiscal_events(Date::new(first_year, 1, 1).unwrap_or(self.person.registered));
        let mut dated: Vec<(Date, Value)> = Vec::new();
        for year in first_year..=self.person.today.year() {
            let months = if matches!(self.person.life.work, Work::Employee | Work::Pensioner) { 0 } else { 12 };
            for month in 1..=months {
                let Some(first) = Date::new(year, month, 1) else { continue };
                let Some(filed) = first.add_months(1).and_then(|next| next.add_days(16)) else { continue };
                dated.push((filed, self.monthly(filed, first, self.figures(&events, first, first.end_of_month()))));
            }
            // Companies file in March, people in April.
            let month = if self.profile.company.is_some() { 3 } else { 4 };
            if let (Some(first), Some(last), Some(filed)) = (Date::new(year, 1, 1), Date::new(year, 12, 31), Date::new(year + 1, month, 24))
            {
                dated.push((filed, self.yearly(filed, year, self.figures(&events, first, last))));
            }
        }
        dated.retain(|(filed, _)| *filed <= self.person.today);
        dated.sort_by_key(|(filed, _)| std::cmp::Reverse(*filed));
        dated.into_iter().map(|(_, item)| item).collect()
    }

    fn base(&self, what: &str) -> TaxReturn {
        TaxReturn {
            id: Some(self.id(&format!("tax return {what}"))),
            link: Some(self.person.link.clone()),
            collected_at: Some(self.person.now.clone()),
            created_at: Some(self.person.now.clone()),
            ..TaxReturn::default()
        }
    }

    fn general(&self, filed: Date, year: i32, period: &str) -> Value {
        let own = self.taxpayer();
        let mut general = json!({
            "rfc": own.rfc,
            "tipo_declaracion": "Normal",
            "ejercicio": year,
            "periodo_declaracion": period,
            "fecha_hora_presentacion": format!("{filed}T17:28:00-06:00"),
            "numero_operacion": self.of_person(&format!("return {year} {period}")).digits(12),
        });
        let name = if self.profile.company.is_some() { "denominacion_razon_social" } else { "nombre" };
        if let Some(object) = general.as_object_mut() {
            object.insert(name.to_owned(), json!(own.name));
            if self.profile.company.is_some() {
                object.insert("tipo_complementaria".to_owned(), Value::Null);
            }
        }
        general
    }

    fn monthly(&self, filed: Date, first: Date, sums: Figures) -> Value {
        let company = self.profile.company.is_some();
        let (year, month, _) = first.civil();
        let period = MONTHS.get(usize::from(month) - 1).copied().unwrap_or_default();
        let income_tax = (sums.tax(company) - sums.withheld_tax).max(0);
        let vat = (sums.vat_charged - sums.withheld_vat - sums.vat_paid).max(0);
        let to_pay = |cents: i64| json!({ "a_cargo": units(cents), "cantidad_a_cargo": units(cents), "cantidad_a_pagar": units(cents), "total_aplicaciones": 0.0, "total_contribuciones": units(cents) });
        let vat_due = json!({
            "actividades_gravadas_tasa_16": units(sums.income),
            "actividades_gravadas_tasa_0": 0.0,
            "actividades_exentas": 0.0,
            "iva_cobrado_periodo_tasa_16": units(sums.vat_charged),
            "iva_acreditable_periodo": units(sums.vat_paid),
            "iva_retenido": units(sums.withheld_vat),
        });
        let what = format!("monthly {first}");
        if company {
            let item = TaxReturn {
                r#type: Some("monthly".to_owned()),
                informacion_general: Some(self.general(filed, year, period)),
                determinacion_isr: Some(json!({ "personas_morales_regimen_general": {
                    "ingresos_nominales_mes_que_declara": units(sums.income),
                    "total_ingresos_nominales": units(sums.income),
                    "isr_causado": units(sums.tax(true)),
                    "impuesto_retenido": units(sums.withheld_tax),
                    "impuesto_a_cargo": units(income_tax),
                } })),
                detalle_pago_isr: Some(json!({ "r1_isr_personas_morales": to_pay(income_tax) })),
                determinacion_iva: Some(vat_due),
                detalle_pago_iva: Some(to_pay(vat)),
                ..self.base(&what)
            };
            return only(
                &item,
                &[&GENERAL[..], &["type", "determinacion_isr", "detalle_pago_isr", "determinacion_iva", "detalle_pago_iva"]].concat(),
            );
        }
        let item = TaxReturn {
            r#type: Some("monthly".to_owned()),
            informacion_general: Some(self.general(filed, year, period)),
            isr: Some(json!({
                "tipo": "PFAE",
                "determinacion": {
                    "ingresos_periodo": units(sums.income),
                    "compra_gastos_periodo": units(sums.costs),
                    "base_gravable_pago_provisional": units(sums.profit()),
                    "isr_causado": units(sums.tax(false)),
                    "impuesto_retenido": units(sums.withheld_tax),
                    "isr_cargo": units(income_tax),
                },
                "detalle_del_pago": to_pay(income_tax),
            })),
            iva: Some(json!({ "determinacion": vat_due, "detalle_del_pago": to_pay(vat) })),
            ..self.base(&what)
        };
        only(&item, &[&GENERAL[..], &["type", "isr", "iva"]].concat())
    }

    fn yearly(&self, filed: Date, year: i32, sums: Figures) -> Value {
        let what = format!("yearly {year}");
        let general = Some(self.general(filed, year, "Del Ejercicio"));
        if self.profile.company.is_some() {
            let item = TaxReturn {
                informacion_general: general,
                datos_adicionales: Some(json!({ "indica_si_optas_por_dictaminar_tus_estados_financieros": "NO" })),
                deducciones_autorizadas: Some(json!({ "total_deducciones_autorizadas": units(sums.costs) })),
                cifras_cierre_ejercicio: Some(json!({ "utilidad_ejercicio": units(sums.profit()) })),
                determinacion_del_impuesto_sobre_la_renta: Some(json!({
                    "total_ingresos_acumulables": units(sums.income),
                    "utilidad_fiscal_ejercicio": units(sums.profit()),
                    "impuesto_causado_ejercicio": units(sums.tax(true)),
                })),
                dividendos_o_utilidades_distribuidos: Some(json!({ "distribuyo_dividendos": "NO" })),
                detalle_pago_r1_isr_personas_morales: Some(
                    json!({ "a_cargo": units(sums.tax(true)), "cantidad_a_pagar": units(sums.tax(true)) }),
                ),
                ingressos: Some(json!({ "total_ingresos": units(sums.income) })),
                determinacion: Some(json!({ "isr_a_cargo": units(sums.tax(true)) })),
                ..self.base(&what)
            };
            return only(&item, &[&GENERAL[..], &YEARLY_COMPANY[..]].concat());
        }
        let wages = self.profile.job().map(|job| {
            json!({
                "retenedores": [{
                    "rfc_retenedor": job.employer.tax_id,
                    "nombre_denominacion_razon_social": job.employer.name,
                    "ingreso_anual": units(sums.wages),
                    "ingresos_exentos": 0.0,
                    "subsidio_empleo": 0.0,
                }],
                "ingreso_anual": units(sums.wages),
                "ingresos_acumulables": units(sums.wages),
                "ingresos_exentos": 0.0,
                "impuesto_retenido": units(sums.wages_tax),
                "subsidio_empleo": 0.0,
            })
        });
        let services = (sums.income > 0).then(|| {
            json!({
                "ingresos": { "ingresos_acumulables": units(sums.income), "total_ingresos": units(sums.income) },
                "deducciones_autorizadas": { "total_deducciones_autorizadas": units(sums.costs) },
                "resultado_fiscal": { "utilidad_fiscal": units(sums.profit()) },
                "retenciones_isr": { "isr_retenido_personas_morales": units(sums.withheld_tax) },
            })
        });
        let due = (sums.tax(false) - sums.withheld_tax).max(0);
        let item = TaxReturn {
            informacion_general: general,
            sueldos_salarios: wages,
            servicios_profesionales: services,
            deducciones_personales: Some(json!({ "total_deducciones_personales": 0.0 })),
            determinacion_impuesto: Some(json!({
                "ingresos_acumulables": units(sums.wages + sums.profit()),
                "isr_a_cargo": units(due),
                "impuesto_retenido": units(sums.wages_tax + sums.withheld_tax),
            })),
            retenciones: Some(json!({ "total_retenciones": units(sums.wages_tax + sums.withheld_tax) })),
            ..self.base(&what)
        };
        only(&item, &[&GENERAL[..], &YEARLY_PERSON[..]].concat())
    }
}

const GENERAL: [&str; 7] = ["id", "link", "collected_at", "created_at", "informacion_general", "pdf", "receipt_pdf"];

const YEARLY_PERSON: [&str; 7] = [
    "sueldos_salarios",
    "servicios_profesionales",
    "deducciones_personales",
    "determinacion_impuesto",
    "retenciones",
    "dividendos",
    "datos_informativos",
];

const YEARLY_COMPANY: [&str; 11] = [
    "datos_adicionales",
    "estado_resultados",
    "estado_posicion_financiera_balance",
    "conciliacion_entre_resultado_contable_fiscal",
    "deducciones_autorizadas",
    "cifras_cierre_ejercicio",
    "determinacion_del_impuesto_sobre_la_renta",
    "dividendos_o_utilidades_distribuidos",
    "detalle_pago_r1_isr_personas_morales",
    "ingressos",
    "determinacion",
];
