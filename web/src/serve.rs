//! The server: its guards around the routes, and how it stops.

use std::net::TcpListener;

use actix_web::dev::ServerHandle;
use actix_web::middleware::{NormalizePath, from_fn};
use actix_web::web::Data;
use actix_web::{App, HttpServer};
use tokio::task::JoinHandle;

use crate::guards::{headers, telling};
use crate::routes;
use crate::site::Site;

/// A running server.
pub struct Serving {
    pub handle: ServerHandle,
    pub ended: JoinHandle<std::io::Result<()>>,
}

/// Serves a site on a listener until the handle stops it; what runs then is finished first.
pub fn serve(
    listener: TcpListener,
    site: Site,
    workers: usize,
    body_bytes_max: usize,
    stop_seconds: u64,
) -> std::io::Result<Serving> {
    let site = Data::new(site);
    let mut server = HttpServer::new(move || {
        App::new()
            .configure(routes::configure(site.clone(), body_bytes_max))
            .wrap(from_fn(telling::tell))
            .wrap(headers::security(site.is_secure()))
            .wrap(NormalizePath::trim())
    })
    .shutdown_timeout(stop_seconds)
    .client_request_timeout(std::time::Duration::from_secs(10))
    .disable_signals()
    .backlog(4_096);
    if workers > 0 {
        server = server.workers(workers);
    }
    let server = server.listen(listener)?.run();
    let handle = server.handle();
    Ok(Serving { handle, ended: tokio::spawn(server) })
}
