//! What the report is told as.

use comments::{Answer, Counted, Dimension, Shown, State};
use kernel::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::provision_names::ProvisionNames;
use crate::report::{OutcomeCounts, ProvisionReport, Report, ReportStage};
use crate::site::Site;

/// All but the comments themselves.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportHead {
    /// `BN-YYYYMM-NNNNN`
    bill: String,
    title: String,
    /// `open`: comments come in; `answering`; `final`: it does not change any more.
    state: &'static str,
    #[schema(value_type = Option<String>, format = "date-time")]
    closed_out_at: Option<Timestamp>,
    /// That everyone reads, without replies.
    comment_count: u64,
    reply_count: u64,
    /// Not published yet.
    held_count: u64,
    hidden_count: u64,
    outcomes: OutcomesBody,
    provisions: Vec<ProvisionBody>,
    /// Different people; exact.
    participant_count: u64,
    /// Absent while comments come in.
    participants: Option<ParticipantsBody>,
}

/// How many comments ended how.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportOutcomes)]
pub struct OutcomesBody {
    reflected: u64,
    partly: u64,
    not_reflected: u64,
    /// Without an answer yet.
    pending: u64,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportProvision)]
pub struct ProvisionBody {
    /// Its stable id; absent: the bill as a whole.
    provision: Option<String>,
    /// As the latest version that has it writes it.
    name: Option<String>,
    comment_count: u64,
    reply_count: u64,
    outcomes: OutcomesBody,
    #[serde(rename = "for")]
    in_favour: u64,
    against: u64,
}

/// Each dimension alone. Absent counts are below ten, or would give one of those away; the others are rounded
/// to five.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportParticipants)]
pub struct ParticipantsBody {
    by_sex: Vec<ParticipantCount>,
    by_age_band: Vec<ParticipantCount>,
    by_division: Vec<ParticipantCount>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ParticipantCount {
    code: &'static str,
    count: Option<u64>,
}

/// Comments that are answered together.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportGroup)]
pub struct GroupRow {
    group: String,
    title: String,
    comment_count: u64,
    answer: Option<AnswerBody>,
    /// For whoever answers it.
    seen: String,
}

/// What was said, and what became of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportComment)]
pub struct CommentRow {
    pub(super) comment: String,
    /// Of the bill, when it was written.
    pub(super) version: u32,
    /// Absent: the bill as a whole.
    pub(super) provision: Option<String>,
    /// Its number in that version, `3.1`.
    pub(super) provision_number: Option<String>,
    #[schema(value_type = String, format = "date-time")]
    pub(super) written_at: Timestamp,
    /// What its author is called in this bill; absent of what they wrote under a name.
    pub(super) author: Option<String>,
    /// The name they chose to show.
    pub(super) name: Option<String>,
    /// `for` or `against`, as said with it.
    pub(super) stance: Option<&'static str>,
    /// `published` or `hidden`.
    pub(super) state: &'static str,
    /// `off_topic`, `abusive`, `duplicate` or `relevant`.
    pub(super) mark: Option<&'static str>,
    pub(super) mark_reason: Option<String>,
    pub(super) text: Option<String>,
    /// How its author would word the provision.
    pub(super) suggested: Option<String>,
    pub(super) support_count: u64,
    pub(super) reply_count: u64,
    pub(super) group: Option<String>,
    /// Its own, or that of its group.
    pub(super) answer: Option<AnswerBody>,
    /// For whoever answers it.
    seen: String,
    /// Each is answered with it; the first one first.
    pub(super) replies: Vec<ReplyRow>,
}

/// What was replied to a comment.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportReply)]
pub struct ReplyRow {
    pub(super) comment: String,
    /// Of the bill, when it was written.
    pub(super) version: u32,
    #[schema(value_type = String, format = "date-time")]
    pub(super) written_at: Timestamp,
    /// What its author is called in this bill; absent of what they wrote under a name.
    pub(super) author: Option<String>,
    /// The name they chose to show.
    pub(super) name: Option<String>,
    /// `published` or `hidden`.
    pub(super) state: &'static str,
    /// `off_topic`, `abusive`, `duplicate` or `relevant`.
    pub(super) mark: Option<&'static str>,
    pub(super) mark_reason: Option<String>,
    pub(super) text: Option<String>,
    pub(super) support_count: u64,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportAnswer)]
pub struct AnswerBody {
    /// `reflected`, `partly` or `not_reflected`.
    pub(super) outcome: &'static str,
    pub(super) reason: String,
    pub(super) reflected_provision: Option<String>,
    /// Its number in that version.
    pub(super) reflected_number: Option<String>,
    pub(super) reflected_version: Option<u32>,
}

impl ReportHead {
    pub fn of(report: &Report) -> Self {
        let (states, entry) = (&report.summary.states, &report.entry);
        let (state, closed_out_at) = match report.stage {
            ReportStage::Open => ("open", None),
            ReportStage::Answering => ("answering", None),
            ReportStage::Final { closed_out_at } => ("final", closed_out_at),
        };
        Self {
            bill: entry.bill.to_string(),
            title: entry.title.clone(),
            state,
            closed_out_at,
            comment_count: states.comments,
            reply_count: states.replies,
            held_count: states.held,
            hidden_count: states.off_topic + states.abusive,
            outcomes: report.outcomes().into(),
            provisions: report.provisions.iter().map(ProvisionBody::of).collect(),
            participant_count: report.summary.participants.count,
            participants: report.participants.as_ref().map(|people| ParticipantsBody {
                by_sex: counts(&people.by_sex, kernel::Sex::code),
                by_age_band: counts(&people.by_age, kernel::AgeBand::code),
                by_division: counts(&people.by_division, kernel::Division::code),
            }),
        }
    }
}

fn counts<T: Copy>(
    dimension: &Dimension<T>,
    code: impl Fn(T) -> &'static str,
) -> Vec<ParticipantCount> {
    let count =
        |(value, count): &(T, Option<u64>)| ParticipantCount { code: code(*value), count: *count };
    dimension.iter().map(count).collect()
}

impl From<OutcomeCounts> for OutcomesBody {
    fn from(counts: OutcomeCounts) -> Self {
        let OutcomeCounts { reflected, partly, not_reflected, pending } = counts;
        Self { reflected, partly, not_reflected, pending }
    }
}

impl ProvisionBody {
    fn of(one: &ProvisionReport) -> Self {
        Self {
            provision: one.id.clone(),
            name: one.name.clone(),
            comment_count: one.comments,
            reply_count: one.replies,
            outcomes: one.outcomes.into(),
            in_favour: one.in_favour,
            against: one.against,
        }
    }
}

impl GroupRow {
    pub fn of(counted: &Counted) -> Self {
        Self {
            group: counted.group.id.to_string(),
            title: counted.group.title.clone(),
            comment_count: counted.comment_count,
            answer: counted.group.given.answer().map(AnswerBody::of),
            seen: counted.group.sequence.to_string(),
        }
    }
}

impl AnswerBody {
    fn of(answer: Answer) -> Self {
        let (reflected_provision, reflected_version) =
            answer.reflected_in.map(|place| (place.provision, place.version)).unzip();
        let (outcome, reason) = (answer.outcome.code(), answer.reason);
        let reflected_number = None;
        Self { outcome, reason, reflected_provision, reflected_number, reflected_version }
    }
}

impl CommentRow {
    /// Of all replies there are, with its own.
    pub fn of(shown: &Shown, replies: &[Shown]) -> Self {
        let is_its_own =
            |reply: &&Shown| reply.entry.reply_to.as_ref() == Some(&shown.entry.comment);
        let (entry, words) = (&shown.entry, shown.words.as_ref());
        let is_hidden = entry.state == State::Hidden;
        let text = |text: &str| text.to_owned();
        Self {
            comment: entry.comment.to_string(),
            version: entry.version,
            provision: entry.provision.clone(),
            provision_number: None,
            written_at: entry.written_at,
            author: entry.pseudonym(),
            name: words.and_then(|words| words.name.as_ref()).map(|name| text(name.as_str())),
            stance: entry.stance.map(comments::Stance::code),
            state: entry.state.code(),
            mark: entry.marked.mark.map(comments::Mark::code),
            mark_reason: entry.marked.mark_reason.clone(),
            text: words.map(|words| text(words.text.as_str())),
            suggested: words
                .and_then(|words| words.suggested.as_ref())
                .map(|suggested| text(suggested.as_str())),
            support_count: shown.support_count,
            reply_count: shown.reply_count,
            group: shown.group.as_ref().map(|group| group.id.to_string()),
            answer: shown.answer().filter(|_| !is_hidden).map(AnswerBody::of),
            seen: entry.sequence.to_string(),
            replies: replies.iter().filter(is_its_own).map(ReplyRow::of).collect(),
        }
    }
}

impl AnswerBody {
    async fn numbered(&mut self, site: &Site, names: &mut ProvisionNames, bill: &str) {
        if let (Some(id), Some(version)) = (&self.reflected_provision, self.reflected_version) {
            self.reflected_number = names.number(site, bill, version, id).await;
        }
    }
}

/// With the numbers of their provisions, each in the version that is meant.
pub async fn numbered(site: &Site, bill: &str, rows: &mut [CommentRow]) {
    let mut names = ProvisionNames::default();
    for row in rows {
        if let Some(id) = &row.provision {
            row.provision_number = names.number(site, bill, row.version, id).await;
        }
        if let Some(answer) = &mut row.answer {
            answer.numbered(site, &mut names, bill).await;
        }
    }
}

impl ReplyRow {
    pub fn of(shown: &Shown) -> Self {
        let (entry, words) = (&shown.entry, shown.words.as_ref());
        let name = words.and_then(|words| words.name.as_ref());
        Self {
            comment: entry.comment.to_string(),
            version: entry.version,
            written_at: entry.written_at,
            author: entry.pseudonym(),
            name: name.map(|name| name.as_str().to_owned()),
            state: entry.state.code(),
            mark: entry.marked.mark.map(comments::Mark::code),
            mark_reason: entry.marked.mark_reason.clone(),
            text: words.map(|words| words.text.as_str().to_owned()),
            support_count: shown.support_count,
        }
    }
}
