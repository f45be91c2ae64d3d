//! The engines natively, on the request in a file: `cargo bench --bench engines -- --request FILE --user FILE`. Prints JSON: milliseconds of
//! each task, and its ratio to reading the same request with `serde_json`. `--task NAME --times N` runs one task so often and measures
//! nothing, for a program that counts instructions.
#![allow(clippy::expect_used, clippy::print_stdout, missing_docs, reason = "a program that measures and prints")]

use std::hint::black_box;
use std::time::{Duration, Instant};
use std::{env, fs};

use belvo_wasm::enrich::{categorize, incomes, recurring, risk};
use belvo_wasm::model::{CategorizationRequest, IncomesRequest, RecurringExpensesRequest, RiskInsightsUser};
use serde_json::{Value, json};

const LEAST_ROUNDS: usize = 5;

/// The engines remember what they said of up to 8,192 descriptions. So many rows have more.
const FORGOTTEN: usize = 60_000;

struct Inputs {
    text: String,
    categorize: CategorizationRequest,
    incomes: IncomesRequest,
    recurring: RecurringExpensesRequest,
    users: Vec<RiskInsightsUser>,
}

type Task = (&'static str, fn(&Inputs));

const TASKS: [Task; 7] = [
    ("parse", |inputs| drop(black_box(serde_json::from_str::<Value>(&inputs.text).expect("JSON")))),
    ("copy", |inputs| drop(black_box(inputs.text.as_bytes().to_vec()))),
    ("categorize", |inputs| {
        black_box(categorize::categorize(&inputs.categorize, categorize::Options::default()).expect("an answer"));
    }),
    ("verifyIncomes", |inputs| drop(black_box(incomes::verify(&inputs.incomes, &incomes::Options::default()).expect("an answer")))),
    ("recurringExpenses", |inputs| {
        black_box(recurring::find(&inputs.recurring, &recurring::Options::default()).expect("an answer"));
    }),
    ("riskInsights", |inputs| drop(black_box(risk::insights(&inputs.users, &risk::Options::default()).expect("an answer")))),
    ("all", |inputs| {
        for (_, run) in TASKS.iter().skip(2).take(4) {
            run(inputs);
        }
    }),
];

/// The value of an option on the command line.
fn option(name: &str) -> Option<String> {
    let mut arguments = env::args().skip_while(|argument| argument != name);
    arguments.nth(1)
}

/// The median, and the quartiles around it.
fn spread(values: &[f64]) -> Value {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |share: usize| sorted.get(sorted.len() * share / 4).copied().unwrap_or_default();
    json!({ "median": at(2), "low": at(1), "high": at(3), "runs": sorted.len() })
}

fn main() {
    // `cargo bench` and `cargo test` start it without a file: there is nothing to measure.
    let Some(file) = option("--request") else { return };
    let text = fs::read_to_string(file).expect("the request");
    let user = fs::read_to_string(option("--user").expect("--user FILE")).expect("the user");
    let inputs = turns(&text, &user);
    if let Some(name) = option("--task") {
        let times = option("--times").and_then(|times| times.parse().ok()).unwrap_or(1);
        let (_, run) = TASKS.iter().find(|(task, _)| *task == name).expect("a task");
        inputs.iter().cycle().take(times).for_each(run);
        return;
    }
    let most = Duration::from_millis(option("--milliseconds").and_then(|given| given.parse().ok()).unwrap_or(1500));
    println!("{}", json!({ "bytes": text.len(), "figures": measure(&inputs, most) }));
}

/// The same request for one turn after the other, with another word behind each description in each: so many that none is remembered when its
/// turn comes again.
fn turns(text: &str, user: &str) -> Vec<Inputs> {
    let request: CategorizationRequest = serde_json::from_str(text).expect("a request");
    let number = FORGOTTEN / request.transactions.len().max(1);
    (0..if number == 0 { 1 } else { number.max(6) })
        .map(|turn| {
            let letters: String = [turn, turn / 20].iter().filter_map(|place| "BCDFGHJKLMNPQRSTVWXZ".chars().nth(place % 20)).collect();
            let word = format!(" {letters}K");
            let mut inputs = Inputs {
                categorize: request.clone(),
                incomes: serde_json::from_str(text).expect("a request"),
                recurring: serde_json::from_str(text).expect("a request"),
                users: vec![serde_json::from_str(user).expect("a user")],
                text: text.to_owned(),
            };
            let add = |description: &mut String| description.push_str(&word);
            inputs.categorize.transactions.iter_mut().for_each(|row| add(&mut row.description));
            inputs.incomes.transactions.iter_mut().for_each(|row| add(&mut row.description));
            inputs.recurring.transactions.iter_mut().for_each(|row| add(&mut row.description));
            inputs.users.iter_mut().flat_map(|user| &mut user.transactions).for_each(|row| add(&mut row.description));
            inputs
        })
        .collect()
}

/// Runs the tasks in turn, until the time is over: what the machine does beside hits all of them.
fn measure(inputs: &[Inputs], most: Duration) -> Value {
    let mut turns = inputs.iter().cycle();
    let mut run = |task: fn(&Inputs)| task(turns.next().expect("a turn"));
    let repeats = TASKS.map(|(_, task)| {
        run(task);
        let start = Instant::now();
        run(task);
        (0.001 / start.elapsed().as_secs_f64().max(1e-7)).ceil().max(1.0) as u32
    });
    let mut times = TASKS.map(|_| Vec::new());
    let start = Instant::now();
    let mut rounds = 0;
    while rounds < LEAST_ROUNDS || start.elapsed() < most {
        for (((_, task), repeats), times) in TASKS.iter().zip(repeats).zip(&mut times) {
            let start = Instant::now();
            (0..repeats).for_each(|_| run(*task));
            times.push(start.elapsed().as_secs_f64() * 1e3 / f64::from(repeats));
        }
        rounds += 1;
    }
    let [parse, ..] = &times;
    TASKS
        .iter()
        .zip(&times)
        .map(|((name, _), times)| {
            let ratios: Vec<f64> = times.iter().zip(parse).map(|(time, parse)| time / parse).collect();
            ((*name).to_owned(), json!({ "milliseconds": spread(times), "vs_json_parse": spread(&ratios) }))
        })
        .collect::<serde_json::Map<_, _>>()
        .into()
}
