//! Moving a petition on: the secretariat closes it.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use petitions::PetitionNumber;
use serde::Deserialize;

use super::{petition, starting};
use crate::framing::{frame, html, see};
use crate::guards::Sent;
use crate::guards::telling::refusal;
use crate::pages::CloseForm;
use crate::site::Site;
use crate::{Failure, telling};

#[derive(Deserialize)]
pub struct CloseFields {
    #[serde(default)]
    reason: String,
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
