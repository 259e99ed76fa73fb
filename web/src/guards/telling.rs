//! Failures become answers here: a page for people, a problem document for programs.

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::{JsonPayloadError, PayloadError, QueryPayloadError};
use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER, SET_COOKIE};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};

use super::body::BodyFault;
use super::refusals::{self, Incident};
use super::slowness::is_too_slow;
use super::{language, pace};
use crate::Failure;
use crate::api::problem::Problem;
use crate::open_data::open311;
use crate::pages::ErrorPage;
use crate::{framing, open_data, telling};

/// Passes answers on; what failed is told in the visitor's language, and what was refused is on record.
pub async fn tell<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    let mut response = told(next.call(request).await?)?;
    pace::say_the_share(&mut response);
    refusals::record(&response).await;
    Ok(response)
}

fn told<B: MessageBody + 'static>(
    response: ServiceResponse<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return Ok(response.map_into_left_body());
    }
    let failure = match response.response().error() {
        Some(error) => understood(error, status),
        None if is_an_answer(&response) => return Ok(response.map_into_left_body()),
        None => of_status(status),
    };
    let mut answer = answer(response.request(), &failure);
    // A chosen language and the end of a session are so for the next page too.
    for cookie in response.headers().get_all(SET_COOKIE) {
        answer.headers_mut().append(SET_COOKIE, cookie.clone());
    }
    Ok(response.into_response(answer.map_into_right_body()))
}

/// A page that a handler made itself, such as a form with its errors.
fn is_an_answer<B>(response: &ServiceResponse<B>) -> bool {
    response.headers().contains_key(CONTENT_TYPE)
}

/// An answer to whoever asked: programs are those under /api and of open data.
pub fn answer(request: &HttpRequest, failure: &Failure) -> HttpResponse {
    match failure {
        Failure::Internal(what) => tracing::error!(what, "an answer could not be given"),
        Failure::Unavailable(what) => tracing::warn!(what, "an answer could not be given now"),
        _ => {}
    }
    let path = request.path();
    if open311::tells(path, failure) {
        return open311::told(refusal(failure), path, failure, language::of_program(request));
    }
    let is_open = open_data::is_open(path);
    if (path.starts_with("/api/") && path != "/api/docs") || is_open {
        let mut response = refusal(failure);
        if is_open {
            response.insert_header(open_data::FOR_ALL);
        }
        return Problem::response(response, failure, language::of_program(request));
    }
    let page = ErrorPage { problem: telling::problem(failure) };
    framing::html(refusal(failure), page.render(&framing::frame(request)))
}

/// Its status, and the headers that belong to it.
pub fn refusal(failure: &Failure) -> HttpResponseBuilder {
    let mut response = HttpResponse::build(failure.status());
    response.extensions_mut().insert(Incident::Refused(failure.clone()));
    if matches!(failure, Failure::TooSlow) {
        // The rest of it is not waited for.
        response.force_close();
    }
    if let Some(seconds) = telling::problem(failure).retry_after_seconds() {
        response.insert_header((RETRY_AFTER, seconds.to_string()));
    }
    if let Failure::MethodNotAllowed { allow } = failure
        && !allow.is_empty()
    {
        response.insert_header((ALLOW, allow.as_str()));
    }
    response
}

fn understood(error: &actix_web::Error, status: StatusCode) -> Failure {
    if let Some(failure) = error.as_error::<Failure>() {
        return failure.clone();
    }
    if let Some(error) = error.as_error::<JsonPayloadError>() {
        return match error {
            JsonPayloadError::Overflow { .. } | JsonPayloadError::OverflowKnownLength { .. } => {
                Failure::TooLarge
            }
            JsonPayloadError::ContentType => Failure::UnsupportedMediaType,
            JsonPayloadError::Payload(error) if is_too_slow(error) => Failure::TooSlow,
            JsonPayloadError::Deserialize(error) => {
                let (line, column) = (error.line(), error.column());
                Failure::Body(BodyFault::NotAnObject { line, column })
            }
            other => Failure::BadRequest(other.to_string()),
        };
    }
    match error.as_error::<PayloadError>() {
        Some(PayloadError::Overflow) => return Failure::TooLarge,
        Some(error) if is_too_slow(error) => return Failure::TooSlow,
        _ => {}
    }
    if error.as_error::<QueryPayloadError>().is_some() {
        return Failure::BadRequest("the query cannot be read".into());
    }
    of_status(status)
}

fn of_status(status: StatusCode) -> Failure {
    match status {
        StatusCode::UNAUTHORIZED => Failure::SignInFirst,
        StatusCode::FORBIDDEN => Failure::Forbidden,
        StatusCode::NOT_FOUND => Failure::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Failure::MethodNotAllowed { allow: String::new() },
        StatusCode::REQUEST_TIMEOUT => Failure::TooSlow,
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Failure::UnsupportedMediaType,
        StatusCode::SERVICE_UNAVAILABLE => Failure::Unavailable(status.to_string()),
        status if status.is_client_error() => Failure::BadRequest(status.to_string()),
        status => Failure::Internal(status.to_string()),
    }
}
