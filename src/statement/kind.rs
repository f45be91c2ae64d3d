//! What was dropped: a statement that can be read, or something else that deserves a clear answer.

use super::StatementFormat;
use crate::model::{Error, Result};

/// How much of a file is looked at before it is taken for a statement, so that noise of any length is refused at once.
const PREFIX: usize = 64 * 1024;

/// How each kind of file begins that is no text, with its error.
const SIGNATURES: [(&[u8], &str, &str); 12] = [
    (b"%PDF", "pdf_file", PDF),
    (b"PK\x03\x04", "excel_file", EXCEL),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "excel_file", EXCEL),
    (b"\x89PNG", "image_file", IMAGE),
    (b"\xFF\xD8\xFF", "image_file", IMAGE),
    (b"GIF8", "image_file", IMAGE),
    (b"II*\0", "image_file", IMAGE),
    (b"MM\0*", "image_file", IMAGE),
    (b"\x1F\x8B", "binary_file", "this is a compressed file (gzip): unpack it and give the CSV or OFX file in it"),
    (b"Rar!", "binary_file", "this is a compressed file (RAR): unpack it and give the CSV or OFX file in it"),
    (b"7z\xBC\xAF", "binary_file", "this is a compressed file (7-Zip): unpack it and give the CSV or OFX file in it"),
    (b"{\\rtf", "unsupported_format", "this is a word processor's document (RTF): get the statement from the bank as CSV or OFX"),
];

const PDF: &str = "this is a PDF: get the statement from the bank as CSV or OFX";
const EXCEL: &str = "this is an Excel workbook (or another archive): open it and save it as CSV";
const IMAGE: &str = "this is a picture: get the statement from the bank as CSV or OFX";
const HTML: &str = "this is a web page, perhaps the bank's page saved from the browser: use the bank's own export to CSV or OFX (where the bank calls it \
     .xls, open it in Excel and save it as CSV)";

const JSON: &str = "this is JSON: only CSV and OFX statements are read";

/// How texts begin that are no statement, in lower case, with their errors.
const TEXTS: [(&str, &str, &str); 13] = [
    ("<!doctype html", "html_file", HTML),
    ("<html", "html_file", HTML),
    ("<head", "html_file", HTML),
    ("<body", "html_file", HTML),
    ("<meta", "html_file", HTML),
    ("<div", "html_file", HTML),
    ("<style", "html_file", HTML),
    ("<script", "html_file", HTML),
    ("<table", "html_file", HTML),
    ("!type:", "unsupported_format", "this is a QIF file: get the statement from the bank as CSV or OFX"),
    ("{\"", "unsupported_format", JSON),
    ("[{", "unsupported_format", JSON),
    ("<?xml", "unsupported_format", "this is XML but not OFX: get the statement from the bank as CSV or OFX"),
];

/// The part of the file that is looked at first: whole lines, where there are any.
pub(super) fn prefix(bytes: &[u8]) -> &[u8] {
    let Some(head) = bytes.get(..PREFIX).filter(|_| bytes.len() > PREFIX) else { return bytes };
    let end = head.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(PREFIX, |last| last + 1);
    // UTF-16 takes two bytes a character.
    let is_utf16 = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
    head.get(..end + usize::from(is_utf16) * (end % 2)).unwrap_or(head)
}

/// Refuses what is no text by its first bytes.
pub(super) fn refuse_by_signature(bytes: &[u8]) -> Result<()> {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        let message = if bytes.is_empty() { "the file is empty" } else { "the file holds nothing but blanks" };
        return Err(Error::statement("empty_file", message));
    }
    for (signature, code, message) in SIGNATURES {
        if bytes.starts_with(signature) {
            return Err(Error::statement(code, message));
        }
    }
    let is_riff_picture = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let is_heic = bytes.get(4..8) == Some(b"ftyp");
    if is_riff_picture || is_heic {
        return Err(Error::statement("image_file", IMAGE));
    }
    // Some PDFs begin with a line of their own.
    if bytes.get(..1024).unwrap_or(bytes).windows(5).any(|window| window == b"%PDF-") {
        return Err(Error::statement("pdf_file", PDF));
    }
    Ok(())
}

/// Which kind of statement a text is, by its beginning.
pub(super) fn of_text(start: &str) -> Result<StatementFormat> {
    let trimmed = start.trim_start();
    if trimmed.is_empty() {
        return Err(Error::statement("empty_file", "the file holds nothing but blanks"));
    }
    if is_noise(start) {
        return Err(Error::statement("binary_file", "this is no text: only CSV and OFX statements are read"));
    }
    let is_markup = trimmed.starts_with('<');
    if begins_with(trimmed, "OFXHEADER") || (is_markup && super::find_ignore_case(trimmed, "<OFX").is_some()) {
        return Ok(StatementFormat::Ofx);
    }
    for (beginning, code, message) in TEXTS {
        if begins_with(trimmed, beginning) {
            return Err(Error::statement(code, message));
        }
    }
    if is_markup && super::find_ignore_case(trimmed, "<html").is_some() {
        return Err(Error::statement("html_file", HTML));
    }
    Ok(StatementFormat::Csv)
}

fn begins_with(text: &str, beginning: &str) -> bool {
    text.as_bytes().get(..beginning.len()).is_some_and(|head| head.eq_ignore_ascii_case(beginning.as_bytes()))
}

/// Whether more than a stray character is none that a text has.
fn is_noise(text: &str) -> bool {
    let odd = text
        .chars()
        .filter(|c| (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0C' | '\x1A')) || *c == char::REPLACEMENT_CHARACTER);
    odd.count() > 2 + text.len() / 100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prefix_ends_with_a_line() {
        let mut bytes = b"a;b\n".repeat(PREFIX / 4 - 1);
        bytes.extend(b"a;b;c;d;e;f\n");
        assert_eq!(prefix(&bytes).len(), PREFIX - 4);
        assert_eq!(prefix(&vec![b'x'; PREFIX * 2]).len(), PREFIX);
        assert_eq!(prefix(b"a;b"), b"a;b");
    }

    #[test]
    fn kinds_of_text() {
        assert_eq!(of_text("\r\nOFXHEADER:100\r\n"), Ok(StatementFormat::Ofx));
        assert_eq!(of_text("<?xml version=\"1.0\"?><?OFX OFXHEADER=\"200\"?><ofx>"), Ok(StatementFormat::Ofx));
        assert_eq!(of_text("Fecha;Importe"), Ok(StatementFormat::Csv));
        assert_eq!(of_text("<!-- saved --><HTML>").unwrap_err().code, "html_file");
        assert_eq!(of_text("<?xml version=\"1.0\"?><Document/>").unwrap_err().code, "unsupported_format");
    }
}
