//! How programs mark what another wrote, in the languages that they are used in here.

/// Ends of the line above what is quoted: somebody wrote at some hour.
const WROTE: [&str; 11] = [
    "wrote:",
    "бичсэн:",
    "бичив:",
    "бичжээ:",
    "бичлээ:",
    "написал:",
    "написала:",
    "написал(а):",
    "пишет:",
    "schrieb:",
    "a écrit :",
];

/// Names of headers as programs translate them.
const HEADERS: [&str; 25] = [
    "from",
    "sent",
    "date",
    "to",
    "cc",
    "subject",
    "reply-to",
    "хэнээс",
    "илгээгч",
    "илгээсэн",
    "илгээсэн огноо",
    "огноо",
    "хэнд",
    "хүлээн авагч",
    "хуулбар",
    "сэдэв",
    "гарчиг",
    "от",
    "от кого",
    "отправлено",
    "дата",
    "кому",
    "копия",
    "тема",
    "ответить",
];

/// Words between the hyphens above a letter.
const ORIGINAL: [&str; 5] = [
    "original message",
    "original appointment",
    "эх захидал",
    "анхны захидал",
    "исходное сообщение",
];
const FORWARDED: [&str; 4] =
    ["forwarded message", "дамжуулсан захидал", "дамжуулсан зурвас", "пересылаемое сообщение"];

pub(super) fn is_quoted(line: &str) -> bool {
    line.trim_start().starts_with('>')
}

/// Somebody is named, or a day: people end lines of their own with such a word too.
pub(super) fn says_wrote(introduction: &str) -> bool {
    let introduction = introduction.trim().to_lowercase();
    let is_said = WROTE.iter().any(|end| introduction.ends_with(end));
    is_said && (introduction.contains('@') || has_day(&introduction))
}

/// Digits enough for a year and a day of it, but those of an address.
pub(super) fn has_day(line: &str) -> bool {
    let words = line.split_whitespace().filter(|word| !word.contains('@'));
    words.flat_map(str::chars).filter(char::is_ascii_digit).count() >= 5
}

/// `-----Original Message-----`, or the long line that Outlook draws.
pub(super) fn is_separator(line: &str) -> bool {
    let line = line.trim();
    let is_drawn = line.len() >= 20 && line.bytes().all(|byte| byte == b'_');
    is_drawn || says(line, &ORIGINAL)
}

/// `---------- Forwarded message ---------`
pub(super) fn is_forwarded(line: &str) -> bool {
    says(line.trim(), &FORWARDED)
}

/// `From: Санал <sanal@example.mn>`, or `*From:* …` where it was bold.
pub(super) fn is_header(line: &str) -> bool {
    let Some((name, value)) = line.split_once(':') else { return false };
    let name = name.trim_matches([' ', '*', '\u{a0}']).to_lowercase();
    !value.trim_matches([' ', '*']).is_empty() && HEADERS.contains(&name.as_str())
}

fn says(line: &str, words: &[&str]) -> bool {
    let within = line.trim_matches('-').trim().to_lowercase();
    line.starts_with("--") && line.ends_with("--") && words.contains(&within.as_str())
}
