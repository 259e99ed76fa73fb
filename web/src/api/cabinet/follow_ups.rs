//! Calling whoever complained of what was decided: the agents of the centre take one, call, and say what came of it.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use policy::{Action, Resource};

use super::bodies::follow_ups::{CallBody, FollowUpsBody, PeopleBody};
use super::private;
use super::steps::{CallSent, told};
use crate::api::complaints::{SenderBody, fields};
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::guards::{Bearer, Body};
use crate::site::Site;
use crate::visits::cabinet::follow_ups::{Ask, FORM, PAGE, named, settled};
use crate::visits::cabinet::shows;
use crate::visits::drafting::reading::Reading;
use crate::{Failure, looks};

/// Issues whose people are being called, and how far that is.
#[utoipa::path(
    get, path = "/api/v1/follow-ups", tag = "cabinet", operation_id = "list_follow_ups",
    responses(
        (status = 200, description = "All of them, the longest first", body = FollowUpsBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not yours to see", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn list(site: Data<Site>, Bearer(actor): Bearer) -> Result<HttpResponse, Failure> {
    let issues = site.cabinet.being_asked(&actor).await?;
    let (days, meetings) =
        (site.cabinet.rules().escalation.days, site.cabinet.meeting_days().await?);
    Ok(private().json(FollowUpsBody::of(&issues, days, &meetings)))
}

/// Whoever is to be called still, in the order in which they first complained, 50 a page. Who they are is told to
/// whoever takes them.
#[utoipa::path(
    get, path = "/api/v1/follow-ups/{issue}", tag = "cabinet", operation_id = "people_to_call",
    params(
        ("issue" = String, Path, example = "water-outage.usug.MN-1-1113.1"),
        ("after" = Option<String>, Query, description = "As `next` of the page before has it"),
    ),
    responses(
        (status = 200, description = "A page of them", body = PeopleBody),
        (status = 400, description = "`after` is no page's", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not yours to see", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Nobody complained of this", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn people(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let issue = Failure::issue(&path)?;
    // Of what nobody complained of there is no list.
    site.cabinet.issue(&actor, &issue).await?;
    let people = site.cabinet.follow_ups(&actor, &issue, true, ask.after, PAGE).await?;
    let last = people.last().filter(|_| people.len() == PAGE as usize);
    let next = last.map(|last| last.received_position.to_string());
    Ok(private().json(PeopleBody::of(people, next, actor.key(), site.cabinet.now())))
}

/// Take somebody to call; again, for longer. The look at who they are is recorded, and they see it.
#[utoipa::path(
    post, path = "/api/v1/follow-ups/{issue}/{complaint}/take", tag = "cabinet", operation_id = "take_follow_up",
    params(("issue" = String, Path, example = "water-outage.usug.MN-1-1113.1"), ("complaint" = String, Path, example = "CN-48291-73305")),
    responses(
        (status = 200, description = "They are yours for some minutes", body = CallBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Operators of the centre only", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such issue or complaint", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Somebody else has them, they were tried lately or heard, or it is not done", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn take(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (issue, complaint) = named(&path)?;
    policy::check(&actor, Action::FollowUp, Resource::House)?;
    let (complaint, until) = site.cabinet.take_follow_up(&actor, &issue, &complaint).await?;
    let case = Failure::complaint(complaint.as_str())?;
    let shown = looks::complaint(&site, &actor, case).await?;
    let (complaint, sender) = (complaint.to_string(), SenderBody::of(&shown));
    Ok(private().json(CallBody { complaint, until, sender }))
}

/// Say what came of a call; a rating counts for the complaint too, where it has none.
#[utoipa::path(
    post, path = "/api/v1/follow-ups/{issue}/{complaint}/settle", tag = "cabinet", operation_id = "settle_follow_up", request_body = CallSent,
    params(("issue" = String, Path, example = "water-outage.usug.MN-1-1113.1"), ("complaint" = String, Path, example = "CN-48291-73305")),
    responses(
        NotTaken,
        (status = 204, description = "Recorded"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Operators of the centre only", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such issue or complaint", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "They are not yours, or were heard already", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not one of the answers, or no rating of theirs", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn settle(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<(String, String)>,
    body: Body<CallSent>,
) -> Result<HttpResponse, Failure> {
    let (issue, complaint) = named(&path)?;
    policy::check(&actor, Action::FollowUp, Resource::House)?;
    let mut reading = Reading::new(FORM, fields(FORM, &*body)?);
    let done = settled(&site, &actor, &issue, &complaint, &mut reading).await;
    shows(&site).await;
    done.map_err(|failure| told(reading, failure))?;
    Ok(HttpResponse::NoContent().finish())
}
