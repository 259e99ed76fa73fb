//! What people read: every sentence in both languages, and how numbers, dates and places are
//! written. A sentence is a function, `texts(locale).petition_sign()`, made from
//! `locales/{mn,en}/*.ftl` when the crate is built: a misspelt key does not compile, and a key
//! that one language lacks fails a test.

pub mod audit;
pub mod dates;
pub mod divisions;
pub mod grounds;
pub mod numbers;
pub mod offices;
pub mod people;

/// The sentences, one function each; generated.
#[allow(dead_code, clippy::all, clippy::unwrap_used, reason = "generated when the crate is built")]
mod l10n {
    include!(concat!(env!("OUT_DIR"), "/l10n.rs"));
}

use std::sync::LazyLock;

use kernel::Locale;

pub use l10n::L10nLanguage;

static MONGOLIAN: LazyLock<L10nLanguage> = LazyLock::new(|| l10n::L10n::Mn.load());
static ENGLISH: LazyLock<L10nLanguage> = LazyLock::new(|| l10n::L10n::En.load());

/// The sentences of a language, read once for the life of the process.
pub fn texts(locale: Locale) -> &'static L10nLanguage {
    match locale {
        Locale::Mn => &MONGOLIAN,
        Locale::En => &ENGLISH,
    }
}

/// The language an `Accept-Language` header asks for; Mongolian where it asks for neither.
pub fn asked_for(accept_language: &str) -> Locale {
    match l10n::L10n::langneg(accept_language) {
        l10n::L10n::Mn => Locale::Mn,
        l10n::L10n::En => Locale::En,
    }
}

/// The language the page's switch leads to.
pub const fn other(locale: Locale) -> Locale {
    match locale {
        Locale::Mn => Locale::En,
        Locale::En => Locale::Mn,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_names_itself() {
        assert_eq!(texts(Locale::Mn).language_name(), "Монгол");
        assert_eq!(texts(Locale::En).language_name(), "English");
    }

    #[test]
    fn mongolian_is_spoken_unless_english_is_asked_for() {
        assert_eq!(asked_for("en-GB,en;q=0.8"), Locale::En);
        assert_eq!(asked_for("mn-MN,mn;q=0.9,en;q=0.5"), Locale::Mn);
        assert_eq!(asked_for("ru-RU,ru;q=0.9"), Locale::Mn);
        assert_eq!(asked_for(""), Locale::Mn);
        assert_eq!(asked_for("\u{0}nonsense;;q=x"), Locale::Mn);
    }

    #[test]
    fn values_stand_in_a_sentence_without_invisible_marks() {
        let title = texts(Locale::Mn).document_title("Нэвтрэх");
        assert_eq!(title, "Нэвтрэх – Санал");
    }

    #[test]
    fn english_counts_one_person_and_two_people() {
        let english = texts(Locale::En);
        assert_eq!(english.petition_people_signed(1), "person has signed");
        assert_eq!(english.petition_people_signed(2), "people have signed");
    }
}
