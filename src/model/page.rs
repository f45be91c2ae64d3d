//! Pages of lists.

use serde::{Deserialize, Serialize};

/// One page of a list, as Belvo answers it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Page<T> {
    /// How many items the whole list has.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub count: u64,
    /// The address of the next page, null on the last one.
    pub next: Option<String>,
    /// The address of the page before, null on the first one.
    pub previous: Option<String>,
    /// The items: at most the page size, 100 unless asked for otherwise, 1,000 at most.
    pub results: Vec<T>,
}
