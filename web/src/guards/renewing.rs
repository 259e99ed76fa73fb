//! What a page's answer adds for its visitor: a fresh session in the second half of its life, the
//! chosen language, and the end of a session that is over.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Data;

use crate::guards::language;
use crate::guards::visitor::{self, Visitor};
use crate::site::Site;

pub async fn renew<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let chosen = language::chosen(request.request());
    let Some(site) = request.app_data::<Data<Site>>().cloned() else {
        return next.call(request).await;
    };
    let name = visitor::cookie_name(site.is_secure());
    let has_session = request.cookie(name).is_some();
    let mut response = next.call(request).await?;
    if let Some(locale) = chosen {
        let _ = response.response_mut().add_cookie(&language::cookie(locale, site.is_secure()));
    }
    let already_set = response.response().cookies().any(|cookie| cookie.name() == name);
    if !has_session || already_set {
        return Ok(response);
    }
    let visitor = Visitor::of(response.request());
    let token = match &visitor.signed_in {
        None => Some(String::new()),
        Some(session) => match site.accounts.renew(session).await {
            Ok(fresh) => fresh.map(|session| session.token),
            // The page is there all the same; the session is renewed by the next one.
            Err(error) => {
                tracing::warn!(%error, "a session could not be renewed");
                None
            }
        },
    };
    if let Some(token) = token {
        let _ = response.response_mut().add_cookie(&visitor::session_cookie(&site, &token));
    }
    Ok(response)
}
