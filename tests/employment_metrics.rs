//! The employment metrics against a reference that counts day by day, against the documentation's own example, and against what holds
//! in Belvo's.
#![cfg(all(not(target_arch = "wasm32"), feature = "enrich"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod openapi;

use std::io::{ErrorKind as IoErrorKind, Write};
use std::process::{Command, Stdio};

use belvo_wasm::date::Date;
use belvo_wasm::enrich::employment::{Career, Options, explain, metrics};
use belvo_wasm::model::{Either, EmploymentMetric, EmploymentMetrics, EmploymentRecord, ErrorKind, SalaryEffect, WireName};
use serde_json::{Value, json};

/// How many careers are invented. Each is as good as a dozen written by hand: see `tests/reference/careers.py`.
const CAREERS: u32 = 4_000;

/// What a script of `tests/reference` says; nothing, and a line that says so, where there is no Python.
fn python(script: &str, arguments: &[String], input: String) -> Option<String> {
    let script = format!("{}/tests/reference/{script}", env!("CARGO_MANIFEST_DIR"));
    let child = Command::new("python3").arg(&script).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = match child {
        Err(error) if error.kind() == IoErrorKind::NotFound => {
            eprintln!("skipped: python3 is not installed, the metrics are not compared with {script}");
            return None;
        }
        child => child.unwrap(),
    };
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{script} failed");
    Some(String::from_utf8(output.stdout).unwrap())
}

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
