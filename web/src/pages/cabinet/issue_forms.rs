//! What may be done with an issue: by the analyst, and by the secretariat of Cabinet.

use cabinet::Progress;
use i18n::dates;
use i18n::numbers::number;
use maud::{Markup, html};

use super::issue::IssuePage;
use super::names::issue_name;
use crate::pages::Frame;
use crate::pages::complaints::Step;
use crate::pages::drafting::fields::{Asked, Fields};

impl IssuePage {
    pub(super) fn forms(&self, frame: &Frame) -> Markup {
        let progress = self.progress();
        let is_gathering = self.is_gathering();
        let may_decline = progress == Progress::Proposed && self.agenda.is_none();
        let may_write = !self.is_frozen && !matches!(progress, Progress::Closed | Progress::Merged);
        let has_forms = (self.is_analyst && may_write)
            || (self.is_secretary && (may_decline || progress == Progress::Decided));
        html! {
            @if has_forms {
                section {
                    h2 { (frame.texts().complaint_steps()) }
                    @if self.is_analyst && progress == Progress::Open { (self.raise(frame)) }
                    @if self.is_analyst && may_write { (self.summarize(frame)) }
                    @if self.is_secretary && may_decline { (self.put_on(frame)) }
                    @if (self.is_analyst || self.is_secretary) && may_decline { (self.decline(frame)) }
                    @if self.is_analyst && is_gathering && self.agenda.is_none() { (self.merge(frame)) }
                    @if self.is_analyst && is_gathering { (self.split(frame)) }
                    @if self.is_secretary && progress == Progress::Decided { (self.extend(frame)) (self.withdraw(frame)) }
                }
            }
        }
    }

    fn raise(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let raise = Step {
            name: "raise",
            title: texts.issue_raise_title(),
            lead: Some(texts.issue_names_nobody()),
            words: Some(texts.issue_reason()),
            submit: texts.issue_raise_submit(),
            ..self.step()
        };
        raise.render(frame, self.back.as_ref())
    }

    fn summarize(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "summarize", self.back.as_ref());
        let said = self.entry().map(|entry| &entry.summaries[..]).unwrap_or_default();
        let names: Vec<_> = (1..=self.summaries_max).map(|nth| format!("words{nth}")).collect();
        let more = html! {
            @for (nth, name) in (1..).zip(&names) {
                (fields.text(frame, Asked {
                    name,
                    label: texts.issue_summary(u64::from(nth_of(nth))),
                    hint: None,
                    standing: said.get(nth - 1).map_or("", String::as_str),
                    rows: Some(2),
                    is_required: false,
                }))
            }
        };
        let summarize = Step {
            name: "summarize",
            title: texts.issue_summarize_title(),
            lead: Some(texts.issue_names_nobody()),
            more: Some(more),
            submit: texts.issue_summarize_submit(),
            ..self.step()
        };
        summarize.render(frame, self.back.as_ref())
    }

    fn put_on(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let Some(agenda) = self.next_agenda else { return html! {} };
        let fields = Fields::of(frame, "put-on", self.back.as_ref());
        let put_on = Step {
            name: "put-on",
            title: texts.issue_put_on_title(),
            lead: Some(texts.issue_put_on_lead(dates::day(self.view.days.held(agenda)))),
            more: Some(fields.hidden("agenda", &agenda.to_string())),
            submit: texts.issue_put_on_submit(),
            is_open: true,
            ..self.step()
        };
        put_on.render(frame, self.back.as_ref())
    }

    fn decline(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let decline = Step {
            name: "decline",
            title: texts.issue_decline_title(),
            lead: Some(texts.issue_decline_lead()),
            words: Some(texts.issue_reason()),
            submit: texts.issue_decline_submit(),
            ..self.step()
        };
        decline.render(frame, self.back.as_ref())
    }

    fn merge(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        if self.others.is_empty() {
            return html! {};
        }
        let fields = Fields::of(frame, "merge", self.back.as_ref());
        let others: Vec<_> = self
            .others
            .iter()
            .map(|other| {
                let name = issue_name(frame.locale, &self.table, &other.issue);
                let alike = texts.issue_alike_count(number(other.alike));
                let name = if other.alike > 0 { format!("{name} ({alike})") } else { name };
                (format!("{} {}", other.issue, other.seen), name)
            })
            .collect();
        let choices = others.iter().map(|(code, name)| (code.as_str(), name.clone()));
        let choices: Vec<_> = [("", texts.complaint_choose())].into_iter().chain(choices).collect();
        let merge = Step {
            name: "merge",
            title: texts.issue_merge_title(),
            lead: Some(texts.issue_merge_lead()),
            words: Some(texts.issue_reason()),
            more: Some(fields.choice(frame, "into", &texts.issue_merge_into(), "", &choices)),
            submit: texts.issue_merge_submit(),
            ..self.step()
        };
        merge.render(frame, self.back.as_ref())
    }

    /// Of the complaints on this page.
    fn split(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "split", self.back.as_ref());
        let wrong = fields.wrong("complaints");
        let more = html! {
            fieldset #split-complaints.field.wrong[wrong.is_some()] {
                legend { (texts.issue_split_which()) }
                @if let Some(wrong) = &wrong { p.error { (wrong) } }
                @for member in &self.members {
                    @let name = fields.name(member.complaint.as_str());
                    @let is_chosen = !fields.value(member.complaint.as_str(), "").is_empty();
                    label.choice for=(name) { input #(name) name=(name) type="checkbox" value="yes" checked[is_chosen]; (member.complaint)
                        @if let Some(beginning) = self.beginnings.get(member.complaint.as_str()) { " · " (beginning) }
                    }
                }
            }
        };
        let split = Step {
            name: "split",
            title: texts.issue_split_title(),
            lead: Some(texts.issue_split_lead()),
            words: Some(texts.issue_reason()),
            more: Some(more),
            submit: texts.issue_split_submit(),
            ..self.step()
        };
        split.render(frame, self.back.as_ref())
    }

    fn extend(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "extend", self.back.as_ref());
        let day =
            fields.day(frame, "due_on", &texts.decision_due_on(), &texts.decision_due_on_hint());
        let extend = Step {
            name: "extend",
            title: texts.issue_extend_title(),
            lead: Some(texts.issue_everyone_reads()),
            words: Some(texts.issue_reason()),
            more: Some(day),
            submit: texts.issue_extend_submit(),
            ..self.step()
        };
        extend.render(frame, self.back.as_ref())
    }

    fn withdraw(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let withdraw = Step {
            name: "withdraw",
            title: texts.issue_withdraw_title(),
            lead: Some(texts.issue_everyone_reads()),
            words: Some(texts.issue_reason()),
            submit: texts.issue_withdraw_submit(),
            ..self.step()
        };
        withdraw.render(frame, self.back.as_ref())
    }

    fn step(&self) -> Step {
        Step::at(self.address(), self.view.sequence())
    }
}

fn nth_of(nth: usize) -> u32 {
    u32::try_from(nth).unwrap_or(u32::MAX)
}
