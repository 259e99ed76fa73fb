//! A version's text for programs: as Akoma Ntoso, and as plain text that can be read in again.

use actix_web::http::header::{CONTENT_DISPOSITION, HeaderValue};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::{Entry, Version};
use kernel::{Actor, clock};
use provisions::akoma_ntoso::{self, Document};
use provisions::plain;

use crate::Failure;
use crate::open_data::answer;
use crate::site::Site;
use crate::visits::bill::versioned;

/// A version of a bill as Akoma Ntoso 3.0. It never changes.
#[utoipa::path(
    get, path = "/bills/{number}/versions/{version}.xml", tag = "open data", operation_id = "read_bill_akoma_ntoso",
    params(("number" = String, Path, example = "BN-202611-00001"), ("version" = u32, Path, example = 1)),
    responses(
        (status = 200, description = "The text with its `eId`s and `wId`s", body = String, content_type = "application/akn+xml", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such version", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn akoma_ntoso(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (entry, version) = found(&site, &path).await?;
    let name = format!("{}-{}.xml", entry.bill, version.heading.version);
    let document = document(entry, version);
    let written = akoma_ntoso::write(&document).into_bytes();
    Ok(named(answer(&request, "application/akn+xml", written), &name))
}

/// A version of a bill as plain text, the title on top. It never changes.
#[utoipa::path(
    get, path = "/bills/{number}/versions/{version}.txt", tag = "open data", operation_id = "read_bill_text",
    params(("number" = String, Path, example = "BN-202611-00001"), ("version" = u32, Path, example = 1)),
    responses(
        (status = 200, description = "The text as a law is printed", body = String, content_type = "text/plain", headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such version", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn plain_text(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (entry, version) = found(&site, &path).await?;
    let name = format!("{}-{}.txt", entry.bill, version.heading.version);
    let written = format!("{}\n\n{}", version.heading.title, plain::write(&version.text));
    Ok(named(answer(&request, "text/plain; charset=utf-8", written.into_bytes()), &name))
}

async fn found(site: &Site, path: &(String, String)) -> Result<(Entry, Version), Failure> {
    let (number, version) = versioned(path)?;
    Ok(site.bills.version(&Actor::Visitor, number, Some(version)).await?)
}

fn document(entry: Entry, version: Version) -> Document {
    // The day it became known is in its address there, which all its versions share.
    let shown_at = entry.shown_at.unwrap_or(version.heading.published_at);
    let named = !entry.initiated_by.is_empty();
    Document {
        number: entry.bill.to_string(),
        kind: entry.kind.code().to_owned(),
        version: version.heading.version,
        date: clock::day_of(shown_at).to_string(),
        title: version.heading.title,
        author: if named { entry.initiated_by } else { entry.initiator.code().to_owned() },
        text: version.text.tidied(),
        ..Document::default()
    }
}

/// For whoever keeps it: what it is called then.
fn named(mut response: HttpResponse, name: &str) -> HttpResponse {
    if let Ok(value) = HeaderValue::from_str(&format!("inline; filename=\"{name}\"")) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    response
}
