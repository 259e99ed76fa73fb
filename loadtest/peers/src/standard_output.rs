//! Keeps standard output for the JSON lines alone, since UmaDB prints its settings there on opening.

use std::{
    fs::File,
    io::{self, Write},
    os::fd::AsFd,
};

use anyhow::{Context, Result};
use serde::Serialize;

pub struct JsonLines(File);

impl JsonLines {
    /// From here on, whatever anyone else prints goes to standard error.
    pub fn take_standard_output() -> Result<Self> {
        let ours = io::stdout().as_fd().try_clone_to_owned().context("keeping standard output")?;
        rustix::stdio::dup2_stdout(io::stderr()).context("sending the rest to standard error")?;
        Ok(Self(File::from(ours)))
    }

    pub fn print(&mut self, line: &impl Serialize) -> Result<()> {
        let line = serde_json::to_string(line)?;
        writeln!(self.0, "{line}").context("printing a result")
    }
}
