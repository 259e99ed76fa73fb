//! What a moderator has before them of one comment beside its words: the reports nobody has looked at, and what
//! was done with it so far.

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::Position;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};

use crate::id::CommentId;
use crate::record::Said;
use crate::report::ReportReason;
use crate::{Comments, CommentsError};

const REPORTS: Statement = statement!("case/reports");
const HISTORY: Statement = statement!("case/history");

pub(crate) const STATEMENTS: &[Statement] = &[REPORTS, HISTORY];

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Case {
    /// How many for each reason.
    pub reports: BTreeMap<ReportReason, u64>,
    /// Up to which place in the log those are: what a mark is told (`Marking::reports_until`).
    pub reports_until: Position,
    /// The first one first.
    pub history: Vec<Happened>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Happened {
    #[serde(with = "microsecond::required")]
    pub at: Timestamp,
    #[serde(flatten)]
    pub what: What,
}

/// Nothing of who it was: the desk shows what any moderator may know.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "step", content = "said", rename_all = "snake_case")]
pub enum What {
    /// Held back, or held back again.
    Came {},
    Reported {
        reason: ReportReason,
    },
    Published {},
    Marked(Said),
    Appealed {},
    Upheld {
        because: String,
    },
    Overturned {
        because: String,
    },
}

#[derive(Serialize)]
struct Of<'a> {
    comment: &'a CommentId,
}

#[derive(Deserialize)]
struct Report {
    reason: ReportReason,
    position: Position,
}

impl Comments {
    pub async fn case(&self, actor: &Actor, id: &CommentId) -> Result<Case, CommentsError> {
        policy::check(actor, Action::SeeCommentQueue, Resource::House)?;
        let waiting: Vec<Report> = self.views.rows(&REPORTS, Of { comment: id }).await?;
        let mut reports = BTreeMap::new();
        for report in &waiting {
            *reports.entry(report.reason).or_default() += 1;
        }
        let reports_until = waiting.last().map_or(0, |last| last.position);
        let history = self.views.rows(&HISTORY, Of { comment: id }).await?;
        Ok(Case { reports, reports_until, history })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comment::events::Mark;

    #[test]
    fn every_step_is_read_back() {
        let read = |step: &str, said: &str| {
            let row = format!(r#"{{"at":0,"step":"{step}","said":{said}}}"#);
            serde_json::from_str::<Happened>(&row).expect("a step").what
        };
        assert_eq!(read("came", "{}"), What::Came {});
        assert_eq!(read("published", "{}"), What::Published {});
        assert_eq!(read("appealed", "{}"), What::Appealed {});
        let spam = What::Reported { reason: ReportReason::Spam };
        assert_eq!(read("reported", r#"{"reason":"spam"}"#), spam);
        let because = "Тийм".to_owned();
        assert_eq!(
            read("upheld", r#"{"because":"Тийм"}"#),
            What::Upheld { because: because.clone() }
        );
        assert_eq!(read("overturned", r#"{"because":"Тийм"}"#), What::Overturned { because });
        let said = Said { mark: Mark::Relevant, reason: None, duplicate_of: None };
        assert_eq!(read("marked", r#"{"mark":"relevant"}"#), What::Marked(said));
    }
}
