//! PostgreSQL: a schema made and migrated, and connections that never wait for ever.
//!
//! Nobody may wait without an end for a connection whose other side is gone. The server gives up
//! what a frozen process holds (the limits of a session, below); this side gives up a connection
//! that does not answer (the hooks of the pool). How long a whole statement may take is its
//! caller's to say.

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection as _, PgConnection, PgPool};

use crate::{DatabaseError, Schema, migrations};

const ACQUIRE: Duration = Duration::from_secs(5);
/// A connection that has been left alone answers a ping in a round trip or not at all; a busy machine
/// may take its time. Several that froze together are told and replaced within one [`ACQUIRE`].
const PING: Duration = Duration::from_secs(1);
/// One that answered so short a time ago is not asked again: under load a ping would double the way
/// to the server, and what freezes in between is given up by its statement's own limit.
const JUST_NOW: Duration = Duration::from_secs(1);

/// The limits of a session, which the server keeps; in milliseconds.
struct Limits {
    /// A process that pauses within a transaction is frozen or gone, and others wait for what it
    /// holds: for the log that is the head, and so everyone.
    pause: &'static str,
    /// Longer than the pause, so that who waits for a frozen process gets its turn, not an error.
    lock: &'static str,
    /// A COMMIT that waits for a standby is not cut: the server ends this limit before it commits.
    statement: &'static str,
}

const QUICK: Limits = Limits { pause: "5000", lock: "8000", statement: "60000" };

/// A rebuild compares whole generations: millions of rows in one statement, and as long again to
/// think about them. What is cut there would only begin again; a runner meanwhile can wait.
const AT_LENGTH: Limits = Limits { pause: "600000", lock: "60000", statement: "3600000" };

impl Schema {
    const fn limits(self) -> Limits {
        match self {
            Self::Log | Self::Vault | Self::Files => QUICK,
            Self::Views => AT_LENGTH,
        }
    }
}

/// A pool of connections to one schema, after migrating it.
pub(crate) async fn open(
    address: &str,
    schema: Schema,
    connections: u32,
) -> Result<PgPool, DatabaseError> {
    let options = options(address, schema)?;
    prepare(&options, schema).await?;
    PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE)
        // The pool's own test has no limit, and would wait for a frozen connection until the whole
        // acquiring is given up; the same on the way back, where it would hold its place for ever.
        .test_before_acquire(false)
        .before_acquire(|connection, it| {
            Box::pin(async move {
                if it.idle_for < JUST_NOW { Ok(true) } else { answers(connection).await }
            })
        })
        .after_release(|connection, _| Box::pin(answers(connection)))
        .connect_with(options.options(limits(schema)))
        .await
        .map_err(DatabaseError::Open)
}

/// An error rather than `false`, which would have the pool say good-bye to one that hears nothing.
async fn answers(connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
    let silent = || std::io::Error::new(std::io::ErrorKind::TimedOut, "it does not answer");
    tokio::time::timeout(PING, connection.ping()).await.map_err(|_| silent())??;
    Ok(true)
}

fn options(address: &str, schema: Schema) -> Result<PgConnectOptions, DatabaseError> {
    let options = PgConnectOptions::from_str(address).map_err(DatabaseError::Open)?;
    // Every statement of the house goes by a key. A plan made while a table was empty would scan
    // all of it for as long as the connection lives, however large it has grown meanwhile.
    // What must scan a one-row table anyway then looks costly, and would be compiled each time.
    let by_keys = [("enable_seqscan", "off"), ("enable_bitmapscan", "off"), ("jit", "off")];
    let session = [("search_path", schema.name()), ("timezone", "UTC")];
    // Said here, so that no default of the server, the database or the role weakens it.
    let kept = [("synchronous_commit", "on"), ("default_transaction_isolation", "read committed")];
    Ok(options.application_name("sanal").options(session).options(by_keys).options(kept))
}

/// Not for migrations: they wait for one another, and take as long as they take.
fn limits(schema: Schema) -> [(&'static str, &'static str); 5] {
    let limits = schema.limits();
    [
        ("idle_in_transaction_session_timeout", limits.pause),
        ("lock_timeout", limits.lock),
        ("statement_timeout", limits.statement),
        // What is written to a process that is gone, and what is done for one.
        ("tcp_user_timeout", "15000"),
        ("client_connection_check_interval", "5000"),
    ]
}

/// Makes the schema and its tables; several processes may start at once, so one lock guards both.
async fn prepare(options: &PgConnectOptions, schema: Schema) -> Result<(), DatabaseError> {
    let mut connection = PgConnection::connect_with(options).await.map_err(DatabaseError::Open)?;
    const LOCK: &str = "SELECT pg_advisory_lock(hashtext('sanal migrations'))";
    sqlx::query(LOCK).execute(&mut connection).await.map_err(DatabaseError::Open)?;
    let create = match schema {
        Schema::Log => "CREATE SCHEMA IF NOT EXISTS log",
        Schema::Views => "CREATE SCHEMA IF NOT EXISTS views",
        Schema::Vault => "CREATE SCHEMA IF NOT EXISTS vault",
        Schema::Files => "CREATE SCHEMA IF NOT EXISTS files",
    };
    sqlx::query(create).execute(&mut connection).await.map_err(DatabaseError::Open)?;
    migrations::postgres(schema).run(&mut connection).await?;
    connection.close().await.map_err(DatabaseError::Open)
}
