//! From the settings to what the web is told of pace, patience and proxies.

use std::time::Duration;

use anyhow::Context as _;
use settings::{OfAddresses, OfPeople, Pace, ProxyHeader, Server};
use url::Url;
use web::{Limits, Paces, Proxies, Rate};

pub fn limits(server: &Server) -> Limits {
    Limits {
        workers: server.workers,
        body_bytes_max: server.body_bytes_max,
        connections_max: server.connections_max,
        head_patience: Duration::from_secs(server.head_seconds_max),
        stop_seconds: server.stop_seconds,
    }
}

pub fn proxies(server: &Server) -> Proxies {
    Proxies {
        trusted: server.trusted_proxies.clone(),
        header: match server.proxy_header {
            ProxyHeader::XForwardedFor => web::ProxyHeader::XForwardedFor,
            ProxyHeader::Forwarded => web::ProxyHeader::Forwarded,
        },
    }
}

pub fn paces(pace: &Pace) -> Paces {
    let OfPeople { reading, open_data, signing_in, signing, staff, starting } = pace.person;
    let person = [reading, open_data, signing_in, signing, staff].map(rate);
    let OfAddresses { reading, open_data, signing_in, signing, staff, signatures } = pace.address;
    let address = [reading, open_data, signing_in, signing, staff].map(rate);
    Paces {
        unlimited: pace.unlimited.clone(),
        person,
        address,
        starting: rate(starting),
        signatures: rate(signatures),
    }
}

/// Until whoever has asked as often as they may is forgotten.
pub fn longest(paces: &Paces) -> Duration {
    let rates =
        paces.person.iter().chain(&paces.address).chain([&paces.starting, &paces.signatures]);
    let whole = |rate: &Rate| (rate.every / rate.requests.max(1)).saturating_mul(rate.at_once);
    rates.map(whole).max().unwrap_or_default()
}

fn rate(rate: settings::Rate) -> Rate {
    let every = Duration::try_from(rate.every).unwrap_or(Duration::from_secs(1));
    Rate { requests: rate.requests, every, at_once: rate.at_once }
}

/// `None` where none is named. In a file of lines, an address of its own line.
pub fn security_contact(server: &Server) -> anyhow::Result<Option<String>> {
    if server.security_contact.is_empty() {
        return Ok(None);
    }
    let contact: Url = server.security_contact.parse().context("server.security_contact")?;
    Ok(Some(contact.into()))
}
