//! Founding: whoever runs the machine names administrators until there are two; then nobody alone.

use jiff::SignedDuration;
use kernel::{Office, PersonKey, Role, Timestamp};

use crate::granted::By;
use crate::proposing::is_a_term;
use crate::roll::events::{OfficeGranted, OfficeProposed, RollEvent};
use crate::roll::{ADMINISTRATORS_MIN, Roll, RollCommand, RollError};
use crate::{GrantNumber, Offices, OfficesError};

#[derive(Debug, Clone)]
pub struct FoundAdministrator {
    pub person: PersonKey,
    pub until: Timestamp,
    pub term_max: SignedDuration,
    pub at: Timestamp,
}

pub(crate) fn decide(
    roll: &Roll,
    command: &FoundAdministrator,
) -> Result<[RollEvent; 2], RollError> {
    let (person, until, at) = (command.person, command.until, command.at);
    is_open(roll, at)?;
    is_a_term(until, at, command.term_max)?;
    let office = Office::from(Role::Administrator);
    roll.has_room(person, &office, at)?;
    let (grant, by) = (roll.next(), By::Operator);
    Ok([
        OfficeProposed { grant, person, office, until, by, at }.into(),
        OfficeGranted { grant, by, at }.into(),
    ])
}

fn is_open(roll: &Roll, at: Timestamp) -> Result<(), RollError> {
    if roll.administrators(at) < ADMINISTRATORS_MIN { Ok(()) } else { Err(RollError::Founded) }
}

impl Offices {
    /// Whether somebody whom nobody here knows yet could be named; see [`Offices::could_propose`].
    pub fn could_found(&self, until: Timestamp) -> Result<(), RollError> {
        is_open(&self.roll(), self.now())?;
        self.is_a_term(until)
    }

    /// For the machine's operator only; no page and no program of the outside leads here.
    pub async fn found(
        &self,
        person: PersonKey,
        until: Timestamp,
    ) -> Result<GrantNumber, OfficesError> {
        let command =
            FoundAdministrator { person, until, term_max: self.term_max(), at: self.now() };
        let roll = self.execute(None, RollCommand::Found(command)).await?;
        Ok(roll.grants().len().try_into().unwrap_or(GrantNumber::MAX))
    }
}

#[cfg(test)]
mod tests {
    use crate::RollError;
    use crate::testing::{bold, days, dulam, found, founded, given, granted, khand, proposed};

    #[test]
    fn the_operator_names_the_first_two() {
        given(vec![]).when(found(dulam(), 0)).then_expect_events(founded(1, dulam(), 0));
        given(founded(1, dulam(), 0)).when(found(khand(), 0)).then_expect_events(founded(
            2,
            khand(),
            0,
        ));
    }

    #[test]
    fn nobody_is_named_alone_after_that() {
        let two = [founded(1, dulam(), 0), founded(2, khand(), 0)].concat();
        given(two).when(found(bold(), 0)).then_expect_error(RollError::Founded);
    }

    #[test]
    fn an_administrator_whose_term_is_over_counts_no_more() {
        let two = [founded(1, dulam(), 0), founded(2, khand(), 0)].concat();
        given(two).when(found(bold(), 366)).then_expect_events(founded(3, bold(), 366));
    }

    #[test]
    fn one_person_is_not_two_administrators() {
        given(founded(1, dulam(), 0))
            .when(found(dulam(), 0))
            .then_expect_error(RollError::HeldAlready);
    }

    #[test]
    fn who_holds_another_office_lays_it_down_first() {
        let moderator = vec![proposed(1, bold(), dulam(), days(30)), granted(1, khand())];
        given(moderator).when(found(bold(), 0)).then_expect_error(RollError::Incompatible);
    }
}
