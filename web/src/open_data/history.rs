//! What a petition's total was over time: `/petitions/{number}/history.json` and `.csv`, by the minute, hour or day of
//! Ulaanbaatar. What was taken back is subtracted where it was taken back.

use actix_web::http::header::ETAG;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use i18n::dates;
use kernel::cell::coded;
use kernel::{Actor, Timestamp, clock};
use petitions::PetitionNumber;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{answer_tagged, public};
use crate::Failure;
use crate::failure::{Fault, FieldFault};
use crate::framing::is_known;
use crate::pages::{begins, by_day};
use crate::site::Site;
use crate::table;

/// Of the table.
pub const HEADING: [&str; 3] = ["from", "change", "signature_count"];

coded! {
    /// How long each step is.
    Per { Minute = "minute", Hour = "hour", Day = "day" }
}

/// What stands after the question mark.
#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    #[serde(default)]
    per: String,
}

impl Ask {
    fn per(&self) -> Result<Per, Failure> {
        if self.per.is_empty() {
            return Ok(Per::Hour);
        }
        let wrong = || Failure::Query(vec![FieldFault { field: "per", fault: Fault::NotOneOf }]);
        Per::from_code(&self.per).ok_or_else(wrong)
    }
}

/// A petition's total over time.
#[derive(Debug, Serialize, ToSchema)]
pub struct HistoryBody {
    /// The petition's number.
    petition: String,
    /// `minute`, `hour` or `day`
    per: &'static str,
    /// Those in which the total changed, the earliest first.
    history: Vec<StepBody>,
    /// When the last signature or withdrawal in it was recorded.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    /// Of that event in the log.
    position: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct StepBody {
    /// When the minute, hour or day begins.
    #[schema(value_type = String, format = "date-time")]
    from: Timestamp,
    /// Less those that were taken back; may be below zero.
    change: i64,
    /// The total at its end.
    signature_count: i64,
}

/// A petition's total by the minute, hour or day.
#[utoipa::path(
    get, path = "/petitions/{number}/history.json", tag = "open data", operation_id = "read_history",
    params(
        ("number" = String, Path, example = "PN-202611-00001"),
        ("per" = Option<String>, Query, description = "`minute`, `hour` (also without it) or `day`", example = "day"),
    ),
    responses(
        (status = 200, description = "Each step in which the total changed", body = HistoryBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such step", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn json(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let (number, per) = (Failure::number(&path)?, ask.per()?);
    let stand = Stand::of(&site, number).await?;
    if is_known(&request, &stand.etag) {
        return Ok(public(HttpResponse::NotModified()).insert_header((ETAG, stand.etag)).finish());
    }
    let body = HistoryBody {
        petition: number.to_string(),
        per: per.code(),
        history: steps(&site, number, per).await?,
        as_of: stand.as_of,
        position: stand.position,
    };
    let body = serde_json::to_vec(&body).unwrap_or_default();
    Ok(answer_tagged(&request, &stand.etag, "application/json", body))
}

/// The same as a table (RFC 4180).
#[utoipa::path(
    get, path = "/petitions/{number}/history.csv", tag = "open data", operation_id = "read_history_csv",
    params(
        ("number" = String, Path, example = "PN-202611-00001"),
        ("per" = Option<String>, Query, description = "As of `history.json`"),
    ),
    responses(
        (status = 200, description = "A line of each step in which the total changed; the first line has their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No such step", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn csv(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let (number, per) = (Failure::number(&path)?, ask.per()?);
    let stand = Stand::of(&site, number).await?;
    if is_known(&request, &stand.etag) {
        return Ok(public(HttpResponse::NotModified()).insert_header((ETAG, stand.etag)).finish());
    }
    let line = |step: StepBody| {
        let from = dates::machine_readable(step.from);
        [from, step.change.to_string(), step.signature_count.to_string()]
    };
    let lines = steps(&site, number, per).await?.into_iter().map(line);
    Ok(answer_tagged(&request, &stand.etag, table::CSV, table::whole(&HEADING, lines)?))
}

/// Where the total stands; read first, so that a file may hold more than its tag says, and never less.
struct Stand {
    as_of: Timestamp,
    position: u64,
    etag: String,
}

impl Stand {
    async fn of(site: &Site, number: PetitionNumber) -> Result<Self, Failure> {
        let about = |error| Failure::about(number, error);
        site.petitions.entry(&Actor::Visitor, number).await.map_err(about)?;
        let kept = site.counts.of(&site.petitions, number).await.map_err(about)?;
        let (as_of, position) = (kept.count.as_of, kept.count.position);
        Ok(Self { as_of, position, etag: kept.etag.clone() })
    }
}

async fn steps(site: &Site, number: PetitionNumber, per: Per) -> Result<Vec<StepBody>, Failure> {
    let about = |error| Failure::about(number, error);
    let changes: Vec<(Timestamp, i64)> = match per {
        Per::Minute => {
            let minutes = site.petitions.minutes(number).await.map_err(about)?;
            minutes.iter().map(|one| (minute_begins(one.minute), one.n)).collect()
        }
        Per::Hour => {
            let hours = site.petitions.hours(number).await.map_err(about)?;
            hours.iter().map(|one| (begins(one.hour), one.n)).collect()
        }
        Per::Day => {
            let days = by_day(&site.petitions.hours(number).await.map_err(about)?);
            days.into_iter().map(|(day, n)| (day_begins(day), n)).collect()
        }
    };
    let step = |total: &mut i64, (from, change): (Timestamp, i64)| {
        *total += change;
        Some(StepBody { from, change, signature_count: *total })
    };
    Ok(changes.into_iter().scan(0, step).collect())
}

fn minute_begins(minute: i64) -> Timestamp {
    Timestamp::from_second(minute.saturating_mul(60)).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn day_begins(day: jiff::civil::Date) -> Timestamp {
    day.to_zoned(clock::zone()).map_or(Timestamp::UNIX_EPOCH, |begins| begins.timestamp())
}
