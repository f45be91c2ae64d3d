//! Gives the nodes of the trie their places, part by part.

use std::slice::Iter;
use std::sync::OnceLock;

use super::super::layout;
use super::{Hit, LETTERS, NO_LETTER, NONE, Node, Part, Reach, Target, Trie, position};

/// Where a part begins in the sections.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Start {
    /// The node of the crown that it goes on from.
    pub behind: u32,
    /// How many children of that node it has.
    children: u32,
    nodes: u32,
    hits: u32,
    /// Its first node, letter, hit, alias and hit of a rule.
    at: [u32; 5],
    /// The first merchant whose folded name can be a phrase here.
    pub next_own: u16,
}

impl Trie {
    /// The trie that stands in these sections, of a dictionary with so many merchants and rules. Only its crown is spread out.
    pub(in super::super) fn read(sections: &[&'static [u8]; layout::SECTIONS], merchants: usize, rules: usize) -> Option<Self> {
        let counts = [u16::try_from(merchants).ok()?, u16::try_from(rules).ok()?];
        let mut trie = Self { sections: *sections, counts, ..Self::default() };
        let mut parts = Parts::of(sections.get(layout::PARTS)?);
        let (mut at, mut next_own) = ([0; 5], 0);
        let mut reader = Reader::of(&trie, at, next_own)?;
        let (children, _) = reader.kind()?;
        let mut crown = Part { nodes: vec![Node::default(); children as usize + 1], ..Part::default() };
        crown.nodes.first_mut()?.children = 1;
        trie.gates = vec![[NONE; LETTERS.len()]; children as usize + 1];
        for index in 1..=children {
            let mut left = reader.node(&mut crown, 0, index)?;
            (at, next_own) = (reader.at(), reader.next_own);
            while left > 0 {
                let [roots, nodes, letters, hits, aliases, rules, owns] = parts.next()?;
                let start = Start { behind: index, children: roots.into(), nodes: nodes.into(), hits: hits.into(), at, next_own };
                let first = *trie.labels().get(at[1] as usize)?;
                let gates = trie.gates.get_mut(index as usize)?.get_mut(usize::from(position(first & !layout::LAST))..)?;
                gates.fill(u16::try_from(trie.starts.len()).ok().filter(|part| *part != NONE)?);
                trie.starts.push(start);
                for (at, moved) in at.iter_mut().zip([nodes, letters, hits, aliases, rules]) {
                    *at += u32::from(moved);
                }
                next_own = next_own.checked_add(owns)?;
                left = left.checked_sub(u32::from(roots)).filter(|_| roots > 0)?;
            }
            reader = Reader::of(&trie, at, next_own)?;
        }
        if reader.kinds.len() > 0 {
            return None;
        }
        trie.parts = trie.starts.iter().map(|_| OnceLock::new()).collect();
        trie.crown = crown;
        Some(trie)
    }

    /// Spreads that part out.
    pub(super) fn spread(&self, part: u16) -> Option<Part> {
        let start = *self.starts.get(usize::from(part))?;
        let mut reader = Reader::of(self, start.at, start.next_own)?;
        let count = start.nodes + 1;
        let mut part =
            Part { nodes: vec![Node::default(); count as usize], hits: Vec::with_capacity(start.hits as usize), ..Part::default() };
        part.nodes.first_mut()?.children = 1;
        // Of the nodes on the way to here: where the next child goes, where the last has its place, and whose they are.
        let mut free = 1 + start.children;
        let mut open: Vec<(u32, u32, u32)> = vec![(1, free, 0)];
        for _ in 0..start.nodes {
            while open.pop_if(|(next, end, _)| next == end).is_some() {}
            let (next, _, parent) = open.last_mut()?;
            let (index, parent) = (*next, *parent);
            *next += 1;
            let children = reader.node(&mut part, parent, index)?;
            part.nodes.get_mut(index as usize)?.children = free;
            if children > 0 {
                open.push((free, free + children, index));
                free += children;
            }
        }
        if free == count { Some(part) } else { None }
    }
}

/// Reads nodes and what they lead to, one after the other.
struct Reader {
    sections: [&'static [u8]; layout::SECTIONS],
    labels: Iter<'static, u8>,
    kinds: Iter<'static, u8>,
    flags: Iter<'static, u8>,
    aliases: Planes<'static>,
    rule_hits: Planes<'static>,
    /// How the folded names of merchants stand to the phrases.
    countries: &'static [u8],
    counts: [u16; 2],
    next_own: u16,
}

impl Reader {
    fn of(trie: &Trie, at: [u32; 5], next_own: u16) -> Option<Self> {
        let section = |section: usize| trie.sections.get(section).copied();
        let [kind, letter, hit, alias, rule] = at.map(|at| at as usize);
        let [merchants, _] = trie.counts.map(usize::from);
        Some(Self {
            sections: trie.sections,
            labels: section(layout::LABELS)?.get(letter..)?.iter(),
            kinds: section(layout::NODES)?.get(kind..)?.iter(),
            flags: section(layout::HITS)?.get(hit..)?.iter(),
            aliases: Planes::of(section(layout::ALIASES)?, alias)?,
            rule_hits: Planes::of(section(layout::RULE_HITS)?, rule)?,
            countries: section(layout::MERCHANTS)?.get(merchants..merchants * 2)?,
            counts: trie.counts,
            next_own,
        })
    }

    /// The next node, letter, hit, alias and hit of a rule.
    fn at(&self) -> [u32; 5] {
        let left = [self.kinds.len(), self.labels.len(), self.flags.len(), self.aliases.low.len(), self.rule_hits.low.len()];
        let sections = [layout::NODES, layout::LABELS, layout::HITS, layout::ALIASES, layout::RULE_HITS];
        let all = sections.map(|section| self.sections.get(section).map_or(0, |section| section.len()));
        let [kinds, letters, hits, aliases, rules] = all;
        let mut at = [kinds, letters, hits, aliases / 2, rules / 2].map(|all| all as u32);
        for (at, left) in at.iter_mut().zip(left) {
            *at -= left as u32;
        }
        at
    }

    /// How many children the next node has, and whether a phrase ends with it.
    fn kind(&mut self) -> Option<(u32, bool)> {
        let kind = *self.kinds.next()?;
        Some((u32::from(kind & layout::CHILDREN), kind & layout::FINAL != 0))
    }

    /// Gives the next node that place, and its parent the letter that leads to it. How many children it has.
    #[inline(never)]
    fn node(&mut self, part: &mut Part, parent: u32, index: u32) -> Option<u32> {
        let (children, is_final) = self.kind()?;
        let first = *self.labels.next()?;
        let label = self.labels_so_far();
        let mut last = first;
        let mut rest = 0_u8;
        while last & layout::LAST == 0 {
            last = *self.labels.next()?;
            rest = rest.checked_add(1)?;
        }
        let letter = position(first & !layout::LAST);
        let bit = 1_u64.checked_shl(u32::from(letter)).filter(|_| letter != NO_LETTER)?;
        part.nodes.get_mut(parent as usize)?.next |= bit;
        let hits = part.hits.len();
        if is_final {
            self.hits(part, index)?;
        }
        let hit_count = u8::try_from(part.hits.len() - hits).ok()?;
        *part.nodes.get_mut(index as usize)? = Node { label, rest, hits: hits as u32, hit_count, ..Node::default() };
        Some(children)
    }

    fn labels_so_far(&self) -> u32 {
        self.sections.get(layout::LABELS).map_or(0, |labels| labels.len() - self.labels.len()) as u32
    }

    /// Reads what the phrase leads to that ends at that node.
    fn hits(&mut self, part: &mut Part, node: u32) -> Option<()> {
        let [merchants, rules] = self.counts;
        let mut before = None;
        loop {
            let flags = *self.flags.next()?;
            let target = if flags & layout::HIT_RULE != 0 {
                Target::Rule(self.rule_hits.next().filter(|rule| *rule < rules)?)
            } else {
                let merchant = if flags & layout::HIT_SAME != 0 {
                    before?
                } else if flags & layout::HIT_OWN != 0 {
                    self.own_merchant(part, node)?
                } else {
                    let zigzag = self.aliases.next()?;
                    self.next_own.saturating_sub(1).wrapping_add(zigzag >> 1 ^ (zigzag & 1).wrapping_neg())
                };
                before = Some(merchant).filter(|merchant| *merchant < merchants);
                Target::Merchant(before?)
            };
            let reach = match flags & layout::HIT_REACH {
                layout::WORD => Reach::Word,
                layout::WORDS => Reach::Words,
                layout::STEM => Reach::Stem,
                layout::STEMS => Reach::Stems,
                layout::WHOLE => Reach::Whole,
                _ => return None,
            };
            part.hits.push(Hit { target, reach });
            if flags & layout::HIT_MORE == 0 {
                return Some(());
            }
        }
    }

    fn own_merchant(&mut self, part: &mut Part, node: u32) -> Option<u16> {
        while self.countries.get(usize::from(self.next_own))? & layout::NAMELESS != 0 {
            self.next_own += 1;
        }
        let own = self.next_own;
        self.next_own += 1;
        part.own.push((own, node));
        Some(own)
    }
}

/// Numbers of two bytes, the low bytes of all before the high ones.
struct Planes<'a> {
    low: Iter<'a, u8>,
    high: Iter<'a, u8>,
}

impl<'a> Planes<'a> {
    /// From the number at that place on.
    fn of(bytes: &'a [u8], first: usize) -> Option<Self> {
        let (low, high) = bytes.split_at(bytes.len() / 2);
        Some(Self { low: low.get(first..)?.iter(), high: high.get(first..)?.iter() })
    }

    fn next(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([*self.low.next()?, *self.high.next()?]))
    }
}

/// The numbers of each part.
struct Parts<'a> {
    numbers: &'a [u8],
    /// How many parts there are.
    count: usize,
    next: usize,
}

impl<'a> Parts<'a> {
    fn of(numbers: &'a [u8]) -> Self {
        Self { numbers, count: numbers.len() / 2 / layout::PART_NUMBERS, next: 0 }
    }

    /// Those of the next part: one of each plane.
    fn next(&mut self) -> Option<[u16; layout::PART_NUMBERS]> {
        let part = self.next;
        self.next += 1;
        let mut numbers = [0; layout::PART_NUMBERS];
        for (plane, number) in numbers.iter_mut().enumerate() {
            *number = Planes::of(self.numbers, plane * self.count + part)?.next().filter(|_| part < self.count)?;
        }
        Some(numbers)
    }
}
