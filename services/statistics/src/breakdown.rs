//! What was told of who signed one petition: a stream of its own, beside the petition's.

pub mod events;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use disclosure::Release;
use eventlog::Position;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::runtime::{Handle, RuntimeFlavor};

use crate::releasing::{self, ReleaseBreakdown};
use crate::withholding::{self, AllowBreakdowns, WithholdBreakdowns};
use events::{BreakdownEvent, Values};

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Breakdown {
    pub dimensions: Vec<Values>,
    #[serde(skip)]
    pub releases: Vec<Release>,
    /// Up to where the last one counts.
    pub counted_to: Position,
    pub released_at: Option<Timestamp>,
    /// After the closing.
    pub is_final: bool,
    pub is_withheld: bool,
}

#[derive(Debug, Clone)]
pub enum BreakdownCommand {
    Release(ReleaseBreakdown),
    Withhold(WithholdBreakdowns),
    Allow(AllowBreakdowns),
}

/// Why nothing is told, or nothing changes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BreakdownError {
    #[error("of this petition only totals are told")]
    Withheld,
    #[error("breakdowns are told of it")]
    NotWithheld,
    #[error("it was told already")]
    Released,
    /// The values of a dimension are others than in its earlier releases.
    #[error("its earlier releases count by other values")]
    OtherValues,
}

/// A release takes long to weigh: whatever else waits on this thread goes on on another.
fn aside<T>(weigh: impl FnOnce() -> T) -> T {
    let flavor = Handle::try_current().map(|handle| handle.runtime_flavor());
    match flavor {
        Ok(RuntimeFlavor::MultiThread) => tokio::task::block_in_place(weigh),
        _ => weigh(),
    }
}

impl Aggregate for Breakdown {
    const TYPE: &'static str = "breakdown";
    type Command = BreakdownCommand;
    type Event = BreakdownEvent;
    type Error = BreakdownError;
    type Services = ();

    async fn handle(
        &mut self,
        command: BreakdownCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), BreakdownError> {
        let event = match command {
            BreakdownCommand::Release(command) => {
                aside(|| releasing::decide(self, command))?.into()
            }
            BreakdownCommand::Withhold(command) => withholding::decide(self, command)?.into(),
            BreakdownCommand::Allow(command) => withholding::allow(self, command)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: BreakdownEvent) {
        match event {
            BreakdownEvent::BreakdownReleased(released) => {
                self.counted_to = released.counted_to;
                self.released_at = Some(released.made_at);
                self.is_final = released.is_final;
                self.dimensions = released.dimensions;
                self.releases.push(Release {
                    total: released.total,
                    shown: released.shown,
                    counted: released.counted,
                    now: released.now,
                    gone: released.gone,
                });
            }
            BreakdownEvent::BreakdownsWithheld(_) => self.is_withheld = true,
            BreakdownEvent::BreakdownsAllowed(_) => self.is_withheld = false,
        }
    }
}
