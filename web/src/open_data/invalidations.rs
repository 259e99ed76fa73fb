//! What was invalidated of a petition, as files: how many signatures, when and why; not whose, not by
//! whom, and not from which network.

use actix_web::http::header::{CONTENT_DISPOSITION, HeaderValue};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Actor, Timestamp};
use petitions::{Channel, Invalidated, PetitionNumber};
use serde::Serialize;
use utoipa::ToSchema;

use super::answer;
use super::stand::Stand;
use crate::Failure;
use crate::site::Site;
use crate::table::words;

pub const HEADING: [&str; 7] =
    ["number", "signature_count", "reason", "from", "until", "channel", "invalidated_at"];

/// Signatures of a petition that count no longer.
#[derive(Debug, Serialize, ToSchema)]
pub struct InvalidatedBody {
    /// Counted from 1 under its petition; what was declined has a number too.
    number: u32,
    signature_count: u64,
    reason: String,
    /// The first instant that was meant.
    #[schema(value_type = String, format = "date-time")]
    from: Timestamp,
    /// The first instant that was not meant any more.
    #[schema(value_type = String, format = "date-time")]
    until: Timestamp,
    /// `web`, `app`, `kiosk` or `assisted`; absent where all were meant.
    channel: Option<&'static str>,
    #[schema(value_type = String, format = "date-time")]
    invalidated_at: Timestamp,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct InvalidatedListBody {
    data: Vec<InvalidatedBody>,
}

/// What was invalidated of a petition, the earliest first.
#[utoipa::path(
    get, path = "/petitions/{number}/invalidations.json", tag = "open data", operation_id = "list_invalidated",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "How many, when and why", body = InvalidatedListBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such petition", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn json(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let data = of(&site, number).await?.into_iter().map(InvalidatedBody::from).collect();
    let body = serde_json::to_vec(&InvalidatedListBody { data }).unwrap_or_default();
    Ok(answer(&request, "application/json", body))
}

/// The same as CSV (RFC 4180).
#[utoipa::path(
    get, path = "/petitions/{number}/invalidations.csv", tag = "open data", operation_id = "download_invalidated",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "A heading and a line for each", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such petition", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn csv(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let stand = Stand::of(&request, &site);
    let rows = of(&site, number).await?.into_iter().map(InvalidatedBody::from).map(row);
    let mut response = stand.table_by_content(&request, &HEADING, rows)?;
    let kept = format!("attachment; filename=\"{number}-invalidations.csv\"");
    if let Ok(kept) = HeaderValue::from_str(&kept) {
        response.headers_mut().insert(CONTENT_DISPOSITION, kept);
    }
    Ok(response)
}

async fn of(site: &Site, number: PetitionNumber) -> Result<Vec<Invalidated>, Failure> {
    let about = |error| Failure::about(number, error);
    let entry = site.petitions.entry(&Actor::Visitor, number).await.map_err(about)?;
    site.petitions.invalidated(&entry).await.map_err(about)
}

fn row(line: InvalidatedBody) -> [String; HEADING.len()] {
    [
        line.number.to_string(),
        line.signature_count.to_string(),
        words(line.reason),
        line.from.to_string(),
        line.until.to_string(),
        line.channel.unwrap_or_default().to_owned(),
        line.invalidated_at.to_string(),
    ]
}

impl From<Invalidated> for InvalidatedBody {
    fn from(done: Invalidated) -> Self {
        Self {
            number: done.invalidation,
            signature_count: done.signature_count,
            reason: done.reason,
            from: done.from,
            until: done.until,
            channel: done.channel.map(Channel::code),
            invalidated_at: done.at,
        }
    }
}
