//! Offices for programs: the roll, and granting by two people.

use actix_web::HttpResponse;
use actix_web::web::{Data, Json, Path};
use kernel::{AgencyCode, Office, Role, Timestamp};
use offices::{EndReason, GrantNumber};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Failure;
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::{Bearer, BearerSession};
use crate::pages::{OfficeLine, OfficeOutcome};
use crate::site::Site;
use crate::visits::offices::{Asked, Lines, end_of_day, is_for_role, meant};

/// An office for someone.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOffice {
    /// Two Cyrillic letters and eight digits; it is not stored.
    #[schema(example = "УБ90051312")]
    register_number: String,
    /// `moderator`, `secretariat`, `drafter`, `operator`, `analyst`, `agency_officer`, `cabinet_secretariat`, `statistician`, `auditor`, `administrator`.
    role: String,
    /// The agency's code, of an `agency_officer` only.
    #[serde(default)]
    agency: Option<String>,
    /// The last day, by the clock of Ulaanbaatar.
    #[schema(format = "date", example = "2027-12-31")]
    until: String,
}

/// Whom the one who approves means: the roll names nobody.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Of the person who is to hold it; it is not stored.
    #[schema(example = "УБ90051312")]
    register_number: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// `post_left`, `mistake` or `misuse`.
    reason: String,
}

/// A line of the roll.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfficeBody {
    number: u32,
    /// The line on which the same person was first entered.
    person: u32,
    role: &'static str,
    agency: Option<String>,
    /// It counts before this instant.
    #[schema(value_type = String, format = "date-time")]
    until: Timestamp,
    /// `waiting`, `held`, `declined`, `ended` or `expired`.
    state: &'static str,
    /// The line of who proposed it; absent where the system's operator did.
    proposed_by: Option<u32>,
    /// The line of who approved it.
    approved_by: Option<u32>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OfficesBody {
    data: Vec<OfficeBody>,
}

/// The roll of offices. Administrators and auditors only.
#[utoipa::path(
    get, path = "/api/v1/offices", tag = "offices",
    responses(
        (status = 200, description = "Every line there ever was, in order", body = OfficesBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Neither an administrator nor an auditor", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn roll(site: Data<Site>, Bearer(actor): Bearer) -> Result<HttpResponse, Failure> {
    let grants = site.offices.seen_by(&actor)?;
    let (now, lines) = (site.petitions.now(), Lines::of(&grants, &actor));
    let bodies = grants.iter().map(|grant| {
        let is_waiting = grant.is_waiting(now);
        OfficeBody::of(lines.line(grant, now), is_waiting)
    });
    Ok(private().json(OfficesBody { data: bodies.collect() }))
}

/// Who acts for an agency now: its own officers, administrators and auditors only.
#[utoipa::path(
    get, path = "/api/v1/agencies/{agency}/officers", tag = "offices",
    params(("agency" = String, Path, example = "traffic-police")),
    responses(
        (status = 200, description = "The offices held for it", body = OfficesBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Not one's own agency, or none at all", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn of_agency(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let agency: AgencyCode = path.parse().map_err(|_| Failure::NotFound)?;
    let grants = site.offices.of_agency(&actor, &agency)?;
    let (now, lines) = (site.petitions.now(), Lines::of(&grants, &actor));
    let bodies = grants.iter().map(|grant| OfficeBody::of(lines.line(grant, now), false));
    Ok(private().json(OfficesBody { data: bodies.collect() }))
}

/// Propose an office. It counts once another administrator has approved it.
#[utoipa::path(
    post, path = "/api/v1/offices", tag = "offices", request_body = NewOffice,
    responses(
        (status = 201, description = "Waiting for another administrator", body = OfficeBody),
        (status = 400, description = "Not JSON, or an unknown field", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session, or one that is not fresh enough", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Held already, or not beside what the person holds", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "Not application/json", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not a registration number, an office, an agency or a day", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn propose(
    site: Data<Site>,
    session: BearerSession,
    body: Json<NewOffice>,
) -> Result<HttpResponse, Failure> {
    let actor = session.actor(&site);
    policy::check(&actor, policy::Action::ProposeOffice, policy::Resource::House)?;
    session.require_fresh(&site)?;
    let number = asked(&body)?.propose(&site, &actor).await?;
    line(&site, &actor, number, HttpResponse::Created())
}

/// Approve what another administrator has proposed.
#[utoipa::path(
    post, path = "/api/v1/offices/{number}/approve", tag = "offices", request_body = Approval,
    params(("number" = u32, Path, description = "The line of the roll")),
    responses(
        (status = 200, description = "Held from now on", body = OfficeBody),
        (status = 400, description = "Not JSON, or an unknown field", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session, or one that is not fresh enough", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such line", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Proposed by the same person, for the same or another person, or not waiting", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "Not application/json", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not a registration number", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn approve(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Json<Approval>,
) -> Result<HttpResponse, Failure> {
    let actor = session.actor(&site);
    policy::check(&actor, policy::Action::ProposeOffice, policy::Resource::House)?;
    session.require_fresh(&site)?;
    let number = number(&path)?;
    let person = meant(&site, &body.register_number).await?;
    site.offices.approve(&actor, number, person).await?;
    line(&site, &actor, number, HttpResponse::Ok())
}

/// Decline what was proposed, by oneself or another.
#[utoipa::path(
    post, path = "/api/v1/offices/{number}/decline", tag = "offices",
    params(("number" = u32, Path, description = "The line of the roll")),
    responses(
        (status = 200, description = "Declined", body = OfficeBody),
        (status = 401, description = "No session, or one that is not fresh enough", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such line", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Not waiting", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn decline(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let actor = session.actor(&site);
    policy::check(&actor, policy::Action::ProposeOffice, policy::Resource::House)?;
    session.require_fresh(&site)?;
    let number = number(&path)?;
    site.offices.decline(&actor, number).await?;
    line(&site, &actor, number, HttpResponse::Ok())
}

/// Take an office away, or lay down one's own. It counts no longer from the next request on.
#[utoipa::path(
    post, path = "/api/v1/offices/{number}/end", tag = "offices", request_body = Ending,
    params(("number" = u32, Path, description = "The line of the roll")),
    responses(
        (status = 204, description = "Ended"),
        (status = 400, description = "Not JSON, or an unknown field", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Neither an administrator nor one's own", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such line", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Not held, or one of the last two administrators", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "Not application/json", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not a reason", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many requests wait; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn end(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Json<Ending>,
) -> Result<HttpResponse, Failure> {
    let number = number(&path)?;
    let reason = EndReason::from_code(&body.reason).ok_or_else(|| wrong("reason"))?;
    let own = site.offices.own(session.0.citizen.key);
    if !own.iter().any(|grant| grant.number == number) {
        session.require_fresh(&site)?;
    }
    let actor = session.actor(&site);
    site.offices.end(&actor, number, reason).await?;
    Ok(HttpResponse::NoContent().finish())
}

fn number(path: &str) -> Result<GrantNumber, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

fn asked(body: &NewOffice) -> Result<Asked, Failure> {
    let number = body.register_number.parse().map_err(|fault| {
        let fault = Fault::RegisterNumber(fault);
        Failure::Fields(vec![FieldFault { field: "register_number", fault }])
    })?;
    let role = Role::from_code(&body.role).ok_or_else(|| wrong("role"))?;
    let agency = body.agency.as_deref().map(str::parse).transpose().map_err(|_| wrong("agency"))?;
    let until = end_of_day(&body.until).ok_or_else(|| wrong("until"))?;
    let office = Office { role, agency };
    is_for_role(&office)?;
    Ok(Asked { number, office, until })
}

fn wrong(field: &'static str) -> Failure {
    Failure::Fields(vec![FieldFault { field, fault: Fault::NotOneOf }])
}

fn line(
    site: &Site,
    actor: &kernel::Actor,
    number: GrantNumber,
    mut answer: actix_web::HttpResponseBuilder,
) -> Result<HttpResponse, Failure> {
    let grants = site.offices.seen_by(actor)?;
    let grant = grants.iter().find(|grant| grant.number == number).ok_or(Failure::NotFound)?;
    let now = site.petitions.now();
    let line = Lines::of(&grants, actor).line(grant, now);
    Ok(answer
        .insert_header(("Cache-Control", "private, no-store"))
        .json(OfficeBody::of(line, grant.is_waiting(now))))
}

fn private() -> actix_web::HttpResponseBuilder {
    let mut answer = HttpResponse::Ok();
    answer.insert_header(("Cache-Control", "private, no-store"));
    answer
}

impl OfficeBody {
    fn of(line: OfficeLine, is_waiting: bool) -> Self {
        let state = match line.outcome {
            None if is_waiting => "waiting",
            None => "held",
            Some(OfficeOutcome::Declined) => "declined",
            Some(OfficeOutcome::Expired) => "expired",
            Some(_) => "ended",
        };
        Self {
            number: line.number,
            person: line.person,
            role: line.office.role.code(),
            agency: line.office.agency.map(|agency| agency.to_string()),
            until: line.until,
            state,
            proposed_by: line.proposed_by,
            approved_by: line.approved_by,
        }
    }
}
