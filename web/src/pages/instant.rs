//! Instants on a page: read by people, and by programs.

use i18n::dates;
use kernel::Timestamp;
use maud::{Markup, html};

/// `2026.11.20 18:00`
pub(super) fn instant(at: Timestamp) -> Markup {
    html! { time datetime=(dates::machine_readable(at)) { (dates::date_and_time(at)) } }
}

/// The last day of what counts before an instant: `2026.12.31`
pub(super) fn last_day(until: Timestamp) -> Markup {
    html! { time datetime=(dates::last_day_machine_readable(until)) { (dates::last_day(until)) } }
}

/// `2026.12.20`
pub(super) fn on_day(day: jiff::civil::Date) -> Markup {
    html! { time datetime=(day) { (dates::day(day)) } }
}

/// A sentence with one element in its middle.
macro_rules! sentence {
    ($sentence:expr, $element:expr) => {{
        let sentence = $sentence;
        maud::html! { (sentence.s0) ($element) (sentence.s1) }
    }};
}
pub(super) use sentence;
