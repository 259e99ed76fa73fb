//! An OpenID provider that others wrote, as `tests/openid` starts it.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use super::{Answer, Page, Reader};
use crate::house::{House, Place};

pub struct Provider {
    pub url: String,
    child: Child,
    _stdout: BufReader<ChildStdout>,
}

impl Provider {
    /// `None` on a developer's machine where nobody has run `npm ci` in its folder.
    pub fn start() -> Option<Self> {
        Self::start_at(0)
    }

    fn start_at(port: u16) -> Option<Self> {
        let folder = tests::workspace().join("tests/openid");
        if !folder.join("node_modules").exists() {
            assert!(std::env::var_os("CI").is_none(), "npm ci in tests/openid comes first");
            eprintln!("npm ci was not run in tests/openid: not signed in with OpenID Connect");
            return None;
        }
        Some(Self::run(&folder, port))
    }

    fn run(folder: &Path, port: u16) -> Self {
        let mut node = Command::new("node");
        node.current_dir(folder).args(["provider.mjs", &port.to_string()]);
        let mut child =
            node.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("node runs");
        let mut stdout = BufReader::new(child.stdout.take().expect("its output is piped"));
        let url = loop {
            let mut line = String::new();
            let read = stdout.read_line(&mut line).expect("its output is text");
            assert!(read > 0, "the provider did not begin");
            if let Some(url) = line.trim().strip_prefix("The provider listens on ") {
                break url.to_owned();
            }
        };
        Self { url, child, _stdout: stdout }
    }

    /// It is gone, and comes back at the same address with new keys and no memory.
    pub fn stop(mut self) -> impl FnOnce() -> Self {
        let port = self.url.rsplit(':').next().expect("a port").parse().expect("a port");
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it ends");
        move || Self::start_at(port).expect("it was there before")
    }

    pub async fn asked(&self, what: &str, body: Value) -> Value {
        let http = super::client().build().expect("a client");
        let request = http.post(format!("{}/test/{what}", self.url)).json(&body);
        Answer::to(request).await.expect(200).json()
    }

    /// From now on its id_tokens say and are signed what a journey wishes, until it wishes for nothing.
    pub async fn wishes(&self, wish: Value) {
        self.asked("wish", wish).await;
    }

    pub async fn keys_read(&self) -> u64 {
        self.asked("nothing", json!({})).await["keysRead"].as_u64().expect("a number")
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Place {
    /// A house whose people sign in with this provider, as one of its two clients.
    pub async fn open_with_provider(
        &self,
        provider: &Provider,
        client: &str,
        changes: &[(&str, &str)],
    ) -> House {
        let (issuer, client) = (format!("'{}'", provider.url), format!("'{client}'"));
        let ours = [
            ("identity.adapter", "'oidc'"),
            ("identity.oidc.issuer", issuer.as_str()),
            ("identity.oidc.client_id", client.as_str()),
            ("identity.oidc.client_secret", "'a secret of this house'"),
        ];
        let house = self.open_with(&[&ours, changes].concat());
        provider.asked("house", json!({ "url": house.url })).await;
        house
    }
}

impl Reader {
    /// Logs in at the provider's page, and goes where that leads.
    pub async fn logs_in(&self, page: Page, register_number: &str) -> Page {
        let back = self.is_sent_back(page, register_number).await;
        self.opens(&back).await
    }

    /// Logs in at the provider's page; the way back to the house, not gone yet.
    pub async fn is_sent_back(&self, page: Page, register_number: &str) -> String {
        let action = page.form_address("/interaction/");
        let form = page.form(&action).with("login", register_number).with("password", "any");
        let mut path = self.leads(&page.path, &action);
        let mut answer = self.sends(&path, &form.fields).await;
        for _ in 0..5 {
            path = self.leads(&path, answer.expect(303).header("location"));
            if path.starts_with("/sign-in/callback") {
                return path;
            }
            answer = self.asks(&path).await;
        }
        panic!("the provider does not send anybody back: {path}");
    }

    /// Signs in to come to a page of ours.
    pub async fn signs_in_for(&self, return_to: &str, register_number: &str) -> Page {
        let login = self.opens(&format!("/sign-in/start?return_to={return_to}")).await;
        self.logs_in(login, register_number).await
    }
}
