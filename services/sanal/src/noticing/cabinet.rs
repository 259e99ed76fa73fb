//! What a meeting of Cabinet tells those whom its issues concern: what was decided, once everyone may read it, and that it
//! is done.

use async_trait::async_trait;
use cabinet::{AgendaEvent, Cabinet, IssueEvent};
use eventlog::{Position, Recorded as _, StoredEvent};
use notices::{Audience, Issues, OfIssue, Teller, Telling, What};

pub struct OfAgendas;

impl Teller for OfAgendas {
    fn stream_type(&self) -> &'static str {
        "agenda"
    }

    fn tells(&self, event_type: &str) -> bool {
        event_type == "AgendaPublished"
    }

    fn told(&self, stream: &[StoredEvent]) -> Result<Vec<Telling>, String> {
        let Some(last) = stream.last() else { return Ok(Vec::new()) };
        let event = AgendaEvent::recall(&last.event_type, last.event_version, &last.payload)?;
        let AgendaEvent::AgendaPublished(published) = event else { return Ok(Vec::new()) };
        let decided = published.outcomes.iter().filter(|outcome| outcome.postponed_to.is_none());
        Ok(decided
            .map(|outcome| concerned(What::CabinetDecided, &outcome.issue.to_string()))
            .collect())
    }
}

pub struct OfIssues;

impl Teller for OfIssues {
    fn stream_type(&self) -> &'static str {
        "issue"
    }

    fn tells(&self, event_type: &str) -> bool {
        event_type == "DecisionReported"
    }

    fn told(&self, stream: &[StoredEvent]) -> Result<Vec<Telling>, String> {
        let Some(last) = stream.last() else { return Ok(Vec::new()) };
        match IssueEvent::recall(&last.event_type, last.event_version, &last.payload)? {
            IssueEvent::DecisionReported(reported) if reported.is_done => {
                Ok(vec![concerned(What::CabinetDone, &last.stream_id)])
            }
            _ => Ok(Vec::new()),
        }
    }
}

fn concerned(what: What, issue: &str) -> Telling {
    Telling { what, audience: Audience::Concerned(issue.to_owned()) }
}

pub struct Concerns(pub Cabinet);

#[async_trait]
impl Issues for Concerns {
    async fn known_until(&self) -> Result<Position, String> {
        self.0.members_reached().await.map_err(|error| error.to_string())
    }

    async fn complaints(
        &self,
        issue: &str,
        after: &str,
        limit: u32,
    ) -> Result<Vec<OfIssue>, String> {
        let issue = issue.parse().map_err(|_| format!("{issue} is no issue"))?;
        let after = if after.is_empty() { Ok(0) } else { after.parse() };
        let after = after.map_err(|_| "no cursor of an issue")?;
        let page = self.0.concerned(&issue, after, limit).await;
        let page = page.map_err(|error| error.to_string())?;
        let of_issue = |one: cabinet::Concerned| OfIssue {
            complaint: one.complaint.to_string(),
            cursor: one.received_position.to_string(),
        };
        Ok(page.into_iter().map(of_issue).collect())
    }
}
