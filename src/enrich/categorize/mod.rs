//! Categories and merchants from the text of a statement.
//!
//! A description is folded (case, accents, punctuation), every known name and phrase in it is found with one automaton,
//! and the most telling one decides (`decide`). Names, phrases and codes stand in the files of `data/`, with their sources.

mod confidence;
mod country;
mod decide;
mod features;
mod layers;
mod layout;
mod lexicon;
mod memo;
mod model;
mod naming;
mod own;
mod search;
mod spending;
mod trie;

use std::sync::Arc;

use country::Countries;
use decide::{Circumstances, Decider, Decision};
use lexicon::{BUILT, Language};

pub use features::FEATURES;
pub use layers::Layer;
pub use lexicon::Lexicon;
pub use own::{FIRST_OWN, Own};

use crate::model::{
    CategorizationRequest, CategorizationResponse, CategorizedTransaction, Category, DecidedBy, Direction, EnrichTransaction,
    EnrichableAccount, Error, Explanation, Merchant, Result, Subcategory,
};
use crate::text::{Folded, Part};

/// What a caller may ask for beyond Belvo's request.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Options {
    /// Adds an [`Explanation`] to every transaction.
    pub explain: bool,
    /// Doubtful transactions become `Unknown`: those whose confidence (0 to 1) is below this.
    pub min_confidence: f64,
}

/// One transaction as the engine reads it: what a description alone does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// The bank's text.
    pub description: &'a str,
    /// Which way the money went.
    pub direction: Direction,
    /// The kind of account.
    pub account: EnrichableAccount,
    /// ISO 4217; says in which country merchants are looked for first.
    pub currency: &'a str,
    /// Merchant category code (ISO 18245).
    pub mcc: Option<u16>,
}

/// What the engine says of a [`Line`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verdict {
    /// One of the 16 categories.
    pub category: Category,
    /// One of its subcategories, where it could be told.
    pub subcategory: Option<Subcategory>,
    /// The merchant's position in the engine's dictionary: see [`merchant`].
    pub merchant: Option<u16>,
    /// What decided.
    pub by: DecidedBy,
    /// 0 to 1.
    pub confidence: f32,
}

impl Verdict {
    /// `Unknown` instead, where no name, phrase or code says what it is, and only the learned model guessed.
    #[must_use]
    pub fn unless_guessed(self) -> Self {
        if self.by == DecidedBy::Model { Self { category: Category::Unknown, subcategory: None, ..self } } else { self }
    }

    /// `Unknown` instead, where the confidence is below that. The merchant stays: it is what the text names.
    #[must_use]
    pub fn or_unknown_below(self, min_confidence: f32) -> Self {
        if self.confidence < min_confidence { Self { category: Category::Unknown, subcategory: None, ..self } } else { self }
    }
}

/// The engine, for descriptions of one language.
#[derive(Debug)]
pub struct Categorizer {
    language: Language,
    decider: Decider,
    /// Which part of the last description decided.
    evidence: Option<Part>,
}

impl Categorizer {
    /// An engine for descriptions in that language (ISO 639-1).
    ///
    /// # Errors
    /// `invalid_input` (field `language`) for anything but `es` and `pt`.
    pub fn new(language: &str) -> Result<Self> {
        Self::with_lexicon(language, &BUILT)
    }

    /// The same with another dictionary than the built-in one, to measure what a dictionary is worth.
    ///
    /// # Errors
    /// As [`Categorizer::new`].
    pub fn with_lexicon(language: &str, lexicon: &'static Lexicon) -> Result<Self> {
        let language = match language {
            "es" => Language::Es,
            "pt" => Language::Pt,
            _ => {
                return Err(Error::invalid_input(
                    "language",
                    format!("`{language}` is not a language of the descriptions: use `es` or `pt`"),
                ));
            }
        };
        Ok(Self { language, decider: Decider::new(lexicon), evidence: None })
    }

    /// The same with merchants and rules of one's own, which decide over everything else.
    #[must_use]
    pub fn with_own(mut self, own: Arc<Own>) -> Self {
        self.decider.own = Some(own).filter(|own| !own.is_empty());
        self
    }

    /// The same without a layer, to measure what the layer adds.
    #[must_use]
    pub fn without(mut self, layer: Layer) -> Self {
        self.decider.leave_out(layer);
        self
    }

    /// The same without what engines of this thread remember of descriptions that they have met, which makes them faster and changes no answer.
    #[must_use]
    pub fn without_memory(mut self) -> Self {
        self.decider.forget();
        self
    }

    /// Categorizes one transaction.
    pub fn categorize(&mut self, line: Line<'_>) -> Verdict {
        let given = self.circumstances(line);
        let Decision { verdict, merchant, by, confidence, evidence } = self.decider.decide(line.description, given);
        self.evidence = evidence;
        Verdict { category: verdict.category, subcategory: verdict.subcategory, merchant, by, confidence }
    }

    fn circumstances(&self, line: Line<'_>) -> Circumstances {
        Circumstances {
            language: self.language,
            countries: Countries::using(line.currency),
            direction: line.direction,
            account: line.account,
            mcc: line.mcc,
        }
    }

    /// What the learned model sees of a transaction: numbers below [`FEATURES`]. `cargo xtask train` learns from them.
    pub fn features(&mut self, line: Line<'_>) -> &[u16] {
        self.decider.features(line.description, self.circumstances(line))
    }

    /// A merchant, by the position that a [`Verdict`] of this engine gives.
    pub fn merchant(&self, position: u16) -> Option<Merchant> {
        let own = self.decider.own.as_ref().and_then(|own| own.merchant(position));
        own.or_else(|| merchant_of(self.decider.lexicon, position))
    }

    /// The words that decided the last transaction, of which this is the description; folded, and empty where none did.
    pub fn evidence(&self, description: &str) -> String {
        let mut folded = Folded::default();
        folded.fold(description);
        self.evidence.and_then(|part| folded.span(part)).map(|(start, end)| folded.words(start, end)).unwrap_or_default()
    }
}

/// A merchant of the dictionary, by the position that a [`Verdict`] gives.
pub fn merchant(position: u16) -> Option<Merchant> {
    merchant_of(&BUILT, position)
}

fn merchant_of(lexicon: &Lexicon, position: u16) -> Option<Merchant> {
    let (name, website) = lexicon.name(position)?;
    Some(Merchant { website: website.map(|website| format!("https://{website}")), merchant_name: Some(name), ..Merchant::default() })
}

/// How many merchants the dictionary holds.
pub fn merchant_count() -> usize {
    BUILT.merchant_count()
}

/// Answers `POST /api/categorization/` locally: every transaction of the request, in its order, with category, subcategory
/// and merchant.
///
/// # Errors
/// `invalid_input`, naming the field and the transaction's index: an unknown language, an amount that is no amount of money.
pub fn categorize(request: &CategorizationRequest, options: Options) -> Result<CategorizationResponse> {
    let mut categorizer = Categorizer::new(&request.language)?;
    let transactions = request
        .transactions
        .iter()
        .enumerate()
        .map(|(index, transaction)| {
            check(index, transaction)?;
            let verdict = categorizer.categorize(Line {
                description: &transaction.description,
                direction: transaction.direction,
                account: transaction.account_category,
                currency: &transaction.currency,
                mcc: transaction.mcc,
            });
            let explanation = options.explain.then(|| explanation(&verdict, categorizer.evidence(&transaction.description)));
            let verdict = verdict.or_unknown_below(options.min_confidence as f32);
            Ok(CategorizedTransaction {
                transaction: transaction.clone(),
                category: Some(verdict.category.into()),
                subcategory: verdict.subcategory.map(Into::into),
                merchant: verdict.merchant.and_then(merchant),
                explanation,
            })
        })
        .collect::<Result<_>>()?;
    Ok(CategorizationResponse { transactions })
}

fn check(index: usize, transaction: &EnrichTransaction) -> Result<()> {
    if crate::money::Amount::from_f64(transaction.amount).is_none() {
        return Err(Error::invalid_row("transactions", index, "amount", format!("{} is no amount of money", transaction.amount)));
    }
    Ok(())
}

fn explanation(verdict: &Verdict, evidence: String) -> Explanation {
    Explanation { confidence: (f64::from(verdict.confidence) * 100.0).round() / 100.0, by: verdict.by, evidence }
}

#[cfg(test)]
mod tests;
