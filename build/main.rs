//! Turns the text files of `data/` into the dictionary that the categorization engine carries: one block of bytes, read in
//! place. Nothing is built when a program starts.
//!
//! An error names the file and the line to mend.

#![allow(clippy::indexing_slicing, clippy::panic, reason = "a build script reports by panicking")]

#[allow(dead_code, reason = "the script writes, and reads nothing")]
#[path = "../src/enrich/categorize/layout.rs"]
mod layout;
#[allow(dead_code, reason = "the script folds names, and nothing else")]
#[path = "../src/text.rs"]
mod text;

mod lexicon;
mod tables;
mod trie;

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/text.rs");
    println!("cargo::rerun-if-changed=src/enrich/categorize/layout.rs");
    if env::var_os("CARGO_FEATURE_ENRICH").is_none() && env::var_os("CARGO_FEATURE_SANDBOX").is_none() {
        return;
    }
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| ".".to_owned());
    let out = env::var("OUT_DIR").unwrap_or_else(|error| panic!("cargo sets OUT_DIR: {error}"));
    let built = lexicon::build(&Path::new(&root).join("data"), &|_, _| true);
    write(&Path::new(&out).join("lexicon.bin"), &built.bytes);
    write(&Path::new(&out).join("examples.rs"), format!("&[\n{}]\n", built.examples).as_bytes());
}

fn write(file: &Path, bytes: &[u8]) {
    fs::write(file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}
