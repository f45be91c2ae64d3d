//! Writes phrases as the trie that `src/enrich/categorize/layout.rs` describes.

use std::collections::BTreeMap;

use super::layout::{CHILDREN, FINAL, HIT_MORE, LETTERS, MORE};

/// What a phrase leads to: flags (the reach, and whether it is a rule), index.
pub(crate) type Hit = (u8, u16);

#[derive(Default)]
struct Node {
    label: Vec<u8>,
    hits: Vec<Hit>,
    children: BTreeMap<u8, Node>,
}

/// The trie of these phrases.
pub(crate) fn write(phrases: &BTreeMap<Vec<u8>, Vec<Hit>>) -> Vec<u8> {
    let mut root = Node::default();
    for (phrase, hits) in phrases {
        let mut node = &mut root;
        for letter in phrase {
            node = node.children.entry(*letter).or_insert_with(|| Node { label: vec![*letter], ..Node::default() });
        }
        node.hits.clone_from(hits);
    }
    let children = root.children.into_values().map(join).collect();
    siblings(children)
}

/// Joins nodes that do not branch.
fn join(mut node: Node) -> Node {
    while node.hits.is_empty() && node.children.len() == 1 && node.label.len() < usize::from(LETTERS) {
        let Some((_, child)) = node.children.pop_first() else { break };
        node.label.extend(child.label);
        node.hits = child.hits;
        node.children = child.children;
    }
    node.children = node.children.into_iter().map(|(letter, child)| (letter, join(child))).collect();
    node
}

fn siblings(nodes: Vec<Node>) -> Vec<u8> {
    let count = nodes.len();
    let mut bytes = Vec::new();
    for (index, node) in nodes.into_iter().enumerate() {
        let has_sibling = index + 1 < count;
        let flag = |set: bool, bit: u8| if set { bit } else { 0 };
        bytes.push(
            node.label.len() as u8
                | flag(has_sibling, MORE)
                | flag(!node.children.is_empty(), CHILDREN)
                | flag(!node.hits.is_empty(), FINAL),
        );
        let mut body = node.label;
        for (at, (flags, target)) in node.hits.iter().enumerate() {
            body.push(flags | flag(at + 1 < node.hits.len(), HIT_MORE));
            body.extend(target.to_le_bytes());
        }
        body.extend(siblings(node.children.into_values().collect()));
        if has_sibling {
            let mut length = body.len();
            while length >= 0x80 {
                bytes.push(length as u8 | 0x80);
                length >>= 7;
            }
            bytes.push(length as u8);
        }
        bytes.extend(body);
    }
    bytes
}
