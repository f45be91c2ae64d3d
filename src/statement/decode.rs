//! Bytes to text: UTF-8, UTF-16 with its mark, and Windows-1252 for the rest.

use std::borrow::Cow;

use crate::model::open::wire_enum;

wire_enum! {
    /// How the characters of a file are written as bytes.
    TextEncoding {
        /// With or without its mark (BOM).
        Utf8 = "utf-8",
        /// With its mark, low byte first, as Excel's "Unicode text".
        Utf16Le = "utf-16le",
        /// With its mark, high byte first.
        Utf16Be = "utf-16be",
        /// One byte a character: Latin-1 with more punctuation, as Windows programs and older banks' systems write.
        Windows1252 = "windows-1252",
    }
}

/// What Windows-1252 has at 0x80 to 0x9F; elsewhere it is Latin-1. The five bytes that it leaves open stand for
/// themselves, as in browsers.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–',
    '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The file's text without its mark, and how it was written. Never fails: what is no character becomes `U+FFFD`.
pub(super) fn decode(bytes: &[u8]) -> (Cow<'_, str>, TextEncoding) {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return (String::from_utf8_lossy(rest), TextEncoding::Utf8);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return (Cow::Owned(utf16(rest, u16::from_le_bytes)), TextEncoding::Utf16Le);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return (Cow::Owned(utf16(rest, u16::from_be_bytes)), TextEncoding::Utf16Be);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), TextEncoding::Utf8);
    }
    if is_damaged_utf8(bytes) {
        return (String::from_utf8_lossy(bytes), TextEncoding::Utf8);
    }
    (Cow::Owned(windows_1252(bytes)), TextEncoding::Windows1252)
}

/// Banks that cut descriptions at a number of bytes also cut characters in two: UTF-8 all the same, where more of its
/// sequences are whole than broken. In Latin-1 text whole ones hardly occur.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(pairs.len());
    text.extend(char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
    text
}

fn windows_1252(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 16);
    text.extend(bytes.iter().map(|byte| match byte {
        0x80..=0x9F => WINDOWS_1252.get(usize::from(byte - 0x80)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(*byte),
    }));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Lançamento;Ñandú;São João;R$ 5";
        let utf16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        let latin1: Vec<u8> = text.chars().map(|c| c as u8).collect();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), TextEncoding::Utf8),
            ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), TextEncoding::Utf8),
            ([b"\xFF\xFE".to_vec(), utf16(u16::to_le_bytes)].concat(), TextEncoding::Utf16Le),
            ([b"\xFE\xFF".to_vec(), utf16(u16::to_be_bytes)].concat(), TextEncoding::Utf16Be),
            (latin1, TextEncoding::Windows1252),
        ] {
            assert_eq!(decode(&bytes), (Cow::Borrowed(text), encoding));
        }
    }

    #[test]
    fn windows_punctuation_is_no_control_character() {
        assert_eq!(decode(b"caf\xE9 \x80 5 \x96 \x93ok\x94").0, "café € 5 – “ok”");
    }

    #[test]
    fn a_character_cut_in_two_does_not_spoil_the_rest() {
        let mut bytes = "Padaria São João;Crédito;PANIFICADORA S".as_bytes().to_vec();
        bytes.extend(b"\xC3;5");
        assert_eq!(decode(&bytes), (Cow::Borrowed("Padaria São João;Crédito;PANIFICADORA S\u{FFFD};5"), TextEncoding::Utf8));
    }
}
