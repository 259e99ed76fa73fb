//! Just the count: `/petitions/{number}/count.json`, a few bytes, kept ready.

use actix_web::http::header::{CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use petitions::PetitionNumber;

use super::petition::public;
use crate::Failure;
use crate::site::Site;

/// Just the live total, with a strong ETag.
#[utoipa::path(
    get, path = "/petitions/{number}/count.json", tag = "open data",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, body = crate::counts::CountBody),
        (status = 304, description = "As the ETag given"),
        (status = 404, body = crate::api::problem::Problem),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number: PetitionNumber =
        path.parse().map_err(|_| Failure::UnknownPetition(path.chars().take(40).collect()))?;
    let kept = site
        .counts
        .of(&site.petitions, number)
        .await
        .map_err(|error| Failure::about(number, error))?;
    let etag = format!("\"{}\"", kept.etag);
    let known = request
        .headers()
        .get(IF_NONE_MATCH)
        .is_some_and(|value| value.as_bytes() == etag.as_bytes());
    if known {
        return Ok(public(HttpResponse::NotModified()).insert_header((ETAG, etag)).finish());
    }
    Ok(public(HttpResponse::Ok())
        .insert_header((ETAG, etag))
        .insert_header((CONTENT_TYPE, "application/json"))
        .body(kept.body.clone()))
}
