//! Where what a file tells stands: the last instant and position of the log that are in it, in every line of every table;
//! and by them, whether whoever asks has it already, before anything else is read.

use actix_web::http::header::ETAG;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use kernel::Timestamp;
use serde::Serialize;

use super::{answer_tagged, etag_of, public};
use crate::Failure;
use crate::framing::is_known;
use crate::site::Site;
use crate::table::{self, Part};

const MINUTE_SECONDS: i64 = 60;

/// Read first, so that a file may hold more than its tag says, and never less.
pub struct Stand {
    pub as_of: Timestamp,
    pub position: u64,
    pub etag: String,
}

impl Stand {
    /// Of whatever is read from the projections at an address: every event up to here is in it.
    ///
    /// Its validator is a weak one of all that such a file depends upon: how far each of them is, the log for what is
    /// remembered of it, and the minute, for something begins or ends by the clock. A newer program writes other files.
    pub fn of(request: &HttpRequest, site: &Site) -> Self {
        let head = site.petitions.log_position();
        let all = site.projections.all.iter().map(|(_, status)| status.borrow().position());
        let all: Vec<u64> = all.collect();
        let as_of = site.counts.as_of(&site.petitions);
        let minute = as_of.as_second().div_euclid(MINUTE_SECONDS);
        let (path, query) = (request.path(), request.query_string());
        let program = env!("CARGO_PKG_VERSION");
        let of = format!("{program} {path}?{query} {head} {minute} {all:?}");
        Self {
            as_of,
            position: all.into_iter().min().unwrap_or(head),
            etag: format!("W/{}", etag_of(of.as_bytes())),
        }
    }

    /// Whoever has just that needs nothing more.
    pub fn known(&self, request: &HttpRequest) -> Option<HttpResponse> {
        let not_modified = || {
            public(HttpResponse::NotModified()).insert_header((ETAG, self.etag.as_str())).finish()
        };
        is_known(request, &self.etag).then(not_modified)
    }

    pub fn json(&self, request: &HttpRequest, body: &impl Serialize) -> HttpResponse {
        self.answer(request, "application/json", serde_json::to_vec(body).unwrap_or_default())
    }

    /// A short table.
    pub fn table<const N: usize>(
        &self,
        request: &HttpRequest,
        heading: &[&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Result<HttpResponse, Failure> {
        let table = table::whole_with(&self.cells(), heading, rows)?;
        Ok(self.answer(request, table::CSV, table))
    }

    /// The same; its validator says whether anything but where it stands is another.
    pub fn table_by_content<const N: usize>(
        self,
        request: &HttpRequest,
        heading: &[&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Result<HttpResponse, Failure> {
        let rows: Vec<_> = rows.into_iter().collect();
        let etag = format!("W/{}", etag_of(&table::whole(heading, rows.iter().cloned())?));
        Self { etag, ..self }.table(request, heading, rows)
    }

    /// One that may be long, from a place on, to be kept under this name.
    pub async fn streamed<const N: usize, P: 'static>(
        &self,
        file: &str,
        heading: &[&str; N],
        start: P,
        read: impl AsyncFn(P) -> Result<Part<N, P>, Failure> + 'static,
    ) -> Result<HttpResponse, Failure> {
        table::streamed_with(self.cells(), self.response(), file, heading, start, read).await
    }

    fn answer(&self, request: &HttpRequest, kind: &str, body: impl Into<Bytes>) -> HttpResponse {
        answer_tagged(request, &self.etag, kind, body)
    }

    fn response(&self) -> HttpResponseBuilder {
        let mut response = public(HttpResponse::Ok());
        response.insert_header((ETAG, self.etag.as_str()));
        response
    }

    /// To the microsecond: whoever asks for a total as of then is told of the same events.
    fn cells(&self) -> Vec<String> {
        vec![self.as_of.to_string(), self.position.to_string()]
    }
}
