//! Just the count: `/petitions/{number}/count.json`, a few bytes, kept ready.

use actix_web::http::header::{CONTENT_TYPE, ETAG};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::public;
use crate::Failure;
use crate::framing::is_known;
use crate::site::Site;

/// Just the live total, with a strong ETag.
#[utoipa::path(
    get, path = "/petitions/{number}/count.json", tag = "open data", operation_id = "read_count",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "The total", body = crate::counts::CountBody, headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such petition", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
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
