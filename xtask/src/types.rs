//! TypeScript declarations from the Rust model and the table of resources: one source for both languages.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use anyhow::{Context, bail};
use belvo_wasm::api::{Filter, FilterKind, Operation, resources::RESOURCES};
use belvo_wasm::model::{
    Category, DecidedBy, EmploymentMetric, EnrichableAccount, IncomeConfidence, IncomeFrequency, IncomeType, Subcategory, WireName,
    declaration, declarations,
};
use belvo_wasm::statement;

use crate::shell::Shell;

const HEADER: &str = "// Made by `cargo xtask types` from the Rust crate. Do not edit.\n\n";

/// Writes `pkg/src/generated`, or fails where it is not what would be written.
pub(crate) fn write(shell: &Shell, check: bool) -> anyhow::Result<()> {
    for (file, text) in [("model.ts", model()), ("filters.ts", filters())] {
        let file = shell.file(&format!("pkg/src/generated/{file}"));
        let text = format(shell, &text)?;
        let current = fs::read_to_string(&file).unwrap_or_default();
        if check && current != text {
            bail!("{} is not what the Rust crate says. Type: cargo xtask types", file.display());
        }
        if current != text {
            fs::create_dir_all(file.parent().context("a file stands in a folder")?)?;
            fs::write(&file, text)?;
        }
    }
    Ok(())
}

fn model() -> String {
    let mut text = HEADER.to_owned() + &declarations();
    for statement in [
        declaration::<statement::Statement>(),
        declaration::<statement::StatementFormat>(),
        declaration::<statement::TextEncoding>(),
        declaration::<statement::RowProblem>(),
        declaration::<statement::Options>(),
    ] {
        text.push_str(&statement);
    }
    list::<Category>(&mut text, "CATEGORIES", "Category", "The 16 categories, in Belvo's order.");
    list::<Subcategory>(&mut text, "SUBCATEGORIES", "Subcategory", "The 77 subcategories, in Belvo's order.");
    list::<EnrichableAccount>(
        &mut text,
        "ACCOUNT_CATEGORIES",
        "EnrichableAccount",
        "The kinds of account whose transactions can be enriched.",
    );
    list::<EmploymentMetric>(&mut text, "EMPLOYMENT_METRICS", "EmploymentMetric", "The figures made of an employment history.");
    list::<DecidedBy>(&mut text, "DECIDERS", "DecidedBy", "What can decide a category.");
    list::<IncomeType>(&mut text, "INCOME_TYPES", "IncomeType", "What an income can be, in Belvo's order.");
    list::<IncomeFrequency>(&mut text, "INCOME_FREQUENCIES", "IncomeFrequency", "How often an income can come, in Belvo's order.");
    list::<IncomeConfidence>(&mut text, "INCOME_CONFIDENCES", "IncomeConfidence", "How sure it can be that an income comes again.");
    text
}

fn list<T: WireName>(text: &mut String, name: &str, of: &str, doc: &str) {
    let values: Vec<String> = T::ALL.iter().map(|value| format!("{:?}", value.as_str())).collect();
    let _ = writeln!(text, "\n/** {doc} */\nexport const {name}: readonly {of}[] = [{}];", values.join(", "));
}

fn filters() -> String {
    let mut text = HEADER.to_owned();
    for resource in RESOURCES.into_iter().filter(|resource| resource.allows(Operation::List)) {
        // One kind of item can be found below several others.
        let name = if resource.path.contains("{parent}") { capitalized(resource.name) } else { resource.item.to_owned() };
        let _ = writeln!(text, "/** What a list of {} can be narrowed by. */\nexport interface {name}Filters {{", resource.title());
        for filter in resource.filters {
            parameters(filter, &mut text);
        }
        text.push_str("}\n\n");
    }
    text
}

fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn parameters(filter: &Filter, text: &mut String) {
    let value = if matches!(filter.kind, FilterKind::Amount | FilterKind::Integer) { "number" } else { "string" };
    for (operator, suffix) in filter.operators.suffixes() {
        let optional = if filter.required && suffix.is_empty() { "" } else { "?" };
        let ty = match suffix {
            "__range" => format!("readonly [from: {value}, to: {value}]"),
            _ if operator.takes_list() => format!("readonly {value}[]"),
            _ => value.to_owned(),
        };
        let comparison = match suffix {
            "" => "Equal",
            "__in" => "One of these",
            "__not_in" => "None of these",
            "__gt" => "Above",
            "__gte" => "Above or equal",
            "__lt" => "Below",
            "__lte" => "Below or equal",
            "__range" => "Between these two, both included",
            "__allin" => "All of these",
            _ => "Holds this text, in upper or lower case",
        };
        let shape = match filter.kind {
            FilterKind::Text | FilterKind::Integer => "",
            FilterKind::Amount => " (currency units)",
            FilterKind::Date => " (YYYY-MM-DD)",
            FilterKind::Timestamp => " (YYYY-MM-DD or ISO 8601)",
        };
        let _ = writeln!(text, "  /** {comparison}{shape}. */\n  {}{suffix}{optional}: {ty};", filter.name);
    }
}

/// As the project's formatter would write it.
fn format(shell: &Shell, text: &str) -> anyhow::Result<String> {
    let mut formatter = shell.command("biome format --stdin-file-path=generated.ts");
    let mut child = formatter.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("biome is missing: cargo xtask setup")?;
    child.stdin.take().context("a pipe was asked for")?.write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("the declarations cannot be formatted:\n{text}");
    }
    Ok(String::from_utf8(output.stdout)?)
}
