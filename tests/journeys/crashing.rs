//! kill -9 under load: whoever was answered is there, once, with the receipt they were given.

use std::collections::HashMap;

use futures::StreamExt as _;
use futures::stream::FuturesUnordered;
use serde_json::Value;

use crate::house::{House, Place};
use crate::visitors::Citizen;

crate::on_both_databases!(killed_again_and_again_the_house_forgets_no_one_it_answered);

const KILLS: usize = 6;
const PEOPLE_PER_KILL: usize = 60;

async fn killed_again_and_again_the_house_forgets_no_one_it_answered(place: Place) {
    let (mut house, petition) = place.open_with_a_petition().await;
    let number = &petition.number;
    let crowd = house.crowd(0..KILLS * PEOPLE_PER_KILL).await;
    let mut receipts: HashMap<usize, Value> = HashMap::new();
    for kill in 0..KILLS {
        // A different moment every time: after so many answers, with all others on their way.
        let answered_before = 3 + kill * 9;
        sign_until_killed(house, &crowd, kill, answered_before, number, &mut receipts).await;
        house = place.open();
    }
    for (n, receipt) in &receipts {
        let again = crowd[*n].at(&house).signs(number).await.expect(200);
        assert_eq!(again.json(), *receipt, "the first receipt of {n}");
    }
    for somebody in &crowd {
        let answer = somebody.at(&house).signs(number).await;
        assert!(matches!(answer.status, 200 | 201), "{}", answer.text());
    }
    assert_eq!(house.count(number).await, crowd.len() as u64);
    house.stop();
    place.is_sound();
}

async fn sign_until_killed(
    house: House,
    crowd: &[Citizen],
    kill: usize,
    answered_before: usize,
    number: &str,
    receipts: &mut HashMap<usize, Value>,
) {
    let signers = kill * PEOPLE_PER_KILL..(kill + 1) * PEOPLE_PER_KILL;
    let mut signing: FuturesUnordered<_> = signers
        .map(|n| {
            let somebody = crowd[n].at(&house);
            async move { (n, somebody.tries_to_sign(number).await) }
        })
        .collect();
    let mut house = Some(house);
    let mut answered = 0;
    while let Some((n, answer)) = signing.next().await {
        if let Some(answer) = answer.filter(|answer| answer.status == 201) {
            receipts.insert(n, answer.json());
            answered += 1;
        }
        if answered == answered_before
            && let Some(house) = house.take()
        {
            house.loses_power();
        }
    }
    assert!(house.is_none(), "{answered} were answered before the kill");
}
