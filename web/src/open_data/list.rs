//! The list as a file: `/petitions.json`, page by page, `/petitions.csv`, all of it, and `/petitions.atom`,
//! what is new in it.

pub mod csv;
pub mod feed;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use petitions::Shelf;
use serde::Serialize;
use utoipa::ToSchema;

use super::petition::PetitionBody;
use super::stand::Stand;
use crate::Failure;
use crate::listing::{Ask, Asked, read};
use crate::site::Site;

/// Petitions on one page.
pub const PAGE: u32 = 50;

#[derive(Debug, Serialize, ToSchema)]
pub struct ListBody {
    data: Vec<PetitionBody>,
    links: Links,
    /// On all pages; absent where nobody has counted them.
    total: Option<u64>,
    /// Of the log: every event up to here is in these numbers.
    position: u64,
    /// Of the log, where words are looked for: what happened up to here is found.
    #[serde(skip_serializing_if = "Option::is_none")]
    found_position: Option<u64>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ListLinks)]
pub struct Links {
    #[serde(rename = "self")]
    itself: String,
    first: String,
    /// Begins after the last petition of this page, wherever that one stands by then.
    next: Option<String>,
}

/// Public petitions, 50 a page; with words, those in which all of them are met, whatever their endings and
/// spelling, the best hits first.
#[utoipa::path(
    get, path = "/petitions.json", tag = "open data", operation_id = "list_petitions",
    params(
        ("q" = Option<String>, Query, description = "Words to look for; of 2,000 bytes, the first 12"),
        ("state" = Option<String>, Query, description = "`open`, `near` (close to the threshold), `awaiting` (an answer), `answered`, `closed`, `refused`, `imported` or `all` (the default); words are looked for in all but `near`"),
        ("kind" = Option<String>, Query, description = "`working_group`, `inspection` or `decision`"),
        ("order" = Option<String>, Query, description = "`newest` (the default), `most_signed` (of all: those that anyone has signed here) or, of open ones, `closing_soon`; hits have no other order than their own"),
        ("after" = Option<String>, Query, description = "As the link `next` of the page before has it"),
    ),
    responses(
        (status = 200, description = "A page of them", body = ListBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "A state, kind, order or place that nobody knows", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "The index of words is being begun; come back", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let asked = ask.asked(Shelf::All, PAGE)?;
    let stand = Stand::of(&request, &site);
    if let Some(known) = stand.known(&request) {
        return Ok(known);
    }
    let (position, as_of) = (site.counts.position(), site.counts.as_of(&site.petitions));
    let page = read(&site, &asked).await?;
    let link = |asked: &Asked| site.address(&asked.address("/petitions.json"));
    let body = ListBody {
        data: page
            .hits
            .into_iter()
            .map(|hit| PetitionBody::new(&site, hit.entry, Some(as_of), position))
            .collect(),
        links: Links {
            itself: link(&asked),
            first: link(&asked.first()),
            next: page.next.as_ref().map(link),
        },
        total: page.total,
        position,
        found_position: page.found_at,
    };
    Ok(stand.json(&request, &body))
}
