//! Webhooks: administrators register the systems that are told what has happened, and see what arrived.

use std::collections::BTreeMap;

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use kernel::Actor;
use policy::{Action, Resource};
use serde::Deserialize;
use webhooks::{
    Kind, NotRegistered, RECEIVER_MAX, RegisterError, Registering, Replaced, Replayed,
    WebhooksError,
};

use super::starting::text_error;
use crate::framing::{frame, html, page, see};
use crate::guards::telling::refusal;
use crate::guards::{Form, Nothing, Sent, Visitor};
use crate::pages::{
    ReceiverError, WebhookDone, WebhookErrors, WebhookForm, WebhookPage, WebhookSecretPage,
    WebhooksPage,
};
use crate::site::Site;
use crate::visits::sign_in;
use crate::{Failure, telling};

const PAGE: &str = "/webhooks";

/// A field for each kind that is ticked stands among the others.
#[derive(Debug, Deserialize)]
pub struct RegisterFields {
    #[serde(default)]
    receiver: String,
    #[serde(default)]
    address: String,
    #[serde(flatten)]
    others: BTreeMap<String, String>,
}

/// Whether somebody else knows the secret that is replaced.
#[derive(Debug, Deserialize)]
pub struct Renewing {
    void: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Which {
    call: Option<u64>,
}

#[derive(Debug, Deserialize)]
pub struct Asked {
    before: Option<u64>,
    replayed: Option<u64>,
    tested: Option<String>,
}

pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(PAGE)));
    }
    let (form, errors) = (WebhookForm::default(), WebhookErrors::default());
    let listed = listed(&site, &visitor.actor(), form, errors).await?;
    Ok(page(listed.render(&frame(&request))))
}

pub async fn register(
    request: HttpRequest,
    site: Data<Site>,
    sent: Sent<RegisterFields>,
) -> Result<HttpResponse, Failure> {
    let actor = sent.visitor.actor();
    let kinds = Kind::asked().filter(|kind| sent.fields.others.contains_key(kind.code()));
    let form = WebhookForm {
        receiver: sent.fields.receiver.clone(),
        address: sent.fields.address.clone(),
        kinds: kinds.collect(),
    };
    let may_act = sent.may_act.clone().and_then(|()| sent.visitor.require_fresh(&site).map(drop));
    let registered = match may_act {
        Ok(()) => registered(&site, &actor, &form).await,
        Err(failure) => Err(NotTaken::Whole(failure)),
    };
    match registered {
        Ok(webhook) => Ok(see(&format!("{PAGE}/{webhook}"))),
        Err(NotTaken::Fields(errors)) => {
            let again = listed(&site, &actor, form, errors).await?.render(&frame(&request));
            Ok(html(HttpResponse::UnprocessableEntity(), again))
        }
        Err(NotTaken::Whole(failure)) if failure.is_passing() => {
            // Whoever has been signed out meanwhile gets what they wrote, and sees nothing else.
            let webhooks = site.webhooks.list(&actor).await.unwrap_or_default();
            let not_taken = Some(telling::problem(&failure));
            let errors = WebhookErrors::default();
            let again = WebhooksPage { webhooks, form: Some(form), errors, not_taken };
            Ok(html(refusal(&failure), again.render(&frame(&request))))
        }
        Err(NotTaken::Whole(failure)) => Err(failure),
    }
}

enum NotTaken {
    Fields(WebhookErrors),
    Whole(Failure),
}

async fn registered(site: &Site, actor: &Actor, form: &WebhookForm) -> Result<String, NotTaken> {
    policy::check(actor, Action::ManageWebhooks, Resource::House)
        .map_err(|denied| NotTaken::Whole(denied.into()))?;
    let receiver = form.receiver.split_whitespace().collect::<Vec<_>>().join(" ");
    let receiver = petitions::parse_words(&receiver, RECEIVER_MAX);
    let mut errors = WebhookErrors {
        receiver: receiver
            .as_ref()
            .err()
            .map(|fault| ReceiverError::Text(text_error(*fault, &form.receiver))),
        address: site.webhooks.check_address(&form.address).err(),
        kinds: form.kinds.is_empty(),
    };
    let (Ok(receiver), None, false) = (receiver, errors.address, errors.kinds) else {
        return Err(NotTaken::Fields(errors));
    };
    let (address, kinds) = (form.address.clone(), form.kinds.clone());
    let said = Registering { receiver, address, kinds };
    site.webhooks.register(actor, said).await.map_err(|error| {
        match error {
            WebhooksError::Register(RegisterError::Registered) => {
                errors.receiver = Some(ReceiverError::Registered);
            }
            WebhooksError::Register(RegisterError::TooMany) => {
                errors.receiver = Some(ReceiverError::TooMany);
            }
            WebhooksError::NotRegistered(NotRegistered::Address(fault)) => {
                errors.address = Some(fault);
            }
            WebhooksError::NotRegistered(NotRegistered::Nothing) => errors.kinds = true,
            error => return NotTaken::Whole(error.into()),
        }
        NotTaken::Fields(errors)
    })
}

async fn listed(
    site: &Site,
    actor: &Actor,
    form: WebhookForm,
    errors: WebhookErrors,
) -> Result<WebhooksPage, Failure> {
    let webhooks = site.webhooks.list(actor).await?;
    let form = may(actor, Action::ManageWebhooks).then_some(form);
    Ok(WebhooksPage { webhooks, form, errors, not_taken: None })
}

fn may(actor: &Actor, action: Action) -> bool {
    policy::check(actor, action, Resource::House).is_ok()
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    path: Path<String>,
    asked: Query<Asked>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(&address(&path))));
    }
    let actor = visitor.actor();
    let shown = site.webhooks.show(&actor, &path, asked.before).await?;
    let replayed = asked.replayed.map(WebhookDone::Replayed);
    let done = replayed.or(asked.tested.as_ref().map(|_| WebhookDone::Tested));
    let (may_manage, may_replay) =
        (may(&actor, Action::ManageWebhooks), may(&actor, Action::ReplayDeliveries));
    let shown = WebhookPage { shown, may_manage, may_replay, done };
    Ok(page(shown.render(&frame(&request))))
}

/// Shown to whoever has just proved who they are.
pub async fn secret(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    form.visitor.require_fresh(&site)?;
    let actor = form.visitor.actor();
    let secret = site.webhooks.secret(&actor, &path).await?;
    let shown = site.webhooks.show(&actor, &path, None).await?.webhook;
    let shown = WebhookSecretPage { webhook: shown.id, receiver: shown.receiver, secret };
    Ok(page(shown.render(&frame(&request))))
}

/// Whoever asks twice has asked once.
pub async fn renew(
    site: Data<Site>,
    path: Path<String>,
    form: Form<Renewing>,
) -> Result<HttpResponse, Failure> {
    form.visitor.require_fresh(&site)?;
    let replaced = if form.fields.void.is_some() { Replaced::Void } else { Replaced::SignsForADay };
    match site.webhooks.renew(&form.visitor.actor(), &path, replaced).await {
        Ok(()) | Err(WebhooksError::Register(RegisterError::RenewedAlready)) => {
            Ok(see(&address(&path)))
        }
        Err(error) => Err(error.into()),
    }
}

/// The page shows that it has ended, also when it had before.
pub async fn end(
    site: Data<Site>,
    path: Path<String>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    form.visitor.require_fresh(&site)?;
    match site.webhooks.end(&form.visitor.actor(), &path).await {
        Ok(()) | Err(WebhooksError::Register(RegisterError::Unknown)) => Ok(see(&address(&path))),
        Err(error) => Err(error.into()),
    }
}

pub async fn test(
    site: Data<Site>,
    path: Path<String>,
    form: Form<Nothing>,
) -> Result<HttpResponse, Failure> {
    let source = site.public_url.as_str().trim_end_matches('/');
    site.webhooks.test(&form.visitor.actor(), &path, source).await?;
    Ok(see(&format!("{}?tested=yes", address(&path))))
}

pub async fn replay(
    site: Data<Site>,
    path: Path<String>,
    form: Form<Which>,
) -> Result<HttpResponse, Failure> {
    let which = form.fields.call.map_or(Replayed::All, Replayed::One);
    let replayed = site.webhooks.replay(&form.visitor.actor(), &path, which).await?;
    Ok(see(&format!("{}?replayed={replayed}", address(&path))))
}

fn address(webhook: &str) -> String {
    format!("{PAGE}/{webhook}")
}
