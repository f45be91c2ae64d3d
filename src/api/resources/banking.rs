//! Banking data.

use super::{RESUMABLE, RETRIEVED, amount, date, required, text};
use crate::api::operation::Operation;
use crate::api::resource::{Filter, FilterKind, Operators, Resource};

/// What Belvo can connect to: banks, tax authorities, employment registers.
pub static INSTITUTIONS: Resource = Resource {
    name: "institutions",
    item: "Institution",
    path: "/api/institutions/",
    selects_fields: false,
    filters: &[
        text("display_name", Operators::EXACT),
        text("country_code", Operators::ONE_OF).of("country_codes"),
        text("resources", Operators::ALLIN),
        text("name", Operators::ONE_OF),
        text("status", Operators::ONE_OF),
        text("type", Operators::ONE_OF),
        text("website", Operators::EXACT),
    ],
    ..Resource::USUAL
};

/// What users of Brazilian open finance agreed to.
pub static CONSENTS: Resource = Resource {
    name: "consents",
    item: "Consent",
    path: "/api/consents/",
    filters: &[required(text("user_document", Operators::EXACT)).of("document_number")],
    ..Resource::USUAL
};

/// Bank accounts, cards and loans of a link.
pub static ACCOUNTS: Resource = Resource {
    name: "accounts",
    item: "Account",
    path: "/api/accounts/",
    operations: RESUMABLE,
    filters: &[
        text("link", Operators::ONE_OF),
        amount("balance__available"),
        amount("balance__current"),
        text("category", Operators::ONE_OF),
        date("created_at"),
        text("currency", Operators::ONE_OF),
        text("id", Operators::ONE_OF),
        text("institution", Operators::ONE_OF).of("institution__name"),
        text("name", Operators::EXACT.and(Operators::ICONTAINS)),
        text("number", Operators::ONE_OF),
        text("public_identification_name", Operators::EXACT),
        text("public_identification_value", Operators::EXACT),
        text("type", Operators::EXACT),
    ],
    ..Resource::USUAL
};

/// What went in and out of a link's accounts.
pub static TRANSACTIONS: Resource = Resource {
    name: "transactions",
    item: "Transaction",
    path: "/api/transactions/",
    operations: RESUMABLE,
    asynchronous: &[Operation::Create],
    filters: &[
        required(text("link", Operators::ONE_OF).of("account__link")),
        text("account", Operators::ONE_OF),
        amount("account__balance__available"),
        amount("account__balance__current"),
        text("account_type", Operators::ONE_OF).of("account__type"),
        date("accounting_date"),
        amount("amount"),
        Filter { kind: FilterKind::Timestamp, ..date("collected_at") },
        date("created_at"),
        text("currency", Operators::ONE_OF),
        text("credit_card_data__bill_name", Operators::IN),
        text("reference", Operators::ONE_OF),
        text("status", Operators::ONE_OF),
        text("type", Operators::ONE_OF),
        date("value_date"),
    ],
    ..Resource::USUAL
};

/// Whose the accounts of a link are.
pub static OWNERS: Resource = Resource {
    name: "owners",
    item: "Owner",
    path: "/api/owners/",
    operations: RESUMABLE,
    filters: &[
        text("link", Operators::ONE_OF),
        text("id", Operators::ONE_OF),
        date("created_at"),
        text("email", Operators::EXACT),
        text("display_name", Operators::ICONTAINS),
    ],
    ..Resource::USUAL
};

/// The bills of credit cards.
pub static BILLS: Resource = Resource {
    name: "bills",
    item: "Bill",
    path: "/api/bills/",
    operations: RETRIEVED,
    filters: &[
        required(text("link", Operators::EXACT)),
        text("id", Operators::ONE_OF),
        text("account", Operators::ONE_OF),
        date("due_date"),
        Filter { operators: Operators::COMPARED.without(Operators::EXACT), ..date("collected_at") },
        date("created_at"),
    ],
    ..Resource::USUAL
};

/// The balances of accounts in Brazil, when they were read.
pub static BALANCES: Resource = Resource {
    name: "balances",
    item: "Balance",
    path: "/api/br/balances/",
    operations: &[Operation::List, Operation::Detail, Operation::Create],
    filters: &[
        required(text("link", Operators::ONE_OF)),
        text("account", Operators::ONE_OF).of("account_id"),
        text("id", Operators::ONE_OF),
        date("collected_at"),
        date("created_at"),
    ],
    ..Resource::USUAL
};

/// What is invested in Brazil.
pub static INVESTMENTS: Resource = Resource {
    name: "investments",
    item: "Investment",
    path: "/api/br/investments/",
    operations: RETRIEVED,
    filters: &[
        required(text("link", Operators::ONE_OF)),
        text("id", Operators::ONE_OF),
        text("type", Operators::ONE_OF),
        date("created_at"),
    ],
    ..Resource::USUAL
};

/// What went in and out of investments in Brazil.
pub static INVESTMENT_TRANSACTIONS: Resource = Resource {
    name: "investmentTransactions",
    item: "InvestmentTransaction",
    path: "/api/br/investment-transactions/",
    operations: RETRIEVED,
    filters: &[
        required(text("link", Operators::ONE_OF)),
        text("id", Operators::ONE_OF),
        text("type", Operators::ONE_OF),
        date("created_at"),
    ],
    ..Resource::USUAL
};

/// Foreign exchange operations in Brazil.
pub static EXCHANGES: Resource = Resource {
    name: "exchanges",
    item: "Exchange",
    path: "/api/br/exchanges/",
    operations: &[Operation::List, Operation::Detail, Operation::Create, Operation::Delete, Operation::History],
    filters: &[required(text("link", Operators::ONE_OF)), text("id", Operators::ONE_OF), date("collected_at"), date("created_at")],
    ..Resource::USUAL
};
