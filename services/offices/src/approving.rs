//! Approving: a second administrator agrees, and the office is held from then on.
//!
//! Nobody approves blindly: the roll shows no one's name or number, so the second administrator says
//! whom they mean, from papers of their own, and it must be the one whom the first meant.

use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Denied};

use crate::granted::By;
use crate::roll::events::OfficeGranted;
use crate::roll::{Roll, RollCommand, RollError};
use crate::{GrantNumber, Offices, OfficesError};

#[derive(Debug, Clone)]
pub struct ApproveOffice {
    pub grant: GrantNumber,
    /// Whom the one who approves means; `None` for somebody nobody here knows.
    pub person: Option<PersonKey>,
    pub by: PersonKey,
    pub at: Timestamp,
}

pub(crate) fn decide(roll: &Roll, command: &ApproveOffice) -> Result<OfficeGranted, RollError> {
    let (by, at) = (command.by, command.at);
    let grant = roll.grant(command.grant).ok_or(RollError::Unknown)?;
    if !roll.is_administrator(by, at) {
        return Err(RollError::NotAnAdministrator);
    }
    if !roll.is_waiting(grant, at) {
        return Err(RollError::NotWaiting);
    }
    if grant.person == by {
        return Err(RollError::OneOwn);
    }
    if grant.proposed_by == By::Person(by) {
        return Err(RollError::SamePerson);
    }
    if command.person != Some(grant.person) {
        return Err(RollError::AnotherPerson);
    }
    roll.has_room(grant.person, &grant.office, at)?;
    Ok(OfficeGranted { grant: grant.number, by: By::Person(by), at })
}

impl Offices {
    pub async fn approve(
        &self,
        actor: &Actor,
        grant: GrantNumber,
        person: Option<PersonKey>,
    ) -> Result<(), OfficesError> {
        let right = self.may(actor, Action::ApproveOffice, grant).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let command = RollCommand::Approve(ApproveOffice { grant, person, by, at: self.now() });
        self.execute(Some((actor, right)), command).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use crate::roll::standing::Standing;
    use crate::testing::{
        administrators, approve, approve_meaning, bold, days, declined, dulam, ended, given,
        granted, khand, office, proposed, sarnai, standing,
    };
    use crate::{EndReason, RollError};

    fn waiting() -> Vec<crate::RollEvent> {
        [administrators(), vec![proposed(3, bold(), dulam(), days(30))]].concat()
    }

    #[test]
    fn a_second_administrator_approves() {
        given(waiting()).when(approve(3, khand(), 0)).then_expect_events(vec![granted(3, khand())]);
    }

    #[test]
    fn whoever_means_another_person_does_not() {
        for meant in [Some(sarnai()), None] {
            given(waiting())
                .when(approve_meaning(3, meant, khand(), 0))
                .then_expect_error(RollError::AnotherPerson);
        }
    }

    #[test]
    fn who_proposed_it_does_not() {
        given(waiting()).when(approve(3, dulam(), 0)).then_expect_error(RollError::SamePerson);
    }

    #[test]
    fn who_is_to_hold_it_does_not() {
        given(waiting())
            .when(approve(3, bold(), 0))
            .then_expect_error(RollError::NotAnAdministrator);
        let own = [administrators(), vec![proposed(3, khand(), dulam(), days(30))]].concat();
        given(own).when(approve(3, khand(), 0)).then_expect_error(RollError::OneOwn);
    }

    #[test]
    fn it_is_approved_once_and_not_after_it_was_declined_or_ran_out() {
        let done = [waiting(), vec![granted(3, khand())]].concat();
        given(done).when(approve(3, khand(), 0)).then_expect_error(RollError::NotWaiting);
        let not = [waiting(), vec![declined(3, khand())]].concat();
        given(not).when(approve(3, khand(), 0)).then_expect_error(RollError::NotWaiting);
        given(waiting()).when(approve(3, khand(), 31)).then_expect_error(RollError::NotWaiting);
        given(waiting()).when(approve(4, khand(), 0)).then_expect_error(RollError::Unknown);
        given(waiting()).when(approve(0, khand(), 0)).then_expect_error(RollError::Unknown);
    }

    #[test]
    fn two_proposals_that_do_not_go_together_are_not_both_approved() {
        let two = [
            waiting(),
            vec![office(4, bold(), Role::Auditor.into(), dulam(), days(30)), granted(3, khand())],
        ];
        given(two.concat()).when(approve(4, khand(), 0)).then_expect_error(RollError::Incompatible);
    }

    #[test]
    fn an_administrator_of_yesterday_approves_nothing() {
        given(waiting())
            .when(approve(3, sarnai(), 0))
            .then_expect_error(RollError::NotAnAdministrator);
        let long = [administrators(), vec![proposed(3, bold(), dulam(), days(400))]].concat();
        given(long).when(approve(3, khand(), 366)).then_expect_error(RollError::NotAnAdministrator);
    }

    /// Sarnai was a third administrator until day 10, proposed Bold and is none any more.
    fn lapsed() -> Vec<crate::RollEvent> {
        let third = office(3, sarnai(), Role::Administrator.into(), dulam(), days(300));
        let hers = vec![third, granted(3, khand()), proposed(4, bold(), sarnai(), days(30))];
        [administrators(), hers, vec![ended(3, sarnai(), EndReason::LaidDown)]].concat()
    }

    #[test]
    fn what_a_former_administrator_proposed_has_lapsed() {
        given(lapsed()).when(approve(4, khand(), 0)).then_expect_error(RollError::NotWaiting);
        assert_eq!(standing(lapsed(), 4, 0), Standing::Lapsed);
        assert_eq!(standing(lapsed(), 4, 400), Standing::Lapsed, "and not only over since then");
        let back = office(5, sarnai(), Role::Administrator.into(), dulam(), days(300));
        let back = [lapsed(), vec![back, granted(5, khand())]].concat();
        given(back.clone()).when(approve(4, khand(), 0)).then_expect_error(RollError::NotWaiting);
        assert_eq!(standing(back, 4, 0), Standing::Lapsed, "also when she comes back");
    }

    #[test]
    fn a_proposal_lapses_with_its_proposer_s_term_and_expires_on_its_own_day() {
        let term = office(3, sarnai(), Role::Administrator.into(), dulam(), days(20));
        let hers = vec![term, granted(3, khand()), proposed(4, bold(), sarnai(), days(30))];
        let hers = [administrators(), hers].concat();
        assert_eq!(standing(hers.clone(), 4, 19), Standing::Waiting);
        assert_eq!(standing(hers.clone(), 4, 20), Standing::Lapsed);
        given(hers.clone())
            .when(approve(4, khand(), 19))
            .then_expect_events(vec![crate::testing::granted_on(4, khand(), 19)]);
        given(hers).when(approve(4, khand(), 20)).then_expect_error(RollError::NotWaiting);
        assert_eq!(standing(waiting(), 3, 31), Standing::Expired);
    }
}
