//! Ending: an office is taken away, by one administrator and at once, or laid down.

use kernel::{Actor, PersonKey, Role, Timestamp};
use policy::{Action, Denied, Right};

use crate::granted::By;
use crate::roll::events::{EndReason, OfficeEnded};
use crate::roll::{ADMINISTRATORS_MIN, Roll, RollCommand, RollError};
use crate::{GrantNumber, Offices, OfficesError};

#[derive(Debug, Clone)]
pub struct EndOffice {
    pub grant: GrantNumber,
    pub by: PersonKey,
    pub reason: EndReason,
    pub at: Timestamp,
}

pub(crate) fn decide(roll: &Roll, command: &EndOffice) -> Result<OfficeEnded, RollError> {
    let (by, at) = (command.by, command.at);
    let grant = roll.grant(command.grant).ok_or(RollError::Unknown)?;
    if grant.person != by && !roll.is_administrator(by, at) {
        return Err(RollError::NotAnAdministrator);
    }
    if !grant.is_held(at) {
        return Err(RollError::NotHeld);
    }
    let is_administrator = grant.office.role == Role::Administrator;
    if is_administrator && roll.administrators(at) <= ADMINISTRATORS_MIN {
        return Err(RollError::LastAdministrators);
    }
    let reason = if grant.person == by { EndReason::LaidDown } else { command.reason };
    Ok(OfficeEnded { grant: grant.number, by: By::Person(by), reason, at })
}

impl Offices {
    /// It counts no longer from the next request on, in this process; in others within a moment.
    pub async fn end(
        &self,
        actor: &Actor,
        grant: GrantNumber,
        reason: EndReason,
    ) -> Result<(), OfficesError> {
        let right = self.may(actor, Action::EndOffice, grant).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let command = RollCommand::End(EndOffice { grant, by, reason, at: self.now() });
        // Laying down is an act of the person, not of an office.
        let own = self.roll().grant(grant).is_some_and(|grant| grant.person == by);
        let right = if own { Right::Own } else { right };
        self.execute(Some((actor, right)), command).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use crate::testing::{
        administrators, bold, days, dulam, end, ended, given, granted, khand, office, proposed,
        sarnai,
    };
    use crate::{EndReason, RollError};

    fn held() -> Vec<crate::RollEvent> {
        let given = vec![proposed(3, bold(), dulam(), days(30)), granted(3, khand())];
        [administrators(), given].concat()
    }

    #[test]
    fn one_administrator_takes_it_away() {
        given(held()).when(end(3, dulam())).then_expect_events(vec![ended(
            3,
            dulam(),
            EndReason::Mistake,
        )]);
    }

    #[test]
    fn bold_lays_his_own_down_and_sarnai_does_not_for_him() {
        given(held()).when(end(3, bold())).then_expect_events(vec![ended(
            3,
            bold(),
            EndReason::LaidDown,
        )]);
        given(held()).when(end(3, sarnai())).then_expect_error(RollError::NotAnAdministrator);
    }

    #[test]
    fn what_nobody_holds_does_not_end() {
        let twice = [held(), vec![ended(3, dulam(), EndReason::Mistake)]].concat();
        given(twice).when(end(3, dulam())).then_expect_error(RollError::NotHeld);
        let waiting = [administrators(), vec![proposed(3, bold(), dulam(), days(30))]].concat();
        given(waiting).when(end(3, dulam())).then_expect_error(RollError::NotHeld);
    }

    #[test]
    fn two_administrators_remain() {
        given(administrators())
            .when(end(1, dulam()))
            .then_expect_error(RollError::LastAdministrators);
        given(administrators())
            .when(end(1, khand()))
            .then_expect_error(RollError::LastAdministrators);
        let third = [
            administrators(),
            vec![
                office(3, bold(), Role::Administrator.into(), dulam(), days(30)),
                granted(3, khand()),
            ],
        ];
        given(third.concat()).when(end(1, dulam())).then_expect_events(vec![ended(
            1,
            dulam(),
            EndReason::LaidDown,
        )]);
    }
}
