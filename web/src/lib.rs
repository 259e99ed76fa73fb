//! What people and programs see: routes, pages, API, open data.
//!
//! ```text
//! request ─► guards (who, language, form token) ─► visits | api | open_data ─► capability ─► answer
//!                                                         Failure ─► guards/telling ─► page | problem
//! ```

pub mod assets;
pub mod pages;

mod api;
mod breakdown_charts;
mod breakdowns;
mod cards;
mod chart_files;
mod chart_tables;
mod chart_words;
mod counts;
mod failure;
mod figures;
mod framing;
mod guards;
mod held;
mod intake;
mod kept_pages;
mod letters;
mod listing;
mod live;
mod live_charts;
mod live_use;
mod looks;
mod matters;
mod open_data;
mod participation;
mod participation_charts;
mod provision_names;
mod report;
mod report_places;
mod routes;
mod serve;
mod signature_charts;
mod similar;
mod site;
mod subjects;
mod table;
mod telling;
mod visits;
mod way_back;

pub use api::describing::document as openapi;
pub use cards::Cards;
pub use counts::Counts;
pub use failure::Failure;
pub use guards::address::{Proxies, ProxyHeader};
pub use guards::pace::{Pace, Paces, Rate};
pub use intake::{Intake, LetterIn, Letterbox, NotALetter, ReadsLetters};
pub use kept_pages::KeptPages;
pub use letters::Letters;
pub use live::Places;
pub use live_use::LiveUses;
pub use serve::{Limits, Serving, serve};
pub use site::{Projections, Retention, Site};
pub use visits::mock_dan::ROOT as MOCK_DAN;
pub use visits::sign_in::CALLBACK as SIGN_IN_CALLBACK;
