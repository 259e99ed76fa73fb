//! The trail as a file: RFC 4180, all lines of the filter, the latest first.

use std::io::Write as _;
use std::rc::Rc;

use actix_web::web::{Bytes, Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use audit::{Cursor, Line};
use futures::stream;
use kernel::PersonKey;

use super::{Ask, begin, may_see, not_right};
use crate::Failure;
use crate::guards::Visitor;
use crate::site::Site;
use crate::visits::offices::Lines;

/// Lines in one read.
const CHUNK: u32 = 1_000;

/// People stand by their keys, and by the line of the roll by which the page names those in office.
const HEADING: &str =
    "position,item,at,actor,actor_line,role,act,object,reason,person,person_line,purpose\r\n";

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
    let first = site.audit.trail(&actor, &filter, Cursor::START, CHUNK).await?;
    let rows = stream::unfold(Some((first, true)), move |state| {
        let (site, actor, filter) = (site.clone(), actor.clone(), filter.clone());
        let roll = roll.clone();
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
            Some((written(&lines, &roll, is_first), next))
        }
    });
    Ok(HttpResponse::Ok()
        .insert_header(("Content-Type", "text/csv; charset=utf-8"))
        .insert_header(("Content-Disposition", "attachment; filename=\"audit.csv\""))
        .insert_header(("Cache-Control", "private, no-store"))
        .streaming(Box::pin(rows)))
}

fn written(lines: &[Line], roll: &Lines, with_heading: bool) -> Result<Bytes, Failure> {
    let broken = |error: &dyn std::fmt::Display| Failure::Internal(error.to_string());
    let mut text = Vec::new();
    if with_heading {
        text.write_all(HEADING.as_bytes()).map_err(|error| broken(&error))?;
    }
    let ending = csv::Terminator::CRLF;
    let mut writer = csv::WriterBuilder::new().terminator(ending).from_writer(text);
    for line in lines {
        writer.write_record(record(line, roll)).map_err(|error| broken(&error))?;
    }
    Ok(writer.into_inner().map_err(|error| broken(&error))?.into())
}

fn record(line: &Line, roll: &Lines) -> [String; 12] {
    let key = |key: Option<PersonKey>| key.map_or_else(String::new, |key| key.to_string());
    let number = |key: Option<PersonKey>| {
        let number = key.and_then(|key| roll.person(key));
        number.map_or_else(String::new, |number| number.to_string())
    };
    [
        line.position.to_string(),
        line.item.to_string(),
        line.at.to_string(),
        key(line.actor),
        number(line.actor),
        line.role.clone().unwrap_or_default(),
        line.act.clone(),
        line.object.clone(),
        line.reason.clone().unwrap_or_default(),
        key(line.person),
        number(line.person),
        line.purpose.clone().unwrap_or_default(),
    ]
}
