//! The words of the grounds that the house begins with, until the staff have written theirs. A code that
//! has none is shown as it is.

use kernel::Locale;

use crate::texts;

pub fn title(locale: Locale, code: &str) -> String {
    let texts = texts(locale);
    match code {
        "unclear" => texts.ground_unclear(),
        "no_action" => texts.ground_no_action(),
        "duplicate" => texts.ground_duplicate(),
        "outside_competence" => texts.ground_outside_competence(),
        "personal_case" => texts.ground_personal_case(),
        "offensive" => texts.ground_offensive(),
        "defamatory" => texts.ground_defamatory(),
        "personal_data" => texts.ground_personal_data(),
        "advertising" => texts.ground_advertising(),
        other => other.to_owned(),
    }
}

/// What it means, for everyone.
pub fn text(locale: Locale, code: &str) -> Option<String> {
    let texts = texts(locale);
    Some(match code {
        "unclear" => texts.ground_unclear_text(),
        "no_action" => texts.ground_no_action_text(),
        "duplicate" => texts.ground_duplicate_text(),
        "outside_competence" => texts.ground_outside_competence_text(),
        "personal_case" => texts.ground_personal_case_text(),
        "offensive" => texts.ground_offensive_text(),
        "defamatory" => texts.ground_defamatory_text(),
        "personal_data" => texts.ground_personal_data_text(),
        "advertising" => texts.ground_advertising_text(),
        _ => return None,
    })
}
