//! What the bus brings to the log, and what it does not.

use std::collections::HashMap;
use std::sync::Arc;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use eventlog::{Bus, EventLog, ExecuteError, Limits, MemoryStore, Recorded as _, Terms, recorded};
use kernel::OffsetClock;
use serde::{Deserialize, Serialize};

recorded! {
    /// JSON has no object with pairs for keys.
    pub enum ChartEvent { ChartDrawn = 1 }
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ChartDrawn {
    cells: HashMap<(u8, u8), u64>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Chart;

#[derive(Debug, thiserror::Error)]
#[error("never")]
struct Never;

impl Aggregate for Chart {
    const TYPE: &'static str = "chart";
    type Command = ChartDrawn;
    type Event = ChartEvent;
    type Error = Never;
    type Services = ();

    async fn handle(
        &mut self,
        drawn: ChartDrawn,
        _: &(),
        sink: &EventSink<Self>,
    ) -> Result<(), Never> {
        sink.write(drawn.into(), self).await;
        Ok(())
    }

    fn apply(&mut self, _: ChartEvent) {}
}

#[tokio::test]
async fn what_cannot_be_written_down_is_refused_before_the_log() {
    let store = Arc::new(MemoryStore::default());
    let clock = Arc::new(OffsetClock::default());
    let log = EventLog::start(store, clock, Limits::default()).await.expect("starts");
    let bus = Bus::new(log.clone());
    let empty = ChartDrawn::default();
    let drawn = ChartDrawn { cells: HashMap::from([((1, 2), 3)]) };

    bus.execute::<Chart>("a", empty.clone(), Terms::default()).await.expect("drawn");
    let refused = bus.execute::<Chart>("a", drawn, Terms::default()).await;
    assert!(matches!(refused, Err(ExecuteError::Unwritable(_))), "{refused:?}");

    let written = log.read_after(0, 10).await.expect("read");
    assert_eq!(written.len(), 1);
    assert_eq!(written[0].payload, ChartEvent::from(empty).record().expect("written").payload);
}
