//! Who visits: made-up registration numbers of made-up people.

use kernel::Clock as _;

pub const BAT: &str = "УБ85041213";
pub const TUYA: &str = "ТӨ99090321";
pub const DORJ: &str = "ЧЛ58022717";
pub const SOLONGO_THE_ADMINISTRATOR: &str = "УА87060220";
pub const JAVZMAA_THE_ADMINISTRATOR: &str = "УА79102124";
pub const MUNKHZUL_THE_AUDITOR: &str = "УА81022428";
pub const ENKHJARGAL_THE_MODERATOR: &str = "УХ82052525";
pub const MUNKHBAT_OF_THE_SECRETARIAT: &str = "ДО74091917";

/// The n-th of a crowd of a few thousand adults.
pub fn somebody(n: usize) -> String {
    let (year, month, day) = (50 + n % 49, 1 + n / 49 % 12, 1 + n / (49 * 12) % 28);
    format!("ИБ{year:02}{month:02}{day:02}{:02}", n % 100)
}

/// Someone who is so many full years old, whenever it is.
pub fn somebody_aged(years: i16) -> String {
    let year = kernel::OffsetClock::default().now().to_zoned(kernel::clock::zone()).year() - years;
    let (year, month) = if year < 2000 { (year - 1900, 1) } else { (year - 2000, 21) };
    format!("ОО{year:02}{month:02}0112")
}
