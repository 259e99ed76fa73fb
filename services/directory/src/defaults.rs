//! What a fresh house begins with: `defaults.toml`, compiled in.

use std::collections::BTreeMap;

use kernel::{AgencyCode, Division, TopicCode};
use serde::Deserialize;

use crate::table::{Contents, Table};
use crate::{Agency, Holiday, Route, Topic};

const FILE: &str = include_str!("defaults.toml");

/// The file says no directory; a test holds that it does.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the directory that a house begins with: {0}")]
pub struct DefaultsError(String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    agencies: Vec<Agency>,
    topics: Vec<Topic>,
    governed: Vec<Governed>,
    routes: Vec<Route>,
    holidays: Vec<Holiday>,
    governors: BTreeMap<Division, AgencyCode>,
}

/// A topic for which the governor of each division answers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Governed {
    topic: TopicCode,
    /// Who does in the capital with all its districts, instead of the governors there.
    in_the_capital: Option<AgencyCode>,
}

impl Governed {
    fn routes(&self, governors: &BTreeMap<Division, AgencyCode>) -> Vec<Route> {
        let agency_of = |division: Division, governor: &AgencyCode| match &self.in_the_capital {
            Some(_) if division.is_district() => None,
            Some(instead) if division.is_capital() => Some(instead.clone()),
            _ => Some(governor.clone()),
        };
        let route = |(division, governor): (&Division, &AgencyCode)| {
            let agency = agency_of(*division, governor)?;
            Some(Route { topic: self.topic.clone(), division: *division, agency })
        };
        governors.iter().filter_map(route).collect()
    }
}

fn contents() -> Result<Contents, DefaultsError> {
    let file: File =
        toml::from_str(FILE).map_err(|error| DefaultsError(error.message().to_owned()))?;
    let governed = file.governed.iter().flat_map(|governed| governed.routes(&file.governors));
    Ok(Contents {
        routes: governed.chain(file.routes).collect(),
        agencies: file.agencies,
        topics: file.topics,
        holidays: file.holidays,
    })
}

impl Table {
    /// Reads the file that is compiled in: once, for [`crate::Directory::open`].
    pub fn defaults() -> Result<Self, DefaultsError> {
        contents().map(Self::from)
    }
}

#[cfg(test)]
mod tests;
