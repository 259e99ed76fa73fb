//! The real program, started with settings of its own on a free port and a fresh database.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use database::Address;
use database::testing::fresh_postgres;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use tempfile::TempDir;

/// Longer than anything takes on a slow machine; reached only by a defect.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// The program: named by `tests/run`, or built here once.
pub fn executable() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| std::env::var_os("SANAL_EXECUTABLE").map_or_else(build, PathBuf::from))
}

fn build() -> PathBuf {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--package", "sanal", "--message-format", "json-render-diagnostics"]);
    let output = cargo
        .current_dir(tests::workspace())
        .stderr(Stdio::inherit())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "sanal is built");
    let messages = String::from_utf8(output.stdout).expect("cargo speaks UTF-8");
    let mut executables = messages.lines().filter_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        message["executable"].as_str().map(PathBuf::from)
    });
    executables.next_back().expect("cargo names the executable")
}

/// Where a house keeps its things, over all its starts.
pub struct Place {
    pub address: Address,
    folder: TempDir,
}

impl Place {
    pub fn sqlite() -> Self {
        let folder = TempDir::new().expect("a folder");
        Self { address: Address::Folder(folder.path().join("data")), folder }
    }

    /// `None` on a developer's machine without a test server.
    pub async fn postgres() -> Option<Self> {
        Some(Self { address: fresh_postgres().await?, folder: TempDir::new().expect("a folder") })
    }

    /// The same store, and a folder of its own for keys and settings.
    pub fn on_another_machine(&self) -> Self {
        let folder = TempDir::new().expect("a folder");
        Self { address: self.address.clone(), folder }
    }

    /// A file in the folder that goes away with this place.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Serves with the settings that all journeys share.
    pub fn open(&self) -> House {
        self.open_with(&[])
    }

    /// Serves with other settings too, as `("clock.offset", "'3m'")`: key and TOML value.
    pub fn open_with(&self, changes: &[(&str, &str)]) -> House {
        self.open_with_variables(changes, &[])
    }

    /// And with variables of the environment.
    pub fn open_with_variables(
        &self,
        changes: &[(&str, &str)],
        variables: &[(&str, &str)],
    ) -> House {
        House::start(self, &self.settings(changes), variables)
    }

    /// Runs one of the operator's commands to its end.
    pub fn operator(&self, arguments: &[&str]) -> Output {
        let mut command = self.command(&self.settings(&[]));
        command.args(arguments).output().expect("sanal runs")
    }

    /// The same, with an answer to what it asks on its standard input.
    pub fn operator_told(&self, arguments: &[&str], answer: &str) -> Output {
        let mut command = self.command(&self.settings(&[]));
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("sanal runs");
        let mut input = child.stdin.take().expect("its input is piped");
        input.write_all(format!("{answer}\n").as_bytes()).expect("it listens");
        drop(input);
        child.wait_with_output().expect("it ends")
    }

    /// The same, with other settings and more than a line.
    pub fn operator_told_with(
        &self,
        changes: &[(&str, &str)],
        arguments: &[&str],
        input: &str,
    ) -> Output {
        let mut command = self.command(&self.settings(changes));
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("sanal runs");
        let mut stdin = child.stdin.take().expect("its input is piped");
        stdin.write_all(input.as_bytes()).expect("it listens");
        drop(stdin);
        child.wait_with_output().expect("it ends")
    }

    /// The same, with variables of the environment that win over the settings.
    pub fn operator_with(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Output {
        let mut command = self.command(&self.settings(&[]));
        command.envs(variables.iter().copied()).args(arguments).output().expect("sanal runs")
    }

    /// Begins one of the operator's commands, for it to be cut off.
    pub fn operator_begins(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(&self.settings(&[]));
        let child = command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        child.spawn().expect("sanal runs")
    }

    /// Runs one of the operator's commands, and it must succeed; what it printed.
    pub fn operator_does(&self, arguments: &[&str]) -> String {
        let output = self.operator(arguments);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "sanal {}: {told}", arguments.join(" "));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// Log and projections agree, as the operator is told.
    pub fn is_sound(&self) {
        assert!(self.operator_does(&["check"]).ends_with("log and projections agree\n"));
    }

    fn command(&self, settings: &Path) -> Command {
        let mut command = Command::new(executable());
        command
            .current_dir(self.folder.path())
            .env("SANAL_SETTINGS", settings)
            .env("NO_COLOR", "1");
        command
    }

    /// A file with the settings that all journeys share, and with these.
    pub fn settings(&self, changes: &[(&str, &str)]) -> PathBuf {
        static WRITTEN: AtomicU32 = AtomicU32::new(0);
        let ours = [
            ("server.listen", "'127.0.0.1:0'".to_owned()),
            ("store.address", format!("'{}'", address_text(&self.address))),
            ("secrets.file", format!("'{}'", self.file("secrets.toml").display())),
            ("identity.adapter", "'mock'".to_owned()),
            ("output.level", "'warn'".to_owned()),
            // Whoever looks at the end of the log finds what was done, not that somebody looked.
            ("statistics.visits", "false".to_owned()),
            // A hundred endorsers are a story of their own.
            ("petitions.endorsements_needed", "0".to_owned()),
            ("pace.unlimited", "['127.0.0.1/32']".to_owned()),
            ("server.security_contact", "'mailto:security@sanal.example'".to_owned()),
        ];
        let is_changed = |key: &str| changes.iter().any(|(changed, _)| *changed == key);
        let ours = ours.iter().filter(|(key, _)| !is_changed(key));
        let ours = ours.map(|(key, value)| (*key, value.as_str()));
        let text =
            ours.chain(changes.iter().copied()).fold(String::new(), |mut text, (key, value)| {
                let _ = writeln!(text, "{key} = {value}");
                text
            });
        let file = self.file(&format!("settings-{}.toml", WRITTEN.fetch_add(1, Ordering::Relaxed)));
        std::fs::write(&file, text).expect("settings are written");
        file
    }
}

fn address_text(address: &Address) -> String {
    match address {
        Address::Folder(folder) => folder.display().to_string(),
        Address::Postgres(address) => address.clone(),
    }
}

/// A running program.
pub struct House {
    pub url: String,
    child: Child,
    stderr: PathBuf,
    stdout: BufReader<ChildStdout>,
}

impl House {
    fn start(place: &Place, settings: &Path, variables: &[(&str, &str)]) -> Self {
        let stderr = settings.with_extension("stderr");
        let mut command = place.command(settings);
        command.envs(variables.iter().copied());
        command.arg("serve").stdout(Stdio::piped()).stderr(File::create(&stderr).expect("a file"));
        let mut child = command.spawn().expect("sanal starts");
        let mut stdout = BufReader::new(child.stdout.take().expect("its output is piped"));
        let mut line = String::new();
        stdout.read_line(&mut line).expect("its output is text");
        let url = line.trim().strip_prefix("Sanal listens on ").map(str::to_owned);
        let told = || std::fs::read_to_string(&stderr).unwrap_or_default();
        let url = url.unwrap_or_else(|| panic!("sanal serve did not begin: {}", told()));
        Self { url, child, stderr, stdout }
    }

    /// Says stop, and waits until it has: with success, and without having complained.
    pub fn stop(self) {
        self.tell_to_stop();
        self.ends_well();
    }

    pub fn tell_to_stop(&self) {
        kill_process(self.pid(), Signal::TERM).expect("it is told to stop");
    }

    pub fn ends_well(mut self) {
        let status = self.wait();
        let told = self.told();
        assert!(status.success(), "{status}: {told}");
        self.has_not_complained();
    }

    /// The certificate in its files is another one.
    pub fn is_told_to_read_again(&self) {
        kill_process(self.pid(), Signal::HUP).expect("it is told");
    }

    /// Everything it has told its operator by its end.
    pub fn stops_and_tells(mut self) -> String {
        self.tell_to_stop();
        let mut told = String::new();
        self.stdout.read_to_string(&mut told).expect("text");
        self.wait();
        self.has_not_complained();
        told + &self.told()
    }

    /// kill -9.
    pub fn loses_power(mut self) {
        self.child.kill().expect("it is killed");
        self.wait();
    }

    /// No error and no panic is in what it tells its operator.
    pub fn has_not_complained(&self) {
        // A connection that arrives while the workers are leaving is dropped; the server calls it so.
        const LATE: &str = "actix_server::accept: No workers";
        let told = self.told();
        let complaint = told.lines().find(|line| {
            (line.contains("ERROR") && !line.contains(LATE)) || line.contains("panicked")
        });
        assert!(complaint.is_none(), "{told}");
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    fn wait(&mut self) -> ExitStatus {
        let began = Instant::now();
        loop {
            match self.child.try_wait().expect("it is our child") {
                Some(status) => return status,
                None if began.elapsed() > PATIENCE => panic!("it does not end: {}", self.told()),
                None => std::thread::yield_now(),
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub fn told(&self) -> String {
        std::fs::read_to_string(&self.stderr).unwrap_or_default()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{} told its operator: {}", self.url, self.told());
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
