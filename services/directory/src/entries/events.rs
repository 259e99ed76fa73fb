//! What has happened to the directory, as it is stored for ever.

use jiff::civil::Date;
use kernel::{AgencyCode, Division, InBoth, TopicCode};
use serde::{Deserialize, Serialize};

/// An analyst wrote an agency, new or anew: it stands so from here on, and is open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgencySet {
    pub code: AgencyCode,
    pub name: InBoth,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<AgencyCode>,
}

/// Nothing new is routed to it. As it stood then, so that it is known by name whatever a later release
/// begins with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgencyClosed {
    pub code: AgencyCode,
    pub name: InBoth,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<AgencyCode>,
}

/// An analyst wrote a topic, new or anew: it stands so from here on, and is open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TopicSet {
    pub code: TopicCode,
    pub name: InBoth,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<TopicCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyCode>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// Nothing new is about it. As it stood then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TopicClosed {
    pub code: TopicCode,
    pub name: InBoth,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<TopicCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyCode>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// In this division, this agency answers for the topic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RouteSet {
    pub topic: TopicCode,
    pub division: Division,
    pub agency: AgencyCode,
}

/// In this division, whoever answers elsewhere answers for the topic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RouteRemoved {
    pub topic: TopicCode,
    pub division: Division,
}

/// The state does not work on this day; or does, though it is one of a weekend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HolidaySet {
    pub day: Date,
    pub name: InBoth,
    #[serde(default)]
    pub is_worked: bool,
}

/// The day is one like any other of its weekday.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HolidayRemoved {
    pub day: Date,
}

eventlog::recorded! {
    pub enum DirectoryEvent {
        AgencySet = 1,
        AgencyClosed = 1,
        TopicSet = 1,
        TopicClosed = 1,
        RouteSet = 1,
        RouteRemoved = 1,
        HolidaySet = 1,
        HolidayRemoved = 1,
    }
}
