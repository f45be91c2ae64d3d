//! The dictionary of the categorization, made as the crate's build script makes it, of any folder like `data/`.

#![allow(clippy::indexing_slicing, clippy::panic, reason = "a wrong line of data ends the task, naming the line")]

#[allow(dead_code, reason = "the engine reads, this writes")]
#[path = "../../src/enrich/categorize/layout.rs"]
mod layout;
#[path = "../../build/lexicon.rs"]
pub(crate) mod lexicon;
#[path = "../../build/tables.rs"]
pub(crate) mod tables;
#[allow(dead_code, reason = "names are folded, and nothing else")]
#[path = "../../src/text.rs"]
pub(crate) mod text;
#[path = "../../build/trie.rs"]
mod trie;

use std::fs;
use std::path::Path;

use anyhow::Context;
use belvo_wasm::enrich::categorize::Lexicon;

/// The dictionary of the lines of `data` that `keep` wants: it is asked with a phrase, and the merchant or verdict it leads to.
/// The weights of its model are those in `weights`. It lives as long as the program.
pub(crate) fn load(data: &Path, weights: &Path, keep: &dyn Fn(&str, &str) -> bool) -> anyhow::Result<&'static Lexicon> {
    let weights = fs::read(weights).with_context(|| weights.display().to_string())?;
    let bytes = lexicon::build(data, keep).bytes;
    let lexicon = Lexicon::read(bytes.leak(), weights.leak()).context("the dictionary cannot be read again")?;
    Ok(Box::leak(Box::new(lexicon)))
}
