//! The mail server of `tests/smtp`, which others wrote: what arrived there, and how it behaves.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::Answer;
use crate::house::PATIENCE;

pub struct Post {
    ports: Value,
    child: Child,
    _stdout: BufReader<ChildStdout>,
}

/// A letter as it arrived.
#[derive(Debug, Clone)]
pub struct Arrived {
    pub to: String,
    /// The envelope's sender.
    pub from: String,
    pub raw: String,
}

impl Post {
    /// `None` on a developer's machine where nobody has run `npm ci` in its folder.
    pub fn start() -> Option<Self> {
        let folder = tests::workspace().join("tests/smtp");
        if !folder.join("node_modules").exists() {
            assert!(std::env::var_os("CI").is_none(), "npm ci in tests/smtp comes first");
            eprintln!("npm ci was not run in tests/smtp: no letters were sent");
            return None;
        }
        let mut node = Command::new("node");
        node.current_dir(folder).arg("server.mjs");
        let mut child = node.stdout(Stdio::piped()).spawn().expect("node runs");
        let mut stdout = BufReader::new(child.stdout.take().expect("its output is piped"));
        let mut line = String::new();
        stdout.read_line(&mut line).expect("its output is text");
        let ports = serde_json::from_str(&line).expect("its ports");
        Some(Self { ports, child, _stdout: stdout })
    }

    /// The settings of a house that sends its letters here.
    pub fn settings(&self) -> Vec<(&'static str, String)> {
        vec![
            ("mail.backend", "'smtp'".to_owned()),
            ("mail.smtp.host", "'localhost'".to_owned()),
            ("mail.smtp.port", self.port()),
            ("mail.smtp.tls", "'none'".to_owned()),
            ("notices.quiet_from", "''".to_owned()),
            ("notices.quiet_to", "''".to_owned()),
        ]
    }

    /// Where it listens in clear.
    pub fn port(&self) -> String {
        self.ports["plain"].to_string()
    }

    pub async fn arrived(&self) -> Vec<Arrived> {
        let request = super::client().build().expect("a client").get(self.url("messages"));
        let arrived = Answer::to(request).await.expect(200).json();
        let text = |one: &Value, name: &str| one[name].as_str().expect("text").to_owned();
        let arrived = arrived.as_array().expect("a list").iter();
        let letter = |one: &Value| Arrived {
            to: text(one, "recipient"),
            from: text(one, "sender"),
            raw: text(one, "raw"),
        };
        arrived.map(letter).collect()
    }

    /// Waits for so many.
    pub async fn has(&self, n: usize) -> Vec<Arrived> {
        let began = Instant::now();
        loop {
            let arrived = self.arrived().await;
            if arrived.len() >= n {
                return arrived;
            }
            assert!(began.elapsed() < PATIENCE, "{n} letters do not come: {}", arrived.len());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// `accept`, `defer`, `refuse`, `hang` or `close`, whoever comes.
    pub async fn will(&self, whim: &str) {
        let http = super::client().build().expect("a client");
        let request = http.post(self.url("behaviour")).json(&json!({ "do": whim }));
        Answer::to(request).await;
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.ports["http"])
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
