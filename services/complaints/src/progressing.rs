//! Logging progress: the agency says what it has done so far, and the owner is told.

use eventlog::Sequence;
use kernel::{Actor, PersonKey};
use policy::Action;

use crate::complaint::events::ProgressLogged;
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::standing::terms_of;
use crate::text::Words;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct LogProgress {
    pub seen: Sequence,
    pub by: PersonKey,
    pub words_digest: String,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: LogProgress,
) -> Result<ProgressLogged, ComplaintError> {
    complaint.at_agency()?;
    complaint.seen_at(command.seen)?;
    let LogProgress { by, words_digest, .. } = command;
    Ok(ProgressLogged { by, words_digest })
}

impl Complaints {
    pub async fn log_progress(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
        seen: Sequence,
        words: &Words,
    ) -> Result<(), ComplaintsError> {
        let (_, right, by) = self.may(actor, Action::HandleComplaint, number).await?;
        let command =
            |words_digest| ComplaintCommand::LogProgress(LogProgress { seen, by, words_digest });
        self.say(number, words, terms_of(actor, right), command).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, given, log_progress, officer};

    #[test]
    fn what_was_done_is_told_as_often_as_there_is_something() {
        let logged = ProgressLogged { by: officer().key, words_digest: "0003".into() };
        given(a_complaint().accepted())
            .when(log_progress(4))
            .then_expect_events(vec![logged.into()]);
        given(a_complaint().accepted())
            .when(log_progress(3))
            .then_expect_error(ComplaintError::ChangedMeanwhile);
        given(a_complaint().answered())
            .when(log_progress(5))
            .then_expect_error(ComplaintError::Answered);
    }
}
