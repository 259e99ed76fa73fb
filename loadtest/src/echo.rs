//! What the program is held against: a bare server that answers the same requests and does nothing.

use std::process::ExitCode;

use actix_web::{App, HttpResponse, HttpServer, web};
use anyhow::{Context as _, Result};
use clap::Args;
use tokio::process::Command;

use crate::serving::Serving;

pub const HELLO: &str = "/hello";
/// Where complaints are brought.
pub const COMPLAINTS: &str = "/api/v1/complaints";

/// As long as a receipt.
const RECEIPT: &str = r#"{"petition":"PN-202611-00001","position":1000000,"signed_at":"2026-11-20T12:00:00.123456Z"}"#;

/// As long as that of a complaint.
const COMPLAINT: &str = r#"{"number":"CN-48291-73305","code":"K7QM-2FXA"}"#;

#[derive(Debug, Args)]
pub struct Options {
    /// Threads that answer; 0 is one per core, as Sanal has it
    #[arg(long, default_value_t = 0)]
    workers: usize,
}

/// A process of its own, as the program measured is one.
pub async fn start(workers: usize) -> Result<Serving> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("echo").arg("--workers").arg(workers.to_string());
    Serving::start(command).await.context("starting the echo")
}

pub fn run(options: Options) -> Result<ExitCode> {
    actix_web::rt::System::new().block_on(serve(options.workers))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(workers: usize) -> Result<()> {
    let mut server = HttpServer::new(|| {
        App::new()
            .route("/api/v1/petitions/{number}/signatures", web::post().to(sign))
            .route(COMPLAINTS, web::post().to(receive))
            .route(HELLO, web::get().to(hello))
    });
    if workers > 0 {
        server = server.workers(workers);
    }
    let server = server.bind(("127.0.0.1", 0))?;
    for address in server.addrs() {
        println!("listening on http://{address}");
    }
    Ok(server.run().await?)
}

async fn sign() -> HttpResponse {
    HttpResponse::Created().content_type("application/json").body(RECEIPT)
}

async fn receive() -> HttpResponse {
    HttpResponse::Created().content_type("application/json").body(COMPLAINT)
}

async fn hello() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("hello")
}
