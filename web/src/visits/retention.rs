//! How long what is personal is kept.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};

use crate::Failure;
use crate::framing::{frame, page};
use crate::pages::RetentionPage;
use crate::site::Site;

pub async fn show(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let runs = site.privacy.runs().await?;
    let run = |kind: &str| {
        let run = runs.iter().find(|run| run.kind == kind)?;
        Some((run.ran_at, run.removed_in_all))
    };
    let retention = RetentionPage {
        contacts_days: site.retention.contacts_days,
        drafts_days: site.retention.drafts_days,
        runs: ["contacts", "drafts", "former"].map(run),
    };
    Ok(page(retention.render(&frame(&request))))
}
