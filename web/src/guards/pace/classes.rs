//! What kind of request it is, as far as its pace is concerned.

use actix_web::http::Method;

use crate::open_data;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    Reading,
    OpenData,
    SigningIn,
    /// And every other act.
    Signing,
    Staff,
}

impl Class {
    pub const COUNT: usize = 5;

    /// As the settings call its share.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::OpenData => "open_data",
            Self::SigningIn => "signing_in",
            Self::Signing => "signing",
            Self::Staff => "staff",
        }
    }

    /// `None`: never held back. What is not known here is reading, or an act.
    pub fn of(method: &Method, path: &str) -> Option<Self> {
        let begins = |starts: &[&str]| starts.iter().any(|start| path.starts_with(start));
        let ends = |ends: &[&str]| ends.iter().any(|end| path.ends_with(end));
        let reads = method.is_safe();
        if begins(&["/health/", "/assets/", "/.well-known/"]) || is_asked_by_ourselves(path) {
            return None;
        }
        Some(match () {
            () if path == "/sign-out" => Self::Reading,
            // It shows a text as it will look, and writes nothing.
            () if path == "/petitions/preview" => Self::Reading,
            // Who guesses at codes has as few tries as who guesses at who they are.
            () if path == "/complaints/track"
                || (path.starts_with("/api/v1/complaints/") && reads) =>
            {
                Self::SigningIn
            }
            () if begins(&["/sign-in", "/mock-", "/api/v1/sessions"]) => Self::SigningIn,
            () if reads
                && begins(&["/moderation/record", "/moderation/weeks", "/moderation/grounds"]) =>
            {
                if open_data::is_open(path) {
                    Self::OpenData
                } else {
                    Self::Reading
                }
            }
            () if begins(&[
                "/moderation",
                "/offices",
                "/agencies/",
                "/people",
                "/audit",
                "/anomalies",
                "/service-points",
                "/deliveries",
                "/webhooks",
                "/drafting",
                "/desk",
                "/directory/history",
                "/directory/new",
            ]) =>
            {
                Self::Staff
            }
            () if begins(&[
                "/api/v1/offices",
                "/api/v1/agencies/",
                "/api/v1/audit",
                "/api/v1/anomalies",
                "/api/v1/desk",
            ]) =>
            {
                Self::Staff
            }
            () if !reads && ends(OF_STAFF) || path == "/api/v1/documents" => Self::Staff,
            () if ends(&["/anomalies", "/invalidations"]) || path.contains("/invalidations/") => {
                Self::Staff
            }
            () if !reads && begins(&["/directory", "/api/v1/directory"]) => Self::Staff,
            () if !reads && is_of_drafters(path) => Self::Staff,
            () if reads && open_data::is_open(path) => Self::OpenData,
            () if reads => Self::Reading,
            () => Self::Signing,
        })
    }
}

/// Acts on a petition that are its moderators' and the secretariat's.
const OF_STAFF: &[&str] = &[
    "/publish",
    "/close",
    "/review",
    "/changes",
    "/refuse",
    "/appeal/decision",
    "/extend",
    "/hand-over",
    "/consider",
    "/answer",
    "/conclude",
];

/// Whether it asks for a signature, which is counted by the address as well.
pub fn signs(method: &Method, path: &str) -> bool {
    let is_petition = path.contains("/petitions/");
    *method == Method::POST
        && is_petition
        && ["/sign", "/signatures"].iter().any(|end| path.ends_with(end))
}

/// The practice sign-in is asked by this very server, on behalf of everyone.
fn is_asked_by_ourselves(path: &str) -> bool {
    path == "/mock-dan/oauth2/token" || path.starts_with("/mock-dan/oauth2/api/")
}

/// What is done to a bill in office; what people say of it is theirs.
fn is_of_drafters(path: &str) -> bool {
    let rest = path.strip_prefix("/api/v1").unwrap_or(path);
    let Some(rest) = rest.strip_prefix("/bills") else { return false };
    let acts = ["comments", "stance", "stances"];
    !rest.split('/').any(|part| acts.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_one_by_a_page_or_a_program_and_looking_at_the_form_is_none() {
        let sign = "/petitions/PN-202611-00001/sign";
        let by_program = "/api/v1/petitions/PN-202611-00001/signatures";
        assert!(signs(&Method::POST, sign) && signs(&Method::POST, by_program));
        assert!(!signs(&Method::GET, sign) && !signs(&Method::POST, "/petitions/new"));
    }

    #[test]
    fn every_kind_of_request_has_its_class() {
        for (method, path, class) in [
            (Method::GET, "/", Some(Class::Reading)),
            (Method::GET, "/petitions/PN-202611-00001", Some(Class::Reading)),
            (Method::GET, "/nothing", Some(Class::Reading)),
            (Method::POST, "/nothing", Some(Class::Signing)),
            (Method::GET, "/petitions.json", Some(Class::OpenData)),
            (Method::GET, "/petitions/PN-202611-00001/live", Some(Class::OpenData)),
            (Method::GET, "/sign-in/callback", Some(Class::SigningIn)),
            (Method::POST, "/api/v1/sessions", Some(Class::SigningIn)),
            (Method::POST, "/sign-out", Some(Class::Reading)),
            (Method::POST, "/petitions/PN-202611-00001/sign", Some(Class::Signing)),
            (
                Method::DELETE,
                "/api/v1/petitions/PN-202611-00001/signatures/mine",
                Some(Class::Signing),
            ),
            (Method::POST, "/petitions/new", Some(Class::Signing)),
            (Method::POST, "/petitions/preview", Some(Class::Reading)),
            (Method::GET, "/petitions/similar", Some(Class::Reading)),
            (Method::POST, "/api/v1/petitions/PN-202611-00001/publish", Some(Class::Staff)),
            (Method::GET, "/moderation", Some(Class::Staff)),
            (Method::GET, "/moderation/record", Some(Class::Reading)),
            (Method::GET, "/moderation/record.csv", Some(Class::OpenData)),
            (Method::POST, "/moderation/grounds/new", Some(Class::Staff)),
            (Method::GET, "/directory/topics/roads", Some(Class::Reading)),
            (Method::GET, "/directory/topics.csv", Some(Class::OpenData)),
            (Method::POST, "/api/v1/directory/topics", Some(Class::Staff)),
            (Method::DELETE, "/api/v1/petitions/PN-202611-00001/review", Some(Class::Staff)),
            (Method::POST, "/api/v1/petitions/PN-202611-00001/appeal", Some(Class::Signing)),
            (Method::GET, "/petitions/PN-202611-00001/anomalies", Some(Class::Staff)),
            (
                Method::POST,
                "/petitions/PN-202611-00001/invalidations/1/approve",
                Some(Class::Staff),
            ),
            (Method::POST, "/api/v1/petitions/PN-202611-00001/invalidations", Some(Class::Staff)),
            (Method::GET, "/petitions/PN-202611-00001/invalidations.csv", Some(Class::OpenData)),
            (Method::GET, "/health/ready", None),
            (Method::GET, "/assets/style.00000000.css", None),
            (Method::POST, "/mock-dan/oauth2/token", None),
        ] {
            assert_eq!(Class::of(&method, path), class, "{method} {path}");
        }
    }
}
