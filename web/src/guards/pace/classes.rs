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
            () if begins(&["/sign-in", "/mock-", "/api/v1/sessions"]) => Self::SigningIn,
            () if begins(&[
                "/moderation",
                "/offices",
                "/agencies/",
                "/people",
                "/audit",
                "/service-points",
            ]) =>
            {
                Self::Staff
            }
            () if begins(&["/api/v1/offices", "/api/v1/agencies/", "/api/v1/audit"]) => Self::Staff,
            () if !reads && ends(STAFF_ACTS) || path == "/api/v1/documents" => Self::Staff,
            () if reads && open_data::is_open(path) => Self::OpenData,
            () if reads => Self::Reading,
            () => Self::Signing,
        })
    }
}

/// How what the staff do to petitions ends.
const STAFF_ACTS: &[&str] =
    &["/publish", "/close", "/extend", "/hand-over", "/consider", "/answer", "/conclude"];

/// The practice sign-in is asked by this very server, on behalf of everyone.
fn is_asked_by_ourselves(path: &str) -> bool {
    path == "/mock-dan/oauth2/token" || path.starts_with("/mock-dan/oauth2/api/")
}

#[cfg(test)]
mod tests {
    use super::*;

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
            (Method::POST, "/api/v1/petitions/PN-202611-00001/publish", Some(Class::Staff)),
            (Method::GET, "/moderation", Some(Class::Staff)),
            (Method::GET, "/health/ready", None),
            (Method::GET, "/assets/style.00000000.css", None),
            (Method::POST, "/mock-dan/oauth2/token", None),
        ] {
            assert_eq!(Class::of(&method, path), class, "{method} {path}");
        }
    }
}
