//! What every feed is made of (RFC 4287).

use actix_web::http::header::{CONTENT_LANGUAGE, HeaderValue, VARY};
use actix_web::{HttpRequest, HttpResponse};
use atom_syndication::{Content, Feed, FixedDateTime, Link};
use kernel::{Locale, Timestamp};
use petitions::Entry;

use crate::open_data;
use crate::site::Site;

/// The kind of file.
pub const ATOM: &str = "application/atom+xml";

/// A feed, in a language.
pub fn answer(request: &HttpRequest, feed: &Feed, locale: Locale) -> HttpResponse {
    let kind = "application/atom+xml; charset=utf-8";
    let mut response = open_data::answer(request, kind, feed.to_string());
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(locale.code()));
    headers.insert(VARY, HeaderValue::from_static("Accept-Language"));
    response
}

/// An id of a petition that stays, wherever the house moves its pages (RFC 4151): of the day it was begun.
pub fn tag(site: &Site, entry: &Entry, which: &str) -> String {
    let begun = entry.started_at.unwrap_or(Timestamp::UNIX_EPOCH);
    let day = begun.strftime("%Y-%m-%d");
    format!("tag:{},{day}:petitions/{}{which}", host(site), entry.petition)
}

/// The host this server is reached by.
pub fn host(site: &Site) -> &str {
    site.public_url.host_str().unwrap_or("localhost")
}

pub fn link(rel: &str, href: &str, kind: &str) -> Link {
    let (rel, href) = (rel.to_owned(), href.to_owned());
    Link { rel, href, mime_type: Some(kind.to_owned()), ..Link::default() }
}

pub fn plain(text: String) -> Content {
    let content_type = Some("text".to_owned());
    Content { value: Some(text), content_type, ..Content::default() }
}

pub fn instant(at: Timestamp) -> FixedDateTime {
    // To the second: that is as exact as anyone reads it.
    let written = at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    written.parse().unwrap_or_default()
}
