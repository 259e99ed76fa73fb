//! Making a group.

use eventlog::ExecuteError;
use kernel::{Actor, RequestKey};
use policy::{Action, Denied, Resource};

use crate::group::events::GroupMade;
use crate::group::{Group, GroupCommand, GroupError};
use crate::id::{CommentId, GroupId};
use crate::matter::Matter;
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
    match group {
        Group::Unknown => {}
        Group::Made { made_as, .. } if *made_as == command.title => {
            return Err(GroupError::AlreadyMade);
        }
        Group::Made { .. } => return Err(GroupError::KeyReused),
    }
    if command.is_closed_out {
        return Err(GroupError::ClosedOut);
    }
    Ok(GroupMade { matter: command.matter, title: command.title })
}

impl Comments {
    /// With what is put into it: none is made unless all of it can be. The same form makes one group.
    pub async fn make_group(
        &self,
        actor: &Actor,
        matter: &Matter,
        title: &Title,
        key: &RequestKey,
        comments: &[CommentId],
    ) -> Result<GroupId, CommentsError> {
        let right = policy::check(actor, Action::AnswerComment, Resource::House)?;
        let by = actor.key().ok_or(Denied::SignInFirst)?;
        let id = self.pseudonyms.of(&matter.id).group(&by, key);
        let mut guards = self.can_be_put_in(actor, matter, &id, comments).await?;
        guards.push(matter.guard.clone());
        let (title, is_closed_out) = (title.as_str().to_owned(), matter.is_closed_out);
        let command = MakeGroup { matter: matter.id.clone(), title, is_closed_out };
        let terms = terms_of_staff(actor, right, guards);
        let command = GroupCommand::Make(command);
        match self.bus.execute::<Group>(id.as_str(), command, terms).await {
            Ok(_) | Err(ExecuteError::Refused { error: GroupError::AlreadyMade, .. }) => {}
            Err(ExecuteError::Refused { error: GroupError::KeyReused, .. }) => {
                return Err(CommentsError::KeyReused);
            }
            Err(error) => return Err(error.into()),
        }
        self.put_in_group(actor, matter, &id, comments).await?;
        Ok(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::events::GroupRenamed;
    use crate::testing::{BILL, a_group, given_group};

    fn make(title: &str, is_closed_out: bool) -> GroupCommand {
        let (matter, title) = (BILL.to_owned(), title.to_owned());
        GroupCommand::Make(MakeGroup { matter, title, is_closed_out })
    }

    #[test]
    fn the_same_form_with_another_name_makes_nothing_and_says_so() {
        let renamed = GroupRenamed { title: "Торгууль".into() };
        let renamed = [a_group(), vec![renamed.into()]].concat();
        given_group(renamed.clone())
            .when(make("Торгууль", false))
            .then_expect_error(GroupError::KeyReused);
        given_group(renamed)
            .when(make("Хугацаа", false))
            .then_expect_error(GroupError::AlreadyMade);
    }

    #[test]
    fn a_group_is_made_once_and_not_after_the_end() {
        let make = |is_closed_out| make("Хугацаа", is_closed_out);
        given_group(vec![]).when(make(false)).then_expect_events(a_group());
        given_group(a_group()).when(make(false)).then_expect_error(GroupError::AlreadyMade);
        given_group(vec![]).when(make(true)).then_expect_error(GroupError::ClosedOut);
    }
}
