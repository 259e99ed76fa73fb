//! The case that a browser has shown number and code of: until it is closed, and for our own pages only.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};
use complaints::ComplaintNumber;

use crate::site::Site;

const fn name(is_secure: bool) -> &'static str {
    if is_secure { "__Host-sanal_case" } else { "sanal_case" }
}

pub fn of(site: &Site, number: ComplaintNumber, code: &str) -> Cookie<'static> {
    Cookie::build(name(site.is_secure()), format!("{number}:{code}"))
        .path("/")
        .http_only(true)
        .secure(site.is_secure())
        .same_site(SameSite::Strict)
        .finish()
}

/// The code, where it is of this case.
pub fn code(request: &HttpRequest, site: &Site, number: ComplaintNumber) -> Option<String> {
    let cookie = request.cookie(name(site.is_secure()))?;
    let (of, code) = cookie.value().split_once(':')?;
    (of == number.to_string()).then(|| code.to_owned())
}
