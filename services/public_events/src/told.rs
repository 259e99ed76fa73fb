//! What everyone may know of an event: a row, or nothing. Other rooms' events are read by their stored names and fields,
//! as they stand for ever; nothing here asks those rooms.

mod comments;
mod rules;

use eventlog::StoredEvent;
use projector::Poison;
use serde_json::{Map, Value};

use self::rules::{Rule, Subject, Way};
use crate::event::{Detail, PublicEvent};

/// What is told of an event, given what stood in its stream before it, the earliest first: as far back as [`asks`] says.
/// `None` of what is nobody's but theirs; a version that is not known is not guessed at.
pub fn told(stored: &StoredEvent, before: &[StoredEvent]) -> Result<Option<PublicEvent>, Poison> {
    let Some(rule) = rules::of(&stored.event_type) else { return Ok(None) };
    let said = Said::of(stored, rule)?;
    match rule.way {
        Way::Always => said.row().map(Some),
        Way::WithKind => said.with_kind(before).map(Some),
        Way::WhereVisible if said.is_visible_refusal() => said.row().map(Some),
        Way::OnceVersionIsOut if has(before, "VersionPublished") => said.row().map(Some),
        Way::WhereVisible | Way::OnceVersionIsOut => Ok(None),
        Way::OfStance => said.stance().map(Some),
        Way::OfAgenda => said.agenda().map(Some),
        Way::OfComment => comments::told(&said, before),
    }
}

/// What must be known of an event's stream before the event can be told: it is read backwards, up to the first event of
/// these kinds. Of most, nothing.
pub(crate) fn asks(stored: &StoredEvent) -> &'static [&'static str] {
    match rules::of(&stored.event_type).map(|rule| rule.way) {
        Some(Way::WithKind) => &["PetitionStarted", "PetitionEdited"],
        Some(Way::OnceVersionIsOut) => &["VersionPublished"],
        Some(Way::OfComment) if stored.event_type != comments::WRITTEN => &[comments::WRITTEN],
        _ => &[],
    }
}

fn has(before: &[StoredEvent], event: &str) -> bool {
    before.iter().any(|stored| stored.event_type == event)
}

/// An event with its fields, and what of them is told.
struct Said<'a> {
    stored: &'a StoredEvent,
    rule: &'static Rule,
    fields: Fields,
}

/// Of an event, as it is stored.
struct Fields(Map<String, Value>);

impl<'a> Said<'a> {
    fn of(stored: &'a StoredEvent, rule: &'static Rule) -> Result<Self, Poison> {
        if !(1..=rule.version).contains(&stored.event_version) {
            let what = format!("{} version {}", stored.event_type, stored.event_version);
            return Err(Poison::at(stored, format!("{what} is not known here")));
        }
        Ok(Self { stored, rule, fields: Fields::of(stored)? })
    }

    fn row(&self) -> Result<PublicEvent, Poison> {
        let subject = match self.rule.subject {
            Subject::Stream => self.stored.stream_id.clone(),
            Subject::Field(name) => self.fields.text(name).ok_or_else(|| self.lacks(name))?,
        };
        Ok(self.row_about(subject, self.rule.part.and_then(|name| self.fields.text(name))))
    }

    fn row_about(&self, subject: String, part: Option<String>) -> PublicEvent {
        let told = self.rule.detail.iter();
        let detail: Detail = told
            .filter_map(|path| Some((path.replace('.', "_"), self.fields.plain(path)?)))
            .collect();
        PublicEvent {
            position: self.stored.position,
            recorded_at: self.stored.recorded_at,
            event: in_lower_case(&self.stored.event_type),
            subject,
            part,
            n: self.rule.n,
            detail: Some(detail).filter(|detail| !detail.is_empty()),
        }
    }

    /// What kind a petition is was said when it was begun, or when it was last written anew.
    fn with_kind(&self, before: &[StoredEvent]) -> Result<PublicEvent, Poison> {
        let mut row = self.row()?;
        for earlier in before.iter().rev() {
            if let Some(kind) = Fields::of(earlier)?.plain("kind") {
                row.detail.get_or_insert_default().insert("kind".to_owned(), kind);
                break;
            }
        }
        Ok(row)
    }

    /// A ground that hides leaves no text.
    fn is_visible_refusal(&self) -> bool {
        let has_text = self.fields.at("text").is_some_and(Value::is_object);
        has_text && self.fields.plain("ground.is_hidden") == Some(Value::Bool(false))
    }

    /// Whoever thinks otherwise now was counted before.
    fn stance(&self) -> Result<PublicEvent, Poison> {
        let is_first = self.fields.plain("before").is_none();
        Ok(PublicEvent { n: i64::from(is_first), ..self.row()? })
    }

    /// The day by which it is called, and of each item whether it was decided or put off, and to when.
    fn agenda(&self) -> Result<PublicEvent, Poison> {
        let mut row = self.row()?;
        if let Some(day) = row.subject.strip_prefix("agenda/") {
            row.subject = day.to_owned();
        }
        let outcomes = self.fields.at("outcomes").and_then(Value::as_array);
        let outcome = |outcome: &Value| {
            let told = |name: &str| Some((name.to_owned(), outcome.get(name)?.as_str()?.into()));
            ["issue", "postponed_to"].into_iter().filter_map(told).collect::<Map<_, Value>>()
        };
        let outcomes: Vec<Value> =
            outcomes.into_iter().flatten().map(outcome).map(Value::Object).collect();
        row.detail = Some(Detail::from([("outcomes".to_owned(), outcomes.into())]));
        Ok(row)
    }

    fn lacks(&self, what: &str) -> Poison {
        Poison::at(self.stored, format!("{} has no {what}", self.stored.event_type))
    }
}

impl Fields {
    fn of(stored: &StoredEvent) -> Result<Self, Poison> {
        serde_json::from_str(&stored.payload).map(Self).map_err(|error| Poison::at(stored, error))
    }

    /// `ground.code`: a field of a field.
    fn at(&self, path: &str) -> Option<&Value> {
        let mut names = path.split('.');
        let first = self.0.get(names.next()?)?;
        names.try_fold(first, |value, name| value.get(name))
    }

    /// A text, a number, yes or no: never an object or a list, of which nobody knows what it will hold one day.
    fn plain(&self, path: &str) -> Option<Value> {
        let value = self.at(path)?;
        let is_plain = !(value.is_null() || value.is_object() || value.is_array());
        is_plain.then(|| value.clone())
    }

    fn text(&self, path: &str) -> Option<String> {
        self.at(path)?.as_str().map(str::to_owned)
    }

    fn is(&self, path: &str) -> bool {
        self.at(path) == Some(&Value::Bool(true))
    }
}

/// `PetitionSigned` is `petition_signed`.
fn in_lower_case(name: &str) -> String {
    let mut told = String::with_capacity(name.len() + 4);
    for (at, letter) in name.char_indices() {
        if letter.is_ascii_uppercase() && at > 0 {
            told.push('_');
        }
        told.push(letter.to_ascii_lowercase());
    }
    told
}

#[cfg(test)]
mod tests;
