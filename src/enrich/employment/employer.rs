//! Which entries are about the same employer.

use crate::keyed::Map;
use crate::text::Folded;

/// What an employer is known by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Name {
    /// The institution's id.
    Id(String),
    /// The name, folded.
    Folded(String),
}

/// What an entry says of its employer; empty where it says nothing.
pub(super) fn names(id: Option<&str>, name: Option<&str>) -> Vec<Name> {
    let mut names = Vec::new();
    if let Some(id) = id.map(str::trim).filter(|id| !id.is_empty()) {
        names.push(Name::Id(id.to_owned()));
    }
    if let Some(name) = name.map(str::trim).filter(|name| !name.is_empty()) {
        let mut folded = Folded::default();
        folded.fold(name);
        let letters: String = folded.bytes.iter().map(|byte| char::from(*byte)).filter(|c| *c != '&').collect();
        names.push(Name::Folded(if letters.is_empty() { name.to_owned() } else { letters }));
    }
    names
}

/// Numbers the employers: entries that share a name have one number, and so has what either of them shares a name with.
pub(super) fn number(entries: &[Vec<Name>]) -> Vec<usize> {
    let mut parents: Vec<usize> = (0..entries.len()).collect();
    let mut first: Map<&Name, usize> = Map::new();
    for (entry, names) in entries.iter().enumerate() {
        for name in names {
            let known = *first.or_insert(name, entry);
            let (one, other) = (root(&mut parents, entry), root(&mut parents, known));
            if let Some(parent) = parents.get_mut(one.max(other)) {
                *parent = one.min(other);
            }
        }
    }
    (0..entries.len()).map(|entry| root(&mut parents, entry)).collect()
}

/// The entry that stands for the employer of this one. Shortens the way there.
fn root(parents: &mut [usize], mut entry: usize) -> usize {
    while let Some(parent) = parents.get(entry).copied().filter(|parent| *parent != entry) {
        let above = parents.get(parent).copied().unwrap_or(parent);
        if let Some(slot) = parents.get_mut(entry) {
            *slot = above;
        }
        entry = above;
    }
    entry
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_shares_a_name_or_an_id_is_one_employer() {
        let entries = [
            names(Some("1"), Some("Panadería La Espiga, S.A. de C.V.")),
            names(Some("2"), Some("Otra")),
            names(Some("3"), Some("PANADERIA LA ESPIGA SA DE CV")),
            names(Some(" 3 "), None),
            names(None, Some("otra")),
            names(None, Some("***")),
        ];
        assert_eq!(number(&entries), [0, 1, 0, 0, 1, 5]);
    }

    #[test]
    fn what_says_nothing_has_no_name() {
        assert!(names(Some(" "), Some("")).is_empty());
        assert!(names(None, None).is_empty());
    }
}
