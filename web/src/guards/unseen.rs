//! How much of what they were told a visitor has not seen, for the menu: asked once before a page of whoever
//! is signed in.

use std::time::Duration;

use actix_web::http::Method;
use actix_web::{HttpMessage as _, HttpRequest};
use tokio::time::timeout;

use crate::guards::Visitor;
use crate::site::Site;

/// A page does not wait for it any longer.
const PATIENCE: Duration = Duration::from_millis(500);

#[derive(Clone, Copy)]
struct Unseen(u64);

pub async fn count(request: &HttpRequest, site: &Site) {
    if request.method() != Method::GET {
        return;
    }
    let visitor = Visitor::of(request);
    if visitor.signed_in.is_none() {
        return;
    }
    match timeout(PATIENCE, site.notices.unseen(&visitor.actor())).await {
        Ok(Ok(unseen)) => is(request, unseen),
        // The page is there all the same.
        Ok(Err(error)) => tracing::warn!(%error, "what somebody has not seen is not counted"),
        Err(_) => tracing::warn!("what somebody has not seen is not counted in time"),
    }
}

/// What has changed it may say so.
pub fn is(request: &HttpRequest, unseen: u64) {
    request.extensions_mut().insert(Unseen(unseen));
}

pub fn of(request: &HttpRequest) -> u64 {
    request.extensions().get::<Unseen>().map_or(0, |unseen| unseen.0)
}
