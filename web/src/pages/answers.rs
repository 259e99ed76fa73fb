//! The drafters' answers to what people said of a bill: how far they are, what waits, and what says the same.

mod comment;
mod filter;
mod form;
mod group;
mod progress;
mod similar;

use i18n::numbers::number;
use maud::{Markup, html};

pub use self::comment::AnswerCommentPage;
pub use self::filter::AnswersFilter;
pub use self::form::AnswerForm;
pub use self::group::AnswerGroupPage;
pub use self::progress::{AnswersProgress, AnswersState};
pub use self::similar::SimilarComments;
use super::commented::outcome_name;
use super::drafting::fields::{Asked, Fields, has_errors, summary};
use super::layout::Head;
use super::{Back, BillHead, Commented, Frame, Replied, ShownAnswer, forms, samples};

#[derive(Debug, Clone)]
pub struct AnswersPage {
    pub bill: BillHead,
    pub progress: AnswersProgress,
    pub filter: AnswersFilter,
    /// The first one first.
    pub comments: Vec<ToAnswer>,
    /// Those with the most comments first.
    pub groups: Vec<ShownGroup>,
    /// Of what is in no group, the most first.
    pub similar: Vec<SimilarComments>,
    /// The address of the next page.
    pub next: Option<String>,
    /// By which the same form makes one group.
    pub key: String,
    pub title_max: usize,
    pub back: Option<Back>,
    /// It was to be closed out, and some have no answer.
    pub is_left_open: bool,
    /// Whether the viewer looks and changes nothing.
    pub is_read_only: bool,
}

#[derive(Debug, Clone)]
pub struct ToAnswer {
    pub comment: Commented,
    /// Its own, or that of its group.
    pub answer: Option<ShownAnswer>,
    pub group: Option<ShownGroup>,
    pub replied: Replied,
}

/// Comments that are answered together.
#[derive(Debug, Clone)]
pub struct ShownGroup {
    pub id: String,
    pub title: String,
    /// How many that everyone reads are in it.
    pub comment_count: u64,
    pub answer: Option<ShownAnswer>,
}

/// The form that puts comments together; the boxes stand beside the comments.
const FORM: &str = "group";

impl AnswersPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let title = frame.texts().answers_title();
        let content = html! {
            div.wide.narrow.flow {
                h1 { (title) }
                (summary(frame, self.back.as_ref(), &self.address()))
                @if self.is_left_open { (self.left(frame)) }
                (self.bill.render(frame))
                @if self.is_read_only { p.note { (frame.texts().comment_desk_read_only()) } }
                (self.progress.render(frame, &self.bill, self.is_read_only))
                (self.groups(frame))
                @if self.writes() {
                    @for one in &self.similar { (one.render(frame, &self.address(), self.back.as_ref())) }
                }
                (self.waiting(frame))
                @if self.writes() && !self.comments.is_empty() { (self.grouping(frame)) }
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        frame.document(Head { has_errors, is_law: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::answers_pages()
    }

    /// The same, for whoever wanted to close it out.
    pub fn left_open(self) -> Self {
        Self { is_left_open: true, ..self }
    }

    fn left(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let count = number(self.progress.unanswered_count());
        html! {
            div.errors role="alert" tabindex="-1" autofocus aria-labelledby="left-open" {
                h2 #left-open { (texts.answers_left_open()) }
                p { a href={ (self.address()) "?show=unanswered" } { (texts.answers_left(count)) } }
            }
        }
    }

    fn address(&self) -> String {
        format!("{}/answering", self.bill.address())
    }

    const fn writes(&self) -> bool {
        self.progress.state.writes() && !self.is_read_only
    }

    fn groups(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if !self.groups.is_empty() {
                section {
                    h2 { (texts.answers_groups()) }
                    ul {
                        @for group in &self.groups {
                            li { (group.link(frame, &self.address())) " – " (group.line(frame)) }
                        }
                    }
                }
            }
        }
    }

    fn waiting(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.answers_comments()) }
                (self.filter.render(frame, &self.address()))
                @if self.comments.is_empty() { p { (texts.answers_none()) } }
                ol.cards { @for one in &self.comments { (self.card(frame, one)) } }
                @if let Some(next) = &self.next {
                    p { a.button.quiet href=(next) rel="next" { (texts.answers_next()) } }
                }
            }
        }
    }

    fn card(&self, frame: &Frame, one: &ToAnswer) -> Markup {
        let texts = frame.texts();
        let id = &one.comment.id;
        let address = format!("{}/comments/{id}", self.address());
        html! {
            li.card {
                h3 { (one.comment.place(frame)) }
                (one.comment.line(frame))
                (one.comment.words(frame))
                (one.replied.render(frame))
                @if let Some(group) = &one.group {
                    p { (texts.answers_in_group()) " " (group.link(frame, &self.address())) }
                }
                @if let Some(answer) = &one.answer { (answer.render(frame)) }
                @if self.writes() {
                    p {
                        a href=(address) aria-label=(texts.answers_answer_which(id)) {
                            @if one.answer.is_some() { (texts.answers_correct()) } @else { (texts.answers_answer()) }
                        }
                    }
                    @let name = format!("{FORM}-{}", chosen(id));
                    label.choice for=(name) {
                        input #(name) type="checkbox" name=(name) value="yes" form=(FORM) checked[self.is_chosen(&name)];
                        span { (texts.answers_choose()) span.unseen { " " (id) } }
                    }
                }
            }
        }
    }

    fn is_chosen(&self, name: &str) -> bool {
        self.back.as_ref().is_some_and(|back| back.fields.contains_key(name))
    }

    /// Of what is ticked.
    fn grouping(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, FORM, self.back.as_ref());
        let groups = self.groups.iter().map(|group| (&*group.id, group.title.clone()));
        let groups: Vec<_> = [("", texts.answers_group_new())].into_iter().chain(groups).collect();
        html! {
            section.staff {
                h2 { (texts.answers_group_title()) }
                form #(FORM) method="post" action={ (self.address()) "/" (FORM) } novalidate {
                    (forms::csrf(frame))
                    (fields.hidden("key", &self.key))
                    // So that what was ticked is there again when the form is given back.
                    (fields.hidden("show", self.filter.shown()))
                    (fields.hidden("provision", &self.filter.provision))
                    (fields.hidden("after", &self.filter.after.to_string()))
                    (fields.choice(frame, "into", &texts.answers_group_into(), "", &groups))
                    (fields.text(frame, Asked {
                        name: "title", label: texts.answers_group_name(),
                        hint: Some(texts.answers_group_name_hint(number(self.title_max as u64))),
                        standing: "", rows: None, is_required: false,
                    }))
                    button.button { (texts.answers_group_submit()) }
                }
            }
        }
    }
}

impl ShownGroup {
    fn link(&self, frame: &Frame, desk: &str) -> Markup {
        html! {
            a href={ (desk) "/groups/" (self.id) } lang=[frame.citizens_language()] { (self.title) }
        }
    }

    pub(super) fn line(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        let count = texts.answers_group_count(number(self.comment_count));
        let outcome = self.answer.as_ref().map_or_else(
            || texts.outcome_pending(),
            |answer| outcome_name(frame.locale, answer.outcome),
        );
        format!("{count} · {outcome}")
    }
}

/// The name of the box beside a comment, within its form.
pub fn chosen(id: &str) -> String {
    format!("chosen-{id}")
}
