//! Similar petitions, found by the index that follows the log.

mod room;

use std::sync::Arc;

use eventlog::on_both_databases;
use jiff::SignedDuration;
use petitions::{Asked, Kind, PetitionNumber, PetitionText, RefusalGround, Refusing, Similar};
use room::{Room, citizen, staff};
use tokio::sync::watch;

const TITLE: &str = "Сургуулийн зам дээр гэрлэн дохио тавих";

fn moderator() -> kernel::Actor {
    staff(kernel::Role::Moderator)
}

async fn submitted(room: &Room, action: &str) -> PetitionNumber {
    let text = PetitionText {
        action: action.into(),
        background: "Учир шалтгаан нь энэ".into(),
        additional_details: "**Тайлбар**".into(),
    };
    let asked = Asked { kind: Kind::Inspection, text, request_key: None };
    let number = room.petitions.start(&citizen(1), asked).await.expect("started");
    room.petitions.submit(&citizen(1), number, None).await.expect("submitted");
    number
}

async fn refused(room: &Room, action: &str, is_hidden: bool) -> PetitionNumber {
    let number = submitted(room, action).await;
    let ground = RefusalGround { code: "unclear".into(), is_hidden, title: None, text: None };
    let refusing = Refusing { ground, words: "Тодорхойгүй".into(), duplicate_of: None };
    room.petitions.refuse(&moderator(), number, refusing).await.expect("refused");
    number
}

async fn similar(room: &Room, text: &str) -> Vec<PetitionNumber> {
    room.caught_up().await;
    let similar = room.petitions.similar(text, None, 5).await.expect("asked");
    similar.into_iter().map(|entry| entry.petition).collect()
}

on_both_databases! {
    async fn what_everyone_can_read_is_found_and_nothing_else(room: Room) {
        let waiting = submitted(&room, TITLE).await;
        assert_eq!(similar(&room, TITLE).await, [], "nobody has published it");
        room.petitions.publish(&moderator(), waiting).await.expect("published");
        assert_eq!(similar(&room, "surguuliin zam deer gerlen dohio").await, [waiting]);
        let visible = refused(&room, "Гэр хорооллын утааг бууруулах", false).await;
        let hidden = refused(&room, "Нууцлагдах бичвэр хорио", true).await;
        assert_eq!(similar(&room, "гэр хорооллын утаа").await.first(), Some(&visible));
        assert!(!similar(&room, "нууцлагдах бичвэр хорио").await.contains(&hidden));
        let itself = room.petitions.similar(TITLE, Some(waiting), 5).await.expect("asked");
        assert!(itself.iter().all(|entry| entry.petition != waiting));
    }

    async fn where_it_stands_comes_from_the_catalogue(room: Room) {
        let number = submitted(&room, TITLE).await;
        room.petitions.publish(&moderator(), number).await.expect("published");
        room.signs(5, number).await.expect("signed");
        room.clock.advance(SignedDuration::from_hours(24 * 30));
        room.caught_up().await;
        room.petitions.keep_time().await.expect("closed");
        room.caught_up().await;
        let found = room.petitions.similar(TITLE, None, 5).await.expect("asked");
        let one = found.first().expect("found");
        assert_eq!((one.stage, one.signature_count), (petitions::Stage::Closed, 1));
    }

    async fn nothing_that_is_typed_is_an_error(room: Room) {
        submitted(&room, TITLE).await;
        for text in ["", " ", "AND OR NOT", "\"(", "*:*", "\u{202e}\0", &"😀".repeat(5_000)] {
            assert_eq!(similar(&room, text).await, [], "{text:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_index_goes_on_where_it_was_and_that_of_another_log_is_begun_anew() {
    let room = Room::on_sqlite().await;
    let number = submitted(&room, TITLE).await;
    room.petitions.publish(&moderator(), number).await.expect("published");
    room.caught_up().await;
    let other = Room::on_sqlite().await;
    let folder = tempfile::tempdir().expect("a folder");
    let follows = async |room: &Room| {
        let similar = Similar::open(folder.path()).expect("opens");
        let (stop, stopped) = watch::channel(false);
        let following = tokio::spawn(similar.clone().follow(room.log.clone(), stopped));
        let head = room.log.head().await.expect("head").position;
        similar.status().wait_for(|status| status.position() == head).await.expect("follows");
        let petitions = room.petitions.clone().with_similar(similar.clone());
        let found = petitions.similar(TITLE, None, 5).await.expect("asked");
        let found = found.iter().filter(|entry| entry.action.as_deref() == Some(TITLE)).count();
        stop.send_replace(true);
        following.await.expect("ends");
        drop(petitions);
        assert!(Arc::into_inner(similar).is_some(), "nobody holds its folder any more");
        found
    };
    assert_eq!(follows(&room).await, 1);
    assert_eq!(follows(&room).await, 1, "opened again");
    let elsewhere = submitted(&other, "Огт өөр өргөдөл").await;
    other.petitions.publish(&moderator(), elsewhere).await.expect("published");
    other.caught_up().await;
    assert_eq!(follows(&other).await, 0, "the other log knows nothing of it");
    assert_eq!(follows(&room).await, 1);
}
