//! Live totals as Server-Sent Events: `/petitions/{number}/live`, at most two a second.

use std::convert::Infallible;
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Bytes, Data, Path};
use futures::stream;
use petitions::PetitionNumber;

use crate::Failure;
use crate::site::Site;

const PACE: Duration = Duration::from_millis(500);
/// A line now and then, so that proxies and browsers know it still lives.
const SILENCE: Duration = Duration::from_secs(20);

pub async fn totals(site: Data<Site>, path: Path<String>) -> Result<HttpResponse, Failure> {
    let number: PetitionNumber =
        path.parse().map_err(|_| Failure::UnknownPetition(path.chars().take(40).collect()))?;
    let first = site
        .counts
        .of(&site.petitions, number)
        .await
        .map_err(|error| Failure::about(number, error))?;
    let changes = site.counts.changes();
    let feed = stream::unfold((site, changes, None), move |(site, mut changes, told)| {
        let first = first.clone();
        async move {
            let Some(told) = told else {
                return Some((event(&first.body), (site, changes, Some(first.etag.clone()))));
            };
            tokio::time::sleep(PACE).await;
            loop {
                let mut stopping = site.stopping.clone();
                tokio::select! {
                    _ = stopping.wait_for(|stopping| *stopping) => return None,
                    () = tokio::time::sleep(SILENCE) => {
                        return Some((Ok(Bytes::from_static(b":\n\n")), (site, changes, Some(told))));
                    }
                    changed = changes.changed() => changed.ok()?,
                }
                let Ok(count) = site.counts.of(&site.petitions, number).await else { return None };
                if count.etag != told {
                    return Some((event(&count.body), (site, changes, Some(count.etag.clone()))));
                }
            }
        }
    });
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/event-stream"))
        .insert_header(("Cache-Control", "no-store"))
        .insert_header(("X-Accel-Buffering", "no"))
        .streaming(feed))
}

fn event(body: &Bytes) -> Result<Bytes, Infallible> {
    Ok([b"event: total\ndata: ", body.as_ref(), b"\n\n"].concat().into())
}
