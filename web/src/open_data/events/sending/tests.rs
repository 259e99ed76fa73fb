//! What is sent of a file, by what is asked for.

use std::io::Write as _;

use actix_web::body::to_bytes;
use actix_web::test::TestRequest;
use public_events::{FileFacts, Segment};

use super::*;

const TEXT: &str = "0123456789";
const TAG: &str = "\"d1\"";

/// Of which more is written already than was told of.
fn sending(is_complete: bool) -> Sending {
    let mut file = tempfile::tempfile().expect("a file");
    file.write_all(format!("{TEXT}more").as_bytes()).expect("written");
    let facts = || FileFacts { byte_size: TEXT.len() as u64, sha256: "d1".to_owned() };
    let segment = Segment {
        number: 0,
        until: if is_complete { 100_000 } else { 7 },
        as_of: "2026-11-20T12:00:00.5Z".parse().expect("an instant"),
        event_count: 1,
        ndjson: facts(),
        parquet: facts(),
    };
    Sending::of(SegmentFile { file, segment }, Format::Ndjson)
}

/// Status, `Content-Range`, and what came.
async fn asked(is_complete: bool, headers: &[(&str, &str)]) -> (u16, String, String) {
    let request = headers
        .iter()
        .fold(TestRequest::get(), |request, header| request.insert_header((header.0, header.1)));
    let response = sending(is_complete).answer(&request.to_http_request());
    let status = response.status().as_u16();
    let range = response.headers().get(CONTENT_RANGE).map(|range| range.to_str().expect("text"));
    let range = range.unwrap_or_default().to_owned();
    let body = to_bytes(response.into_body()).await;
    let body = body.unwrap_or_else(|_| panic!("{headers:?}: no body"));
    (status, range, String::from_utf8(body.to_vec()).expect("text"))
}

fn told(status: u16, range: &str, body: &str) -> (u16, String, String) {
    (status, range.to_owned(), body.to_owned())
}

#[actix_web::test]
async fn all_of_it_is_what_was_told_of() {
    assert_eq!(asked(true, &[]).await, told(200, "", TEXT));
    let header = |is_complete: bool, name: HeaderName| {
        let response = sending(is_complete).answer(&TestRequest::get().to_http_request());
        let value = response.headers().get(name).map(|value| value.to_str().expect("text"));
        value.unwrap_or_default().to_owned()
    };
    assert_eq!(header(true, ETAG), TAG);
    assert_eq!(header(true, CONTENT_TYPE), "application/x-ndjson");
    assert_eq!(header(true, CACHE_CONTROL), FOR_EVER);
    assert_eq!(header(false, CACHE_CONTROL), FOR_NOW);
    assert_eq!(header(true, LAST_MODIFIED), "Fri, 20 Nov 2026 12:00:01 GMT");
    assert_eq!(header(false, LAST_MODIFIED), "Fri, 20 Nov 2026 12:00:00 GMT");
}

#[actix_web::test]
async fn a_part_is_sent_where_there_is_one() {
    for (range, expected) in [
        ("bytes=2-4", told(206, "bytes 2-4/10", "234")),
        ("bytes=8-", told(206, "bytes 8-9/10", "89")),
        ("bytes=8-99", told(206, "bytes 8-9/10", "89")),
        ("bytes=-3", told(206, "bytes 7-9/10", "789")),
        ("bytes=10-", told(416, "bytes */10", "")),
        ("bytes=-0", told(416, "bytes */10", "")),
        ("bytes=0-1,4-5", told(200, "", TEXT)),
        ("bytes=x", told(200, "", TEXT)),
        ("lines=0-1", told(200, "", TEXT)),
    ] {
        assert_eq!(asked(true, &[("Range", range)]).await, expected, "{range}");
    }
}

#[actix_web::test]
async fn who_has_it_is_sent_nothing_and_who_has_the_beginning_of_another_all() {
    let part = ("Range", "bytes=8-");
    for (headers, expected) in [
        (vec![("If-None-Match", TAG)], told(304, "", "")),
        (vec![("If-None-Match", "\"d0\"")], told(200, "", TEXT)),
        (vec![part, ("If-Range", TAG)], told(206, "bytes 8-9/10", "89")),
        (vec![part, ("If-Range", "\"d0\"")], told(200, "", TEXT)),
        (vec![part, ("If-Range", "W/\"d1\"")], told(200, "", TEXT)),
        (vec![part, ("If-Range", "Fri, 20 Nov 2026 12:00:01 GMT")], told(200, "", TEXT)),
        (vec![("If-Match", "\"d0\"")], told(412, "", "")),
        (vec![part, ("If-Match", TAG)], told(206, "bytes 8-9/10", "89")),
    ] {
        assert_eq!(asked(true, &headers).await, expected, "{headers:?}");
    }
}

#[actix_web::test]
async fn a_date_says_that_it_is_known_only_where_nothing_comes_any_more() {
    let since = |date| [("If-Modified-Since", date)];
    let later = since("Fri, 20 Nov 2026 12:00:01 GMT");
    assert_eq!(asked(true, &later).await.0, 304);
    assert_eq!(asked(true, &since("Fri, 20 Nov 2026 12:00:00 GMT")).await.0, 200);
    assert_eq!(asked(false, &later).await.0, 200);
}

#[actix_web::test]
async fn its_length_is_told_without_it() {
    let request = TestRequest::default().method(Method::HEAD);
    let request = request.insert_header(("Range", "bytes=2-4")).to_http_request();
    let response = sending(true).answer(&request);
    assert_eq!(response.status(), StatusCode::OK, "a part is of GET alone");
    let size = actix_web::body::MessageBody::size(response.body());
    assert_eq!(size, actix_web::body::BodySize::Sized(10));
}
