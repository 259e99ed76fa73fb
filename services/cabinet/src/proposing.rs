//! Proposing an issue to Cabinet: by the house where a rule says so, or by an analyst with a reason.

use eventlog::Sequence;
use kernel::{Actor, PersonKey};
use policy::Action;

use crate::evidence::Evidence;
use crate::id::IssueId;
use crate::issue::events::{EscalationProposed, Ground};
use crate::issue::{Issue, IssueCommand, IssueError, Stage};
use crate::standing::terms_of;
use crate::{Cabinet, CabinetError, text};

#[derive(Debug, Clone)]
pub struct ProposeEscalation {
    pub evidence: Evidence,
    pub why: Why,
}

#[derive(Debug, Clone)]
pub enum Why {
    /// Those that say so, by the house.
    Rules(Vec<Ground>),
    Analyst {
        by: PersonKey,
        words: String,
    },
}

pub(crate) fn decide(
    issue: &Issue,
    command: ProposeEscalation,
) -> Result<EscalationProposed, IssueError> {
    let ProposeEscalation { evidence, why } = command;
    if issue.stage != Stage::Open {
        return Err(issue.stage.instead());
    }
    if evidence.complaints == 0 {
        return Err(IssueError::Unknown);
    }
    match why {
        Why::Rules(grounds) if grounds.is_empty() => Err(IssueError::NoGround),
        Why::Rules(_) if issue.declined_people.is_some_and(|then| evidence.people < 2 * then) => {
            Err(IssueError::Declined)
        }
        Why::Rules(grounds) => Ok(EscalationProposed { grounds, evidence, by: None, words: None }),
        Why::Analyst { by, words } => {
            let grounds = vec![Ground::ByHand];
            Ok(EscalationProposed { grounds, evidence, by: Some(by), words: Some(words) })
        }
    }
}

impl Cabinet {
    /// An analyst raises it; the reason goes to Cabinet and stays for ever, so it may name nobody.
    pub async fn raise(
        &self,
        actor: &Actor,
        id: &IssueId,
        words: &str,
    ) -> Result<Sequence, CabinetError> {
        let (right, by) = self.may(actor, Action::WorkOnIssue)?;
        let words = text::parse(words, self.rules.text.reason)?;
        let evidence = self.evidence(id).await?;
        let why = Why::Analyst { by, words };
        let command = IssueCommand::Propose(Box::new(ProposeEscalation { evidence, why }));
        self.advance(id, command, terms_of(actor, right, vec![])).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{an_issue, declined, evidence, given, propose, proposed, raise};

    #[test]
    fn the_house_proposes_what_a_rule_says_once() {
        given(vec![]).when(propose(120)).then_expect_events(vec![proposed(120)]);
        given(an_issue().proposed())
            .when(propose(120))
            .then_expect_error(IssueError::AlreadyProposed);
        given(an_issue().decided())
            .when(propose(900))
            .then_expect_error(IssueError::AlreadyDecided);
        let no_rule = ProposeEscalation { evidence: evidence(120), why: Why::Rules(vec![]) };
        given(vec![])
            .when(IssueCommand::Propose(Box::new(no_rule)))
            .then_expect_error(IssueError::NoGround);
    }

    #[test]
    fn what_was_declined_comes_again_when_its_people_have_doubled() {
        let declined = || [an_issue().proposed(), vec![declined(120)]].concat();
        given(declined()).when(propose(239)).then_expect_error(IssueError::Declined);
        given(declined()).when(propose(240)).then_expect_events(vec![proposed(240)]);
    }

    #[test]
    fn an_analyst_raises_it_with_a_reason_however_few_they_are() {
        let result = decide(&Issue::default(), raise(3)).expect("proposed");
        assert_eq!((result.grounds, result.words), (vec![Ground::ByHand], Some("Аюултай".into())));
        assert_eq!(decide(&Issue::default(), raise(0)), Err(IssueError::Unknown));
    }
}
