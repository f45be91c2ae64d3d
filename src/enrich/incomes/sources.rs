//! From rows that are income to streams: one a payer and account.

use super::StreamTrace;
use super::bonus::{self, Homes};
use super::figures;
use super::left_out::Kept;
use super::read::{Holder, Row};
use super::window::Window;
use super::words::Mark;
use crate::enrich::streams::{self, Period};
use crate::keyed::Map;
use crate::model::{Category, Direction, IncomeFrequency, IncomeType, WireName};
use crate::money::Amount;
use crate::order::Arrange as _;

/// Ordinary days that a transfer of a company needs to be pay.
const PAY_FROM: usize = 3;

/// Where money comes in from.
#[derive(Debug)]
pub(super) struct Source<'h, 'a> {
    pub account: &'a str,
    pub kind: IncomeType,
    pub frequency: IncomeFrequency,
    /// By day; with whether the row comes besides the rhythm.
    pub rows: Vec<(&'h Row<'a>, bool)>,
}

impl<'h, 'a> Source<'h, 'a> {
    fn new(rows: Vec<Kept<'h, 'a>>, frequency: IncomeFrequency) -> Option<Self> {
        let kind = kind_of(&rows);
        let account = rows.first()?.row.account();
        let mut source = Self { account, kind, frequency, rows: rows.into_iter().map(|kept| (kept.row, false)).collect() };
        source.sort();
        Some(source)
    }

    /// Adds rows that come besides the rhythm.
    pub(super) fn add_extra(&mut self, row: &'h Row<'a>) {
        self.rows.push((row, true));
    }

    pub(super) fn sort(&mut self) {
        self.rows.arrange_by(|(one, _), (other, _)| one.place().cmp(&other.place()));
    }

    pub(super) fn sum(&self) -> Amount {
        self.rows.iter().map(|(row, _)| row.amount).sum()
    }

    pub(super) fn is_regular(&self) -> bool {
        matches!(self.frequency, IncomeFrequency::Monthly | IncomeFrequency::Fortnightly | IncomeFrequency::Weekly)
    }

    /// The rows that make the rhythm: all but the extras, or all where there are only extras.
    pub(super) fn ordinary(&self) -> impl Iterator<Item = &'h Row<'a>> {
        let only_extras = self.rows.iter().all(|(_, is_extra)| *is_extra);
        self.rows.iter().filter(move |(_, is_extra)| only_extras || !is_extra).map(|(row, _)| *row)
    }

    pub(super) fn trace(&self) -> StreamTrace {
        StreamTrace {
            transactions: self.rows.iter().map(|(row, _)| row.index).collect(),
            extras: self.rows.iter().filter(|(_, is_extra)| *is_extra).map(|(row, _)| row.index).collect(),
        }
    }

    /// A company that regularly transfers money pays wages, or somebody's work.
    fn see_pay(&mut self) {
        let by_companies = self.rows.iter().filter(|(row, _)| row.text.says(Mark::Company)).count() * 2 >= self.rows.len();
        if self.is_regular() && by_companies && matches!(self.kind, IncomeType::Transfer | IncomeType::Unknown) {
            let days = figures::days(self);
            if days.len() >= PAY_FROM {
                let is_steady = figures::stability(&days).is_at_least(4, 5);
                self.kind = if is_steady { IncomeType::Salary } else { IncomeType::Freelance };
            }
        }
    }
}

/// The streams of a holder.
pub(super) fn find<'h, 'a>(kept: &[Kept<'h, 'a>], holder: &Holder<'a>, window: Window) -> Vec<Source<'h, 'a>> {
    let (bonuses, others): (Vec<Kept<'h, 'a>>, Vec<Kept<'h, 'a>>) = kept.iter().partition(|kept| kept.is_bonus);
    let (mut sources, rest) = periodic(&others, holder, window);
    sources.iter_mut().for_each(Source::see_pay);
    let mut sources = bonus::join_salaries(sources);
    sources.iter_mut().for_each(bonus::see_doubles);
    let homes = Homes::of(&sources);
    let mut alone = Vec::new();
    for (kept, home) in bonuses.iter().map(|one| (one, homes.of_bonus(one))).chain(rest.iter().map(|one| (one, homes.of_extra(one)))) {
        match home.and_then(|home| sources.get_mut(home)) {
            Some(source) => source.add_extra(kept.row),
            None => alone.push(*kept),
        }
    }
    sources.iter_mut().for_each(Source::sort);
    sources.extend(grouped(alone));
    sources
}

/// What comes periodically, and the rest.
fn periodic<'h, 'a>(kept: &[Kept<'h, 'a>], holder: &Holder<'a>, window: Window) -> (Vec<Source<'h, 'a>>, Vec<Kept<'h, 'a>>) {
    let rows: Vec<streams::Row<'_>> = kept.iter().map(|kept| finder_row(kept, holder.currency)).collect();
    let found = streams::find_with(&rows, window.to, streams::Options { deposits: true });
    let mut is_taken = vec![false; kept.len()];
    let mut sources = Vec::new();
    for stream in found {
        let members = stream.rows.iter().filter_map(|index| kept.get(*index)).copied().collect();
        for index in &stream.rows {
            if let Some(taken) = is_taken.get_mut(*index) {
                *taken = true;
            }
        }
        sources.extend(Source::new(members, frequency(stream.period)));
    }
    let rest = kept.iter().zip(is_taken).filter(|(_, taken)| !taken).map(|(kept, _)| *kept).collect();
    (sources, rest)
}

fn finder_row<'a>(kept: &Kept<'_, 'a>, currency: &'a str) -> streams::Row<'a> {
    let row = kept.row;
    // Rent is a contract, whatever way it comes.
    let category = if kept.kind == IncomeType::Rent { Category::IncomeAndPayments } else { row.verdict.category };
    streams::Row {
        holder: "",
        account: row.account(),
        account_kind: row.given.account_category,
        description: row.description,
        date: row.day(),
        amount: row.amount,
        direction: Direction::Inflow,
        currency,
        merchant: row.verdict.merchant,
        category,
        subcategory: row.verdict.subcategory,
    }
}

fn frequency(period: Period) -> IncomeFrequency {
    match period {
        Period::Weekly => IncomeFrequency::Weekly,
        Period::Fortnightly | Period::SemiMonthly => IncomeFrequency::Fortnightly,
        Period::Monthly => IncomeFrequency::Monthly,
        Period::Bimonthly | Period::Quarterly | Period::HalfYearly | Period::Yearly => IncomeFrequency::Irregular,
    }
}

/// Who pays, where nothing periodic was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Payer<'h> {
    Platform(&'h str),
    Name(&'h str),
    /// Nobody is named: the type of income, by its place in the list.
    Kind(usize),
}

fn payer<'h>(kept: &Kept<'h, '_>) -> Payer<'h> {
    let text = &kept.row.text;
    match (kept.kind, text.platform) {
        (IncomeType::AlternativeIncome | IncomeType::Freelance, Some(platform)) => Payer::Platform(platform),
        (IncomeType::Deposit | IncomeType::Interest, _) => Payer::Kind(rank(kept.kind)),
        (kind, _) if text.payer.is_empty() => Payer::Kind(rank(kind)),
        _ => Payer::Name(&text.payer),
    }
}

fn grouped<'h, 'a>(alone: Vec<Kept<'h, 'a>>) -> impl Iterator<Item = Source<'h, 'a>> {
    let mut groups: Map<(&str, Payer<'_>), Vec<Kept<'h, 'a>>> = Map::new();
    for kept in alone {
        groups.or_default((kept.row.account(), payer(&kept))).push(kept);
    }
    groups.into_entries().into_iter().filter_map(|(_, rows)| {
        let frequency = if rows.len() == 1 { IncomeFrequency::Single } else { IncomeFrequency::Irregular };
        Source::new(rows, frequency)
    })
}

/// The type with the greatest sum; of equals the first of the list.
fn kind_of(rows: &[Kept<'_, '_>]) -> IncomeType {
    let mut sums: Map<usize, Amount> = Map::new();
    for kept in rows {
        *sums.or_default(rank(kept.kind)) += kept.row.amount;
    }
    let greatest = sums.into_entries().into_iter().max_by_key(|(rank, sum)| (*sum, std::cmp::Reverse(*rank)));
    greatest.and_then(|(rank, _)| IncomeType::ALL.get(rank)).copied().unwrap_or(IncomeType::Unknown)
}

fn rank(kind: IncomeType) -> usize {
    IncomeType::ALL.iter().position(|other| *other == kind).unwrap_or_default()
}
