//! Withdrawing a bill: whoever initiated it took it back. Nobody comments on it any more.

use jiff::civil::Date;
use kernel::{Actor, clock};
use policy::Action;

use crate::bill::events::BillWithdrawn;
use crate::bill::{Bill, BillCommand, BillError};
use crate::{BillNumber, Bills, BillsError};

#[derive(Debug, Clone)]
pub struct WithdrawBill {
    pub on: Date,
    pub reason: String,
}

pub(crate) fn decide(bill: &Bill, command: WithdrawBill) -> Result<BillWithdrawn, BillError> {
    bill.at_work()?;
    let reason = command.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(BillError::ReasonMissing);
    }
    Ok(BillWithdrawn { on: command.on, reason })
}

impl Bills {
    pub async fn withdraw(
        &self,
        actor: &Actor,
        number: BillNumber,
        reason: &str,
    ) -> Result<(), BillsError> {
        let right = self.may(actor, Action::DraftBill, number).await?;
        let (on, reason) = (clock::day_of(self.clock.now()), reason.to_owned());
        let command = BillCommand::Withdraw(WithdrawBill { on, reason });
        self.advance(actor, right, number, command).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_bill, day, given};

    #[test]
    fn it_is_taken_back_once_and_with_a_reason() {
        let withdraw = |reason: &str| {
            BillCommand::Withdraw(WithdrawBill { on: day("2026-11-20"), reason: reason.into() })
        };
        let events = a_bill().withdrawn();
        given(a_bill().open())
            .when(withdraw("Засгийн газар буцаан татсан"))
            .then_expect_events(events[events.len() - 1..].to_vec());
        given(a_bill().open()).when(withdraw(" ")).then_expect_error(BillError::ReasonMissing);
        given(a_bill().withdrawn()).when(withdraw("Дахин")).then_expect_error(BillError::Withdrawn);
    }
}
