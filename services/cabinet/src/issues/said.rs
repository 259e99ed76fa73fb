//! What each event says of an issue: the fields it sets, and those it takes away (null). No field is an object: one
//! database lays those over each other, the other puts one in the place of the other.

use eventlog::StoredEvent;
use serde_json::{Map, Value, json};

use super::entry::Progress;
use crate::agenda::events::AgendaPublished;
use crate::issue::events::IssueEvent as Event;

pub(super) type Said = Map<String, Value>;

pub(super) fn said(event: Event, stored: &StoredEvent) -> Result<Said, String> {
    let at = stored.recorded_at.as_microsecond();
    let said = match event {
        Event::EscalationProposed(proposed) => json!({
            "progress": Progress::Proposed, "proposed_at": at, "grounds": proposed.grounds,
            "evidence": serde_json::to_string(&proposed.evidence).map_err(|e| e.to_string())?,
            "raised_because": proposed.words, "declined_at": null, "declined_because": null,
        }),
        Event::EscalationDeclined(declined) => json!({
            "progress": Progress::Open, "declined_at": at, "declined_because": declined.words,
        }),
        Event::SummariesWritten(written) => json!({ "summaries": written.summaries }),
        Event::IssueMerged(merged) => {
            json!({ "progress": Progress::Merged, "merged_into": merged.into })
        }
        Event::IssueOpened(opened) => json!({ "split_from": opened.from }),
        Event::ComplaintsSplitOut(_) => json!({}),
        Event::IssuePostponed(postponed) => json!({
            "postponed_from": postponed.agenda, "postponed_to": postponed.to,
            "postponed_because": postponed.words,
        }),
        Event::DecisionRecorded(recorded) => json!({
            "progress": Progress::Decided, "decided_at": at, "decision_agenda": recorded.agenda,
            "decision": recorded.text, "agency": recorded.agency, "due_on": recorded.due_on,
            "is_overdue": 0, "extended_because": null, "withdrawn_because": null,
            "reported_at": null, "report": null, "decision_is_public": 0,
        }),
        Event::DecisionWithdrawn(withdrawn) => json!({
            "progress": Progress::Proposed, "withdrawn_because": withdrawn.words,
            "decided_at": null, "decision_agenda": null, "decision": null, "agency": null,
            "due_on": null, "is_overdue": 0, "extended_because": null, "reported_at": null,
            "report": null,
        }),
        Event::DecisionReported(reported) => {
            let mut said = json!({ "reported_at": at, "report": reported.words });
            if reported.is_done {
                said["progress"] = json!(Progress::Done);
                said["done_at"] = at.into();
                said["is_overdue"] = 0.into();
            }
            said
        }
        Event::DecisionExtended(extended) => json!({
            "due_on": extended.due_on, "is_overdue": 0, "extended_because": extended.words,
        }),
        Event::DecisionOverdue(_) => json!({ "is_overdue": 1 }),
        Event::IssueClosed(_) => json!({ "progress": Progress::Closed, "closed_at": at }),
    };
    let mut fields = of(said, &stored.stream_id, stored);
    fields.insert("sequence".to_owned(), stored.sequence.into());
    Ok(fields)
}

/// Of each issue that was on it.
pub(super) fn published(all: AgendaPublished, stored: &StoredEvent) -> Vec<(String, Said)> {
    let at = stored.recorded_at.as_microsecond();
    let of_one = |outcome: crate::agenda::events::Outcome| {
        let issue = outcome.issue.to_string();
        let agenda = stored.stream_id.trim_start_matches("agenda/");
        let mut said = json!({ "published_agenda": agenda, "published_at": at });
        if outcome.postponed_to.is_none() {
            said["decision_is_public"] = 1.into();
        }
        let said = of(said, &issue, stored);
        (issue, said)
    };
    all.outcomes.into_iter().map(of_one).collect()
}

fn of(said: Value, issue: &str, stored: &StoredEvent) -> Said {
    let Value::Object(mut fields) = said else { return Said::new() };
    fields.insert("issue".to_owned(), issue.into());
    fields.insert("position".to_owned(), stored.position.into());
    fields
}
