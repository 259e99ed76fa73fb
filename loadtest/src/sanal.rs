//! The program that is measured: found or built, given its settings, told what to do.

use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use clap::Args;
use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;

use crate::home::Home;
use crate::serving::Serving;

#[derive(Debug, Args)]
pub struct Program {
    /// The program to measure [default: the one beside this program; cargo run builds it first]
    #[arg(long, value_name = "FILE")]
    sanal: Option<PathBuf>,

    /// Threads that answer requests, in Sanal and in what it is held against; 0 is one per core
    #[arg(long, default_value_t = 0)]
    pub workers: usize,
}

/// Sanal with the settings of one run.
pub struct Sanal {
    program: PathBuf,
    settings: PathBuf,
    /// What it writes to standard error.
    output: PathBuf,
}

impl Sanal {
    pub async fn settled(program: &Program, home: &Home) -> Result<Self> {
        let sanal = Self {
            program: program.find().await?,
            settings: home.path("settings.toml"),
            output: home.path("sanal.txt"),
        };
        std::fs::write(&sanal.settings, settings(home, program.workers)?)?;
        Ok(sanal)
    }

    /// A subcommand; gives what it printed.
    pub async fn run(&self, arguments: &[&str]) -> Result<String> {
        self.run_told(arguments, "").await
    }

    /// The same, and what it asks for on its standard input.
    pub async fn run_told(&self, arguments: &[&str], told: &str) -> Result<String> {
        let command = format!("sanal {}", arguments.join(" "));
        let mut child = self.command(arguments)?;
        let child = child.stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true).spawn();
        let mut child = child.with_context(|| command.clone())?;
        let mut input = child.stdin.take().context("it has no standard input")?;
        input.write_all(told.as_bytes()).await?;
        drop(input);
        let ended = child.wait_with_output().await?;
        ensure!(ended.status.success(), "{command}: {}\n{}", ended.status, self.last_words());
        Ok(String::from_utf8(ended.stdout)?)
    }

    /// A subcommand; gives how many bytes of it were in memory at most.
    pub async fn run_weighed(&self, arguments: &[&str]) -> Result<u64> {
        let command = format!("sanal {}", arguments.join(" "));
        let child = self.command(arguments)?.stdout(Stdio::null()).kill_on_drop(true).spawn();
        let mut child = child.with_context(|| command.clone())?;
        let status = format!("/proc/{}/status", child.id().context("it has ended")?);
        let mut peak = 0;
        let ended = loop {
            tokio::select! {
                ended = child.wait() => break ended?,
                () = tokio::time::sleep(Duration::from_millis(5)) => {
                    peak = peak.max(high_water(&status).unwrap_or_default());
                }
            }
        };
        ensure!(ended.success(), "{command}: {ended}\n{}", self.last_words());
        Ok(peak)
    }

    pub async fn serve(&self) -> Result<Serving> {
        let serving = Serving::start(self.command(&["serve"])?).await;
        let serving = serving.with_context(|| format!("sanal serve\n{}", self.last_words()))?;
        serving.ready().await.with_context(|| format!("sanal serve\n{}", self.last_words()))?;
        Ok(serving)
    }

    fn command(&self, arguments: &[&str]) -> Result<Command> {
        let output = std::fs::OpenOptions::new().create(true).append(true).open(&self.output)?;
        let mut command = Command::new(&self.program);
        command.args(arguments).arg("--settings").arg(&self.settings).stderr(output);
        Ok(command)
    }

    /// The end of its standard error, for whoever has to find out.
    fn last_words(&self) -> String {
        let text = std::fs::read_to_string(&self.output).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(10)..].join("\n")
    }
}

/// As Linux tells it of a process, in bytes.
fn high_water(status: &str) -> Option<u64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kibibytes * 1_024)
}

impl Program {
    async fn find(&self) -> Result<PathBuf> {
        if let Some(named) = &self.sanal {
            return Ok(named.clone());
        }
        if let Some(cargo) = std::env::var_os("CARGO") {
            build(cargo).await?;
        }
        let beside = std::env::current_exe()?.with_file_name("sanal");
        if !beside.exists() {
            bail!(
                "{} is not there: cargo build --release -p sanal, or --sanal FILE",
                beside.display()
            );
        }
        Ok(beside)
    }
}

/// Started by cargo: measure what is in the workspace now, not what was built last week.
async fn build(cargo: std::ffi::OsString) -> Result<()> {
    let mut command = Command::new(cargo);
    command.args(["build", "--package", "sanal"]).stdout(Stdio::null());
    if !cfg!(debug_assertions) {
        command.arg("--release");
    }
    ensure!(command.status().await?.success(), "sanal could not be built");
    Ok(())
}

fn settings(home: &Home, workers: usize) -> Result<String> {
    let address = serde_json::to_string(&home.address())?;
    let secrets = serde_json::to_string(&home.path("secrets.toml"))?;
    Ok(format!(
        r#"[server]
listen = "127.0.0.1:0"
workers = {workers}

# Everyone asks from here, and faster than anyone would.
[pace]
unlimited = ["127.0.0.1/32"]

[petitions]
endorsements_needed = 0

[store]
address = {address}

[secrets]
file = {secrets}

[identity]
adapter = "mock"
session_minutes = 720

[output]
level = "warn"
"#
    ))
}
