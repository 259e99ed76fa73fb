//! Moving a petition on: a moderator publishes, the secretariat closes.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Timestamp;
use petitions::PetitionNumber;
use serde::Deserialize;

use super::{petition, shown, starting};
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Form, Nothing, Sent, Visitor};
use crate::pages::{CloseForm, ModerationPage, WaitingPetition};
use crate::site::Site;
use crate::visits::sign_in;
use crate::{Failure, looks, telling};

#[derive(Deserialize)]
pub struct CloseFields {
    #[serde(default)]
    reason: String,
}

/// What waits, the oldest first.
pub async fn queue(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/moderation")));
    }
    let waiting = looks::moderation_queue(&site, &visitor.actor()).await?;
    let waiting = waiting
        .into_iter()
        .map(|entry| WaitingPetition {
            number: entry.petition.to_string(),
            kind: shown::kind(entry.kind.unwrap_or_default()),
            submitted_at: entry.moderation.waiting_since.unwrap_or(Timestamp::UNIX_EPOCH),
            action: entry.action.unwrap_or_default(),
        })
        .collect();
    Ok(page(ModerationPage { waiting }.render(&frame(&request))))
}

pub async fn publish(
    site: Data<Site>,
    path: Path<String>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    form.visitor.require_fresh(&site)?;
    let done = site.petitions.publish(&form.visitor.actor(), number).await;
    done.map_err(|error| Failure::about(number, error))?;
    moved(&site, number).await
}

pub async fn close(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<CloseFields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let actor = sent.visitor.actor();
    let text = &site.petitions.rules().text;
    let form = |error, not_taken| CloseForm {
        reason: sent.fields.reason.clone(),
        error,
        not_taken,
        reason_length_max: text.reason,
    };
    let reason = match petitions::parse_reason(&sent.fields.reason, text) {
        Ok(reason) => reason,
        Err(fault) => {
            let form = form(Some(starting::text_error(fault, &sent.fields.reason)), None);
            let again = petition::for_actor(&site, &actor, number, Some(form)).await?;
            return Ok(html(HttpResponse::UnprocessableEntity(), again.render(&frame(&request))));
        }
    };
    let may_act = sent.may_act.clone();
    let closed = match may_act.and_then(|()| sent.visitor.require_fresh(&site).map(drop)) {
        Ok(()) => {
            let stopped = site.petitions.stop(&actor, number, &reason).await;
            stopped.map_err(|error| Failure::about(number, error))
        }
        refused => refused,
    };
    match closed {
        Ok(()) => moved(&site, number).await,
        Err(failure) if failure.is_passing() => {
            let form = form(None, Some(telling::problem(&failure)));
            let again = petition::for_actor(&site, &actor, number, Some(form)).await?;
            Ok(html(refusal(&failure), again.render(&frame(&request))))
        }
        Err(failure) => Err(failure),
    }
}

pub(super) async fn moved(site: &Site, number: PetitionNumber) -> Result<HttpResponse, Failure> {
    site.settle().await;
    site.kept_pages.forget(number);
    Ok(see(&format!("/petitions/{number}")))
}
