//! Petitions that ask much the same as a text, for programs.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Failure;
use crate::api::problem::Problem;
use crate::open_data::petition::PetitionBody;
use crate::site::Site;

#[derive(Debug, Deserialize)]
pub struct Ask {
    #[serde(default)]
    text: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SimilarBody {
    /// The most alike first; empty where none is alike.
    data: Vec<PetitionBody>,
}

/// Public petitions that ask much the same as a text, in Cyrillic or in Latin letters; five at most.
#[utoipa::path(
    get, path = "/api/v1/petitions/similar", tag = "petitions", operation_id = "similar_petitions",
    params(("text" = Option<String>, Query, description = "What is compared; its first words count", example = "Сургуулийн зам дээр гэрлэн дохио тавих")),
    responses(
        (status = 200, description = "Those that are alike", body = SimilarBody),
        (status = 400, description = "The query cannot be read", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn list(site: Data<Site>, ask: Query<Ask>) -> Result<HttpResponse, Failure> {
    let position = site.counts.position();
    let similar = site.similar(&ask.text, None).await.into_iter();
    let data = similar.map(|entry| PetitionBody::new(&site, entry, None, position)).collect();
    Ok(HttpResponse::Ok().json(SimilarBody { data }))
}
