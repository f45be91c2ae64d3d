//! The ground truth about a link's transactions.

use super::ledger::{Movement, On};
use super::view::View;
use super::wire::units;
use super::{Stream, Truth};

impl View<'_> {
    /// Streams and categories, as the life has them.
    pub(super) fn truth(&self) -> Truth {
        let mut groups: Vec<(&Movement, i64, Vec<String>)> = Vec::new();
        let mut categories = Vec::new();
        for movement in self.ledger().movements.iter().filter(|movement| self.held().contains(&movement.on)) {
            let id = self.transaction_id(movement);
            categories.push((id.clone(), movement.category, movement.subcategory));
            match groups.iter_mut().find(|(first, ..)| same_stream(first, movement)) {
                Some((_, sum, ids)) => {
                    *sum += movement.cents;
                    ids.push(id);
                }
                None => groups.push((movement, movement.cents, vec![id])),
            }
        }
        let streams = groups
            .into_iter()
            .map(|(first, sum, transactions)| Stream {
                name: first.name,
                direction: first.direction,
                period: first.period,
                account: self.account_id(first.on),
                amount: units(sum / transactions.len() as i64),
                fixed: first.fixed,
                own: matches!(first.name, "savings" | "spare money" | "savings taken back" | "card payment") || is_loan_payment(first),
                category: first.category,
                subcategory: first.subcategory,
                transactions,
            })
            .collect();
        Truth { life: self.person.life.name, streams, categories }
    }
}

fn same_stream(one: &Movement, other: &Movement) -> bool {
    one.name == other.name && one.on == other.on && one.direction == other.direction
}

fn is_loan_payment(movement: &Movement) -> bool {
    movement.name == "loan" && matches!(movement.on, On::Checking | On::Loan)
}
