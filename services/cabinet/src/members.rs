//! Members: every complaint, with the issue it is in. It follows its matter, unless an analyst has placed it or the
//! people of its issue are being asked.
//!
//! Beside the complaints stands, where it is not the first, the issue that takes new ones of a matter: so where a
//! complaint goes is known at the very position at which it came. What moves many at once (a merging, a splitting, a
//! decision that is done) stands between the complaints before it and those after it, whatever the batch: hence the
//! rows do not depend on it.

mod moves;
mod said;

use std::collections::{BTreeMap, BTreeSet};

use database::{Statement, statement};
use eventlog::StoredEvent;
use projector::{Change, Poison, Projection};

use self::said::{Said, said};
use crate::complaint_events::heard;

const UPSERT: Statement = statement!("members/upsert");
const PLACE: Statement = statement!("members/place");
const DUMP: Statement = statement!("members/dump");
const CLEAR: Statement = statement!("members/clear");

pub(crate) const STATEMENTS: &[&[Statement]] = &[&[UPSERT, PLACE, DUMP, CLEAR], moves::STATEMENTS];

/// The projection `issue_members`.
#[derive(Debug, Clone, Copy)]
pub struct Members;

/// Complaints between two moves: what is said last of each is what counts.
#[derive(Default)]
struct Stretch<'a> {
    said: BTreeMap<&'a str, Said>,
    /// Of which it was said what they are about or whose they are.
    to_place: BTreeSet<&'a str>,
}

impl<'a> Stretch<'a> {
    fn take(&mut self, stored: &'a StoredEvent) -> Result<(), Poison> {
        let Some(heard) = heard(stored)? else { return Ok(()) };
        let (fields, is_of_matter) = said(heard, stored);
        self.said.entry(&stored.stream_id).or_default().extend(fields);
        if is_of_matter {
            self.to_place.insert(&stored.stream_id);
        }
        Ok(())
    }

    fn end(&mut self, changes: &mut Vec<Change>) -> Result<(), Poison> {
        let Self { said, to_place } = std::mem::take(self);
        changes.push(Change::new(&UPSERT, said.into_values())?);
        changes.push(Change::new(&PLACE, to_place)?);
        Ok(())
    }
}

impl Projection for Members {
    fn name(&self) -> &'static str {
        "issue_members"
    }

    fn version(&self) -> u32 {
        3
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let (mut changes, mut stretch) = (Vec::new(), Stretch::default());
        for stored in events {
            match stored.stream_type.as_str() {
                "complaint" => stretch.take(stored)?,
                "issue" => {
                    let moves = moves::of(stored)?;
                    if !moves.is_empty() {
                        stretch.end(&mut changes)?;
                        changes.extend(moves);
                    }
                }
                _ => {}
            }
        }
        stretch.end(&mut changes)?;
        changes.retain(|change| !change.rows.is_empty());
        Ok(changes)
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}
