//! Removing a ground: from then on nothing is refused on it. What was, keeps its words.

use kernel::Actor;
use policy::{Action, Resource};

use crate::ground::{Ground, GroundCode};
use crate::grounds::events::GroundRemoved;
use crate::grounds::{Grounds, GroundsCommand, Refused, Revision};
use crate::{GroundsError, Moderation};

#[derive(Debug, Clone)]
pub struct RemoveGround {
    pub code: GroundCode,
    /// As the one who removes it saw it.
    pub seen: Revision,
    pub defaults: Vec<Ground>,
}

pub(crate) fn decide(grounds: &Grounds, command: RemoveGround) -> Result<GroundRemoved, Refused> {
    let listed = grounds.one(&command.code, &command.defaults).ok_or(Refused::Unknown)?;
    if listed.revision != command.seen {
        return Err(Refused::ChangedMeanwhile);
    }
    if grounds.over(&command.defaults).len() == 1 {
        return Err(Refused::LastGround);
    }
    Ok(GroundRemoved { code: command.code })
}

impl Moderation {
    pub async fn remove(
        &self,
        actor: &Actor,
        code: GroundCode,
        seen: Revision,
    ) -> Result<(), GroundsError> {
        let right = policy::check(actor, Action::EditGrounds, Resource::House)?;
        let command = RemoveGround { code, seen, defaults: self.defaults().to_vec() };
        self.execute(actor, right, GroundsCommand::Remove(command)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{added, given, remove, removed, unclear_said};

    #[test]
    fn a_ground_is_removed_once() {
        given(vec![]).when(remove("unclear", 0)).then_expect_events(vec![removed("unclear")]);
        given(vec![removed("unclear")])
            .when(remove("unclear", 0))
            .then_expect_error(Refused::Unknown);
        given(vec![]).when(remove("no_such", 0)).then_expect_error(Refused::Unknown);
    }

    #[test]
    fn what_somebody_else_has_just_written_is_not_removed_unseen() {
        given(vec![unclear_said("Нэг").into()])
            .when(remove("unclear", 0))
            .then_expect_error(Refused::ChangedMeanwhile);
    }

    #[test]
    fn the_last_one_remains() {
        given(vec![removed("unclear")])
            .when(remove("offensive", 0))
            .then_expect_error(Refused::LastGround);
        given(vec![removed("unclear"), added().into()])
            .when(remove("offensive", 0))
            .then_expect_events(vec![removed("offensive")]);
    }
}
