//! Comments that say the same are put together: into a new group, or into one there is.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use bills::BillNumber;
use comments::{CommentId, GroupId, Title};
use kernel::Actor;
use kernel::RequestKey;

use super::{Ask, desk, must_answer};
use crate::Failure;
use crate::failure::Fault;
use crate::framing::{frame, html, see};
use crate::guards::Sent;
use crate::matters::against;
use crate::site::Site;
use crate::visits::drafting::Fields;
use crate::visits::drafting::reading::Reading;
use crate::visits::moderation::comment_desk::in_house;

/// Of the boxes beside the comments.
pub async fn group(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    take(&request, &site, &path, "group", sent).await
}

/// Of what was proposed.
pub async fn similar(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<String>,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    take(&request, &site, &path, "similar", sent).await
}

async fn take(
    request: &HttpRequest,
    site: &Site,
    path: &str,
    form: &'static str,
    sent: Sent<Fields>,
) -> Result<HttpResponse, Failure> {
    let number = Failure::bill(path)?;
    let actor = sent.visitor.actor();
    let mut reading = Reading::new(form, sent.fields);
    let done = match sent.may_act {
        Ok(()) => put_together(site, &actor, number, &mut reading).await,
        Err(failure) => Err(failure),
    };
    site.projections.comments_show(site.comments.log_position()).await;
    match done {
        Ok(group) => Ok(see(&format!("/bills/{number}/answering/groups/{group}"))),
        Err(failure) => {
            let ask = Ask::of(&reading);
            let (status, back) = reading.given_back(failure)?;
            must_answer(&actor)?;
            let again = desk(site, &actor, number, &ask, Some(back)).await?;
            Ok(html(status, again.render(&frame(request))))
        }
    }
}

async fn put_together(
    site: &Site,
    actor: &Actor,
    number: BillNumber,
    reading: &mut Reading,
) -> Result<GroupId, Failure> {
    let chosen = chosen(reading);
    if chosen.is_empty() {
        reading.wrong("into", Fault::Missing);
    }
    let into = into(site, reading);
    let (Some(into), false) = (into, reading.is_wrong()) else {
        return Err(Failure::Fields(Vec::new()));
    };
    let comments = &site.comments;
    against(site, actor, number, async |matter| match &into {
        Into::Known(group) => {
            comments.put_in_group(actor, &matter, group, &chosen).await?;
            Ok(group.clone())
        }
        Into::New(title, key) => comments.make_group(actor, &matter, title, key, &chosen).await,
    })
    .await
}

enum Into {
    Known(GroupId),
    New(Title, RequestKey),
}

fn into(site: &Site, reading: &mut Reading) -> Option<Into> {
    if !reading.value("into").is_empty() {
        return reading.code("into", |id| id.parse().ok()).map(Into::Known);
    }
    let key = reading.value("key").parse().ok();
    let title = titled(site, reading)?;
    let key = key.or_else(|| site.accounts.form_key().parse().ok())?;
    Some(Into::New(title, key))
}

/// What a group is to be called.
pub fn titled(site: &Site, reading: &mut Reading) -> Option<Title> {
    match Title::parse(reading.value("title"), &site.comments.rules().text) {
        Ok(title) => Some(title),
        Err(fault) => {
            reading.wrong("title", Fault::Text(in_house(fault)));
            None
        }
    }
}

/// The boxes that were ticked.
fn chosen(reading: &Reading) -> Vec<CommentId> {
    let names = reading.fields.keys();
    let ids = names.filter_map(|name| name.split_once("-chosen-").map(|(_, id)| id));
    ids.filter_map(|id| id.parse().ok()).collect()
}
