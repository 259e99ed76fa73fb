//! What provisions are called.

use i18n::L10nLanguage;
use provisions::{Level, Provision, label};

pub(super) fn level(level: Level, texts: &L10nLanguage) -> String {
    match level {
        Level::Part => texts.level_part(),
        Level::Chapter => texts.level_chapter(),
        Level::Article => texts.level_article(),
        Level::Paragraph => texts.level_paragraph(),
        Level::Point => texts.level_point(),
        Level::Subpoint => texts.level_subpoint(),
    }
}

/// As the law writes it, with what it says in few words: for lists and headings.
pub fn in_short(provision: &Provision) -> String {
    const WORDS: usize = 60;
    let said = provision.heading.as_deref().unwrap_or(&provision.text);
    let mut short: String = said.chars().take(WORDS).collect();
    if short.len() < said.len() {
        short.push('…');
    }
    format!("{} {short}", label(provision)).trim().to_owned()
}
