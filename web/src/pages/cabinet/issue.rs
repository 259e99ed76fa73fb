//! One issue before the staff: where it stands, what it rests on, what happened, its complaints, and what they may do.

use std::collections::BTreeMap;
use std::sync::Arc;

use cabinet::{AgendaId, Evidence, IssueEntry, IssueId, IssueView, Member, Progress};
use complaints::Closing;
use directory::Table as Directory;
use i18n::dates;
use i18n::numbers::number;
use maud::{Markup, html};

use super::evidence::{figures_rows, groups};
use super::names::{asked_rows, ground_names, issue_name, progress_name};
use super::timeline::timeline;
use crate::pages::complaints::{agency_name, closing_name};
use crate::pages::drafting::fields::{has_errors, summary};
use crate::pages::instant::{instant, on_day};
use crate::pages::layout::Head;
use crate::pages::table::Table;
use crate::pages::{Back, Frame, samples};

#[derive(Debug, Clone)]
pub struct IssuePage {
    pub view: IssueView,
    /// A page of its complaints, and where the next is.
    pub members: Vec<Member>,
    pub next: Option<String>,
    /// Whether they were asked for, and others were compared with them.
    pub is_read: bool,
    pub is_analyst: bool,
    pub is_secretary: bool,
    /// Whether they may read the complaints themselves.
    pub may_read: bool,
    /// Of the meeting that has it before it, or will.
    pub agenda: Option<AgendaId>,
    /// It is as the meeting has it before it, until the outcome is published.
    pub is_frozen: bool,
    /// The next that takes items.
    pub next_agenda: Option<AgendaId>,
    /// What the complaints of this page begin with, by their numbers; only for whoever may split them out.
    pub beginnings: BTreeMap<String, String>,
    /// What it may go into, the most alike first.
    pub others: Vec<OtherIssue>,
    /// How many summaries it may have.
    pub summaries_max: usize,
    /// Of the window that people are counted in.
    pub days: u32,
    pub table: Arc<Directory>,
    pub back: Option<Back>,
}

/// Another issue that it may go into.
#[derive(Debug, Clone)]
pub struct OtherIssue {
    pub issue: IssueId,
    /// The sequence it was seen at.
    pub seen: u64,
    /// How many of its complaints say much the same.
    pub alike: u64,
}

impl IssuePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let title = issue_name(frame.locale, &self.table, &self.view.id);
        let address = self.address();
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                (self.head(frame))
                (summary(frame, self.back.as_ref(), &address))
                (self.evidence(frame))
                (self.summaries(frame))
                (self.decision(frame))
                (timeline(frame, &self.table, &self.view.steps))
                (self.alike(frame))
                (self.forms(frame))
                (self.members(frame))
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        let head = Head { has_errors, is_unlisted: true, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::issue_pages()
    }

    pub(super) fn entry(&self) -> Option<&IssueEntry> {
        self.view.entry.as_ref()
    }

    pub(super) fn progress(&self) -> Progress {
        self.entry().map_or(Progress::Open, |entry| entry.progress)
    }

    pub(super) fn address(&self) -> String {
        format!("/issues/{}", self.view.id)
    }

    /// The state before the story.
    fn head(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let because = self.entry().and_then(|entry| entry.declined_because.clone());
        let because = because.filter(|_| self.progress() == Progress::Open);
        html! {
            p.label { strong { (progress_name(frame.locale, self.progress())) } " · " span.number { (self.view.id) } }
            @if let Some(into) = self.entry().and_then(|entry| entry.merged_into.as_ref()) {
                p { a href={ "/issues/" (into) } { (issue_name(frame.locale, &self.table, into)) } }
            }
            @if let Some(agenda) = self.agenda {
                p { (texts.issue_on_agenda()) ": " a href={ "/agendas/" (agenda) } { (dates::day(self.view.days.held(agenda))) } }
            }
            @if self.is_frozen { p.note { (texts.issue_on_frozen_agenda()) } }
            @if let Some(because) = because { p.note { (texts.issue_declined()) ": " (because) } }
        }
    }

    fn evidence(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let proposed = self.entry().and_then(IssueEntry::evidence);
        html! {
            section {
                h2 { (texts.issue_evidence()) }
                dl.facts.rows {
                    @if let Some(figures) = &self.view.figures {
                        (figures_rows(frame, figures, self.days))
                        div { dt { (texts.issue_first()) } dd { (instant(figures.first_at)) } }
                        div { dt { (texts.issue_last()) } dd { (instant(figures.last_at)) } }
                    }
                    @if let Some(asked) = &self.view.asked { (asked_rows(frame, asked)) }
                }
                @if let Some(evidence) = proposed { (self.proposed(frame, &evidence)) }
            }
        }
    }

    /// As it was when it was proposed.
    fn proposed(&self, frame: &Frame, evidence: &Evidence) -> Markup {
        let texts = frame.texts();
        let Some(entry) = self.entry() else { return html! {} };
        html! {
            h3 { (texts.issue_when_proposed()) }
            p {
                @if let Some(at) = entry.proposed_at { (instant(at)) " · " }
                (ground_names(frame.locale, &entry.grounds)) " · "
                (texts.issue_counted_then(number(evidence.recent_people), number(evidence.people)))
            }
            @if let Some(words) = &entry.raised_because { p.letter { (words) } }
            (groups(frame, evidence))
        }
    }

    fn summaries(&self, frame: &Frame) -> Markup {
        let said = self.entry().map(|entry| &entry.summaries[..]).unwrap_or_default();
        html! {
            @if !said.is_empty() {
                section {
                    h2 { (frame.texts().issue_summaries()) }
                    ul { @for words in said { li lang=[frame.citizens_language()] { (words) } } }
                }
            }
        }
    }

    fn decision(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let Some(decision) = self.entry().and_then(IssueEntry::decision) else { return html! {} };
        html! {
            section {
                h2 { (texts.decision()) }
                p.letter lang=[frame.citizens_language()] { (decision.text) }
                dl.facts.rows {
                    div { dt { (texts.decision_agency()) } dd { (agency_name(frame.locale, &self.table, &decision.agency)) } }
                    div { dt { (texts.decision_due_on()) } dd.error[decision.is_overdue] {
                        (on_day(decision.due_on)) @if decision.is_overdue { " · " (texts.decision_overdue()) }
                    } }
                    div { dt { (texts.issue_on_agenda()) } dd { a href={ "/agendas/" (decision.agenda) } { (dates::day(self.view.days.held(decision.agenda))) } } }
                }
            }
        }
    }

    /// Whether anything may go into it or out of it.
    pub(super) fn is_gathering(&self) -> bool {
        !self.is_frozen && matches!(self.progress(), Progress::Open | Progress::Proposed)
    }

    /// Issues whose complaints say much the same.
    fn alike(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let alike: Vec<_> = self.others.iter().filter(|other| other.alike > 0).collect();
        let may_move = self.is_analyst && self.is_gathering();
        html! {
            @if may_move && self.may_read && !self.is_read {
                p {
                    a.button.quiet href={ "/issues/" (self.view.id) "?read=yes" } { (texts.issue_read()) }
                    " " (texts.issue_read_note())
                }
            }
            @if !alike.is_empty() {
                section {
                    h2 { (texts.issue_alike()) }
                    ul { @for other in alike {
                        li {
                            a href={ "/issues/" (other.issue) } { (issue_name(frame.locale, &self.table, &other.issue)) }
                            " · " (texts.issue_alike_count(number(other.alike)))
                        }
                    } }
                }
            }
        }
    }

    fn members(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let row = |member: &Member| {
            let link = html! {
                @if self.may_read { a href={ "/desk/" (member.complaint) } { (member.complaint) } }
                @else { (member.complaint) }
            };
            let due = html! {
                @if let Some(due) = member.due_on { span.error[member.is_overdue == 1] { (on_day(due)) } }
            };
            vec![link, instant(member.received_at), html! { (member_state(frame, member)) }, due]
        };
        let table = Table {
            name: &texts.issue_members(),
            headings: vec![
                texts.complaint_number(),
                texts.complaint_received_at(),
                texts.issue_member_state(),
                texts.decision_due_on(),
            ],
            rows: self.members.iter().map(row).collect(),
            has_row_headings: true,
        };
        html! {
            section {
                h2 { (texts.issue_members()) }
                @if self.members.is_empty() { p { (texts.issue_members_none()) } }
                @else { (table.render()) }
                @if let Some(next) = &self.next { nav.pages { a.button.quiet rel="next" href=(next) { (texts.petitions_next()) } } }
            }
        }
    }
}

/// Where a complaint stands, and how it was rated.
fn member_state(frame: &Frame, member: &Member) -> String {
    let texts = frame.texts();
    let closing = member.closing.as_deref().and_then(Closing::from_code);
    let state = match (member.state.as_str(), closing) {
        ("registered", _) => texts.complaint_state_registered(),
        ("returned", _) => texts.complaint_state_returned(),
        ("assigned", _) => texts.complaint_state_assigned(),
        ("reopened", _) => texts.complaint_state_reopened(),
        ("in_progress", _) => texts.complaint_state_in_progress(),
        ("answered", _) => texts.complaint_state_answered(),
        ("closed", Some(how)) => closing_name(frame.locale, how),
        ("closed", None) => texts.complaint_state_closed(),
        (other, _) => other.to_owned(),
    };
    let rating =
        member.rating.map(|rating| texts.complaint_rating_of_five(number(u64::from(rating))));
    [Some(state), rating].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
