//! Enumerations that Belvo may extend: a value that this version does not know survives as it came.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A closed list of wire names.
pub trait WireName: Copy + Eq + 'static {
    /// Every value, in Belvo's order.
    const ALL: &'static [Self];

    /// The name on the wire, exactly as Belvo writes it.
    fn as_str(self) -> &'static str;

    /// Its position among [`WireName::ALL`].
    fn position(self) -> usize;

    /// The value with that wire name, which is case- and punctuation-sensitive.
    fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.as_str() == name)
    }
}

/// A value of `T`, or a name that is not on `T`'s list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Open<T> {
    /// A value that this version knows.
    Known(T),
    /// A name that Belvo sent and this version does not know.
    Unlisted(String),
}

impl<T: WireName> Open<T> {
    /// The name on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(value) => value.as_str(),
            Self::Unlisted(name) => name,
        }
    }

    /// The value, when it is on the list.
    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(value) => Some(*value),
            Self::Unlisted(_) => None,
        }
    }
}

impl<T: WireName> From<T> for Open<T> {
    fn from(value: T) -> Self {
        Self::Known(value)
    }
}

impl<T: WireName> From<&str> for Open<T> {
    fn from(name: &str) -> Self {
        T::from_wire(name).map_or_else(|| Self::Unlisted(name.to_owned()), Self::Known)
    }
}

impl<T: WireName> fmt::Display for Open<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<T: WireName> Serialize for Open<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de, T: WireName> Deserialize<'de> for Open<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::from(String::deserialize(deserializer)?.as_str()))
    }
}

#[cfg(feature = "typescript")]
impl<T: ts_rs::TS> ts_rs::TS for Open<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(config: &ts_rs::Config) -> String {
        format!("Open<{}>", T::name(config))
    }

    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
}

/// A value whose type Belvo's document and its examples disagree about: `A` by its schema, `B` by its examples. Both are read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Either<A, B> {
    /// As the schema says.
    Documented(A),
    /// As the examples show.
    Shown(B),
}

#[cfg(feature = "typescript")]
impl<A: ts_rs::TS, B: ts_rs::TS> ts_rs::TS for Either<A, B> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(config: &ts_rs::Config) -> String {
        format!("{} | {}", A::name(config), B::name(config))
    }

    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
}

/// Declares an enumeration of wire names: the enum, [`WireName`], serde (refusing unknown names; wrap in [`Open`] to keep
/// them) and its TypeScript union, whose comment lists what each name means.
macro_rules! wire_enum {
    ($(#[doc = $about:expr])* $name:ident { $($(#[doc = $doc:expr])* $variant:ident = $wire:literal),+ $(,)? }) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[doc = $doc])* #[serde(rename = $wire)] $variant),+ }

        #[cfg(feature = "typescript")]
        impl ts_rs::TS for $name {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            const IS_ENUM: bool = true;

            fn docs() -> Option<String> {
                Some($crate::model::typescript::union_docs(&[$($about),*], &[$(($wire, &[$($doc),*])),+]))
            }

            fn name(_: &ts_rs::Config) -> String {
                stringify!($name).to_owned()
            }

            fn inline(_: &ts_rs::Config) -> String {
                [$(concat!("\"", $wire, "\"")),+].join(" | ")
            }

            fn decl(config: &ts_rs::Config) -> String {
                format!("type {} = {};", Self::name(config), Self::inline(config))
            }

            fn decl_concrete(config: &ts_rs::Config) -> String {
                Self::decl(config)
            }
        }

        impl $crate::model::WireName for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $wire),+ }
            }

            fn position(self) -> usize {
                self as usize
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::model::WireName::as_str(*self))
            }
        }
    };
}
pub(crate) use wire_enum;

#[cfg(test)]
#[allow(unreachable_pub)]
mod tests {
    use super::*;

    wire_enum! {
        /// For the tests.
        Colour { Red = "red", DarkBlue = "Dark, blue" }
    }

    #[test]
    fn known_and_unknown_names_survive() {
        for (json, expected) in [
            (r#""Dark, blue""#, Open::Known(Colour::DarkBlue)),
            (r#""Green""#, Open::Unlisted("Green".to_owned())),
            (r#""RED""#, Open::Unlisted("RED".to_owned())),
        ] {
            let value: Open<Colour> = serde_json::from_str(json).unwrap();
            assert_eq!(value, expected);
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
        }
        assert!(serde_json::from_str::<Colour>(r#""Green""#).is_err());
    }
}
