//! What one follows: each petition with what is new since one last looked, or its last step.

use maud::{Markup, html};
use petitions::Taken;

use super::forms::csrf;
use super::instant::instant;
use super::layout::Head;
use super::petition::step_title;
use super::{Frame, PetitionCard, samples};

#[derive(Debug, Clone)]
pub struct FollowingPage {
    /// What moved last first.
    pub followed: Vec<FollowedPetition>,
}

#[derive(Debug, Clone)]
pub struct FollowedPetition {
    pub card: PetitionCard,
    /// All that came since one last looked, or the last step.
    pub steps: Vec<Taken>,
    pub is_new: bool,
}

impl FollowingPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.following_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                @if self.followed.is_empty() {
                    p { (texts.following_none()) }
                    a.button href="/petitions" { (texts.my_signatures_browse()) }
                } @else {
                    p.lead { (texts.following_lead()) }
                    ul.cards { @for one in &self.followed { (one.render(frame)) } }
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        vec![Self { followed: Vec::new() }, Self { followed: samples::followed() }]
    }
}

impl FollowedPetition {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let PetitionCard { number, action, .. } = &self.card;
        html! {
            li.card {
                (self.card.state.short_line(frame))
                h2 { (self.card.link(frame)) }
                @if self.steps.is_empty() { p { (texts.following_no_step()) } }
                @for step in &self.steps {
                    p {
                        @if self.is_new { strong.badge.open { (texts.following_new()) } " " }
                        (step_title(frame.locale, &step.said)) ", " (instant(step.at))
                    }
                }
                form method="post" action={ "/petitions/" (number) "/unfollow" } {
                    (csrf(frame))
                    button.button.quiet aria-label=(texts.following_stop_which(action)) { (texts.following_stop()) }
                }
            }
        }
    }
}
