//! Registering: what it is about and who it is of is made out, its clock runs from the day it came in, and it goes to
//! the agency that answers for the topic there.

use eventlog::Sequence;
use jiff::civil::Date;
use kernel::{Actor, AgencyCode, Cell, Division, PersonKey, TopicCode, WorkingDays};
use policy::Action;

use crate::clocks::Clock;
use crate::complaint::events::{
    About, Closing, ComplaintAssigned, ComplaintClosed, ComplaintEvent, ComplaintRegistered,
    Identity, Kind,
};
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::receiving::Whose;
use crate::standing::terms_of;
use crate::text::Sender;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct RegisterComplaint {
    /// The sequence it was shown at.
    pub seen: Sequence,
    pub registered: Registered,
}

/// All that is known of it now.
#[derive(Debug, Clone)]
pub struct Registered {
    pub about: About,
    pub identity: Identity,
    pub cell: Option<Cell>,
    pub clock: Option<Clock>,
    pub by: Option<PersonKey>,
    /// Who answers for it; `None` where no route says so.
    pub agency: Option<AgencyCode>,
}

/// What somebody makes out of it.
#[derive(Debug, Clone)]
pub struct Registering {
    pub kind: Kind,
    pub topic: TopicCode,
    pub division: Division,
    pub agency: Option<AgencyCode>,
    /// On which the state works, as the directory has it now.
    pub working: WorkingDays,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: RegisterComplaint,
) -> Result<Vec<ComplaintEvent>, ComplaintError> {
    match complaint.seen_at(command.seen) {
        Ok(Complaint::Received { .. }) => Ok(registered(command.registered)),
        Ok(Complaint::Closed { .. }) => Err(ComplaintError::Closed),
        Ok(_) => Err(ComplaintError::AlreadyRegistered),
        Err(error) => Err(error),
    }
}

/// An appreciation is acknowledged; anything else goes to whoever answers for it.
pub(crate) fn registered(registered: Registered) -> Vec<ComplaintEvent> {
    let Registered { about, identity, cell, clock, by, agency } = registered;
    let is_appreciation = about.kind == Kind::Appreciation;
    let first = ComplaintRegistered { about, identity, cell, clock, by };
    let assigned = agency.map(|agency| ComplaintAssigned { agency, by }.into());
    let closed = is_appreciation.then(|| {
        ComplaintClosed { how: Closing::Acknowledged, by: None, words_digest: None }.into()
    });
    [first.into()].into_iter().chain(assigned).chain(closed).collect()
}

impl Complaints {
    pub(crate) fn registered(
        &self,
        registering: Registering,
        whose: Whose,
        received_on: Date,
        is_tip: bool,
    ) -> Registered {
        let Registering { kind, topic, division, agency, working } = registering;
        let is_known = whose.identity != Identity::Unknown;
        let complainant = is_known.then(|| self.pseudonyms.complainant(&topic, &whose.person));
        let clock = self.clock_of(kind, is_tip, received_on, &working);
        let about = About { kind, topic, division, complainant };
        Registered { about, identity: whose.identity, cell: whose.cell, clock, by: None, agency }
    }

    /// None runs for a tip, nor for what asks for no answer.
    pub(crate) fn clock_of(
        &self,
        kind: Kind,
        is_tip: bool,
        received_on: Date,
        working: &WorkingDays,
    ) -> Option<Clock> {
        let days = self.rules.days.of(kind).filter(|_| !is_tip)?;
        Some(Clock::of(received_on, days, working))
    }

    /// An operator makes it out. Who it is of is said with it: where they are another than whoever stood in for them,
    /// what was said goes over to them. `also_told` stands in for an address that was stated with it.
    pub async fn register(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
        seen: Sequence,
        registering: Registering,
        (whose, also_told): (Whose, Option<PersonKey>),
        sender: Sender,
    ) -> Result<(), ComplaintsError> {
        let (complaint, right, by) = self.may(actor, Action::TakeInComplaint, number).await?;
        let origin = complaint.origin().ok_or(ComplaintError::Unknown)?;
        let is_tip = origin.is_tip || whose.identity == Identity::Unknown;
        let missing = sender.missing();
        if !is_tip && !missing.is_empty() {
            return Err(ComplaintsError::Incomplete(missing));
        }
        let registered = self.registered(registering, whose, origin.received_on, is_tip);
        let registered = Registered { by: Some(by), ..registered };
        let command = RegisterComplaint { seen, registered };
        decide(&complaint, command.clone())?;
        self.hand_over(number, whose.person, &sender).await?;
        if let Some(also_told) = also_told {
            self.follow(also_told, number, self.log_position(), self.clock.now()).await;
        }
        let command = ComplaintCommand::Register(Box::new(command));
        self.advance(number, command, terms_of(actor, right)).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, given, register, register_as};

    #[test]
    fn an_operator_makes_it_out_and_it_goes_to_the_agency() {
        let events = a_complaint().made_out();
        given(a_complaint().received()).when(register(1)).then_expect_events(events[1..].to_vec());
    }

    #[test]
    fn the_second_operator_is_told_that_the_first_was_there() {
        given(a_complaint().made_out())
            .when(register(1))
            .then_expect_error(ComplaintError::ChangedMeanwhile);
        given(a_complaint().made_out())
            .when(register(3))
            .then_expect_error(ComplaintError::AlreadyRegistered);
        given(a_complaint().refused()).when(register(2)).then_expect_error(ComplaintError::Closed);
        given(vec![]).when(register(0)).then_expect_error(ComplaintError::Unknown);
    }

    #[test]
    fn an_appreciation_is_passed_on_and_closed() {
        let decided = decide(
            &crate::testing::the_complaint(a_complaint().received()),
            register_as(1, Kind::Appreciation),
        );
        let last = decided.expect("decided").pop();
        let closed = ComplaintClosed { how: Closing::Acknowledged, by: None, words_digest: None };
        assert_eq!(last, Some(closed.into()));
    }
}
