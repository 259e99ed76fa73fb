//! What all totals have in common, whatever is counted: as of an instant, and by the minute, hour or day of Ulaanbaatar.

pub mod comments;
pub mod topics;

use std::collections::BTreeMap;

use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use jiff::SignedDuration;
use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;
use kernel::cell::coded;
use kernel::{Timestamp, clock};
use serde::Serialize;

use super::answer_tagged;
use crate::Failure;
use crate::failure::{Fault, FieldFault};

/// What was at an instant does not change any more once nothing can be recorded as of it: whatever is under way is in the
/// log within a minute, whoever's clock it goes by.
const UNDER_WAY: SignedDuration = SignedDuration::from_secs(60);
const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";
const HOUR_SECONDS: i64 = 3_600;

/// What `as_of` asks for: an instant that is not yet to come.
pub fn instant(asked: Option<&str>, now: Timestamp) -> Result<Option<Timestamp>, Failure> {
    let wrong = |fault| Failure::Query(vec![FieldFault { field: "as_of", fault }]);
    let Some(text) = asked else { return Ok(None) };
    // A plus that was not escaped has become a space on its way.
    let text = text.replace(' ', "+");
    let as_of: Timestamp = text.parse().map_err(|_| wrong(no_instant(&text)))?;
    if as_of > now { Err(wrong(Fault::InstantInFuture)) } else { Ok(Some(as_of)) }
}

/// The calendar goes a day further than instants do.
fn no_instant(text: &str) -> Fault {
    let is_after_all = Pieces::parse(text).is_ok_and(|pieces| {
        pieces.date().year() > 0 && pieces.time().is_some() && pieces.offset().is_some()
    });
    if is_after_all { Fault::InstantInFuture } else { Fault::NotAnInstant }
}

/// A total as it is now.
pub fn now(request: &HttpRequest, etag: &str, body: &impl Serialize) -> HttpResponse {
    answer_tagged(request, etag, "application/json", written(body))
}

/// A total as it was at an instant; `known` is when everything up to there was counted.
pub fn then(
    request: &HttpRequest,
    (as_of, known): (Timestamp, Timestamp),
    etag: &str,
    body: &impl Serialize,
) -> HttpResponse {
    let mut answer = now(request, etag, body);
    if as_of.saturating_add(UNDER_WAY).is_ok_and(|later| later < known) {
        answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(FOR_A_YEAR));
    }
    answer
}

fn written(body: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(body).unwrap_or_default()
}

coded! {
    /// How long each step is.
    Per { Minute = "minute", Hour = "hour", Day = "day" }
}

impl Per {
    pub fn asked(code: &str) -> Result<Self, Failure> {
        if code.is_empty() {
            return Ok(Self::Hour);
        }
        let wrong = || Failure::Query(vec![FieldFault { field: "per", fault: Fault::NotOneOf }]);
        Self::from_code(code).ok_or_else(wrong)
    }

    /// Of what days are made too: the official day is a whole number of hours away.
    pub const fn seconds(self) -> i64 {
        match self {
            Self::Minute => 60,
            Self::Hour | Self::Day => HOUR_SECONDS,
        }
    }

    /// When what is counted under a step begins.
    fn begins(self, step: i64) -> Timestamp {
        let second = step.saturating_mul(self.seconds());
        let begins = Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
        if self == Self::Day { day_begins(clock::day_of(begins)) } else { begins }
    }
}

fn day_begins(day: Date) -> Timestamp {
    day.to_zoned(clock::zone()).map_or(Timestamp::UNIX_EPOCH, |begins| begins.timestamp())
}

/// A minute, hour or day in which totals changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<const N: usize> {
    pub from: Timestamp,
    pub more: [i64; N],
    /// At its end.
    pub totals: [i64; N],
}

/// Of what changed, by [`Per::seconds`] since 1970; in any order, and the same step may come more than once.
pub fn steps<const N: usize>(
    per: Per,
    changes: impl IntoIterator<Item = (i64, [i64; N])>,
) -> Vec<Step<N>> {
    let mut by_step: BTreeMap<Timestamp, [i64; N]> = BTreeMap::new();
    for (step, more) in changes {
        let sums = by_step.entry(per.begins(step)).or_insert([0; N]);
        sums.iter_mut().zip(more).for_each(|(sum, n)| *sum += n);
    }
    let step = |totals: &mut [i64; N], (from, more): (Timestamp, [i64; N])| {
        totals.iter_mut().zip(more).for_each(|(total, n)| *total += n);
        Some(Step { from, more, totals: *totals })
    };
    by_step.into_iter().scan([0; N], step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hours since 1970.
    fn hour(text: &str) -> i64 {
        text.parse::<Timestamp>().expect("an instant").as_second() / HOUR_SECONDS
    }

    #[test]
    fn a_day_is_one_of_ulaanbaatar_and_each_step_has_the_total_at_its_end() {
        let changes = [
            (hour("2026-11-20T15:00:00Z"), [2, 0]),
            (hour("2026-11-20T16:00:00Z"), [1, 1]),
            (hour("2026-11-21T01:00:00Z"), [-1, 0]),
        ];
        let days = steps(Per::Day, changes);
        let told: Vec<_> =
            days.iter().map(|day| (day.from.to_string(), day.more, day.totals)).collect();
        assert_eq!(
            told,
            [
                ("2026-11-19T16:00:00Z".to_owned(), [2, 0], [2, 0]),
                ("2026-11-20T16:00:00Z".to_owned(), [0, 1], [2, 1]),
            ]
        );
        let hours = steps(Per::Hour, changes);
        assert_eq!((hours.len(), hours[2].totals), (3, [2, 1]));
    }

    #[test]
    fn an_instant_has_come_and_its_plus_may_be_a_space() {
        let now: Timestamp = "2026-11-20T04:00:00Z".parse().expect("an instant");
        let asked = |text: &str| instant(Some(text), now).map_err(|failure| failure.code());
        assert_eq!(asked("2026-11-20T12:00:00 08:00"), Ok(Some(now)));
        assert_eq!(instant(None, now).map_err(|failure| failure.code()), Ok(None));
        let fault = |text: &str| match instant(Some(text), now) {
            Err(Failure::Query(faults)) => faults.first().map(|fault| fault.fault),
            _ => None,
        };
        for wrong in ["", "now", "2026-11-01", "9999-12-31", "2026-11-01T00:00:00"] {
            assert_eq!(fault(wrong), Some(Fault::NotAnInstant), "{wrong}");
        }
        for to_come in ["2026-11-20T12:00:01+08:00", "9999-12-31T00:00:00Z"] {
            assert_eq!(fault(to_come), Some(Fault::InstantInFuture), "{to_come}");
        }
    }
}
