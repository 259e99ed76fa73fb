//! The demonstration: there at once, and never pulled down over somebody's head.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use tempfile::TempDir;

use crate::house::executable;

const LEVEL: &str = "SANAL__OUTPUT__LEVEL";

/// A demonstration that has said it is ready; whoever reads what it says stays until its end.
struct Demonstration {
    child: Child,
    address: String,
    _told: BufReader<ChildStdout>,
}

impl Demonstration {
    fn begins(data: &Path) -> Self {
        Self::of(demo(data))
    }

    fn of(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().expect("sanal runs");
        let mut told = BufReader::new(child.stdout.take().expect("its output"));
        let mut line = String::new();
        while !line.starts_with("Sanal is ready") {
            line.clear();
            let read = told.read_line(&mut line).expect("its output is text");
            assert!(read > 0, "it ended without saying where it is");
        }
        let address = line.split_once(": ").expect("where it is").1.trim().to_owned();
        Self { child, address, _told: told }
    }
}

impl Drop for Demonstration {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn demo(data: &Path) -> Command {
    let mut command = Command::new(executable());
    command.args(["demo", "--fresh", "--listen", "127.0.0.1:0", "--data"]).arg(data);
    command
}

#[test]
fn a_demonstration_that_runs_is_not_made_afresh() {
    let place = TempDir::new().expect("a folder");
    let data = place.path().join("demo");
    let first = Demonstration::begins(&data);
    let second = demo(&data).output().expect("sanal runs");
    let told = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(!second.status.success() && told.contains("another process"), "{told}");
    assert!(data.join("log.db").exists(), "what the first one has is left alone");
    drop(first);
    drop(Demonstration::begins(&data));
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let place = TempDir::new().expect("a folder");
    let thesis = place.path().join("thesis.txt");
    std::fs::write(&thesis, "half done").expect("written");
    let refused = demo(place.path()).output().expect("sanal runs");
    assert!(!refused.status.success());
    assert_eq!(std::fs::read_to_string(&thesis).expect("it is there"), "half done");
}

#[tokio::test]
async fn a_demonstration_tells_who_was_refused_unless_another_level_is_asked_for() {
    let place = TempDir::new().expect("a folder");
    for (level, tells) in [(None, true), (Some("error"), false)] {
        let mut command = demo(&place.path().join("demo"));
        command.stderr(Stdio::piped()).env_remove(LEVEL);
        if let Some(level) = level {
            command.env(LEVEL, level);
        }
        let mut demonstration = Demonstration::of(command);
        let answer = reqwest::get(format!("{}/api/v1/offices", demonstration.address)).await;
        assert_eq!(answer.expect("an answer").status(), 401);
        demonstration.child.kill().expect("it ends");
        let mut told = String::new();
        let errors = demonstration.child.stderr.as_mut().expect("its errors");
        errors.read_to_string(&mut told).expect("text");
        assert_eq!(told.contains("sign_in_required"), tells, "{level:?}: {told}");
    }
}
