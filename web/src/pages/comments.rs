//! What people say of a bill: in an order, page by page, with a form to say something oneself.

mod form;
mod one;
mod said;
mod stances;

use bills::BillNumber;
use comments::Order;
use i18n::dates;
use jiff::civil::Date;
use maud::{Markup, html};

pub use self::form::CommentForm;
pub use self::one::{CommentDone, CommentForms, CommentPage};
pub use self::said::{Said, SaidAbout};
pub use self::stances::StanceCounts;
use super::layout::Head;
use super::{Frame, Visitor, addresses, samples};

/// Of which part of a bill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskedPlace {
    Everything,
    Whole,
    /// Its id, what it is called and what it says.
    Provision {
        id: String,
        label: String,
        text: String,
    },
    /// One that was removed, as the last version has it that has it.
    Removed {
        id: String,
        label: String,
        text: String,
        version: u32,
    },
}

#[derive(Debug, Clone)]
pub struct CommentsPage {
    pub bill: BillNumber,
    pub title: String,
    pub place: AskedPlace,
    pub order: Order,
    /// The last day, while comments are taken.
    pub open_until: Option<Date>,
    /// The first day, where that is still to come.
    pub opens_on: Option<Date>,
    pub is_withdrawn: bool,
    /// Whether a moderator looks at each comment before everyone does.
    pub is_held_first: bool,
    /// Of this provision, or of the whole.
    pub stances: Option<StanceCounts>,
    pub comments: Vec<Said>,
    pub total: u64,
    pub previous: Option<String>,
    pub next: Option<String>,
    /// For whoever may write now.
    pub form: Option<CommentForm>,
}

impl AskedPlace {
    /// As an address says it.
    pub fn query(&self) -> String {
        match self {
            Self::Everything => "place=all".to_owned(),
            Self::Whole => "place=whole".to_owned(),
            Self::Provision { id, .. } | Self::Removed { id, .. } => format!("provision={id}"),
        }
    }
}

impl CommentsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = self.name(frame);
        let has_errors = self.form.as_ref().is_some_and(CommentForm::has_errors);
        let content = html! {
            div.wide.narrow {
                p.label { span.number { (self.bill) } " · " a href={ "/bills/" (self.bill) } { (self.title) } }
                h1 { (title) }
                @if let Some(form) = &self.form { (form.errors(frame, &self.address())) }
                @if let AskedPlace::Removed { id, version, .. } = &self.place {
                    p.note {
                        a href={ "/bills/" (self.bill) "/versions/" (version) "#" (id) } { (texts.comments_removed_version(*version)) }
                        " " (texts.comments_removed())
                    }
                }
                @if let AskedPlace::Provision { text, .. } | AskedPlace::Removed { text, .. } = &self.place {
                    blockquote.quoted lang=[frame.citizens_language()] { @for line in text.lines() { p { (line) } } }
                }
                p.note { (self.window(frame)) }
                @if let Some(stances) = &self.stances { (stances.render(frame, self)) }
                (self.write(frame))
                (self.orders(frame))
                @if self.comments.is_empty() { p { (texts.comments_none()) } }
                @else { ol.comments { @for said in &self.comments { li { (said.render(frame)) } } } }
                @if self.previous.is_some() || self.next.is_some() {
                    p.buttons {
                        @if let Some(previous) = &self.previous { a.button.quiet href=(previous) rel="prev" { (texts.comments_previous()) } " " }
                        @if let Some(next) = &self.next { a.button.quiet href=(next) rel="next" { (texts.comments_next()) } }
                    }
                }
                (self.files(frame))
            }
        };
        frame.document(Head { has_errors, is_law: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::comments_pages()
    }

    pub fn address(&self) -> String {
        format!("/bills/{}/comments?{}", self.bill, self.place.query())
    }

    fn name(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        match &self.place {
            AskedPlace::Everything => texts.comments_place_all(),
            AskedPlace::Whole => texts.comments_whole(),
            AskedPlace::Provision { label, .. } | AskedPlace::Removed { label, .. } => {
                label.clone()
            }
        }
    }

    fn window(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        let counted = texts.comments_count(self.total);
        let window = match (self.open_until, self.opens_on) {
            _ if self.is_withdrawn => texts.comments_withdrawn(),
            (Some(day), _) => texts.comments_open_until(dates::day(day)),
            (None, Some(day)) => texts.comments_opens(dates::day(day)),
            (None, None) => texts.comments_not_open(),
        };
        let held = self.is_held_first && (self.open_until.is_some() || self.opens_on.is_some());
        let held = if held { texts.comments_held_first() } else { String::new() };
        format!("{counted}. {window} {held}").trim_end().to_owned()
    }

    fn write(&self, frame: &Frame) -> Markup {
        let signed_in = matches!(frame.visitor, Visitor::SignedIn { .. });
        html! {
            @match &self.form {
                Some(form) => details.write open[form.is_open()] {
                    summary { (self.what_to_write(frame)) }
                    (form.render(frame, &format!("/bills/{}/comments", self.bill)))
                },
                None if self.open_until.is_some() && !signed_in => p {
                    a.button href=(addresses::sign_in_address(&self.address())) { (frame.texts().comments_sign_in()) }
                },
                None => {}
            }
        }
    }

    fn what_to_write(&self, frame: &Frame) -> String {
        match self.place {
            AskedPlace::Removed { .. } => frame.texts().comment_write_instead(),
            _ => frame.texts().comment_write(),
        }
    }

    /// How much is said here, now and over time, for whoever counts.
    fn files(&self, frame: &Frame) -> Markup {
        let own = format!("/bills/{}/comments", self.bill);
        let of = match &self.place {
            AskedPlace::Everything | AskedPlace::Whole => String::new(),
            AskedPlace::Provision { id, .. } | AskedPlace::Removed { id, .. } => {
                format!("?provision={id}")
            }
        };
        html! {
            p.note {
                (frame.texts().comments_totals()) " "
                a href={ (own) "/count.json" (of) } { "JSON" } " · "
                a href={ (own) "/history.csv" (of) } { "CSV" }
            }
        }
    }

    fn orders(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let name = |order| match order {
            Order::Balanced => texts.comments_sort_balanced(),
            Order::Support => texts.comments_sort_support(),
            Order::Newest => texts.comments_sort_newest(),
        };
        html! {
            nav.filters aria-label=(texts.comments_sort()) {
                ul {
                    @for order in Order::ALL {
                        li { a href={ (self.address()) "&order=" (order.code()) } aria-current=[(order == self.order).then_some("true")] { (name(order)) } }
                    }
                }
            }
            p.hint { (texts.comments_sort_about()) }
        }
    }
}
