//! How many complaints are registered under a topic, exactly: `/complaints/topics/{topic}/count.json`, over time
//! `history.json` and `.csv` beside it; and all topics at once, `/complaints/topics.json` and `.csv`. Nothing else is told
//! of a complaint, and tips count too.

pub mod list;

use std::collections::HashMap;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use complaints::TopicTotal;
use directory::Table;
use i18n::dates;
use kernel::{Timestamp, TopicCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Per, instant, now, steps};
use crate::Failure;
use crate::open_data::stand::Stand;
use crate::site::Site;

/// Of the table.
pub const HEADING: [&str; 4] = ["from", "change", "complaint_count", "with_below_count"];

/// What stands after the question mark.
#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    as_of: Option<String>,
    #[serde(default)]
    per: String,
}

/// How many complaints are registered under a topic.
#[derive(Debug, Serialize, ToSchema)]
pub struct TopicTotals {
    /// Under the topic itself.
    complaint_count: u64,
    /// With those under all topics below it.
    with_below_count: u64,
    /// When the last of these changed; 1970 where there was never any.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    /// Of that event in the log.
    position: u64,
}

impl TopicTotals {
    const fn none(as_of: Timestamp) -> Self {
        Self { complaint_count: 0, with_below_count: 0, as_of, position: 0 }
    }

    /// A strong validator: position and numbers say it all.
    fn etag(&self) -> String {
        let Self { complaint_count, with_below_count, position, .. } = self;
        format!("\"{position}-{complaint_count}-{with_below_count}\"")
    }
}

/// What was registered under a topic over time.
#[derive(Debug, Serialize, ToSchema)]
pub struct TopicHistory {
    /// The topic's code.
    topic: String,
    /// `minute`, `hour` or `day`
    per: &'static str,
    /// Those in which any of the totals changed, the earliest first.
    history: Vec<TopicHistoryStep>,
    /// When the last of them changed.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    /// Of that event in the log.
    position: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TopicHistoryStep {
    /// When the minute, hour or day begins.
    #[schema(value_type = String, format = "date-time")]
    from: Timestamp,
    /// Of `complaint_count`; below zero where more turned out to be about something else.
    change: i64,
    /// The totals at its end.
    complaint_count: i64,
    with_below_count: i64,
}

/// A topic of the directory, and itself with all that stand below it.
struct Of {
    topic: TopicCode,
    all: Vec<TopicCode>,
}

impl Of {
    /// Also one that is closed; one that the directory never had is nowhere.
    async fn asked(site: &Site, path: &str) -> Result<Self, Failure> {
        let topic: TopicCode = path.parse().map_err(|_| Failure::NotFound)?;
        let table = site.directory.latest().await?;
        table.topic(&topic).ok_or(Failure::NotFound)?;
        let all = with_below(&table, &topic);
        Ok(Self { topic, all })
    }

    async fn now(&self, site: &Site) -> Result<TopicTotals, Failure> {
        let counted = Counted::of(site.complaints.topic_totals(&self.all).await?);
        Ok(counted.totals(self, Timestamp::UNIX_EPOCH))
    }

    async fn stand(&self, site: &Site) -> Result<Stand, Failure> {
        let totals = self.now(site).await?;
        Ok(Stand { as_of: totals.as_of, position: totals.position, etag: totals.etag() })
    }

    async fn history(&self, site: &Site, per: Per) -> Result<Vec<TopicHistoryStep>, Failure> {
        let changes = site.complaints.topic_steps(&self.all, per.seconds()).await?;
        let changes = changes.into_iter().map(|one| {
            let own = if one.topic == self.topic { one.more } else { 0 };
            (one.step, [own, one.more])
        });
        let steps = steps(per, changes).into_iter();
        // What only moved from one topic below to another changed nothing here.
        let told = steps.filter(|step| step.more != [0, 0]).map(|step| {
            let ([change, _], [complaint_count, with_below_count]) = (step.more, step.totals);
            TopicHistoryStep { from: step.from, change, complaint_count, with_below_count }
        });
        Ok(told.collect())
    }
}

fn with_below(table: &Table, topic: &TopicCode) -> Vec<TopicCode> {
    let is_in = |code: &TopicCode| table.path(code).iter().any(|above| above.code == *topic);
    table.topics().map(|(one, _)| one.code.clone()).filter(|code| is_in(code)).collect()
}

/// What is counted of each topic of which there is anything.
struct Counted(HashMap<TopicCode, TopicTotal>);

impl Counted {
    fn of(totals: Vec<TopicTotal>) -> Self {
        Self(totals.into_iter().map(|total| (total.topic.clone(), total)).collect())
    }

    /// Where there is nothing, it is nothing since `otherwise`.
    fn totals(&self, of: &Of, otherwise: Timestamp) -> TopicTotals {
        let counted: Vec<_> = of.all.iter().filter_map(|topic| self.0.get(topic)).collect();
        let Some(last) = counted.iter().max_by_key(|total| total.position) else {
            return TopicTotals::none(otherwise);
        };
        TopicTotals {
            complaint_count: self.0.get(&of.topic).map_or(0, |total| total.complaint_count),
            with_below_count: counted.iter().map(|total| total.complaint_count).sum(),
            as_of: last.as_of,
            position: last.position,
        }
    }
}

/// What was registered under topics at an instant, once all that is recorded is counted.
async fn counted_at(
    site: &Site,
    topics: &[TopicCode],
    as_of: Timestamp,
) -> Result<Counted, Failure> {
    if !site.projections.complaints_show(site.complaints.log_position()).await {
        return Err(Failure::Unavailable("the complaints are behind".to_owned()));
    }
    Ok(Counted::of(site.complaints.topic_totals_at(topics, as_of).await?))
}

/// How many complaints are registered under a topic, with a strong ETag; or exactly how many were at an instant.
///
/// What became of a complaint changes nothing; that it turns out to be about something else does. Of people, places and
/// agencies figures tell, through the disclosure gate.
#[utoipa::path(
    get, path = "/complaints/topics/{topic}/count.json", tag = "open data", operation_id = "read_topic_count",
    params(
        ("topic" = String, Path, description = "A code of `/directory/topics.json`", example = "traffic"),
        ("as_of" = Option<String>, Query, description = "An instant of RFC 3339 that is not to come: the totals as they were then, of the topics as they are now. `as_of` and `position` of the answer are those of the last change of them; the position is 0 where there was none", example = "2026-11-20T12:00:00+08:00"),
    ),
    responses(
        (status = 200, description = "The totals", body = TopicTotals, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No instant, or one that is to come", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such topic", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn count(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let as_of = instant(ask.as_of.as_deref(), site.complaints.now())?;
    let of = Of::asked(&site, &path).await?;
    let Some(as_of) = as_of else {
        let totals = of.now(&site).await?;
        return Ok(now(&request, &totals.etag(), &totals));
    };
    let totals = counted_at(&site, &of.all, as_of).await?.totals(&of, as_of);
    // Which topics stand below it may change, so that not even this stays for ever.
    Ok(now(&request, &totals.etag(), &totals))
}

/// What was registered under a topic by the minute, hour or day.
#[utoipa::path(
    get, path = "/complaints/topics/{topic}/history.json", tag = "open data", operation_id = "read_topic_history",
    params(
        ("topic" = String, Path, description = "A code of `/directory/topics.json`", example = "traffic"),
        ("per" = Option<String>, Query, description = "`minute`, `hour` (also without it) or `day`", example = "day"),
    ),
    responses(
        (status = 200, description = "Each step in which any of the totals changed", body = TopicHistory, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such step", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such topic", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn json(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let per = Per::asked(&ask.per)?;
    let of = Of::asked(&site, &path).await?;
    let stand = of.stand(&site).await?;
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let body = TopicHistory {
        topic: of.topic.to_string(),
        per: per.code(),
        history: of.history(&site, per).await?,
        as_of: stand.as_of,
        position: stand.position,
    };
    Ok(stand.json(&request, &body))
}

/// The same as a table (RFC 4180).
#[utoipa::path(
    get, path = "/complaints/topics/{topic}/history.csv", tag = "open data", operation_id = "read_topic_history_csv",
    params(
        ("topic" = String, Path, description = "A code of `/directory/topics.json`", example = "traffic"),
        ("per" = Option<String>, Query, description = "As of `history.json`"),
    ),
    responses(
        (status = 200, description = "A line of each step in which any of the totals changed; the first line has their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such step", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such topic", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn csv(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let per = Per::asked(&ask.per)?;
    let of = Of::asked(&site, &path).await?;
    let stand = of.stand(&site).await?;
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let line = |step: TopicHistoryStep| {
        let counts = [step.change, step.complaint_count, step.with_below_count];
        let [change, own, with_below] = counts.map(|n| n.to_string());
        [dates::machine_readable(step.from), change, own, with_below]
    };
    let lines = of.history(&site, per).await?.into_iter().map(line);
    stand.table(&request, &HEADING, lines)
}
