//! Just the count: `/petitions/{number}/count.json`, a few bytes, kept ready; and as it was at any instant.

use actix_web::http::header::{CONTENT_TYPE, ETAG};
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Actor, Timestamp};
use petitions::PetitionNumber;
use serde::Deserialize;

use super::{public, totals};
use crate::Failure;
use crate::counts::CountBody;
use crate::framing::is_known;
use crate::site::Site;

/// What stands after the question mark.
#[derive(Debug, Default, Deserialize)]
pub struct Ask {
    as_of: Option<String>,
}

/// Just the live total, with a strong ETag; or exactly what it was at an instant.
#[utoipa::path(
    get, path = "/petitions/{number}/count.json", tag = "open data", operation_id = "read_count",
    params(
        ("number" = String, Path, example = "PN-202611-00001"),
        ("as_of" = Option<String>, Query, description = "An instant of RFC 3339 that is not to come: the total as it was then. `as_of` and `position` of the answer are those of the last signature or withdrawal in it; the position is 0 where there was none", example = "2026-11-20T12:00:00+08:00"),
    ),
    responses(
        (status = 200, description = "The total", body = crate::counts::CountBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 400, description = "No instant, or one that is to come", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    if let Some(as_of) = totals::instant(ask.as_of.as_deref(), site.petitions.now())? {
        return then(&request, &site, number, as_of).await;
    }
    let kept = site
        .counts
        .of(&site.petitions, number)
        .await
        .map_err(|error| Failure::about(number, error))?;
    let etag = kept.etag.as_str();
    if is_known(&request, etag) {
        return Ok(public(HttpResponse::NotModified()).insert_header((ETAG, etag)).finish());
    }
    Ok(public(HttpResponse::Ok())
        .insert_header((ETAG, etag))
        .insert_header((CONTENT_TYPE, "application/json"))
        .body(kept.body.clone()))
}

/// What everything that was recorded up to an instant comes to.
async fn then(
    request: &HttpRequest,
    site: &Site,
    number: PetitionNumber,
    as_of: Timestamp,
) -> Result<HttpResponse, Failure> {
    let about = |error| Failure::about(number, error);
    site.petitions.entry(&Actor::Visitor, number).await.map_err(about)?;
    // Of the last moments the tallies may not have everything yet.
    let known = site.counts.as_of(&site.petitions);
    if as_of >= known && !site.projections.tallies_show(site.petitions.log_position()).await {
        return Err(Failure::Unavailable("the tallies are behind".to_owned()));
    }
    let body = match site.petitions.count_at(number, as_of).await.map_err(about)? {
        Some(count) => CountBody::of(&count),
        None => CountBody::none(as_of),
    };
    Ok(totals::then(request, (as_of, known), &body.etag(), &body))
}
