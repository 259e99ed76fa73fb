//! Deciding: what Cabinet decided on an item of a frozen agenda, who is to do it, and by when.

use eventlog::Sequence;
use jiff::civil::Date;
use kernel::{Actor, AgencyCode, PersonKey, Timestamp, clock};
use policy::Action;

use crate::agenda::AgendaId;
use crate::id::IssueId;
use crate::issue::events::DecisionRecorded;
use crate::issue::{Issue, IssueCommand, IssueError, Stage};
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError, text};

/// Within which a decision is to be carried out.
const YEARS: i32 = 5;

#[derive(Debug, Clone)]
pub struct RecordDecision {
    pub by: PersonKey,
    pub agenda: AgendaId,
    pub text: String,
    pub agency: AgencyCode,
    pub due_on: Date,
    pub at: Timestamp,
}

pub(crate) fn decide(
    issue: &Issue,
    command: RecordDecision,
) -> Result<DecisionRecorded, IssueError> {
    issue.proposed()?;
    if let Stage::Proposed { postponed: Some((from, to)) } = issue.stage
        && from == command.agenda
    {
        return Err(IssueError::Postponed(to));
    }
    let RecordDecision { by, agenda, text, agency, due_on, at } = command;
    foreseeable(due_on, at)?;
    Ok(DecisionRecorded { by, agenda, text, agency, due_on })
}

/// From today on, and not so far ahead that it is a slip of the pen.
pub(crate) fn foreseeable(due_on: Date, at: Timestamp) -> Result<(), IssueError> {
    let today = clock::day_of(at);
    if due_on < today {
        return Err(IssueError::DueInThePast);
    }
    let latest = today.saturating_add(jiff::Span::new().years(YEARS));
    if due_on > latest { Err(IssueError::DueTooLate(latest)) } else { Ok(()) }
}

/// As the secretariat writes it down.
#[derive(Debug, Clone)]
pub struct Deciding<'a> {
    pub text: &'a str,
    pub agency: AgencyCode,
    pub due_on: Date,
}

impl Cabinet {
    /// From the day of the meeting on; the text is public once the agenda is.
    pub async fn record_decision(
        &self,
        actor: &Actor,
        id: AgendaId,
        issue: &IssueId,
        deciding: Deciding<'_>,
    ) -> Result<Sequence, CabinetError> {
        let (right, by) = self.may(actor, Action::SetAgenda)?;
        let text = text::parse(deciding.text, self.rules.text.decision)?;
        let at = self.clock.now();
        let (agenda, guard) = self.look_at_agenda(id).await?;
        agenda.has_before_it(id, issue, at)?;
        let Deciding { agency, due_on, .. } = deciding;
        let command = RecordDecision { by, agenda: id, text, agency, due_on, at };
        let terms = terms_of(actor, right, vec![guard]);
        self.advance(issue, IssueCommand::Decide(command), terms).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, decide_on, decision, given, next_agenda_id, postponed};

    #[test]
    fn what_is_proposed_is_decided_once() {
        given(an_issue().proposed())
            .when(decide_on("2026-12-25"))
            .then_expect_events(vec![decision("2026-12-25")]);
        given(an_issue().decided())
            .when(decide_on("2026-12-25"))
            .then_expect_error(IssueError::AlreadyDecided);
        given(vec![]).when(decide_on("2026-12-25")).then_expect_error(IssueError::NotProposed);
    }

    #[test]
    fn what_this_meeting_put_off_it_does_not_decide() {
        given([an_issue().proposed(), vec![postponed()]].concat())
            .when(decide_on("2026-12-25"))
            .then_expect_error(IssueError::Postponed(next_agenda_id()));
    }

    #[test]
    fn its_last_day_is_one_that_comes() {
        given(an_issue().proposed())
            .when(decide_on("2026-11-24"))
            .then_expect_error(IssueError::DueInThePast);
    }

    #[test]
    fn nobody_waits_for_a_thousand_years() {
        let latest = "2031-11-25".parse().expect("a day");
        given(an_issue().proposed())
            .when(decide_on("2999-11-01"))
            .then_expect_error(IssueError::DueTooLate(latest));
    }
}
