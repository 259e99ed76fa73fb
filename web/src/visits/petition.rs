//! One petition: the same page for everyone, kept ready; a signed-in visitor's own.

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Actor, Locale};
use petitions::{Entry, PetitionNumber, Receipt, Stage};
use policy::Action;
use sha2::{Digest as _, Sha256};

use super::shown;
use crate::Failure;
use crate::framing::{frame, frame_for_all, language_header, page};
use crate::guards::{Visitor, language, visitor};
use crate::kept_pages::KeptPage;
use crate::pages::{CloseForm, OwnSignature, PetitionPage, StaffForms};
use crate::site::Site;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    let number = shown::number(&path)?;
    if request.cookie(visitor::COOKIE).is_none() && request.query_string().is_empty() {
        return for_everyone(&request, &site, number).await;
    }
    let actor = Visitor::of(&request).actor();
    let petition = for_actor(&site, &actor, number, None).await?;
    Ok(page(petition.render(&frame(&request))))
}

/// With the errors of a form on it, when there are any.
pub async fn for_actor(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    close_form: Option<CloseForm>,
) -> Result<PetitionPage, Failure> {
    let about = |error| Failure::about(number, error);
    let entry = site.petitions.entry(actor, number).await.map_err(about)?;
    let receipt = site.petitions.receipt(actor, number).await.map_err(about)?;
    described(site, actor, entry, receipt, close_form).await
}

async fn described(
    site: &Site,
    actor: &Actor,
    entry: Entry,
    receipt: Option<Receipt>,
    close_form: Option<CloseForm>,
) -> Result<PetitionPage, Failure> {
    let number = entry.petition;
    let (signature_count, as_of) = if entry.is_public() {
        let kept = site.counts.of(&site.petitions, number).await?;
        (kept.count.signature_count, kept.count.as_of)
    } else {
        (0, site.petitions.now())
    };
    let may_close = entry.stage == Stage::Open && entry.permits(actor, Action::StopPetition);
    let reason_length_max = site.petitions.rules().text.reason;
    let empty = CloseForm { reason: String::new(), error: None, reason_length_max };
    Ok(PetitionPage {
        number: number.to_string(),
        kind: shown::kind(entry.kind.unwrap_or_default()),
        goal: shown::goal(site, &entry),
        state: shown::state(&entry),
        signature_count,
        as_of,
        signature: receipt.map(|receipt| OwnSignature {
            signed_at: receipt.signed_at,
            position: receipt.position,
        }),
        may_submit: entry.stage == Stage::Draft && entry.permits(actor, Action::SubmitPetition),
        staff: StaffForms {
            may_publish: entry.stage == Stage::Submitted
                && entry.permits(actor, Action::PublishPetition),
            close: may_close.then(|| close_form.unwrap_or(empty)),
        },
        action: entry.action.unwrap_or_default(),
        background: entry.background.unwrap_or_default(),
        additional_details: entry.additional_details.unwrap_or_default(),
    })
}

async fn for_everyone(
    request: &HttpRequest,
    site: &Site,
    number: PetitionNumber,
) -> Result<HttpResponse, Failure> {
    let locale = language::of_page(request);
    let kept = match site.kept_pages.get(number, locale) {
        Some(kept) => kept,
        None => {
            let petition = for_actor(site, &Actor::Visitor, number, None).await?;
            let frame = frame_for_all(site, &format!("/petitions/{number}"), locale);
            let html = petition.render(&frame).into_string();
            let etag = etag(&html);
            site.kept_pages.keep(number, locale, html, etag)
        }
    };
    Ok(send(request, &kept, locale))
}

fn etag(html: &str) -> String {
    let digest = Sha256::digest(html);
    format!("W/\"{}\"", digest[..8].iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

fn send(request: &HttpRequest, kept: &KeptPage, locale: Locale) -> HttpResponse {
    let headers = request.headers();
    let known =
        headers.get(IF_NONE_MATCH).is_some_and(|value| value.as_bytes() == kept.etag.as_bytes());
    let mut response = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header((ETAG, kept.etag.as_str()))
        .insert_header((CACHE_CONTROL, "no-cache"))
        .insert_header((VARY, "Accept-Encoding, Cookie"))
        .insert_header(language_header(locale));
    if known {
        return response.finish();
    }
    response.insert_header((CONTENT_TYPE, "text/html; charset=utf-8"));
    let gzip = headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"));
    if gzip {
        response.insert_header((CONTENT_ENCODING, "gzip")).body(kept.gzip.clone())
    } else {
        response.body(kept.plain.clone())
    }
}
