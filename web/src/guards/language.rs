//! Which language: the one chosen by the link on every page; else Mongolian.
//!
//! Programs say it in Accept-Language. For pages that header is not asked: most phones in the
//! country are set to English by the shop, and the first language of every page is Mongolian.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::web::Data;
use kernel::Locale;

use crate::site::Site;

const fn cookie_name(is_secure: bool) -> &'static str {
    if is_secure { "__Host-sanal_language" } else { "sanal_language" }
}

/// For a page.
pub fn of_page(request: &HttpRequest) -> Locale {
    chosen(request)
        .or_else(|| {
            let is_secure = request.app_data::<Data<Site>>().is_some_and(|site| site.is_secure());
            Locale::from_code(request.cookie(cookie_name(is_secure))?.value())
        })
        .unwrap_or_default()
}

/// For a problem document.
pub fn of_program(request: &HttpRequest) -> Locale {
    let accepted = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    i18n::asked_for(accepted.unwrap_or_default())
}

/// The choice made by this very request's `?lang=`.
pub fn chosen(request: &HttpRequest) -> Option<Locale> {
    of_query(request.query_string())
}

/// The choice in an address.
pub fn chosen_in(address: &str) -> Option<Locale> {
    of_query(address.split_once('?')?.1.split('#').next()?)
}

fn of_query(query: &str) -> Option<Locale> {
    query.split('&').find_map(|pair| Locale::from_code(pair.strip_prefix("lang=")?))
}

/// Remembers the choice for a year.
pub fn cookie(locale: Locale, is_secure: bool) -> Cookie<'static> {
    Cookie::build(cookie_name(is_secure), locale.code())
        .path("/")
        .http_only(true)
        .secure(is_secure)
        .same_site(SameSite::Lax)
        .max_age(actix_web::cookie::time::Duration::days(365))
        .finish()
}
