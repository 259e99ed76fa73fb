//! Setting a ground: the secretariat writes one anew, or adds one, in both languages.

use kernel::{Actor, InBoth};
use policy::{Action, Resource};

use crate::ground::Ground;
use crate::grounds::events::GroundSet;
use crate::grounds::{Grounds, GroundsCommand, Refused, Revision};
use crate::{GroundsError, Moderation};

#[derive(Debug, Clone)]
pub struct SetGround {
    pub set: GroundSet,
    /// As the one who writes saw it; `None` for one that is not in the table.
    pub seen: Option<Revision>,
    pub defaults: Vec<Ground>,
}

pub(crate) fn decide(grounds: &Grounds, command: SetGround) -> Result<GroundSet, Refused> {
    let SetGround { set, seen, defaults } = command;
    if !set.title.is_said() || !set.text.is_said() {
        return Err(Refused::WordsMissing);
    }
    let listed = grounds.one(&set.code, &defaults);
    match (&listed, seen) {
        (Some(listed), _) if listed.ground == Ground::from(set.clone()) => Err(Refused::Unchanged),
        (Some(listed), Some(seen)) if listed.revision == seen => Ok(set),
        (Some(_), Some(_)) => Err(Refused::ChangedMeanwhile),
        (Some(_), None) => Err(Refused::CodeTaken),
        (None, Some(_)) => Err(Refused::Unknown),
        (None, None) => Ok(set),
    }
}

impl Moderation {
    /// `seen` is the revision its writer saw, or none for a new one. Set twice alike, it is set once.
    pub async fn set(
        &self,
        actor: &Actor,
        ground: Ground,
        seen: Option<Revision>,
    ) -> Result<(), GroundsError> {
        let right = policy::check(actor, Action::EditGrounds, Resource::House)?;
        let nothing = || InBoth { mn: String::new(), en: String::new() };
        let set = GroundSet {
            code: ground.code,
            is_hidden: ground.is_hidden,
            title: ground.title.unwrap_or_else(nothing),
            text: ground.text.unwrap_or_else(nothing),
            names_duplicate: ground.names_duplicate,
        };
        let command = SetGround { set, seen, defaults: self.defaults().to_vec() };
        match self.execute(actor, right, GroundsCommand::Set(command)).await {
            Err(GroundsError::Refused(Refused::Unchanged)) => Ok(()),
            done => done,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{added, given, removed, set, unclear, unclear_said};

    #[test]
    fn the_secretariat_puts_a_ground_of_the_settings_in_its_own_words() {
        let said = unclear_said("Ойлгомжгүй");
        given(vec![]).when(set(said.clone(), Some(0))).then_expect_events(vec![said.into()]);
    }

    #[test]
    fn a_new_one_is_added_and_its_code_is_its_own() {
        given(vec![]).when(set(added(), None)).then_expect_events(vec![added().into()]);
        given(vec![]).when(set(unclear_said("А"), None)).then_expect_error(Refused::CodeTaken);
        let other = GroundSet { is_hidden: true, ..added() };
        given(vec![added().into()]).when(set(other, None)).then_expect_error(Refused::CodeTaken);
    }

    #[test]
    fn of_two_who_write_at_once_the_second_is_told() {
        given(vec![unclear_said("Нэг").into()])
            .when(set(unclear_said("Хоёр"), Some(0)))
            .then_expect_error(Refused::ChangedMeanwhile);
        given(vec![removed("unclear")])
            .when(set(unclear_said("Хоёр"), Some(0)))
            .then_expect_error(Refused::Unknown);
    }

    #[test]
    fn a_change_of_one_ground_is_none_of_another() {
        given(vec![added().into()])
            .when(set(unclear_said("Нэг"), Some(0)))
            .then_expect_events(vec![unclear_said("Нэг").into()]);
    }

    #[test]
    fn what_was_removed_can_be_added_anew() {
        given(vec![removed("unclear")])
            .when(set(unclear_said("Дахин"), None))
            .then_expect_events(vec![unclear_said("Дахин").into()]);
    }

    #[test]
    fn the_same_again_changes_nothing_and_without_words_it_is_none() {
        given(vec![unclear_said("Нэг").into()])
            .when(set(unclear_said("Нэг"), Some(0)))
            .then_expect_error(Refused::Unchanged);
        given(vec![])
            .when(set(unclear_said(" "), Some(0)))
            .then_expect_error(Refused::WordsMissing);
        assert_eq!(unclear().title, None, "the settings have codes, not words");
    }
}
