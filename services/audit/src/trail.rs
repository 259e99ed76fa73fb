//! The trail: one line for each act in an office and each thing that was looked at.

mod fold;

use database::{Statement, statement};
use eventlog::Position;
use jiff::Timestamp;
use kernel::{Actor, PersonKey};
use policy::{Action, Denied, Resource};
use serde::{Deserialize, Serialize};

use crate::{Audit, AuditError, Purpose, Seen, What};

pub use fold::Trail;

const REMEMBER_SUBJECTS: Statement = statement!("trail/remember_subjects");
const ADD: Statement = statement!("trail/add");
const DUMP: Statement = statement!("trail/dump");
const CLEAR: Statement = statement!("trail/clear");
const LIST: Statement = statement!("trail/list");
const CONCERNING: Statement = statement!("trail/concerning");
const LOOKS_AT: Statement = statement!("trail/looks_at");

pub(crate) const STATEMENTS: &[Statement] =
    &[REMEMBER_SUBJECTS, ADD, DUMP, CLEAR, LIST, CONCERNING, LOOKS_AT];

/// What someone did or saw in office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub position: Position,
    /// Which of the things that one event tells of, from 0.
    pub item: u32,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub at: Timestamp,
    /// Absent: the machine's operator.
    pub actor: Option<PersonKey>,
    /// The code of the office it was done in.
    pub role: Option<String>,
    /// The event's name: `PetitionPublished`.
    pub act: String,
    /// Which petition, which line of the roll, which kind of data.
    pub object: String,
    /// The code of why, where an office ended.
    pub reason: Option<String>,
    /// Whom it concerns, where it is somebody.
    pub person: Option<PersonKey>,
    /// The code of what for, where something was looked at.
    pub purpose: Option<String>,
}

/// Which lines; what is `None` is all.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Filter {
    pub actor: Option<PersonKey>,
    pub role: Option<String>,
    pub act: Option<String>,
    /// A part of it.
    pub object: Option<String>,
    pub person: Option<PersonKey>,
    pub purpose: Option<Purpose>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub from: Option<Timestamp>,
    /// Not included.
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub until: Option<Timestamp>,
}

/// After which line the next page begins; lines go from the latest to the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Cursor {
    pub position: Position,
    pub item: u32,
}

impl Cursor {
    /// Before every line.
    pub const START: Self = Self { position: i64::MAX as Position, item: 0 };

    pub fn after(line: &Line) -> Self {
        Self { position: line.position, item: line.item }
    }
}

/// `1207.3`
impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.position, self.item)
    }
}

impl std::str::FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (position, item) = text.split_once('.').ok_or(())?;
        let position = position.parse().map_err(|_| ())?;
        let item = item.parse().map_err(|_| ())?;
        if position > Self::START.position { Err(()) } else { Ok(Self { position, item }) }
    }
}

#[derive(Serialize)]
struct Things {
    objects: Vec<String>,
    limit: u32,
}

#[derive(Serialize)]
struct Own {
    person: PersonKey,
    limit: u32,
}

#[derive(Serialize)]
struct Page<'a> {
    #[serde(flatten)]
    filter: &'a Filter,
    after: Cursor,
    limit: u32,
}

impl Audit {
    /// An auditor is about to look at the trail: from here on that is on it too.
    pub async fn looks_at_the_trail(
        &self,
        actor: &Actor,
        filter: &Filter,
    ) -> Result<(), AuditError> {
        let right = policy::check(actor, Action::SeeTrail, Resource::House)?;
        let seen = Seen { person: filter.person, what: What::Trail, object: String::new() };
        self.looks(actor, right, Purpose::Supervision, vec![seen]).await
    }

    /// A page of it, after [`Audit::looks_at_the_trail`].
    pub async fn trail(
        &self,
        actor: &Actor,
        filter: &Filter,
        after: Cursor,
        limit: u32,
    ) -> Result<Vec<Line>, AuditError> {
        policy::check(actor, Action::SeeTrail, Resource::House)?;
        Ok(self.views.rows(&LIST, Page { filter, after, limit }).await?)
    }

    /// Who in office looked at these things and what for, the latest first: for their owner, whom the caller has made sure
    /// of.
    pub async fn looks_at(
        &self,
        what: What,
        objects: impl IntoIterator<Item = String>,
        limit: u32,
    ) -> Result<Vec<Line>, AuditError> {
        let objects = objects.into_iter().map(|object| format!("{what} {object}")).collect();
        Ok(self.views.rows(&LOOKS_AT, Things { objects, limit }).await?)
    }

    /// Who did what that concerns this person, for themself.
    pub async fn concerning(&self, actor: &Actor, limit: u32) -> Result<Vec<Line>, AuditError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        policy::check(actor, Action::SeeHeld, Resource::Person(person))?;
        Ok(self.views.rows(&CONCERNING, Own { person, limit }).await?)
    }
}
