//! How the registry writes what it knows of a person, whoever passes it on.

mod residence;

use jiff::civil::Date;
use kernel::{Sex, Timestamp, clock};

pub(crate) use residence::division;

pub(crate) fn sex(gender: &str) -> Option<Sex> {
    match gender.to_lowercase().as_str() {
        "эрэгтэй" | "эр" | "male" | "m" | "1" => Some(Sex::Male),
        "эмэгтэй" | "эм" | "female" | "f" | "2" => Some(Sex::Female),
        _ => None,
    }
}

/// `1990-05-13`, `1990-05-13 00:00:00.0`, or an instant, which is midnight in Mongolia and so the
/// day before elsewhere.
pub(crate) fn date(birth_date: &str) -> Option<Date> {
    if let Ok(instant) = birth_date.parse::<Timestamp>() {
        return Some(instant.to_zoned(clock::zone()).date());
    }
    birth_date.split([' ', 'T']).next().unwrap_or_default().parse().ok()
}
