//! Whether this server is alive, and whether it is ready for visitors.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::web::Data;
use projector::Status;
use serde::Serialize;

use crate::site::Site;

#[derive(Serialize)]
struct Ready {
    ready: bool,
    log_position: u64,
    /// `tallies_position` and so on: how far each projection is, and what tells people and systems.
    #[serde(flatten)]
    positions: BTreeMap<String, u64>,
    /// What keeps this server from its work, in a word for each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    troubles: Vec<String>,
}

pub async fn live() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("live\n")
}

/// 200 when the log takes events and the projections run; 503 while one of them cannot go on, and
/// when the server is stopping.
pub async fn ready(site: Data<Site>) -> HttpResponse {
    let all = site.projections.all.iter();
    let all: Vec<_> = all.map(|(name, status)| (*name, status.borrow().clone())).collect();
    let mut troubles = troubles(&all);
    if !site.petitions.can_append() {
        troubles.push("log: cannot_append".to_owned());
    }
    if *site.stopping.borrow() {
        troubles.push("stopping".to_owned());
    }
    let ready = troubles.is_empty();
    let told = [
        ("notices", *site.notices.position().borrow()),
        ("webhooks", *site.webhooks.position().borrow()),
    ];
    let body = Ready {
        ready,
        log_position: site.petitions.log_position(),
        positions: all
            .iter()
            .map(|(name, status)| (*name, status.position()))
            .chain(told)
            .map(|(name, position)| (format!("{name}_position"), position))
            .collect(),
        troubles,
    };
    let mut response = if ready { HttpResponse::Ok() } else { HttpResponse::ServiceUnavailable() };
    response.insert_header(("Cache-Control", "no-store")).json(body)
}

/// Codes only: what a database says of itself is for the operator's eyes.
fn troubles(projections: &[(&str, Status)]) -> Vec<String> {
    let troubled = projections.iter();
    troubled.filter_map(|(name, status)| Some(format!("{name}: {}", status.trouble()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use projector::Reason;

    #[test]
    fn a_projection_that_cannot_go_on_is_named_with_a_code() {
        let behind = Status::Behind { at: 7, reason: Reason::Views };
        let stopped = Status::Stopped { at: 7, reason: "SELECT secret".to_owned() };
        let told = troubles(&[("tallies", behind), ("catalogue", stopped)]);
        assert_eq!(told, ["tallies: views_unavailable", "catalogue: stopped"]);
        assert!(troubles(&[("tallies", Status::At(7))]).is_empty());
    }
}
