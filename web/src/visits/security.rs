//! `/.well-known/security.txt` (RFC 9116): whom to tell about a weakness.

use actix_web::HttpResponse;
use actix_web::web::Data;
use jiff::{SignedDuration, Unit};

use crate::Failure;
use crate::site::Site;

/// The RFC wants less than a year; whoever finds an old copy looks again.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24 * 180);

pub async fn contact(site: Data<Site>) -> Result<HttpResponse, Failure> {
    let contact = site.security_contact.as_ref().ok_or(Failure::NotFound)?;
    let until = site.petitions.now() + GOOD_FOR;
    let until = until.round(Unit::Hour).unwrap_or(until);
    let canonical = site.address("/.well-known/security.txt");
    let text = format!(
        "Contact: {contact}\nExpires: {until}\nPreferred-Languages: mn, en\nCanonical: {canonical}\n"
    );
    Ok(HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .insert_header(("Cache-Control", "public, max-age=86400"))
        .body(text))
}
