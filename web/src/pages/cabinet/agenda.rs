//! The agenda of a meeting: what comes before it and in which order, and what became of each item.

use std::sync::Arc;

use cabinet::{AgendaState, AgendaView, IssueEntry, IssueId, Item, Progress};
use directory::Table;
use i18n::dates;
use i18n::numbers::number;
use jiff::civil::Date;
use maud::{Markup, html};

use super::names::{issue_name, state_name};
use crate::pages::complaints::agency_name;
use crate::pages::drafting::fields::{has_errors, summary};
use crate::pages::instant::{instant, on_day};
use crate::pages::layout::Head;
use crate::pages::{Back, Frame, forms, samples};

#[derive(Debug, Clone)]
pub struct AgendaPage {
    pub view: AgendaView,
    pub is_secretary: bool,
    /// Proposed, and on no agenda.
    pub proposed: Vec<IssueId>,
    pub today: Date,
    pub table: Arc<Table>,
    pub back: Option<Back>,
}

/// What became of an item at this meeting.
pub(super) enum BecameOf {
    Nothing,
    Decided,
    Postponed(Date),
}

impl AgendaPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let title = frame.texts().agenda_title(dates::day(self.view.meets_on));
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (self.head(frame))
                (summary(frame, self.back.as_ref(), &self.address()))
                (self.items(frame))
                (self.forms(frame))
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        let head = Head { has_errors, is_unlisted: true, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::agenda_pages()
    }

    pub(super) fn address(&self) -> String {
        format!("/agendas/{}", self.view.id)
    }

    pub(super) fn is_held(&self) -> bool {
        self.view.state == AgendaState::Frozen && self.today >= self.view.meets_on
    }

    /// Of which nothing has become yet.
    pub(super) fn pending(&self) -> impl Iterator<Item = &Item> {
        let is_pending = |item: &&Item| matches!(became_of(&self.view, item), BecameOf::Nothing);
        self.view.items.iter().filter(is_pending)
    }

    fn head(&self, frame: &Frame) -> Markup {
        let (texts, view) = (frame.texts(), &self.view);
        let entry = view.entry.as_ref();
        let (label, at) = match entry.and_then(|entry| entry.frozen_at) {
            Some(at) => (texts.agenda_frozen_at(), at),
            None => (texts.agenda_freezes_at(), view.freezes_at),
        };
        html! {
            p.label { strong { (state_name(frame.locale, view.state)) } }
            dl.facts.rows {
                div { dt { (texts.agenda_meets_on()) } dd { (on_day(view.meets_on)) } }
                div { dt { (label) } dd { (instant(at)) } }
                @if let Some(why) = entry.and_then(|entry| entry.moved_because.as_ref()) {
                    div { dt { (texts.agenda_moved_because()) } dd { (why) } }
                }
                @if let Some(at) = entry.and_then(|entry| entry.published_at) {
                    div { dt { (texts.agenda_published_at()) } dd { (instant(at)) } }
                }
            }
            p { a href={ (self.address()) "/print" } { (texts.agenda_print()) } " · " a href="/agendas" { (texts.agendas_title()) } }
        }
    }

    fn items(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.agenda_items()) }
                @if self.view.items.is_empty() { p { (texts.agenda_items_none()) } }
                @else { ol.cards { @for nth in 0..self.view.items.len() { (self.item(frame, nth)) } } }
            }
        }
    }

    fn item(&self, frame: &Frame, nth: usize) -> Markup {
        let texts = frame.texts();
        let item = &self.view.items[nth];
        let name = issue_name(frame.locale, &self.table, &item.issue);
        html! {
            li.card {
                h3 { (nth + 1) ". " a href={ "/issues/" (item.issue) } { (name) } }
                (counted(frame, &self.view, item))
                @if self.lacks_summary(item) { p.note { (texts.agenda_lacks_summary()) } }
                (outcome(frame, &self.table, &self.view, item))
                (self.correcting(frame, item))
                @if self.is_secretary && self.view.state == AgendaState::Open {
                    div.choices {
                        @if nth > 0 { (self.moved(frame, nth, nth - 1, &texts.agenda_up(), &name)) }
                        @if nth + 1 < self.view.items.len() { (self.moved(frame, nth, nth + 1, &texts.agenda_down(), &name)) }
                        (self.button(frame, "take-off", "take-off-issue", &item.issue.to_string(), &texts.agenda_take_off(), &name))
                    }
                }
            }
        }
    }

    /// While one can still be written: the meeting will have nothing before it that says what people complain of.
    fn lacks_summary(&self, item: &Item) -> bool {
        let entry = item.entry.as_ref();
        self.view.state == AgendaState::Open && entry.is_none_or(|entry| entry.summaries.is_empty())
    }

    /// Until the outcome is published a decision that was written wrong is withdrawn and written anew.
    fn correcting(&self, frame: &Frame, item: &Item) -> Markup {
        let is_decided = matches!(became_of(&self.view, item), BecameOf::Decided);
        let may_withdraw =
            item.entry.as_ref().is_some_and(|entry| entry.progress == Progress::Decided);
        html! {
            @if self.is_secretary && self.is_held() && is_decided && may_withdraw {
                p { a href={ "/issues/" (item.issue) } { (frame.texts().agenda_correct()) } }
            }
        }
    }

    /// A button that sends the whole order, with two items changed.
    fn moved(&self, frame: &Frame, from: usize, to: usize, label: &str, name: &str) -> Markup {
        let mut ids: Vec<_> = self.view.items.iter().map(|item| item.issue.to_string()).collect();
        ids.swap(from, to);
        self.button(frame, "reorder", "reorder-items", &ids.join(" "), label, name)
    }

    fn button(
        &self,
        frame: &Frame,
        step: &str,
        field: &str,
        value: &str,
        label: &str,
        name: &str,
    ) -> Markup {
        html! {
            form method="post" action={ (self.address()) "/" (step) } {
                (forms::csrf(frame))
                input type="hidden" name=(field) value=(value);
                button.button.quiet { (label) span.unseen { ": " (name) } }
            }
        }
    }
}

pub(super) fn became_of(view: &AgendaView, item: &Item) -> BecameOf {
    // What was published stays so, whatever a later meeting made of it.
    let outcomes = view.entry.iter().flat_map(|entry| &entry.outcomes);
    let mut published = outcomes.filter(|outcome| outcome.issue == item.issue);
    if let Some(to) = published.find_map(|outcome| outcome.postponed_to) {
        return BecameOf::Postponed(view.days.held(to));
    }
    let Some(entry) = &item.entry else { return BecameOf::Nothing };
    if entry.decision().is_some_and(|decision| decision.agenda == view.id) {
        return BecameOf::Decided;
    }
    match (entry.postponed_from, entry.postponed_to) {
        (Some(from), Some(to)) if from == view.id => BecameOf::Postponed(view.days.held(to)),
        _ => BecameOf::Nothing,
    }
}

/// As they were when the agenda froze, and until then as they are.
fn counted(frame: &Frame, view: &AgendaView, item: &Item) -> Markup {
    let texts = frame.texts();
    if let Some(frozen) = &item.frozen {
        let (recent, people) = (frozen.evidence.recent_people, frozen.evidence.people);
        return html! {
            p { (texts.issue_counted_then(number(recent), number(people))) " · " (as_of(frame, view)) }
            @if !frozen.summaries.is_empty() { ul { @for words in &frozen.summaries { li lang=[frame.citizens_language()] { (words) } } } }
        };
    }
    html! {
        @if let Some(figures) = &item.figures {
            p { (texts.issue_counted_then(number(figures.recent_people), number(figures.people))) }
        }
    }
}

/// When what is frozen was so.
pub(super) fn as_of(frame: &Frame, view: &AgendaView) -> String {
    let frozen_at = view.entry.as_ref().and_then(|entry| entry.frozen_at);
    frame.texts().agenda_as_of(dates::date_and_time(frozen_at.unwrap_or(view.freezes_at)))
}

/// What the meeting made of an item, where it has it behind it.
pub(super) fn outcome(frame: &Frame, table: &Table, view: &AgendaView, item: &Item) -> Markup {
    let texts = frame.texts();
    match became_of(view, item) {
        BecameOf::Nothing => html! {},
        BecameOf::Postponed(to) => {
            html! { p { strong { (texts.cabinet_postponed_to(dates::day(to))) } } }
        }
        BecameOf::Decided => match item.entry.as_ref().and_then(IssueEntry::decision) {
            Some(decision) => html! {
                p.label { (texts.decision()) }
                p.letter lang=[frame.citizens_language()] { (decision.text) }
                p {
                    (agency_name(frame.locale, table, &decision.agency)) " · "
                    (texts.decision_until(dates::day(decision.due_on)))
                }
            },
            None => html! {},
        },
    }
}
