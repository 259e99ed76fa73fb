//! Whatever comes in, something is told, within its limits, and nothing breaks.

use std::time::{Duration, Instant};

use mail::incoming::{
    self, Attachment, Incoming, LENGTH_MAX, MESSAGE_ID_LENGTH_MAX, NotTaken, SUBJECT_LENGTH_MAX,
    TEXT_LENGTH_MAX,
};
use proptest::prelude::*;

use crate::{SUBJECT, letter, tags};

const NAMES: [&str; 14] = [
    "utf_8",
    "windows_1251",
    "utf_16",
    "iso_2022_jp",
    "flowed",
    "gmail_page",
    "outlook_page",
    "gmail_attachments",
    "apple_nested",
    "forwarded",
    "reply_gmail",
    "reply_outlook_page",
    "injection",
    "bounce",
];

fn is_within_its_limits(told: &Result<Incoming, NotTaken>) {
    let Ok(letter) = told else { return };
    let unseen = |text: &str| text.chars().any(|c| c != '\n' && c != '\t' && c.is_control());
    let turned = |text: &str| text.contains(['\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}']);
    for (text, most) in [
        (&letter.text, TEXT_LENGTH_MAX),
        (&letter.quoted, TEXT_LENGTH_MAX),
        (&letter.subject, SUBJECT_LENGTH_MAX),
        (&letter.message_id.clone().unwrap_or_default(), MESSAGE_ID_LENGTH_MAX),
    ] {
        assert!(text.chars().count() <= most && !unseen(text) && !turned(text), "{text:?}");
    }
    let names = letter.attachments.iter().map(|attachment| &attachment.name);
    for name in names.chain(letter.left_out.iter().map(|left| &left.name)) {
        let length = name.chars().count();
        assert!((1..=Attachment::NAME_LENGTH_MAX).contains(&length), "{name:?}");
        assert!(!unseen(name) && !turned(name) && !name.contains(['/', '\\', '\n']), "{name:?}");
    }
    assert!(!letter.subject.contains('\n') && letter.from.contains('@'));
    assert_eq!(letter.fingerprint.len(), 64);
    assert!(letter.attachments.len() <= Attachment::NUMBER_MAX);
    assert!(
        letter.answers.as_deref().is_none_or(|answers| answers == SUBJECT),
        "nobody makes one up"
    );
}

proptest! {
    #[test]
    fn anything_may_come(message in proptest::collection::vec(any::<u8>(), 0..4_096)) {
        is_within_its_limits(&incoming::read(&message, &tags()));
    }

    #[test]
    fn anything_may_come_from_somebody(
        head in r"(([A-Za-z-]{1,12}|Content-Type|To|Subject|Content-Transfer-Encoding): ?[ -~ө]{0,40}\n){0,6}",
        body in proptest::collection::vec(any::<u8>(), 0..2_048),
    ) {
        let message = [format!("From: bat@example.mn\n{head}\n").as_bytes(), &body].concat();
        is_within_its_limits(&incoming::read(&message, &tags()));
    }

    #[test]
    fn a_letter_may_be_damaged(
        name in proptest::sample::select(NAMES.to_vec()),
        at in any::<proptest::sample::Index>(),
        length in 0_usize..200,
        instead in proptest::collection::vec(any::<u8>(), 0..200),
    ) {
        let mut message = letter(name);
        let at = at.index(message.len());
        let end = message.len().min(at + length);
        message.splice(at..end, instead);
        is_within_its_limits(&incoming::read(&message, &tags()));
    }

    #[test]
    fn lines_may_come_in_any_order(
        name in proptest::sample::select(NAMES.to_vec()),
        order in proptest::collection::vec(any::<proptest::sample::Index>(), 0..100),
    ) {
        let message = letter(name);
        let lines: Vec<_> = message.split_inclusive(|byte| *byte == b'\n').collect();
        let mut mixed = b"From: bat@example.mn\n".to_vec();
        order.iter().for_each(|line| mixed.extend_from_slice(lines[line.index(lines.len())]));
        is_within_its_limits(&incoming::read(&mixed, &tags()));
    }
}

#[test]
fn what_is_made_to_take_long_does_not() {
    const LENGTH: usize = 8 * 1024 * 1024;
    let filled = |part: &str| part.repeat(LENGTH / part.len());
    let multiparts: String = (0..100_000)
        .map(|depth| format!("Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"))
        .collect();
    let text = |kind: &str, text: String| format!("Content-Type: {kind}\n\n{text}");
    let mixed =
        |parts: String| format!("Content-Type: multipart/mixed; boundary=b\n\n{parts}\n--b--\n");
    let tagged = format!("To: {}\n", tags().tag(SUBJECT).expect("a subject"));
    let bodies = [
        filled("Content-Type: message/rfc822\n\n"),
        mixed(filled("--b\nContent-Type: message/rfc822\n\n")),
        mixed(filled("--b\n")),
        mixed(filled("--b\nContent-Disposition: attachment\n\na\n")),
        multiparts,
        text("multipart/mixed; boundary=b", filled("--")),
        text("text/html", filled("<div>")),
        text("text/html", filled("<font a=b><p>")),
        text("text/plain; format=flowed", filled("> a \n>> b \n")),
        text("text/plain; charset=iso-2022-jp", filled("\u{1b}$B%O")),
        format!("{tagged}{}", text("text/plain", filled("> a\n--\nFrom: a\n"))),
        text("text/plain\nContent-Transfer-Encoding: base64", filled("QUFB")),
        text("text/plain\nContent-Transfer-Encoding: quoted-printable", filled("=D0=")),
        filled("A: b\n"),
        format!("To: {}\n\n", filled("a@b,")),
        format!("Subject: {}\n\n", filled("=?utf-8?q?a?= ")),
        format!("Subject: {}\n\n", "=?utf-8?q?a?= ".repeat(15_000)),
        format!("To: {}\n\n", "a@b,".repeat(60_000)),
        format!("Content-Type: a/b; {}\n\n", "a*0*=b;".repeat(30_000)),
        format!("Content-Type: a/b; {}\n\n", "(".repeat(200_000)),
    ];
    for body in bodies {
        let message = format!("From: bat@example.mn\n{body}");
        assert!(message.len() < LENGTH_MAX, "it is read: {}", message.len());
        let begun = Instant::now();
        is_within_its_limits(&incoming::read(message.as_bytes(), &tags()));
        let shown: String = message.chars().take(100).collect();
        assert!(begun.elapsed() < Duration::from_secs(10), "{shown}: {:?}", begun.elapsed());
    }
}
