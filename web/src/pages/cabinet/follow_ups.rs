//! Whom the operators call once a decision is done: the issues, and the people of one.

use std::sync::Arc;

use cabinet::{Asked, IssueEntry, IssueId, ToAsk};
use directory::Table as Directory;
use i18n::dates;
use i18n::numbers::number;
use kernel::{PersonKey, Timestamp};
use maud::{Markup, html};

use super::names::{asked_rows, issue_name, reached_name};
use crate::pages::instant::instant;
use crate::pages::layout::Head;
use crate::pages::table::Table;
use crate::pages::{Frame, forms, samples};

#[derive(Debug, Clone)]
pub struct FollowUpsPage {
    pub issues: Vec<(IssueEntry, Asked)>,
    pub table: Arc<Directory>,
}

/// Of one issue; who they are is not here.
#[derive(Debug, Clone)]
pub struct PeopleToAskPage {
    pub issue: IssueId,
    pub people: Vec<ToAsk>,
    pub next: Option<String>,
    pub may_call: bool,
    pub me: Option<PersonKey>,
    pub now: Timestamp,
    pub table: Arc<Directory>,
}

impl FollowUpsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.follow_ups_title();
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                p { (texts.follow_ups_lead()) }
                @if self.issues.is_empty() { p { (texts.follow_ups_none()) } }
                @else { ul.cards { @for (entry, asked) in &self.issues { (self.card(frame, entry, asked)) } } }
            }
        };
        frame.document(Head { is_unlisted: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::follow_ups_pages()
    }

    fn card(&self, frame: &Frame, entry: &IssueEntry, asked: &Asked) -> Markup {
        html! {
            li.card {
                h2 { a href={ "/follow-ups/" (entry.issue) } { (issue_name(frame.locale, &self.table, &entry.issue)) } }
                dl.facts.rows {
                    (asked_rows(frame, asked))
                    @if let Some(at) = entry.done_at { div { dt { (frame.texts().issue_done()) } dd { (instant(at)) } } }
                }
            }
        }
    }
}

impl PeopleToAskPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = issue_name(frame.locale, &self.table, &self.issue);
        let content = html! {
            div.wide.flow {
                p { a href="/follow-ups" { (texts.follow_ups_title()) } }
                h1 { (title) }
                @if self.people.is_empty() { p { (texts.follow_up_nobody_left()) } }
                @else { (self.list(frame)) }
                @if let Some(next) = &self.next { nav.pages { a.button.quiet rel="next" href=(next) { (texts.petitions_next()) } } }
            }
        };
        frame.document(Head { is_unlisted: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::people_to_ask_pages()
    }

    fn list(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let row = |one: &ToAsk| {
            let others = one.complaints.iter().map(ToString::to_string).collect::<Vec<_>>();
            vec![
                html! { (others.join(", ")) },
                html! { (number(u64::from(one.tries))) },
                html! { (self.standing(frame, one)) },
                self.take(frame, one),
            ]
        };
        let table = Table {
            name: &texts.follow_up_people(),
            headings: vec![
                texts.complaint_number(),
                texts.follow_up_tries(),
                texts.agenda_state(),
                texts.follow_up_act(),
            ],
            rows: self.people.iter().map(row).collect(),
            has_row_headings: true,
        };
        table.render()
    }

    fn held_by_another(&self, one: &ToAsk) -> Option<Timestamp> {
        let (holder, until) = one.held?;
        (Some(holder) != self.me && until > self.now).then_some(until)
    }

    fn standing(&self, frame: &Frame, one: &ToAsk) -> String {
        match (one.reached, self.held_by_another(one)) {
            (Some(reached), _) => reached_name(frame.locale, reached),
            (None, Some(until)) => frame.texts().follow_up_held_until(dates::date_and_time(until)),
            (None, None) => match self.called_again_at(one) {
                Some(at) => frame.texts().follow_up_again_at(dates::date_and_time(at)),
                None => frame.texts().follow_up_open(),
            },
        }
    }

    fn called_again_at(&self, one: &ToAsk) -> Option<Timestamp> {
        one.again_at.filter(|at| *at > self.now)
    }

    fn take(&self, frame: &Frame, one: &ToAsk) -> Markup {
        let is_free = one.reached.is_none()
            && self.held_by_another(one).is_none()
            && self.called_again_at(one).is_none();
        html! {
            @if self.may_call && is_free {
                form method="post" action={ "/follow-ups/" (self.issue) "/" (one.complaint) "/take" } {
                    (forms::csrf(frame))
                    button.button.quiet { (frame.texts().follow_up_take()) span.unseen { ": " (one.complaint) } }
                }
            }
        }
    }
}
