//! The server of `tests/smtp`, and letters to send to it.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use mail::{Backend, Bounces, Config, Letter, Login, Mailer, NotSent, Smtp, Tls};
use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use serde::Deserialize;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Enough for a server on this machine.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// For a server that is known not to answer.
pub const IMPATIENCE: Duration = Duration::from_secs(2);

pub const PASSWORD: &str = "a password of this house";

pub struct Post {
    ports: Ports,
    child: Child,
    _stdout: BufReader<ChildStdout>,
    certificate: String,
    _folder: TempDir,
}

#[derive(Deserialize)]
struct Ports {
    plain: u16,
    starttls: u16,
    tls: u16,
    http: u16,
}

/// A letter that the server has taken.
#[derive(Deserialize)]
pub struct Arrived {
    pub recipient: String,
    pub sender: String,
    pub raw: String,
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Counts {
    pub connections: u32,
    pub most_at_once: u32,
    pub logins: u32,
    pub senders: u32,
}

impl Post {
    /// `None` on a developer's machine that has no npm, or no way to the registry.
    pub fn start() -> Option<Self> {
        Self::run(json!({}))
    }

    /// Who sends must have logged in, as `sanal`.
    pub fn start_with_login() -> Option<Self> {
        Self::run(json!({ "user": "sanal", "password": PASSWORD }))
    }

    fn run(options: Value) -> Option<Self> {
        let home = installed()?;
        let folder = tempfile::tempdir().expect("a folder");
        let (pem, key) = self_signed();
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("written");
            path.display().to_string()
        };
        let mut options = options;
        options["certificate"] = file("certificate.pem", &pem).into();
        options["key"] = file("key.pem", &key).into();
        let mut node = Command::new("node");
        node.current_dir(home).args(["server.mjs", &options.to_string()]);
        let mut child = node.stdout(Stdio::piped()).spawn().expect("node runs");
        let mut stdout = BufReader::new(child.stdout.take().expect("its output is piped"));
        let mut line = String::new();
        stdout.read_line(&mut line).expect("its output is text");
        let ports = serde_json::from_str(&line).expect("its ports");
        Some(Self { ports, child, _stdout: stdout, certificate: pem, _folder: folder })
    }

    pub fn smtp(&self, tls: Tls) -> Smtp {
        let port = match tls {
            Tls::None => self.ports.plain,
            Tls::StartTls => self.ports.starttls,
            Tls::Implicit => self.ports.tls,
        };
        Smtp {
            host: "localhost".to_owned(),
            port,
            tls,
            login: None,
            root_certificates: Some(self.certificate.clone()),
            connections: 4,
            timeout: PATIENCE,
        }
    }

    pub fn mailer(&self, tls: Tls) -> Mailer {
        mailer(self.smtp(tls))
    }

    pub async fn arrived(&self) -> Vec<Arrived> {
        let arrived = self.http().get(self.url("messages")).send().await;
        arrived.expect("an answer").json().await.expect("messages")
    }

    pub async fn counts(&self) -> Counts {
        let counts = self.http().get(self.url("counts")).send().await;
        counts.expect("an answer").json().await.expect("counts")
    }

    /// `accept`, `defer`, `refuse`, `hang` or `close`, whoever comes.
    pub async fn will(&self, whim: &str) {
        let wish = self.http().post(self.url("behaviour")).json(&json!({ "do": whim }));
        wish.send().await.expect("an answer");
    }

    pub fn stop(mut self) {
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it ends");
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.ports.http)
    }

    fn http(&self) -> reqwest::Client {
        let _ = rustls::crypto::ring::default_provider().install_default();
        reqwest::Client::new()
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn mailer(smtp: Smtp) -> Mailer {
    Mailer::open(config(Backend::Smtp(smtp))).expect("right")
}

pub fn config(backend: Backend) -> Config {
    Config { backend, from: "Санал <sanal@example.mn>".to_owned(), bounces: None, dkim: None }
}

pub fn bounces() -> Bounces {
    Bounces { address: "bounces@example.mn".to_owned(), key: vec![7; 32].into() }
}

pub fn login(password: &str) -> Option<Login> {
    Some(Login { user: "sanal".to_owned(), password: password.into() })
}

pub fn letter(to: &str) -> Letter {
    Letter {
        id: "019a-letter".to_owned(),
        to: format!("{to}@example.mn"),
        subject: "Таны өргөдөлд хариу ирлээ".to_owned(),
        text: "Сайн байна уу?\n\nХариуг уншина уу: https://example.mn/1\n".to_owned(),
        html: "<p>Сайн байна уу?</p><p><a href=\"https://example.mn/1\">Хариу</a></p>".to_owned(),
        language: "mn",
        unsubscribe: Some("https://example.mn/unsubscribe/abc".to_owned()),
        reply_to: None,
        mark: None,
    }
}

/// Nothing that is said of it tells whom it was to.
pub fn quotes_nobody(why: &NotSent) {
    let said = format!("{why} {why:?}");
    assert!(!said.contains('@') && !said.contains("somebody"), "{said}");
}

pub fn self_signed() -> (String, String) {
    let CertifiedKey::<KeyPair> { cert, signing_key } =
        generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    (cert.pem(), signing_key.serialize_pem())
}

/// Where the server is, with what it needs. Several tests at once install it once.
pub fn installed() -> Option<PathBuf> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/smtp");
    let lock = File::create(std::env::temp_dir().join("sanal-tests-smtp.lock")).expect("a file");
    lock.lock().expect("a lock");
    // npm writes it last.
    if home.join("node_modules/.package-lock.json").exists() {
        return Some(home);
    }
    let mut npm = Command::new("npm");
    npm.current_dir(&home).args(["ci", "--silent", "--no-audit", "--no-fund"]);
    if npm.status().is_ok_and(|status| status.success()) {
        return Some(home);
    }
    assert!(std::env::var_os("CI").is_none(), "npm ci works in tests/smtp");
    eprintln!("npm ci did not work in tests/smtp: no letter was sent");
    None
}
