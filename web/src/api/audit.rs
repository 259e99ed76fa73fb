//! The audit trail for programs.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use audit::{Cursor, Line};
use kernel::{PersonKey, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Failure;
use crate::api::problem::Problem;
use crate::guards::BearerSession;
use crate::site::Site;
use crate::visits::audit::{Ask, begin, may_see};
use crate::visits::offices::Lines;

const PAGE: u32 = 200;

/// What someone did or saw in office.
#[derive(Debug, Serialize, ToSchema)]
pub struct TrailLineBody {
    /// Of the event in the log.
    position: u64,
    /// Which of the things that one event tells of, from 0.
    item: u32,
    #[schema(value_type = String, format = "date-time")]
    at: Timestamp,
    /// The key of who did it; absent where the system's operator did.
    actor: Option<String>,
    /// The line of the roll of offices by which the page names them.
    actor_line: Option<u32>,
    /// In which office.
    role: Option<String>,
    /// The event's name.
    act: String,
    /// Which petition, which line of the roll, which kind of data.
    object: String,
    /// Why, where an office ended: `laid_down`, `post_left`, `mistake`, `misuse`, `by_operator`.
    reason: Option<String>,
    /// The key of whom it concerns.
    person: Option<String>,
    /// Their line of the roll of offices, if they are on it.
    person_line: Option<u32>,
    /// What for, where something was looked at.
    purpose: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TrailBody {
    data: Vec<TrailLineBody>,
    /// Goes into `after` for the next page; absent on the last.
    next: Option<String>,
}

/// The audit trail, the latest first. Auditors only, freshly signed in; the look is on the trail afterwards.
#[utoipa::path(
    get, path = "/api/v1/audit", tag = "audit",
    params(
        ("role" = Option<String>, Query, description = "In which office"),
        ("act" = Option<String>, Query, description = "The event's name: `PetitionPublished`"),
        ("object" = Option<String>, Query, description = "Part of what it was done to"),
        ("purpose" = Option<String>, Query, description = "What for: `moderation`, `handling`, `caller_identification`, `request_of_the_person`, `supervision`"),
        ("actor" = Option<String>, Query, description = "Who did it, by key or by line of the roll of offices"),
        ("person" = Option<String>, Query, description = "Whom it concerns, by key or by line of the roll of offices"),
        ("from" = Option<String>, Query, description = "First day, as 2026-12-31"),
        ("until" = Option<String>, Query, description = "Last day"),
        ("after" = Option<String>, Query, description = "From `next` of the page before"),
    ),
    responses(
        (status = 200, description = "200 lines at most", body = TrailBody),
        (status = 400, description = "Not an office, an act, a purpose, a person, a day, or a place in the trail", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session, or one that is not fresh enough", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an auditor", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "The look could not be recorded, or the trail is behind; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn trail(
    site: Data<Site>,
    session: BearerSession,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let actor = session.actor(&site);
    may_see(&actor)?;
    session.require_fresh(&site)?;
    let grants = site.offices.seen_by(&actor)?;
    let (filter, after) = ask.checked(&grants)?;
    begin(&site, &actor, &filter).await?;
    let lines = site.audit.trail(&actor, &filter, after, PAGE).await?;
    let is_full = lines.len() == PAGE as usize;
    let next = lines.last().filter(|_| is_full).map(|line| Cursor::after(line).to_string());
    let roll = Lines::of(&grants, &actor);
    let data = lines.into_iter().map(|line| TrailLineBody::of(line, &roll)).collect();
    Ok(HttpResponse::Ok()
        .insert_header(("Cache-Control", "private, no-store"))
        .json(TrailBody { data, next }))
}

impl TrailLineBody {
    fn of(line: Line, roll: &Lines) -> Self {
        let on_the_roll = |key: Option<PersonKey>| key.and_then(|key| roll.person(key));
        Self {
            actor_line: on_the_roll(line.actor),
            person_line: on_the_roll(line.person),
            position: line.position,
            item: line.item,
            at: line.at,
            actor: line.actor.map(|key| key.to_string()),
            role: line.role,
            act: line.act,
            object: line.object,
            reason: line.reason,
            person: line.person.map(|key| key.to_string()),
            purpose: line.purpose,
        }
    }
}
