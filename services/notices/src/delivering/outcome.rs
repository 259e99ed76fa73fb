//! What became of an attempt, and what follows from it. Pure.

use jiff::SignedDuration;
use kernel::Timestamp;

use crate::backing_off::{self, TRIED_FOR};
use crate::carrying::NotCarried;
use crate::deliveries::{Claimed, Mark, State};
use crate::planning::after_quiet;
use crate::wish::Quiet;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Carried,
    NotCarried(NotCarried),
    /// Nobody is to have it any more.
    Dropped(&'static str),
    /// It goes back as it was.
    NotTried,
}

/// Before what was not tried is taken again.
const SOON: SignedDuration = SignedDuration::from_secs(1);

impl Outcome {
    /// In quiet hours nothing is tried again.
    pub(super) fn mark(
        self,
        claimed: &Claimed,
        quiet: Option<Quiet>,
        now: Timestamp,
        chance: f64,
    ) -> Mark {
        let done = |state, reason| Mark {
            id: claimed.id,
            attempt: claimed.attempt,
            state,
            reason,
            next_at: None,
            done_at: Some(now),
        };
        let again = |reason, wait: SignedDuration| Mark {
            next_at: Some(after_quiet(quiet, now + wait)),
            done_at: None,
            ..done(State::Waiting, reason)
        };
        let (reason, after) = match self {
            Self::Carried => return done(State::Delivered, None),
            Self::Dropped(why) => return done(State::Dropped, Some(why.to_owned())),
            Self::NotTried => return again(None, SOON),
            Self::NotCarried(NotCarried::NoSuchAddress(reason) | NotCarried::Refused(reason)) => {
                return done(State::Dead, Some(reason));
            }
            Self::NotCarried(NotCarried::Later { reason, after }) => (reason, after),
            Self::NotCarried(NotCarried::Away(reason) | NotCarried::Unknown(reason)) => {
                (reason, None)
            }
        };
        let tried_for = SignedDuration::try_from(TRIED_FOR).unwrap_or(SignedDuration::MAX);
        if now.duration_since(claimed.first_at) >= tried_for {
            return done(State::Dead, Some(reason));
        }
        let wait = after.unwrap_or_default().max(backing_off::wait(claimed.attempt, chance));
        again(Some(reason), SignedDuration::try_from(wait).unwrap_or(SOON))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::PersonKey;
    use std::time::Duration;

    fn noon() -> Timestamp {
        "2026-11-20T04:00:00Z".parse().expect("an instant")
    }

    fn claimed(attempt: u32) -> Claimed {
        Claimed {
            id: 7,
            person: PersonKey::from_random([7; 16]),
            cause: "event/7".into(),
            channel: crate::Channel::Mail,
            priority: crate::Priority::Normal,
            made_at: noon(),
            first_at: noon(),
            attempt,
        }
    }

    fn later(after: Option<Duration>) -> Outcome {
        Outcome::NotCarried(NotCarried::Later { reason: "451".into(), after })
    }

    #[test]
    fn what_arrived_is_done_and_what_never_will_is_dead() {
        assert_eq!(Outcome::Carried.mark(&claimed(1), None, noon(), 0.5).state, State::Delivered);
        for never in [NotCarried::NoSuchAddress("550".into()), NotCarried::Refused("554".into())] {
            let mark = Outcome::NotCarried(never).mark(&claimed(1), None, noon(), 0.5);
            assert_eq!((mark.state, mark.next_at), (State::Dead, None));
        }
    }

    #[test]
    fn what_was_deferred_comes_again_later_and_later() {
        let first = later(None).mark(&claimed(1), None, noon(), 0.5);
        assert_eq!(first.state, State::Waiting);
        assert_eq!(first.next_at, Some(noon() + SignedDuration::from_mins(1)));
        let third = later(None).mark(&claimed(3), None, noon(), 0.5);
        assert_eq!(third.next_at, Some(noon() + SignedDuration::from_mins(15)));
        let asked = later(Some(Duration::from_secs(3_600))).mark(&claimed(1), None, noon(), 0.5);
        assert_eq!(asked.next_at, Some(noon() + SignedDuration::from_hours(1)));
    }

    #[test]
    fn nothing_is_tried_again_at_night() {
        let time = |hour| jiff::civil::Time::constant(hour, 0, 0, 0);
        let quiet = Some(Quiet { from: time(12), to: time(14) });
        let first = later(None).mark(&claimed(1), quiet, noon(), 0.5);
        assert_eq!(first.next_at, Some(noon() + SignedDuration::from_hours(2)));
    }

    #[test]
    fn after_five_days_it_is_given_up() {
        let fifth = noon() + SignedDuration::from_hours(5 * 24);
        assert_eq!(later(None).mark(&claimed(9), None, fifth, 0.5).state, State::Dead);
        let before = fifth - SignedDuration::from_secs(1);
        assert_eq!(later(None).mark(&claimed(9), None, before, 0.5).state, State::Waiting);
    }
}
