//! Visits without tracking: what one process showed in one minute, a stream of its own each. Nothing of whoever came is
//! in it: there is no cookie, no address and no name of a device in what is counted, and no number for a person.
//!
//! Few are no more personal than many here. "Two opened a bill's page at 14:03" tells of nobody: no two visits can be
//! known for the same visitor's, and which petition or bill it was is not counted. So no minute is held back.

pub mod events;
mod section;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use serde::{Deserialize, Serialize};

use events::{VisitCount, VisitEvent, VisitsCounted};
pub use section::Section;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Visits {
    pub is_counted: bool,
}

/// A minute is over, or the process ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountVisits {
    pub minute: i64,
    pub counts: Vec<VisitCount>,
}

/// Why nothing is recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VisitsError {
    /// It was done, and its answer was lost.
    #[error("this minute is counted")]
    Counted,
    #[error("nobody came")]
    Nobody,
}

pub(crate) fn decide(
    visits: &Visits,
    CountVisits { minute, counts }: CountVisits,
) -> Result<VisitsCounted, VisitsError> {
    if visits.is_counted {
        return Err(VisitsError::Counted);
    }
    let counts: Vec<_> = counts.into_iter().filter(|count| count.n > 0).collect();
    if counts.is_empty() { Err(VisitsError::Nobody) } else { Ok(VisitsCounted { minute, counts }) }
}

impl Aggregate for Visits {
    const TYPE: &'static str = "visits";
    type Command = CountVisits;
    type Event = VisitEvent;
    type Error = VisitsError;
    type Services = ();

    async fn handle(
        &mut self,
        command: CountVisits,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), VisitsError> {
        let event = decide(self, command)?.into();
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: VisitEvent) {
        match event {
            VisitEvent::VisitsCounted(_) => self.is_counted = true,
        }
    }
}

#[cfg(test)]
mod tests {
    use cqrs_es::test::TestFramework;
    use kernel::Locale;

    use super::*;

    fn pages(n: u64) -> VisitCount {
        VisitCount { language: Some(Locale::Mn), section: Section::Petition, n }
    }

    fn command(counts: &[VisitCount]) -> CountVisits {
        CountVisits { minute: 29_000_000, counts: counts.to_vec() }
    }

    fn counted() -> VisitEvent {
        VisitsCounted { minute: 29_000_000, counts: vec![pages(3)] }.into()
    }

    #[test]
    fn a_minute_is_recorded_once_and_only_if_somebody_came() {
        let files = VisitCount { language: None, section: Section::Files, n: 0 };
        TestFramework::<Visits>::with(())
            .given(vec![])
            .when(command(&[pages(3), files.clone()]))
            .then_expect_events(vec![counted()]);
        TestFramework::<Visits>::with(())
            .given(vec![])
            .when(command(&[files]))
            .then_expect_error(VisitsError::Nobody);
        TestFramework::<Visits>::with(())
            .given(vec![counted()])
            .when(command(&[pages(3)]))
            .then_expect_error(VisitsError::Counted);
    }

    #[test]
    fn what_is_stored_says_how_many_and_nothing_else() {
        let counts = vec![pages(3), VisitCount { language: None, section: Section::Files, n: 7 }];
        let stored = serde_json::to_value(VisitsCounted { minute: 29_000_000, counts });
        let expected = serde_json::json!({ "minute": 29_000_000, "counts": [
            { "language": "mn", "section": "petition", "n": 3 },
            { "section": "files", "n": 7 },
        ] });
        assert_eq!(stored.expect("JSON"), expected);
    }
}
