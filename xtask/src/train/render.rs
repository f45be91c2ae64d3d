//! Descriptions as banks print them, of the names and words of the data files.

use super::random::Random;

/// How card payments and transfers are announced, where `{}` stands for the name. Of both languages; most banks print little.
const SPANISH: [&str; 18] = [
    "{}",
    "{}",
    "{}",
    "COMPRA {}",
    "COMPRA EN {}",
    "COMPRA POS {}",
    "COMPRA TARJ DEB {}",
    "PAGO {}",
    "PAGO EN {}",
    "CLIP MX*{}",
    "MERPAGO*{}",
    "MERCADOPAGO*{}",
    "PAYPAL *{}",
    "{} MX",
    "{} CIUDAD DE MEX",
    "{} BOGOTA",
    "PAGO QR {}",
    "COMPRA INTERNET {}",
];
const PORTUGUESE: [&str; 18] = [
    "{}",
    "{}",
    "{}",
    "compra no débito - {}",
    "COMPRA CARTAO {}",
    "RSHOP-{}",
    "PAY {}",
    "PAG*{}",
    "MERCPAGO*{}",
    "MP *{}",
    "PG *{}",
    "DL*{}",
    "{} SAO PAULO BR",
    "{} RIO DE JANEIRO",
    "{} CURITIBA",
    "DEBITO VISA ELECTRON {}",
    "PAGTO {}",
    "PICPAY*{}",
];

/// Banks cut names off at about these lengths.
const CUTS: [usize; 6] = [10, 12, 15, 18, 22, 25];

/// A description in which the phrase stands, as some bank might print it.
pub(super) fn describe(phrase: &str, is_name: bool, portuguese: bool, fillers: &[String], random: &mut Random) -> String {
    let filler = |random: &mut Random| random.pick(fillers).cloned().unwrap_or_default();
    let phrase = if random.chance(20) { shorten(phrase, random) } else { phrase.to_owned() };
    // Names of brands mostly stand for themselves; words of a trade are followed by somebody's name.
    let name = match random.below(if is_name { 20 } else { 12 }) {
        0 => format!("{} {phrase}", filler(random)),
        1 | 2 => format!("{phrase} {}", filler(random)),
        3 => format!("{phrase} {} {}", filler(random), filler(random)),
        4 | 5 => format!("{}{phrase}", filler(random)),
        6 | 7 => format!("{phrase}{}", filler(random)),
        8 => format!("{} {phrase} {}", filler(random), filler(random)),
        _ => phrase,
    };
    let name = if random.chance(25) {
        let cut = random.pick(&CUTS).copied().unwrap_or(name.len());
        name.chars().take(cut).collect()
    } else {
        name
    };
    let name = if random.chance(6) { name.replace(' ', "") } else { name };
    let templates: &[&str] = if portuguese { &PORTUGUESE } else { &SPANISH };
    random.pick(templates).copied().unwrap_or("{}").replace("{}", &name)
}

/// Abbreviates a word as people and banks do: its beginning, or its consonants.
fn shorten(phrase: &str, random: &mut Random) -> String {
    let consonants = random.chance(25);
    let words = phrase.split(' ').map(|word| {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < 6 {
            return word.to_owned();
        }
        if consonants {
            let (first, rest) = letters.split_at(2);
            return first.iter().chain(rest.iter().filter(|c| !"aeiou".contains(**c))).collect();
        }
        let keep = 4 + random.below(letters.len() - 4);
        letters.iter().take(keep).collect()
    });
    words.collect::<Vec<String>>().join(" ")
}
