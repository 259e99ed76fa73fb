//! Every CSV says where its columns are described (RFC 8288).

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, LINK};
use actix_web::middleware::Next;

use super::csvw::{CSVM, METADATA};
use super::described;

/// Whatever made the table, and however long it is.
pub async fn describe<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let mut response = next.call(request).await?;
    let status = response.status();
    if status != StatusCode::OK && status != StatusCode::NOT_MODIFIED {
        return Ok(response);
    }
    let link = link(response.request().path());
    if let Some(link) = link {
        response.headers_mut().insert(LINK, link);
    }
    Ok(response)
}

fn link(path: &str) -> Option<HeaderValue> {
    // Most answers are no table, and are not held up.
    if !path.ends_with(".csv") || described(path).is_none() {
        return None;
    }
    let link = format!("<{path}{METADATA}>; rel=\"describedby\"; type=\"{CSVM}\"");
    HeaderValue::from_str(&link).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_leads_to_what_describes_it_and_nothing_else_does() {
        let led = link("/complaints/figures.csv").expect("a link");
        assert_eq!(
            led,
            "</complaints/figures.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\""
        );
        for other in ["/audit.csv", "/petitions.json", "/petitions", "/petitions.csv-metadata.json"]
        {
            assert_eq!(link(other), None, "{other}");
        }
    }
}
