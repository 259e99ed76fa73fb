//! Forgetting: whoever has themselves erased holds no office from then on, and waits for none.
//!
//! Who holds an office lays it down before they are erased; this is for what comes in between, and for
//! what was only proposed.

use eventlog::Meta;
use kernel::{PersonKey, Timestamp};

use crate::granted::By;
use crate::roll::events::{EndReason, OfficeDeclined, OfficeEnded, RollEvent};
use crate::roll::{Roll, RollCommand, RollError};
use crate::{Offices, OfficesError};

#[derive(Debug, Clone)]
pub struct ForgetPerson {
    pub person: PersonKey,
    pub at: Timestamp,
}

/// It is their own doing, and on the roll as theirs.
pub(crate) fn decide(roll: &Roll, command: &ForgetPerson) -> Result<Vec<RollEvent>, RollError> {
    let (by, at) = (By::Person(command.person), command.at);
    let own = roll.grants().iter().filter(|grant| grant.person == command.person);
    let events: Vec<RollEvent> = own
        .filter_map(|grant| {
            if grant.is_held(at) {
                let reason = EndReason::LaidDown;
                Some(OfficeEnded { grant: grant.number, by, reason, at }.into())
            } else if roll.is_waiting(grant, at) {
                Some(OfficeDeclined { grant: grant.number, by, at }.into())
            } else {
                None
            }
        })
        .collect();
    if events.is_empty() { Err(RollError::NotHeld) } else { Ok(events) }
}

impl Offices {
    /// Done again, it does nothing.
    pub async fn forget(&self, person: PersonKey) -> Result<(), OfficesError> {
        self.look_if_moved().await?;
        let command = ForgetPerson { person, at: self.now() };
        if decide(&self.roll(), &command).is_err() {
            return Ok(());
        }
        let meta = Meta { actor: person, role: None };
        match self.execute_with(Some(meta), RollCommand::Forget(command)).await {
            Ok(_) | Err(OfficesError::Roll(RollError::NotHeld)) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{
        administrators, bold, days, declined, dulam, ended, given, granted, khand, office,
        proposed, sarnai,
    };

    fn forget(person: PersonKey) -> RollCommand {
        RollCommand::Forget(ForgetPerson { person, at: days(0) })
    }

    #[test]
    fn what_bold_holds_ends_and_what_he_waits_for_is_declined() {
        let of_police = crate::testing::of_the_police();
        let events = [
            administrators(),
            vec![
                proposed(3, bold(), dulam(), days(30)),
                granted(3, khand()),
                proposed(4, sarnai(), dulam(), days(30)),
                office(5, bold(), of_police, dulam(), days(30)),
            ],
        ];
        given(events.concat())
            .when(forget(bold()))
            .then_expect_events(vec![ended(3, bold(), EndReason::LaidDown), declined(5, bold())]);
    }

    #[test]
    fn an_administrator_who_is_gone_is_none() {
        given(administrators()).when(forget(dulam())).then_expect_events(vec![ended(
            1,
            dulam(),
            EndReason::LaidDown,
        )]);
    }

    #[test]
    fn who_is_nothing_is_forgotten_already() {
        given(administrators()).when(forget(bold())).then_expect_error(RollError::NotHeld);
    }
}
