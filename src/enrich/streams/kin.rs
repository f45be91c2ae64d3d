//! Groups that may be one payee under several names: statements print `FGTS` in one month and `FGTS GRF DIGITAL` in another.

use std::ops::Range;

use super::group::Group;
use super::names::Names as Numbers;
use super::stream::Row;
use crate::keyed::Map;
use crate::model::{Category, Subcategory};
use crate::money::Amount;
use crate::order::Arrange as _;

/// Letters that a word must have to say who is paid.
const TELLING: usize = 4;

/// Groups that may share a word before it tells nothing.
const MOST_SHARING: usize = 6;

/// Wordings of a group that are looked at.
const MOST_WORDINGS: usize = 8;

/// Letters, without spaces, that the names of one payee may have in common at their beginning.
const BEGINNING: usize = 7;

/// The most payments that a group may have: what is paid more often is no contract.
pub(super) const MOST_PAYMENTS: usize = 200;

/// Different amounts of a group that are looked at: a contract has few.
const MOST_AMOUNTS: usize = 4;

/// Letters that two forms of a word share: `MANUTENCAO` is cut to `MANUT`, `GLOBOPLAY` is paid as `PRODUTOS GLOBO`.
const STEM: usize = 5;

/// Two groups that may be one payee, by position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    pub first: usize,
    pub second: usize,
    /// Whether only amounts or kinds are alike, not the names: such groups must fill each other's gaps.
    pub is_nameless: bool,
}

/// What two groups of one account have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Shared {
    /// By its number.
    Name(usize),
    Amount(Amount),
    /// A bill of which most people have one or two.
    Kind(Category, Subcategory),
}

/// The groups that share something: one more than may.
#[derive(Debug, Clone, Copy, Default)]
struct Sharing {
    groups: [usize; MOST_SHARING + 1],
    count: usize,
}

impl Sharing {
    fn add(&mut self, group: usize) {
        let is_there = self.last() == Some(group);
        if let Some(place) = self.groups.get_mut(self.count).filter(|_| !is_there) {
            *place = group;
            self.count += 1;
        }
    }

    fn last(&self) -> Option<usize> {
        self.groups.get(self.count.checked_sub(1)?).copied()
    }

    /// None where too many share it.
    fn few(&self) -> &[usize] {
        self.groups.get(..self.count).filter(|groups| groups.len() <= MOST_SHARING).unwrap_or_default()
    }
}

/// The names that tell who is paid: of each wording the telling words, their stems, and its beginning.
#[derive(Debug)]
struct Names {
    numbers: Numbers<String>,
    /// Of each wording where its names stand in `flat`, once it was asked for.
    known: Vec<Option<Range<usize>>>,
    flat: Vec<usize>,
}

impl Names {
    fn of(&mut self, wording: usize, words: &[String]) -> &[usize] {
        let Some(known) = self.known.get_mut(wording) else { return &[] };
        let range = known.get_or_insert_with(|| {
            let text = words.get(wording).map(String::as_str).unwrap_or_default();
            let start = self.flat.len();
            for word in text.split(' ').filter(|word| word.len() >= TELLING) {
                self.flat.push(self.numbers.number(word));
                if let Some(stem) = word.get(..STEM).filter(|stem| stem.len() < word.len()) {
                    self.flat.push(self.numbers.number(stem));
                }
            }
            let beginning: String = text.chars().filter(|c| *c != ' ').take(BEGINNING).collect();
            if beginning.len() == BEGINNING {
                self.flat.push(self.numbers.number(beginning.as_str()));
            }
            start..self.flat.len()
        });
        self.flat.get(range.clone()).unwrap_or_default()
    }
}

/// Pairs of groups of one account that share a telling word, a beginning, an amount or a kind of bill; at most a few for each
/// group.
pub(super) fn pairs(rows: &[Row<'_>], groups: &[Group], wordings: &[usize], words: &[String]) -> Vec<Pair> {
    let mut sharing: Map<(usize, Shared), Sharing> = Map::default();
    let mut names = Names { numbers: Numbers::new(), known: vec![None; words.len()], flat: Vec::new() };
    for (number, group) in groups.iter().enumerate() {
        if group.rows.len() > MOST_PAYMENTS {
            continue;
        }
        let mut shares = |what: Shared| sharing.or_default((group.account, what)).add(number);
        let mut of_group: Vec<usize> = group.rows.iter().filter_map(|row| wordings.get(*row)).copied().collect();
        if of_group.len() > 1 {
            of_group.arrange();
            of_group.dedup();
        }
        for wording in of_group.into_iter().take(MOST_WORDINGS) {
            for name in names.of(wording, words) {
                shares(Shared::Name(*name));
            }
        }
        // A single payment fills a gap by chance.
        if group.rows.len() < 2 {
            continue;
        }
        let of_group = || group.rows.iter().filter_map(|row| rows.get(*row));
        for amount in few_amounts(of_group()) {
            shares(Shared::Amount(amount));
        }
        let mut kinds = of_group().map(|row| (row.category, row.subcategory));
        if let Some((category, Some(subcategory))) = kinds.next()
            && is_bill(category)
            && kinds.all(|kind| kind == (category, Some(subcategory)))
        {
            shares(Shared::Kind(category, subcategory));
        }
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for ((_, shared), sharing) in sharing.entries() {
        let is_nameless = !matches!(shared, Shared::Name(_));
        let few = sharing.few();
        for (place, first) in few.iter().enumerate() {
            pairs.extend(few.iter().skip(place + 1).map(|second| Pair { first: *first, second: *second, is_nameless }));
        }
    }
    // Of a pair that shares several things, the one with a name comes first.
    pairs.arrange();
    pairs.dedup_by_key(|pair| (pair.first, pair.second));
    pairs
}

/// The amounts, each once; none where they are many.
fn few_amounts<'a>(rows: impl Iterator<Item = &'a Row<'a>>) -> Vec<Amount> {
    let mut amounts = Vec::new();
    for row in rows {
        if !amounts.contains(&row.amount) {
            if amounts.len() == MOST_AMOUNTS {
                return Vec::new();
            }
            amounts.push(row.amount);
        }
    }
    amounts
}

/// Whether a household pays one or two of a kind.
fn is_bill(category: Category) -> bool {
    matches!(category, Category::BillsAndUtilities | Category::CreditsAndLoans | Category::Insurance)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A group a name, of as many payments as are given, all of one account.
    fn kin(groups: &[(&str, usize)]) -> Vec<(usize, usize)> {
        let words: Vec<String> = groups.iter().map(|(name, _)| (*name).to_owned()).collect();
        let mut wordings = Vec::new();
        let mut made = Vec::new();
        for (number, (name, payments)) in groups.iter().enumerate() {
            let first = wordings.len();
            wordings.extend(std::iter::repeat_n(number, *payments));
            made.push(Group { account: 0, key: (*name).to_owned(), rows: (first..wordings.len()).collect() });
        }
        pairs(&[], &made, &wordings, &words).into_iter().map(|pair| (pair.first, pair.second)).collect()
    }

    #[test]
    fn a_word_or_a_beginning_is_shared() {
        assert_eq!(kin(&[("fgts", 5), ("fgts grf digital", 4), ("netflix", 3)]), [(0, 1)]);
        assert_eq!(kin(&[("smart fit sp", 5), ("smartfit", 4)]), [(0, 1)]);
        assert!(kin(&[("sao jose", 5), ("sao joao", 4)]).is_empty());
    }

    #[test]
    fn what_many_share_tells_nothing() {
        let names: Vec<String> = (b'a'..b'i').map(|letter| format!("loja {0}{0}{0}{0}", char::from(letter))).collect();
        let groups: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 2)).collect();
        assert!(kin(&groups).is_empty());
        assert!(kin(&[("padaria central", MOST_PAYMENTS + 1), ("padaria sul", 2)]).is_empty());
    }
}
