//! What providers are asked, what they answer, and what becomes of a message.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};
use sms::{Backend, Config, Format, Message, Method, NotSent, OpenError, Sms, Success};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

const HOSTILE: &str = "\"Тийм\"\\ & 'үгүй'=1&to=0;\r\n\t{to} {id} %41+# </a> 😀🇲🇳 \u{0}";

fn pairs(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn config(url: &str) -> Box<Config> {
    Box::new(Config {
        url: url.parse().expect("an address"),
        method: Method::Post,
        format: Format::Json,
        fields: pairs(&[
            ("to", "{to}"),
            ("text", "{text}"),
            ("sender", "{from}"),
            ("ref", "s-{id}"),
            ("password", "p\"&ss"),
        ]),
        headers: BTreeMap::from([("x-key".to_owned(), "t0p".into())]),
        from: "Sanal".to_owned(),
        country_prefix: "976".to_owned(),
        success: None,
        timeout: Duration::from_secs(1),
    })
}

fn message() -> Message {
    Message { id: "7".to_owned(), to: "99112233".to_owned(), text: HOSTILE.to_owned() }
}

async fn send(config: Box<Config>) -> Result<(), NotSent> {
    Sms::open(Backend::Http(config)).expect("open").send(&message()).await
}

/// A provider that gives this answer, and what became of a message to it.
async fn answered(
    answer: ResponseTemplate,
    settle: impl FnOnce(&mut Config),
) -> (Result<(), NotSent>, Vec<Request>) {
    let provider = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&provider).await;
    let mut config = config(&format!("{}/send?account=a%26b", provider.uri()));
    settle(&mut config);
    let sent = send(config).await;
    (sent, provider.received_requests().await.expect("recorded"))
}

/// What every provider is to understand, whatever the format.
fn understood() -> BTreeMap<String, String> {
    pairs(&[
        ("to", "97699112233"),
        ("text", HOSTILE),
        ("sender", "Sanal"),
        ("ref", "s-7"),
        ("password", "p\"&ss"),
    ])
}

#[tokio::test]
async fn json_arrives_unchanged() {
    let (sent, asked) = answered(ResponseTemplate::new(200), |_| ()).await;
    assert_eq!(sent, Ok(()));
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].method.as_str(), "POST");
    assert_eq!(asked[0].url.query(), Some("account=a%26b"));
    assert_eq!(asked[0].headers["x-key"], "t0p");
    assert_eq!(asked[0].headers["content-type"], "application/json");
    let body: Value = serde_json::from_slice(&asked[0].body).expect("JSON");
    assert_eq!(body, json!(understood()));
}

#[tokio::test]
async fn a_form_arrives_unchanged() {
    let (sent, asked) =
        answered(ResponseTemplate::new(204), |config| config.format = Format::Form).await;
    assert_eq!(sent, Ok(()));
    assert_eq!(asked[0].headers["content-type"], "application/x-www-form-urlencoded");
    let body: Vec<_> = url::form_urlencoded::parse(&asked[0].body).into_owned().collect();
    assert_eq!(body.len(), 5);
    assert_eq!(BTreeMap::from_iter(body), understood());
}

#[tokio::test]
async fn a_query_arrives_unchanged_after_what_the_address_had() {
    for (method, name) in [(Method::Get, "GET"), (Method::Post, "POST")] {
        let (sent, asked) = answered(ResponseTemplate::new(200), |config| {
            config.method = method;
            config.format = Format::Query;
        })
        .await;
        assert_eq!(sent, Ok(()));
        assert_eq!(asked[0].method.as_str(), name);
        let mut query = asked[0].url.query_pairs().into_owned();
        assert_eq!(query.next(), Some(("account".to_owned(), "a&b".to_owned())));
        let query: Vec<_> = query.collect();
        assert_eq!(query.len(), 5);
        assert_eq!(BTreeMap::from_iter(query), understood());
        assert!(asked[0].body.is_empty());
    }
}

#[tokio::test]
async fn a_status_says_whose_matter_it_is() {
    for (code, is_final) in [
        (400, true),
        (413, true),
        (422, true),
        (301, false),
        (401, false),
        (402, false),
        (403, false),
        (404, false),
        (429, false),
        (500, false),
        (503, false),
    ] {
        let (sent, asked) = answered(ResponseTemplate::new(code), |_| ()).await;
        let expected = if is_final {
            NotSent::Refused { code }
        } else {
            NotSent::Deferred { code, retry_after: None }
        };
        assert_eq!(sent, Err(expected));
        assert_eq!((expected.is_final(), asked.len()), (is_final, 1));
    }
}

#[tokio::test]
async fn a_provider_that_is_busy_says_for_how_long() {
    for (header, seconds) in [("30", Some(30)), ("99999999", Some(86_400)), ("soon", None)] {
        let answer = ResponseTemplate::new(429).insert_header("retry-after", header);
        let (sent, _) = answered(answer, |_| ()).await;
        let retry_after = seconds.map(Duration::from_secs);
        assert_eq!(sent, Err(NotSent::Deferred { code: 429, retry_after }));
        assert_eq!(sent.expect_err("deferred").retry_after(), retry_after);
    }
}

#[tokio::test]
async fn an_error_inside_of_a_good_status_is_an_error() {
    let deferred = Err(NotSent::Deferred { code: 200, retry_after: None });
    for (answer, expected) in [
        (r#"{"result": {"code": 0}}"#.to_owned(), Ok(())),
        (r#"{"result": {"code": "0"}}"#.to_owned(), Ok(())),
        (r#"{"result": {"code": 17, "text": "99112233 is not known"}}"#.to_owned(), deferred),
        (r#"{"error": "no money"}"#.to_owned(), deferred),
        ("<html>".to_owned(), Err(NotSent::Unknown)),
        (String::new(), Err(NotSent::Unknown)),
        (format!("[\"{}\"]", "a".repeat(100_000)), Err(NotSent::Unknown)),
    ] {
        let success = Success { pointer: "/result/code".to_owned(), equals: "0".to_owned() };
        let response = ResponseTemplate::new(200).set_body_string(&answer);
        let (sent, _) = answered(response, |config| config.success = Some(success)).await;
        assert_eq!(sent, expected, "{answer:.60}");
    }
}

#[tokio::test]
async fn silence_is_told_apart_from_absence() {
    let slow = ResponseTemplate::new(200).set_delay(Duration::from_secs(30));
    let (sent, _) = answered(slow, |_| ()).await;
    assert_eq!(sent, Err(NotSent::Unknown));

    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    let hanging_up = tokio::spawn(async move {
        let (mut asked, _) = listener.accept().await.expect("asked");
        let _ = asked.read(&mut [0; 4096]).await;
    });
    assert_eq!(send(config(&url)).await, Err(NotSent::Unknown));
    hanging_up.await.expect("hung up");
    assert_eq!(send(config(&url)).await, Err(NotSent::Away));
    assert_eq!(send(config("https://provider.invalid/")).await, Err(NotSent::Away));
    assert!(!NotSent::Unknown.is_final() && !NotSent::Away.is_final());
}

#[tokio::test]
async fn a_number_that_is_none_is_asked_nobody() {
    let provider = MockServer::start().await;
    let sms = Sms::open(Backend::Http(config(&provider.uri()))).expect("open");
    let wrong = Message { to: "99112233&to=1".to_owned(), ..message() };
    assert_eq!(sms.send(&wrong).await, Err(NotSent::BadNumber));
    assert!(NotSent::BadNumber.is_final());
    assert_eq!(provider.received_requests().await.expect("recorded").len(), 0);
}

#[test]
fn settings_that_cannot_work_are_found_when_the_house_is_opened() {
    let opened = |settle: fn(&mut Config)| {
        let mut config = config("http://127.0.0.1:1/");
        settle(&mut config);
        Sms::open(Backend::Http(config)).map(|_| ())
    };
    assert!(opened(|_| ()).is_ok());
    assert!(opened(|config| config.country_prefix.clear()).is_ok());
    let wrong = |settle| opened(settle).expect_err("wrong");
    assert!(matches!(
        wrong(|config| config.url = "ftp://a.mn".parse().expect("an address")),
        OpenError::NotAnAddress
    ));
    assert!(matches!(wrong(|config| config.method = Method::Get), OpenError::NoBody));
    assert!(matches!(
        wrong(|config| config.fields = pairs(&[("a", "{number}")])),
        OpenError::Field(name) if name == "a"
    ));
    assert!(matches!(
        wrong(|config| config.fields = pairs(&[("a", "{text}")])),
        OpenError::NoNumber
    ));
    assert!(matches!(wrong(|config| config.fields = pairs(&[("a", "{to}")])), OpenError::NoText));
    assert!(matches!(
        wrong(|config| config.headers = BTreeMap::from([("a".to_owned(), "b\nc".into())])),
        OpenError::Header(name) if name == "a"
    ));
    assert!(matches!(
        wrong(|config| config.country_prefix = "MN".to_owned()),
        OpenError::CountryPrefix
    ));
    let success = |config: &mut Config| {
        config.success = Some(Success { pointer: "status".to_owned(), equals: String::new() });
    };
    assert!(matches!(wrong(success), OpenError::Pointer(_)));
}

#[test]
fn a_print_for_debugging_shows_no_secret() {
    let backend = Backend::Http(config("https://bat:pass@provider.mn/send?key=t0p"));
    let shown = format!("{backend:?} {:?}", Sms::open(backend.clone()).expect("open"));
    for secret in ["t0p", "&ss", "bat", "/send"] {
        assert!(!shown.contains(secret), "{shown}");
    }
    assert!(shown.contains("https://provider.mn") && shown.contains("password"), "{shown}");
}

#[tokio::test]
async fn a_folder_holds_a_file_for_each_message() {
    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join("sms");
    let sms = Sms::open(Backend::File { folder: inner.clone() }).expect("open");
    let message = Message { text: "Сайн уу\nБат".to_owned(), ..message() };
    for _ in 0..2 {
        assert_eq!(sms.send(&message).await, Ok(()));
    }
    let written = std::fs::read_to_string(inner.join("7.txt")).expect("written");
    assert_eq!(written, "To: 99112233\nParts: 1\n\nСайн уу\nБат\n");
    assert_eq!(std::fs::read_dir(&inner).expect("a folder").count(), 1);
    let file = inner.join("7.txt").join("below");
    assert!(matches!(Sms::open(Backend::File { folder: file }), Err(OpenError::Folder { .. })));
    std::fs::remove_dir_all(&inner).expect("removed");
    assert_eq!(sms.send(&message).await, Err(NotSent::Away));
}

#[tokio::test]
async fn memory_remembers_in_order() {
    let sms = Sms::open(Backend::Memory).expect("open");
    let second = Message { id: "8".to_owned(), ..message() };
    sms.send(&message()).await.expect("sent");
    sms.clone().send(&second).await.expect("sent");
    assert_eq!(sms.sent(), [message(), second]);
    assert_eq!(format!("{sms:?}"), r#"Sms("Memory")"#);
}
