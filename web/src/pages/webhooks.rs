//! Webhooks: which systems are told what has happened, and the form that registers one.

use i18n::numbers::number;
use maud::{Markup, html};
use webhooks::{Counts, Kind, Listed, NotAnEndpoint};

use super::forms::{self, TextError, TextField};
use super::instant::instant;
use super::layout::Head;
use super::{Frame, Problem, samples};

pub(super) const ADDRESS: &str = "/webhooks";

#[derive(Debug, Clone)]
pub struct WebhooksPage {
    pub webhooks: Vec<Listed>,
    /// For whoever may register one.
    pub form: Option<WebhookForm>,
    pub errors: WebhookErrors,
    /// Why the whole form was not taken.
    pub not_taken: Option<Problem>,
}

/// As it was sent.
#[derive(Debug, Clone, Default)]
pub struct WebhookForm {
    pub receiver: String,
    pub address: String,
    pub kinds: Vec<Kind>,
}

#[derive(Debug, Clone, Default)]
pub struct WebhookErrors {
    pub receiver: Option<ReceiverError>,
    pub address: Option<NotAnEndpoint>,
    pub kinds: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiverError {
    Text(TextError),
    Registered,
    TooMany,
}

impl WebhooksPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.webhooks_title();
        let errors = self.explained(frame);
        let (ended, count): (Vec<_>, Vec<_>) =
            self.webhooks.iter().partition(|one| one.webhook.ended.is_some());
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (texts.webhooks_lead()) " " a href="/api/docs#webhooks" { (texts.nav_api()) } }
                (forms::error_summary(frame, &errors))
                (forms::not_taken(frame, self.not_taken.as_ref(), ADDRESS))
                section {
                    h2 { (texts.webhooks_list()) }
                    @if count.is_empty() { p { (texts.webhooks_none()) } }
                    ul.cards { @for one in &count { (listed(frame, one)) } }
                }
                @if let Some(form) = &self.form { (form.render(frame, &errors)) }
                @if !ended.is_empty() {
                    section {
                        h2 { (texts.webhooks_ended()) }
                        ul.cards { @for one in &ended { (listed(frame, one)) } }
                    }
                }
            }
        };
        let has_errors = !errors.is_empty() || self.not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::webhooks_pages()
    }

    fn explained(&self, frame: &Frame) -> Vec<(&'static str, String)> {
        let texts = frame.texts();
        let receiver = self.errors.receiver.map(|error| {
            let text = match error {
                ReceiverError::Registered => texts.webhooks_receiver_registered(),
                ReceiverError::TooMany => {
                    texts.webhooks_receiver_too_many(number(webhooks::WEBHOOKS_MAX as u64))
                }
                ReceiverError::Text(TextError::Missing) => texts.answering_missing(),
                ReceiverError::Text(TextError::NotAllowed) => texts.start_not_allowed(),
                ReceiverError::Text(TextError::TooLong { length }) => texts.answering_too_long(
                    number(webhooks::RECEIVER_MAX as u64),
                    number(length as u64),
                ),
            };
            ("receiver", text)
        });
        let is_empty = self.form.as_ref().is_some_and(|form| form.address.trim().is_empty());
        let address = self.errors.address.map(|error| {
            let text = match error {
                _ if is_empty => texts.webhooks_address_missing(),
                NotAnEndpoint::NotAnAddress => texts.webhooks_address_not_one(),
                NotAnEndpoint::TooLong => texts.webhooks_address_too_long(),
                NotAnEndpoint::NotHttps => texts.webhooks_address_not_https(),
                NotAnEndpoint::Credentials => texts.webhooks_address_credentials(),
                NotAnEndpoint::Fragment => texts.webhooks_address_fragment(),
                NotAnEndpoint::Port => texts.webhooks_address_port(),
                NotAnEndpoint::PrivateAddress => texts.webhooks_address_private(),
            };
            ("address", text)
        });
        let kinds = self.errors.kinds.then(|| (FIRST_KIND, texts.webhooks_kinds_missing()));
        [receiver, address, kinds].into_iter().flatten().collect()
    }
}

/// Where an error about all of them leads.
const FIRST_KIND: &str = Kind::PetitionPublished.code();

fn listed(frame: &Frame, Listed { webhook, counts }: &Listed) -> Markup {
    let texts = frame.texts();
    html! {
        li.card {
            h3 { a href={ (ADDRESS) "/" (webhook.id) } { (webhook.receiver) } }
            p { code { (webhook.origin) } }
            p { (texts.webhooks_since()) " " (instant(webhook.registered_at)) }
            (standing(frame, counts))
        }
    }
}

/// How it goes, what has failed before the rest.
pub(super) fn standing(frame: &Frame, counts: &Counts) -> Markup {
    let texts = frame.texts();
    let Counts { delivered, waiting, dead, dropped, silent_since } = *counts;
    html! {
        @if let Some(since) = silent_since { p { strong { (texts.webhooks_silent()) " " (instant(since)) } } }
        @if dead > 0 { p { strong { (texts.webhooks_dead(dead, number(dead))) } } }
        @if waiting > 0 { p { (texts.webhooks_waiting(waiting, number(waiting))) } }
        @if dropped > 0 { p { (texts.webhooks_dropped(dropped, number(dropped))) } }
        @if delivered > 0 { p { (texts.webhooks_delivered(delivered, number(delivered))) } }
        @if *counts == Counts::default() { p { (texts.webhook_calls_none()) } }
    }
}

impl WebhookForm {
    fn render(&self, frame: &Frame, errors: &[(&str, String)]) -> Markup {
        let texts = frame.texts();
        let wrong =
            |field| errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone());
        let receiver = TextField {
            name: "receiver",
            label: texts.webhooks_receiver(),
            hint: Some(texts.webhooks_receiver_hint()),
            value: &self.receiver,
            error: wrong("receiver"),
            rows: None,
            is_required: true,
        };
        let address = TextField {
            name: "address",
            label: texts.webhooks_address(),
            hint: Some(texts.webhooks_address_hint()),
            value: &self.address,
            error: wrong("address"),
            rows: None,
            is_required: true,
        };
        html! {
            section {
                h2 { (texts.webhooks_register()) }
                form method="post" action=(ADDRESS) novalidate {
                    (forms::csrf(frame))
                    (receiver.render(frame))
                    (address.render(frame))
                    (self.choices(frame, wrong(FIRST_KIND).as_deref()))
                    button.button { (texts.webhooks_register_submit()) }
                }
            }
        }
    }

    fn choices(&self, frame: &Frame, wrong: Option<&str>) -> Markup {
        let texts = frame.texts();
        html! {
            fieldset.field.wrong[wrong.is_some()] {
                legend { (texts.webhooks_kinds()) }
                (forms::error(frame, FIRST_KIND, wrong))
                @for kind in Kind::asked() {
                    label.choice for=(kind.code()) {
                        input #(kind.code()) type="checkbox" name=(kind.code()) value="yes" checked[self.kinds.contains(&kind)]
                            aria-describedby=[wrong.map(|_| format!("{FIRST_KIND}-error"))];
                        span { (kind_in_words(frame, kind)) }
                    }
                }
            }
        }
    }
}

pub(super) fn kind_in_words(frame: &Frame, kind: Kind) -> String {
    let texts = frame.texts();
    match kind {
        Kind::PetitionPublished => texts.webhook_kind_petition_published(),
        Kind::PetitionRefused => texts.webhook_kind_petition_refused(),
        Kind::RefusalUpheld => texts.webhook_kind_refusal_upheld(),
        Kind::RefusalOverturned => texts.webhook_kind_refusal_overturned(),
        Kind::SigningExtended => texts.webhook_kind_signing_extended(),
        Kind::ThresholdReached => texts.webhook_kind_threshold_reached(),
        Kind::PetitionClosed => texts.webhook_kind_petition_closed(),
        Kind::PetitionHandedOver => texts.webhook_kind_petition_handed_over(),
        Kind::PetitionConsidered => texts.webhook_kind_petition_considered(),
        Kind::PetitionAnswered => texts.webhook_kind_petition_answered(),
        Kind::PetitionConcluded => texts.webhook_kind_petition_concluded(),
        Kind::Test => texts.webhook_kind_test(),
    }
}
