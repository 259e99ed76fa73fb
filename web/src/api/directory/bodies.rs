//! What programs send to the directory and are told of it.

use directory::{Agency, Listed, Route};
use kernel::{Actor, Division, TopicCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::seen_if;
use crate::Failure;
use crate::failure::{DirectoryFault, Fault, FieldFault};
use crate::open_data::directory::agencies::AgencyBody;
use crate::open_data::directory::holidays::HolidayBody;
use crate::open_data::directory::topics::TopicBody;
use crate::site::Site;
use crate::visits::directory::writing::{
    AgencyWording, HolidayWording, NameWording, RouteWording, TopicWording, set_agency,
    set_holiday, set_route, set_topic,
};

/// Who answers.
#[derive(Debug, Serialize, ToSchema)]
pub struct AnsweringBody {
    pub(super) topic: String,
    /// `unknown` where none was asked about.
    pub(super) division: &'static str,
    pub(super) agency: Option<LevelBody>,
    /// Where what is overdue climbs to, the next one first.
    pub(super) above: Vec<LevelBody>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct LevelBody {
    code: String,
    name_mn: String,
    name_en: String,
}

impl LevelBody {
    pub(super) fn of(agency: &Agency) -> Self {
        let Agency { code, name, .. } = agency;
        Self { code: code.to_string(), name_mn: name.mn.clone(), name_en: name.en.clone() }
    }
}

/// A body of the state.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgencyWritten {
    /// 2 to 30 of a-z, 0-9 and -; it is not changed later.
    #[schema(example = "ub-lights")]
    code: String,
    name_mn: String,
    name_en: String,
    /// The code of the next level.
    #[serde(default)]
    above: Option<String>,
    /// As its writer saw it; absent for a new one.
    #[serde(default)]
    seen: Option<String>,
}

/// A topic.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicWritten {
    /// 2 to 40 of a-z, 0-9 and -; it is not changed later.
    #[schema(example = "traffic-lights")]
    code: String,
    name_mn: String,
    name_en: String,
    /// The code of the topic it stands under; there are three levels at most.
    #[serde(default)]
    above: Option<String>,
    /// Who answers where no route says otherwise; absent for whoever does for the topic above.
    #[serde(default)]
    agency: Option<String>,
    /// By which a text is recognised to be about it; 60 at most.
    #[serde(default)]
    words: Vec<String>,
    /// As its writer saw it; absent for a new one.
    #[serde(default)]
    seen: Option<String>,
}

/// Who answers for a topic in one place.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RouteWritten {
    topic: String,
    #[schema(example = "MN-041")]
    division: String,
    agency: String,
    /// As its writer saw it; absent for a new one.
    #[serde(default)]
    seen: Option<String>,
}

/// A day on which the state works otherwise than its weekday says.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HolidayWritten {
    #[schema(format = "date", example = "2027-02-07")]
    day: String,
    name_mn: String,
    name_en: String,
    /// Of a day of a weekend that is worked instead of another.
    #[serde(default)]
    is_worked: bool,
    /// As its writer saw it; absent for a new one.
    #[serde(default)]
    seen: Option<String>,
}

/// Which route is to go.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RouteEnd {
    topic: String,
    #[schema(example = "MN-041")]
    division: String,
    pub(super) seen: String,
}

/// As whoever closes or removes it saw it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeenOnly {
    pub(super) seen: String,
}

/// A route.
#[derive(Debug, Serialize, ToSchema)]
pub struct SetRouteBody {
    topic: String,
    division: &'static str,
    agency: String,
    seen: String,
}

impl SetRouteBody {
    fn of(listed: &Listed<Route>) -> Self {
        Self {
            topic: listed.topic.to_string(),
            division: listed.division.code(),
            agency: listed.agency.to_string(),
            seen: listed.revision.to_string(),
        }
    }
}

impl AgencyWritten {
    pub(super) async fn done(&self, site: &Site, actor: &Actor) -> Result<AgencyBody, Failure> {
        let name = NameWording { mn: &self.name_mn, en: &self.name_en };
        let said = AgencyWording { code: &self.code, name, above: or_none(&self.above) };
        set_agency(site, actor, &said, seen_if(self.seen.as_deref())?).await?;
        let code = self.code.trim().parse().map_err(|_| Failure::NotFound)?;
        let table = site.directory.latest().await?;
        table.agency(&code).map(AgencyBody::of).ok_or(Failure::NotFound)
    }
}

impl TopicWritten {
    pub(super) async fn done(&self, site: &Site, actor: &Actor) -> Result<TopicBody, Failure> {
        let said = TopicWording {
            code: &self.code,
            name: NameWording { mn: &self.name_mn, en: &self.name_en },
            above: or_none(&self.above),
            agency: or_none(&self.agency),
            words: self.words.clone(),
        };
        set_topic(site, actor, &said, seen_if(self.seen.as_deref())?).await?;
        let code = self.code.trim().parse().map_err(|_| Failure::NotFound)?;
        let table = site.directory.latest().await?;
        table.topic(&code).map(|topic| TopicBody::of(&table, topic)).ok_or(Failure::NotFound)
    }
}

impl RouteWritten {
    pub(super) async fn done(&self, site: &Site, actor: &Actor) -> Result<SetRouteBody, Failure> {
        let Self { topic, division, agency, seen } = self;
        let said = RouteWording { topic, division, agency };
        set_route(site, actor, &said, seen_if(seen.as_deref())?).await?;
        let (topic, division) = of_route(topic, division)?;
        let table = site.directory.latest().await?;
        table.route(&topic, division).map(SetRouteBody::of).ok_or(Failure::NotFound)
    }
}

impl HolidayWritten {
    pub(super) async fn done(&self, site: &Site, actor: &Actor) -> Result<HolidayBody, Failure> {
        let name = NameWording { mn: &self.name_mn, en: &self.name_en };
        let said = HolidayWording { day: &self.day, name, is_worked: self.is_worked };
        set_holiday(site, actor, &said, seen_if(self.seen.as_deref())?).await?;
        let day = self.day.trim().parse().map_err(|_| Failure::NotFound)?;
        let table = site.directory.latest().await?;
        table.holiday(day).map(HolidayBody::of).ok_or(Failure::NotFound)
    }
}

impl RouteEnd {
    pub(super) fn read(&self) -> Result<(TopicCode, Division), Failure> {
        of_route(&self.topic, &self.division)
    }
}

fn of_route(topic: &str, division: &str) -> Result<(TopicCode, Division), Failure> {
    let wrong = |field, fault| Failure::Fields(vec![FieldFault { field, fault }]);
    let no_topic = Fault::Directory(DirectoryFault::NoSuchTopic);
    let topic = topic.trim().parse().map_err(|_| wrong("topic", no_topic))?;
    let division = Division::from_code(division);
    Ok((topic, division.ok_or_else(|| wrong("division", Fault::NotOneOf))?))
}

fn or_none(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or_default()
}
