//! Groups that may be one payee under several names: statements print `FGTS` in one month and `FGTS GRF DIGITAL` in another.

use std::collections::HashMap;

use super::group::Group;
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

/// Pairs of groups of one account that share a telling word or a beginning; at most a few for each group.
pub(super) fn pairs(groups: &[Group], wordings: &[usize], words: &[String]) -> Vec<(usize, usize)> {
    let mut sharing: HashMap<(usize, &str), Vec<usize>> = HashMap::new();
    let beginnings: Vec<String> = words.iter().map(|name| name.chars().filter(|c| *c != ' ').take(BEGINNING).collect()).collect();
    for (number, group) in groups.iter().enumerate() {
        if group.rows.len() > MOST_PAYMENTS {
            continue;
        }
        let mut names: Vec<usize> = group.rows.iter().filter_map(|row| wordings.get(*row)).copied().collect();
        names.arrange();
        names.dedup();
        for name in names.into_iter().take(MOST_WORDINGS) {
            let of_name = words.get(name).map(String::as_str).unwrap_or_default();
            let telling = of_name.split(' ').filter(|word| word.len() >= TELLING);
            let beginning = beginnings.get(name).map(String::as_str).filter(|beginning| beginning.len() == BEGINNING);
            for word in telling.chain(beginning) {
                let sharing = sharing.entry((group.account, word)).or_default();
                if sharing.last() != Some(&number) && sharing.len() <= MOST_SHARING {
                    sharing.push(number);
                }
            }
        }
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for sharing in sharing.values().filter(|sharing| sharing.len() <= MOST_SHARING) {
        for (place, first) in sharing.iter().enumerate() {
            pairs.extend(sharing.iter().skip(place + 1).map(|second| (*first, *second)));
        }
    }
    pairs.arrange();
    pairs.dedup();
    pairs
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
        pairs(&made, &wordings, &words)
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
