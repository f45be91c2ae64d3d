//! What the tax authority of Chile (SII) and its regulator of banks (CMF) know of a person.

mod debts;
mod invoices;
mod status;
