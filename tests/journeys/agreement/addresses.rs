//! Every address that anyone may ask: those at which numbers are told, and those at which none of the log's is. One that is
//! on neither list is new, and somebody has to say which it is: where numbers are told there, the walk has to go there, too.

use crate::routes::routes;

/// The walk reads the numbers there.
const WALKED: &[&str] = &[
    "/bills.json",
    "/bills/{number}/comments/count.json",
    "/bills/{number}/comments/history.csv",
    "/bills/{number}/comments/history.json",
    "/cabinet.csv",
    "/cabinet.json",
    "/complaints/figures.csv",
    "/complaints/figures.json",
    "/complaints/topics.csv",
    "/complaints/topics.json",
    "/complaints/topics/{topic}/count.json",
    "/complaints/topics/{topic}/history.csv",
    "/complaints/topics/{topic}/history.json",
    "/embed/petitions/{number}",
    "/live.csv",
    "/live.json",
    "/moderation/comment-weeks.csv",
    "/moderation/comments.json",
    "/moderation/record.json",
    "/moderation/weeks.csv",
    "/open-data/events/{segment}.ndjson",
    "/petitions.csv",
    "/petitions.json",
    "/petitions/{number}",
    "/petitions/{number}.json",
    "/petitions/{number}/breakdown.csv",
    "/petitions/{number}/breakdown.json",
    "/petitions/{number}/breakdown.jsonstat",
    "/petitions/{number}/count.json",
    "/petitions/{number}/history.csv",
    "/petitions/{number}/history.json",
    "/petitions/{number}/invalidations.csv",
    "/petitions/{number}/invalidations.json",
    "/petitions/{number}/live",
    "/petitions/{number}/signatures.csv",
    "/petitions/{number}/signatures.json",
    "/statistics.csv",
    "/statistics.json",
    "/statistics.jsonstat",
];

/// The same numbers for people to look at, and what one event says: held against the files or the log by journeys of their
/// own (`breakdowns`, `counting_complaints`, `live_use`, `participation`, `public_events`, `whole_bills`).
const READ_BY_OTHERS: &[&str] = &[
    "/",
    "/bills",
    "/bills.atom",
    "/bills.csv",
    "/bills/{number}",
    "/bills/{number}.json",
    "/bills/{number}/comments",
    "/bills/{number}/comments.json",
    "/bills/{number}/comments/{comment}",
    "/bills/{number}/report",
    "/bills/{number}/report.csv",
    "/bills/{number}/report.json",
    "/bills/{number}/report/print",
    "/cabinet",
    "/cabinet/{issue}",
    "/complaints",
    "/complaints/figures",
    "/consultations",
    "/consultations.atom",
    "/consultations.ics",
    "/live",
    "/live/charts/{chart}.{kind}",
    "/moderation/comments.csv",
    "/moderation/record",
    "/moderation/record.csv",
    "/oembed",
    "/open-data/events.json",
    "/open-data/events/{segment}.parquet",
    "/open311/v2/requests.{format}",
    "/open311/v2/requests/{request}.{format}",
    "/petitions",
    "/petitions.atom",
    "/petitions/{number}/breakdown",
    "/petitions/{number}/card.png",
    "/petitions/{number}/charts/{chart}.{kind}",
    "/petitions/{number}/charts/signatures/{chart}.{kind}",
    "/petitions/{number}/feed.atom",
    "/petitions/{number}/poster",
    "/statistics",
    "/statistics/charts/{measure}/{chart}.{kind}",
    "/statistics/e-participation",
];

/// Texts, forms, descriptions and how the program is.
const WITHOUT_NUMBERS: &[&str] = &[
    "/.well-known/security.txt",
    "/api/docs",
    "/api/openapi.json",
    "/api/v1/directory/agency",
    "/api/v1/petitions/similar",
    "/assets/{file}",
    "/bills/{number}/compare",
    "/bills/{number}/versions/{version}",
    "/bills/{number}/versions/{version}.txt",
    "/bills/{number}/versions/{version}.xml",
    "/bills/{number}/versions/{version}/print",
    "/complaints/tip",
    "/complaints/{number}",
    "/complaints/{number}/files/{digest}",
    "/confirm/{link}",
    "/directory",
    "/directory/agencies",
    "/directory/agencies.csv",
    "/directory/agencies.json",
    "/directory/holidays",
    "/directory/holidays.csv",
    "/directory/holidays.json",
    "/directory/topics.csv",
    "/directory/topics.json",
    "/directory/topics/{topic}",
    "/documents/{digest}",
    "/erased",
    "/health/live",
    "/health/ready",
    "/mock-dan/oauth2/api/v1/service",
    "/mock-dan/oauth2/authorize",
    "/moderation/grounds",
    "/open-data",
    "/open-data/{dataset}",
    "/open-data/catalog.jsonld",
    "/open311/v2/discovery.{format}",
    "/open311/v2/services.{format}",
    "/open311/v2/services/{topic}.{format}",
    "/petitions/similar",
    "/petitions/{number}/endorse/{link}",
    "/petitions/{number}/sign",
    "/practice/post",
    "/privacy",
    "/privacy/retention",
    "/sign-in",
    "/sign-in/callback",
    "/sign-in/start",
    "/unsubscribe/{link}",
    "/{table:.+}.csv-metadata.json",
];

fn is_known(path: &str) -> bool {
    [WALKED, READ_BY_OTHERS, WITHOUT_NUMBERS].iter().any(|list| list.contains(&path))
}

/// As reviewed: whoever has not signed in is sent to sign in.
fn is_closed(path: &str, rights: &str) -> bool {
    let begins = format!("GET {path} ");
    let mut lines = rights.lines().filter(|line| line.starts_with(&begins)).peekable();
    lines.peek().is_some() && lines.all(|line| line.contains("sign in: visitor"))
}

#[test]
fn each_public_address_is_walked_to_or_it_is_said_why_not() {
    let rights = tests::read("tests/golden/rights.txt");
    let all: Vec<String> =
        routes().into_iter().filter(|(_, method)| method == "GET").map(|(path, _)| path).collect();
    // What stands at the end of steps is asked for by whoever writes a bill.
    let is_public = |path: &&String| !is_closed(path, &rights) && !path.ends_with("/{step}");
    let new: Vec<_> = all.iter().filter(is_public).filter(|path| !is_known(path)).collect();
    assert!(new.is_empty(), "whether numbers are told there nobody has said: {new:?}");
    let lists = [WALKED, READ_BY_OTHERS, WITHOUT_NUMBERS].concat();
    let gone: Vec<_> = lists.iter().filter(|path| !all.iter().any(|one| one == **path)).collect();
    assert!(gone.is_empty(), "there is no such address: {gone:?}");
}

/// Addresses of the catalogue, as it writes them.
pub fn is_on_a_list(path: &str) -> bool {
    // The catalogue names each form, the routes leave it open.
    let open = |form: &str| path.strip_suffix(form).map(|start| format!("{start}.{{format}}"));
    let formed = [".json", ".xml"].into_iter().filter_map(open);
    is_known(path) || formed.into_iter().any(|path| is_known(&path))
}

/// Whether the walk went there: to an address of that pattern.
pub fn was_walked(walked: &[&str]) -> Result<(), Vec<&'static str>> {
    let is_of = |path: &str, pattern: &str| {
        let path = path.split('?').next().unwrap_or_default();
        let (path, pattern): (Vec<_>, Vec<_>) =
            (path.split('/').collect(), pattern.split('/').collect());
        path.len() == pattern.len() && path.iter().zip(&pattern).all(|(one, of)| fits(one, of))
    };
    // Bills are listed for what is said of them.
    let patterns = WALKED.iter().filter(|pattern| **pattern != "/bills.json");
    let missed: Vec<_> =
        patterns.filter(|pattern| !walked.iter().any(|path| is_of(path, pattern))).collect();
    if missed.is_empty() { Ok(()) } else { Err(missed.into_iter().copied().collect()) }
}

/// A part of an address, and that of a pattern, which may leave its beginning open.
fn fits(part: &str, pattern: &str) -> bool {
    match pattern.split_once('}') {
        Some((_, end)) => part.ends_with(end) && part.contains('.') == end.contains('.'),
        None => part == pattern,
    }
}
