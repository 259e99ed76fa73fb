//! Signing for programs: once, with a receipt; twice gives the first receipt again.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Timestamp;
use petitions::{Channel, Receipt, Whence};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Failure;
use crate::api::problem::Problem;
use crate::guards::{Bearer, address};
use crate::site::Site;

/// Proof that a signature is in the log: whose it is, it does not say.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReceiptBody {
    petition: String,
    /// Place of the signature in the log, counted from 1.
    position: u64,
    /// When it was recorded.
    #[schema(value_type = String, format = "date-time")]
    signed_at: Timestamp,
}

impl From<Receipt> for ReceiptBody {
    fn from(receipt: Receipt) -> Self {
        Self {
            petition: receipt.petition.to_string(),
            position: receipt.position,
            signed_at: receipt.signed_at,
        }
    }
}

/// Sign. 201 with the receipt; 200 with the first receipt when signed already.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/signatures", tag = "signatures",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 201, description = "Signed", body = ReceiptBody),
        (status = 200, description = "Signed before: the first receipt", body = ReceiptBody),
        (status = 401, description = "No session, one that has ended, or not one of ours", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Younger than 18", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Closed", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn sign(
    request: HttpRequest,
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let address = Some(address::of(&request, &site.proxies));
    let whence = Whence { channel: Channel::App, address };
    let signed = site.petitions.sign(&actor, number, whence).await;
    let signed = signed.map_err(|error| Failure::about(number, error))?;
    let mut answer = if signed.again { HttpResponse::Ok() } else { HttpResponse::Created() };
    Ok(answer.json(ReceiptBody::from(signed.receipt)))
}

/// Take one's signature back while the petition is open.
#[utoipa::path(
    delete, path = "/api/v1/petitions/{number}/signatures/mine", tag = "signatures",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 204, description = "Taken back"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition, or not signed", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Closed", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn withdraw(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    site.petitions.withdraw(&actor, number).await.map_err(|error| Failure::about(number, error))?;
    Ok(HttpResponse::NoContent().finish())
}

/// The receipt one has.
#[utoipa::path(
    get, path = "/api/v1/petitions/{number}/signatures/mine", tag = "signatures",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "The receipt", body = ReceiptBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Not signed", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn mine(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let receipt = site
        .petitions
        .receipt(&actor, number)
        .await
        .map_err(|error| Failure::about(number, error))?;
    Ok(HttpResponse::Ok().json(ReceiptBody::from(receipt.ok_or(Failure::NotSigned)?)))
}
