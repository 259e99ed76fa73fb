//! Looking: recorded first, then shown.

use eventlog::{Append, Lane, Meta, NotDone, Recorded as _, Stream};
use kernel::{Actor, Role};
use policy::Right;

use crate::events::{LookEvent, PersonalDataSeen, Purpose, Seen};
use crate::{Audit, AuditError, random};

/// So many things in one event; a longer list is several events.
const SEEN_MAX: usize = 200;

impl Audit {
    /// To be called before anything is shown. What someone sees by their own right is nobody's to
    /// record; what they see in an office is.
    pub async fn looks(
        &self,
        actor: &Actor,
        right: Right,
        purpose: Purpose,
        seen: Vec<Seen>,
    ) -> Result<(), AuditError> {
        let Some(role) = right.role() else { return Ok(()) };
        for seen in seen.chunks(SEEN_MAX) {
            let look = PersonalDataSeen { purpose, seen: seen.to_vec() };
            self.record(actor, role, look.into()).await?;
        }
        Ok(())
    }

    pub(crate) async fn record(
        &self,
        actor: &Actor,
        role: Role,
        event: LookEvent,
    ) -> Result<(), AuditError> {
        let append = Append {
            // Each look is a stream of its own, so that nobody's looks wait for another's.
            stream: Stream::new("look", random::text()?),
            expected: 0,
            guards: Vec::new(),
            not_after: None,
            events: vec![event.record().map_err(NotDone::Broken)?],
            idempotency: None,
            meta: Meta::of(actor, Some(role)).and_then(|meta| meta.text()),
            lane: Lane::Lifecycle,
        };
        self.log.append(append).await?;
        Ok(())
    }
}
