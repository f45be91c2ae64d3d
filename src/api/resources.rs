//! The resources of Belvo's API (OpenAPI document 1.223.0).

use super::resource::{Filter, FilterKind, Operation, Operators, Resource};

/// Every resource that this version knows.
pub static RESOURCES: [&Resource; 3] = [&LINKS, &ACCOUNTS, &TRANSACTIONS];

/// The resource that the clients call by that name.
pub fn named(name: &str) -> Option<&'static Resource> {
    RESOURCES.into_iter().find(|resource| resource.name == name)
}

/// Users' connections to institutions.
pub static LINKS: Resource = Resource {
    name: "links",
    path: "/api/links/",
    operations: &[
        Operation::List,
        Operation::Detail,
        Operation::Create,
        Operation::Resume,
        Operation::Replace,
        Operation::Modify,
        Operation::Delete,
    ],
    asynchronous: &[Operation::Delete],
    selects_fields: true,
    filters: &[
        text("id", Operators::ONE_OF),
        text("institution", Operators::ONE_OF),
        text("access_mode", Operators::EXACT),
        date("created_at"),
        text("created_by", Operators::NOT_IN),
        text("external_id", Operators::ONE_OF),
        text("institution_user_id", Operators::ONE_OF),
        text("refresh_rate", Operators::EXACT),
        text("status", Operators::ONE_OF),
    ],
};

/// Bank accounts, cards and loans of a link.
pub static ACCOUNTS: Resource = Resource {
    name: "accounts",
    path: "/api/accounts/",
    operations: &[Operation::List, Operation::Detail, Operation::Create, Operation::Resume, Operation::Delete],
    asynchronous: &[],
    selects_fields: true,
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
};

/// What went in and out of a link's accounts.
pub static TRANSACTIONS: Resource = Resource {
    name: "transactions",
    path: "/api/transactions/",
    operations: &[Operation::List, Operation::Detail, Operation::Create, Operation::Resume, Operation::Delete],
    asynchronous: &[Operation::Create],
    selects_fields: true,
    filters: &[
        Filter { required: true, ..text("link", Operators::ONE_OF).of("account__link") },
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
};

const fn text(name: &'static str, operators: Operators) -> Filter {
    Filter { name, field: name, kind: FilterKind::Text, operators, required: false }
}

const fn amount(name: &'static str) -> Filter {
    Filter { name, field: name, kind: FilterKind::Amount, operators: Operators::COMPARED, required: false }
}

const fn date(name: &'static str) -> Filter {
    Filter { name, field: name, kind: FilterKind::Date, operators: Operators::COMPARED, required: false }
}

impl Filter {
    /// The same filter, looking at a field of another name.
    const fn of(self, field: &'static str) -> Self {
        Self { field, ..self }
    }
}
