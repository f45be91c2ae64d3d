//! What banks' words in the rows mean: the direction, balances, totals, kinds of account.

use ::csv::StringRecord;

use super::clean;
use crate::model::{Direction, EnrichableAccount};
use crate::text::Folded;

const OUT_WORDS: &str = "d db dr debito debitos debit debe cargo cargos egreso egresos salida salidas saida saidas retiro gasto despesa expense withdrawal out outflow";

const IN_WORDS: &str =
    "c cr credito creditos credit abono abonos haber ingreso ingresos entrada entradas deposito receita income deposit in inflow";

/// The direction that a cell says: `D`, `Crédito`, `-`; nothing where it has any other word.
pub(super) fn direction_said(cell: &str, folded: &mut Folded) -> Option<Direction> {
    match cell {
        "-" | "(-)" | "\u{2212}" => return Some(Direction::Outflow),
        "+" | "(+)" => return Some(Direction::Inflow),
        _ => {}
    }
    folded.fold(cell);
    let mut said = None;
    for word in words(folded) {
        let direction = if is_among(word, OUT_WORDS) {
            Direction::Outflow
        } else if is_among(word, IN_WORDS) {
            Direction::Inflow
        } else {
            return None;
        };
        if said.is_some_and(|other| other != direction) {
            return None;
        }
        said = Some(direction);
    }
    said
}

/// Whether a description is no payment's but a balance's: `SALDO ANTERIOR`, `S A L D O`. `SALDO TIGO` is a payment.
pub(super) fn is_balance(description: &str, folded: &mut Folded) -> bool {
    const KINDS: &str = "anterior inicial final do dia del al total atual actual disponivel disponible parcial bloqueado diario corte apertura cierre contable medio promedio aplic previo conta";
    folded.fold(description);
    let mut words = words(folded);
    match words.next() {
        Some(b"saldo" | b"saldos") => words.next().is_none_or(|kind| is_among(kind, KINDS)),
        Some(b"opening" | b"closing") => words.next() == Some(b"balance".as_slice()),
        Some(b"balance") => words.next().is_none_or(|kind| kind == b"forward"),
        Some(b"s") => words.eq([b"a", b"l", b"d", b"o"].map(<[u8; 1]>::as_slice)),
        _ => false,
    }
}

/// Whether a row without a date sums others up: its first word says so.
pub(super) fn is_summary(cells: &StringRecord, folded: &mut Folded) -> bool {
    const WORDS: &str = "total totales totais subtotal saldo saldos suma sumas soma";
    folded.fold(cells.iter().find(|cell| !clean(cell).is_empty()).unwrap_or_default());
    words(folded).next().is_some_and(|word| is_among(word, WORDS))
}

/// The kind of account by a bank's words for it.
pub(super) fn account_kind(text: &str, folded: &mut Folded) -> Option<EnrichableAccount> {
    folded.fold(text);
    words(folded).find_map(|word| {
        Some(match word {
            b"tarjeta" | b"cartao" | b"card" | b"tc" => EnrichableAccount::CreditCard,
            b"ahorro" | b"ahorros" | b"poupanca" | b"savings" => EnrichableAccount::Savings,
            b"prestamo" | b"emprestimo" | b"loan" | b"credito" => EnrichableAccount::Loan,
            b"corriente" | b"corrente" | b"checking" | b"cheques" | b"nomina" | b"vista" => EnrichableAccount::Checking,
            _ => return None,
        })
    })
}

/// Whether a folded word is one of a list, in which there is a space between them.
pub(super) fn is_among(word: &[u8], list: &str) -> bool {
    list.split(' ').any(|known| known.as_bytes() == word)
}

/// The words of a folded text.
fn words(folded: &Folded) -> impl Iterator<Item = &[u8]> {
    folded.tokens.iter().filter_map(|token| folded.bytes.get(token.start..token.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn balances_are_no_payments() {
        let mut folded = Folded::default();
        for text in
            ["SALDO ANTERIOR", "Saldo do dia", "S A L D O", "SALDO", "Saldo inicial 01/11", "SALDO TOTAL DISPONÍVEL DIA", "Opening balance"]
        {
            assert!(is_balance(text, &mut folded), "{text:?}");
        }
        for text in ["SALDO TIGO", "RECARGA SALDO", "SALDO TELCEL 200", "S A DE CV", "New Balance Santa Fe", "BALANCE GYM", ""] {
            assert!(!is_balance(text, &mut folded), "{text:?}");
        }
    }

    #[test]
    fn words_for_the_direction() {
        let mut folded = Folded::default();
        for (text, direction) in [
            ("D", Some(Direction::Outflow)),
            ("Débito", Some(Direction::Outflow)),
            ("D - Débito", Some(Direction::Outflow)),
            ("-", Some(Direction::Outflow)),
            ("Entrada", Some(Direction::Inflow)),
            ("ABONO", Some(Direction::Inflow)),
            ("+", Some(Direction::Inflow)),
            ("Compra con tarjeta de crédito", None),
            ("Débito Crédito", None),
            ("", None),
        ] {
            assert_eq!(direction_said(text, &mut folded), direction, "{text:?}");
        }
    }
}
