//! One's own data: seen, corrected, taken out, erased.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use notices::Channel;
use privacy::{Agreed, Contact, Held, HeldText, NotAContact};
use serde::Deserialize;

use super::offices::Lines;
use super::{audit, shown, sign_in};
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Form, Nothing, Sent, Visitor};
use crate::pages::{
    ContactError, ContactField, ContactKind, ErasePage, ErasedPage, Erasing, KeptContact, MinePage,
    MySession, Problem, TakeOutPage, TakenText, TextKind,
};
use crate::site::Site;
use crate::{Failure, held, telling};

#[derive(Deserialize)]
pub struct ContactForm {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    consent: String,
}

#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    kind: String,
}

#[derive(Deserialize)]
pub struct Sure {
    #[serde(default)]
    sure: String,
}

/// What the ticked box says; anything else is no consent.
const YES: &str = "yes";

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/me")));
    }
    let mine = mine(&site, &visitor, None, None).await?;
    Ok(page(mine.render(&frame(&request))))
}

pub async fn keep(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<ContactForm>,
) -> Result<HttpResponse, Failure> {
    sent.visitor.signed_in.as_ref().ok_or(Failure::SignInFirst)?;
    let (kind, text) = sent.fields.meant()?;
    let consents = sent.fields.consent == YES;
    let sent_back = |error| Some(SentBack { kind, text, consents, error });
    // Who has agreed and corrects what is kept need not agree again.
    let is_kept = site.privacy.held(&sent.visitor.actor()).await?.contact(kind).is_some();
    let contact = match Contact::parse(kind, text) {
        Ok(contact) if consents || is_kept => contact,
        parsed => {
            let error = error_of(parsed.err());
            let again = mine(&site, &sent.visitor, sent_back(Some(error)), None).await?;
            return Ok(html(HttpResponse::UnprocessableEntity(), again.render(&frame(&request))));
        }
    };
    let kept = match &sent.may_act {
        Ok(()) => site.privacy.keep(&sent.visitor.actor(), &contact).await.map_err(Failure::from),
        Err(failure) => Err(failure.clone()),
    };
    match kept {
        Ok(()) => {
            // Nothing goes to an address before its owner has confirmed it.
            if let Some(channel) = channel(kind) {
                let language = frame(&request).locale;
                site.notices.ask_to_confirm(&sent.visitor.actor(), channel, language).await?;
            }
            Ok(see("/me"))
        }
        Err(failure) if failure.is_passing() && sent.visitor.signed_in.is_some() => {
            let not_taken = Some(telling::problem(&failure));
            let again = mine(&site, &sent.visitor, sent_back(None), not_taken).await?;
            Ok(html(refusal(&failure), again.render(&frame(&request))))
        }
        Err(failure) => Err(failure),
    }
}

pub async fn withdraw(site: Data<Site>, form: Form<Which>) -> Result<HttpResponse, Failure> {
    let kind = kind(&form.fields.kind)?;
    site.privacy.withdraw(&form.visitor.actor(), kind).await?;
    if let Some(channel) = channel(kind) {
        site.notices.forget_address(&form.visitor.actor(), channel).await?;
    }
    Ok(see("/me"))
}

/// With POST, for that it was handed over is recorded.
pub async fn take_out(
    request: HttpRequest,
    site: Data<Site>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let (session, actor) = (form.visitor.require_fresh(&site)?, form.visitor.actor());
    let all = held::taken_out(&site, session, &actor).await?;
    let (now, lines) = (all.at, roll(&site, &actor));
    let contacts = all.sealed.contacts.into_iter();
    let taken = TakeOutPage {
        at: all.at,
        cell: all.cell,
        contacts: contacts.map(|held| (shown_kind(held.kind), held.value, held.kept_at)).collect(),
        texts: all.sealed.texts.iter().map(taken_text).collect(),
        petitions: all.petitions.into_iter().map(|entry| shown::card(&site, entry)).collect(),
        signatures: all
            .signatures
            .into_iter()
            .map(|signature| {
                let action = signature.entry.action.unwrap_or_default();
                (signature.receipt.petition.to_string(), action, signature.receipt.signed_at)
            })
            .collect(),
        sessions: all
            .sessions
            .into_iter()
            .map(|entry| MySession { is_this: entry.sid == session.sid, entry })
            .collect(),
        offices: all.offices.iter().map(|(grant, _)| lines.line(grant, now)).collect(),
        looks: all.concerning.iter().map(|it| audit::shown_line(&it.line, &lines)).collect(),
    };
    Ok(page(taken.render(&frame(&request))))
}

fn taken_text(held: &HeldText) -> TakenText {
    TakenText {
        kind: text_kind(held.kind),
        petition: held::about(held).map(|number| number.to_string()),
        complaint: held::complaint(held).map(|number| number.to_string()),
        text: held::words(held),
        kept_at: held.kept_at,
    }
}

/// By the code of what it is in the vault.
fn text_kind(code: &str) -> TextKind {
    match code {
        "petition_text" => TextKind::Petition,
        "petition_appeal" => TextKind::Appeal,
        "petitioner_name" => TextKind::PetitionerName,
        "following" => TextKind::Following,
        "complaint_text" => TextKind::Complaint,
        "attachment" => TextKind::Attachment,
        "comment_text" | "comment_draft" | "comment_appeal" => TextKind::Comment,
        _ => TextKind::Other,
    }
}

/// The same as a file, for programs.
pub async fn file(site: Data<Site>, form: Form<Nothing>) -> Result<HttpResponse, Failure> {
    let session = form.visitor.require_fresh(&site)?;
    let all = held::taken_out(&site, session, &form.visitor.actor()).await?;
    Ok(HttpResponse::Ok()
        .insert_header(("Cache-Control", "private, no-store"))
        .insert_header(("Content-Disposition", "attachment; filename=\"sanal.json\""))
        .json(crate::api::mine::AllBody::from(all)))
}

pub async fn ask_erase(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/me/erase")));
    }
    // Said before anyone has to show anew who they are.
    match held::holds_no_office(&site, visitor.require()?).await {
        Err(Failure::OfficeRefused(_)) => {
            let first = ErasePage { state: Erasing::InOffice }.render(&frame(&request));
            return Ok(html(HttpResponse::Conflict(), first));
        }
        looked => looked?,
    }
    visitor.require_fresh(&site)?;
    Ok(page(ErasePage { state: Erasing::Asked }.render(&frame(&request))))
}

pub async fn erase(
    request: HttpRequest,
    site: Data<Site>,
    form: Form<Sure>,
) -> Result<HttpResponse, Failure> {
    held::holds_no_office(&site, form.visitor.require_fresh(&site)?).await?;
    if form.fields.sure != YES {
        let again = ErasePage { state: Erasing::NotSure }.render(&frame(&request));
        return Ok(html(HttpResponse::UnprocessableEntity(), again));
    }
    site.privacy.erase(&form.visitor.actor()).await?;
    Ok(sign_in::left_for(&site, "/erased"))
}

pub async fn erased(request: HttpRequest) -> HttpResponse {
    page(ErasedPage.render(&frame(&request)))
}

async fn mine(
    site: &Site,
    visitor: &Visitor,
    sent: Option<SentBack<'_>>,
    not_taken: Option<Problem>,
) -> Result<MinePage, Failure> {
    let (session, actor) = (visitor.require()?, visitor.actor());
    let (held, agreed) = (site.privacy.held(&actor).await?, site.privacy.agreed(&actor).await?);
    let own = site.offices.own(session.citizen.key);
    let (now, lines) = (site.petitions.now(), roll(site, &actor));
    let looks = held::concerning(site, &actor).await?;
    Ok(MinePage {
        cell: session.citizen.cell,
        contacts: privacy::ContactKind::ALL.map(|kind| field(&held, &agreed, kind, sent)),
        texts: held.texts.iter().map(taken_text).collect(),
        not_taken,
        offices: own.iter().map(|grant| lines.line(grant, now)).collect(),
        looks: looks
            .map(|looks| looks.iter().map(|line| audit::shown_line(line, &lines)).collect()),
    })
}

/// Staff are called by their line of the roll; of the others nobody is named.
fn roll(site: &Site, actor: &Actor) -> Lines {
    Lines::of(&site.offices.roll_for_names(), actor)
}

/// A form that was sent and not taken.
#[derive(Clone, Copy)]
struct SentBack<'a> {
    kind: privacy::ContactKind,
    text: &'a str,
    consents: bool,
    error: Option<ContactError>,
}

/// What is held, and what was sent and not taken.
fn field(
    held: &Held,
    agreed: &Agreed,
    kind: privacy::ContactKind,
    sent: Option<SentBack<'_>>,
) -> ContactField {
    let sent = sent.filter(|sent| sent.kind == kind);
    let kept = held.contact(kind).map(|contact| KeptContact {
        value: contact.value.clone(),
        agreed_at: agreed.get(&kind).copied().unwrap_or(contact.kept_at),
    });
    let of_kept = || kept.as_ref().map(|kept| kept.value.clone()).unwrap_or_default();
    ContactField {
        kind: shown_kind(kind),
        value: sent.map_or_else(of_kept, |sent| sent.text.to_owned()),
        consents: sent.is_some_and(|sent| sent.consents),
        error: sent.and_then(|sent| sent.error),
        kept,
    }
}

fn error_of(fault: Option<NotAContact>) -> ContactError {
    match fault {
        None => ContactError::ConsentMissing,
        Some(NotAContact::Missing) => ContactError::Missing,
        Some(_) => ContactError::NotOne,
    }
}

pub fn shown_kind(kind: privacy::ContactKind) -> ContactKind {
    match kind {
        privacy::ContactKind::Email => ContactKind::Email,
        privacy::ContactKind::Phone => ContactKind::Phone,
        privacy::ContactKind::Name => ContactKind::Name,
    }
}

/// By which somebody is told at such a contact.
const fn channel(kind: privacy::ContactKind) -> Option<Channel> {
    match kind {
        privacy::ContactKind::Email => Some(Channel::Mail),
        privacy::ContactKind::Phone => Some(Channel::Sms),
        privacy::ContactKind::Name => None,
    }
}

fn kind(code: &str) -> Result<privacy::ContactKind, Failure> {
    privacy::ContactKind::from_code(code)
        .ok_or_else(|| Failure::BadRequest("kind is email, phone or name".into()))
}

impl ContactForm {
    fn meant(&self) -> Result<(privacy::ContactKind, &str), Failure> {
        let kind = kind(&self.kind)?;
        let text = match kind {
            privacy::ContactKind::Email => &self.email,
            privacy::ContactKind::Phone => &self.phone,
            privacy::ContactKind::Name => &self.name,
        };
        Ok((kind, text))
    }
}
