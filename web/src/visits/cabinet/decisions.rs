//! What Cabinet has assigned to an agency: its officers read it and report.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cabinet::{IssueEntry, IssueId};
use kernel::{Actor, AgencyCode};
use policy::{Action, Resource};

use super::shows;
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::{Sent, Visitor};
use crate::pages::{Back, DecisionPage, DecisionsPage};
use crate::site::Site;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::sign_in;

/// What names of the form's fields begin with.
pub const FORM: &str = "report";

pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(request.path())));
    }
    let actor = visitor.actor();
    let agency = site.agency(&actor, &path)?;
    let decisions = site.cabinet.decisions_of(&actor, &agency).await?;
    let (meetings, table) = (site.cabinet.meeting_days().await?, site.directory.table());
    Ok(page(DecisionsPage { agency, decisions, meetings, table }.render(&frame(&request))))
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (agency, id) = named(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/agencies/{agency}/decisions/{id}"))));
    }
    let shown = shown(&site, &visitor.actor(), agency, &id, None).await?;
    Ok(page(shown.render(&frame(&request))))
}

pub async fn report(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (agency, id) = named(&path)?;
    let actor = sent.visitor.actor();
    policy::check(&actor, Action::ReportDecision, Resource::Agency(&agency))?;
    let mut reading = Reading::new(FORM, sent.fields);
    let done = match sent.may_act {
        Ok(()) => reported(&site, &actor, &id, &mut reading).await,
        Err(failure) => Err(failure),
    };
    shows(&site).await;
    match done {
        Ok(()) => Ok(see(&format!("/agencies/{agency}/decisions/{id}"))),
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let again = shown(&site, &actor, agency, &id, Some(back)).await?;
            Ok(html(status, again.render(&frame(&request))))
        }
    }
}

pub fn named(path: &(String, String)) -> Result<(AgencyCode, IssueId), Failure> {
    let agency = path.0.parse().map_err(|_| Failure::NotFound)?;
    Ok((agency, Failure::issue(&path.1)?))
}

pub async fn reported(
    site: &Site,
    actor: &Actor,
    id: &IssueId,
    reading: &mut Reading,
) -> Result<(), Failure> {
    let is_done = reading.code("done", |code| match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let is_done = is_done.ok_or_else(|| Failure::Fields(Vec::new()))?;
    site.cabinet.report(actor, id, reading.value("words"), is_done).await?;
    Ok(())
}

async fn shown(
    site: &Site,
    actor: &Actor,
    agency: AgencyCode,
    id: &IssueId,
    back: Option<Back>,
) -> Result<DecisionPage, Failure> {
    let entry = of_agency(site, actor, &agency, id).await?;
    let resource = Resource::Agency(&agency);
    let may_report = policy::check(actor, Action::ReportDecision, resource).is_ok();
    let (meetings, table) = (site.cabinet.meeting_days().await?, site.directory.table());
    Ok(DecisionPage { entry, may_report, meetings, table, back, agency })
}

/// What was assigned to another is not there.
pub async fn of_agency(
    site: &Site,
    actor: &Actor,
    agency: &AgencyCode,
    id: &IssueId,
) -> Result<IssueEntry, Failure> {
    let decisions = site.cabinet.decisions_of(actor, agency).await?;
    decisions.into_iter().find(|entry| entry.issue == *id).ok_or(Failure::NotFound)
}
