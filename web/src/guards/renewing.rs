//! What a page's answer adds for its visitor: a fresh session in the second half of its life, the
//! chosen language, and the end of a session that is over. Before it, what is new to them is counted.

use actix_web::body::MessageBody;
use actix_web::cookie::time::Duration;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;

use crate::guards::visitor::{self, Visitor};
use crate::guards::{device, language, unseen};
use crate::site::Site;

/// A service point's browser keeps a session so long after its person's last request.
const AT_POINT: Duration = Duration::minutes(5);

pub async fn renew<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let chosen = language::chosen(request.request());
    let Some(site) = request.app_data::<Data<Site>>().cloned() else {
        return next.call(request).await;
    };
    let name = visitor::cookie_name(site.is_secure());
    let brought = request.cookie(name).map(|cookie| cookie.value().to_owned());
    let is_at_point = device::of(request.request()).is_some();
    unseen::count(request.request(), &site).await;
    let mut response = next.call(request).await?;
    if let Some(locale) = chosen {
        let _ = response.response_mut().add_cookie(&language::cookie(locale, site.is_secure()));
    }
    let already_set = response.response().cookies().any(|cookie| cookie.name() == name);
    let Some(brought) = brought.filter(|_| !already_set) else { return Ok(response) };
    let visitor = Visitor::of(response.request());
    let token = match &visitor.signed_in {
        None => Some(String::new()),
        Some(session) => match site.accounts.renew(session).await {
            Ok(fresh) => fresh.map(|session| session.token).or(is_at_point.then_some(brought)),
            // The page is there all the same; the session is renewed by the next one.
            Err(error) => {
                tracing::warn!(%error, "a session could not be renewed");
                None
            }
        },
    };
    if let Some(token) = token {
        let mut cookie = visitor::session_cookie(&site, &token);
        if is_at_point && !token.is_empty() {
            // Whoever walks away is forgotten, and the screen shows the front page again.
            cookie.set_max_age(AT_POINT);
            let refresh = HeaderValue::from_static("300; url=/");
            response.headers_mut().insert(HeaderName::from_static("refresh"), refresh);
        }
        let _ = response.response_mut().add_cookie(&cookie);
    }
    Ok(response)
}
