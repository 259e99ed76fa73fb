//! How long what is personal is kept.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};

use crate::Failure;
use crate::framing::{frame, page};
use crate::pages::{LastRun, RetentionPage};
use crate::site::Site;

pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let runs = site.privacy.runs().await?;
    let last = |kind: &str| {
        let run = runs.iter().find(|run| run.kind == kind)?;
        let (removed, removed_in_all) = (run.removed, run.removed_in_all);
        Some(LastRun { at: run.ran_at, removed, removed_in_all })
    };
    let retention = RetentionPage {
        periods: site.retention,
        contacts: last("contacts"),
        drafts: last("drafts"),
        calls: last("calls"),
        notices: last("notices"),
        former: last("former"),
    };
    Ok(page(retention.render(&frame(&request))))
}
