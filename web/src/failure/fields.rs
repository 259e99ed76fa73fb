//! What can be wrong with a field.

use jiff::civil::Date;
use kernel::Timestamp;
use petitions::TextFault;

use super::{DirectoryFault, Failure, SelectionFault};

/// A field and what is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldFault {
    pub field: &'static str,
    pub fault: Fault,
}

/// A field by the name that it has in what was sent.
pub fn called_as_here(failure: Failure, there: &str, here: &'static str) -> Failure {
    let Failure::Fields(mut faults) = failure else { return failure };
    for fault in faults.iter_mut().filter(|fault| fault.field == there) {
        fault.field = here;
    }
    Failure::Fields(faults)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Text(TextFault),
    Missing,
    NotOneOf,
    /// From today to the latest, inclusive.
    Day {
        latest: Timestamp,
    },
    NotADay,
    /// The last day comes before the first.
    DaysReversed,
    /// Neither a line of the roll of offices nor a key.
    NotAPerson,
    RegisterNumber(accounts::NotARegisterNumber),
    /// Of somebody too young for an office.
    UnderAge,
    /// Which signatures an invalidation means.
    Selection(SelectionFault),
    /// What is recorded has happened already.
    DayInFuture {
        latest: Date,
    },
    /// And after what came before it.
    DayTooEarly {
        earliest: Date,
    },
    /// Signing is only made longer.
    NotLonger {
        until: Timestamp,
    },
    /// An instant with its zone is asked for.
    NotAnInstant,
    /// It is not come yet.
    InstantInFuture,
    /// Of a name that is to be shown.
    NotAFullName,
    NotAnInitial,
    /// No document is kept under this digest.
    UnknownDocument,
    /// More than can be attached at once.
    TooMany,
    /// Something begins today or later.
    DayGone,
    /// It happened today or before.
    DayNotCome,
    /// People are asked for so many days at least.
    TooShort {
        least_days: u32,
        earliest: Date,
    },
    ClosesTooLate {
        latest: Date,
    },
    /// Of this number and this code there is no complaint.
    NoSuchCase,
    /// From 1 to so many days.
    DaysAtMost {
        max: u32,
    },
    /// More files than may come at once.
    TooManyFiles {
        max: usize,
    },
    /// Larger than a file may be.
    FileTooLarge {
        megabytes: usize,
    },
    /// Of a kind that is not taken: nothing that does something when it is opened.
    NotAFileKind,
    NotAContact,
    /// A registration or telephone number, or a mail address, where nobody may be named.
    Personal,
    /// Time is only given.
    DueNotLater {
        day: Date,
    },
    /// More of them than there may be.
    AtMost {
        max: usize,
    },
    /// A window is only made longer.
    NotAfter {
        day: Date,
    },
    /// Neither a week nor a quarter, or not both of one kind.
    NotAPeriod,
    PeriodsReversed,
    /// More than are told at once.
    TooManyPeriods,
    /// Of releases there are these.
    NotAmongReleases {
        first: u32,
        last: u32,
    },
    Directory(DirectoryFault),
}
