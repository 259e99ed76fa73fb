//! A petition's life through the whole room: endorsed, reviewed, refused, appealed, answered.

mod room;

use eventlog::on_both_databases;
use jiff::SignedDuration;
use kernel::{Actor, Citizen, PersonKey, Role};
use petitions::{
    AppealDecision, Asked, Entry, HandingOver, Kind, PetitionError, PetitionNumber, PetitionText,
    PetitionsError, RefusalGround, Refusing, Stage, Way,
};
use room::{Room, citizen, staff};

fn text(action: &str) -> PetitionText {
    let background = "Өглөө бүр хүүхдүүд зам хөндлөн гардаг".into();
    PetitionText { action: action.into(), background, additional_details: String::new() }
}

fn another_moderator() -> Actor {
    let Actor::Person { citizen, offices } = staff(Role::Moderator) else {
        unreachable!("staff are people")
    };
    let citizen = Citizen { key: PersonKey::from_random([8; 16]), ..citizen };
    Actor::Person { citizen, offices }
}

async fn submitted(room: &Room, action: &str) -> PetitionNumber {
    submitted_by(room, action, None).await
}

async fn submitted_by(room: &Room, action: &str, name: Option<&str>) -> PetitionNumber {
    let asked = Asked { kind: Kind::Inspection, text: text(action), request_key: None };
    let number = room.petitions.start(&citizen(1), asked).await.expect("started");
    room.petitions.submit(&citizen(1), number, name).await.expect("submitted");
    room.caught_up().await;
    number
}

async fn entry(room: &Room, actor: &Actor, number: PetitionNumber) -> Entry {
    room.caught_up().await;
    room.petitions.entry(actor, number).await.expect("seen")
}

fn refusing(is_hidden: bool) -> Refusing {
    let ground = RefusalGround { code: "offensive".into(), is_hidden, title: None, text: None };
    Refusing { ground, words: "Доромжилсон үгтэй".into(), duplicate_of: None }
}

on_both_databases! {
    async fn what_is_written_anew_takes_the_place_of_what_was(room: Room) {
        let asked = Asked { kind: Kind::Inspection, text: text("Эхний"), request_key: None };
        let number = room.petitions.start(&citizen(1), asked).await.expect("started");
        room.petitions.edit(&citizen(1), number, Kind::Decision, text("Дараагийн")).await.expect("edited");
        let seen = entry(&room, &citizen(1), number).await;
        assert_eq!((seen.action.as_deref(), seen.kind), (Some("Дараагийн"), Some(Kind::Decision)));
        let strangers = room.petitions.edit(&citizen(2), number, Kind::Decision, text("Өөр")).await;
        assert!(matches!(strangers, Err(PetitionsError::Petition(PetitionError::Unknown))), "{strangers:?}");
    }

    async fn a_hidden_refusal_is_appealed_and_overturned(room: Room) {
        let number = submitted(&room, "Нуугдах үг").await;
        let (oyun, bold) = (staff(Role::Moderator), another_moderator());
        room.petitions.refuse(&oyun, number, refusing(true)).await.expect("refused");
        let seen = entry(&room, &Actor::Visitor, number).await;
        assert_eq!((seen.stage, seen.action.as_deref()), (Stage::Refused, None), "its text is hidden");
        assert_eq!(entry(&room, &citizen(1), number).await.action.as_deref(), Some("Нуугдах үг"));
        let words = "Нэг ч доромжилсон үг алга";
        room.petitions.appeal(&citizen(1), number, words).await.expect("appealed");
        room.caught_up().await;
        let waiting = room.petitions.moderation_queue(&bold, None, 200).await.expect("read");
        assert!(waiting.iter().any(|entry| entry.petition == number), "the appeal waits");
        assert_eq!(room.petitions.appeal_words(&bold, number).await.expect("read").as_deref(), Some(words));
        let nobody = room.petitions.appeal_words(&citizen(2), number).await;
        assert!(nobody.is_err(), "{nobody:?}");
        let own = room.petitions.decide_appeal(&oyun, number, AppealDecision::Uphold, "Тийм".into()).await;
        assert!(matches!(own, Err(PetitionsError::Petition(PetitionError::OwnRefusal))), "{own:?}");
        room.petitions.decide_appeal(&bold, number, AppealDecision::Overturn, "Зөв байна".into()).await.expect("decided");
        let seen = entry(&room, &Actor::Visitor, number).await;
        assert_eq!((seen.stage, seen.action.as_deref()), (Stage::Open, Some("Нуугдах үг")));
        assert!(!format!("{:?}", room.log.read_after(0, 100).await.expect("read")).contains(words));
    }

    async fn enough_signatures_start_the_clocks_once(room: Room) {
        let number = room.an_open_petition().await;
        for n in 0..3 {
            room.signs(n, number).await.expect("signed");
        }
        room.caught_up().await;
        room.petitions.keep_time().await.expect("nothing is due");
        assert_eq!(entry(&room, &Actor::Visitor, number).await.way(), Way::Gathering);
        let early = HandingOver { to: "Байнгын хороо".into(), on: "2026-11-20".parse().expect("a day"), documents: vec![] };
        let early = room.petitions.hand_over(&staff(Role::Secretariat), number, early).await;
        assert!(matches!(early, Err(PetitionsError::Petition(PetitionError::OutOfTurn(Way::Gathering)))), "{early:?}");
    }

    async fn the_vault_lets_a_refused_text_go_when_nobody_can_appeal_any_more(room: Room) {
        let number = submitted(&room, "Татгалзах").await;
        room.petitions.refuse(&staff(Role::Moderator), number, refusing(true)).await.expect("refused");
        let named = submitted_by(&room, "Нэртэй", Some("Дорж Бат")).await;
        room.petitions.refuse(&staff(Role::Moderator), named, refusing(true)).await.expect("refused");
        room.caught_up().await;
        let later = |days: i64| SignedDuration::from_hours(24 * days);
        room.clock.advance(later(20));
        assert_eq!(room.petitions.let_go_of_lost_texts(room.now()).await.expect("looked"), 0);
        assert_eq!(room.petitions.let_go_of_old_names(room.now()).await.expect("looked"), 0);
        room.clock.advance(later(20));
        assert_eq!(room.petitions.let_go_of_lost_texts(room.now()).await.expect("looked"), 2);
        assert_eq!(room.petitions.let_go_of_old_names(room.now()).await.expect("looked"), 1);
        assert_eq!(room.petitions.let_go_of_old_names(room.now()).await.expect("again"), 0);
        assert_eq!(entry(&room, &citizen(1), number).await.action, None);
    }
}
