//! `cargo xtask contract`: the client against Belvo's OpenAPI document, operation by operation.
//!
//! Prism, a server that knows nothing but the document, validates what the client sends and answers as the document says.
//! Values come from the document's schemas, calls from the table of resources, so that a new operation needs nothing here
//! but its type's name in `models.rs`.

mod answer;
mod call;
mod compare;
mod control;
mod document;
mod failure;
mod models;
mod operation;
mod prism;
mod report;
mod sample;
mod wire;

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::Context;

use crate::shell::Shell;
use document::{Document, Documented};
use operation::Caller;
use prism::Prism;
use report::Report;

/// The task: prints what it found, notes on the document included.
pub(crate) fn run(shell: &Shell) -> anyhow::Result<ExitCode> {
    let report = check(shell)?;
    if let Some(report) = &report {
        println!("{report:#}");
    }
    let is_good = report.is_none_or(|report| report.is_good());
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The stage of the tests: how many requests were sent, and how many things failed.
pub(crate) fn test(shell: &Shell) -> anyhow::Result<Option<u32>> {
    let report = check(shell)?;
    if let Some(report) = &report {
        println!("{report}");
    }
    match report {
        Some(report) if !report.is_good() => {
            anyhow::bail!(
                "{} things are not as documented, {} operations are not covered",
                report.failures(),
                report.operations - report.covered
            )
        }
        report => Ok(report.map(|report| report.calls)),
    }
}

/// Calls every operation. `None`, and a line that says so, where there is no document.
fn check(shell: &Shell) -> anyhow::Result<Option<Report>> {
    let Some(document) = Document::load(shell)? else {
        println!("contract: skipped: no OpenAPI document (set BELVO_OPENAPI)");
        return Ok(None);
    };
    let started = Instant::now();
    let operations = document.operations()?;
    let prism = Prism::start(shell, &document)?;
    let mut report = Report::new(operations.len(), started.elapsed());
    let caller = Caller::new(&document, &prism.url())?;
    for operation in &operations {
        let came = caller.check(operation, &mut report).with_context(|| operation.to_string())?;
        report.covered += usize::from(came);
    }
    every_error(&document, &operations, &mut report)?;
    report.took = started.elapsed();
    Ok(Some(report))
}

/// Every error that is documented becomes an error of the right kind.
fn every_error(document: &Document, operations: &[Documented<'_>], report: &mut Report) -> anyhow::Result<()> {
    let mut seen = BTreeSet::new();
    for answer in operations.iter().flat_map(|operation| &operation.answers).filter(|answer| !answer.is_success()) {
        if seen.insert((answer.status, answer.schema.map(ToString::to_string))) {
            let at = format!("answer {}", answer.status);
            let (count, wrong) = failure::alternatives(document, answer).with_context(|| at.clone())?;
            report.errors += count;
            for wrong in wrong {
                report.fail(&at, wrong);
            }
        }
    }
    Ok(())
}
