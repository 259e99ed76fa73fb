//! What an issue is called: its matter and a number, as `water-supply.usug.MN-1-1113.1`, which is also its stream.

use std::fmt;
use std::str::FromStr;

use kernel::{AgencyCode, Division, TopicCode};
use serde::{Deserialize, Serialize};

/// What complaints have in common: a topic, who is to answer, and where.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Matter {
    pub topic: TopicCode,
    pub agency: AgencyCode,
    pub division: Division,
}

/// One of a matter's issues; `n` counts from 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IssueId {
    pub matter: Matter,
    pub n: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an issue is called after its topic, agency, division and number, with dots between")]
pub struct NotAnIssue;

impl Matter {
    pub fn issue(&self, n: u32) -> IssueId {
        IssueId { matter: self.clone(), n }
    }
}

impl fmt::Display for Matter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.topic, self.agency, self.division)
    }
}

impl fmt::Display for IssueId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.matter, self.n)
    }
}

/// Only as it is written: an address has one spelling.
impl FromStr for IssueId {
    type Err = NotAnIssue;

    fn from_str(text: &str) -> Result<Self, NotAnIssue> {
        let parts: Vec<_> = text.split('.').collect();
        let [topic, agency, division, n] = parts[..] else { return Err(NotAnIssue) };
        let matter = Matter {
            topic: topic.parse().map_err(|_| NotAnIssue)?,
            agency: agency.parse().map_err(|_| NotAnIssue)?,
            division: Division::from_code(division).ok_or(NotAnIssue)?,
        };
        match n.parse() {
            Ok(number) if number > 0 && n == u32::to_string(&number) => Ok(matter.issue(number)),
            _ => Err(NotAnIssue),
        }
    }
}

impl TryFrom<String> for IssueId {
    type Error = NotAnIssue;

    fn try_from(text: String) -> Result<Self, NotAnIssue> {
        text.parse()
    }
}

impl From<IssueId> for String {
    fn from(id: IssueId) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issue_is_called_after_its_matter_and_has_one_spelling() {
        let text = "water-supply.usug.MN-1-1113.1";
        let id: IssueId = text.parse().expect("an issue");
        assert_eq!((id.to_string().as_str(), id.n), (text, 1));
        assert_eq!(id.matter.to_string(), "water-supply.usug.MN-1-1113");
        for other in [
            "",
            "water-supply.usug.MN-1-1113",
            "water-supply.usug.MN-1-1113.0",
            "water-supply.usug.MN-1-1113.01",
            "water-supply.usug.MN-1-1113.+1",
            "water-supply.usug.Narnia.1",
            "Water.usug.MN-1-1113.1",
            "water-supply.usug.MN-1-1113.1.2",
        ] {
            assert_eq!(other.parse::<IssueId>(), Err(NotAnIssue), "{other}");
        }
    }
}
