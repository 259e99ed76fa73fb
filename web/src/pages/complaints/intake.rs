//! The operator's form: by which channel, who, what about; the keyboard is enough, and nothing is lost on the way.

use std::sync::Arc;

use complaints::{Channel, ComplaintNumber, Entry, Kind};
use directory::Table;
use kernel::TopicCode;
use maud::{Markup, html};

use super::choices::{self, Chooser};
use super::names::{channel_name, field_name, state_name, topic_name};
use super::write::sender;
use crate::pages::drafting::fields::{Asked, Fields, has_errors, summary_named};
use crate::pages::layout::Head;
use crate::pages::{Back, Frame, forms, samples};

#[derive(Debug, Clone)]
pub struct IntakePage {
    pub table: Arc<Table>,
    pub key: String,
    /// What was typed, with what is wrong in it; a draft that was kept counts as that too.
    pub back: Option<Back>,
    pub caller: Caller,
    pub suggested: Suggested,
    /// A draft of an earlier call is shown.
    pub is_draft: bool,
}

/// Whom the registration number is of, as far as the house knows.
#[derive(Debug, Clone, Default)]
pub struct Caller {
    /// What they have under way or had.
    pub complaints: Vec<Entry>,
    /// With which of them they said what stands in the fields that nobody filled in.
    pub filled_from: Option<ComplaintNumber>,
}

/// What the words and the place suggest.
#[derive(Debug, Clone, Default)]
pub struct Suggested {
    pub topics: Vec<TopicCode>,
    pub agency: Option<String>,
    /// Open ones that say much the same: number and beginning.
    pub similar: Vec<(String, String)>,
}

pub const FORM: &str = "intake";

impl IntakePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.intake_title();
        let (has_errors, back) = (has_errors(self.back.as_ref()), self.with_topic());
        let fields = Fields::of(frame, FORM, back.as_ref());
        let is_first = !has_errors && !self.is_looked();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                @if self.is_draft { p.note role="status" { (texts.intake_draft()) } }
                (summary_named(frame, self.back.as_ref(), "/desk/new", |id| field_name(frame.locale, id)))
                form #intake method="post" action="/desk/new" novalidate data-draft="/desk/draft" {
                    (forms::csrf(frame))
                    (fields.hidden("key", fields.value("key", &self.key)))
                    (channels(frame, &fields, is_first))
                    (self.caller(frame, &fields))
                    (self.matter(frame, &fields))
                    @if let Some(number) = self.caller.filled_from {
                        p.note role="status" { (texts.intake_filled(number.to_string())) }
                    }
                    (sender(frame, &fields))
                    p {
                        button.button name="intake-do" value="take" accesskey="s" { (texts.intake_submit()) } " "
                        button.button.quiet name="intake-do" value="look" accesskey="l" { (texts.intake_look()) } " "
                        button.button.quiet name="intake-do" value="keep" { (texts.intake_keep()) }
                    }
                    p.note #draft-state role="status" data-here=(texts.intake_kept_here()) data-unsent=(texts.intake_unsent()) {}
                }
            }
        };
        let head = Head { has_errors, is_unlisted: true, is_intake: true, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        let page = Self {
            table: Arc::new(Table::defaults().unwrap_or_default()),
            key: "sample".to_owned(),
            back: None,
            caller: Caller::default(),
            suggested: Suggested::default(),
            is_draft: false,
        };
        let complaints: Vec<_> =
            samples::complaint_cases().into_iter().map(|shown| shown.entry).collect();
        let topics: Vec<_> =
            page.table.topics().take(2).map(|(topic, _)| topic.code.clone()).collect();
        let suggested = Suggested {
            topics,
            agency: Some("usug".to_owned()),
            similar: samples::similar_complaints(),
        };
        let filled_from = complaints.first().map(|entry| entry.number);
        let caller = Caller { complaints, filled_from };
        vec![page.clone(), Self { caller, suggested, is_draft: true, ..page }]
    }

    fn is_looked(&self) -> bool {
        let Suggested { topics, similar, .. } = &self.suggested;
        !topics.is_empty() || !similar.is_empty() || !self.caller.complaints.is_empty()
    }

    /// As it came; where no topic was chosen, the likeliest is.
    fn with_topic(&self) -> Option<Back> {
        let mut back = self.back.clone()?;
        if let Some(likely) = self.suggested.topics.first() {
            let topic = back.fields.entry(format!("{FORM}-topic")).or_default();
            if topic.is_empty() {
                *topic = likely.to_string();
            }
        }
        Some(back)
    }

    fn caller(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let texts = frame.texts();
        let asked = Asked {
            name: "register",
            label: texts.intake_register(),
            hint: Some(texts.intake_register_hint()),
            standing: "",
            rows: None,
            is_required: false,
        };
        html! {
            (fields.text(frame, asked))
            @if !self.caller.complaints.is_empty() {
                section {
                    h2 { (texts.intake_caller_has()) }
                    ul { @for entry in &self.caller.complaints {
                        li { a href={ "/desk/" (entry.number) } { (entry.number) } " · " (state_name(frame.locale, entry)) }
                    } }
                }
            }
        }
    }

    fn matter(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let texts = frame.texts();
        let words = Asked {
            name: "text",
            label: texts.intake_text(),
            hint: None,
            standing: "",
            rows: Some(6),
            is_required: true,
        };
        let agencies = choices::agencies(frame, &self.table);
        html! {
            (fields.text(frame, words))
            (self.suggestions(frame))
            (fields.choice(frame, "kind", &texts.complaint_kind(), Kind::Complaint.code(), &choices::kinds(frame.locale)))
            (choices::topics(frame, fields, &self.table, self.suggested.topics.first(), Chooser::Staff))
            (fields.choice(frame, "division", &texts.complaint_division(), "", &choices::places(frame)))
            (fields.choice(frame, "agency", &texts.complaint_agency(), "", &choices::borrowed(&agencies)))
        }
    }

    fn suggestions(&self, frame: &Frame) -> Markup {
        let (texts, suggested) = (frame.texts(), &self.suggested);
        let topics: Vec<_> = suggested
            .topics
            .iter()
            .map(|topic| topic_name(frame.locale, &self.table, topic))
            .collect();
        html! {
            @if !topics.is_empty() {
                p.note { (texts.intake_likely_topics(topics.join(", "))) }
                p data-scripted hidden {
                    @for (topic, name) in suggested.topics.iter().zip(&topics) {
                        button.button.quiet type="button" data-chooses={ (FORM) "-topic" } value=(topic) { (name) } " "
                    }
                }
            }
            @if let Some(agency) = &suggested.agency { p.note { (texts.intake_likely_agency(agency)) } }
            @if !suggested.similar.is_empty() {
                section {
                    h2 { (texts.complaint_similar()) }
                    ul { @for (number, beginning) in &suggested.similar {
                        li { a href={ "/desk/" (number) } { (number) } " · " span lang=[frame.citizens_language()] { (beginning) } }
                    } }
                }
            }
        }
    }
}

/// First of all: there the keyboard begins.
fn channels(frame: &Frame, fields: &Fields<'_>, is_first: bool) -> Markup {
    let texts = frame.texts();
    let wrong = fields.wrong("channel");
    let chosen = fields.value("channel", Channel::Phone.code());
    html! {
        fieldset.field.channels.wrong[wrong.is_some()] {
            legend { (texts.intake_channel()) }
            p.hint data-scripted hidden { (texts.intake_channel_keys()) }
            (forms::error(frame, "intake-channel", wrong.as_deref()))
            @for (nth, channel) in (0..).zip(Channel::ALL) {
                @let id = if nth == 0 { "intake-channel".to_owned() } else { format!("intake-channel-{}", channel.code()) };
                label.choice for=(id) {
                    input #(id) type="radio" name="intake-channel" value=(channel.code())
                        checked[chosen == channel.code()] autofocus[is_first && chosen == channel.code()];
                    span { (channel_name(frame.locale, *channel)) }
                }
            }
        }
    }
}
