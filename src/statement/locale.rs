//! Language and currency, where nobody says them.
//!
//! The currency is, in this order: the caller's; the one that the file names (`CURDEF`, `Valor (R$)`, a currency column);
//! the one of the country that the file's words tell. Each word of [`CUES`] that occurs counts once with its weight. The
//! decimal mark counts 1 for the countries that write it, Portuguese column titles count 3 for Brazil, and Spanish ones
//! rule it out. A country is told by at least 3 points and twice as many as any other has; otherwise the currency is
//! unknown, which is an error: a wrong currency spoils every figure made of it.
//!
//! The language is the caller's, or the one of most column titles, or the one of the currency.

use super::amount::Mark;
use super::{Options, is_currency_code};
use crate::model::{Error, Result};
use crate::order::Arrange as _;
use crate::text::Folded;

/// The countries that can be told, by their currencies.
const COUNTRIES: [&str; 6] = ["ARS", "BRL", "CLP", "COP", "MXN", "PEN"];

const ARS: usize = 0;
const BRL: usize = 1;
const CLP: usize = 2;
const COP: usize = 3;
const MXN: usize = 4;
const PEN: usize = 5;

/// Words of one country's banking, taxes and largest merchants, folded. A currency's own code decides alone (6); 4 is a
/// payment system that exists in one country; 2 a name at home in one that may occur in others.
const CUES: &[(usize, u16, &str)] = &[
    (MXN, 6, "mxn"),
    (MXN, 4, "spei clabe cfe telmex telcel infonavit imss banxico"),
    (MXN, 3, "banamex citibanamex banorte hsbcmx soriana chedraui aurrera curp"),
    (MXN, 2, "codi oxxo rfc"),
    (MXN, 1, "liverpool aguinaldo quincena"),
    (BRL, 6, "brl"),
    (BRL, 4, "reais pix iptu ipva fgts"),
    (BRL, 3, "boleto cpf cnpj darf inss sabesp bradesco"),
    (BRL, 2, "ted iof itau ifood fatura saque pagamento cartao aluguel estorno mensalidade conta"),
    (BRL, 1, "enel nubank agencia recebido recebida"),
    (COP, 6, "cop"),
    (COP, 4, "pse 4x1000 4x1 gmf nequi daviplata transfiya bancolombia"),
    (COP, 3, "davivienda colpatria baloto epm dian"),
    (COP, 2, "terpel corresponsal"),
    (COP, 1, "pila rappi"),
    (CLP, 6, "clp"),
    (CLP, 4, "redcompra servipag cuentarut"),
    (CLP, 3, "webpay transbank copec sencillito"),
    (CLP, 2, "rut tef"),
    (CLP, 1, "jumbo"),
    (ARS, 6, "ars"),
    (ARS, 4, "debin cbu cvu sircreb iibb afip pagomiscuentas"),
    (ARS, 3, "cuit"),
    (ARS, 2, "arca"),
    (PEN, 6, "pen"),
    (PEN, 4, "soles yape plin sunat"),
    (PEN, 3, "itf pagoefectivo"),
];

/// Names that people and banks give to currencies, folded.
const CURRENCY_NAMES: [(&str, &str); 16] = [
    ("mxp", "MXN"),
    ("mn", "MXN"),
    ("m n", "MXN"),
    ("peso mexicano", "MXN"),
    ("pesos mexicanos", "MXN"),
    ("r", "BRL"),
    ("rs", "BRL"),
    ("real", "BRL"),
    ("reais", "BRL"),
    ("peso colombiano", "COP"),
    ("pesos colombianos", "COP"),
    ("sol", "PEN"),
    ("soles", "PEN"),
    ("us", "USD"),
    ("dolar", "USD"),
    ("dolares", "USD"),
];

/// Symbols and codes that titles of amounts have.
const IN_TITLES: [(&str, &str); 11] = [
    ("R$", "BRL"),
    ("US$", "USD"),
    ("S/", "PEN"),
    ("MXN", "MXN"),
    ("M.N.", "MXN"),
    ("BRL", "BRL"),
    ("COP", "COP"),
    ("CLP", "CLP"),
    ("ARS", "ARS"),
    ("PEN", "PEN"),
    ("USD", "USD"),
];

/// So many texts are searched for cues; a statement's country does not change later on.
const MAX_TEXTS: u16 = 1_000;

/// What a file tells of its country and its language.
#[derive(Debug)]
pub(super) struct Cues {
    points: [u16; COUNTRIES.len()],
    /// Every word of [`CUES`] with its country and what it still counts, in the order of the words.
    words: Vec<(&'static [u8], usize, u16)>,
    spanish: u16,
    portuguese: u16,
    texts: u16,
    folded: Folded,
}

impl Default for Cues {
    fn default() -> Self {
        let mut words: Vec<_> =
            CUES.iter().flat_map(|(country, points, cues)| cues.split(' ').map(|cue| (cue.as_bytes(), *country, *points))).collect();
        words.arrange();
        Self { points: [0; COUNTRIES.len()], words, spanish: 0, portuguese: 0, texts: 0, folded: Folded::default() }
    }
}

impl Cues {
    /// Looks for cues in a description or a line of the preamble.
    pub(super) fn add_text(&mut self, text: &str) {
        if self.texts >= MAX_TEXTS {
            return;
        }
        self.texts += 1;
        self.folded.fold(text.get(..text.floor_char_boundary(256)).unwrap_or(text));
        for token in &self.folded.tokens {
            let word = self.folded.bytes.get(token.start..token.end).unwrap_or_default();
            let Ok(at) = self.words.binary_search_by_key(&word, |(cue, ..)| *cue) else { continue };
            let Some((_, country, points)) = self.words.get_mut(at) else { continue };
            if let Some(sum) = self.points.get_mut(*country) {
                *sum += std::mem::take(points);
            }
        }
    }

    /// Takes in how many words of a title are Spanish and how many Portuguese.
    pub(super) fn add_title(&mut self, spanish: u16, portuguese: u16) {
        self.spanish += spanish;
        self.portuguese += portuguese;
    }

    /// Takes in the file's decimal mark, where the amounts tell it.
    pub(super) fn add_mark(&mut self, mark: Option<Mark>) {
        let Some(mark) = mark else { return };
        for (currency, sum) in COUNTRIES.into_iter().zip(&mut self.points) {
            *sum += u16::from(Mark::usual_for(currency) == mark);
        }
    }

    /// The country's currency, where the cues are clear.
    fn currency(&self) -> Option<&'static str> {
        let points = COUNTRIES.into_iter().zip(self.points).map(|(currency, points)| match currency {
            "BRL" if self.portuguese > self.spanish => (points + 3, currency),
            "BRL" if self.spanish > self.portuguese => (0, currency),
            _ => (points, currency),
        });
        let (mut best, mut second) = ((0, ""), 0);
        for country in points {
            if country.0 > best.0 {
                second = best.0;
                best = country;
            } else {
                second = second.max(country.0);
            }
        }
        (best.0 >= 3 && best.0 >= second * 2).then_some(best.1)
    }
}

/// Language and currency of a statement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Locale {
    pub(super) language: String,
    pub(super) currency: String,
}

/// Decides both. `named` is the currency that the file itself names.
pub(super) fn decide(options: &Options, named: Option<&str>, cues: &Cues) -> Result<Locale> {
    let currency = options.currency.as_deref().or(named).or_else(|| cues.currency()).ok_or_else(|| {
        Error::statement("unknown_currency", "nothing in the file tells its currency: give it with the option `currency`, such as `MXN`")
    })?;
    let is_portuguese = match cues.portuguese.cmp(&cues.spanish) {
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => currency == "BRL",
    };
    let language = options.language.clone().unwrap_or_else(|| if is_portuguese { "pt" } else { "es" }.to_owned());
    Ok(Locale { language, currency: currency.to_owned() })
}

/// The currency that a title of amounts names: `Valor (R$)`, `Importe MXN`.
pub(super) fn currency_in_title(title: &str) -> Option<&'static str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '$' | '/' | '.');
    let mut parts = title.split(|c: char| !is_part(c));
    parts.find_map(|part| IN_TITLES.iter().find(|(name, _)| *name == part).map(|(_, currency)| *currency))
}

/// The currency that a cell of a currency column names: a code of three letters or one of the usual names. `Ok(None)`
/// where the name is of no one country: `$`, `Pesos`.
pub(super) fn currency_named(cell: &str) -> std::result::Result<Option<String>, ()> {
    let upper = cell.to_ascii_uppercase();
    if is_currency_code(&upper) && !CURRENCY_NAMES.iter().any(|(name, _)| name.eq_ignore_ascii_case(cell)) {
        return Ok(Some(upper));
    }
    let mut folded = Folded::default();
    folded.fold(cell);
    let name = folded.words(0, folded.bytes.len());
    if name.is_empty() || name == "pesos" || name == "peso" {
        return Ok(None);
    }
    CURRENCY_NAMES.iter().find(|(known, _)| *known == name).map(|(_, currency)| Some((*currency).to_owned())).ok_or(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(titles: (u16, u16), texts: &[&str]) -> Option<(String, String)> {
        let mut cues = Cues::default();
        cues.add_title(titles.0, titles.1);
        for text in texts {
            cues.add_text(text);
        }
        decide(&Options::default(), None, &cues).ok().map(|locale| (locale.language, locale.currency))
    }

    #[test]
    fn words_tell_the_country() {
        let pair = |language: &str, currency: &str| Some((language.to_owned(), currency.to_owned()));
        assert_eq!(told((3, 0), &["SPEI ENVIADO BANORTE", "OXXO CENTRO"]), pair("es", "MXN"));
        assert_eq!(told((0, 3), &["COMPRA CARTAO"]), pair("pt", "BRL"));
        assert_eq!(told((0, 0), &["PIX RECEBIDO"]), pair("pt", "BRL"));
        assert_eq!(told((3, 0), &["PAGO PSE", "IMPTO GOBIERNO 4X1000"]), pair("es", "COP"));
        assert_eq!(told((3, 0), &["PAGO"]), None);
        assert_eq!(told((3, 0), &["SPEI", "PSE"]), None);
        assert_eq!(told((3, 0), &["PIX"]), None);
    }

    #[test]
    fn every_cue_is_one_folded_word_of_one_country() {
        let cues = Cues::default();
        assert!(cues.words.is_sorted_by(|(one, ..), (other, ..)| one < other));
        for (word, ..) in &cues.words {
            let mut folded = Folded::default();
            folded.fold(std::str::from_utf8(word).unwrap());
            assert_eq!((folded.bytes.as_slice(), folded.tokens.len()), (*word, 1));
        }
    }

    #[test]
    fn options_come_first_then_what_the_file_names() {
        let mut cues = Cues::default();
        cues.add_text("PIX");
        let options = Options { currency: Some("CLP".to_owned()), ..Options::default() };
        assert_eq!(decide(&options, Some("USD"), &cues).unwrap().currency, "CLP");
        assert_eq!(decide(&Options::default(), Some("USD"), &cues).unwrap().currency, "USD");
    }

    #[test]
    fn names_of_currencies() {
        for (cell, currency) in [
            ("MXN", Ok(Some("MXN"))),
            ("usd", Ok(Some("USD"))),
            ("M.N.", Ok(Some("MXN"))),
            ("R$", Ok(Some("BRL"))),
            ("Dólares", Ok(Some("USD"))),
        ] {
            assert_eq!(currency_named(cell), currency.map(|code| code.map(str::to_owned)), "{cell:?}");
        }
        assert_eq!(currency_named("$"), Ok(None));
        assert_eq!(currency_named("Pesos"), Ok(None));
        assert_eq!(currency_named("doblones"), Err(()));
        assert_eq!(currency_in_title("Valor (R$)"), Some("BRL"));
        assert_eq!(currency_in_title("Importe"), None);
        assert_eq!(currency_in_title("Valor (em US$)"), Some("USD"));
    }
}
