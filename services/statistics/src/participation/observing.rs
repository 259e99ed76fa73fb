//! Observing: what other rooms' events say of who took part. This room knows none of their events; whoever puts the house
//! together does.

use eventlog::StoredEvent;
use kernel::Cell;
use kernel::cell::coded;

/// What somebody did, or what became of it, in the week in which its event was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// A signature was given.
    Signed,
    /// Or taken back, or found invalid.
    Unsigned,
    /// Something became of what somebody did: of a subject that later events are about too.
    Of { what: What, subject: String, became: Became },
}

coded! {
    /// What a subject is.
    What {
        Petition = "petition",
        Comment = "comment",
        /// Of comments, which are answered together.
        Group = "group",
        Complaint = "complaint",
    }
}

/// What is said last of the same counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// By whom, as far as that is known.
    Began(Option<Cell>),
    /// Who began it, by the one name that they have there: of a comment in its bill, of a complaint in its topic, of a
    /// petition everywhere. So that whoever does it ten times is one of those who did.
    By(String),
    /// Whether everyone can read it now; where nothing says so, it counts.
    Stands(bool),
    Opened,
    Reached,
    Answered {
        is_reflected: bool,
    },
    /// The answer was not enough, and another one is awaited.
    Unanswered,
    Confirmed,
    /// From 1 to 5.
    Rated(u8),
    /// It is answered when its group is.
    InGroup(String),
    Ungrouped,
}

/// All other rooms, as far as this one needs them.
pub trait Observing: Send + Sync + 'static {
    /// Pure. An error for an event that should say something and cannot be read.
    fn deeds(&self, event: &StoredEvent) -> Result<Vec<Deed>, String>;
}
