//! What climbs to Cabinet and comes back, for programs: issues, the agendas of meetings, what was assigned to an agency,
//! and whom the agents of the 11-11 centre call. The same acts as on the pages, by the same rules.

pub mod agendas;
mod bodies;
pub mod decisions;
pub mod follow_ups;
pub mod issues;
mod steps;

use actix_web::{HttpResponse, HttpResponseBuilder};

use crate::failure::{Failure, Fault, FieldFault};

/// What nobody between us keeps.
fn private() -> HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    response.insert_header(("Cache-Control", "private, no-store"));
    response
}

fn wrong(field: &'static str, fault: Fault) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault }])
}
