//! Incomes.

use super::answer::answer;
use super::open::{Open, wire_enum};

wire_enum! {
    /// What an income is.
    IncomeType {
        /// A salary.
        Salary = "SALARY",
        /// Money of the state.
        Government = "GOVERNMENT",
        /// Interest.
        Interest = "INTEREST",
        /// Rent.
        Rent = "RENT",
        /// A pension.
        Retirement = "RETIREMENT",
        /// Pay for work of one's own.
        Freelance = "FREELANCE",
        /// Pay of platforms and the like.
        AlternativeIncome = "ALTERNATIVE_INCOME",
        /// A transfer.
        Transfer = "TRANSFER",
        /// A deposit.
        Deposit = "DEPOSIT",
        /// Something else.
        Unknown = "UNKNOWN",
    }
}

wire_enum! {
    /// How often an income comes.
    IncomeFrequency {
        /// Every month.
        Monthly = "MONTHLY",
        /// Every two weeks, or twice a month.
        Fortnightly = "FORTNIGHTLY",
        /// Every week.
        Weekly = "WEEKLY",
        /// Again and again, at no fixed time.
        Irregular = "IRREGULAR",
        /// Once.
        Single = "SINGLE",
    }
}

wire_enum! {
    /// How sure it is that an income comes again.
    IncomeConfidence {
        /// Sure.
        High = "HIGH",
        /// Likely.
        Medium = "MEDIUM",
        /// Doubtful.
        Low = "LOW",
    }
}

wire_enum! {
    /// What incomes are found in.
    IncomeSourceType {
        /// Transactions of bank accounts.
        Bank = "BANK",
    }
}

answer! {
    /// The incomes of a person, found in the transactions of a link.
    ///
    /// Source: schema `Income` of Belvo's OpenAPI document, 1.223.0.
    Income {
        /// Belvo's id (UUID).
        id: String,
        /// The id (UUID) of the link.
        link: String | null,
        /// When Belvo found the incomes (ISO 8601).
        created_at: String,
        /// The streams of income; none where there is no income.
        income_streams: Vec<IncomeStream>,
        /// What the data is from.
        income_source_type: Open<IncomeSourceType>,
        /// The day of the first transaction, `YYYY-MM-DD`.
        first_transaction_date: String | null,
        /// The day of the last transaction, `YYYY-MM-DD`.
        last_transaction_date: String,
        /// The working day of the month that is best to charge the person on, from 1.
        best_working_day_to_charge: i64,
        /// The working days of the month that are good to charge the person on, from 1.
        good_working_days_to_charge: Vec<i64>,
        /// How many streams were found.
        number_of_income_streams: i64,
        /// Currency units: income a month, all accounts together.
        monthly_average: f64,
        /// Currency units: income a month, of streams that come weekly, fortnightly or monthly.
        monthly_average_regular: f64,
        /// Currency units: income a month, of streams that come once or irregularly.
        monthly_average_irregular: f64,
        /// Currency units: income a month, of streams of low confidence.
        monthly_average_low_confidence: f64,
        /// Currency units: income a month, of streams of medium confidence.
        monthly_average_medium_confidence: f64,
        /// Currency units: income a month, of streams of high confidence.
        monthly_average_high_confidence: f64,
        /// Currency units: all income.
        total_income_amount: f64,
        /// Currency units: all income of streams that come weekly, fortnightly or monthly.
        total_regular_income_amount: f64,
        /// Currency units: all income of streams that come once or irregularly.
        total_irregular_income_amount: f64 | null,
        /// Currency units: all income of streams of low confidence.
        total_low_confidence: f64,
        /// Currency units: all income of streams of medium confidence.
        total_medium_confidence: f64,
        /// Currency units: all income of streams of high confidence.
        total_high_confidence: f64,
    }

    /// An income that comes from one source. A month here is 30 days, counted backwards.
    ///
    /// Source: schema `IncomeStreamsBody` of Belvo's OpenAPI document, 1.223.0.
    IncomeStream {
        /// The account that it comes in on.
        account_id: String,
        /// What it is.
        income_type: Open<IncomeType>,
        /// How often it comes.
        frequency: Open<IncomeFrequency>,
        /// Currency units: the mean of a month, over the months that had it.
        monthly_average: f64,
        /// Currency units: the median of a month of the calendar.
        monthly_median: f64 | null,
        /// Currency units: the mean of the transactions.
        average_income_amount: f64,
        /// Currency units: the last transaction.
        last_income_amount: f64,
        /// ISO 4217.
        currency: String,
        /// The bank's text of the last transaction.
        last_income_description: String,
        /// The day of the last transaction, `YYYY-MM-DD`.
        last_income_date: String,
        /// How even the amounts are, from 0 to 1; none for what came once.
        stability: f64 | null,
        /// How even the times between are, from 0 to 1; none for what came once.
        regularity: f64 | null,
        /// Below 0 where it fell from the first to the last, above 0 where it rose; none for what came once.
        trend: f64 | null,
        /// How many months were looked at.
        lookback_periods: i64,
        /// How many of them have data.
        full_periods: i64,
        /// How many of them had this income.
        periods_with_income: i64,
        /// How many transactions it was in that time.
        number_of_incomes: i64,
        /// How sure it is that it comes again.
        confidence: Open<IncomeConfidence>,
    }
}
