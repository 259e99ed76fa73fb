//! A letter as it is sent: a message of RFC 5322 with a text and a page, the text first.

use lettre::Address;
use lettre::message::dkim::DkimConfig;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart};
use url::Url;

use crate::{Config, Letter, MailConfigError, NotSent, Verp, address, dkim, tags, verp};

/// Writes letters for the house that sends them.
pub(crate) struct Writer {
    from: Mailbox,
    verp: Option<Verp>,
    dkim: Option<DkimConfig>,
}

/// A letter in its envelope.
pub(crate) struct Written {
    pub id: String,
    pub sender: Address,
    pub recipient: Address,
    pub raw: Vec<u8>,
}

impl Writer {
    pub fn new(config: &Config) -> Result<Self, MailConfigError> {
        let from = from(&config.from).ok_or(MailConfigError::From)?;
        let verp = config.bounces.as_ref().map(Verp::new).transpose()?;
        let dkim = config.dkim.as_ref().map(dkim::signing).transpose()?;
        Ok(Self { from, verp, dkim })
    }

    /// The domain that the letters are from.
    pub fn domain(&self) -> &str {
        self.from.email.domain()
    }

    pub fn write(&self, letter: &Letter) -> Result<Written, NotSent> {
        if !verp::is_id(&letter.id) {
            return Err(NotSent::Malformed { what: "its id" });
        }
        let nobody = NotSent::BadAddress { code: None, status: None };
        let recipient = address::read(&letter.to).ok_or(nobody)?;
        let sender = match &self.verp {
            Some(verp) => {
                verp.sender_of(&letter.id).ok_or(NotSent::Malformed { what: "its sender" })?
            }
            None => self.from.email.clone(),
        };
        let mut message = self.message(letter, recipient.clone())?;
        if let Some(dkim) = &self.dkim {
            message.sign(dkim);
        }
        Ok(Written { id: letter.id.clone(), sender, recipient, raw: message.formatted() })
    }

    fn message(&self, letter: &Letter, to: Address) -> Result<Message, NotSent> {
        if letter.mark.as_deref().is_some_and(|mark| !tags::is_mark(mark)) {
            return Err(NotSent::Malformed { what: "mark" });
        }
        let mut message = Message::builder()
            .message_id(Some(self.message_id(letter)))
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(one_line(&letter.subject))
            .raw_header(header("Content-Language", letter.language))
            // No holiday reply is due to it (RFC 3834).
            .raw_header(header("Auto-Submitted", "auto-generated"));
        if let Some(reply_to) = &letter.reply_to {
            let address = address::read(reply_to).ok_or(NotSent::Malformed { what: "reply_to" })?;
            message = message.reply_to(Mailbox::new(None, address));
        }
        if let Some(address) = &letter.unsubscribe {
            let address = unsubscribe(address).ok_or(NotSent::Malformed { what: "unsubscribe" })?;
            message = message
                .raw_header(header("List-Unsubscribe", &format!("<{address}>")))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        let both = MultiPart::alternative_plain_html(letter.text.clone(), letter.html.clone());
        message.multipart(both).map_err(|_| NotSent::Malformed { what: "its headers" })
    }

    /// `<subject>.<tag>.<id>.<tag>@…`, each tag wherever there is a key for it: what comes back with this id
    /// is about this letter, and what answers it is about its subject.
    fn message_id(&self, letter: &Letter) -> String {
        let id = letter.id.as_str();
        let local = self.verp.as_ref().map_or_else(|| id.to_owned(), |verp| verp.tagged(id));
        let mark = letter.mark.as_ref().map(|mark| format!("{mark}.")).unwrap_or_default();
        format!("<{mark}{local}@{}>", self.domain())
    }
}

fn from(text: &str) -> Option<Mailbox> {
    if text.chars().any(char::is_control) {
        return None;
    }
    let mailbox: Mailbox = text.parse().ok()?;
    Some(Mailbox::new(mailbox.name, address::read(mailbox.email.as_ref())?))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// In ASCII without a space, and short enough for one line.
fn unsubscribe(address: &str) -> Option<String> {
    const LENGTH_MAX: usize = 900;
    let address =
        Url::parse(address).ok().filter(|address| address.scheme() == "https")?.to_string();
    (address.len() <= LENGTH_MAX && !address.contains(['<', '>'])).then_some(address)
}

fn one_line(subject: &str) -> String {
    let apart = |c: char| c.is_whitespace() || c.is_control();
    let words: Vec<_> = subject.split(apart).filter(|word| !word.is_empty()).collect();
    let line = words.join(" ");
    match line.char_indices().nth(Letter::SUBJECT_LENGTH_MAX) {
        None => line,
        Some(_) => line.chars().take(Letter::SUBJECT_LENGTH_MAX - 1).chain(['…']).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{from, one_line, unsubscribe};

    #[test]
    fn a_subject_is_one_line_of_bounded_length() {
        assert_eq!(one_line("Сайн\r\nBcc: eve@example.mn"), "Сайн Bcc: eve@example.mn");
        assert_eq!(one_line("\n a\t\u{2028}b\u{0} "), "a b");
        let cut = one_line(&"ө".repeat(251));
        assert_eq!((cut.chars().count(), cut.chars().last()), (250, Some('…')));
        assert_eq!(one_line(&"ө".repeat(250)).chars().last(), Some('ө'));
    }

    #[test]
    fn a_sender_has_a_name_and_no_second_line() {
        let from = |text: &str| from(text).map(|from| (from.name, from.email.to_string()));
        let named = (Some("Санал".to_owned()), "sanal@example.mn".to_owned());
        assert_eq!(from("Санал <sanal@example.mn>"), Some(named));
        assert_eq!(from("sanal@example.mn"), Some((None, "sanal@example.mn".to_owned())));
        for wrong in
            ["", "Санал", "Санал <sanal>", "Сан\r\nал <sanal@example.mn>", "a@b.mn, c@d.mn"]
        {
            assert_eq!(from(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn unsubscribing_is_an_address_of_https() {
        let right = unsubscribe("https://example.mn/stop/1?a=б c\r\nBcc:").expect("right");
        assert_eq!(right, "https://example.mn/stop/1?a=%D0%B1%20cBcc:");
        for wrong in [
            "",
            "http://example.mn/",
            "mailto:a@example.mn",
            "/stop",
            &format!("https://a.mn/{}", "a".repeat(900)),
        ] {
            assert_eq!(unsubscribe(wrong), None, "{wrong}");
        }
    }
}
