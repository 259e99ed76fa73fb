//! What a meeting of Cabinet tells those whom its issues concern: what was decided, once everyone may read it, that there is
//! more time for it, and that it is done; and the officers of the agency that is to do it, who read it from the moment
//! it is theirs, what comes to them, changes and is late.

use async_trait::async_trait;
use cabinet::{AgendaEvent, Cabinet, IssueEvent};
use directory::Directory;
use eventlog::{Position, Recorded as _, StoredEvent};
use kernel::{AgencyCode, Role};
use notices::{Audience, Deadline, Desk, Issues, OfIssue, Teller, Telling, What};

#[cfg(test)]
mod tests;

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

/// Names of events that tell something; [`told_of_issue`] reads no others.
const TELLING: [&str; 5] = [
    "DecisionRecorded",
    "DecisionWithdrawn",
    "DecisionExtended",
    "DecisionReported",
    "DecisionOverdue",
];

impl Teller for OfIssues {
    fn stream_type(&self) -> &'static str {
        "issue"
    }

    fn tells(&self, event_type: &str) -> bool {
        TELLING.contains(&event_type)
    }

    fn told(&self, stream: &[StoredEvent]) -> Result<Vec<Telling>, String> {
        let Some(last) = stream.last() else { return Ok(Vec::new()) };
        let events = stream.iter().map(|stored| {
            IssueEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
        });
        Ok(told_of_issue(&last.stream_id, &events.collect::<Result<Vec<_>, _>>()?))
    }
}

/// By the last of these events.
fn told_of_issue(issue: &str, events: &[IssueEvent]) -> Vec<Telling> {
    let Some(last) = events.last() else { return Vec::new() };
    let agency = assigned_to(events);
    let officers = |what| agency.clone().map(|agency| of_agency(what, agency));
    match last {
        IssueEvent::DecisionRecorded(_) => Vec::from_iter(officers(What::DecisionAssigned)),
        IssueEvent::DecisionWithdrawn(_) => Vec::from_iter(officers(What::DecisionWithdrawn)),
        IssueEvent::DecisionExtended(_) => {
            let people = concerned(What::CabinetExtended, issue);
            [people].into_iter().chain(officers(What::DecisionExtended)).collect()
        }
        IssueEvent::DecisionReported(reported) if reported.is_done => {
            vec![concerned(What::CabinetDone, issue)]
        }
        IssueEvent::DecisionOverdue(_) => {
            let what = What::DecisionOverdueBelow;
            let above = agency.clone().map(Audience::Above);
            let role = Role::CabinetSecretariat;
            let secretariat = Audience::Desk { role, except: None };
            let others = above.into_iter().chain([secretariat]);
            let others = others.map(|audience| Telling { what, audience });
            officers(What::DecisionOverdue).into_iter().chain(others).collect()
        }
        _ => Vec::new(),
    }
}

/// Who was to do what was decided last.
fn assigned_to(events: &[IssueEvent]) -> Option<AgencyCode> {
    events.iter().rev().find_map(|event| match event {
        IssueEvent::DecisionRecorded(recorded) => Some(recorded.agency.clone()),
        _ => None,
    })
}

fn of_agency(what: What, agency: AgencyCode) -> Telling {
    Telling { what, audience: Audience::Agencies(vec![agency]) }
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

pub struct DueOfDecisions(pub Cabinet, pub Directory);

impl DueOfDecisions {
    /// At the agencies that are to do what was decided.
    pub async fn due_soon(&self) -> Result<Vec<Deadline>, String> {
        let table = self.1.table();
        let due = self.0.due_soon(table.working_days()).await.map_err(|error| error.to_string())?;
        let deadline = |due: cabinet::Assigned| Deadline {
            what: What::DecisionDueSoon,
            subject: due.issue.to_string(),
            desk: Desk::Agency(due.agency),
            due: due.due_on,
        };
        Ok(due.into_iter().map(deadline).collect())
    }
}
