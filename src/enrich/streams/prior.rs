//! What the kind of a payment says, before its dates are looked at.

use super::amounts::Likeness;
use super::fit::Fit;
use super::outlook;
use super::schedule::{Anchor, Period};
use super::stream::Row;
use crate::model::{Category, Direction, EnrichableAccount, Subcategory};

/// What is expected of a kind of payment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Prior {
    /// Evidence before any date is seen, as a natural logarithm of odds.
    pub nats: f64,
    /// Whether it is bought as it is needed: only a fixed amount, at most twice a month, can be a contract.
    pub is_shopping: bool,
}

const CONTRACT: Prior = Prior { nats: 3.0, is_shopping: false };
const LIKELY: Prior = Prior { nats: 1.0, is_shopping: false };
const NEUTRAL: Prior = Prior { nats: 0.0, is_shopping: false };
const SELDOM: Prior = Prior { nats: -3.0, is_shopping: false };
const SHOPPING: Prior = Prior { nats: -6.0, is_shopping: true };

/// Payments that are picked from others by chance are fewer.
const LEAST_PICKED: usize = 6;

/// Of what is bought as it is needed, how many payments tell that it is not: of one price on a weekday, of about one on a day of the month.
const LEAST_AGREED: usize = 8;
const LEAST_AGREED_MONTHS: usize = 5;

/// How many days from the day it is due a contract of a fixed price may be paid, on average: what is bought as it runs out, to talk, to
/// drive or to advertise, comes about once a month, too.
const MOST_OF_FIXED: f64 = 3.0;

/// Payments more than a month apart that are picked from others are at least so many, those of any amount to who knows whom so many.
const LEAST_FAR_APART: usize = 4;
const LEAST_FREQUENT: usize = 6;

/// What the words of a description say of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "what words may say, each or not")]
pub(super) struct Said {
    is_membership: bool,
    may_be_membership: bool,
    is_tax_on_payments: bool,
    is_top_up: bool,
}

impl Said {
    /// By these words.
    pub(super) fn by(key: &str) -> Self {
        let mut said = Self::default();
        for word in key.as_bytes().split(|byte| *byte == b' ') {
            said.is_membership |= is_membership(word);
            said.may_be_membership |= may_be_membership(word);
            said.is_tax_on_payments |= is_tax_on_payments(word);
            said.is_top_up |= is_top_up(word);
        }
        said
    }
}

impl Prior {
    /// Of what nothing is known.
    pub(super) const NEUTRAL: Self = NEUTRAL;

    /// What is expected of payments like this one, whose descriptions say this.
    pub(super) fn of(row: &Row<'_>, said: Said) -> Self {
        match row.direction {
            Direction::Inflow => of_inflow(row),
            Direction::Outflow if said.is_membership => CONTRACT,
            Direction::Outflow => of_outflow(row, said),
        }
    }

    /// Whether so many payments of these amounts may be allowed at all: what [`Prior::allows`] says of the amounts, as
    /// far as it is known before it is known which payments a schedule leaves out.
    pub(super) fn may_allow(self, amounts: &Likeness, payments: usize, is_picked: bool) -> bool {
        if self.is_shopping {
            return amounts.may_be_fixed() || !is_picked && payments >= LEAST_AGREED_MONTHS && amounts.may_be_steady();
        }
        if is_picked && payments < LEAST_PICKED {
            return amounts.may_be_fixed();
        }
        !is_picked || self.nats >= CONTRACT.nats || amounts.may_be_steady()
    }

    /// The same of what is said of a period, where `row` is one of the payments.
    pub(super) fn may_allow_every(self, period: Period, row: &Row<'_>, amounts: &Likeness, payments: usize, is_picked: bool) -> bool {
        let may_be_fixed = amounts.may_be_fixed();
        if is_picked && period > Period::Monthly && !(may_be_fixed && payments >= LEAST_FAR_APART) {
            return false;
        }
        if row.direction == Direction::Inflow {
            return true;
        }
        let is_card = row.account_kind == EnrichableAccount::CreditCard;
        if self.is_shopping {
            return period >= Period::Monthly || !is_card && !is_picked && payments >= LEAST_AGREED;
        }
        if period < Period::Monthly {
            let is_fee = row.subcategory == Some(Subcategory::BankFees);
            return !is_fee && (may_be_fixed || !is_card && !is_picked && amounts.may_be_steady());
        }
        let is_frequent = period == Period::Monthly || self.nats > 0.0 || payments >= LEAST_FREQUENT;
        self.nats >= CONTRACT.nats || may_be_fixed || !is_picked && is_frequent || amounts.may_be_steady()
    }

    /// Whether payments of this kind, on these days and of these amounts, may be a contract. `is_picked` where they are the
    /// lesser part of what the counterparty was paid: among many, some keep to a day by chance.
    pub(super) fn allows(self, row: &Row<'_>, fit: &Fit, amounts: &Likeness, is_picked: bool) -> bool {
        let period = fit.period();
        let is_fixed = amounts.is_fixed();
        let is_steady = amounts.is_steady();
        let is_known = self.nats >= CONTRACT.nats;
        let is_in_days = matches!(fit.rhythm.schedule.anchor, Anchor::EveryDays(_));
        let is_exact = fit.mean_error <= 0.5 && !is_in_days;
        if !is_fixed && !is_steady && !is_known && fit.taken < 4 && !is_exact {
            return false;
        }
        if is_picked && period > Period::Monthly && !(is_fixed && fit.taken >= LEAST_FAR_APART) {
            return false;
        }
        if is_picked && !is_fixed && fit.taken < LEAST_PICKED {
            return false;
        }
        // The fewer they are, the nearer to their day.
        let most_of_few = (fit.taken as f64 / 2.0).min(2.5);
        if row.direction == Direction::Inflow {
            if is_picked && row.subcategory == Some(Subcategory::Interest) {
                // Interest is one stream, of any amounts.
                return false;
            }
            let most = match (is_picked, is_known) {
                (true, _) if period < Period::Monthly => 0.5,
                (true, _) if fit.taken < 4 => 0.5,
                (true, _) => 1.0,
                (false, _) if period == Period::Weekly => {
                    if is_fixed || is_steady {
                        1.0
                    } else {
                        0.5
                    }
                }
                (false, true) => return true,
                (false, false) if period < Period::Monthly => 2.0,
                (false, false) => most_of_few,
            };
            return fit.mean_error <= most && (!is_picked || is_fixed || is_steady || is_known);
        }
        let is_card = row.account_kind == EnrichableAccount::CreditCard;
        if self.is_shopping {
            // Nobody needs something on the same weekday for months without fail, at one price: it was agreed on.
            let is_agreed = !is_card && !is_picked && fit.is_complete() && fit.taken >= LEAST_AGREED && fit.mean_error <= 0.25;
            // Nor on one day of the month, at a price that follows the dollar.
            let is_kept =
                fit.off + fit.extra == 0 && fit.taken >= LEAST_AGREED_MONTHS && fit.mean_error <= (fit.taken as f64 / 16.0).min(1.0);
            let is_bill = period == Period::Monthly && !is_in_days && is_kept && !is_picked && is_steady;
            return is_fixed && (period >= Period::Monthly && fit.mean_error <= 1.5 || is_agreed) || is_bill;
        }
        if period < Period::Monthly {
            // What leaves more often than once a month is a habit, unless it is nearly as exact as an order.
            let most = match (is_card, is_fixed && !is_picked) {
                (true, _) => 0.5,
                (false, true) if period == Period::Weekly => 1.0,
                (false, true) if self.nats > 0.0 || fit.is_complete() => 2.0,
                // A cleaner comes about every two weeks, at one price, but now and then sooner or not at all.
                (false, true) => 0.9,
                (false, false) if is_picked => 0.5,
                (false, false) if period == Period::Weekly => 1.0,
                (false, false) => 1.5,
            };
            let is_fee = row.subcategory == Some(Subcategory::BankFees);
            return fit.mean_error <= most && !is_fee && (is_fixed || is_steady && !is_card && !is_picked);
        }
        if is_known {
            let has_price = row.category == Category::OnlinePlatformsAndLeisure;
            let most = match (is_picked, is_steady) {
                (true, _) => 2.0,
                (false, true) => 4.0,
                (false, false) => 2.7,
            };
            let most = match (is_fixed, period > Period::Monthly) {
                (true, true) => return true,
                (true, false) => MOST_OF_FIXED,
                (false, _) => most,
            };
            return fit.mean_error <= 0.5 || (is_steady || !has_price) && outlook::mean_error(fit) <= most;
        }
        if row.subcategory == Some(Subcategory::BankFees) && fit.mean_error > 1.5 {
            // Banks charge on a day, or for what was done.
            return false;
        }
        // What nobody knows to be a contract keeps to its day or its amount; few payments far apart keep to an amount.
        let is_frequent = period == Period::Monthly || self.nats > 0.0 || fit.taken >= LEAST_FREQUENT;
        let most = match (is_fixed, is_steady) {
            (true, _) if self.nats < 0.0 => 1.0,
            (true, _) if is_picked => 2.0,
            (true, _) => most_of_few,
            (false, true) if is_picked => 1.0,
            (false, true) => 2.5,
            (false, false) if is_picked || !is_frequent => return false,
            (false, false) => 1.5,
        };
        fit.mean_error <= most
    }
}

/// Words for what is paid by the month or the year, whoever sells it.
fn is_membership(word: &[u8]) -> bool {
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| word.starts_with(beginning.as_bytes()));
    // Most words begin otherwise.
    match word {
        [b'a', b's', ..] => begins(&["assinat"]),
        [b's', b'u', ..] => begins(&["suscrip", "subscr"]),
        [b'm', b'e', ..] => begins(&["membres", "membership", "mensalid", "mensualid"]),
        [b'c', b'o', ..] => begins(&["colegiatura"]),
        _ => false,
    }
}

/// Words that shops call their memberships by, and other things.
fn may_be_membership(word: &[u8]) -> bool {
    matches!(word, b"clube" | b"club" | b"one" | b"plus" | b"premium" | b"prime" | b"pro")
}

/// Words for taxes on each payment: of Brazil, of Colombia.
fn is_tax_on_payments(word: &[u8]) -> bool {
    matches!(word, b"iof" | b"gmf" | b"4x1000")
}

/// Words for credit that is bought in advance, to talk or to drive: as it runs out, unless it is on one day of each month.
fn is_top_up(word: &[u8]) -> bool {
    matches!(word, b"recarga" | b"recargas" | b"topup")
}

fn of_inflow(row: &Row<'_>) -> Prior {
    match row.category {
        Category::IncomeAndPayments => CONTRACT,
        _ => NEUTRAL,
    }
}

fn of_outflow(row: &Row<'_>, said: Said) -> Prior {
    use Subcategory as S;
    let is_of_payments = || row.account_kind == EnrichableAccount::CreditCard || said.is_tax_on_payments;
    match (row.category, row.subcategory) {
        // A bill of nobody knows whom.
        (Category::BillsAndUtilities, None) if row.merchant.is_none() => LIKELY,
        (Category::OnlinePlatformsAndLeisure, Some(S::EventsParksAndMuseums | S::Gambling | S::Lottery))
        | (Category::FeesAndCharges, Some(S::Refund | S::Chargeback)) => SHOPPING,
        // Taxes on payments follow them.
        (Category::Taxes, _) if is_of_payments() => SELDOM,
        (Category::TransportAndTravel, Some(S::ParkingAndTolls | S::PublicTransit)) => SELDOM,
        _ if said.is_top_up => Prior { is_shopping: true, ..SELDOM },
        (Category::OnlinePlatformsAndLeisure, Some(S::Gaming))
        | (Category::CreditsAndLoans, Some(S::InterestAndCharges))
        | (Category::HomeAndLife, Some(S::ProfessionalServices | S::Health)) => NEUTRAL,
        (_, Some(S::GymsAndFitness | S::Education | S::Alimony))
        | (Category::BillsAndUtilities | Category::Insurance | Category::OnlinePlatformsAndLeisure | Category::CreditsAndLoans, _) => {
            CONTRACT
        }
        // What others are paid for their work is income.
        (Category::IncomeAndPayments | Category::FeesAndCharges | Category::Taxes | Category::InvestmentsAndSavings, _) => LIKELY,
        (Category::FoodAndGroceries | Category::PersonalShopping | Category::TransportAndTravel, _) if said.may_be_membership => {
            Prior { is_shopping: true, ..NEUTRAL }
        }
        (Category::FoodAndGroceries | Category::PersonalShopping | Category::TransportAndTravel, _) | (Category::HomeAndLife, Some(_)) => {
            SHOPPING
        }
        _ => NEUTRAL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    fn row(category: Category, subcategory: Option<Subcategory>) -> Row<'static> {
        Row {
            holder: "",
            account: "",
            account_kind: EnrichableAccount::Checking,
            description: "",
            date: Date::parse("2025-01-10").unwrap(),
            amount: crate::money::Amount::ZERO,
            direction: Direction::Outflow,
            currency: "BRL",
            merchant: None,
            category,
            subcategory,
        }
    }

    #[test]
    fn shops_sell_memberships_among_other_things() {
        let ride = row(Category::TransportAndTravel, Some(Subcategory::TaxisAndRideshares));
        assert_eq!(Prior::of(&ride, Said::by("uber trip")), SHOPPING);
        assert!(Prior::of(&ride, Said::by("uber one")).nats > SHOPPING.nats);
        assert_eq!(Prior::of(&ride, Said::by("uber membership")), CONTRACT);
    }

    #[test]
    fn taxes_on_payments_are_no_bills() {
        let tax = row(Category::Taxes, None);
        assert_eq!(Prior::of(&tax, Said::by("simples nacional")), LIKELY);
        assert_eq!(Prior::of(&tax, Said::by("iof utilizacao limite")), SELDOM);
        assert_eq!(Prior::of(&Row { account_kind: EnrichableAccount::CreditCard, ..tax }, Said::by("simples nacional")), SELDOM);
    }

    #[test]
    fn credit_is_bought_as_it_runs_out() {
        let telephone = row(Category::BillsAndUtilities, Some(Subcategory::Telecommunications));
        assert!(Prior::of(&telephone, Said::by("recarga claro")).is_shopping);
        assert_eq!(Prior::of(&telephone, Said::by("claro")), CONTRACT);
    }

    #[test]
    fn a_bill_of_nobody_knows_whom_is_less_sure() {
        let bill = row(Category::BillsAndUtilities, None);
        assert_eq!(Prior::of(&bill, Said::by("quimica delta")), LIKELY);
        assert_eq!(Prior::of(&Row { merchant: Some(3), ..bill }, Said::by("enel")), CONTRACT);
    }
}
