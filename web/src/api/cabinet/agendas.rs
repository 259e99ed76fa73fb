//! The agendas of the meetings: everyone of the staff who sees issues reads them, the secretariat sets them.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use policy::{Action, Resource};

use super::bodies::agendas::{AgendaBody, AgendasBody};
use super::private;
use super::steps::{AgendaStepSent, told};
use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::guards::{Bearer, Body};
use crate::site::Site;
use crate::visits::cabinet::agendas::{SHOWN, form, step};
use crate::visits::cabinet::shows;
use crate::visits::drafting::reading::Reading;

/// The next agenda that takes items, and those of the last year.
#[utoipa::path(
    get, path = "/api/v1/agendas", tag = "cabinet", operation_id = "list_agendas",
    responses(
        (status = 200, description = "The last sixty", body = AgendasBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not yours to see", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn list(site: Data<Site>, Bearer(actor): Bearer) -> Result<HttpResponse, Failure> {
    let agendas = site.cabinet.agendas(&actor, SHOWN).await?;
    let next = site.cabinet.next_agenda(&actor).await?;
    let days = site.cabinet.rules().escalation.days;
    Ok(private().json(AgendasBody::of(&next, &agendas, days)))
}

/// What a meeting has before it.
#[utoipa::path(
    get, path = "/api/v1/agendas/{date}", tag = "cabinet", operation_id = "agenda",
    params(("date" = String, Path, description = "The day of the meeting by rule", example = "2026-11-25")),
    responses(
        (status = 200, description = "The agenda", body = AgendaBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not yours to see", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "On this day there is no meeting by rule", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn show(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let view = site.cabinet.agenda(&actor, Failure::agenda(&site, &path)?).await?;
    Ok(private().json(AgendaBody::of(&view, site.cabinet.rules().escalation.days)))
}

/// Set an agenda, record what Cabinet decided, publish it.
///
/// Until it freezes: `put-on` and `take-off` (`issue`), `reorder` (`items`). Until it is published: `move` the meeting (`to`,
/// `words`). Once the meeting is held: `decide` (`issue`, `text`, `agency`, `due_on`) or `postpone` (`issue`, `words`) each item, then
/// `publish`.
#[utoipa::path(
    post, path = "/api/v1/agendas/{date}/{step}", tag = "cabinet", operation_id = "take_agenda_step", request_body = AgendaStepSent,
    params(("date" = String, Path, example = "2026-11-25"), ("step" = String, Path, example = "put-on")),
    responses(
        NotTaken,
        (status = 200, description = "Taken; the agenda as it is now", body = AgendaBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The secretariat of Cabinet only", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such meeting, step or issue", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It cannot be done now", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing, too long, or not what it should be", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn act(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<(String, String)>,
    body: Body<AgendaStepSent>,
) -> Result<HttpResponse, Failure> {
    let (id, form) = (Failure::agenda(&site, &path.0)?, form(&path.1)?);
    policy::check(&actor, Action::SetAgenda, Resource::House)?;
    let mut reading = Reading::new(form, body.fields(form)?);
    let done = step(&site, &actor, id, &mut reading, form).await;
    shows(&site).await;
    done.map_err(|failure| told(reading, failure))?;
    let view = site.cabinet.agenda(&actor, id).await?;
    Ok(private().json(AgendaBody::of(&view, site.cabinet.rules().escalation.days)))
}
