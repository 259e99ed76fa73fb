//! Whatever is said at the door of the real program, as bytes: an answer or a closed door, never a
//! 500, and the house stands afterwards.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use crate::house::Place;
use crate::twisting::throw;

const JSON: &str = "Content-Type: application/json\r\nContent-Length: 57\r\n\r\n\
    {\"action\": \"a\", \"background\": \"b\", \"kind\": \"decision\"}";
const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 61\r\n\r\n\
    csrf=x&action=a&background=b&additional_details=&kind=decision";

#[test]
fn door() {
    let place = Place::sqlite();
    let house = place.open_with(&[("server.trusted_proxies", "['127.0.0.1']")]);
    let authority = house.url.strip_prefix("http://").expect("plain HTTP").to_owned();
    let session = said(
        &authority,
        "POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: 35\r\n\r\n{\"register_number\": \"УБ85041213\"}".as_bytes(),
    );
    let (_, token) = session.split_once("\"token\":\"").unwrap_or_else(|| panic!("{session}"));
    let token = token.split('"').next().expect("it ends");
    let line = |what: &str, rest: &str| {
        format!(
            "{what} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\
             Cookie: sanal_session={token}; sanal_language=en\r\nX-Forwarded-For: 203.0.113.9, 10.0.0.1\r\n\
             Accept-Language: mn, en;q=0.5\r\nAccept-Encoding: gzip, br\r\nIf-None-Match: W/\"a\"\r\n{rest}"
        )
    };
    let right = [
        line("GET /petitions?state=all&page=2&lang=en", "\r\n"),
        line("GET /petitions.json?state=open&order=most_signed&page=3", "\r\n"),
        line("GET /petitions/PN-202611-00001/count.json", "\r\n"),
        line("GET /sign-in?return_to=%2Fpetitions", "\r\n"),
        line("GET /sign-in/callback?code=a&state=b", "\r\n"),
        line(
            "GET /mock-dan/oauth2/authorize?response_type=code&client_id=a&redirect_uri=b&scope=c",
            "\r\n",
        ),
        line("DELETE /api/v1/petitions/PN-202611-00001/signatures/mine", "\r\n"),
        line("POST /api/v1/petitions", &format!("Idempotency-Key: one\r\n{JSON}")),
        line("POST /api/v1/petitions/PN-202611-00001/close", JSON),
        line("POST /petitions/new", FORM),
        line("POST /petitions/PN-202611-00001/sign", FORM),
        line("POST /mock-dan/oauth2/token", FORM),
        line("GET /.well-known/security.txt", "\r\n"),
    ];
    let right: Vec<&str> = right.iter().map(String::as_str).collect();
    throw!("door", &right, |request: &[u8]| {
        let answer = said(&authority, request);
        let is_one = answer.is_empty() || answer.starts_with("HTTP/1.");
        let request = String::from_utf8_lossy(request);
        assert!(is_one && !answer.starts_with("HTTP/1.1 500"), "{request}\n\n{answer}");
    });
    house.stop();
    place.is_sound();
}

/// What came back; nothing where the door was closed.
fn said(authority: &str, request: &[u8]) -> String {
    let mut connection = TcpStream::connect(authority).expect("the house stands");
    // A feed does not end by itself.
    connection.set_read_timeout(Some(Duration::from_millis(500))).expect("set");
    let _ = connection.write_all(request).and_then(|()| connection.shutdown(Shutdown::Write));
    let mut answer = Vec::new();
    let _ = connection.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}
