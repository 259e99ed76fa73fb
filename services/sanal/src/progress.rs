//! How far long work is, on standard error.

use indicatif::{ProgressBar, ProgressStyle};

pub fn events(what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template(
        "{msg:<24} {bar:32} {human_pos} of {human_len} events, {per_sec}",
    );
    ProgressBar::new(0)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_message(what)
}
