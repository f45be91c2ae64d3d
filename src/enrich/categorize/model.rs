//! The learned model: a linear one over runs of letters, for what no name and no phrase explains.
//!
//! `cargo xtask train` makes its weights of the files of `data/` (data/model/README.md says how). They are read where they
//! lie:
//!
//! | bytes | hold |
//! |---|---|
//! | 4 | the scale: what a weight of 1 stands for (`f32`, little-endian) |
//! | 2 | the length of the verdicts |
//! | that | the verdicts, as text: one `Category / Subcategory` a line |
//! | 2 a verdict | what each has to begin with (`i16`, in units of the scale) |
//! | 1 a feature | how many weights it has |
//! | 1 a weight | for which verdict |
//! | 1 a weight | the weight (`i8`) |

use super::features::FEATURES;
use super::lexicon::Verdict;
use crate::model::{Category, WireName};

/// What the model thinks of a transaction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Guess {
    /// The likeliest category, and its subcategory where one is likely.
    pub verdict: Verdict,
    /// How likely the category is, 0 to 1.
    pub probability: f32,
}

/// A subcategory is said where it is at least this likely, given its category.
const LIKELY_SUBCATEGORY: f32 = 0.5;

#[derive(Debug)]
pub(super) struct Model {
    verdicts: Vec<Verdict>,
    start: Vec<f32>,
    scale: f32,
    /// Where the weights of each feature start; one more for the end.
    rows: Vec<u32>,
    targets: &'static [u8],
    weights: &'static [u8],
}

impl Model {
    pub(super) fn read(bytes: &'static [u8]) -> Option<Self> {
        let (scale, rest) = bytes.split_first_chunk::<4>()?;
        let (length, rest) = rest.split_first_chunk::<2>()?;
        let (names, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
        let verdicts: Vec<Verdict> = std::str::from_utf8(names).ok()?.lines().map(Verdict::parse).collect::<Option<_>>()?;
        let (start, rest) = rest.split_at_checked(verdicts.len() * 2)?;
        let (counts, rest) = rest.split_at_checked(FEATURES as usize)?;
        let mut rows = Vec::with_capacity(counts.len() + 1);
        let mut end = 0;
        rows.push(end);
        for count in counts {
            end += u32::from(*count);
            rows.push(end);
        }
        let (targets, weights) = rest.split_at_checked(end as usize)?;
        let scale = f32::from_le_bytes(*scale);
        let start = start.as_chunks::<2>().0.iter().map(|start| f32::from(i16::from_le_bytes(*start)) * scale).collect();
        (weights.len() == targets.len()).then_some(Self { verdicts, start, scale, rows, targets, weights })
    }

    /// What the model makes of these features. `scores` is a buffer.
    pub(super) fn guess(&self, features: &[u16], scores: &mut Vec<f32>) -> Option<Guess> {
        let mut sums = [0_i32; 256];
        for feature in features {
            let (from, to) = (*self.rows.get(usize::from(*feature))?, *self.rows.get(usize::from(*feature) + 1)?);
            let range = from as usize..to as usize;
            for (target, weight) in self.targets.get(range.clone())?.iter().zip(self.weights.get(range)?) {
                if let Some(sum) = sums.get_mut(usize::from(*target)) {
                    *sum += i32::from(*weight as i8);
                }
            }
        }
        let scale = self.scale / (features.len().max(1) as f32).sqrt();
        scores.clear();
        scores.extend(self.start.iter().zip(sums).map(|(start, sum)| start + sum as f32 * scale));
        let highest = scores.iter().copied().fold(f32::MIN, f32::max);
        for score in scores.iter_mut() {
            *score = exp(*score - highest);
        }
        let total: f32 = scores.iter().sum();

        let mut categories = [0.0_f32; Category::ALL.len()];
        for (verdict, score) in self.verdicts.iter().zip(scores.iter()) {
            if let Some(sum) = categories.get_mut(verdict.category as usize) {
                *sum += score / total;
            }
        }
        let (category, probability) = Category::ALL
            .iter()
            .zip(categories)
            .fold((Category::Unknown, 0.0), |best, (category, sum)| if sum > best.1 { (*category, sum) } else { best });
        let (likeliest, score) = (self.verdicts.iter().zip(scores.iter()).filter(|(verdict, _)| verdict.category == category)).fold(
            (Verdict { category, subcategory: None }, 0.0),
            |best, (verdict, score)| if *score > best.1 { (*verdict, *score) } else { best },
        );
        let is_likely = score / total >= LIKELY_SUBCATEGORY * probability;
        Some(Guess { verdict: if is_likely { likeliest } else { Verdict { category, subcategory: None } }, probability })
    }
}

/// e to the power of a number that is not above 0, of additions and multiplications alone: every platform gives the same bits.
fn exp(power: f32) -> f32 {
    if power < -60.0 {
        return 0.0;
    }
    let halvings = (power * std::f32::consts::LOG2_E).floor();
    let rest = power - halvings * std::f32::consts::LN_2;
    // Taylor's series: `rest` is between 0 and ln 2.
    let series = (1..=8).rev().fold(1.0, |sum, n| 1.0 + sum * rest / n as f32);
    series * f32::from_bits(((127 + halvings as i32) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::BUILT;
    use super::*;
    use crate::model::Subcategory;

    #[test]
    fn powers_of_e_are_those_of_the_standard_library() {
        for step in 0..600 {
            let power = step as f32 * -0.1;
            assert!((exp(power) - power.exp()).abs() <= 1e-5 * power.exp(), "{power}");
        }
        assert_eq!(exp(-1e9).to_bits(), 0);
    }

    #[test]
    fn the_weights_can_be_read() {
        let model = BUILT.model().unwrap();
        assert_eq!(model.rows.len(), FEATURES as usize + 1);
        for verdict in &model.verdicts {
            assert!(verdict.subcategory.and_then(Subcategory::category).is_none_or(|category| category == verdict.category), "{verdict:?}");
        }
        assert!(model.targets.iter().all(|target| usize::from(*target) < model.verdicts.len()));
        assert!(Model::read(b"").is_none() && Model::read(b"0123456789").is_none());
    }
}
