//! An aggregate of one short stream as this process remembers it: for what is asked at every request,
//! and so never read from a store.
//!
//! What another process did is heard of by looking at the stream's last event whenever the log has
//! moved, a few times a second at most. A decision never rests on what is remembered alone: the
//! stream is read anew for it.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use cqrs_es::Aggregate;
use tokio::sync::watch;

use crate::aggregates::{Bus, ExecuteError, Recorded, Terms};
use crate::event::Sequence;
use crate::log::EventLog;

/// Between two looks at what other processes did.
const PAUSE: Duration = Duration::from_millis(250);

/// Cheap to clone. `K` is what is kept of the aggregate, ready to be asked.
pub struct Remembered<A, K = A> {
    bus: Bus,
    stream: &'static str,
    kept: Arc<RwLock<(Sequence, Arc<K>)>>,
    of: std::marker::PhantomData<fn() -> A>,
}

impl<A, K> Clone for Remembered<A, K> {
    fn clone(&self) -> Self {
        let (bus, kept) = (self.bus.clone(), Arc::clone(&self.kept));
        Self { bus, stream: self.stream, kept, of: self.of }
    }
}

impl<A, K> Remembered<A, K>
where
    A: Aggregate<Event: Recorded, Services = (), Command: Clone>,
    K: From<A> + Default,
{
    /// Reads the stream.
    pub async fn open(log: EventLog, stream: &'static str) -> Result<Self, ExecuteError<A::Error>> {
        let (bus, kept, of) = (Bus::new(log), Arc::default(), std::marker::PhantomData);
        let remembered = Self { bus, stream, kept, of };
        remembered.look().await?;
        Ok(remembered)
    }

    pub fn log(&self) -> &EventLog {
        self.bus.log()
    }

    /// As it is remembered.
    pub fn get(&self) -> Arc<K> {
        Arc::clone(&self.kept.read().unwrap_or_else(PoisonError::into_inner).1)
    }

    /// As the log has it now.
    pub async fn now(&self) -> Result<Arc<K>, ExecuteError<A::Error>> {
        let latest = self.bus.log().read_latest(&[self.stream.to_owned()]).await?;
        let known = self.kept.read().unwrap_or_else(PoisonError::into_inner).0;
        if latest.into_iter().next().flatten().is_some_and(|event| event.sequence > known) {
            self.look().await?;
        }
        Ok(self.get())
    }

    /// Decides over the stream, appends, and remembers what came of it.
    pub async fn execute(
        &self,
        command: A::Command,
        meta: Option<String>,
    ) -> Result<A, ExecuteError<A::Error>>
    where
        A: Clone,
    {
        let terms = Terms { meta, ..Terms::default() };
        let executed = self.bus.execute::<A>(self.stream, command, terms).await?;
        self.remember(executed.aggregate.clone(), executed.sequence);
        Ok(executed.aggregate)
    }

    /// Hears of what other processes do, until told to stop.
    pub async fn follow(self, mut stopped: watch::Receiver<bool>) {
        let mut head = self.bus.log().subscribe();
        loop {
            tokio::select! {
                _ = stopped.wait_for(|stopped| *stopped) => return,
                moved = head.changed() => if moved.is_err() { return },
            }
            if let Err(error) = self.now().await {
                tracing::warn!(%error, stream = self.stream, "what is remembered could not be looked at");
                head.mark_changed();
            }
            tokio::select! {
                _ = stopped.wait_for(|stopped| *stopped) => return,
                () = tokio::time::sleep(PAUSE) => {}
            }
        }
    }

    async fn look(&self) -> Result<(), ExecuteError<A::Error>> {
        let loaded = self.bus.load::<A>(self.stream).await?;
        self.remember(loaded.aggregate, loaded.sequence);
        Ok(())
    }

    /// What is newer stays.
    fn remember(&self, aggregate: A, sequence: Sequence) {
        let kept = Arc::new(K::from(aggregate));
        let mut remembered = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if remembered.0 <= sequence {
            *remembered = (sequence, kept);
        }
    }
}
