//! Following a list from page to page.

/// The query of the address of a next page. Nothing else of the address is used: it may name a host that is not the one
/// the keys were meant for, or one that a proxy hides.
pub(crate) fn query_of(next: &str) -> Option<&str> {
    let (_, query) = next.split_once('?')?;
    let query = query.split_once('#').map_or(query, |(query, _)| query);
    (!query.is_empty() && query.bytes().all(|byte| byte.is_ascii_graphic())).then_some(query)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_query_counts() {
        assert_eq!(query_of("https://evil.example/api/links/?page=2&link=a#x"), Some("page=2&link=a"));
        for next in ["https://sandbox.belvo.com/api/links/", "https://x/?", "https://x/?a=b\r\nHost: y", "https://x/?a b"] {
            assert_eq!(query_of(next), None, "{next}");
        }
    }
}
