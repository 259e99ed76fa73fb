//! Live use: pages shown by language and kind; files of open data that were sent; signatures and comments by channel;
//! complaints. By the minute for two days, by the hour for ever. What was taken back later stays counted: these are acts.
//!
//! Complaints have no channel here: by channel they are told by the week, through the gate, and minutes would give away
//! what it holds back. How many there are in all is told live anyway.

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use kernel::Locale;
use kernel::cell::coded;
use projector::{Change, Poison, Projection};
use serde::{Deserialize, Serialize};

use crate::visiting::minute_of;
use crate::visits::Section;
use crate::visits::events::VisitEvent;

const ADD: Statement = statement!("live_use/add");
const FORGET: Statement = statement!("live_use/forget");
const DUMP: Statement = statement!("live_use/dump");
const CLEAR: Statement = statement!("live_use/clear");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, FORGET, DUMP, CLEAR];

/// For so many minutes before the last thing that happened each is known by itself.
pub(crate) const MINUTES_KEPT: i64 = 48 * 60;

coded! {
    /// What is counted.
    Act {
        /// A page was shown.
        Visit = "visit",
        /// A file of open data was sent.
        Download = "download",
        Signature = "signature",
        Comment = "comment",
        Complaint = "complaint",
    }
}

coded! {
    /// How long each step is.
    Per { Minute = "minute", Hour = "hour" }
}

impl Per {
    pub(crate) const fn minutes(self) -> i64 {
        match self {
            Self::Minute => 1,
            Self::Hour => 60,
        }
    }
}

/// What is counted together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Kind {
    pub act: Act,
    pub language: Option<Locale>,
    pub section: Option<Section>,
    pub channel: Option<String>,
}

/// What a run of events adds to one minute or hour.
#[derive(Serialize)]
struct Row<'a> {
    per: Per,
    at: i64,
    act: Act,
    language: &'static str,
    section: &'static str,
    channel: &'a str,
    n: u64,
}

/// Minutes before this one are forgotten.
#[derive(Serialize)]
struct Before {
    before: i64,
}

/// The projection `live_use`.
#[derive(Debug, Clone, Copy)]
pub struct LiveUse;

impl Projection for LiveUse {
    fn name(&self) -> &'static str {
        "live_use"
    }

    fn version(&self) -> u32 {
        2
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut counts: BTreeMap<(Per, i64, Kind), u64> = BTreeMap::new();
        let mut before = None;
        for stored in events {
            let heard = heard(stored).map_err(|reason| Poison::at(stored, reason))?;
            if heard.is_empty() {
                continue;
            }
            // By what is heard alone, and by when the log recorded it, which never goes back: however the events are
            // cut into runs, the same minutes stay.
            before = Some(Before { before: minute_of(stored.recorded_at) - MINUTES_KEPT });
            for (minute, kind, n) in heard {
                for per in Per::ALL {
                    let at = minute.div_euclid(per.minutes());
                    *counts.entry((*per, at, kind.clone())).or_default() += n;
                }
            }
        }
        let rows = counts.iter().map(|((per, at, kind), n)| Row {
            per: *per,
            at: *at,
            act: kind.act,
            language: kind.language.map(Locale::code).unwrap_or_default(),
            section: kind.section.map(Section::code).unwrap_or_default(),
            channel: kind.channel.as_deref().unwrap_or_default(),
            n: *n,
        });
        Ok(vec![Change::new(&ADD, rows)?, Change::new(&FORGET, before)?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

/// What other rooms record of an act, as far as it is counted here.
#[derive(Deserialize)]
struct Came {
    channel: String,
}

type Heard = Vec<(i64, Kind, u64)>;

fn heard(stored: &StoredEvent) -> Result<Heard, String> {
    let minute = minute_of(stored.recorded_at);
    let one =
        |act, channel| vec![(minute, Kind { act, language: None, section: None, channel }, 1)];
    let by_channel = |act| {
        let came: Result<Came, _> = serde_json::from_str(&stored.payload);
        came.map(|came| one(act, Some(came.channel))).map_err(|error| error.to_string())
    };
    match (&*stored.stream_type, &*stored.event_type) {
        ("signature", "PetitionSigned") => by_channel(Act::Signature),
        ("comment", "CommentWritten") => by_channel(Act::Comment),
        ("complaint", "ComplaintReceived") => Ok(one(Act::Complaint, None)),
        ("visits", _) => visits(stored, minute),
        _ => Ok(Vec::new()),
    }
}

fn visits(stored: &StoredEvent, recorded: i64) -> Result<Heard, String> {
    let event = VisitEvent::recall(&stored.event_type, stored.event_version, &stored.payload)?;
    let VisitEvent::VisitsCounted(counted) = event;
    // A clock that is ahead tells of no minute that is to come.
    let minute = counted.minute.min(recorded);
    let kind = |language, section| match section {
        Section::Files => Kind { act: Act::Download, language, section: None, channel: None },
        page => Kind { act: Act::Visit, language, section: Some(page), channel: None },
    };
    let counts = counted.counts.into_iter();
    Ok(counts.map(|count| (minute, kind(count.language, count.section), count.n)).collect())
}

#[cfg(test)]
mod tests;
