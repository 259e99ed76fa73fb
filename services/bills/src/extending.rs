//! Extending a consultation: people have longer, for a reason that everyone reads; never less.

use jiff::civil::Date;
use kernel::{Actor, Timestamp, clock};
use policy::Action;

use crate::bill::events::ConsultationExtended;
use crate::bill::{Bill, BillCommand, BillError, Consulting};
use crate::opening::last_moment;
use crate::{BillNumber, Bills, BillsError};

#[derive(Debug, Clone)]
pub struct ExtendConsultation {
    /// The last day.
    pub closes_on: Date,
    pub reason: String,
    pub longest_days: u32,
    pub answer_days: u32,
    pub at: Timestamp,
}

pub(crate) fn decide(
    bill: &Bill,
    command: ExtendConsultation,
) -> Result<ConsultationExtended, BillError> {
    let Consulting::Open(window) = &bill.at_work()?.consultation else {
        return Err(BillError::NotConsulted);
    };
    if command.at >= window.closes_at {
        return Err(BillError::NotConsulted);
    }
    let closes_at = last_moment(command.closes_on, window.opens_at, command.longest_days)?;
    if closes_at <= window.closes_at {
        return Err(BillError::NotLonger(window.closes_at));
    }
    let reason = command.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(BillError::ReasonMissing);
    }
    let answer_due = clock::days_after(command.closes_on, command.answer_days);
    Ok(ConsultationExtended { count: window.count, closes_at, answer_due, reason })
}

impl Bills {
    pub async fn extend(
        &self,
        actor: &Actor,
        number: BillNumber,
        closes_on: Date,
        reason: &str,
    ) -> Result<(), BillsError> {
        let right = self.may(actor, Action::DraftBill, number).await?;
        let command = ExtendConsultation {
            closes_on,
            reason: reason.to_owned(),
            longest_days: self.rules.window_days.longest,
            answer_days: self.rules.answer_days,
            at: self.clock.now(),
        };
        self.advance(actor, right, number, BillCommand::Extend(command)).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{NOON, a_bill, day, given, instant};

    fn extend(closes_on: &str, reason: &str, at: &str) -> BillCommand {
        BillCommand::Extend(ExtendConsultation {
            closes_on: day(closes_on),
            reason: reason.into(),
            longest_days: 366,
            answer_days: 30,
            at: instant(at),
        })
    }

    #[test]
    fn people_have_a_week_longer_and_so_has_who_answers() {
        let extended = ConsultationExtended {
            count: 1,
            closes_at: instant("2026-12-11T16:00:00Z"),
            answer_due: day("2027-01-10"),
            reason: "Сүлжээ тасарсан".into(),
        };
        given(a_bill().open())
            .when(extend("2026-12-11", " Сүлжээ тасарсан ", NOON))
            .then_expect_events(vec![extended.into()]);
    }

    #[test]
    fn never_less_nor_without_a_reason_nor_once_it_has_closed() {
        let closes_at = instant("2026-12-04T16:00:00Z");
        for closes_on in ["2026-12-04", "2026-11-21"] {
            given(a_bill().open())
                .when(extend(closes_on, "Яагаад", NOON))
                .then_expect_error(BillError::NotLonger(closes_at));
        }
        given(a_bill().open())
            .when(extend("2026-12-11", " ", NOON))
            .then_expect_error(BillError::ReasonMissing);
        given(a_bill().open())
            .when(extend("2026-12-11", "Яагаад", "2026-12-04T16:00:00Z"))
            .then_expect_error(BillError::NotConsulted);
        given(a_bill().published())
            .when(extend("2026-12-11", "Яагаад", NOON))
            .then_expect_error(BillError::NotConsulted);
    }
}
