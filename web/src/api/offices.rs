//! Offices for programs: the roll, and granting by two people.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use kernel::{Actor, AgencyCode, Timestamp};
use offices::{EndReason, Ended, Grant, GrantNumber, Roll, Stage};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::failure::{Fault, FieldFault};
use crate::guards::{Bearer, BearerSession, Body};
use crate::site::Site;
use crate::visits::offices::{Asked, Lines, Wording, approved, ended, meant};

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
    /// `post_left`, `mistake` or `misuse`. Not needed for one's own office, nor to agree to what another
    /// administrator asked: their reason stands.
    #[serde(default)]
    reason: Option<String>,
}

/// A line of the roll.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfficeBody {
    number: u32,
    /// The line on which the same person was first entered.
    person: u32,
    role: &'static str,
    agency: Option<String>,
    /// It counts before this instant: the midnight after its last day, by the clock of Ulaanbaatar.
    #[schema(value_type = String, format = "date-time")]
    until: Timestamp,
    /// `waiting`, `held`, `declined`, `ended`, `expired`, or `lapsed`: whoever proposed it is no
    /// administrator any more.
    state: &'static str,
    /// The line of who proposed it; absent where the system's operator did.
    proposed_by: Option<u32>,
    /// The line of who approved it, whatever has become of it since.
    approved_by: Option<u32>,
    /// When it was approved, or entered by the system's operator.
    #[schema(value_type = Option<String>, format = "date-time")]
    approved_at: Option<Timestamp>,
    /// The line of who ended or declined it; absent where the system's operator did, and then `reason`
    /// is `by_operator`.
    ended_by: Option<u32>,
    /// When it was ended or declined.
    #[schema(value_type = Option<String>, format = "date-time")]
    ended_at: Option<Timestamp>,
    /// The line of who asked for the end, where it took two.
    end_asked_by: Option<u32>,
    /// Why it ended: `laid_down`, `post_left`, `mistake`, `misuse` or `by_operator`.
    reason: Option<&'static str>,
    /// That it would end before its day, where that waits for another administrator; it is held until then.
    ending: Option<EndingBody>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct EndingBody {
    /// `post_left`, `mistake` or `misuse`.
    reason: &'static str,
    /// The line of who asked.
    asked_by: Option<u32>,
    #[schema(value_type = String, format = "date-time")]
    asked_at: Timestamp,
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
    let roll = site.offices.seen_by(&actor)?;
    let (now, lines) = (site.petitions.now(), Lines::of(&roll, &actor));
    let bodies = roll.grants().iter().map(|grant| OfficeBody::of(&lines, grant, now));
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
    let roll = site.offices.roll_for_names();
    let (now, lines) = (site.petitions.now(), Lines::of(&roll, &actor));
    let bodies = grants.iter().map(|grant| OfficeBody::of(&lines, grant, now));
    Ok(private().json(OfficesBody { data: bodies.collect() }))
}

/// Propose an office. It counts once another administrator has approved it.
#[utoipa::path(
    post, path = "/api/v1/offices", tag = "offices", request_body = NewOffice,
    responses(
        NotTaken,
        (status = 201, description = "Waiting for another administrator", body = OfficeBody),
        (status = 401, description = "No session, or one that is not fresh enough", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Held already, or not beside what the person holds", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not a registration number, an office, an agency or a day", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn propose(
    site: Data<Site>,
    session: BearerSession,
    body: Body<NewOffice>,
) -> Result<HttpResponse, Failure> {
    let actor = session.actor(&site);
    policy::check(&actor, policy::Action::ProposeOffice, policy::Resource::House)?;
    session.require_fresh(&site)?;
    let sent = Wording {
        number: &body.register_number,
        role: &body.role,
        agency: body.agency.as_deref().unwrap_or_default(),
        until: &body.until,
    };
    let asked = Asked::read(&site, &sent).map_err(|faults| faults.told(&site))?;
    let number = asked.propose(&site, &actor).await?;
    line(&site.offices.seen_by(&actor)?, &site, &actor, number, HttpResponse::Created())
}

/// Approve an office that another administrator has proposed.
///
/// An ending that waits is not approved here: `end` agrees to it, and `decline` declines it.
#[utoipa::path(
    post, path = "/api/v1/offices/{number}/approve", tag = "offices", request_body = Approval,
    params(("number" = u32, Path, description = "The line of the roll")),
    responses(
        NotTaken,
        (status = 200, description = "Held from now on", body = OfficeBody),
        (status = 401, description = "No session, or one that is not fresh enough", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such line", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Proposed by the same person, for the same or another person, or not waiting", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not a registration number", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn approve(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Body<Approval>,
) -> Result<HttpResponse, Failure> {
    let actor = session.actor(&site);
    policy::check(&actor, policy::Action::ProposeOffice, policy::Resource::House)?;
    session.require_fresh(&site)?;
    let number = number(&path)?;
    let person = meant(&site, &body.register_number).await?;
    approved(&site, &actor, number, person).await?;
    line(&site.offices.seen_by(&actor)?, &site, &actor, number, HttpResponse::Ok())
}

/// Decline what waits, proposed by oneself or another: an office, or its end.
///
/// An ending that waits is agreed to by `end`. Nobody declines the end of their own office.
#[utoipa::path(
    post, path = "/api/v1/offices/{number}/decline", tag = "offices",
    params(("number" = u32, Path, description = "The line of the roll")),
    responses(
        (status = 200, description = "Declined", body = OfficeBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an administrator", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such line", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Not waiting, or the end of one's own office", body = Problem, content_type = "application/problem+json"),
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
    line(&site.offices.seen_by(&actor)?, &site, &actor, number, HttpResponse::Ok())
}

/// Take an office away, or lay down one's own. It counts no longer from the next request on.
///
/// For the office of an administrator or an auditor, who is somebody else, it takes two: the first who
/// says so is answered 202, and the office is held until another administrator says so too. Whoever agrees asks the same, here; whoever does not, `decline`.
#[utoipa::path(
    post, path = "/api/v1/offices/{number}/end", tag = "offices", request_body = Ending,
    params(("number" = u32, Path, description = "The line of the roll")),
    responses(
        NotTaken,
        (status = 200, description = "Ended", body = OfficeBody),
        (status = 202, description = "Held until another administrator agrees", body = OfficeBody),
        (status = 401, description = "No session, or one that is not fresh enough", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Neither an administrator nor one's own", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such line", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Not held, one of the last two administrators, asked by oneself, or nothing to agree to", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Not a reason, or none where one is needed", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn end(
    site: Data<Site>,
    session: BearerSession,
    path: Path<String>,
    body: Body<Ending>,
) -> Result<HttpResponse, Failure> {
    let number = number(&path)?;
    let reason = body.reason.as_deref().map(reason).transpose()?;
    let own = site.offices.own(session.0.citizen.key);
    if !own.iter().any(|grant| grant.number == number) {
        session.require_fresh(&site)?;
    }
    let actor = session.actor(&site);
    let answer = match ended(&site, &actor, number, reason).await? {
        Ended::Now => HttpResponse::Ok(),
        Ended::WhenAgreed => HttpResponse::Accepted(),
    };
    // Whoever could end a line may be told of it; the rest of the roll is not for everyone.
    line(&site.offices.roll_for_names(), &site, &actor, number, answer)
}

fn number(path: &str) -> Result<GrantNumber, Failure> {
    path.parse().map_err(|_| Failure::NotFound)
}

fn reason(code: &str) -> Result<EndReason, Failure> {
    let wrong = FieldFault { field: "reason", fault: Fault::NotOneOf };
    EndReason::from_code(code).ok_or_else(|| Failure::Fields(vec![wrong]))
}

fn why(grant: &Grant) -> Option<&'static str> {
    let Stage::Ended { reason, .. } = grant.stage else { return None };
    Some(reason.code())
}

fn line(
    roll: &Roll,
    site: &Site,
    actor: &Actor,
    number: GrantNumber,
    mut answer: actix_web::HttpResponseBuilder,
) -> Result<HttpResponse, Failure> {
    let grant = roll.grant(number).ok_or(Failure::NotFound)?;
    let body = OfficeBody::of(&Lines::of(roll, actor), grant, site.petitions.now());
    Ok(answer.insert_header(("Cache-Control", "private, no-store")).json(body))
}

fn private() -> actix_web::HttpResponseBuilder {
    let mut answer = HttpResponse::Ok();
    answer.insert_header(("Cache-Control", "private, no-store"));
    answer
}

impl OfficeBody {
    fn of(lines: &Lines, grant: &Grant, now: Timestamp) -> Self {
        let line = lines.line(grant, now);
        let ending = lines.waiting_end(grant, now).map(|asked| EndingBody {
            reason: asked.reason.code(),
            asked_by: lines.person(asked.by),
            asked_at: asked.at,
        });
        Self {
            number: line.number,
            person: line.person,
            role: line.office.role.code(),
            agency: line.office.agency.map(|agency| agency.to_string()),
            until: line.until,
            state: lines.standing(grant, now).code(),
            proposed_by: line.proposed_by,
            approved_by: line.approved_by,
            approved_at: line.approved_at,
            ended_by: line.closed.and_then(|closed| closed.by),
            ended_at: line.closed.map(|closed| closed.at),
            end_asked_by: line.closed.and_then(|closed| closed.asked_by),
            reason: why(grant),
            ending,
        }
    }
}
