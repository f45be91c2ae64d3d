//! What can be done with a resource.

use super::http::Method;
use crate::model::WireName;

/// What can be done with a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// `GET` on the collection: a page of what Belvo stored.
    List,
    /// `GET` on one id.
    Detail,
    /// `POST` on the collection: registers a link, or retrieves data from the institution now.
    Create,
    /// `PATCH` on the collection: goes on with the second factor's token.
    Resume,
    /// `PUT` on one id.
    Replace,
    /// `PATCH` on one id.
    Modify,
    /// `DELETE` on one id.
    Delete,
    /// `POST` on `refresh/` below one id: asks Belvo to read the institution again.
    Refresh,
    /// `POST` on the collection with the secret keys in the body: a token for a page.
    Token,
    /// `GET` on `history/` below one id: a page of what happened to it.
    History,
    /// `POST` on the collection with data of one's own: Belvo enriches it and keeps nothing.
    Enrich,
    /// `POST` on `cancel/` below one id.
    Cancel,
    /// `POST` on `retry/` below one id.
    Retry,
    /// `POST` on `complete-redirection/` below the collection: the user came back from the bank.
    Complete,
}

impl WireName for Operation {
    const ALL: &'static [Self] = &[
        Self::List,
        Self::Detail,
        Self::Create,
        Self::Resume,
        Self::Replace,
        Self::Modify,
        Self::Delete,
        Self::Refresh,
        Self::Token,
        Self::History,
        Self::Enrich,
        Self::Cancel,
        Self::Retry,
        Self::Complete,
    ];

    fn position(self) -> usize {
        self as usize
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Detail => "detail",
            Self::Create => "create",
            Self::Resume => "resume",
            Self::Replace => "replace",
            Self::Modify => "modify",
            Self::Delete => "delete",
            Self::Refresh => "refresh",
            Self::Token => "token",
            Self::History => "history",
            Self::Enrich => "enrich",
            Self::Cancel => "cancel",
            Self::Retry => "retry",
            Self::Complete => "complete",
        }
    }
}

impl Operation {
    /// The method it is done with.
    pub fn method(self) -> Method {
        match self {
            Self::List | Self::Detail | Self::History => Method::Get,
            Self::Create | Self::Refresh | Self::Token | Self::Enrich | Self::Cancel | Self::Retry | Self::Complete => Method::Post,
            Self::Resume | Self::Modify => Method::Patch,
            Self::Replace => Method::Put,
            Self::Delete => Method::Delete,
        }
    }

    /// Whether it is done to one item, whose id is in the path.
    pub fn takes_id(self) -> bool {
        matches!(
            self,
            Self::Detail | Self::Replace | Self::Modify | Self::Delete | Self::Refresh | Self::History | Self::Cancel | Self::Retry
        )
    }

    /// What stands in the path after the collection, or after the id where there is one.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Refresh => "refresh/",
            Self::History => "history/",
            Self::Cancel => "cancel/",
            Self::Retry => "retry/",
            Self::Complete => "complete-redirection/",
            _ => "",
        }
    }

    /// Whether Belvo answers it from its own store, without asking an institution.
    pub fn reads_store(self) -> bool {
        matches!(self, Self::List | Self::Detail | Self::History | Self::Delete | Self::Token)
    }

    /// Whether its answer is a page of items.
    pub fn is_paged(self) -> bool {
        matches!(self, Self::List | Self::History)
    }

    /// Whether it sends an object.
    pub fn takes_body(self) -> bool {
        !matches!(self, Self::List | Self::Detail | Self::Delete | Self::History | Self::Cancel)
    }
}
