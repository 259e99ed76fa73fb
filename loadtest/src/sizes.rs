//! What the log weighs on the disk: events and the index that finds streams.

use std::path::Path;

use anyhow::Result;

use crate::home::Home;

const TABLES: &str =
    "SELECT pg_total_relation_size('log.events') + pg_total_relation_size('log.stream_head')";

/// On SQLite `log.db` and its index folder, on PostgreSQL the two tables with their indexes.
pub async fn log_bytes(home: &Home) -> Result<u64> {
    match home.connect().await? {
        Some(mut connection) => {
            let bytes: i64 = sqlx::query_scalar(TABLES).fetch_one(&mut connection).await?;
            Ok(bytes.unsigned_abs())
        }
        None => Ok(weight(&home.data().join("log.db"))? + weight(&home.data().join("log.index"))?),
    }
}

/// A file, or all files in a folder.
fn weight(path: &Path) -> Result<u64> {
    if !path.is_dir() {
        return Ok(std::fs::metadata(path)?.len());
    }
    std::fs::read_dir(path)?.map(|entry| weight(&entry?.path())).sum()
}
