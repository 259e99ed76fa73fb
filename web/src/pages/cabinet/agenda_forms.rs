//! What the secretariat of Cabinet does with an agenda before its meeting, and after it.

use cabinet::{AgendaState, IssueId};
use maud::{Markup, html};

use super::agenda::AgendaPage;
use super::names::issue_name;
use crate::pages::Frame;
use crate::pages::complaints::{Step, agencies};
use crate::pages::drafting::fields::{Asked, Fields};

impl AgendaPage {
    pub(super) fn forms(&self, frame: &Frame) -> Markup {
        let is_over = self.view.state == AgendaState::Published;
        html! {
            @if self.is_secretary && !is_over {
                section {
                    h2 { (frame.texts().complaint_steps()) }
                    @if self.view.state == AgendaState::Open { (self.put_on(frame)) }
                    @if self.is_held() { (self.after_it(frame)) }
                    (self.move_meeting(frame))
                }
            }
        }
    }

    /// Each item is decided or put off, then all of it is published.
    fn after_it(&self, frame: &Frame) -> Markup {
        let pending: Vec<_> = self.pending().map(|item| item.issue.clone()).collect();
        html! {
            @if pending.is_empty() { (self.publish(frame)) }
            @else { (self.decide(frame, &pending)) (self.postpone(frame, &pending)) }
        }
    }

    fn put_on(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        if self.proposed.is_empty() {
            return html! { p.note { (texts.agenda_nothing_to_put_on()) } };
        }
        let put_on = Step {
            name: "put-on",
            title: texts.agenda_put_on_title(),
            more: Some(self.which(frame, "put-on", &self.proposed)),
            submit: texts.issue_put_on_submit(),
            is_open: true,
            ..self.step()
        };
        put_on.render(frame, self.back.as_ref())
    }

    fn decide(&self, frame: &Frame, pending: &[IssueId]) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "decide", self.back.as_ref());
        let agencies = agencies(frame, &self.table);
        let agencies: Vec<_> =
            agencies.iter().map(|(code, name)| (&**code, name.clone())).collect();
        let standing = pending.first().map(|issue| issue.matter.agency.to_string());
        let standing = standing.unwrap_or_default();
        let text = Asked {
            name: "text",
            label: texts.decision_text(),
            hint: Some(texts.issue_everyone_reads()),
            standing: "",
            rows: Some(6),
            is_required: true,
        };
        let more = html! {
            (self.which(frame, "decide", pending))
            (fields.text(frame, text))
            (fields.choice(frame, "agency", &texts.decision_agency(), &standing, &agencies))
            (fields.day(frame, "due_on", &texts.decision_due_on(), &texts.decision_due_on_hint()))
        };
        let decide = Step {
            name: "decide",
            title: texts.agenda_decide_title(),
            more: Some(more),
            submit: texts.agenda_decide_submit(),
            is_open: true,
            ..self.step()
        };
        decide.render(frame, self.back.as_ref())
    }

    fn postpone(&self, frame: &Frame, pending: &[IssueId]) -> Markup {
        let texts = frame.texts();
        let postpone = Step {
            name: "postpone",
            title: texts.agenda_postpone_title(),
            lead: Some(texts.issue_everyone_reads()),
            more: Some(self.which(frame, "postpone", pending)),
            words: Some(texts.issue_reason()),
            submit: texts.agenda_postpone_submit(),
            ..self.step()
        };
        postpone.render(frame, self.back.as_ref())
    }

    fn publish(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let publish = Step {
            name: "publish",
            title: texts.agenda_publish_title(),
            lead: Some(texts.agenda_publish_lead()),
            submit: texts.agenda_publish_submit(),
            is_open: true,
            ..self.step()
        };
        publish.render(frame, self.back.as_ref())
    }

    fn move_meeting(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "move", self.back.as_ref());
        let to = fields.day(frame, "to", &texts.agenda_meets_on(), &texts.decision_due_on_hint());
        let moving = Step {
            name: "move",
            title: texts.agenda_move_title(),
            lead: Some(match self.view.state {
                AgendaState::Open => texts.agenda_move_lead(),
                _ => texts.agenda_move_frozen_lead(),
            }),
            more: Some(to),
            words: Some(texts.issue_reason()),
            submit: texts.agenda_move_submit(),
            ..self.step()
        };
        moving.render(frame, self.back.as_ref())
    }

    /// Which issue a form is about.
    fn which(&self, frame: &Frame, form: &'static str, issues: &[IssueId]) -> Markup {
        let fields = Fields::of(frame, form, self.back.as_ref());
        let codes: Vec<_> = issues.iter().map(ToString::to_string).collect();
        let named = issues.iter().map(|id| issue_name(frame.locale, &self.table, id));
        let choices: Vec<_> = codes.iter().map(String::as_str).zip(named).collect();
        fields.choice(frame, "issue", &frame.texts().issue(), "", &choices)
    }

    fn step(&self) -> Step {
        let seen = self.view.entry.as_ref().map_or(0, |entry| entry.sequence);
        Step::at(self.address(), seen)
    }
}
