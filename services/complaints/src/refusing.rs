//! Refusing: what came in is not taken up, by a ground of the law, and its owner is told why in words.

use eventlog::Sequence;
use kernel::{Actor, PersonKey};
use policy::Action;

use crate::complaint::events::{ComplaintEvent, ComplaintRefused, Ground};
use crate::complaint::{Complaint, ComplaintCommand, ComplaintError};
use crate::number::ComplaintNumber;
use crate::standing::terms_of;
use crate::text::Words;
use crate::{Complaints, ComplaintsError};

#[derive(Debug, Clone)]
pub struct RefuseComplaint {
    pub seen: Sequence,
    pub by: PersonKey,
    pub ground: Ground,
    pub words_digest: String,
}

pub(crate) fn decide(
    complaint: &Complaint,
    command: RefuseComplaint,
) -> Result<Vec<ComplaintEvent>, ComplaintError> {
    match complaint.seen_at(command.seen)? {
        Complaint::Received { .. } => {
            let RefuseComplaint { by, ground, words_digest, .. } = command;
            Ok(vec![ComplaintRefused { by, ground, words_digest }.into()])
        }
        Complaint::Closed { .. } => Err(ComplaintError::Closed),
        _ => Err(ComplaintError::AlreadyRegistered),
    }
}

impl Complaints {
    pub async fn refuse(
        &self,
        actor: &Actor,
        number: ComplaintNumber,
        seen: Sequence,
        ground: Ground,
        words: &Words,
    ) -> Result<(), ComplaintsError> {
        let (_, right, by) = self.may(actor, Action::TakeInComplaint, number).await?;
        let terms = terms_of(actor, right);
        let command = |words_digest| {
            ComplaintCommand::Refuse(RefuseComplaint { seen, by, ground, words_digest })
        };
        self.say(number, words, terms, command).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_complaint, given, refuse};

    #[test]
    fn what_nobody_can_make_out_is_refused_with_a_reason() {
        let events = a_complaint().refused();
        given(a_complaint().received()).when(refuse(1)).then_expect_events(events[1..].to_vec());
    }

    #[test]
    fn what_is_registered_is_answered_or_closed_with_a_reason_instead() {
        given(a_complaint().assigned())
            .when(refuse(3))
            .then_expect_error(ComplaintError::AlreadyRegistered);
        given(a_complaint().refused()).when(refuse(2)).then_expect_error(ComplaintError::Closed);
        given(a_complaint().refused())
            .when(refuse(1))
            .then_expect_error(ComplaintError::ChangedMeanwhile);
    }
}
