//! Nobody changes what is in the log, by whatever statement, and the database itself sees to it.

use database::testing::fresh_postgres;
use database::{Address, Database, Schema};
use eventlog::contract::{noon, signature};
use eventlog::{PostgresStore, SqliteStore, Store};

const ROW: &str =
    "(position, stream_type, stream_id, sequence, event_type, event_version, recorded_at, payload)
    VALUES (1, 'signature', 'person 2', 1, 'PetitionSigned', 1, 0, '{}')";

async fn one_signature(store: &dyn Store) {
    store.append(&[signature(1)], &noon()).await.expect("committed")[0].clone().expect("signed");
    store.close().await;
}

async fn tries(database: &Database, statement: String) -> Result<(), sqlx::Error> {
    let statement = sqlx::AssertSqlSafe(statement);
    match database {
        Database::Sqlite(pool) => sqlx::query(statement).execute(pool).await.map(drop),
        Database::Postgres(pool) => sqlx::query(statement).execute(pool).await.map(drop),
    }
}

async fn refuses(address: &Address, statements: &[String]) {
    let database = Database::open(address, Schema::Log, 1).await.expect("opens");
    for statement in statements {
        let refused = tries(&database, statement.clone()).await.expect_err(statement);
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    one_signature(&SqliteStore::open(folder.path()).await.expect("opens")).await;
    let mut statements = by_anyone();
    statements.push(format!("INSERT OR REPLACE INTO events {ROW}"));
    statements.push(format!("REPLACE INTO events {ROW}"));
    refuses(&Address::Folder(folder.path().to_owned()), &statements).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_postgres() {
    let Some(address) = fresh_postgres().await else { return };
    one_signature(&PostgresStore::open(&address).await.expect("opens")).await;
    let mut statements = by_anyone();
    statements.push("TRUNCATE events".into());
    refuses(&address, &statements).await;
}
