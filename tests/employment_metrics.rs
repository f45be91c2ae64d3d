//! The employment metrics against a reference that counts day by day, against the documentation's own example, and against what holds
//! in Belvo's.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod openapi;
mod python;

use belvo_wasm::date::Date;
use belvo_wasm::enrich::employment::{Career, Options, explain, metrics};
use belvo_wasm::model::{Either, EmploymentMetric, EmploymentMetrics, EmploymentRecord, ErrorKind, SalaryEffect, WireName};
use python::python;
use serde_json::{Value, json};

/// How many careers are invented. Each is as good as a dozen written by hand: see `tests/reference/careers.py`.
const CAREERS: u32 = 4_000;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn career(country: &str, data: &Value) -> Career {
    let data = data.clone();
    match country {
        "MX" => Career::of_record(&serde_json::from_value(data).unwrap()),
        "BR" => Career::of_brazil(&serde_json::from_value::<Vec<_>>(data).unwrap()),
        "CO" => Career::of_colombia(&serde_json::from_value::<Vec<_>>(data).unwrap()),
        other => panic!("{other}"),
    }
    .unwrap()
}

fn options(request: &Value) -> Options {
    Options { reference_date: date(request["reference_date"].as_str().unwrap()), birth_date: request["birth_date"].as_str().map(date) }
}

/// The fields that are worked out, as JSON.
fn fields(metrics: &EmploymentMetrics) -> Vec<(&'static str, Value)> {
    let value = serde_json::to_value(metrics).unwrap();
    EmploymentMetric::ALL.iter().map(|field| (field.as_str(), value[field.as_str()].clone())).collect()
}

fn same(a: &Value, b: &Value) -> bool {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => a.to_bits() == b.to_bits(),
        _ => a == b,
    }
}

/// Every list of the value, the other way round.
fn reversed(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().rev().map(reversed).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), reversed(value))).collect::<serde_json::Map<_, _>>().into()
        }
        other => other.clone(),
    }
}

/// What an explanation shows is what the field was made of: adding it up again gives the value.
fn explanations_hold(career: &Career, options: Options, found: &EmploymentMetrics) {
    let explained = career.explain(options, EmploymentMetric::ALL).unwrap();
    for (explanation, (name, value)) in explained.iter().zip(fields(found)) {
        assert_eq!(explanation.field.as_str(), name);
        let shown = match &explanation.value {
            None => Value::Null,
            Some(Either::Documented(number)) => json!(number),
            Some(Either::Shown(word)) => json!(word),
        };
        assert!(same(&shown, &if value.is_i64() { json!(value.as_f64()) } else { value.clone() }), "{name}: {shown}, {value}");
        assert!(!explanation.formula.is_empty() && !explanation.calculation.is_empty(), "{name}: {explanation:?}");
        let Some(value) = value.as_f64() else { continue };
        let effect = match name.split_once('_').unwrap_or_default().0 {
            "increases" => Some(SalaryEffect::Increase),
            "decreases" => Some(SalaryEffect::Decrease),
            _ => None,
        };
        if let Some(effect) = effect {
            let counted = explanation.changes.iter().filter(|change| change.effect == effect).count();
            assert!((counted as f64 - value).abs() < 0.5, "{name}: {explanation:?}");
            let (from, to) = (explanation.from.unwrap(), explanation.to.unwrap());
            assert!(explanation.changes.iter().all(|change| (from..=to).contains(&change.date)), "{name}: {explanation:?}");
            let used = |index| explanation.entries.iter().any(|entry| entry.index == index);
            assert!(name.ends_with('y') || explanation.changes.iter().all(|change| used(change.index) && used(change.before_index)));
        }
        let days: i64 = explanation.spans.iter().map(|span| span.days).sum();
        if matches!(name, "weeks_employed_total" | "weeks_with_multiple_employers" | "weeks_between_jobs" | "max_weeks_between_jobs") {
            assert!((days as f64 / 7.0 - value).abs() < 1e-4, "{name}: {explanation:?}");
        }
        if name.contains("monthly_salary") {
            let pays = || explanation.spans.iter().map(|span| span.base_salary.unwrap());
            let least = pays().fold(f64::INFINITY, f64::min);
            let greatest = pays().fold(f64::NEG_INFINITY, f64::max);
            let mean = explanation.spans.iter().map(|span| span.base_salary.unwrap() * span.days as f64).sum::<f64>() / days as f64;
            let factor = match explanation.formula.rsplit_once(" years").unwrap().1 {
                "" => 1.0,
                " * 30" => 30.0,
                " * 365 / 12" => 365.0 / 12.0,
                other => panic!("{other}"),
            };
            let pay = if name.starts_with("min") {
                least
            } else if name.starts_with("max") {
                greatest
            } else {
                mean
            };
            assert!((pay * factor - value).abs() <= 0.006 + value * 1e-12, "{name}: {explanation:?}");
        }
    }
}

#[test]
fn thousands_of_careers_are_what_counting_day_by_day_says() {
    let Some(requests) = python("careers.py", &["1".to_owned(), CAREERS.to_string()], String::new()) else { return };
    let Some(answers) = python("employment.py", &[], requests.clone()) else { return };
    assert_eq!(requests.lines().count(), CAREERS as usize);
    assert_eq!(answers.lines().count(), CAREERS as usize);
    let mut told = vec![0; EmploymentMetric::ALL.len()];
    for (request, answer) in requests.lines().zip(answers.lines()) {
        let (request, expected): (Value, Value) = (serde_json::from_str(request).unwrap(), serde_json::from_str(answer).unwrap());
        let country = request["country"].as_str().unwrap();
        let options = options(&request);
        let found = career(country, &request["data"]).metrics(options).unwrap();
        explanations_hold(&career(country, &request["data"]), options, &found);
        let json = career(country, &request["data"]).metrics_json(options, &[]).unwrap();
        assert_eq!(serde_json::from_slice::<Value>(&json).unwrap(), serde_json::to_value(&found).unwrap(), "{request}");
        for ((name, value), told) in fields(&found).into_iter().zip(&mut told) {
            assert!(same(&value, &expected[name]), "{name}: {value}, the reference has {}, of {request}", expected[name]);
            *told += u32::from(!value.is_null());
        }
        assert_eq!(career(country, &reversed(&request["data"])).metrics(options).unwrap(), found, "in another order: {request}");
    }
    // Figures that are never there would agree too.
    for (field, told) in EmploymentMetric::ALL.iter().zip(told) {
        assert!(told > CAREERS / 20, "{field}: only {told} of {CAREERS} careers have it");
    }
}

/// The documentation's example: the record, its reference date, and what its table says of each field.
fn documented() -> (EmploymentRecord, Options, Vec<(String, String)>) {
    let text = include_str!("../docs/employment-metrics.md");
    let record = text.split_once("```json").unwrap().1.split_once("```").unwrap().0;
    let rows = text.lines().filter_map(|line| {
        let (name, rest) = line.strip_prefix("| `")?.split_once('`')?;
        Some((name.to_owned(), rest.strip_suffix(" |")?.rsplit_once("| ")?.1.to_owned()))
    });
    (serde_json::from_str(record).unwrap(), Options::at(date("2023-06-30")), rows.collect())
}

#[test]
fn the_documentations_example_is_what_comes_out() {
    let (record, options, rows) = documented();
    let found = fields(&metrics(&record, options).unwrap());
    let names = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(rows.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(), names(found.iter().map(|(name, _)| *name).collect()));
    for ((name, value), (_, expected)) in found.iter().zip(&rows) {
        let agrees = match value.as_f64() {
            Some(number) => number.to_bits() == expected.parse::<f64>().unwrap().to_bits(),
            None => value == &json!(expected),
        };
        assert!(agrees, "{name}: {value}, the documentation says {expected}");
    }
}

#[test]
fn an_explanation_shows_window_entries_changes_and_formula() {
    let (record, options, _) = documented();
    let fields = [EmploymentMetric::Decreases3y, EmploymentMetric::AverageMonthlySalary1y, EmploymentMetric::DecreasesAfterChange];
    let [decreases, average, after] = explain(&record, options, &fields).unwrap().try_into().unwrap();

    assert_eq!((decreases.from, decreases.to), (Some(date("2020-07-01")), Some(date("2023-06-30"))));
    assert_eq!(decreases.entries.iter().map(|entry| entry.index).collect::<Vec<_>>(), [1, 2]);
    let changes: Vec<_> = decreases.changes.iter().map(|change| (change.date, change.before, change.after, change.effect)).collect();
    assert_eq!(
        changes,
        [
            (date("2021-06-01"), 380.0, 418.0, SalaryEffect::Increase),
            (date("2023-01-01"), 418.0, 500.0, SalaryEffect::Increase),
            (date("2022-01-01"), 418.0, 100.0, SalaryEffect::Decrease),
        ]
    );

    assert_eq!((average.from, average.to), (Some(date("2022-07-01")), Some(date("2023-06-30"))));
    let spans: Vec<_> = average.spans.iter().map(|span| (span.from, span.to, span.days, span.employers, span.base_salary)).collect();
    assert_eq!(
        spans,
        [(date("2022-07-01"), date("2022-12-31"), 184, 2, Some(518.0)), (date("2023-01-01"), date("2023-06-30"), 181, 1, Some(500.0)),]
    );
    assert_eq!(average.calculation, "185812.00 / 365 * 365 / 12");
    assert_eq!(average.value, Some(Either::Documented(15484.33)));

    assert_eq!(after.changes.len(), 1);
    assert_eq!((after.changes[0].before_index, after.changes[0].index), (0, 1));
}

/// The example of each property of Belvo's metrics.
fn belvos_example(document: &openapi::Document) -> impl Fn(&str) -> Value {
    let openapi::Shape::Object(object) = document.schema("EmploymentMetric").shape else { panic!("no object") };
    move |field: &str| object.properties[field].example.clone()
}

#[test]
fn what_holds_in_belvos_example_holds_by_these_definitions() {
    let Some(document) = openapi::Document::load() else { return };
    let example = belvos_example(&document);
    let number = |field: &str| example(field).as_f64().unwrap_or_else(|| panic!("{field} has no number"));
    let decimals = |value: f64| (value * 1e4).round() / 1e4;

    // Weeks are whole days / 7, with 4 decimals.
    for field in ["weeks_employed_last_job", "weeks_since_last_job", "weeks_with_multiple_employers", "max_weeks_between_jobs"] {
        let days = (number(field) * 7.0).round();
        assert_eq!(decimals(days / 7.0).to_bits(), number(field).to_bits(), "{field}");
    }
    // Employers a year are unique employers, in years of 365 days.
    let careers = |year: f64| {
        let a_year = |days: u32| decimals(number("unique_employer_count") * year / f64::from(days));
        (1..40_000).filter(|days| a_year(*days).to_bits() == number("employers_per_year").to_bits()).count()
    };
    assert_eq!((careers(365.0), careers(365.25)), (1, 0));
    // Who has work has an employer, and no time since the last job.
    let employment_status = document.schema("EnumEmploymentRecordStatus");
    assert_eq!(employment_status.example, json!("EMPLOYED"));
    assert!(number("current_employer_count") >= 1.0 && number("weeks_since_last_job") == 0.0);
    assert!(number("unique_employer_count") <= number("employer_count"));
    assert!(number("max_weeks_between_jobs") <= number("weeks_between_jobs"));
    // Changes of a window that is longer than the career are null, its salaries are not.
    for years in ["1y", "3y", "5y"] {
        let salary = |kind: &str| number(&format!("{kind}_monthly_salary_{years}"));
        assert!(salary("min") <= salary("average") && salary("average") <= salary("max"));
        for kind in ["increases", "decreases", "yearly_change"] {
            assert_eq!(example(&format!("{kind}_{years}")).is_null(), years != "1y", "{kind}_{years}");
        }
    }
}

#[test]
fn belvos_records_give_belvos_month() {
    let Some(document) = openapi::Document::load() else { return };
    let reference = json!({ "$ref": "#/components/examples/imss_example_detail" });
    let value = &document.follow(&reference)["value"];
    let record: EmploymentRecord = serde_json::from_value(value.clone()).unwrap();
    let career = Career::of_record(&record).unwrap();
    assert_eq!(career.default_reference_date(), Some(date("2023-01-19")));

    let found = career.metrics(Options::at(date("2023-09-30"))).unwrap();
    let detail = &value["employment_records"][0];
    assert_eq!(found.base_salary_last, detail["most_recent_base_salary"].as_f64());
    // 762.54 * 365 / 12 is 23193.925: the example has the even cent.
    assert_eq!(found.max_monthly_salary_1y, detail["monthly_salary"].as_f64());
    assert_eq!((found.increases_overall, found.increases_1y, found.increases_3y), (Some(2), Some(1), Some(2)));
    assert_eq!((found.collected_at.as_deref(), found.link.as_deref()), (value["collected_at"].as_str(), value["link"].as_str()));

    // The salary before the first update is that of the first update, whatever the reference date.
    let found = career.metrics(Options::at(date("2023-01-19"))).unwrap();
    assert_eq!((found.base_salary_last, found.max_monthly_salary_1y), (Some(678.09), Some(20_625.24)));
    assert_eq!((found.employer_count, found.weeks_employed_total), (Some(1), Some(171.1429)));
}

#[test]
fn a_wrong_record_is_an_error_that_names_entry_and_field() {
    let (record, options, _) = documented();
    let right = serde_json::to_value(record).unwrap();
    let wrong: [(&str, Value, &str, Option<usize>); 14] = [
        ("/employment_records", Value::Null, "employment_records", None),
        ("/employment_records/1/start_date", Value::Null, "employment_records[1].start_date", Some(1)),
        ("/employment_records/1/start_date", json!("2020-06-31"), "employment_records[1].start_date", Some(1)),
        ("/employment_records/2/end_date", json!("31/12/2022"), "employment_records[2].end_date", Some(2)),
        ("/employment_records/2/end_date", json!("2021-12-31"), "employment_records[2].end_date", Some(2)),
        ("/employment_records/2/most_recent_base_salary", json!(-1), "employment_records[2].most_recent_base_salary", Some(2)),
        ("/employment_records/2/most_recent_base_salary", json!(1e15), "employment_records[2].most_recent_base_salary", Some(2)),
        (
            "/employment_records/0/employment_status_updates/1/update_date",
            Value::Null,
            "employment_records[0].employment_status_updates[1].update_date",
            Some(0),
        ),
        (
            "/employment_records/0/employment_status_updates/1/update_date",
            json!("2019"),
            "employment_records[0].employment_status_updates[1].update_date",
            Some(0),
        ),
        (
            "/employment_records/1/employment_status_updates/2/base_salary",
            json!(-0.01),
            "employment_records[1].employment_status_updates[2].base_salary",
            Some(1),
        ),
        ("/employment_records/1", json!({ "start_date": "2020-01-01" }), "employment_records[1].employer", Some(1)),
        (
            "/employment_records/1",
            json!({ "employer": " ", "employer_id": "", "start_date": "2020-01-01" }),
            "employment_records[1].employer",
            Some(1),
        ),
        ("/personal_data/birth_date", json!("1990-02-30"), "personal_data.birth_date", None),
        ("/personal_data/birth_date", json!("2023-07-01"), "personal_data.birth_date", None),
    ];
    for (at, value, field, index) in wrong {
        let mut record = right.clone();
        *record.pointer_mut(at).unwrap() = value;
        let error = metrics(&serde_json::from_value(record).unwrap(), options).unwrap_err();
        assert_eq!((error.kind, error.field.as_deref(), error.index), (ErrorKind::InvalidInput, Some(field), index), "{at}: {error}");
    }

    let mut record: EmploymentRecord = serde_json::from_value(right.clone()).unwrap();
    let entries = record.employment_records.as_mut().unwrap();
    entries[0].currency = Some("MXN".to_owned());
    entries[2].currency = Some("USD".to_owned());
    assert_eq!(metrics(&record, options).unwrap_err().field.as_deref(), Some("employment_records[2].currency"));
    let mut record: EmploymentRecord = serde_json::from_value(right).unwrap();
    record.employment_records.as_mut().unwrap()[2].most_recent_base_salary = Some(f64::NAN);
    assert_eq!(metrics(&record, options).unwrap_err().index, Some(2));
}

#[test]
fn a_wrong_employment_of_brazil_or_colombia_is_an_error_too() {
    let brazil = |employment: Value| Career::of_brazil(&serde_json::from_value::<Vec<_>>(json!([employment])).unwrap());
    let colombia = |employment: Value| Career::of_colombia(&serde_json::from_value::<Vec<_>>(json!([employment])).unwrap());
    let employer = json!({ "name": "Padaria", "code": "12345678" });
    for (result, field) in [
        (brazil(json!({ "employer_data": employer })), "employments[0].start_date"),
        (brazil(json!({ "start_date": "2020-01-01" })), "employments[0].employer_data.name"),
        (
            brazil(
                json!({ "start_date": "2020-01-01", "employer_data": employer, "salaries": [{ "month": "2020-13", "base_amount": 1 }] }),
            ),
            "employments[0].salaries[0].month",
        ),
        (
            brazil(
                json!({ "start_date": "2020-01-01", "employer_data": employer, "salaries": [{ "month": "2020-01", "base_amount": -1 }] }),
            ),
            "employments[0].salaries[0].base_amount",
        ),
        (
            brazil(json!({ "start_date": "2020-01-01", "employer_data": employer, "salaries": [
                { "month": "2020-01", "base_amount": 1, "currency": "BRL" }, { "month": "2020-02", "base_amount": 1, "currency": "USD" }
            ] })),
            "employments[0].salaries[1].currency",
        ),
        (colombia(json!({ "salary_and_benefit_details": [] })), "employments[0].employer_data.name"),
        (
            colombia(json!({ "employer_data": { "name": "Café" }, "salary_and_benefit_details": [{ "gross_amount": 1 }] })),
            "employments[0].salary_and_benefit_details[0].month",
        ),
        (
            colombia(
                json!({ "employer_data": { "name": "Café" }, "salary_and_benefit_details": [{ "month": "2024-01", "gross_amount": 1e300 }] }),
            ),
            "employments[0].salary_and_benefit_details[0].gross_amount",
        ),
    ] {
        let error = result.unwrap_err();
        assert_eq!((error.kind, error.field.as_deref(), error.index), (ErrorKind::InvalidInput, Some(field), Some(0)), "{error}");
    }
    let error = brazil(json!({ "start_date": "2020-01-01", "employer_data": employer }))
        .unwrap()
        .metrics(Options { birth_date: Some(date("2024-01-02")), ..Options::at(date("2024-01-01")) })
        .unwrap_err();
    assert_eq!(error.field.as_deref(), Some("birth_date"));
}

#[test]
fn the_ends_of_the_calendar_are_days_like_others() {
    let record: EmploymentRecord = serde_json::from_value(json!({ "employment_records": [
        { "employer": "A", "start_date": "0001-01-01", "end_date": "9999-12-31", "most_recent_base_salary": 999_999_999_999_999_i64 },
        { "employer": "B", "start_date": "9999-12-31", "most_recent_base_salary": 0.0001 },
    ] }))
    .unwrap();
    let career = Career::of_record(&record).unwrap();
    let last = career.metrics(Options::at(date("9999-12-31"))).unwrap();
    assert_eq!((last.current_employer_count, last.employer_count, last.weeks_between_jobs), (Some(1), Some(2), Some(0.0)));
    let first = career.metrics(Options::at(date("0001-01-01"))).unwrap();
    assert_eq!((first.weeks_employed_total, first.employers_per_year, first.increases_3y), (Some(0.1429), Some(365.0), None));
    for reference in ["0001-01-01", "9999-12-31"] {
        explanations_hold(&career, Options::at(date(reference)), &career.metrics(Options::at(date(reference))).unwrap());
    }
}

/// Every date of the value, so many years later. Every salary, times a factor.
fn moved(value: &Value, years: i32, factor: f64) -> Value {
    match value {
        Value::String(text) => match Date::parse(text) {
            Some(day) => json!(day.add_months(12 * years).unwrap().to_string()),
            None => value.clone(),
        },
        Value::Array(items) => items.iter().map(|item| moved(item, years, factor)).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| {
                let salary = name.contains("salary").then(|| value.as_f64()).flatten();
                (name.clone(), salary.map_or_else(|| moved(value, years, factor), |salary| json!(salary * factor)))
            })
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

#[test]
fn other_money_and_another_time_change_nothing_else() {
    let (record, options, _) = documented();
    let record = serde_json::to_value(record).unwrap();
    let found = fields(&metrics(&serde_json::from_value(record.clone()).unwrap(), options).unwrap());

    // After 400 years the calendar comes again.
    let later = Options::at(date("2423-06-30"));
    let then = fields(&metrics(&serde_json::from_value(moved(&record, 400, 1.0)).unwrap(), later).unwrap());
    assert_eq!(then, found);

    let richer = fields(&metrics(&serde_json::from_value(moved(&record, 0, 1200.0)).unwrap(), options).unwrap());
    for ((name, value), (_, more)) in found.into_iter().zip(richer) {
        if name.contains("salary") {
            // The greater one is rounded less.
            assert!((value.as_f64().unwrap() - more.as_f64().unwrap() / 1200.0).abs() <= 0.005, "{name}");
        } else {
            assert_eq!(value, more, "{name}");
        }
    }
}

#[test]
fn an_entry_that_is_there_twice_counts_once() {
    let (record, options, _) = documented();
    let mut twice = record.clone();
    twice.employment_records.as_mut().unwrap().extend(record.employment_records.clone().unwrap());
    assert_eq!(metrics(&twice, options).unwrap(), metrics(&record, options).unwrap());
}

#[test]
fn a_career_of_ten_thousand_entries_is_read_at_once() {
    // One job a day, each of a month, at a hundred employers: everything overlaps.
    let first = date("1990-01-01");
    let entries: Vec<Value> = (0..10_000)
        .map(|number| {
            let start = first.add_days(number).unwrap();
            json!({
                "employer": format!("Empresa {}", number % 100), "start_date": start, "end_date": start.add_days(29),
                "most_recent_base_salary": 100 + number % 7,
            })
        })
        .collect();
    let record: EmploymentRecord = serde_json::from_value(json!({ "employment_records": entries })).unwrap();
    let found = metrics(&record, Options::at(first.add_days(9_999).unwrap())).unwrap();
    assert_eq!((found.employer_count, found.unique_employer_count), (Some(10_000), Some(100)));
    // Thirty jobs hold on a day, but on the last day of one of them another begins. The first day has one employer.
    assert_eq!((found.current_employer_count, found.weeks_employed_total), (Some(29), Some(1428.5714)));
    assert_eq!(found.weeks_with_multiple_employers, Some(1428.4286));
}
