//! What became of an attempt, and what follows from it. Pure.

use jiff::SignedDuration;
use kernel::Timestamp;
use webhook::{Delivered, NotDelivered, retry};

use crate::calls::{Claimed, Mark, State};

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Called(Result<Delivered, NotDelivered>),
    /// Nobody is to hear it any more.
    Ended,
    /// What was kept cannot be called: nothing of it is of use.
    Unusable,
}

/// Codes that the page puts into words.
const ENDED: &str = "ended";
const UNUSABLE: &str = "unusable";

impl Outcome {
    pub(crate) fn mark(&self, claimed: &Claimed, now: Timestamp, chance: f64) -> Mark {
        let done = |state, answer: Option<String>| Mark {
            id: claimed.id,
            attempt: claimed.attempt,
            state,
            answer,
            next_at: None,
            done_at: Some(now),
        };
        let error = match self {
            Self::Called(Ok(Delivered { status })) => {
                return done(State::Delivered, Some(status.to_string()));
            }
            Self::Ended => return done(State::Dropped, Some(ENDED.to_owned())),
            Self::Unusable => return done(State::Dead, Some(UNUSABLE.to_owned())),
            Self::Called(Err(error)) => error,
        };
        let answer = Some(code(error));
        if error.is_final() {
            return done(State::Dead, answer);
        }
        let Some(wait) = retry::next(claimed.attempt, chance) else {
            return done(State::Dead, answer);
        };
        let wait = wait.max(error.retry_after().unwrap_or_default());
        let wait = SignedDuration::try_from(wait).unwrap_or(SignedDuration::MAX);
        Mark { next_at: Some(now + wait), done_at: None, ..done(State::Waiting, answer) }
    }

    pub(crate) fn is_gone(&self) -> bool {
        matches!(self, Self::Called(Err(NotDelivered::Gone)))
    }
}

/// A status, or a word for why there was none.
fn code(error: &NotDelivered) -> String {
    match error {
        NotDelivered::Gone => "410".to_owned(),
        NotDelivered::Answered { status, .. } => status.to_string(),
        NotDelivered::PrivateAddress => "private_address".to_owned(),
        NotDelivered::Unreachable => "unreachable".to_owned(),
        NotDelivered::Timeout => "timeout".to_owned(),
        NotDelivered::Broken => "broken".to_owned(),
        NotDelivered::Unsigned => UNUSABLE.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn noon() -> Timestamp {
        "2026-11-20T04:00:00Z".parse().expect("an instant")
    }

    fn claimed(attempt: u32) -> Claimed {
        Claimed {
            id: 7,
            webhook: "a".into(),
            address: Some("https://example.mn/hook".into()),
            event: "event-7".into(),
            body: "{}".into(),
            attempt,
        }
    }

    fn answered(status: u16, retry_after: Option<Duration>) -> Outcome {
        Outcome::Called(Err(NotDelivered::Answered { status, retry_after }))
    }

    #[test]
    fn what_arrived_is_done_and_what_never_will_is_dead() {
        let arrived = Outcome::Called(Ok(Delivered { status: 204 })).mark(&claimed(1), noon(), 0.0);
        assert_eq!((arrived.state, arrived.answer.as_deref()), (State::Delivered, Some("204")));
        let gone = Outcome::Called(Err(NotDelivered::Gone));
        assert!(gone.is_gone());
        assert_eq!(gone.mark(&claimed(1), noon(), 0.0).state, State::Dead);
        assert_eq!(Outcome::Ended.mark(&claimed(1), noon(), 0.0).state, State::Dropped);
    }

    #[test]
    fn who_answers_500_is_asked_again_for_days() {
        let (mut at, mut attempt) = (noon(), 0);
        loop {
            attempt += 1;
            let mark = answered(500, None).mark(&claimed(attempt), at, 0.0);
            let Some(next) = mark.next_at else { break assert_eq!(mark.state, State::Dead) };
            assert_eq!(mark.state, State::Waiting);
            at = next;
        }
        let days = at.duration_since(noon()).as_hours() / 24;
        assert_eq!((attempt, days), (10, 3));
    }

    #[test]
    fn who_says_when_is_not_asked_sooner() {
        let mark = answered(429, Some(Duration::from_secs(600))).mark(&claimed(1), noon(), 0.0);
        assert_eq!(mark.next_at, Some(noon() + SignedDuration::from_mins(10)));
        assert_eq!(mark.answer.as_deref(), Some("429"));
    }
}
