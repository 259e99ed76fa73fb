//! Who is at the door, as far as a decision needs to know.

use crate::cell::coded;
use crate::{Citizen, PersonKey};
use serde::{Deserialize, Serialize};

coded! {
    /// What someone may be beside a citizen.
    Role {
        Moderator = "moderator",
        Secretariat = "secretariat",
        Administrator = "administrator",
    }
}

/// A visitor, a signed-in person, or the house itself acting on the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    Visitor,
    Person { citizen: Citizen, roles: Vec<Role> },
    House,
}

impl Actor {
    pub fn has(&self, role: Role) -> bool {
        matches!(self, Self::Person { roles, .. } if roles.contains(&role))
    }

    pub fn citizen(&self) -> Option<&Citizen> {
        match self {
            Self::Person { citizen, .. } => Some(citizen),
            Self::Visitor | Self::House => None,
        }
    }

    pub fn key(&self) -> Option<PersonKey> {
        self.citizen().map(|citizen| citizen.key)
    }
}
