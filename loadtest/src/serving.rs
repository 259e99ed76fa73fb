//! A server as a process of its own: where it listens, what it weighs, how it ends.

use std::net::SocketAddr;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use http_body_util::Full;
use hyper::Request;
use rustix::process::{Pid, Signal, kill_process};
use tokio::io::{AsyncBufReadExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use crate::client::{Client, Door};
use crate::figures::rounded;

const STARTS_WITHIN: Duration = Duration::from_secs(600);
const STOPS_WITHIN: Duration = Duration::from_secs(120);

/// Killed when it is dropped.
pub struct Serving {
    child: Child,
    pub address: SocketAddr,
}

impl Serving {
    /// Waits for the line that names its address, `http://HOST:PORT`.
    pub async fn start(mut command: Command) -> Result<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn()?;
        let output = child.stdout.take().context("it has no standard output")?;
        let mut lines = BufReader::new(output).lines();
        let address = tokio::time::timeout(STARTS_WITHIN, told_address(&mut lines)).await;
        let address = address.context("it does not say where it listens")??;
        // Read on, so that it never waits for a reader.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { child, address })
    }

    /// Waits until it says that it is ready.
    pub async fn ready(&self) -> Result<()> {
        let mut client = Client::new(Door::at(self.address));
        let until = Instant::now() + STARTS_WITHIN;
        loop {
            let question = Request::get("/health/ready").body(Full::default())?;
            match client.ask(question).await {
                Ok(answer) if answer.status == 200 => return Ok(()),
                last => ensure!(Instant::now() < until, "it does not become ready: {last:?}"),
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// kill -9.
    pub async fn kill(&mut self) -> Result<()> {
        self.child.kill().await.context("killing it")
    }

    /// Asks it to finish, and waits until it has.
    pub async fn stop(mut self) -> Result<()> {
        kill_process(self.pid()?, Signal::TERM)?;
        let ended = tokio::time::timeout(STOPS_WITHIN, self.child.wait()).await;
        let status = ended.context("it does not stop")??;
        ensure!(status.success(), "it stopped with {status}");
        Ok(())
    }

    fn pid(&self) -> Result<Pid> {
        let pid = self.child.id().context("it has ended already")?;
        Pid::from_raw(pid.try_into()?).context("no process has number 0")
    }

    /// The most memory it has had so far.
    pub fn rss_mb(&self) -> Result<f64> {
        let status = self.proc("status")?;
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes: f64 = peak
            .and_then(|text| text.trim().strip_suffix("kB"))
            .context("no VmHWM")?
            .trim()
            .parse()?;
        Ok(rounded(kilobytes / 1_024.0, 1))
    }

    /// Processor time it has used so far.
    pub fn cpu_seconds(&self) -> Result<f64> {
        let stat = self.proc("stat")?;
        let (_, fields) = stat.rsplit_once(')').context("an odd stat")?;
        let ticks = fields.split_whitespace().skip(11).take(2).map(str::parse::<u64>);
        let ticks: u64 = ticks.collect::<Result<Vec<_>, _>>()?.iter().sum();
        Ok(ticks as f64 / rustix::param::clock_ticks_per_second() as f64)
    }

    fn proc(&self, file: &str) -> Result<String> {
        let file = format!("/proc/{}/{file}", self.pid()?);
        std::fs::read_to_string(&file).with_context(|| format!("reading {file}"))
    }
}

async fn told_address(lines: &mut Lines<BufReader<ChildStdout>>) -> Result<SocketAddr> {
    while let Some(line) = lines.next_line().await? {
        if let Some(address) = address_in(&line) {
            return Ok(address);
        }
    }
    bail!("it ended without listening")
}

fn address_in(line: &str) -> Option<SocketAddr> {
    let (_, rest) = line.split_once("http://")?;
    let end =
        rest.find(|letter: char| !matches!(letter, '0'..='9' | 'a'..='f' | '.' | ':' | '[' | ']'));
    rest[..end.unwrap_or(rest.len())].trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_found_in_a_sentence() {
        for line in [
            "Sanal is at http://127.0.0.1:8080/",
            "http://127.0.0.1:8080.",
            "at http://127.0.0.1:8080 now",
        ] {
            assert_eq!(address_in(line), Some(SocketAddr::from(([127, 0, 0, 1], 8080))), "{line}");
        }
        assert_eq!(address_in("http://localhost"), None);
    }
}
