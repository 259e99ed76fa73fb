//! More people at once than the house can take: told so at once, and nothing is lost.

use std::time::Duration;

use crate::house::Place;

crate::on_both_databases!(whoever_finds_the_queue_full_is_told_at_once_when_to_come_again);

async fn whoever_finds_the_queue_full_is_told_at_once_when_to_come_again(place: Place) {
    let house = place.open_with_staff(&[("log.queue_items", "1"), ("log.batch_items", "1")]).await;
    let petition = house.open_petition().await;
    let number = &petition.number;
    let crowd = house.crowd(0..200).await;
    let answers =
        futures::future::join_all(crowd.iter().map(|somebody| somebody.signs(number))).await;
    let turned_away: Vec<_> = answers.iter().filter(|answer| answer.status == 503).collect();
    let signed = answers.iter().filter(|answer| answer.status == 201).count();
    assert!(
        !turned_away.is_empty() && signed > 0,
        "{signed} signed, {} did not",
        turned_away.len()
    );
    assert_eq!(signed + turned_away.len(), crowd.len());
    for answer in turned_away {
        assert_eq!(answer.json()["type"], "/api/docs#overloaded");
        assert!(answer.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds >= 1));
        assert!(answer.took < Duration::from_secs(5), "told after {:?}", answer.took);
    }
    assert_eq!(house.count(number).await, signed as u64);
    for (somebody, answer) in crowd.iter().zip(&answers) {
        let again = somebody.signs(number).await;
        assert_eq!(again.status, if answer.status == 201 { 200 } else { 201 });
    }
    assert_eq!(house.count(number).await, crowd.len() as u64);
    house.stop();
    place.is_sound();
}
