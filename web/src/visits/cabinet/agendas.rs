//! Meetings of Cabinet: everyone of the staff who sees issues reads their agendas, the secretariat sets them.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cabinet::{AgendaId, Deciding, IssueId};
use kernel::{Actor, clock};
use policy::{Action, Resource};

use super::{may, shows};
use crate::Failure;
use crate::failure::{Fault, called_as_here};
use crate::framing::{frame, html, page, see};
use crate::guards::{Sent, Visitor};
use crate::pages::{AgendaPage, AgendaSheetPage, AgendasPage, Back};
use crate::site::Site;
use crate::visits::complaints::taken;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::sign_in;

/// About a year of them.
pub const SHOWN: u32 = 60;

pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/agendas")));
    }
    let actor = visitor.actor();
    let agendas = site.cabinet.agendas(&actor, SHOWN).await?;
    let next = site.cabinet.next_agenda(&actor).await?;
    Ok(page(AgendasPage { next, agendas }.render(&frame(&request))))
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let id = Failure::agenda(&site, &path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/agendas/{id}"))));
    }
    Ok(page(shown(&site, &visitor.actor(), id, None).await?.render(&frame(&request))))
}

pub async fn sheet(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let id = Failure::agenda(&site, &path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/agendas/{id}/print"))));
    }
    let view = site.cabinet.agenda(&visitor.actor(), id).await?;
    let (days, table) = (site.cabinet.rules().escalation.days, site.directory.table());
    let address = site.address(&format!("/agendas/{id}"));
    Ok(page(AgendaSheetPage { view, days, table, address }.render(&frame(&request))))
}

pub async fn act(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (id, form) = (Failure::agenda(&site, &path.0)?, form(&path.1)?);
    let actor = sent.visitor.actor();
    policy::check(&actor, Action::SetAgenda, Resource::House)?;
    let mut reading = Reading::new(form, sent.fields);
    let done = match sent.may_act {
        Ok(()) => step(&site, &actor, id, &mut reading, form).await,
        Err(failure) => Err(failure),
    };
    shows(&site).await;
    match done {
        Ok(()) => Ok(see(&format!("/agendas/{id}"))),
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let again = shown(&site, &actor, id, Some(back)).await?;
            Ok(html(status, again.render(&frame(&request))))
        }
    }
}

/// What names of its fields begin with.
pub fn form(step: &str) -> Result<&'static str, Failure> {
    let steps = ["put-on", "take-off", "reorder", "move", "decide", "postpone", "publish"];
    steps.into_iter().find(|known| *known == step).ok_or(Failure::NotFound)
}

async fn shown(
    site: &Site,
    actor: &Actor,
    id: AgendaId,
    back: Option<Back>,
) -> Result<AgendaPage, Failure> {
    let view = site.cabinet.agenda(actor, id).await?;
    let queue = site.cabinet.queue(actor).await?;
    let free = queue.into_iter().filter(|queued| queued.agenda.is_none());
    Ok(AgendaPage {
        view,
        is_secretary: may(actor, Action::SetAgenda),
        proposed: free.map(|queued| queued.entry.issue).collect(),
        today: clock::day_of(site.cabinet.now()),
        table: site.directory.table(),
        back,
    })
}

pub async fn step(
    site: &Site,
    actor: &Actor,
    id: AgendaId,
    reading: &mut Reading,
    step: &str,
) -> Result<(), Failure> {
    let cabinet = &site.cabinet;
    let words = reading.value("words").to_owned();
    match step {
        "publish" => drop(cabinet.publish(actor, id).await?),
        "reorder" => {
            let items = reading.code("items", in_order).ok_or_else(nothing)?;
            cabinet.reorder(actor, id, &items).await?;
        }
        "move" => {
            let to = reading.day("to").ok_or_else(nothing)?;
            cabinet.move_meeting(actor, id, to, &words).await?;
        }
        _ => {
            let issue = reading.code("issue", |text| text.parse().ok()).ok_or_else(nothing)?;
            match step {
                "put-on" => drop(cabinet.put_on(actor, id, &issue).await?),
                "take-off" => drop(cabinet.take_off(actor, id, &issue).await?),
                "postpone" => drop(cabinet.postpone(actor, id, &issue, &words).await?),
                _ => decide(site, actor, id, &issue, reading).await?,
            }
        }
    }
    Ok(())
}

async fn decide(
    site: &Site,
    actor: &Actor,
    id: AgendaId,
    issue: &IssueId,
    reading: &mut Reading,
) -> Result<(), Failure> {
    let text = reading.words("text", site.cabinet.rules().text.decision);
    let agency = taken::agency(reading, &site.directory.table());
    let due_on = reading.day("due_on");
    if agency == Some(None) {
        reading.wrong("agency", Fault::Missing);
    }
    let (Some(text), Some(Some(agency)), Some(due_on)) = (text, agency, due_on) else {
        return Err(nothing());
    };
    let deciding = Deciding { text: &text, agency, due_on };
    let decided = site.cabinet.record_decision(actor, id, issue, deciding).await;
    decided.map(drop).map_err(|error| called_as_here(error.into(), "words", "text"))
}

/// What is wrong stands beside the fields already.
fn nothing() -> Failure {
    Failure::Fields(Vec::new())
}

fn in_order(text: &str) -> Option<Vec<IssueId>> {
    text.split(' ').map(|id| id.parse().ok()).collect()
}
