//! Turns the text files of `data/` into what the categorization engine carries: tables, and one automaton over every
//! name and phrase. Nothing is built when a program starts.
//!
//! An error names the file and the line to mend.

#![allow(clippy::indexing_slicing, clippy::panic, reason = "a build script reports by panicking")]

#[allow(dead_code, reason = "the script folds names, and nothing else")]
#[path = "../src/text.rs"]
mod text;

mod lexicon;
mod tables;

use std::env;
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/text.rs");
    if env::var_os("CARGO_FEATURE_ENRICH").is_none() && env::var_os("CARGO_FEATURE_SANDBOX").is_none() {
        return;
    }
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| ".".to_owned());
    let out = env::var("OUT_DIR").unwrap_or_else(|error| panic!("cargo sets OUT_DIR: {error}"));
    lexicon::build(&Path::new(&root).join("data"), Path::new(&out));
}
