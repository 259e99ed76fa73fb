//! What a petition's total was over time: `/petitions/{number}/history.json` and `.csv`, by the minute, hour or day of
//! Ulaanbaatar. What was taken back is subtracted where it was taken back.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use i18n::dates;
use kernel::{Actor, Timestamp};
use petitions::PetitionNumber;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::stand::Stand;
use super::totals::{Per, steps};
use crate::Failure;
use crate::site::Site;

/// Of the table.
pub const HEADING: [&str; 3] = ["from", "change", "signature_count"];

/// What stands after the question mark.
#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    #[serde(default)]
    per: String,
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
    let (number, per) = (Failure::number(&path)?, Per::asked(&ask.per)?);
    let stand = stand(&site, number).await?;
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let body = HistoryBody {
        petition: number.to_string(),
        per: per.code(),
        history: history(&site, number, per).await?,
        as_of: stand.as_of,
        position: stand.position,
    };
    Ok(stand.json(&request, &body))
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
    let (number, per) = (Failure::number(&path)?, Per::asked(&ask.per)?);
    let stand = stand(&site, number).await?;
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let line = |step: StepBody| {
        let from = dates::machine_readable(step.from);
        [from, step.change.to_string(), step.signature_count.to_string()]
    };
    let lines = history(&site, number, per).await?.into_iter().map(line);
    stand.table(&request, &HEADING, lines)
}

async fn stand(site: &Site, number: PetitionNumber) -> Result<Stand, Failure> {
    let about = |error| Failure::about(number, error);
    site.petitions.entry(&Actor::Visitor, number).await.map_err(about)?;
    let kept = site.counts.of(&site.petitions, number).await.map_err(about)?;
    let (as_of, position) = (kept.count.as_of, kept.count.position);
    Ok(Stand { as_of, position, etag: kept.etag.clone() })
}

async fn history(site: &Site, number: PetitionNumber, per: Per) -> Result<Vec<StepBody>, Failure> {
    let about = |error| Failure::about(number, error);
    let changes: Vec<(i64, [i64; 1])> = match per {
        Per::Minute => {
            let minutes = site.petitions.minutes(number).await.map_err(about)?;
            minutes.iter().map(|one| (one.minute, [one.n])).collect()
        }
        Per::Hour | Per::Day => {
            let hours = site.petitions.hours(number).await.map_err(about)?;
            hours.iter().map(|one| (one.hour, [one.n])).collect()
        }
    };
    let steps = steps(per, changes).into_iter().map(|step| {
        let ([change], [signature_count]) = (step.more, step.totals);
        StepBody { from: step.from, change, signature_count }
    });
    Ok(steps.collect())
}
