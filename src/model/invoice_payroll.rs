//! What a Mexican invoice says of the wages behind it.

use super::answer::{answer, without_nulls};
use super::open::{Open, wire_enum};

wire_enum! {
    /// How often wages are paid.
    InvoicePayrollPeriodicity {
        /// Every day.
        Daily = "DAILY",
        /// Every week.
        Weekly = "WEEKLY",
        /// Every ten days.
        TenthDay = "TENTH_DAY",
        /// Every fourteen days.
        FourteenthDay = "FOURTEENTH_DAY",
        /// Every fifteen days.
        FifteenthDay = "FIFTEENTH_DAY",
        /// Every month.
        Monthly = "MONTHLY",
        /// Every two months.
        Bimonthly = "BIMONTHLY",
        /// When a task is done.
        PerTask = "PER_TASK",
        /// By commission.
        Commission = "COMMISSION",
        /// Once.
        OneOff = "ONE_OFF",
        /// At another interval.
        Other = "OTHER_PERIODICITY",
        /// The word `null`: Belvo's document lists it next to null itself.
        Null = "null",
    }
}

answer! {
    /// The wages that a Mexican payroll invoice (a CFDI de Nómina) is about. Amounts are in the invoice's currency.
    ///
    /// Source: schema `InvoicesPayrollSat` of Belvo's OpenAPI document, 1.223.0.
    InvoicePayroll {
        /// How many days it pays for.
        days: i64 | null,
        /// Whether it is a regular payment, a code of the tax authority such as `O` for ordinary.
        r#type: String | null,
        /// Currency units: how much is paid.
        amount: f64,
        /// The version of the payroll format, such as `1.2`.
        version: String,
        /// The first day that it pays for, `YYYY-MM-DD`.
        date_from: String | null,
        /// The last day that it pays for, `YYYY-MM-DD`.
        date_to: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String | null,
        /// The day on which it is paid, `YYYY-MM-DD`.
        payment_date: String,
        /// How often wages are paid.
        periodicity: Open<InvoicePayrollPeriodicity> | null,
        /// What is earned.
        #[serde(deserialize_with = "without_nulls")]
        earnings_breakdown: Vec<InvoicePayrollEarning> | null,
        /// What is taken off.
        #[serde(deserialize_with = "without_nulls")]
        tax_deductions: Vec<InvoicePayrollDeduction> | null,
        /// What is paid besides.
        #[serde(deserialize_with = "without_nulls")]
        other_payments: Vec<InvoicePayrollOtherPayment> | null,
    }

    /// A part of the wages in a Mexican payroll invoice.
    ///
    /// Source: schema `InvoicePayrollEarningsBreakdown` of Belvo's OpenAPI document, 1.223.0.
    InvoicePayrollEarning {
        /// What it is for, in Belvo's sorting, such as `CHRISTMAS_BONUS`.
        r#type: String | null,
        /// Currency units: the part that is taxed.
        taxable_amount: f64,
        /// Currency units: the part that is free of tax; Belvo says VAT.
        vat_free_amount: f64,
    }

    /// What is taken off the wages in a Mexican payroll invoice.
    ///
    /// Source: schema `InvoicePayrollTaxDeductions` of Belvo's OpenAPI document, 1.223.0.
    InvoicePayrollDeduction {
        /// What it is for, in Belvo's sorting, such as `UNION_FEES`.
        r#type: String | null,
        /// Currency units: how much it is.
        amount: f64,
    }

    /// What is paid besides the wages in a Mexican payroll invoice.
    ///
    /// Source: schema `InvoicePayrollOtherPayments` of Belvo's OpenAPI document, 1.223.0.
    InvoicePayrollOtherPayment {
        /// What it is for, in Belvo's sorting, such as `EMPLOYMENT_SUBSIDY`.
        r#type: String | null,
        /// Currency units: how much it is.
        amount: f64,
    }
}
