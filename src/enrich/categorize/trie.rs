//! Every name and phrase of the dictionary, letter by letter.
//!
//! It lies in planes that compress well (`layout`), in parts, each of which is spread out when it is first needed (`spread`): one pass
//! that gives every node its place, so that a letter of a description is one look at a node. Nothing is sorted, hashed or searched for
//! then, and the first description is not kept waiting for phrases that begin with other letters than its words.

#![allow(clippy::inline_always, reason = "a letter takes less than a call, and what is built to be small calls")]

use std::sync::OnceLock;

use super::layout;

mod spread;

use spread::Start;

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

/// Some nodes, and what they lead to.
#[derive(Debug, Default)]
struct Part {
    /// The first is the root. Of a part that is not the crown it stands for the node of the crown that the part goes on from.
    nodes: Vec<Node>,
    hits: Vec<Hit>,
    /// The merchants whose folded name ends here, in order, and at which node.
    own: Vec<(u16, u32)>,
}

/// Names and phrases.
#[derive(Debug, Default)]
pub(super) struct Trie {
    sections: [&'static [u8]; layout::SECTIONS],
    /// How many merchants and rules there are.
    counts: [u16; 2],
    /// The root and its children, whose own children are in the other parts.
    crown: Part,
    parts: Vec<OnceLock<Part>>,
    /// Where each of these begins in the sections.
    starts: Vec<Start>,
    /// Of each node of the crown: in which of these it goes on with which letter. A part has all letters from its first one on.
    gates: Vec<[u16; LETTERS.len()]>,
}

/// A place in the trie: behind some letters of a node.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step<'a> {
    part: &'a Part,
    node: &'a Node,
    /// Where the node's next letter is.
    at: u32,
    /// Which of the crown's nodes it is, or [`BEYOND`].
    crown: u16,
    /// How many of its letters are left.
    left: u8,
}

impl<'a> Step<'a> {
    /// What the phrases lead to that end here.
    #[inline(always)]
    pub(super) fn hits(self) -> &'a [Hit] {
        if self.left > 0 { &[] } else { self.part.hits(self.node) }
    }
}

/// No node of the crown.
const BEYOND: u16 = u16::MAX;

/// No part.
const NONE: u16 = u16::MAX;

/// A node that leads nowhere.
static NOWHERE: Node = Node { next: 0, children: 0, label: 0, hits: 0, rest: 0, hit_count: 0 };

impl Part {
    #[inline(always)]
    fn node(&self, index: u32) -> &Node {
        self.nodes.get(index as usize).unwrap_or(&NOWHERE)
    }

    #[inline(always)]
    fn hits(&self, node: &Node) -> &[Hit] {
        self.hits.get(node.hits as usize..node.hits as usize + usize::from(node.hit_count)).unwrap_or_default()
    }

    /// At which node the folded name of a merchant ends.
    fn end_of(&self, merchant: u16) -> Option<u32> {
        let place = self.own.binary_search_by_key(&merchant, |(own, _)| *own).ok()?;
        self.own.get(place).map(|(_, end)| *end)
    }

    /// Adds the letters from the root to the end of that node.
    fn spell(&self, end: u32, labels: &[u8], phrase: &mut Vec<u8>) -> Option<()> {
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
            let Node { label, rest, .. } = *self.node(child);
            phrase.extend(labels.get(label as usize..label as usize + usize::from(rest))?.iter().map(|letter| letter & !layout::LAST));
            at = child;
        }
        Some(())
    }
}

impl Trie {
    /// That part, spread out if it was not.
    fn part(&self, part: u16) -> Option<&Part> {
        // The build script writes none that does not fit; of other bytes, what does not is as if it were not there.
        Some(self.parts.get(usize::from(part))?.get_or_init(|| self.spread(part).unwrap_or_default()))
    }

    /// The part that a node of the crown goes on in with that letter, if it may go on with it.
    #[inline(never)]
    fn beyond(&self, node: u16, letter: u8) -> Option<&Part> {
        self.part(*self.gates.get(usize::from(node))?.get(usize::from(position(letter)))?)
    }

    fn labels(&self) -> &'static [u8] {
        self.sections.get(layout::LABELS).copied().unwrap_or_default()
    }

    /// Before the first letter.
    #[inline(always)]
    pub(super) fn start(&self) -> Step<'_> {
        Step { part: &self.crown, node: self.crown.node(0), at: 0, crown: 0, left: 0 }
    }

    /// Takes letters as far as a phrase goes on with them. Calls `ends` with how many they are where phrases end, and what these lead to.
    /// Gives the place behind the last letter, where a phrase goes on as far as that.
    #[inline(always)]
    pub(super) fn follow(&self, letters: &[u8], mut ends: impl FnMut(usize, &[Hit])) -> Option<Step<'_>> {
        let mut step = self.start();
        let mut taken = 0;
        loop {
            let Some(letter) = letters.get(taken) else { return Some(step) };
            step = self.next(step, *letter)?;
            taken += 1;
            for own in self.labels().get(step.at as usize..)?.iter().take(usize::from(step.left)) {
                let Some(letter) = letters.get(taken) else { return Some(step) };
                if own & !layout::LAST != *letter {
                    return None;
                }
                (step.at, step.left) = (step.at + 1, step.left - 1);
                taken += 1;
            }
            if step.node.hit_count > 0 {
                ends(taken, step.part.hits(step.node));
            }
        }
    }

    /// Takes that letter; whether a phrase goes on with it.
    #[inline(always)]
    pub(super) fn take<'a>(&'a self, step: &mut Step<'a>, letter: u8) -> bool {
        if step.left > 0 {
            let goes_on = self.is_label(step.at, letter);
            step.at += u32::from(goes_on);
            step.left -= u8::from(goes_on);
            return goes_on;
        }
        let next = self.next(*step, letter);
        if let Some(next) = next {
            *step = next;
        }
        next.is_some()
    }

    /// Whether a phrase goes on with that letter.
    #[inline(always)]
    pub(super) fn goes_on(&self, step: Step<'_>, letter: u8) -> bool {
        if step.left > 0 { self.is_label(step.at, letter) } else { self.next(step, letter).is_some() }
    }

    #[inline(always)]
    fn is_label(&self, at: u32, letter: u8) -> bool {
        self.labels().get(at as usize).is_some_and(|next| next & !layout::LAST == letter)
    }

    /// From the end of a node behind that letter of a child.
    #[inline(always)]
    fn next<'a>(&'a self, step: Step<'a>, letter: u8) -> Option<Step<'a>> {
        let bit = 1_u64 << position(letter);
        let Step { mut part, mut node, mut crown, .. } = step;
        if node.next & bit == 0 {
            if crown == BEYOND {
                return None;
            }
            (part, crown) = (self.beyond(crown, letter)?, BEYOND);
            node = part.nodes.first().filter(|root| root.next & bit != 0)?;
        }
        Some(enter(part, crown, node.children + (node.next & (bit - 1)).count_ones()))
    }

    /// The letters that phrases go on with, and where each leads.
    #[inline(always)]
    pub(super) fn each_next<'a>(&'a self, step: Step<'a>, mut next: impl FnMut(u8, Step<'a>)) {
        if step.left > 0 {
            if let Some(letter) = self.labels().get(step.at as usize) {
                next(letter & !layout::LAST, Step { at: step.at + 1, left: step.left - 1, ..step });
            }
            return;
        }
        let Step { mut part, mut node, mut crown, .. } = step;
        let mut last = None;
        loop {
            let (mut letters, mut child) = (node.next, node.children);
            while let Some(letter) = LETTERS.get(letters.trailing_zeros() as usize) {
                next(*letter, enter(part, crown, child));
                letters &= letters - 1;
                child += 1;
            }
            let Some(behind) = self.behind(step, last) else { return };
            (part, node, crown) = (behind.1, behind.1.node(0), BEYOND);
            last = Some(behind.0);
        }
    }

    /// The first part that a node of the crown goes on in, or the first behind that one.
    #[inline(never)]
    fn behind(&self, step: Step<'_>, last: Option<u16>) -> Option<(u16, &Part)> {
        let mut gates = self.gates.get(usize::from(step.crown))?.iter().copied();
        let number = gates.find(|gate| *gate != NONE && last.is_none_or(|last| last < *gate))?;
        Some((number, self.part(number)?))
    }

    /// The folded name of a merchant, where it is a phrase.
    pub(super) fn own_phrase(&self, merchant: u16) -> Option<Vec<u8>> {
        let mut phrase = Vec::new();
        if let Some(end) = self.crown.end_of(merchant) {
            self.crown.spell(end, self.labels(), &mut phrase)?;
            return Some(phrase);
        }
        let number = self.starts.partition_point(|start| start.next_own <= merchant).checked_sub(1)?;
        let (start, part) = (self.starts.get(number)?, self.part(number as u16)?);
        let end = part.end_of(merchant)?;
        self.crown.spell(start.behind, self.labels(), &mut phrase)?;
        part.spell(end, self.labels(), &mut phrase)?;
        Some(phrase)
    }
}

/// Behind the first letter of that node of a part.
#[inline(always)]
fn enter(part: &Part, crown: u16, index: u32) -> Step<'_> {
    let node = part.node(index);
    Step { part, node, at: node.label, crown: if crown == BEYOND { BEYOND } else { index as u16 }, left: node.rest }
}

#[inline(always)]
fn position(letter: u8) -> u8 {
    POSITIONS.get(usize::from(letter)).copied().unwrap_or(NO_LETTER)
}
