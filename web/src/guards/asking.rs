//! A file of open data answers what it was asked, or says that it cannot: a parameter that it does not know is not passed
//! over, for whoever wrote `?from=2026-11-01` would take all of it for a part. Pages are another matter: a link that
//! somebody shared has grown a tail on its way.

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

use crate::Failure;

/// Longer names are of no use to whoever misspelt them.
const NAME_MAX: usize = 40;

/// All that an address can be asked, by name: its routes say so.
#[derive(Debug, Clone, Copy)]
pub struct Known(pub &'static [&'static str]);

/// Anything else is refused by its name, with those that there are.
pub async fn refuse_others<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    let known = request.app_data::<Known>().copied();
    let refused = known.and_then(|Known(known)| refusal(request.query_string(), known));
    match refused {
        Some(failure) => Ok(request.error_response(failure).map_into_right_body()),
        None => Ok(next.call(request).await?.map_into_left_body()),
    }
}

fn refusal(query: &str, known: &'static [&'static str]) -> Option<Failure> {
    let mut names = url::form_urlencoded::parse(query.as_bytes()).map(|(name, _)| name);
    let unknown = names.find(|name| !known.contains(&name.as_ref()))?;
    let parameter = unknown.chars().take(NAME_MAX).collect();
    Some(Failure::UnknownParameter { parameter, known })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_known_can_be_asked() {
        let unknown = |query: &str| match refusal(query, &["per", "as_of"])? {
            Failure::UnknownParameter { parameter, .. } => Some(parameter),
            other => panic!("{other}"),
        };
        for asked in ["", "&", "per=day", "as%5Fof=2026-11-20T12:00:00%2B08:00&per="] {
            assert_eq!(unknown(asked), None, "{asked}");
        }
        assert_eq!(unknown("per=day&until=2026"), Some("until".to_owned()));
        assert_eq!(unknown("Per=day"), Some("Per".to_owned()));
        assert_eq!(unknown(&"a".repeat(100)), Some("a".repeat(NAME_MAX)));
    }
}
