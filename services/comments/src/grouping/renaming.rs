//! Renaming a group.

use kernel::Actor;
use policy::{Action, Resource};

use crate::group::events::GroupRenamed;
use crate::group::{Group, GroupCommand, GroupError};
use crate::id::GroupId;
use crate::matter::Matter;
use crate::standing::terms_of_staff;
use crate::text::Title;
use crate::{Comments, CommentsError};

#[derive(Debug, Clone)]
pub struct RenameGroup {
    pub matter: String,
    pub title: String,
    pub is_closed_out: bool,
}

pub(crate) fn decide(group: &Group, command: RenameGroup) -> Result<GroupRenamed, GroupError> {
    group.is_of(&command.matter)?;
    if command.is_closed_out {
        return Err(GroupError::ClosedOut);
    }
    match group {
        Group::Made { title, .. } if *title == command.title => Err(GroupError::SameTitle),
        _ => Ok(GroupRenamed { title: command.title }),
    }
}

impl Comments {
    pub async fn rename_group(
        &self,
        actor: &Actor,
        matter: &Matter,
        id: &GroupId,
        title: &Title,
    ) -> Result<(), CommentsError> {
        let right = policy::check(actor, Action::AnswerComment, Resource::House)?;
        let (title, is_closed_out) = (title.as_str().to_owned(), matter.is_closed_out);
        let command = RenameGroup { matter: matter.id.clone(), title, is_closed_out };
        let terms = terms_of_staff(actor, right, vec![matter.guard.clone()]);
        self.bus.execute::<Group>(id.as_str(), GroupCommand::Rename(command), terms).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{BILL, a_group, given_group};

    #[test]
    fn a_group_is_called_otherwise_within_its_matter() {
        let rename = |matter: &str, title: &str| {
            let (matter, title) = (matter.to_owned(), title.to_owned());
            GroupCommand::Rename(RenameGroup { matter, title, is_closed_out: false })
        };
        let renamed = GroupRenamed { title: "Торгууль".into() };
        given_group(a_group())
            .when(rename(BILL, "Торгууль"))
            .then_expect_events(vec![renamed.into()]);
        given_group(a_group())
            .when(rename(BILL, "Хугацаа"))
            .then_expect_error(GroupError::SameTitle);
        given_group(a_group())
            .when(rename("BN-202611-00002", "Торгууль"))
            .then_expect_error(GroupError::OfAnotherMatter);
        given_group(vec![]).when(rename(BILL, "Торгууль")).then_expect_error(GroupError::Unknown);
    }
}
