//! What of a desk an address asks for: `?channel=sms&kind=request&topic=roads&division=MN-041&after=…`; for the pages
//! and for programs alike.

use complaints::{After, Channel, Kind, Listing, Sorted, Turn};
use kernel::{AgencyCode, Division};
use serde::Deserialize;

use super::known;
use crate::Failure;

/// What stands after the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ComplaintsAsk {
    pub desk: Option<String>,
    pub agency: Option<String>,
    pub turn: Option<String>,
    pub channel: Option<String>,
    pub kind: Option<String>,
    pub topic: Option<String>,
    pub division: Option<String>,
    pub after: Option<String>,
}

impl ComplaintsAsk {
    /// Of the desk that it names, the centre's unless it names one.
    pub fn asked(&self, limit: u32) -> Result<Listing, Failure> {
        let desk = known(self.desk.as_deref(), Sorted::from_code, DESKS)?;
        let agency = known(self.agency.as_deref(), |code| code.parse().ok(), "no such agency")?;
        self.of(desk.unwrap_or(Sorted::Centre), agency, limit)
    }

    /// Of this desk, whatever it names.
    pub fn of(
        &self,
        desk: Sorted,
        agency: Option<AgencyCode>,
        limit: u32,
    ) -> Result<Listing, Failure> {
        if matches!(desk, Sorted::Agency | Sorted::Reached) && agency.is_none() {
            return Err(Failure::BadRequest("whose desk: agency".into()));
        }
        let start = Listing::of(desk, limit);
        let after = known(self.after.as_deref(), After::read, "no place in this list")?;
        Ok(Listing {
            agency,
            turn: known(self.turn.as_deref(), Turn::from_code, TURNS)?,
            channel: known(self.channel.as_deref(), Channel::from_code, "no such channel")?,
            kind: known(self.kind.as_deref(), Kind::from_code, KINDS)?,
            topic: known(self.topic.as_deref(), |code| code.parse().ok(), "no such topic")?,
            division: known(self.division.as_deref(), Division::from_code, "no such division")?,
            after: after.unwrap_or(start.after),
            ..start
        })
    }
}

/// Its address among the pages of a path that stands for a desk, and, at the centre, for everything.
pub fn address(listing: &Listing, path: &str, after: Option<&After>) -> String {
    let said = [
        ("desk", (listing.desk == Sorted::All).then(|| listing.desk.code().to_owned())),
        ("turn", listing.turn.map(|turn| turn.code().to_owned())),
        ("channel", listing.channel.map(|channel| channel.code().to_owned())),
        ("kind", listing.kind.map(|kind| kind.code().to_owned())),
        ("topic", listing.topic.as_ref().map(ToString::to_string)),
        ("division", listing.division.map(|division| division.code().to_owned())),
        ("after", after.map(After::code)),
    ];
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in said {
        value.map(|value| query.append_pair(name, &value));
    }
    format!("{path}?{}", query.finish())
}

/// Whether it leaves anything out that lies on the desk.
pub fn is_chosen(listing: &Listing) -> bool {
    let Listing { turn, channel, kind, topic, division, .. } = listing;
    let chosen = [turn.is_some(), channel.is_some(), kind.is_some(), topic.is_some()];
    chosen.contains(&true) || division.is_some()
}

const DESKS: &str = "desk is centre, agency, reached or all";
const TURNS: &str = "turn is centre, agency, owner or nobody";
const KINDS: &str = "kind is complaint, request, suggestion, appreciation or criticism";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_asks_for_what_it_was_made_of() {
        let written =
            "/desk?desk=all&turn=owner&channel=sms&kind=request&topic=roads&division=MN-041";
        let query = written.split_once('?').expect("a query").1;
        let ask = actix_web::web::Query::<ComplaintsAsk>::from_query(query).expect("an ask");
        let listing = ask.asked(50).expect("a list");
        assert_eq!(address(&listing, "/desk", None), written);
        assert!(is_chosen(&listing));
        assert!(!is_chosen(&Listing::of(Sorted::Centre, 50)));
    }

    #[test]
    fn what_says_nothing_we_know_is_refused() {
        let empty = ComplaintsAsk { channel: Some(String::new()), ..ComplaintsAsk::default() };
        assert!(empty.asked(50).is_ok_and(|listing| listing.channel.is_none()));
        let code = |code: &str| Some(code.to_owned());
        for wrong in [
            ComplaintsAsk { desk: code("attic"), ..ComplaintsAsk::default() },
            ComplaintsAsk { desk: code("agency"), ..ComplaintsAsk::default() },
            ComplaintsAsk { channel: code("owl"), ..ComplaintsAsk::default() },
            ComplaintsAsk { topic: code("А"), ..ComplaintsAsk::default() },
            ComplaintsAsk { after: code("1"), ..ComplaintsAsk::default() },
        ] {
            assert!(matches!(wrong.asked(50), Err(Failure::BadRequest(_))), "{wrong:?}");
        }
    }
}
