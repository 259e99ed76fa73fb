//! Ending: an office is taken away, or laid down.
//!
//! One administrator takes an office away, at once. For the office of an administrator or an auditor
//! it takes two: those who could watch or stop the first are not to be got rid of by the first alone.
//! Both say the same, and what is asked is the same: the first asks for it, and the second completes it.

use kernel::{Actor, PersonKey, Role, Timestamp};
use policy::{Action, Denied, Right};

use crate::granted::{By, Grant, Stage};
use crate::roll::events::{EndReason, OfficeEndProposed, OfficeEnded, RollEvent};
use crate::roll::{ADMINISTRATORS_MIN, Roll, RollCommand, RollError, stands_alone};
use crate::{GrantNumber, Offices, OfficesError};

#[derive(Debug, Clone)]
pub struct EndOffice {
    pub grant: GrantNumber,
    pub by: PersonKey,
    /// Not needed for one's own office, nor for what another administrator asked with theirs.
    pub reason: Option<EndReason>,
    pub at: Timestamp,
}

/// What has come of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// It counts no longer.
    Now,
    /// It is held until another administrator agrees.
    WhenAgreed,
}

/// Whose office it takes two to end: of those who watch or make the others.
pub const fn ends_by_two(role: Role) -> bool {
    stands_alone(role)
}

pub(crate) fn decide(roll: &Roll, command: &EndOffice) -> Result<RollEvent, RollError> {
    let (by, at) = (command.by, command.at);
    let grant = roll.grant(command.grant).ok_or(RollError::Unknown)?;
    let is_own = grant.person == by;
    if !is_own && !roll.is_administrator(by, at) {
        return Err(RollError::NotAnAdministrator);
    }
    if !grant.is_held(at) {
        return Err(RollError::NotHeld);
    }
    let is_administrator = grant.office.role == Role::Administrator;
    if is_administrator && roll.administrators(at) <= ADMINISTRATORS_MIN {
        return Err(RollError::LastAdministrators);
    }
    if is_own {
        return Ok(ended(command, EndReason::LaidDown));
    }
    if ends_by_two(grant.office.role) {
        return by_two(roll, grant, command);
    }
    Ok(ended(command, command.reason.ok_or(RollError::ReasonMissing)?))
}

fn by_two(roll: &Roll, grant: &Grant, command: &EndOffice) -> Result<RollEvent, RollError> {
    match (roll.waiting_end(grant, command.at), command.reason) {
        (Some(asked), _) if asked.by == command.by => Err(RollError::SamePerson),
        (Some(asked), _) => Ok(ended(command, asked.reason)),
        (None, Some(reason)) => {
            let (by, at) = (By::Person(command.by), command.at);
            Ok(OfficeEndProposed { grant: grant.number, reason, by, at }.into())
        }
        // Who means to agree is told that there is nothing to agree to any more.
        (None, None) => Err(RollError::NotWaiting),
    }
}

fn ended(command: &EndOffice, reason: EndReason) -> RollEvent {
    let (by, at) = (By::Person(command.by), command.at);
    OfficeEnded { grant: command.grant, by, reason, at }.into()
}

impl Offices {
    /// What has ended counts no longer from the next request on, in this process; in others within a
    /// moment.
    pub async fn end(
        &self,
        actor: &Actor,
        grant: GrantNumber,
        reason: Option<EndReason>,
    ) -> Result<Ended, OfficesError> {
        let right = self.may(actor, Action::EndOffice, grant).await?;
        let Some(by) = actor.key() else { return Err(Denied::SignInFirst.into()) };
        let command = RollCommand::End(EndOffice { grant, by, reason, at: self.now() });
        // Laying down is an act of the person, not of an office.
        let own = self.roll().grant(grant).is_some_and(|grant| grant.person == by);
        let right = if own { Right::Own } else { right };
        let roll = self.execute(Some((actor, right)), command).await?;
        let stage = roll.grant(grant).map(|grant| grant.stage);
        let is_over = matches!(stage, Some(Stage::Ended { .. }));
        Ok(if is_over { Ended::Now } else { Ended::WhenAgreed })
    }
}

#[cfg(test)]
mod tests {
    use kernel::Role;

    use crate::testing::{
        administrators, agree, bold, days, declined_end, dulam, end, end_on, end_proposed, ended,
        given, granted, khand, office, proposed, sarnai,
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

    /// Dulam and Khand are administrators, and Bold is an auditor on line 3.
    fn audited() -> Vec<crate::RollEvent> {
        let auditor = office(3, bold(), Role::Auditor.into(), dulam(), days(30));
        [administrators(), vec![auditor, granted(3, khand())]].concat()
    }

    /// And Sarnai is a third administrator, on line 4.
    fn three() -> Vec<crate::RollEvent> {
        let third = office(4, sarnai(), Role::Administrator.into(), dulam(), days(300));
        [audited(), vec![third, granted(4, khand())]].concat()
    }

    fn asked() -> Vec<crate::RollEvent> {
        [three(), vec![end_proposed(3, dulam(), EndReason::Misuse)]].concat()
    }

    #[test]
    fn an_auditor_s_office_is_not_ended_by_one() {
        given(audited()).when(end(3, dulam())).then_expect_events(vec![end_proposed(
            3,
            dulam(),
            EndReason::Mistake,
        )]);
        given(asked()).when(end(3, dulam())).then_expect_error(RollError::SamePerson);
    }

    #[test]
    fn another_agrees_and_it_ends_for_the_reason_that_the_first_gave() {
        for who in [khand(), sarnai()] {
            for command in [end(3, who), agree(3, who)] {
                given(asked()).when(command).then_expect_events(vec![ended(
                    3,
                    who,
                    EndReason::Misuse,
                )]);
            }
        }
    }

    #[test]
    fn an_administrator_s_office_takes_two_others() {
        let asked = [three(), vec![end_proposed(2, sarnai(), EndReason::Misuse)]].concat();
        given(three()).when(end(2, sarnai())).then_expect_events(vec![end_proposed(
            2,
            sarnai(),
            EndReason::Mistake,
        )]);
        given(asked.clone()).when(agree(2, dulam())).then_expect_events(vec![ended(
            2,
            dulam(),
            EndReason::Misuse,
        )]);
        given(asked.clone())
            .when(agree(2, bold()))
            .then_expect_error(RollError::NotAnAdministrator);
        // Whoever it concerns may go by themself.
        given(asked).when(end(2, khand())).then_expect_events(vec![ended(
            2,
            khand(),
            EndReason::LaidDown,
        )]);
    }

    #[test]
    fn nobody_agrees_to_what_does_not_wait() {
        given(audited()).when(agree(3, khand())).then_expect_error(RollError::NotWaiting);
        let declined = [asked(), vec![declined_end(3, sarnai())]].concat();
        given(declined).when(agree(3, khand())).then_expect_error(RollError::NotWaiting);
        given(held()).when(agree(3, khand())).then_expect_error(RollError::ReasonMissing);
        given(asked()).when(end_on(3, khand(), 30)).then_expect_error(RollError::NotHeld);
    }

    #[test]
    fn what_a_former_administrator_asked_is_asked_anew() {
        let asked = [three(), vec![end_proposed(3, sarnai(), EndReason::Misuse)]].concat();
        let gone = [asked.clone(), vec![ended(4, sarnai(), EndReason::LaidDown)]].concat();
        given(gone.clone()).when(agree(3, khand())).then_expect_error(RollError::NotWaiting);
        given(gone.clone()).when(end(3, khand())).then_expect_events(vec![end_proposed(
            3,
            khand(),
            EndReason::Mistake,
        )]);
        // Nor does it count again when she comes back.
        let back = office(5, sarnai(), Role::Administrator.into(), dulam(), days(300));
        let back = [gone, vec![back, granted(5, khand())]].concat();
        given(back).when(agree(3, khand())).then_expect_error(RollError::NotWaiting);
    }
}
