//! What every answer carries: nothing from another host, no script but our own files, no framing.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CROSS_ORIGIN_RESOURCE_POLICY, HeaderValue, SET_COOKIE,
    X_FRAME_OPTIONS,
};
use actix_web::middleware::{DefaultHeaders, Next};

pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Of the one page that other sites may frame.
pub fn may_be_framed() -> HeaderValue {
    HeaderValue::from_static(FRAMED)
}

const FRAMED: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors *";

/// Over TLS, browsers are told to come back over TLS only, for a year.
const TLS_ONLY: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000; includeSubDomains");

pub fn security(is_secure: bool) -> DefaultHeaders {
    let headers = DefaultHeaders::new()
        .add(("Content-Security-Policy", POLICY))
        .add(("X-Content-Type-Options", "nosniff"))
        .add(("Referrer-Policy", "same-origin"))
        .add(("Permissions-Policy", "camera=(), geolocation=(), microphone=()"))
        .add(("X-Frame-Options", "DENY"))
        .add(("Cross-Origin-Opener-Policy", "same-origin"))
        .add(("Cross-Origin-Resource-Policy", "same-origin"))
        // Whoever may keep an answer is told so; nobody else does.
        .add(("Cache-Control", "no-store"));
    if is_secure { headers.add(TLS_ONLY) } else { headers }
}

/// An answer with a cookie in it is one visitor's own, whatever else it is.
pub async fn keep_cookies_out_of_caches<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    // Older browsers go by this one.
    if headers.get(CONTENT_SECURITY_POLICY) == Some(&may_be_framed()) {
        headers.remove(X_FRAME_OPTIONS);
        headers.insert(CROSS_ORIGIN_RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
    }
    if headers.contains_key(SET_COOKIE) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use actix_web::test::{TestRequest, call_service, init_service};
    use actix_web::{App, HttpResponse, web};

    use super::*;

    #[actix_web::test]
    async fn only_over_tls_are_browsers_told_to_stay_with_it() {
        for (is_secure, expected) in
            [(true, Some("max-age=31536000; includeSubDomains")), (false, None)]
        {
            let app =
                App::new().wrap(security(is_secure)).default_service(web::to(HttpResponse::Ok));
            let answer =
                call_service(&init_service(app).await, TestRequest::get().to_request()).await;
            let told = answer.headers().get("Strict-Transport-Security");
            assert_eq!(told.and_then(|value| value.to_str().ok()), expected);
        }
    }
}
