//! Whether this server is alive, and whether it is ready for visitors.

use actix_web::HttpResponse;
use actix_web::web::Data;
use projector::Status;
use serde::Serialize;

use crate::site::Site;

#[derive(Serialize)]
struct Ready {
    ready: bool,
    log_position: u64,
    tallies_position: u64,
    catalogue_position: u64,
}

pub async fn live() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("live\n")
}

/// 200 when the projections run; 503 when one has met an event it cannot fold.
pub async fn ready(site: Data<Site>) -> HttpResponse {
    let (tallies, catalogue) =
        (site.projections.tallies.borrow().clone(), site.projections.catalogue.borrow().clone());
    let ready = matches!((&tallies, &catalogue), (Status::At(_), Status::At(_)))
        && !*site.stopping.borrow();
    let body = Ready {
        ready,
        log_position: site.petitions.log_position(),
        tallies_position: tallies.position(),
        catalogue_position: catalogue.position(),
    };
    let mut response = if ready { HttpResponse::Ok() } else { HttpResponse::ServiceUnavailable() };
    response.insert_header(("Cache-Control", "no-store")).json(body)
}
