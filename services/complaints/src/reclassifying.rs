//! Reclassifying: an operator or an analyst sees that it is about something else, or of another kind.

use eventlog::Sequence;
use kernel::{Actor, AgencyCode, PersonKey};
use policy::Action;

use crate::clocks::Clock;
use crate::complaint::events::{
    About, ComplaintAssigned, ComplaintEvent, ComplaintReclassified, Kind,
};
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::registering::Registering;
use crate::standing::terms_of;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct ReclassifyComplaint {
    pub seen: Sequence,
    pub by: PersonKey,
    pub about: About,
    /// As it would run of this kind; an extension stays what it is.
    pub clock: Option<Clock>,
    /// Who answers for it now.
    pub agency: Option<AgencyCode>,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: ReclassifyComplaint,
) -> Result<Vec<ComplaintEvent>, ComplaintError> {
    let ReclassifyComplaint { seen, by, about, clock, agency } = command;
    let case = match complaint.seen_at(seen)? {
        Complaint::Waiting { case, .. } | Complaint::Assigned { case, .. } => case,
        Complaint::Answered { .. } => return Err(ComplaintError::Answered),
        Complaint::Closed { .. } => return Err(ComplaintError::Closed),
        Complaint::Unknown | Complaint::Received { .. } => {
            return Err(ComplaintError::NotRegistered);
        }
    };
    if case.about == about {
        return Err(ComplaintError::Unchanged);
    }
    if about.kind == Kind::Appreciation {
        return Err(ComplaintError::Appreciation);
    }
    let keeps_clock = about.kind == case.about.kind || case.is_extended || case.is_reopened;
    let clock = if keeps_clock { case.clock } else { case.clock.and(clock) };
    let anew = ComplaintReclassified { by, about, clock };
    let agency = agency.filter(|agency| complaint.agency() != Some(agency));
    let assigned = agency.map(|agency| ComplaintAssigned { agency, by: Some(by) }.into());
    Ok([anew.into()].into_iter().chain(assigned).collect())
}

impl Complaints {
    pub async fn reclassify(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
        seen: Sequence,
        registering: Registering,
    ) -> Result<(), ComplaintsError> {
        let (complaint, right, by) = self.may(actor, Action::ReclassifyComplaint, number).await?;
        let origin = complaint.origin().ok_or(ComplaintError::Unknown)?;
        let case = complaint.case().ok_or(ComplaintError::NotRegistered)?;
        let Registering { kind, topic, division, agency, working } = registering;
        let complainant = match &case.about.complainant {
            Some(_) => {
                let owner = self.owner_of(number).await?.ok_or(ComplaintsError::TextGone)?;
                Some(self.pseudonyms.complainant(&topic, &owner))
            }
            None => None,
        };
        let clock = self.clock_of(kind, origin.is_tip, origin.received_on, &working);
        let about = About { kind, topic, division, complainant };
        let command = ReclassifyComplaint { seen, by, about, clock, agency };
        let command = ComplaintCommand::Reclassify(Box::new(command));
        self.advance(number, command, terms_of(actor, right)).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, given, reclassify, the_complaint};

    #[test]
    fn what_is_about_roads_goes_to_whoever_answers_for_roads() {
        let complaint = the_complaint(a_complaint().assigned());
        let ComplaintCommand::Reclassify(command) = reclassify(3, Kind::Suggestion, "roads") else {
            unreachable!("it is made just here")
        };
        let events = decide(&complaint, *command).expect("decided");
        let [ComplaintEvent::ComplaintReclassified(anew), ComplaintEvent::ComplaintAssigned(_)] =
            &events[..]
        else {
            panic!("{events:?}")
        };
        assert_eq!(anew.clock.map(|clock| clock.days), Some(90));
    }

    #[test]
    fn what_stands_so_or_is_answered_stays() {
        given(a_complaint().assigned())
            .when(reclassify(3, Kind::Complaint, "water"))
            .then_expect_error(ComplaintError::Unchanged);
        given(a_complaint().answered())
            .when(reclassify(5, Kind::Complaint, "roads"))
            .then_expect_error(ComplaintError::Answered);
        given(a_complaint().received())
            .when(reclassify(1, Kind::Complaint, "roads"))
            .then_expect_error(ComplaintError::NotRegistered);
    }
}
