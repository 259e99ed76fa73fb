//! Every number that is published anywhere is what the log gives: the same in every form, and the same as a recount of the
//! events that knows nothing of how the house counts.

mod addresses;
mod history;
mod numbers;
mod recount;
mod walk;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::Value;

use self::numbers::Numbers;
use self::recount::{About, Recount};
use self::walk::{Told, Walk};
use crate::house::{House, PATIENCE, Place};

crate::on_both_databases!(every_number_that_is_published_is_what_the_log_gives);

async fn every_number_that_is_published_is_what_the_log_gives(place: Place) {
    let house = history::lived_in(&place).await;
    let (position, told, above) = walked(&house).await;
    catalogue_names_nothing_else(&house).await;
    house.has_not_complained();
    house.stop();
    place.is_sound();

    let log = crate::events::read(&place.address).await;
    let log = log.into_iter().filter(|event| event.position <= position).collect();
    let recount = Recount::of(log, above);
    let addresses: Vec<_> = told.iter().map(|told| &*told.address).collect();
    assert_eq!(addresses::was_walked(&addresses), Ok(()));
    forms_agree(&told);
    for told in &told {
        agrees(told, &recount);
    }
    something_of_each_is_told(&told);
}

/// Nothing happens while it is walked: what was told is told of one position of the log. With it, under which topic each
/// stands.
async fn walked(house: &House) -> (u64, Vec<Told>, BTreeMap<String, String>) {
    for _ in 0..3 {
        let position = comes_to_rest(house).await;
        let walk = Walk::through(house, &[history::PROVISION]).await;
        if house.log_position().await == position {
            return (position, walk.told, walk.above);
        }
    }
    panic!("something happens all the time");
}

/// Once nothing is recorded any more, and every page shows all that is.
async fn comes_to_rest(house: &House) -> u64 {
    let began = Instant::now();
    loop {
        let position = house.log_position().await;
        house.shows(position).await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        let waiting = house.get("/live.json").await.expect(200).json()["waiting"].clone();
        if waiting == 0 && house.log_position().await == position {
            return position;
        }
        assert!(began.elapsed() < 2 * PATIENCE, "it does not come to rest");
    }
}

async fn catalogue_names_nothing_else(house: &House) {
    let catalogue = house.get("/open-data/catalog.jsonld").await.expect(200).json();
    let datasets = catalogue["dcat:dataset"].as_array().expect("datasets").iter();
    let files = datasets.flat_map(|one| one["dcat:distribution"].as_array().expect("files"));
    let paths: Vec<_> = files.filter_map(|file| file["dct:title"].as_str()).collect();
    assert!(paths.len() > 30, "{paths:?}");
    for path in paths {
        assert!(addresses::is_on_a_list(path), "{path} is of a dataset, and on no list");
    }
}

/// Whatever is told of the same thing at two addresses is the same.
fn forms_agree(told: &[Told]) {
    let mut first: BTreeMap<(&About, &str), (&str, Option<f64>)> = BTreeMap::new();
    for Told { address, about, numbers, .. } in told {
        for (name, number) in numbers {
            let entry = first.entry((about, name.as_str()));
            let (other, elsewhere) = *entry.or_insert((address.as_str(), *number));
            assert_eq!(*number, elsewhere, "{name}: {address} and {other}");
        }
    }
}

fn agrees(told: &Told, recount: &Recount) {
    let Told { address, about, numbers, is_whole } = told;
    let Some(counted) = recount.about(about) else { return };
    for (name, number) in numbers {
        if number.is_none() && about.is_gated() {
            continue;
        }
        let must = counted.get(name).copied().unwrap_or(Some(0.0));
        assert_eq!(*number, must, "{address}: {name}");
    }
    if *is_whole {
        let left_out: Numbers = counted
            .into_iter()
            .filter(|(name, number)| *number != Some(0.0) && !numbers.contains_key(name))
            .collect();
        assert!(left_out.is_empty(), "{address} does not tell {left_out:?}");
    }
}

/// That nothing agrees with nothing would show nothing.
fn something_of_each_is_told(told: &[Told]) {
    let mut most: BTreeMap<String, f64> = BTreeMap::new();
    for Told { about, numbers, .. } in told {
        let kind = format!("{about:?}");
        let kind = kind.split('(').next().unwrap_or_default().to_owned();
        let largest = numbers.values().flatten().copied().fold(0.0, f64::max);
        let most = most.entry(kind).or_default();
        *most = most.max(largest);
    }
    // Nobody invalidates anything in this history.
    most.remove("Invalidated");
    assert!(most.len() >= 15, "{most:?}");
    assert!(most.values().all(|n| *n > 0.0), "{most:?}");
}

#[test]
fn another_number_is_found() {
    let told = |n: f64| Told {
        address: "/petitions.json".to_owned(),
        about: About::Petitions,
        numbers: Numbers::from([("PN-1 signature_count".to_owned(), Some(n))]),
        is_whole: true,
    };
    let log = vec![signed(1), signed(2)];
    let recount = Recount::of(log, BTreeMap::new());
    agrees(&told(2.0), &recount);
    assert!(std::panic::catch_unwind(|| agrees(&told(3.0), &recount)).is_err());
    assert!(std::panic::catch_unwind(|| forms_agree(&[told(2.0), told(3.0)])).is_err());
    let none = Told { numbers: Numbers::new(), ..told(0.0) };
    assert!(std::panic::catch_unwind(|| agrees(&none, &recount)).is_err(), "it is left out");
}

fn signed(position: u64) -> eventlog::StoredEvent {
    let said: Value = serde_json::json!({ "petition": "PN-1" });
    eventlog::StoredEvent {
        position,
        stream_type: "signature".to_owned(),
        stream_id: position.to_string(),
        sequence: 1,
        previous: None,
        event_type: "PetitionSigned".to_owned(),
        event_version: 2,
        recorded_at: "2026-11-20T10:00:00Z".parse().expect("an instant"),
        payload: said.to_string(),
        meta: None,
    }
}
