//! Transactions whose texts stay with the caller until one is needed: most never are.

use std::fmt;

use crate::keyed::Set;
use crate::model::{Error, Result};

/// The ids and descriptions of transactions, which stay with the caller.
pub trait RowTexts: fmt::Debug {
    /// Makes texts known: the descriptions of the transactions at these positions, and the ids of those at those (both ascending). Called
    /// once at most, before any is asked for.
    ///
    /// # Errors
    /// The caller's own.
    fn fetch(&self, descriptions: &[u32], ids: &[u32]) -> Result<()>;

    /// The bank's text of the transaction at that position.
    fn description(&self, position: usize) -> Option<&str>;

    /// The id of the transaction at that position.
    fn id(&self, position: usize) -> Option<&str>;

    /// The id of the transaction at that position, fetched or not, for an error.
    ///
    /// # Errors
    /// The caller's own.
    fn fetch_id(&self, position: u32) -> Result<String>;
}

/// What of transactions is still with the caller.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Apart<'a> {
    /// The first transaction whose id an earlier one has, too: the caller sees it sooner than all ids cross.
    pub twice: Option<usize>,
    /// Of each transaction how its id begins, in the order of ids; or nothing, where few ids are put in order.
    pub beginnings: &'a [[u32; 2]],
    pub texts: &'a dyn RowTexts,
}

impl Apart<'_> {
    /// How the id of a transaction begins: ids are in that order, as far as it tells them apart.
    pub(crate) fn beginning(&self, index: usize) -> [u32; 2] {
        self.beginnings.get(index).copied().unwrap_or_default()
    }
}

/// Sees that no id comes twice.
#[derive(Debug)]
pub(crate) enum Ids<'a> {
    Here(Set<&'a str>),
    Apart(Apart<'a>),
}

impl<'a> Ids<'a> {
    /// Of so many transactions.
    pub(crate) fn of(apart: Option<Apart<'a>>, count: usize) -> Self {
        apart.map_or_else(|| Self::Here(Set::with_room_for(count)), Self::Apart)
    }

    /// Looks at the next transaction, which has that id, unless ids are still with the caller. `problem` is made of what is wrong.
    ///
    /// # Errors
    /// An earlier one has the same id.
    pub(crate) fn check(&mut self, index: usize, id: &'a str, problem: impl FnOnce(String) -> Error) -> Result<()> {
        let twice = match self {
            Self::Here(ids) => (!ids.insert(id)).then(|| id.to_owned()),
            Self::Apart(apart) if apart.twice == Some(index) => Some(apart.texts.fetch_id(index as u32)?),
            Self::Apart(_) => None,
        };
        twice.map_or(Ok(()), |id| Err(problem(format!("`{id}` is another transaction's id, too"))))
    }
}
