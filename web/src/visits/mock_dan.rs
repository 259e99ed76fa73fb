//! The bundled stand-in for the state's sign-in: its page, and DAN's two endpoints for programs.

use accounts::RegisterNumber;
use accounts::mock_dan::{
    AuthorizeQuery, Behaviour, Chosen, MockDan, MockRefusal, Overrides, SamplePerson as Sample,
    TokenForm,
};
use actix_web::http::StatusCode;
use actix_web::http::header::AUTHORIZATION;
use actix_web::web::{Bytes, Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Division, Role, SocialStatus};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::{csrf, language};
use crate::pages::{MockDanPage, NumberError, SamplePerson, SamplePurpose, TypedPerson};
use crate::site::Site;
use crate::telling;

/// Where the mock lives on this server.
pub const ROOT: &str = "/mock-dan";

/// The OAuth parameters as they came, and what was chosen on the page.
#[derive(Deserialize)]
pub struct Choice {
    #[serde(flatten)]
    oauth: AuthorizeQuery,
    /// Of the sample person whose button was pressed, or as typed.
    #[serde(default)]
    registration_number: String,
    #[serde(default)]
    division: String,
    #[serde(default)]
    social_status: String,
    #[serde(default)]
    decision: String,
}

fn mock(site: &Site) -> Result<&MockDan, Failure> {
    site.mock.as_ref().ok_or(Failure::NotFound)
}

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    query: Query<AuthorizeQuery>,
) -> Result<HttpResponse, Failure> {
    let mock = mock(&site)?;
    mock.check(&query).map_err(refused)?;
    Ok(page(mock_page(mock, &query, TypedPerson::default(), None).render(&frame(&request))))
}

pub async fn choose(
    request: HttpRequest,
    site: Data<Site>,
    body: Bytes,
) -> Result<HttpResponse, Failure> {
    let mock = mock(&site)?;
    let choice: Choice = csrf::read(&body)?;
    if choice.decision == "refuse" {
        return Ok(see(mock.refuse(&choice.oauth).map_err(refused)?.as_str()));
    }
    let overrides = Overrides {
        division: Division::from_code(&choice.division),
        social_status: SocialStatus::from_code(&choice.social_status),
    };
    match choice.registration_number.parse::<RegisterNumber>() {
        Ok(number) => {
            let back =
                mock.choose(&choice.oauth, Chosen::Number(number), overrides).map_err(refused)?;
            Ok(see(back.as_str()))
        }
        Err(fault) => {
            let is_missing = choice.registration_number.trim().is_empty();
            let error = if is_missing {
                NumberError::Missing
            } else {
                NumberError::Malformed(telling::register_number(fault, language::of_page(&request)))
            };
            let typed = TypedPerson {
                registration_number: choice.registration_number.clone(),
                division: overrides.division,
                social_status: overrides.social_status,
            };
            let again = mock_page(mock, &choice.oauth, typed, Some(error));
            Ok(html(HttpResponse::UnprocessableEntity(), again.render(&frame(&request))))
        }
    }
}

fn mock_page(
    mock: &MockDan,
    oauth: &AuthorizeQuery,
    typed: TypedPerson,
    error: Option<NumberError>,
) -> MockDanPage {
    MockDanPage {
        oauth: pairs(oauth),
        people: mock.samples().iter().map(shown).collect(),
        typed,
        error,
    }
}

fn pairs(oauth: &AuthorizeQuery) -> Vec<(String, String)> {
    [
        ("response_type", &oauth.response_type),
        ("client_id", &oauth.client_id),
        ("redirect_uri", &oauth.redirect_uri),
        ("scope", &oauth.scope),
        ("state", &oauth.state),
    ]
    .map(|(name, value)| (name.to_owned(), value.clone()))
    .to_vec()
}

fn shown(sample: &Sample) -> SamplePerson {
    SamplePerson {
        registration_number: sample.typed(),
        name: sample.given_name.to_owned(),
        age: sample.age,
        division: sample.division,
        purpose: match (sample.role, sample.age) {
            (Some(Role::Moderator), _) => SamplePurpose::Moderating,
            (Some(Role::Secretariat), _) => SamplePurpose::Closing,
            (Some(role), _) => SamplePurpose::Office(role),
            _ if sample.behaviour != Behaviour::Answers => SamplePurpose::Refusal,
            (_, ..16) => SamplePurpose::TooYoung,
            (_, 16..18) => SamplePurpose::UnderAge,
            (_, 60..) => SamplePurpose::Starting,
            _ => SamplePurpose::Signing,
        },
    }
}

/// `POST /mock-dan/oauth2/token`
pub async fn token(site: Data<Site>, body: Bytes) -> Result<HttpResponse, Failure> {
    let form: TokenForm = csrf::read(&body)?;
    Ok(match mock(&site)?.token(&form) {
        Ok(answer) => HttpResponse::Ok().json(answer),
        Err(refusal) => program(refusal),
    })
}

/// `GET /mock-dan/oauth2/api/v1/service`
pub async fn service(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let header = request
        .headers()
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let bearer = header.strip_prefix("Bearer ").unwrap_or_default();
    Ok(match mock(&site)?.service(bearer) {
        Ok(answer) => HttpResponse::Ok().json(answer),
        Err(refusal) => program(refusal),
    })
}

fn refused(refusal: MockRefusal) -> Failure {
    Failure::BadRequest(refusal.code().to_owned())
}

/// As OAuth 2.0 has it (RFC 6749, 5.2), with an extension that keeps it from being told anew.
fn program(refusal: MockRefusal) -> HttpResponse {
    let status = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::BAD_REQUEST);
    HttpResponse::build(status).json(refusal.body())
}
