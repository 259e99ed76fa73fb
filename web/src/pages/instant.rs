//! Instants on a page: read by people, and by programs.

use i18n::dates;
use kernel::Timestamp;
use maud::{Markup, html};

/// `2026.11.20 18:00`
pub(super) fn instant(at: Timestamp) -> Markup {
    html! { time datetime=(dates::machine_readable(at)) { (dates::date_and_time(at)) } }
}

/// A sentence with one element in its middle.
macro_rules! sentence {
    ($sentence:expr, $element:expr) => {{
        let sentence = $sentence;
        maud::html! { (sentence.s0) ($element) (sentence.s1) }
    }};
}
pub(super) use sentence;
