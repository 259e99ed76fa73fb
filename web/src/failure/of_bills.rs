//! What bills refuse: beside the field where it is a matter of one, else as a sentence of its own.

use bills::{BillError, BillNumber, BillsError};
use kernel::clock;
use provisions::{EditFault, Problem};

use super::{Failure, Fault, FieldFault};

impl From<BillsError> for Failure {
    fn from(error: BillsError) -> Self {
        match error {
            BillsError::Denied(denied) => denied.into(),
            BillsError::Bill(BillError::Unknown) | BillsError::UnknownVersion => Self::NotFound,
            BillsError::Bill(error) => match field(&error) {
                Some(fault) => Self::Fields(vec![fault]),
                None => Self::BillRefused(error),
            },
            BillsError::NotDone(not_done) => not_done.into(),
        }
    }
}

impl Failure {
    /// The number in an address.
    pub fn bill(path: &str) -> Result<BillNumber, Self> {
        path.parse().map_err(|_| Self::NotFound)
    }
}

/// The one field that has to be written otherwise.
pub fn field(error: &BillError) -> Option<FieldFault> {
    let (field, fault) = match *error {
        BillError::TitleMissing => ("title", Fault::Missing),
        BillError::NotTheirs => ("initiator", Fault::NotOneOf),
        BillError::ReasonMissing => ("reason", Fault::Missing),
        BillError::ExplanationMissing => ("explanation", Fault::Missing),
        BillError::NotEdited(EditFault::NumberMissing) => ("number", Fault::Missing),
        BillError::NoSuchStage => ("stage", Fault::NotOneOf),
        BillError::InThePast => ("opens_on", Fault::DayGone),
        BillError::InTheFuture => ("on", Fault::DayNotCome),
        BillError::TooEarly { earliest } => ("on", Fault::DayTooEarly { earliest }),
        BillError::TooShort { least_days, earliest } => {
            ("closes_on", Fault::TooShort { least_days, earliest })
        }
        BillError::TooLong { latest } => ("closes_on", Fault::ClosesTooLate { latest }),
        BillError::NotLonger(until) => (
            "closes_on",
            Fault::NotAfter { day: clock::day_of(until - jiff::SignedDuration::from_nanos(1)) },
        ),
        _ => return None,
    };
    Some(FieldFault { field, fault })
}

/// A stable name for programs.
pub const fn code(error: &BillError) -> &'static str {
    match error {
        BillError::ChangedMeanwhile(_) | BillError::DraftChangedMeanwhile => {
            "bill-changed-meanwhile"
        }
        BillError::NotEdited(_) => "bill-not-edited",
        BillError::NotALaw(_) => "bill-not-a-law",
        BillError::Misnumbered(_) => "bill-misnumbered",
        BillError::NothingReplaced => "bill-nothing-replaced",
        BillError::Empty => "bill-empty",
        BillError::NothingNew => "bill-nothing-new",
        BillError::NotPublished => "bill-not-published",
        BillError::ConsultedAlready => "bill-consulted-already",
        BillError::NotConsulted => "bill-not-consulted",
        BillError::StillOpen(_) => "bill-still-open",
        BillError::NotClosingOut => "bill-not-closing-out",
        BillError::AtThisStage => "bill-at-this-stage",
        BillError::Withdrawn => "bill-withdrawn",
        _ => "bill-refused",
    }
}

/// One of each kind, for the page that explains them.
pub fn kinds() -> Vec<BillError> {
    vec![
        BillError::DraftChangedMeanwhile,
        BillError::Misnumbered(Problem::NoNumber { place: "p1".to_owned() }),
        BillError::NothingReplaced,
        BillError::Empty,
        BillError::NothingNew,
        BillError::NotPublished,
        BillError::ConsultedAlready,
        BillError::NotConsulted,
        BillError::StillOpen(kernel::Timestamp::UNIX_EPOCH),
        BillError::NotClosingOut,
        BillError::AtThisStage,
        BillError::Withdrawn,
    ]
}
