//! Webhooks: none, some with the form and every fault, one with calls of every kind, one that has ended.

use webhooks::{
    Call, Counts, Ended, EndedBecause, Kind, Listed, NotAnEndpoint, Shown, State, Webhook,
};

use super::{NUMBER, now};
use crate::pages::forms::TextError;
use crate::pages::{
    ReceiverError, WebhookDone, WebhookErrors, WebhookForm, WebhookPage, WebhookSecretPage,
    WebhooksPage,
};

fn webhook(ended: Option<EndedBecause>) -> Webhook {
    Webhook {
        id: "AAAAAAAAAAAAAAAAAAAAAA".to_owned(),
        receiver: "Монцамэ агентлаг".to_owned(),
        origin: "https://hooks.example.mn".to_owned(),
        kinds: vec![Kind::PetitionPublished, Kind::PetitionAnswered],
        registered_at: now(),
        renewals: 0,
        both_until: None,
        ended: ended.map(|because| Ended { at: now(), because }),
    }
}

fn counts(waiting: u64, dead: u64) -> Counts {
    let silent_since = (waiting > 0).then(now);
    Counts { delivered: 7 * waiting, waiting, dead, dropped: dead, silent_since }
}

pub(in crate::pages) fn webhooks_pages() -> Vec<WebhooksPage> {
    let listed =
        |ended, waiting, dead| Listed { webhook: webhook(ended), counts: counts(waiting, dead) };
    let page = |webhooks, form, errors| WebhooksPage { webhooks, form, errors, not_taken: None };
    let none = WebhookErrors::default;
    let form = WebhookForm {
        receiver: "Монцамэ агентлаг".to_owned(),
        address: "https://127.0.0.1/hook".to_owned(),
        kinds: vec![Kind::PetitionAnswered],
    };
    let wrong = |receiver, address| WebhookErrors {
        receiver: Some(receiver),
        address: Some(address),
        kinds: true,
    };
    let empty = WebhookForm::default();
    let missing = wrong(ReceiverError::Text(TextError::Missing), NotAnEndpoint::NotAnAddress);
    let mut pages = vec![
        page(Vec::new(), None, none()),
        page(Vec::new(), Some(empty.clone()), missing),
        page(
            vec![listed(None, 0, 0), listed(None, 1, 2), listed(Some(EndedBecause::Gone), 0, 1)],
            Some(empty),
            none(),
        ),
    ];
    for address in [
        NotAnEndpoint::NotAnAddress,
        NotAnEndpoint::TooLong,
        NotAnEndpoint::NotHttps,
        NotAnEndpoint::Credentials,
        NotAnEndpoint::Fragment,
        NotAnEndpoint::Port,
        NotAnEndpoint::PrivateAddress,
    ] {
        let errors = wrong(ReceiverError::Registered, address);
        pages.push(page(Vec::new(), Some(form.clone()), errors));
    }
    for receiver in [
        ReceiverError::TooMany,
        ReceiverError::Text(TextError::NotAllowed),
        ReceiverError::Text(TextError::TooLong { length: 101 }),
    ] {
        let errors = WebhookErrors { receiver: Some(receiver), ..none() };
        pages.push(page(Vec::new(), Some(form.clone()), errors));
    }
    pages
}

pub(in crate::pages) fn webhook_pages() -> Vec<WebhookPage> {
    let call = |id, state, answer: Option<&str>| Call {
        id,
        event: format!("event-{id}"),
        kind: Kind::PetitionAnswered,
        subject: NUMBER.to_owned(),
        made_at: now(),
        next_at: now(),
        attempt: 3,
        state,
        answer: answer.map(str::to_owned),
        done_at: None,
    };
    let calls = vec![
        call(9, State::Waiting, None),
        call(8, State::Waiting, Some("500")),
        call(7, State::Delivered, Some("204")),
        call(6, State::Dead, Some("timeout")),
        call(5, State::Dead, Some("unreachable")),
        call(4, State::Dead, Some("broken")),
        call(3, State::Dead, Some("private_address")),
        call(2, State::Dead, Some("unusable")),
        call(1, State::Dropped, Some("ended")),
    ];
    let shown = |ended, calls, both_until| Shown {
        webhook: webhook(ended),
        counts: counts(1, 4),
        both_until,
        calls,
        next: Some(1),
    };
    let page = |shown, may, done| WebhookPage { shown, may_manage: may, may_replay: may, done };
    vec![
        page(shown(None, Vec::new(), None), true, Some(WebhookDone::Tested)),
        page(shown(None, calls.clone(), Some(now())), true, Some(WebhookDone::Replayed(2))),
        page(shown(None, calls.clone(), None), false, Some(WebhookDone::Replayed(0))),
        page(shown(Some(EndedBecause::Office), calls.clone(), None), true, None),
        page(shown(Some(EndedBecause::Gone), calls, None), true, None),
    ]
}

pub(in crate::pages) fn webhook_secret_pages() -> Vec<WebhookSecretPage> {
    vec![WebhookSecretPage {
        webhook: "AAAAAAAAAAAAAAAAAAAAAA".to_owned(),
        receiver: "Монцамэ агентлаг".to_owned(),
        secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".to_owned(),
    }]
}
