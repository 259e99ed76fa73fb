//! Open data: files anyone may read, from the same projections as the pages.

pub mod count;
pub mod feed;
pub mod hours;
pub mod invalidations;
pub mod list;
pub mod petition;
pub mod record;

use actix_web::HttpResponseBuilder;

/// Anyone may read it from any page of theirs.
pub const FOR_ALL: (&str, &str) = ("Access-Control-Allow-Origin", "*");
/// And may show it in them.
pub const ANYWHERE: (&str, &str) = ("Cross-Origin-Resource-Policy", "cross-origin");

/// What every open file carries: open to all, and good for a second.
pub fn public(mut response: HttpResponseBuilder) -> HttpResponseBuilder {
    response.insert_header(("Access-Control-Expose-Headers", "ETag"));
    response.insert_header(ANYWHERE);
    response.insert_header(FOR_ALL).insert_header(("Cache-Control", "public, max-age=1"));
    response
}

/// Files that are about no one petition.
const OTHERS: [&str; 5] = [
    "/moderation/record.json",
    "/moderation/record.csv",
    "/moderation/weeks.csv",
    "/api/openapi.json",
    "/oembed",
];
/// How the addresses of files and feeds below `/petitions` end.
const OPEN: [&str; 4] = [".json", ".csv", ".atom", "/live"];

/// Whether an address is a file or a feed of open data.
pub fn is_open(path: &str) -> bool {
    match path.strip_prefix("/petitions") {
        Some(below) => OPEN.iter().any(|end| below.ends_with(end)),
        None => OTHERS.contains(&path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_somebodys_own_is_not_open_data_whatever_its_kind_of_file() {
        for open in
            ["/petitions.json", "/petitions/1.json", "/petitions/1/count.json", "/petitions/1/live"]
        {
            assert!(is_open(open), "{open}");
        }
        for other in ["/me/data.json", "/petitions", "/petitions/1", "/live", "/nothing.json"] {
            assert!(!is_open(other), "{other}");
        }
    }
}
