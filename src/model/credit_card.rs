//! What an account says of the credit cards behind it.

use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// The networks that credit cards belong to.
    CardNetwork {
        /// Visa.
        Visa = "VISA",
        /// Mastercard.
        Mastercard = "MASTERCARD",
        /// American Express.
        AmericanExpress = "AMERICAN_EXPRESS",
        /// Diners Club.
        DinersClub = "DINERS_CLUB",
        /// Hipercard.
        Hipercard = "HIPERCARD",
        /// The issuer's own.
        Own = "BANDEIRA_PROPRIA",
        /// Cheque Eletrônico.
        ChequeEletronico = "CHEQUE_ELETRONICO",
        /// Elo.
        Elo = "ELO",
        /// Another: `network_additional_info` may name it.
        Other = "OTHER",
    }
}

wire_enum! {
    /// What a credit limit covers.
    CreditLimitType {
        /// All that the card can be used for.
        Total = "TOTAL_LIMIT",
        /// One kind of credit: `line_name` says which.
        Modal = "MODAL_LIMIT",
    }
}

answer! {
    /// The credit cards of an account.
    ///
    /// Source: schema `AccountCreditDataOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    CreditData {
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// Currency units: how much can be owed at most.
        credit_limit: f64 | null,
        /// The limits one by one.
        limits: Vec<CreditLimit> | null,
        /// When the running bill is due, `YYYY-MM-DD`.
        cutting_date: String | null,
        /// Currency units: the least that must be paid in the running period.
        minimum_payment: f64 | null,
        /// The network that the cards belong to.
        network: Open<CardNetwork>,
        /// More on the network, in the institution's words.
        network_additional_info: String | null,
        /// The cards one by one.
        cards: Vec<CreditCard> | null,
        /// Always null in Brazil's open finance.
        next_payment_date: String | null,
        /// Always null in Brazil's open finance.
        no_interest_payment: f64 | null,
        /// Always null in Brazil's open finance.
        interest_rate: f64 | null,
        /// Always null in Brazil's open finance. Deprecated by Belvo.
        monthly_payment: f64 | null,
        /// Always null in Brazil's open finance. Deprecated by Belvo.
        last_payment_date: String | null,
    }

    /// One limit of a credit card.
    ///
    /// Source: schema `AccountCreditDataLimitsOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    CreditLimit {
        /// The card's number, often its last four digits only.
        identification_number: String | null,
        /// Currency units: how much can be owed at most.
        credit_limit: f64 | null,
        /// Currency units: how much is owed.
        used_amount: f64 | null,
        /// Currency units: how much can still be spent.
        available_amount: f64,
        /// Whether the issuer lets the limit be passed.
        is_limit_flexible: bool,
        /// What the limit covers.
        r#type: Open<CreditLimitType>,
        /// Whether the limit is the card's own or shared, in the institution's words, such as `INDIVIDUAL`.
        consolidation_type: String,
        /// The kind of credit, in the institution's words, such as `CREDITO_A_VISTA`.
        line_name: String | null,
        /// More on the kind of credit, in the institution's words.
        line_name_additional_info: String | null,
    }

    /// A card.
    ///
    /// Source: schema `AccountCreditDataCardsOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    CreditCard {
        /// Whether the account has several cards.
        is_multiple: bool,
        /// The card's number, often its last four digits only.
        identification_number: String,
    }
}
