//! A transaction of a body: what is read of it, and what the engines make of that.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::date::Date;
use crate::enrich::given::Given;
use crate::model::{Direction, EnrichableAccount, Error, HolderType, IncomeAccount, Result, RiskTransaction, TransactionStatus, WireName};
use crate::money::read_float;

/// The fields of a transaction, as far as they are there.
#[derive(Debug, Default)]
pub(super) struct Row<'a> {
    transaction_id: Option<Text<'a>>,
    account_holder_type: Option<Text<'a>>,
    account_holder_id: Option<Text<'a>>,
    account_id: Option<Text<'a>>,
    account_category: Option<Text<'a>>,
    value_date: Option<Text<'a>>,
    description: Option<Text<'a>>,
    direction: Option<Text<'a>>,
    /// As it is written.
    amount: Option<&'a RawValue>,
    currency: Option<Text<'a>>,
    institution: Option<Text<'a>>,
    mcc: Option<u16>,
    status: Option<Text<'a>>,
}

impl<'a> Row<'a> {
    /// The field of that name, if it is one that somebody looks at. (A `match` compares lengths before letters.)
    pub(super) fn field(name: &str) -> Option<&'static str> {
        Some(match name {
            "transaction_id" => "transaction_id",
            "account_holder_type" => "account_holder_type",
            "account_holder_id" => "account_holder_id",
            "account_id" => "account_id",
            "account_category" => "account_category",
            "value_date" => "value_date",
            "description" => "description",
            "type" => "type",
            "amount" => "amount",
            "currency" => "currency",
            "institution" => "institution",
            "mcc" => "mcc",
            "status" => "status",
            _ => return None,
        })
    }

    /// Takes the value of a field.
    pub(super) fn take<A: MapAccess<'a>>(&mut self, field: &str, map: &mut A) -> std::result::Result<(), A::Error> {
        let text = match field {
            "amount" => {
                self.amount = map.next_value()?;
                return Ok(());
            }
            "mcc" => {
                self.mcc = map.next_value::<Option<u16>>()?.filter(|code| *code != 0);
                return match self.mcc {
                    Some(code) if code > 9999 => Err(de::Error::custom("must be a code of four digits, as a number")),
                    _ => Ok(()),
                };
            }
            "transaction_id" => &mut self.transaction_id,
            "account_holder_type" => &mut self.account_holder_type,
            "account_holder_id" => &mut self.account_holder_id,
            "account_id" => &mut self.account_id,
            "account_category" => &mut self.account_category,
            "value_date" => &mut self.value_date,
            "description" => &mut self.description,
            "type" => &mut self.direction,
            "currency" => &mut self.currency,
            "institution" => &mut self.institution,
            _ => &mut self.status,
        };
        *text = map.next_value()?;
        Ok(())
    }
}

/// A text that stands in the body as it is, unless something in it was escaped.
#[derive(Debug)]
pub(super) struct Text<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> std::result::Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> std::result::Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Reader)
    }
}

/// A row, and where it stands, for errors.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'b, 'a> {
    pub row: &'b Row<'a>,
    pub list: &'b str,
    pub index: usize,
}

impl<'b> At<'b, '_> {
    fn wrong(self, field: &str, message: impl Into<String>) -> Error {
        Error::invalid_row(self.list, self.index, field, message)
    }

    fn text(self, field: &str, text: Option<&'b Text<'_>>) -> Result<&'b str> {
        text.map(|text| text.0.as_ref()).ok_or_else(|| self.wrong(field, "must be a text"))
    }

    fn one_of<T: WireName>(self, field: &str, text: Option<&Text<'_>>) -> Result<T> {
        let known = text.and_then(|text| T::from_wire(&text.0));
        known.ok_or_else(|| {
            let names: Vec<&str> = T::ALL.iter().map(|value| value.as_str()).collect();
            self.wrong(field, format!("must be one of {}", names.join(", ")))
        })
    }

    pub(super) fn transaction_id(self) -> Result<&'b str> {
        self.text("transaction_id", self.row.transaction_id.as_ref())
    }

    pub(super) fn holder_type(self) -> Result<HolderType> {
        self.one_of("account_holder_type", self.row.account_holder_type.as_ref())
    }

    pub(super) fn holder_id(self) -> Result<&'b str> {
        self.text("account_holder_id", self.row.account_holder_id.as_ref())
    }

    pub(super) fn account_id(self) -> Result<&'b str> {
        self.text("account_id", self.row.account_id.as_ref())
    }

    pub(super) fn account_category(self) -> Result<EnrichableAccount> {
        self.one_of("account_category", self.row.account_category.as_ref())
    }

    pub(super) fn value_date(self) -> Result<Date> {
        let day = self.text("value_date", self.row.value_date.as_ref())?;
        Date::parse(day).ok_or_else(|| self.wrong("value_date", "must be a date (YYYY-MM-DD)"))
    }

    /// The day as it is written.
    pub(super) fn checked_day(self) -> Result<&'b str> {
        self.value_date()?;
        self.text("value_date", self.row.value_date.as_ref())
    }

    pub(super) fn description(self) -> Result<&'b str> {
        self.text("description", self.row.description.as_ref())
    }

    pub(super) fn direction(self) -> Result<Direction> {
        self.one_of("type", self.row.direction.as_ref())
    }

    /// The amount, and how it is written.
    pub(super) fn amount(self) -> Result<(f64, &'b str)> {
        let written = self.row.amount.map(RawValue::get).unwrap_or_default();
        read_float(written).map(|amount| (amount, written)).ok_or_else(|| self.wrong("amount", "is no amount of money"))
    }

    pub(super) fn currency(self) -> Result<&'b str> {
        let code = self.text("currency", self.row.currency.as_ref())?;
        if code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_alphabetic()) {
            return Ok(code);
        }
        Err(self.wrong("currency", "must be a code of three letters (ISO 4217), such as MXN"))
    }

    pub(super) fn institution(self) -> Result<&'b str> {
        self.text("institution", self.row.institution.as_ref())
    }

    pub(super) fn mcc(self) -> Option<u16> {
        self.row.mcc
    }

    /// For the engines that read transactions of one's own.
    pub(super) fn own(self) -> Result<Given<'b>> {
        self.institution()?;
        Ok(Given {
            transaction_id: self.transaction_id()?,
            account_holder_type: self.holder_type()?,
            account_holder_id: self.holder_id()?,
            account_id: self.account_id()?,
            account_category: self.account_category()?,
            value_date: self.value_date()?,
            description: self.description()?,
            direction: self.direction()?,
            amount: self.amount()?.0,
            currency: self.currency()?,
            mcc: self.mcc(),
        })
    }

    /// For income verification.
    pub(super) fn income(self) -> Result<Given<'b>> {
        self.one_of::<IncomeAccount>("account_category", self.row.account_category.as_ref())?;
        self.own()
    }

    /// For risk insights.
    pub(super) fn of_user(self) -> Result<RiskTransaction> {
        Ok(RiskTransaction {
            transaction_id: self.transaction_id()?.to_owned(),
            account_id: self.account_id()?.to_owned(),
            value_date: self.value_date()?,
            status: match &self.row.status {
                Some(_) => Some(self.one_of::<TransactionStatus>("status", self.row.status.as_ref())?),
                None => None,
            },
            direction: self.direction()?,
            amount: self.amount()?.0,
            currency: self.currency()?.to_owned(),
            description: self.description()?.to_owned(),
        })
    }
}
