//! Who is at the door, as far as a decision needs to know.

use crate::cell::coded;
use crate::{AgencyCode, Citizen, PersonKey};
use serde::{Deserialize, Serialize};

coded! {
    /// What someone may be beside a citizen.
    Role {
        Moderator = "moderator",
        /// Of petitions.
        Secretariat = "secretariat",
        Drafter = "drafter",
        /// At the 11-11 centre.
        Operator = "operator",
        Analyst = "analyst",
        /// Of one agency.
        AgencyOfficer = "agency_officer",
        CabinetSecretariat = "cabinet_secretariat",
        Statistician = "statistician",
        /// Reads all, changes nothing.
        Auditor = "auditor",
        /// Grants offices, sees no content.
        Administrator = "administrator",
    }
}

/// A role, and for which agency where it is of one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Office {
    pub role: Role,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyCode>,
}

impl From<Role> for Office {
    fn from(role: Role) -> Self {
        Self { role, agency: None }
    }
}

/// A visitor, a signed-in person, or the house itself acting on the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    Visitor,
    Person { citizen: Citizen, offices: Vec<Office> },
    House,
}

impl Actor {
    pub fn has(&self, role: Role) -> bool {
        self.offices().iter().any(|office| office.role == role)
    }

    pub fn is_officer_of(&self, agency: &AgencyCode) -> bool {
        let of_it = |office: &Office| {
            office.role == Role::AgencyOfficer && office.agency.as_ref() == Some(agency)
        };
        self.offices().iter().any(of_it)
    }

    pub fn offices(&self) -> &[Office] {
        match self {
            Self::Person { offices, .. } => offices,
            Self::Visitor | Self::House => &[],
        }
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
