//! The endpoints for data of one's own, bytes to bytes: the JSON of a request in, the JSON of the answer out.
//!
//! For bodies that come from a socket or a file and go to one: nothing is made of them in between but what an engine looks at. Texts are read
//! where they stand, and amounts are echoed digit by digit. `body` and `row` read, `answer` writes the one answer that is as large as its
//! request.

mod answer;
mod body;
mod row;

use std::sync::Arc;

use serde::Serialize;

use body::{Body, Users};
use row::At;

use super::categorize::{self, Categorizer, Line, Own};
use super::given::Given;
use super::risk::Points;
use super::{incomes, recurring, risk};
use crate::date::Date;
use crate::keyed::Set;
use crate::model::{Error, IncomeConfidence, IncomeType, IncomesRequest, Result, RiskAccount, RiskInsightsUser};

/// Answers `POST /api/categorization/`: see [`categorize::categorize`].
///
/// # Errors
/// As there; and `invalid_input` (field `body`) for what is no JSON object, or naming the field and the index of what has another shape.
pub fn categorize(body: &[u8], options: categorize::Options) -> Result<Vec<u8>> {
    categorize_with_own(body, options, Arc::default())
}

/// The same with merchants and rules of one's own, which decide over everything else.
///
/// # Errors
/// As [`categorize()`].
pub fn categorize_with_own(body: &[u8], options: categorize::Options, own: Arc<Own>) -> Result<Vec<u8>> {
    let body = Body::read(body)?;
    let mut categorizer = Categorizer::new(&body.text("language")?)?.with_own(own);
    let rows = body.rows()?;
    let mut answer = answer::Categorized::with_room_for(rows.len());
    for row in rows {
        let verdict = categorizer.categorize(Line {
            description: row.description()?,
            direction: row.direction()?,
            account: row.account_category()?,
            currency: row.currency()?,
            mcc: row.mcc(),
        });
        let evidence = if options.explain { Some(categorizer.evidence(row.description()?)) } else { None };
        answer.add(row, &verdict, &categorizer, options.min_confidence, evidence)?;
    }
    Ok(answer.finish())
}

/// Answers `POST /api/enrich/recurring-expenses/`: see [`recurring::find`].
///
/// # Errors
/// As there, and as [`categorize()`].
pub fn recurring_expenses(body: &[u8], options: &recurring::Options) -> Result<Vec<u8>> {
    let body = Body::read(body)?;
    let transactions: Vec<Given<'_>> = body.rows()?.map(At::own).collect::<Result<_>>()?;
    to_json(&recurring::find_among(&body.text("language")?, &transactions, None, options)?)
}

/// Answers `POST /api/enrich/incomes/`: see [`incomes::verify`].
///
/// # Errors
/// As there, and as [`categorize()`].
pub fn verify_incomes(body: &[u8], options: &incomes::Options) -> Result<Vec<u8>> {
    let body = Body::read(body)?;
    let request = IncomesRequest {
        language: body.text("language")?,
        transactions: Vec::new(),
        date_from: body.maybe::<Date>("date_from")?,
        date_to: body.maybe::<Date>("date_to")?,
        allowed_income_types: body.maybe::<Vec<IncomeType>>("allowed_income_types")?,
        minimum_confidence_level: body.maybe::<IncomeConfidence>("minimum_confidence_level")?,
    };
    let transactions: Vec<Given<'_>> = body.rows()?.map(At::income).collect::<Result<_>>()?;
    to_json(&incomes::verify_among(&request, &transactions, options)?)
}

/// Answers `POST /api/enrich/risk-insights/`: a list for a list of users, and one answer for one user. See [`risk::insights_with`].
///
/// # Errors
/// As there, and as [`categorize()`].
pub fn risk_insights(body: &[u8], options: &risk::Options, points: Points<'_>) -> Result<Vec<u8>> {
    match Users::read(body)? {
        Users::One(user) => of_user(&user, options, points).map(|(_, answer)| answer),
        Users::Several(users) => {
            let mut ids = Set::with_room_for(users.len());
            let mut answers = b"[".to_vec();
            for (position, user) in users.iter().enumerate() {
                let (user_id, answer) = of_user(user, options, points)?;
                if !ids.insert(user_id) {
                    return Err(Error::invalid_row("users", position, "user_id", "is another user's id, too"));
                }
                if position > 0 {
                    answers.push(b',');
                }
                answers.extend_from_slice(&answer);
            }
            answers.push(b']');
            Ok(answers)
        }
    }
}

/// A user's id, and the answer for the user.
fn of_user(body: &Body<'_>, options: &risk::Options, points: Points<'_>) -> Result<(String, Vec<u8>)> {
    let accounts: Vec<RiskAccount> = body.list("accounts")?;
    let user = RiskInsightsUser {
        user_id: body.text("user_id")?,
        reference_date: body.maybe("reference_date")?.or_else(|| risk::default_reference_date(&accounts)).unwrap_or(Date::UNIX_EPOCH),
        transactions_language: body.text("transactions_language")?,
        transactions: body.rows()?.map(At::of_user).collect::<Result<_>>()?,
        accounts,
    };
    let answer = risk::insights_json(body.place(), &user, options, points)?;
    Ok((user.user_id, answer))
}

fn to_json(value: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|error| Error::invalid_input("answer", error.to_string()))
}
