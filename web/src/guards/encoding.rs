//! Files of open data go out compressed to whoever takes that (`Accept-Encoding`), piece by piece as they are made.
//!
//! actix's `Compress` stands between the two halves of this. It knows nothing of validators: what is compressed are other
//! bytes under the same strong ETag, which is to be weak then (RFC 9110, 8.8.1). As conditions of `If-None-Match` are
//! compared weakly, whoever has either is told so.

use actix_web::body::{BodySize, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT_RANGES, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH,
    IF_RANGE, RANGE, VARY,
};
use actix_web::middleware::Next;

/// Below so many bytes nothing is won.
const WORTH_IT: u64 = 1_024;
/// By which `Compress` leaves an answer alone; nobody is sent it.
const AS_IT_IS: &str = "identity";

/// Within: what gains nothing is to be left as it is. Whoever asks for a part, or goes on with one, is sent bytes of the
/// file itself.
pub async fn choose<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let mut response = next.call(request).await?;
    let asked = response.request().headers();
    let is_of_parts = asked.contains_key(RANGE) || asked.contains_key(IF_RANGE);
    let is_small = match response.response().body().size() {
        BodySize::None => true,
        BodySize::Sized(bytes) => bytes < WORTH_IT,
        BodySize::Stream => false,
    };
    let is_whole = response.status() == StatusCode::OK;
    if is_of_parts || is_small || !is_whole || !is_text(response.headers()) {
        let as_it_is = HeaderValue::from_static(AS_IT_IS);
        response.headers_mut().insert(CONTENT_ENCODING, as_it_is);
    }
    Ok(response)
}

/// Around: what came out of it is said as it is.
pub async fn settle<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let mut response = next.call(request).await?;
    let known = response.request().headers().get(IF_NONE_MATCH).cloned();
    let status = response.status();
    let headers = response.headers_mut();
    if headers.get(CONTENT_ENCODING).is_some_and(|coding| coding == AS_IT_IS) {
        headers.remove(CONTENT_ENCODING);
    }
    if status == StatusCode::NOT_MODIFIED {
        is_either(headers);
        // As it was sent to them.
        if known.is_some_and(|known| has_weakly(&known, headers)) {
            weaken(headers);
        }
    } else if headers.contains_key(CONTENT_ENCODING) {
        is_either(headers);
        weaken(headers);
        // Parts are of the file itself.
        headers.remove(ACCEPT_RANGES);
    } else if status == StatusCode::OK && is_text(headers) {
        is_either(headers);
    }
    Ok(response)
}

/// Pictures of dots and columns of numbers are packed already; a feed of events is not to be held back.
fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let is_feed = kind == "text/event-stream";
    !is_feed && (kind.starts_with("text/") || kind.ends_with("json") || kind.ends_with("xml"))
}

/// Caches keep one for each coding.
fn is_either(headers: &mut HeaderMap) {
    let is_said = headers.get_all(VARY).any(|value| {
        let value = value.to_str().unwrap_or_default();
        value.to_ascii_lowercase().contains("accept-encoding")
    });
    if !is_said {
        headers.append(VARY, HeaderValue::from_static("Accept-Encoding"));
    }
}

fn weaken(headers: &mut HeaderMap) {
    let strong = headers.get(ETAG).filter(|etag| etag.as_bytes().starts_with(b"\""));
    let weak = strong.map(|etag| [b"W/".as_slice(), etag.as_bytes()].concat());
    if let Some(Ok(weak)) = weak.map(|weak| HeaderValue::from_bytes(&weak)) {
        headers.insert(ETAG, weak);
    }
}

/// Whether they were given our strong validator as a weak one.
fn has_weakly(known: &HeaderValue, headers: &HeaderMap) -> bool {
    let tag = headers.get(ETAG).and_then(|etag| etag.to_str().ok());
    let known = known.to_str().unwrap_or_default();
    tag.is_some_and(|tag| tag.starts_with('"') && known.contains(&format!("W/{tag}")))
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{ACCEPT_ENCODING, HeaderName};
    use actix_web::middleware::{Compress, from_fn};
    use actix_web::test::{TestRequest, call_service, init_service};
    use actix_web::{App, HttpRequest, HttpResponse, web};

    use super::*;
    use crate::framing::is_known;

    const TAG: &str = "\"0a\"";

    async fn file(request: HttpRequest) -> HttpResponse {
        let mut response = HttpResponse::Ok();
        response.insert_header((ETAG, TAG));
        match request.path() {
            _ if is_known(&request, TAG) => {
                HttpResponse::NotModified().insert_header((ETAG, TAG)).finish()
            }
            "/small.json" => response.content_type("application/json").body("{}"),
            "/picture.png" => response.content_type("image/png").body("a".repeat(10_000)),
            "/drawn.svg" => response.content_type("image/svg+xml").body("a".repeat(10_000)),
            _ => response
                .insert_header((ACCEPT_RANGES, "bytes"))
                .insert_header((VARY, "Accept-Language"))
                .content_type("text/csv; charset=utf-8")
                .body("a".repeat(10_000)),
        }
    }

    /// Status, coding, validator, and upon what it depends.
    async fn asked(path: &str, headers: &[(HeaderName, &str)]) -> (u16, String, String, String) {
        let app = App::new()
            .wrap(from_fn(choose))
            .wrap(Compress::default())
            .wrap(from_fn(settle))
            .default_service(web::to(file));
        let request = headers.iter().fold(TestRequest::with_uri(path), |request, header| {
            request.insert_header((header.0.clone(), header.1))
        });
        let answer = call_service(&init_service(app).await, request.to_request()).await;
        let told = |name: HeaderName| {
            let values = answer.headers().get_all(name);
            let values: Vec<_> = values.filter_map(|value| value.to_str().ok()).collect();
            values.join(", ")
        };
        (answer.status().as_u16(), told(CONTENT_ENCODING), told(ETAG), told(VARY).to_lowercase())
    }

    fn told(status: u16, coding: &str, etag: &str, vary: &str) -> (u16, String, String, String) {
        (status, coding.to_owned(), etag.to_owned(), vary.to_owned())
    }

    #[actix_web::test]
    async fn a_table_is_compressed_for_whoever_takes_it_and_has_another_validator_then() {
        const BOTH: &str = "accept-language, accept-encoding";
        assert_eq!(asked("/a.csv", &[]).await, told(200, "", TAG, BOTH));
        for coding in ["gzip", "br"] {
            let answer = asked("/a.csv", &[(ACCEPT_ENCODING, coding)]).await;
            assert_eq!(answer, told(200, coding, "W/\"0a\"", BOTH));
        }
        let refused = asked("/a.csv", &[(ACCEPT_ENCODING, "gzip;q=0, identity")]).await;
        assert_eq!(refused, told(200, "", TAG, BOTH));
        let part = [(ACCEPT_ENCODING, "gzip"), (RANGE, "bytes=0-9")];
        assert_eq!(asked("/a.csv", &part).await, told(200, "", TAG, BOTH));
    }

    #[actix_web::test]
    async fn whoever_has_it_either_way_is_told_so() {
        for tag in [TAG, "W/\"0a\""] {
            let known = [(ACCEPT_ENCODING, "gzip"), (IF_NONE_MATCH, tag)];
            assert_eq!(asked("/a.csv", &known).await, told(304, "", tag, "accept-encoding"));
        }
    }

    #[actix_web::test]
    async fn what_is_small_or_packed_already_stays_as_it_is() {
        let gzip = [(ACCEPT_ENCODING, "gzip")];
        let small = asked("/small.json", &gzip).await;
        assert_eq!(small, told(200, "", TAG, "accept-encoding"));
        assert_eq!(asked("/picture.png", &gzip).await, told(200, "", TAG, ""));
        assert_eq!(asked("/drawn.svg", &gzip).await.1, "gzip");
    }
}
