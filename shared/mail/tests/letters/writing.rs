//! What a letter looks like when it has arrived.

use mail::{Backend, Letter, Mailer, Smtp, Tls, Verp};
use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders as _};

use crate::post::{Post, bounces, config, letter};

fn parsed(raw: &str) -> Message<'_> {
    assert!(raw.is_ascii(), "every server takes it");
    assert!(raw.lines().all(|line| line.len() <= 998), "no line is too long");
    MessageParser::default().parse(raw.as_bytes()).expect("a message")
}

fn raw<'a>(message: &'a Message<'_>, name: &'static str) -> Option<&'a str> {
    message.header_raw(name).map(str::trim)
}

#[tokio::test]
async fn bat_gets_a_letter_with_every_header_right() {
    let Some(post) = Post::start() else { return };
    let letter = letter("bat");
    post.mailer(Tls::Implicit).send(&letter).await.expect("sent");
    let arrived = post.arrived().await;
    assert_eq!(arrived.len(), 1);
    assert_eq!(arrived[0].recipient, "bat@example.mn");
    assert_eq!(arrived[0].sender, "sanal@example.mn");

    let message = parsed(&arrived[0].raw);
    let from = message.from().and_then(|from| from.first()).expect("a sender");
    assert_eq!((from.name(), from.address()), (Some("Санал"), Some("sanal@example.mn")));
    let to: Vec<_> = message.all_to().filter_map(|to| to.first()?.address()).collect();
    assert_eq!(to, ["bat@example.mn"]);
    assert_eq!(message.subject(), Some(letter.subject.as_str()));
    assert_eq!(message.message_id(), Some("019a-letter@example.mn"));
    assert!(message.date().is_some());
    assert_eq!(raw(&message, "MIME-Version"), Some("1.0"));
    assert_eq!(raw(&message, "Content-Language"), Some("mn"));
    assert_eq!(raw(&message, "Auto-Submitted"), Some("auto-generated"));
    assert_eq!(raw(&message, "List-Unsubscribe"), Some("<https://example.mn/unsubscribe/abc>"));
    assert_eq!(raw(&message, "List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
    assert_eq!(raw(&message, "DKIM-Signature"), None);

    let kind = message.content_type().expect("a kind");
    assert_eq!((kind.ctype(), kind.subtype()), ("multipart", Some("alternative")));
    let kinds = message.parts[1..].iter().map(|part| part.content_type()?.subtype());
    assert_eq!(kinds.collect::<Vec<_>>(), [Some("plain"), Some("html")], "the text comes first");
    assert_eq!(said(&message), letter.text);
    assert_eq!(message.body_html(0).as_deref(), Some(letter.html.as_str()));
}

/// Lines end as they do in mail; that is no difference.
fn said(message: &Message<'_>) -> String {
    message.body_text(0).expect("a text").replace("\r\n", "\n")
}

#[tokio::test]
async fn each_letter_has_an_address_of_its_own_to_come_back_to() {
    let Some(post) = Post::start() else { return };
    let mut config = config(Backend::Smtp(post.smtp(Tls::None)));
    config.bounces = Some(bounces());
    let mailer = Mailer::open(config).expect("right");
    for _ in 0..2 {
        mailer.send(&letter("bat")).await.expect("sent");
    }
    let arrived = post.arrived().await;
    let verp = Verp::new(&bounces()).expect("right");
    assert_eq!(arrived[0].sender, verp.sender("019a-letter"));
    assert_eq!(verp.letter(&arrived[0].sender).as_deref(), Some("019a-letter"));
    let (first, second) = (parsed(&arrived[0].raw), parsed(&arrived[1].raw));
    assert_eq!(first.message_id(), second.message_id(), "sent twice, it is one letter");
    let message_id = first.message_id().expect("one");
    assert_eq!(verp.letter(message_id).as_deref(), Some("019a-letter"));
}

#[tokio::test]
async fn no_subject_and_no_text_makes_a_header_or_ends_the_letter() {
    let Some(post) = Post::start() else { return };
    let mailer = post.mailer(Tls::None);
    let subjects = [
        "Hello\r\nBcc: eve@example.mn\r\n\r\nanother body",
        "Өргөдөл\nX-Evil: 1",
        "a\rX-Evil: 1\u{0}\u{85}b",
        "=?utf-8?b?DQpYLUV2aWw6IDE=?=",
        &"дугаар ".repeat(200),
        &"a".repeat(3_000),
        "",
    ];
    let texts =
        ["one\n.\ntwo\r\n.\r\nQUIT\r\n..three\n", ".\n", "", "a\u{0}b\n", &"long ".repeat(2_000)];
    for subject in subjects {
        for text in texts {
            let letter =
                Letter { subject: subject.to_owned(), text: text.to_owned(), ..letter("bat") };
            mailer.send(&letter).await.expect("sent");
        }
    }
    let arrived = post.arrived().await;
    assert_eq!(arrived.len(), subjects.len() * texts.len());
    let each = subjects.iter().flat_map(|subject| texts.iter().map(move |text| (subject, text)));
    for ((subject, text), arrived) in each.zip(&arrived) {
        assert_eq!(arrived.recipient, "bat@example.mn");
        let message = parsed(&arrived.raw);
        assert!(raw(&message, "Bcc").is_none() && raw(&message, "X-Evil").is_none(), "{subject:?}");
        let written = message.header("Subject").expect("one");
        assert!(matches!(written, HeaderValue::Text(_) | HeaderValue::Empty), "{written:?}");
        assert!(
            message.subject().unwrap_or_default().chars().count() <= Letter::SUBJECT_LENGTH_MAX
        );
        assert_eq!(said(&message), text.replace("\r\n", "\n"), "{text:?}");
        assert_eq!(message.parts.len(), 3);
    }
    let first = parsed(&arrived[0].raw);
    assert_eq!(first.subject(), Some("Hello Bcc: eve@example.mn another body"));
}

#[test]
fn what_is_shown_of_a_letter_is_not_whom_it_is_to() {
    let letter = letter("bat");
    let smtp = Smtp {
        host: "localhost".to_owned(),
        port: 25,
        tls: Tls::None,
        login: crate::post::login("secret"),
        root_certificates: None,
        connections: 1,
        timeout: crate::post::PATIENCE,
    };
    let shown = format!("{letter:?} {:?}", config(Backend::Smtp(smtp)));
    for secret in ["bat", "Таны", "Сайн", "unsubscribe/abc", "secret"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}
