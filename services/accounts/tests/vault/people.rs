//! The same person has the same key, whoever asks and however many ask at once.

use std::collections::HashSet;

use accounts::{People, RegisterKey, RegisterMac, RegisterNumber};
use jiff::civil::date;
use kernel::{Sex, Timestamp};

use crate::fresh::on_every_database;

fn noon() -> Timestamp {
    "2026-11-20T04:00:00Z".parse().expect("an instant")
}

/// So many different people, the same every time.
fn people(count: u32) -> Vec<RegisterMac> {
    let key = RegisterKey::new(vec![1; 32].into());
    let number = |n: u32| {
        let born = date(1970, 1, 1) + jiff::Span::new().days(n / 1_000);
        RegisterNumber::invented(born, Sex::Female, n % 1_000).expect("a number")
    };
    (0..count).map(|n| number(n).mac(&key)).collect()
}

#[tokio::test]
async fn bat_has_the_same_key_every_time_and_tuya_another() {
    on_every_database(async |vault| {
        let everyone = People::new(vault.open().await);
        let [bat, tuya] = <[_; 2]>::try_from(people(2)).expect("two");
        let first = everyone.person_key(&bat, noon()).await.expect("a key");
        assert_eq!(everyone.person_key(&bat, noon()).await.expect("a key"), first);
        assert_ne!(everyone.person_key(&tuya, noon()).await.expect("a key"), first);
        let reopened = People::new(vault.open().await);
        assert_eq!(reopened.person_key(&bat, noon()).await.expect("a key"), first);
    })
    .await;
}

#[tokio::test]
async fn bat_signs_in_at_two_counters_at_once_and_is_one_person() {
    on_every_database(async |vault| {
        let [one, other] = [People::new(vault.open().await), People::new(vault.open().await)];
        for bat in people(100) {
            let (here, there) =
                tokio::join!(one.person_key(&bat, noon()), other.person_key(&bat, noon()));
            assert_eq!(here.expect("a key"), there.expect("a key"));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn four_processes_make_the_same_people_in_any_order_and_agree() {
    on_every_database(async |vault| {
        let everyone = people(6_000);
        let mut tasks = Vec::new();
        for turned in [0, 1_500, 3_000, 4_500] {
            let (process, mut mine) = (People::new(vault.open().await), everyone.clone());
            mine.rotate_left(turned);
            tasks.push(tokio::spawn(async move {
                let mut keys = process.person_keys(&mine, noon()).await.expect("keys");
                keys.rotate_right(turned);
                keys
            }));
        }
        let mut answers = Vec::new();
        for task in tasks {
            answers.push(task.await.expect("no panic"));
        }
        assert!(answers.iter().all(|keys| *keys == answers[0]));
        assert_eq!(answers[0].iter().collect::<HashSet<_>>().len(), everyone.len());
    })
    .await;
}

#[tokio::test]
async fn keys_come_in_the_order_asked_also_for_who_is_asked_twice() {
    on_every_database(async |vault| {
        let everyone = People::new(vault.open().await);
        let [bat, tuya, dorj] = <[_; 3]>::try_from(people(3)).expect("three");
        let known = everyone.person_key(&tuya, noon()).await.expect("a key");
        let asked = [dorj.clone(), tuya.clone(), bat.clone(), dorj.clone(), tuya];
        let keys = everyone.person_keys(&asked, noon()).await.expect("keys");
        assert_eq!((keys[1], keys[4]), (known, known));
        assert_eq!(keys[0], keys[3]);
        assert_eq!(keys[0], everyone.person_key(&dorj, noon()).await.expect("a key"));
        assert_eq!(keys[2], everyone.person_key(&bat, noon()).await.expect("a key"));
        assert_eq!(everyone.person_keys(&[], noon()).await.expect("no keys"), []);
    })
    .await;
}
