//! Journeys through the whole house: the real program, a fresh database of each kind, visitors.

mod house;
mod people;
mod visitors;

mod agreement;
mod answering;
mod answering_comments;
mod answers;
mod asking_twice;
mod auditing;
mod bad_requests;
mod breakdowns;
mod calling;
mod catalogue;
mod channels;
mod climbing;
mod climbing_by_program;
mod closing;
mod comment_letters;
mod comment_places;
mod commenting;
mod complaining;
mod complaining_by_program;
mod consulting;
mod counting_complaints;
mod crashing;
mod crawling;
mod crowding;
mod dan;
mod demonstrating;
mod directory;
mod discarding;
mod drafting;
mod embedding;
mod endorsing;
mod escalating;
mod events;
mod every_step;
mod files;
mod finding;
mod following;
mod framing;
mod fraud;
mod giving_back;
mod headers;
mod importing;
mod keys;
mod kiosk;
mod letters_in;
mod live_use;
mod mail_server;
mod manners;
mod moderating;
mod moderating_on_record;
mod my_data;
mod notices;
mod notices_wishes;
mod numbering;
mod officers_hear;
mod offices;
mod offices_ending;
mod offices_proposing;
mod openid;
mod operating;
mod others;
mod output;
mod own_petitions;
mod pace;
mod participation;
mod public_events;
mod reading;
mod reading_bills;
mod refusals;
mod reporting_comments;
mod rights;
mod rotating;
mod routes;
mod sessions;
mod sharing;
mod signing;
mod slowness;
mod starting;
mod stepping_up;
mod stopping;
mod taking_back;
mod taking_in;
mod tls;
mod totals;
mod warning;
mod ways_back;
mod webhooks;
mod whole_bills;
mod whole_lives;
mod wrong_forms;

/// Runs each journey on SQLite and, where `tests/run` has started one, on PostgreSQL.
macro_rules! on_both_databases {
    ($($journey:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test]
            async fn $journey() {
                super::$journey($crate::house::Place::sqlite()).await;
            })+
        }
        mod on_postgres {
            $(#[tokio::test]
            async fn $journey() {
                let Some(place) = $crate::house::Place::postgres().await else { return };
                super::$journey(place).await;
            })+
        }
    };
}
use on_both_databases;
