//! The recount: what must be told, counted from the events of the log alone. It knows the events and what they mean to
//! everyone; of how the house counts it knows nothing.

mod complaints;
mod people;
mod spoken;

use std::collections::BTreeMap;

use eventlog::StoredEvent;
use kernel::{Timestamp, Week, clock};
use serde_json::Value;

use super::numbers::{Numbers, name};

/// What is asked of the log.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// How many signed each.
    Petitions,
    /// By the hour and by the day.
    Hours(String),
    /// A petition's total by `minute`, `hour` or `day`.
    History(String, &'static str),
    /// Who signed, as of its first release.
    Breakdown(String),
    Invalidated(String),
    /// How much is said of a bill, and of a provision where one is named.
    Said(String, String),
    SaidOverTime(String, String, &'static str),
    /// How many complaints under each.
    Topics,
    TopicOverTime(String, &'static str),
    /// By the week, all together.
    Figures,
    /// By the week, and in all.
    TakingPart,
    /// By whom, as of the first release.
    WhoTakesPart,
    /// By `minute` or `hour`.
    Use(&'static str),
    ModerationWeeks,
    CommentWeeks,
    /// Who was asked what they think of what Cabinet decided.
    FollowedUp,
    /// Not counted here: that every form tells the same is all that is asked.
    Alike(&'static str),
}

impl About {
    /// Whether some of it may be held back.
    pub const fn is_gated(&self) -> bool {
        matches!(self, Self::Breakdown(_) | Self::WhoTakesPart)
    }
}

pub struct Event {
    pub position: u64,
    pub at: Timestamp,
    /// The kind of stream.
    pub of: String,
    pub stream: String,
    pub name: String,
    pub said: Value,
}

impl Event {
    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }

    pub fn text(&self, field: &str) -> &str {
        self.said[field].as_str().unwrap_or_default()
    }

    pub fn flag(&self, field: &str) -> bool {
        self.said[field] == true
    }

    pub fn week(&self) -> String {
        Week::of(clock::day_of(self.at)).name()
    }
}

pub struct Recount {
    events: Vec<Event>,
    /// Each topic, and the one it stands under; none where it stands under no other.
    above: BTreeMap<String, String>,
}

impl Recount {
    pub fn of(log: Vec<StoredEvent>, above: BTreeMap<String, String>) -> Self {
        let event = |stored: StoredEvent| Event {
            position: stored.position,
            at: stored.recorded_at,
            of: stored.stream_type,
            stream: stored.stream_id,
            name: stored.event_type,
            said: serde_json::from_str(&stored.payload).expect("JSON"),
        };
        Self { events: log.into_iter().map(event).collect(), above }
    }

    /// What must be told, as far as it is not nought; `None` of what is not counted here.
    pub fn about(&self, about: &About) -> Option<Numbers> {
        Some(match about {
            About::Petitions => self.petitions(),
            About::Hours(petition) => self.hours(petition),
            About::History(petition, per) => {
                over_time(&self.signed(petition), per, ["signature_count"])
            }
            About::Breakdown(petition) => people::breakdown(&self.events, petition),
            About::Invalidated(petition) => self.invalidated(petition),
            About::Said(bill, provision) => spoken::said(&self.events, bill, provision),
            About::SaidOverTime(bill, provision, per) => {
                over_time(&spoken::changes(&self.events, bill, provision), per, spoken::COUNTS)
            }
            About::Topics => complaints::topics(&self.events, &self.above),
            About::TopicOverTime(topic, per) => {
                let changes = complaints::under(&self.events, &self.above, topic);
                over_time(&changes, per, complaints::UNDER)
            }
            About::Figures => complaints::figures(&self.events),
            About::TakingPart => people::taking_part(&self.events),
            About::WhoTakesPart => people::who_takes_part(&self.events),
            About::Use(per) => self.used(per),
            About::ModerationWeeks => self.weeks(of_petitions),
            About::CommentWeeks => self.weeks(spoken::of_comments),
            About::FollowedUp => self.followed_up(),
            About::Alike(_) => return None,
        })
    }

    /// Each signature of a petition that came, or went.
    fn signed(&self, petition: &str) -> Vec<(Timestamp, [i64; 1])> {
        let of_it = self.events.iter().filter(|event| event.text("petition") == petition);
        of_it.filter_map(|event| Some((event.at, [signature(event)?]))).collect()
    }

    fn petitions(&self) -> Numbers {
        let mut counts = Numbers::new();
        for event in &self.events {
            if let Some(n) = signature(event) {
                add(&mut counts, name([event.text("petition")], "signature_count"), n);
            }
        }
        counts
    }

    fn hours(&self, petition: &str) -> Numbers {
        let mut hours: BTreeMap<Timestamp, i64> = BTreeMap::new();
        for (at, [n]) in self.signed(petition) {
            *hours.entry(begins(at, 3_600)).or_default() += n;
        }
        hours.retain(|_, n| *n != 0);
        let mut counts = Numbers::new();
        for (hour, n) in hours {
            let day = clock::day_of(hour).to_string();
            add(&mut counts, name(["hour", &hour.to_string()], "signature_count"), n);
            add(&mut counts, name(["day", &day], "signature_count"), n);
        }
        counts
    }

    fn invalidated(&self, petition: &str) -> Numbers {
        let done = self.events.iter().filter(|event| event.is("SignaturesInvalidated"));
        let of_it = done.filter(|event| event.text("petition") == petition);
        let number = |event: &Event| {
            let number = event.said["invalidation"].to_string();
            (name([&*number], "signature_count"), event.said["signature_count"].as_f64())
        };
        of_it.map(number).collect()
    }

    /// Acts when they are done, visits as they were counted.
    fn used(&self, per: &str) -> Numbers {
        let seconds = if per == "hour" { 3_600 } else { 60 };
        let mut counts = Numbers::new();
        let mut count = |at: Timestamp, what: &str, n: i64| {
            add(&mut counts, name([&*begins(at, seconds).to_string()], what), n);
        };
        for event in &self.events {
            match (&*event.of, &*event.name) {
                ("signature", "PetitionSigned") => count(event.at, "signatures", 1),
                ("comment", "CommentWritten") => count(event.at, "comments", 1),
                ("complaint", "ComplaintReceived") => count(event.at, "complaints", 1),
                ("visits", _) => {
                    let minute = event.said["minute"].as_i64().expect("a minute");
                    let minute = Timestamp::from_second(minute * 60).expect("an instant");
                    for one in event.said["counts"].as_array().expect("counts") {
                        let what = if one["section"] == "files" { "files" } else { "visits" };
                        count(minute.min(event.at), what, one["n"].as_i64().expect("a count"));
                    }
                }
                _ => {}
            }
        }
        counts
    }

    /// What falls in each week.
    fn weeks(&self, what: impl Fn(&Event) -> Option<&str>) -> Numbers {
        let mut counts = Numbers::new();
        for event in &self.events {
            if let Some(what) = what(event) {
                add(&mut counts, name([&*event.week()], what), 1);
            }
        }
        counts
    }

    fn followed_up(&self) -> Numbers {
        let taken = self.events.iter().filter(|event| event.is("FollowUpTaken"));
        let issues: BTreeMap<&str, &str> =
            taken.map(|event| (&*event.stream, event.text("issue"))).collect();
        let mut counts = Numbers::new();
        for event in self.events.iter().filter(|event| event.is("FollowUpSettled")) {
            let what = match event.text("reached") {
                "tried" | "erased" => "not_reached",
                _ => "heard",
            };
            let issue = issues.get(&*event.stream).copied().unwrap_or_default();
            add(&mut counts, name([issue], what), 1);
        }
        counts
    }
}

/// Whether a signature came or went.
pub fn signature(event: &Event) -> Option<i64> {
    match (&*event.of, &*event.name) {
        ("signature", "PetitionSigned") => Some(1),
        ("signature", "SignatureWithdrawn" | "SignatureInvalidated") => Some(-1),
        _ => None,
    }
}

/// What the moderators do with petitions; nobody has to endorse one here.
fn of_petitions(event: &Event) -> Option<&str> {
    Some(match &*event.name {
        "PetitionSubmitted" | "EndorsementsReached" => "submitted",
        "PetitionPublished" => "published",
        "ChangesAsked" => "given_back",
        "PetitionRefused" => "refused",
        "RefusalAppealed" => "appealed",
        "RefusalUpheld" => "upheld",
        "RefusalOverturned" => "overturned",
        _ => return None,
    })
}

pub fn add(counts: &mut Numbers, name: String, n: i64) {
    let count = counts.entry(name).or_insert(Some(0.0));
    *count = count.map(|count| count + n as f64);
}

/// When the minute or hour begins that an instant is in.
fn begins(at: Timestamp, seconds: i64) -> Timestamp {
    let step = at.as_second().div_euclid(seconds) * seconds;
    Timestamp::from_second(step).expect("an instant")
}

/// What changed in each step, and what there was at its end. Days are of Ulaanbaatar, and made of hours.
fn over_time<const N: usize>(
    changes: &[(Timestamp, [i64; N])],
    per: &str,
    names: [&str; N],
) -> Numbers {
    let seconds = if per == "minute" { 60 } else { 3_600 };
    let mut steps: BTreeMap<Timestamp, [i64; N]> = BTreeMap::new();
    for (at, more) in changes {
        let step = steps.entry(begins(*at, seconds)).or_insert([0; N]);
        step.iter_mut().zip(more).for_each(|(sum, n)| *sum += n);
    }
    steps.retain(|_, more| more.iter().any(|n| *n != 0));
    let (mut told, mut totals) = (Numbers::new(), [0; N]);
    for (step, more) in steps {
        let from = match per {
            "day" => clock::day_of(step).to_zoned(clock::zone()).expect("a day").timestamp(),
            _ => step,
        };
        let from = from.to_string();
        add(&mut told, name([&*from], "change"), more[0]);
        for ((total, n), what) in totals.iter_mut().zip(more).zip(names) {
            *total += n;
            told.insert(name([&*from], what), Some(*total as f64));
        }
    }
    told
}
