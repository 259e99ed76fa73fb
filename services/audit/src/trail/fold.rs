//! From events to lines: whatever was done in an office, and everything that concerns offices.

use eventlog::{Meta, Recorded as _, StoredEvent};
use kernel::PersonKey;
use projector::{Change, Poison, Projection};
use serde::Deserialize;

use super::{ADD, CLEAR, DUMP, Line};
use crate::events::LookEvent;

/// The projection `trail`.
#[derive(Debug, Clone, Copy)]
pub struct Trail;

/// What the events of the roll of offices say that a line shows.
#[derive(Deserialize)]
struct OfRoll {
    grant: u32,
    person: Option<PersonKey>,
}

impl Projection for Trail {
    fn name(&self) -> &'static str {
        "trail"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut lines = Vec::new();
        for event in events.iter().filter(|event| event.stream_type != "signature") {
            take(event, &mut lines)?;
        }
        Ok(vec![Change::new(&ADD, lines)?])
    }

    fn dump(&self) -> &'static database::Statement {
        &DUMP
    }

    fn clear(&self) -> &'static database::Statement {
        &CLEAR
    }
}

fn take(event: &StoredEvent, lines: &mut Vec<Line>) -> Result<(), Poison> {
    let meta = Meta::read(event.meta.as_deref());
    let role = meta.as_ref().and_then(|meta| meta.role);
    let line = Line {
        position: event.position,
        item: 0,
        at: event.recorded_at,
        actor: meta.map(|meta| meta.actor),
        role: role.map(|role| role.code().to_owned()),
        act: event.event_type.clone(),
        object: event.stream_id.clone(),
        person: None,
        purpose: None,
    };
    match event.stream_type.as_str() {
        "look" => looked(event, line, lines),
        // Also the founding, by the machine's operator, and what people lay down themselves.
        "offices" => {
            let said: OfRoll =
                serde_json::from_str(&event.payload).map_err(|error| Poison::at(event, error))?;
            lines.push(Line { object: said.grant.to_string(), person: said.person, ..line });
            Ok(())
        }
        _ if role.is_some() => {
            lines.push(line);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// A line for each thing that was seen.
fn looked(event: &StoredEvent, line: Line, lines: &mut Vec<Line>) -> Result<(), Poison> {
    let look = LookEvent::recall(&event.event_type, event.event_version, &event.payload)
        .map_err(|reason| Poison::at(event, reason))?;
    let LookEvent::PersonalDataSeen(look) = look;
    for (item, seen) in (0..).zip(look.seen) {
        let object = match seen.object.as_str() {
            "" => seen.what.code().to_owned(),
            which => format!("{} {which}", seen.what.code()),
        };
        let purpose = Some(look.purpose.code().to_owned());
        lines.push(Line { item, object, person: seen.person, purpose, ..line.clone() });
    }
    Ok(())
}
