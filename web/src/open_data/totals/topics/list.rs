//! All topics at once: `/complaints/topics.json` and `.csv`, each with how many complaints are registered under it.

use std::collections::HashMap;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use complaints::TopicTotal;
use directory::{Table, Topic};
use kernel::{Timestamp, TopicCode};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Ask, Counted, counted_at};
use crate::Failure;
use crate::open_data::answer;
use crate::open_data::totals::instant;
use crate::site::Site;
use crate::table::{self, cell, words};

pub const HEADING: [&str; 8] = [
    "code",
    "name_mn",
    "name_en",
    "above",
    "complaint_count",
    "with_below_count",
    "as_of",
    "position",
];

/// All topics, and what is registered under each.
#[derive(Debug, Serialize, ToSchema)]
pub struct TopicsFile {
    /// Each after the one above it.
    data: Vec<TopicTotalsLine>,
    /// When the last of all totals changed; 1970 where there was never any.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    /// Of that event in the log.
    position: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TopicTotalsLine {
    #[schema(example = "road-repair")]
    code: String,
    name_mn: String,
    name_en: String,
    /// The code of the topic it stands under.
    above: Option<String>,
    complaint_count: u64,
    /// With those under all topics below it.
    with_below_count: u64,
    /// When the last of these changed; absent where there was never any.
    #[schema(value_type = Option<String>, format = "date-time")]
    as_of: Option<Timestamp>,
    /// Of that event in the log.
    position: Option<u64>,
}

/// How many complaints are registered under each topic, as of now or as of an instant; closed topics too.
#[utoipa::path(
    get, path = "/complaints/topics.json", tag = "open data", operation_id = "list_topic_counts",
    params(
        ("as_of" = Option<String>, Query, description = "As of `/complaints/topics/{topic}/count.json`", example = "2026-11-20T12:00:00+08:00"),
    ),
    responses(
        (status = 200, description = "All of them", body = TopicsFile, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No instant, or one that is to come", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn json(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let as_of = instant(ask.as_of.as_deref(), site.complaints.now())?;
    let body = serde_json::to_vec(&read(&site, as_of).await?).unwrap_or_default();
    Ok(answer(&request, "application/json", body))
}

/// The same as CSV (RFC 4180).
#[utoipa::path(
    get, path = "/complaints/topics.csv", tag = "open data", operation_id = "list_topic_counts_csv",
    params(
        ("as_of" = Option<String>, Query, description = "As of `/complaints/topics/{topic}/count.json`"),
    ),
    responses(
        (status = 200, description = "Every topic a line, the first line their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No instant, or one that is to come", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn csv(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let as_of = instant(ask.as_of.as_deref(), site.complaints.now())?;
    let lines = read(&site, as_of).await?.data.into_iter().map(line);
    Ok(answer(&request, table::CSV, table::whole(&HEADING, lines)?))
}

async fn read(site: &Site, as_of: Option<Timestamp>) -> Result<TopicsFile, Failure> {
    let table = site.directory.latest().await?;
    let topics: Vec<TopicCode> = table.topics().map(|(one, _)| one.code.clone()).collect();
    let counted = match as_of {
        Some(as_of) => counted_at(site, &topics, as_of).await?,
        None => Counted::of(site.complaints.topic_totals(&topics).await?),
    };
    let last = counted.0.values().max_by_key(|total| total.position);
    let below = Below::of(&table, &counted);
    Ok(TopicsFile {
        data: table.topics().map(|(topic, _)| below.line(topic)).collect(),
        as_of: last.map_or(Timestamp::UNIX_EPOCH, |total| total.as_of),
        position: last.map_or(0, |total| total.position),
    })
}

/// Of each topic what is under it and under those below it, and which of them changed last.
struct Below<'a> {
    own: &'a Counted,
    sums: HashMap<&'a TopicCode, (u64, &'a TopicTotal)>,
}

impl<'a> Below<'a> {
    /// Each counts for every topic on the way to it.
    fn of(table: &'a Table, own: &'a Counted) -> Self {
        let mut sums: HashMap<&TopicCode, (u64, &TopicTotal)> = HashMap::new();
        for total in own.0.values() {
            for topic in table.path(&total.topic) {
                let (sum, last) = sums.entry(&topic.code).or_insert((0, total));
                *sum += total.complaint_count;
                if last.position < total.position {
                    *last = total;
                }
            }
        }
        Self { own, sums }
    }

    fn line(&self, topic: &Topic) -> TopicTotalsLine {
        let sum = self.sums.get(&topic.code);
        TopicTotalsLine {
            code: topic.code.to_string(),
            name_mn: topic.name.mn.clone(),
            name_en: topic.name.en.clone(),
            above: topic.above.as_ref().map(ToString::to_string),
            complaint_count: self.own.0.get(&topic.code).map_or(0, |total| total.complaint_count),
            with_below_count: sum.map_or(0, |(sum, _)| *sum),
            as_of: sum.map(|(_, last)| last.as_of),
            position: sum.map(|(_, last)| last.position),
        }
    }
}

fn line(one: TopicTotalsLine) -> [String; HEADING.len()] {
    [
        one.code,
        words(one.name_mn),
        words(one.name_en),
        cell(one.above),
        one.complaint_count.to_string(),
        one.with_below_count.to_string(),
        cell(one.as_of),
        cell(one.position),
    ]
}
