//! Which signatures are meant and why, read from a form or a program's body: all that is wrong with it at
//! once.

use kernel::{Timestamp, clock};
use petitions::{Channel, Selection, UNKNOWN_NETWORK};

use crate::failure::{Fault, FieldFault, SelectionFault};
use crate::site::Site;

/// As it was sent; empty where any channel or network is meant.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    pub from: &'a str,
    pub until: &'a str,
    pub channel: &'a str,
    pub network: &'a str,
}

type Read<T> = Result<T, Vec<FieldFault>>;

pub fn selection(sent: &Wording<'_>) -> Read<Selection> {
    let mut wrong = Vec::new();
    let from = kept(instant("from", sent.from), &mut wrong);
    let until = kept(instant("until", sent.until), &mut wrong);
    let channel = kept(channel(sent.channel), &mut wrong);
    let network = kept(network(sent.network), &mut wrong);
    if from.zip(until).is_some_and(|(from, until)| until <= from) {
        wrong.push(SelectionFault::Reversed.of("until"));
    }
    match (from, until, channel, network) {
        (Some(from), Some(until), Some(channel), Some(network)) if wrong.is_empty() => {
            Ok(Selection { from, until, channel, network })
        }
        _ => Err(wrong),
    }
}

pub fn reason(text: &str, site: &Site) -> Read<String> {
    petitions::parse_reason(text, &site.petitions.rules().text)
        .map_err(|fault| vec![FieldFault { field: "reason", fault: Fault::Text(fault) }])
}

/// Either, or all that is wrong with both.
pub fn both(selection: Read<Selection>, reason: Read<String>) -> Read<(Selection, String)> {
    match (selection, reason) {
        (Ok(selection), Ok(reason)) => Ok((selection, reason)),
        (selection, reason) => {
            let wrong = [selection.err(), reason.err()].into_iter().flatten();
            Err(wrong.flatten().collect())
        }
    }
}

fn kept<T>(read: Result<T, FieldFault>, wrong: &mut Vec<FieldFault>) -> Option<T> {
    read.map_err(|fault| wrong.push(fault)).ok()
}

/// With its zone, as programs write it; without, by the clock of Ulaanbaatar.
fn instant(field: &'static str, text: &str) -> Result<Timestamp, FieldFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(FieldFault { field, fault: Fault::Missing });
    }
    let by_our_clock = || {
        let moment: jiff::civil::DateTime = text.parse().ok()?;
        Some(moment.to_zoned(clock::zone()).ok()?.timestamp())
    };
    let instant = text.parse().ok().or_else(by_our_clock);
    instant.map(clock::to_microsecond).ok_or(SelectionFault::NotAnInstant.of(field))
}

fn channel(code: &str) -> Result<Option<Channel>, FieldFault> {
    let wrong = FieldFault { field: "channel", fault: Fault::NotOneOf };
    match code.trim() {
        "" => Ok(None),
        code => Channel::from_code(code).map(Some).ok_or(wrong),
    }
}

fn network(text: &str) -> Result<Option<String>, FieldFault> {
    let text = text.trim().to_ascii_lowercase();
    let is_one = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    match text.as_str() {
        "" => Ok(None),
        UNKNOWN_NETWORK => Ok(Some(text)),
        _ if is_one => Ok(Some(text)),
        _ => Err(SelectionFault::NotANetwork.of("network")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENT: Wording<'_> = Wording {
        from: "2026-11-20T18:00",
        until: "2026-11-20 19:00",
        channel: "kiosk",
        network: "07AB",
    };

    fn wrong(sent: &Wording<'_>) -> Vec<(&'static str, Fault)> {
        let faults = selection(sent).expect_err("it is not right");
        faults.into_iter().map(|wrong| (wrong.field, wrong.fault)).collect()
    }

    #[test]
    fn a_form_means_the_clock_of_ulaanbaatar_and_a_program_says_its_own() {
        let by_form = selection(&SENT).expect("it is right");
        assert_eq!(by_form.from, "2026-11-20T10:00:00Z".parse().expect("an instant"));
        assert_eq!(by_form.channel, Some(Channel::Kiosk));
        assert_eq!(by_form.network.as_deref(), Some("07ab"));
        let (from, until) = ("2026-11-20T10:00:00Z", "2026-11-20T19:00:00+08:00");
        let by_program = Wording { from, until, ..SENT };
        assert_eq!(selection(&by_program), Ok(by_form));
        let any = selection(&Wording { channel: "", network: " ", ..SENT }).expect("it is right");
        assert_eq!((any.channel, any.network), (None, None));
        let unknown = selection(&Wording { network: "Unknown", ..SENT }).expect("it is right");
        assert_eq!(unknown.network.as_deref(), Some(UNKNOWN_NETWORK));
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let not_an_instant = Fault::Selection(SelectionFault::NotAnInstant);
        let all =
            Wording { from: "өчигдөр", until: "", channel: "fax", network: "10.0.0.1" };
        let not_a_network = Fault::Selection(SelectionFault::NotANetwork);
        let told = [
            ("from", not_an_instant),
            ("until", Fault::Missing),
            ("channel", Fault::NotOneOf),
            ("network", not_a_network),
        ];
        assert_eq!(wrong(&all), told);
        let reversed = [("until", Fault::Selection(SelectionFault::Reversed))];
        assert_eq!(wrong(&Wording { until: SENT.from, ..SENT }), reversed);
        for nonsense in ["2026-02-30T10:00", "99999999999", "-9999-01-01T00:00", "2026-11-20"] {
            let faults = selection(&Wording { from: nonsense, ..SENT });
            assert!(faults.is_err() || nonsense == "2026-11-20", "{nonsense}");
        }
    }
}
