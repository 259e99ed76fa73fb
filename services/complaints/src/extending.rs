//! Extending: the agency takes longer, once, by so many days at most, while its clock still runs; the owner is told why
//! (Law on resolving citizens' petitions and complaints).

use eventlog::Sequence;
use kernel::{Actor, PersonKey, Timestamp, WorkingDays};
use policy::Action;

use crate::complaint::events::ComplaintExtended;
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::standing::terms_of;
use crate::text::Words;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct ExtendComplaint {
    pub seen: Sequence,
    pub by: PersonKey,
    pub at: Timestamp,
    pub days: u32,
    pub days_max: u32,
    pub working: WorkingDays,
    pub words_digest: String,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: ExtendComplaint,
) -> Result<ComplaintExtended, ComplaintError> {
    let (case, _) = complaint.at_agency()?;
    complaint.seen_at(command.seen)?;
    let clock = case.clock.ok_or(ComplaintError::NoClock)?;
    if case.is_extended {
        return Err(ComplaintError::AlreadyExtended);
    }
    if clock.has_run_out(command.at) {
        return Err(ComplaintError::TooLateToExtend);
    }
    if !(1..=command.days_max).contains(&command.days) {
        return Err(ComplaintError::ExtendedTooLong { max: command.days_max });
    }
    let clock = clock.extended(command.days, &command.working);
    Ok(ComplaintExtended { by: command.by, clock, words_digest: command.words_digest })
}

impl Complaints {
    pub async fn extend(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
        seen: Sequence,
        days: u32,
        working: WorkingDays,
        words: &Words,
    ) -> Result<(), ComplaintsError> {
        let (_, right, by) = self.may(actor, Action::HandleComplaint, number).await?;
        let (at, days_max) = (self.clock.now(), self.rules.days.extension);
        let command = |words_digest| {
            let extend = ExtendComplaint { seen, by, at, days, days_max, working, words_digest };
            ComplaintCommand::Extend(extend)
        };
        self.say(number, words, terms_of(actor, right), command).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, extend, given};

    const IN_TIME: &str = "2026-12-20T15:59:59Z";

    #[test]
    fn it_takes_longer_once() {
        let events = a_complaint().extended();
        given(a_complaint().accepted())
            .when(extend(4, 30, IN_TIME))
            .then_expect_events(events[4..].to_vec());
        given(a_complaint().extended())
            .when(extend(5, 10, IN_TIME))
            .then_expect_error(ComplaintError::AlreadyExtended);
    }

    #[test]
    fn not_by_more_than_the_law_allows_and_not_once_it_is_late() {
        for (days, at, refused) in [
            (31, IN_TIME, ComplaintError::ExtendedTooLong { max: 30 }),
            (0, IN_TIME, ComplaintError::ExtendedTooLong { max: 30 }),
            (30, "2026-12-22T00:00:00Z", ComplaintError::TooLateToExtend),
        ] {
            given(a_complaint().accepted()).when(extend(4, days, at)).then_expect_error(refused);
        }
    }

    #[test]
    fn where_no_clock_runs_there_is_nothing_to_extend() {
        given(a_complaint().tip())
            .when(extend(3, 30, IN_TIME))
            .then_expect_error(ComplaintError::NoClock);
    }
}
