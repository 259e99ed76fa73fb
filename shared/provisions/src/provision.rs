//! One provision of a law: what it is called, what it says, and what stands below it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a provision is known by as long as there is the bill (Akoma Ntoso's `wId`): its number may
/// change, this never does. `[A-Za-z_][A-Za-z0-9_.-]{0,63}`
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProvisionId(String);

impl ProvisionId {
    pub const LENGTH_MAX: usize = 64;

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The `count`-th of those that are given here.
pub(crate) fn counted(count: u32) -> ProvisionId {
    ProvisionId(format!("p{count}"))
}

impl fmt::Display for ProvisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ProvisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a provision's id begins with a Latin letter and is at most 64 letters, digits, _ . or -")]
pub struct NotAProvisionId;

impl FromStr for ProvisionId {
    type Err = NotAProvisionId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let begins = text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
        let goes_on =
            text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte));
        let is_id = begins && goes_on && text.len() <= Self::LENGTH_MAX;
        is_id.then(|| Self(text.to_owned())).ok_or(NotAProvisionId)
    }
}

impl Serialize for ProvisionId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ProvisionId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// From the outside in. A child's level is always deeper than its parent's; levels may be skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Анги
    Part,
    /// Бүлэг
    Chapter,
    /// Зүйл
    Article,
    /// Хэсэг
    Paragraph,
    /// Заалт
    Point,
    /// Дэд заалт
    Subpoint,
}

impl Level {
    pub const ALL: [Self; 6] =
        [Self::Part, Self::Chapter, Self::Article, Self::Paragraph, Self::Point, Self::Subpoint];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Chapter => "chapter",
            Self::Article => "article",
            Self::Paragraph => "paragraph",
            Self::Point => "point",
            Self::Subpoint => "subpoint",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

/// A provision, and what stands below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provision {
    pub id: ProvisionId,
    pub level: Level,
    /// As it stands in the law: `39¹`, `1.1.2`, or empty where it has none.
    pub number: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// One or more lines; where there are children, what stands before them.
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Provision>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_name_that_xml_knows() {
        for id in ["p1", "_", "chp_1__art_3", "a.b-c", &"a".repeat(64)] {
            assert_eq!(id.parse::<ProvisionId>().expect("an id").to_string(), id);
        }
        for no_id in ["", "1", "-a", "a b", "зүйл", "a\n", &"a".repeat(65)] {
            assert_eq!(no_id.parse::<ProvisionId>(), Err(NotAProvisionId), "{no_id}");
        }
    }

    #[test]
    fn an_id_is_a_string_in_json_and_checked() {
        let id: ProvisionId = serde_json::from_str("\"p1\"").expect("an id");
        assert_eq!(serde_json::to_string(&id).expect("JSON"), "\"p1\"");
        assert!(serde_json::from_str::<ProvisionId>("\"p 1\"").is_err());
    }

    #[test]
    fn every_level_has_one_code() {
        for level in Level::ALL {
            assert_eq!(Level::from_code(level.code()), Some(level));
            assert_eq!(serde_json::to_string(&level).expect("JSON"), format!("{:?}", level.code()));
        }
    }
}
