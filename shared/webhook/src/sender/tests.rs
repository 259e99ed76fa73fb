//! Names that lie, change, or lead inside.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Mutex;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use serde_json::Value;
use url::Url;
use wiremock::matchers::method;
use wiremock::{Mock, MockServer, ResponseTemplate};

use super::*;
use crate::Event;
use crate::guard::PrivateAddress;

/// What each name says the next time it is asked, in order.
struct Names(Mutex<HashMap<&'static str, Vec<Vec<IpAddr>>>>);

impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let mut names = self.0.lock().expect("a lock");
        let answers = names.get_mut(name.as_str()).filter(|answers| !answers.is_empty());
        let answer = answers.map(|answers| answers.remove(0));
        Box::pin(async move {
            let found = answer.ok_or_else(|| io::Error::other("nobody of that name"))?;
            let found = found.into_iter().map(|ip| SocketAddr::new(ip, 0));
            Ok(Box::new(found) as Addrs)
        })
    }
}

/// Only 127.0.0.1 is allowed besides the internet.
fn sender(name: &'static str, answers: &[&[&str]]) -> Sender {
    let ip = |text: &&str| text.parse().expect("an address");
    let answers = answers.iter().map(|answer| answer.iter().map(ip).collect()).collect();
    let names = Names(Mutex::new(HashMap::from([(name, answers)])));
    let config = Config {
        allowed: vec!["127.0.0.1/32".parse().expect("a network")].into(),
        connect_timeout: Duration::from_millis(500),
        timeout: Duration::from_secs(1),
        ..Config::default()
    };
    Sender::with_names(config, names).expect("a sender")
}

/// As no form would let it pass, to see what the sender does by itself.
fn endpoint(url: &str) -> Endpoint {
    Endpoint(Url::parse(url).expect("an address"))
}

async fn send(sender: &Sender, url: &str) -> Result<Delivered, NotDelivered> {
    let event = Event {
        id: "a".to_owned(),
        source: "https://sanal.example.mn".to_owned(),
        kind: "mn.sanal.tried".to_owned(),
        subject: None,
        time: Timestamp::UNIX_EPOCH,
        data: Value::Null,
    };
    let message = Message::of(&event).expect("a message");
    let secrets = [Secret::generate([1; 32])];
    sender.send(&endpoint(url), &secrets, &message, Timestamp::UNIX_EPOCH).await
}

async fn receiver() -> MockServer {
    let receiver = MockServer::start().await;
    Mock::given(method("POST")).respond_with(ResponseTemplate::new(204)).mount(&receiver).await;
    receiver
}

#[tokio::test]
async fn a_name_that_changes_its_mind_is_checked_every_time() {
    let receiver = receiver().await;
    let url = format!("http://changing.example:{}/", receiver.address().port());
    let sender =
        sender("changing.example", &[&["127.0.0.1"], &["127.0.0.2"], &["::ffff:127.0.0.2"]]);
    assert_eq!(send(&sender, &url).await, Ok(Delivered { status: 204 }));
    for _ in 0..2 {
        assert_eq!(send(&sender, &url).await, Err(NotDelivered::PrivateAddress));
    }
    assert_eq!(send(&sender, &url).await, Err(NotDelivered::Unreachable), "no answer is left");
    assert_eq!(receiver.received_requests().await.expect("recorded").len(), 1);
}

#[tokio::test]
async fn of_several_addresses_only_those_that_may_be_reached_are() {
    let receiver = receiver().await;
    let url = format!("http://many.example:{}/", receiver.address().port());
    let sender = sender("many.example", &[&["10.0.0.1", "::1", "127.0.0.1", "169.254.169.254"]]);
    assert_eq!(send(&sender, &url).await, Ok(Delivered { status: 204 }));
}

#[tokio::test]
async fn a_name_that_leads_inside_is_refused_and_so_is_a_name_of_nobody() {
    for inside in ["10.0.0.1", "127.0.0.2", "169.254.169.254", "::1", "fd00::1", "64:ff9b::a00:1"] {
        let sender = sender("inside.example", &[&[inside]]);
        let answer = send(&sender, "https://inside.example/").await;
        assert_eq!(answer, Err(NotDelivered::PrivateAddress), "{inside}");
    }
    let sender = sender("nobody.example", &[&[]]);
    for _ in 0..2 {
        let answer = send(&sender, "https://nobody.example/").await;
        assert_eq!(answer, Err(NotDelivered::Unreachable));
    }
}

#[tokio::test]
async fn a_literal_address_is_checked_by_the_sender_too() {
    let sender = sender("nobody.example", &[]);
    for url in ["http://127.0.0.2:1024/", "https://[::1]/", "https://10.0.0.1/", "https://0/"] {
        assert_eq!(send(&sender, url).await, Err(NotDelivered::PrivateAddress), "{url}");
    }
}

#[tokio::test]
async fn what_this_machine_calls_itself_is_inside() {
    let localhost = || "localhost".parse().expect("a name");
    let public = Guard::new(ThisMachine, Networks::public());
    let refused = public.resolve(localhost()).await.err().expect("refused");
    assert!(refused.is::<PrivateAddress>());
    let here = vec!["127.0.0.0/8".parse().expect("a network")].into();
    let found = Guard::new(ThisMachine, here).resolve(localhost()).await;
    assert!(found.expect("found").all(|found| found.ip().is_loopback()));
}
