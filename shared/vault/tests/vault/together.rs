//! Several processes keep, read and destroy at once.

use vault::{Kind, Record, Rewrapped};

use crate::place::{now, on_every_database, person};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_keep_the_first_of_a_person_at_once_and_both_open() {
    on_every_database(async |place| {
        let (one, other) = (place.process().await, place.process().await);
        for n in 0..60 {
            let somebody = person(n);
            let (here, there) = tokio::join!(
                one.keep(somebody, Record::new(Kind::ShownName, "here", "here"), now()),
                other.keep(somebody, Record::new(Kind::ShownName, "there", "there"), now()),
            );
            here.expect("kept");
            there.expect("kept");
            for (process, record) in [(&one, "there"), (&other, "here")] {
                let opened =
                    process.open_one(somebody, Kind::ShownName, record).await.expect("opens");
                assert_eq!(opened.expect("there").text(), Ok(record));
            }
        }
    })
    .await;
}

/// Whoever wins: what is there afterwards opens, and what is sealed under a destroyed key is not there.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_left_shut_when_one_keeps_while_another_destroys() {
    on_every_database(async |place| {
        let (one, other) = (place.process().await, place.process().await);
        for n in 0..60 {
            let somebody = person(n % 3);
            let (kept, destroyed) = tokio::join!(
                one.keep(somebody, Record::new(Kind::ShownName, "main", "Бат"), now()),
                other.destroy(somebody, now()),
            );
            kept.expect("kept");
            destroyed.expect("destroyed");
            for opened in one.all_of(somebody).await.expect("read") {
                assert_eq!(opened.content.expect("opens").text(), Ok("Бат"));
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_come_and_go_while_the_key_of_the_house_is_changed() {
    on_every_database(async |place| {
        let serving = place.process().await;
        for n in 0..100 {
            serving
                .keep(person(n), Record::new(Kind::ShownName, "main", "before"), now())
                .await
                .expect("kept");
        }
        place.keyring.adds("second");
        let operator = place.process().await;
        let rotating = async {
            operator.make_current(now()).await.expect("current");
            let some = 7.try_into().expect("not none");
            while operator.rewrap(some).await.expect("rewrapped") != Rewrapped::All {}
            assert_eq!(operator.retire_keks().await.expect("retired"), ["first"]);
            place.keyring.drops("first");
        };
        let serve = async {
            for n in 0..150 {
                serving
                    .keep(person(n), Record::new(Kind::ShownName, "other", "during"), now())
                    .await
                    .expect("kept");
                let opened =
                    serving.open_one(person(n), Kind::ShownName, "other").await.expect("opens");
                assert_eq!(opened.expect("there").text(), Ok("during"));
                serving.destroy(person(n / 2 + 60), now()).await.expect("destroyed");
            }
        };
        tokio::join!(rotating, serve);
        let later = place.process().await;
        for n in 0..60 {
            assert_eq!(later.all_of(person(n)).await.expect("read").len(), 2, "person {n}");
        }
        for n in 0..150 {
            assert!(
                later
                    .all_of(person(n))
                    .await
                    .expect("read")
                    .iter()
                    .all(|opened| opened.content.is_ok())
            );
        }
    })
    .await;
}
