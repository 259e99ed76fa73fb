//! DKIM, as a verifier sees it that others wrote.

use std::io::Write as _;
use std::process::{Command, Stdio};

use mail::{Backend, Dkim, MailConfigError, Mailer, Smtp, Tls};
use serde_json::Value;

use crate::post::{Post, config, installed, letter};

fn dkim(key: &str) -> Dkim {
    let (domain, selector) = ("example.mn".to_owned(), "sanal-2026".to_owned());
    Dkim { domain, selector, key_pem: key.into() }
}

fn mailer(smtp: Smtp, dkim: Dkim) -> Result<Mailer, MailConfigError> {
    let mut config = config(Backend::Smtp(smtp));
    config.dkim = Some(dkim);
    Mailer::open(config)
}

/// Keys that nobody has had before.
fn keys() -> Option<Value> {
    let mut node = Command::new("node");
    let output = node.current_dir(installed()?).arg("keys.mjs").output().expect("node runs");
    Some(serde_json::from_slice(&output.stdout).expect("JSON"))
}

fn text<'a>(value: &'a Value, path: &str) -> &'a str {
    value.pointer(path).and_then(Value::as_str).expect(path)
}

/// The one signature of this letter.
fn verified(raw: &str, record: &str) -> Value {
    let mut node = Command::new("node");
    node.current_dir(installed().expect("it was")).args(["dkim.mjs", record.trim()]);
    let mut child = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("node runs");
    let mut stdin = child.stdin.take().expect("its input is piped");
    stdin.write_all(raw.as_bytes()).expect("it reads");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    let said: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(said.len(), 1, "one signature: {said:?}");
    said[0].clone()
}

#[tokio::test]
async fn the_domain_answers_for_its_letters() {
    let Some(post) = Post::start() else { return };
    let Some(keys) = keys() else { return };
    let ways = [
        ("RSA in PKCS #8", "/rsa/pkcs8", "/rsa/record"),
        ("RSA in PKCS #1", "/rsa/pkcs1", "/rsa/record"),
        ("Ed25519", "/ed25519/pkcs8", "/ed25519/record"),
    ];
    for (number, (which, key, record)) in ways.into_iter().enumerate() {
        let (key, record) = (text(&keys, key), text(&keys, record));
        let mailer = mailer(post.smtp(Tls::None), dkim(key)).expect(which);
        mailer.send(&letter("bat")).await.expect("sent");
        let raw = &post.arrived().await[number].raw;
        let said = verified(raw, record);
        assert_eq!(said["result"], "pass", "{which}: {said}");
        assert_eq!(
            (&said["domain"], &said["selector"]),
            (&"example.mn".into(), &"sanal-2026".into())
        );
        let signed = said["signed"].as_str().expect("names").to_lowercase();
        for name in ["from", "subject", "message-id", "list-unsubscribe", "list-unsubscribe-post"] {
            assert!(signed.split(": ").any(|signed| signed == name), "{name}: {signed}");
        }
        let changed = [
            raw.replace("unsubscribe/abc", "unsubscribe/evil"),
            raw.replace("To: bat@", "To: eve@"),
            raw.replacen("base64\r\n\r\n", "base64\r\n\r\nAAAA", 1),
        ];
        for changed in changed {
            assert_ne!(&changed, raw);
            assert_ne!(verified(&changed, record)["result"], "pass", "{which}");
        }
    }
}

#[test]
fn a_key_that_is_too_weak_or_none_is_seen_at_the_start() {
    let Some(keys) = keys() else { return };
    let opened = |dkim| {
        let mut config = config(Backend::Memory);
        config.dkim = Some(dkim);
        Mailer::open(config)
    };
    for wrong in ["", "a key", text(&keys, "/weak/pkcs8")] {
        assert!(matches!(opened(dkim(wrong)), Err(MailConfigError::DkimKey)));
    }
    for wrong in ["", "example.mn; t=s", "a\r\nb"] {
        let named = Dkim { selector: wrong.to_owned(), ..dkim(text(&keys, "/ed25519/pkcs8")) };
        assert!(matches!(opened(named), Err(MailConfigError::DkimName)));
        let named = Dkim { domain: wrong.to_owned(), ..dkim(text(&keys, "/ed25519/pkcs8")) };
        assert!(matches!(opened(named), Err(MailConfigError::DkimName)));
    }
}
