//! The functions of `fuzz/` on seeds that are damaged at random, the same on every machine. libFuzzer looks further: `cargo xtask fuzz`.
#![cfg(all(not(target_arch = "wasm32"), feature = "client", feature = "enrich", feature = "sandbox"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

#[path = "../fuzz/src/lib.rs"]
#[allow(unreachable_pub, clippy::pedantic, reason = "a library of its own")]
mod targets;

/// `SplitMix64`.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// What breaks readers: ends, signs, numbers at their limits, deep nesting, bytes that are no text.
const PIECES: [&[u8]; 24] = [
    b"",
    b"\"",
    b"\n",
    b",",
    b";",
    b"-",
    b"1e999",
    b"99999999999999999999",
    b"-0",
    b"0.1",
    b"null",
    b"{}",
    b"[]",
    b"\xFF\xFE",
    b"\0",
    "\u{202e}é".as_bytes(),
    b"2026-02-30",
    b"9999-12-31",
    b"0000-00-00",
    b"<",
    b"&#0;",
    b"?",
    b"%",
    b"\\u0000",
];

/// A seed with pieces cut out, doubled, swapped with those of others and replaced.
fn damage(seeds: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut bytes = seeds[random.below(seeds.len())].clone();
    for _ in 0..=random.below(6) {
        let start = random.below(bytes.len() + 1);
        let end = (start + random.below(16)).min(bytes.len());
        let new = match random.below(4) {
            0 => vec![random.next() as u8],
            1 => {
                let other = &seeds[random.below(seeds.len())];
                let from = random.below(other.len() + 1);
                other[from..(from + random.below(64)).min(other.len())].to_vec()
            }
            2 => PIECES[random.below(PIECES.len())].repeat(1 + random.below(3)),
            _ => bytes[start..end].repeat(2),
        };
        bytes.splice(start..end, new);
    }
    bytes
}

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = if matches!(target, "csv" | "ofx") { root.join("tests/statements") } else { root.join("fuzz/seeds").join(target) };
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| fs::read(file).unwrap()).collect()
}

/// How many damaged seeds each target gets. The sandbox makes two years of a life for each.
fn rounds(target: &str) -> usize {
    match target {
        "sandbox" => 30,
        "request" => 400,
        _ => 1500,
    }
}

#[test]
fn what_strangers_send_is_answered() {
    for (name, run) in targets::TARGETS {
        let seeds = seeds(name);
        assert!(!seeds.is_empty(), "{name} has no seed");
        let mut random = Random(7);
        let damaged = (0..rounds(name)).map(|_| damage(&seeds, &mut random));
        for bytes in seeds.clone().into_iter().chain(damaged) {
            let outcome = catch_unwind(AssertUnwindSafe(|| run(&bytes)));
            assert!(outcome.is_ok(), "{name} fails on {:?}", String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn nesting_without_end_is_an_error() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("<OFX>", "</OFX>")] {
        let deep = [open.repeat(100_000), close.repeat(100_000)].concat();
        for (_, run) in targets::TARGETS {
            run(deep.as_bytes());
        }
        targets::answer(&[&[44, 1], deep.as_bytes()].concat());
        targets::sandbox(&[b"POST /api/links/\n".as_slice(), deep.as_bytes()].concat());
    }
}
