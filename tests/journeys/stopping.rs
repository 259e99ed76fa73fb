//! Told to stop, the house finishes what runs, and a restart has everything.

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::house::Place;
use crate::visitors::a_petition;

crate::on_both_databases! {
    everyone_who_was_answered_is_there_after_a_stop_and_a_restart,
    a_request_that_had_begun_is_finished,
    someone_who_watches_the_total_does_not_hold_it_up,
}

async fn everyone_who_was_answered_is_there_after_a_stop_and_a_restart(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let crowd = house.crowd(0..60).await;
    let number = &petition.number;
    let signing = futures::future::join_all(crowd.iter().enumerate().map(|(n, somebody)| {
        if n == 30 {
            house.tell_to_stop();
        }
        somebody.tries_to_sign(number)
    }));
    let receipts = signing.await;
    house.ends_well();

    let restarted = place.open();
    let mut signed = 0;
    for (somebody, receipt) in crowd.iter().zip(&receipts) {
        let receipt = receipt.as_ref().filter(|answer| answer.status == 201);
        let now = somebody.at(&restarted).receipt(number).await;
        signed += u64::from(now.status == 200);
        if let Some(receipt) = receipt {
            assert_eq!(now.expect(200).json(), receipt.json());
        }
    }
    assert_eq!(restarted.count(number).await, signed);
    restarted.stop();
    place.is_sound();
}

async fn a_request_that_had_begun_is_finished(place: Place) {
    let house = place.open();
    let bat = house.bat().await;
    let body = a_petition().to_string();
    let (first, rest) = body.as_bytes().split_at(10);
    let authority = house.url.strip_prefix("http://").expect("plain HTTP").to_owned();
    let mut connection = TcpStream::connect(&authority).await.expect("it listens");
    let head = format!(
        "POST /api/v1/petitions HTTP/1.1\r\nHost: {authority}\r\nAuthorization: Bearer {}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        bat.token,
        body.len()
    );
    connection.write_all(head.as_bytes()).await.expect("the head is sent");
    connection.write_all(first).await.expect("the first bytes are sent");
    house.is_ready().await;
    house.tell_to_stop();
    while TcpStream::connect(&authority).await.is_ok() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    connection.write_all(rest).await.expect("the rest is sent");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}\n{}", house.told());
    house.ends_well();

    let restarted = place.open();
    assert_eq!(restarted.log_position().await, 1, "what was answered is there");
    restarted.stop();
}

async fn someone_who_watches_the_total_does_not_hold_it_up(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let http = crate::visitors::client().build().expect("a client");
    let address = format!("{}/petitions/{}/live", house.url, petition.number);
    let mut live = http.get(address).send().await.expect("an answer");
    let first = live.chunk().await.expect("a feed").expect("the total");
    assert!(first.starts_with(b"event: total\ndata: {\"signature_count\":0,"));
    house.bat().await.signs(&petition.number).await.expect(201);
    let second = live.chunk().await.expect("a feed").expect("the new total");
    assert!(second.starts_with(b"event: total\ndata: {\"signature_count\":1,"));
    let began = std::time::Instant::now();
    house.stop();
    assert!(began.elapsed() < Duration::from_secs(10), "it waited for the watcher");
}
