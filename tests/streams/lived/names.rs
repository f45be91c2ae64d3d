//! Persons and firms that nobody is, as far as the author knows.

use crate::history::Dice;

const FIRST: [&str; 24] = [
    "Adenilson",
    "Beatriz",
    "Cleide",
    "Davi",
    "Edvaldo",
    "Fabiana",
    "Genivaldo",
    "Heloisa",
    "Iracema",
    "Jucelino",
    "Katia",
    "Leandro",
    "Marlene",
    "Nivaldo",
    "Otacilio",
    "Priscila",
    "Quiteria",
    "Rosangela",
    "Silmara",
    "Tarcisio",
    "Ubirajara",
    "Valdirene",
    "Wesley",
    "Zuleide",
];
const LAST: [&str; 20] = [
    "Abrantes",
    "Bittencourt",
    "Caldeira",
    "Damasceno",
    "Evangelista",
    "Figueira",
    "Guedes",
    "Holanda",
    "Inojosa",
    "Junqueira",
    "Lacerda",
    "Meireles",
    "Nogueira",
    "Ornelas",
    "Peixoto",
    "Quadros",
    "Rabelo",
    "Sampaio",
    "Tavares",
    "Vilela",
];
const TRADES: [&str; 16] = [
    "Comercio de Alimentos",
    "Distribuidora",
    "Embalagens",
    "Hortifruti",
    "Laticinios",
    "Papelaria",
    "Material Eletrico",
    "Bebidas",
    "Confeccoes",
    "Autopecas",
    "Transportes",
    "Quimica",
    "Tecidos",
    "Ferragens",
    "Frigorifico",
    "Descartaveis",
];
const LEGAL: [&str; 5] = ["LTDA", "EIRELI", "ME", "S.A.", "Ltda EPP"];

/// A person with one or two family names.
pub fn person(dice: &mut Dice) -> String {
    let (first, last) = (*dice.pick(&FIRST), *dice.pick(&LAST));
    if dice.percent(60) { format!("{first} {} {last}", dice.pick(&LAST)) } else { format!("{first} {last}") }
}

pub fn firm(dice: &mut Dice) -> String {
    let (name, trade, legal) = (*dice.pick(&LAST), *dice.pick(&TRADES), *dice.pick(&LEGAL));
    match dice.roll(3) {
        0 => format!("{name} {trade} {legal}"),
        1 => format!("{trade} {name} {legal}"),
        _ => format!("{name} e {} {trade} {legal}", dice.pick(&LAST)),
    }
}
