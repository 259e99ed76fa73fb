//! The server: its guards around the routes, and how it stops.

use std::net::TcpListener;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::middleware::{NormalizePath, from_fn};
use actix_web::web::Data;
use actix_web::{App, HttpServer};
use rustls::ServerConfig;
use tokio::task::JoinHandle;

use crate::guards::pace::{self, FORGETTING};
use crate::guards::{headers, slowness, telling, visits};
use crate::open_data::catalogue::link;
use crate::routes;
use crate::site::Site;

/// A running server.
pub struct Serving {
    pub handle: ServerHandle,
    pub ended: JoinHandle<std::io::Result<()>>,
}

/// What a server takes on, and how long it waits.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Threads that answer; 0 is one per core.
    pub workers: usize,
    pub body_bytes_max: usize,
    /// Open at the same time, over all workers.
    pub connections_max: usize,
    /// For a request's head to arrive.
    pub head_patience: Duration,
    pub stop_seconds: u64,
}

/// Serves a site on a listener until the handle stops it; what runs then is finished first.
pub fn serve(
    listener: TcpListener,
    site: Site,
    limits: Limits,
    tls: Option<ServerConfig>,
) -> std::io::Result<Serving> {
    let site = Data::new(site);
    let forgetting = tokio::spawn(forget(site.clone()));
    let mut server = HttpServer::new(move || {
        App::new()
            .configure(routes::configure(site.clone(), limits.body_bytes_max))
            .wrap(from_fn(visits::count))
            .wrap(from_fn(link::describe))
            .wrap(from_fn(slowness::limit))
            .wrap(from_fn(pace::hold))
            .wrap(from_fn(telling::tell))
            .wrap(headers::security(site.is_secure()))
            .wrap(from_fn(headers::keep_cookies_out_of_caches))
            .wrap(NormalizePath::trim())
    })
    .shutdown_timeout(limits.stop_seconds)
    .client_request_timeout(limits.head_patience)
    .tls_handshake_timeout(limits.head_patience)
    .disable_signals()
    .backlog(4_096);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let workers = if limits.workers > 0 { limits.workers } else { cores };
    server = server.workers(workers).max_connections(limits.connections_max.div_ceil(workers));
    let server = match tls {
        Some(tls) => server.listen_rustls_0_23(listener, tls)?,
        None => server.listen(listener)?,
    };
    let server = server.run();
    let handle = server.handle();
    let ended = async move {
        let ended = server.await;
        forgetting.abort();
        ended
    };
    Ok(Serving { handle, ended: tokio::spawn(ended) })
}

/// Keeps what is known of people's pace small.
async fn forget(site: Data<Site>) {
    let mut rounds = tokio::time::interval(FORGETTING);
    loop {
        rounds.tick().await;
        let site = site.clone();
        let _ = tokio::task::spawn_blocking(move || site.pace.forget()).await;
    }
}
