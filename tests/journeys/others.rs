//! What is somebody else's is answered as what is not there at all: at every address that holds an id,
//! nobody learns from an answer which ids there are.

use reqwest::Method;
use serde_json::json;

use crate::house::{House, Place};
use crate::people::{self, BAT, DORJ, TUYA};
use crate::rights::Somebody;
use crate::routes::routes;
use crate::visitors::a_petition;

crate::on_both_databases!(of_what_is_another_s_nobody_learns_that_it_is_there);

const NO_COMPLAINT: &str = "CN-00000-00000";

/// An id of somebody else's, and one of nobody's.
struct Ids {
    place: &'static str,
    theirs: String,
    nobodys: String,
}

async fn of_what_is_another_s_nobody_learns_that_it_is_there(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let officer = |agency: &str| json!({ "role": "agency_officer", "agency": agency });
    let line = house.appoints(DORJ, officer("customs")).await;
    house.appoints(&people::somebody(7), officer("traffic-police")).await;
    let everyone = [
        Somebody::comes(&house, "visitor", None).await,
        Somebody::comes(&house, "citizen", Some(TUYA.to_owned())).await,
        Somebody::comes(&house, "officer of another agency", Some(people::somebody(7))).await,
    ];
    let (mut asked, ids) = (0, ids(&house, line).await);
    for (path, method) in routes() {
        let Some(ids) = ids.iter().find(|ids| path.contains(ids.place)) else { continue };
        let method: Method = method.parse().expect("a method");
        for somebody in &everyone {
            let of = async |id: &str| {
                let place = &ids.place[ids.place.find('{').expect("a place")..];
                let asked = path.replace(place, id);
                let answer = somebody.asks(&method, &asked).await;
                // What was asked for may be told again.
                let told = answer.text().replace(&asked, "ASKED");
                let told = if id.len() > 5 { told.replace(id, "ID") } else { told };
                (answer.status, answer.header("location").replace(id, "ID"), told)
            };
            let (theirs, nobodys) = (of(&ids.theirs).await, of(&ids.nobodys).await);
            assert!(theirs.0 < 500, "{method} {path} by the {}: {}", somebody.name, theirs.2);
            assert_eq!(theirs, nobodys, "{method} {path} by the {}", somebody.name);
            asked += 1;
        }
    }
    assert!(asked > 60, "the addresses with an id are found: {asked}");
    house.stop();
}

async fn ids(house: &House, line: u64) -> [Ids; 6] {
    let bat = house.citizen(BAT).await;
    let complaint = bat.complains_of("water-outage", "request").await;
    let draft = bat.starts(a_petition()).await.expect(201).json()["id"].clone();
    let draft = draft.as_str().expect("an id").to_owned();
    let month = draft.rsplit_once('-').expect("a number").0.to_owned();
    let ids = |place, theirs, nobodys: &str| Ids { place, theirs, nobodys: nobodys.to_owned() };
    [
        ids("/petitions/{number}", draft.clone(), &format!("{month}-99999")),
        ids("/moderation/{number}", draft, &format!("{month}-99999")),
        ids("/offices/{number}", line.to_string(), "99999"),
        ids("/sessions/{sid}", bat.sessions().await[0].clone(), "AAAAAAAAAAA"),
        ids("/complaints/{number}", complaint.clone(), NO_COMPLAINT),
        ids("/desk/{number}", complaint, NO_COMPLAINT),
    ]
}
