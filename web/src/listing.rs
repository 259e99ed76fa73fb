//! Which petitions an address asks for: `?state=open&kind=decision&order=newest&after=…`, for the page and
//! every file of the list alike.

use petitions::{Kind, ListCursor, Listing, Order, Shelf};
use serde::Deserialize;

use crate::Failure;

/// What stands after the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Ask {
    pub state: Option<String>,
    pub kind: Option<String>,
    pub order: Option<String>,
    pub after: Option<String>,
}

impl Ask {
    /// What is not said is as the caller has it; what says nothing we know is refused.
    pub fn listing(&self, shelf: Shelf, limit: u32) -> Result<Listing, Failure> {
        let shelf = known(self.state.as_deref(), Shelf::from_code, STATES)?.unwrap_or(shelf);
        let kind = known(self.kind.as_deref(), Kind::from_code, KINDS)?;
        let order = known(self.order.as_deref(), Order::from_code, ORDERS)?;
        let order = order.unwrap_or(Order::Newest);
        if order == Order::ClosingSoon && shelf != Shelf::Open {
            return Err(Failure::BadRequest("closing_soon is an order of open ones".into()));
        }
        let after = match self.after.as_deref() {
            None | Some("") => None,
            Some(text) => {
                let cursor = text.parse::<ListCursor>();
                Some(cursor.map_err(|error| Failure::BadRequest(error.to_string()))?)
            }
        };
        Ok(Listing { shelf, kind, order, after, limit })
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

/// The address of the same list, from another place on.
pub fn address(path: &str, listing: &Listing, after: Option<ListCursor>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("state", listing.shelf.code());
    if let Some(kind) = listing.kind {
        query.append_pair("kind", kind.code());
    }
    if listing.order != Order::Newest {
        query.append_pair("order", listing.order.code());
    }
    if let Some(after) = after {
        query.append_pair("after", &after.to_string());
    }
    format!("{path}?{}", query.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_what_it_was_made_of() {
        let ask = Ask {
            state: Some("closed".into()),
            kind: Some("decision".into()),
            order: Some("most_signed".into()),
            after: Some("12~PN-202611-00001".into()),
        };
        let listing = ask.listing(Shelf::Open, 20).expect("a list");
        assert_eq!(
            address("/petitions", &listing, listing.after),
            "/petitions?state=closed&kind=decision&order=most_signed&after=12%7EPN-202611-00001"
        );
    }

    #[test]
    fn what_says_nothing_we_know_is_refused_and_nothing_is_nothing() {
        let empty = Ask { state: Some(String::new()), ..Ask::default() };
        assert_eq!(empty.listing(Shelf::Open, 20).expect("a list").shelf, Shelf::Open);
        for wrong in [
            Ask { state: Some("lost".into()), ..Ask::default() },
            Ask { kind: Some("lost".into()), ..Ask::default() },
            Ask { order: Some("lost".into()), ..Ask::default() },
            Ask { after: Some("1".into()), ..Ask::default() },
            Ask {
                state: Some("closed".into()),
                order: Some("closing_soon".into()),
                ..Ask::default()
            },
        ] {
            assert!(matches!(wrong.listing(Shelf::Open, 20), Err(Failure::BadRequest(_))));
        }
    }
}
