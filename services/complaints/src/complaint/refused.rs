//! Why a complaint stays as it is.

use thiserror::Error;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ComplaintError {
    #[error("there is no such complaint")]
    Unknown,
    /// By the same source.
    #[error("it was received before")]
    AlreadyReceived,
    /// Something else came by this number.
    #[error("the number is taken")]
    NumberTaken,
    #[error("somebody else has done something with it meanwhile")]
    ChangedMeanwhile,
    #[error("it is registered already")]
    AlreadyRegistered,
    #[error("it is not registered yet")]
    NotRegistered,
    #[error("no agency has it")]
    NotAssigned,
    #[error("this agency has it already")]
    AssignedSo,
    #[error("an officer has accepted it already")]
    AlreadyAccepted,
    #[error("it was answered")]
    Answered,
    #[error("it is not answered yet")]
    NotAnswered,
    #[error("it is closed")]
    Closed,
    #[error("no clock runs for it")]
    NoClock,
    #[error("it was extended already")]
    AlreadyExtended,
    #[error("it can be extended while its clock still runs")]
    TooLateToExtend,
    /// In days.
    #[error("by {max} days at most")]
    ExtendedTooLong { max: u32 },
    #[error("it was reopened already")]
    AlreadyReopened,
    #[error("the days for saying so are over")]
    TooLateToReply,
    #[error("the survey was answered already")]
    AlreadySurveyed,
    #[error("a rating is from 1 to 5")]
    NotARating,
    #[error("it stands so already")]
    Unchanged,
    #[error("nothing is due")]
    NothingDue,
    #[error("an appreciation is acknowledged, not answered")]
    Appreciation,
    #[error("nobody is called back about a tip")]
    IsTip,
}
