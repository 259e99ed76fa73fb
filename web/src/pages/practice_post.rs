//! In a demonstration: what was sent, as it arrived.

use i18n::numbers::number;
use maud::{Markup, html};
use notices::{Channel, Sent, Words};

use super::instant::instant;
use super::layout::Head;
use super::{Frame, samples};

pub struct PracticePostPage {
    /// The latest first.
    pub sent: Vec<Sent>,
    /// How much is still to go out.
    pub waiting: u64,
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
                p { (texts.practice_post_waits(self.waiting, number(self.waiting))) }
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
            html: "<!DOCTYPE html><html lang=\"mn\"><p>PN-202611-00001</p></html>".to_owned(),
            about: None,
        };
        let letter = Sent {
            at: samples::now(),
            channel: Channel::Mail,
            from: "sanal@example.mn".to_owned(),
            to: "bat@example.mn".to_owned(),
            words: words.clone(),
            unsubscribe: Some("https://sanal.example.mn/unsubscribe/7.c2FtcGxl".to_owned()),
        };
        let message = Sent {
            channel: Channel::Sms,
            from: "132000".to_owned(),
            to: "99112233".to_owned(),
            words: Words { html: String::new(), ..words },
            unsubscribe: None,
            ..letter.clone()
        };
        let home = "https://sanal.example.mn".to_owned();
        let none = Self { sent: Vec::new(), waiting: 0, home: home.clone() };
        vec![none, Self { sent: vec![letter, message], waiting: 7, home }]
    }
}

/// Its links lead on in this house. The HTML stands as it is written: what this site allows itself would show
/// it without its styles, and not as a mail program does.
fn sent(frame: &Frame, sent: &Sent, home: &str) -> Markup {
    let texts = frame.texts();
    let by = match sent.channel {
        Channel::Mail => texts.practice_post_mail(),
        Channel::Sms => texts.practice_post_sms(),
    };
    html! {
        li.card {
            p.count { (by) ", " (instant(sent.at)) }
            dl.rows { @for (name, value) in headers(sent) { div { dt { (name) } dd { (value) } } } }
            p.letter {
                @for piece in sent.words.text.split_inclusive(char::is_whitespace) {
                    @if let Some(path) = piece.strip_prefix(home).filter(|path| path.starts_with('/')) {
                        a href=(path.trim_end()) { (piece) }
                    } @else {
                        (piece)
                    }
                }
            }
            @if !sent.words.html.is_empty() {
                details { summary { (texts.practice_post_html()) } p.letter { code { (sent.words.html) } } }
            }
        }
    }
}

/// By their names in the letter; a text message has a sender and a number.
fn headers(Sent { channel, from, to, words, unsubscribe, .. }: &Sent) -> Vec<(&str, &str)> {
    let mut headers = vec![("From", from.as_str()), ("To", to)];
    if *channel == Channel::Mail {
        headers.push(("Subject", &words.subject));
    }
    headers.extend(unsubscribe.as_deref().map(|link| ("List-Unsubscribe", link)));
    headers.retain(|(_, value)| !value.is_empty());
    headers
}
