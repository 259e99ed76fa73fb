//! Made-up complaints about water, in every state.

use std::collections::HashMap;

use complaints::{
    Attached, Channel, Closing, ComplaintNumber, Entry, Ground, Happened, Identity, Kind, Language,
    Sender, Shown, State, Turn, What, Words,
};
use jiff::civil::{Date, date};
use kernel::{AgencyCode, Division, TopicCode};
use policy::Right;

use super::now;

fn number() -> Option<ComplaintNumber> {
    "CN-48291-73305".parse().ok()
}

fn topic() -> Option<TopicCode> {
    "water-outage".parse().ok()
}

fn usug() -> Option<AgencyCode> {
    "usug".parse().ok()
}

fn received(number: ComplaintNumber) -> Entry {
    Entry {
        number,
        channel: Channel::Web,
        is_tip: false,
        language: Language::Mn,
        received_at: now(),
        state: State::Received,
        turn: Turn::Centre,
        kind: None,
        topic: None,
        division: None,
        identity: None,
        agency: None,
        officer: None,
        due_on: None,
        is_extended: false,
        overdue_level: 0,
        reached: Vec::new(),
        answered_at: None,
        is_in_time: None,
        days: None,
        reply_until: None,
        reopened_at: None,
        closed_at: None,
        closing: None,
        ground: None,
        rating: None,
        sequence: 1,
        position: 1,
    }
}

fn assigned(number: ComplaintNumber, due: Date) -> Entry {
    Entry {
        state: State::Assigned,
        turn: Turn::Agency,
        kind: Some(Kind::Complaint),
        topic: topic(),
        division: Division::from_code("MN-1-1119"),
        identity: Some(Identity::Attested),
        agency: usug(),
        due_on: Some(due),
        sequence: 3,
        ..received(number)
    }
}

/// Everything that can happen, one after the other.
fn story() -> Vec<What> {
    let words = || "words".to_owned();
    let attached = || {
        let media_type = "application/pdf".to_owned();
        vec![Attached { digest: "0123".to_owned(), media_type, bytes: 123_456 }]
    };
    let (Some(topic), Some(usug)) = (topic(), usug()) else { return Vec::new() };
    let (division, due_on) = (Division::UNKNOWN, Some(date(2026, 12, 21)));
    let kind = Kind::Complaint;
    vec![
        What::Received { channel: Channel::Email, words: words(), attached: attached() },
        What::Registered { kind, topic: topic.clone(), division, due_on },
        What::Registered { kind, topic: topic.clone(), division, due_on: None },
        What::Reclassified { kind, topic, division, due_on },
        What::Assigned { agency: usug.clone() },
        What::Returned { words: Some(words()) },
        What::Returned { words: None },
        What::Accepted {},
        What::Progress { words: words() },
        What::Extended { due_on: date(2027, 1, 19), words: words() },
        What::Overdue { due_on: date(2026, 12, 21), level: 1, reached: vec![usug] },
        What::Overdue { due_on: date(2026, 12, 21), level: 1, reached: Vec::new() },
        What::Added { channel: Channel::Sms, words: words(), attached: Vec::new() },
        What::Answered { words: words(), attached: attached(), days: 11, is_in_time: Some(true) },
        What::Reopened { words: words(), due_on },
        What::Answered { words: words(), attached: Vec::new(), days: 40, is_in_time: Some(false) },
        What::Rated { rating: 2, words: Some("gone".to_owned()) },
        What::Refused { ground: Ground::Unclear, words: words() },
        What::Closed { how: Closing::WithoutAction, words: Some(words()) },
    ]
}

fn shown(entry: Entry, history: Vec<What>) -> Shown {
    let said = Words::parse("Манай байранд халуун ус гурав хоног тасарлаа.", 1_000).ok();
    let words: HashMap<_, _> = said.map(|said| ("words".to_owned(), said)).into_iter().collect();
    let history = history.into_iter().map(|what| Happened { at: now(), what }).collect();
    let sender = Sender {
        name: Some("Д. Бат".to_owned()),
        address: Some("Сүхбаатар дүүрэг, 3-р хороо".to_owned()),
        phone: Some("99112233".to_owned()),
        email: None,
    };
    Shown { entry, history, words, sender: Some(sender), shows_sender: true, right: Right::Own }
}

/// Open ones that say much the same: number and beginning.
pub(in crate::pages) fn similar_complaints() -> Vec<(String, String)> {
    vec![("CN-00000-00001".to_owned(), "Халуун ус тасарсан".to_owned())]
}

/// In every state a case can be in; the first with all that can happen.
pub(in crate::pages) fn complaint_cases() -> Vec<Shown> {
    let Some(number) = number() else { return Vec::new() };
    let [late, today, later] = [date(2026, 11, 1), date(2026, 11, 20), date(2026, 12, 21)];
    let answered = Entry {
        state: State::Answered,
        turn: Turn::Owner,
        reply_until: Some(now()),
        ..assigned(number, later)
    };
    let closed = |how| Entry {
        state: State::Closed,
        turn: Turn::Nobody,
        closing: Some(how),
        closed_at: Some(now()),
        ..assigned(number, later)
    };
    let began = || story().into_iter().take(1).collect::<Vec<_>>();
    let again = Entry { reopened_at: Some(now()), ..assigned(number, later) };
    let mut cases = vec![
        shown(assigned(number, late), story()),
        shown(assigned(number, today), began()),
        shown(again, began()),
        shown(
            Entry { state: State::InProgress, officer: None, ..assigned(number, later) },
            began(),
        ),
        shown(
            Entry { state: State::Returned, turn: Turn::Centre, ..assigned(number, later) },
            began(),
        ),
        shown(
            Entry { state: State::Registered, turn: Turn::Centre, ..assigned(number, later) },
            began(),
        ),
        shown(answered.clone(), began()),
        Shown { sender: Some(Sender::default()), ..shown(received(number), began()) },
    ];
    let again = Entry { reopened_at: Some(now()), ..answered.clone() };
    cases.push(shown(again, began()));
    let replied = Entry { turn: Turn::Centre, due_on: None, reply_until: None, ..answered };
    cases.push(shown(replied, began()));
    cases.extend(Closing::ALL.iter().map(|how| shown(closed(*how), began())));
    let rated = Entry { rating: Some(5), ..closed(Closing::Confirmed) };
    cases.push(Shown { sender: None, ..shown(rated, began()) });
    cases.push(shown(Entry { closing: None, ..closed(Closing::Confirmed) }, Vec::new()));
    cases
}
