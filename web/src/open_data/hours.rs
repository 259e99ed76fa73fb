//! How signatures came in, as a file: `/petitions/{number}/signatures.json` and `.csv`, by hour and by day
//! of Ulaanbaatar. What was taken back is subtracted where it was taken back.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use i18n::dates;
use jiff::civil::Date;
use kernel::{Actor, Timestamp};
use petitions::{HourCount, PetitionNumber};
use serde::Serialize;
use utoipa::ToSchema;

use super::stand::Stand;
use crate::Failure;
use crate::pages::{begins, by_day};
use crate::site::Site;

pub const HEADING: [&str; 3] = ["period", "from", "signature_count"];

/// Signatures by hour and by day, where there were any.
#[derive(Debug, Serialize, ToSchema)]
pub struct HoursBody {
    /// The petition's number.
    petition: String,
    hours: Vec<HourBody>,
    days: Vec<DayBody>,
    /// When the last signature or withdrawal in it was recorded.
    #[schema(value_type = String, format = "date-time")]
    as_of: Timestamp,
    /// Of that event in the log.
    position: u64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct HourBody {
    /// When the hour begins.
    #[schema(value_type = String, format = "date-time")]
    from: Timestamp,
    /// Less those that were taken back; may be below zero.
    signature_count: i64,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DayBody {
    /// In Ulaanbaatar.
    #[schema(value_type = String, format = "date")]
    day: Date,
    signature_count: i64,
}

/// Signatures by hour and by day, with a strong ETag.
#[utoipa::path(
    get, path = "/petitions/{number}/signatures.json", tag = "open data", operation_id = "read_hours",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "Hours and days on which the total changed", body = HoursBody, headers(("ETag" = String))),
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
    let file = File::of(&site, number).await?;
    let body = HoursBody {
        petition: number.to_string(),
        hours: file.hours.iter().map(hour).collect(),
        days: by_day(&file.hours)
            .into_iter()
            .map(|(day, signature_count)| DayBody { day, signature_count })
            .collect(),
        as_of: file.stand.as_of,
        position: file.stand.position,
    };
    Ok(file.stand.json(&request, &body))
}

/// The same as a table: `period,from,signature_count,as_of,position`.
#[utoipa::path(
    get, path = "/petitions/{number}/signatures.csv", tag = "open data", operation_id = "read_hours_csv",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "A line for each hour and each day on which the total changed", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such petition", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn csv(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let file = File::of(&site, Failure::number(&path)?).await?;
    let hours = file.hours.iter().map(|count| {
        ["hour".to_owned(), dates::machine_readable(begins(count.hour)), count.n.to_string()]
    });
    let days = by_day(&file.hours).into_iter();
    let days = days.map(|(day, n)| ["day".to_owned(), day.to_string(), n.to_string()]);
    file.stand.table(&request, &HEADING, hours.chain(days))
}

struct File {
    hours: Vec<HourCount>,
    stand: Stand,
}

impl File {
    async fn of(site: &Site, number: PetitionNumber) -> Result<Self, Failure> {
        let about = |error| Failure::about(number, error);
        // Of what is not public there is not even a total.
        site.petitions.entry(&Actor::Visitor, number).await.map_err(about)?;
        // The total is read first: a file may hold more than its tag says, and never less.
        let kept = site.counts.of(&site.petitions, number).await.map_err(about)?;
        let hours = site.petitions.hours(number).await.map_err(about)?;
        let (as_of, position) = (kept.count.as_of, kept.count.position);
        Ok(Self { hours, stand: Stand { as_of, position, etag: kept.etag.clone() } })
    }
}

fn hour(count: &HourCount) -> HourBody {
    HourBody { from: begins(count.hour), signature_count: count.n }
}
