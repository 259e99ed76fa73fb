//! Handing a petition in: everything on one page, whether to be named, and off it goes.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use petitions::{
    Field, NAME_MAX, PetitionError, PetitionNumber, PetitionsError, Stage, TextFault, parse_name,
};
use serde::Deserialize;

use super::{shown, starting, writing};
use crate::framing::{frame, html, see};
use crate::guards::Sent;
use crate::guards::telling::refusal;
use crate::pages::forms::TextError;
use crate::pages::{CheckPage, DraftErrors, DraftForm, KindGoal, NamingForm};
use crate::site::Site;
use crate::{Failure, telling};

/// What the ticked box says; anything else is no consent.
const CONSENT: &str = "yes";

#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    consent: String,
    #[serde(default)]
    name: String,
}

impl Fields {
    /// The name that is to be shown, if one is.
    fn name(&self) -> Result<Option<String>, TextFault> {
        (self.consent == CONSENT).then(|| parse_name(&self.name)).transpose()
    }

    fn filled_in(&self, error: Option<TextError>) -> NamingForm {
        let (consents, name) = (self.consent == CONSENT, self.name.clone());
        NamingForm { consents, name, error, length_max: NAME_MAX }
    }
}

pub async fn submit(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let (actor, fields) = (sent.visitor.actor(), &sent.fields);
    sent.visitor.require()?;
    let name = fields.name();
    let submitted = match (&sent.may_act, &name) {
        (Err(failure), _) => Err(failure.clone()),
        (Ok(()), Err(_)) => Ok(false),
        (Ok(()), Ok(name)) => handed_in(&site, &actor, number, name.as_deref()).await,
    };
    let failure = match submitted {
        Ok(true) => return after(&site, &actor, number).await,
        Ok(false) => None,
        Err(failure) if failure.is_passing() => Some(failure),
        Err(failure) => return Err(failure),
    };
    // Its text is what it was; only what was filled in here comes back with it.
    let draft = match site.petitions.draft(&actor, number).await {
        Err(PetitionsError::Petition(
            PetitionError::AlreadySubmitted | PetitionError::Discarded,
        )) => return Ok(see(&format!("/petitions/{number}"))),
        draft => draft.map_err(|error| Failure::about(number, error))?,
    };
    let mut check = check_page(&site, &actor, number, writing::form_of(draft)).await;
    check.errors = missing(&site, &check.form);
    let error = name.err().map(|fault| starting::text_error(fault, &fields.name));
    check.naming = fields.filled_in(error);
    check.not_taken = failure.as_ref().map(telling::problem);
    let answer = failure.as_ref().map_or_else(HttpResponse::UnprocessableEntity, refusal);
    Ok(html(answer, check.render(&frame(&request))))
}

/// Whether it is; not, where something must still be written.
async fn handed_in(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    name: Option<&str>,
) -> Result<bool, Failure> {
    match site.petitions.submit(actor, number, name).await {
        // Pressed twice: it is handed in, which is what was wanted.
        Ok(()) | Err(PetitionsError::Petition(PetitionError::AlreadySubmitted)) => Ok(true),
        Err(PetitionsError::Unfinished(_)) => Ok(false),
        Err(error) => Err(Failure::about(number, error)),
    }
}

/// To the link that is to be sent to others, or to the petition that waits.
async fn after(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
) -> Result<HttpResponse, Failure> {
    site.settle().await;
    site.kept_pages.forget(number);
    let entry = site.petitions.entry(actor, number).await;
    let is_endorsed_first = entry.is_ok_and(|entry| entry.stage == Stage::Endorsing);
    let next = if is_endorsed_first { "/share" } else { "" };
    Ok(see(&format!("/petitions/{number}{next}")))
}

/// As it stands, with nothing pointed out yet.
pub async fn check_page(
    site: &Site,
    actor: &Actor,
    number: PetitionNumber,
    form: DraftForm,
) -> CheckPage {
    let rules = site.petitions.rules();
    let goals = shown::goals(rules);
    let kind = goals.iter().find(|goal| Some(goal.kind) == form.kind).or(goals.first()).copied();
    CheckPage {
        number: number.to_string(),
        kind: kind.unwrap_or(KindGoal { kind: crate::pages::Kind::WorkingGroup, goal: 0 }),
        form,
        errors: DraftErrors::default(),
        limits: starting::limits(site),
        naming: NamingForm { length_max: NAME_MAX, ..NamingForm::default() },
        not_taken: None,
        endorsements_needed: u64::from(rules.endorsements_needed),
        changes_asked: writing::changes_asked(site, actor, number).await,
    }
}

/// What must still be written before it can be handed in.
fn missing(site: &Site, form: &DraftForm) -> DraftErrors {
    let text = petitions::PetitionText {
        action: form.action.clone(),
        background: form.background.clone(),
        additional_details: form.additional_details.clone(),
    };
    let faults = text.is_whole(&site.petitions.rules().text).err().unwrap_or_default();
    let of = |field: Field, text: &str| {
        let (_, fault) = faults.iter().find(|(faulty, _)| *faulty == field)?;
        Some(starting::text_error(*fault, text))
    };
    DraftErrors {
        action: of(Field::Action, &form.action),
        background: of(Field::Background, &form.background),
        additional_details: of(Field::AdditionalDetails, &form.additional_details),
        kind_missing: false,
    }
}
