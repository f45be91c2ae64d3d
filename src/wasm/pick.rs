//! Reading, of what Belvo answered, only the fields that an engine looks at: reading the whole models would be half of the engines part.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::model::{
    ColombiaEmployer, ColombiaEmployment, ColombiaSalary, Employer, Employment, EmploymentRecord, EmploymentRecordDetail,
    EmploymentRecordEntitlements, EmploymentRecordPerson, EmploymentStatusUpdate, Error, Result, Salary,
};

/// An object, and where it stands in the caller's data.
pub(super) struct Object<'a> {
    fields: &'a Map<String, Value>,
    place: String,
    /// Its position in the outermost list.
    index: Option<usize>,
}

impl<'a> Object<'a> {
    fn of(value: &'a Value, place: String, index: Option<usize>) -> Result<Self> {
        let Some(fields) = value.as_object() else { return Err(wrong(&place, index, "must be an object")) };
        Ok(Self { fields, place, index })
    }

    fn place(&self, name: &str) -> String {
        if self.place.is_empty() { name.to_owned() } else { format!("{}.{name}", self.place) }
    }

    fn value(&self, name: &str) -> Option<&'a Value> {
        self.fields.get(name).filter(|value| !value.is_null())
    }

    fn get<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>> {
        let Some(value) = self.value(name) else { return Ok(None) };
        T::deserialize(value).map(Some).map_err(|error| wrong(&self.place(name), self.index, &error.to_string()))
    }
}

fn wrong(place: &str, index: Option<usize>, message: &str) -> Error {
    match (index, place.split_once(']')) {
        (Some(index), Some((list, field))) => {
            let list = list.split('[').next().unwrap_or_default();
            match field.strip_prefix('.') {
                Some(field) => Error::invalid_row(list, index, field, message),
                None => Error::invalid_item(list, index, message),
            }
        }
        _ => Error::invalid_input(place, message),
    }
}

/// A field that is an object.
fn one<T>(read: impl Fn(&Object<'_>) -> Result<T>) -> impl Fn(&Object<'_>, &str) -> Result<Option<T>> {
    move |object, name| object.value(name).map(|value| read(&Object::of(value, object.place(name), object.index)?)).transpose()
}

/// A field that is a list of objects; entries that are null count for nothing.
fn each<T>(read: impl Fn(&Object<'_>) -> Result<T>) -> impl Fn(&Object<'_>, &str) -> Result<Option<Vec<T>>> {
    move |object, name| {
        let Some(value) = object.value(name) else { return Ok(None) };
        let place = object.place(name);
        let Some(list) = value.as_array() else { return Err(wrong(&place, object.index, "must be an array")) };
        let entries = list.iter().enumerate().filter(|(_, entry)| !entry.is_null());
        let read = |(position, entry)| read(&Object::of(entry, format!("{place}[{position}]"), object.index.or(Some(position)))?);
        entries.map(read).collect::<Result<Vec<_>>>().map(Some)
    }
}

macro_rules! pick {
    ($object:ident, $model:ident { $($field:ident $(: $read:expr)?),+ $(,)? }) => {
        Ok($model { $($field: pick!(@ $object, stringify!($field) $(, $read)?),)+ ..$model::default() })
    };
    (@ $object:ident, $name:expr) => { $object.get(name($name))? };
    (@ $object:ident, $name:expr, $read:expr) => { ($read)($object, name($name))? };
}

/// A field's name on the wire.
fn name(field: &'static str) -> &'static str {
    field.strip_prefix("r#").unwrap_or(field)
}

/// The objects of a list that stands by itself under this name.
pub(super) fn all<T>(list: &str, values: &[Value], read: impl Fn(&Object<'_>) -> Result<T>) -> Result<Vec<T>> {
    let each = values.iter().enumerate();
    each.map(|(index, value)| read(&Object::of(value, format!("{list}[{index}]"), Some(index))?)).collect()
}

/// What employment metrics look at of an employment record of Mexico.
pub(super) fn employment_record(value: &Value) -> Result<EmploymentRecord> {
    let object = &Object::of(value, String::new(), None)?;
    let update = |object: &Object<'_>| pick!(object, EmploymentStatusUpdate { event, base_salary, update_date });
    let detail = |object: &Object<'_>| {
        pick!(
            object,
            EmploymentRecordDetail {
                employer,
                employer_id,
                start_date,
                end_date,
                currency,
                most_recent_base_salary,
                employment_status_updates: each(update),
            }
        )
    };
    let entitlements = |object: &Object<'_>| pick!(object, EmploymentRecordEntitlements { status });
    let person = |object: &Object<'_>| pick!(object, EmploymentRecordPerson { birth_date, entitlements: one(entitlements) });
    pick!(object, EmploymentRecord { link, collected_at, report_date, personal_data: one(person), employment_records: each(detail) })
}

/// What employment metrics look at of an employment of Brazil.
pub(super) fn employment(object: &Object<'_>) -> Result<Employment> {
    let salary = |object: &Object<'_>| pick!(object, Salary { month, currency, r#type, base_amount });
    let employer = |object: &Object<'_>| pick!(object, Employer { code, name });
    pick!(object, Employment { link, collected_at, start_date, end_date, employer_data: one(employer), salaries: each(salary) })
}

/// What employment metrics look at of an employment of Colombia.
pub(super) fn colombia_employment(object: &Object<'_>) -> Result<ColombiaEmployment> {
    let salary = |object: &Object<'_>| pick!(object, ColombiaSalary { month, status_changes, employment_type, gross_amount });
    let employer = |object: &Object<'_>| pick!(object, ColombiaEmployer { id_type, id_number, name });
    pick!(object, ColombiaEmployment { link, collected_at, employer_data: one(employer), salary_and_benefit_details: each(salary) })
}
