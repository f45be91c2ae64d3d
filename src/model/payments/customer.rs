//! Those who pay.

use crate::model::HolderType;
use crate::model::answer::answer;
use crate::model::open::{Open, wire_enum};

wire_enum! {
    /// The number by which Brazil's tax authority knows a customer.
    CustomerIdentifierType {
        /// A person's, 11 digits.
        Cpf = "CPF",
        /// A company's, 14 digits.
        Cnpj = "CNPJ",
    }
}

wire_enum! {
    /// The countries that payments are made in, ISO 3166-1 alpha-3.
    PaymentCountry {
        /// Brazil.
        Brazil = "BRA",
        /// The word `null`: Belvo's document lists it.
        Null = "null",
    }
}

answer! {
    /// A person or a company that pays.
    ///
    /// A request with the header `X-Belvo-API-Resource-Version: Payments-BR.V2` is answered with version 2, others with
    /// version 1. The fields of both are here; those that only one of them has say so.
    ///
    /// Source: schemas `CustomerV2` and `CustomerOfpi` of Belvo's OpenAPI document, 1.223.0.
    Customer {
        /// Belvo's id (UUID).
        id: String,
        /// When Belvo stored the customer (ISO 8601).
        created_at: String,
        /// Version 2: when Belvo last changed the customer (ISO 8601).
        updated_at: String | null,
        /// Version 1: who stored the customer, Belvo's id of your account (UUID).
        created_by: String | null,
        /// The name of the person or the company.
        name: String | null,
        /// The tax number: a CPF (11 digits) or a CNPJ (14 digits).
        identifier: String,
        /// Version 1: whether `identifier` is a CPF or a CNPJ.
        identifier_type: Open<CustomerIdentifierType> | null,
        /// Version 1: whether it is a person or a company.
        customer_type: Open<HolderType> | null,
        /// The id that you gave the customer (UUID).
        external_id: String | null,
        /// Version 1: the country in which the customer lives, ISO 3166-1 alpha-3.
        country: Open<PaymentCountry> | null,
        /// Version 1: the e-mail address.
        email: String | null,
        /// Version 1: the postal address.
        address: String | null,
        /// Version 1: the telephone number.
        phone: String | null,
    }
}
