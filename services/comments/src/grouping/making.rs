//! Making a group.

use eventlog::ExecuteError;
use kernel::Actor;
use policy::{Action, Denied, Resource};

use crate::group::events::GroupMade;
use crate::group::{Group, GroupCommand, GroupError};
use crate::id::GroupId;
use crate::matter::Matter;
use crate::request_key::RequestKey;
use crate::standing::terms_of_staff;
use crate::text::Title;
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct MakeGroup {
    pub matter: String,
    pub title: String,
    pub is_closed_out: bool,
}

pub(crate) fn decide(group: &Group, command: MakeGroup) -> Result<GroupMade, GroupError> {
    if *group != Group::Unknown {
        return Err(GroupError::AlreadyMade);
    }
    if command.is_closed_out {
        return Err(GroupError::ClosedOut);
    }
    Ok(GroupMade { matter: command.matter, title: command.title })
}

impl Comments {
    /// The same form makes one group.
    pub async fn make_group(
        &self,
        actor: &Actor,
        matter: &Matter,
        title: &Title,
        key: &RequestKey,
    ) -> Result<GroupId, CommentsError> {
        let right = policy::check(actor, Action::AnswerComment, Resource::House)?;
        let by = actor.key().ok_or(Denied::SignInFirst)?;
        let id = self.pseudonyms.of(&matter.id).group(&by, key);
        let (title, is_closed_out) = (title.as_str().to_owned(), matter.is_closed_out);
        let command = MakeGroup { matter: matter.id.clone(), title, is_closed_out };
        let terms = terms_of_staff(actor, right, vec![matter.guard.clone()]);
        let command = GroupCommand::Make(command);
        match self.bus.execute::<Group>(id.as_str(), command, terms).await {
            Ok(_) | Err(ExecuteError::Refused { error: GroupError::AlreadyMade, .. }) => Ok(id),
            Err(error) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{BILL, a_group, given_group};

    #[test]
    fn a_group_is_made_once_and_not_after_the_end() {
        let make = |is_closed_out| {
            let (matter, title) = (BILL.to_owned(), "Хугацаа".to_owned());
            GroupCommand::Make(MakeGroup { matter, title, is_closed_out })
        };
        given_group(vec![]).when(make(false)).then_expect_events(a_group());
        given_group(a_group()).when(make(false)).then_expect_error(GroupError::AlreadyMade);
        given_group(vec![]).when(make(true)).then_expect_error(GroupError::ClosedOut);
    }
}
