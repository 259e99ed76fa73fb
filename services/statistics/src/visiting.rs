//! Visiting: each page that is shown adds one to a number in memory; what a full minute came to is one event.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};

use eventlog::{ExecuteError, Terms};
use jiff::SignedDuration;
use kernel::{Locale, Timestamp};
use tokio::sync::Mutex;

use crate::visits::events::VisitCount;
use crate::visits::{CountVisits, Section, Visits, VisitsError};
use crate::{Statistics, StatisticsError};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);
/// Minutes that wait while the log takes none; of more than these the oldest are given up.
const WAITING: usize = 2_880;

/// What this process counts. A fall loses the running minute, and nothing that was recorded.
#[derive(Debug)]
pub(crate) struct Visiting {
    /// In the name of each of its streams: another process, or this one after a start, has another.
    process: String,
    running: Vec<Place>,
    minutes: Mutex<Minutes>,
}

#[derive(Debug)]
struct Place {
    language: Option<Locale>,
    section: Section,
    n: AtomicU64,
}

#[derive(Debug)]
struct Minutes {
    /// The one that runs.
    running: i64,
    /// Those that are over and not recorded yet.
    over: VecDeque<CountVisits>,
}

impl Visiting {
    pub(crate) fn new(process: String, now: Timestamp) -> Self {
        let place = |language, section| Place { language, section, n: AtomicU64::new(0) };
        let places = |section: &Section| match *section {
            Section::Files => vec![place(None, Section::Files)],
            page => Locale::ALL.iter().map(|language| place(Some(*language), page)).collect(),
        };
        let minutes = Minutes { running: minute_of(now), over: VecDeque::new() };
        let running = Section::ALL.iter().flat_map(places).collect();
        Self { process, running, minutes: Mutex::new(minutes) }
    }

    /// No lock and no store: it happens with every page.
    fn shown(&self, language: Locale, section: Section) {
        let is_it = |place: &&Place| {
            place.section == section && place.language.is_none_or(|of| of == language)
        };
        if let Some(place) = self.running.iter().find(is_it) {
            place.n.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// What was counted since it was taken last.
    fn taken(&self) -> Vec<VisitCount> {
        let count = |place: &Place| VisitCount {
            language: place.language,
            section: place.section,
            n: place.n.swap(0, Ordering::Relaxed),
        };
        self.running.iter().map(count).filter(|count| count.n > 0).collect()
    }

    /// Ends the minute that runs, if another has begun or nothing follows.
    fn end(&self, minutes: &mut Minutes, now: i64, is_last: bool) {
        if now <= minutes.running && !is_last {
            return;
        }
        let counts = self.taken();
        if !counts.is_empty() {
            minutes.over.push_back(CountVisits { minute: minutes.running, counts });
        }
        while minutes.over.len() > WAITING {
            minutes.over.pop_front();
        }
        minutes.running = now.max(minutes.running);
    }
}

/// Since 1970.
pub(crate) fn minute_of(at: Timestamp) -> i64 {
    at.as_second().div_euclid(60)
}

/// When a minute since 1970 begins.
pub fn minute_begins(minute: i64) -> Timestamp {
    Timestamp::from_second(minute.saturating_mul(60)).unwrap_or(Timestamp::UNIX_EPOCH)
}

impl Statistics {
    /// A page in a language, or a file, was shown. Of whoever asked for it nothing is taken, so that `DNT` and `Sec-GPC`
    /// have nothing to forbid: everyone counts alike.
    pub fn shown(&self, language: Locale, section: Section) {
        if let Some(visiting) = &self.visiting {
            visiting.shown(language, section);
        }
    }

    /// Records each minute that is over; when the one that runs will be. While the log does not answer they wait.
    pub async fn count_minutes(&self) -> Result<Timestamp, StatisticsError> {
        let now = self.clock.now();
        self.record(minute_of(now), false).await?;
        let next = minute_begins(minute_of(now)).checked_add(MINUTE);
        Ok(next.unwrap_or(now))
    }

    /// Nobody comes any more: what was counted of the minute that runs is recorded too.
    pub async fn count_to_the_end(&self) -> Result<(), StatisticsError> {
        self.record(minute_of(self.clock.now()), true).await
    }

    async fn record(&self, now: i64, is_last: bool) -> Result<(), StatisticsError> {
        let Some(visiting) = &self.visiting else { return Ok(()) };
        let mut minutes = visiting.minutes.lock().await;
        visiting.end(&mut minutes, now, is_last);
        // It leaves the row when it is in the log: whoever is cut off in between asks again, and is told so.
        while let Some(command) = minutes.over.front().cloned() {
            let stream = format!("visits/{}/{}", visiting.process, command.minute);
            let terms = Terms { likely_new: true, ..Terms::default() };
            match self.bus.execute::<Visits>(&stream, command, terms).await {
                Ok(_)
                | Err(ExecuteError::Refused {
                    error: VisitsError::Counted | VisitsError::Nobody,
                    ..
                }) => {}
                Err(error) => {
                    return Err(
                        error.told(|refused| eventlog::NotDone::Broken(refused.to_string()).into())
                    );
                }
            }
            minutes.over.pop_front();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::instant;

    fn visiting() -> Visiting {
        Visiting::new("p".to_owned(), instant("2026-11-20T10:00:59Z"))
    }

    fn count(language: Option<Locale>, section: Section, n: u64) -> VisitCount {
        VisitCount { language, section, n }
    }

    #[tokio::test]
    async fn a_minute_is_over_when_another_begins_and_holds_what_was_shown_in_it() {
        let visiting = visiting();
        let mut minutes = visiting.minutes.lock().await;
        let began = minutes.running;
        visiting.shown(Locale::Mn, Section::Front);
        visiting.shown(Locale::En, Section::Front);
        visiting.shown(Locale::Mn, Section::Front);
        visiting.shown(Locale::En, Section::Files);
        visiting.end(&mut minutes, began, false);
        assert!(minutes.over.is_empty(), "it runs");
        visiting.end(&mut minutes, began + 1, false);
        let counts = vec![
            count(Some(Locale::Mn), Section::Front, 2),
            count(Some(Locale::En), Section::Front, 1),
            count(None, Section::Files, 1),
        ];
        let first = CountVisits { minute: began, counts };
        assert_eq!(minutes.over, [first]);
        // Nobody came in the next one.
        visiting.end(&mut minutes, began + 2, false);
        assert_eq!((minutes.over.len(), minutes.running), (1, began + 2));
    }

    #[tokio::test]
    async fn at_the_end_the_minute_that_runs_is_over_too() {
        let visiting = visiting();
        let mut minutes = visiting.minutes.lock().await;
        let began = minutes.running;
        visiting.shown(Locale::Mn, Section::Other);
        visiting.end(&mut minutes, began, true);
        let counts = vec![count(Some(Locale::Mn), Section::Other, 1)];
        assert_eq!(minutes.over, [CountVisits { minute: began, counts }]);
    }

    #[tokio::test]
    async fn of_minutes_that_nobody_takes_the_oldest_are_given_up() {
        let visiting = visiting();
        let mut minutes = visiting.minutes.lock().await;
        let began = minutes.running;
        for minute in 1..=WAITING as i64 + 5 {
            visiting.shown(Locale::Mn, Section::Bill);
            visiting.end(&mut minutes, began + minute, false);
        }
        assert_eq!(minutes.over.len(), WAITING);
        assert_eq!(minutes.over.front().map(|over| over.minute), Some(began + 5));
    }
}
