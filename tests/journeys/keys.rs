//! The keys belong to the data: without them, or with others, the house does not open.

use std::path::Path;

use crate::house::Place;
use crate::people;

crate::on_both_databases! {
    a_house_that_has_lost_its_keys_stays_shut_until_they_are_restored,
    a_house_does_not_open_with_the_keys_of_another,
}

fn refused(place: &Place, command: &[&str], because: &str) {
    let output = place.operator_told(command, people::TUYA);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{command:?} goes on with other keys");
    assert!(told.contains(because) && told.contains("restore secrets.toml"), "{told}");
}

const FOUND: [&str; 4] = ["staff", "found", "--days", "365"];

fn move_file(from: &Path, to: &Path) {
    std::fs::rename(from, to).expect("it is moved");
}

async fn a_house_that_has_lost_its_keys_stays_shut_until_they_are_restored(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let bat = house.bat().await;
    let receipt = bat.signs(&petition.number).await.expect(201);
    house.stop();

    let (keys, safe) = (place.file("secrets.toml"), place.file("safe.toml"));
    move_file(&keys, &safe);
    for command in [&["serve"][..], &FOUND] {
        refused(&place, command, "there are no keys in");
        assert!(!keys.exists(), "no new keys are left behind");
    }

    move_file(&safe, &keys);
    let house = place.open();
    let again = house.bat().await.signs(&petition.number).await.expect(200);
    assert_eq!(again.json(), receipt.json(), "he is recognised and has signed already");
    house.stop();
}

async fn a_house_does_not_open_with_the_keys_of_another(place: Place) {
    place.is_founded();
    place.open().stop();
    let other = Place::sqlite();
    other.is_founded();
    std::fs::copy(other.file("secrets.toml"), place.file("secrets.toml")).expect("copied");
    for command in [&["serve"][..], &FOUND] {
        refused(&place, command, "these are not the keys this data was made with");
        assert!(place.file("secrets.toml").exists(), "a file that was there is left alone");
    }
}

#[tokio::test]
async fn of_two_machines_that_begin_at_once_with_other_keys_one_is_refused() {
    let Some(here) = Place::postgres().await else { return };
    let there = here.on_another_machine();
    let begin = |place: Place| {
        tokio::task::spawn_blocking(move || {
            let output = place.operator_told(&FOUND, people::SOLONGO_THE_ADMINISTRATOR);
            let told = String::from_utf8_lossy(&output.stderr).into_owned();
            (output.status.success(), place.file("secrets.toml").exists(), told)
        })
    };
    let (one, other) = tokio::try_join!(begin(here), begin(there)).expect("both end");
    for (began, has_keys, told) in [&one, &other] {
        assert_eq!(began, has_keys, "only who is in keeps keys: {told}");
    }
    assert!(one.0 != other.0, "{} {}", one.2, other.2);
}
