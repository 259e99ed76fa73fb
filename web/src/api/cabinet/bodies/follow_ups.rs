//! What was assigned to an agency, and whom the agents of the centre call once it is done.

use cabinet::{Asked, IssueEntry, MeetingDays, ToAsk};
use kernel::{PersonKey, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use super::issues::IssueBody;
use crate::api::complaints::SenderBody;

/// Whom the agents called, and what came of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IssueFollowUp)]
pub struct AskedBody {
    /// Who complained, each once.
    people: u64,
    /// Complaints that nobody's name is on: none is called.
    tips: u64,
    content: u64,
    not_content: u64,
    /// They would not say.
    refused: u64,
    /// Called as often as it is to be, and not reached.
    not_reached: u64,
    /// They have had themselves erased.
    erased: u64,
    /// To be called still.
    open: u64,
    /// From 1 to 5, of those who gave one.
    rating_mean: Option<f64>,
}

/// What Cabinet has assigned to an agency.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgencyDecisions)]
pub struct DecisionsBody {
    data: Vec<IssueBody>,
}

/// Issues whose people are being called, the longest first.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IssuesToFollowUp)]
pub struct FollowUpsBody {
    data: Vec<FollowedUpBody>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IssueToFollowUp)]
pub struct FollowedUpBody {
    #[serde(flatten)]
    issue: IssueBody,
    asked: AskedBody,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PeopleToCall)]
pub struct PeopleBody {
    data: Vec<PersonToCallBody>,
    /// What the next page is asked with, as `after`; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

/// Somebody who complained. Who they are is told to whoever takes them.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PersonToCall)]
pub struct PersonToCallBody {
    /// The first of theirs: what they are called by here.
    #[schema(example = "CN-48291-73305")]
    complaint: String,
    /// All of theirs in this issue.
    complaints: Vec<String>,
    /// How often nobody answered.
    tries: u32,
    /// Before it nobody tries again.
    #[schema(value_type = Option<String>, format = "date-time")]
    again_at: Option<Timestamp>,
    /// Until then an agent has them.
    #[schema(value_type = Option<String>, format = "date-time")]
    held_until: Option<Timestamp>,
    /// It is you who has them.
    is_yours: bool,
}

/// Somebody before an agent, to be called.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PersonTaken)]
pub struct CallBody {
    #[schema(example = "CN-48291-73305")]
    pub(in super::super) complaint: String,
    /// Until then nobody else takes them.
    #[schema(value_type = String, format = "date-time")]
    pub(in super::super) until: Timestamp,
    /// As they said; absent where they have had themselves erased.
    pub(in super::super) sender: Option<SenderBody>,
}

impl From<Asked> for AskedBody {
    fn from(asked: Asked) -> Self {
        Self {
            people: asked.people,
            tips: asked.tips,
            content: asked.content,
            not_content: asked.not_content,
            refused: asked.refused,
            not_reached: asked.tried,
            erased: asked.erased,
            open: asked.open,
            rating_mean: asked.rating_mean,
        }
    }
}

impl DecisionsBody {
    pub(in super::super) fn of(entries: &[IssueEntry], days: u32, meetings: &MeetingDays) -> Self {
        let issue = |entry: &IssueEntry| IssueBody::of(entry, None, days, meetings);
        Self { data: entries.iter().map(issue).collect() }
    }
}

impl FollowUpsBody {
    pub(in super::super) fn of(
        issues: &[(IssueEntry, Asked)],
        days: u32,
        meetings: &MeetingDays,
    ) -> Self {
        let issue = |(entry, asked): &(IssueEntry, Asked)| FollowedUpBody {
            issue: IssueBody::of(entry, None, days, meetings),
            asked: (*asked).into(),
        };
        Self { data: issues.iter().map(issue).collect() }
    }
}

impl PeopleBody {
    pub(in super::super) fn of(
        people: Vec<ToAsk>,
        next: Option<String>,
        me: Option<PersonKey>,
        now: Timestamp,
    ) -> Self {
        let person = |one: ToAsk| {
            let held = one.held.filter(|(_, until)| now < *until);
            PersonToCallBody {
                complaint: one.complaint.to_string(),
                complaints: one.complaints.iter().map(ToString::to_string).collect(),
                tries: one.tries,
                again_at: one.again_at,
                held_until: held.map(|(_, until)| until),
                is_yours: held.is_some_and(|(holder, _)| Some(holder) == me),
            }
        };
        Self { data: people.into_iter().map(person).collect(), next }
    }
}
