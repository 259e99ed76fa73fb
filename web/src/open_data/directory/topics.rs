//! Topics and who answers for them as a file: `/directory/topics.json` and `.csv`.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use directory::{Listed, Route, Table, Topic};
use kernel::TopicCode;
use serde::Serialize;
use utoipa::ToSchema;

use super::{DirectoryFile, csv, json};
use crate::Failure;
use crate::site::Site;
use crate::table::{cell, words};

pub const HEADING: [&str; 8] =
    ["code", "name_mn", "name_en", "above", "agency", "routes", "words", "is_closed"];

/// What a matter is about.
#[derive(Debug, Serialize, ToSchema)]
pub struct TopicBody {
    #[schema(example = "road-repair")]
    code: String,
    name_mn: String,
    name_en: String,
    /// The code of the topic it stands under.
    above: Option<String>,
    /// Who answers where no route says otherwise; absent where that is whoever does for the topic above.
    agency: Option<String>,
    /// Places where another body answers.
    routes: Vec<RouteBody>,
    /// Words by which a text is recognised to be about it.
    words: Vec<String>,
    /// Known by name only: nothing new is about it.
    is_closed: bool,
    /// For whoever writes it anew or closes it.
    seen: String,
}

/// Who answers for a topic in one place.
#[derive(Debug, Serialize, ToSchema)]
pub struct RouteBody {
    /// ISO 3166-2 of an aimag or the capital, or a district's own code. The capital's holds in each district
    /// that has none of its own.
    #[schema(example = "MN-041")]
    division: &'static str,
    agency: String,
    /// For whoever writes it anew or removes it.
    seen: String,
}

impl TopicBody {
    pub fn of(table: &Table, listed: &Listed<Topic>) -> Self {
        Self {
            code: listed.code.to_string(),
            name_mn: listed.name.mn.clone(),
            name_en: listed.name.en.clone(),
            above: listed.above.as_ref().map(ToString::to_string),
            agency: listed.agency.as_ref().map(ToString::to_string),
            routes: routes(table, &listed.code).map(RouteBody::of).collect(),
            words: listed.words.clone(),
            is_closed: listed.is_closed,
            seen: listed.revision.to_string(),
        }
    }
}

impl RouteBody {
    pub fn of(listed: &Listed<Route>) -> Self {
        let (division, agency) = (listed.division.code(), listed.agency.to_string());
        Self { division, agency, seen: listed.revision.to_string() }
    }
}

/// Every topic, each after the one above it; closed ones too.
#[utoipa::path(
    get, path = "/directory/topics.json", tag = "open data", operation_id = "list_topics",
    responses(
        (status = 200, description = "All of them, with who answers where", body = DirectoryFile<TopicBody>, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    json(&request, &site, |table| {
        table.topics().map(|(topic, _)| TopicBody::of(table, topic)).collect()
    })
    .await
}

/// The same as CSV (RFC 4180); routes as `MN-041=khuvsgul`, one after another.
#[utoipa::path(
    get, path = "/directory/topics.csv", tag = "open data", operation_id = "list_topics_csv",
    responses(
        (status = 200, description = "Every topic a line, the first line their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn table(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    csv(&request, &site, &HEADING, |table| {
        table.topics().map(|(topic, _)| row(table, topic)).collect()
    })
    .await
}

fn row(table: &Table, topic: &Topic) -> [String; HEADING.len()] {
    let route = |route: &Listed<Route>| format!("{}={}", route.division, route.agency);
    let routes: Vec<_> = routes(table, &topic.code).map(route).collect();
    [
        topic.code.to_string(),
        words(&topic.name.mn),
        words(&topic.name.en),
        cell(topic.above.as_ref()),
        cell(topic.agency.as_ref()),
        routes.join(" "),
        words(topic.words.join(" ")),
        topic.is_closed.to_string(),
    ]
}

fn routes<'a>(table: &'a Table, topic: &TopicCode) -> impl Iterator<Item = &'a Listed<Route>> {
    let topic = topic.clone();
    table.routes().filter(move |route| route.topic == topic)
}
