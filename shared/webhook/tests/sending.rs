//! What receivers do, and what becomes of a message.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use secrecy::ExposeSecret;
use serde_json::json;
use standardwebhooks::Webhook;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use webhook::{
    Config, Delivered, Endpoint, Event, Message, Networks, NotDelivered, Secret, Sender,
};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

fn here() -> Networks {
    vec!["127.0.0.0/8".parse().expect("a network")].into()
}

fn sender() -> Sender {
    let timeout = Duration::from_secs(1);
    Sender::new(Config { allowed: here(), timeout, ..Config::default() }).expect("a sender")
}

fn at() -> Timestamp {
    "2026-11-03T20:26:10.9Z".parse().expect("an instant")
}

fn secrets() -> [Secret; 2] {
    [Secret::generate([1; 32]), Secret::generate([2; 32])]
}

fn message() -> Message {
    let event = Event {
        id: "01JABCDE".to_owned(),
        source: "https://sanal.example.mn".to_owned(),
        kind: "mn.sanal.petition.answered".to_owned(),
        subject: Some("PN-202611-00001".to_owned()),
        time: at(),
        data: json!({ "answer": "«Тийм» & 'үгүй' 🇲🇳\n" }),
    };
    Message::of(&event).expect("a message")
}

async fn send(url: &str) -> Result<Delivered, NotDelivered> {
    let endpoint = Endpoint::parse(url, &here()).expect("an endpoint");
    sender().send(&endpoint, &secrets(), &message(), at()).await
}

/// A receiver that gives this answer, and what became of a message to it.
async fn answered(answer: ResponseTemplate) -> (Result<Delivered, NotDelivered>, Vec<Request>) {
    let receiver = MockServer::start().await;
    Mock::given(method("POST")).and(path("/hook")).respond_with(answer).mount(&receiver).await;
    let sent = send(&format!("{}/hook", receiver.uri())).await;
    (sent, receiver.received_requests().await.expect("recorded"))
}

/// A receiver that writes these bytes over and over as long as somebody listens.
async fn pouring(head: &'static str, stream: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/hook", listener.local_addr().expect("an address"));
    tokio::spawn(async move {
        while let Ok((mut asked, _)) = listener.accept().await {
            let _ = asked.read(&mut [0; 4096]).await;
            let _ = asked.write_all(head.as_bytes()).await;
            while !stream.is_empty() && asked.write_all(stream).await.is_ok() {}
        }
    });
    url
}

#[tokio::test]
async fn a_message_arrives_signed_by_both_secrets() {
    let (sent, asked) = answered(ResponseTemplate::new(202)).await;
    assert_eq!(sent, Ok(Delivered { status: 202 }));
    let [asked] = asked.as_slice() else { panic!("{}", asked.len()) };
    let header = |name: &str| asked.headers[name].to_str().expect("text");
    assert_eq!(asked.body, message().body());
    assert_eq!(header("content-type"), "application/cloudevents+json");
    assert_eq!(header("webhook-id"), "01JABCDE");
    assert_eq!(header("webhook-timestamp"), "1793737570");
    // As the library of the specification would sign it.
    let signatures: Vec<_> = header("webhook-signature").split(' ').collect();
    for (secret, signature) in secrets().iter().zip(&signatures) {
        let theirs = Webhook::new(secret.expose().expose_secret()).expect("a secret");
        let expected = theirs.sign("01JABCDE", 1_793_737_570, &asked.body).expect("signed");
        assert_eq!(*signature, expected);
    }
    assert_eq!(signatures.len(), 2);
}

#[tokio::test]
async fn any_other_status_is_no_delivery() {
    for status in [400, 401, 404, 500, 502, 304] {
        let (sent, _) =
            answered(ResponseTemplate::new(status).set_body_string("Bat's secret")).await;
        let not = sent.expect_err("not delivered");
        assert_eq!(not, NotDelivered::Answered { status, retry_after: None });
        assert!(!not.is_final() && !format!("{not} {not:?}").contains("Bat"));
    }
    let (sent, _) = answered(ResponseTemplate::new(410)).await;
    assert_eq!(sent, Err(NotDelivered::Gone));
    assert!(NotDelivered::Gone.is_final());
}

#[tokio::test]
async fn who_is_busy_says_until_when() {
    for (status, header, seconds) in
        [(429, "120", 120), (503, "Tue, 03 Nov 2026 20:27:10 GMT", 59), (503, "9999999", 86_400)]
    {
        let answer = ResponseTemplate::new(status).insert_header("retry-after", header);
        let (sent, _) = answered(answer).await;
        let wait = sent.expect_err("not delivered").retry_after().expect("a wait");
        assert_eq!(wait.as_secs(), seconds, "{status} {header}");
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let inside = MockServer::start().await;
    Mock::given(wiremock::matchers::any())
        .respond_with(ResponseTemplate::new(200))
        .expect(0)
        .mount(&inside)
        .await;
    for status in [301, 302, 303, 307, 308] {
        let answer = ResponseTemplate::new(status).insert_header("location", inside.uri());
        let (sent, _) = answered(answer).await;
        assert_eq!(sent, Err(NotDelivered::Answered { status, retry_after: None }));
    }
}

#[tokio::test]
async fn who_never_answers_is_left_after_a_while() {
    let (sent, _) = answered(ResponseTemplate::new(200).set_delay(Duration::from_secs(30))).await;
    assert_eq!(sent, Err(NotDelivered::Timeout));
}

#[tokio::test]
async fn who_is_not_there_or_hangs_up_has_not_received() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    drop(listener);
    assert_eq!(send(&url).await, Err(NotDelivered::Unreachable));
    let hangs_up = pouring("", b"").await;
    assert_eq!(send(&hangs_up).await, Err(NotDelivered::Broken));
    let speaks_otherwise = pouring("220 mail.example.mn ESMTP\r\n", b"").await;
    assert_eq!(send(&speaks_otherwise).await, Err(NotDelivered::Broken));
    let plain = send(&hangs_up.replace("http:", "https:")).await;
    assert_eq!(plain, Err(NotDelivered::Unreachable), "no TLS is spoken");
}

#[tokio::test]
async fn an_answer_without_end_is_not_heard_to_the_end() {
    let endless = "HTTP/1.1 200 OK\r\ncontent-length: 999999999999\r\n\r\n";
    let headers = "HTTP/1.1 200 OK\r\n";
    let started = Instant::now();
    assert_eq!(send(&pouring(endless, &[b'a'; 1024]).await).await, Ok(Delivered { status: 200 }));
    assert!(started.elapsed() < Duration::from_millis(900), "left before its time was up");
    let sent = send(&pouring(headers, b"x-more: of the same\r\n").await).await;
    assert_eq!(sent, Err(NotDelivered::Broken));
}

#[tokio::test]
async fn nothing_is_sent_unsigned_or_where_the_sender_may_not() {
    let receiver = MockServer::start().await;
    let endpoint = Endpoint::parse(&receiver.uri(), &here()).expect("an endpoint");
    let unsigned = sender().send(&endpoint, &[], &message(), at()).await;
    assert_eq!(unsigned, Err(NotDelivered::Unsigned));
    let public = Sender::new(Config::default()).expect("a sender");
    let refused = public.send(&endpoint, &secrets(), &message(), at()).await;
    assert_eq!(refused, Err(NotDelivered::PrivateAddress));
    assert_eq!(receiver.received_requests().await.expect("recorded").len(), 0);
}
