//! What a complaint is about, as the tree of topics names it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a topic goes by for ever: `air-quality`, in events, files and addresses; its names may change.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct TopicCode(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a topic's code is 2 to 40 of a-z, 0-9 and -, beginning with a letter")]
pub struct NotATopicCode;

impl TopicCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TopicCode {
    type Err = NotATopicCode;

    fn from_str(text: &str) -> Result<Self, NotATopicCode> {
        let is_one = (2..=40).contains(&text.len())
            && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && !text.ends_with('-');
        if is_one { Ok(Self(text.to_owned())) } else { Err(NotATopicCode) }
    }
}

impl TryFrom<String> for TopicCode {
    type Error = NotATopicCode;

    fn try_from(text: String) -> Result<Self, NotATopicCode> {
        text.parse()
    }
}

impl fmt::Display for TopicCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_and_plain() {
        for good in ["air-quality", "roads", "a1"] {
            let code = good.parse::<TopicCode>().map(|code| code.to_string());
            assert_eq!(code, Ok(good.to_owned()));
        }
        for bad in ["", "a", "1a", "-a", "a-", "Air", "агаар", "a_b", "a b", &"a".repeat(41)] {
            assert_eq!(bad.parse::<TopicCode>(), Err(NotATopicCode), "{bad}");
        }
    }
}
