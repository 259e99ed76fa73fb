//! What receivers can be told of. Everything here is public on the petition's page as well.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Kind { $($(#[$doc])* #[serde(rename = $code)] $name),+ }

        impl Kind {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

kinds! {
    PetitionPublished = "petition.published",
    PetitionRefused = "petition.refused",
    /// An appeal changed nothing.
    RefusalUpheld = "petition.refusal_upheld",
    /// An appeal was right; that it is published is told as well.
    RefusalOverturned = "petition.refusal_overturned",
    SigningExtended = "petition.signing_extended",
    ThresholdReached = "petition.threshold_reached",
    PetitionClosed = "petition.closed",
    PetitionHandedOver = "petition.handed_over",
    PetitionConsidered = "petition.considered",
    PetitionAnswered = "petition.answered",
    PetitionConcluded = "petition.concluded",
    /// Somebody in office asked for it, to see whether it arrives.
    Test = "test",
}

impl Kind {
    /// Those that can be asked for.
    pub fn asked() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|kind| *kind != Self::Test)
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// As CloudEvents asks: under a name that is ours.
    pub fn type_name(self) -> String {
        format!("mn.sanal.{}", self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_by_its_code_and_a_test_is_not_asked_for() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(*kind));
        }
        assert_eq!(Kind::asked().count(), Kind::ALL.len() - 1);
        assert_eq!(Kind::Test.type_name(), "mn.sanal.test");
    }
}
