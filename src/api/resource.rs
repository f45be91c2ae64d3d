//! How a resource of Belvo's API is described.

use super::operation::Operation;

/// A resource of Belvo's API: client, sandbox, TypeScript declarations and contract tests all read its one entry.
#[derive(Debug)]
pub struct Resource {
    /// As the clients call it: `investmentTransactions`.
    pub name: &'static str,
    /// What one of it is called: the type of its items in the model.
    pub item: &'static str,
    /// From the first slash to the last: `/api/transactions/`. Where its items belong to one of another resource, `{parent}`
    /// stands for that one's id: `/payments/br/payment-intents/{parent}/charges/`.
    pub path: &'static str,
    /// What can be done with it.
    pub operations: &'static [Operation],
    /// Which of these can be asked to answer at once and work later (`X-Belvo-Request-Mode: async`).
    pub asynchronous: &'static [Operation],
    /// Which of these take another version of the resource (`X-Belvo-API-Resource-Version`).
    pub versioned: &'static [Operation],
    /// Which of these take a key that makes repeating them harmless (`Belvo-Idempotency-Key`).
    pub idempotent: &'static [Operation],
    /// Which of these do no harm when they are done twice, and are tried again when it is not known whether the first one worked.
    pub repeatable: &'static [Operation],
    /// What a create or a resume answers with. Belvo documents an object here and a list there; it comes out as this.
    pub creates: Shape,
    /// Whether `fields` and `omit` choose the fields of an answer.
    pub selects_fields: bool,
    /// What a list can be narrowed by.
    pub filters: &'static [Filter],
}

impl Resource {
    /// What most resources are: the others say what differs.
    pub(super) const USUAL: Self = Self {
        name: "",
        item: "",
        path: "",
        operations: &[Operation::List, Operation::Detail],
        asynchronous: &[],
        versioned: &[],
        idempotent: &[],
        repeatable: &[Operation::List, Operation::Detail, Operation::History, Operation::Modify, Operation::Delete, Operation::Token],
        creates: Shape::Many,
        selects_fields: true,
        filters: &[],
    };

    /// Its name in words: `investment transactions`.
    pub fn title(&self) -> String {
        self.name.chars().flat_map(|c| c.is_ascii_uppercase().then_some(' ').into_iter().chain([c.to_ascii_lowercase()])).collect()
    }

    /// Whether that can be done with it.
    pub fn allows(&self, operation: Operation) -> bool {
        self.operations.contains(&operation)
    }

    /// The filter and the operator that a query parameter such as `amount__gte` stands for.
    pub fn filter(&self, parameter: &str) -> Option<(&'static Filter, Operators)> {
        self.filters.iter().find_map(|filter| {
            let suffix = parameter.strip_prefix(filter.name)?;
            let operator = Operators::named(suffix)?;
            filter.operators.contains(operator).then_some((filter, operator))
        })
    }
}

/// Whether an answer is one item or a list of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One item.
    One,
    /// A list, also of one item or none.
    Many,
}

/// Something that a list can be narrowed by.
#[derive(Debug, Clone, Copy)]
pub struct Filter {
    /// Its name in the query.
    pub name: &'static str,
    /// The field of the items that it looks at, mostly of the same name; `__` steps into objects: `account__balance__current`.
    pub field: &'static str,
    /// What its values are.
    pub kind: FilterKind,
    /// How it can be compared.
    pub operators: Operators,
    /// Whether a list must name it (or its `__in`).
    pub required: bool,
}

/// What a filter's values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilterKind {
    /// Any text, ids included.
    Text,
    /// An amount of money in currency units: at least two decimals on the wire.
    Amount,
    /// A whole number.
    Integer,
    /// `YYYY-MM-DD`.
    Date,
    /// `YYYY-MM-DD`, or a full ISO 8601 timestamp.
    Timestamp,
}

/// A set of ways to compare: the suffixes of a query parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operators(u16);

impl Operators {
    /// No suffix: equal.
    pub const EXACT: Self = Self(1);
    /// `__in`: one of a list.
    pub const IN: Self = Self(1 << 1);
    /// `__not_in`: none of a list.
    pub const NOT_IN: Self = Self(1 << 2);
    /// `__gt`: above.
    pub const GT: Self = Self(1 << 3);
    /// `__gte`: above or equal.
    pub const GTE: Self = Self(1 << 4);
    /// `__lt`: below.
    pub const LT: Self = Self(1 << 5);
    /// `__lte`: below or equal.
    pub const LTE: Self = Self(1 << 6);
    /// `__range`: between two values, both included.
    pub const RANGE: Self = Self(1 << 7);
    /// `__allin`: has all of a list.
    pub const ALLIN: Self = Self(1 << 8);
    /// `__icontains`: holds the text, in upper or lower case.
    pub const ICONTAINS: Self = Self(1 << 9);
    /// Equal, or one of a list.
    pub const ONE_OF: Self = Self(Self::EXACT.0 | Self::IN.0);
    /// Everything that an order allows.
    pub const COMPARED: Self = Self(Self::EXACT.0 | Self::GT.0 | Self::GTE.0 | Self::LT.0 | Self::LTE.0 | Self::RANGE.0);

    const SUFFIXES: [(Self, &'static str); 10] = [
        (Self::EXACT, ""),
        (Self::IN, "__in"),
        (Self::NOT_IN, "__not_in"),
        (Self::GT, "__gt"),
        (Self::GTE, "__gte"),
        (Self::LT, "__lt"),
        (Self::LTE, "__lte"),
        (Self::RANGE, "__range"),
        (Self::ALLIN, "__allin"),
        (Self::ICONTAINS, "__icontains"),
    ];

    /// Whether all of `other` are in this set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// This set without the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether a value is a list.
    pub const fn takes_list(self) -> bool {
        self.0 & (Self::IN.0 | Self::NOT_IN.0 | Self::RANGE.0 | Self::ALLIN.0) != 0
    }

    /// The operators of the set with their suffixes, in a fixed order.
    pub fn suffixes(self) -> impl Iterator<Item = (Self, &'static str)> {
        Self::SUFFIXES.into_iter().filter(move |(operator, _)| self.contains(*operator))
    }

    fn named(suffix: &str) -> Option<Self> {
        Self::SUFFIXES.iter().find(|(_, name)| *name == suffix).map(|(operator, _)| *operator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::resources::{RESOURCES, TRANSACTIONS};
    use crate::model::WireName;

    #[test]
    fn every_operation_has_a_name_and_every_resource_one_of_its_own() {
        for resource in RESOURCES {
            for operation in resource.operations {
                assert_eq!(Operation::from_wire(operation.as_str()), Some(*operation));
            }
            let same = RESOURCES.into_iter().filter(|other| other.name == resource.name || other.path == resource.path);
            assert_eq!(same.count(), 1, "{}", resource.name);
        }
    }

    #[test]
    fn parameters_name_a_filter_and_an_operator() {
        let (filter, operator) = TRANSACTIONS.filter("account__balance__current__gte").unwrap();
        assert_eq!((filter.name, operator), ("account__balance__current", Operators::GTE));
        let (filter, operator) = TRANSACTIONS.filter("account").unwrap();
        assert_eq!((filter.name, operator), ("account", Operators::EXACT));
        assert!(TRANSACTIONS.filter("amount__icontains").is_none());
        assert!(TRANSACTIONS.filter("colour").is_none());
    }
}
