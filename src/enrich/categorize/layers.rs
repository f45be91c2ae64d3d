//! What takes part in a decision.

/// What takes part in a decision. All does; leaving a layer out shows what it adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// The dictionary of merchants.
    Merchants,
    /// The phrases of banks and trades.
    Rules,
    /// Merchant category codes.
    Codes,
    /// Names and trades inside other words.
    Glued,
    /// Names with one letter wrong.
    Spelling,
    /// The learned model.
    Model,
}

/// A set of layers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layers(u8);

impl Layers {
    pub(super) const ALL: Self = Self(u8::MAX);

    pub(super) fn without(self, layer: Layer) -> Self {
        Self(self.0 & !(1 << layer as u8))
    }

    pub(super) fn has(self, layer: Layer) -> bool {
        self.0 >> layer as u8 & 1 == 1
    }
}
