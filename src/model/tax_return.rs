//! Tax returns of Mexican taxpayers.

use serde_json::Value;

use super::answer::answer;

answer! {
    /// A tax return of a Mexican taxpayer. There are four kinds, a person's and a company's, yearly and monthly, and a return
    /// has the fields of its kind only. What is in them is as the tax authority has it, which Belvo does not document.
    ///
    /// Source: schemas `TaxReturnPersonal`, `TaxReturnPersonalMonthly`, `TaxReturnBusiness` and `TaxReturnBusinessMonthly` of
    /// Belvo's OpenAPI document, 1.223.0.
    TaxReturn {
        /// Belvo's id (UUID).
        id: String | null,
        /// The id (UUID) of the link that the return was read through. Belvo's document has it for persons only.
        link: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the return (ISO 8601).
        created_at: String | null,
        /// `monthly` in a monthly return. Belvo's document has it for those only.
        r#type: String | null,
        /// What every return says first: the year, the tax number, the name, what kind of return it is.
        informacion_general: Value | null,
        /// The return itself: a PDF, as text. Belvo does not say how it is encoded.
        pdf: String | null,
        /// The tax authority's receipt for it: a PDF, as text.
        receipt_pdf: String | null,
        /// Only in a person's yearly return: wages, and the tax kept back from them.
        sueldos_salarios: Value | null,
        /// Only in a person's yearly return: income from services, and the tax on it.
        servicios_profesionales: Value | null,
        /// Only in a person's yearly return: what may be deducted.
        deducciones_personales: Value | null,
        /// Only in a person's yearly return: how the tax comes about.
        determinacion_impuesto: Value | null,
        /// Only in a person's yearly return: tax that was kept back already.
        retenciones: Value | null,
        /// Only in a person's yearly return: dividends.
        dividendos: Value | null,
        /// Only in a person's yearly return: anything else.
        datos_informativos: Value | null,
        /// Only in a person's monthly return: how the income tax comes about.
        isr: Value | null,
        /// Only in a person's monthly return: how the VAT comes about.
        iva: Value | null,
        /// Only in a company's yearly return: anything else.
        datos_adicionales: Value | null,
        /// Only in a company's yearly return: profit and loss. Null from the tax year 2022 on.
        estado_resultados: Value | null,
        /// Only in a company's yearly return: the balance sheet. Null from the tax year 2022 on.
        estado_posicion_financiera_balance: Value | null,
        /// Only in a company's yearly return: how the books and the tax agree. Null from the tax year 2022 on.
        conciliacion_entre_resultado_contable_fiscal: Value | null,
        /// Only in a company's yearly return: what may be deducted.
        deducciones_autorizadas: Value | null,
        /// Only in a company's yearly return: how the year closed.
        cifras_cierre_ejercicio: Value | null,
        /// Only in a company's yearly return: how the income tax comes about.
        determinacion_del_impuesto_sobre_la_renta: Value | null,
        /// Only in a company's yearly return: dividends that were paid out.
        dividendos_o_utilidades_distribuidos: Value | null,
        /// Only in a company's yearly return: how the tax was paid.
        detalle_pago_r1_isr_personas_morales: Value | null,
        /// Only in a company's yearly return: income. Null before 2022. Belvo's spelling.
        ingressos: Value | null,
        /// Only in a company's yearly return: what is to be paid or comes back. Null before 2022.
        determinacion: Value | null,
        /// Only in a company's monthly return: how the income tax comes about.
        determinacion_isr: Value | null,
        /// Only in a company's monthly return: how the income tax was paid.
        detalle_pago_isr: Value | null,
        /// Only in a company's monthly return: how the VAT comes about.
        determinacion_iva: Value | null,
        /// Only in a company's monthly return: how the VAT was paid.
        detalle_pago_iva: Value | null,
    }
}
