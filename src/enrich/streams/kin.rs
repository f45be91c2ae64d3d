//! Groups that may be one payee under several names: statements print `FGTS` in one month and `FGTS GRF DIGITAL` in another.

use super::group::Group;
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
enum Shared<'a> {
    Name(&'a str),
    Amount(Amount),
    /// A bill of which most people have one or two.
    Kind(Category, Subcategory),
}

/// Pairs of groups of one account that share a telling word, a beginning, an amount or a kind of bill; at most a few for each
/// group.
pub(super) fn pairs(rows: &[Row<'_>], groups: &[Group], wordings: &[usize], words: &[String]) -> Vec<Pair> {
    let mut sharing: Map<(usize, Shared<'_>), Vec<usize>> = Map::new();
    let beginnings: Vec<String> = words.iter().map(|name| name.chars().filter(|c| *c != ' ').take(BEGINNING).collect()).collect();
    for (number, group) in groups.iter().enumerate() {
        if group.rows.len() > MOST_PAYMENTS {
            continue;
        }
        let mut traits: Vec<Shared<'_>> = Vec::new();
        let mut names: Vec<usize> = group.rows.iter().filter_map(|row| wordings.get(*row)).copied().collect();
        names.arrange();
        names.dedup();
        for name in names.into_iter().take(MOST_WORDINGS) {
            let of_name = words.get(name).map(String::as_str).unwrap_or_default();
            for word in of_name.split(' ').filter(|word| word.len() >= TELLING) {
                traits.push(Shared::Name(word));
                traits.push(Shared::Name(word.get(..STEM).unwrap_or(word)));
            }
            if let Some(beginning) = beginnings.get(name).filter(|beginning| beginning.len() == BEGINNING) {
                traits.push(Shared::Name(beginning));
            }
        }
        let of_group = || group.rows.iter().filter_map(|row| rows.get(*row));
        let mut amounts: Vec<Amount> = of_group().map(|row| row.amount).collect();
        amounts.arrange();
        amounts.dedup();
        // A single payment fills a gap by chance.
        let is_several = group.rows.len() > 1;
        if is_several && amounts.len() <= MOST_AMOUNTS {
            traits.extend(amounts.into_iter().map(Shared::Amount));
        }
        let mut kinds = of_group().map(|row| (row.category, row.subcategory));
        if let Some((category, Some(subcategory))) = kinds.next()
            && is_several
            && is_bill(category)
            && kinds.all(|kind| kind == (category, Some(subcategory)))
        {
            traits.push(Shared::Kind(category, subcategory));
        }
        for one in traits {
            let sharing = sharing.or_default((group.account, one));
            if sharing.last() != Some(&number) && sharing.len() <= MOST_SHARING {
                sharing.push(number);
            }
        }
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for (shared, sharing) in sharing.entries().iter().filter(|(_, sharing)| sharing.len() <= MOST_SHARING) {
        let is_nameless = !matches!(shared.1, Shared::Name(_));
        for (place, first) in sharing.iter().enumerate() {
            pairs.extend(sharing.iter().skip(place + 1).map(|second| Pair { first: *first, second: *second, is_nameless }));
        }
    }
    // Of a pair that shares several things, the one with a name comes first.
    pairs.arrange();
    pairs.dedup_by_key(|pair| (pair.first, pair.second));
    pairs
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
