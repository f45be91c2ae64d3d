//! Where a transaction may have happened.

/// A set of the countries that the dictionary knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Countries(u8);

/// Currency, the country's bit in the dictionary (`COUNTRIES` in build/lexicon.rs has the order).
const CURRENCIES: [(&str, u8); 6] = [("ARS", 0), ("BRL", 1), ("CLP", 2), ("COP", 3), ("MXN", 4), ("PEN", 5)];

impl Countries {
    /// Any of them.
    pub(super) const ANY: Self = Self((1 << CURRENCIES.len()) - 1);

    /// The country whose currency this is, or any where none of them uses it.
    pub(super) fn using(currency: &str) -> Self {
        CURRENCIES.iter().find(|(code, _)| code.eq_ignore_ascii_case(currency)).map_or(Self::ANY, |(_, bit)| Self(1 << bit))
    }

    pub(super) fn bits(self) -> u8 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_names_its_country() {
        assert_eq!(Countries::using("BRL"), Countries::using("brl"));
        assert_ne!(Countries::using("BRL"), Countries::using("MXN"));
        assert_eq!(Countries::using("USD"), Countries::ANY);
    }
}
