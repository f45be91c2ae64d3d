//! Employment data.

use super::{RETRIEVED, date, required, text};
use crate::api::operation::Operation;
use crate::api::resource::{Operators, Resource};

/// Whole employment histories at a register such as the IMSS of Mexico.
pub static EMPLOYMENT_RECORDS: Resource = Resource {
    name: "employmentRecords",
    item: "EmploymentRecord",
    path: "/api/employment-records/",
    operations: RETRIEVED,
    asynchronous: &[Operation::Create],
    filters: &[
        text("link", Operators::ONE_OF),
        text("id", Operators::ONE_OF),
        text("internal_identification", Operators::ONE_OF),
        date("collected_at"),
        date("created_at"),
    ],
    ..Resource::USUAL
};

/// Where somebody in Mexico works now.
pub static CURRENT_EMPLOYMENTS: Resource = Resource {
    name: "currentEmployments",
    item: "CurrentEmployment",
    path: "/api/mx/current-employments/",
    operations: RETRIEVED,
    selects_fields: false,
    filters: &[text("link", Operators::ONE_OF), text("id", Operators::ONE_OF), date("collected_at"), date("created_at")],
    ..Resource::USUAL
};

/// Employments in Brazil.
pub static EMPLOYMENTS: Resource = Resource {
    name: "employments",
    item: "Employment",
    path: "/api/br/employments/",
    operations: RETRIEVED,
    asynchronous: &[Operation::Create],
    filters: &[
        required(text("link", Operators::ONE_OF)),
        text("id", Operators::ONE_OF),
        date("start_date"),
        date("end_date"),
        date("created_at"),
    ],
    ..Resource::USUAL
};
