//! How the house is used now: the last hour by the minute, the last two days by the hour, and what they come to.

use std::collections::BTreeMap;

use database::{Statement, statement};
use kernel::{Locale, Timestamp};
use serde::{Deserialize, Serialize};

use crate::live_channels;
use crate::live_use::{Act, Kind, Per};
use crate::visiting::minute_of;
use crate::visits::Section;
use crate::{Statistics, StatisticsError};

const SPAN: Statement = statement!("live_use/span");

pub(crate) const STATEMENTS: &[Statement] = &[SPAN];

/// Minutes that are shown each by itself.
const MINUTES: i64 = 60;
/// Hours that are, and the one that runs is the last.
const HOURS: i64 = 48;

/// One count of a minute or an hour.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct UseCount {
    /// Minutes or hours since 1970.
    pub at: i64,
    pub act: Act,
    /// Of a page.
    pub language: Option<Locale>,
    /// Of a visit.
    pub section: Option<Section>,
    /// Of signatures or comments; `None` of several channels together.
    pub channel: Option<String>,
    pub n: u64,
}

#[derive(Serialize)]
struct Span {
    per: Per,
    from: i64,
    until: i64,
}

/// What a minute, or an hour, came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Step {
    pub begins_at: Timestamp,
    pub visits: u64,
    /// Files of open data.
    pub files: u64,
    pub signatures: u64,
    pub comments: u64,
    pub complaints: u64,
}

/// By language and kind of page, or by channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub act: Act,
    pub language: Option<Locale>,
    pub section: Option<Section>,
    pub channel: Option<String>,
    pub last_minute: u64,
    pub last_hour: u64,
    pub last_days: u64,
}

/// How the house was used up to a minute that is over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InUse {
    /// The last is the last full one.
    pub minutes: Vec<Step>,
    /// The last one runs.
    pub hours: Vec<Step>,
    pub parts: Vec<Part>,
}

impl Statistics {
    /// Whether visits are counted at all, by the settings.
    pub const fn counts_visits(&self) -> bool {
        self.visiting.is_some()
    }

    pub async fn in_use(&self) -> Result<InUse, StatisticsError> {
        let now = self.clock.now();
        let minutes = self.counts(Per::Minute, MINUTES).await?;
        let hours = self.counts(Per::Hour, HOURS).await?;
        Ok(InUse::of(now, &minutes, &hours))
    }

    /// So many of the last minutes that are over, or of the last hours with the one that runs; in order.
    pub async fn counts(&self, per: Per, last: i64) -> Result<Vec<UseCount>, StatisticsError> {
        let until = end(per, self.clock.now());
        let span = Span { per, from: until.saturating_sub(last), until };
        let counts: Vec<UseCount> = self.views.rows(&SPAN, span).await?;
        let over = (per == Per::Hour).then_some(until - 1);
        Ok(live_channels::told(counts, over))
    }
}

/// Before which steps are shown: the running minute is not, the running hour is.
fn end(per: Per, now: Timestamp) -> i64 {
    match per {
        Per::Minute => minute_of(now),
        Per::Hour => minute_of(now).div_euclid(Per::Hour.minutes()) + 1,
    }
}

impl UseCount {
    pub(crate) fn kind(&self) -> Kind {
        let Self { act, language, section, .. } = *self;
        Kind { act, language, section, channel: self.channel.clone() }
    }

    /// When its minute or hour begins.
    pub fn begins_at(&self, per: Per) -> Timestamp {
        begins(per, self.at)
    }
}

fn begins(per: Per, at: i64) -> Timestamp {
    let seconds = at.saturating_mul(per.minutes()).saturating_mul(60);
    Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH)
}

impl InUse {
    /// Of the counts of both, up to now.
    pub fn of(now: Timestamp, minutes: &[UseCount], hours: &[UseCount]) -> Self {
        Self {
            minutes: steps(Per::Minute, now, MINUTES, minutes),
            hours: steps(Per::Hour, now, HOURS, hours),
            parts: parts(end(Per::Minute, now) - 1, minutes, hours),
        }
    }

    /// The last full minute.
    pub fn last_minute(&self) -> Step {
        self.minutes.last().copied().unwrap_or_default()
    }

    pub fn last_hour(&self) -> Step {
        sum(&self.minutes)
    }

    /// Two days, with the hour that runs.
    pub fn last_days(&self) -> Step {
        sum(&self.hours)
    }
}

fn sum(steps: &[Step]) -> Step {
    let begins_at = steps.first().map(|step| step.begins_at).unwrap_or_default();
    let none = Step { begins_at, ..Step::default() };
    steps.iter().fold(none, |sum, step| Step {
        begins_at,
        visits: sum.visits + step.visits,
        files: sum.files + step.files,
        signatures: sum.signatures + step.signatures,
        comments: sum.comments + step.comments,
        complaints: sum.complaints + step.complaints,
    })
}

/// Each one, also those in which nothing was.
fn steps(per: Per, now: Timestamp, last: i64, counts: &[UseCount]) -> Vec<Step> {
    let until = end(per, now);
    let none = |at| (at, Step { begins_at: begins(per, at), ..Step::default() });
    let mut steps: BTreeMap<i64, Step> = (until - last..until).map(none).collect();
    for count in counts {
        let Some(step) = steps.get_mut(&count.at) else { continue };
        *match count.act {
            Act::Visit => &mut step.visits,
            Act::Download => &mut step.files,
            Act::Signature => &mut step.signatures,
            Act::Comment => &mut step.comments,
            Act::Complaint => &mut step.complaints,
        } += count.n;
    }
    steps.into_values().collect()
}

/// Of every kind of which there was anything.
fn parts(last_minute: i64, minutes: &[UseCount], hours: &[UseCount]) -> Vec<Part> {
    let mut parts: BTreeMap<Kind, [u64; 3]> = BTreeMap::new();
    for count in minutes {
        let [minute, hour, _] = parts.entry(count.kind()).or_default();
        *hour += count.n;
        if count.at == last_minute {
            *minute += count.n;
        }
    }
    for count in hours {
        let [_, _, days] = parts.entry(count.kind()).or_default();
        *days += count.n;
    }
    let part = |(kind, [last_minute, last_hour, last_days]): (Kind, [u64; 3])| Part {
        act: kind.act,
        language: kind.language,
        section: kind.section,
        channel: kind.channel,
        last_minute,
        last_hour,
        last_days,
    };
    parts.into_iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::instant;

    const NOW: &str = "2026-11-20T10:05:30Z";

    fn count(per: Per, at: &str, act: Act, channel: Option<&str>, n: u64) -> UseCount {
        let at = minute_of(instant(at)).div_euclid(per.minutes());
        let section = (act == Act::Visit).then_some(Section::Front);
        let language = (act == Act::Visit).then_some(Locale::En);
        UseCount { at, act, language, section, channel: channel.map(Into::into), n }
    }

    #[test]
    fn the_last_hour_ends_with_the_last_full_minute_and_two_days_with_the_hour_that_runs() {
        let minutes = [
            count(Per::Minute, "2026-11-20T10:05:00Z", Act::Visit, None, 100),
            count(Per::Minute, "2026-11-20T10:04:00Z", Act::Visit, None, 3),
            count(Per::Minute, "2026-11-20T09:05:00Z", Act::Signature, Some("web"), 4),
            count(Per::Minute, "2026-11-20T09:04:00Z", Act::Signature, Some("web"), 50),
        ];
        let hours = [
            count(Per::Hour, "2026-11-20T10:00:00Z", Act::Visit, None, 103),
            count(Per::Hour, "2026-11-18T11:00:00Z", Act::Signature, Some("kiosk"), 7),
        ];
        let in_use = InUse::of(instant(NOW), &minutes, &hours);
        assert_eq!((in_use.minutes.len(), in_use.hours.len()), (60, 48));
        let last = in_use.last_minute();
        assert_eq!((last.begins_at, last.visits), (instant("2026-11-20T10:04:00Z"), 3));
        assert_eq!((in_use.last_hour().visits, in_use.last_hour().signatures), (3, 4));
        let first = in_use.hours.first().expect("an hour");
        assert_eq!((first.begins_at, first.signatures), (instant("2026-11-18T11:00:00Z"), 7));
        assert_eq!(in_use.last_days().visits, 103);
    }

    #[test]
    fn each_part_is_told_of_the_minute_the_hour_and_both_days() {
        let minutes = [
            count(Per::Minute, "2026-11-20T10:04:00Z", Act::Signature, Some("web"), 2),
            count(Per::Minute, "2026-11-20T09:30:00Z", Act::Signature, Some("web"), 3),
        ];
        let hours = [
            count(Per::Hour, "2026-11-20T10:00:00Z", Act::Signature, Some("web"), 5),
            count(Per::Hour, "2026-11-19T10:00:00Z", Act::Signature, Some("app"), 9),
        ];
        let parts = InUse::of(instant(NOW), &minutes, &hours).parts;
        let told: Vec<_> = parts
            .iter()
            .map(|part| {
                let channel = part.channel.as_deref().unwrap_or_default();
                (channel, part.last_minute, part.last_hour, part.last_days)
            })
            .collect();
        assert_eq!(told, [("app", 0, 0, 9), ("web", 2, 5, 5)]);
    }
}
