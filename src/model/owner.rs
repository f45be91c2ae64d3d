//! Whose the accounts are.

use super::answer::{answer, without_nulls};
use super::open::{Open, wire_enum};
use super::owner_finances::{OwnerFinancialProfile, OwnerFinancialRelation};

wire_enum! {
    /// Whether a person is married.
    MaritalStatus {
        /// Never was.
        Single = "SINGLE",
        /// Is.
        Married = "MARRIED",
        /// The other one died.
        Widowed = "WIDOWED",
        /// Married, and living apart.
        Separated = "SEPARATED",
        /// No more.
        Divorced = "DIVORCED",
        /// In a registered union.
        CivilUnion = "CIVIL_UNION",
        /// Something else.
        Other = "OTHER",
    }
}

wire_enum! {
    /// A person's gender.
    OwnerGender {
        /// Female.
        Female = "FEMALE",
        /// Male.
        Male = "MALE",
        /// Something else.
        Other = "OTHER",
    }
}

wire_enum! {
    /// The documents that somebody shows a bank.
    OwnerDocumentType {
        /// A driving licence.
        DriversLicense = "DRIVERS_LICENSE",
        /// A passport.
        Passport = "PASSPORT",
        /// An identity card.
        IdCard = "ID_CARD",
        /// A tax card.
        FiscalId = "FISCAL_ID",
        /// The card of a foreigner.
        ForeignerRegistrationCard = "FOREIGNER_REGISTRATION_CARD",
        /// Something else.
        Other = "OTHER",
    }
}

wire_enum! {
    /// The kinds of telephone.
    PhoneNumberType {
        /// At home or at work.
        Landline = "LANDLINE",
        /// A mobile phone.
        Mobile = "MOBILE",
        /// Something else.
        Other = "OTHER",
    }
}

wire_enum! {
    /// Whose child somebody is.
    FiliationType {
        /// The mother.
        Mother = "MOTHER",
        /// The father.
        Father = "FATHER",
    }
}

wire_enum! {
    /// What a party of a company is.
    PartyPersonType {
        /// A person.
        Individual = "INDIVIDUAL",
        /// A company.
        Company = "COMPANY",
    }
}

wire_enum! {
    /// What a party may do with an account.
    PartyType {
        /// See it.
        Member = "MEMBER",
        /// Use it.
        Administrator = "ADMINISTRATOR",
    }
}

wire_enum! {
    /// The documents that a party of a company is known by.
    PartyDocumentType {
        /// The tax number of a person in Brazil.
        Cpf = "CPF",
        /// The tax number of a company in Brazil.
        Cnpj = "CNPJ",
        /// A document for travelling that is no passport.
        OtherTravelDocument = "OTHER_TRAVEL_DOCUMENT",
        /// A passport.
        Passport = "PASSPORT",
    }
}

answer! {
    /// Whose the accounts of a link are: a person or a company.
    ///
    /// Belvo documents three kinds without a field that tells them apart, and one answer has only one kind: people in Brazil
    /// (`birth_date`), companies in Brazil (`company_name`), and owners elsewhere (neither). This has the fields of all three.
    ///
    /// Source: schemas `OwnerIndividualOpenFinanceBrazil`, `OwnerBusinessOpenFinanceBrazil` and `Owner` of Belvo's OpenAPI
    /// document, 1.223.0.
    Owner {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link that it was read through.
        link: String | null,
        /// The institution's own id of the owner.
        internal_identification: String | null,
        /// When the data was read from the institution (ISO 8601).
        collected_at: String,
        /// When Belvo stored the owner (ISO 8601).
        created_at: String | null,
        /// A person's full name.
        display_name: String | null,
        /// The name that a person goes by.
        social_name: String | null,
        /// A person's day of birth, `YYYY-MM-DD`.
        birth_date: String | null,
        /// Whether a person is married.
        marital_status: Open<MaritalStatus> | null,
        /// More about it.
        marital_status_additional_info: String | null,
        /// A person's gender.
        gender: Open<OwnerGender> | null,
        /// The institutions that know the owner, by their tax numbers (CNPJ).
        companies_id: Vec<String> | null,
        /// Whether a person lives in the country.
        is_local_resident: bool | null,
        /// The document that the owner is known by.
        document_id: OwnerDocumentId | null,
        /// More documents.
        #[serde(deserialize_with = "without_nulls")]
        additional_documents: Vec<OwnerDocument> | null,
        /// A person's nationalities.
        #[serde(deserialize_with = "without_nulls")]
        nationalities: Vec<OwnerNationality> | null,
        /// The e-mail address.
        email: String | null,
        /// All e-mail addresses.
        #[serde(deserialize_with = "without_nulls")]
        emails: Vec<OwnerEmail> | null,
        /// The postal address.
        address: String | null,
        /// All postal addresses.
        #[serde(deserialize_with = "without_nulls")]
        addresses: Vec<OwnerAddress> | null,
        /// The telephone number.
        phone_number: String | null,
        /// All telephone numbers.
        #[serde(deserialize_with = "without_nulls")]
        phone_numbers: Vec<OwnerPhoneNumber> | null,
        /// A person's parents.
        #[serde(deserialize_with = "without_nulls")]
        filiations: Vec<OwnerFiliation> | null,
        /// What the owner earns and has.
        financial_profile: OwnerFinancialProfile | null,
        /// What the owner has at the institution.
        financial_relation: OwnerFinancialRelation | null,
        /// A company's full name.
        company_name: String | null,
        /// The name that a company trades by.
        trade_name: String | null,
        /// When a company was founded, `YYYY-MM-DD`.
        incorporation_date: String | null,
        /// Who has a say in a company.
        #[serde(deserialize_with = "without_nulls")]
        parties: Vec<OwnerParty> | null,
        /// No longer used: a company's name.
        business_name: String | null,
        /// No longer used: a person's first name.
        first_name: String | null,
        /// No longer used: a person's last name.
        last_name: String | null,
        /// No longer used: a person's second last name.
        second_last_name: String | null,
    }

    /// The document that an owner is known by.
    ///
    /// Source: schema `OwnerDocumentIdOpenFinanceBrazil` of Belvo's OpenAPI document, 1.223.0.
    OwnerDocumentId {
        /// Which document, such as `CPF`, `CNPJ` or `CURP`.
        document_type: String | null,
        /// Its number.
        document_number: String | null,
    }

    /// A document of an owner.
    ///
    /// Source: schema `OwnerIndividualDocumentIds` of Belvo's OpenAPI document, 1.223.0.
    OwnerDocument {
        /// Which document.
        r#type: Open<OwnerDocumentType> | null,
        /// Which document, in words.
        type_additional_info: String | null,
        /// Its number.
        number: String,
        /// The check digit of its number.
        check_digit: String,
        /// When it was made, `YYYY-MM-DD`.
        issue_date: String | null,
        /// Until when it is good, `YYYY-MM-DD`.
        expiration_date: String | null,
        /// The country that made it (ISO 3166-1 alpha-3).
        country_of_issuance: String | null,
        /// More about it.
        additional_info: String | null,
    }

    /// A nationality of a person.
    ///
    /// Source: schema `OwnerNationalities` of Belvo's OpenAPI document, 1.223.0.
    OwnerNationality {
        /// Which one.
        info: String | null,
        /// The documents that show it.
        #[serde(deserialize_with = "without_nulls")]
        documents: Vec<OwnerNationalityDocument>,
    }

    /// A document that shows a nationality.
    ///
    /// Source: schema `OwnerIndividualNationalityDocumentId` of Belvo's OpenAPI document, 1.223.0.
    OwnerNationalityDocument {
        /// Which document.
        r#type: Open<OwnerDocumentType> | null,
        /// Its number.
        number: String,
        /// When it was made, `YYYY-MM-DD`.
        issue_date: String | null,
        /// Until when it is good, `YYYY-MM-DD`.
        expiration_date: String | null,
        /// The country that made it (ISO 3166-1 alpha-3).
        country_of_issuance: String | null,
        /// More about it.
        additional_info: String | null,
    }

    /// An e-mail address of an owner.
    ///
    /// Source: schema `OwnerEmails` of Belvo's OpenAPI document, 1.223.0.
    OwnerEmail {
        /// Whether it is the main one.
        is_main: bool,
        /// The address.
        email: String,
    }

    /// A postal address of an owner.
    ///
    /// Source: schema `OwnerAddresses` of Belvo's OpenAPI document, 1.223.0.
    OwnerAddress {
        /// Whether it is the main one.
        is_main: bool,
        /// Street and number.
        address: String,
        /// More about it.
        additional_info: String | null,
        /// The part of the town.
        district_name: String | null,
        /// The town.
        town: String,
        /// The code of the town (IBGE in Brazil, 7 digits).
        town_code: String | null,
        /// The state.
        state: String | null,
        /// The postcode.
        postcode: String,
        /// The country.
        country_name: String,
        /// The country (ISO 3166-1 alpha-3).
        country_code: String | null,
        /// Degrees north, as text.
        latitude: String | null,
        /// Degrees east, as text.
        longitude: String | null,
    }

    /// A telephone number of an owner.
    ///
    /// Source: schema `OwnerPhoneNumbers` of Belvo's OpenAPI document, 1.223.0.
    OwnerPhoneNumber {
        /// Whether it is the main one.
        is_main: bool,
        /// What kind of telephone.
        r#type: Open<PhoneNumberType> | null,
        /// More about it.
        additional_info: String | null,
        /// The number without the codes.
        number: String,
        /// The code of the country, without the plus sign.
        country_code: String | null,
        /// The code of the area.
        area_code: String | null,
        /// The extension.
        extension: String | null,
    }

    /// A parent of a person.
    ///
    /// Source: schema `OwnerFiliations` of Belvo's OpenAPI document, 1.223.0.
    OwnerFiliation {
        /// Which one.
        r#type: Open<FiliationType> | null,
        /// The full name.
        civil_name: String,
        /// The name that the parent goes by.
        social_name: String | null,
    }

    /// Who has a say in a company.
    ///
    /// Source: schema `OwnerParties` of Belvo's OpenAPI document, 1.223.0.
    OwnerParty {
        /// A person or a company.
        person_type: Open<PartyPersonType> | null,
        /// What the party may do.
        r#type: Open<PartyType> | null,
        /// A person's full name.
        display_name: String | null,
        /// The name that a person goes by.
        social_name: String | null,
        /// A company's full name.
        company_name: String | null,
        /// The name that a company trades by.
        trade_name: String | null,
        /// Since when, `YYYY-MM-DD`.
        start_date: String | null,
        /// How much of the company the party has; by Belvo's pattern a fraction.
        percentage_type: f64 | null,
        /// The document that the party is known by.
        document_type: Open<PartyDocumentType> | null,
        /// Its number.
        document_number: String,
        /// When it was made, `YYYY-MM-DD`.
        document_issue_date: String | null,
        /// Until when it is good, `YYYY-MM-DD`.
        document_expiration_date: String | null,
        /// The country that made it (ISO 3166-1 alpha-3).
        document_country: String | null,
        /// More about it.
        document_additional_info: String | null,
    }
}
