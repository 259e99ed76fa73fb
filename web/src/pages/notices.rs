//! What somebody was told, the latest first.

use maud::{Markup, html};
use notices::{Because, Inbox, Received, Told, What};

use super::forms::csrf;
use super::instant::instant;
use super::layout::Head;
use super::{Frame, samples};
use crate::letters;
use crate::subjects::{Subject, Subjects};

#[derive(Debug, Clone)]
pub struct NoticesPage {
    pub inbox: Inbox,
    /// How many are new still, on other pages.
    pub unseen: u64,
    pub subjects: Subjects,
    /// Whether nothing arrives any more at an address they have given.
    pub is_failing: bool,
}

impl NoticesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.notices_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                @if self.is_failing { p.wrong { strong { (texts.wishes_failing()) } } }
                p { a href="/me/notices/wishes" { (texts.wishes_title()) } }
                @if self.unseen > 0 {
                    form method="post" action="/me/notices/seen" {
                        (csrf(frame))
                        button.button.quiet { (texts.notices_see_all()) }
                    }
                }
                @if self.inbox.notices.is_empty() {
                    p { (texts.notices_none()) }
                } @else {
                    ul.cards { @for one in &self.inbox.notices { (self.received(frame, one)) } }
                }
                @if let Some(next) = self.inbox.next {
                    p { a.button.quiet href={ "/me/notices?before=" (next) } { (texts.notices_earlier()) } }
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    fn received(&self, frame: &Frame, Received { told, is_new, .. }: &Received) -> Markup {
        let texts = frame.texts();
        let subject = self.subjects.find(told);
        // It is their own page: a comment's address tells nobody else that it is theirs.
        let address = match subject {
            Some(subject) if told.subject.starts_with("CM-") => {
                format!("/bills/{}/comments/{}", subject.number, told.subject)
            }
            _ => letters::path(told, subject),
        };
        let title = self.subjects.called(told).map(|subject| &subject.title);
        html! {
            li.card {
                p.count {
                    @if let Some(number) = self.subjects.number(told) { (number) ", " }
                    (instant(told.at))
                }
                @if *is_new { p { strong.badge.open { (texts.following_new()) } } }
                h2 { a href=(address) { (letters::title(frame.locale, told)) } }
                @if let Some(title) = title { p lang=[frame.citizens_language()] { (title) } }
            }
        }
    }

    pub fn samples() -> Vec<Self> {
        let number = samples::NUMBER;
        let told =
            |what, because| Told { what, subject: number.to_owned(), because, at: samples::now() };
        let each = (1_u64..).zip(What::ALL);
        let mut notices: Vec<_> = each
            .map(|(id, what)| Received { id, told: told(*what, Because::Own), is_new: id > 18 })
            .collect();
        notices.reverse();
        let subject = Subject {
            number: number.to_owned(),
            title: samples::ACTION.to_owned(),
            ..Subject::default()
        };
        let subjects: Subjects = [(number.to_owned(), subject)].into_iter().collect();
        let none = Inbox { notices: Vec::new(), next: None };
        let some = Inbox { notices, next: Some(1) };
        vec![
            Self { inbox: none, unseen: 0, subjects: Subjects::default(), is_failing: true },
            Self { inbox: some.clone(), unseen: 0, subjects: subjects.clone(), is_failing: false },
            Self { inbox: some, unseen: 7, subjects, is_failing: false },
        ]
    }
}
