//! The auditor's desk: the trail with filters.

pub mod asking;
pub mod file;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use audit::{Filter, Line};
use kernel::{Actor, PersonKey, Role};

pub use self::asking::Ask;
use self::asking::Wrong;
use super::offices::Lines;
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::{Visitor, language};
use crate::pages::{AuditPage, TrailLine, TrailPerson};
use crate::site::Site;
use crate::visits::sign_in;

/// Lines on a page.
const PAGE: u32 = 50;

pub async fn trail(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/audit")));
    }
    let actor = visitor.actor();
    may_see(&actor)?;
    let grants = site.offices.seen_by(&actor)?;
    let (filter, after) = match ask.meant(&grants) {
        Ok(meant) => meant,
        Err(wrong) => return not_right(&request, &ask, wrong),
    };
    begin(&site, &actor, &filter).await?;
    let lines = site.audit.trail(&actor, &filter, after, PAGE).await?;
    let full = lines.len() == PAGE as usize;
    let more = lines.last().filter(|_| full).map(|line| ask.address("/audit", Some(line)));
    let roll = Lines::of(&grants, &actor);
    let lines = lines.iter().map(|line| shown_line(line, &roll)).collect();
    let filter = ask.shown(&[], language::of_page(&request));
    let shown = AuditPage { filter, lines, more, export: ask.address("/audit.csv", None) };
    Ok(page(shown.render(&frame(&request))))
}

/// The filter again, with what is wrong beside each field.
fn not_right(request: &HttpRequest, ask: &Ask, wrong: Wrong) -> Result<HttpResponse, Failure> {
    if wrong.iter().any(|wrong| wrong.field == "after") {
        // No field of the form: nothing on the page would say it.
        return Err(Failure::Query(wrong));
    }
    let filter = ask.shown(&wrong, language::of_page(request));
    let again = AuditPage { filter, lines: Vec::new(), more: None, export: String::new() };
    Ok(html(HttpResponse::BadRequest(), again.render(&frame(request))))
}

/// The look is recorded, and waited for: it is on what is seen. What lags behind is not shown as if it
/// were all.
pub async fn begin(site: &Site, actor: &Actor, filter: &Filter) -> Result<(), Failure> {
    site.audit.looks_at_the_trail(actor, filter).await?;
    if site.projections.trail_shows(site.petitions.log_position()).await {
        Ok(())
    } else {
        Err(Failure::Unavailable("the trail is behind the log".into()))
    }
}

pub fn may_see(actor: &Actor) -> Result<(), Failure> {
    policy::check(actor, policy::Action::SeeTrail, policy::Resource::House)?;
    Ok(())
}

pub fn shown_line(line: &Line, roll: &Lines) -> TrailLine {
    TrailLine {
        at: line.at,
        who: line.actor.map_or(TrailPerson::Operator, |key| named(key, roll)),
        role: line.role.as_deref().and_then(Role::from_code),
        act: line.act.clone(),
        object: line.object.clone(),
        reason: line.reason.clone(),
        concerns: line.person.map(|key| named(key, roll)),
        purpose: line.purpose.clone(),
    }
}

fn named(key: PersonKey, roll: &Lines) -> TrailPerson {
    match roll.person(key) {
        Some(number) => TrailPerson::Staff(number),
        None => TrailPerson::Citizen(key.to_string()),
    }
}
