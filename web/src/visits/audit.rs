//! The auditor's desk: the trail with filters, and the same as a file.

use std::io::Write as _;

use actix_web::web::{Bytes, Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use audit::{Cursor, Filter, Line};
use futures::stream;
use kernel::{Actor, PersonKey, Role, Timestamp, clock};
use serde::Deserialize;

use super::offices::{Lines, end_of_day};
use crate::Failure;
use crate::framing::{frame, html, see};
use crate::guards::Visitor;
use crate::pages::{AuditPage, TrailFilter, TrailLine, TrailPerson};
use crate::site::Site;
use crate::visits::sign_in;

/// Lines on a page, and in one read of a file.
const PAGE: u32 = 50;
const CHUNK: u32 = 1_000;

#[derive(Deserialize, Default)]
pub struct Ask {
    #[serde(default)]
    role: String,
    #[serde(default)]
    act: String,
    #[serde(default)]
    object: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    actor: String,
    #[serde(default)]
    after: String,
}

pub async fn trail(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/audit")));
    }
    let actor = visitor.actor();
    let shown = ask.shown();
    let is_wrong = shown.from_is_wrong || shown.until_is_wrong;
    let lines = if is_wrong {
        may_see(&actor)?;
        Vec::new()
    } else {
        let (filter, after) = ask.checked()?;
        begin(&site, &actor, &filter).await?;
        site.audit.trail(&actor, &filter, after, PAGE).await?
    };
    let full = lines.len() == PAGE as usize;
    let more = lines.last().filter(|_| full).map(|line| ask.address("/audit", Some(line)));
    let roll = Lines::of(&site.offices.seen_by(&actor)?, &actor);
    let lines = lines.iter().map(|line| shown_line(line, &roll)).collect();
    let page = AuditPage { filter: shown, lines, more, export: ask.address("/audit.csv", None) };
    let status = if is_wrong { HttpResponse::BadRequest() } else { HttpResponse::Ok() };
    Ok(html(status, page.render(&frame(&request))))
}

/// RFC 4180, all lines of the filter, the latest first; read and sent a thousand at a time.
pub async fn file(
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    visitor.require()?;
    may_see(&visitor.actor())?;
    visitor.require_fresh(&site)?;
    let shown = ask.shown();
    if shown.from_is_wrong || shown.until_is_wrong {
        return Err(Failure::BadRequest("a day is written as 2026-12-31".into()));
    }
    let (actor, filter) = (visitor.actor(), ask.checked()?.0);
    begin(&site, &actor, &filter).await?;
    let first = site.audit.trail(&actor, &filter, Cursor::START, CHUNK).await?;
    let rows = stream::unfold(Some((first, true)), move |state| {
        let (site, actor, filter) = (site.clone(), actor.clone(), filter.clone());
        async move {
            let (lines, is_first) = state?;
            let next = match lines.last() {
                Some(last) if lines.len() == CHUNK as usize => {
                    let after = Cursor::after(last);
                    match site.audit.trail(&actor, &filter, after, CHUNK).await {
                        Ok(lines) => Some((lines, false)),
                        // Cut off, so that a part does not pass for the whole.
                        Err(error) => return Some((Err(Failure::from(error)), None)),
                    }
                }
                _ => None,
            };
            Some((written(&lines, is_first), next))
        }
    });
    Ok(HttpResponse::Ok()
        .insert_header(("Content-Type", "text/csv; charset=utf-8"))
        .insert_header(("Content-Disposition", "attachment; filename=\"audit.csv\""))
        .insert_header(("Cache-Control", "private, no-store"))
        .streaming(Box::pin(rows)))
}

fn written(lines: &[Line], with_heading: bool) -> Result<Bytes, Failure> {
    let broken = |error: &dyn std::fmt::Display| Failure::Internal(error.to_string());
    let mut text = Vec::new();
    if with_heading {
        let heading = "position,item,at,actor,role,act,object,person,purpose\r\n";
        text.write_all(heading.as_bytes()).map_err(|error| broken(&error))?;
    }
    let ending = csv::Terminator::CRLF;
    let mut writer = csv::WriterBuilder::new().terminator(ending).from_writer(text);
    for line in lines {
        let key = |key: Option<PersonKey>| key.map_or_else(String::new, |key| key.to_string());
        let record = [
            line.position.to_string(),
            line.item.to_string(),
            line.at.to_string(),
            key(line.actor),
            line.role.clone().unwrap_or_default(),
            line.act.clone(),
            line.object.clone(),
            key(line.person),
            line.purpose.clone().unwrap_or_default(),
        ];
        writer.write_record(record).map_err(|error| broken(&error))?;
    }
    Ok(writer.into_inner().map_err(|error| broken(&error))?.into())
}

/// The look is recorded, and waited for: it is on what is seen.
pub async fn begin(site: &Site, actor: &Actor, filter: &Filter) -> Result<(), Failure> {
    site.audit.looks_at_the_trail(actor, filter).await?;
    site.projections.trail_shows(site.petitions.log_position()).await;
    Ok(())
}

fn may_see(actor: &Actor) -> Result<(), Failure> {
    policy::check(actor, policy::Action::SeeTrail, policy::Resource::House)?;
    Ok(())
}

impl Ask {
    pub fn filter(&self) -> Filter {
        Filter {
            actor: self.actor.parse().ok(),
            role: (!self.role.is_empty()).then(|| self.role.clone()),
            act: (!self.act.is_empty()).then(|| self.act.clone()),
            object: (!self.object.trim().is_empty()).then(|| self.object.trim().to_owned()),
            person: self.person.parse().ok(),
            from: start_of_day(&self.from),
            until: end_of_day(&self.until),
        }
    }

    /// The same, and where to go on, for programs: what is not right is refused.
    pub fn checked(&self) -> Result<(Filter, Cursor), Failure> {
        let wrong = |what: &str| Failure::BadRequest(format!("{what} is not right"));
        for (name, day) in [("from", &self.from), ("until", &self.until)] {
            if !day.is_empty() && end_of_day(day).is_none() {
                return Err(wrong(name));
            }
        }
        let after = match self.after.as_str() {
            "" => Cursor::START,
            text => text.parse().map_err(|()| wrong("after"))?,
        };
        for (name, key) in [("actor", &self.actor), ("person", &self.person)] {
            if !key.is_empty() && key.parse::<PersonKey>().is_err() {
                return Err(wrong(name));
            }
        }
        Ok((self.filter(), after))
    }

    fn shown(&self) -> TrailFilter {
        let is_wrong = |text: &str| !text.is_empty() && end_of_day(text).is_none();
        TrailFilter {
            role: Role::from_code(&self.role),
            act: i18n::audit::ACTS.into_iter().find(|act| *act == self.act),
            object: self.object.clone(),
            from: self.from.clone(),
            from_is_wrong: is_wrong(&self.from),
            until: self.until.clone(),
            until_is_wrong: is_wrong(&self.until),
        }
    }

    /// The same question elsewhere, or after a line.
    fn address(&self, path: &str, after: Option<&Line>) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("role", &self.role),
            ("act", &self.act),
            ("object", &self.object),
            ("from", &self.from),
            ("until", &self.until),
            ("person", &self.person),
            ("actor", &self.actor),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if let Some(line) = after {
            query.append_pair("after", &Cursor::after(line).to_string());
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

fn start_of_day(text: &str) -> Option<Timestamp> {
    let day: jiff::civil::Date = text.trim().parse().ok()?;
    Some(day.to_zoned(clock::zone()).ok()?.timestamp())
}

pub fn shown_line(line: &Line, roll: &Lines) -> TrailLine {
    TrailLine {
        at: line.at,
        who: line.actor.map_or(TrailPerson::Operator, |key| named(key, roll)),
        role: line.role.as_deref().and_then(Role::from_code),
        act: line.act.clone(),
        object: line.object.clone(),
        concerns: line.person.map(|key| named(key, roll)),
        purpose: line.purpose.clone(),
    }
}

fn named(key: PersonKey, roll: &Lines) -> TrailPerson {
    match roll.person(key) {
        Some(number) => TrailPerson::Staff(number),
        None => TrailPerson::Citizen(key.to_string().chars().take(6).collect()),
    }
}
