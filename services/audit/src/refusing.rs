//! Refusing: who asks in office for what is not theirs is on the trail for it.

use kernel::Actor;

use crate::events::AccessRefused;
use crate::{Audit, AuditError};

impl Audit {
    /// Of citizens it is no event: nobody outside may fill the log. Whoever calls this holds it to a
    /// pace.
    pub async fn refused(
        &self,
        actor: &Actor,
        method: &str,
        route: &str,
    ) -> Result<(), AuditError> {
        let Some(office) = actor.offices().first() else { return Ok(()) };
        let refused = AccessRefused { method: method.to_owned(), route: route.to_owned() };
        self.record(actor, office.role, refused.into()).await
    }
}
