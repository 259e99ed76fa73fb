//! The fields of a report: `Name: value`, in groups that an empty line ends (RFC 3464, 2.1).

use super::Action;
use crate::EnhancedStatus;

/// What became of a letter for one of its recipients.
pub(super) struct Recipient {
    pub action: Action,
    pub status: Option<EnhancedStatus>,
}

/// Our letters have one recipient. A list behind it may report several: one that failed comes first.
pub(super) fn recipient(text: &str) -> Option<Recipient> {
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    let mut recipients = lines.split(|line| line.is_empty()).filter_map(of_group).peekable();
    let is_failed = |recipient: &Recipient| recipient.action == Action::Failed;
    match recipients.peek() {
        Some(first) if is_failed(first) => recipients.next(),
        _ => {
            let first = recipients.next();
            recipients.find(is_failed).or(first)
        }
    }
}

fn of_group(lines: &[&str]) -> Option<Recipient> {
    let action = match value(lines, "action")?.to_ascii_lowercase().as_str() {
        "failed" => Action::Failed,
        "delayed" => Action::Delayed,
        "delivered" => Action::Delivered,
        "relayed" => Action::Relayed,
        "expanded" => Action::Expanded,
        _ => return None,
    };
    Some(Recipient { action, status: status(lines) })
}

/// A server that only says that there was something often passes on what the next one said.
fn status(lines: &[&str]) -> Option<EnhancedStatus> {
    let said: Option<EnhancedStatus> = value(lines, "status").and_then(|value| value.parse().ok());
    if said.is_some_and(|said| !said.is_vague()) {
        return said;
    }
    let diagnostic = field(lines, "diagnostic-code").unwrap_or_default();
    let mut words = diagnostic.split_whitespace().filter_map(|word| word.parse().ok());
    words.find(|word: &EnhancedStatus| said.is_none_or(|said| said.class == word.class)).or(said)
}

/// The first word of a field; a comment may follow it.
fn value<'a>(lines: &[&'a str], name: &str) -> Option<&'a str> {
    field(lines, name)?.split_whitespace().next()
}

fn field<'a>(lines: &[&'a str], name: &str) -> Option<&'a str> {
    let fields = lines.iter().filter_map(|line| line.split_once(':'));
    let mut named = fields.filter(|(found, _)| found.trim().eq_ignore_ascii_case(name));
    named.next().map(|(_, value)| value)
}
