//! Closing: its owner says that it is solved, or takes it back; an agency or the centre closes it without action and
//! says why; or nobody said anything within the days there are for it. Whoever wrote after the answer did say something:
//! the centre reads it, and the house closes nothing by itself.

use eventlog::Sequence;
use kernel::{Actor, PersonKey, Role, Timestamp};
use policy::{Action, Right};

use crate::complaint::events::{Closing, ComplaintClosed};
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::reopening::not_answered;
use crate::standing::{Holder, terms_of};
use crate::text::Words;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub enum CloseComplaint {
    /// Its owner, or an operator who was told so.
    Confirm {
        taken_by: Option<PersonKey>,
    },
    /// Its owner, before it is answered, or once they have written since.
    Withdraw {
        taken_by: Option<PersonKey>,
    },
    WithoutAction {
        seen: Sequence,
        by: PersonKey,
        /// An operator, who also closes what its owner wrote to after an answer.
        is_centre: bool,
        words_digest: String,
    },
    NoReply {
        at: Timestamp,
    },
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: CloseComplaint,
) -> Result<ComplaintClosed, ComplaintError> {
    let closed = |how, by, words_digest| Ok(ComplaintClosed { how, by, words_digest });
    match command {
        CloseComplaint::Confirm { taken_by } => match complaint {
            Complaint::Answered { .. } => closed(Closing::Confirmed, taken_by, None),
            other => Err(not_answered(other)),
        },
        CloseComplaint::Withdraw { taken_by } => match complaint {
            Complaint::Unknown => Err(ComplaintError::Unknown),
            Complaint::Answered { has_replied: false, .. } => Err(ComplaintError::Answered),
            Complaint::Closed { .. } => Err(ComplaintError::Closed),
            _ => closed(Closing::Withdrawn, taken_by, None),
        },
        CloseComplaint::WithoutAction { seen, by, is_centre, words_digest } => {
            let without_action = closed(Closing::WithoutAction, Some(by), Some(words_digest));
            match complaint.seen_at(seen)? {
                Complaint::Waiting { .. } | Complaint::Assigned { .. } => without_action,
                Complaint::Answered { has_replied: true, .. } if is_centre => without_action,
                Complaint::Answered { .. } => Err(ComplaintError::Answered),
                Complaint::Closed { .. } => Err(ComplaintError::Closed),
                Complaint::Unknown | Complaint::Received { .. } => {
                    Err(ComplaintError::NotRegistered)
                }
            }
        }
        CloseComplaint::NoReply { at } => match complaint {
            Complaint::Answered { reply_until, has_replied: false, .. } if at >= *reply_until => {
                closed(Closing::NoReply, None, None)
            }
            _ => Err(ComplaintError::NothingDue),
        },
    }
}

impl Complaints {
    /// It is solved, says its owner. Said twice, it is said once.
    pub async fn confirm(
        &self,
        holder: Holder<'_>,
        number: ComplaintNumber,
    ) -> Result<(), ComplaintsError> {
        let held = self.held_by(holder, number).await?;
        if matches!(held.complaint, Complaint::Closed { how: Closing::Confirmed, .. }) {
            return Ok(());
        }
        let command = CloseComplaint::Confirm { taken_by: held.taken_by };
        self.advance(number, ComplaintCommand::Close(command), held.terms).await?;
        Ok(())
    }

    pub async fn take_back(
        &self,
        holder: Holder<'_>,
        number: ComplaintNumber,
    ) -> Result<(), ComplaintsError> {
        let held = self.held_by(holder, number).await?;
        if matches!(held.complaint, Complaint::Closed { how: Closing::Withdrawn, .. }) {
            return Ok(());
        }
        let command = CloseComplaint::Withdraw { taken_by: held.taken_by };
        self.advance(number, ComplaintCommand::Close(command), held.terms).await?;
        Ok(())
    }

    /// By an officer of the agency that has it, or by an operator; of one that is answered, by an operator whose turn it
    /// is since its owner wrote.
    pub async fn close_without_action(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
        seen: Sequence,
        words: &Words,
    ) -> Result<(), ComplaintsError> {
        let (right, by) = self.may_close(actor, number).await?;
        let is_centre = right == Right::Office(Role::Operator);
        let command = |words_digest| {
            let close = CloseComplaint::WithoutAction { seen, by, is_centre, words_digest };
            ComplaintCommand::Close(close)
        };
        self.say(number, words, terms_of(actor, right), command).await
    }

    async fn may_close(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
    ) -> Result<(Right, PersonKey), ComplaintsError> {
        let by_officer = self.may(actor, Action::HandleComplaint, number).await;
        let (_, right, by) = match by_officer {
            Err(ComplaintsError::Denied(_)) => {
                self.may(actor, Action::TakeInComplaint, number).await?
            }
            verdict => verdict?,
        };
        Ok((right, by))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, close, given, officer, operator, replied};

    fn closed(how: Closing) -> Vec<crate::ComplaintEvent> {
        vec![ComplaintClosed { how, by: None, words_digest: None }.into()]
    }

    fn instant(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    #[test]
    fn bat_says_that_it_is_solved() {
        given(a_complaint().answered())
            .when(close(CloseComplaint::Confirm { taken_by: None }))
            .then_expect_events(closed(Closing::Confirmed));
        given(a_complaint().accepted())
            .when(close(CloseComplaint::Confirm { taken_by: None }))
            .then_expect_error(ComplaintError::NotAnswered);
    }

    #[test]
    fn bat_takes_it_back_before_it_is_answered() {
        for events in [a_complaint().received(), a_complaint().returned(), a_complaint().accepted()]
        {
            given(events)
                .when(close(CloseComplaint::Withdraw { taken_by: None }))
                .then_expect_events(closed(Closing::Withdrawn));
        }
        given(a_complaint().answered())
            .when(close(CloseComplaint::Withdraw { taken_by: None }))
            .then_expect_error(ComplaintError::Answered);
    }

    fn has_replied() -> Vec<crate::ComplaintEvent> {
        [a_complaint().answered(), vec![replied("letter-1")]].concat()
    }

    #[test]
    fn whoever_wrote_after_the_answer_did_not_say_nothing() {
        given(has_replied())
            .when(close(CloseComplaint::NoReply { at: instant("2027-12-11T16:00:00Z") }))
            .then_expect_error(ComplaintError::NothingDue);
        // Whoever asks to be forgotten leaves nothing that waits for them.
        given(has_replied())
            .when(close(CloseComplaint::Withdraw { taken_by: None }))
            .then_expect_events(closed(Closing::Withdrawn));
        let taken_by = Some(operator().key);
        let told = ComplaintClosed { how: Closing::Confirmed, by: taken_by, words_digest: None };
        given(has_replied())
            .when(close(CloseComplaint::Confirm { taken_by }))
            .then_expect_events(vec![told.into()]);
    }

    #[test]
    fn what_its_owner_wrote_after_the_answer_an_operator_may_close_it_by_and_no_officer() {
        let without = |by, is_centre| {
            let words_digest = "0005".into();
            close(CloseComplaint::WithoutAction { seen: 6, by, is_centre, words_digest })
        };
        let (by, words_digest) = (Some(operator().key), Some("0005".into()));
        let told = ComplaintClosed { how: Closing::WithoutAction, by, words_digest };
        given(has_replied())
            .when(without(operator().key, true))
            .then_expect_events(vec![told.into()]);
        given(has_replied())
            .when(without(officer().key, false))
            .then_expect_error(ComplaintError::Answered);
    }

    #[test]
    fn who_says_nothing_for_ten_days_is_not_waited_for_and_not_a_moment_less() {
        let no_reply = |at| close(CloseComplaint::NoReply { at: instant(at) });
        given(a_complaint().answered())
            .when(no_reply("2026-12-11T16:00:00Z"))
            .then_expect_events(closed(Closing::NoReply));
        for (events, at) in [
            (a_complaint().answered(), "2026-12-11T15:59:59Z"),
            (a_complaint().reopened(), "2027-12-11T16:00:00Z"),
        ] {
            given(events).when(no_reply(at)).then_expect_error(ComplaintError::NothingDue);
        }
    }

    #[test]
    fn without_action_it_is_closed_with_a_reason_and_only_before_an_answer() {
        let without = |seen| {
            let (by, words_digest) = (officer().key, "0005".into());
            close(CloseComplaint::WithoutAction { seen, by, is_centre: false, words_digest })
        };
        let (by, words_digest) = (Some(officer().key), Some("0005".into()));
        let told = ComplaintClosed { how: Closing::WithoutAction, by, words_digest };
        given(a_complaint().accepted()).when(without(4)).then_expect_events(vec![told.into()]);
        given(a_complaint().answered())
            .when(without(5))
            .then_expect_error(ComplaintError::Answered);
        given(a_complaint().received())
            .when(without(1))
            .then_expect_error(ComplaintError::NotRegistered);
    }
}
