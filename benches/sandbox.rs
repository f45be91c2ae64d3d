//! How long the sandbox takes to invent a link's data, and what many links take of memory: `cargo xtask bench sandbox`.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::print_stdout, missing_docs, reason = "a program that measures and prints")]

use std::fs;
use std::time::Instant;

use belvo_wasm::sandbox::{Request, Sandbox};
use serde_json::{Value, json};

/// 2026-11-23T12:00:00Z.
const NOON: i64 = 1_795_435_200_000;
const ROUNDS: usize = 40;
const MANY: usize = 10_000;
const INSTITUTIONS: [&str; 4] = ["erebor_mx_retail", "ofmockbank_br_retail", "erebor_co_retail", "ironbank_mx_business"];

fn ask(sandbox: &mut Sandbox, method: &str, path: &str, query: &str, body: &str) -> Value {
    let request = Request { method, path, query, body, authorization: Some("Basic YTpi"), origin: "", now: NOON + 1_000, mode: None };
    sandbox.handle(&request).body.unwrap_or_default()
}

fn register(sandbox: &mut Sandbox, institution: &str, user: usize) -> String {
    let body = json!({ "institution": institution, "username": format!("user{user}"), "password": "p" }).to_string();
    let link = ask(sandbox, "POST", "/api/links/", "", &body);
    link["id"].as_str().expect("a link").to_owned()
}

/// Registers a link and reads all of its transactions; how many there are.
fn appear(sandbox: &mut Sandbox, institution: &str, user: usize) -> usize {
    let link = register(sandbox, institution, user);
    let mut count = 0;
    for page in 1.. {
        let answer = ask(sandbox, "GET", "/api/transactions/", &format!("link={link}&page_size=1000&page={page}"), "");
        count += answer["results"].as_array().map_or(0, Vec::len);
        if answer["next"].is_null() {
            break;
        }
    }
    count
}

/// The most memory that this program ever had, in MiB; none where the system does not say.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

fn main() {
    for institution in INSTITUTIONS {
        let mut times = Vec::new();
        let mut counts = Vec::new();
        for round in 0..ROUNDS {
            let mut sandbox = Sandbox::new(round as u64, None).delay(0);
            let start = Instant::now();
            counts.push(appear(&mut sandbox, institution, round));
            times.push(start.elapsed());
        }
        times.sort();
        counts.sort_unstable();
        let (median, worst) = (times.get(ROUNDS / 2).copied().unwrap_or_default(), times.last().copied().unwrap_or_default());
        println!(
            "{institution:24} two years, {:>5} transactions: {:>6.1} ms (at most {:.1} ms)",
            counts.get(ROUNDS / 2).copied().unwrap_or_default(),
            median.as_secs_f64() * 1000.0,
            worst.as_secs_f64() * 1000.0
        );
    }
    let mut sandbox = Sandbox::new(1, None).delay(0);
    let start = Instant::now();
    let links: Vec<String> = (0..MANY).map(|user| register(&mut sandbox, INSTITUTIONS[user % INSTITUTIONS.len()], user)).collect();
    let read: usize = links
        .iter()
        .step_by(100)
        .map(|link| ask(&mut sandbox, "GET", "/api/transactions/", &format!("link={link}"), "")["count"].as_u64().unwrap_or(0) as usize)
        .sum();
    println!(
        "{MANY} links with their history, registered in {:.1} s; {read} transactions of {} of them read",
        start.elapsed().as_secs_f64(),
        links.len() / 100
    );
    println!("exported: {:.1} MB", sandbox.export().map_or(0, |state| state.len()) as f64 / 1e6);
    match peak() {
        Some(peak) => println!("memory at most: {peak} MiB"),
        None => println!("memory at most: not known on this system"),
    }
}
