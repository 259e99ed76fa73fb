//! Bodies of the state as a file: `/directory/agencies.json` and `.csv`.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use directory::{Agency, Listed};
use serde::Serialize;
use utoipa::ToSchema;

use super::{DirectoryFile, csv, json};
use crate::Failure;
use crate::site::Site;
use crate::table::{cell, words};

pub const HEADING: [&str; 5] = ["code", "name_mn", "name_en", "above", "is_closed"];

/// A body of the state that answers people.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgencyBody {
    #[schema(example = "road-transport")]
    code: String,
    name_mn: String,
    name_en: String,
    /// The code of the next level, where what is overdue climbs to.
    above: Option<String>,
    /// Known by name only: nothing new is routed to it.
    is_closed: bool,
    /// For whoever writes it anew or closes it.
    seen: String,
}

impl AgencyBody {
    pub fn of(listed: &Listed<Agency>) -> Self {
        Self {
            code: listed.code.to_string(),
            name_mn: listed.name.mn.clone(),
            name_en: listed.name.en.clone(),
            above: listed.above.as_ref().map(ToString::to_string),
            is_closed: listed.is_closed,
            seen: listed.revision.to_string(),
        }
    }
}

/// Every body of the state in the directory, by its code; closed ones too.
#[utoipa::path(
    get, path = "/directory/agencies.json", tag = "open data", operation_id = "list_agencies",
    responses(
        (status = 200, description = "All of them", body = DirectoryFile<AgencyBody>, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    json(&request, &site, |table| table.agencies().map(AgencyBody::of).collect()).await
}

/// The same as CSV (RFC 4180).
#[utoipa::path(
    get, path = "/directory/agencies.csv", tag = "open data", operation_id = "list_agencies_csv",
    responses(
        (status = 200, description = "Every body a line, the first line their names", body = String, content_type = "text/csv", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
    )
)]
pub async fn table(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    csv(&request, &site, &HEADING, |table| table.agencies().map(|one| row(one)).collect()).await
}

fn row(agency: &Agency) -> [String; HEADING.len()] {
    [
        agency.code.to_string(),
        words(&agency.name.mn),
        words(&agency.name.en),
        cell(agency.above.as_ref()),
        agency.is_closed.to_string(),
    ]
}
