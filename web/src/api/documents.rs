//! Documents for programs: kept once, and from then on known by their digest.

use actix_web::HttpResponse;
use actix_web::web::{Data, Payload, Query};
use futures::TryStreamExt as _;
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Failure;
use crate::api::problem::Problem;
use crate::guards::BearerSession;
use crate::guards::slowness::is_too_slow;
use crate::site::Site;

#[derive(Debug, Deserialize)]
pub struct Named {
    #[serde(default)]
    name: String,
}

/// A document that is kept.
#[derive(Debug, Serialize, ToSchema)]
pub struct DocumentBody {
    /// SHA-256, in hexadecimal.
    digest: String,
    /// As seen from its content.
    media_type: &'static str,
    bytes: u64,
    /// As it was called, cleaned.
    name: String,
    /// Where everyone reads it.
    url: String,
}

/// Keep a document, to attach it by its digest. The petitions secretariat only; everyone can read it then.
///
/// The body is the file itself: a PDF, a PNG or JPEG, a DOCX, XLSX or ODT without macros, of 10 MB at most.
#[utoipa::path(
    post, path = "/api/v1/documents", tag = "petitions", operation_id = "keep_document",
    params(("name" = Option<String>, Query, description = "What the file is called")),
    request_body(content = String, content_type = "application/octet-stream"),
    responses(
        (status = 201, description = "Kept", body = DocumentBody),
        (status = 400, description = "Empty", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not of the secretariat", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "A kind of file that is not kept", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn keep(
    site: Data<Site>,
    session: BearerSession,
    named: Query<Named>,
    body: Payload,
) -> Result<HttpResponse, Failure> {
    // Nobody else's files are read at all.
    policy::check(&session.actor(&site), Action::AnswerPetition, Resource::House)?;
    session.require_fresh(&site)?;
    let content = read(body, site.files.bytes_max()).await?;
    let kept = site.files.keep(&content, &named.name).await?;
    let url = site.address(&format!("/documents/{}", kept.digest));
    Ok(HttpResponse::Created().json(DocumentBody {
        media_type: kept.media_type.as_str(),
        digest: kept.digest,
        bytes: kept.bytes,
        name: kept.name,
        url,
    }))
}

async fn read(mut body: Payload, bytes_max: usize) -> Result<Vec<u8>, Failure> {
    let mut content = Vec::new();
    let broken = |error: actix_web::error::PayloadError| {
        if is_too_slow(&error) { Failure::TooSlow } else { Failure::BadRequest(error.to_string()) }
    };
    while let Some(chunk) = body.try_next().await.map_err(broken)? {
        if content.len() + chunk.len() > bytes_max {
            return Err(Failure::TooLarge);
        }
        content.extend_from_slice(&chunk);
    }
    Ok(content)
}
