//! Invalidating signatures for programs of the secretariat: look at what is meant, propose, decide.

mod bodies;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use petitions::{Invalidating, InvalidationDecision};

pub use self::bodies::InvalidationBody;
use self::bodies::{InvalidationsBody, MeantBody, NewInvalidation, ProposedBody};

use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::guards::{Bearer, BearerSession, Body};
use crate::site::Site;
use crate::visits::anomalies::{known, lines, may_see};
use crate::visits::invalidating::asking::{self, Wording};
use crate::visits::invalidating::{decided, may_decide, propose as proposed};

/// What was proposed about a petition's signatures, the newest first. Secretariat, moderators and auditors
/// only.
#[utoipa::path(
    get, path = "/api/v1/petitions/{number}/invalidations", tag = "anomalies", operation_id = "list_invalidations",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "At every stage", body = InvalidationsBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not of the secretariat, no moderator and no auditor", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn list(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    may_see(&actor)?;
    known(&site, number).await?;
    let entries = site.petitions.invalidations_of(&actor, number).await?;
    let data = lines(&site, &actor, entries).into_iter().map(InvalidationBody::from).collect();
    Ok(HttpResponse::Ok()
        .insert_header(("Cache-Control", "private, no-store"))
        .json(InvalidationsBody { data }))
}

/// Propose that signatures count no longer; with `preview`, only learn how many are meant. The petitions
/// secretariat only. They are invalidated once another one of it agrees.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/invalidations", tag = "anomalies", operation_id = "propose_invalidation",
    request_body = NewInvalidation,
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        NotTaken,
        (status = 200, description = "A preview: what is meant", body = MeantBody),
        (status = 201, description = "Waits for another one", body = ProposedBody),
        (status = 401, description = "No session, or, but for a preview, a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not of the secretariat", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not an instant, a channel or a network, no reason, or no standing signature is meant", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn propose(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Body<NewInvalidation>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let actor = session.actor(&site);
    may_decide(&site, &actor, number).await?;
    let selection = asking::selection(&Wording {
        from: &body.from,
        until: &body.until,
        channel: body.channel.as_deref().unwrap_or_default(),
        network: body.network.as_deref().unwrap_or_default(),
    });
    if body.preview {
        let selection = selection.map_err(Failure::Fields)?;
        let meant = site.petitions.meant(&actor, number, &selection).await;
        let meant = meant.map_err(|error| Failure::about(number, error))?;
        let of = site.counts.of(&site.petitions, number).await?.count.signature_count;
        return Ok(HttpResponse::Ok().json(MeantBody::new(meant, of)));
    }
    let said = asking::both(selection, asking::reason(&body.reason, &site));
    let (selection, reason) = said.map_err(Failure::Fields)?;
    session.require_fresh(&site)?;
    let said = Invalidating { selection, reason };
    let proposed = proposed(&site, &actor, number, said).await?;
    let body = ProposedBody { petition: number.to_string(), number: proposed };
    Ok(HttpResponse::Created()
        .insert_header(("Location", format!("/api/v1/petitions/{number}/invalidations")))
        .json(body))
}

/// Agree to what another one of the secretariat proposed. The house does it within a moment.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/invalidations/{n}/approve", tag = "anomalies", operation_id = "approve_invalidation",
    params(
        ("number" = String, Path, example = "PN-202611-00001"),
        ("n" = u32, Path, description = "Its number under the petition"),
    ),
    responses(
        (status = 204, description = "Agreed"),
        (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not of the secretariat", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition or proposal", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Proposed by the same person, or decided already", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn approve(
    site: Data<Site>,
    session: BearerSession,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    decide(&site, &session, &path, InvalidationDecision::Approve).await
}

/// Decline what another one proposed, or take back what one proposed oneself.
#[utoipa::path(
    post, path = "/api/v1/petitions/{number}/invalidations/{n}/decline", tag = "anomalies", operation_id = "decline_invalidation",
    params(
        ("number" = String, Path, example = "PN-202611-00001"),
        ("n" = u32, Path, description = "Its number under the petition"),
    ),
    responses(
        (status = 204, description = "Declined"),
        (status = 401, description = "No session, or a sign-in of too long ago", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not of the secretariat", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such petition or proposal", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Decided already", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn decline(
    site: Data<Site>,
    session: BearerSession,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    decide(&site, &session, &path, InvalidationDecision::Decline).await
}

async fn decide(
    site: &Site,
    session: &BearerSession,
    (petition, invalidation): &(String, String),
    decision: InvalidationDecision,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(petition)?;
    let actor = session.actor(site);
    may_decide(site, &actor, number).await?;
    session.require_fresh(site)?;
    decided(site, &actor, number, invalidation, decision).await?;
    Ok(HttpResponse::NoContent().finish())
}
