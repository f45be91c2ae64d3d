//! Lists: filters, pages, and the choice of fields.

use std::cmp::Ordering;

use serde_json::{Map, Value, json};

use super::failure::Failure;
use crate::api::{Filter, FilterKind, Operation, Operators, Resource};

/// The parameters of a query, decoded: names and values in their order.
#[derive(Debug, Default)]
pub(super) struct Query(Vec<(String, String)>);

impl Query {
    /// Takes a query string apart. What is no valid UTF-8 is replaced.
    pub(super) fn parse(query: &str) -> Self {
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        Self(
            pairs
                .map(|pair| {
                    pair.split_once('=').map_or_else(|| (decode(pair), String::new()), |(name, value)| (decode(name), decode(value)))
                })
                .collect(),
        )
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The links that are asked for; all of them where none is named.
    pub(super) fn links(&self) -> Option<Vec<&str>> {
        let named = |name: &str| self.get(name).map(|links| links.split(',').collect());
        named("link").or_else(|| named("link__in"))
    }

    /// A whole number, at least 1.
    fn number(&self, name: &str) -> Result<Option<usize>, Failure> {
        let Some(text) = self.get(name) else { return Ok(None) };
        match text.parse::<usize>() {
            Ok(number) if number > 0 => Ok(Some(number)),
            _ => Err(Failure::field("invalid", name, "A whole number above 0 is required.")),
        }
    }
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let escaped = (byte == b'%').then(|| {
            let mut ahead = rest.clone();
            let mut digit = || char::from(ahead.next()?).to_digit(16);
            let value = digit()? * 16 + digit()?;
            rest = ahead;
            Some(value as u8)
        });
        bytes.push(match escaped.flatten() {
            Some(value) => value,
            None if byte == b'+' => b' ',
            None => byte,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The most that a page holds; more is clamped without an error.
const LARGEST_PAGE: usize = 1000;
const DEFAULT_PAGE: usize = 100;

/// A page of the items that the query asks for: filters look at what `looked_at` gives of an item, and `answered` is what is answered.
/// `url` is the address without its query, for the links to other pages.
pub(super) fn page<'a, T>(
    resource: &Resource,
    items: impl Iterator<Item = T>,
    looked_at: impl Fn(&T) -> &'a Value,
    answered: impl Fn(&T) -> Value,
    query: &Query,
    url: &str,
) -> Result<Value, Failure> {
    for filter in resource.filters.iter().filter(|filter| filter.required) {
        if query.get(filter.name).is_none() && query.get(&format!("{}__in", filter.name)).is_none() {
            return Err(Failure::required(filter.name));
        }
    }
    let tests: Vec<(&Filter, Operators, &str)> = query
        .0
        .iter()
        // Of which link an item is, its shelf knows.
        .filter(|(name, _)| !matches!(name.as_str(), "link" | "link__in"))
        .filter_map(|(name, value)| resource.filter(name).map(|(filter, operator)| (filter, operator, value.as_str())))
        .collect();
    let passes = |item: &T| tests.iter().all(|(filter, operator, value)| passes(looked_at(item), filter, *operator, value));
    let found: Vec<T> = items.filter(passes).collect();
    let size = query.number("page_size")?.unwrap_or(DEFAULT_PAGE).min(LARGEST_PAGE);
    let number = query.number("page")?.unwrap_or(1);
    let pages = found.len().div_ceil(size).max(1);
    if number > pages {
        return Err(Failure::new(404, "not_found", "There is no such page."));
    }
    let results: Vec<Value> = found
        .iter()
        .skip((number - 1) * size)
        .take(size)
        .map(|item| choose_fields(answered(item), Operation::List, resource, query))
        .collect();
    let link = |number: usize| format!("{url}?{}", with_page(query, number));
    let mut page = Map::new();
    page.insert("count".to_owned(), json!(found.len()));
    page.insert("next".to_owned(), json!((number < pages).then(|| link(number + 1))));
    page.insert("previous".to_owned(), json!((number > 1).then(|| link(number - 1))));
    // Moved: `json!` would copy it.
    page.insert("results".to_owned(), Value::Array(results));
    Ok(Value::Object(page))
}

fn with_page(query: &Query, number: usize) -> String {
    let mut text = String::new();
    for (name, value) in query.0.iter().filter(|(name, _)| name != "page") {
        crate::api::query::escape(name, &mut text);
        text.push('=');
        // Lists keep their commas, as Belvo's own addresses do.
        for (index, item) in value.split(',').enumerate() {
            if index > 0 {
                text.push(',');
            }
            crate::api::query::escape(item, &mut text);
        }
        text.push('&');
    }
    text + "page=" + &number.to_string()
}

/// Leaves the fields that `fields` and `omit` ask for.
pub(super) fn choose_fields(item: Value, operation: Operation, resource: &Resource, query: &Query) -> Value {
    let names = |parameter: &str| -> Option<Vec<&str>> {
        query.get(parameter).filter(|names| !names.is_empty()).map(|names| names.split(',').map(str::trim).collect())
    };
    let (fields, omit) = (names("fields"), names("omit"));
    if !resource.selects_fields || operation == Operation::Delete || (fields.is_none() && omit.is_none()) {
        return item;
    }
    let Value::Object(object) = item else { return item };
    let kept = object.into_iter().filter(|(name, _)| {
        fields.as_ref().is_none_or(|fields| fields.contains(&name.as_str()))
            && !omit.as_ref().is_some_and(|omit| omit.contains(&name.as_str()))
    });
    Value::Object(kept.collect::<Map<_, _>>())
}

fn passes(item: &Value, filter: &Filter, operator: Operators, wanted: &str) -> bool {
    let matches = |value: &Value| matches(value, filter, operator, wanted);
    let mut values = vec![item];
    for name in filter.field.split("__") {
        // On its way a field may pass a list, as that of the streams of an income.
        let entries = values.into_iter().flat_map(|value| value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice));
        values = entries.map(|entry| entry.get(name).unwrap_or(&Value::Null)).collect();
    }
    // A filter on an object, such as a transaction's account, means its id.
    let mut values = values.into_iter().map(|value| value.get("id").unwrap_or(value));
    let value = match (values.len(), operator) {
        (1, _) => values.next().unwrap_or(&Value::Null),
        (_, Operators::NOT_IN) => return values.all(matches),
        _ => return values.any(matches),
    };
    match (value, operator) {
        (Value::Array(list), Operators::NOT_IN) => list.iter().all(matches),
        (Value::Array(list), _) if operator != Operators::ALLIN => list.iter().any(matches),
        _ => matches(value),
    }
}

fn matches(value: &Value, filter: &Filter, operator: Operators, wanted: &str) -> bool {
    let is = |wanted: &str| compare(value, wanted, filter.kind) == Some(Ordering::Equal);
    let order = || compare(value, wanted, filter.kind);
    match operator {
        Operators::EXACT => is(wanted),
        Operators::IN => wanted.split(',').any(is),
        Operators::NOT_IN => !wanted.split(',').any(is),
        Operators::GT => order() == Some(Ordering::Greater),
        Operators::GTE => order().is_some_and(Ordering::is_ge),
        Operators::LT => order() == Some(Ordering::Less),
        Operators::LTE => order().is_some_and(Ordering::is_le),
        Operators::RANGE => wanted.split_once(',').is_some_and(|(from, to)| {
            compare(value, from, filter.kind).is_some_and(Ordering::is_ge) && compare(value, to, filter.kind).is_some_and(Ordering::is_le)
        }),
        Operators::ALLIN => wanted.split(',').all(|wanted| value.as_array().is_some_and(|list| list.iter().any(|item| item == wanted))),
        Operators::ICONTAINS => value.as_str().is_some_and(|text| text.to_lowercase().contains(&wanted.to_lowercase())),
        _ => false,
    }
}

fn compare(value: &Value, wanted: &str, kind: FilterKind) -> Option<Ordering> {
    match kind {
        FilterKind::Amount | FilterKind::Integer => value.as_f64()?.partial_cmp(&serde_json::from_str::<f64>(wanted).ok()?),
        FilterKind::Date => value.as_str()?.get(..10)?.cmp(wanted.get(..10)?).into(),
        // Against a day, the day alone counts.
        FilterKind::Timestamp if wanted.len() == 10 => value.as_str()?.get(..10)?.cmp(wanted).into(),
        FilterKind::Timestamp | FilterKind::Text => match value {
            Value::String(text) => text.as_str().cmp(wanted).into(),
            Value::Number(number) => number.to_string().as_str().cmp(wanted).into(),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::resources::{LINKS, TRANSACTIONS};

    fn items() -> Vec<Value> {
        (1..=25)
            .map(|n| {
                json!({ "id": n.to_string(), "amount": f64::from(n) * 10.5, "value_date": format!("2026-01-{n:02}"), "type": if n % 2 == 0 { "INFLOW" } else { "OUTFLOW" },
                        "account": { "id": "a", "link": "l", "balance": { "current": 5.0 } } })
            })
            .collect()
    }

    fn plain<'a>(items: impl Iterator<Item = &'a Value>, query: &Query, url: &str) -> Result<Value, Failure> {
        page(&TRANSACTIONS, items, |item| item, |item| (*item).clone(), query, url)
    }

    fn count(query: &str) -> u64 {
        let items = items();
        plain(items.iter(), &Query::parse(&format!("link=l&{query}")), "http://x/").unwrap()["count"].as_u64().unwrap()
    }

    #[test]
    fn filters_compare_as_belvo_documents() {
        for (query, expected) in [
            ("", 25),
            ("type=INFLOW", 12),
            ("type__in=INFLOW,OUTFLOW", 25),
            ("amount__gte=105.00", 16),
            ("amount__gt=105.00", 15),
            ("amount__range=10.50,21.00", 2),
            ("value_date__lt=2026-01-03", 2),
            ("value_date__range=2026-01-03,2026-01-05", 3),
            ("account=a", 25),
            ("account=b", 0),
            ("account__balance__current__lte=4.99", 0),
            ("unheard_of=1", 25),
        ] {
            assert_eq!(count(query), expected, "{query}");
        }
        assert_eq!(plain([].iter(), &Query::default(), "u").unwrap_err().problems[0].field.as_deref(), Some("link"));
    }

    #[test]
    fn pages_lead_to_each_other_and_hold_everything_once() {
        let items = items();
        let mut query = "link=l&page_size=10&type__in=INFLOW,OUTFLOW".to_owned();
        let mut seen = Vec::new();
        loop {
            let page = plain(items.iter(), &Query::parse(&query), "http://x/api/transactions/").unwrap();
            seen.extend(page["results"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()));
            let Some(next) = page["next"].as_str() else { break };
            query = next.strip_prefix("http://x/api/transactions/?").unwrap().to_owned();
        }
        assert_eq!(seen, (1..=25).map(|n| n.to_string()).collect::<Vec<_>>());
        assert_eq!(plain(items.iter(), &Query::parse("link=l&page=2"), "u").unwrap_err().status, 404);
        assert_eq!(plain(items.iter(), &Query::parse("link=l&page=0"), "u").unwrap_err().status, 400);
    }

    #[test]
    fn fields_are_chosen() {
        let item = json!({ "id": "1", "type": "t", "amount": 1 });
        assert_eq!(
            choose_fields(item.clone(), Operation::Detail, &LINKS, &Query::parse("fields=id,type")),
            json!({ "id": "1", "type": "t" })
        );
        assert_eq!(choose_fields(item, Operation::Detail, &LINKS, &Query::parse("omit=id")), json!({ "type": "t", "amount": 1 }));
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use super::*;
        use crate::api::{Call, Credentials};
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn what_the_client_encodes_is_read_back(name in "\\PC{1,12}", value in "\\PC{0,30}") {
                let call = Call::new(&LINKS, Operation::List).query(&Map::from_iter([(name.clone(), json!(value))]));
                let request = call.request("https://x", &Credentials::keys("a", "b").unwrap()).unwrap();
                prop_assert_eq!(Query::parse(&request.query).0, vec![(name, value)]);
            }

            #[test]
            fn any_query_is_answered(query in "\\PC{0,60}") {
                let items = items();
                let _ = plain(items.iter(), &Query::parse(&format!("link=l&{query}")), "u");
            }
        }
    }
}
