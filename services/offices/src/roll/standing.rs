//! Where a line of the roll stands at an instant: what is stored, and what time has made of it.

use kernel::Timestamp;

use super::Roll;
use crate::EndReason;
use crate::granted::{By, Ending, Grant, GrantNumber, Stage};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// For a second administrator.
    Waiting,
    Held,
    Declined,
    /// Nobody approved it while whoever proposed it was an administrator.
    Lapsed,
    /// Its day came.
    Expired,
    Ended(EndReason),
}

impl Standing {
    /// For programs and for the machine's operator.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Held => "held",
            Self::Declined => "declined",
            Self::Lapsed => "lapsed",
            Self::Expired => "expired",
            Self::Ended(_) => "ended",
        }
    }
}

impl Roll {
    pub fn standing(&self, grant: &Grant, at: Timestamp) -> Standing {
        match grant.stage {
            Stage::Declined { .. } => Standing::Declined,
            Stage::Ended { reason, .. } => Standing::Ended(reason),
            Stage::Granted if grant.is_held(at) => Standing::Held,
            Stage::Granted => Standing::Expired,
            Stage::Proposed if self.is_waiting(grant, at) => Standing::Waiting,
            Stage::Proposed if self.lapsed_before_its_day(grant) => Standing::Lapsed,
            Stage::Proposed => Standing::Expired,
        }
    }

    /// Whether a second administrator may approve it: not what outlived its office, nor what was
    /// proposed in an office that is over.
    pub(crate) fn is_waiting(&self, grant: &Grant, at: Timestamp) -> bool {
        let stands = match grant.proposed_by {
            By::Operator => true,
            By::Person(_) => self.is_line_held(grant.proposed_in, at),
        };
        grant.stage == Stage::Proposed && at < grant.until && stands
    }

    /// What a second administrator may agree to: that an office ends before its day.
    pub fn waiting_end<'a>(&self, grant: &'a Grant, at: Timestamp) -> Option<&'a Ending> {
        let ending = grant.ending.as_ref()?;
        let stands = grant.is_held(at) && self.is_line_held(ending.asked_in, at);
        stands.then_some(ending)
    }

    /// Whoever asked is still what they were when they asked: who came back as an administrator
    /// later holds another line.
    fn is_line_held(&self, line: Option<GrantNumber>, at: Timestamp) -> bool {
        line.and_then(|line| self.grant(line)).is_some_and(|line| line.is_held(at))
    }

    fn lapsed_before_its_day(&self, grant: &Grant) -> bool {
        let line = grant.proposed_in.and_then(|line| self.grant(line));
        line.is_some_and(|line| line.over_at() < grant.until)
    }
}
