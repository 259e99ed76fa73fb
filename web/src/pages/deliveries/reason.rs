//! Why something could not be delivered, in words: by the status that a server gives (RFC 3463), or by what
//! whoever carries it says. The codes stay beside the words, for whoever looks after the server.

use i18n::L10nLanguage;

use crate::pages::Frame;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    NoSuchAddress,
    BadNumber,
    MailboxFull,
    Refused,
    Deferred,
    Unreachable,
    NoAnswer,
    Untrusted,
    LogIn,
    Away,
    Unwritable,
    CameBack,
    Other,
}

/// As it begins in the outbox; what is more particular stands first.
const SAID: [(&str, Why); 18] = [
    ("nobody has the address", Why::NoSuchAddress),
    ("a number is eight digits", Why::BadNumber),
    ("the letter is refused", Why::Refused),
    ("the provider refused the message", Why::Refused),
    ("the letter is to be sent later", Why::Deferred),
    ("the provider does not take the message now", Why::Deferred),
    ("no letter can be sent: the server cannot be reached", Why::Unreachable),
    ("the provider cannot be reached", Why::Unreachable),
    ("no letter can be sent: the server does not answer", Why::NoAnswer),
    ("no letter can be sent: the server does not offer TLS", Why::Untrusted),
    ("no letter can be sent: the certificate", Why::Untrusted),
    ("no letter can be sent: the server does not let us log in", Why::LogIn),
    ("no letter can be sent", Why::Away),
    ("the letter may have been sent or not", Why::NoAnswer),
    ("it is not known whether the message was sent", Why::NoAnswer),
    ("no answer", Why::NoAnswer),
    ("the letter cannot be written", Why::Unwritable),
    ("bounced", Why::CameBack),
];

/// `Nobody has this address (550 5.1.1)`
pub(super) fn words(frame: &Frame, reason: &str) -> String {
    let texts = frame.texts();
    let why = why(reason);
    let mut words = sentence(texts, why);
    if reason.starts_with("bounced") && why != Why::CameBack {
        words = format!("{}. {words}", sentence(texts, Why::CameBack));
    }
    let codes = if why == Why::Other { reason.to_owned() } else { codes(reason) };
    if codes.is_empty() { words } else { format!("{words} ({codes})") }
}

fn why(reason: &str) -> Why {
    let codes = codes(reason);
    match codes.split(' ').find_map(|code| code.split_once('.')) {
        Some((_, "1.7" | "1.8")) => Why::Refused,
        Some((_, detail)) if detail.starts_with("1.") => Why::NoSuchAddress,
        Some((_, "2.2")) => Why::MailboxFull,
        // What is put off by a policy comes another time.
        Some(("5", detail)) if detail.starts_with("7.") => Why::Refused,
        _ => SAID.iter().find(|(said, _)| reason.starts_with(said)).map_or(Why::Other, |it| it.1),
    }
}

/// The numbers in it: `550 5.1.1`.
fn codes(reason: &str) -> String {
    let is_code = |word: &&str| word.starts_with(|first: char| first.is_ascii_digit());
    let words = reason.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    words.filter(is_code).collect::<Vec<_>>().join(" ")
}

fn sentence(texts: &L10nLanguage, why: Why) -> String {
    match why {
        Why::NoSuchAddress => texts.why_no_such_address(),
        Why::BadNumber => texts.why_bad_number(),
        Why::MailboxFull => texts.why_mailbox_full(),
        Why::Refused => texts.why_refused(),
        Why::Deferred => texts.why_deferred(),
        Why::Unreachable => texts.why_unreachable(),
        Why::NoAnswer => texts.why_no_answer(),
        Why::Untrusted => texts.why_untrusted(),
        Why::LogIn => texts.why_log_in(),
        Why::Away => texts.why_away(),
        Why::Unwritable => texts.why_unwritable(),
        Why::CameBack => texts.why_came_back(),
        Why::Other => texts.why_other(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_known_by_its_status_or_by_its_words() {
        for (reason, why_not, its_codes) in [
            ("nobody has the address (550 5.1.1)", Why::NoSuchAddress, "550 5.1.1"),
            ("nobody has the address", Why::NoSuchAddress, ""),
            ("the letter is refused (552 5.2.2)", Why::MailboxFull, "552 5.2.2"),
            ("the letter is refused (550)", Why::Refused, "550"),
            ("the letter is refused (550 5.7.1)", Why::Refused, "550 5.7.1"),
            ("the letter is to be sent later (451 4.7.1)", Why::Deferred, "451 4.7.1"),
            ("the letter is to be sent later (450)", Why::Deferred, "450"),
            ("no letter can be sent: the server cannot be reached", Why::Unreachable, ""),
            ("no letter can be sent: the connection ended", Why::Away, ""),
            ("the provider refused the message (400)", Why::Refused, "400"),
            ("no answer", Why::NoAnswer, ""),
            ("bounced 5.1.1", Why::NoSuchAddress, "5.1.1"),
            ("bounced 5.0.0", Why::CameBack, "5.0.0"),
            ("something else", Why::Other, ""),
        ] {
            assert_eq!((why(reason), codes(reason).as_str()), (why_not, its_codes), "{reason}");
        }
    }
}
