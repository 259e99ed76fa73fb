//! The ground of a refusal in words: those of its time, or else its code.

use kernel::Locale;
use petitions::{InBoth, RefusalGround};

use super::Frame;

/// What a ground is called.
pub(super) fn ground_title(frame: &Frame, ground: &RefusalGround) -> String {
    title_in(frame.locale, ground)
}

pub(super) fn title_in(locale: Locale, ground: &RefusalGround) -> String {
    in_language(locale, ground.title.as_ref()).unwrap_or(&ground.code).to_owned()
}

/// What is said of it to everyone.
pub(super) fn ground_text(frame: &Frame, ground: &RefusalGround) -> Option<String> {
    in_language(frame.locale, ground.text.as_ref()).map(str::to_owned)
}

fn in_language(locale: Locale, words: Option<&InBoth>) -> Option<&str> {
    let words = words?;
    Some(match locale {
        Locale::Mn => &words.mn,
        Locale::En => &words.en,
    })
}
