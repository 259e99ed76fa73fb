//! What has been changed of the directory, for those who edit it.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::Visitor;
use crate::pages::DirectoryHistoryPage;
use crate::site::Site;
use crate::visits::sign_in;

/// Changes on a page.
const PAGE: usize = 50;

#[derive(Debug, Deserialize)]
pub struct Asked {
    before: Option<u64>,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    asked: Query<Asked>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address("/directory/history")));
    }
    let changes = site.directory.history(&visitor.actor(), asked.before, PAGE + 1).await?;
    let next = changes.get(PAGE - 1).filter(|_| changes.len() > PAGE).map(|last| last.position);
    let changes = changes.into_iter().take(PAGE).collect();
    let history = DirectoryHistoryPage { table: site.directory.table(), changes, next };
    Ok(page(history.render(&frame(&request))))
}
