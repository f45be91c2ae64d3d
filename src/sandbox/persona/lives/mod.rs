//! The lives of each country, as data.

mod brazil;
mod chile;
mod colombia;
mod mexico;

use super::life::Life;

/// Every life; of a country and a kind of work the usual one comes first.
pub(super) static ALL: [&Life; 20] = [
    FIRST,
    &mexico::FREELANCER,
    &mexico::DRIVER,
    &mexico::PENSIONER,
    &mexico::BUSINESS,
    &mexico::INDEBTED,
    &mexico::NEW,
    &brazil::SALARIED,
    &brazil::FREELANCER,
    &brazil::DRIVER,
    &brazil::PENSIONER,
    &brazil::BUSINESS,
    &brazil::INDEBTED,
    &brazil::NEW,
    &colombia::SALARIED,
    &colombia::FREELANCER,
    &colombia::PENSIONER,
    &colombia::NEW,
    &chile::FREELANCER,
    &chile::BUSINESS,
];

/// Where nothing else is chosen.
pub(super) static FIRST: &Life = &mexico::SALARIED;
