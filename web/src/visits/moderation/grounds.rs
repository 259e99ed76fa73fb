//! The table of grounds: everyone reads it, the petitions secretariat writes it.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use kernel::{Actor, Locale};
use moderation::{Ground, GroundCode, InBoth, Listed};
use petitions::{TextFault, parse_words};
use policy::{Action, Resource};
use serde::Deserialize;

use super::words;
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Sent, Visitor};
use crate::pages::forms::TextError;
use crate::pages::{
    CodeError, GroundErrors, GroundForm, GroundFormPage, GroundRefusal, GroundsPage,
};
use crate::site::Site;
use crate::visits::{sign_in, starting};
use crate::{Failure, telling};

/// Characters: a heading, and a sentence or two.
const TITLE_MAX: usize = 100;
const TEXT_MAX: usize = 500;

#[derive(Deserialize)]
pub struct Fields {
    #[serde(default)]
    code: String,
    #[serde(default)]
    title_mn: String,
    #[serde(default)]
    title_en: String,
    #[serde(default)]
    text_mn: String,
    #[serde(default)]
    text_en: String,
    #[serde(default)]
    hidden: String,
    #[serde(default)]
    names_duplicate: String,
    seen: Option<String>,
}

pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    let actor = visitor.actor();
    let grounds = site.moderation.grounds(&actor)?;
    let grounds = grounds.iter().map(|listed| words::of_table(&listed.ground)).collect();
    let may_edit = may_edit(&actor).is_ok();
    Ok(page(GroundsPage { grounds, may_edit }.render(&frame(&request))))
}

pub async fn ask_new(request: HttpRequest, visitor: Visitor) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/moderation/grounds/new")));
    }
    may_edit(&visitor.actor())?;
    Ok(page(form_page(None, GroundForm::default()).render(&frame(&request))))
}

pub async fn ask(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/moderation/grounds")));
    }
    let actor = visitor.actor();
    may_edit(&actor)?;
    let listed = known(&site, &actor, &path).await?.ok_or(Failure::NotFound)?;
    let form = as_listed(&listed);
    Ok(page(form_page(Some(&listed.ground.code), form).render(&frame(&request))))
}

pub async fn add(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let code = sent.fields.code.trim().parse::<GroundCode>();
    set(&request, &site, &sent, None, code.ok()).await
}

pub async fn edit(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let code: GroundCode = path.parse().map_err(|_| Failure::NotFound)?;
    set(&request, &site, &sent, Some(&code), Some(code.clone())).await
}

pub async fn remove(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let code: GroundCode = path.parse().map_err(|_| Failure::NotFound)?;
    sent.may_act.clone()?;
    let actor = sent.visitor.actor();
    may_edit(&actor)?;
    sent.visitor.require_fresh(&site)?;
    let seen = seen(&sent.fields).unwrap_or_default();
    match site.moderation.remove(&actor, code.clone(), seen).await.map_err(Failure::from) {
        Ok(()) => Ok(see("/moderation/grounds")),
        Err(failure @ Failure::GroundRefused(_)) => {
            let Some(listed) = known(&site, &actor, code.as_str()).await? else {
                return Err(failure);
            };
            let frame = frame(&request);
            let again = GroundFormPage {
                not_taken: Some(telling::problem(&failure)),
                now: Some(words::of_table(&listed.ground)),
                ..form_page(Some(&code), as_listed(&listed))
            };
            Ok(html(refusal(&failure), again.render(&frame)))
        }
        Err(failure) => Err(failure),
    }
}

/// Sets a ground, or gives the form back with what is wrong, and how the ground stands now where somebody
/// else was quicker.
async fn set(
    request: &HttpRequest,
    site: &Site,
    sent: &Sent<Fields>,
    page_of: Option<&GroundCode>,
    code: Option<GroundCode>,
) -> Result<HttpResponse, Failure> {
    let fields = &sent.fields;
    let mut again = form_page(page_of, filled_in(fields));
    let may = sent.may_act.clone().and_then(|()| may_edit(&sent.visitor.actor()));
    let failure = match may.and_then(|()| parsed(fields, code, &mut again.errors)) {
        Ok(ground) => {
            let done = match sent.visitor.require_fresh(site) {
                Ok(_) => {
                    let seen = page_of.map(|_| seen(fields).unwrap_or_default());
                    let actor = sent.visitor.actor();
                    site.moderation.set(&actor, ground, seen).await.map_err(Failure::from)
                }
                Err(failure) => Err(failure),
            };
            match done {
                Ok(()) => return Ok(see("/moderation/grounds")),
                Err(failure) => failure,
            }
        }
        Err(failure) => failure,
    };
    match &failure {
        Failure::Fields(faults) => {
            if faults.iter().any(|fault| fault.field == "code") && again.errors.code.is_none() {
                again.errors.code = Some(CodeError::Taken);
            }
        }
        Failure::GroundRefused(GroundRefusal::ChangedMeanwhile) => {
            let Some(code) = page_of else { return Err(failure) };
            let now = known(site, &sent.visitor.actor(), code.as_str()).await?;
            again.form.seen = now.as_ref().map(|listed| listed.revision);
            again.now = now.map(|listed| words::of_table(&listed.ground));
            again.not_taken = Some(telling::problem(&failure));
        }
        Failure::GroundRefused(GroundRefusal::Gone) => {
            // What was written goes on as a new one.
            again.form.code = page_of.map(ToString::to_string).unwrap_or_default();
            again.form.seen = None;
            again.code = None;
            again.not_taken = Some(telling::problem(&failure));
        }
        failure if failure.is_passing() => again.not_taken = Some(telling::problem(failure)),
        _ => return Err(failure),
    }
    Ok(html(refusal(&failure), again.render(&frame(request))))
}

fn may_edit(actor: &Actor) -> Result<(), Failure> {
    policy::check(actor, Action::EditGrounds, Resource::House)?;
    Ok(())
}

async fn known(site: &Site, actor: &Actor, code: &str) -> Result<Option<Listed>, Failure> {
    let Ok(code) = code.parse() else { return Ok(None) };
    Ok(site.moderation.ground(actor, &code).await?)
}

/// What a ground says now, to be written anew: of the house's own words, the sentences themselves.
fn as_listed(listed: &Listed) -> GroundForm {
    let shown = words::of_table(&listed.ground);
    let text = |locale| shown.text(locale).unwrap_or_default();
    GroundForm {
        code: String::new(),
        title_mn: shown.title(Locale::Mn),
        title_en: shown.title(Locale::En),
        text_mn: text(Locale::Mn),
        text_en: text(Locale::En),
        is_hidden: shown.is_hidden,
        names_duplicate: shown.names_duplicate,
        seen: Some(listed.revision),
    }
}

fn parsed(
    fields: &Fields,
    code: Option<GroundCode>,
    errors: &mut GroundErrors,
) -> Result<Ground, Failure> {
    let read = |text: &str, max: usize, error: &mut Option<TextError>| {
        let told = |fault: TextFault| starting::text_error(fault, text);
        parse_words(text, max).map_err(|fault| *error = Some(told(fault))).ok()
    };
    let title_mn = read(&fields.title_mn, TITLE_MAX, &mut errors.title_mn);
    let title_en = read(&fields.title_en, TITLE_MAX, &mut errors.title_en);
    let text_mn = read(&fields.text_mn, TEXT_MAX, &mut errors.text_mn);
    let text_en = read(&fields.text_en, TEXT_MAX, &mut errors.text_en);
    errors.code = code.is_none().then_some(CodeError::NotACode);
    let both = |mn: Option<String>, en: Option<String>| Some(InBoth { mn: mn?, en: en? });
    match (code, both(title_mn, title_en), both(text_mn, text_en)) {
        (Some(code), Some(title), Some(text)) => Ok(Ground {
            code,
            is_hidden: fields.hidden == "yes",
            names_duplicate: fields.names_duplicate == "yes",
            title: Some(title),
            text: Some(text),
        }),
        _ => Err(Failure::Fields(Vec::new())),
    }
}

fn seen(fields: &Fields) -> Option<u64> {
    fields.seen.as_deref().and_then(|seen| seen.parse().ok())
}

fn filled_in(fields: &Fields) -> GroundForm {
    GroundForm {
        code: fields.code.clone(),
        title_mn: fields.title_mn.clone(),
        title_en: fields.title_en.clone(),
        text_mn: fields.text_mn.clone(),
        text_en: fields.text_en.clone(),
        is_hidden: fields.hidden == "yes",
        names_duplicate: fields.names_duplicate == "yes",
        seen: seen(fields),
    }
}

fn form_page(code: Option<&GroundCode>, form: GroundForm) -> GroundFormPage {
    GroundFormPage {
        code: code.map(ToString::to_string),
        form,
        errors: GroundErrors::default(),
        not_taken: None,
        now: None,
        title_length_max: TITLE_MAX,
        text_length_max: TEXT_MAX,
    }
}
