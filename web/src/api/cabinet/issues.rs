//! The escalation queue, an issue with its steps and complaints, and what an analyst and the secretariat do with it.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use cabinet::{ComplaintNumber, IssueId};
use kernel::Actor;

use super::bodies::issues::{IssuesBody, MembersBody, WholeIssueBody};
use super::steps::{IssueStepSent, told};
use super::{private, wrong};
use crate::Failure;
use crate::api::not_taken::NotTaken;
use crate::api::problem::Problem;
use crate::failure::Fault;
use crate::guards::{Bearer, Body};
use crate::site::Site;
use crate::visits::cabinet::issues::{Ask, PAGE, waiting};
use crate::visits::cabinet::{shows, working};
use crate::visits::drafting::reading::Reading;

/// Steps of which it is said at which state the issue was seen.
const SEEING: [&str; 4] = ["summarize", "merge", "split", "decline"];

/// What is proposed to Cabinet, ranked and explained, and what gathers.
#[utoipa::path(
    get, path = "/api/v1/issues", tag = "cabinet", operation_id = "list_issues",
    responses(
        (status = 200, description = "All that is proposed, and the largest of the rest", body = IssuesBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Analysts, the secretariat of Cabinet, operators and auditors only", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn list(site: Data<Site>, Bearer(actor): Bearer) -> Result<HttpResponse, Failure> {
    let (queue, gathering) = waiting(&site, &actor).await?;
    let (days, meetings) =
        (site.cabinet.rules().escalation.days, site.cabinet.meeting_days().await?);
    Ok(private().json(IssuesBody::of(&queue, &gathering, days, &meetings)))
}

/// An issue: what it rests on, each step, and what came of the calls.
#[utoipa::path(
    get, path = "/api/v1/issues/{issue}", tag = "cabinet", operation_id = "issue",
    params(("issue" = String, Path, example = "water-outage.usug.MN-1-1113.1")),
    responses(
        (status = 200, description = "The issue", body = WholeIssueBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not yours to see", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Nobody complained of this", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn show(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    whole(&site, &actor, &Failure::issue(&path)?).await
}

/// Its complaints in the order in which they came, 50 a page, without what they say.
#[utoipa::path(
    get, path = "/api/v1/issues/{issue}/complaints", tag = "cabinet", operation_id = "issue_complaints",
    params(
        ("issue" = String, Path, example = "water-outage.usug.MN-1-1113.1"),
        ("after" = Option<String>, Query, description = "As `next` of the page before has it"),
    ),
    responses(
        (status = 200, description = "A page of them", body = MembersBody),
        (status = 400, description = "`after` is no page's", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not yours to see", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "Nobody complained of this", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Not available now; see Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn complaints(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<String>,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let id = Failure::issue(&path)?;
    // Of what nobody complained of there is no list.
    site.cabinet.issue(&actor, &id).await?;
    let members = site.cabinet.members(&actor, &id, ask.after, PAGE).await?;
    let last = members.last().filter(|_| members.len() == PAGE as usize);
    let next = last.map(|last| last.received_position.to_string());
    Ok(private().json(MembersBody::of(members, next)))
}

/// Take a step with an issue.
///
/// An analyst: `raise` it to Cabinet (`words`), `summarize` it (`summaries`), `merge` it into another (`into`,
/// `into_seen`, `words`), `split` complaints out of it (`complaints`, `words`): answered is the issue that they are in
/// then. An analyst or the secretariat: `decline` (`words`). The secretariat: `put-on` (`agenda`), `extend` a decision's
/// day (`due_on`, `words`), `withdraw` it (`words`). `summarize`, `merge`, `split` and `decline` say at which state the
/// issue was seen: `seen`.
#[utoipa::path(
    post, path = "/api/v1/issues/{issue}/{step}", tag = "cabinet", operation_id = "take_issue_step", request_body = IssueStepSent,
    params(("issue" = String, Path, example = "water-outage.usug.MN-1-1113.1"), ("step" = String, Path, example = "raise")),
    responses(
        NotTaken,
        (status = 200, description = "Taken; the issue as it is now", body = WholeIssueBody),
        (status = 401, description = "No session", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not yours to do", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such issue or step", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It stands otherwise than you saw it, or cannot be done now", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing, too long, or not what it should be", body = Problem, content_type = "application/problem+json"),
    ),
    security(("session" = []))
)]
pub async fn act(
    site: Data<Site>,
    Bearer(actor): Bearer,
    path: Path<(String, String)>,
    body: Body<IssueStepSent>,
) -> Result<HttpResponse, Failure> {
    let (id, form) = (Failure::issue(&path.0)?, working::form(&path.1)?);
    working::check(&actor, form)?;
    if SEEING.contains(&form) && body.seen.is_none() {
        return Err(wrong("seen", Fault::Missing));
    }
    counted(&site, &body)?;
    let mut reading = Reading::new(form, body.fields(form)?);
    let done = working::step(&site, &actor, &id, &mut reading, form).await;
    shows(&site).await;
    let there = done.map_err(|failure| told(reading, failure))?;
    whole(&site, &actor, &there).await
}

/// A form has no more summaries than there may be, and numbers of its own complaints only.
fn counted(site: &Site, sent: &IssueStepSent) -> Result<(), Failure> {
    let max = site.cabinet.rules().text.summaries;
    if sent.summaries.len() > max {
        return Err(wrong("summaries", Fault::AtMost { max }));
    }
    let is_number = |number: &String| number.parse::<ComplaintNumber>().is_ok();
    match sent.complaints.iter().all(is_number) {
        true => Ok(()),
        false => Err(wrong("complaints", Fault::NotOneOf)),
    }
}

async fn whole(site: &Site, actor: &Actor, id: &IssueId) -> Result<HttpResponse, Failure> {
    let view = site.cabinet.issue(actor, id).await?;
    let days = site.cabinet.rules().escalation.days;
    Ok(private().json(WholeIssueBody::of(&view, days)))
}
