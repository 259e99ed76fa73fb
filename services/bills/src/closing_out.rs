//! Closing a consultation out: every published comment has its answer. That is looked at between two events:
//! after the first, nothing becomes public any more that would want one (whatever does so holds the log to the
//! bill's stream as it was before), so what is counted then stays true.

use kernel::{Actor, Timestamp};
use policy::Action;

use crate::bill::events::{
    BillEvent, ClosingOutAbandoned, ClosingOutBegun, ConsultationClosedOut, Outcomes,
};
use crate::bill::{Bill, BillCommand, BillError, Consulting};
use crate::{BillNumber, Bills, BillsError};

#[derive(Debug, Clone)]
pub struct BeginClosingOut {
    pub at: Timestamp,
}

#[derive(Debug, Clone)]
pub struct FinishClosingOut {
    /// Published comments without an answer.
    pub unanswered_count: u64,
    pub outcomes: Outcomes,
}

pub(crate) fn begin(bill: &Bill, command: &BeginClosingOut) -> Result<ClosingOutBegun, BillError> {
    let Consulting::Open(window) = &bill.known()?.consultation else {
        return Err(BillError::NotConsulted);
    };
    if command.at < window.closes_at && !bill.known()?.is_withdrawn {
        return Err(BillError::StillOpen(window.closes_at));
    }
    Ok(ClosingOutBegun { count: window.count })
}

pub(crate) fn finish(bill: &Bill, command: &FinishClosingOut) -> Result<BillEvent, BillError> {
    let Consulting::ClosingOut(window) = &bill.known()?.consultation else {
        return Err(BillError::NotClosingOut);
    };
    let (count, unanswered_count) = (window.count, command.unanswered_count);
    if unanswered_count > 0 {
        return Ok(ClosingOutAbandoned { count, unanswered_count }.into());
    }
    Ok(ConsultationClosedOut { count, outcomes: command.outcomes }.into())
}

impl Bills {
    /// The position from which on nothing new wants an answer. Where it was begun before and cut off, it goes
    /// on from there.
    pub async fn begin_closing_out(
        &self,
        actor: &Actor,
        number: BillNumber,
    ) -> Result<u64, BillsError> {
        let right = self.may(actor, Action::DraftBill, number).await?;
        let command = BillCommand::BeginClosingOut(BeginClosingOut { at: self.clock.now() });
        let bill = self.bill(number).await?;
        let is_begun = |bill: &Bill| matches!(bill.known(), Ok(known) if matches!(known.consultation, Consulting::ClosingOut(_)));
        if !is_begun(&bill) {
            self.advance(actor, right, number, command).await?;
        }
        Ok(self.bus.log().head().await?.position)
    }

    /// Whether it is closed out now: not while a comment has no answer.
    pub async fn finish_closing_out(
        &self,
        actor: &Actor,
        number: BillNumber,
        unanswered_count: u64,
        outcomes: Outcomes,
    ) -> Result<bool, BillsError> {
        let right = self.may(actor, Action::DraftBill, number).await?;
        let command = FinishClosingOut { unanswered_count, outcomes };
        self.advance(actor, right, number, BillCommand::FinishClosingOut(command)).await?;
        Ok(unanswered_count == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_bill, given, instant};

    const CLOSED: &str = "2026-12-04T16:00:00Z";

    fn begin(at: &str) -> BillCommand {
        BillCommand::BeginClosingOut(BeginClosingOut { at: instant(at) })
    }

    fn finish(unanswered_count: u64) -> BillCommand {
        let outcomes = Outcomes { comment_count: 3, reflected_count: 3, ..Outcomes::default() };
        BillCommand::FinishClosingOut(FinishClosingOut { unanswered_count, outcomes })
    }

    #[test]
    fn it_begins_when_the_window_is_over_and_not_before() {
        let begun = ClosingOutBegun { count: 1 };
        given(a_bill().open()).when(begin(CLOSED)).then_expect_events(vec![begun.into()]);
        given(a_bill().open())
            .when(begin("2026-12-04T15:59:59Z"))
            .then_expect_error(BillError::StillOpen(instant(CLOSED)));
    }

    #[test]
    fn it_is_not_closed_out_while_a_comment_has_no_answer() {
        let events = || [a_bill().open(), vec![ClosingOutBegun { count: 1 }.into()]].concat();
        let abandoned = ClosingOutAbandoned { count: 1, unanswered_count: 1 };
        given(events()).when(finish(1)).then_expect_events(vec![abandoned.clone().into()]);
        let outcomes = Outcomes { comment_count: 3, reflected_count: 3, ..Outcomes::default() };
        let closed = ConsultationClosedOut { count: 1, outcomes };
        given(events()).when(finish(0)).then_expect_events(vec![closed.into()]);
        given([events(), vec![abandoned.into()]].concat())
            .when(finish(0))
            .then_expect_error(BillError::NotClosingOut);
    }
}
