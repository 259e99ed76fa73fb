//! Returning: the agency says that a complaint is not its own, and why; an operator finds the right one.

use eventlog::Sequence;
use kernel::{Actor, PersonKey};
use policy::Action;

use crate::complaint::events::ComplaintReturned;
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::standing::terms_of;
use crate::text::Words;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct ReturnComplaint {
    pub seen: Sequence,
    pub by: PersonKey,
    pub words_digest: String,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: ReturnComplaint,
) -> Result<ComplaintReturned, ComplaintError> {
    complaint.at_agency()?;
    complaint.seen_at(command.seen)?;
    let ReturnComplaint { by, words_digest, .. } = command;
    Ok(ComplaintReturned { by, words_digest })
}

impl Complaints {
    /// To the operators.
    pub async fn give_back(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
        seen: Sequence,
        words: &Words,
    ) -> Result<(), ComplaintsError> {
        let (_, right, by) = self.may(actor, Action::HandleComplaint, number).await?;
        let command =
            |words_digest| ComplaintCommand::Return(ReturnComplaint { seen, by, words_digest });
        self.say(number, words, terms_of(actor, right), command).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, give_back, given};

    #[test]
    fn the_wrong_agency_gives_it_back_accepted_or_not() {
        let events = a_complaint().returned();
        given(a_complaint().assigned()).when(give_back(3)).then_expect_events(events[3..].to_vec());
        given(a_complaint().accepted()).when(give_back(4)).then_expect_events(events[3..].to_vec());
    }

    #[test]
    fn what_is_answered_is_not_given_back() {
        given(a_complaint().answered())
            .when(give_back(5))
            .then_expect_error(ComplaintError::Answered);
        given(a_complaint().returned())
            .when(give_back(4))
            .then_expect_error(ComplaintError::NotAssigned);
    }
}
