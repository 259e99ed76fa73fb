//! Assigning: an operator says which agency is to answer, where no route says so or the agency gave it back.

use eventlog::Sequence;
use kernel::{Actor, AgencyCode, PersonKey};
use policy::Action;

use crate::complaint::events::ComplaintAssigned;
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::standing::terms_of;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct AssignComplaint {
    pub seen: Sequence,
    pub by: PersonKey,
    pub agency: AgencyCode,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: AssignComplaint,
) -> Result<ComplaintAssigned, ComplaintError> {
    let AssignComplaint { seen, by, agency } = command;
    match complaint.seen_at(seen)? {
        Complaint::Waiting { .. } => {}
        Complaint::Assigned { agency: has, .. } if *has == agency => {
            return Err(ComplaintError::AssignedSo);
        }
        Complaint::Assigned { .. } => {}
        Complaint::Unknown | Complaint::Received { .. } => {
            return Err(ComplaintError::NotRegistered);
        }
        Complaint::Answered { .. } => return Err(ComplaintError::Answered),
        Complaint::Closed { .. } => return Err(ComplaintError::Closed),
    }
    Ok(ComplaintAssigned { agency, by: Some(by) })
}

impl Complaints {
    pub async fn assign(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
        seen: Sequence,
        agency: AgencyCode,
    ) -> Result<(), ComplaintsError> {
        let (_, right, by) = self.may(actor, Action::TakeInComplaint, number).await?;
        let command = ComplaintCommand::Assign(AssignComplaint { seen, by, agency });
        self.advance(number, command, terms_of(actor, right)).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, assign, given, operator};

    fn assigned(agency: &str) -> ComplaintAssigned {
        ComplaintAssigned { agency: agency.parse().expect("a code"), by: Some(operator().key) }
    }

    #[test]
    fn what_was_given_back_goes_to_another_agency() {
        given(a_complaint().returned())
            .when(assign("roads", 4))
            .then_expect_events(vec![assigned("roads").into()]);
        given(a_complaint().assigned())
            .when(assign("roads", 3))
            .then_expect_events(vec![assigned("roads").into()]);
    }

    #[test]
    fn nothing_is_assigned_twice_or_before_it_is_made_out_or_after_it_is_answered() {
        for (events, seen, refused) in [
            (a_complaint().assigned(), 3, ComplaintError::AssignedSo),
            (a_complaint().assigned(), 2, ComplaintError::ChangedMeanwhile),
            (a_complaint().received(), 1, ComplaintError::NotRegistered),
            (a_complaint().answered(), 5, ComplaintError::Answered),
            (a_complaint().confirmed(), 6, ComplaintError::Closed),
        ] {
            given(events).when(assign("water", seen)).then_expect_error(refused);
        }
    }
}
