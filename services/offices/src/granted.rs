//! One line of the roll: an office, whose it is, and how it came and went.

use kernel::{Office, PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::roll::events::EndReason;

/// A line of the roll, from 1 in the order they were proposed.
pub type GrantNumber = u32;

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    /// Whoever runs the machine: before there are two administrators, and to end what they cannot.
    #[serde(rename = "operator")]
    Operator,
    #[serde(untagged)]
    Person(PersonKey),
}

impl By {
    pub const fn key(self) -> Option<PersonKey> {
        match self {
            Self::Operator => None,
            Self::Person(key) => Some(key),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    pub number: GrantNumber,
    pub person: PersonKey,
    pub office: Office,
    /// It counts before this instant.
    pub until: Timestamp,
    pub proposed_by: By,
    pub proposed_at: Timestamp,
    /// The line of the office in which it was proposed; absent where the operator did.
    pub proposed_in: Option<GrantNumber>,
    pub stage: Stage,
    /// Who approved it, whatever has become of it since.
    pub approval: Option<Approval>,
    /// That an administrator would end it, as long as nobody has declined that; of what has ended, what
    /// was agreed to.
    pub ending: Option<Ending>,
}

/// That a second one said yes, or the machine's operator at the founding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    pub by: By,
    pub at: Timestamp,
}

/// One administrator would end an office that it takes two to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    pub reason: EndReason,
    pub by: PersonKey,
    pub at: Timestamp,
    /// The line of the office in which it was asked.
    pub asked_in: Option<GrantNumber>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    Proposed,
    Declined { by: By, at: Timestamp },
    Granted,
    Ended { by: By, at: Timestamp, reason: EndReason },
}

impl Grant {
    /// Whether the person holds the office at an instant.
    pub fn is_held(&self, at: Timestamp) -> bool {
        self.stage == Stage::Granted && at < self.until
    }

    /// From when on it counts no longer, as far as is known.
    pub(crate) fn over_at(&self) -> Timestamp {
        match self.stage {
            Stage::Granted => self.until,
            Stage::Ended { at, .. } => at.min(self.until),
            Stage::Proposed | Stage::Declined { .. } => Timestamp::MIN,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{
        administrators, bold, days, declined, dismissed, dulam, end_proposed, ended, granted_on,
        khand, line, office, proposed, sarnai,
    };
    use crate::{Approval, By, EndReason, RollEvent, Stage};
    use kernel::Role;

    /// Bold is an auditor on line 3, by Dulam and, two days later, Khand.
    fn audited(then: Vec<RollEvent>) -> Vec<RollEvent> {
        let auditor = office(3, bold(), Role::Auditor.into(), dulam(), days(30));
        [administrators(), vec![auditor, granted_on(3, khand(), 2)], then].concat()
    }

    #[test]
    fn what_has_ended_is_known_with_all_who_had_a_part_in_it() {
        let asked = end_proposed(3, dulam(), EndReason::Misuse);
        let grant = line(audited(vec![asked, ended(3, khand(), EndReason::Misuse)]), 3);
        assert_eq!(grant.proposed_by, By::Person(dulam()));
        let approved = Approval { by: By::Person(khand()), at: days(2) };
        assert_eq!(grant.approval, Some(approved));
        assert_eq!(grant.ending.map(|ending| ending.by), Some(dulam()));
        let (by, at, reason) = (By::Person(khand()), days(0), EndReason::Misuse);
        assert_eq!(grant.stage, Stage::Ended { by, at, reason });
    }

    #[test]
    fn who_was_not_agreed_with_has_no_part_in_the_end() {
        for end in [ended(3, bold(), EndReason::LaidDown), dismissed(3)] {
            let asked = end_proposed(3, dulam(), EndReason::Misuse);
            assert_eq!(line(audited(vec![asked, end]), 3).ending, None);
        }
    }

    #[test]
    fn who_declined_is_known() {
        let waiting = proposed(4, sarnai(), dulam(), days(30));
        let grant = line(audited(vec![waiting, declined(4, khand())]), 4);
        assert_eq!(grant.stage, Stage::Declined { by: By::Person(khand()), at: days(0) });
        assert_eq!(grant.approval, None);
    }
}
