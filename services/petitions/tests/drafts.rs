//! Texts that are not public: in the vault while they are needed, nowhere afterwards.

mod room;

use eventlog::on_both_databases;
use kernel::Clock as _;
use petitions::{
    Asked, Field, Kind, PetitionError, PetitionNumber, PetitionText, PetitionsError, Stage,
    TextFault,
};
use policy::Denied;
use room::{Room, citizen, staff};

fn text(action: &str) -> PetitionText {
    PetitionText {
        action: action.into(),
        background: "Учир шалтгаан нь энэ".into(),
        additional_details: String::new(),
    }
}

async fn started(room: &Room, n: u32, action: &str) -> PetitionNumber {
    let asked = Asked { kind: Kind::WorkingGroup, text: text(action), request_key: None };
    room.petitions.start(&citizen(n), asked).await.expect("started")
}

async fn submitted(room: &Room, n: u32, action: &str) -> PetitionNumber {
    let number = started(room, n, action).await;
    room.petitions.submit(&citizen(n), number, None).await.expect("submitted");
    number
}

/// How many things the vault holds of person `n`.
async fn held(room: &Room, n: u32) -> usize {
    let key = citizen(n).key().expect("a person");
    room.vault.all_of(key).await.expect("opened").len()
}

on_both_databases! {
    async fn a_text_is_in_the_vault_until_it_is_public(room: Room) {
        let number = submitted(&room, 1, "Гэрэл тавих").await;
        room.caught_up().await;
        assert_eq!(held(&room, 1).await, 1);
        let moderator = staff(kernel::Role::Moderator);
        let queue = room.petitions.moderation_queue(&moderator, None, 200).await.expect("read");
        assert_eq!(queue[0].action.as_deref(), Some("Гэрэл тавих"));
        room.petitions.publish(&moderator, number).await.expect("published");
        assert_eq!(held(&room, 1).await, 0, "it is public now");
        room.caught_up().await;
        let entry = room.petitions.entry(&citizen(2), number).await.expect("everyone sees it");
        assert_eq!(entry.action.as_deref(), Some("Гэрэл тавих"));
    }

    async fn a_draft_without_its_reason_is_kept_and_not_handed_in(room: Room) {
        let begun = PetitionText { background: String::new(), ..text("Гэрэл тавих") };
        let asked = Asked { kind: Kind::WorkingGroup, text: begun.clone(), request_key: None };
        let number = room.petitions.start(&citizen(1), asked).await.expect("started");
        let refused = room.petitions.submit(&citizen(1), number, Some("Бат")).await;
        let missing = vec![(Field::Background, TextFault::Missing)];
        assert!(matches!(refused, Err(PetitionsError::Unfinished(ref faults)) if *faults == missing), "{refused:?}");
        assert_eq!(held(&room, 1).await, 1, "the draft, and no name");
        let head = room.log.head().await.expect("head").position;
        room.petitions.edit(&citizen(1), number, Kind::WorkingGroup, begun).await.expect("nothing new");
        assert_eq!(room.log.head().await.expect("head").position, head, "and nothing recorded");
        room.petitions.edit(&citizen(1), number, Kind::Decision, text("Гэрэл тавих")).await.expect("edited");
        room.petitions.submit(&citizen(1), number, Some("Бат")).await.expect("handed in");
        assert_eq!(held(&room, 1).await, 2);
    }

    async fn a_name_is_shown_while_it_is_open_and_kept_no_longer(room: Room) {
        let moderator = staff(kernel::Role::Moderator);
        let shown = async |number| {
            room.caught_up().await;
            let entry = room.petitions.entry(&citizen(1), number).await.expect("seen");
            room.petitions.shown_name(&entry).await.expect("looked up")
        };
        let [hidden, closed] = [started(&room, 1, "Зам").await, started(&room, 1, "Ус").await];
        for number in [hidden, closed] {
            room.petitions.submit(&citizen(1), number, Some("Бат")).await.expect("submitted");
            assert_eq!(shown(number).await, None, "it is not open yet");
            room.petitions.publish(&moderator, number).await.expect("published");
            assert_eq!(shown(number).await.as_deref(), Some("Бат"));
        }
        room.petitions.hide_name(&citizen(1), hidden).await.expect("taken back");
        assert_eq!((shown(hidden).await, held(&room, 1).await), (None, 1));
        room.clock.advance(jiff::SignedDuration::from_hours(30 * 24));
        room.petitions.keep_time().await.expect("closed");
        assert_eq!((shown(closed).await, held(&room, 1).await), (None, 0));
    }

    async fn the_same_text_twice_stays_for_the_second(room: Room) {
        let [one, other] = [submitted(&room, 1, "Ижил").await, submitted(&room, 1, "Ижил").await];
        room.caught_up().await;
        let moderator = staff(kernel::Role::Moderator);
        for (number, left) in [(one, 1), (other, 0)] {
            room.petitions.publish(&moderator, number).await.expect("published");
            room.caught_up().await;
            assert_eq!(held(&room, 1).await, left);
        }
    }

    async fn lists_have_the_texts_of_everyone_who_wrote_them(room: Room) {
        for n in 1..20 {
            submitted(&room, n % 4, &format!("Хүсэлт {n}")).await;
        }
        room.caught_up().await;
        let queue = room.petitions.moderation_queue(&staff(kernel::Role::Moderator), None, 200).await.expect("read");
        let texts: Vec<_> = queue.iter().map(|entry| entry.action.clone().expect("a text")).collect();
        assert_eq!(texts, (1..20).map(|n| format!("Хүсэлт {n}")).collect::<Vec<_>>());
    }

    async fn what_was_written_by_someone_erased_is_not_published(room: Room) {
        let number = submitted(&room, 1, "Хэлээгүй үг").await;
        room.caught_up().await;
        room.vault.destroy(citizen(1).key().expect("a person"), room.clock.now()).await.expect("destroyed");
        let moderator = staff(kernel::Role::Moderator);
        let queue = room.petitions.moderation_queue(&moderator, None, 200).await.expect("read");
        assert_eq!((queue[0].petition, &queue[0].action), (number, &None));
        let refused = room.petitions.publish(&moderator, number).await;
        assert!(matches!(refused, Err(PetitionsError::Petition(PetitionError::TextGone))), "{refused:?}");
    }

    async fn bat_throws_away_what_is_not_public_and_nobody_sees_it_any_more(room: Room) {
        let (draft, waiting) = (started(&room, 1, "Ноорог").await, submitted(&room, 1, "Илгээсэн").await);
        room.caught_up().await;
        let by_sarnai = room.petitions.discard(&citizen(2), waiting).await;
        assert!(matches!(by_sarnai, Err(PetitionsError::Petition(PetitionError::Unknown))), "{by_sarnai:?}");
        for number in [draft, waiting] {
            room.petitions.discard(&citizen(1), number).await.expect("thrown away");
            let again = room.petitions.discard(&citizen(1), number).await;
            assert!(matches!(again, Err(PetitionsError::Petition(PetitionError::Discarded))), "{again:?}");
        }
        assert_eq!(held(&room, 1).await, 0);
        room.caught_up().await;
        let moderator = staff(kernel::Role::Moderator);
        assert_eq!(room.petitions.moderation_queue(&moderator, None, 200).await.expect("read"), []);
        let hidden = room.petitions.entry(&moderator, waiting).await;
        assert!(matches!(hidden, Err(PetitionsError::Denied(Denied::Hidden))), "{hidden:?}");
        let mine = room.petitions.petitions_of(&citizen(1)).await.expect("read");
        assert!(mine.iter().all(|entry| entry.stage == Stage::Discarded && entry.action.is_none()));
        assert_eq!(mine.len(), 2);
    }

    async fn a_text_that_no_petition_waits_with_is_let_go_when_it_is_old(room: Room) {
        let waiting = submitted(&room, 1, "Илгээсэн").await;
        started(&room, 2, "Ноорог").await;
        let (person, at) = (citizen(1).key().expect("a person"), room.clock.now());
        let lost = vault::Record::json(vault::Kind::PetitionText, "lost", &text("Алдсан"));
        room.vault.keep(person, lost.expect("JSON"), at).await.expect("kept");
        room.caught_up().await;
        let young = room.petitions.let_go_of_lost_texts(at).await;
        assert_eq!((young.expect("looked"), held(&room, 1).await), (0, 2));
        let old = room.petitions.let_go_of_lost_texts(at + jiff::SignedDuration::from_secs(1)).await;
        assert_eq!((old.expect("let go"), held(&room, 1).await, held(&room, 2).await), (1, 1, 1));
        let moderator = staff(kernel::Role::Moderator);
        room.petitions.publish(&moderator, waiting).await.expect("its text is there");
    }

    async fn all_that_is_not_public_is_thrown_away_at_once(room: Room) {
        let public = room.an_open_petition().await;
        let (draft, waiting) = (started(&room, 1, "Ноорог").await, submitted(&room, 1, "Илгээсэн").await);
        let of_sarnai = started(&room, 2, "Сарнайн").await;
        room.caught_up().await;
        let person = citizen(1).key().expect("a person");
        let mut discarded = room.petitions.discard_all_of(person, room.clock.now()).await.expect("thrown away");
        discarded.sort_unstable();
        assert_eq!(discarded, [draft, waiting]);
        assert_eq!(room.petitions.discard_all_of(person, room.clock.now()).await.expect("again"), []);
        room.caught_up().await;
        let stage = async |n, number| room.petitions.entry(&citizen(n), number).await.expect("seen").stage;
        assert_eq!(stage(1, public).await, Stage::Open);
        assert_eq!(stage(2, of_sarnai).await, Stage::Draft);
        assert_eq!((held(&room, 1).await, held(&room, 2).await), (0, 1));
    }
}
