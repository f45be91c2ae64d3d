//! How sure each kind of evidence is: about the share that it got right of lines that its words were not written from.

pub(super) const BANK: f32 = 0.94;
pub(super) const MERCHANT: f32 = 0.96;
pub(super) const SHORT_MERCHANT: f32 = 0.93;
pub(super) const CUT_OFF_MERCHANT: f32 = 0.9;
pub(super) const SHORT_BEGINNING: f32 = 0.8;
pub(super) const MISSPELT_MERCHANT: f32 = 0.85;
pub(super) const FOREIGN_MERCHANT: f32 = 0.85;
pub(super) const MCC: f32 = 0.85;
pub(super) const TRADE: f32 = 0.95;
pub(super) const GLUED: f32 = 0.85;
pub(super) const RAIL: f32 = 0.77;
pub(super) const BILL: f32 = 0.45;
pub(super) const BANK_NAME: f32 = 0.5;
/// What is left of the doubt where two pieces of evidence agree.
pub(super) const AGREEMENT: f32 = 0.5;
/// What is left of the confidence where they do not.
pub(super) const DIFFERENCE: f32 = 0.85;
pub(super) const NOTHING: f32 = 0.1;
