//! The operator's commands, beside a house that is open.

use serde_json::Value;

use crate::house::Place;

crate::on_both_databases! {
    the_operator_checks_and_rebuilds_while_people_sign,
    the_operator_reads_the_exact_cells,
    the_operator_makes_a_crowd,
    the_operator_takes_a_role_back,
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

async fn the_operator_takes_a_role_back(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let who = crate::people::MUNKHBAT_OF_THE_SECRETARIAT;
    let revoke = ["staff", "revoke", "--register-number", who, "--role", "secretariat"];
    assert_eq!(place.operator_does(&revoke), "revoked\n");
    assert_eq!(place.operator_does(&revoke), "nothing to change\n");
    let refused =
        house.citizen(who).await.closes(&petition.number, "Зогсоов").await.expect(403).json();
    assert_eq!(refused["type"], "/api/docs#forbidden", "from the next sign-in on");
    let unknown = place.operator(&["staff", "grant", "--register-number", who, "--role", "khan"]);
    assert!(!unknown.status.success());
    house.stop();
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
