//! Steps: what happened to each issue, one after the other, for its timeline; never who did it.

use database::{Statement, statement};
use eventlog::{Position, Recorded as _, StoredEvent};
use projector::{Change, Poison, Projection};
use serde::Serialize;
use serde_json::{Value, json};

use crate::agenda::events::AgendaEvent;
use crate::issue::events::IssueEvent;

const ADD: Statement = statement!("steps/add");
const DUMP: Statement = statement!("steps/dump");
const CLEAR: Statement = statement!("steps/clear");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, DUMP, CLEAR];

/// The projection `issue_steps`.
#[derive(Debug, Clone, Copy)]
pub struct Steps;

#[derive(Serialize)]
struct Row {
    position: Position,
    issue: String,
    at: i64,
    step: &'static str,
    said: Value,
}

type Taken = (String, &'static str, Value);

impl Projection for Steps {
    fn name(&self) -> &'static str {
        "issue_steps"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows = Vec::new();
        for stored in events {
            let poison = |reason| Poison::at(stored, reason);
            let (name, version, payload) =
                (&stored.event_type, stored.event_version, &stored.payload);
            let taken = match stored.stream_type.as_str() {
                "issue" => {
                    let event = IssueEvent::recall(name, version, payload).map_err(poison)?;
                    of_issue(event, &stored.stream_id)
                }
                "agenda" => {
                    let event = AgendaEvent::recall(name, version, payload).map_err(poison)?;
                    of_agenda(event, stored.stream_id.trim_start_matches("agenda/"))
                }
                _ => continue,
            };
            let (position, at) = (stored.position, stored.recorded_at.as_microsecond());
            let row = |(issue, step, said)| Row { position, issue, at, step, said };
            rows.extend(taken.into_iter().map(row));
        }
        Ok(vec![Change::new(&ADD, rows)?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

fn of_issue(event: IssueEvent, issue: &str) -> Vec<Taken> {
    let one = |step, said| vec![(issue.to_owned(), step, said)];
    match event {
        IssueEvent::EscalationProposed(proposed) => one(
            "proposed",
            json!({
                "grounds": proposed.grounds, "words": proposed.words,
                "people": proposed.evidence.people, "complaints": proposed.evidence.complaints,
            }),
        ),
        IssueEvent::EscalationDeclined(declined) => {
            one("declined", json!({ "words": declined.words }))
        }
        IssueEvent::SummariesWritten(written) => {
            one("summarized", json!({ "count": written.summaries.len() }))
        }
        IssueEvent::IssueMerged(merged) => vec![
            (issue.to_owned(), "merged", json!({ "into": merged.into, "words": merged.words })),
            (merged.into.to_string(), "took_in", json!({ "from": issue, "words": merged.words })),
        ],
        IssueEvent::IssueOpened(opened) => {
            one("split_off", json!({ "from": opened.from, "words": opened.words }))
        }
        IssueEvent::ComplaintsSplitOut(split) => one(
            "split",
            json!({ "into": split.into, "count": split.complaints.len(), "words": split.words }),
        ),
        IssueEvent::IssuePostponed(postponed) => one(
            "postponed",
            json!({ "agenda": postponed.agenda, "to": postponed.to, "words": postponed.words }),
        ),
        IssueEvent::DecisionRecorded(recorded) => one(
            "decided",
            json!({
                "agenda": recorded.agenda, "words": recorded.text, "agency": recorded.agency,
                "due_on": recorded.due_on,
            }),
        ),
        IssueEvent::DecisionWithdrawn(withdrawn) => {
            one("withdrawn", json!({ "words": withdrawn.words }))
        }
        IssueEvent::DecisionReported(reported) => {
            let step = if reported.is_done { "done" } else { "reported" };
            one(step, json!({ "agency": reported.agency, "words": reported.words }))
        }
        IssueEvent::DecisionExtended(extended) => {
            one("extended", json!({ "due_on": extended.due_on, "words": extended.words }))
        }
        IssueEvent::DecisionOverdue(overdue) => one("overdue", json!({ "due_on": overdue.due_on })),
        IssueEvent::IssueClosed(closed) => one(
            "closed",
            json!({
                "people": closed.people, "content": closed.content,
                "not_content": closed.not_content,
            }),
        ),
    }
}

fn of_agenda(event: AgendaEvent, agenda: &str) -> Vec<Taken> {
    let said = json!({ "agenda": agenda });
    match event {
        AgendaEvent::ItemPutOn(put) => vec![(put.issue.to_string(), "put_on", said)],
        AgendaEvent::ItemTakenOff(taken) => vec![(taken.issue.to_string(), "taken_off", said)],
        AgendaEvent::AgendaFrozen(frozen) => {
            frozen.items.iter().map(|item| (item.to_string(), "frozen", said.clone())).collect()
        }
        AgendaEvent::AgendaPublished(published) => {
            let of_one = |outcome: crate::agenda::events::Outcome| {
                let said = json!({ "agenda": agenda, "postponed_to": outcome.postponed_to });
                (outcome.issue.to_string(), "published", said)
            };
            published.outcomes.into_iter().map(of_one).collect()
        }
        AgendaEvent::ItemsReordered(_) | AgendaEvent::MeetingMoved(_) => vec![],
    }
}
