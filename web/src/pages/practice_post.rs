//! In a demonstration: what was sent, as it arrived.

use maud::{Markup, html};
use notices::{Channel, Sent, Words};

use super::Frame;
use super::layout::Head;

pub struct PracticePostPage {
    /// The latest first.
    pub sent: Vec<Sent>,
    /// What the links of this house begin with.
    pub home: String,
}

impl PracticePostPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.practice_post_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (texts.practice_post_lead()) }
                @if self.sent.is_empty() { p { (texts.practice_post_none()) } }
                ul.cards { @for one in &self.sent { (sent(frame, one, &self.home)) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        let words = Words {
            subject: "PN-202611-00001".to_owned(),
            text: "PN-202611-00001\n\nhttps://sanal.example.mn/petitions/PN-202611-00001\n"
                .to_owned(),
            html: String::new(),
        };
        let letter =
            Sent { channel: Channel::Mail, to: "bat@example.mn".to_owned(), words: words.clone() };
        let message = Sent { channel: Channel::Sms, to: "99112233".to_owned(), words };
        let home = "https://sanal.example.mn".to_owned();
        let none = Self { sent: Vec::new(), home: home.clone() };
        vec![none, Self { sent: vec![letter, message], home }]
    }
}

/// As text: every program shows that; its links lead on in this house.
fn sent(frame: &Frame, Sent { channel, to, words }: &Sent, home: &str) -> Markup {
    let texts = frame.texts();
    let by = match channel {
        Channel::Mail => texts.practice_post_mail(),
        Channel::Sms => texts.practice_post_sms(),
    };
    html! {
        li.card {
            p.count { (by) ": " (to) }
            @if !words.subject.is_empty() && *channel == Channel::Mail { h2 { (words.subject) } }
            p.letter {
                @for piece in words.text.split_inclusive(char::is_whitespace) {
                    @if let Some(path) = piece.strip_prefix(home).filter(|path| path.starts_with('/')) {
                        a href=(path.trim_end()) { (piece) }
                    } @else {
                        (piece)
                    }
                }
            }
        }
    }
}
