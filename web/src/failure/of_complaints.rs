//! What complaints refuse: beside the field where it is a matter of one, else as a sentence of its own.

use complaints::{ComplaintError, ComplaintsError, Missing};

use super::{Failure, Fault, FieldFault};

impl From<ComplaintsError> for Failure {
    fn from(error: ComplaintsError) -> Self {
        match error {
            ComplaintsError::Denied(denied) => denied.into(),
            ComplaintsError::NotDone(not_done) => not_done.into(),
            ComplaintsError::NoSuch => one("code", Fault::NoSuchCase),
            ComplaintsError::Incomplete(missing) => {
                let fault = |missing| FieldFault { field: field(missing), fault: Fault::Missing };
                Self::Fields(missing.into_iter().map(fault).collect())
            }
            ComplaintsError::TooManyFiles { max, .. } => one("files", Fault::TooManyFiles { max }),
            ComplaintsError::TextGone => Self::TextGone,
            ComplaintsError::KeyReused => Self::KeyReused,
            ComplaintsError::Complaint(ComplaintError::Unknown) => Self::NotFound,
            ComplaintsError::Complaint(ComplaintError::NotARating) => {
                one("rating", Fault::NotOneOf)
            }
            ComplaintsError::Complaint(ComplaintError::ExtendedTooLong { max }) => {
                one("days", Fault::DaysAtMost { max })
            }
            ComplaintsError::Complaint(why) => Self::ComplaintRefused(why),
        }
    }
}

const fn field(missing: Missing) -> &'static str {
    match missing {
        Missing::Name => "name",
        Missing::Address => "address",
        Missing::Contact => "phone",
    }
}

fn one(field: &'static str, fault: Fault) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault }])
}

/// A stable name for programs.
pub const fn code(why: &ComplaintError) -> &'static str {
    match why {
        ComplaintError::ChangedMeanwhile => "complaint-changed-meanwhile",
        ComplaintError::AlreadyAccepted => "complaint-accepted-already",
        ComplaintError::AlreadyRegistered => "complaint-registered-already",
        ComplaintError::Answered => "complaint-answered",
        ComplaintError::NotAnswered => "complaint-not-answered",
        ComplaintError::Closed => "complaint-closed",
        ComplaintError::AlreadyReopened => "complaint-reopened-already",
        ComplaintError::TooLateToReply => "complaint-reply-too-late",
        ComplaintError::AlreadySurveyed => "complaint-rated-already",
        _ => "complaint-refused",
    }
}

/// One of each kind, for the page that explains them.
pub fn kinds() -> Vec<ComplaintError> {
    vec![
        ComplaintError::ChangedMeanwhile,
        ComplaintError::AlreadyAccepted,
        ComplaintError::AlreadyRegistered,
        ComplaintError::Answered,
        ComplaintError::NotAnswered,
        ComplaintError::Closed,
        ComplaintError::AlreadyReopened,
        ComplaintError::TooLateToReply,
        ComplaintError::AlreadySurveyed,
        ComplaintError::AlreadyExtended,
        ComplaintError::TooLateToExtend,
        ComplaintError::NoClock,
        ComplaintError::NotAssigned,
        ComplaintError::AssignedSo,
        ComplaintError::Unchanged,
        ComplaintError::Appreciation,
    ]
}
