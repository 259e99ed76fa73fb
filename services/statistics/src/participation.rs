//! Who takes part in everything, and what becomes of it: a stream for each measure, of what was told of it.
//!
//! ```text
//! events of all rooms ─► observing (a port): acts ─► taking_part: a row of each subject, a count of signatures by the week
//!                                                    ─► exact totals by the week, live
//!   each Monday 00:00 of Ulaanbaatar: releasing ─► disclosure gate, with all earlier releases ─► ParticipationReleased
//! ```

pub mod events;
pub mod measure;
pub mod observing;
pub mod reading;
pub mod releasing;
pub mod representing;
pub mod taking_part;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use disclosure::Release;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::breakdown::events::Values;
use events::{ParticipationEvent, Unit};
use releasing::ReleaseParticipation;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Participation {
    pub dimensions: Vec<Values>,
    /// How many there are.
    pub number: u32,
    /// What the last ones count.
    pub unit: Option<Unit>,
    /// Those that count the same as the last one: with others nothing can be compared.
    #[serde(skip)]
    pub releases: Vec<Release>,
    pub released_at: Option<Timestamp>,
}

/// Why nothing is told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParticipationError {
    #[error("it was told already")]
    Released,
    /// The values of a dimension are others than in its earlier releases.
    #[error("its earlier releases count by other values")]
    OtherValues,
}

impl Aggregate for Participation {
    const TYPE: &'static str = "participation";
    type Command = ReleaseParticipation;
    type Event = ParticipationEvent;
    type Error = ParticipationError;
    type Services = ();

    async fn handle(
        &mut self,
        command: ReleaseParticipation,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), ParticipationError> {
        let event = releasing::decide(self, command)?;
        sink.write(event.into(), self).await;
        Ok(())
    }

    fn apply(&mut self, event: ParticipationEvent) {
        let ParticipationEvent::ParticipationReleased(released) = event;
        self.released_at = Some(released.made_at);
        self.dimensions = released.dimensions;
        self.number = released.number;
        if self.unit.replace(released.unit) != Some(released.unit) {
            self.releases.clear();
        }
        self.releases.push(Release {
            total: released.total,
            shown: released.shown,
            counted: released.counted,
            now: released.now,
            gone: released.gone,
        });
    }
}
