//! Holidays as a file: `/directory/holidays.json` and `.csv`.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use directory::{Holiday, Listed};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::{DirectoryFile, csv, json};
use crate::Failure;
use crate::site::Site;
use crate::table::words;

pub const HEADING: [&str; 4] = ["day", "name_mn", "name_en", "is_worked"];

/// A day on which the state works otherwise than its weekday says, in Ulaanbaatar.
#[derive(Debug, Serialize, ToSchema)]
pub struct HolidayBody {
    #[schema(value_type = String, format = "date")]
    day: Date,
    name_mn: String,
    name_en: String,
    /// Whether it is a day of a weekend that is worked instead of another.
    is_worked: bool,
    /// For whoever writes it anew or removes it.
    seen: String,
}

impl HolidayBody {
    pub fn of(listed: &Listed<Holiday>) -> Self {
        Self {
            day: listed.day,
            name_mn: listed.name.mn.clone(),
            name_en: listed.name.en.clone(),
            is_worked: listed.is_worked,
            seen: listed.revision.to_string(),
        }
    }
}

/// Holidays, and days of a weekend that are worked; the earliest first.
#[utoipa::path(
    get, path = "/directory/holidays.json", tag = "open data", operation_id = "list_holidays",
    responses(
        (status = 200, description = "All of them", body = DirectoryFile<HolidayBody>, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    json(&request, &site, |table| table.holidays().map(HolidayBody::of).collect()).await
}

/// The same as CSV (RFC 4180).
#[utoipa::path(
    get, path = "/directory/holidays.csv", tag = "open data", operation_id = "list_holidays_csv",
    responses(
        (status = 200, description = "Every day a line, the first line their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn table(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    csv(&request, &site, &HEADING, |table| table.holidays().map(|one| row(one)).collect()).await
}

fn row(holiday: &Holiday) -> [String; HEADING.len()] {
    [
        holiday.day.to_string(),
        words(&holiday.name.mn),
        words(&holiday.name.en),
        holiday.is_worked.to_string(),
    ]
}
