//! One webhook: what it is told, whether that arrives, and what can be done about it.

use i18n::numbers::number;
use maud::{Markup, html};
use webhooks::{Call, EndedBecause, Shown, State};

use super::forms::csrf;
use super::instant::instant;
use super::layout::Head;
use super::table::Table;
use super::webhooks::{ADDRESS, kind_in_words, standing};
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct WebhookPage {
    pub shown: Shown,
    pub may_manage: bool,
    pub may_replay: bool,
    pub done: Option<WebhookDone>,
}

/// What was just done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WebhookDone {
    /// So many calls are sent again.
    Replayed(u64),
    Tested,
}

impl WebhookPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let webhook = &self.shown.webhook;
        let content = html! {
            div.wide.flow {
                p { a href=(ADDRESS) { (texts.webhook_back()) } }
                h1 { (webhook.receiver) }
                @if let Some(done) = self.done { p.done role="status" { (said(frame, done)) } }
                (self.facts(frame))
                section {
                    h2 { (texts.webhook_calls()) }
                    @if self.shown.calls.is_empty() { p { (texts.webhook_calls_none()) } }
                    @else { (self.calls(frame)) }
                    @if let Some(next) = self.shown.next {
                        p { a.button.quiet href={ (self.address()) "?before=" (next) } { (texts.notices_earlier()) } }
                    }
                    @if self.counts() && self.may_replay && self.shown.counts.has_failed() {
                        (self.button(frame, "replay", &texts.webhook_replay_all()))
                    }
                    @if self.counts() && self.may_manage { (self.button(frame, "test", &texts.webhook_test())) }
                }
                @if self.counts() && self.may_manage { (self.secret(frame)) (self.end(frame)) }
            }
        };
        frame.document(Head::titled(&webhook.receiver), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::webhook_pages()
    }

    fn address(&self) -> String {
        format!("{ADDRESS}/{}", self.shown.webhook.id)
    }

    fn counts(&self) -> bool {
        self.shown.webhook.ended.is_none()
    }

    fn facts(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let webhook = &self.shown.webhook;
        html! {
            dl.facts.rows {
                div { dt { (texts.webhook_origin()) } dd { code { (webhook.origin) } } }
                div { dt { (texts.webhook_registered()) } dd { (instant(webhook.registered_at)) } }
                div {
                    dt { (texts.webhook_hears()) }
                    dd { ul { @for kind in &webhook.kinds { li { (kind_in_words(frame, *kind)) } } } }
                }
            }
            (standing(frame, &self.shown.counts))
            @if let Some(ended) = webhook.ended {
                p.note {
                    @match ended.because {
                        EndedBecause::Office => (texts.webhook_ended_by_office()),
                        EndedBecause::Gone => (texts.webhook_ended_gone()),
                    }
                    " " (instant(ended.at))
                }
            }
        }
    }

    fn calls(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let may_replay = self.may_replay && self.counts();
        let mut headings = vec![
            texts.webhook_call_number(),
            texts.webhook_call_what(),
            texts.webhook_call_when(),
            texts.webhook_call_state(),
            texts.webhook_call_attempts(),
        ];
        if may_replay {
            headings.push(texts.webhook_call_again());
        }
        let row = |call: &Call| {
            let mut row = vec![
                html! { code { (call.event) } },
                what(frame, call),
                instant(call.made_at),
                state(frame, call),
                html! { (number(u64::from(call.attempt))) },
            ];
            if may_replay {
                row.push(self.again(frame, call));
            }
            row
        };
        Table {
            name: &texts.webhook_calls(),
            headings,
            rows: self.shown.calls.iter().map(row).collect(),
            has_row_headings: true,
        }
        .render()
    }

    fn again(&self, frame: &Frame, call: &Call) -> Markup {
        let texts = frame.texts();
        if !can_be_replayed(call) {
            return Markup::default();
        }
        html! {
            form method="post" action={ (self.address()) "/replay" } {
                (csrf(frame))
                input type="hidden" name="call" value=(call.id);
                button.button.quiet aria-label=(texts.webhook_call_replay_which(&call.event)) { (texts.webhook_call_replay()) }
            }
        }
    }

    fn secret(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.webhook_secret()) }
                p { (texts.webhook_secret_lead()) }
                @if let Some(until) = self.shown.both_until {
                    p { (texts.webhook_secret_both()) " " (instant(until)) }
                } @else {
                    p { (texts.webhook_secret_renew_hint()) }
                }
                (self.button(frame, "secret", &texts.webhook_secret_show()))
                @if self.shown.both_until.is_none() {
                    (self.button(frame, "renew", &texts.webhook_secret_renew()))
                }
                details {
                    summary { (texts.webhook_secret_leaked()) }
                    p { (texts.webhook_secret_void_hint()) }
                    form method="post" action={ (self.address()) "/renew" } {
                        (csrf(frame))
                        input type="hidden" name="void" value="yes";
                        button.button.quiet { (texts.webhook_secret_void()) }
                    }
                }
            }
        }
    }

    fn end(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                details {
                    summary { (texts.webhook_end()) }
                    p { (texts.webhook_end_hint()) }
                    (self.button(frame, "end", &texts.webhook_end_sure()))
                }
            }
        }
    }

    fn button(&self, frame: &Frame, act: &str, label: &str) -> Markup {
        html! {
            form method="post" action={ (self.address()) "/" (act) } {
                (csrf(frame))
                button.button.quiet { (label) }
            }
        }
    }
}

/// The secret, for whoever hands it over.
#[derive(Debug, Clone)]
pub struct WebhookSecretPage {
    pub webhook: String,
    pub receiver: String,
    pub secret: String,
}

impl WebhookSecretPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.webhook_secret_title(&self.receiver);
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p { code.secret { (self.secret) } }
                p { (texts.webhook_secret_hand_over()) }
                p { a href="/api/docs#webhooks" { (texts.nav_api()) } }
                p { a.button.quiet href={ (ADDRESS) "/" (self.webhook) } { (texts.webhook_secret_back()) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::webhook_secret_pages()
    }
}

/// One that is under way for the first time may still arrive.
fn can_be_replayed(call: &Call) -> bool {
    call.state != State::Waiting || call.answer.is_some()
}

fn what(frame: &Frame, call: &Call) -> Markup {
    html! {
        (kind_in_words(frame, call.kind)) " "
        @if !call.subject.is_empty() { a.number href={ "/petitions/" (call.subject) } { (call.subject) } }
    }
}

fn said(frame: &Frame, done: WebhookDone) -> String {
    match done {
        WebhookDone::Replayed(n) => frame.texts().webhook_replayed(n, number(n)),
        WebhookDone::Tested => frame.texts().webhook_tested(),
    }
}

fn state(frame: &Frame, call: &Call) -> Markup {
    let texts = frame.texts();
    html! {
        @match call.state {
            State::Waiting => (texts.webhook_state_waiting()),
            State::Delivered => {
                (texts.webhook_state_delivered())
                @if let Some(at) = call.done_at { " " (instant(at)) }
            }
            State::Dead => {
                strong { (texts.webhook_state_dead()) }
                @if let Some(at) = call.done_at { " " (instant(at)) }
            }
            State::Dropped => (texts.webhook_state_dropped()),
        }
        @if call.state != State::Dropped && let Some(answer) = &call.answer {
            ". " (answered(frame, answer)) "."
            @if call.state == State::Waiting {
                " " (texts.webhook_state_waiting_until()) " " (instant(call.next_at))
            }
        }
    }
}

/// A status, or why there was none.
fn answered(frame: &Frame, answer: &str) -> String {
    let texts = frame.texts();
    match answer {
        "private_address" => texts.webhook_answer_private(),
        "unreachable" => texts.webhook_answer_unreachable(),
        "timeout" => texts.webhook_answer_timeout(),
        "broken" => texts.webhook_answer_broken(),
        "unusable" => texts.webhook_answer_unusable(),
        status => texts.webhook_answer_status(status),
    }
}
