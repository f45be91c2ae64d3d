//! Goes through the days: books what is planned, and what the bank and the person do about it.

use super::{Balances, CardBill, Ledger, LoanState, Movement, Planned, Whose, planned};
use crate::date::Date;
use crate::model::{Category, Direction, Subcategory};
use crate::sandbox::persona::calendar::{is_working_day, or_after};
use crate::sandbox::persona::pay::{Wages, round_figure};
use crate::sandbox::persona::plan::{CardTerms, LoanTerms, On, SavingsTerms};

/// Days that are lived before the history begins, so that it begins with a card that has something to pay.
const BEFORE: i32 = 70;

/// What a movement is, for the truth about it.
#[derive(Debug, Clone, Copy)]
struct What {
    name: &'static str,
    period: &'static str,
    fixed: bool,
    category: Category,
    subcategory: Option<Subcategory>,
}

impl What {
    const fn by_the_bank(name: &'static str, category: Category, subcategory: Option<Subcategory>) -> Self {
        Self { name, period: "MONTHLY", fixed: false, category, subcategory }
    }
}

struct Book<'a> {
    whose: &'a Whose<'a>,
    ledger: Ledger,
    balance: Balances,
    counts: Vec<(&'static str, On, u32)>,
    refunds: Vec<Planned>,
    /// What left the current account this month, for the tax on it.
    taxed: i64,
    day: Date,
}

/// Lives the life of the accounts.
pub(super) fn keep(whose: &Whose<'_>) -> Ledger {
    let life = whose.life;
    let start = whose.registered.add_days(1 - life.days).unwrap_or(whose.registered);
    let is_new = life.days < BEFORE;
    let from = if is_new { start } else { start.add_days(-BEFORE).unwrap_or(start) };
    let net = Wages::of(whose.profile.gross_on(from, life), life).net();
    let whole_units = |thousandths: i64| net * thousandths / 100_000 * 100;
    let mut book = Book {
        whose,
        ledger: Ledger {
            card_limit: life.card.map(|card| round_figure(whole_units(card.limit))).unwrap_or_default(),
            overdraft_limit: life.overdraft.map(|overdraft| round_figure(whole_units(overdraft.limit))).unwrap_or_default(),
            start: Some(start),
            ..Ledger::default()
        },
        balance: Balances::default(),
        counts: Vec::new(),
        refunds: Vec::new(),
        taxed: 0,
        day: from,
    };
    if !is_new {
        book.balance.set(On::Checking, whole_units(450) + whose.profile.gross % 9_973);
        if let Some(savings) = life.savings {
            book.balance.set(On::Savings, whole_units(savings.opening) + whose.profile.gross % 7_919);
        }
    }
    if let Some(terms) = &life.loan {
        book.sign(terms, whole_units(terms.principal), from);
    }
    book.live(start);
    book.ledger
}

impl Book<'_> {
    fn live(&mut self, start: Date) {
        let mut plan = planned(self.whose, self.day, self.whose.today).into_iter().peekable();
        self.ledger.opening = self.balance;
        while self.day <= self.whose.today {
            if self.day == start {
                self.ledger.opening = self.balance;
            }
            while let Some(next) = plan.next_if(|next| next.day <= self.day) {
                self.carry_out(next);
            }
            self.give_back();
            self.own_accounts();
            self.end_of_day();
            let Some(tomorrow) = self.day.add_days(1) else { break };
            self.day = tomorrow;
        }
        self.ledger.movements.retain(|movement| movement.day >= start);
        self.ledger.closing = self.balance;
    }

    fn carry_out(&mut self, planned: Planned) {
        let event = planned.event;
        let what = What {
            name: event.name,
            period: event.when.period(),
            fixed: !matches!(event.sum, crate::sandbox::persona::plan::Sum::Varies(..) | crate::sandbox::persona::plan::Sum::Invoice(..)),
            category: event.category,
            subcategory: event.subcategory,
        };
        if event.direction == Direction::Outflow {
            let affordable = match event.on {
                On::Card => self.balance.of(On::Card) + planned.cents <= self.ledger.card_limit || planned.instalment.is_some(),
                _ => self.provide(planned.cents, !event.optional),
            };
            if !affordable {
                return;
            }
        }
        self.book(event.on, event.direction, planned.cents, planned.text.clone(), what);
        if let Some(movement) = self.ledger.movements.last_mut() {
            movement.mcc = event.mcc;
            movement.instalment = planned.instalment;
        }
        if let Some(days) = planned.refunded_after {
            self.refunds.push(Planned { day: planned.day.add_days(days).unwrap_or(planned.day), refunded_after: None, ..planned });
        }
    }

    fn give_back(&mut self) {
        let today = self.day;
        let (due, later): (Vec<_>, Vec<_>) = std::mem::take(&mut self.refunds).into_iter().partition(|refund| refund.day <= today);
        self.refunds = later;
        for refund in due {
            let text = refund.event.refund.unwrap_or_default().replace("{text}", &refund.text);
            let what = What {
                period: "IRREGULAR",
                fixed: false,
                ..What::by_the_bank("refund", Category::FeesAndCharges, Some(Subcategory::Refund))
            };
            self.book(refund.event.on, Direction::Inflow, refund.cents, text, what);
            if let Some(movement) = self.ledger.movements.last_mut() {
                movement.mcc = refund.event.mcc;
            }
        }
    }

    /// Sees that the current account has that much: from the savings, or where it must be paid, from the family.
    fn provide(&mut self, cents: i64, must: bool) -> bool {
        let floor = -self.ledger.overdraft_limit;
        let lacking = cents + floor - self.balance.of(On::Checking);
        if lacking <= 0 {
            return true;
        }
        let rounding = round_figure(self.ledger.card_limit.max(self.whose.profile.gross) / 20);
        let wanted = (lacking + rounding) / rounding * rounding;
        if let Some(terms) = &self.whose.life.savings
            && self.balance.of(On::Savings) >= wanted
            && (must || lacking < rounding * 4)
        {
            self.move_money(
                (On::Savings, terms.back.0),
                (On::Checking, terms.back.1),
                wanted,
                What {
                    period: "IRREGULAR",
                    ..What::by_the_bank("savings taken back", Category::InvestmentsAndSavings, Some(Subcategory::Savings))
                },
            );
            return true;
        }
        if must {
            let what = What { period: "IRREGULAR", ..What::by_the_bank("help", Category::Transfers, None) };
            self.book(On::Checking, Direction::Inflow, wanted, self.whose.life.wording.help.to_owned(), what);
        }
        must
    }

    fn move_money(&mut self, from: (On, &str), to: (On, &str), cents: i64, what: What) {
        self.book(from.0, Direction::Outflow, cents, from.1.to_owned(), what);
        self.book(to.0, Direction::Inflow, cents, to.1.to_owned(), what);
    }

    fn own_accounts(&mut self) {
        let life = self.whose.life;
        if let Some(terms) = &life.savings {
            self.put_aside(terms);
        }
        if let Some(terms) = &life.loan {
            self.pay_loan(terms);
        }
        if let Some(terms) = &life.card {
            self.pay_card(terms);
        }
    }

    /// The working day on which something falls that is due on that day of the month.
    fn falls_today(&self, of_month: u8) -> bool {
        let (year, month, _) = self.day.civil();
        Date::new(year, month, of_month.min(28)).is_some_and(|due| or_after(due, self.whose.life.country) == self.day)
    }

    fn put_aside(&mut self, terms: &SavingsTerms) {
        if !self.falls_today(terms.day) {
            return;
        }
        let net = Wages::of(self.whose.profile.gross_on(self.day, self.whose.life), self.whose.life).net();
        let cents = round_figure(net * terms.share / 1000);
        // Nobody saves what is needed before the next pay.
        if self.balance.of(On::Checking) > cents + net / 4 {
            let what = What { fixed: true, ..What::by_the_bank("savings", Category::InvestmentsAndSavings, Some(Subcategory::Savings)) };
            self.move_money((On::Checking, terms.aside.0), (On::Savings, terms.aside.1), cents, what);
        }
        // Nor leaves much more than a month's pay where it earns nothing.
        let spare = self.balance.of(On::Checking) - net * 2;
        if spare > 0 {
            let what = What {
                period: "IRREGULAR",
                ..What::by_the_bank("spare money", Category::InvestmentsAndSavings, Some(Subcategory::Savings))
            };
            self.move_money((On::Checking, terms.aside.0), (On::Savings, terms.aside.1), round_figure(spare + net / 2), what);
        }
    }

    fn sign(&mut self, terms: &LoanTerms, principal: i64, from: Date) {
        let signed = from.add_months(-i32::from(terms.paid_before) - 1);
        let mut loan = LoanState { instalment: instalment(principal, terms), paid: 0, signed };
        self.ledger.loan = loan;
        let mut left = principal;
        for _ in 0..terms.paid_before {
            left -= loan.instalment - left * terms.interest / 10_000;
            loan.paid += 1;
        }
        self.ledger.loan.paid = loan.paid;
        self.balance.set(On::Loan, left);
    }

    fn pay_loan(&mut self, terms: &LoanTerms) {
        let left = self.balance.of(On::Loan);
        if left <= 0 || !self.falls_today(terms.day) {
            return;
        }
        let interest = left * terms.interest / 10_000;
        let last = self.ledger.loan.paid + 1 == terms.months;
        let cents = if last { left + interest } else { self.ledger.loan.instalment.min(left + interest) };
        self.provide(cents, true);
        self.ledger.loan.paid += 1;
        let number = self.ledger.loan.paid;
        let charged = What::by_the_bank("loan interest", Category::CreditsAndLoans, Some(Subcategory::InterestAndCharges));
        self.book(On::Loan, Direction::Outflow, interest, terms.interest_text.to_owned(), charged);
        let text = |words: &str| words.replace("{n}", &format!("{number:02}/{:02}", terms.months));
        let what = What { fixed: true, ..What::by_the_bank("loan", Category::CreditsAndLoans, Some(terms.subcategory)) };
        self.move_money((On::Checking, &text(terms.payment)), (On::Loan, &text(terms.thanks)), cents, what);
        for movement in self.ledger.movements.iter_mut().rev().take(2) {
            movement.instalment = Some((number, terms.months));
        }
    }

    fn pay_card(&mut self, terms: &CardTerms) {
        let place = self.ledger.bills.len().wrapping_sub(1);
        let Some(bill) = self.ledger.bills.get(place).filter(|bill| bill.paid.is_none() && bill.due <= self.day) else { return };
        let (total, minimum) = (bill.total, bill.minimum);
        let owed = self.balance.of(On::Card);
        let free = self.balance.of(On::Checking) + self.ledger.overdraft_limit;
        let savings = self.balance.of(On::Savings);
        // What cannot be paid from what is there is put off, down to the least that must be paid.
        let cents = if terms.only_minimum || free + savings < total { minimum } else { total }.min(owed.max(0));
        if cents <= 0 {
            return;
        }
        self.provide(cents, true);
        let what = What::by_the_bank("card payment", Category::CreditsAndLoans, Some(Subcategory::CreditCard));
        self.move_money((On::Checking, terms.payment), (On::Card, terms.thanks), cents, what);
        let day = self.day;
        if let Some(bill) = self.ledger.bills.get_mut(place) {
            bill.paid = Some((day, cents));
        }
    }

    fn end_of_day(&mut self) {
        let life = self.whose.life;
        if let Some(terms) = &life.card
            && self.day.day() == terms.closes.min(28)
        {
            self.close_bill(terms);
        }
        if self.day == self.day.end_of_month() {
            if let Some(terms) = &life.savings {
                let what = What::by_the_bank("savings interest", Category::IncomeAndPayments, Some(Subcategory::Interest));
                let earned = self.balance.of(On::Savings) * terms.interest / 10_000;
                self.book(On::Savings, Direction::Inflow, earned, terms.interest_text.to_owned(), what);
            }
            if let Some(terms) = &life.overdraft {
                let used = (-self.balance.of(On::Checking)).max(0);
                let what = What::by_the_bank("overdraft interest", Category::CreditsAndLoans, Some(Subcategory::InterestAndCharges));
                self.charge(used * terms.interest / 10_000, terms.interest_text, what);
            }
        }
        if let Some((thousandths, text)) = life.wording.movements_tax
            && self.is_last_working_day()
        {
            let tax = std::mem::take(&mut self.taxed) * thousandths / 100_000 * 100;
            self.charge(tax, text, What::by_the_bank("movements tax", Category::Taxes, None));
            self.taxed = 0;
        }
    }

    fn charge(&mut self, cents: i64, text: &str, what: What) {
        if cents > 0 {
            self.provide(cents, true);
            self.book(On::Checking, Direction::Outflow, cents, text.to_owned(), what);
        }
    }

    fn is_last_working_day(&self) -> bool {
        let country = self.whose.life.country;
        let rest = self.day.end_of_month().days_since(self.day);
        is_working_day(self.day, country) && (1..=rest).filter_map(|days| self.day.add_days(days)).all(|day| !is_working_day(day, country))
    }

    fn close_bill(&mut self, terms: &CardTerms) {
        let unpaid = self.ledger.bills.last().map_or(0, |bill| bill.total - bill.paid.map_or(0, |(_, cents)| cents)).max(0);
        let interest = unpaid * terms.interest / 10_000;
        let what = What::by_the_bank("card interest", Category::CreditsAndLoans, Some(Subcategory::InterestAndCharges));
        self.book(On::Card, Direction::Outflow, interest, terms.interest_text.to_owned(), what);
        let total = self.balance.of(On::Card).max(0);
        let due = self.day.add_days(i32::from(terms.due_after)).unwrap_or(self.day);
        self.ledger.bills.push(CardBill {
            closed: self.day,
            due: or_after(due, self.whose.life.country),
            total,
            minimum: (total * terms.minimum / 100_000 * 100).max(total.min(10_000)),
            interest,
            paid: None,
        });
    }

    fn book(&mut self, on: On, direction: Direction, cents: i64, text: String, what: What) {
        if cents <= 0 {
            return;
        }
        self.balance.move_by(on, direction, cents);
        if on == On::Checking && direction == Direction::Outflow && !matches!(what.name, "savings" | "spare money") {
            self.taxed += cents;
        }
        let nth = if let Some((_, _, count)) = self.counts.iter_mut().find(|(name, place, _)| *name == what.name && *place == on) {
            *count += 1;
            *count
        } else {
            self.counts.push((what.name, on, 0));
            0
        };
        self.ledger.movements.push(Movement {
            day: self.day,
            on,
            direction,
            text,
            cents,
            mcc: None,
            name: what.name,
            period: what.period,
            fixed: what.fixed,
            category: what.category,
            subcategory: what.subcategory,
            nth,
            instalment: None,
            bill: self.ledger.bills.len(),
        });
    }
}

/// The equal instalments that pay a loan back with its interest (the French system).
fn instalment(principal: i64, terms: &LoanTerms) -> i64 {
    const ONE: i128 = 1_000_000_000_000;
    let growth = (0..terms.months).fold(ONE, |growth, _| growth * (10_000 + i128::from(terms.interest)) / 10_000);
    let rate = i128::from(terms.interest);
    // P * r / (1 - (1 + r)^-n), with (1 + r)^n = growth.
    let exact = i128::from(principal) * rate * growth / (10_000 * (growth - ONE).max(1));
    exact as i64
}
