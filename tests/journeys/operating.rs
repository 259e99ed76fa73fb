//! The operator's commands, beside a house that is open.

use database::{Address, Database, Schema};
use serde_json::Value;

use crate::house::Place;

crate::on_both_databases! {
    the_operator_checks_and_rebuilds_while_people_sign,
    the_operator_reads_the_exact_cells,
    the_operator_makes_a_crowd,
    tools_that_read_make_nothing_at_a_mistyped_address,
}

async fn the_operator_checks_and_rebuilds_while_people_sign(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let crowd = house.crowd(0..90).await;
    for somebody in &crowd[..30] {
        somebody.signs(&petition.number).await.expect(201);
    }
    place.is_sound();
    let before = house.count(&petition.number).await;
    let signing = futures::future::join_all(
        crowd[30..60].iter().map(|somebody| somebody.signs(&petition.number)),
    );
    let rebuilding = tokio::task::spawn_blocking({
        let rebuild =
            |name: &'static str| move |place: &Place| place.operator_does(&["rebuild", name]);
        let (tallies, catalogue) = (rebuild("tallies"), rebuild("catalogue"));
        move || (tallies(&place), catalogue(&place), place)
    });
    let (signed, rebuilt) = futures::join!(signing, rebuilding);
    let (tallies, catalogue, place) = rebuilt.expect("both are rebuilt");
    assert!(tallies.starts_with("tallies: generation 2 reads "), "{tallies}");
    assert!(catalogue.starts_with("catalogue: generation 2 reads "), "{catalogue}");
    assert!(signed.iter().all(|answer| answer.status == 201));
    assert_eq!((before, house.count(&petition.number).await), (30, 60));
    for somebody in &crowd[60..] {
        somebody.signs(&petition.number).await.expect(201);
    }
    assert_eq!(house.count(&petition.number).await, 90, "the new rows are kept up too");
    house.stop();
    place.is_sound();
    assert!(!place.operator(&["rebuild", "nothing"]).status.success());
    assert!(place.operator_does(&["migrate"]).contains("log: up to date"));
}

async fn the_operator_reads_the_exact_cells(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    for somebody in house.crowd(0..25).await {
        somebody.signs(&petition.number).await.expect(201);
    }
    house.shows(house.log_position().await).await;
    let lines = place.operator_does(&["tally", &petition.number]);
    let cells: Vec<Value> =
        lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!(cells.len() > 5, "people of many kinds: {lines}");
    let total: u64 = cells.iter().filter_map(|cell| cell["n"].as_u64()).sum();
    assert_eq!(total, 25, "{lines}");
    house.stop();
}

async fn the_operator_makes_a_crowd(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let (table, tokens) = (place.file("ages.csv"), place.file("tokens.txt"));
    std::fs::write(&table, "age_band,female,male\n18-24,30,30\n55+,20,20\n").expect("written");
    let names = [table.to_str().expect("a path"), tokens.to_str().expect("a path")];
    place.operator_does(&["people", "--count", "50", "--from", names[0], "--out", names[1]]);
    let tokens = std::fs::read_to_string(tokens).expect("tokens");
    assert_eq!(tokens.lines().count(), 50);
    let bat = house.bat().await;
    for token in tokens.lines() {
        let somebody = crate::visitors::Citizen { token: token.to_owned(), ..bat.clone() };
        somebody.signs(&petition.number).await.expect(201);
    }
    assert_eq!(house.count(&petition.number).await, 50);
    house.stop();
}

async fn tools_that_read_make_nothing_at_a_mistyped_address(place: Place) {
    let export = ["export", "--format", "parquet", "--output", "events.parquet"];
    let tally = ["tally", "PN-202611-00001"];
    for tool in [&["check"][..], &tally, &["rebuild", "tallies"], &export] {
        let output = place.operator(tool);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "{tool:?}");
        assert!(told.contains("no Sanal data at"), "{tool:?}: {told}");
    }
    for schema in Schema::ALL {
        assert!(!Database::exists(&place.address, schema).await.expect("asked"), "{schema:?}");
    }
    if let Address::Folder(folder) = &place.address {
        assert!(!folder.exists());
    }
    assert!(!place.file("secrets.toml").exists() && !place.file("events.parquet").exists());
}

#[tokio::test]
async fn the_state_s_sign_in_is_not_served_with_the_keys_beside_the_data() {
    let place = Place::sqlite();
    let serve = |secrets: &str| {
        let output = place.operator_with(
            &[
                ("SANAL__IDENTITY__ADAPTER", "dan"),
                ("SANAL__IDENTITY__DAN__CLIENT_ID", "sanal"),
                ("SANAL__SECRETS__FILE", secrets),
            ],
            &["serve"],
        );
        assert!(!output.status.success());
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let Address::Folder(folder) = &place.address else { unreachable!("SQLite") };
    for beside in [String::new(), folder.join("keys/secrets.toml").display().to_string()] {
        let told = serve(&beside);
        assert!(told.contains("secrets.file must be named outside"), "{told}");
        let made = std::fs::read_dir(folder).map_or(0, Iterator::count);
        assert_eq!(made, 0, "nothing is made before it is refused");
    }
}

#[tokio::test]
async fn a_second_house_on_the_same_files_is_refused() {
    let place = Place::sqlite();
    let house = place.open();
    let second = place.operator(&["serve"]);
    assert!(!second.status.success());
    let told = String::from_utf8_lossy(&second.stderr);
    assert!(told.contains("another process has this log open"), "{told}");
    house.is_ready().await;
    house.stop();
}
