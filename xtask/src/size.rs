//! `cargo xtask size`: what the package weighs, what it may weigh, and what in it is heavy.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::shell::Shell;

const BUDGET: &str = "pkg/size-budget.json";

/// Bytes as they are, and as servers send them.
#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Of each part its WebAssembly, data and JavaScript; and of the package as a program gets it that imports `belvo-wasm`.
#[derive(Debug, Deserialize, Serialize)]
struct Sizes {
    parts: BTreeMap<String, Size>,
    total: Size,
}

/// How many bytes each part (and `total`) may have, gzipped.
#[derive(Debug, Deserialize)]
struct Budget {
    /// More fails the check.
    gzip: BTreeMap<String, u64>,
    /// What is promised; where the budget is above it, the check says so.
    goals: BTreeMap<String, u64>,
}

/// Where cargo leaves a part before its names are stripped.
const COMPILED: [(&str, &str); 3] = [("client", "release"), ("enrich", "engine"), ("sandbox", "release")];

fn measure(shell: &Shell) -> anyhow::Result<Sizes> {
    let output = shell.command("node scripts/size.mjs --json").output()?;
    if !output.status.success() {
        bail!("scripts/size.mjs failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    serde_json::from_slice(&output.stdout).context("scripts/size.mjs printed something else")
}

/// Prints the sizes as a table or as JSON, and the heaviest functions where they are asked for.
pub(crate) fn print(shell: &Shell, json: bool, top: Option<usize>) -> anyhow::Result<()> {
    let sizes = measure(shell)?;
    if json {
        println!("{}", serde_json::to_string(&sizes)?);
        return Ok(());
    }
    let budget = budget(shell)?;
    println!("| part (wasm + JavaScript) | raw | gzip | brotli | budget (gzip) |\n|---|---|---|---|---|");
    let total = ("total".to_owned(), sizes.total);
    for (name, size) in sizes.parts.into_iter().chain([total]) {
        let shown = if name == "total" { "`belvo-wasm` (client + enrich)" } else { &name };
        let allowed = budget.gzip.get(&name).map_or_else(|| "-".to_owned(), |bytes| kilobytes(*bytes));
        println!("| {shown} | {} | {} | {} | {allowed} |", kilobytes(size.raw), kilobytes(size.gzip), kilobytes(size.brotli));
    }
    if let Some(count) = top {
        for (part, profile) in COMPILED {
            list(shell, part, profile, count)?;
        }
    }
    Ok(())
}

/// Fails where a part is heavier than its budget. The numbers of what was held against it.
pub(crate) fn check(shell: &Shell) -> anyhow::Result<u32> {
    let (sizes, budget) = (measure(shell)?, budget(shell)?);
    let mut found: BTreeMap<&str, u64> = sizes.parts.iter().map(|(name, size)| (name.as_str(), size.gzip)).collect();
    found.insert("total", sizes.total.gzip);
    let mut over = Vec::new();
    for (name, bytes) in &found {
        let allowed = budget.gzip.get(*name).with_context(|| format!("{BUDGET} has no budget for `{name}`"))?;
        if bytes > allowed {
            over.push(format!("{name}: {bytes} bytes gzipped, {allowed} are allowed"));
        } else if *bytes < allowed * 9 / 10 {
            eprintln!("   {name}: {bytes} bytes gzipped, far below the {allowed} of {BUDGET}: lower the budget");
        }
        if let Some(goal) = budget.goals.get(*name).filter(|goal| bytes > *goal) {
            eprintln!("   {name}: {bytes} bytes gzipped, above the goal of {goal}");
        }
    }
    if !over.is_empty() {
        bail!("heavier than {BUDGET} allows:\n{}\n`cargo xtask size --top 30` names what is heavy", over.join("\n"));
    }
    Ok(u32::try_from(found.len())?)
}

fn budget(shell: &Shell) -> anyhow::Result<Budget> {
    serde_json::from_str(&fs::read_to_string(shell.file(BUDGET))?).context(BUDGET)
}

fn kilobytes(bytes: u64) -> String {
    format!("{:.1} KB", bytes as f64 / 1000.0)
}

/// The heaviest functions and data of a part, and the modules that they belong to, before wasm-opt takes their names away.
fn list(shell: &Shell, part: &str, profile: &str, count: usize) -> anyhow::Result<()> {
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let file = shell.root().join(target).join(format!("wasm32-unknown-unknown/{profile}/belvo_wasm_{part}.wasm"));
    let bytes = fs::read(&file).with_context(|| format!("{}: build the package first", file.display()))?;
    let mut items = items(&bytes)?;
    let whole: usize = items.iter().map(|(_, size)| size).sum();
    let mut modules: BTreeMap<String, usize> = BTreeMap::new();
    for (name, size) in &items {
        *modules.entry(module(name)).or_default() += size;
    }
    let mut modules: Vec<_> = modules.into_iter().collect();
    for (title, list) in [("functions and data", &mut items), ("modules", &mut modules)] {
        list.sort_by(|(one_name, one), (other_name, other)| other.cmp(one).then_with(|| one_name.cmp(other_name)));
        println!("\n{part}: the heaviest {title} before wasm-opt, of {} KB\n{:>9} {:>6}", whole / 1000, "bytes", "%");
        for (name, size) in list.iter().take(count) {
            println!("{size:>9} {:>6.2} {name}", *size as f64 * 100.0 / whole as f64);
        }
    }
    Ok(())
}

/// Every function and piece of data of a module, with its bytes.
fn items(wasm: &[u8]) -> anyhow::Result<Vec<(String, usize)>> {
    let (mut bodies, mut data, mut names) = (Vec::new(), Vec::new(), BTreeMap::new());
    let mut imported = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                imported = section
                    .into_imports()
                    .filter_map(Result::ok)
                    .filter(|import| matches!(import.ty, wasmparser::TypeRef::Func(_) | wasmparser::TypeRef::FuncExact(_)))
                    .count();
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => {
                for (index, segment) in section.into_iter().enumerate() {
                    data.push((format!("data segment {index}"), segment?.data.len()));
                }
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(reader) = section.as_known() else { continue };
                for subsection in reader {
                    if let Name::Function(functions) = subsection? {
                        for naming in functions {
                            let naming = naming?;
                            names.insert(naming.index as usize, format!("{:#}", rustc_demangle::demangle(naming.name)));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let functions = bodies.into_iter().enumerate().map(|(index, size)| {
        let name = names.get(&(index + imported)).cloned().unwrap_or_else(|| format!("function {index}"));
        (name, size)
    });
    Ok(functions.chain(data).collect())
}

/// The crate and module that a function belongs to, as far as its name says: `<a::b::C as d::E>::f` is of `a::b`.
fn module(name: &str) -> String {
    let path = name.trim_start_matches(['<', '&', '*', '[']).trim_start_matches("mut ").trim_start_matches("dyn ");
    let path = path.split([' ', '<', '>', ',', '{']).next().unwrap_or_default();
    let parts: Vec<&str> = path.split("::").filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [first, second, third, _, ..] if *first == "belvo_wasm" => format!("{first}::{second}::{third}"),
        [first, second, _, ..] => format!("{first}::{second}"),
        [first, ..] => (*first).to_owned(),
        [] => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::module;

    #[test]
    fn modules_of_names() {
        assert_eq!(module("belvo_wasm::enrich::streams::finder::find"), "belvo_wasm::enrich::streams");
        assert_eq!(module("<belvo_wasm::money::Amount as core::fmt::Display>::fmt"), "belvo_wasm::money");
        assert_eq!(module("serde_json::de::from_str"), "serde_json::de");
        assert_eq!(module("data segment 0"), "data");
        assert_eq!(module("memcpy"), "memcpy");
    }
}
