//! Writes phrases as the trie that `src/enrich/categorize/layout.rs` describes.

use std::collections::BTreeMap;

use super::layout::{
    ALIASES, FINAL, HIT_MORE, HIT_OWN, HIT_REACH, HIT_RULE, HIT_SAME, HITS, LABELS, LAST, NODES, NUMBERS, PART_NUMBERS, PARTS, RULE_HITS,
    SECTIONS, STEM, STEMS,
};

/// The least nodes of a part, unless it is the last of its letter: the more, the more is spread out that nobody asks for; the less, the more
/// numbers of parts there are.
const LEAST_NODES: u16 = 128;

/// What a phrase leads to: flags (the reach, and whether it is a rule), index.
pub(crate) type Hit = (u8, u16);

#[derive(Default)]
struct Node {
    label: Vec<u8>,
    hits: Vec<Hit>,
    children: BTreeMap<u8, Node>,
}

/// Writes the trie of these phrases. `own` says whether a phrase is the folded name of the merchant at that index.
pub(crate) fn write(phrases: &BTreeMap<Vec<u8>, Vec<Hit>>, own: &dyn Fn(&[u8], u16) -> bool, sections: &mut [Vec<u8>; SECTIONS]) {
    let mut root = Node::default();
    for (phrase, hits) in phrases {
        let mut node = &mut root;
        for letter in phrase {
            node = node.children.entry(*letter).or_insert_with(|| Node { label: vec![*letter], ..Node::default() });
        }
        node.hits.clone_from(hits);
    }
    root.children = root.children.into_iter().map(|(letter, child)| (letter, join(child))).collect();
    let mut writer = Writer { own, sections, last_own: None, aliases: Vec::new(), rules: Vec::new(), parts: Default::default() };
    writer.crown(&root);
    let Writer { aliases, rules, parts, .. } = writer;
    let planes = |numbers: &[u16]| {
        let [low, high] = [0, 8].map(|shift| numbers.iter().map(move |number| (number >> shift) as u8));
        low.chain(high).collect()
    };
    sections[ALIASES] = planes(&aliases);
    sections[RULE_HITS] = planes(&rules);
    sections[PARTS] = planes(&parts.concat());
    sections[NUMBERS] = numbers(phrases);
}

/// Joins nodes that do not branch.
fn join(mut node: Node) -> Node {
    while node.hits.is_empty() && node.children.len() == 1 {
        let Some((_, child)) = node.children.pop_first() else { break };
        node.label.extend(child.label);
        node.hits = child.hits;
        node.children = child.children;
    }
    node.children = node.children.into_iter().map(|(letter, child)| (letter, join(child))).collect();
    node
}

struct Writer<'a> {
    own: &'a dyn Fn(&[u8], u16) -> bool,
    sections: &'a mut [Vec<u8>; SECTIONS],
    /// The last merchant whose folded name was a phrase.
    last_own: Option<u16>,
    aliases: Vec<u16>,
    rules: Vec<u16>,
    parts: [Vec<u16>; PART_NUMBERS],
}

impl Writer<'_> {
    /// The root, and behind each of its children the parts with theirs.
    fn crown(&mut self, root: &Node) {
        self.one(root, &[]);
        for node in root.children.values() {
            self.one(node, &node.label);
            let mut phrase = node.label.clone();
            let (mut before, mut roots) = (self.written(), 0);
            for (at, child) in node.children.values().enumerate() {
                self.node(child, &mut phrase);
                roots += 1;
                let written = self.written();
                let moved: Vec<u16> = written
                    .iter()
                    .zip(before)
                    .map(|(after, before)| {
                        u16::try_from(after - before).unwrap_or_else(|_| panic!("a part of the trie has more than two bytes can count"))
                    })
                    .collect();
                if moved[0] >= LEAST_NODES || at + 1 == node.children.len() {
                    for (plane, number) in self.parts.iter_mut().zip([roots].into_iter().chain(moved)) {
                        plane.push(number);
                    }
                    (before, roots) = (written, 0);
                }
            }
        }
    }

    /// How many nodes, letters, hits, aliases and hits of rules there are so far, and which merchant comes next.
    fn written(&self) -> [usize; PART_NUMBERS - 1] {
        let [nodes, letters, hits] = [NODES, LABELS, HITS].map(|section| self.sections[section].len());
        [nodes, letters, hits, self.aliases.len(), self.rules.len(), self.last_own.map_or(0, |last| usize::from(last) + 1)]
    }

    fn node(&mut self, node: &Node, phrase: &mut Vec<u8>) {
        let length = phrase.len();
        phrase.extend(&node.label);
        self.one(node, phrase);
        for child in node.children.values() {
            self.node(child, phrase);
        }
        phrase.truncate(length);
    }

    /// A node without its children; `phrase` ends with it.
    fn one(&mut self, node: &Node, phrase: &[u8]) {
        if let Some((last, before)) = node.label.split_last() {
            self.sections[LABELS].extend(before);
            self.sections[LABELS].push(last | LAST);
        }
        self.sections[NODES].push(node.children.len() as u8 | if node.hits.is_empty() { 0 } else { FINAL });
        self.hits(&node.hits, phrase);
    }

    fn hits(&mut self, hits: &[Hit], phrase: &[u8]) {
        let mut before = None;
        for (at, (flags, target)) in hits.iter().copied().enumerate() {
            let mut flags = if at + 1 < hits.len() { flags | HIT_MORE } else { flags };
            if flags & HIT_RULE != 0 {
                self.rules.push(target);
            } else if before == Some(target) {
                flags |= HIT_SAME;
            } else {
                before = Some(target);
                if self.last_own.is_none_or(|last| last < target) && (self.own)(phrase, target) {
                    flags |= HIT_OWN;
                    self.last_own = before;
                } else {
                    let distance = target.wrapping_sub(self.last_own.unwrap_or_default()) as i16;
                    self.aliases.push((distance << 1 ^ distance >> 15) as u16);
                }
            }
            self.sections[HITS].push(flags);
        }
    }
}

/// Which three digits a number starts with of which as many may be a part of a phrase: those that stand side by side in one,
/// or with a letter between that a description may lack; and, where a word that may go on ends in fewer digits, all that
/// start with those (a number behind another is nothing that this can tell of).
fn numbers(phrases: &BTreeMap<Vec<u8>, Vec<Hit>>) -> Vec<u8> {
    let mut starts = vec![0; 1000];
    for (phrase, hits) in phrases {
        let may_go_on = hits.iter().any(|(flags, _)| [STEM, STEMS].contains(&(flags & HIT_REACH)));
        for at in 0..phrase.len() {
            let may_go_on = may_go_on && !(at > 0 && phrase[at - 1].is_ascii_digit());
            // The digits from here on, over one letter at most, and whether the phrase ends with them.
            for gap in 0..3 {
                let mut digits = Vec::new();
                let mut rest = phrase[at..].iter().enumerate();
                let ends = loop {
                    match rest.next() {
                        None => break true,
                        Some((_, letter)) if letter.is_ascii_digit() && digits.len() < 3 => digits.push(usize::from(letter - b'0')),
                        Some((index, _)) if index == gap && index > 0 => {}
                        Some(_) => break false,
                    }
                };
                match digits.as_slice() {
                    [first, second, third] => starts[first * 100 + second * 10 + third] = 1,
                    [first, second] if ends && may_go_on => starts[first * 100 + second * 10..][..10].fill(1),
                    [first] if ends && may_go_on => starts[first * 100..][..100].fill(1),
                    _ => {}
                }
            }
        }
    }
    starts
}
