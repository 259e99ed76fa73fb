//! A body of the state that answers people.

pub(crate) mod closing;
pub(crate) mod setting;

use kernel::{AgencyCode, InBoth};
use serde::{Deserialize, Serialize};

use crate::entries::changes::Entry;
use crate::entries::events::{AgencyClosed, AgencySet};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    pub code: AgencyCode,
    pub name: InBoth,
    /// The next level, where what is overdue climbs to.
    #[serde(default)]
    pub above: Option<AgencyCode>,
    /// Known by name only: nothing new is routed to it.
    #[serde(default)]
    pub is_closed: bool,
}

impl Entry for Agency {
    type Key = AgencyCode;

    fn key(&self) -> AgencyCode {
        self.code.clone()
    }
}

impl From<AgencySet> for Agency {
    fn from(AgencySet { code, name, above }: AgencySet) -> Self {
        Self { code, name, above, is_closed: false }
    }
}

impl From<AgencyClosed> for Agency {
    fn from(AgencyClosed { code, name, above }: AgencyClosed) -> Self {
        Self { code, name, above, is_closed: true }
    }
}
