//! How the objects that Belvo answers with are declared.

use serde::{Deserialize, Deserializer};

/// Declares an object of Belvo's answers, in the notation of its TypeScript declaration: `name: Type` where Belvo documents
/// a value, `name: Type | null` where it documents that there may be none.
///
/// In Rust every field is an `Option`, because Belvo reserves the right to send null anywhere, and leaves fields out when
/// `fields` or `omit` ask for it. Fields that this version does not know are kept in `extra`. One `#[serde(...)]` may stand
/// between a field's docs and its name.
macro_rules! answer {
    ($(
        $(#[$meta:meta])*
        $name:ident {
            $($(#[doc = $doc:expr])* $(#[serde($($serde:tt)+)])? $field:ident: $ty:ty $(| $null:ident)?),+ $(,)?
        }
    )+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            $($(#[doc = $doc])* $(#[serde($($serde)+)])? pub $field: Option<$ty>,)+
            /// What Belvo sent and this version does not know, as it came.
            #[serde(flatten)]
            pub extra: serde_json::Map<String, serde_json::Value>,
        }

        #[cfg(feature = "typescript")]
        const _: () = {
            $(#[$meta])*
            #[derive(ts_rs::TS)]
            #[allow(dead_code, missing_debug_implementations, unreachable_pub)]
            #[ts(rename = stringify!($name))]
            struct Declared {
                $($(#[doc = $doc])* $field: $crate::model::answer::declared!($ty $(| $null)?),)+
            }

            impl ts_rs::TS for $name {
                type WithoutGenerics = Self;
                type OptionInnerType = Self;
                fn docs() -> Option<String> { Declared::docs() }
                fn name(config: &ts_rs::Config) -> String { Declared::name(config) }
                fn inline(config: &ts_rs::Config) -> String { Declared::inline(config) }
                fn inline_flattened(config: &ts_rs::Config) -> String { Declared::inline_flattened(config) }
                fn decl(config: &ts_rs::Config) -> String { Declared::decl(config) }
                fn decl_concrete(config: &ts_rs::Config) -> String { Declared::decl_concrete(config) }
                fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) { Declared::visit_dependencies(visitor) }
            }
        };
    )+ };
}
pub(crate) use answer;

/// The declared type of a field: what TypeScript sees.
#[cfg(feature = "typescript")]
macro_rules! declared {
    ($ty:ty | null) => { Option<$ty> };
    ($ty:ty) => { $ty };
}
#[cfg(feature = "typescript")]
pub(crate) use declared;

/// For lists whose entries may be null by Belvo's document, which no institution has a use for: reads the list without them.
pub(super) fn without_nulls<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<Vec<T>>, D::Error> {
    let list: Option<Vec<Option<T>>> = Option::deserialize(deserializer)?;
    Ok(list.map(|entries| entries.into_iter().flatten().collect()))
}
