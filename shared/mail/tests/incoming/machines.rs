//! Nobody wrote it: it is neither taken nor answered.

use mail::incoming::{self, Automatic, NotTaken};
use mail::{Backend, Config, Letter, Mailer};

use crate::{letter, read, tags};

#[test]
fn what_a_machine_wrote_is_not_taken() {
    for (name, sign) in [
        ("out_of_office_outlook", Automatic::Responder),
        ("vacation_gmail", Automatic::Submitted),
        ("mailing_list", Automatic::List),
        ("bulk", Automatic::Bulk),
        ("no_reply", Automatic::Sender),
        ("null_return", Automatic::NoReturn),
        ("bounce", Automatic::Report),
        ("read_receipt", Automatic::Report),
    ] {
        assert_eq!(read(name), Err(NotTaken::Automatic(sign)), "{name}");
    }
}

#[test]
fn one_header_is_enough_and_one_that_says_no_is_none() {
    let with = |header: &str| {
        let message = format!("{header}\nFrom: bat@example.mn\nSubject: a\n\nb\n");
        incoming::read(message.as_bytes(), &tags()).map(|letter| letter.text)
    };
    for header in [
        "Auto-Submitted: auto-generated",
        "auto-submitted: Auto-Replied; owner=a",
        "Precedence: JUNK",
        "Precedence: list",
        "Precedence: auto_reply",
        "List-Unsubscribe: <mailto:a@a.mn>",
        "List-ID: a",
        "X-Auto-Response-Suppress: DR, OOF",
        "X-AutoReply: yes",
        "X-Autorespond: a",
        "Return-Path: <>",
        "Return-Path: <MAILER-DAEMON>",
        "Content-Type: Multipart/Report; boundary=a",
    ] {
        assert!(matches!(with(header), Err(NotTaken::Automatic(_))), "{header}");
    }
    for header in [
        "Auto-Submitted: no",
        "Precedence: normal",
        "X-Auto-Response-Suppress: None",
        "Return-Path: <bat@example.mn>",
        "X-Priority: 1",
        "Received: a",
    ] {
        assert_eq!(with(header), Ok("b".to_owned()), "{header}");
    }
    for from in ["MAILER-DAEMON@a.mn", "postmaster@a.mn", "noreply@a.mn", "do-not-reply@a.mn"] {
        let message = format!("From: {from}\n\nb\n");
        let told = incoming::read(message.as_bytes(), &tags());
        assert_eq!(told, Err(NotTaken::Automatic(Automatic::Sender)), "{from}");
    }
}

#[test]
fn a_letter_of_ours_that_comes_back_is_not_taken() {
    assert_eq!(read("own"), Err(NotTaken::Loop));
    let message = String::from_utf8(letter("utf_8")).expect("UTF-8");
    let round = |times: usize| {
        let message = format!("{}{message}", "Received: from a by b\n".repeat(times));
        incoming::read(message.as_bytes(), &tags())
    };
    assert!(round(29).is_ok(), "with the one it has");
    assert_eq!(round(30), Err(NotTaken::Loop));
}

#[tokio::test]
async fn what_we_send_is_not_taken_from_whomever_it_comes_back() {
    let from = "Санал <sanal@11-11.mn>".to_owned();
    let config = Config { backend: Backend::Memory, from, bounces: None, dkim: None };
    let mailer = Mailer::open(config).expect("right");
    let letter = Letter {
        id: "c-1".to_owned(),
        to: "bat@example.mn".to_owned(),
        subject: "Таны өргөдөл".to_owned(),
        text: "Сайн байна уу?".to_owned(),
        html: "<p>Сайн байна уу?</p>".to_owned(),
        language: "mn",
        unsubscribe: None,
        reply_to: tags().tag("CN-48291-73305"),
        mark: tags().mark("CN-48291-73305"),
    };
    mailer.send(&letter).await.expect("sent");
    let told = incoming::read(&mailer.sent()[0].raw, &tags());
    assert_eq!(told, Err(NotTaken::Automatic(Automatic::Submitted)));
}
