//! Live totals as Server-Sent Events: `/petitions/{number}/live`, at most two a second.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Bytes, Data, Path};
use futures::stream;
use petitions::PetitionNumber;
use projector::Status;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{Instant, sleep_until};

use crate::counts::KeptCount;
use crate::site::Site;
use crate::{Failure, open_data};

const PACE: Duration = Duration::from_millis(500);
/// A line now and then, so that proxies and browsers know it still lives, and so that a phone that
/// has gone is noticed.
const SILENCE: Duration = Duration::from_secs(20);
/// How long to wait when no more can watch; the page itself is there for everyone.
const COME_BACK: Duration = Duration::from_secs(60);

/// How many may watch at the same time: each holds a connection open.
pub struct Places(Arc<Semaphore>);

impl Places {
    pub fn new(streams_max: usize) -> Self {
        Self(Arc::new(Semaphore::new(streams_max)))
    }

    fn take(&self) -> Result<OwnedSemaphorePermit, Failure> {
        self.0.clone().try_acquire_owned().map_err(|_| Failure::Overloaded(COME_BACK))
    }
}

/// A petition's total now, and each time it has changed.
#[utoipa::path(
    get, path = "/petitions/{number}/live", tag = "open data", operation_id = "watch_total",
    params(("number" = String, Path, example = "PN-202611-00001")),
    responses(
        (status = 200, description = "Server-Sent Events named `total`; the data of each is what `count.json` answers", content_type = "text/event-stream", body = crate::counts::CountBody),
        (status = 404, description = "No such petition", body = crate::api::problem::Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many watch; see Retry-After", body = crate::api::problem::Problem, content_type = "application/problem+json"),
    )
)]
pub async fn totals(site: Data<Site>, path: Path<String>) -> Result<HttpResponse, Failure> {
    let number = Failure::number(&path)?;
    let count = site.counts.of(&site.petitions, number).await;
    let count = count.map_err(|error| Failure::about(number, error))?;
    let place = site.live.take()?;
    let watching = Watching {
        number,
        changes: site.counts.changes(),
        told: None,
        look_at: Instant::now(),
        speak_at: Instant::now() + SILENCE,
        site,
        _place: place,
    };
    let feed = stream::unfold((watching, Some(count)), |(mut watching, first)| async move {
        let line = match first {
            Some(count) => watching.tell(&count),
            None => watching.next().await?,
        };
        Some((Ok::<_, Infallible>(line), (watching, None)))
    });
    let mut response = HttpResponse::Ok();
    response.insert_header(open_data::ANYWHERE);
    response.insert_header(open_data::FOR_ALL).insert_header((CONTENT_TYPE, "text/event-stream"));
    response
        .insert_header(("Cache-Control", "no-store"))
        .insert_header(("X-Accel-Buffering", "no"));
    Ok(response.streaming(feed))
}

/// One who watches.
struct Watching {
    site: Data<Site>,
    number: PetitionNumber,
    changes: watch::Receiver<Status>,
    /// What was told last, by its validator.
    told: Option<String>,
    /// Not before this is it looked again.
    look_at: Instant,
    /// By this something is said, even if nothing has changed.
    speak_at: Instant,
    _place: OwnedSemaphorePermit,
}

impl Watching {
    /// The next line; `None` when the server stops.
    async fn next(&mut self) -> Option<Bytes> {
        let mut stopping = self.site.stopping.clone();
        loop {
            let changed = async {
                self.changes.changed().await.ok()?;
                sleep_until(self.look_at).await;
                self.changes.borrow_and_update();
                Some(())
            };
            tokio::select! {
                _ = stopping.wait_for(|stopping| *stopping) => return None,
                () = sleep_until(self.speak_at) => return Some(self.say_nothing()),
                changed = changed => changed?,
            }
            self.look_at = Instant::now() + PACE;
            let count = self.site.counts.of(&self.site.petitions, self.number).await.ok()?;
            if self.told.as_ref() != Some(&count.etag) {
                return Some(self.tell(&count));
            }
        }
    }

    fn tell(&mut self, count: &KeptCount) -> Bytes {
        self.told = Some(count.etag.clone());
        self.speak_at = Instant::now() + SILENCE;
        [b"event: total\ndata: ", count.body.as_ref(), b"\n\n"].concat().into()
    }

    fn say_nothing(&mut self) -> Bytes {
        self.speak_at = Instant::now() + SILENCE;
        Bytes::from_static(b":\n\n")
    }
}
