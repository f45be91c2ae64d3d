//! Payments in Brazil.

use super::{READ, amount, date, text};
use crate::api::operation::Operation;
use crate::api::resource::{Filter, Operators, Resource, Shape};

/// The banks that payments are made from.
pub static PAYMENT_INSTITUTIONS: Resource = Resource {
    name: "paymentInstitutions",
    item: "PaymentInstitution",
    path: "/payments/br/institutions/",
    operations: &[Operation::List],
    filters: &[text("name", Operators::EXACT), text("institution_type", Operators::EXACT), IDS],
    ..PAYMENTS
};

/// Those who pay.
pub static CUSTOMERS: Resource = Resource {
    name: "customers",
    item: "Customer",
    path: "/payments/br/customers/",
    operations: CREATED,
    versioned: CREATED,
    filters: &[
        IDS,
        date("created_at"),
        text("customer__type", Operators::EXACT),
        text("external_id", Operators::ONE_OF),
        text("search", Operators::EXACT),
    ],
    ..PAYMENTS
};

/// The accounts that pay or are paid.
pub static BANK_ACCOUNTS: Resource = Resource {
    name: "bankAccounts",
    item: "BankAccount",
    path: "/payments/br/bank-accounts/",
    operations: CREATED,
    versioned: CREATED,
    filters: &[
        IDS,
        date("created_at"),
        text("number", Operators::ONE_OF),
        text("customer", Operators::EXACT),
        text("external_id", Operators::ONE_OF),
        text("institution", Operators::EXACT),
        text("holder__type", Operators::ONE_OF),
    ],
    ..PAYMENTS
};

/// What shall be paid.
pub static PAYMENT_INTENTS: Resource = Resource {
    name: "paymentIntents",
    item: "PaymentIntent",
    path: "/payments/br/payment-intents/",
    operations: &[Operation::Create, Operation::List, Operation::Detail, Operation::Modify, Operation::Cancel],
    idempotent: &[Operation::Create],
    // A change completes the payment.
    repeatable: READ,
    filters: &[
        IDS,
        amount("amount"),
        date("created_at"),
        text("customer", Operators::ONE_OF),
        text("external_id", Operators::ONE_OF),
        text("ordering", Operators::EXACT),
        text("provider", Operators::EXACT),
        text("payment_method_type", Operators::EXACT),
        text("search", Operators::EXACT),
        text("status", Operators::ONE_OF),
        date("updated_at"),
    ],
    ..PAYMENTS
};

/// The charges of one payment intent.
pub static PAYMENT_INTENT_CHARGES: Resource = Resource {
    name: "paymentIntentCharges",
    item: "Charge",
    path: "/payments/br/payment-intents/{parent}/charges/",
    operations: &[Operation::List, Operation::Detail, Operation::Cancel],
    filters: &[text("status", Operators::ONE_OF)],
    ..PAYMENTS
};

/// What was charged.
pub static CHARGES: Resource = Resource {
    name: "charges",
    item: "Charge",
    path: "/payments/br/charges/",
    versioned: &[Operation::Detail],
    filters: &[
        IDS,
        Filter { operators: Operators::COMPARED.without(Operators::RANGE), ..amount("amount") },
        date("created_at"),
        text("payment_intent", Operators::ONE_OF),
        text("status", Operators::ONE_OF),
    ],
    ..PAYMENTS
};

/// What a customer agreed to pay again and again.
pub static PAYMENT_AUTHORIZATIONS: Resource = Resource {
    name: "paymentAuthorizations",
    item: "PaymentAuthorization",
    path: "/payments/br/payment-authorizations/",
    operations: AUTHORIZED,
    versioned: AUTHORIZED,
    filters: &[
        IDS,
        amount("amount"),
        date("created_at"),
        text("customer", Operators::ONE_OF),
        text("external_id", Operators::ONE_OF),
        text("search", Operators::EXACT),
        date("updated_at"),
    ],
    ..PAYMENTS
};

/// The charges of one payment authorization.
pub static PAYMENT_AUTHORIZATION_CHARGES: Resource = Resource {
    name: "paymentAuthorizationCharges",
    item: "Charge",
    path: "/payments/br/payment-authorizations/{parent}/charges/",
    operations: &[Operation::List, Operation::Detail, Operation::Retry, Operation::Cancel],
    versioned: &[Operation::Detail, Operation::Retry, Operation::Cancel],
    filters: &[text("status", Operators::ONE_OF)],
    ..PAYMENTS
};

/// The money that moved.
pub static PAYMENT_TRANSACTIONS: Resource = Resource {
    name: "paymentTransactions",
    item: "PaymentTransaction",
    path: "/payments/br/transactions/",
    filters: &[
        IDS,
        date("created_at"),
        text("charge", Operators::ONE_OF),
        text("beneficiary", Operators::ONE_OF),
        text("payer", Operators::ONE_OF),
        text("customer", Operators::ONE_OF),
        text("payment_intent", Operators::ONE_OF),
        text("transaction__type", Operators::EXACT),
        text("currency", Operators::EXACT),
        text("description", Operators::EXACT),
        amount("amount"),
    ],
    ..PAYMENTS
};

/// Devices that pay with Pix by biometrics.
pub static ENROLLMENTS: Resource = Resource {
    name: "enrollments",
    item: "Enrollment",
    path: "/payments/br/enrollments/",
    operations: &[Operation::Create, Operation::List, Operation::Detail, Operation::Complete],
    filters: &[
        text("customer__identifier", Operators::EXACT),
        text("customer", Operators::EXACT),
        text("external_id", Operators::ONE_OF),
        text("institution", Operators::EXACT),
        text("status", Operators::ONE_OF),
    ],
    ..PAYMENTS
};

/// Tokens for the widget of payments. Unlike those of the Connect Widget they take no keys in the body.
pub static PAYMENT_TOKEN: Resource = Resource {
    name: "paymentToken",
    item: "PaymentToken",
    path: "/payments/br/token/",
    operations: &[Operation::Create],
    repeatable: &[Operation::Create],
    ..PAYMENTS
};

const PAYMENTS: Resource = Resource { creates: Shape::One, selects_fields: false, ..Resource::USUAL };

const CREATED: &[Operation] = &[Operation::Create, Operation::List, Operation::Detail];

const AUTHORIZED: &[Operation] = &[Operation::Create, Operation::List, Operation::Detail, Operation::Cancel];

const IDS: Filter = text("id", Operators::IN);
