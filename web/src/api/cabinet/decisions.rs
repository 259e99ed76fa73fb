//! What Cabinet has assigned to an agency, and what its officers report.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use policy::{Action, Resource};

use super::bodies::follow_ups::DecisionsBody;
use super::bodies::issues::IssueBody;
use super::private;
use super::steps::{ReportSent, told};
use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::guards::{Bearer, Body};
use crate::site::Site;
use crate::visits::cabinet::decisions::{FORM, named, of_agency, reported};
use crate::visits::cabinet::shows;
use crate::visits::drafting::reading::Reading;

/// Decisions of Cabinet that an agency is to carry out or has.
#[utoipa::path(
    get, path = "/api/v1/agencies/{agency}/decisions", tag = "cabinet", operation_id = "agency_decisions",
    params(("agency" = String, Path, example = "usug")),
    responses(
        (status = 200, description = "All of them", body = DecisionsBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not your agency", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such agency", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn list(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let agency = site.agency(&actor, &path)?;
    let decisions = site.cabinet.decisions_of(&actor, &agency).await?;
    let (days, meetings) =
        (site.cabinet.rules().escalation.days, site.cabinet.meeting_days().await?);
    Ok(private().json(DecisionsBody::of(&decisions, days, &meetings)))
}

/// Report what was done of a decision; once it is done, whoever complained is called.
#[utoipa::path(
    post, path = "/api/v1/agencies/{agency}/decisions/{issue}/report", tag = "cabinet", operation_id = "report_decision", request_body = ReportSent,
    params(("agency" = String, Path, example = "usug"), ("issue" = String, Path, example = "water-outage.usug.MN-1-1113.1")),
    responses(
        NotTaken,
        (status = 200, description = "Recorded; the issue as it is now", body = IssueBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not your agency", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such decision", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not to be reported on now", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The words are missing or too long", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn report(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<(String, String)>,
    body: Body<ReportSent>,
) -> Result<HttpResponse, Failure> {
    let (agency, id) = named(&path)?;
    policy::check(&actor, Action::ReportDecision, Resource::Agency(&agency))?;
    of_agency(&site, &actor, &agency, &id).await?;
    let mut reading = Reading::new(FORM, body.fields(FORM)?);
    let done = reported(&site, &actor, &id, &mut reading).await;
    shows(&site).await;
    done.map_err(|failure| told(reading, failure))?;
    let entry = of_agency(&site, &actor, &agency, &id).await?;
    let (days, meetings) =
        (site.cabinet.rules().escalation.days, site.cabinet.meeting_days().await?);
    Ok(private().json(IssueBody::of(&entry, None, days, &meetings)))
}
