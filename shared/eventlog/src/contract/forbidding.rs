//! Nobody changes what is in the log, by whatever statement: the database itself sees to it.

use database::{Address, Database, Schema};

const ROW: &str =
    "(position, stream_type, stream_id, sequence, event_type, event_version, recorded_at, payload)
    VALUES (1, 'signature', 'person 2', 1, 'PetitionSigned', 1, 0, '{}')";

/// Tries it, in a log that has an event.
pub async fn nobody_changes_an_event(address: &Address) {
    let database = Database::open(address, Schema::Log, 1).await.expect("opens");
    for statement in by_anyone().into_iter().chain(only_in(&database)) {
        let refused = tries(&database, statement.clone()).await.expect_err(&statement);
        assert!(refused.to_string().contains("events are never"), "{statement}: {refused}");
    }
    database.close().await;
}

fn by_anyone() -> Vec<String> {
    let conflict = "ON CONFLICT (position) DO UPDATE SET stream_id = excluded.stream_id";
    vec![
        "UPDATE events SET payload = '{}'".into(),
        "DELETE FROM events".into(),
        format!("INSERT INTO events {ROW} {conflict}"),
    ]
}

fn only_in(database: &Database) -> Vec<String> {
    match database {
        Database::Sqlite(_) => ["INSERT OR REPLACE", "REPLACE"]
            .map(|replace| format!("{replace} INTO events {ROW}"))
            .into(),
        Database::Postgres(_) => vec!["TRUNCATE events".into()],
    }
}

async fn tries(database: &Database, statement: String) -> Result<(), sqlx::Error> {
    let statement = sqlx::AssertSqlSafe(statement);
    match database {
        Database::Sqlite(pool) => sqlx::query(statement).execute(pool).await.map(drop),
        Database::Postgres(pool) => sqlx::query(statement).execute(pool).await.map(drop),
    }
}
