//! Groups that may be one payee under several names: statements print `FGTS` in one month and `FGTS GRF DIGITAL` in another.

use super::group::Group;
use super::stream::Row;
use crate::keyed::{Map, TextHash, Texts};
use crate::model::{Category, Subcategory};
use crate::money::Amount;
use crate::order::by_number;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub first: usize,
    pub second: usize,
    /// Whether only amounts or kinds are alike, not the names: such groups must fill each other's gaps.
    pub is_nameless: bool,
}

/// What two groups of one account have in common, besides names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Shared {
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

/// The names that tell who is paid, as numbers: of each wording the telling words, their stems, and its beginning.
#[derive(Debug, Default)]
struct Names {
    numbers: Texts<usize>,
    of_wording: Vec<usize>,
}

impl Names {
    fn of(&mut self, wording: &str) -> &[usize] {
        self.of_wording.clear();
        for word in wording.as_bytes().split(|byte| *byte == b' ').filter(|word| word.len() >= TELLING) {
            self.add(word);
            if let Some(stem) = word.get(..STEM).filter(|stem| stem.len() < word.len()) {
                self.add(stem);
            }
        }
        let mut beginning = [0; BEGINNING];
        let mut letters = wording.bytes().filter(|byte| *byte != b' ');
        if beginning.iter_mut().all(|place| letters.next().map(|letter| *place = letter).is_some()) {
            self.add(&beginning);
        }
        &self.of_wording
    }

    fn add(&mut self, name: &[u8]) {
        let hash = TextHash::of(name);
        let number = self.numbers.get(name, hash).copied().unwrap_or_else(|| {
            let number = self.numbers.len();
            self.numbers.add(name, hash, number);
            number
        });
        self.of_wording.push(number);
    }
}

/// The groups that share each name, within one account.
#[derive(Debug, Default)]
struct SharedNames {
    of_all: Vec<Sharing>,
    /// Of each name the last account in which a group has it, and the place of that account's groups. Groups come by account.
    last: Vec<Option<(usize, usize)>>,
}

impl SharedNames {
    fn add(&mut self, account: usize, name: usize, group: usize) {
        if self.last.len() <= name {
            self.last.resize(name + 1, None);
        }
        let Some(last) = self.last.get_mut(name) else { return };
        let place = match *last {
            Some((known, place)) if known == account => place,
            _ => {
                self.of_all.push(Sharing::default());
                self.of_all.len() - 1
            }
        };
        *last = Some((account, place));
        self.of_all.get_mut(place).into_iter().for_each(|sharing| sharing.add(group));
    }
}

/// Pairs of groups of one account that share a telling word, a beginning, an amount or a kind of bill; at most a few for each
/// group. Groups are in the order of accounts.
pub(super) fn pairs(rows: &[Row<'_>], groups: &[Group], words: &[String]) -> Vec<Pair> {
    let mut nameless: Map<(usize, Shared), Sharing> = Map::default();
    let (mut names, mut shared_names) = (Names::default(), SharedNames::default());
    for (number, group) in groups.iter().enumerate() {
        if group.rows.len() > MOST_PAYMENTS {
            continue;
        }
        for wording in group.wordings.iter().take(MOST_WORDINGS).filter_map(|wording| words.get(*wording)) {
            for name in names.of(wording) {
                shared_names.add(group.account, *name, number);
            }
        }
        // A single payment fills a gap by chance.
        if group.rows.len() < 2 {
            continue;
        }
        let mut shares = |what: Shared| nameless.or_default((group.account, what)).add(number);
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
    let mut pairs: Vec<(u64, u32)> = Vec::new();
    let by_name = shared_names.of_all.iter().map(|sharing| (false, sharing));
    for (is_nameless, sharing) in by_name.chain(nameless.values().map(|sharing| (true, sharing))) {
        let few = sharing.few();
        for (place, first) in few.iter().enumerate() {
            pairs.extend(few.iter().skip(place + 1).map(|second| ((*first as u64) << 32 | *second as u64, is_nameless.into())));
        }
    }
    // Of a pair that shares several things, the one with a name comes first, as it does here.
    let mut pairs = by_number(pairs);
    pairs.dedup_by_key(|(pair, _)| *pair);
    let pair = |(pair, is_nameless): (u64, u32)| Pair {
        first: (pair >> 32) as usize,
        second: pair as u32 as usize,
        is_nameless: is_nameless != 0,
    };
    pairs.into_iter().map(pair).collect()
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
        let mut made = Vec::new();
        for (number, (name, payments)) in groups.iter().enumerate() {
            made.push(Group { account: 0, key: (*name).to_owned(), rows: (0..*payments).collect(), wordings: vec![number] });
        }
        pairs(&[], &made, &words).into_iter().map(|pair| (pair.first, pair.second)).collect()
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
