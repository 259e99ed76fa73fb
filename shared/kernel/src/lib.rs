//! The words every room shares: who acts, what can be said of a person without naming them,
//! where, and when. Nothing here does I/O or draws a random number, and one place alone reads the
//! machine's clock: [`OffsetClock`], which is handed to whoever needs the hour.

pub mod actor;
pub mod base32;
pub mod cell;
pub mod clock;
pub mod code;
pub mod division;
pub mod in_both;
pub mod letters;
pub mod likeness;
pub mod locale;
pub mod month_number;
pub mod person;
pub mod request_key;
#[cfg(feature = "testing")]
pub mod testing;
pub mod week;
pub mod words;
pub mod working_days;

pub use actor::{Actor, Office, Role};
pub use cell::{AgeBand, Cell, Sex, SocialStatus};
pub use clock::{Clock, OffsetClock, TestClock, Timestamp};
pub use code::{AgencyCode, NotATopicCode, NotAnAgencyCode, TopicCode};
pub use division::Division;
pub use in_both::InBoth;
pub use locale::Locale;
pub use person::{Citizen, PersonKey};
pub use request_key::{NotARequestKey, RequestKey};
pub use week::{NotAWeek, Week};
pub use working_days::WorkingDays;
