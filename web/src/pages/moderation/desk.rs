//! The review desk: a petition beside those like it, who has it, and what a moderator may decide.

use kernel::Timestamp;
use maud::{Markup, html};

use super::Waiting;
use super::desk_forms::{AppealForm, RefuseForm, Written};
use super::ground::ShownGround;
use crate::pages::forms::{csrf, error_summary, not_taken};
use crate::pages::instant::{instant, sentence};
use crate::pages::layout::Head;
use crate::pages::petition_card::{Heading, list};
use crate::pages::petition_text::{asked, paragraphs};
use crate::pages::{Frame, Kind, PetitionCard, Problem, samples};

#[derive(Debug, Clone)]
pub struct DeskPage {
    pub number: String,
    /// `None` for whoever is not signed in any more: they get back what they wrote, and nothing else.
    pub reviewed: Option<Reviewed>,
    pub desk: Desk,
    pub forms: DeskForms,
    /// Why a decision was not taken.
    pub not_taken: Option<Problem>,
    /// How long a petition is a moderator's, in minutes.
    pub lock_minutes: u64,
}

/// What is reviewed.
#[derive(Debug, Clone)]
pub struct Reviewed {
    pub kind: Kind,
    /// Empty when the petitioner has had it destroyed.
    pub action: String,
    pub background: String,
    pub additional_details: String,
    /// The name that the petitioner wants shown.
    pub name: Option<String>,
    /// What a moderator wanted written anew, when it comes for another time.
    pub asked_before: Option<String>,
    /// `None` where it waits for nobody any more.
    pub waiting: Option<Waiting>,
    /// Where it was refused and its petitioner appealed.
    pub appeal: Option<AppealCase>,
    pub similar: Vec<PetitionCard>,
}

/// A refusal, and what the petitioner says against it.
#[derive(Debug, Clone)]
pub struct AppealCase {
    pub ground: ShownGround,
    pub because: String,
    pub duplicate_of: Option<String>,
    pub refused_at: Timestamp,
    /// `None` where they were destroyed.
    pub words: Option<String>,
}

/// How the one who looks stands to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desk {
    Free,
    Mine {
        until: Timestamp,
    },
    SomebodyElses {
        until: Timestamp,
    },
    OwnPetition,
    OwnRefusal,
    ReadOnly,
    /// It waits for nobody.
    Over,
    SignedOut,
}

/// The forms, as they were filled in.
#[derive(Debug, Clone)]
pub struct DeskForms {
    pub changes: Written,
    pub refuse: RefuseForm,
    pub appeal: AppealForm,
    /// Of words that a moderator writes.
    pub words_length_max: usize,
}

impl DeskPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = format!("{} {}", texts.moderation_title(), self.number);
        let errors = self.forms.errors(frame);
        let content = html! {
            div.wide {
                div.narrow {
                    (error_summary(frame, &errors))
                    (self.trouble(frame))
                }
                @if let Some(reviewed) = &self.reviewed { (reviewed.render(frame, &self.number)) }
                @else { h1 { (self.number) } }
                div.narrow { (self.standing(frame)) (self.decisions(frame, &errors)) }
            }
        };
        let has_errors = !errors.is_empty() || self.not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::desk_pages()
    }

    /// Why it was not done; of whoever wrote something also that it is still there.
    fn trouble(&self, frame: &Frame) -> Markup {
        if self.forms.is_filled() {
            return not_taken(
                frame,
                self.not_taken.as_ref(),
                &format!("/moderation/{}", self.number),
            );
        }
        html! {
            @if let Some(problem) = &self.not_taken {
                div.errors role="alert" tabindex="-1" autofocus aria-labelledby="not-taken" {
                    h2 #not-taken { (problem.title(frame.locale)) }
                    p { (problem.advice(frame.locale)) }
                }
            }
        }
    }

    /// Who has it.
    fn standing(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let told = |title: String, lead: Markup| html! { h2 { (title) } p { (lead) } };
        let plain = |title: String, lead: String| told(title, html! { (lead) });
        html! {
            @if self.desk != Desk::SignedOut {
                section.staff {
                    @match self.desk {
                        Desk::Free => {
                            p { (texts.desk_take_lead(self.lock_minutes)) }
                            (self.button(frame, "take", &texts.desk_take(), "button"))
                        },
                        Desk::Mine { until } => {
                            (told(texts.desk_mine(), sentence!(texts.desk_mine_until(), instant(until))))
                            (self.button(frame, "leave", &texts.desk_leave(), "button quiet"))
                        },
                        Desk::SomebodyElses { until } => {
                            (told(texts.desk_another(), sentence!(texts.desk_another_until(), instant(until))))
                        },
                        Desk::OwnPetition => (plain(texts.desk_own_petition(), texts.desk_own_petition_lead())),
                        Desk::OwnRefusal => (plain(texts.desk_own_refusal(), texts.desk_own_refusal_lead())),
                        Desk::ReadOnly => (plain(texts.desk_read_only(), texts.desk_read_only_lead())),
                        Desk::Over => {
                            (plain(texts.desk_over(), texts.desk_over_lead()))
                            p { a href={ "/petitions/" (self.number) } { (texts.desk_petition()) } }
                        },
                        Desk::SignedOut => {},
                    }
                }
            }
        }
    }

    fn button(&self, frame: &Frame, act: &str, label: &str, class: &str) -> Markup {
        html! {
            form method="post" action={ "/moderation/" (self.number) "/" (act) } {
                (csrf(frame))
                button class=(class) { (label) }
            }
        }
    }

    /// Only whose it is decides; whoever has written something has it back in any case.
    fn decisions(&self, frame: &Frame, errors: &[(&'static str, String)]) -> Markup {
        let is_theirs = matches!(self.desk, Desk::Mine { .. });
        let may_send = is_theirs || matches!(self.desk, Desk::Free | Desk::SignedOut);
        let is_appeal = self.reviewed.as_ref().is_some_and(|reviewed| reviewed.appeal.is_some());
        let number = &self.number;
        let (forms, max) = (&self.forms, self.forms.words_length_max);
        let petition = is_theirs && !is_appeal;
        let appeal = is_theirs && is_appeal;
        html! {
            @if petition { (self.publish(frame)) }
            @if petition || may_send && forms.changes.is_filled() {
                (forms.changes.changes(frame, number, max, errors))
            }
            @if petition || may_send && forms.refuse.is_filled() {
                (forms.refuse.render(frame, number, max, errors))
            }
            @if appeal || may_send && forms.appeal.is_filled() {
                (forms.appeal.render(frame, number, max, errors))
            }
            @if !may_send {
                @for words in forms.words() {
                    section.quoted { h2 { (frame.texts().desk_you_wrote()) } (paragraphs(frame, words)) }
                }
            }
        }
    }

    fn publish(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.desk_publish_title()) }
                p { (texts.desk_publish_lead()) }
                (self.button(frame, "publish", &texts.petition_publish(), "button"))
            }
        }
    }
}

impl Reviewed {
    fn render(&self, frame: &Frame, number: &str) -> Markup {
        let texts = frame.texts();
        html! {
            div.narrow {
                h1 { (asked(frame, &self.action)) }
                @if let Some(waiting) = self.waiting { (waiting.line(frame, self.appeal.is_some())) }
                p.count { (self.kind.name(frame.locale)) " · " (number) }
                p { (texts.desk_lead()) }
                @if let Some(name) = &self.name { p { (texts.desk_name()) " " strong { (name) } } }
                @if let Some(words) = &self.asked_before {
                    section.quoted { h2 { (texts.desk_asked_before()) } (paragraphs(frame, words)) p.note { (texts.desk_asked_before_note()) } }
                }
            }
            div.columns {
                section.flow {
                    @if self.action.is_empty() { p { (texts.petition_text_gone_lead()) } }
                    @if !self.background.is_empty() {
                        h2 { (texts.petition_background()) } (paragraphs(frame, &self.background))
                    }
                    @if !self.additional_details.is_empty() {
                        h2 { (texts.petition_details()) } (paragraphs(frame, &self.additional_details))
                    }
                    @if let Some(appeal) = &self.appeal { (appeal.render(frame)) }
                }
                section {
                    h2 { (texts.desk_similar()) }
                    @if self.similar.is_empty() { p { (texts.desk_similar_none()) } }
                    @else { (list(frame, &self.similar, Heading::Third)) }
                }
            }
        }
    }
}

impl AppealCase {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            h2 { (texts.desk_refusal()) }
            div.quoted {
                p { strong { (self.ground.title(frame.locale)) } }
                (self.ground.marks(frame))
                (paragraphs(frame, &self.because))
                @if let Some(other) = &self.duplicate_of {
                    p { a href={ "/petitions/" (other) } { (texts.record_repeats(other)) } }
                }
                p.count { (sentence!(texts.desk_refused_at(), instant(self.refused_at))) }
            }
            h2 { (texts.desk_appeal_words()) }
            @match &self.words {
                Some(words) => div.quoted { (paragraphs(frame, words)) },
                None => p { (texts.desk_appeal_words_gone()) },
            }
        }
    }
}

impl DeskForms {
    /// Everything that is wrong, in the order of the page.
    fn errors(&self, frame: &Frame) -> Vec<(&'static str, String)> {
        let max = self.words_length_max;
        let mut errors = self.changes.errors(frame, "changes", max);
        errors.extend(self.refuse.errors(frame, max));
        errors.extend(self.appeal.errors(frame, max));
        errors
    }

    /// Whether anything was written or chosen.
    pub fn is_filled(&self) -> bool {
        self.changes.is_filled() || self.refuse.is_filled() || self.appeal.is_filled()
    }

    /// Whatever was written.
    fn words(&self) -> impl Iterator<Item = &str> {
        let all = [&self.changes.text, &self.refuse.words.text, &self.appeal.words.text];
        all.into_iter().map(String::as_str).filter(|words| !words.trim().is_empty())
    }
}
