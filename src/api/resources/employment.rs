//! Employment data.

use super::{RETRIEVED, date, required, text};
use crate::api::resource::{Operation, Operators, Resource, Shape};

/// Whole employment histories at a register such as the IMSS of Mexico.
pub static EMPLOYMENT_RECORDS: Resource = Resource {
    name: "employmentRecords",
    item: "EmploymentRecord",
    path: "/api/employment-records/",
    operations: RETRIEVED,
    asynchronous: &[Operation::Create],
    creates: Shape::Many,
    selects_fields: true,
    filters: &[
        text("link", Operators::ONE_OF),
        text("id", Operators::ONE_OF),
        text("internal_identification", Operators::ONE_OF),
        date("collected_at"),
        date("created_at"),
    ],
};

/// Where somebody in Mexico works now.
pub static CURRENT_EMPLOYMENTS: Resource = Resource {
    name: "currentEmployments",
    item: "CurrentEmployment",
    path: "/api/mx/current-employments/",
    operations: RETRIEVED,
    asynchronous: &[],
    creates: Shape::Many,
    selects_fields: false,
    filters: &[text("link", Operators::ONE_OF), text("id", Operators::ONE_OF), date("collected_at"), date("created_at")],
};

/// Employments in Brazil.
pub static EMPLOYMENTS: Resource = Resource {
    name: "employments",
    item: "Employment",
    path: "/api/br/employments/",
    operations: RETRIEVED,
    asynchronous: &[Operation::Create],
    creates: Shape::Many,
    selects_fields: true,
    filters: &[
        required(text("link", Operators::ONE_OF)),
        text("id", Operators::ONE_OF),
        date("start_date"),
        date("end_date"),
        date("created_at"),
    ],
};
