//! A case before its owner: where it stands, what was said, and what they may say to it.

use cabinet::PublicItem;
use complaints::{State, Turn};
use i18n::dates;
use maud::{Markup, html};

use super::case::Case;
use super::steps::Step;
use crate::pages::audit::{TrailReader, table};
use crate::pages::cabinet::brought;
use crate::pages::drafting::fields::{Fields, has_errors, summary};
use crate::pages::layout::Head;
use crate::pages::{Back, Frame, TrailLine, samples};

#[derive(Debug, Clone)]
pub struct OwnComplaintPage {
    pub case: Case,
    /// What goes with the number.
    pub code: String,
    /// The issue that it is in, where that went to Cabinet.
    pub brought: Option<PublicItem>,
    /// Who of the staff looked at it and what for, the latest first.
    pub looks: Vec<TrailLine>,
    pub back: Option<Back>,
}

impl OwnComplaintPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let entry = &self.case.shown.entry;
        let (title, address) = (texts.complaint_title(entry.number.to_string()), self.address());
        let content = html! {
            div.wide.narrow {
                h1 { (texts.complaint_own_title()) }
                (self.case.head(frame))
                (summary(frame, self.back.as_ref(), &address))
                @if let Some(item) = &self.brought { (brought(frame, &self.case.table, item)) }
                (self.next(frame))
                (self.case.story(frame, &address))
                section { h2 { (texts.complaint_facts()) } (self.case.about(frame))
                    p { (texts.complaint_code()) ": " span.number { (self.code) } } }
                (self.looked(frame))
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        let head = Head { has_errors, is_unlisted: true, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        let table = std::sync::Arc::new(directory::Table::defaults().unwrap_or_default());
        let page = |shown| Self {
            case: Case { shown, table: table.clone(), now: samples::now() },
            code: "K7QM-2FXA".to_owned(),
            brought: None,
            looks: samples::looks_at_complaint(),
            back: None,
        };
        let mut pages: Vec<_> = samples::complaint_cases().into_iter().map(page).collect();
        let brought = samples::brought_items().into_iter().map(Some);
        for (page, brought) in pages.iter_mut().zip(brought) {
            page.brought = brought;
        }
        pages
    }

    fn address(&self) -> String {
        format!("/complaints/{}", self.case.shown.entry.number)
    }

    /// What its owner may do now.
    fn next(&self, frame: &Frame) -> Markup {
        let entry = &self.case.shown.entry;
        let may_rate = entry.may_be_rated();
        let may_add = !entry.is_closed();
        let may_withdraw = may_add && entry.turn != Turn::Owner;
        html! {
            @if may_rate || may_add {
                section {
                    h2 { (frame.texts().complaint_steps()) }
                    @if entry.state == State::Answered { (self.answered(frame)) }
                    @if may_rate { (self.survey(frame)) }
                    @if may_add { (self.add(frame)) }
                    @if may_withdraw { (self.withdraw(frame)) }
                }
            }
        }
    }

    fn answered(&self, frame: &Frame) -> Markup {
        let (texts, entry) = (frame.texts(), &self.case.shown.entry);
        let until = entry.reply_until.map(dates::last_day);
        let confirm = Step {
            name: "confirm",
            title: texts.complaint_confirm_title(),
            lead: until.clone().map(|day| texts.complaint_confirm_lead(day)),
            words: None,
            submit: texts.complaint_confirm_submit(),
            is_open: true,
            ..self.step()
        };
        let reopen = Step {
            name: "reopen",
            title: texts.complaint_reopen_title(),
            lead: until.map(|day| texts.complaint_reopen_lead(day)),
            words: Some(texts.complaint_reopen_words()),
            submit: texts.complaint_reopen_submit(),
            ..self.step()
        };
        html! {
            @if entry.is_replied() { p.note { (texts.complaint_replied_waits()) } }
            (confirm.render(frame, self.back.as_ref()))
            @if entry.may_be_reopened() { (reopen.render(frame, self.back.as_ref())) }
            @else { p.note { (texts.complaint_reopened_once()) } }
        }
    }

    fn survey(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, "survey", self.back.as_ref());
        let wrong = fields.wrong("rating");
        let chosen = fields.value("rating", "");
        let rating = html! {
            fieldset.field.wrong[wrong.is_some()] {
                legend { (texts.complaint_survey_rating()) }
                (crate::pages::forms::error(frame, "survey-rating", wrong.as_deref()))
                @for (value, label) in ["1", "2", "3", "4", "5"].into_iter().zip([
                    texts.complaint_rating_1(), texts.complaint_rating_2(), texts.complaint_rating_3(),
                    texts.complaint_rating_4(), texts.complaint_rating_5(),
                ]) {
                    @let id = if value == "1" { "survey-rating".to_owned() } else { format!("survey-rating-{value}") };
                    label.choice for=(id) {
                        input #(id) type="radio" name="survey-rating" value=(value) checked[chosen == value];
                        span { (label) }
                    }
                }
            }
        };
        let survey = Step {
            name: "survey",
            title: texts.complaint_survey_title(),
            lead: None,
            words: Some(texts.complaint_survey_words()),
            is_required: false,
            submit: texts.complaint_survey_submit(),
            more: Some(rating),
            ..self.step()
        };
        survey.render(frame, self.back.as_ref())
    }

    fn add(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let add = Step {
            name: "add",
            title: texts.complaint_add_title(),
            lead: Some(texts.complaint_add_lead()),
            words: Some(texts.complaint_add_words()),
            submit: texts.complaint_add_submit(),
            ..self.step()
        };
        add.render(frame, self.back.as_ref())
    }

    fn withdraw(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let withdraw = Step {
            name: "withdraw",
            title: texts.complaint_withdraw_title(),
            lead: Some(texts.complaint_withdraw_lead()),
            words: None,
            submit: texts.complaint_withdraw_submit(),
            ..self.step()
        };
        withdraw.render(frame, self.back.as_ref())
    }

    fn step(&self) -> Step {
        Step {
            name: "",
            title: String::new(),
            lead: None,
            words: None,
            is_required: true,
            submit: String::new(),
            more: None,
            files: None,
            is_open: false,
            address: self.address(),
            seen: self.case.shown.entry.sequence,
        }
    }

    fn looked(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.complaint_looks()) }
                p.note { (texts.complaint_looks_lead()) }
                @if self.looks.is_empty() { p { (texts.complaint_looks_none()) } }
                @else { (table(frame, &texts.complaint_looks(), &self.looks, TrailReader::WhomItConcerns)) }
            }
        }
    }
}
