//! Chile: fees and sales, for its tax authority; Belvo reads no bank there.

use crate::model::{Category as C, Subcategory as S};
use crate::sandbox::identity::Country;
use crate::sandbox::persona::calendar::When::{Times, WorkingDay};
use crate::sandbox::persona::life::{Life, Work};
use crate::sandbox::persona::plan::{Event, Sum, Wording, gets, pays};

const FEES: &[Event] = &[
    gets("fees", Times(2), "TRANSFERENCIA DE {customer}", Sum::Invoice(300, 650), C::IncomeAndPayments).of(S::Freelance),
    pays("rent", WorkingDay(5), "TRANSFERENCIA A {landlord} ARRIENDO", Sum::Share(280), C::BillsAndUtilities).of(S::Rent).rising(4),
];

const TRADE: &[Event] = &[
    gets("sales", Times(9), "TRANSFERENCIA DE {customer}", Sum::Invoice(60, 170), C::Transfers),
    pays("suppliers", Times(5), "TRANSFERENCIA A {supplier}", Sum::Varies(400_000, 1_100_000), C::Transfers).billed(),
];

const PERSON: Life = Life {
    name: "freelancer_cl",
    country: Country::Chile,
    work: Work::Freelancer,
    occupation: "ACTIVIDADES DE CONSULTORIA DE GESTION",
    pay: (1_300_000, 2_400_000),
    raise: (4, 1),
    ages: (27, 50),
    days: 730,
    events: &[FEES],
    card: None,
    savings: None,
    loan: None,
    overdraft: None,
    wording: Wording { help: "TRANSFERENCIA PRESTAMO FAMILIAR", movements_tax: None },
};

pub(super) static FREELANCER: Life = PERSON;

pub(super) static BUSINESS: Life = Life {
    name: "business_cl",
    work: Work::Company,
    occupation: "VENTA AL POR MAYOR DE ALIMENTOS",
    pay: (7_000_000, 11_000_000),
    ages: (35, 60),
    events: &[TRADE],
    ..PERSON
};
