//! A ground in words: as the staff wrote it, or as the house says it by its code.

use i18n::L10nLanguage;
use kernel::Locale;
use maud::{Markup, html};

use crate::pages::Frame;

/// A ground as it stands in the table, or as it stood when it was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownGround {
    pub code: String,
    pub is_hidden: bool,
    pub names_duplicate: bool,
    /// In Mongolian and in English, where the staff have written them.
    pub title: Option<[String; 2]>,
    pub text: Option<[String; 2]>,
}

/// Why the table of grounds stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroundRefusal {
    /// Somebody else was quicker.
    ChangedMeanwhile,
    /// Somebody else has removed it.
    Gone,
    /// Without it there would be none.
    Last,
}

impl ShownGround {
    pub fn title(&self, locale: Locale) -> String {
        let written = self.title.as_ref().map(|words| in_locale(words, locale).to_owned());
        written.unwrap_or_else(|| i18n::grounds::title(locale, &self.code))
    }

    /// What it means.
    pub fn text(&self, locale: Locale) -> Option<String> {
        let written = self.text.as_ref().map(|words| in_locale(words, locale).to_owned());
        written.or_else(|| i18n::grounds::text(locale, &self.code))
    }

    /// Whether what is refused on it stays readable, and whether another petition is named.
    pub(super) fn marks(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            p.state {
                span.badge {
                    @if self.is_hidden { (texts.ground_is_hidden()) } @else { (texts.ground_is_visible()) }
                }
                @if self.names_duplicate { " " (texts.ground_names_another()) }
            }
        }
    }
}

fn in_locale(words: &[String; 2], locale: Locale) -> &str {
    let [mn, en] = words;
    if locale == Locale::Mn { mn } else { en }
}

impl GroundRefusal {
    pub const fn code(self) -> &'static str {
        match self {
            Self::ChangedMeanwhile => "ground-changed",
            Self::Gone => "ground-gone",
            Self::Last => "last-ground",
        }
    }

    pub(in crate::pages) fn title(self, texts: &L10nLanguage) -> String {
        match self {
            Self::ChangedMeanwhile => texts.refused_ground_changed(),
            Self::Gone => texts.refused_ground_gone(),
            Self::Last => texts.refused_last_ground(),
        }
    }

    pub(in crate::pages) fn advice(self, texts: &L10nLanguage) -> String {
        match self {
            Self::ChangedMeanwhile => texts.refused_ground_changed_advice(),
            Self::Gone => texts.refused_ground_gone_advice(),
            Self::Last => texts.refused_last_ground_advice(),
        }
    }
}
