//! A call as a receiver gets it, to write a receiver by and to try it with: made as every other is.

use kernel::Timestamp;
use secrecy::ExposeSecret as _;
use serde_json::json;
use webhook::Secret;

use crate::following::{Telling, body};
use crate::kind::Kind;

/// Header lines, an empty line, the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// What it is signed with.
    pub secret: String,
    pub call: String,
}

impl Example {
    /// On a morning in November 2026, in a house at `source`.
    pub fn at(source: &str) -> Option<Self> {
        const NUMBER: &str = "PN-202611-00042";
        let time: Timestamp = "2026-11-20T02:00:00Z".parse().ok()?;
        let id = format!("event-1285-{}", time.as_microsecond());
        let data = json!({
            "number": NUMBER,
            "page": format!("{source}/petitions/{NUMBER}"),
            "json": format!("{source}/petitions/{NUMBER}.json"),
        });
        let telling = Telling { kind: Kind::PetitionAnswered, subject: NUMBER.to_owned(), data };
        let body = body(source, &id, &telling, time).ok()?;
        let secret = Secret::generate([7; 32]);
        let seconds = time.as_second();
        let signature = secret.sign(&id, seconds, body.as_bytes());
        let call = format!(
            "content-type: application/cloudevents+json\nwebhook-id: {id}\n\
             webhook-timestamp: {seconds}\nwebhook-signature: {signature}\n\n{body}"
        );
        Some(Self { secret: secret.expose().expose_secret().to_owned(), call })
    }
}

#[cfg(test)]
mod tests {
    use standardwebhooks::Webhook;

    use super::*;

    #[test]
    fn the_example_is_signed_by_its_secret() {
        let example = Example::at("https://sanal.example.mn").expect("an example");
        let (head, body) = example.call.split_once("\n\n").expect("an empty line");
        let header = |name: &str| {
            let line = head.lines().find(|line| line.starts_with(name)).expect("a header");
            line.split_once(": ").expect("a value").1
        };
        let seconds = header("webhook-timestamp").parse().expect("seconds");
        let theirs = Webhook::new(&example.secret).expect("a secret");
        let signed = theirs.sign(header("webhook-id"), seconds, body.as_bytes());
        assert_eq!(signed.expect("signed"), header("webhook-signature"));
    }
}
