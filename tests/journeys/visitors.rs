//! Visitors with a method per action: programs with a token, and readers with a cookie jar.

mod answer;
mod citizen;
mod mail_server;
mod post;
mod provider;
mod reader;
mod watching;

mod attaching;

pub use answer::Answer;
pub use attaching::{PDF, with_files};
pub use citizen::{Citizen, a_petition};
pub use mail_server::{MailServer, free_port};
pub use post::{Arrived, Post};
pub use provider::Provider;
pub use reader::{Form, Page, Reader};
pub use watching::OpenPetition;

/// TLS asks the process for its cryptography, even where only plain HTTP is spoken.
pub fn client() -> reqwest::ClientBuilder {
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(super::house::PATIENCE)
        .no_proxy()
}
