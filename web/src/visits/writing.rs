//! Writing on a petition, step by step: each saves, back and forth, until it is handed in.

mod steps;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use petitions::{PetitionError, PetitionNumber, PetitionText, PetitionsError, WrittenSoFar};
use serde::Deserialize;

pub use self::steps::{Fields, Go, part_of};
use super::handing_in;
use super::{shown, starting};
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Sent, Visitor};
use crate::pages::{
    DraftErrors, DraftForm, Problem, SimilarPage, TooLate, TooLatePage, WritePage, WriteStep,
};
use crate::site::Site;
use crate::visits::sign_in;
use crate::{Failure, telling};

#[derive(Deserialize)]
pub struct Where {
    #[serde(default)]
    step: String,
    preview: Option<String>,
}

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    at: Query<Where>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    if visitor.signed_in.is_none() {
        let here = format!("{}?{}", request.path(), request.query_string());
        return Ok(see(&sign_in::address(here.trim_end_matches('?'))));
    }
    let actor = visitor.actor();
    let draft = match site.petitions.draft(&actor, number).await {
        // Nothing was written here that could be lost: the petition says where it stands.
        Err(PetitionsError::Petition(
            PetitionError::AlreadySubmitted | PetitionError::Discarded,
        )) => return Ok(see(&format!("/petitions/{number}"))),
        draft => draft.map_err(|error| Failure::about(number, error))?,
    };
    let form = form_of(draft);
    let shown = match at.step.as_str() {
        "similar" => similar_page(&site, number, form.action).await.render(&frame(&request)),
        "check" => {
            let check = handing_in::check_page(&site, &actor, number, form).await;
            check.render(&frame(&request))
        }
        code => {
            let step =
                if code.is_empty() { Some(WriteStep::What) } else { WriteStep::from_code(code) };
            let step = step.ok_or_else(|| Failure::BadRequest("there is no such step".into()))?;
            let mut write = write_page(&site, number, step, form);
            write.changes_asked = changes_asked(&site, &actor, number).await;
            write.has_preview = at.preview.is_some();
            write.render(&frame(&request))
        }
    };
    Ok(page(shown))
}

pub async fn save(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let (actor, fields) = (sent.visitor.actor(), &sent.fields);
    let step = fields.step()?;
    let again = |errors, not_taken| {
        let form = fields.filled_in();
        WritePage { errors, not_taken, ..write_page(&site, number, step, form) }
    };
    let saved = match sent.may_act.clone() {
        Ok(()) => saved(&site, &actor, number, step, fields).await,
        Err(failure) => Err(NotSaved::Failure(failure)),
    };
    match saved {
        Ok(saved) => {
            site.settle().await;
            Ok(see(&way_on(&site, number, step, fields.go(), &saved).await))
        }
        Err(NotSaved::Faulty(errors)) => {
            let again = again(errors, None).render(&frame(&request));
            Ok(html(HttpResponse::UnprocessableEntity(), again))
        }
        Err(NotSaved::ChangedMeanwhile(stands)) => {
            let mut again = again(DraftErrors::default(), None);
            again.stands = Some(part_of(step, &stands.text).to_owned());
            // Sent once more, it is meant.
            again.form.version = stands.version;
            Ok(html(HttpResponse::Conflict(), again.render(&frame(&request))))
        }
        Err(NotSaved::TooLate(why)) => {
            let too_late =
                TooLatePage { number: number.to_string(), why, written: fields.written() };
            Ok(html(HttpResponse::Conflict(), too_late.render(&frame(&request))))
        }
        Err(NotSaved::Failure(failure)) if failure.is_passing() => {
            let again = again(DraftErrors::default(), Some(telling::problem(&failure)));
            Ok(html(refusal(&failure), again.render(&frame(&request))))
        }
        Err(NotSaved::Failure(failure)) => Err(failure),
    }
}

/// What stands there now, and whether what is asked has changed.
struct Saved {
    text: PetitionText,
    asks_other: bool,
}

enum NotSaved {
    Faulty(DraftErrors),
    /// In another window, as it stands now.
    ChangedMeanwhile(WrittenSoFar),
    TooLate(TooLate),
    Failure(Failure),
}

impl NotSaved {
    fn about(number: PetitionNumber, error: PetitionsError) -> Self {
        match error {
            PetitionsError::Petition(PetitionError::AlreadySubmitted) => {
                Self::TooLate(TooLate::HandedIn)
            }
            PetitionsError::Petition(PetitionError::Discarded) => {
                Self::TooLate(TooLate::ThrownAway)
            }
            error => Self::Failure(Failure::about(number, error)),
        }
    }
}

/// The step's own fields are laid over what stands there: the other steps stay as they are.
async fn saved(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    step: WriteStep,
    fields: &Fields,
) -> Result<Saved, NotSaved> {
    let about = |error| NotSaved::about(number, error);
    let stands = site.petitions.draft(actor, number).await.map_err(about)?;
    if fields.overwrites(step, &stands) {
        return Err(NotSaved::ChangedMeanwhile(stands));
    }
    let WrittenSoFar { kind, text, .. } = stands;
    let asked_before = text.action.clone();
    let limits = &site.petitions.rules().text;
    let (kind, text) = fields.laid_over(step, kind, text, limits).map_err(NotSaved::Faulty)?;
    site.petitions.edit(actor, number, kind, text.clone()).await.map_err(about)?;
    Ok(Saved { asks_other: text.action != asked_before, text })
}

async fn way_on(
    site: &Site,
    number: PetitionNumber,
    step: WriteStep,
    go: Go,
    saved: &Saved,
) -> String {
    let at = |step: &str| format!("/petitions/{number}/edit?step={step}");
    match (go, step) {
        (Go::Later, _) => "/me/petitions".to_owned(),
        (Go::Preview, _) => format!("{}&preview=yes#preview", at(step.code())),
        (Go::Back, WriteStep::Explanation) => at("reason"),
        (Go::Back, _) => at("what"),
        (Go::Next, WriteStep::What) if saved.asks_other => {
            after_what(site, number, &saved.text.action).await
        }
        (Go::Next, WriteStep::What) => at("reason"),
        (Go::Next, WriteStep::Reason) => at("explanation"),
        (Go::Next, WriteStep::Explanation) => at("check"),
    }
}

/// Where it goes on once it is known what is asked: past what others ask already, if they do.
pub async fn after_what(site: &Site, number: PetitionNumber, action: &str) -> String {
    let is_like_others = !site.similar(action, Some(number)).await.is_empty();
    let step = if is_like_others { "similar" } else { WriteStep::Reason.code() };
    format!("/petitions/{number}/edit?step={step}")
}

pub fn form_of(WrittenSoFar { kind, text, version }: WrittenSoFar) -> DraftForm {
    DraftForm {
        version,
        action: text.action,
        background: text.background,
        additional_details: text.additional_details,
        kind: Some(shown::kind(kind)),
        key: String::new(),
    }
}

async fn similar_page(site: &Site, number: PetitionNumber, action: String) -> SimilarPage {
    let similar = site.similar(&action, Some(number)).await;
    let similar = similar.into_iter().map(|entry| shown::card(site, entry)).collect();
    SimilarPage { number: number.to_string(), action, similar }
}

fn write_page(site: &Site, number: PetitionNumber, step: WriteStep, form: DraftForm) -> WritePage {
    WritePage {
        number: number.to_string(),
        step,
        form,
        errors: DraftErrors::default(),
        not_taken: None::<Problem>,
        limits: starting::limits(site),
        kinds: shown::goals(site.petitions.rules()),
        has_preview: false,
        changes_asked: None,
        stands: None,
    }
}

/// A moderator's words, when they gave it back; the page is as good without them.
pub async fn changes_asked(site: &Site, actor: &Actor, number: PetitionNumber) -> Option<String> {
    let entry = site.petitions.entry(actor, number).await.ok()?;
    entry.may_be_edited().then_some(entry.moderation.changes_asked).flatten()
}
