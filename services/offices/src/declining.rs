//! Declining: an administrator would not give this office, or thought better of having proposed it.

use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Denied, Resource};

use crate::granted::By;
use crate::roll::events::OfficeDeclined;
use crate::roll::{Roll, RollCommand, RollError};
use crate::{GrantNumber, Offices, OfficesError};

#[derive(Debug, Clone)]
pub struct DeclineOffice {
    pub grant: GrantNumber,
    pub by: PersonKey,
    pub at: Timestamp,
}

pub(crate) fn decide(roll: &Roll, command: &DeclineOffice) -> Result<OfficeDeclined, RollError> {
    let grant = roll.grant(command.grant).ok_or(RollError::Unknown)?;
    if !roll.is_administrator(command.by, command.at) {
        return Err(RollError::NotAnAdministrator);
    }
    if !grant.is_waiting(command.at) {
        return Err(RollError::NotWaiting);
    }
    Ok(OfficeDeclined { grant: grant.number, by: By::Person(command.by), at: command.at })
}

impl Offices {
    /// One administrator is enough, also the one who proposed it.
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
    use crate::RollError;
    use crate::testing::{
        administrators, bold, days, decline, declined, dulam, given, granted, khand, proposed,
    };

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
}
