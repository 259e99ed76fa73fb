//! Taking part: of everything that somebody began by whom it is and in which weeks what became of it, of signatures how
//! many in each week, of petitions what was told of who signed them, and the last release of each measure.
//!
//! A row is laid over by what is said last, so the rows do not depend on where a batch begins. Nothing is counted in them
//! but signatures; the rest is counted when it is asked for. Weeks stand by their names, which sort as time goes; one
//! that was taken back is empty.

use std::collections::BTreeMap;
use std::sync::Arc;

use database::{Statement, statement};
use eventlog::{Recorded as _, StoredEvent};
use kernel::{Week, clock};
use projector::{Change, Poison, Projection};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::events::ParticipationEvent;
use super::observing::{Became, Deed, Observing};
use crate::breakdown::events::{BreakdownEvent, BreakdownReleased};
use crate::dimensions;

const UPSERT: Statement = statement!("participation/upsert");
const ADD: Statement = statement!("participation/add");
const DUMP: Statement = statement!("participation/dump");
const CLEAR: Statement = statement!("participation/clear");

pub(crate) const STATEMENTS: &[Statement] = &[UPSERT, ADD, DUMP, CLEAR];

/// Between a dimension and a value in what was told of a petition.
pub(crate) const OF: char = '/';

/// The projection `participation`.
pub struct TakingPart {
    pub observing: Arc<dyn Observing>,
}

type Entry = Map<String, Value>;

/// A row by its kind and key, and what is laid over it.
#[derive(Serialize)]
struct Row {
    what: &'static str,
    key: String,
    entry: Entry,
}

#[derive(Serialize)]
struct Signatures {
    week: String,
    n: i64,
}

#[derive(Default)]
struct Rows {
    entries: BTreeMap<(&'static str, String), Entry>,
    signatures: BTreeMap<String, i64>,
}

impl Projection for TakingPart {
    fn name(&self) -> &'static str {
        "participation"
    }

    fn version(&self) -> u32 {
        2
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows = Rows::default();
        for stored in events {
            let read = match &*stored.stream_type {
                "breakdown" => rows.told_of_a_petition(stored),
                "participation" => rows.released(stored),
                _ => self.observing.deeds(stored).map(|deeds| rows.take(stored, deeds)),
            };
            read.map_err(|reason| Poison::at(stored, reason))?;
        }
        let Rows { entries, signatures } = rows;
        let entries = entries.into_iter().map(|((what, key), entry)| Row { what, key, entry });
        let signatures = signatures.into_iter().map(|(week, n)| Signatures { week, n });
        Ok(vec![Change::new(&UPSERT, entries)?, Change::new(&ADD, signatures)?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

impl Rows {
    fn say(&mut self, what: &'static str, key: String, said: Value) {
        if let Value::Object(said) = said {
            self.entries.entry((what, key)).or_default().extend(said);
        }
    }

    fn take(&mut self, stored: &StoredEvent, deeds: Vec<Deed>) {
        let week = Week::of(clock::day_of(stored.recorded_at)).name();
        for deed in deeds {
            match deed {
                Deed::Signed => *self.signatures.entry(week.clone()).or_default() += 1,
                Deed::Unsigned => *self.signatures.entry(week.clone()).or_default() -= 1,
                Deed::Of { what, subject, became } => {
                    self.say(what.code(), subject, said(&became, &week));
                }
            }
        }
    }

    fn told_of_a_petition(&mut self, stored: &StoredEvent) -> Result<(), String> {
        let (event_type, version) = (&stored.event_type, stored.event_version);
        let said = match BreakdownEvent::recall(event_type, version, &stored.payload)? {
            BreakdownEvent::BreakdownReleased(released) => json!({ "told": told(&released) }),
            BreakdownEvent::BreakdownsWithheld(_) => json!({ "is_withheld": 1 }),
            BreakdownEvent::BreakdownsAllowed(_) => json!({ "is_withheld": 0 }),
        };
        self.say("told", stored.stream_id.clone(), said);
        Ok(())
    }

    fn released(&mut self, stored: &StoredEvent) -> Result<(), String> {
        let (event_type, version) = (&stored.event_type, stored.event_version);
        let event = ParticipationEvent::recall(event_type, version, &stored.payload)?;
        let ParticipationEvent::ParticipationReleased(released) = event;
        let told = json!({
            "number": released.number, "before_week": released.before_week,
            "counted_to": released.counted_to,
            "counted_at": released.counted_at.as_microsecond(), "total": released.total,
            "dimensions": released.dimensions, "shown": released.shown, "unit": released.unit,
        });
        let said = json!({
            "position": stored.position, "at": stored.recorded_at.as_microsecond(),
            "made_at": released.made_at.as_microsecond(), "told": told.to_string(),
        });
        self.say("released", released.measure.code().to_owned(), said);
        Ok(())
    }
}

/// The fields of a row that it sets.
fn said(became: &Became, week: &str) -> Value {
    match became {
        Became::Began(None) => json!({ "began": week }),
        Became::Began(Some(cell)) => json!({
            "began": week, "sex": cell.sex, "age_band": cell.age_band,
            "division": cell.division, "social_status": cell.social_status,
        }),
        Became::By(who) => json!({ "by": who }),
        Became::Stands(stands) => json!({ "stands": i32::from(*stands) }),
        Became::Opened => json!({ "opened": week }),
        Became::Reached => json!({ "reached": week }),
        Became::Answered { is_reflected } => {
            json!({ "answered": week, "is_only": i32::from(*is_reflected) })
        }
        Became::Unanswered => json!({ "answered": "" }),
        Became::Confirmed => json!({ "confirmed": week }),
        Became::Rated(rating) => json!({ "rated": week, "rating": rating }),
        Became::InGroup(group) => json!({ "group": group }),
        Became::Ungrouped => json!({ "group": "" }),
    }
}

/// Of one dimension each, what was told: `{"sex/female": 40}`, as text.
fn told(released: &BreakdownReleased) -> String {
    let shape = dimensions::shape_of(&released.dimensions);
    let each = released.dimensions.iter().zip(shape.tables()).flat_map(|(values, table)| {
        let shown = released.shown.get(table.range()).unwrap_or_default();
        values.values.iter().zip(shown).filter_map(move |(value, shown)| {
            Some((format!("{}{OF}{value}", values.dimension), Value::from((*shown)?)))
        })
    });
    Value::Object(each.collect::<Entry>()).to_string()
}

#[cfg(test)]
mod tests {
    use eventlog::NewEvent;
    use kernel::Cell;
    use kernel::testing::cell;

    use super::*;
    use crate::participation::observing::What;
    use crate::testing::{instant, released};

    /// `sign`, `unsign`, or `complaint 1 began`, `complaint 1 answered`.
    struct ByItsName;

    impl Observing for ByItsName {
        fn deeds(&self, event: &StoredEvent) -> Result<Vec<Deed>, String> {
            let subject = event.stream_id.clone();
            let of = |became| vec![Deed::Of { what: What::Complaint, subject, became }];
            Ok(match &*event.event_type {
                "Signed" => vec![Deed::Signed],
                "Unsigned" => vec![Deed::Unsigned],
                "Began" => of(Became::Began(Some(cell(1)))),
                "Answered" => of(Became::Answered { is_reflected: false }),
                "Reopened" => of(Became::Unanswered),
                "Broken" => return Err("cannot be read".to_owned()),
                _ => Vec::new(),
            })
        }
    }

    fn event(position: u64, event: &str, at: &str) -> StoredEvent {
        of(
            "complaint",
            position,
            at,
            NewEvent { event_type: event.to_owned(), version: 1, payload: "{}".to_owned() },
        )
    }

    fn of(stream_type: &str, position: u64, at: &str, event: NewEvent) -> StoredEvent {
        StoredEvent {
            position,
            stream_type: stream_type.to_owned(),
            stream_id: "CN-1".to_owned(),
            sequence: position,
            previous: None,
            event_type: event.event_type,
            event_version: event.version,
            payload: event.payload,
            meta: None,
            recorded_at: instant(at),
        }
    }

    fn folded(events: &[StoredEvent]) -> Vec<Value> {
        let observing = Arc::new(ByItsName);
        let changes = TakingPart { observing }.fold(events).expect("folded");
        changes.into_iter().flat_map(|change| change.rows).collect()
    }

    #[test]
    fn what_is_said_last_stands_and_signatures_count_in_their_week() {
        let rows = folded(&[
            event(1, "Began", "2026-11-22T15:59:59Z"),
            event(2, "Signed", "2026-11-22T15:59:59Z"),
            event(3, "Answered", "2026-11-22T16:00:00Z"),
            event(4, "Signed", "2026-11-22T16:00:00Z"),
            event(5, "Reopened", "2026-11-23T01:00:00Z"),
            event(6, "Unsigned", "2026-11-23T01:00:00Z"),
            event(7, "NothingOfThat", "2026-11-23T01:00:00Z"),
        ]);
        let Cell { sex, age_band, division, social_status } = cell(1);
        assert_eq!(
            rows,
            [
                json!({ "what": "complaint", "key": "CN-1", "entry": {
                    "began": "2026-W47", "answered": "", "is_only": 0, "sex": sex,
                    "age_band": age_band, "division": division, "social_status": social_status,
                } }),
                json!({ "week": "2026-W47", "n": 1 }),
                json!({ "week": "2026-W48", "n": 0 }),
            ]
        );
    }

    #[test]
    fn what_cannot_be_read_stops_it() {
        let observing = Arc::new(ByItsName);
        let stopped = TakingPart { observing }.fold(&[event(9, "Broken", "2026-11-23T01:00:00Z")]);
        assert_eq!(stopped.err().map(|poison| poison.position), Some(9));
    }

    #[test]
    fn of_a_petition_only_what_was_told_is_kept() {
        let at = "2026-11-20T16:00:01Z";
        let told = released(1, at, 40, false).record().expect("recorded");
        let rows = folded(&[of("breakdown", 1, at, told)]);
        let told: Value =
            serde_json::from_str(rows[0]["entry"]["told"].as_str().expect("text")).expect("JSON");
        assert_eq!((&told["sex/female"], &told["sex/male"]), (&json!(40), &json!(100)));
        assert!(told.as_object().expect("an object").values().all(|count| !count.is_null()));
    }
}
