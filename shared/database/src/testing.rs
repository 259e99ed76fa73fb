//! Fresh databases for tests: a folder that goes away, and a database of its own on the test server.

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{Connection as _, PgConnection};

use crate::Address;

/// The test server's address; `tests/run` starts one and sets it.
pub const SERVER: &str = "SANAL_TEST_POSTGRES";

/// A new empty PostgreSQL database, or `None` on a developer's machine without a server.
///
/// # Panics
/// When the server is named but does not answer, and on CI when none is named.
pub async fn fresh_postgres() -> Option<Address> {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let Ok(server) = std::env::var(SERVER) else {
        assert!(std::env::var_os("CI").is_none(), "{SERVER} is not set");
        return None;
    };
    // The number of a process comes again on a server that lives long.
    let since = std::time::UNIX_EPOCH.elapsed().expect("after 1970").as_micros();
    let made = MADE.fetch_add(1, Ordering::Relaxed);
    let name = format!("test_{}_{made}_{since}", std::process::id());
    let mut connection = PgConnection::connect(&server).await.expect("the test server answers");
    let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
    sqlx::query(create).execute(&mut connection).await.expect("a database is created");
    let (base, query) = server.split_once('?').unwrap_or((&server, ""));
    let root = base.rsplit_once('/').map_or(base, |(root, _)| root);
    Some(Address::Postgres(format!("{root}/{name}?{query}")))
}
