//! A server that falls silent: everyone is told so, and work goes on when it is back.

mod server;

use std::sync::Arc;
use std::time::{Duration, Instant};

use database::testing::fresh_postgres;
use eventlog::contract::signature;
use eventlog::{AppendError, EventLog, Limits, PostgresStore, StoreError};
use kernel::OffsetClock;
use server::wire::Wire;

const ANSWER: Duration = Duration::from_secs(2);

async fn a_log_at_the_end_of(wire: &Wire) -> EventLog {
    let store = Arc::new(PostgresStore::open(&wire.address).await.expect("opens"));
    let limits = Limits { answer: ANSWER, ..Limits::default() };
    EventLog::start(store, Arc::new(OffsetClock::default()), limits).await.expect("starts")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_signs_meanwhile_is_told_that_nobody_knows() {
    let Some(address) = fresh_postgres().await else { return };
    let wire = Wire::to(&address).await;
    let log = a_log_at_the_end_of(&wire).await;
    log.append(signature(1)).await.expect("signed");

    wire.cut();
    let asked = Instant::now();
    let (signed, read) = tokio::join!(log.append(signature(2)), log.read_after(0, 10));
    assert_eq!(signed, Err(AppendError::Unknown));
    assert!(read.is_err_and(|error| error.is_unavailable()));
    assert!(asked.elapsed() < ANSWER + Duration::from_secs(1), "{:?}", asked.elapsed());

    wire.mend();
    log.append(signature(3)).await.expect("signed as if nothing had been");
    let signed: Vec<_> = log.read_after(0, 10).await.expect("read");
    let signed: Vec<_> = signed.iter().map(|event| event.stream_id.as_str()).collect();
    assert_eq!(signed, ["person 1", "person 3"]);
}

/// However often it happens: no connection that was given up keeps its place.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wire_cut_in_mid_commit_is_not_waited_for() {
    let Some(address) = fresh_postgres().await else { return };
    let wire = Wire::to(&address).await;
    let log = a_log_at_the_end_of(&wire).await;
    let store = PostgresStore::open(&address).await.expect("opens");
    for n in 0..7 {
        // Another process is at the head, so this batch stands in line when the wire is cut.
        let held = at_the_head(&address).await;
        let waiting = tokio::spawn({
            let log = log.clone();
            async move { log.append(signature(n)).await }
        });
        stands_in_line(&address).await;
        wire.cut();
        assert_eq!(waiting.await.expect("answered"), Err(AppendError::Unknown));
        drop(held);
        its_session_ends(&address).await;
        wire.mend();
        log.append(signature(100 + n)).await.expect("signed");
    }
    let found = eventlog::Integrity::check(&store, |_| {}).await.expect("checked");
    assert_eq!(found.faults, []);
    assert!(!matches!(log.head().await, Err(StoreError::Silent(_))));
}

async fn connect(address: &database::Address) -> sqlx::PgConnection {
    let database::Address::Postgres(url) = address else { panic!("not a server") };
    <sqlx::PgConnection as sqlx::Connection>::connect(url).await.expect("connects")
}

async fn at_the_head(address: &database::Address) -> sqlx::PgConnection {
    let mut connection = connect(address).await;
    for statement in ["BEGIN", "SELECT position FROM log.log_head FOR UPDATE"] {
        sqlx::query(statement).execute(&mut connection).await.expect("locked");
    }
    connection
}

/// The server does so itself after `idle_in_transaction_session_timeout`; here nobody waits for it.
async fn its_session_ends(address: &database::Address) {
    const END: &str = "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'sanal' AND xact_start IS NOT NULL";
    sqlx::query(END).execute(&mut connect(address).await).await.expect("ended");
}

async fn stands_in_line(address: &database::Address) {
    const WAITING: &str = "SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let mut connection = connect(address).await;
    loop {
        let waiting: i64 =
            sqlx::query_scalar(WAITING).fetch_one(&mut connection).await.expect("counted");
        if waiting > 0 {
            return;
        }
        tokio::task::yield_now().await;
    }
}
