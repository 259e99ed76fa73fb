//! The operator changes the key of the vault, and nobody notices.

use database::{Database, Schema, Statement};

use crate::house::{House, Place};
use crate::visitors::{Citizen, a_petition};

crate::on_both_databases! {
    the_key_of_the_vault_is_changed_while_people_write,
    a_change_that_was_interrupted_goes_on,
    a_house_does_not_open_without_the_key_of_its_vault,
    a_house_of_before_is_given_a_key,
    the_key_may_come_from_the_environment,
}

const ONE: &str = "b25lLW9uZS1vbmUtb25lLW9uZS1vbmUtb25lLW9uZS0=";
const OTHER: &str = "dHdvLXR3by10d28tdHdvLXR3by10d28tdHdvLXR3by0=";

/// Drafts of different people, whose words can be read only with their keys.
async fn drafts(house: &House, numbers: std::ops::Range<usize>) -> Vec<(Citizen, String)> {
    let mut drafts = Vec::new();
    for somebody in house.crowd(numbers).await {
        let started = somebody.starts(a_petition()).await.expect(201);
        drafts.push((somebody, started.json()["id"].as_str().expect("an id").to_owned()));
    }
    drafts
}

async fn all_are_read(house: &House, drafts: &[(Citizen, String)]) {
    house.shows(house.log_position().await).await;
    for (somebody, number) in drafts {
        let request =
            somebody.at(house).request(reqwest::Method::GET, &format!("/petitions/{number}.json"));
        let told = crate::visitors::Answer::to(request).await.expect(200).json();
        assert_eq!(told["attributes"]["action"], a_petition()["action"], "{number}");
    }
}

/// `id  state  people` of each.
fn keys(place: &Place) -> Vec<String> {
    let told = place.operator_does(&["keys", "show"]);
    told.lines().skip(1).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn id(line: &str) -> &str {
    line.split(' ').next().unwrap_or_default()
}

async fn the_key_of_the_vault_is_changed_while_people_write(place: Place) {
    place.has_staff().await;
    let house = place.open();
    let before = drafts(&house, 0..6).await;
    let old = keys(&place);
    assert!(old.len() == 1 && old[0].ends_with("current 6 people"), "{old:?}");
    let rotating = tokio::task::spawn_blocking(move || {
        (place.operator_does(&["keys", "rotate-vault", "--batch", "2"]), place)
    });
    let (rotated, during) = tokio::join!(rotating, drafts(&house, 6..12));
    let (told, place) = rotated.expect("it is changed");
    assert!(told.contains("the old key is gone"), "{told}");
    let new = keys(&place);
    assert!(new.len() == 1 && new[0].ends_with("current 12 people"), "{new:?}");
    assert_ne!(id(&old[0]), id(&new[0]));
    let file = std::fs::read_to_string(place.file("secrets.toml")).expect("the file of keys");
    assert!(file.contains(id(&new[0])) && !file.contains(id(&old[0])));
    // The running house has never been told, and reads on; so does one that begins now.
    let drafts = [before, during].concat();
    all_are_read(&house, &drafts).await;
    house.stop();
    let house = place.open();
    all_are_read(&house, &drafts).await;
    house.stop();
    place.is_sound();
}

async fn a_change_that_was_interrupted_goes_on(place: Place) {
    place.has_staff().await;
    let house = place.open();
    let drafts = drafts(&house, 0..7).await;
    let rotate = ["keys", "rotate-vault", "--batch", "2", "--batches-max"];
    for left in [5, 3] {
        let told = place.operator_does(&[&rotate[..], &["1"]].concat());
        assert!(told.contains("run this again"), "{told}");
        let keys = keys(&place);
        assert_eq!(keys.len(), 2, "both are needed: {keys:?}");
        assert!(keys[1].ends_with(&format!("old {left} people")), "{keys:?}");
        all_are_read(&house, &drafts).await;
    }
    house.stop();
    let told = place.operator_does(&["keys", "rotate-vault"]);
    assert!(told.contains("has a new key already") && told.contains("3 people moved"), "{told}");
    let keys = keys(&place);
    assert!(keys.len() == 1 && keys[0].ends_with("current 7 people"), "{keys:?}");
    let house = place.open();
    all_are_read(&house, &drafts).await;
    house.stop();
}

fn is_refused(place: &Place, because: &str) {
    let output = place.operator(&["serve"]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && told.contains(because), "{told}");
}

async fn a_house_does_not_open_without_the_key_of_its_vault(place: Place) {
    place.has_staff().await;
    let house = place.open();
    let drafts = drafts(&house, 0..2).await;
    house.stop();
    let (file, safe) = (place.file("secrets.toml"), place.file("safe.toml"));
    std::fs::copy(&file, &safe).expect("copied");
    let whole = std::fs::read_to_string(&file).expect("read");
    let (others, _) = whole.split_once("[[vault]]").expect("a key of the vault");
    std::fs::write(&file, others).expect("written");
    is_refused(&place, "there is no key of the vault in");
    assert_eq!(std::fs::read_to_string(&file).expect("read"), others, "none is made over data");
    // Nor with another.
    let output = place.operator_with(&[("SANAL__SECRETS__VAULT_KEY", ONE)], &["serve"]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && told.contains("the vault was made with key"), "{told}");
    std::fs::copy(&safe, &file).expect("restored");
    let house = place.open();
    all_are_read(&house, &drafts).await;
    house.stop();
}

/// A vault in which nothing was kept yet, and a file of keys without one for it.
async fn a_house_of_before_is_given_a_key(place: Place) {
    place.has_staff().await;
    place.open().stop();
    let vault = Database::open(&place.address, Schema::Vault, 1).await.expect("opens");
    const FORGET: Statement = Statement {
        name: "forget",
        sqlite: "DELETE FROM kek WHERE $1 IS NOT NULL",
        postgres: "DELETE FROM kek WHERE $1::text IS NOT NULL",
    };
    vault.execute(&FORGET, ()).await.expect("nothing lies under it");
    vault.close().await;
    let file = place.file("secrets.toml");
    let whole = std::fs::read_to_string(&file).expect("read");
    let (others, _) = whole.split_once("[[vault]]").expect("a key of the vault");
    std::fs::write(&file, others).expect("written");
    let house = place.open();
    let drafts = drafts(&house, 0..2).await;
    all_are_read(&house, &drafts).await;
    house.stop();
    let with_a_key = std::fs::read_to_string(&file).expect("read");
    assert!(with_a_key.starts_with(others.trim_end()) && with_a_key.contains("[[vault]]"));
}

async fn the_key_may_come_from_the_environment(place: Place) {
    const VAULT_KEY: &str = "SANAL__SECRETS__VAULT_KEY";
    let both = format!("{OTHER} {ONE}");
    let house = place.open_with_staff(&[("secrets.vault_key", &quoted(ONE))]).await;
    let drafts = drafts(&house, 0..3).await;
    house.stop();
    let file = std::fs::read_to_string(place.file("secrets.toml")).expect("read");
    assert!(!file.contains("vault"), "the file needs none");

    let refused = place.operator_with(&[(VAULT_KEY, ONE)], &["keys", "rotate-vault"]);
    let told = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && told.contains("openssl rand -base64 32"), "{told}");
    assert!(!told.contains(ONE), "no key is printed");
    let house = place.open_with(&[("secrets.vault_key", &quoted(&both))]);
    let moved = place.operator_with(&[(VAULT_KEY, &both)], &["keys", "rotate-vault"]);
    let told = String::from_utf8_lossy(&moved.stdout);
    assert!(moved.status.success() && told.contains("3 people moved"), "{told}");
    assert!(!told.contains(OTHER) && !told.contains(ONE), "no key is printed");
    all_are_read(&house, &drafts).await;
    house.stop();
    let house = place.open_with(&[("secrets.vault_key", &quoted(OTHER))]);
    all_are_read(&house, &drafts).await;
    house.stop();
}

fn quoted(text: &str) -> String {
    format!("'{text}'")
}
