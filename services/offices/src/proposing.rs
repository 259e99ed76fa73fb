//! Proposing: an administrator would give someone an office, until a day.

use jiff::SignedDuration;
use kernel::{Actor, Office, PersonKey, Role, Timestamp};
use policy::{Action, Denied, Resource};

use crate::granted::By;
use crate::roll::events::OfficeProposed;
use crate::roll::{Roll, RollCommand, RollError};
use crate::{GrantNumber, Offices, OfficesError};

/// [A] The Civil Service Law asks a civil servant to be an adult, which one is at eighteen by the Civil
/// Code; that every office here is meant by that is our assumption.
pub const AGE_MIN: i16 = 18;

/// Whom, what, until when; the person is known to accounts by now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    pub person: PersonKey,
    pub office: Office,
    pub until: Timestamp,
}

#[derive(Debug, Clone)]
pub struct ProposeOffice {
    pub proposed: Proposed,
    pub by: PersonKey,
    pub term_max: SignedDuration,
    pub at: Timestamp,
}

pub(crate) fn decide(roll: &Roll, command: ProposeOffice) -> Result<OfficeProposed, RollError> {
    let ProposeOffice { proposed: Proposed { person, office, until }, by, term_max, at } = command;
    is_open_to_someone(roll, &office, by, at)?;
    is_a_term(until, at, term_max)?;
    if person == by {
        return Err(RollError::OneOwn);
    }
    roll.has_room(person, &office, at)?;
    let waits = roll.grants().iter().any(|grant| {
        roll.is_waiting(grant, at) && grant.person == person && grant.office == office
    });
    if waits {
        return Err(RollError::HeldAlready);
    }
    Ok(OfficeProposed { grant: roll.next(), person, office, until, by: By::Person(by), at })
}

/// What can be said before it is known for whom.
fn is_open_to_someone(
    roll: &Roll,
    office: &Office,
    by: PersonKey,
    at: Timestamp,
) -> Result<(), RollError> {
    if !roll.is_administrator(by, at) {
        return Err(RollError::NotAnAdministrator);
    }
    if (office.role == Role::AgencyOfficer) != office.agency.is_some() {
        return Err(RollError::AgencyMismatch);
    }
    Ok(())
}

pub(crate) fn is_a_term(
    until: Timestamp,
    at: Timestamp,
    term_max: SignedDuration,
) -> Result<(), RollError> {
    let latest = at + term_max;
    if until > at && until <= latest { Ok(()) } else { Err(RollError::NotATerm { latest }) }
}

impl Offices {
    /// Whether this office could be proposed for somebody whom nobody here knows yet: a refused
    /// proposal is to leave no trace of a person.
    pub async fn could_propose(
        &self,
        actor: &Actor,
        office: &Office,
        until: Timestamp,
    ) -> Result<(), OfficesError> {
        policy::check(actor, Action::ProposeOffice, Resource::House)?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        self.look_if_moved().await?;
        is_open_to_someone(&self.roll(), office, by, self.now())?;
        Ok(self.is_a_term(until)?)
    }

    /// Whether an office granted now may end then.
    pub fn is_a_term(&self, until: Timestamp) -> Result<(), RollError> {
        is_a_term(until, self.now(), self.term_max())
    }

    /// The number of the line that waits for another administrator.
    pub async fn propose(
        &self,
        actor: &Actor,
        proposed: Proposed,
    ) -> Result<GrantNumber, OfficesError> {
        let right = policy::check(actor, Action::ProposeOffice, Resource::House)?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let command = ProposeOffice { proposed, by, term_max: self.term_max(), at: self.now() };
        let roll = self.execute(Some((actor, right)), RollCommand::Propose(command)).await?;
        Ok(roll.grants().len().try_into().unwrap_or(GrantNumber::MAX))
    }
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use crate::RollError;
    use crate::testing::{
        administrators, bold, days, dulam, given, granted, khand, of_the_police, office, propose,
        proposed, sarnai,
    };

    #[test]
    fn an_administrator_proposes_a_moderator() {
        given(administrators())
            .when(propose(bold(), Role::Moderator.into(), dulam(), days(30)))
            .then_expect_events(vec![proposed(3, bold(), dulam(), days(30))]);
    }

    #[test]
    fn a_moderator_does_not() {
        let moderator =
            [administrators(), vec![proposed(3, bold(), dulam(), days(30)), granted(3, khand())]];
        given(moderator.concat())
            .when(propose(sarnai(), Role::Moderator.into(), bold(), days(30)))
            .then_expect_error(RollError::NotAnAdministrator);
    }

    #[test]
    fn nobody_proposes_themself() {
        given(administrators())
            .when(propose(dulam(), Role::Moderator.into(), dulam(), days(30)))
            .then_expect_error(RollError::OneOwn);
    }

    #[test]
    fn an_office_has_an_end_and_not_too_far_off() {
        for never in [days(0), days(-1), days(1_097)] {
            given(administrators())
                .when(propose(bold(), Role::Moderator.into(), dulam(), never))
                .then_expect_error(RollError::NotATerm { latest: days(1_096) });
        }
    }

    #[test]
    fn an_officer_is_of_one_agency_and_nobody_else_is_of_any() {
        given(administrators())
            .when(propose(bold(), Role::AgencyOfficer.into(), dulam(), days(30)))
            .then_expect_error(RollError::AgencyMismatch);
        let moderator = kernel::Office { role: Role::Moderator, ..of_the_police() };
        given(administrators())
            .when(propose(bold(), moderator, dulam(), days(30)))
            .then_expect_error(RollError::AgencyMismatch);
        given(administrators())
            .when(propose(bold(), of_the_police(), dulam(), days(30)))
            .then_expect_events(vec![office(3, bold(), of_the_police(), dulam(), days(30))]);
    }

    #[test]
    fn the_same_is_not_proposed_while_it_waits_or_is_held() {
        let waiting = [administrators(), vec![proposed(3, bold(), dulam(), days(30))]].concat();
        let again = || propose(bold(), Role::Moderator.into(), khand(), days(60));
        given(waiting.clone()).when(again()).then_expect_error(RollError::HeldAlready);
        let held = [waiting, vec![granted(3, khand())]].concat();
        given(held).when(again()).then_expect_error(RollError::HeldAlready);
    }

    #[test]
    fn what_is_wrong_for_anyone_is_said_before_whom_it_is_for() {
        given(administrators())
            .when(propose(dulam(), of_the_police(), dulam(), days(0)))
            .then_expect_error(RollError::NotATerm { latest: days(1_096) });
        given(administrators())
            .when(propose(dulam(), Role::AgencyOfficer.into(), dulam(), days(0)))
            .then_expect_error(RollError::AgencyMismatch);
    }

    #[test]
    fn who_watches_or_makes_the_others_is_nothing_else() {
        given(administrators())
            .when(propose(khand(), Role::Moderator.into(), dulam(), days(30)))
            .then_expect_error(RollError::Incompatible);
        let held =
            [administrators(), vec![proposed(3, bold(), dulam(), days(30)), granted(3, khand())]];
        given(held.concat())
            .when(propose(bold(), Role::Auditor.into(), dulam(), days(30)))
            .then_expect_error(RollError::Incompatible);
    }
}
