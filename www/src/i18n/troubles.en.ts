/** What is wrong, and what to do, by the codes of the reader and some of the page's own. */

export interface Words {
  title: string;
  advice: string;
}

const EXPORT =
  "Look on your bank’s website for “Export” or “Download movements” and choose CSV or OFX (also called Money or Quicken).";
const FIX = "Correct the row and drop the file again, or go on without it.";

export const troubles: { words: Record<string, Words>; otherwise: Words } = {
  words: {
    // No statement at all.
    empty_file: {
      title: "This file is empty",
      advice: "Download the statement from your bank again: there is nothing in this one.",
    },
    pdf_file: { title: "This is a PDF", advice: `PDFs are made for printing. ${EXPORT}` },
    excel_file: {
      title: "This is an Excel workbook",
      advice: "Open it in Excel or another spreadsheet, choose “Save as”, then CSV, and drop that file.",
    },
    image_file: { title: "This is a picture", advice: `Pictures are not read. ${EXPORT}` },
    html_file: {
      title: "This is a web page",
      advice: `Some banks name a web page .xls: open it in Excel and save it as CSV. Otherwise: ${EXPORT}`,
    },
    binary_file: {
      title: "This is not a text file",
      advice: `Only CSV and OFX statements are read. If it is an archive, unpack it. ${EXPORT}`,
    },
    unsupported_format: { title: "This is another kind of file", advice: `Only CSV and OFX statements are read. ${EXPORT}` },

    // A text, but no table of transactions.
    no_header: {
      title: "No transactions were found in this file",
      advice:
        "A statement needs a row that names its columns: a date (Fecha, Data), a text (Descripción, Histórico) and an amount (Importe, Valor, or Cargo and Abono).",
    },
    missing_column: {
      title: "A column is missing",
      advice: "A date, a text and an amount are needed. Export the statement again with all of its columns.",
    },
    bad_ofx: { title: "This OFX file is broken", advice: "Download it from your bank again, or choose CSV there." },
    truncated_file: {
      title: "This file breaks off",
      advice: "The download was not complete. Get the file from your bank again.",
    },
    no_transactions: {
      title: "There are no transactions in this file",
      advice: "It looks like a statement, but it has no rows. Choose a longer period when you download it.",
    },

    // A row.
    missing_date: { title: "A row has no date", advice: FIX },
    bad_date: { title: "A date cannot be read", advice: FIX },
    missing_amount: { title: "A row has no amount", advice: FIX },
    bad_amount: { title: "An amount is not a number", advice: FIX },
    two_amounts: { title: "A row has two amounts", advice: FIX },
    bad_sign: { title: "Money in, or money out?", advice: `The row does not say which. ${FIX}` },
    sign_conflict: { title: "A row contradicts itself", advice: `Its sign says one thing, its text another. ${FIX}` },
    bad_currency: { title: "A currency cannot be read", advice: FIX },
    too_many_cells: {
      title: "A row has more cells than the table",
      advice: `A text with a separator in it must stand in quotes. ${FIX}`,
    },
    unclosed_quote: { title: "A quote is not closed", advice: FIX },

    bad_json: {
      title: "This JSON is none that is read",
      advice: "A request body of Belvo’s ({ language, transactions }), a list of transactions and an employment record are read.",
    },

    // Found by the page.
    several_files: { title: "One statement at a time", advice: "Choose the one to read." },
    folder: { title: "This is a folder", advice: "Open it and drop one CSV or OFX file from it." },
    nothing_dropped: { title: "There was no file in that", advice: "Drop a CSV or OFX file, or paste the text of one." },
    too_large: {
      title: "This file is too large for a tab",
      advice: "Choose a shorter period at your bank, or use the command line: npx belvo-wasm categorize FILE",
    },
    unreadable_file: {
      title: "The browser could not read this file",
      advice: "Perhaps it was moved or renamed, or it is a folder. Choose it again.",
    },
    engine_unavailable: {
      title: "The engine did not load",
      advice: "The WebAssembly module could not be fetched or started. Check the connection and try again.",
    },
  },
  otherwise: {
    title: "This did not work",
    advice: "The engine gave up on this file. It was not sent anywhere. Try again, or another file.",
  },
};
