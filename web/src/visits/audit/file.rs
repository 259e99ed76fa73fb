//! The trail as a file: RFC 4180, all lines of the filter, the latest first.

use std::rc::Rc;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use audit::{Cursor, Line};
use kernel::PersonKey;

use super::{Ask, begin, may_see, not_right};
use crate::Failure;
use crate::guards::Visitor;
use crate::site::Site;
use crate::table::{Part, cell, streamed, words};
use crate::visits::offices::Lines;

/// Lines in one read.
const CHUNK: u32 = 1_000;

/// People stand by their keys, and by the line of the roll by which the page names those in office.
const HEADING: [&str; 12] = [
    "position",
    "item",
    "at",
    "actor",
    "actor_line",
    "role",
    "act",
    "object",
    "reason",
    "person",
    "person_line",
    "purpose",
];

/// Read and sent a thousand lines at a time.
pub async fn download(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    visitor.require()?;
    let actor = visitor.actor();
    may_see(&actor)?;
    visitor.require_fresh(&site)?;
    let grants = site.offices.seen_by(&actor)?;
    let filter = match ask.meant(&grants) {
        Ok((filter, _)) => filter,
        // It was asked for by a link: people are told on a page.
        Err(wrong) => return not_right(&request, &ask, wrong),
    };
    let roll = Rc::new(Lines::of(&grants, &actor));
    begin(&site, &actor, &filter).await?;
    let read = async move |after| {
        let lines = site.audit.trail(&actor, &filter, after, CHUNK).await?;
        let last = lines.last().filter(|_| lines.len() == CHUNK as usize);
        let rest = last.map(Cursor::after);
        Ok(Part { rows: lines.iter().map(|line| record(line, &roll)).collect(), rest })
    };
    let mut response = HttpResponse::Ok();
    response.insert_header(("Cache-Control", "private, no-store"));
    streamed(response, "audit.csv", &HEADING, Cursor::START, read).await
}

fn record(line: &Line, roll: &Lines) -> [String; HEADING.len()] {
    let number = |key: Option<PersonKey>| cell(key.and_then(|key| roll.person(key)));
    let text = |text: &Option<String>| words(text.as_deref().unwrap_or_default());
    [
        line.position.to_string(),
        line.item.to_string(),
        line.at.to_string(),
        cell(line.actor),
        number(line.actor),
        text(&line.role),
        line.act.clone(),
        line.object.clone(),
        text(&line.reason),
        cell(line.person),
        number(line.person),
        text(&line.purpose),
    ]
}
