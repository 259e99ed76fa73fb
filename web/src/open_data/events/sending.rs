//! A file of a segment goes out: whole, in part, or not at all to whoever has it (RFC 9110, sections 13 and 14).
//!
//! The validator is the digest of the bytes, so that a download that broke off goes on at another server of the house,
//! and after the files were made anew. Under one strong validator there is one sequence of bytes: where all of an NDJSON
//! file goes out compressed (`guards/encoding.rs`), it has a weak one and takes no parts. Who wants few takes Parquet.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt as _;
use std::sync::Arc;

use actix_web::body::SizedStream;
use actix_web::http::header::{
    ACCEPT_RANGES, ByteRangeSpec, CACHE_CONTROL, CONTENT_RANGE, CONTENT_TYPE, ETAG, EntityTag,
    Header as _, HeaderName, HttpDate, IF_MATCH, IF_NONE_MATCH, IF_RANGE, IfMatch, IfModifiedSince,
    IfRange, LAST_MODIFIED, Range,
};
use actix_web::http::{Method, StatusCode};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use futures::{Stream, stream};
use jiff::fmt::rfc2822::DateTimePrinter;
use kernel::Timestamp;
use public_events::{Format, SegmentFile};

use crate::framing::is_known;
use crate::open_data::public;

/// Of what never changes any more.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Of what grows.
const FOR_NOW: &str = "public, max-age=5";
const FOR_OTHER_SITES: &str = "ETag, Last-Modified, Accept-Ranges, Content-Range";
/// Read at once: so much of a file is held for each who takes it, however slowly.
const CHUNK: u64 = 1 << 16;

pub(super) struct Sending {
    file: File,
    /// So many bytes were told of; what is written after them is another file's.
    bytes: u64,
    etag: String,
    media_type: &'static str,
    is_complete: bool,
    as_of: Timestamp,
}

/// What is asked for.
enum Asked {
    Whole,
    /// The first and the last byte.
    Part(u64, u64),
    KnownAlready,
    Another,
    Nowhere,
}

impl Sending {
    pub fn of(found: SegmentFile, format: Format) -> Self {
        let SegmentFile { file, segment } = found;
        let facts = segment.file(format);
        Self {
            file,
            bytes: facts.byte_size,
            etag: format!("\"{}\"", facts.sha256),
            media_type: format.media_type(),
            is_complete: segment.is_complete(),
            as_of: segment.as_of,
        }
    }

    pub fn answer(self, request: &HttpRequest) -> HttpResponse {
        let whole = self.bytes;
        match self.asked(request) {
            Asked::Whole => {
                let response = self.response(StatusCode::OK);
                self.body(response, request, 0, whole)
            }
            Asked::Part(first, last) => {
                let mut response = self.response(StatusCode::PARTIAL_CONTENT);
                response.insert_header((CONTENT_RANGE, format!("bytes {first}-{last}/{whole}")));
                self.body(response, request, first, last + 1 - first)
            }
            Asked::KnownAlready => self.response(StatusCode::NOT_MODIFIED).finish(),
            Asked::Another => self.response(StatusCode::PRECONDITION_FAILED).finish(),
            Asked::Nowhere => self
                .response(StatusCode::RANGE_NOT_SATISFIABLE)
                .insert_header((CONTENT_RANGE, format!("bytes */{whole}")))
                .finish(),
        }
    }

    /// In the order in which conditions are looked at.
    fn asked(&self, request: &HttpRequest) -> Asked {
        let has = |name: HeaderName| request.headers().contains_key(name);
        if has(IF_MATCH) && !self.matches(request) {
            return Asked::Another;
        }
        if is_known(request, &self.etag)
            || (!has(IF_NONE_MATCH) && self.is_as_old_as_known(request))
        {
            return Asked::KnownAlready;
        }
        if request.method() != Method::GET || (has(IF_RANGE) && !self.goes_on(request)) {
            return Asked::Whole;
        }
        match Range::parse(request) {
            Ok(Range::Bytes(ranges)) => self.part(&ranges),
            // Whatever else is asked for, all of it answers.
            _ => Asked::Whole,
        }
    }

    fn part(&self, ranges: &[ByteRangeSpec]) -> Asked {
        match ranges {
            [range] => match range.to_satisfiable_range(self.bytes) {
                Some((first, last)) => Asked::Part(first, last),
                None => Asked::Nowhere,
            },
            // Several parts at once may be answered with all.
            _ => Asked::Whole,
        }
    }

    fn matches(&self, request: &HttpRequest) -> bool {
        match IfMatch::parse(request) {
            Ok(IfMatch::Any) => true,
            Ok(IfMatch::Items(tags)) => tags.iter().any(|tag| self.is_of(tag)),
            Err(_) => false,
        }
    }

    /// Whether a part of these very bytes is what is missing. A date is too coarse to say so.
    fn goes_on(&self, request: &HttpRequest) -> bool {
        matches!(IfRange::parse(request), Ok(IfRange::EntityTag(tag)) if self.is_of(&tag))
    }

    fn is_of(&self, tag: &EntityTag) -> bool {
        self.etag.parse::<EntityTag>().is_ok_and(|ours| ours.strong_eq(tag))
    }

    /// By the date alone: only of what does not grow any more.
    fn is_as_old_as_known(&self, request: &HttpRequest) -> bool {
        let ours = self.last_modified().and_then(|date| date.parse::<HttpDate>().ok());
        match (ours, IfModifiedSince::parse(request)) {
            (Some(ours), Ok(IfModifiedSince(theirs))) => self.is_complete && ours <= theirs,
            _ => false,
        }
    }

    /// Dates have whole seconds: that of a complete segment is later than any that it had while it grew.
    fn last_modified(&self) -> Option<String> {
        let second = self.as_of.as_second() + i64::from(self.is_complete);
        let second = Timestamp::from_second(second).ok()?;
        DateTimePrinter::new().timestamp_to_rfc9110_string(&second).ok()
    }

    fn response(&self, status: StatusCode) -> HttpResponseBuilder {
        let mut response = public(HttpResponse::build(status));
        response
            .insert_header(("Access-Control-Expose-Headers", FOR_OTHER_SITES))
            .insert_header((CACHE_CONTROL, if self.is_complete { FOR_EVER } else { FOR_NOW }))
            .insert_header((ETAG, self.etag.as_str()))
            .insert_header((ACCEPT_RANGES, "bytes"))
            .insert_header((CONTENT_TYPE, self.media_type));
        if let Some(date) = self.last_modified() {
            response.insert_header((LAST_MODIFIED, date));
        }
        response
    }

    fn body(
        self,
        mut response: HttpResponseBuilder,
        request: &HttpRequest,
        first: u64,
        length: u64,
    ) -> HttpResponse {
        if request.method() == Method::HEAD {
            // Its length is told, and nothing is read.
            return response.body(SizedStream::new(length, stream::empty::<io::Result<Bytes>>()));
        }
        response.body(SizedStream::new(length, chunks(self.file, first, length)))
    }
}

/// Read as they are taken, where waiting for files is allowed.
fn chunks(file: File, first: u64, length: u64) -> impl Stream<Item = io::Result<Bytes>> {
    stream::try_unfold((Arc::new(file), first, length), |(file, at, left)| async move {
        let size = left.min(CHUNK);
        if size == 0 {
            return Ok(None);
        }
        let from = file.clone();
        let reading = tokio::task::spawn_blocking(move || {
            let mut chunk = vec![0; usize::try_from(size).unwrap_or_default()];
            from.read_exact_at(&mut chunk, at).map(|()| chunk)
        });
        let chunk = reading.await.map_err(io::Error::other)??;
        Ok::<_, io::Error>(Some((Bytes::from(chunk), (file, at + size, left - size))))
    })
}

#[cfg(test)]
mod tests;
