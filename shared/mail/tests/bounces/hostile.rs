//! Whatever comes in, something is told and nothing breaks.

use std::time::{Duration, Instant};

use mail::bounce::{self, LENGTH_MAX, NotABounce};
use proptest::prelude::*;

use crate::{LETTER, report, verp};

const NAMES: [&str; 7] = [
    "postfix_unknown",
    "postfix_delayed",
    "exim_unknown",
    "exchange_unknown",
    "gmail_full",
    "encoded_expired",
    "list_partly",
];

proptest! {
    #[test]
    fn anything_may_come(message in proptest::collection::vec(any::<u8>(), 0..4_096)) {
        let _ = bounce::read(&message, &verp());
    }

    #[test]
    fn a_report_may_be_damaged(
        name in proptest::sample::select(NAMES.to_vec()),
        at in any::<proptest::sample::Index>(),
        length in 0_usize..200,
        instead in proptest::collection::vec(any::<u8>(), 0..200),
    ) {
        let mut message = report(name).into_bytes();
        let at = at.index(message.len());
        let end = message.len().min(at + length);
        message.splice(at..end, instead);
        if let Ok(bounce) = bounce::read(&message, &verp()) {
            prop_assert_eq!(bounce.letter, LETTER, "never another letter");
        }
    }

    #[test]
    fn lines_may_come_in_any_order(
        name in proptest::sample::select(NAMES.to_vec()),
        order in proptest::collection::vec(any::<proptest::sample::Index>(), 0..100),
    ) {
        let report = report(name);
        let lines: Vec<_> = report.lines().collect();
        let mixed: Vec<_> = order.iter().map(|line| *line.get(&lines)).collect();
        let _ = bounce::read(mixed.join("\n").as_bytes(), &verp());
    }
}

#[test]
fn a_message_within_a_message_without_an_end_is_no_way_in() {
    let nested = "Content-Type: message/rfc822\r\n\r\n".repeat(14_000);
    let parts = "--b\r\nContent-Type: message/rfc822\r\n\r\n".repeat(12_000);
    let multiparts: String = (0..5_000)
        .map(|depth| {
            format!("Content-Type: multipart/report; boundary=b{depth}\r\n\r\n--b{depth}\r\n")
        })
        .collect();
    let within = |inner: &str| {
        let head =
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n";
        format!("{head}{inner}\r\n--b--\r\n")
    };
    let encoded =
        "--b\r\nContent-Type: message/delivery-status\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    let messages = [
        nested.clone(),
        within(&parts),
        within(&format!("--b\r\n{nested}")),
        multiparts,
        within(&format!("{encoded}{}", "QUFB".repeat(90_000))),
        within(&format!("{encoded}{}", "\0".repeat(400_000))),
        format!("To: {}\r\n", "a@b ".repeat(100_000)),
        format!("Content-Type: multipart/report; boundary=\"{}\"\r\n\r\n--", "b".repeat(400_000)),
        "A:\r\n".repeat(100_000),
        "\r\n ".repeat(100_000),
    ];
    for message in messages {
        assert!(message.len() <= LENGTH_MAX, "it is read: {}", message.len());
        let begun = Instant::now();
        assert_eq!(bounce::read(message.as_bytes(), &verp()), Err(NotABounce::NoReport));
        assert!(begun.elapsed() < Duration::from_secs(5), "{}", &message[..60]);
    }
    let endless = vec![b'a'; LENGTH_MAX + 1];
    assert_eq!(bounce::read(&endless, &verp()), Err(NotABounce::TooLong));
}
