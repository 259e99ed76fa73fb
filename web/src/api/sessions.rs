//! `POST /api/v1/sessions`: with mock identity only, a bearer token for a registration number.

use accounts::{Attributes, RegisterNumber};
use actix_web::HttpResponse;
use actix_web::web::{Data, Json};
use kernel::{Division, SocialStatus, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Failure;
use crate::failure::{Fault, FieldFault};
use crate::site::Site;

/// Whom to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSession {
    /// Two Cyrillic letters and eight digits, YYMMDD first; sex and birth date are read from it.
    #[schema(example = "УБ90051312")]
    register_number: String,
    /// Code of an aimag or a district: `MN-041`, `MN-1-1119`.
    #[serde(default)]
    division: Option<String>,
    /// `herder`, `student`, `pensioner`, `employed`, `civil_servant`, `self_employed`, `unemployed`, `other`.
    #[serde(default)]
    social_status: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SessionBody {
    /// For the header `Authorization: Bearer …`.
    token: String,
    #[schema(value_type = String, format = "date-time")]
    expires_at: Timestamp,
}

/// A bearer token for a made-up person. Exists with mock identity only.
#[utoipa::path(
    post, path = "/api/v1/sessions", tag = "sessions", request_body = NewSession,
    responses(
        (status = 201, description = "A session", body = SessionBody),
        (status = 400, description = "Not JSON, or an unknown field", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 403, description = "Younger than 16", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 415, description = "Not application/json", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not a registration number, or an unknown code", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn create(site: Data<Site>, body: Json<NewSession>) -> Result<HttpResponse, Failure> {
    let attributes = attributes(&site, &body)?;
    let session = site.accounts.sign_in(&attributes).await?;
    Ok(HttpResponse::Created()
        .json(SessionBody { token: session.token, expires_at: session.expires_at }))
}

/// What the mock's registry would say of this person, unless the caller says otherwise.
fn attributes(site: &Site, body: &NewSession) -> Result<Attributes, Failure> {
    let mock = site.mock.as_ref().ok_or(Failure::NotFound)?;
    let register: RegisterNumber = body
        .register_number
        .parse()
        .map_err(|fault| field("register_number", Fault::RegisterNumber(fault)))?;
    let division = body.division.as_deref().map(Division::from_code);
    let status = body.social_status.as_deref().map(SocialStatus::from_code);
    if division == Some(None) {
        return Err(field("division", Fault::NotOneOf));
    }
    if status == Some(None) {
        return Err(field("social_status", Fault::NotOneOf));
    }
    let mut attributes = mock.attributes_of(register);
    attributes.division = division.flatten().unwrap_or(attributes.division);
    attributes.social_status = status.flatten().unwrap_or(attributes.social_status);
    Ok(attributes)
}

fn field(field: &'static str, fault: Fault) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault }])
}
