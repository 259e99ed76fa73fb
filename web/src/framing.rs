//! The frame around a page, from the request; and the answer that holds it.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use kernel::{Locale, Role};
use maud::Markup;

use crate::guards::{Visitor, language};
use crate::pages::{self, Frame};
use crate::site::Site;

pub fn frame(request: &HttpRequest) -> Frame {
    let visitor = Visitor::of(request);
    let site = request.app_data::<Data<Site>>();
    Frame {
        locale: language::of_page(request),
        path: path_of(request),
        csrf: site
            .zip(visitor.signed_in.as_ref())
            .map_or_else(String::new, |(site, s)| site.accounts.csrf(s.sid)),
        visitor: match &visitor.signed_in {
            None => pages::Visitor::Guest,
            Some(session) => {
                pages::Visitor::SignedIn { is_moderator: session.roles.contains(&Role::Moderator) }
            }
        },
        is_practice: site.is_some_and(|site| site.mock.is_some()),
    }
}

/// As an unknown visitor sees it, in a language: the same for everyone, so it can be kept.
pub fn frame_for_all(site: &Site, path: &str, locale: Locale) -> Frame {
    Frame {
        locale,
        path: path.to_owned(),
        csrf: String::new(),
        visitor: pages::Visitor::Guest,
        is_practice: site.mock.is_some(),
    }
}

/// The page to come back to: after a posted form, the page that shows that form.
fn path_of(request: &HttpRequest) -> String {
    let path = request.path();
    if request.method() == actix_web::http::Method::GET {
        return request.uri().path_and_query().map_or_else(|| path.to_owned(), ToString::to_string);
    }
    match path.rsplit_once('/') {
        Some((petition, "submit" | "publish" | "close")) => petition.to_owned(),
        _ if path == "/sign-out" => "/".to_owned(),
        _ => path.to_owned(),
    }
}

/// A page that is this visitor's own.
pub fn page(markup: Markup) -> HttpResponse {
    html(HttpResponse::Ok(), markup)
}

pub fn html(mut response: HttpResponseBuilder, markup: Markup) -> HttpResponse {
    response
        .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header((VARY, "Cookie"))
        .body(markup.into_string())
}

/// Off to another page of ours, with GET.
pub fn see(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header(("Location", path)).finish()
}

/// For kept pages.
pub fn language_header(locale: Locale) -> (actix_web::http::header::HeaderName, &'static str) {
    (CONTENT_LANGUAGE, locale.code())
}
