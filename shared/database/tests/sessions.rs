//! What the server was told about each of our sessions.

use database::testing::fresh_postgres;
use database::{Database, Schema};

async fn shows(database: &Database, setting: &str) -> String {
    let Database::Postgres(pool) = database else { panic!("a server was opened as a folder") };
    sqlx::query_scalar("SELECT current_setting($1)")
        .bind(setting)
        .fetch_one(pool)
        .await
        .expect("a setting")
}

#[tokio::test]
async fn a_commit_is_on_the_disk_whatever_the_server_was_told() {
    let Some(address) = fresh_postgres().await else { return };
    let database::Address::Postgres(url) = &address else { return };
    let mut owner = <sqlx::PgConnection as sqlx::Connection>::connect(url).await.expect("connects");
    for careless in ["synchronous_commit = off", "default_transaction_isolation = 'serializable'"] {
        let alter = format!(
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET {}', current_database()); END $$",
            careless.replace('\'', "''")
        );
        sqlx::query(sqlx::AssertSqlSafe(alter)).execute(&mut owner).await.expect("altered");
    }
    let log = Database::open(&address, Schema::Log, 1).await.expect("opens");
    assert_eq!(shows(&log, "synchronous_commit").await, "on");
    assert_eq!(shows(&log, "default_transaction_isolation").await, "read committed");
}

#[tokio::test]
async fn nobody_is_waited_for_without_an_end() {
    let Some(address) = fresh_postgres().await else { return };
    for schema in Schema::ALL {
        let database = Database::open(&address, schema, 1).await.expect("opens");
        for limit in [
            "idle_in_transaction_session_timeout",
            "lock_timeout",
            "statement_timeout",
            "client_connection_check_interval",
        ] {
            assert_ne!(shows(&database, limit).await, "0", "{} {limit}", schema.name());
        }
    }
}
