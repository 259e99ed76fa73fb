//! Which bills an address asks for: `?q=…&state=open&kind=law&after=…`; for the page and every file of the
//! list alike.

use bills::{Kind, ListCursor, Listing, Shelf};
use serde::Deserialize;

use super::{known, place};
use crate::Failure;

/// What stands after the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct BillsAsk {
    pub q: Option<String>,
    pub state: Option<String>,
    pub kind: Option<String>,
    pub after: Option<String>,
}

/// The shelves that everyone may look at.
pub const SHELVES: [Shelf; 4] = [Shelf::Open, Shelf::Coming, Shelf::Past, Shelf::All];

impl BillsAsk {
    /// What is not said is as the caller has it; what says nothing we know is refused.
    pub fn asked(&self, shelf: Shelf, limit: u32) -> Result<Listing, Failure> {
        let public = |code: &str| Shelf::from_code(code).filter(|shelf| SHELVES.contains(shelf));
        let shelf = known(self.state.as_deref(), public, STATES)?.unwrap_or(shelf);
        let kind = known(self.kind.as_deref(), Kind::from_code, KINDS)?;
        let words = self.q.as_deref().unwrap_or_default().trim();
        if words.chars().count() > WORDS_LENGTH_MAX {
            return Err(Failure::BadRequest("so many words stand in no title".into()));
        }
        let words = (!words.is_empty()).then(|| words.to_owned());
        let after = place::<ListCursor>(self.after.as_deref())?;
        Ok(Listing { shelf, kind, words, after, limit })
    }
}

/// Its address among the pages or files of a path.
pub fn address(listing: &Listing, path: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if let Some(words) = &listing.words {
        query.append_pair("q", words);
    }
    query.append_pair("state", listing.shelf.code());
    if let Some(kind) = listing.kind {
        query.append_pair("kind", kind.code());
    }
    if let Some(after) = listing.after {
        query.append_pair("after", &after.to_string());
    }
    format!("{path}?{}", query.finish())
}

/// The first page of the same.
pub fn first(listing: &Listing) -> Listing {
    Listing { after: None, ..listing.clone() }
}

/// As long as a title may be, in characters.
pub const WORDS_LENGTH_MAX: usize = 500;

const STATES: &str = "state is open, coming, past or all";
const KINDS: &str = "kind is law, amendment, resolution or administrative_act";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_what_it_was_made_of() {
        for written in [
            "/bills?state=open",
            "/bills?state=past&kind=law&after=-12%7EBN-202611-00001",
            "/bills?q=%D0%B0%D0%B3%D0%B0%D0%B0%D1%80&state=all&kind=administrative_act",
        ] {
            let query = written.split_once('?').expect("a query").1;
            let ask = actix_web::web::Query::<BillsAsk>::from_query(query).expect("an ask");
            let listing = ask.asked(Shelf::Open, 20).expect("a list");
            assert_eq!(address(&listing, "/bills"), written);
            assert!(!address(&first(&listing), "/bills").contains("after"));
        }
    }

    #[test]
    fn what_says_nothing_we_know_is_refused_and_the_desk_is_nobody_elses() {
        let empty =
            BillsAsk { state: Some(String::new()), q: Some(" ".into()), ..BillsAsk::default() };
        let listing = empty.asked(Shelf::Open, 20).expect("a list");
        assert_eq!((listing.shelf, listing.words), (Shelf::Open, None));
        for wrong in [
            BillsAsk { state: Some("desk".into()), ..BillsAsk::default() },
            BillsAsk { kind: Some("lost".into()), ..BillsAsk::default() },
            BillsAsk { after: Some("1".into()), ..BillsAsk::default() },
            BillsAsk { q: Some("а".repeat(501)), ..BillsAsk::default() },
        ] {
            assert!(matches!(wrong.asked(Shelf::Open, 20), Err(Failure::BadRequest(_))));
        }
    }
}
