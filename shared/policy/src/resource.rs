//! What something is done to.

use kernel::{AgencyCode, PersonKey};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource<'a> {
    House,
    Petition {
        petitioner: PersonKey,
        reach: Reach,
    },
    /// Public once a version of it is.
    Bill {
        is_public: bool,
    },
    /// One that someone holds, or is to be given.
    Office {
        person: PersonKey,
        /// `None` where the operator of the machine did.
        proposed_by: Option<PersonKey>,
    },
    /// What concerns one body of the state.
    Agency(&'a AgencyCode),
    /// Someone's own data.
    Person(PersonKey),
    /// A comment, whose author has another name in every matter: whose it is can only be said of the one who
    /// asks.
    Comment {
        is_own: bool,
    },
    /// A complaint: whose it is only the vault knows.
    Complaint {
        is_own: bool,
        /// Which is to answer it, or did.
        agency: Option<&'a AgencyCode>,
        /// The levels above that have heard that its clock ran out.
        reached: &'a [AgencyCode],
    },
}

/// How far a petition has come into the open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// A draft: the petitioner's alone.
    Petitioner,
    /// Handed in: the staff's too, who review it.
    Staff,
    /// Published.
    Everyone,
}
