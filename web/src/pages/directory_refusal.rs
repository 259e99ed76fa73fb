//! Why the directory stays as it is, and what to do about it.

use directory::{Pointing, Refused};
use i18n::L10nLanguage;

pub(super) fn title(why: &Refused, texts: &L10nLanguage) -> String {
    match why {
        Refused::ChangedMeanwhile => texts.directory_changed(),
        Refused::Unknown => texts.directory_gone(),
        Refused::StillPointedTo(_) => texts.directory_still_needed(),
        _ => texts.directory_refused(),
    }
}

pub(super) fn advice(why: &Refused, texts: &L10nLanguage) -> String {
    match why {
        Refused::ChangedMeanwhile => texts.directory_changed_advice(),
        Refused::Unknown => texts.directory_gone_advice(),
        Refused::StillPointedTo(Pointing::Agencies) => texts.directory_still_agencies(),
        Refused::StillPointedTo(Pointing::Topics) => texts.directory_still_topics(),
        Refused::StillPointedTo(Pointing::Routes) => texts.directory_still_routes(),
        _ => texts.directory_refused_advice(),
    }
}
