//! What issues, agendas and follow-ups refuse: beside the field where it is a matter of one, else as a sentence.

use cabinet::{AgendaError, CabinetError, Fault as CabinetFault, FollowUpError, IssueError};
use petitions::TextFault;

use super::{Failure, Fault, FieldFault};

/// Why one of them stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CabinetRefusal {
    #[error(transparent)]
    Issue(IssueError),
    #[error(transparent)]
    Agenda(AgendaError),
    #[error(transparent)]
    FollowUp(FollowUpError),
    /// What it rests on is not as it was.
    #[error("it has moved on")]
    Moved,
}

impl From<CabinetError> for Failure {
    fn from(error: CabinetError) -> Self {
        match error {
            CabinetError::Denied(denied) => denied.into(),
            CabinetError::NotDone(not_done) => not_done.into(),
            CabinetError::Text(fault) => one("words", text(fault)),
            CabinetError::Issue(IssueError::Unknown) => Self::NotFound,
            CabinetError::Issue(IssueError::DueInThePast) => one("due_on", Fault::DayGone),
            CabinetError::Issue(IssueError::NotLater(day)) => {
                one("due_on", Fault::DueNotLater { day })
            }
            CabinetError::Issue(IssueError::DueTooLate(latest)) => {
                one("due_on", Fault::ClosesTooLate { latest })
            }
            CabinetError::Issue(IssueError::NoComplaints) => one("complaints", Fault::Missing),
            CabinetError::Agenda(AgendaError::NotAMeeting) => one("agenda", Fault::NotOneOf),
            CabinetError::Agenda(AgendaError::InThePast) => one("to", Fault::DayGone),
            CabinetError::FollowUp(FollowUpError::NotARating) => one("rating", Fault::NotOneOf),
            CabinetError::Issue(why) => Self::CabinetRefused(CabinetRefusal::Issue(why)),
            CabinetError::Agenda(why) => Self::CabinetRefused(CabinetRefusal::Agenda(why)),
            CabinetError::FollowUp(why) => Self::CabinetRefused(CabinetRefusal::FollowUp(why)),
            CabinetError::Moved => Self::CabinetRefused(CabinetRefusal::Moved),
        }
    }
}

const fn text(fault: CabinetFault) -> Fault {
    match fault {
        CabinetFault::Empty => Fault::Missing,
        CabinetFault::TooLong(max) => Fault::Text(TextFault::TooLong { max }),
        CabinetFault::TooMany(max) => Fault::AtMost { max },
        CabinetFault::Personal => Fault::Personal,
        CabinetFault::NoText => Fault::Text(TextFault::ControlCharacter),
    }
}

fn one(field: &'static str, fault: Fault) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault }])
}

impl CabinetRefusal {
    /// A stable name for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Moved
            | Self::Issue(IssueError::MovedMeanwhile)
            | Self::Agenda(AgendaError::NotTheItems) => "issue-moved-meanwhile",
            Self::Issue(_) => "issue-refused",
            Self::Agenda(_) => "agenda-refused",
            Self::FollowUp(_) => "follow-up-refused",
        }
    }
}

/// One of each kind, for the page that explains them.
pub fn kinds() -> Vec<CabinetRefusal> {
    vec![
        CabinetRefusal::Moved,
        CabinetRefusal::Issue(IssueError::AlreadyProposed),
        CabinetRefusal::Agenda(AgendaError::Frozen),
        CabinetRefusal::FollowUp(FollowUpError::Settled),
    ]
}
