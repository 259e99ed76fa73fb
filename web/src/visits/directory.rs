//! The directory: everyone reads who answers for what, the analysts write it.

pub mod agencies;
pub mod history;
pub mod holidays;
pub mod routes;
pub mod topics;
mod troubled;
pub mod writing;

use std::sync::Arc;

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use directory::Table;
use kernel::{Actor, Division, TopicCode};
use policy::{Action, Resource};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, kept, page};
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::pages::{AskedAgency, DirectoryPage};
use crate::site::Site;

/// What stands after the question mark.
#[derive(Debug, Deserialize)]
pub struct Ask {
    #[serde(default)]
    topic: String,
    #[serde(default)]
    division: String,
}

/// Of a form that closes or removes.
#[derive(Debug, Deserialize)]
pub struct Seen {
    seen: Option<String>,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let asked = ask.asked()?;
    if visitor.signed_in.is_none() && ask.is_nothing() {
        return kept(&request, &site, Kept::Directory, async |frame| {
            let (table, may_edit) = (site.directory.table(), false);
            Ok(DirectoryPage { table, asked: AskedAgency::default(), may_edit }.render(&frame))
        })
        .await;
    }
    let (table, may_edit) = shown(&site, &visitor.actor()).await?;
    if asked.topic.as_ref().is_some_and(|topic| table.topic(topic).is_none()) {
        return Err(Failure::BadRequest("there is no such topic".into()));
    }
    Ok(page(DirectoryPage { table, asked, may_edit }.render(&frame(&request))))
}

impl Ask {
    const fn is_nothing(&self) -> bool {
        self.topic.is_empty() && self.division.is_empty()
    }

    fn asked(&self) -> Result<AskedAgency, Failure> {
        let unknown = |what: &str| Failure::BadRequest(format!("there is no such {what}"));
        let topic = match self.topic.as_str() {
            "" => None,
            code => Some(code.parse::<TopicCode>().map_err(|_| unknown("topic"))?),
        };
        let division = match self.division.as_str() {
            "" => None,
            code => Some(Division::from_code(code).ok_or_else(|| unknown("division"))?),
        };
        let is_topic_missing = topic.is_none() && division.is_some();
        Ok(AskedAgency { topic, division, is_topic_missing })
    }
}

pub fn may_edit(actor: &Actor) -> Result<(), Failure> {
    policy::check(actor, Action::EditDirectory, Resource::House)?;
    Ok(())
}

/// As it is remembered; for those who edit it as the log has it now, with what they have just done.
async fn shown(site: &Site, actor: &Actor) -> Result<(Arc<Table>, bool), Failure> {
    match may_edit(actor) {
        Ok(()) => Ok((site.directory.latest().await?, true)),
        Err(_) => Ok((site.directory.table(), false)),
    }
}

fn seen(text: Option<&str>) -> Option<u64> {
    text.and_then(|seen| seen.parse().ok())
}

/// A box that was ticked.
fn is_yes(text: &str) -> bool {
    text == "yes"
}
