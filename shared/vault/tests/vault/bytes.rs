//! Every byte of a vault's data, as whoever copies the disk has it.

use std::path::Path;

use database::{Address, Database};

use crate::place::Place;

/// Places in which any of the words is found.
pub async fn found(place: &Place, database: &Database, words: &[&str]) -> Vec<String> {
    match (&place.address, database) {
        (Address::Folder(folder), _) => in_folder(folder, words),
        (_, Database::Postgres(pool)) => on_server(pool, words).await,
        (_, Database::Sqlite(_)) => unreachable!("a server was opened as a folder"),
    }
}

fn in_folder(folder: &Path, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let file = entry.expect("an entry").path();
        let bytes = std::fs::read(&file).expect("readable");
        names.push(file.file_name().expect("a name").to_string_lossy().into_owned());
        for word in words.iter().filter(|word| contains(&bytes, word.as_bytes())) {
            found.push(format!("{word} in {}", file.display()));
        }
    }
    assert!(names.contains(&"vault.db-wal".to_owned()), "nobody has closed it: {names:?}");
    found
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    memchr::memmem::find(bytes, word).is_some()
}

/// In every file of this database and in the whole log of the server, after everything is written out.
async fn on_server(pool: &sqlx::PgPool, words: &[&str]) -> Vec<String> {
    const FOUND: &str = "
        SELECT word || ' in ' || path
        FROM (SELECT oid FROM pg_database WHERE datname = current_database()) AS this,
             LATERAL (
                 SELECT 'base/' || this.oid || '/' || name AS path FROM pg_ls_dir('base/' || this.oid) AS name
                 UNION ALL
                 SELECT 'pg_wal/' || name FROM pg_ls_waldir()
             ) AS files,
             LATERAL (SELECT pg_read_binary_file(path, 0, 1000000000, true) AS bytes OFFSET 0) AS content,
             unnest($1::text[]) AS word
        WHERE position(convert_to(word, 'UTF8') IN bytes) > 0";
    sqlx::query("CHECKPOINT").execute(pool).await.expect("written out");
    sqlx::query_scalar(FOUND).bind(words).fetch_all(pool).await.expect("read")
}
