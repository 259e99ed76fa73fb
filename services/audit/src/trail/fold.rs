//! From events to lines: whatever was done in an office, and everything that concerns offices.
//!
//! Whom a line concerns is often said by an earlier event only: who is to hold an office by its proposal,
//! whose a petition is by its start. These are remembered beside the lines, and a line that does not say it
//! itself names the object by which it is looked up.

use eventlog::{Meta, Recorded as _, StoredEvent};
use kernel::PersonKey;
use projector::{Change, Poison, Projection};
use serde::{Deserialize, Serialize};

use super::{ADD, CLEAR, DUMP, Line, REMEMBER_SUBJECTS};
use crate::events::LookEvent;

/// The projection `trail`.
#[derive(Debug, Clone, Copy)]
pub struct Trail;

/// Whom an object concerns.
#[derive(Debug, PartialEq, Serialize)]
struct Subject {
    object: String,
    person: PersonKey,
}

#[derive(Debug, PartialEq, Serialize)]
struct Row {
    #[serde(flatten)]
    line: Line,
    /// The object whose person it concerns, where the line does not say whom.
    subject: Option<String>,
}

#[derive(Debug, Default)]
struct Rows {
    subjects: Vec<Subject>,
    lines: Vec<Row>,
}

/// What the events of the roll of offices say that a line shows.
#[derive(Deserialize)]
struct OfRoll {
    grant: u32,
    person: Option<PersonKey>,
    reason: Option<String>,
}

/// Which ground of the table.
#[derive(Deserialize)]
struct OfGrounds {
    code: String,
}

/// What a petition begins with.
#[derive(Deserialize)]
struct OfPetition {
    petitioner: PersonKey,
}

impl Projection for Trail {
    fn name(&self) -> &'static str {
        "trail"
    }

    fn version(&self) -> u32 {
        2
    }

    /// Subjects first: a line may be about an object that began in the same run.
    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows = Rows::default();
        for event in events.iter().filter(|event| event.stream_type != "signature") {
            rows.take(event)?;
        }
        Ok(vec![Change::new(&REMEMBER_SUBJECTS, rows.subjects)?, Change::new(&ADD, rows.lines)?])
    }

    fn dump(&self) -> &'static database::Statement {
        &DUMP
    }

    fn clear(&self) -> &'static database::Statement {
        &CLEAR
    }
}

impl Rows {
    fn take(&mut self, event: &StoredEvent) -> Result<(), Poison> {
        let line = line(event);
        match event.stream_type.as_str() {
            "look" => return self.look(event, &line),
            // Also the founding, by the machine's operator, and what people lay down themselves.
            "offices" => {
                let said: OfRoll = said(event)?;
                let object = said.grant.to_string();
                self.begins(&object, said.person);
                let line = Line {
                    object: object.clone(),
                    person: said.person,
                    reason: said.reason,
                    ..line
                };
                self.lines.push(Row { line, subject: Some(object) });
                return Ok(());
            }
            "grounds" => {
                let object = format!("ground {}", said::<OfGrounds>(event)?.code);
                self.lines.push(Row { line: Line { object, ..line }, subject: None });
                return Ok(());
            }
            "petition" if event.event_type == "PetitionStarted" => {
                let said: OfPetition = said(event)?;
                self.begins(&event.stream_id, Some(said.petitioner));
            }
            _ => {}
        }
        if line.role.is_some() {
            let subject = (event.stream_type == "petition").then(|| event.stream_id.clone());
            self.lines.push(Row { line, subject });
        }
        Ok(())
    }

    fn begins(&mut self, object: &str, person: Option<PersonKey>) {
        let subject = person.map(|person| Subject { object: object.to_owned(), person });
        self.subjects.extend(subject);
    }

    /// A line for each thing that was seen, and one for a refusal.
    fn look(&mut self, event: &StoredEvent, line: &Line) -> Result<(), Poison> {
        let look = LookEvent::recall(&event.event_type, event.event_version, &event.payload)
            .map_err(|reason| Poison::at(event, reason))?;
        let look = match look {
            LookEvent::PersonalDataSeen(look) => look,
            LookEvent::AccessRefused(refused) => {
                let object = format!("{} {}", refused.method, refused.route);
                self.lines.push(Row { line: Line { object, ..line.clone() }, subject: None });
                return Ok(());
            }
        };
        for (item, seen) in (0..).zip(look.seen) {
            let object = match seen.object.as_str() {
                "" => seen.what.code().to_owned(),
                which => format!("{} {which}", seen.what.code()),
            };
            let purpose = Some(look.purpose.code().to_owned());
            let line = Line { item, object, person: seen.person, purpose, ..line.clone() };
            self.lines.push(Row { line, subject: None });
        }
        Ok(())
    }
}

/// As far as every event says it.
fn line(event: &StoredEvent) -> Line {
    let meta = Meta::read(event.meta.as_deref());
    let role = meta.as_ref().and_then(|meta| meta.role);
    Line {
        position: event.position,
        item: 0,
        at: event.recorded_at,
        actor: meta.map(|meta| meta.actor),
        role: role.map(|role| role.code().to_owned()),
        act: event.event_type.clone(),
        object: event.stream_id.clone(),
        reason: None,
        person: None,
        purpose: None,
    }
}

fn said<'a, T: Deserialize<'a>>(event: &'a StoredEvent) -> Result<T, Poison> {
    serde_json::from_str(&event.payload).map_err(|error| Poison::at(event, error))
}
