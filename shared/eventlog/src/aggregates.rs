//! Deciding with cqrs-es over the log: load, handle, append, and tell where it stands.
//!
//! cqrs-es brings `Aggregate`, `DomainEvent`, `EventSink` and the given/when/then framework. Its
//! own store and framework are not used: their commit has no place for guards and deadlines, and
//! gives no position back, which is what a receipt is made of.

use cqrs_es::event_sink::EventSink;
use cqrs_es::{Aggregate, DomainEvent};
use kernel::Timestamp;

use crate::append::{Append, AppendError, Appended, Guard, Idempotency, Lane};
use crate::event::{NewEvent, Position, Sequence, StoredEvent, Stream};
use crate::log::EventLog;
use crate::store::StoreError;

/// How often a decision is made anew because its stream moved on meanwhile.
const ATTEMPTS: usize = 5;

/// An event that knows its stored shape: type, version and payload without a tag. See [`recorded!`].
pub trait Recorded: DomainEvent {
    /// An error for what JSON cannot hold; nothing of its decision enters the log then.
    fn record(&self) -> Result<NewEvent, String>;
    fn recall(event_type: &str, version: u32, payload: &str) -> Result<Self, String>;
}

/// An event enum whose variants hold the payload struct of the same name.
///
/// ```ignore
/// recorded! { pub enum LampEvent { LampLit = 1, LampPutOut = 1 } }
/// ```
///
/// The number is the version stored today. A version stored earlier is brought up by an
/// `upcasts { LampLit 1 => function }` clause, whose pure function turns the old payload into the new.
#[macro_export]
macro_rules! recorded {
    (
        $(#[$doc:meta])* pub enum $name:ident { $($variant:ident = $version:literal),+ $(,)? }
        $(upcasts { $($old:ident $from:literal => $upcast:path),+ $(,)? })?
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($variant($variant)),+ }

        impl cqrs_es::DomainEvent for $name {
            fn event_type(&self) -> String {
                match self { $(Self::$variant(_) => stringify!($variant).to_owned()),+ }
            }

            fn event_version(&self) -> String {
                match self { $(Self::$variant(_) => stringify!($version).to_owned()),+ }
            }
        }

        impl $crate::Recorded for $name {
            fn record(&self) -> Result<$crate::NewEvent, String> {
                let (event_type, version, payload) = match self {
                    $(Self::$variant(payload) => {
                        (stringify!($variant), $version, serde_json::to_string(payload))
                    }),+
                };
                let payload = payload.map_err(|error| format!("{event_type}: {error}"))?;
                Ok($crate::NewEvent { event_type: event_type.to_owned(), version, payload })
            }

            fn recall(event_type: &str, version: u32, payload: &str) -> Result<Self, String> {
                match (event_type, version) {
                    $((stringify!($variant), $version) => {
                        serde_json::from_str(payload).map(Self::$variant).map_err(|error| error.to_string())
                    })+
                    $($((stringify!($old), $from) => $upcast(payload).map(Self::$old),)+)?
                    _ => Err(format!("{event_type} version {version} is not known here")),
                }
            }
        }

        $(impl From<$variant> for $name {
            fn from(payload: $variant) -> Self {
                Self::$variant(payload)
            }
        })+
    };
}

/// Under which terms a decision may enter the log.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    pub guards: Vec<Guard>,
    pub not_after: Option<Timestamp>,
    pub idempotency: Option<Idempotency>,
    pub meta: Option<String>,
    pub lane: Lane,
    /// Decide as for an empty stream first and look only when that proves wrong.
    pub likely_new: bool,
}

/// Where the last event of a stream stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    pub position: Position,
    pub recorded_at: Timestamp,
}

/// An aggregate as its stream tells it.
#[derive(Debug, Clone)]
pub struct Loaded<A> {
    pub aggregate: A,
    pub sequence: Sequence,
    pub last: Option<Stamp>,
}

impl<A: Default> Default for Loaded<A> {
    fn default() -> Self {
        Self { aggregate: A::default(), sequence: 0, last: None }
    }
}

/// A decision that is in the log.
#[derive(Debug, Clone)]
pub struct Executed<A> {
    /// The aggregate after its new events.
    pub aggregate: A,
    pub sequence: Sequence,
    /// Where its last event stands.
    pub last: Stamp,
    /// Whether this is the answer to the same request sent before.
    pub replayed: bool,
}

#[derive(Debug, thiserror::Error)]
pub enum ExecuteError<E: std::error::Error> {
    /// The decision said no; `last` is where its stream stands.
    #[error("{error}")]
    Refused { error: E, last: Option<Stamp> },
    #[error(transparent)]
    Append(#[from] AppendError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("a stored event cannot be read: {0}")]
    Unreadable(String),
    #[error("an event cannot be written: {0}")]
    Unwritable(String),
}

/// Brings commands to aggregates and their events to the log.
#[derive(Clone)]
pub struct Bus {
    log: EventLog,
}

impl Bus {
    pub fn new(log: EventLog) -> Self {
        Self { log }
    }

    pub fn log(&self) -> &EventLog {
        &self.log
    }

    /// An aggregate from its whole stream.
    pub async fn load<A>(&self, stream_id: &str) -> Result<Loaded<A>, ExecuteError<A::Error>>
    where
        A: Aggregate<Event: Recorded>,
    {
        let mut loaded = Loaded::default();
        for event in self.log.read_stream(stream_id).await? {
            take(&mut loaded, &event).map_err(ExecuteError::Unreadable)?;
        }
        Ok(loaded)
    }

    /// Decides and appends; when the stream moved on meanwhile, looks and decides again.
    pub async fn execute<A>(
        &self,
        stream_id: &str,
        command: A::Command,
        terms: Terms,
    ) -> Result<Executed<A>, ExecuteError<A::Error>>
    where
        A: Aggregate<Event: Recorded, Services = (), Command: Clone>,
    {
        let mut loaded =
            if terms.likely_new { Loaded::default() } else { self.load::<A>(stream_id).await? };
        let mut attempt = 1;
        loop {
            let last = loaded.last;
            let (aggregate, events) = decide(loaded.aggregate, command.clone())
                .await
                .map_err(|error| ExecuteError::Refused { error, last })?;
            let recorded: Result<Vec<_>, _> = events.iter().map(Recorded::record).collect();
            let append = Append {
                stream: Stream::new(A::TYPE, stream_id),
                expected: loaded.sequence,
                guards: terms.guards.clone(),
                not_after: terms.not_after,
                events: recorded.map_err(ExecuteError::Unwritable)?,
                idempotency: terms.idempotency.clone(),
                meta: terms.meta.clone(),
                lane: terms.lane,
            };
            match self.log.append(append).await {
                Ok(appended) => return Ok(executed(aggregate, events.len(), appended)),
                Err(AppendError::Conflict { .. }) if attempt < ATTEMPTS => {
                    attempt += 1;
                    loaded = self.load::<A>(stream_id).await?;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
}

async fn decide<A: Aggregate<Services = ()>>(
    mut aggregate: A,
    command: A::Command,
) -> Result<(A, Vec<A::Event>), A::Error> {
    let sink = EventSink::default();
    aggregate.handle(command, &(), &sink).await?;
    Ok((aggregate, sink.collect().await))
}

fn take<A: Aggregate<Event: Recorded>>(
    loaded: &mut Loaded<A>,
    event: &StoredEvent,
) -> Result<(), String> {
    let recalled = A::Event::recall(&event.event_type, event.event_version, &event.payload)
        .map_err(|error| format!("position {}: {error}", event.position))?;
    loaded.aggregate.apply(recalled);
    loaded.sequence = event.sequence;
    loaded.last = Some(Stamp { position: event.position, recorded_at: event.recorded_at });
    Ok(())
}

fn executed<A>(aggregate: A, events: usize, appended: Appended) -> Executed<A> {
    let position = appended.first_position + (events as Position).saturating_sub(1);
    Executed {
        aggregate,
        sequence: appended.last_sequence,
        last: Stamp { position, recorded_at: appended.recorded_at },
        replayed: appended.replayed,
    }
}
