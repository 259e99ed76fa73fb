//! Decisions of the desk, parsed and passed on; for the page and for programs.

use comments::{AppealDecision, CommentId, Mark, Marking, Reason};
use kernel::Actor;

use super::bill_of;
use crate::Failure;
use crate::failure::{Fault, FieldFault};
use crate::matters::against;
use crate::pages::CommentStep;
use crate::site::Site;
use crate::visits::drafting::reading::Reading;

/// What a moderator decides of a comment.
#[derive(Debug, Clone)]
pub enum Decision {
    Publish,
    Mark(Marking),
    Appeal(AppealDecision, Reason),
}

impl Decision {
    /// `seen`: the sequence it was shown at.
    pub async fn take(
        &self,
        site: &Site,
        actor: &Actor,
        id: &CommentId,
        seen: u64,
    ) -> Result<(), Failure> {
        let bill = bill_of(&site.comments.comment_for_staff(actor, id).await?.entry)?;
        let comments = &site.comments;
        against(site, actor, bill, async |matter| match self.clone() {
            Self::Publish => comments.publish(actor, &matter, id, seen).await,
            Self::Mark(marking) => comments.mark(actor, &matter, id, seen, marking).await,
            Self::Appeal(decision, words) => {
                comments.decide_appeal(actor, &matter, id, seen, decision, &words).await
            }
        })
        .await
    }
}

pub(super) async fn decided(
    site: &Site,
    actor: &Actor,
    id: &CommentId,
    step: CommentStep,
    reading: &mut Reading,
) -> Result<(), Failure> {
    let seen = reading.value("seen").parse();
    let seen: u64 = seen.map_err(|_| Failure::BadRequest("seen is a number".into()))?;
    let decision = match step {
        CommentStep::Publish => Some(Decision::Publish),
        CommentStep::Mark => marked(site, reading)?,
        CommentStep::Appeal => appealed(site, reading),
    };
    let decision = decision.ok_or_else(|| Failure::Fields(Vec::new()))?;
    decision.take(site, actor, id, seen).await
}

fn marked(site: &Site, reading: &mut Reading) -> Result<Option<Decision>, Failure> {
    let Some(mark) = reading.code("mark", Mark::from_code) else { return Ok(None) };
    let reports_until = reading.value("reports_until").parse().unwrap_or_default();
    let (reason, duplicate_of) =
        (reading.value("reason").to_owned(), reading.value("duplicate_of").to_owned());
    match marking(site, mark, &reason, &duplicate_of, reports_until) {
        Ok(marking) => Ok(Some(Decision::Mark(marking))),
        Err(faults) => Err(Failure::Fields(faults)),
    }
}

fn appealed(site: &Site, reading: &mut Reading) -> Option<Decision> {
    let decision = reading.code("decision", |code| match code {
        "uphold" => Some(AppealDecision::Uphold),
        "overturn" => Some(AppealDecision::Overturn),
        _ => None,
    });
    let words = said(reading.value("reason"), site);
    if let Err(fault) = words {
        reading.wrong("reason", fault);
    }
    Some(Decision::Appeal(decision?, words.ok()?))
}

/// A mark with what belongs to it, or all that is wrong with it.
pub fn marking(
    site: &Site,
    mark: Mark,
    reason: &str,
    duplicate_of: &str,
    reports_until: u64,
) -> Result<Marking, Vec<FieldFault>> {
    let is_needed = mark != Mark::Relevant;
    let (reason, duplicate_of) = (reason.trim(), duplicate_of.trim());
    let reason =
        if reason.is_empty() && !is_needed { Ok(None) } else { said(reason, site).map(Some) };
    let duplicate_of = match (mark, duplicate_of) {
        (Mark::Duplicate, "") => Err(Fault::Missing),
        (Mark::Duplicate, other) => other.parse().map(Some).map_err(|_| Fault::NotOneOf),
        _ => Ok(None),
    };
    match (reason, duplicate_of) {
        (Ok(reason), Ok(duplicate_of)) => Ok(Marking { mark, reason, duplicate_of, reports_until }),
        (reason, duplicate_of) => {
            let faults = [("reason", reason.err()), ("duplicate_of", duplicate_of.err())];
            let fault = |(field, fault): (_, Option<_>)| Some(FieldFault { field, fault: fault? });
            Err(faults.into_iter().filter_map(fault).collect())
        }
    }
}

/// Why, in words for everyone.
pub fn said(text: &str, site: &Site) -> Result<Reason, Fault> {
    Reason::parse(text, &site.comments.rules().text).map_err(|fault| Fault::Text(in_house(fault)))
}

/// The same fault as every other text of the house has it.
pub fn in_house(fault: comments::Fault) -> bills::TextFault {
    match fault {
        comments::Fault::Missing => bills::TextFault::Missing,
        comments::Fault::TooLong { max } => bills::TextFault::TooLong { max },
        comments::Fault::ControlCharacter => bills::TextFault::ControlCharacter,
    }
}
