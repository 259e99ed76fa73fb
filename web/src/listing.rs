//! Which petitions an address asks for: `?state=open&kind=decision&order=newest&after=…`, or those in which
//! words are met: `?q=…&state=open&after=…`; for the page and every file of the list alike.

pub mod bills;
pub mod complaints;
mod reading;

use petitions::{Finding, FoundCursor, Kind, ListCursor, Listing, Order, Shelf};
use serde::{Deserialize, Deserializer, de};

pub use self::reading::{Page, read};
use crate::Failure;

/// What stands after the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Ask {
    pub q: Option<String>,
    pub state: Option<String>,
    pub kind: Option<String>,
    pub order: Option<String>,
    pub after: Option<String>,
}

/// A position of the log in an address, as far as a database counts.
pub fn log_position<'de, D: Deserializer<'de>>(said: D) -> Result<Option<u64>, D::Error> {
    let position = Option::<u64>::deserialize(said)?;
    match position {
        Some(position) if i64::try_from(position).is_err() => {
            Err(de::Error::custom("no position of the log"))
        }
        _ => Ok(position),
    }
}

/// How many of a list are passed over, as a signed number of 32 bits has it.
pub fn offset<'de, D: Deserializer<'de>>(said: D) -> Result<Option<u32>, D::Error> {
    let offset = Option::<u32>::deserialize(said)?;
    match offset {
        Some(offset) if i32::try_from(offset).is_err() => Err(de::Error::custom("no offset")),
        _ => Ok(offset),
    }
}

/// A page of a list or, when words are given, of hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Listing(Listing),
    /// The best hits first: they have no other order.
    Finding(Finding),
}

impl Ask {
    /// What is not said is as the caller has it; what says nothing we know is refused.
    pub fn asked(&self, shelf: Shelf, limit: u32) -> Result<Asked, Failure> {
        let shelf = known(self.state.as_deref(), Shelf::from_code, STATES)?.unwrap_or(shelf);
        let kind = known(self.kind.as_deref(), Kind::from_code, KINDS)?;
        let order = known(self.order.as_deref(), Order::from_code, ORDERS)?;
        let words = self.q.as_deref().unwrap_or_default().trim();
        if !words.is_empty() {
            if shelf == Shelf::Near {
                return Err(Failure::BadRequest(
                    "words are not looked for in near, but in open".into(),
                ));
            }
            let after = place::<FoundCursor>(self.after.as_deref())?;
            return Ok(Asked::Finding(Finding {
                words: words.to_owned(),
                shelf,
                kind,
                after,
                limit,
            }));
        }
        let order = order.unwrap_or(Order::Newest);
        if order == Order::ClosingSoon && shelf != Shelf::Open {
            return Err(Failure::BadRequest("closing_soon is an order of open ones".into()));
        }
        let after = place::<ListCursor>(self.after.as_deref())?;
        Ok(Asked::Listing(Listing { shelf, kind, order, after, limit }))
    }
}

impl Asked {
    pub const fn shelf(&self) -> Shelf {
        match self {
            Self::Listing(listing) => listing.shelf,
            Self::Finding(finding) => finding.shelf,
        }
    }

    pub const fn kind(&self) -> Option<Kind> {
        match self {
            Self::Listing(listing) => listing.kind,
            Self::Finding(finding) => finding.kind,
        }
    }

    /// What is looked for.
    pub fn words(&self) -> &str {
        match self {
            Self::Listing(_) => "",
            Self::Finding(finding) => &finding.words,
        }
    }

    pub const fn is_first(&self) -> bool {
        match self {
            Self::Listing(listing) => listing.after.is_none(),
            Self::Finding(finding) => finding.after.is_none(),
        }
    }

    /// The first page of the same.
    pub fn first(&self) -> Self {
        match self.clone() {
            Self::Listing(listing) => Self::Listing(Listing { after: None, ..listing }),
            Self::Finding(finding) => Self::Finding(Finding { after: None, ..finding }),
        }
    }

    /// The same on another shelf, from its beginning.
    pub fn on(&self, shelf: Shelf) -> Self {
        match self.clone() {
            Self::Listing(Listing { kind, limit, .. }) => {
                Self::Listing(Listing { kind, ..Listing::newest(shelf, limit) })
            }
            Self::Finding(finding) => Self::Finding(Finding { shelf, after: None, ..finding }),
        }
    }

    /// The same, whatever kind they are of.
    #[must_use]
    pub fn of_any_kind(self) -> Self {
        match self {
            Self::Listing(listing) => Self::Listing(Listing { kind: None, ..listing }),
            Self::Finding(finding) => Self::Finding(Finding { kind: None, ..finding }),
        }
    }

    /// Its address among the pages or files of a path.
    pub fn address(&self, path: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if !self.words().is_empty() {
            query.append_pair("q", self.words());
        }
        query.append_pair("state", self.shelf().code());
        if let Some(kind) = self.kind() {
            query.append_pair("kind", kind.code());
        }
        let after = match self {
            Self::Listing(listing) => {
                if listing.order != Order::Newest {
                    query.append_pair("order", listing.order.code());
                }
                listing.after.map(|after| after.to_string())
            }
            Self::Finding(finding) => finding.after.as_ref().map(ToString::to_string),
        };
        if let Some(after) = after {
            query.append_pair("after", &after);
        }
        format!("{path}?{}", query.finish())
    }
}

const STATES: &str = "state is open, near, awaiting, answered, closed, refused, imported or all";
const KINDS: &str = "kind is working_group, inspection or decision";
const ORDERS: &str = "order is newest, most_signed or closing_soon";

/// An empty one is as good as none: forms send it.
fn known<T>(
    code: Option<&str>,
    from_code: impl Fn(&str) -> Option<T>,
    which: &str,
) -> Result<Option<T>, Failure> {
    match code {
        None | Some("") => Ok(None),
        Some(code) => match from_code(code) {
            Some(known) => Ok(Some(known)),
            None => Err(Failure::BadRequest(which.into())),
        },
    }
}

/// Where a page begins; an empty one is the beginning.
fn place<P>(text: Option<&str>) -> Result<Option<P>, Failure>
where
    P: std::str::FromStr,
    P::Err: std::fmt::Display,
{
    let text = text.filter(|text| !text.is_empty());
    let place = text.map(str::parse).transpose();
    place.map_err(|error: P::Err| Failure::BadRequest(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_what_it_was_made_of() {
        for address in [
            "/petitions?state=open",
            "/petitions?state=closed&kind=decision&order=most_signed&after=12%7EPN-202611-00001",
            "/petitions?q=%D0%B7%D0%B0%D0%BC+50%25&state=all&kind=inspection&after=3.17.PN-202611-00001",
        ] {
            let query = address.split_once('?').expect("a query").1;
            let ask = actix_web::web::Query::<Ask>::from_query(query).expect("an ask");
            let asked = ask.asked(Shelf::Open, 20).expect("a list");
            assert_eq!(asked.address("/petitions"), address);
            assert!(!asked.first().address("/petitions").contains("after"));
        }
    }

    #[test]
    fn what_says_nothing_we_know_is_refused_and_nothing_is_nothing() {
        let empty = Ask { state: Some(String::new()), q: Some(" ".into()), ..Ask::default() };
        let asked = empty.asked(Shelf::Open, 20).expect("a list");
        assert_eq!(asked, Asked::Listing(Listing::newest(Shelf::Open, 20)));
        for wrong in [
            Ask { state: Some("lost".into()), ..Ask::default() },
            Ask { kind: Some("lost".into()), ..Ask::default() },
            Ask { order: Some("lost".into()), ..Ask::default() },
            Ask { after: Some("1".into()), ..Ask::default() },
            Ask {
                q: Some("зам".into()),
                after: Some("12~PN-202611-00001".into()),
                ..Ask::default()
            },
            Ask { q: Some("зам".into()), state: Some("near".into()), ..Ask::default() },
            Ask {
                state: Some("closed".into()),
                order: Some("closing_soon".into()),
                ..Ask::default()
            },
        ] {
            assert!(matches!(wrong.asked(Shelf::Open, 20), Err(Failure::BadRequest(_))));
        }
    }
}
