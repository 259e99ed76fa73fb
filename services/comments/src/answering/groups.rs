//! Answering a group: all that are in it at once, and whatever is put in later.

use eventlog::{ExecuteError, Sequence};
use kernel::{Actor, PersonKey};
use policy::{Action, Denied, Resource};

use super::{Answering, says_where};
use crate::comment::events::Answer;
use crate::group::events::GroupAnswered;
use crate::group::{Group, GroupCommand, GroupError};
use crate::id::GroupId;
use crate::matter::Matter;
use crate::standing::terms_of_staff;
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct AnswerGroup {
    pub matter: String,
    pub by: PersonKey,
    pub answer: Answer,
    /// The group's sequence at which the drafter looked.
    pub seen: Sequence,
    pub is_closed_out: bool,
}

pub(crate) fn decide(group: &Group, command: AnswerGroup) -> Result<GroupAnswered, GroupError> {
    group.is_of(&command.matter)?;
    let Group::Made { answer, sequence, .. } = group else { return Err(GroupError::Unknown) };
    if answer.as_ref() == Some(&command.answer) {
        return Err(GroupError::AnsweredSo);
    }
    if command.is_closed_out {
        return Err(GroupError::ClosedOut);
    }
    if *sequence != command.seen {
        return Err(GroupError::AnsweredMeanwhile);
    }
    if !says_where(&command.answer) {
        return Err(GroupError::ReflectedWhere);
    }
    Ok(GroupAnswered { by: command.by, answer: command.answer })
}

impl Comments {
    /// Again and again until the matter is closed out: the last answer counts. `seen`: the sequence it was shown at.
    pub async fn answer_group(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &GroupId,
        seen: Sequence,
        answering: Answering,
    ) -> Result<(), CommentsError> {
        let right = policy::check(actor, Action::AnswerComment, Resource::House)?;
        let by = actor.key().ok_or(Denied::SignInFirst)?;
        let answer = answering.checked(matter)?;
        let (of, is_closed_out) = (matter.id.clone(), matter.is_closed_out);
        let command = AnswerGroup { matter: of, by, answer, seen, is_closed_out };
        let terms = terms_of_staff(actor, right, vec![matter.guard.clone()]);
        let command = GroupCommand::Answer(command);
        match self.bus.execute::<Group>(id.as_str(), command, terms).await {
            Ok(_) | Err(ExecuteError::Refused { error: GroupError::AnsweredSo, .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comment::events::Outcome;
    use crate::group::events::GroupEvent;
    use crate::testing::{BILL, a_group, an_answer, given_group, oyun};

    fn answering(answer: Answer, seen: u64, is_closed_out: bool) -> GroupCommand {
        let (matter, by) = (BILL.to_owned(), oyun().key);
        GroupCommand::Answer(AnswerGroup { matter, by, answer, seen, is_closed_out })
    }

    fn answered() -> Vec<GroupEvent> {
        let answered = GroupAnswered { by: oyun().key, answer: an_answer() };
        [a_group(), vec![answered.into()]].concat()
    }

    #[test]
    fn all_in_it_are_answered_at_once() {
        given_group(a_group())
            .when(answering(an_answer(), 1, false))
            .then_expect_events(answered()[1..].to_vec());
        given_group(a_group())
            .when(answering(an_answer(), 1, true))
            .then_expect_error(GroupError::ClosedOut);
        given_group(vec![])
            .when(answering(an_answer(), 0, false))
            .then_expect_error(GroupError::Unknown);
    }

    #[test]
    fn nobody_writes_over_an_answer_they_have_not_read() {
        let partly = Answer { outcome: Outcome::Partly, ..an_answer() };
        given_group(answered())
            .when(answering(partly.clone(), 1, false))
            .then_expect_error(GroupError::AnsweredMeanwhile);
        let corrected = GroupAnswered { by: oyun().key, answer: partly.clone() };
        given_group(answered())
            .when(answering(partly, 2, false))
            .then_expect_events(vec![corrected.into()]);
        given_group(answered())
            .when(answering(an_answer(), 1, false))
            .then_expect_error(GroupError::AnsweredSo);
    }
}
