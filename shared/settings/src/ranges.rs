//! What a number may be: a setting out of its range is refused at the start, by its name.

use std::fmt;
use std::ops::RangeInclusive;

use jiff::SignedDuration;

use crate::{Settings, SettingsError, notices};

pub(crate) const DAY: SignedDuration = SignedDuration::from_hours(24);
/// Beyond, dates would leave the calendar.
const CENTURY: SignedDuration = SignedDuration::from_hours(24 * 36_525);

pub(crate) fn check(settings: &Settings) -> Result<(), SettingsError> {
    let Settings { server, log, identity, offices, retention, petitions, clock, .. } = settings;
    within("server.workers", server.workers, 0..=1_024)?;
    within("server.body_bytes_max", server.body_bytes_max, 1_024..=64 << 20)?;
    within("server.stop_seconds", server.stop_seconds, 0..=3_600)?;
    within("server.connections_max", server.connections_max, 1..=10_000_000)?;
    within("server.head_seconds_max", server.head_seconds_max, 1..=600)?;
    within("server.body_seconds_max", server.body_seconds_max, 1..=3_600)?;
    for (key, rate) in settings.pace.rates() {
        within(key, rate.requests, 1..=1_000_000)?;
        within(key, rate.at_once, 1..=1_000_000)?;
        within(key, Shown(rate.every), Shown(SignedDuration::from_secs(1))..=Shown(DAY * 366))?;
    }
    // A queue of none can take nothing, and a pause of none is no pause.
    within("log.queue_items", log.queue_items, 1..=1_000_000)?;
    within("log.batch_items", log.batch_items, 1..=100_000)?;
    within("log.poll_ms", log.poll_ms, 1..=60_000)?;
    within("identity.session_minutes", identity.session_minutes, 1..=720)?;
    within("identity.step_up_minutes", identity.step_up_minutes, 1..=720)?;
    let term = Shown(offices.term_max);
    within("offices.term_max", term, Shown(DAY)..=Shown(DAY * 3_660))?;
    for (key, kept) in [
        ("retention.contacts", retention.contacts),
        ("retention.drafts", retention.drafts),
        ("retention.notices", retention.notices),
    ] {
        within(key, Shown(kept), Shown(DAY)..=Shown(CENTURY))?;
    }
    let (often, rarely) = (SignedDuration::from_secs(1), DAY);
    within("retention.every", Shown(retention.every), Shown(often)..=Shown(rarely))?;
    within("open_data.pause_seconds", settings.open_data.pause_seconds, 0..=3_600)?;
    petitions.check()?;
    settings.bills.check()?;
    settings.comments.check()?;
    settings.complaints.check()?;
    settings.cabinet.check()?;
    settings.statistics.check()?;
    notices::check(&settings.notices, &settings.mail, &settings.sms)?;
    notices::check_webhooks(&settings.webhooks)?;
    within("clock.offset", Shown(clock.offset), Shown(-CENTURY)..=Shown(CENTURY))
}

pub(crate) fn within<T: PartialOrd + fmt::Display>(
    key: &'static str,
    value: T,
    range: RangeInclusive<T>,
) -> Result<(), SettingsError> {
    if range.contains(&value) {
        return Ok(());
    }
    let range = format!("{} to {}", range.start(), range.end());
    Err(SettingsError::OutOfRange { key, value: value.to_string(), range })
}

/// Of how long something lasts.
pub(crate) fn lasts(
    key: &'static str,
    duration: SignedDuration,
    shortest: SignedDuration,
    longest: SignedDuration,
) -> Result<(), SettingsError> {
    within(key, Shown(duration), Shown(shortest)..=Shown(longest))
}

/// As people write it.
#[derive(PartialEq, PartialOrd)]
struct Shown(SignedDuration);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#}", self.0)
    }
}
