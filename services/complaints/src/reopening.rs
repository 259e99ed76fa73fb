//! Reopening: the owner says that the answer did not solve it, once and with a reason; the agency's clock runs anew. Who
//! wrote after the answer was in time, whenever the centre reads it.

use kernel::{PersonKey, Timestamp, WorkingDays, clock};

use crate::clocks::Clock;
use crate::complaint::events::ComplaintReopened;
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::standing::Holder;
use crate::text::Words;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct ReopenComplaint {
    pub at: Timestamp,
    pub clock: Option<Clock>,
    pub words_digest: String,
    pub taken_by: Option<PersonKey>,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: ReopenComplaint,
) -> Result<ComplaintReopened, ComplaintError> {
    let Complaint::Answered { case, reply_until, has_replied, .. } = complaint else {
        return Err(not_answered(complaint));
    };
    if case.is_reopened {
        return Err(ComplaintError::AlreadyReopened);
    }
    if command.at >= *reply_until && !has_replied {
        return Err(ComplaintError::TooLateToReply);
    }
    let clock = case.clock.and(command.clock);
    Ok(ComplaintReopened { words_digest: command.words_digest, clock, taken_by: command.taken_by })
}

/// Why the owner of this one has nothing to say to an answer.
pub(crate) fn not_answered(complaint: &Complaint) -> ComplaintError {
    match complaint {
        Complaint::Unknown => ComplaintError::Unknown,
        Complaint::Closed { .. } => ComplaintError::Closed,
        _ => ComplaintError::NotAnswered,
    }
}

impl Complaints {
    pub async fn reopen(
        &self,
        holder: Holder<'_>,
        number: ComplaintNumber,
        working: &WorkingDays,
        words: &Words,
    ) -> Result<(), ComplaintsError> {
        let held = self.held_by(holder, number).await?;
        let at = self.clock.now();
        let kind = held.complaint.case().map(|case| case.about.kind);
        let clock = kind.and_then(|kind| self.clock_of(kind, false, clock::day_of(at), working));
        let taken_by = held.taken_by;
        let command = |words_digest| {
            ComplaintCommand::Reopen(ReopenComplaint { at, clock, words_digest, taken_by })
        };
        self.say(number, words, held.terms, command).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, given, reopen, replied};

    #[test]
    fn bat_is_not_content_and_the_clock_runs_anew() {
        let events = a_complaint().reopened();
        given(a_complaint().answered())
            .when(reopen("2026-12-05T02:00:00Z"))
            .then_expect_events(events[5..].to_vec());
    }

    #[test]
    fn who_wrote_after_the_answer_was_in_time_and_has_no_second_time() {
        let events = a_complaint().reopened();
        given([a_complaint().answered(), vec![replied("letter-1")]].concat())
            .when(reopen("2026-12-20T02:00:00Z"))
            .then_expect_events(events[5..].to_vec());
        given([a_complaint().answered_again(), vec![replied("letter-1")]].concat())
            .when(reopen("2026-12-20T02:00:00Z"))
            .then_expect_error(ComplaintError::AlreadyReopened);
    }

    #[test]
    fn once_only_and_not_after_ten_days() {
        given(a_complaint().answered_again())
            .when(reopen("2026-12-16T02:00:00Z"))
            .then_expect_error(ComplaintError::AlreadyReopened);
        given(a_complaint().answered())
            .when(reopen("2026-12-11T16:00:00Z"))
            .then_expect_error(ComplaintError::TooLateToReply);
        given(a_complaint().accepted())
            .when(reopen("2026-12-05T02:00:00Z"))
            .then_expect_error(ComplaintError::NotAnswered);
        given(a_complaint().confirmed())
            .when(reopen("2026-12-05T02:00:00Z"))
            .then_expect_error(ComplaintError::Closed);
    }
}
