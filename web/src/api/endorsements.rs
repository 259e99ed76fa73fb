//! Endorsing for programs: to stand behind a petition before it is public.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use petitions::ShareLink;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::guards::{Bearer, Body};
use crate::site::Site;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Endorsing {
    /// What its petitioner passes on: the last part of the address they send to others.
    link: String,
}

/// Endorse a petition that is not public yet; once more is as good as once.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/endorsements", tag = "petitions", request_body = Endorsing,
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        NotTaken,
        (status = 204, description = "Endorsed, now or before"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Younger than 18, or one's own", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition, or not its link", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It gathers no endorsements any more", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn endorse(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
    body: Body<Endorsing>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let endorsed = site.petitions.endorse(&actor, number, &ShareLink(body.link.clone())).await;
    endorsed.map_err(|error| Failure::about(number, error))?;
    Ok(HttpResponse::NoContent().finish())
}
