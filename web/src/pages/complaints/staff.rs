//! A case before the staff: who it is of, what was said, and what they may do: operators at the centre, officers of the
//! agency that has it; others read.

use std::sync::Arc;

use complaints::{Entry, FileLimits, Ground, Kind, Sender, State};
use directory::Table;
use i18n::numbers::number;
use kernel::TopicCode;
use maud::{Markup, html};

use super::case::Case;
use super::choices::{self, Chooser};
use super::names::{ground_name, state_name};
use super::steps::Step;
use crate::pages::drafting::fields::{Asked, Fields, has_errors, summary};
use crate::pages::layout::Head;
use crate::pages::{Back, Frame, samples};

#[derive(Debug, Clone)]
pub struct StaffComplaintPage {
    pub case: Case,
    pub is_operator: bool,
    pub is_analyst: bool,
    pub is_officer: bool,
    /// The line of the roll on which the officer was first entered who accepted it; for their agency.
    pub taken_by: Option<u32>,
    /// Open ones that say much the same: number and beginning.
    pub similar: Vec<(String, String)>,
    /// What it may be about, where nobody has said so yet.
    pub likely: Option<TopicCode>,
    /// The agency that the directory names for it.
    pub routed_to: Option<String>,
    /// That an answer may bring.
    pub files: FileLimits,
    pub extension_days_max: u32,
    /// A moment ago, with its caller still on the line.
    pub is_taken_in: bool,
    pub back: Option<Back>,
}

impl StaffComplaintPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let entry = self.entry();
        let (title, address) = (texts.complaint_title(entry.number.to_string()), self.address());
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                @if self.is_operator { (self.after_a_call(frame)) }
                (self.case.head(frame))
                (summary(frame, self.back.as_ref(), &address))
                (self.case.about(frame))
                @if let Some(number) = self.taken_by { p { (texts.complaint_taken_by(number.to_string())) } }
                @if self.case.shown.shows_sender { (sender_section(frame, self.case.shown.sender.as_ref())) }
                (self.case.story(frame, &address))
                @if !entry.is_closed() && self.may_act() { section { h2 { (texts.complaint_steps()) } (self.steps(frame)) } }
                (self.alike(frame))
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        let head = Head { has_errors, is_unlisted: true, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        let table = Arc::new(Table::defaults().unwrap_or_default());
        let page = |shown| Self {
            case: Case { shown, table: table.clone(), now: samples::now() },
            is_operator: true,
            is_analyst: false,
            is_officer: true,
            taken_by: Some(3),
            similar: samples::similar_complaints(),
            likely: "roads".parse().ok(),
            routed_to: Some("usug".to_owned()),
            files: FileLimits::default(),
            extension_days_max: 30,
            is_taken_in: true,
            back: None,
        };
        let all: Vec<_> = samples::complaint_cases().into_iter().map(page).collect();
        let reading = all.first().cloned().map(|one| Self {
            is_operator: false,
            is_officer: false,
            similar: Vec::new(),
            ..one
        });
        all.into_iter().chain(reading).collect()
    }

    /// What the caller is told, and the way to the next call.
    fn after_a_call(&self, frame: &Frame) -> Markup {
        let (texts, number) = (frame.texts(), self.entry().number.to_string());
        html! {
            @if self.is_taken_in { p.note role="status" { (texts.intake_taken(number)) } }
            p { a.button.quiet href="/desk/new" accesskey="n" { (texts.desk_new()) } }
        }
    }

    fn entry(&self) -> &Entry {
        &self.case.shown.entry
    }

    /// Whoever only reads has no steps, nor has anybody but operators those of every state.
    fn may_act(&self) -> bool {
        let state = self.entry().state;
        let is_with_agency = matches!(state, State::Assigned | State::InProgress);
        let is_sorted = !matches!(state, State::Received | State::Answered);
        self.is_operator || (self.is_officer && is_with_agency) || (self.is_analyst && is_sorted)
    }

    fn address(&self) -> String {
        format!("/desk/{}", self.entry().number)
    }

    fn steps(&self, frame: &Frame) -> Markup {
        let state = self.entry().state;
        let is_with_agency = matches!(state, State::Assigned | State::InProgress);
        let is_sorted = !matches!(state, State::Received | State::Answered);
        html! {
            @if self.is_officer && is_with_agency { (self.of_officer(frame)) }
            @if self.is_operator && state == State::Received { (self.register(frame)) (self.refuse(frame)) }
            @if self.is_operator && matches!(state, State::Registered | State::Returned | State::Assigned | State::InProgress) {
                (self.assign(frame))
            }
            @if (self.is_operator || self.is_analyst) && is_sorted { (self.reclassify(frame)) }
            @if self.is_operator && state == State::Answered { (self.for_owner(frame)) }
            @if (self.is_operator && (is_sorted || self.entry().is_replied())) || (self.is_officer && is_with_agency) {
                (self.close(frame))
            }
        }
    }

    fn of_officer(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let has_officer = self.entry().officer.is_some();
        let said = |name, title: String, words: String, submit: String| Step {
            name,
            title,
            words: Some(words),
            submit,
            ..self.step()
        };
        let accept = Step {
            name: "accept",
            title: texts.complaint_accept_title(),
            submit: texts.complaint_accept_submit(),
            is_open: true,
            ..self.step()
        };
        let answer = Step {
            is_open: has_officer,
            lead: Some(texts.complaint_answer_lead()),
            files: Some(self.files),
            ..said(
                "answer",
                texts.complaint_answer_title(),
                texts.complaint_answer_words(),
                texts.complaint_answer_submit(),
            )
        };
        let progress = said(
            "progress",
            texts.complaint_progress_title(),
            texts.complaint_progress_words(),
            texts.complaint_progress_submit(),
        );
        let give_back = Step {
            lead: Some(texts.complaint_return_lead()),
            ..said(
                "return",
                texts.complaint_return_title(),
                texts.complaint_return_words(),
                texts.complaint_return_submit(),
            )
        };
        let may_extend = self.entry().due_on.is_some()
            && !self.entry().is_extended
            && !self.entry().is_overdue(self.case.now);
        html! {
            @if !has_officer { (accept.render(frame, self.back.as_ref())) }
            (answer.render(frame, self.back.as_ref()))
            (progress.render(frame, self.back.as_ref()))
            @if may_extend { (self.extend(frame)) }
            (give_back.render(frame, self.back.as_ref()))
        }
    }

    fn extend(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "extend", self.back.as_ref());
        let days = self.extension_days_max.to_string();
        let asked = Asked {
            name: "days",
            label: texts.complaint_extend_days(),
            hint: Some(texts.complaint_days_at_most(number(u64::from(self.extension_days_max)))),
            standing: &days,
            rows: None,
            is_required: true,
        };
        let extend = Step {
            name: "extend",
            title: texts.complaint_extend_title(),
            lead: Some(texts.complaint_extend_lead()),
            words: Some(texts.complaint_extend_words()),
            submit: texts.complaint_extend_submit(),
            more: Some(fields.text(frame, asked)),
            ..self.step()
        };
        extend.render(frame, self.back.as_ref())
    }

    /// What is made out of it, and who it is of.
    fn register(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "register", self.back.as_ref());
        let known = self.case.shown.sender.clone().unwrap_or_default();
        let line = |name, label: String, hint, standing| {
            fields
                .text(frame, Asked { name, label, hint, standing, rows: None, is_required: false })
        };
        let more = html! {
            (self.about(frame, &fields))
            (line("register", texts.intake_register(), Some(texts.intake_register_hint()), ""))
            (line("name", texts.complaint_name(), None, known.name.as_deref().unwrap_or_default()))
            (line("address", texts.complaint_address(), None, known.address.as_deref().unwrap_or_default()))
            (line("phone", texts.complaint_phone(), None, known.phone.as_deref().unwrap_or_default()))
            (line("email", texts.complaint_email(), None, known.email.as_deref().unwrap_or_default()))
        };
        let register = Step {
            name: "register",
            title: texts.complaint_register_title(),
            lead: Some(texts.complaint_register_lead()),
            submit: texts.complaint_register_submit(),
            more: Some(more),
            is_open: true,
            ..self.step()
        };
        register.render(frame, self.back.as_ref())
    }

    fn about(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let (texts, entry) = (frame.texts(), self.entry());
        let kind = entry.kind.unwrap_or(Kind::Complaint);
        let place = entry.division.map_or("", |division| division.code());
        let agencies = choices::agencies(frame, &self.case.table);
        html! {
            (fields.choice(frame, "kind", &texts.complaint_kind(), kind.code(), &choices::kinds(frame.locale)))
            (choices::topics(frame, fields, &self.case.table, entry.topic.as_ref().or(self.likely.as_ref()), Chooser::Staff))
            @if entry.topic.is_none() && self.likely.is_some() { p.hint { (texts.complaint_topic_likely()) } }
            (fields.choice(frame, "division", &texts.complaint_division(), place, &choices::places(frame)))
            (fields.choice(frame, "agency", &texts.complaint_agency(), "", &choices::borrowed(&agencies)))
        }
    }

    fn reclassify(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "reclassify", self.back.as_ref());
        let reclassify = Step {
            name: "reclassify",
            title: texts.complaint_reclassify_title(),
            submit: texts.complaint_reclassify_submit(),
            more: Some(self.about(frame, &fields)),
            ..self.step()
        };
        reclassify.render(frame, self.back.as_ref())
    }

    fn refuse(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "refuse", self.back.as_ref());
        let grounds: Vec<_> =
            Ground::ALL.iter().map(|one| (one.code(), ground_name(frame.locale, *one))).collect();
        let standing = Ground::IdentityMissing.code();
        let refuse = Step {
            name: "refuse",
            title: texts.complaint_refuse_title(),
            words: Some(texts.complaint_refuse_words()),
            submit: texts.complaint_refuse_submit(),
            more: Some(fields.choice(
                frame,
                "ground",
                &texts.complaint_ground(),
                standing,
                &grounds,
            )),
            ..self.step()
        };
        refuse.render(frame, self.back.as_ref())
    }

    fn assign(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "assign", self.back.as_ref());
        let agencies = choices::agencies(frame, &self.case.table);
        let standing = self.routed_to.as_deref().unwrap_or_default();
        let assign = Step {
            name: "assign",
            title: texts.complaint_assign_title(),
            submit: texts.complaint_assign_submit(),
            more: Some(fields.choice(
                frame,
                "agency",
                &texts.complaint_agency(),
                standing,
                &choices::borrowed(&agencies),
            )),
            is_open: matches!(self.entry().state, State::Registered | State::Returned),
            ..self.step()
        };
        assign.render(frame, self.back.as_ref())
    }

    fn close(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let close = Step {
            name: "close",
            title: texts.complaint_close_title(),
            lead: Some(texts.complaint_close_lead()),
            words: Some(texts.complaint_close_words()),
            submit: texts.complaint_close_submit(),
            ..self.step()
        };
        close.render(frame, self.back.as_ref())
    }

    /// Whoever has its owner on the telephone, or reads what they wrote after the answer.
    fn for_owner(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let confirm = Step {
            name: "confirm",
            title: texts.complaint_confirm_for_owner(),
            submit: texts.complaint_confirm_submit(),
            ..self.step()
        };
        let reopen = Step {
            name: "reopen",
            title: texts.complaint_reopen_for_owner(),
            words: Some(texts.complaint_reopen_words()),
            submit: texts.complaint_reopen_submit(),
            ..self.step()
        };
        let entry = self.entry();
        html! {
            @if entry.is_replied() { p { strong { (texts.complaint_replied()) } " " (texts.complaint_replied_lead()) } }
            (confirm.render(frame, self.back.as_ref()))
            @if entry.may_be_reopened() { (reopen.render(frame, self.back.as_ref())) }
            @else { p.note { (texts.complaint_already_reopened()) } }
        }
    }

    fn step(&self) -> Step {
        Step::at(self.address(), self.entry().sequence)
    }

    fn alike(&self, frame: &Frame) -> Markup {
        html! {
            @if !self.similar.is_empty() {
                section {
                    h2 { (frame.texts().complaint_similar()) }
                    ul { @for (number, beginning) in &self.similar {
                        li { a href={ "/desk/" (number) } { (number) } " · " span lang=[frame.citizens_language()] { (beginning) } }
                    } }
                }
            }
        }
    }
}

/// Who it is of and how they are reached.
pub(in crate::pages) fn sender_section(frame: &Frame, sender: Option<&Sender>) -> Markup {
    let texts = frame.texts();
    let Some(sender) = sender else { return html! { p.note { (texts.complaint_words_gone()) } } };
    let lines = [
        (texts.complaint_name(), &sender.name),
        (texts.complaint_address(), &sender.address),
        (texts.complaint_phone(), &sender.phone),
        (texts.complaint_email(), &sender.email),
    ];
    html! {
        section {
            h2 { (texts.complaint_sender()) }
            @if lines.iter().all(|(_, line)| line.is_none()) { p { (texts.complaint_sender_unknown()) } }
            @else {
                dl.facts.rows { @for (label, line) in &lines { @if let Some(line) = line { div { dt { (label) } dd { (line) } } } } }
            }
        }
    }
}

/// As it stands in a list.
pub(super) fn line_state(frame: &Frame, entry: &Entry) -> String {
    state_name(frame.locale, entry)
}
