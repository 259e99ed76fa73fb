//! Starting a petition: what is asked, the same form with its errors, the draft; then what is like it.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use petitions::{Asked, Field, PetitionNumber, PetitionText, TextFault};
use serde::Deserialize;

use super::{shown, writing};
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Sent, Visitor};
use crate::pages::forms::TextError;
use crate::pages::{DraftErrors, DraftForm, DraftLimits, Problem, StartPage};
use crate::site::Site;
use crate::visits::sign_in;
use crate::{Failure, telling};

#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    action: String,
    #[serde(default)]
    kind: String,
    /// Drawn with the form, so that pressing twice starts one petition.
    #[serde(default)]
    key: String,
}

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    let Some(session) = &visitor.signed_in else {
        return Ok(see(&sign_in::address("/petitions/new")));
    };
    if !session.citizen.cell.age_band.is_adult() {
        return Err(Failure::UnderAge);
    }
    let form = DraftForm { key: site.accounts.form_key(), ..DraftForm::default() };
    let empty = start_page(&site, form, DraftErrors::default(), None);
    Ok(page(empty.render(&frame(&request))))
}

pub async fn start(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let asked = match asked(&site, &sent.fields) {
        Ok(asked) => asked,
        Err((kind, errors)) => {
            let again = start_page(&site, filled_in(&sent.fields, kind), errors, None);
            let again = again.render(&frame(&request));
            return Ok(html(HttpResponse::UnprocessableEntity(), again));
        }
    };
    let (kind, action) = (asked.kind, asked.text.action.clone());
    let started = match sent.may_act {
        Ok(()) => started_by(&request, &site, &sent.visitor.actor(), asked).await,
        Err(failure) => Err(failure),
    };
    match started {
        Ok(number) => {
            site.settle().await;
            Ok(see(&writing::after_what(&site, number, &action).await))
        }
        Err(failure) if failure.is_passing() => {
            let mut form = filled_in(&sent.fields, Some(kind));
            if matches!(failure, Failure::KeyReused) {
                form.key = site.accounts.form_key();
            }
            let not_taken = Some(telling::problem(&failure));
            let again = start_page(&site, form, DraftErrors::default(), not_taken);
            Ok(html(refusal(&failure), again.render(&frame(&request))))
        }
        Err(failure) => Err(failure),
    }
}

/// Within this person's share; a form with faults takes nothing of it.
pub async fn started_by(
    request: &HttpRequest,
    site: &Site,
    actor: &Actor,
    asked: Asked,
) -> Result<PetitionNumber, Failure> {
    if let Actor::Person { citizen, .. } = actor {
        site.pace.starting(request, site, citizen.key)?;
    }
    Ok(site.petitions.start(actor, asked).await?)
}

/// What was asked, or the kind that was chosen and what is wrong with the rest.
fn asked(site: &Site, fields: &Fields) -> Result<Asked, (Option<petitions::Kind>, DraftErrors)> {
    let limits = &site.petitions.rules().text;
    let text = PetitionText::default().with(Field::Action, &fields.action, limits);
    let kind = petitions::Kind::from_code(&fields.kind);
    match (text, kind) {
        (Ok(text), Some(kind)) => Ok(Asked { kind, text, request_key: fields.key.parse().ok() }),
        (text, kind) => {
            let action = text.err().map(|fault| text_error(fault, &fields.action));
            Err((kind, DraftErrors { action, kind_missing: kind.is_none(), ..Default::default() }))
        }
    }
}

fn start_page(
    site: &Site,
    form: DraftForm,
    errors: DraftErrors,
    not_taken: Option<Problem>,
) -> StartPage {
    let (limits, kinds) = (limits(site), shown::goals(site.petitions.rules()));
    StartPage { form, errors, not_taken, limits, kinds }
}

pub fn limits(site: &Site) -> DraftLimits {
    let text = site.petitions.rules().text;
    DraftLimits {
        action_length_max: text.action,
        background_length_max: text.background,
        additional_details_length_max: text.additional_details,
    }
}

/// The form as it was sent.
fn filled_in(fields: &Fields, kind: Option<petitions::Kind>) -> DraftForm {
    DraftForm {
        version: String::new(),
        action: fields.action.clone(),
        kind: kind.map(shown::kind),
        key: fields.key.clone(),
        ..DraftForm::default()
    }
}

pub fn text_error(fault: TextFault, text: &str) -> TextError {
    match fault {
        TextFault::Missing => TextError::Missing,
        TextFault::TooLong { .. } => TextError::TooLong { length: text.trim().chars().count() },
        TextFault::ControlCharacter => TextError::NotAllowed,
    }
}
