//! What the analyst and the secretariat of Cabinet do with an issue.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use cabinet::{ComplaintNumber, IssueId, tells_of_somebody};
use kernel::Actor;
use policy::{Action, Resource};

use super::issues::{Ask, shown};
use super::shows;
use crate::Failure;
use crate::failure::Fault;
use crate::framing::{frame, html, see};
use crate::guards::Sent;
use crate::site::Site;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;

pub async fn act(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (id, form) = (Failure::issue(&path.0)?, form(&path.1)?);
    let actor = sent.visitor.actor();
    check(&actor, form)?;
    let mut reading = Reading::new(form, sent.fields);
    let done = match sent.may_act {
        Ok(()) => step(&site, &actor, &id, &mut reading, form).await,
        Err(failure) => Err(failure),
    };
    shows(&site).await;
    match done {
        Ok(there) => Ok(see(&format!("/issues/{there}"))),
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let again = shown(&site, &actor, &id, &Ask::default(), Some(back)).await?;
            Ok(html(status, again.render(&frame(&request))))
        }
    }
}

/// What names of its fields begin with.
pub fn form(step: &str) -> Result<&'static str, Failure> {
    let steps = ["raise", "summarize", "decline", "merge", "split", "put-on", "extend", "withdraw"];
    steps.into_iter().find(|known| *known == step).ok_or(Failure::NotFound)
}

/// Whoever may not take a step is told so, whatever they sent with it.
pub fn check(actor: &Actor, step: &str) -> Result<(), Failure> {
    let may = |action| policy::check(actor, action, Resource::House);
    let verdict = match step {
        "put-on" | "extend" | "withdraw" => may(Action::SetAgenda),
        "decline" => may(Action::WorkOnIssue).or_else(|_| may(Action::SetAgenda)),
        _ => may(Action::WorkOnIssue),
    };
    Ok(verdict.map(drop)?)
}

/// The issue to go on with.
pub async fn step(
    site: &Site,
    actor: &Actor,
    id: &IssueId,
    reading: &mut Reading,
    step: &str,
) -> Result<IssueId, Failure> {
    let cabinet = &site.cabinet;
    let seen = reading.value("seen").parse().unwrap_or(u64::MAX);
    let words = reading.value("words").to_owned();
    match step {
        "raise" => drop(cabinet.raise(actor, id, &words).await?),
        "decline" => drop(cabinet.decline(actor, id, seen, &words).await?),
        "withdraw" => drop(cabinet.withdraw_decision(actor, id, &words).await?),
        "summarize" => summarize(site, actor, id, seen, reading).await?,
        "extend" => {
            let due_on = reading.day("due_on").ok_or_else(nothing)?;
            cabinet.extend(actor, id, due_on, &words).await?;
        }
        "put-on" => {
            let agenda = reading.code("agenda", |text| text.parse().ok()).ok_or_else(nothing)?;
            cabinet.put_on(actor, agenda, id).await?;
        }
        "merge" => {
            let (into, target_seen) = reading.code("into", target).ok_or_else(nothing)?;
            cabinet.merge(actor, (id, seen), (&into, target_seen), &words).await?;
        }
        _ => {
            let chosen = chosen(reading);
            if chosen.is_empty() {
                reading.wrong("complaints", Fault::Missing);
                return Err(nothing());
            }
            return Ok(cabinet.split(actor, (id, seen), &chosen, &words).await?);
        }
    }
    Ok(id.clone())
}

/// Each in a field of its own; those that are left empty are none.
async fn summarize(
    site: &Site,
    actor: &Actor,
    id: &IssueId,
    seen: u64,
    reading: &mut Reading,
) -> Result<(), Failure> {
    let limits = site.cabinet.rules().text;
    let mut summaries = Vec::new();
    for name in (1..=limits.summaries).map(|nth| format!("words{nth}")) {
        if !reading.value(&name).is_empty() {
            let summary = reading.words(&name, limits.summary);
            if summary.as_deref().is_some_and(tells_of_somebody) {
                reading.wrong(&name, Fault::Personal);
            }
            summaries.extend(summary);
        }
    }
    if reading.is_wrong() {
        return Err(nothing());
    }
    let summaries: Vec<_> = summaries.iter().map(String::as_str).collect();
    site.cabinet.summarize(actor, id, seen, &summaries).await?;
    Ok(())
}

/// What is wrong stands beside the fields already.
fn nothing() -> Failure {
    Failure::Fields(Vec::new())
}

/// An issue, and the sequence at which it was seen.
fn target(text: &str) -> Option<(IssueId, u64)> {
    let (id, seen) = text.split_once(' ')?;
    Some((id.parse().ok()?, seen.parse().ok()?))
}

fn chosen(reading: &Reading) -> Vec<ComplaintNumber> {
    let numbers = reading.fields.keys().filter_map(|name| name.strip_prefix("split-"));
    numbers.filter_map(|number| number.parse().ok()).collect()
}
