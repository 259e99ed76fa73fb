//! Reporting: an officer of the agency says how far it is with what Cabinet decided, and that it is done.

use eventlog::Sequence;
use kernel::{Actor, AgencyCode, PersonKey};
use policy::{Action, Denied, Resource};

use crate::id::IssueId;
use crate::issue::events::DecisionReported;
use crate::issue::{Issue, IssueCommand, IssueError};
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError, text};

#[derive(Debug, Clone)]
pub struct ReportOnDecision {
    pub by: PersonKey,
    /// The officer's.
    pub agency: AgencyCode,
    pub words: String,
    pub is_done: bool,
}

pub(crate) fn decide(
    issue: &Issue,
    command: ReportOnDecision,
) -> Result<DecisionReported, IssueError> {
    let ReportOnDecision { by, agency, words, is_done } = command;
    if issue.decided()?.agency != agency {
        return Err(IssueError::OfAnotherAgency);
    }
    Ok(DecisionReported { by, agency, words, is_done })
}

impl Cabinet {
    /// Everyone reads it. Once it is done, the people of the issue are asked, and new complaints of its matter go into
    /// another.
    pub async fn report(
        &self,
        actor: &Actor,
        id: &IssueId,
        words: &str,
        is_done: bool,
    ) -> Result<Sequence, CabinetError> {
        let by = actor.key().ok_or(Denied::SignInFirst)?;
        let words = text::parse(words, self.rules.text.report)?;
        let (issue, _) = self.look(id).await?;
        let agency = issue.decided()?.agency.clone();
        let resource = Resource::Agency(&agency);
        let right = policy::check(actor, Action::ReportDecision, resource)?;
        let command = ReportOnDecision { by, agency: agency.clone(), words, is_done };
        self.advance(id, IssueCommand::Report(command), terms_of(actor, right, vec![])).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, given, report, reported};

    #[test]
    fn the_agency_reports_as_often_as_it_likes_until_it_is_done() {
        let usug = || "usug".parse().expect("a code");
        given(an_issue().decided())
            .when(report(usug(), false))
            .then_expect_events(vec![reported(false)]);
        given([an_issue().decided(), vec![reported(false)]].concat())
            .when(report(usug(), true))
            .then_expect_events(vec![reported(true)]);
        given(an_issue().done()).when(report(usug(), false)).then_expect_error(IssueError::Done);
    }

    #[test]
    fn another_agency_has_nothing_to_report() {
        given(an_issue().decided())
            .when(report("police".parse().expect("a code"), true))
            .then_expect_error(IssueError::OfAnotherAgency);
    }
}
