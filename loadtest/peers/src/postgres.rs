//! Opens a fresh schema for one peer, durable commits guaranteed, with a connection for every client.

use std::str::FromStr;

use anyhow::{Context, Result, ensure};
use sqlx::{
    Connection, PgConnection, PgExecutor, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
    query_scalar, raw_sql,
};

/// Connections that PostgreSQL keeps back for its administrators unless told otherwise.
const KEPT_BACK: u32 = 3;

/// Drops and makes `schema`, and returns a pool of `connections` that look nowhere else.
pub async fn fresh_schema(url: &str, schema: &str, connections: u32) -> Result<PgPool> {
    let options = PgConnectOptions::from_str(url).context("reading --postgres")?;
    let mut admin = PgConnection::connect_with(&options).await.context("reaching PostgreSQL")?;
    refuse_what_cannot_be_measured(&mut admin, connections).await?;
    raw_sql(&format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}"))
        .execute(&mut admin)
        .await
        .with_context(|| format!("making the schema {schema}"))?;
    admin.close().await?;

    let pool = PgPoolOptions::new()
        .min_connections(connections)
        .max_connections(connections)
        .test_before_acquire(false) // a round trip that is not the store's own
        .connect_with(options.options([("search_path", schema), ("synchronous_commit", "on")]))
        .await
        .with_context(|| format!("opening {connections} connections"))?;
    let commit = show(&pool, "synchronous_commit").await?;
    ensure!(
        commit == "on",
        "synchronous_commit is {commit} in spite of us: something overrides it"
    );
    Ok(pool)
}

async fn refuse_what_cannot_be_measured(on: &mut PgConnection, connections: u32) -> Result<()> {
    let fsync = show(&mut *on, "fsync").await?;
    ensure!(fsync == "on", "PostgreSQL runs with fsync = {fsync}: no commit would be durable");
    let allowed: u32 = show(on, "max_connections").await?.parse()?;
    ensure!(
        connections.saturating_add(KEPT_BACK) <= allowed,
        "{connections} clients are too many for PostgreSQL's max_connections = {allowed}"
    );
    Ok(())
}

/// What the JSON line calls this store, such as `PostgreSQL 15.14`.
pub async fn store_name(pool: &PgPool) -> Result<String> {
    let version = show(pool, "server_version").await?;
    Ok(format!("PostgreSQL {}", version.split(' ').next().unwrap_or(&version)))
}

/// How many rows a table of the peer's schema holds.
pub async fn rows_in(pool: &PgPool, table: &str) -> Result<u64> {
    let rows: i64 = query_scalar(&format!("SELECT count(*) FROM {table}")).fetch_one(pool).await?;
    Ok(rows.try_into()?)
}

async fn show(on: impl PgExecutor<'_>, setting: &str) -> Result<String> {
    Ok(query_scalar(&format!("SHOW {setting}")).fetch_one(on).await?)
}
