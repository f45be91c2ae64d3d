//! `cargo xtask evaluate`: how good an engine is on labelled data.

mod categorize;
mod streams;

pub(crate) use categorize::{Options, categorize};
pub(crate) use streams::streams;
