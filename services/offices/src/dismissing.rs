//! Dismissing: whoever runs the machine ends an office, whatever the administrators say.
//!
//! It is the way out where two administrators are at odds, or one of them is somebody else by now.
//! The roll may be left with fewer than two; then the operator names new ones, as at the founding.

use kernel::Timestamp;

use crate::granted::{By, Grant};
use crate::roll::events::{EndReason, OfficeEnded};
use crate::roll::{Roll, RollCommand, RollError};
use crate::{GrantNumber, Offices, OfficesError};

#[derive(Debug, Clone)]
pub struct DismissHolder {
    pub grant: GrantNumber,
    pub at: Timestamp,
}

pub(crate) fn decide(roll: &Roll, command: &DismissHolder) -> Result<OfficeEnded, RollError> {
    let grant = roll.grant(command.grant).ok_or(RollError::Unknown)?;
    if !grant.is_held(command.at) {
        return Err(RollError::NotHeld);
    }
    let (by, reason) = (By::Operator, EndReason::ByOperator);
    Ok(OfficeEnded { grant: grant.number, by, reason, at: command.at })
}

impl Offices {
    /// For the machine's operator only; no page and no program of the outside leads here.
    pub async fn dismiss(&self, grant: GrantNumber) -> Result<Grant, OfficesError> {
        let command = DismissHolder { grant, at: self.now() };
        let roll = self.execute(None, RollCommand::Dismiss(command)).await?;
        Ok(roll.grant(grant).ok_or(RollError::Unknown)?.clone())
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{
        administrators, bold, days, dismiss, dismissed, dulam, found, founded, given, granted,
        khand, proposed,
    };
    use crate::{EndReason, RollError};

    #[test]
    fn the_operator_ends_any_office() {
        let held =
            [administrators(), vec![proposed(3, bold(), dulam(), days(30)), granted(3, khand())]];
        given(held.concat()).when(dismiss(3, 0)).then_expect_events(vec![dismissed(3)]);
    }

    #[test]
    fn also_that_of_one_of_the_last_two_administrators_and_names_another() {
        given(administrators()).when(dismiss(2, 0)).then_expect_events(vec![dismissed(2)]);
        let alone = [administrators(), vec![dismissed(2)]].concat();
        given(alone.clone()).when(dismiss(1, 0)).then_expect_events(vec![dismissed(1)]);
        given(alone).when(found(bold(), 1)).then_expect_events(founded(3, bold(), 1));
    }

    #[test]
    fn what_nobody_holds_does_not_end() {
        let waiting = [administrators(), vec![proposed(3, bold(), dulam(), days(30))]].concat();
        given(waiting).when(dismiss(3, 0)).then_expect_error(RollError::NotHeld);
        let over = [administrators(), vec![crate::testing::ended(2, dulam(), EndReason::Mistake)]]
            .concat();
        given(over).when(dismiss(2, 0)).then_expect_error(RollError::NotHeld);
        given(administrators()).when(dismiss(1, 365)).then_expect_error(RollError::NotHeld);
        given(administrators()).when(dismiss(9, 0)).then_expect_error(RollError::Unknown);
    }
}
