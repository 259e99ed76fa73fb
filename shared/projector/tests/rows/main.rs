//! What a projection's rows go through: logs that are restored, programs of different versions,
//! rebuilds that are cut off, databases that are away.

mod counting;
mod moody_log;
mod place;

mod interrupted;
mod restored_log;
mod trouble;
mod versions;

/// One test for each database; on a machine without a PostgreSQL server only SQLite is tried.
macro_rules! on_both_databases {
    ($($story:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test]
            async fn $story() {
                super::$story(crate::place::Place::sqlite().await).await;
            })+
        }
        mod on_postgres {
            $(#[tokio::test]
            async fn $story() {
                let Some(place) = crate::place::Place::postgres().await else { return };
                super::$story(place).await;
            })+
        }
    };
}
use on_both_databases;
