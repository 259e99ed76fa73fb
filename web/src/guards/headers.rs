//! What every answer carries: nothing from another host, no script but our own files, no framing.

use actix_web::middleware::DefaultHeaders;

pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Over TLS, browsers are told to come back over TLS only, for a year.
const TLS_ONLY: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");

pub fn security(is_secure: bool) -> DefaultHeaders {
    let headers = DefaultHeaders::new()
        .add(("Content-Security-Policy", POLICY))
        .add(("X-Content-Type-Options", "nosniff"))
        .add(("Referrer-Policy", "same-origin"))
        .add(("Permissions-Policy", "camera=(), geolocation=(), microphone=()"))
        .add(("Cross-Origin-Opener-Policy", "same-origin"));
    if is_secure { headers.add(TLS_ONLY) } else { headers }
}

#[cfg(test)]
mod tests {
    use actix_web::test::{TestRequest, call_service, init_service};
    use actix_web::{App, HttpResponse, web};

    use super::*;

    #[actix_web::test]
    async fn only_over_tls_are_browsers_told_to_stay_with_it() {
        for (is_secure, expected) in [(true, Some("max-age=31536000")), (false, None)] {
            let app =
                App::new().wrap(security(is_secure)).default_service(web::to(HttpResponse::Ok));
            let answer =
                call_service(&init_service(app).await, TestRequest::get().to_request()).await;
            let told = answer.headers().get("Strict-Transport-Security");
            assert_eq!(told.and_then(|value| value.to_str().ok()), expected);
        }
    }
}
