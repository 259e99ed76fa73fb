//! An issue: where it stands in the queue, what it rests on, each step, its complaints.

use cabinet::{
    Figures, Gathering, IssueEntry, IssueId, IssueView, MeetingDays, Member, Progress, Queued,
    Rank, Step,
};
use jiff::civil::Date;
use kernel::Timestamp;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::evidence::EvidenceBody;
use super::follow_ups::AskedBody;

/// What waits for Cabinet, and what may come to wait.
#[derive(Debug, Serialize, ToSchema)]
pub struct IssuesBody {
    /// What is proposed: the highest rank first.
    data: Vec<QueuedBody>,
    /// Nothing was done with these yet: the largest first, the first fifty.
    gathering: Vec<GatheringBody>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = QueuedIssue)]
pub struct QueuedBody {
    #[serde(flatten)]
    issue: IssueBody,
    rank: RankBody,
    /// Of the meeting that has it before it, or will: what its agenda is called after.
    #[schema(value_type = Option<String>, format = "date")]
    agenda: Option<Date>,
}

/// Why it stands where it does: four terms, together at most 100.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IssueRank)]
pub struct RankBody {
    total: u64,
    /// A point for every ten people of the window, at most 40.
    people: u64,
    /// Two for each time its own mean beyond the first, at most 20.
    growth: u64,
    /// A point for every 5 % that are overdue, at most 20.
    late: u64,
    /// Two for each day it has waited, at most 20.
    waiting: u64,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = GatheringIssue)]
pub struct GatheringBody {
    issue: String,
    complaints: u64,
}

/// Where an issue stands; what it does not have is null.
#[derive(Debug, Default, Serialize, ToSchema)]
#[schema(as = Issue)]
pub struct IssueBody {
    #[schema(example = "water-outage.usug.MN-1-1113.1")]
    issue: String,
    topic: String,
    agency: String,
    division: &'static str,
    /// `open`, `proposed`, `decided`, `done` (its people are being called), `closed` or `merged`.
    progress: &'static str,
    /// As it is now.
    figures: Option<EvidenceBody>,
    #[schema(value_type = Option<String>, format = "date-time")]
    proposed_at: Option<Timestamp>,
    /// `people`, `surge`, `overdue`, `by_hand`.
    grounds: Vec<&'static str>,
    /// What it was proposed with.
    evidence: Option<EvidenceBody>,
    /// By an analyst.
    raised_because: Option<String>,
    /// What its complaints say, naming nobody.
    summaries: Vec<String>,
    #[schema(value_type = Option<String>, format = "date-time")]
    declined_at: Option<Timestamp>,
    declined_because: Option<String>,
    merged_into: Option<String>,
    split_from: Option<String>,
    /// The day of the meeting that has it next, where one did not decide.
    #[schema(value_type = Option<String>, format = "date")]
    postponed_to: Option<Date>,
    postponed_because: Option<String>,
    decision: Option<DecisionBody>,
    withdrawn_because: Option<String>,
    /// What the agency said last.
    report: Option<String>,
    #[schema(value_type = Option<String>, format = "date-time")]
    reported_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = "date-time")]
    done_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = "date-time")]
    closed_at: Option<Timestamp>,
    /// For whoever acts on it.
    seen: String,
}

/// What Cabinet decided of an issue.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IssueDecision)]
pub struct DecisionBody {
    /// The day of the meeting.
    #[schema(value_type = String, format = "date")]
    meeting: Date,
    #[schema(value_type = String, format = "date-time")]
    decided_at: Timestamp,
    text: String,
    /// Who is to do it.
    agency: String,
    #[schema(value_type = String, format = "date")]
    due_on: Date,
    is_overdue: bool,
    extended_because: Option<String>,
    /// Everyone may read it.
    is_public: bool,
}

/// An issue, step by step.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WholeIssue)]
pub struct WholeIssueBody {
    #[serde(flatten)]
    issue: IssueBody,
    /// The first one first.
    steps: Vec<IssueStepBody>,
    /// Once its decision is done.
    asked: Option<AskedBody>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IssueStepTaken)]
pub struct IssueStepBody {
    #[schema(value_type = String, format = "date-time")]
    at: Timestamp,
    /// `proposed`, `declined`, `summarized`, `merged`, `took_in`, `split`, `split_off`, `put_on`, `taken_off`, `frozen`,
    /// `postponed`, `decided`, `published`, `withdrawn`, `reported`, `done`, `extended`, `overdue` or `closed`.
    step: String,
    /// What was said with it: each step has fields of its own.
    #[schema(value_type = Object)]
    said: Value,
}

/// Complaints of an issue: whose they are and what they say is not here.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IssueComplaints)]
pub struct MembersBody {
    data: Vec<MemberBody>,
    /// What the next page is asked with, as `after`; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IssueComplaint)]
pub struct MemberBody {
    #[schema(example = "CN-48291-73305")]
    number: String,
    #[schema(value_type = String, format = "date-time")]
    received_at: Timestamp,
    state: String,
    closing: Option<String>,
    kind: String,
    is_tip: bool,
    #[schema(value_type = Option<String>, format = "date")]
    due_on: Option<Date>,
    is_overdue: bool,
    rating: Option<u8>,
}

impl IssuesBody {
    pub(in super::super) fn of(
        queue: &[Queued],
        gathering: &[Gathering],
        days: u32,
        meetings: &MeetingDays,
    ) -> Self {
        let queued = |one: &Queued| QueuedBody {
            issue: IssueBody::of(&one.entry, one.figures.as_ref(), days, meetings),
            rank: RankBody::from(one.rank),
            agenda: one.agenda.map(|agenda| agenda.0),
        };
        let gathered = |one: &Gathering| GatheringBody {
            issue: one.issue.to_string(),
            complaints: one.complaints,
        };
        Self {
            data: queue.iter().map(queued).collect(),
            gathering: gathering.iter().map(gathered).collect(),
        }
    }
}

impl From<Rank> for RankBody {
    fn from(rank: Rank) -> Self {
        let Rank { people, growth, late, waiting } = rank;
        Self { total: rank.total(), people, growth, late, waiting }
    }
}

impl IssueBody {
    /// Figures are of a window of so many days.
    pub(in super::super) fn of(
        entry: &IssueEntry,
        figures: Option<&Figures>,
        days: u32,
        meetings: &MeetingDays,
    ) -> Self {
        let decision = entry.decision().map(|decision| DecisionBody {
            meeting: meetings.held(decision.agenda),
            decided_at: decision.decided_at,
            text: decision.text,
            agency: decision.agency.to_string(),
            due_on: decision.due_on,
            is_overdue: decision.is_overdue,
            extended_because: decision.extended_because,
            is_public: decision.is_public,
        });
        Self {
            progress: entry.progress.code(),
            proposed_at: entry.proposed_at,
            grounds: entry.grounds.iter().map(|ground| ground.code()).collect(),
            evidence: entry.evidence().map(EvidenceBody::from),
            raised_because: entry.raised_because.clone(),
            summaries: entry.summaries.clone(),
            declined_at: entry.declined_at,
            declined_because: entry.declined_because.clone(),
            merged_into: entry.merged_into.as_ref().map(ToString::to_string),
            split_from: entry.split_from.as_ref().map(ToString::to_string),
            postponed_to: entry.postponed_to.map(|to| meetings.held(to)),
            postponed_because: entry.postponed_because.clone(),
            decision,
            withdrawn_because: entry.withdrawn_because.clone(),
            report: entry.report.clone(),
            reported_at: entry.reported_at,
            done_at: entry.done_at,
            closed_at: entry.closed_at,
            seen: entry.sequence.to_string(),
            ..Self::open(&entry.issue, figures, days)
        }
    }

    /// Nothing was done with it yet.
    fn open(id: &IssueId, figures: Option<&Figures>, days: u32) -> Self {
        Self {
            issue: id.to_string(),
            topic: id.matter.topic.to_string(),
            agency: id.matter.agency.to_string(),
            division: id.matter.division.code(),
            progress: Progress::Open.code(),
            figures: figures.map(|figures| figures.counted(days).into()),
            seen: 0.to_string(),
            ..Self::default()
        }
    }
}

impl WholeIssueBody {
    pub(in super::super) fn of(view: &IssueView, days: u32) -> Self {
        let figures = view.figures.as_ref();
        let issue = match &view.entry {
            Some(entry) => IssueBody::of(entry, figures, days, &view.days),
            None => IssueBody::open(&view.id, figures, days),
        };
        let step = |step: &Step| IssueStepBody {
            at: step.at,
            step: step.step.clone(),
            said: step.said.clone(),
        };
        Self {
            issue,
            steps: view.steps.iter().map(step).collect(),
            asked: view.asked.map(AskedBody::from),
        }
    }
}

impl MembersBody {
    pub(in super::super) fn of(members: Vec<Member>, next: Option<String>) -> Self {
        let member = |member: Member| MemberBody {
            number: member.complaint.to_string(),
            received_at: member.received_at,
            state: member.state,
            closing: member.closing,
            kind: member.kind,
            is_tip: member.is_tip == 1,
            due_on: member.due_on,
            is_overdue: member.is_overdue == 1,
            rating: member.rating,
        };
        Self { data: members.into_iter().map(member).collect(), next }
    }
}
