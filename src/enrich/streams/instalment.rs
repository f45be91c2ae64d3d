//! Purchases that are paid in instalments: descriptions that count `3/12`, `4/12`.

use super::amounts;
use super::key::Counter;
use super::months::Day;
use crate::money::Amount;
use crate::order::Arrange as _;

/// A payment whose description counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted {
    /// Position in the list of items.
    pub member: usize,
    pub day: Day,
    pub amount: Amount,
    pub counter: Counter,
}

/// Instalments of one purchase, by number.
pub(super) type Plan = Vec<Counted>;

/// Instalments of one plan differ by what division leaves over.
const SAME_PLAN: f64 = 1.03;

/// The plans among the payments to one counterparty.
pub(super) fn plans(mut counted: Vec<Counted>) -> Vec<Plan> {
    let mut plans = Vec::new();
    counted.arrange_by_key(|one| (one.counter.total, one.amount, one.day, one.member));
    for of_total in counted.chunk_by(|a, b| {
        a.counter.total == b.counter.total && amounts::ratio(amounts::size(a.amount), amounts::size(b.amount)) <= SAME_PLAN
    }) {
        let by_purchase = completed(by_purchase(of_total), of_total);
        let paid = |plans: &[Plan]| plans.iter().map(Vec::len).sum::<usize>();
        let is_whole = paid(&by_purchase) == of_total.len() && !by_purchase.iter().any(|plan| are_of_one_day(plan));
        let by_start = if is_whole { Vec::new() } else { completed(by_start(of_total), of_total) };
        // As many payments in fewer plans are the better reading.
        let is_better = (paid(&by_start), by_purchase.len()) > (paid(&by_purchase), by_start.len());
        plans.extend(if is_better { by_start } else { by_purchase });
    }
    plans
}

fn are_of_one_day(plan: &[Counted]) -> bool {
    plan.windows(2).any(|pair| matches!(pair, [one, other] if one.day == other.day))
}

/// The plans, where what stands on one day and counts on is a purchase whose instalments all bear its day. Many banks print them so.
fn by_purchase(of_total: &[Counted]) -> Vec<Plan> {
    let mut plans = Vec::new();
    let mut left = of_total.to_vec();
    left.arrange_by_key(|one| (one.day, one.counter.number, one.member));
    let mut moving = Vec::new();
    for of_day in left.chunk_by(|a, b| a.day == b.day) {
        if of_day.windows(2).all(|pair| matches!(pair, [a, b] if follows(a, b))) && of_day.len() > 1 {
            plans.extend(confirmed(of_day.to_vec()));
        } else {
            moving.extend_from_slice(of_day);
        }
    }
    // The others count the months: all of a plan began in the same one.
    plans.extend(by_beginning(moving, began, 1));
    plans
}

/// The plans, where all are posted as the statement closes: those that count on one day are of several purchases, each begun on its own day.
fn by_start(of_total: &[Counted]) -> Vec<Plan> {
    const LEEWAY: i32 = 6;
    by_beginning(of_total.to_vec(), |one| one.day.days - i32::from(one.counter.number) * 487 / 16, LEEWAY)
}

/// The plans of what began together, one no more than the leeway after the other.
fn by_beginning(mut counted: Vec<Counted>, began: impl Fn(&Counted) -> i32, leeway: i32) -> Vec<Plan> {
    counted.arrange_by_key(|one| (began(one), one.counter.number, one.day, one.member));
    counted.chunk_by(|a, b| began(b) - began(a) <= leeway).flat_map(by_turns).collect()
}

/// The plans with what was paid apart from their days: the first instalment on the day of the purchase, the last ones ahead.
fn completed(plans: Vec<Plan>, of_total: &[Counted]) -> Vec<Plan> {
    let (ahead, mut plans): (Vec<Plan>, Vec<Plan>) =
        plans.into_iter().partition(|plan| are_of_one_day(plan) && plan.first().is_some_and(|first| first.counter.number > 1));
    plans.arrange_by_key(|plan| plan.first().map(|first| (first.day, first.member)));
    add_firsts(&mut plans, of_total);
    let end = |(place, plan): (usize, &Plan)| plan.last().map(|last| (last.counter.number, last.day, place));
    let mut ends: Vec<(u16, Day, usize)> = plans.iter().enumerate().filter_map(end).collect();
    ends.arrange();
    for rest in ahead {
        let before = rest.first().map(|next| (next.counter.number - 1, next.day, usize::MAX));
        let nearest = ends.partition_point(|end| Some(*end) < before).checked_sub(1).and_then(|place| ends.get(place));
        match nearest.and_then(|(_, _, place)| plans.get_mut(*place)) {
            Some(plan) if plan.last().zip(rest.first()).is_some_and(|(last, next)| is_ahead(next, last)) => plan.extend(rest),
            _ => plans.push(rest),
        }
    }
    plans
}

/// Adds the first instalments that are in no plan to the plans that begin with the second next. Plans are by day.
fn add_firsts(plans: &mut [Plan], of_total: &[Counted]) {
    let mut members: Vec<usize> = plans.iter().flatten().map(|one| one.member).collect();
    members.arrange();
    let is_alone = |one: &&Counted| one.counter.number == 1 && members.binary_search(&one.member).is_err();
    let mut firsts: Vec<Counted> = of_total.iter().filter(is_alone).copied().collect();
    firsts.arrange_by_key(|one| (one.day, one.member));
    let mut headless = plans.iter_mut().filter(|plan| plan.first().is_some_and(|second| second.counter.number == 2)).peekable();
    for first in firsts {
        while headless.next_if(|plan| plan.first().is_some_and(|second| second.day < first.day)).is_some() {}
        if let Some(plan) = headless.next_if(|plan| plan.first().is_some_and(|second| rises(&first, second))) {
            plan.insert(0, first);
        }
    }
}

/// Whether one may be paid ahead, with others that follow it, no later than it is due.
fn is_ahead(one: &Counted, last: &Counted) -> bool {
    const MONTH_AND_LEEWAY: i32 = 46;
    follows(last, one) && (0..=MONTH_AND_LEEWAY).contains(&(one.day.days - last.day.days))
}

/// Whether one is the instalment after the other.
fn follows(a: &Counted, b: &Counted) -> bool {
    a.counter.number + 1 == b.counter.number
}

/// The month in which a plan that is paid monthly began.
fn began(one: &Counted) -> i32 {
    one.day.month - i32::from(one.counter.number)
}

/// Parts what began in the same month: of each number, the first belongs to the first plan, the second to the second.
fn by_turns(counted: &[Counted]) -> Vec<Plan> {
    let mut sorted = counted.to_vec();
    sorted.arrange_by_key(|one| (one.counter.number, one.day, one.amount, one.member));
    let mut plans: Vec<Plan> = Vec::new();
    for of_number in sorted.chunk_by(|a, b| a.counter.number == b.counter.number) {
        for (turn, one) in of_number.iter().enumerate() {
            if plans.len() <= turn {
                plans.push(Vec::new());
            }
            if let Some(plan) = plans.get_mut(turn) {
                plan.push(*one);
            }
        }
    }
    plans.into_iter().filter_map(confirmed).collect()
}

/// A plan of two payments or more whose numbers rise by one a month, or stand on one day, and that are no dates.
fn confirmed(plan: Plan) -> Option<Plan> {
    let rises = plan.windows(2).all(|pair| matches!(pair, [a, b] if rises(a, b)));
    (plan.len() > 1 && rises && !plan.iter().all(may_be_date)).then_some(plan)
}

/// Whether the number rises as the months do. The first instalment may bear the day of the purchase, where the others are posted as a
/// statement opens or closes: with the first, a month after it.
fn rises(a: &Counted, b: &Counted) -> bool {
    const MONTH: f64 = 30.4;
    const LEEWAY: f64 = 15.0;
    const LEEWAY_OF_FIRST: f64 = 32.0;
    let leeway = if a.counter.number == 1 { LEEWAY_OF_FIRST } else { LEEWAY };
    let (days, numbers) = (b.day.days - a.day.days, i32::from(b.counter.number) - i32::from(a.counter.number));
    numbers > 0 && (days == 0 || (f64::from(days) - MONTH * f64::from(numbers)).abs() <= leeway)
}

/// Whether the first instalment is no month before the second: it bears the day of the purchase.
pub(super) fn is_apart(plan: &Plan) -> bool {
    const LEEWAY: i32 = 4;
    match plan.as_slice() {
        [first, second, ..] => {
            first.counter.number == 1 && follows(first, second) && (second.day.days - first.day.days - 30).abs() > LEEWAY
        }
        _ => false,
    }
}

/// Whether the counter may be the payment's day and month, or its month and year.
fn may_be_date(one: &Counted) -> bool {
    const LEEWAY: i32 = 5;
    let (number, total) = (i32::from(one.counter.number), i32::from(one.counter.total));
    let (year, month, day) = (one.day.month.div_euclid(12) % 100, one.day.month.rem_euclid(12) + 1, i32::from(one.day.of_month));
    let is_day = total == month && (day - number).abs() <= LEEWAY;
    let is_month = number == month && total == year;
    !one.counter.is_named && (is_day || is_month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    fn counted(rows: &[(&str, &str, u16, u16)]) -> Vec<Counted> {
        rows.iter()
            .enumerate()
            .map(|(member, (date, amount, number, total))| Counted {
                member,
                day: Day::of(Date::parse(date).unwrap()),
                amount: Amount::from_decimal(amount).unwrap(),
                counter: Counter { number: *number, total: *total, is_named: false },
            })
            .collect()
    }

    fn members(rows: &[(&str, &str, u16, u16)]) -> Vec<Vec<usize>> {
        plans(counted(rows)).iter().map(|plan| plan.iter().map(|one| one.member).collect()).collect()
    }

    #[test]
    fn two_purchases_in_as_many_instalments_stay_apart() {
        let rows = [
            ("2025-01-10", "50", 1, 6),
            ("2025-02-10", "50", 2, 6),
            ("2025-02-12", "50", 1, 6),
            ("2025-03-10", "50", 3, 6),
            ("2025-03-10", "50", 2, 6),
            ("2025-03-10", "80", 5, 6),
            ("2025-04-10", "80", 6, 6),
        ];
        let found = members(&rows);
        assert_eq!(found.len(), 3);
        assert!(found.contains(&vec![5, 6]));
    }

    #[test]
    fn the_day_of_the_purchase_may_stand_on_all() {
        assert_eq!(members(&[("2025-01-10", "33.34", 1, 3), ("2025-01-10", "33.33", 2, 3), ("2025-01-10", "33.33", 3, 3)]), [[0, 1, 2]]);
    }

    #[test]
    fn all_may_be_posted_as_the_statement_closes() {
        // Of two purchases at one price the second, in March, is one instalment behind.
        let rows = [
            ("2025-02-14", "50", 1, 6),
            ("2025-03-14", "50", 2, 6),
            ("2025-03-14", "50", 1, 6),
            ("2025-04-14", "50", 3, 6),
            ("2025-04-14", "50", 2, 6),
            ("2025-05-14", "50", 4, 6),
            ("2025-05-14", "50", 3, 6),
        ];
        assert_eq!(members(&rows), [vec![0, 1, 3, 5], vec![2, 4, 6]]);
    }

    #[test]
    fn the_first_may_stand_on_the_day_of_the_purchase() {
        // A bill opens on the 11th, a statement closes on the 14th, which is the second after the purchase.
        assert_eq!(members(&[("2025-01-10", "50.02", 1, 3), ("2025-01-11", "50", 2, 3), ("2025-02-11", "50", 3, 3)]), [[0, 1, 2]]);
        assert_eq!(members(&[("2025-01-15", "50.02", 1, 3), ("2025-03-14", "50", 2, 3), ("2025-04-14", "50", 3, 3)]), [[0, 1, 2]]);
        assert!(members(&[("2025-01-10", "50", 1, 3), ("2025-04-14", "50", 2, 3)]).is_empty());
        let is_apart = |day, second| is_apart(&counted(&[(day, "50", 1, 3), (second, "50", 2, 3)]));
        assert!(is_apart("2025-01-10", "2025-01-20") && is_apart("2025-01-15", "2025-03-14"));
        assert!(!is_apart("2025-01-31", "2025-02-28") && !is_apart("2025-01-10", "2025-02-10"));
    }

    #[test]
    fn plans_that_are_posted_together_do_not_count_each_other() {
        let rows = [
            ("2025-03-14", "50", 6, 12),
            ("2025-03-14", "50.20", 2, 12),
            ("2025-04-14", "50", 7, 12),
            ("2025-04-14", "50.20", 3, 12),
            ("2025-05-14", "50", 8, 12),
            ("2025-05-14", "50.20", 4, 12),
        ];
        let found = members(&rows);
        assert!(found.len() == 2 && found.contains(&vec![0, 2, 4]) && found.contains(&vec![1, 3, 5]), "{found:?}");
    }

    #[test]
    fn the_last_may_be_paid_ahead() {
        let rows = [("2025-01-10", "50", 3, 6), ("2025-02-10", "50", 4, 6), ("2025-03-02", "50", 5, 6), ("2025-03-02", "50", 6, 6)];
        assert_eq!(members(&rows), [[0, 1, 2, 3]]);
    }

    #[test]
    fn dates_are_no_counters() {
        assert!(members(&[("2025-03-10", "50", 3, 25), ("2025-04-10", "50", 4, 25)]).is_empty());
        assert!(members(&[("2025-05-03", "50", 3, 5), ("2025-05-04", "50", 4, 5)]).is_empty());
        assert_eq!(members(&[("2025-03-10", "50", 4, 25), ("2025-04-10", "50", 5, 25)]).len(), 1);
    }
}
