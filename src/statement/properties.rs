//! Properties of the reader: nothing makes it panic, and whatever style a table is written in reads back the same.

#![allow(clippy::float_cmp, clippy::indexing_slicing, clippy::struct_excessive_bools, clippy::unwrap_used, reason = "helpers of tests")]

use proptest::prelude::*;

use super::*;
use crate::date::Date;
use crate::model::{Direction, WireName};

const CSV: &str = "Banco;Conta: 00012345\nFecha;Descripción;Cargo;Abono;Saldo;D/C;Moneda;Ref\n02/03/2026;SPEI \"x\";1.250,50;;1,0;D;MXN;1\n\
                   13/03/2026;\"a;b\";;5,00;1,0;C;USD;2\n";

const OFX: &str = "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><STMTRS><CURDEF>BRL<BANKACCTFROM><ACCTID>1<ACCTTYPE>SAVINGS</BANKACCTFROM><BANKTRANLIST>\
                   <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260302[-3:BRT]<TRNAMT>-12,50<FITID>1<NAME>P&D &amp; <MEMO>&#65;b</STMTTRN></BANKTRANLIST></STMTRS></OFX>";

fn never_panics(bytes: &[u8]) {
    for lenient in [false, true] {
        for currency in [None, Some("MXN".to_owned())] {
            let _ = read(bytes, &Options { lenient, currency, ..Options::default() });
        }
    }
}

/// A sound file with pieces cut out, doubled and replaced.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let edit = (
        any::<prop::sample::Index>(),
        0_usize..12,
        prop_oneof![prop::collection::vec(any::<u8>(), 0..4), "[\"';,<>&|()\r\n.0-9-]{0,6}".prop_map(String::into_bytes)],
    );
    (prop::sample::select(vec![CSV, OFX]), prop::collection::vec(edit, 1..8)).prop_map(|(file, edits)| {
        let mut bytes = file.as_bytes().to_vec();
        for (at, length, new) in edits {
            let start = at.index(bytes.len() + 1);
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, new);
        }
        bytes
    })
}

/// How a table is written.
#[derive(Debug, Clone)]
struct Style {
    delimiter: char,
    comma: bool,
    grouped: bool,
    days: usize,
    in_pair: bool,
    encoding: TextEncoding,
    line_end: &'static str,
    preamble: bool,
    sign: usize,
}

fn style() -> impl Strategy<Value = Style> {
    (
        (prop::sample::select(vec![';', ',', '\t', '|']), any::<bool>(), any::<bool>(), 0_usize..6),
        (any::<bool>(), prop::sample::select(TextEncoding::ALL), prop::sample::select(vec!["\n", "\r\n", "\r"]), any::<bool>(), 0_usize..5),
    )
        .prop_map(|((delimiter, comma, grouped, days), (in_pair, encoding, line_end, preamble, sign))| Style {
            delimiter,
            comma,
            grouped,
            days,
            in_pair,
            encoding,
            line_end,
            preamble,
            sign,
        })
}

/// Day, cents and text of a transaction.
type Row = (Date, i64, String);

fn row() -> impl Strategy<Value = Row> {
    let text = "[A-ZÑÇÃÉ][A-Za-zñçãé0-9 ;,|*./\"-]{0,24}[A-Z0-9]".prop_filter("a balance", |text| !text.to_lowercase().starts_with('s'));
    let cents = prop_oneof![1_i64..100_000, 1_i64..100_000_000_000].prop_flat_map(|cents| prop_oneof![Just(cents), Just(-cents)]);
    ((10_000_i32..25_000).prop_map(|days| Date::from_days(days).unwrap()), cents, text)
}

impl Style {
    fn day(&self, date: Date) -> String {
        let (year, month, day) = date.civil();
        match self.days {
            0 => format!("{day:02}/{month:02}/{year}"),
            1 => format!("{day}-{month}-{year} 10:30"),
            2 => format!("{month:02}/{day:02}/{year}"),
            3 => date.to_string(),
            4 => format!("{year}{month:02}{day:02}"),
            _ => {
                let months = ["ene", "FEB", "março", "abr", "mayo", "jun.", "Julho", "ago", "set", "OUT", "nov", "diciembre"];
                format!("{day} {} {year}", months[usize::from(month) - 1])
            }
        }
    }

    fn magnitude(&self, cents: i64) -> String {
        let (units, cents) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
        let (mark, group) = if self.comma { (',', '.') } else { ('.', ',') };
        let mut digits = units.to_string();
        if self.grouped {
            for position in (1..digits.len()).rev().filter(|position| (digits.len() - position) % 3 == 0).collect::<Vec<_>>() {
                digits.insert(position, group);
            }
        }
        format!("{digits}{mark}{cents:02}")
    }

    fn signed(&self, cents: i64) -> String {
        let digits = self.magnitude(cents);
        match (self.sign, cents < 0) {
            (0, true) => format!("-{digits}"),
            (1, true) => format!("{digits}-"),
            (2, true) => format!("({digits})"),
            (3, true) => format!("$ -{digits}"),
            (_, true) => format!("{digits} D"),
            (4, false) => format!("{digits} C"),
            (_, false) => digits,
        }
    }

    fn cell(&self, text: &str) -> String {
        if text.contains([self.delimiter, '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
    }

    fn write(&self, rows: &[Row]) -> Vec<u8> {
        let mut lines = Vec::new();
        if self.preamble {
            lines.extend(["Banco de la Prueba, S.A.".to_owned(), String::new(), "Cuenta: 00012345".to_owned()]);
        }
        let titles: &[&str] = if self.in_pair { &["Fecha", "Descripción", "Cargo", "Abono"] } else { &["Data", "Histórico", "Valor"] };
        lines.push(titles.join(&self.delimiter.to_string()));
        for (day, cents, text) in rows {
            let mut cells = vec![self.day(*day), text.clone()];
            match self.in_pair {
                true if *cents < 0 => cells.extend([self.magnitude(*cents), String::new()]),
                true => cells.extend([String::new(), self.magnitude(*cents)]),
                false => cells.push(self.signed(*cents)),
            }
            let cells: Vec<String> = cells.iter().map(|cell| self.cell(cell)).collect();
            lines.push(cells.join(&self.delimiter.to_string()));
        }
        let text = lines.join(self.line_end);
        match self.encoding {
            TextEncoding::Utf8 => text.into_bytes(),
            TextEncoding::Windows1252 => text.chars().map(|c| c as u8).collect(),
            TextEncoding::Utf16Le => std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
            TextEncoding::Utf16Be => std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect(),
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..4096)) {
        never_panics(&bytes);
    }

    #[test]
    fn damaged_files_are_read_or_refused(bytes in damaged()) {
        never_panics(&bytes);
    }

    #[test]
    fn every_style_reads_back(style in style(), rows in prop::collection::vec(row(), 1..30)) {
        // A day beyond the twelfth tells the order, a Windows character the encoding.
        let mut rows = rows;
        rows.push((Date::new(2026, 3, 25).unwrap(), -123_456, "CAFÉ".to_owned()));
        let bytes = style.write(&rows);
        let options = Options { currency: Some("MXN".to_owned()), ..Options::default() };
        let statement = read(&bytes, &options).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(statement.encoding, style.encoding);
        prop_assert_eq!(statement.delimiter, Some(style.delimiter));
        prop_assert_eq!(statement.skipped_rows, 0);
        prop_assert_eq!(statement.account.as_str(), if style.preamble { "00012345" } else { "account" });
        let first = if style.preamble { 5 } else { 2 };
        prop_assert_eq!(statement.transactions.len(), rows.len());
        for ((row, (day, cents, text)), read) in (first..).zip(&rows).zip(&statement.transactions) {
            prop_assert_eq!(read.value_date, *day);
            prop_assert_eq!(read.amount, cents.unsigned_abs() as f64 / 100.0);
            prop_assert_eq!(read.direction, if *cents < 0 { Direction::Outflow } else { Direction::Inflow });
            prop_assert_eq!(&read.description, text);
            prop_assert_eq!(&read.transaction_id, &format!("row-{row}"));
        }
        let lenient = read(&bytes, &Options { lenient: true, ..options });
        prop_assert_eq!(lenient.as_ref(), Ok(&statement));
    }
}
