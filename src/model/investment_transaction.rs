//! What went in and out of investments in Brazil.

use super::answer::answer;
use super::investment::Investment;
use super::open::{Open, wire_enum};

wire_enum! {
    /// Whether an investment grew or shrank by a transaction.
    InvestmentDirection {
        /// Money or units came into the investment.
        Inflow = "INFLOW",
        /// Money or units left the investment.
        Outflow = "OUTFLOW",
        /// Belvo does not know: the word, not a null.
        Null = "null",
    }
}

answer! {
    /// Something that happened to an investment in Brazil. Amounts are in the investment's currency.
    ///
    /// Source: schema `InvestmentTransactionBrazil` of Belvo's OpenAPI document, 1.223.0.
    InvestmentTransaction {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that it was read through.
        link: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the transaction (ISO 8601).
        created_at: String,
        /// The investment that it happened to.
        investment: Investment,
        /// The institution's own id.
        internal_identification: String,
        /// When it was settled, `YYYY-MM-DD`.
        value_date: String,
        /// Currency units: before taxes and fees. Not for variable income.
        gross_value: f64,
        /// Currency units: after taxes and fees. Not for variable income.
        net_value: f64,
        /// Currency units: what was traded.
        value: f64,
        /// Currency units: the price of one unit.
        unit_price: f64,
        /// How many units the price is for. Only for variable income.
        price_factor: f64,
        /// Currency units: the tax on financial operations (IOF). Not for variable income.
        transaction_tax: f64,
        /// Currency units: the income tax (IR). Not for variable income.
        income_tax: f64,
        /// How many units it was about.
        quantity: f64,
        /// Whether the investment grew or shrank.
        r#type: Open<InvestmentDirection>,
        /// What happened, such as `APLICACAO`, `RESGATE`, `COMPRA`, `VENDA`, `DIVIDENDOS`, `COME_COTAS`; `OUTROS` for anything
        /// else.
        subtype: String,
        /// What happened, where `subtype` is `OUTROS`.
        subtype_additional_info: String,
        /// How much of the index, at most, was agreed. Belvo does not say in which unit. Only for fixed income.
        indexer_percentage: f64,
        /// The rate that was applied. Belvo does not say in which unit. Only for fixed income and treasury bonds.
        rate: f64,
        /// Currency units: the fee for leaving a fund. Only for funds.
        exit_fee: f64,
        /// The broker's note that it stands in. Only for variable income.
        broker_note_details: BrokerNote | null,
    }

    /// A broker's note: all that was bought and sold in a day, and what it cost. Amounts are in the investment's currency.
    ///
    /// Source: schema `BrokerNote` of Belvo's OpenAPI document, 1.223.0.
    BrokerNote {
        /// Its number.
        broker_note_number: String,
        /// Currency units: all purchases and sales of the day.
        gross_value: f64,
        /// Currency units: the broker's fee.
        brokerage_fee: f64,
        /// Currency units: the fee for clearing and settlement.
        clearing_settlement_fee: f64,
        /// Currency units: the fee for registration.
        clearing_registration_fee: f64,
        /// Currency units: the exchange's fee for notices of trades.
        stock_exchange_asset_trade_notice_fee: f64,
        /// Currency units: the exchange's fee for its register.
        stock_exchange_fee: f64,
        /// Currency units: the fee for custody.
        clearing_custody_fee: f64,
        /// Currency units: taxes of the day, without the income tax withheld.
        taxes: f64,
        /// Currency units: the income tax withheld.
        income_tax: f64,
        /// Currency units: what is left after all of these.
        net_value: f64,
    }
}
