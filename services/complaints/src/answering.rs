//! Answering: the agency says what it did. Whether that helped is the owner's to say, within so many days.

use eventlog::Sequence;
use kernel::{Actor, PersonKey, Timestamp, clock};
use policy::Action;

use crate::clocks::days_between;
use crate::complaint::events::{Attached, ComplaintAnswered};
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::files::Enclosure;
use crate::number::ComplaintNumber;
use crate::standing::terms_of;
use crate::text::Words;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct AnswerComplaint {
    pub seen: Sequence,
    pub by: PersonKey,
    pub at: Timestamp,
    pub reply_until: Timestamp,
    pub words_digest: String,
    pub attached: Vec<Attached>,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: AnswerComplaint,
) -> Result<ComplaintAnswered, ComplaintError> {
    let (case, _) = complaint.at_agency()?;
    let origin = complaint.seen_at(command.seen)?.origin().ok_or(ComplaintError::Unknown)?;
    let counted_from = case.clock.map_or(origin.received_on, |clock| clock.counted_from);
    Ok(ComplaintAnswered {
        by: command.by,
        words_digest: command.words_digest,
        attached: command.attached,
        days: days_between(counted_from, command.at),
        is_in_time: case.clock.map(|clock| !clock.has_run_out(command.at)),
        reply_until: command.reply_until,
    })
}

impl Complaints {
    pub async fn answer(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
        seen: Sequence,
        words: &Words,
        files: &[Enclosure],
    ) -> Result<(), ComplaintsError> {
        let (complaint, right, by) = self.may(actor, Action::HandleComplaint, number).await?;
        complaint.at_agency()?;
        complaint.seen_at(seen)?;
        let at = self.clock.now();
        let last_day = clock::last_of_days(at, self.rules.days.reply);
        let reply_until = clock::end_of_day(last_day).unwrap_or(Timestamp::MAX);
        let command = |words_digest, attached| {
            let answer = AnswerComplaint { seen, by, at, reply_until, words_digest, attached };
            ComplaintCommand::Answer(answer)
        };
        self.say_with(number, words, files, terms_of(actor, right), command).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, answer, given, the_complaint};

    fn decided(events: Vec<crate::ComplaintEvent>, seen: u64, at: &str) -> ComplaintAnswered {
        let ComplaintCommand::Answer(command) = answer(seen, at) else {
            unreachable!("it is made just here")
        };
        decide(&the_complaint(events), command).expect("answered")
    }

    #[test]
    fn it_is_answered_and_whether_that_was_in_time_is_recorded() {
        let events = a_complaint().answered();
        given(a_complaint().accepted())
            .when(answer(4, "2026-12-01T02:00:00Z"))
            .then_expect_events(events[4..].to_vec());
        let late = decided(a_complaint().accepted(), 4, "2026-12-22T00:00:00Z");
        assert_eq!((late.is_in_time, late.days), (Some(false), 32));
        let extended = decided(a_complaint().extended(), 5, "2026-12-22T00:00:00Z");
        assert_eq!((extended.is_in_time, extended.days), (Some(true), 32));
    }

    #[test]
    fn days_are_counted_anew_once_it_was_reopened_and_a_tip_is_never_late() {
        let again = decided(a_complaint().reopened(), 6, "2026-12-15T02:00:00Z");
        assert_eq!((again.is_in_time, again.days), (Some(true), 10));
        let tip = decided(a_complaint().tip(), 3, "2027-06-01T02:00:00Z");
        assert_eq!(tip.is_in_time, None);
    }

    #[test]
    fn nobody_answers_what_has_changed_or_is_not_theirs() {
        for (events, seen, refused) in [
            (a_complaint().accepted(), 3, ComplaintError::ChangedMeanwhile),
            (a_complaint().returned(), 4, ComplaintError::NotAssigned),
            (a_complaint().answered(), 5, ComplaintError::Answered),
        ] {
            given(events).when(answer(seen, "2026-12-01T02:00:00Z")).then_expect_error(refused);
        }
    }
}
