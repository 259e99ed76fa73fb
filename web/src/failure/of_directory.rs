//! What the directory refuses: beside the field where it is a matter of one, else as a sentence of its own.

use directory::{DirectoryError, Pointing, Refused};
use petitions::TextFault;

use super::{Failure, Fault, FieldFault};

/// What can be wrong with a field of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectoryFault {
    NotAnAgencyCode,
    NotATopicCode,
    /// There is one already: of this code, for this place, on this day.
    Taken,
    /// Or it is closed.
    NoSuchAgency,
    NoSuchTopic,
    /// After the form with it was shown.
    TopicClosed,
    AboveItself,
    TooDeep,
    TooManyWords,
    /// In which line, where that is known.
    NotAWord {
        line: Option<usize>,
    },
    WorkedAnyway,
}

impl From<DirectoryError> for Failure {
    fn from(error: DirectoryError) -> Self {
        match error {
            DirectoryError::Denied(denied) => denied.into(),
            DirectoryError::Refused(refused) => match field(&refused) {
                Some(fault) => Self::Fields(vec![fault]),
                None => Self::DirectoryRefused(refused),
            },
            DirectoryError::NotDone(not_done) => not_done.into(),
        }
    }
}

/// The one field that has to be written otherwise.
fn field(refused: &Refused) -> Option<FieldFault> {
    let own = |field, fault| (field, Fault::Directory(fault));
    let (field, fault) = match refused {
        Refused::CodeTaken => own("code", DirectoryFault::Taken),
        Refused::NoSuchAgency => own("agency", DirectoryFault::NoSuchAgency),
        Refused::NoSuchTopic => own("topic", DirectoryFault::NoSuchTopic),
        Refused::AboveItself => own("above", DirectoryFault::AboveItself),
        Refused::TooDeep => own("above", DirectoryFault::TooDeep),
        Refused::TooManyWords => own("words", DirectoryFault::TooManyWords),
        Refused::NotAWord { .. } => own("words", DirectoryFault::NotAWord { line: None }),
        Refused::WorkedAnyway => own("is_worked", DirectoryFault::WorkedAnyway),
        Refused::WordsMissing => ("name_mn", Fault::Missing),
        Refused::NotAName => ("name_mn", Fault::Text(TextFault::ControlCharacter)),
        Refused::Unknown
        | Refused::ChangedMeanwhile
        | Refused::Unchanged
        | Refused::StillPointedTo(_) => return None,
    };
    Some(FieldFault { field, fault })
}

/// A stable name for programs.
pub const fn code(refused: &Refused) -> &'static str {
    match refused {
        Refused::ChangedMeanwhile => "directory-changed-meanwhile",
        Refused::Unknown => "directory-entry-gone",
        Refused::StillPointedTo(Pointing::Agencies) => "directory-agencies-beneath",
        Refused::StillPointedTo(Pointing::Topics) => "directory-topics-left",
        Refused::StillPointedTo(Pointing::Routes) => "directory-routes-left",
        _ => "directory-refused",
    }
}

/// One of each kind, for the page that explains them.
pub fn kinds() -> Vec<Refused> {
    let pointing = [Pointing::Agencies, Pointing::Topics, Pointing::Routes];
    let mut kinds = vec![Refused::ChangedMeanwhile, Refused::Unknown];
    kinds.extend(pointing.map(Refused::StillPointedTo));
    kinds
}
