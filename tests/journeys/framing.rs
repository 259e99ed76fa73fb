//! Where one request ends and the next begins: nothing is smuggled in between.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::house::{House, Place};

crate::on_both_databases!(a_request_whose_end_is_in_doubt_is_refused_and_nothing_after_it_is_heard);

/// Everything that came back until the house hung up.
async fn said(house: &House, request: &str) -> String {
    let authority = house.url.strip_prefix("http://").expect("plain HTTP");
    let mut connection = TcpStream::connect(authority).await.expect("it listens");
    connection.write_all(request.as_bytes()).await.expect("it is sent");
    connection.shutdown().await.expect("and ends");
    let mut told = Vec::new();
    let _ = connection.read_to_end(&mut told).await;
    String::from_utf8_lossy(&told).into_owned()
}

async fn a_request_whose_end_is_in_doubt_is_refused_and_nothing_after_it_is_heard(place: Place) {
    let house =
        place.open_with(&[("server.head_seconds_max", "1"), ("server.body_seconds_max", "1")]);
    const SMUGGLED: &str = "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    let post = |headers: &str, body: &str| {
        format!("POST /sign-out HTTP/1.1\r\nHost: a\r\n{headers}\r\n\r\n{body}{SMUGGLED}")
    };
    for (what, request) in [
        ("both lengths", post("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n")),
        ("two lengths", post("Content-Length: 0\r\nContent-Length: 5", "")),
        ("a list of lengths", post("Content-Length: 0, 5", "")),
        ("a length with a sign", post("Content-Length: +0", "")),
        ("a negative length", post("Content-Length: -1", "")),
        ("another coding", post("Transfer-Encoding: gzip, chunked, identity", "0\r\n\r\n")),
        ("a space before the colon", post("Content-Length : 5", "")),
        ("a folded line", post("Content-Length:\r\n 5", "")),
        ("a chunk that is no number", post("Transfer-Encoding: chunked", "zz\r\n\r\n")),
        (
            "a bare line feed in a chunk's size",
            post("Transfer-Encoding: chunked", "1\nA\r\n0\r\n\r\n"),
        ),
    ] {
        let told = said(&house, &request).await;
        let answers = told.matches("HTTP/1.1 ").count();
        assert!(answers <= 1, "{what}: {answers} answers\n{told}");
        assert!(!told.contains("live\n"), "{what}: the smuggled one was heard\n{told}");
    }
    let plain = said(&house, SMUGGLED).await;
    assert!(plain.starts_with("HTTP/1.1 200 ") && plain.ends_with("live\n"), "{plain}");
    let long = format!("GET /?{} HTTP/1.1\r\nHost: a\r\n\r\n", "a".repeat(200_000));
    let refused = said(&house, &long).await;
    assert!(!refused.contains(" 200 "), "a line without an end: {refused}");
    house.has_not_complained();
    house.stop();
}
