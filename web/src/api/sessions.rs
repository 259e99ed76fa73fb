//! Sessions for programs: where one is signed in, signing out there; and, with mock identity only, a
//! bearer token for a registration number.

use accounts::{Attributes, How, RegisterNumber, SessionEntry, SessionId, SignInError};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use kernel::{Division, SocialStatus, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Failure;
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::{BearerSession, Body};
use crate::site::Site;
use crate::visits::sign_in::is_in;

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

#[derive(Debug, Serialize, ToSchema)]
pub struct SessionsBody {
    data: Vec<SessionItem>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SessionItem {
    id: String,
    /// Whether this very request came with it.
    is_this: bool,
    /// `page` or `program`.
    how: &'static str,
    /// As `Firefox`, where it was recognised.
    browser: Option<&'static str>,
    /// As `Android`, where it was recognised.
    system: Option<&'static str>,
    #[schema(value_type = String, format = "date-time")]
    began_at: Timestamp,
    /// When it was last lengthened.
    #[schema(value_type = String, format = "date-time")]
    renewed_at: Timestamp,
    #[schema(value_type = String, format = "date-time")]
    ends_at: Timestamp,
}

impl SessionItem {
    fn of(entry: &SessionEntry, this: SessionId) -> Self {
        Self {
            id: entry.sid.to_string(),
            is_this: entry.sid == this,
            how: match entry.how {
                How::Page => "page",
                How::Program => "program",
            },
            browser: entry.device.browser.map(accounts::Browser::name),
            system: entry.device.system.map(accounts::System::name),
            began_at: entry.began_at,
            renewed_at: entry.renewed_at,
            ends_at: entry.ends_at,
        }
    }
}

/// A bearer token for a made-up person. Exists with mock identity only.
#[utoipa::path(
    post, path = "/api/v1/sessions", tag = "sessions", request_body = NewSession,
    responses(
        (status = 201, description = "A session", body = SessionBody),
        (status = 400, description = "Not JSON, or an unknown field", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Younger than 16", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "Not application/json", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not a registration number, or an unknown code", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn create(site: Data<Site>, body: Body<NewSession>) -> Result<HttpResponse, Failure> {
    let attributes = attributes(&site, &body)?;
    let session = site.accounts.sign_in(&attributes).await?;
    let (token, expires_at) = (session.token, session.expires_at);
    let mut answer = HttpResponse::Created().json(SessionBody { token: token.clone(), expires_at });
    is_in(&mut answer, &site, &token);
    Ok(answer)
}

/// Where one is signed in, the last used first.
#[utoipa::path(
    get, path = "/api/v1/sessions/mine", operation_id = "my_sessions", tag = "sessions",
    responses(
        (status = 200, description = "One's sessions", body = SessionsBody),
        (status = 401, description = "No session, one that has ended, or not one of ours", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn mine(
    site: Data<Site>,
    BearerSession(session): BearerSession,
) -> Result<HttpResponse, Failure> {
    let sessions = site.accounts.sessions_of(session.citizen.key).await;
    let sessions = sessions.map_err(SignInError::from)?;
    let data = sessions.iter().map(|entry| SessionItem::of(entry, session.sid)).collect();
    Ok(HttpResponse::Ok()
        .insert_header(("Cache-Control", "private, no-store"))
        .json(SessionsBody { data }))
}

/// Sign out everywhere, here too. Tokens are worth nothing from then on, at other processes within a second.
#[utoipa::path(
    delete, path = "/api/v1/sessions/mine", operation_id = "end_my_sessions", tag = "sessions",
    responses(
        (status = 204, description = "Signed out everywhere"),
        (status = 401, description = "No session, one that has ended, or not one of ours", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn end_all(
    site: Data<Site>,
    BearerSession(session): BearerSession,
) -> Result<HttpResponse, Failure> {
    site.accounts.call_back_all(session.citizen.key).await.map_err(SignInError::from)?;
    Ok(HttpResponse::NoContent().finish())
}

/// Sign out of one of one's sessions.
#[utoipa::path(
    delete, path = "/api/v1/sessions/{sid}", operation_id = "end_session", tag = "sessions",
    params(("sid" = String, Path, description = "`id` of a session")),
    responses(
        (status = 204, description = "Signed out there"),
        (status = 401, description = "No session, one that has ended, or not one of ours", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such session of one's own", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn end(
    site: Data<Site>,
    BearerSession(session): BearerSession,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let sid = path.parse().map_err(|_| Failure::NotFound)?;
    let ended = site.accounts.sign_out_one(session.citizen.key, sid).await;
    if ended.map_err(SignInError::from)? {
        Ok(HttpResponse::NoContent().finish())
    } else {
        Err(Failure::NotFound)
    }
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
