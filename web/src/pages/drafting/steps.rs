//! What becomes of a bill: a version is published, people are asked, given longer, stages recorded, it is
//! withdrawn. Only what can be done now is offered.

use bills::{Kind, Moderated, Stage};
use i18n::dates;
use i18n::numbers::number;
use jiff::civil::Date;
use maud::{Markup, html};

use super::fields::{Asked, Fields, has_errors, summary};
use super::{Back, BillHead};
use crate::pages::bill_names::stage_name;
use crate::pages::layout::Head;
use crate::pages::{Frame, forms, samples};

#[derive(Debug, Clone)]
pub struct BillStepsPage {
    pub bill: BillHead,
    pub steps: Vec<BillStep>,
    /// Whether people were ever asked about it.
    pub is_consulted: bool,
    /// Of the whole draft: what is published is what was looked at.
    pub seen: String,
    /// How many provisions are added, removed, written anew and numbered anew since the last version.
    pub changed: Option<[usize; 4]>,
    pub stage: Stage,
    pub least_days: u32,
    /// The first day on which a consultation that opens now can close.
    pub earliest: Date,
    /// The last day of the one that is open.
    pub closes_on: Option<Date>,
    pub explanation_max: usize,
    pub reason_max: usize,
    pub back: Option<Back>,
}

/// One of the forms, named as its address ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BillStep {
    Publish,
    Open,
    Extend,
    Stage,
    Withdraw,
}

impl BillStep {
    pub const ALL: [Self; 5] =
        [Self::Publish, Self::Open, Self::Extend, Self::Stage, Self::Withdraw];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Open => "open",
            Self::Extend => "extend",
            Self::Stage => "stage",
            Self::Withdraw => "withdraw",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }
}

impl BillStepsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.bill_steps_title();
        let address = format!("{}/steps", self.bill.address());
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (summary(frame, self.back.as_ref(), &address))
                (self.bill.render(frame))
                @if self.is_consulted {
                    p { a href={ (self.bill.address()) "/answering" } { (texts.answers_title()) } }
                }
                @let steps = self.shown();
                @if steps.is_empty() { p { (texts.bill_steps_none()) } }
                @for step in steps { (self.form(frame, step, &address)) }
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::bill_steps_pages()
    }

    /// What can be done, and what somebody tried to.
    fn shown(&self) -> Vec<BillStep> {
        let tried = self.back.as_ref().and_then(|back| BillStep::from_code(back.form));
        let is_shown = |step: &BillStep| self.steps.contains(step) || tried == Some(*step);
        BillStep::ALL.into_iter().filter(is_shown).collect()
    }

    fn form(&self, frame: &Frame, step: BillStep, address: &str) -> Markup {
        let texts = frame.texts();
        let (title, submit) = match step {
            BillStep::Publish => {
                (texts.publish_title(self.bill.version + 1), texts.publish_submit())
            }
            BillStep::Open => (texts.open_title(), texts.open_submit()),
            BillStep::Extend => (texts.longer_title(), texts.longer_submit()),
            BillStep::Stage => (texts.stage_title(), texts.stage_submit()),
            BillStep::Withdraw if self.bill.version == 0 => {
                (texts.give_up_title(), texts.give_up_submit())
            }
            BillStep::Withdraw => (texts.take_back_title(), texts.take_back_submit()),
        };
        let fields = Fields::of(frame, step.code(), self.back.as_ref());
        html! {
            section.staff {
                h2 { (title) }
                form method="post" action={ (address) "/" (step.code()) } novalidate {
                    (forms::csrf(frame))
                    @match step {
                        BillStep::Publish => (self.publish(frame, &fields)),
                        BillStep::Open => (self.open(frame, &fields)),
                        BillStep::Extend => (self.extend(frame, &fields)),
                        BillStep::Stage => (self.stages(frame, &fields)),
                        BillStep::Withdraw => (self.withdraw(frame, &fields)),
                    }
                    button.button { (submit) }
                }
            }
        }
    }

    fn publish(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let texts = frame.texts();
        html! {
            @if let Some([added, removed, changed, renumbered]) = self.changed {
                p {
                    (texts.publish_changed(added, removed, changed, renumbered)) " "
                    a href={ (self.bill.address()) "/draft/changes" } { (texts.draft_changes()) }
                }
            }
            (fields.text(frame, Asked {
                name: "explanation", label: texts.publish_explanation(),
                hint: Some(texts.publish_explanation_hint(number(self.explanation_max as u64))),
                standing: "", rows: Some(8), is_required: true,
            }))
            (fields.hidden("seen", &self.seen))
        }
    }

    fn open(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let texts = frame.texts();
        let basis = match self.bill.kind {
            Kind::AdministrativeAct => texts.open_basis_act(self.least_days),
            _ => texts.open_basis_bill(self.least_days),
        };
        let moderated = [
            (Moderated::After.code(), texts.open_moderated_after()),
            (Moderated::Before.code(), texts.open_moderated_before()),
        ];
        html! {
            p { (texts.open_version(self.bill.version)) " " (basis) }
            (fields.day(frame, "opens_on", &texts.open_opens_on(), &texts.open_opens_on_hint()))
            (fields.day(frame, "closes_on", &texts.open_closes_on(), &texts.open_closes_on_hint(dates::day(self.earliest))))
            (fields.choice(frame, "moderated", &texts.open_moderated(), Moderated::After.code(), &moderated))
        }
    }

    fn extend(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let texts = frame.texts();
        html! {
            @if let Some(day) = self.closes_on { p { (texts.longer_now(dates::day(day))) } }
            (fields.day(frame, "closes_on", &texts.open_closes_on(), &texts.longer_hint()))
            (self.reason(frame, fields, texts.longer_reason()))
        }
    }

    fn stages(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let texts = frame.texts();
        let stages: Vec<_> = self
            .bill
            .kind
            .stages()
            .iter()
            .filter(|stage| **stage != self.stage)
            .map(|stage| (stage.code(), stage_name(frame.locale, *stage)))
            .collect();
        let next = self.bill.kind.stages().iter().find(|stage| **stage > self.stage);
        let next = next.map_or("", |stage| stage.code());
        html! {
            p { (texts.stage_now(stage_name(frame.locale, self.stage))) }
            (fields.choice(frame, "stage", &texts.stage_which(), next, &stages))
            (fields.day(frame, "on", &texts.stage_on(), &texts.answering_day_hint()))
            (fields.text(frame, Asked {
                name: "words", label: texts.stage_words(), hint: Some(texts.stage_words_hint()), standing: "",
                rows: Some(3), is_required: false,
            }))
        }
    }

    fn withdraw(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let (texts, max) = (frame.texts(), number(self.reason_max as u64));
        if self.bill.version > 0 {
            return self.reason(frame, fields, texts.take_back_reason());
        }
        let (label, hint) = (texts.give_up_reason(), Some(texts.give_up_reason_hint(max)));
        html! {
            p { (texts.give_up_lead()) }
            (fields.text(frame, Asked {
                name: "reason", label, hint, standing: "", rows: Some(4), is_required: true,
            }))
        }
    }

    fn reason(&self, frame: &Frame, fields: &Fields<'_>, label: String) -> Markup {
        let hint = Some(frame.texts().bill_steps_reason_hint(number(self.reason_max as u64)));
        fields.text(
            frame,
            Asked { name: "reason", label, hint, standing: "", rows: Some(4), is_required: true },
        )
    }
}
