//! What someone is beside a citizen: granted, revoked, and read at every sign-in and renewal.

use database::{Database, DatabaseError, Statement, statement};
use kernel::{PersonKey, Role, Timestamp};
use serde_json::json;

pub(crate) const GRANT: Statement = statement!("staff/grant");
pub(crate) const REVOKE: Statement = statement!("staff/revoke");
pub(crate) const ROLES_OF: Statement = statement!("staff/roles_of");

pub struct Staff {
    vault: Database,
}

impl Staff {
    pub fn new(vault: Database) -> Self {
        Self { vault }
    }

    /// Whether this is new: granting twice is granting once. The person must be known.
    pub async fn grant(
        &self,
        person: PersonKey,
        role: Role,
        at: Timestamp,
    ) -> Result<bool, DatabaseError> {
        let input = json!({ "person": person, "role": role, "at": at.as_microsecond() });
        Ok(self.vault.execute(&GRANT, input).await? > 0)
    }

    /// Whether the person had the role. A running session keeps it until it is renewed.
    pub async fn revoke(&self, person: PersonKey, role: Role) -> Result<bool, DatabaseError> {
        let input = json!({ "person": person, "role": role });
        Ok(self.vault.execute(&REVOKE, input).await? > 0)
    }

    /// In the order of their codes.
    pub async fn roles_of(&self, person: PersonKey) -> Result<Vec<Role>, DatabaseError> {
        self.vault.rows(&ROLES_OF, json!({ "person": person })).await
    }
}
