//! What somebody was told, and how they wish to be told.

pub mod deliveries;
pub mod links;
pub mod practice;
pub mod wishes;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::{self, Visitor};
use crate::pages::NoticesPage;
use crate::site::Site;
use crate::subjects::Subjects;
use crate::visits::sign_in;

#[derive(Deserialize)]
pub struct Before {
    before: Option<u64>,
}

/// Once it has been shown, it is not new any more.
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    asked: Query<Before>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/me/notices")));
    }
    let actor = visitor.actor();
    let inbox = site.notices.inbox(&actor, asked.before).await?;
    site.notices.has_seen(&actor, &inbox).await?;
    let unseen = site.notices.unseen(&actor).await?;
    guards::unseen::is(&request, unseen);
    let told = inbox.notices.iter().map(|one| &one.told);
    let table = site.directory.table();
    let cases = (&site.complaints, &site.cabinet, &*table);
    let subjects = Subjects::of(&site.petitions, &site.comments, &site.bills, cases, told).await?;
    let addresses = site.notices.addresses_of(&actor).await?;
    let is_failing = addresses.values().any(|address| address.failed_at.is_some());
    Ok(page(NoticesPage { inbox, unseen, subjects, is_failing }.render(&frame(&request))))
}
