//! A vault belongs to the keys it was made with.

use vault::{BelongingError, Keks, Vault};

use crate::place::{kek, now, on_every_database};

fn only(id: &str) -> Keks {
    Keks::new(vec![kek(id)]).expect("a key")
}

#[tokio::test]
async fn the_first_key_is_the_key_until_it_is_changed() {
    on_every_database(async |place| {
        assert!(!Vault::is_used(&place.database().await).await.expect("asked"));
        for _ in 0..2 {
            place.process_with(only("first")).await.belong(now()).await.expect("the same");
        }
        assert!(Vault::is_used(&place.database().await).await.expect("asked"));
        let refused = place.process_with(only("other")).await.belong(now()).await;
        assert!(
            matches!(&refused, Err(BelongingError::Missing(id)) if id == "first"),
            "{refused:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn of_two_that_begin_at_once_with_other_keys_one_is_refused() {
    on_every_database(async |place| {
        let (one, other) =
            (place.process_with(only("one")).await, place.process_with(only("other")).await);
        let (here, there) = tokio::join!(one.belong(now()), other.belong(now()));
        assert!(here.is_ok() != there.is_ok(), "{here:?} {there:?}");
    })
    .await;
}
