//! What everyone may know: issues that were on a published agenda, what was decided, by when, whether it is done, and
//! how content people were.

use database::{Statement, statement};
use eventlog::Position;
use jiff::civil::Date;
use kernel::Timestamp;
use serde::Serialize;

use crate::agenda::AgendaId;
use crate::asked::PublicAsked;
use crate::id::IssueId;
use crate::issue::IssueError;
use crate::issue::events::Ground;
use crate::issues::{DecisionEntry, IssueEntry, Progress};
use crate::meetings::MeetingDays;
use crate::shown::Step;
use crate::{Cabinet, CabinetError};

const PUBLISHED: Statement = statement!("issues/published");

pub(crate) const STATEMENTS: &[Statement] = &[PUBLISHED];

/// Steps that everyone may read, as far as they were published.
const PUBLIC: [&str; 9] = [
    "published",
    "decided",
    "postponed",
    "withdrawn",
    "reported",
    "done",
    "extended",
    "overdue",
    "closed",
];

/// An issue in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicItem {
    pub issue: IssueId,
    /// The last published one that it was on.
    pub agenda: AgendaId,
    /// The day of its meeting.
    pub held_on: Date,
    /// Why it was proposed.
    pub grounds: Vec<Ground>,
    pub published_at: Option<Timestamp>,
    /// Open where it waits for a meeting, again or still.
    pub progress: Progress,
    pub decision: Option<DecisionEntry>,
    /// Where it went into another.
    pub merged_into: Option<IssueId>,
    /// Why what this one decided was taken back.
    pub withdrawn_because: Option<String>,
    /// The day of the next meeting, where this one did not decide.
    pub postponed_to: Option<Date>,
    /// What the agency said last.
    pub report: Option<String>,
    pub reported_at: Option<Timestamp>,
    pub done_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PublicIssue {
    pub item: PublicItem,
    /// Exact, in all.
    pub people: u64,
    pub complaints: u64,
    /// What the complaints say, as the meeting had it before it.
    pub summaries: Vec<String>,
    /// Once the decision is done.
    pub asked: Option<PublicAsked>,
    /// The first one first.
    pub steps: Vec<Step>,
}

#[derive(Serialize)]
struct Before {
    before: Date,
    limit: u32,
}

impl PublicItem {
    /// `None` of what is not public.
    pub(crate) fn of(entry: IssueEntry, days: &MeetingDays) -> Option<Self> {
        let agenda = entry.published_agenda?;
        let decision = entry.decision().filter(|decision| decision.is_public);
        let is_decided = decision.is_some();
        let progress = match entry.progress {
            Progress::Decided | Progress::Done | Progress::Closed if is_decided => entry.progress,
            _ => Progress::Open,
        };
        let postponed = entry.postponed_to.filter(|_| entry.postponed_from == Some(agenda));
        // What was on a published agenda was decided by it, or put off.
        let stands = is_decided || postponed.is_some() || entry.merged_into.is_some();
        let withdrawn = entry.withdrawn_because.filter(|_| !stands);
        Some(Self {
            issue: entry.issue,
            agenda,
            held_on: days.held(agenda),
            grounds: entry.grounds,
            published_at: entry.published_at,
            progress,
            merged_into: entry.merged_into,
            withdrawn_because: withdrawn,
            postponed_to: postponed.filter(|_| !is_decided).map(|to| days.held(to)),
            report: entry.report.filter(|_| is_decided),
            reported_at: entry.reported_at.filter(|_| is_decided),
            done_at: entry.done_at.filter(|_| is_decided),
            closed_at: entry.closed_at.filter(|_| is_decided),
            decision,
        })
    }
}

impl Cabinet {
    /// Those of the agendas up to a day, the last one first.
    pub async fn public_list(
        &self,
        until: Date,
        limit: u32,
    ) -> Result<Vec<PublicItem>, CabinetError> {
        let asked = Before { before: until, limit };
        let entries: Vec<IssueEntry> = self.views.rows(&PUBLISHED, asked).await?;
        let days = self.meeting_days().await?;
        Ok(entries.into_iter().filter_map(|entry| PublicItem::of(entry, &days)).collect())
    }

    pub async fn public_issue(&self, id: &IssueId) -> Result<PublicIssue, CabinetError> {
        let entry = self.entry(id).await?;
        let days = self.meeting_days().await?;
        let item = entry.and_then(|entry| PublicItem::of(entry, &days));
        let item = item.ok_or(IssueError::Unknown)?;
        let figures = self.figures_of(id).await?;
        let (people, complaints) = figures.map_or((0, 0), |all| (all.people, all.complaints));
        let asked = match item.progress {
            Progress::Done | Progress::Closed => {
                Some(self.asked(id).await?.public(item.progress == Progress::Closed))
            }
            _ => None,
        };
        let agenda = self.agenda_entry(item.agenda).await?;
        let stood = agenda.and_then(|agenda| agenda.stood(id));
        let summaries = stood.map(|stood| stood.summaries).unwrap_or_default();
        let steps = public_steps(self.steps(id).await?, item.decision.is_some());
        Ok(PublicIssue { item, people, complaints, summaries, asked, steps })
    }
}

/// Up to the last publishing; after it only where what was decided is public, and that it was taken back. How many said
/// what is nobody's matter.
fn public_steps(steps: Vec<Step>, is_decided: bool) -> Vec<Step> {
    let last = steps.iter().rev().find(|step| step.step == "published");
    let published = last.map_or(0, |step| step.position);
    let mut later = steps.iter().filter(|step| step.position > published);
    let next = later.find(|step| ["decided", "withdrawn"].contains(&&*step.step));
    let until = match next {
        _ if is_decided => Position::MAX,
        Some(step) if step.step == "withdrawn" => step.position,
        _ => published,
    };
    let is_public = |step: &Step| PUBLIC.contains(&step.step.as_str()) && step.position <= until;
    let told = |mut step: Step| {
        if let Some(said) = step.said.as_object_mut() {
            said.remove("content");
            said.remove("not_content");
        }
        step
    };
    steps.into_iter().filter(is_public).map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(steps: &[&str], is_decided: bool) -> Vec<String> {
        let step = |(position, step): (Position, &&str)| Step {
            position,
            at: Timestamp::UNIX_EPOCH,
            step: (*step).to_owned(),
            said: serde_json::json!({}),
        };
        let steps = (1..).zip(steps).map(step).collect();
        public_steps(steps, is_decided).into_iter().map(|step| step.step).collect()
    }

    #[test]
    fn what_everyone_read_and_was_taken_back_is_told_at_once() {
        let decided = ["proposed", "decided", "published"];
        let told = ["decided", "published", "withdrawn"];
        assert_eq!(public(&[&decided[..], &["withdrawn"]].concat(), false), told);
        let anew = [&decided[..], &["withdrawn", "decided"]].concat();
        assert_eq!(public(&anew, false), told, "what is not published is not");
        assert_eq!(public(&anew, true).len(), 4);
    }

    #[test]
    fn what_nobody_read_is_taken_back_in_silence() {
        let put_off = ["proposed", "postponed", "published", "decided", "withdrawn"];
        assert_eq!(public(&put_off, false), ["postponed", "published"]);
    }
}
