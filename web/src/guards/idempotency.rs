//! `Idempotency-Key`: by what a program's request is known when it is sent again.

use actix_web::HttpRequest;
use kernel::{NotARequestKey, RequestKey};

use crate::Failure;
use crate::site::Site;

/// Without one, every request is one of its own.
pub fn key(request: &HttpRequest, site: &Site) -> Result<RequestKey, Failure> {
    match key_if_any(request)? {
        Some(key) => Ok(key),
        None => site.accounts.form_key().parse().map_err(not_a_key),
    }
}

pub fn key_if_any(request: &HttpRequest) -> Result<Option<RequestKey>, Failure> {
    let Some(header) = request.headers().get("idempotency-key") else { return Ok(None) };
    let key = header.to_str().map_err(|_| not_a_key(NotARequestKey))?;
    key.parse().map(Some).map_err(not_a_key)
}

fn not_a_key(why: NotARequestKey) -> Failure {
    Failure::BadRequest(why.to_string())
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn a_key_is_what_a_program_calls_its_request_and_nothing_else() {
        let sent = |key: &str| {
            let request = TestRequest::default().insert_header(("Idempotency-Key", key));
            key_if_any(&request.to_http_request())
        };
        let key = sent("k-1").expect("a key").expect("a key");
        assert_eq!(key.as_str(), "k-1");
        assert!(matches!(sent(&"k".repeat(101)), Err(Failure::BadRequest(_))));
        let none = key_if_any(&TestRequest::default().to_http_request());
        assert!(matches!(none, Ok(None)));
    }
}
