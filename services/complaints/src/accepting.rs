//! Accepting: an officer of the agency takes a complaint, and their colleagues see that they have it.

use eventlog::Sequence;
use kernel::{Actor, PersonKey};
use policy::Action;

use crate::complaint::events::ComplaintAccepted;
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::standing::terms_of;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct AcceptComplaint {
    pub seen: Sequence,
    pub by: PersonKey,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: &AcceptComplaint,
) -> Result<ComplaintAccepted, ComplaintError> {
    complaint.at_agency()?;
    if matches!(complaint, Complaint::Assigned { officer: Some(_), .. }) {
        return Err(ComplaintError::AlreadyAccepted);
    }
    complaint.seen_at(command.seen)?;
    Ok(ComplaintAccepted { by: command.by })
}

impl Complaints {
    pub async fn accept(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
        seen: Sequence,
    ) -> Result<(), ComplaintsError> {
        let (_, right, by) = self.may(actor, Action::HandleComplaint, number).await?;
        let command = ComplaintCommand::Accept(AcceptComplaint { seen, by });
        self.advance(number, command, terms_of(actor, right)).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, accept, given};

    #[test]
    fn of_two_officers_one_has_it() {
        let events = a_complaint().accepted();
        given(a_complaint().assigned()).when(accept(3)).then_expect_events(events[3..].to_vec());
        given(a_complaint().accepted())
            .when(accept(3))
            .then_expect_error(ComplaintError::AlreadyAccepted);
    }

    #[test]
    fn nobody_accepts_what_is_not_the_agencys_any_more() {
        for (events, refused) in [
            (a_complaint().received(), ComplaintError::NotAssigned),
            (a_complaint().returned(), ComplaintError::NotAssigned),
            (a_complaint().answered(), ComplaintError::Answered),
            (a_complaint().confirmed(), ComplaintError::Closed),
        ] {
            given(events).when(accept(3)).then_expect_error(refused);
        }
    }
}
