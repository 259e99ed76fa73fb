//! Where one is signed in, and a way to sign out there: of one place, of all others, of all.

use accounts::{How, SessionEntry};
use maud::{Markup, html};

use super::forms::csrf;
use super::instant::instant;
use super::layout::Head;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct MySessionsPage {
    /// The last used first.
    pub sessions: Vec<MySession>,
}

#[derive(Debug, Clone)]
pub struct MySession {
    pub entry: SessionEntry,
    /// Whether it is the one that this page was asked for with.
    pub is_this: bool,
}

impl MySessionsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.my_sessions_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (texts.my_sessions_lead()) }
                ul.cards { @for session in &self.sessions { (session.render(frame)) } }
                (self.end_many(frame))
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        let sessions = samples::my_sessions();
        let alone = sessions.iter().filter(|session| session.is_this).cloned().collect();
        vec![Self { sessions: alone }, Self { sessions }, Self { sessions: Vec::new() }]
    }

    fn end_many(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let has_others = self.sessions.iter().any(|session| !session.is_this);
        html! {
            section {
                h2 { (texts.my_sessions_end_many()) }
                p { (texts.my_sessions_end_many_lead()) }
                @if has_others { (end(frame, "others", "button", &texts.my_sessions_end_others(), None)) }
                (end(frame, "all", "button grave", &texts.my_sessions_end_all(), None))
            }
        }
    }
}

impl MySession {
    fn render(&self, frame: &Frame) -> Markup {
        let (texts, entry) = (frame.texts(), &self.entry);
        let device = self.device(frame);
        html! {
            li.card {
                h2 { (device) }
                @if self.is_this { p { strong { (texts.my_session_this()) } } }
                dl.facts.rows {
                    div { dt { (texts.my_session_began()) } dd { (instant(entry.began_at)) } }
                    div { dt { (texts.my_session_renewed()) } dd { (instant(entry.renewed_at)) } }
                    div { dt { (texts.my_session_ends()) } dd { (instant(entry.ends_at)) } }
                }
                @if !self.is_this {
                    @let which = texts.my_session_end_which(device);
                    (end(frame, &entry.sid.to_string(), "button quiet", &texts.my_session_end(), Some(&which)))
                }
            }
        }
    }

    /// As people know it: "Firefox, Android".
    pub(super) fn device(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        let device = self.entry.device;
        let names = [device.browser.map(|b| b.name()), device.system.map(|s| s.name())];
        let names: Vec<_> = names.into_iter().flatten().collect();
        match (names.is_empty(), self.entry.how) {
            (false, _) => names.join(", "),
            (true, How::Program) => texts.my_session_program(),
            (true, How::Page) => texts.my_session_unknown(),
        }
    }
}

fn end(frame: &Frame, which: &str, class: &str, label: &str, aloud: Option<&str>) -> Markup {
    html! {
        form method="post" action="/me/sessions" {
            (csrf(frame))
            input type="hidden" name="end" value=(which);
            button class=(class) aria-label=[aloud] { (label) }
        }
    }
}
