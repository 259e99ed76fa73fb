//! Starting a petition: the form, the same form with its errors, the draft.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use petitions::{Asked, Field, PetitionText, TextFault};
use serde::Deserialize;

use super::shown;
use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::{Form, Visitor};
use crate::pages::forms::TextError;
use crate::pages::{StartErrors, StartForm, StartLimits, StartPage};
use crate::site::Site;
use crate::visits::sign_in;

#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    action: String,
    #[serde(default)]
    background: String,
    #[serde(default)]
    additional_details: String,
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
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/petitions/new")));
    }
    let form = StartForm { key: site.accounts.form_key(), ..StartForm::default() };
    Ok(page(start_page(&site, form, StartErrors::default()).render(&frame(&request))))
}

pub async fn start(
    request: HttpRequest,
    site: Data<Site>,
    form: Form<Fields>,
) -> Result<HttpResponse, Failure> {
    let fields = &form.fields;
    let limits = &site.petitions.rules().text;
    let text =
        PetitionText::parse(&fields.action, &fields.background, &fields.additional_details, limits);
    let kind = petitions::Kind::from_code(&fields.kind);
    let (text, kind) = match (text, kind) {
        (Ok(text), Some(kind)) => (text, kind),
        (text, kind) => {
            let errors = errors(&text.err().unwrap_or_default(), fields, kind.is_none());
            let again = start_page(&site, filled_in(fields, kind), errors).render(&frame(&request));
            return Ok(html(HttpResponse::UnprocessableEntity(), again));
        }
    };
    let request_key = fields.key.parse().ok();
    let number =
        site.petitions.start(&form.visitor.actor(), Asked { kind, text, request_key }).await?;
    site.settle().await;
    Ok(see(&format!("/petitions/{number}")))
}

fn start_page(site: &Site, form: StartForm, errors: StartErrors) -> StartPage {
    let rules = site.petitions.rules();
    let limits = StartLimits {
        action_length_max: rules.text.action,
        background_length_max: rules.text.background,
        additional_details_length_max: rules.text.additional_details,
    };
    StartPage { form, errors, limits, kinds: shown::goals(rules) }
}

/// The form as it was sent.
fn filled_in(fields: &Fields, kind: Option<petitions::Kind>) -> StartForm {
    StartForm {
        action: fields.action.clone(),
        background: fields.background.clone(),
        additional_details: fields.additional_details.clone(),
        kind: kind.map(shown::kind),
        key: fields.key.clone(),
    }
}

pub fn text_error(fault: TextFault, text: &str) -> TextError {
    match fault {
        TextFault::Missing => TextError::Missing,
        TextFault::TooLong { .. } => TextError::TooLong { length: text.trim().chars().count() },
        TextFault::ControlCharacter => TextError::NotAllowed,
    }
}

fn errors(faults: &[(Field, TextFault)], fields: &Fields, kind_missing: bool) -> StartErrors {
    let of = |field: Field, text: &str| {
        let (_, fault) = faults.iter().find(|(faulty, _)| *faulty == field)?;
        Some(text_error(*fault, text))
    };
    StartErrors {
        action: of(Field::Action, &fields.action),
        background: of(Field::Background, &fields.background),
        additional_details: of(Field::AdditionalDetails, &fields.additional_details),
        kind_missing,
    }
}
