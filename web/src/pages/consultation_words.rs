//! A consultation for those who read no page.

use bills::Scheduled;
use i18n::{dates, texts};
use kernel::Locale;

use super::bill_names::kind_name;

/// What sort of instrument it is, from when to when, and by when people are answered.
pub fn consultation_told(locale: Locale, one: &Scheduled) -> String {
    let window = &one.consultation;
    texts(locale).consultations_told(
        kind_name(locale, one.kind),
        dates::date(window.opens_at),
        dates::last_day(window.closes_at),
        dates::day(window.answer_due),
    )
}
