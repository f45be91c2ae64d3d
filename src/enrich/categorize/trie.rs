//! Every name and phrase of the dictionary, letter by letter.
//!
//! It lies in planes that compress well (`layout`), and is spread out when it is first needed: one pass that gives every node
//! its place, so that a letter of a description is one look at a node. Nothing is sorted, hashed or searched for then.

#![allow(clippy::inline_always, reason = "a letter takes less than a call, and what is built to be small calls")]

use super::layout;

/// How a phrase must stand in a description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// As a whole word.
    Word,
    /// As whole words.
    Words,
    /// As the beginning of one word.
    Stem,
    /// As whole words, the last of which may go on.
    Stems,
    /// As whole words, with nothing beside it that means something.
    Whole,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Merchant(u16),
    Rule(u16),
}

/// What a phrase leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    pub target: Target,
    pub reach: Reach,
}

/// The letters of phrases, in their order: the n-th has the n-th bit of [`Node::next`].
const LETTERS: [u8; 37] = *b"&0123456789abcdefghijklmnopqrstuvwxyz";

/// No letter of a phrase.
const NO_LETTER: u8 = 63;

/// The position of each byte among [`LETTERS`].
#[allow(clippy::indexing_slicing, reason = "an index that is out of bounds does not compile")]
const POSITIONS: [u8; 256] = {
    let mut positions = [NO_LETTER; 256];
    let mut position = 0;
    while position < LETTERS.len() {
        positions[LETTERS[position] as usize] = position as u8;
        position += 1;
    }
    positions
};

#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// A bit a letter that phrases go on with.
    next: u64,
    /// Where the first child is; the others follow, in the order of their letters.
    children: u32,
    /// Where the second of its letters is.
    label: u32,
    /// Where that is what it leads to.
    hits: u32,
    /// How many letters it has besides the first.
    rest: u8,
    /// To how many things it leads.
    hit_count: u8,
}

/// Names and phrases.
#[derive(Debug, Default)]
pub(super) struct Trie {
    /// The first is the root.
    nodes: Vec<Node>,
    labels: &'static [u8],
    hits: Vec<Hit>,
    /// At which node the folded name of a merchant ends; 0 where that is no phrase.
    own: Vec<u32>,
}

/// A place in the trie: behind some letters of a node.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    node: u32,
    /// Where the node's next letter is.
    at: u32,
    /// How many of its letters are left.
    left: u8,
}

impl Step {
    /// Before the first letter.
    pub(super) const START: Self = Self { node: 0, at: 0, left: 0 };
}

impl Trie {
    /// Spreads the trie out that stands in these sections, of a dictionary with so many rules. `countries` of the merchants
    /// tell whose folded name is a phrase.
    pub(super) fn read(sections: &[&'static [u8]; layout::SECTIONS], countries: &[u8], rules: usize) -> Option<Self> {
        let kinds = *sections.get(layout::NODES)?;
        let labels = *sections.get(layout::LABELS)?;
        let mut targets = Targets::of(sections, countries, rules)?;
        let mut trie = Self { nodes: vec![Node::default(); kinds.len()], labels, hits: Vec::new(), own: vec![0; countries.len()] };
        trie.hits.reserve_exact(targets.flags.len());
        // Of the nodes on the way to here: where the next child goes, where the last has its place, and whose they are.
        let mut open: Vec<(u32, u32, u32)> = vec![(0, 1, 0)];
        let (mut free, mut label) = (1, 0);
        for kind in kinds {
            while open.pop_if(|(next, end, _)| next == end).is_some() {}
            let (index, parent) = open.last_mut().map(|(next, _, parent)| {
                *next += 1;
                (*next - 1, *parent)
            })?;
            let mut node = Node { children: free, hits: trie.hits.len() as u32, ..Node::default() };
            if index > 0 {
                let letters = labels.get(label..)?;
                let rest = letters.iter().position(|letter| letter & layout::LAST != 0)?;
                node.rest = u8::try_from(rest).ok()?;
                node.label = label as u32 + 1;
                label += rest + 1;
                let letter = position(letters.first()? & !layout::LAST);
                trie.nodes.get_mut(parent as usize)?.next |= 1_u64.checked_shl(u32::from(letter)).filter(|_| letter != NO_LETTER)?;
            }
            if kind & layout::FINAL != 0 {
                targets.read(index, &mut trie)?;
                node.hit_count = u8::try_from(trie.hits.len() - node.hits as usize).ok()?;
            }
            *trie.nodes.get_mut(index as usize)? = node;
            let children = u32::from(kind & layout::CHILDREN);
            open.push((free, free + children, index));
            free += children;
        }
        (free as usize == kinds.len()).then_some(trie)
    }

    #[inline(always)]
    fn node(&self, index: u32) -> Node {
        self.nodes.get(index as usize).copied().unwrap_or_default()
    }

    /// Takes letters as far as a phrase goes on with them. Calls `ends` with how many they are where phrases end, and what these lead to.
    /// Gives the place behind the last letter, where a phrase goes on as far as that.
    #[inline(always)]
    pub(super) fn follow(&self, letters: &[u8], mut ends: impl FnMut(usize, &[Hit])) -> Option<Step> {
        let (mut index, mut taken) = (0, 0);
        let mut node = self.nodes.first()?;
        loop {
            let Some(letter) = letters.get(taken) else { return Some(Step { node: index, at: 0, left: 0 }) };
            let bit = 1_u64 << position(*letter);
            if node.next & bit == 0 {
                return None;
            }
            index = node.children + (node.next & (bit - 1)).count_ones();
            node = self.nodes.get(index as usize)?;
            taken += 1;
            for (nth, own) in self.labels.get(node.label as usize..)?.iter().take(usize::from(node.rest)).enumerate() {
                let Some(letter) = letters.get(taken) else {
                    return Some(Step { node: index, at: node.label + nth as u32, left: node.rest - nth as u8 });
                };
                if own & !layout::LAST != *letter {
                    return None;
                }
                taken += 1;
            }
            if node.hit_count > 0 {
                ends(taken, self.hits.get(node.hits as usize..node.hits as usize + usize::from(node.hit_count)).unwrap_or_default());
            }
        }
    }

    /// Takes that letter; whether a phrase goes on with it.
    #[inline(always)]
    pub(super) fn take(&self, step: &mut Step, letter: u8) -> bool {
        if step.left > 0 {
            let goes_on = self.labels.get(step.at as usize).is_some_and(|next| next & !layout::LAST == letter);
            step.at += u32::from(goes_on);
            step.left -= u8::from(goes_on);
            return goes_on;
        }
        let Some(node) = self.nodes.get(step.node as usize) else { return false };
        let bit = 1_u64 << position(letter);
        let goes_on = node.next & bit != 0;
        if goes_on {
            *step = self.enter(node.children + (node.next & (bit - 1)).count_ones());
        }
        goes_on
    }

    /// Whether a phrase goes on with that letter.
    #[inline(always)]
    pub(super) fn goes_on(&self, step: Step, letter: u8) -> bool {
        if step.left > 0 {
            self.labels.get(step.at as usize).is_some_and(|next| next & !layout::LAST == letter)
        } else {
            self.nodes.get(step.node as usize).is_some_and(|node| node.next & 1_u64 << position(letter) != 0)
        }
    }

    /// Behind the first letter of that node.
    #[inline(always)]
    fn enter(&self, index: u32) -> Step {
        let node = self.node(index);
        Step { node: index, at: node.label, left: node.rest }
    }

    /// What the phrases lead to that end here.
    #[inline(always)]
    pub(super) fn hits(&self, step: Step) -> &[Hit] {
        if step.left > 0 {
            return &[];
        }
        let Some(node) = self.nodes.get(step.node as usize) else { return &[] };
        self.hits.get(node.hits as usize..node.hits as usize + usize::from(node.hit_count)).unwrap_or_default()
    }

    /// The letters that phrases go on with, and where each leads.
    #[inline(always)]
    pub(super) fn each_next(&self, step: Step, mut next: impl FnMut(u8, Step)) {
        if step.left > 0 {
            if let Some(letter) = self.labels.get(step.at as usize) {
                next(letter & !layout::LAST, Step { at: step.at + 1, left: step.left - 1, ..step });
            }
            return;
        }
        let node = self.node(step.node);
        let (mut letters, mut child) = (node.next, node.children);
        while let Some(letter) = LETTERS.get(letters.trailing_zeros() as usize) {
            next(*letter, self.enter(child));
            letters &= letters - 1;
            child += 1;
        }
    }

    /// The folded name of a merchant, where it is a phrase.
    pub(super) fn own_phrase(&self, merchant: u16) -> Option<Vec<u8>> {
        let end = self.own.get(usize::from(merchant)).copied().filter(|end| *end != 0)?;
        let mut phrase = Vec::new();
        let mut at = 0;
        while at != end {
            let node = self.node(at);
            let count = node.next.count_ones();
            // A node got its place before its children got theirs: whose places start last before the end leads there.
            let is_before = |child: &u32| self.node(*child).children <= end;
            let child = if end < node.children + count { end } else { (node.children..node.children + count).rev().find(is_before)? };
            let mut letters = node.next;
            for _ in node.children..child {
                letters &= letters - 1;
            }
            phrase.push(*LETTERS.get(letters.trailing_zeros() as usize)?);
            let Node { label, rest, .. } = self.node(child);
            phrase.extend(self.labels.get(label as usize..label as usize + usize::from(rest))?.iter().map(|letter| letter & !layout::LAST));
            at = child;
        }
        Some(phrase)
    }
}

#[inline(always)]
fn position(letter: u8) -> u8 {
    POSITIONS.get(usize::from(letter)).copied().unwrap_or(NO_LETTER)
}

/// Reads what phrases lead to, one after the other.
struct Targets<'a> {
    flags: &'a [u8],
    aliases: Planes<'a>,
    rule_hits: Planes<'a>,
    countries: &'a [u8],
    rules: usize,
    /// The merchant whose folded name was the last that is a phrase, and that which comes next.
    last_own: u16,
    next_own: u16,
}

impl<'a> Targets<'a> {
    fn of(sections: &[&'a [u8]; layout::SECTIONS], countries: &'a [u8], rules: usize) -> Option<Self> {
        Some(Self {
            flags: sections.get(layout::HITS)?,
            aliases: Planes::of(sections.get(layout::ALIASES)?),
            rule_hits: Planes::of(sections.get(layout::RULE_HITS)?),
            countries,
            rules,
            last_own: 0,
            next_own: 0,
        })
    }

    /// Reads what the phrase leads to that ends at that node.
    fn read(&mut self, node: u32, trie: &mut Trie) -> Option<()> {
        let mut before = None;
        loop {
            let (flags, rest) = self.flags.split_first()?;
            self.flags = rest;
            let target = if flags & layout::HIT_RULE != 0 {
                Target::Rule(self.rule_hits.next().filter(|rule| usize::from(*rule) < self.rules)?)
            } else {
                let merchant = if flags & layout::HIT_SAME != 0 {
                    before?
                } else if flags & layout::HIT_OWN != 0 {
                    self.own_merchant(node, trie)?
                } else {
                    let zigzag = self.aliases.next()?;
                    self.last_own.wrapping_add(zigzag >> 1 ^ (zigzag & 1).wrapping_neg())
                };
                before = Some(merchant).filter(|merchant| usize::from(*merchant) < self.countries.len());
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
            trie.hits.push(Hit { target, reach });
            if flags & layout::HIT_MORE == 0 {
                return Some(());
            }
        }
    }

    fn own_merchant(&mut self, node: u32, trie: &mut Trie) -> Option<u16> {
        while self.countries.get(usize::from(self.next_own))? & layout::NAMELESS != 0 {
            self.next_own += 1;
        }
        self.last_own = self.next_own;
        self.next_own += 1;
        *trie.own.get_mut(usize::from(self.last_own))? = node;
        Some(self.last_own)
    }
}

/// Numbers of two bytes, the low bytes of all before the high ones.
struct Planes<'a> {
    low: std::slice::Iter<'a, u8>,
    high: std::slice::Iter<'a, u8>,
}

impl<'a> Planes<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        let (low, high) = bytes.split_at(bytes.len() / 2);
        Self { low: low.iter(), high: high.iter() }
    }

    fn next(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([*self.low.next()?, *self.high.next()?]))
    }
}
