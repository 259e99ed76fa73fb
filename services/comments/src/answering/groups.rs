//! Answering a group: all that are in it at once, and whatever is put in later.

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
    pub is_closed_out: bool,
}

pub(crate) fn decide(group: &Group, command: AnswerGroup) -> Result<GroupAnswered, GroupError> {
    group.is_of(&command.matter)?;
    if command.is_closed_out {
        return Err(GroupError::ClosedOut);
    }
    if !says_where(&command.answer) {
        return Err(GroupError::ReflectedWhere);
    }
    Ok(GroupAnswered { by: command.by, answer: command.answer })
}

impl Comments {
    /// Again and again until the matter is closed out: the last answer counts.
    pub async fn answer_group(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &GroupId,
        answering: Answering,
    ) -> Result<(), CommentsError> {
        let right = policy::check(actor, Action::AnswerComment, Resource::House)?;
        let by = actor.key().ok_or(Denied::SignInFirst)?;
        let answer = answering.checked(matter)?;
        let (of, is_closed_out) = (matter.id.clone(), matter.is_closed_out);
        let command = AnswerGroup { matter: of, by, answer, is_closed_out };
        let terms = terms_of_staff(actor, right, vec![matter.guard.clone()]);
        self.bus.execute::<Group>(id.as_str(), GroupCommand::Answer(command), terms).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{BILL, a_group, an_answer, given_group, oyun};

    #[test]
    fn all_in_it_are_answered_at_once() {
        let (by, answer) = (oyun().key, an_answer());
        let command = |matter: &str, is_closed_out| {
            let matter = matter.to_owned();
            GroupCommand::Answer(AnswerGroup { matter, by, answer: an_answer(), is_closed_out })
        };
        given_group(a_group())
            .when(command(BILL, false))
            .then_expect_events(vec![GroupAnswered { by, answer }.into()]);
        given_group(a_group()).when(command(BILL, true)).then_expect_error(GroupError::ClosedOut);
        given_group(vec![]).when(command(BILL, false)).then_expect_error(GroupError::Unknown);
    }
}
