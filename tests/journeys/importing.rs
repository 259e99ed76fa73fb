//! Bringing in the petitions of another system: judged first, cut off and begun again, each of them once.

use std::collections::HashSet;
use std::time::Duration;

use serde_json::Value;

use crate::house::{House, Place};

crate::on_both_databases! {
    two_years_of_another_parliament_are_brought_in_once_however_often_it_is_cut_off,
    a_file_with_faults_is_told_line_by_line_and_brings_in_nothing,
}

const SOURCE: &str = "petition.parliament.uk";
/// Of the UK's petitions of 2015 to 2017.
const PETITIONS: usize = 4_241;

fn the_file() -> String {
    tests::workspace().join("tests/data/uk_petitions_2015_2017.csv").display().to_string()
}

/// All pages of a list.
pub async fn every_page(house: &House, first: &str) -> Vec<Value> {
    let (mut all, mut next) = (Vec::new(), Some(first.to_owned()));
    while let Some(path) = next {
        let page = house.get(&path).await.expect(200).json();
        all.extend(page["data"].as_array().expect("a list").iter().cloned());
        next = page["links"]["next"].as_str().map(|link| link.replace(&house.url, ""));
    }
    all
}

async fn two_years_of_another_parliament_are_brought_in_once_however_often_it_is_cut_off(
    place: Place,
) {
    let file = the_file();
    let import = ["import", "petitions", &file, "--source", SOURCE];
    let dry = [&import[..], &["--dry-run"]].concat();
    let told = place.operator_does(&dry);
    assert!(told.ends_with("4241 petitions would be imported; 0 are known\n"), "{told}");
    for millis in [400, 900, 1_500] {
        let mut cut_off = place.operator_begins(&import);
        tokio::time::sleep(Duration::from_millis(millis)).await;
        cut_off.kill().expect("it is cut off");
        cut_off.wait().expect("it is gone");
    }
    let told = place.operator_does(&import);
    let counts: Vec<usize> = told.split(' ').filter_map(|word| word.parse().ok()).collect();
    assert_eq!(counts.iter().sum::<usize>(), PETITIONS, "new ones and known ones: {told}");
    let again = place.operator_does(&import);
    assert!(again.ends_with("0 petitions imported; 4241 were known\n"), "{again}");
    place.is_sound();

    let house = place.open();
    let all = every_page(&house, "/petitions.json?state=imported").await;
    let numbers: HashSet<_> = all.iter().map(|petition| petition["id"].to_string()).collect();
    assert_eq!((all.len(), numbers.len()), (PETITIONS, PETITIONS));
    let hunt = "To debate a vote of no confidence in Health Secretary the Right Hon Jeremy Hunt";
    let of_hunt = |petition: &&Value| petition["attributes"]["action"] == hunt;
    let hunt = all.iter().find(of_hunt).expect("it is among them");
    let attributes = &hunt["attributes"];
    assert_eq!(attributes["imported_signature_count"], 231_136);
    assert_eq!(attributes["signature_count"], 0, "nobody attested them here");
    assert_eq!(attributes["imported_from"], SOURCE);
    let number = hunt["id"].as_str().expect("a number");
    assert!(number.starts_with("PN-201507-"), "of the month it was begun in: {number}");
    let page = house.get(&format!("/petitions/{number}")).await.expect(200).text();
    assert!(page.contains("231,136") && page.contains(SOURCE), "{page}");
    assert!(!page.contains(&format!("/petitions/{number}/sign\"")), "nobody signs it here");
    house.finds_everything().await;
    let found = house.get("/petitions.json?q=health+secretry+Hunt&state=imported").await;
    assert_eq!(found.expect(200).json()["data"][0]["id"], number);
    house.stop();
}

async fn a_file_with_faults_is_told_line_by_line_and_brings_in_nothing(place: Place) {
    let file = place.file("faulty.csv");
    let lines = "id,created_at,title,signatures,status\n\
        1,2015-07-20T11:06:05Z,Ban it,94,closed\n\
        2,yesterday,Ban it,94,closed\n\
        3,2015-07-20T11:06:05Z,Ban it,-4,closed\n";
    std::fs::write(&file, lines).expect("written");
    let name = file.display().to_string();
    for more in [&["--dry-run"][..], &[]] {
        let arguments = [&["import", "petitions", &name, "--source", "elsewhere"], more].concat();
        let refused = place.operator(&arguments);
        let told = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(!refused.status.success());
        assert!(told.contains("faulty.csv:3: created_at: \"yesterday\" is no RFC 3339"), "{told}");
        assert!(told.contains("faulty.csv:4: signatures: \"-4\" is no number"), "{told}");
        assert!(told.contains("2 lines cannot be imported; nothing was"), "{told}");
    }
    let nowhere = ["import", "petitions", "/nowhere.csv", "--source", "elsewhere"];
    assert!(!place.operator(&nowhere).status.success());
    let house = place.open();
    house.is_ready().await;
    let all = house.get("/petitions.json").await.expect(200).json();
    assert_eq!((&all["data"], &all["total"]), (&serde_json::json!([]), &0.into()));
    house.stop();
}
