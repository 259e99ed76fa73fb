//! The directory as files: who answers for what, bodies of the state, and the days on which it works.

pub mod agencies;
pub mod holidays;
pub mod topics;

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse};
use directory::Table;
use kernel::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::stand::Stand;
use super::{answer_tagged, etag_of};
use crate::Failure;
use crate::site::Site;

/// All that is listed of one kind.
#[derive(Debug, Serialize, ToSchema)]
pub struct DirectoryFile<T> {
    data: Vec<T>,
    /// When this was so.
    #[schema(value_type = Option<String>, format = "date-time")]
    as_of: Option<Timestamp>,
    /// Of the log: every event up to here is in this.
    position: Option<u64>,
}

/// Its ETag says whether anything but `as_of` and `position` is another.
async fn json<T: Serialize>(
    request: &HttpRequest,
    site: &Site,
    data: impl FnOnce(&Table) -> Vec<T>,
) -> Result<HttpResponse, Failure> {
    let (position, now) = (site.petitions.log_position(), site.petitions.now());
    let table = latest(site).await?;
    let file = DirectoryFile { data: data(&table), as_of: None, position: None };
    let etag = format!("W/{}", etag_of(&written(&file)?));
    let file = DirectoryFile { as_of: Some(now), position: Some(position), ..file };
    Ok(answer_tagged(request, &etag, "application/json", written(&file)?))
}

async fn csv<const N: usize>(
    request: &HttpRequest,
    site: &Site,
    heading: &[&str; N],
    rows: impl FnOnce(&Table) -> Vec<[String; N]>,
) -> Result<HttpResponse, Failure> {
    let stand = Stand::of(request, site);
    let rows = rows(&*latest(site).await?);
    stand.table_by_content(request, heading, rows)
}

async fn latest(site: &Site) -> Result<Arc<Table>, Failure> {
    Ok(site.directory.latest().await?)
}

fn written(file: &impl Serialize) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(file).map_err(|error| Failure::Internal(error.to_string()))
}
