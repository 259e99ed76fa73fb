//! Whoever sends byte by byte is cut off, and everyone else goes on meanwhile.

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::house::{House, PATIENCE, Place};
use crate::people;

crate::on_both_databases! {
    a_head_that_does_not_end_is_cut_off,
    a_body_that_comes_byte_by_byte_is_cut_off,
    a_body_that_nobody_reads_holds_no_connection,
}

/// Between two bytes: so that a whole request would take minutes.
const TRICKLE: Duration = Duration::from_millis(100);
const SHORT: [(&str, &str); 2] =
    [("server.head_seconds_max", "1"), ("server.body_seconds_max", "1")];

/// Sends at once what comes first, then the rest byte by byte; what came back until the house hung up.
async fn trickled(house: &House, first: &str, rest: &str) -> String {
    let authority = house.url.strip_prefix("http://").expect("plain HTTP");
    let connection = TcpStream::connect(authority).await.expect("it listens");
    let (mut answer, mut request) = connection.into_split();
    request.write_all(first.as_bytes()).await.expect("the beginning is sent");
    let drops = async {
        let mut beat = tokio::time::interval(TRICKLE);
        for byte in rest.as_bytes().iter().cycle() {
            beat.tick().await;
            if request.write_all(&[*byte]).await.is_err() {
                break;
            }
        }
        std::future::pending::<()>().await;
    };
    let mut told = Vec::new();
    let hangs_up = tokio::time::timeout(PATIENCE, answer.read_to_end(&mut told));
    tokio::select! {
        ended = hangs_up => { ended.expect("it is cut off").ok(); }
        () = drops => {}
    }
    String::from_utf8_lossy(&told).into_owned()
}

async fn a_head_that_does_not_end_is_cut_off(place: Place) {
    let house = place.open_with(&SHORT);
    let slow = trickled(&house, "GET / HTTP/1.1\r\nHost: a\r\nX-Long: ", "a");
    let others = async {
        for _ in 0..5 {
            house.get("/").await.expect(200);
        }
    };
    let (told, ()) = futures::join!(slow, others);
    assert!(told.is_empty() || told.starts_with("HTTP/1.1 408 "), "{told}");
    house.has_not_complained();
    house.stop();
}

async fn a_body_that_comes_byte_by_byte_is_cut_off(place: Place) {
    let house = place.open_with(&SHORT);
    let (bat, reader) = (house.bat().await, house.signed_in(people::BAT).await);
    let session = reader.cookie("sanal_session").expect("a session");
    let json = format!(
        "POST /api/v1/petitions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {}\r\n\
         Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{{",
        bat.token
    );
    let form = format!(
        "POST /petitions/new HTTP/1.1\r\nHost: a\r\nCookie: sanal_session={session}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\naction="
    );
    let (of_json, of_form) = (trickled(&house, &json, " "), trickled(&house, &form, "a"));
    let others = async {
        for _ in 0..3 {
            bat.starts(crate::visitors::a_petition()).await.expect(201);
        }
    };
    let (of_json, of_form, ()) = futures::join!(of_json, of_form, others);
    assert!(
        of_json.starts_with("HTTP/1.1 408 ") && of_json.contains("/api/docs#too-slow"),
        "{of_json}"
    );
    assert!(of_form.starts_with("HTTP/1.1 408 ") && of_form.contains("хугацаандаа"), "{of_form}");
    house.has_not_complained();
    house.stop();
}

async fn a_body_that_nobody_reads_holds_no_connection(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    house.stop();
    let house = place.open_with(&SHORT);
    let bat = house.bat().await;
    let sign = format!(
        "POST /api/v1/petitions/{}/signatures HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {}\r\n\
         Content-Length: 100000\r\n\r\n",
        petition.number, bat.token
    );
    let told = trickled(&house, &sign, "a").await;
    assert!(told.starts_with("HTTP/1.1 201 "), "{told}");
    house.stop();
}
