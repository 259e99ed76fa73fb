//! What becomes of a bill: published, opened for comment, extended, moved on, withdrawn.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::{BillNumber, Draft, Moderated, Opening, Stage};
use kernel::{Actor, clock};
use provisions::{Change, compare};

use super::reading::Reading;
use super::{Fields, head, to_write};
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::{Sent, Visitor};
use crate::pages::{Back, BillStep, BillStepsPage};
use crate::site::Site;
use crate::visits::sign_in;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(&path)?;
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&format!("/bills/{number}/steps"))));
    }
    let shown = steps(&site, &visitor.actor(), number, None).await?;
    Ok(page(shown.render(&frame(&request))))
}

pub async fn take(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let (number, step) = path.into_inner();
    let number = Failure::bill(&number)?;
    let step = BillStep::from_code(&step).ok_or(Failure::NotFound)?;
    let actor = sent.visitor.actor();
    let mut reading = Reading::new(step.code(), sent.fields);
    let done = match sent.may_act.and_then(|()| sent.visitor.require_fresh(&site).map(drop)) {
        Ok(()) => done(&site, &actor, number, step, &mut reading).await,
        Err(failure) => Err(failure),
    };
    match done {
        Ok(()) => {
            site.projections.bills_show(site.bills.log_position()).await;
            Ok(see(&format!("/bills/{number}")))
        }
        Err(failure) => {
            let (status, back) = reading.given_back(failure)?;
            let again = steps(&site, &actor, number, Some(back)).await?;
            Ok(html(status, again.render(&frame(&request))))
        }
    }
}

async fn done(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    step: BillStep,
    reading: &mut Reading,
) -> Result<(), Failure> {
    let (bills, limits) = (&site.bills, site.bills.rules().text);
    let wrong = || Failure::Fields(Vec::new());
    match step {
        BillStep::Publish => {
            let explanation = reading.words("explanation", limits.explanation).ok_or_else(wrong)?;
            bills.publish(actor, number, &explanation, reading.value("seen")).await?;
        }
        BillStep::Open => {
            let opens_on = reading.optional_day("opens_on");
            let closes_on = reading.day("closes_on");
            let moderated = reading.code("moderated", Moderated::from_code);
            let (Some(closes_on), Some(moderated), false) =
                (closes_on, moderated, reading.is_wrong())
            else {
                return Err(wrong());
            };
            bills.open(actor, number, Opening { opens_on, closes_on, moderated }).await?;
        }
        BillStep::Extend => {
            let (closes_on, reason) =
                (reading.day("closes_on"), reading.words("reason", limits.reason));
            let (Some(closes_on), Some(reason)) = (closes_on, reason) else { return Err(wrong()) };
            bills.extend(actor, number, closes_on, &reason).await?;
        }
        BillStep::Stage => {
            let stage = reading.code("stage", Stage::from_code);
            let on = reading.day("on");
            let words = reading.optional_words("words", limits.reason);
            let (Some(stage), Some(on), Some(words)) = (stage, on, words) else {
                return Err(wrong());
            };
            let reached = bills.reach_stage(actor, number, stage, on, &words).await;
            reached.map_err(|error| in_words(error.into()))?;
        }
        BillStep::Withdraw => {
            let reason = reading.words("reason", limits.reason).ok_or_else(wrong)?;
            bills.withdraw(actor, number, &reason).await?;
        }
    }
    Ok(())
}

/// Where a stage wants a reason, it is that form's words.
fn in_words(failure: Failure) -> Failure {
    let Failure::Fields(mut faults) = failure else { return failure };
    for fault in faults.iter_mut().filter(|fault| fault.field == "reason") {
        fault.field = "words";
    }
    Failure::Fields(faults)
}

async fn steps(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    back: Option<Back>,
) -> Result<BillStepsPage, Failure> {
    let draft = to_write(site, actor, number).await?;
    let rules = site.bills.rules();
    Ok(BillStepsPage {
        bill: head(&draft),
        is_consulted: draft.window.is_some(),
        steps: possible(&draft, site.bills.now()),
        seen: draft.seen.clone(),
        changed: changed(site, actor, &draft).await?,
        stage: draft.stage,
        least_days: rules.window_days.least(draft.kind),
        earliest: site.bills.earliest_closing(draft.kind, None),
        closes_on: draft
            .window
            .map(|window| clock::day_of(window.closes_at - jiff::SignedDuration::from_nanos(1))),
        explanation_max: rules.text.explanation,
        reason_max: rules.text.reason,
        back,
    })
}

/// What can be done with it now.
fn possible(draft: &Draft, now: kernel::Timestamp) -> Vec<BillStep> {
    let mut steps = Vec::new();
    if draft.is_withdrawn {
        return steps;
    }
    if draft.is_new && !draft.text.provisions.is_empty() {
        steps.push(BillStep::Publish);
    }
    if draft.version > 0 {
        match draft.window {
            Some(window) if !window.is_closed_out => {
                if now < window.closes_at && !window.is_closing_out {
                    steps.push(BillStep::Extend);
                }
            }
            _ => steps.push(BillStep::Open),
        }
        steps.push(BillStep::Stage);
    }
    steps.push(BillStep::Withdraw);
    steps
}

/// How many provisions are added, removed, written anew and numbered anew since the last version.
async fn changed(site: &Site, actor: &Actor, draft: &Draft) -> Result<Option<[usize; 4]>, Failure> {
    if draft.version == 0 || !draft.is_new {
        return Ok(None);
    }
    let (_, last) = site.bills.version(actor, draft.number, Some(draft.version)).await?;
    let mut counts = [0; 4];
    for compared in compare(&last.text, &draft.text) {
        match compared.change {
            Change::Added => counts[0] += 1,
            Change::Removed => counts[1] += 1,
            Change::Changed => counts[2] += 1,
            Change::Renumbered => counts[3] += 1,
            Change::Same => {}
        }
    }
    Ok(Some(counts))
}
