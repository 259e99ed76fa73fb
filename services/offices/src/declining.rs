//! Declining: an administrator would not give this office, or not end it; or thought better of having
//! said so.

use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Denied, Resource};

use crate::granted::By;
use crate::roll::events::{OfficeDeclined, OfficeEndDeclined, RollEvent};
use crate::roll::{Roll, RollCommand, RollError};
use crate::{GrantNumber, Offices, OfficesError};

#[derive(Debug, Clone)]
pub struct DeclineOffice {
    pub grant: GrantNumber,
    pub by: PersonKey,
    pub at: Timestamp,
}

pub(crate) fn decide(roll: &Roll, command: &DeclineOffice) -> Result<RollEvent, RollError> {
    let grant = roll.grant(command.grant).ok_or(RollError::Unknown)?;
    if !roll.is_administrator(command.by, command.at) {
        return Err(RollError::NotAnAdministrator);
    }
    let (number, by, at) = (grant.number, By::Person(command.by), command.at);
    if roll.is_waiting(grant, at) {
        return Ok(OfficeDeclined { grant: number, by, at }.into());
    }
    if roll.waiting_end(grant, at).is_none() {
        return Err(RollError::NotWaiting);
    }
    if grant.person == command.by {
        return Err(RollError::OwnEnding);
    }
    Ok(OfficeEndDeclined { grant: number, by, at }.into())
}

impl Offices {
    /// One administrator is enough, also the one who proposed it; but nobody keeps themself in office.
    pub async fn decline(&self, actor: &Actor, grant: GrantNumber) -> Result<(), OfficesError> {
        let right = policy::check(actor, Action::ProposeOffice, Resource::House)?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let command = RollCommand::Decline(DeclineOffice { grant, by, at: self.now() });
        self.execute(Some((actor, right)), command).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use crate::testing::{
        administrators, bold, days, decline, declined, declined_end, dulam, end_proposed, ended,
        given, granted, khand, office, proposed, sarnai,
    };
    use crate::{EndReason, RollError};

    fn waiting() -> Vec<crate::RollEvent> {
        [administrators(), vec![proposed(3, bold(), dulam(), days(30))]].concat()
    }

    #[test]
    fn either_administrator_declines_it() {
        for who in [dulam(), khand()] {
            given(waiting()).when(decline(3, who)).then_expect_events(vec![declined(3, who)]);
        }
    }

    #[test]
    fn the_person_concerned_does_not_nor_does_anyone_twice() {
        given(waiting()).when(decline(3, bold())).then_expect_error(RollError::NotAnAdministrator);
        let done = [waiting(), vec![granted(3, khand())]].concat();
        given(done).when(decline(3, khand())).then_expect_error(RollError::NotWaiting);
    }

    /// Sarnai is a third administrator, and Dulam would end that.
    fn waiting_end() -> Vec<crate::RollEvent> {
        let third = office(3, sarnai(), Role::Administrator.into(), dulam(), days(30));
        let asked = end_proposed(3, dulam(), EndReason::Misuse);
        [administrators(), vec![third, granted(3, khand()), asked]].concat()
    }

    #[test]
    fn an_ending_is_declined_or_taken_back_but_not_by_whom_it_concerns() {
        for who in [dulam(), khand()] {
            given(waiting_end())
                .when(decline(3, who))
                .then_expect_events(vec![declined_end(3, who)]);
        }
        given(waiting_end()).when(decline(3, sarnai())).then_expect_error(RollError::OwnEnding);
        given(waiting_end())
            .when(decline(3, bold()))
            .then_expect_error(RollError::NotAnAdministrator);
        let done = [waiting_end(), vec![declined_end(3, khand())]].concat();
        given(done).when(decline(3, khand())).then_expect_error(RollError::NotWaiting);
        let gone = [waiting_end(), vec![ended(3, khand(), EndReason::Misuse)]].concat();
        given(gone).when(decline(3, khand())).then_expect_error(RollError::NotWaiting);
    }
}
