//! Open data: files anyone may read, from the same projections as the pages.

pub mod bill;
pub mod bills;
pub mod breakdown;
pub mod cabinet;
pub mod catalogue;
pub mod consultations;
pub mod count;
pub mod directory;
pub mod events;
pub mod feed;
pub mod figures;
pub mod history;
pub mod hours;
pub mod invalidations;
pub mod list;
pub mod live_use;
pub mod open311;
pub mod participation;
pub mod petition;
pub mod record;
pub mod report;
pub mod stand;
pub mod totals;

use actix_web::http::header::{CONTENT_TYPE, ETAG};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use sha2::{Digest as _, Sha256};

use crate::framing::is_known;

/// Anyone may read it from any page of theirs.
pub const FOR_ALL: (&str, &str) = ("Access-Control-Allow-Origin", "*");
/// And may show it in them.
pub const ANYWHERE: (&str, &str) = ("Cross-Origin-Resource-Policy", "cross-origin");

/// What every open file carries: open to all, and good for a second.
pub fn public(mut response: HttpResponseBuilder) -> HttpResponseBuilder {
    response.insert_header(("Access-Control-Expose-Headers", "ETag, Link"));
    response.insert_header(ANYWHERE);
    response.insert_header(FOR_ALL).insert_header(("Cache-Control", "public, max-age=1"));
    response
}

/// With a strong validator, or that it is known already.
pub fn answer(request: &HttpRequest, kind: &str, body: impl Into<Bytes>) -> HttpResponse {
    let body = body.into();
    let etag = etag_of(&body);
    answer_tagged(request, &etag, kind, body)
}

/// With a validator that the caller has made.
pub fn answer_tagged(
    request: &HttpRequest,
    etag: &str,
    kind: &str,
    body: impl Into<Bytes>,
) -> HttpResponse {
    if is_known(request, etag) {
        return public(HttpResponse::NotModified()).insert_header((ETAG, etag)).finish();
    }
    public(HttpResponse::Ok())
        .insert_header((ETAG, etag))
        .insert_header((CONTENT_TYPE, kind))
        .body(body.into())
}

/// A strong validator of these very bytes.
pub fn etag_of(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let digest: String = digest[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("\"{digest}\"")
}

/// Files that are about no one petition.
const OTHERS: [&str; 13] = [
    "/open-data/catalog.jsonld",
    "/moderation/record.json",
    "/moderation/record.csv",
    "/moderation/weeks.csv",
    "/moderation/comments.json",
    "/moderation/comments.csv",
    "/moderation/comment-weeks.csv",
    "/api/openapi.json",
    "/oembed",
    "/cabinet.json",
    "/cabinet.csv",
    "/complaints/figures.json",
    "/complaints/figures.csv",
];
/// Where files and feeds are, and how their addresses end there.
const OPEN: [(&str, &[&str]); 9] = [
    ("/petitions", &[".json", ".csv", ".atom", ".jsonstat", ".svg", "/live"]),
    ("/bills", &[".json", ".csv", ".atom", ".xml", ".txt"]),
    ("/consultations", &[".ics", ".atom"]),
    ("/complaints/topics", &[".json", ".csv"]),
    ("/directory/", &[".json", ".csv"]),
    ("/statistics", &[".json", ".csv", ".jsonstat", ".svg"]),
    ("/open311/v2/", &[".json", ".xml"]),
    ("/open-data/", &[".json", ".ndjson", ".parquet"]),
    ("/live", &[".json", ".csv", ".svg"]),
];

/// Whether an address is a file or a feed of open data.
pub fn is_open(path: &str) -> bool {
    let is_below = |(place, ends): &(&str, &[&str])| {
        path.strip_prefix(place).is_some_and(|below| ends.iter().any(|end| below.ends_with(end)))
    };
    OPEN.iter().any(is_below) || OTHERS.contains(&path) || catalogue::csvw::is_at(path)
}

/// Whether it refuses what it does not take, as the routes have it: what Open311 and oEmbed are asked others have written
/// down, and a feed of totals runs on a page.
pub fn refuses_others(path: &str) -> bool {
    let is_others = path.starts_with("/open311/") || path == "/oembed";
    is_open(path) && !is_others && !path.ends_with("/live") && path != "/api/openapi.json"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_somebodys_own_is_not_open_data_whatever_its_kind_of_file() {
        for open in [
            "/petitions.json",
            "/petitions/1.json",
            "/petitions/1/count.json",
            "/petitions/1/live",
            "/bills.csv",
            "/bills/1/versions/2.xml",
            "/consultations.ics",
            "/directory/topics.json",
            "/cabinet.csv",
            "/complaints/figures.csv",
            "/statistics.jsonstat",
            "/statistics/charts/comments/sex.svg",
            "/complaints/topics.csv",
            "/complaints/topics/roads/count.json",
            "/live.json",
            "/live/charts/visits.svg",
            "/open311/v2/requests.xml",
            "/open-data/events.json",
            "/open-data/events/0.parquet",
            "/open-data/catalog.jsonld",
            "/cabinet.csv-metadata.json",
            "/petitions/1/signatures.csv-metadata.json",
            "/nothing.csv-metadata.json",
        ] {
            assert!(is_open(open), "{open}");
        }
        for other in [
            "/me/data.json",
            "/petitions",
            "/petitions/1",
            "/live",
            "/nothing.json",
            "/bills/1",
            "/open-data",
            "/statistics",
            "/statistics/e-participation",
            "/nothing.json-metadata.json",
        ] {
            assert!(!is_open(other), "{other}");
        }
    }
}
