//! How far long work is, on standard error.

use indicatif::{ProgressBar, ProgressStyle};

pub fn events(what: &'static str) -> ProgressBar {
    bar(what, "{msg:<24} {bar:32} {human_pos} of {human_len} events, {per_sec}")
}

pub fn people(what: &'static str) -> ProgressBar {
    bar(what, "{msg:<24} {bar:32} {human_pos} of {human_len} people, {per_sec}")
}

pub fn petitions(what: &'static str) -> ProgressBar {
    bar(what, "{msg:<24} {bar:32} {human_pos} of {human_len} petitions, {per_sec}")
}

fn bar(what: &'static str, template: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(template);
    ProgressBar::new(0)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_message(what)
}
