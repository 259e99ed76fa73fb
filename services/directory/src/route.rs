//! Who answers for a topic in one division.

pub(crate) mod removing;
pub(crate) mod setting;

use kernel::{AgencyCode, Division, TopicCode};
use serde::{Deserialize, Serialize};

use crate::entries::changes::Entry;
use crate::entries::events::RouteSet;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    pub topic: TopicCode,
    /// The capital's holds in each district that has none of its own.
    pub division: Division,
    pub agency: AgencyCode,
}

impl Entry for Route {
    type Key = (TopicCode, Division);

    fn key(&self) -> (TopicCode, Division) {
        (self.topic.clone(), self.division)
    }
}

impl From<RouteSet> for Route {
    fn from(RouteSet { topic, division, agency }: RouteSet) -> Self {
        Self { topic, division, agency }
    }
}
