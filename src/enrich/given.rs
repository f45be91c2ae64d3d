//! A transaction of one's own as the engines of streams read it, wherever its texts stand: no text is copied to be looked at.

use std::fmt;

use crate::date::Date;
use crate::model::{Direction, EnrichTransaction, EnrichableAccount, HolderType, IncomeAccount, IncomeTransaction};

/// Transactions of a request, each made when it is asked for where it does not stand somewhere.
pub(crate) trait Transactions<'a>: fmt::Debug {
    /// How many there are.
    fn count(&self) -> usize;

    /// The one at that position.
    fn at(&self, index: usize) -> Option<Given<'a>>;
}

impl<'a> Transactions<'a> for Vec<Given<'a>> {
    fn count(&self) -> usize {
        self.len()
    }

    fn at(&self, index: usize) -> Option<Given<'a>> {
        self.get(index).copied()
    }
}

/// The fields that are looked at, as the request has them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given<'a> {
    pub transaction_id: &'a str,
    pub account_holder_type: HolderType,
    pub account_holder_id: &'a str,
    pub account_id: &'a str,
    pub account_category: EnrichableAccount,
    pub value_date: Date,
    pub description: &'a str,
    pub direction: Direction,
    pub amount: f64,
    pub currency: &'a str,
    pub mcc: Option<u16>,
}

impl<'a> From<&'a EnrichTransaction> for Given<'a> {
    fn from(one: &'a EnrichTransaction) -> Self {
        Self {
            transaction_id: &one.transaction_id,
            account_holder_type: one.account_holder_type,
            account_holder_id: &one.account_holder_id,
            account_id: &one.account_id,
            account_category: one.account_category,
            value_date: one.value_date,
            description: &one.description,
            direction: one.direction,
            amount: one.amount,
            currency: &one.currency,
            mcc: one.mcc,
        }
    }
}

impl<'a> From<&'a IncomeTransaction> for Given<'a> {
    fn from(one: &'a IncomeTransaction) -> Self {
        Self {
            transaction_id: &one.transaction_id,
            account_holder_type: one.account_holder_type,
            account_holder_id: &one.account_holder_id,
            account_id: &one.account_id,
            account_category: match one.account_category {
                IncomeAccount::Checking => EnrichableAccount::Checking,
                IncomeAccount::Savings => EnrichableAccount::Savings,
            },
            value_date: one.value_date,
            description: &one.description,
            direction: one.direction,
            amount: one.amount,
            currency: &one.currency,
            mcc: None,
        }
    }
}
