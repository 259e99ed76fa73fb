//! Opening a consultation: everyone is asked what they think of the version that was published last, for no less
//! time than the kind of instrument demands. The window is in whole days of Ulaanbaatar, counted from the day after
//! it opens, and closes when the last of them is over.

use jiff::civil::Date;
use kernel::{Actor, Timestamp, clock};
use policy::Action;

use crate::bill::events::ConsultationOpened;
use crate::bill::{Bill, BillCommand, BillError, Consulting, Moderated};
use crate::rules::Rules;
use crate::{BillNumber, Bills, BillsError};

#[derive(Debug, Clone)]
pub struct OpenConsultation {
    pub said: Opening,
    pub least_days: u32,
    pub longest_days: u32,
    pub answer_days: u32,
    pub at: Timestamp,
}

/// What a drafter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// `None`: at once. A day begins at midnight in Ulaanbaatar.
    pub opens_on: Option<Date>,
    /// The last day.
    pub closes_on: Date,
    pub moderated: Moderated,
}

pub(crate) fn decide(
    bill: &Bill,
    command: OpenConsultation,
) -> Result<ConsultationOpened, BillError> {
    let known = bill.at_work()?;
    if known.versions.is_empty() {
        return Err(BillError::NotPublished);
    }
    if let Consulting::Open(_) | Consulting::ClosingOut(_) = known.consultation {
        return Err(BillError::ConsultedAlready);
    }
    let OpenConsultation { said, least_days, longest_days, answer_days, at } = command;
    let opens_at = said.opens_on.map_or(Some(at), beginning).ok_or(BillError::InThePast)?;
    if opens_at < at {
        return Err(BillError::InThePast);
    }
    let earliest = clock::last_of_days(opens_at, least_days);
    if said.closes_on < earliest {
        return Err(BillError::TooShort { least_days, earliest });
    }
    let closes_at = last_moment(said.closes_on, opens_at, longest_days)?;
    Ok(ConsultationOpened {
        count: known.consultation_count() + 1,
        version: known.version(),
        opens_at,
        closes_at,
        least_days,
        moderated: said.moderated,
        answer_due: clock::days_after(said.closes_on, answer_days),
    })
}

fn beginning(day: Date) -> Option<Timestamp> {
    Some(day.to_zoned(clock::zone()).ok()?.timestamp())
}

/// When the last day is over.
pub(crate) fn last_moment(
    closes_on: Date,
    opens_at: Timestamp,
    longest_days: u32,
) -> Result<Timestamp, BillError> {
    let latest = clock::last_of_days(opens_at, longest_days);
    let closes_at = clock::end_of_day(closes_on).filter(|_| closes_on <= latest);
    closes_at.ok_or(BillError::TooLong { latest })
}

impl Rules {
    pub(crate) fn opening(
        &self,
        said: Opening,
        kind: crate::Kind,
        at: Timestamp,
    ) -> OpenConsultation {
        let least_days = self.window_days.least(kind);
        let (longest_days, answer_days) = (self.window_days.longest, self.answer_days);
        OpenConsultation { said, least_days, longest_days, answer_days, at }
    }
}

impl Bills {
    pub async fn open(
        &self,
        actor: &Actor,
        number: BillNumber,
        said: Opening,
    ) -> Result<(), BillsError> {
        let right = self.may(actor, Action::DraftBill, number).await?;
        let kind = self.bill(number).await?.known().map_err(BillsError::Bill)?.kind;
        let command = BillCommand::Open(self.rules.opening(said, kind, self.clock.now()));
        self.advance(actor, right, number, command).await?;
        Ok(())
    }

    /// The first day on which a consultation could close that opens then.
    pub fn earliest_closing(&self, kind: crate::Kind, opens_on: Option<Date>) -> Date {
        let opens_on = opens_on.unwrap_or_else(|| clock::day_of(self.clock.now()));
        clock::days_after(opens_on, self.rules.window_days.least(kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Kind;
    use crate::testing::{NOON, a_bill, day, given, instant};

    fn open(kind: Kind, opens_on: Option<&str>, closes_on: &str, at: &str) -> BillCommand {
        let (opens_on, closes_on) = (opens_on.map(day), day(closes_on));
        let said = Opening { opens_on, closes_on, moderated: Moderated::After };
        BillCommand::Open(Rules::default().opening(said, kind, instant(at)))
    }

    #[test]
    fn a_bill_is_open_for_fourteen_days_after_the_day_it_opens() {
        let events = a_bill().open();
        given(a_bill().published())
            .when(open(Kind::Law, None, "2026-12-04", NOON))
            .then_expect_events(events[events.len() - 1..].to_vec());
        given(a_bill().published())
            .when(open(Kind::Law, None, "2026-12-03", NOON))
            .then_expect_error(BillError::TooShort { least_days: 14, earliest: day("2026-12-04") });
    }

    #[test]
    fn an_act_is_open_for_thirty() {
        given(a_bill().published())
            .when(open(Kind::AdministrativeAct, None, "2026-12-19", NOON))
            .then_expect_error(BillError::TooShort { least_days: 30, earliest: day("2026-12-20") });
    }

    /// 16:00 UTC is midnight there.
    #[test]
    fn the_day_it_opens_is_that_of_ulaanbaatar() {
        let before = open(Kind::Law, None, "2026-12-04", "2026-11-20T15:59:59Z");
        let after = open(Kind::Law, None, "2026-12-04", "2026-11-20T16:00:00Z");
        let bill = crate::testing::the_bill(a_bill().published());
        let of = |command| match command {
            BillCommand::Open(command) => decide(&bill, command),
            _ => unreachable!("it opens"),
        };
        assert_eq!(of(before).expect("opens").closes_at, instant("2026-12-04T16:00:00Z"));
        let too_short = BillError::TooShort { least_days: 14, earliest: day("2026-12-05") };
        assert_eq!(of(after), Err(too_short));
    }

    #[test]
    fn it_opens_on_a_day_to_come_and_not_on_one_that_is_gone() {
        given(a_bill().published())
            .when(open(Kind::Law, Some("2026-11-20"), "2026-12-24", NOON))
            .then_expect_error(BillError::InThePast);
        given(a_bill().published())
            .when(open(Kind::Law, Some("2026-11-21"), "2026-12-04", NOON))
            .then_expect_error(BillError::TooShort { least_days: 14, earliest: day("2026-12-05") });
        given(a_bill().published())
            .when(open(Kind::Law, None, "2027-12-01", NOON))
            .then_expect_error(BillError::TooLong { latest: day("2027-11-21") });
    }

    #[test]
    fn there_is_something_to_consult_on_and_one_at_a_time() {
        given(a_bill().written())
            .when(open(Kind::Law, None, "2026-12-04", NOON))
            .then_expect_error(BillError::NotPublished);
        given(a_bill().open())
            .when(open(Kind::Law, None, "2026-12-04", NOON))
            .then_expect_error(BillError::ConsultedAlready);
    }
}
