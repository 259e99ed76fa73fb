//! The form that proposes an invalidation, in two steps: look at how many are meant, then propose.

use i18n::numbers::number;
use jiff::SignedDuration;
use kernel::{Timestamp, clock};
use maud::{Markup, html};
use petitions::{Burst, Channel, Meant, UNKNOWN_NETWORK};

use super::channel;
use crate::pages::forms::{self, Choice, SelectField, TextField};
use crate::pages::instant::instant;
use crate::pages::table::Table;
use crate::pages::{Frame, Problem};

/// Lines of a preview at most: a page for a month would be as long as the month.
const LINES_MAX: usize = 48;

/// As it was filled in.
#[derive(Debug, Clone, Default)]
pub struct ProposalForm {
    pub from: String,
    pub until: String,
    pub channel: Option<Channel>,
    pub network: String,
    pub reason: String,
    /// The fields that are not right, and why, in the reader's language.
    pub wrong: Vec<(&'static str, String)>,
    /// Why it was not taken although nothing is wrong in it.
    pub not_taken: Option<Problem>,
    /// In characters.
    pub reason_length_max: usize,
    pub preview: Option<Preview>,
}

/// What the form means, after looking.
#[derive(Debug, Clone)]
pub struct Preview {
    pub meant: Meant,
    /// Signatures of the petition that stand.
    pub standing_count: u64,
    /// What was looked at: comes back with the proposal, so that nothing else is proposed.
    pub selection: String,
    /// Whether it was proposed before it was looked at.
    pub is_overdue: bool,
}

/// The form of a petition, filled in with a burst.
pub(super) fn filled_in(burst: &Burst) -> String {
    let from = burst.begins();
    let until = from + SignedDuration::from_hours(1);
    // An empty field means any.
    let network = if burst.network.is_empty() { UNKNOWN_NETWORK } else { &burst.network };
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("from", &local(from))
        .append_pair("until", &local(until))
        .append_pair("channel", burst.channel.code())
        .append_pair("network", network)
        .finish();
    format!("/petitions/{}/anomalies?{query}#invalidate", burst.petition)
}

/// As a field for day and time has it, by the official clock.
fn local(at: Timestamp) -> String {
    at.to_zoned(clock::zone()).strftime("%Y-%m-%dT%H:%M").to_string()
}

impl ProposalForm {
    pub(super) fn has_errors(&self) -> bool {
        !self.wrong.is_empty() || self.not_taken.is_some()
    }

    pub(super) fn render(&self, frame: &Frame, petition: &str) -> Markup {
        let texts = frame.texts();
        let address = format!("/petitions/{petition}/anomalies");
        html! {
            section.staff #invalidate aria-labelledby="invalidate-title" {
                h2 #invalidate-title { (texts.invalidate_title()) }
                p.note { (texts.invalidate_note()) }
                (forms::error_summary(frame, &self.wrong))
                (forms::not_taken(frame, self.not_taken.as_ref(), &address))
                form method="post" action=(address) novalidate {
                    (forms::csrf(frame))
                    (self.fields(frame))
                    // What Enter presses is the first button.
                    button.button.quiet name="step" value="preview" { (texts.invalidate_preview()) }
                    @if let Some(preview) = &self.preview { (preview.render(frame)) }
                }
            }
        }
    }

    fn fields(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let text = |name, label, hint, value, rows| TextField {
            name,
            label,
            hint: Some(hint),
            value,
            error: self.error(name),
            rows,
            is_required: rows.is_some(),
        };
        let limit = number(self.reason_length_max as u64);
        let (network, reason) = (texts.invalidate_network(), texts.invalidate_reason());
        let (network_hint, reason_hint) =
            (texts.invalidate_network_hint(), texts.invalidate_reason_hint(limit));
        html! {
            (self.moment(frame, "from", &texts.invalidate_from(), &texts.invalidate_instant_hint(), &self.from))
            (self.moment(frame, "until", &texts.invalidate_until(), &texts.invalidate_until_hint(), &self.until))
            (self.channels(frame).render(frame))
            (text("network", network, network_hint, self.network.as_str(), None).render(frame))
            (text("reason", reason, reason_hint, self.reason.as_str(), Some(4)).render(frame))
        }
    }

    /// A day and time, as browsers let people pick one; without that, typed as 2026-11-20 18:00.
    fn moment(&self, frame: &Frame, name: &str, label: &str, hint: &str, value: &str) -> Markup {
        let wrong = self.error(name);
        // What is no instant would not be shown by such a field, and is given back as it was written.
        let is_one = value.is_empty() || value.parse::<jiff::civil::DateTime>().is_ok();
        let described = forms::described_by(name, true, wrong.is_some());
        html! {
            div.field.wrong[wrong.is_some()] {
                label for=(name) { (label) }
                (forms::hint(name, Some(hint)))
                (forms::error(frame, name, wrong.as_deref()))
                input #(name) name=(name) type=(if is_one { "datetime-local" } else { "text" })
                    value=(value) placeholder="2026-11-20 18:00" required
                    aria-describedby=[described] aria-invalid=[wrong.as_ref().map(|_| "true")];
            }
        }
    }

    fn channels(&self, frame: &Frame) -> SelectField {
        let texts = frame.texts();
        let choices = Channel::ALL.iter().map(|one| Choice {
            code: one.code(),
            text: channel(frame.locale, *one),
            is_chosen: self.channel == Some(*one),
        });
        SelectField {
            name: "channel",
            label: texts.invalidate_channel(),
            none: texts.invalidate_channel_any(),
            error: self.error("channel"),
            choices: choices.collect(),
        }
    }

    fn error(&self, name: &str) -> Option<String> {
        self.wrong.iter().find(|(wrong, _)| *wrong == name).map(|(_, why)| why.clone())
    }
}

impl Preview {
    fn render(&self, frame: &Frame) -> Markup {
        let (texts, count) = (frame.texts(), self.meant.signature_count);
        if count == 0 {
            return html! { p.error role="alert" { (texts.invalidate_meant_none()) } };
        }
        let all = number(self.standing_count);
        html! {
            section aria-labelledby="preview-title" {
                h3 #preview-title { (texts.invalidate_preview_title()) }
                @if self.is_overdue { p.error role="alert" { (texts.invalidate_look_first()) } }
                p role="status" { strong { (texts.invalidate_meant(count, all, number(count))) } }
                (self.parts(frame))
            }
            input type="hidden" name="previewed" value=(self.selection);
            button.button.grave name="step" value="propose" { (texts.invalidate_propose()) }
        }
    }

    fn parts(&self, frame: &Frame) -> Markup {
        let (texts, parts) = (frame.texts(), &self.meant.parts);
        let rows = parts.iter().take(LINES_MAX).map(|part| {
            let channel = channel(frame.locale, part.channel);
            vec![instant(part.begins()), html! { (channel) }, html! { (number(part.n)) }]
        });
        let headings = vec![texts.burst_hour(), texts.burst_channel(), texts.burst_count()];
        let name = texts.invalidate_preview_title();
        let table = Table { name: &name, headings, rows: rows.collect(), has_row_headings: false };
        let more = parts.len().saturating_sub(LINES_MAX);
        html! {
            (table.render())
            @if more > 0 { p.note { (texts.invalidate_more(number(more as u64))) } }
        }
    }
}
