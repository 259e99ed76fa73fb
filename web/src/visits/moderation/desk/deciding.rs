//! Decisions of the desk. Whoever may not decide now, or was not the first, has back what they wrote.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use petitions::{AppealDecision, PetitionNumber};
use serde::Deserialize;

use super::{Desk, desk, empty, forms, may_see};
use crate::failure::FieldFault;
use crate::framing::{frame, html};
use crate::guards::telling::refusal;
use crate::guards::{Nothing, Sent, Visitor};
use crate::pages::{AppealForm, DeskForms, DuplicateError, RefuseForm, Verdict, Written};
use crate::site::Site;
use crate::visits::moderating::moved;
use crate::visits::moderation::refusing::{self, Wording};
use crate::visits::starting;
use crate::{Failure, telling};

#[derive(Deserialize)]
pub struct ChangesFields {
    #[serde(default)]
    changes: String,
}

#[derive(Deserialize)]
pub struct RefuseFields {
    #[serde(default)]
    ground: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    duplicate_of: String,
}

#[derive(Deserialize)]
pub struct AppealFields {
    #[serde(default)]
    decision: String,
    #[serde(default)]
    reason: String,
}

pub async fn publish(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Nothing>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let done = match may_decide(&site, &sent, true) {
        Ok(actor) => {
            let done = site.petitions.publish(&actor, number).await;
            done.map_err(|error| Failure::about(number, error))
        }
        refused => refused.map(drop),
    };
    let forms = forms(&site, &Actor::Visitor)?;
    told(&request, &site, &sent.visitor, number, forms, done).await
}

pub async fn changes(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<ChangesFields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let (text, parsed) = written(&site, &sent.fields.changes);
    let forms = DeskForms { changes: text, ..forms(&site, &Actor::Visitor)? };
    let done = match (may_decide(&site, &sent, false), parsed) {
        (Ok(actor), Some(words)) => {
            let done = site.petitions.ask_changes(&actor, number, words).await;
            done.map_err(|error| Failure::about(number, error))
        }
        (Ok(_), None) => Err(Failure::Fields(Vec::new())),
        (Err(failure), _) => Err(failure),
    };
    told(&request, &site, &sent.visitor, number, forms, done).await
}

pub async fn refuse(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<RefuseFields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let fields = &sent.fields;
    let mut forms = forms(&site, &Actor::Visitor)?;
    forms.refuse = RefuseForm {
        chosen: fields.ground.clone(),
        words: Written { text: fields.words.clone(), error: None },
        duplicate_of: fields.duplicate_of.clone(),
        ..forms.refuse
    };
    let done = match may_decide(&site, &sent, true) {
        Ok(actor) => refused(&site, &actor, number, fields, &mut forms.refuse).await,
        Err(failure) => Err(failure),
    };
    told(&request, &site, &sent.visitor, number, forms, done).await
}

async fn refused(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    fields: &RefuseFields,
    form: &mut RefuseForm,
) -> Result<(), Failure> {
    let RefuseFields { ground, words, duplicate_of } = fields;
    let refusing = match refusing::meant(
        site,
        actor,
        number,
        Wording { ground, words, duplicate_of },
    )
    .await?
    {
        Ok(refusing) => refusing,
        Err(faults) => {
            form.ground_error = faults.ground;
            form.duplicate_error = faults.duplicate_of;
            form.words.error = faults.words.map(|fault| starting::text_error(fault, words));
            return Err(Failure::Fields(faults.fields()));
        }
    };
    let done = site.petitions.refuse(actor, number, refusing).await;
    let done = done.map_err(|error| Failure::about(number, error));
    if let Err(Failure::Fields(faults)) = &done
        && faults.iter().any(|FieldFault { field, .. }| *field == "duplicate_of")
    {
        form.duplicate_error = Some(DuplicateError::Unknown);
    }
    done
}

pub async fn appeal(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<AppealFields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.code() == sent.fields.decision);
    let (words, parsed) = written(&site, &sent.fields.reason);
    let may = may_decide(&site, &sent, true);
    let is_verdict_missing = may.is_ok() && verdict.is_none();
    let appeal = AppealForm { verdict, is_verdict_missing, words };
    let forms = DeskForms { appeal, ..forms(&site, &Actor::Visitor)? };
    let done = match (may, verdict, parsed) {
        (Ok(actor), Some(verdict), Some(words)) => {
            let decision = match verdict {
                Verdict::Uphold => AppealDecision::Uphold,
                Verdict::Overturn => AppealDecision::Overturn,
            };
            let done = site.petitions.decide_appeal(&actor, number, decision, words).await;
            done.map_err(|error| Failure::about(number, error))
        }
        (Ok(_), _, _) => Err(Failure::Fields(Vec::new())),
        (Err(failure), _, _) => Err(failure),
    };
    told(&request, &site, &sent.visitor, number, forms, done).await
}

/// Who it is, if they are at the desk at all; what weighs more, only right after showing who they are.
fn may_decide<T>(site: &Site, sent: &Sent<T>, fresh: bool) -> Result<Actor, Failure> {
    sent.may_act.clone()?;
    let actor = sent.visitor.actor();
    may_see(&actor)?;
    if fresh {
        sent.visitor.require_fresh(site)?;
    }
    Ok(actor)
}

/// As it was written with what is wrong, and as it is taken.
fn written(site: &Site, text: &str) -> (Written, Option<String>) {
    let parsed = petitions::parse_reason(text, &site.petitions.rules().text);
    let error = parsed.as_ref().err().map(|fault| starting::text_error(*fault, text));
    (Written { text: text.to_owned(), error }, parsed.ok())
}

async fn told(
    request: &HttpRequest,
    site: &Site,
    visitor: &Visitor,
    number: PetitionNumber,
    forms: DeskForms,
    done: Result<(), Failure>,
) -> Result<HttpResponse, Failure> {
    match done {
        Ok(()) => moved(site, number).await,
        Err(failure) => again(request, site, visitor, number, forms, failure).await,
    }
}

/// The desk again as it is now, with what was written and why it was not taken.
pub(super) async fn again(
    request: &HttpRequest,
    site: &Site,
    visitor: &Visitor,
    number: PetitionNumber,
    forms: DeskForms,
    failure: Failure,
) -> Result<HttpResponse, Failure> {
    let not_taken = match &failure {
        Failure::Fields(_) => None,
        Failure::WrongStage(_) | Failure::TextGone => Some(telling::problem(&failure)),
        failure if failure.is_passing() && forms.is_filled() => Some(telling::problem(failure)),
        _ => return Err(failure),
    };
    if matches!(failure, Failure::WrongStage(_)) {
        // What another did a moment ago shows.
        site.settle().await;
    }
    let desk = if visitor.signed_in.is_some() {
        desk(site, &visitor.actor(), number, forms, not_taken).await?
    } else {
        empty(site, number, Desk::SignedOut, forms, not_taken)
    };
    Ok(html(refusal(&failure), desk.render(&frame(request))))
}
