//! The page to come back to: where one is; after a posted form, the page that the form was on.

use accounts::ReturnTo;
use actix_web::HttpRequest;
use actix_web::http::Method;
use actix_web::http::header::REFERER;
use url::Url;

use crate::visits::sign_in;

pub fn of(request: &HttpRequest) -> String {
    let path = request.path();
    if path == sign_in::CALLBACK {
        // A way back is gone once: after it has failed, the page to go to is the sign-in itself.
        return sign_in::address("/");
    }
    if path == sign_in::START {
        // Whoever could not be sent off goes on from the page before, not by being sent off again.
        return format!("{}?{}", sign_in::PAGE, request.query_string());
    }
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return request.uri().path_and_query().map_or_else(|| path.to_owned(), ToString::to_string);
    }
    came_from(request).unwrap_or_else(|| page_of(path))
}

/// The page of this house that says it held the form. One that was itself the answer to a form has an address
/// that nobody can go to: then the page which that one was of.
fn came_from(request: &HttpRequest) -> Option<String> {
    let referer = Url::parse(request.headers().get(REFERER)?.to_str().ok()?).ok()?;
    let host = request.connection_info().host().to_owned();
    let own = referer[url::Position::BeforeHost..url::Position::AfterPort] == *host;
    let path = own.then(|| &referer[url::Position::BeforePath..url::Position::AfterQuery])?;
    let there = ReturnTo::parse(path).ok()?;
    let page = page_of(referer.path());
    Some(if page == referer.path() { there.as_str().to_owned() } else { page })
}

/// The nearest address that can be gone to.
fn page_of(path: &str) -> String {
    if let Some(page) = of_bills(path) {
        return page;
    }
    if path.starts_with("/directory/") {
        return of_directory(path).to_owned();
    }
    if let Some((petition, _)) = path.split_once("/invalidations/") {
        return format!("{petition}/anomalies");
    }
    if let Some(comment) = path.strip_prefix("/moderation/comments/") {
        let id = comment.split('/').next().unwrap_or_default();
        return format!("/moderation/comments/{id}");
    }
    if let Some(page) = of_cabinet(path).or_else(|| of_complaints(path)) {
        return page;
    }
    match path.rsplit_once('/') {
        Some((desk, "take" | "leave" | "publish" | "changes" | "refuse" | "appeal" | "remove"))
            if path.starts_with("/moderation/") =>
        {
            desk.to_owned()
        }
        Some((petition, "submit")) => format!("{petition}/edit?step=check"),
        Some((_, "hide-name")) => "/me/petitions".to_owned(),
        Some((petitions, "preview")) => format!("{petitions}/new"),
        Some((petition, "close" | "follow" | "unfollow")) => petition.to_owned(),
        Some((breakdown, "withhold" | "allow")) => breakdown.to_owned(),
        Some((petition, "extend" | "hand-over" | "consider" | "answer" | "conclude")) => {
            format!("{petition}/answering")
        }
        Some((webhook, _)) if webhook.starts_with("/webhooks/") => webhook.to_owned(),
        Some((points, "end")) if points.starts_with("/service-points/") => {
            "/service-points".to_owned()
        }
        Some((_, "approve" | "decline" | "end")) => "/offices".to_owned(),
        Some(("/me", "withdraw" | "data" | "data.json")) => "/me".to_owned(),
        Some(("/me/notices", "seen")) => "/me/notices".to_owned(),
        Some(("/me/notices", "confirm" | "code")) => "/me/notices/wishes".to_owned(),
        Some(("/deliveries", "replay")) => "/deliveries".to_owned(),
        _ if path == "/sign-out" => "/".to_owned(),
        _ => path.to_owned(),
    }
}

/// A bill's forms stand on a few pages; `None` for an address that is one of those itself.
fn of_bills(path: &str) -> Option<String> {
    let own = path.strip_prefix("/bills/")?;
    let (number, rest) = own.split_once('/')?;
    let parts: Vec<&str> = rest.split('/').collect();
    let page = match parts.as_slice() {
        ["answering", "group" | "similar"] | ["answering", "groups", _, _] | ["close-out"] => {
            "/answering"
        }
        ["comments", _, _] => "/comments",
        ["draft", _, _] | ["import", "take-back"] => "/draft",
        ["steps", _] => "/steps",
        ["stance"] => "",
        _ => return None,
    };
    Some(format!("/bills/{number}{page}"))
}

/// Each form stands on the page of an issue, of an agenda, or of those who are called.
fn of_cabinet(path: &str) -> Option<String> {
    let mut parts = path.strip_prefix('/')?.split('/');
    let (room, which, _) = (parts.next()?, parts.next()?, parts.next()?);
    matches!(room, "issues" | "agendas" | "follow-ups").then(|| format!("/{room}/{which}"))
}

/// A step stands on the page of its case, or of the decision it reports of.
fn of_complaints(path: &str) -> Option<String> {
    let parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
    match parts.as_slice() {
        ["complaints", "track"] => Some("/complaints".to_owned()),
        ["desk", "draft"] => Some("/desk/new".to_owned()),
        [room @ ("complaints" | "desk"), number, _] => Some(format!("/{room}/{number}")),
        ["agencies", .., "report"] => path.strip_suffix("/report").map(str::to_owned),
        _ => None,
    }
}

/// What closes, removes or adds stands on the page of what it is done to.
fn of_directory(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some((entry, "close" | "remove" | "routes")) => entry,
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn after(path: &str, referer: Option<&str>) -> String {
        let request = TestRequest::post().uri(path).insert_header(("Host", "sanal.mn"));
        let request = match referer {
            Some(referer) => request.insert_header((REFERER, referer)),
            None => request,
        };
        of(&request.to_http_request())
    }

    #[test]
    fn after_a_form_one_comes_back_to_the_page_that_it_was_on() {
        let support = "/bills/BN-202611-00001/comments/CM-1/support";
        let page = "/bills/BN-202611-00001/comments?on=p3";
        assert_eq!(after(support, Some(&format!("http://sanal.mn{page}"))), page);
        for elsewhere in ["http://a.mn/bills", "http://sanal.mn:81/", "http://sanal.mn//a.mn", "x"]
        {
            assert_eq!(after(support, Some(elsewhere)), "/bills/BN-202611-00001/comments");
        }
        // The page was the answer to a form itself.
        let insert = "/bills/BN-202611-00001/draft/p999/insert";
        let referer = format!("http://sanal.mn{insert}");
        assert_eq!(after(insert, Some(&referer)), "/bills/BN-202611-00001/draft");
    }

    #[test]
    fn without_a_word_of_it_one_comes_to_the_nearest_page() {
        let bill = "/bills/BN-202611-00001";
        for (path, page) in [
            ("/stance", ""),
            ("/steps/publish", "/steps"),
            ("/draft/p1/remove", "/draft"),
            ("/import/take-back", "/draft"),
            ("/comments", "/comments"),
            ("/answering/groups/CG-1/rename", "/answering"),
            ("/close-out", "/answering"),
        ] {
            assert_eq!(after(&format!("{bill}{path}"), None), format!("{bill}{page}"), "{path}");
        }
    }
}
