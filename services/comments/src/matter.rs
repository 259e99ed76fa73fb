//! What is commented on: a bill, as its consultation stood when it was looked at.

use std::collections::HashSet;
use std::sync::Arc;

use eventlog::{Guard, Terms};
use jiff::civil::Date;
use kernel::Timestamp;

/// What may be commented on now, as the consultation stands.
#[derive(Debug, Clone)]
pub struct Matter {
    /// `BN-202611-00001`, which is also the bill's stream.
    pub id: String,
    pub version: u32,
    /// Ids of that version.
    pub provisions: Arc<HashSet<String>>,
    /// The bill's stream, at the sequence this was seen at.
    pub guard: Guard,
    pub opens_at: Timestamp,
    pub closes_at: Timestamp,
    /// Moderated before publication.
    pub is_held_first: bool,
    pub is_closed_out: bool,
    pub answer_due: Option<Date>,
}

/// Why a matter takes no comments now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotCommenting {
    #[error("comments are taken from {0}")]
    NotYet(Timestamp),
    #[error("it is closed")]
    Closed,
    #[error("its version has no such provision")]
    UnknownProvision,
}

impl Matter {
    /// Whether it is commented on at an instant, and until when. The log is held to both: the guard, and that
    /// nothing is recorded at or after the instant returned.
    pub(crate) fn admit(&self, at: Timestamp) -> Result<Timestamp, NotCommenting> {
        if self.is_closed_out || at >= self.closes_at {
            return Err(NotCommenting::Closed);
        }
        if at < self.opens_at {
            return Err(NotCommenting::NotYet(self.opens_at));
        }
        Ok(self.closes_at)
    }

    pub(crate) fn knows(&self, provision: Option<&str>) -> Result<(), NotCommenting> {
        match provision {
            Some(provision) if !self.provisions.contains(provision) => {
                Err(NotCommenting::UnknownProvision)
            }
            _ => Ok(()),
        }
    }

    /// Of what people do while it is open.
    pub(crate) fn terms_of_people(&self, at: Timestamp) -> Result<Terms, NotCommenting> {
        let not_after = Some(self.admit(at)?);
        Ok(Terms { guards: vec![self.guard.clone()], not_after, ..Terms::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_matter, instant};

    #[test]
    fn it_opens_and_closes_to_the_minute() {
        let matter = a_matter();
        let (opens, closes) = (matter.opens_at, matter.closes_at);
        assert_eq!(
            matter.admit(instant("2026-11-19T15:59:59Z")),
            Err(NotCommenting::NotYet(opens))
        );
        assert_eq!(matter.admit(opens), Ok(closes));
        assert_eq!(matter.admit(instant("2026-12-20T09:59:59.999999Z")), Ok(closes));
        assert_eq!(matter.admit(closes), Err(NotCommenting::Closed));
    }

    #[test]
    fn what_is_closed_out_takes_nothing_more() {
        let matter = Matter { is_closed_out: true, ..a_matter() };
        assert_eq!(matter.admit(matter.opens_at), Err(NotCommenting::Closed));
    }

    #[test]
    fn a_provision_of_another_version_is_unknown() {
        assert_eq!(a_matter().knows(Some("art_1")), Ok(()));
        assert_eq!(a_matter().knows(None), Ok(()));
        assert_eq!(a_matter().knows(Some("art_9")), Err(NotCommenting::UnknownProvision));
    }
}
