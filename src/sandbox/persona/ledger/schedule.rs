//! What a life's events have in store for each month.

use super::Whose;
use crate::date::Date;
use crate::model::Direction;
use crate::sandbox::identity::{Company, Country, Gender, plain};
use crate::sandbox::persona::calendar::When;
use crate::sandbox::persona::pay::{Fee, Wages, compound};
use crate::sandbox::persona::plan::{Event, Sum};
use crate::sandbox::random::Random;

/// Something that is to happen.
#[derive(Debug, Clone)]
pub(in crate::sandbox::persona) struct Planned {
    pub day: Date,
    pub event: &'static Event,
    pub text: String,
    pub cents: i64,
    pub instalment: Option<(u8, u8)>,
    /// Days until it is given back, for what will be.
    pub refunded_after: Option<i32>,
    /// For invoices: the place of the customer among the person's, and what was charged.
    pub invoice: Option<(usize, Fee)>,
    /// The place of the other party among customers or suppliers.
    pub customer: usize,
}

/// All that the events have in store from one day to another, in the order of the days: what comes in first, then what must be paid.
pub(in crate::sandbox::persona) fn planned(whose: &Whose<'_>, from: Date, to: Date) -> Vec<Planned> {
    let mut all = Vec::new();
    for event in whose.life.events.iter().copied().flatten() {
        // Income and invoices are the same whoever looks at them; what else is spent from a bank's accounts is that bank's.
        let keeper = if event.direction == Direction::Inflow || event.billed { "" } else { whose.bank };
        let key = format!("{:?} {} {keeper} {}", whose.life.country, whose.username, event.name);
        let kept = Random::named(whose.seed, &key);
        let mut month = Date::new(from.year(), from.month(), 1);
        while let Some(first) = month.filter(|first| *first <= to) {
            let mut random = Random::named(whose.seed, &format!("{key} {}", first.days()));
            for (day, number) in event.when.days(first, whose.life.country, whose.registered, &mut random) {
                let planned = happens(whose, event, day, number, &kept, &mut random);
                if (from..=to).contains(&day) {
                    all.push(planned);
                }
            }
            month = first.add_months(1);
        }
    }
    all.sort_by_key(|planned| (planned.day, planned.event.direction != Direction::Inflow, planned.event.optional));
    all
}

fn happens(whose: &Whose<'_>, event: &'static Event, day: Date, number: u8, kept: &Random, random: &mut Random) -> Planned {
    let mut kept = kept.clone();
    let gross = whose.profile.gross_on(day, whose.life);
    let years = day.year() - whose.profile.first_year;
    let centless = matches!(whose.life.country, Country::Colombia | Country::Chile);
    let customer = random.between(0, whose.profile.customers.len().max(1) as i64 - 1) as usize;
    let mut invoice = None;
    let cents = match event.sum {
        Sum::Fixed(least, most) => compound(draw(least, most, centless, &mut kept), event.rises, years),
        Sum::Varies(least, most) => compound(draw(least, most, centless, random), event.rises, years),
        Sum::Pay(thousandths) => Wages::of(gross, whose.life).net() * thousandths / 1000,
        Sum::Share(thousandths) => compound(whose.profile.gross * thousandths / 1_000_000 * 1000, event.rises, years),
        Sum::Invoice(least, most) => {
            let price = gross * random.between(least, most) / 1000 / 5000 * 5000;
            let fee = Fee::of(price, whose.life);
            invoice = Some((customer, fee));
            fee.paid()
        }
    };
    // Pesos of Colombia and Chile have no cents in practice.
    let cents = if centless && invoice.is_none() { cents / 100 * 100 } else { cents };
    let count = if let When::Instalments { count, .. } = event.when { count } else { 0 };
    let instalment = (number > 0).then_some((number, count));
    let refunded = event.refund.is_some() && random.between(0, 19) == 0;
    Planned {
        day,
        event,
        text: words(whose, event.text, instalment, customer, &mut kept, random),
        cents: cents.max(1),
        instalment,
        refunded_after: refunded.then(|| random.between(2, 9) as i32),
        invoice,
        customer,
    }
}

/// Cents between two amounts of currency units.
fn draw(least: i64, most: i64, centless: bool, random: &mut Random) -> i64 {
    let units = random.between(least, most);
    // Prices in shops of Colombia and Chile end in hundreds and tens.
    if centless {
        return if least == most { units } else { units / 50 * 50 } * 100;
    }
    units * 100 + if least == most { 0 } else { random.between(0, 99) }
}

fn words(whose: &Whose<'_>, text: &str, instalment: Option<(u8, u8)>, customer: usize, kept: &mut Random, random: &mut Random) -> String {
    let figure = |random: &mut Random| char::from(b'0' + random.between(0, 9) as u8);
    let mut text: String = text
        .chars()
        .map(|c| match c {
            '#' => figure(random),
            '@' => figure(kept),
            other => other,
        })
        .collect();
    let short = |company: Option<&Company>| company.map(|company| company.short.clone()).unwrap_or_default();
    if text.contains('{') {
        let profile = whose.profile;
        for (mark, name) in [
            ("{employer}", short(profile.career.first().map(|job| &job.employer))),
            ("{customer}", short(profile.customers.get(customer))),
            ("{supplier}", short(profile.suppliers.get(customer % profile.suppliers.len().max(1)))),
            ("{landlord}", profile.landlord.clone()),
            ("{relative}", profile.relative.clone()),
            ("{self}", plain(&profile.identity.name())),
            ("{n}", instalment.map(|(number, count)| format!("{number:02}/{count:02}")).unwrap_or_default()),
        ] {
            text = text.replace(mark, &name);
        }
        if text.contains("{person}") {
            let friend = crate::sandbox::identity::Identity::invent(whose.life.country, (20, 60), whose.registered, random);
            let initial = if friend.gender == Gender::Female { friend.family } else { friend.second_family };
            text = text.replace("{person}", &plain(&format!("{} {initial}", friend.given)));
        }
    }
    text
}
