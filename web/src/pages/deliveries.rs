//! What could not be delivered, and why; never whom it was for.

use i18n::numbers::number;
use maud::{Markup, html};
use notices::{Channel, Count, Dead, Failing, Reason, State, What};

use super::forms::csrf;
use super::instant::{instant, sentence};
use super::layout::Head;
use super::table::Table;
use super::{Frame, samples};
use crate::letters;

mod reason;

#[derive(Debug, Clone)]
pub struct DeliveriesPage {
    pub failing: Failing,
    pub may_replay: bool,
    /// How many were put back a moment ago.
    pub again: Option<u64>,
}

impl DeliveriesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.deliveries_title();
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                @if let Some(n) = self.again { p.done role="status" { (texts.deliveries_again(n, number(n))) } }
                p.lead { (texts.deliveries_lead()) }
                section {
                    h2 { (texts.deliveries_counts()) }
                    (self.counts(frame))
                    @for (by, since) in &self.failing.oldest {
                        p { (channel(frame, *by)) ": " (sentence!(texts.deliveries_oldest(), instant(*since))) }
                    }
                }
                @if !self.failing.held_up.is_empty() {
                    section {
                        h2 { (texts.deliveries_held_up()) }
                        ul { @for Reason { reason, n } in &self.failing.held_up { li { (reason::words(frame, reason)) ": " (number(*n)) } } }
                    }
                }
                section {
                    h2 { (texts.deliveries_dead()) }
                    @if self.failing.dead.is_empty() { p { (texts.deliveries_none()) } }
                    @for reason in &self.failing.reasons { (self.all_of(frame, reason)) }
                    ul.cards { @for one in &self.failing.dead { (self.one(frame, one)) } }
                    @if let Some(next) = self.failing.next {
                        p { a.button.quiet href={ "/deliveries?before=" (next) } { (texts.notices_earlier()) } }
                    }
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        const NOBODY: &str = "nobody has the address (550 5.1.1)";
        let count =
            |state, n| Count { channel: Channel::Mail, state, n, oldest_at: samples::now() };
        let none = Failing {
            counts: Vec::new(),
            oldest: Vec::new(),
            held_up: Vec::new(),
            reasons: Vec::new(),
            dead: Vec::new(),
            next: None,
        };
        let dead = |id, what: Option<What>, cause: &str, reason: &str| Dead {
            id,
            channel: Channel::Mail,
            what,
            subject: what.map(|_| "PN-202611-00001".to_owned()),
            cause: cause.to_owned(),
            attempt: 3,
            first_at: samples::now(),
            done_at: samples::now(),
            reason: reason.to_owned(),
        };
        let some = Failing {
            counts: vec![
                count(State::Delivered, 1_234),
                count(State::Waiting, 7),
                count(State::Dead, 3),
            ],
            oldest: vec![(Channel::Mail, samples::now()), (Channel::Sms, samples::now())],
            held_up: vec![Reason { reason: "451 4.7.1".to_owned(), n: 4 }],
            reasons: vec![
                Reason { reason: NOBODY.to_owned(), n: 2 },
                Reason { reason: "bounced 5.2.2".to_owned(), n: 1 },
            ],
            dead: vec![
                dead(3, Some(What::PetitionAnswered), "event/7", "bounced 5.2.2"),
                dead(2, None, "digest/daily/2026-11-20", NOBODY),
                dead(1, None, "confirm/7", NOBODY),
            ],
            next: Some(1),
        };
        vec![
            Self { failing: none.clone(), may_replay: false, again: None },
            Self { failing: some.clone(), may_replay: false, again: None },
            Self { failing: some, may_replay: true, again: None },
            Self { failing: none.clone(), may_replay: true, again: Some(0) },
            Self { failing: none, may_replay: true, again: Some(1_234) },
        ]
    }

    fn counts(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let row = |count: &Count| {
            let n = number(count.n);
            vec![
                html! { (channel(frame, count.channel)) },
                html! { (state(frame, count.state)) },
                html! { (n) },
            ]
        };
        Table {
            name: &texts.deliveries_counts(),
            headings: vec![
                texts.deliveries_channel(),
                texts.deliveries_state(),
                texts.deliveries_number(),
            ],
            rows: self.failing.counts.iter().map(row).collect(),
            has_row_headings: false,
        }
        .render()
    }

    fn all_of(&self, frame: &Frame, Reason { reason, n }: &Reason) -> Markup {
        let texts = frame.texts();
        let words = reason::words(frame, reason);
        html! {
            p { strong { (words) } ": " (number(*n)) }
            @if self.may_replay {
                form method="post" action="/deliveries/replay" {
                    (csrf(frame))
                    input type="hidden" name="reason" value=(reason);
                    button.button.quiet { (texts.deliveries_replay_all(&words)) }
                }
            }
        }
    }

    fn one(&self, frame: &Frame, one: &Dead) -> Markup {
        let texts = frame.texts();
        let subject = one.subject.as_deref().unwrap_or_default();
        html! {
            li.card {
                h3 { (channel(frame, one.channel)) " " (one.id) }
                p { (said(frame, one)) @if !subject.is_empty() { ", " (subject) } }
                p { (reason::words(frame, &one.reason)) ", " (texts.deliveries_attempts(u64::from(one.attempt))) ", " (instant(one.done_at)) }
                @if self.may_replay {
                    form method="post" action="/deliveries/replay" {
                        (csrf(frame))
                        input type="hidden" name="id" value=(one.id);
                        button.button.quiet { (texts.deliveries_replay(one.id.to_string())) }
                    }
                }
            }
        }
    }
}

/// What it would have told.
fn said(frame: &Frame, one: &Dead) -> String {
    let texts = frame.texts();
    match one.what {
        Some(what) => letters::line(frame.locale, what),
        None if one.is_digest() => texts.deliveries_digest(),
        None if one.is_confirmation() => texts.deliveries_confirmation(),
        None => String::new(),
    }
}

fn channel(frame: &Frame, channel: Channel) -> String {
    let texts = frame.texts();
    match channel {
        Channel::Mail => texts.practice_post_mail(),
        Channel::Sms => texts.practice_post_sms(),
    }
}

fn state(frame: &Frame, state: State) -> String {
    let texts = frame.texts();
    match state {
        State::Waiting => texts.delivery_waiting(),
        State::Delivered => texts.delivery_delivered(),
        State::Dead => texts.delivery_dead(),
        State::Dropped => texts.delivery_dropped(),
    }
}
