//! The ground of a refusal in words: those that the staff had written at its time, or else the house's own.

use kernel::Locale;
use petitions::{InBoth, RefusalGround};

use super::Frame;

/// What a ground is called.
pub(super) fn ground_title(frame: &Frame, ground: &RefusalGround) -> String {
    title_in(frame.locale, ground)
}

pub(super) fn title_in(locale: Locale, ground: &RefusalGround) -> String {
    let written = in_language(locale, ground.title.as_ref()).map(str::to_owned);
    written.unwrap_or_else(|| i18n::grounds::title(locale, &ground.code))
}

/// What is said of it to everyone.
pub(super) fn ground_text(frame: &Frame, ground: &RefusalGround) -> Option<String> {
    let written = in_language(frame.locale, ground.text.as_ref()).map(str::to_owned);
    written.or_else(|| i18n::grounds::text(frame.locale, &ground.code))
}

fn in_language(locale: Locale, words: Option<&InBoth>) -> Option<&str> {
    let words = words?;
    Some(match locale {
        Locale::Mn => &words.mn,
        Locale::En => &words.en,
    })
}
