//! Visits without tracking: whatever was shown adds one to a number of its language and kind of page, and nothing else
//! is taken from the request: no cookie is set or read for it, no address, no header that tells one browser from another.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_TYPE, HeaderMap};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use statistics::Section;

use super::language;
use crate::open_data::is_open;
use crate::site::Site;

/// Looked at once the answer is there. Whoever asks not to be tracked (`DNT`, `Sec-GPC`) is not, as nobody is; so they
/// count as all others do.
pub async fn count<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let response = next.call(request).await?;
    let request = response.request();
    let shown = Shown {
        is_get: request.method() == Method::GET,
        path: request.path(),
        pattern: request.match_pattern(),
        status: response.status(),
        is_page: is_page(response.headers()),
    };
    if let Some((section, site)) = shown.section().zip(request.app_data::<Data<Site>>()) {
        site.statistics.shown(language::of_page(request), section);
    }
    Ok(response)
}

fn is_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// An answer, as far as it decides where it counts.
struct Shown<'a> {
    is_get: bool,
    path: &'a str,
    /// Which petition or bill it was is not looked at.
    pattern: Option<String>,
    status: StatusCode,
    is_page: bool,
}

/// What is no page of ours that somebody opened: what pages bring along, boxes in the pages of others, and the dashboard
/// of live use, which is read anew by itself and would count itself.
const NOT_OPENED: [&str; 9] = [
    "/live",
    "/assets/",
    "/health/",
    "/api/v1/",
    "/mock-dan/",
    "/embed/",
    "/documents/",
    "/oembed",
    "/.well-known/",
];

impl Shown<'_> {
    fn section(&self) -> Option<Section> {
        let is_known = self.status == StatusCode::NOT_MODIFIED;
        let is_answered = self.status.is_success() || is_known;
        if !self.is_get || !is_answered || self.is_not_opened() {
            return None;
        }
        if is_open(self.path) {
            return Some(Section::Files);
        }
        // Of what a browser has already nothing says what kind it is; of all that is kept, only pages are left here.
        let is_page = self.is_page || (is_known && !self.path.ends_with(".png"));
        is_page.then(|| of_page(self.pattern.as_deref().unwrap_or_default()))
    }

    /// A feed of totals that runs on is no page either.
    fn is_not_opened(&self) -> bool {
        let is_feed = self.path.ends_with("/live");
        is_feed || NOT_OPENED.iter().any(|start| self.path.starts_with(start))
    }
}

fn of_page(pattern: &str) -> Section {
    let is_below = |start: &str| pattern.starts_with(start);
    match pattern {
        "/" => Section::Front,
        "/petitions" => Section::Petitions,
        "/bills" => Section::Bills,
        "/consultations" => Section::Consultations,
        "/open-data" | "/open-data/{dataset}" | "/api/docs" => Section::OpenData,
        _ if is_below("/petitions/") => Section::Petition,
        _ if is_below("/bills/") => Section::Bill,
        _ if is_below("/complaints") => Section::Complaints,
        _ => Section::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page that somebody opened.
    fn page(pattern: &str) -> Shown<'_> {
        let (path, status) = (pattern, StatusCode::OK);
        let pattern = Some(pattern.to_owned());
        Shown { is_get: true, path, pattern, status, is_page: true }
    }

    #[test]
    fn pages_count_by_their_kind_and_not_by_which_one_it_was() {
        for (pattern, section) in [
            ("/", Section::Front),
            ("/petitions", Section::Petitions),
            ("/petitions/{number}", Section::Petition),
            ("/petitions/{number}/sign", Section::Petition),
            ("/bills", Section::Bills),
            ("/bills/{number}/versions/{version}", Section::Bill),
            ("/consultations", Section::Consultations),
            ("/complaints/new", Section::Complaints),
            ("/open-data", Section::OpenData),
            ("/open-data/{dataset}", Section::OpenData),
            ("/privacy", Section::Other),
        ] {
            assert_eq!(page(pattern).section(), Some(section), "{pattern}");
        }
    }

    #[test]
    fn files_count_as_such_also_where_their_reader_has_them_already() {
        for path in ["/petitions.json", "/petitions/1/count.json", "/cabinet.csv", "/bills.atom"] {
            for status in [StatusCode::OK, StatusCode::NOT_MODIFIED] {
                let shown = Shown { status, is_page: false, ..page(path) };
                assert_eq!(shown.section(), Some(Section::Files), "{path}");
            }
        }
    }

    #[test]
    fn a_page_that_the_browser_has_already_was_opened_all_the_same() {
        let known = Shown { status: StatusCode::NOT_MODIFIED, is_page: false, ..page("/") };
        assert_eq!(known.section(), Some(Section::Front));
    }

    #[test]
    fn what_nobody_opened_or_nobody_was_shown_does_not_count() {
        for path in [
            "/assets/style.css",
            "/health/ready",
            "/live",
            "/live.json",
            "/live/charts/visits.svg",
            "/petitions/1/live",
            "/embed/petitions/1",
            "/api/v1/sessions/mine",
        ] {
            assert_eq!(page(path).section(), None, "{path}");
        }
        let act = Shown { is_get: false, ..page("/petitions/{number}/sign") };
        assert_eq!(act.section(), None, "it is counted as what it is");
        for status in [StatusCode::NOT_FOUND, StatusCode::SEE_OTHER, StatusCode::FORBIDDEN] {
            assert_eq!(Shown { status, ..page("/") }.section(), None, "{status}");
        }
        let picture = Shown { is_page: false, ..page("/petitions/{number}/card.png") };
        assert_eq!(picture.section(), None);
    }
}
