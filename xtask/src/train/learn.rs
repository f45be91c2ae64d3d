//! Logistic regression over hashed runs of letters, with few weights.

use std::collections::BTreeMap;

use belvo_wasm::enrich::categorize::FEATURES;

use super::examples::Example;
use super::line;
use super::random::Random;

/// How often all examples are gone through before the small weights are dropped, and after.
const ROUNDS: (usize, usize) = (4, 3);

/// In the last rounds the weights are noted whenever so many examples were gone through; the mean of what was noted is kept. A single
/// state of them depends on which examples came last.
const NOTED_EVERY: usize = 10_000;

/// How far a step goes at first.
const STEP: f32 = 0.5;

/// How many weights are kept: the largest.
const KEPT: usize = 20_000;

/// How strongly weights are drawn to nothing.
const DRAW: f32 = 2e-6;

/// The weights of a linear model: for every feature one for each verdict.
pub(super) struct Weights {
    verdicts: usize,
    start: Vec<f32>,
    table: Vec<f32>,
}

impl Weights {
    /// Learns to tell the verdicts of the examples.
    pub(super) fn learn(examples: &[&Example], verdicts: &[String]) -> Self {
        let mut learner = Learner::new(verdicts.len());
        let targets: Vec<Option<usize>> =
            examples.iter().map(|example| verdicts.iter().position(|verdict| *verdict == example.verdict)).collect();
        let mut order: Vec<usize> = (0..examples.len()).filter(|index| targets.get(*index).copied().flatten().is_some()).collect();
        let mut random = Random::of("the order of the examples");
        let mut mean = Mean::default();
        for round in 0..ROUNDS.0 + ROUNDS.1 {
            if round == ROUNDS.0 {
                learner.drop_small();
            }
            random.shuffle(&mut order);
            for (count, index) in order.iter().enumerate() {
                if round > ROUNDS.0 && count % NOTED_EVERY == 0 {
                    mean.note(&learner.weights);
                }
                if let (Some(example), Some(Some(target))) = (examples.get(*index), targets.get(*index)) {
                    learner.step(example, *target);
                }
            }
        }
        mean.note(&learner.weights);
        mean.of(learner.weights.verdicts).rounded()
    }

    fn scores(&self, features: &[u16], scores: &mut Vec<f32>) {
        scores.clone_from(&self.start);
        let value = value(features);
        for feature in features {
            let row = usize::from(*feature) * self.verdicts;
            for (score, weight) in scores.iter_mut().zip(self.table.get(row..).unwrap_or_default()) {
                *score += weight * value;
            }
        }
    }

    /// How many weights are not 0.
    pub(super) fn count(&self) -> usize {
        self.table.iter().filter(|weight| **weight != 0.0).count()
    }

    fn scale(&self) -> f32 {
        self.table.iter().fold(0.0, |largest: f32, weight| largest.max(weight.abs())) / 127.0
    }

    /// The weights as they are after being written and read.
    fn rounded(mut self) -> Self {
        let scale = self.scale();
        for weight in self.table.iter_mut().chain(&mut self.start) {
            *weight = (*weight / scale).round() * scale;
        }
        self
    }

    /// As src/enrich/categorize/model.rs reads them.
    pub(super) fn bytes(&self, verdicts: &[String]) -> Vec<u8> {
        let scale = self.scale();
        let names = verdicts.join("\n");
        let mut bytes = Vec::new();
        bytes.extend(scale.to_le_bytes());
        bytes.extend((names.len() as u16).to_le_bytes());
        bytes.extend(names.bytes());
        bytes.extend(self.start.iter().flat_map(|start| ((start / scale).round() as i16).to_le_bytes()));
        let rows: Vec<Vec<(u8, i8)>> = self
            .table
            .chunks(self.verdicts)
            .map(|row| {
                let weights = row.iter().enumerate().map(|(verdict, weight)| (verdict as u8, (weight / scale).round() as i8));
                weights.filter(|(_, weight)| *weight != 0).collect()
            })
            .collect();
        bytes.extend(rows.iter().map(|row| row.len() as u8));
        bytes.extend(rows.iter().flatten().map(|(verdict, _)| *verdict));
        bytes.extend(rows.iter().flatten().map(|(_, weight)| *weight as u8));
        bytes
    }
}

/// The sum of several states of the weights.
#[derive(Default)]
struct Mean {
    states: f32,
    start: Vec<f32>,
    table: Vec<f32>,
}

impl Mean {
    fn note(&mut self, weights: &Weights) {
        let add = |sums: &mut Vec<f32>, values: &[f32]| {
            sums.resize(values.len(), 0.0);
            sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
        };
        add(&mut self.start, &weights.start);
        add(&mut self.table, &weights.table);
        self.states += 1.0;
    }

    /// The mean of the states, for so many verdicts.
    fn of(self, verdicts: usize) -> Weights {
        let divide = |sums: Vec<f32>| sums.into_iter().map(|sum| sum / self.states).collect();
        Weights { start: divide(self.start), table: divide(self.table), verdicts }
    }
}

fn value(features: &[u16]) -> f32 {
    1.0 / (features.len().max(1) as f32).sqrt()
}

/// Learns step by step (`AdaGrad`).
struct Learner {
    weights: Weights,
    /// The sum of the squares of what each weight was moved by.
    moved: Vec<f32>,
    start_moved: Vec<f32>,
    /// Whether only the weights that are left are moved.
    is_pruned: bool,
    scores: Vec<f32>,
}

impl Learner {
    fn new(verdicts: usize) -> Self {
        let size = FEATURES as usize * verdicts;
        let weights = Weights { verdicts, start: vec![0.0; verdicts], table: vec![0.0; size] };
        Self { weights, moved: vec![1e-4; size], start_moved: vec![1e-2; verdicts], is_pruned: false, scores: Vec::new() }
    }

    fn step(&mut self, example: &Example, target: usize) {
        let mut scores = std::mem::take(&mut self.scores);
        self.weights.scores(&example.features, &mut scores);
        shares(&mut scores);
        if let Some(score) = scores.get_mut(target) {
            *score -= 1.0;
        }
        // A step for each verdict: too likely, or not likely enough.
        for score in &mut scores {
            *score *= example.weight.min(8.0);
        }
        let value = value(&example.features);
        for feature in &example.features {
            let row = usize::from(*feature) * self.weights.verdicts;
            let weights = self.weights.table.get_mut(row..).unwrap_or_default();
            let moved = self.moved.get_mut(row..).unwrap_or_default();
            for ((weight, moved), score) in weights.iter_mut().zip(moved).zip(&scores) {
                if self.is_pruned && *weight == 0.0 {
                    continue;
                }
                let slope = score * value + DRAW * *weight;
                *moved += slope * slope;
                *weight -= STEP * slope / moved.sqrt();
            }
        }
        for ((start, moved), score) in self.weights.start.iter_mut().zip(&mut self.start_moved).zip(&scores) {
            *moved += score * score;
            *start -= STEP * score / moved.sqrt();
        }
        self.scores = scores;
    }

    /// Drops all but the largest weights.
    fn drop_small(&mut self) {
        let mut sizes: Vec<f32> = self.weights.table.iter().map(|weight| weight.abs()).collect();
        sizes.sort_unstable_by(|one, other| other.total_cmp(one));
        let least = sizes.get(KEPT).copied().unwrap_or_default();
        for weight in &mut self.weights.table {
            if weight.abs() <= least {
                *weight = 0.0;
            }
        }
        self.is_pruned = true;
    }
}

/// Turns scores into probabilities.
fn shares(scores: &mut [f32]) {
    let highest = scores.iter().copied().fold(f32::MIN, f32::max);
    for score in scores.iter_mut() {
        *score = exp(*score - highest);
    }
    let total: f32 = scores.iter().sum();
    for score in scores {
        *score /= total;
    }
}

/// e to a power that is not above 0, the same on every machine: additions and multiplications alone.
fn exp(power: f32) -> f32 {
    if power < -60.0 {
        return 0.0;
    }
    let halvings = (power * std::f32::consts::LOG2_E).floor();
    let rest = power - halvings * std::f32::consts::LN_2;
    let series = (1..=8).rev().fold(1.0, |sum, n| 1.0 + sum * rest / n as f32);
    series * f32::from_bits(((127 + halvings as i32) as u32) << 23)
}

/// Prints how often the likeliest category is right, by how likely it is.
pub(super) fn report(weights: &Weights, examples: &[&Example], verdicts: &[String]) {
    let mut bins: BTreeMap<usize, [f32; 3]> = BTreeMap::new();
    let mut scores = Vec::new();
    for example in examples {
        weights.scores(&example.features, &mut scores);
        shares(&mut scores);
        let mut categories: BTreeMap<&str, f32> = BTreeMap::new();
        for (verdict, score) in verdicts.iter().zip(&scores) {
            *categories.entry(verdict.split(" / ").next().unwrap_or_default()).or_default() += score;
        }
        let Some((category, likely)) = categories.into_iter().max_by(|one, other| one.1.total_cmp(&other.1)) else { continue };
        let bin = bins.entry((likely * 10.0).min(9.0) as usize).or_default();
        bin[0] += example.weight;
        bin[1] += example.weight * likely;
        bin[2] += if category == example.category() { example.weight } else { 0.0 };
    }
    println!("{}", line(&["likely".into(), "share".into(), "mean".into(), "right".into()]));
    let all: f32 = bins.values().map(|bin| bin[0]).sum();
    let row = |name: String, bin: [f32; 3]| {
        println!("{}", line(&[name, format!("{:.3}", bin[0] / all), format!("{:.3}", bin[1] / bin[0]), format!("{:.3}", bin[2] / bin[0])]));
    };
    for (bin, sums) in &bins {
        row(format!("0.{bin}-"), *sums);
    }
    row("all".into(), bins.values().fold([0.0; 3], |sum, bin| [sum[0] + bin[0], sum[1] + bin[1], sum[2] + bin[2]]));
}
