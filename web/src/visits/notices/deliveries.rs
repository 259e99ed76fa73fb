//! What could not be delivered, for administrators; never whom it was for.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use notices::Replayed;
use policy::{Action, Resource};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::{Form, Visitor};
use crate::pages::DeliveriesPage;
use crate::site::Site;
use crate::visits::sign_in;

const PAGE: &str = "/deliveries";

#[derive(Deserialize)]
pub struct Asked {
    before: Option<u64>,
    /// How many were put back by the form that led here.
    again: Option<u64>,
}

/// One by its number, or all of a reason.
#[derive(Deserialize)]
pub struct Which {
    id: Option<u64>,
    reason: Option<String>,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    asked: Query<Asked>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(PAGE)));
    }
    let actor = visitor.actor();
    let failing = site.notices.failing(&actor, asked.before).await?;
    let may_replay = policy::check(&actor, Action::ReplayDeliveries, Resource::House).is_ok();
    Ok(page(DeliveriesPage { failing, may_replay, again: asked.again }.render(&frame(&request))))
}

pub async fn replay(site: Data<Site>, form: Form<Which>) -> Result<HttpResponse, Failure> {
    let which = match (form.fields.id, &form.fields.reason) {
        (Some(id), _) => Replayed::One(id),
        (None, Some(reason)) => Replayed::AllOf { reason: reason.clone() },
        (None, None) => return Err(Failure::BadRequest("id or reason".to_owned())),
    };
    let again = site.notices.replay(&form.visitor.actor(), which).await?;
    Ok(see(&format!("{PAGE}?again={again}")))
}
