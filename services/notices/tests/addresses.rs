//! Addresses are confirmed by whoever has them; letters are ended by one click.

mod room;

use eventlog::on_both_databases;
use jiff::SignedDuration;
use kernel::Clock as _;
use notices::Desk;
use notices::{
    Asked, Bounce, Channel, Deadline, Ending, Ends, Frequency, NoticesError, What, Wish,
};
use room::{Room, Scripted, actor};
use vault::Kind;

/// The code that was sent to somebody's telephone.
async fn code(room: &Room, n: u32) -> String {
    room.notices.ask_to_confirm(&actor(n), Channel::Sms, kernel::Locale::Mn).await.expect("asked");
    let carrier = Scripted::that([]);
    let delivering = room.delivers_by(&room.notices, Channel::Sms, carrier.clone(), 1);
    let (to, code) = carrier.has_carried(1).await.remove(0);
    delivering.ends().await;
    assert_eq!(to, "99112233");
    code.strip_prefix("code ").expect("a code").to_owned()
}

fn another(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().expect("digits") + 1) % 1_000_000)
}

on_both_databases! {
    async fn a_telephone_is_confirmed_by_its_code(room: Room) {
        room.keeps(1, Kind::ContactPhone, "99112233").await;
        let code = code(&room, 1).await;
        let wrong = room.notices.confirm_by_code(&actor(1), &another(&code)).await;
        assert!(matches!(wrong, Err(NoticesError::BadCode)), "{wrong:?}");
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        room.notices.confirm_by_code(&actor(1), &spaced).await.expect("confirmed");
        let known = room.notices.addresses_of(&actor(1)).await.expect("seen");
        assert!(known[&Channel::Sms].is_good());
    }

    async fn a_code_cannot_be_guessed(room: Room) {
        room.keeps(1, Kind::ContactPhone, "99112233").await;
        let code = code(&room, 1).await;
        for _ in 0..5 {
            let wrong = room.notices.confirm_by_code(&actor(1), &another(&code)).await;
            assert!(matches!(wrong, Err(NoticesError::BadCode)), "{wrong:?}");
        }
        let right = room.notices.confirm_by_code(&actor(1), &code).await;
        assert!(matches!(right, Err(NoticesError::TooManyTries)), "{right:?}");
    }

    async fn a_link_is_good_for_a_day_and_for_its_own_address(room: Room) {
        room.keeps(1, Kind::ContactEmail, "one@example.mn").await;
        room.notices.ask_to_confirm(&actor(1), Channel::Mail, kernel::Locale::Mn).await.expect("asked");
        let carrier = Scripted::that([]);
        let delivering = room.delivers(carrier.clone());
        let link = carrier.has_carried(1).await.remove(0).1;
        delivering.ends().await;
        let link = link.rsplit('/').next().expect("a link").to_owned();
        assert!(!room.notices.is_confirmed_by(&link).await.expect("good"), "not yet");
        for wrong in ["", "1", "1.x", "999999.abc", &link[..link.len() - 1]] {
            let refused = room.notices.confirm_by_link(wrong).await;
            assert!(matches!(refused, Err(NoticesError::BadLink)), "{wrong}: {refused:?}");
        }
        room.clock.advance(SignedDuration::from_hours(25));
        assert!(room.notices.confirm_by_link(&link).await.is_err(), "too late");
        room.keeps(1, Kind::ContactEmail, "two@example.mn").await;
        room.notices.ask_to_confirm(&actor(1), Channel::Mail, kernel::Locale::Mn).await.expect("asked");
        assert!(room.notices.confirm_by_link(&link).await.is_err(), "of another address");
    }

    async fn a_link_that_was_used_says_so(room: Room) {
        room.keeps(1, Kind::ContactEmail, "one@example.mn").await;
        room.notices.ask_to_confirm(&actor(1), Channel::Mail, kernel::Locale::Mn).await.expect("asked");
        let carrier = Scripted::that([]);
        let delivering = room.delivers(carrier.clone());
        let link = carrier.has_carried(1).await.remove(0).1;
        delivering.ends().await;
        let link = link.rsplit('/').next().expect("a link").to_owned();
        room.notices.confirm_by_link(&link).await.expect("confirmed");
        room.clock.advance(SignedDuration::from_hours(25));
        assert!(room.notices.is_confirmed_by(&link).await.expect("good"), "however old it is");
        room.notices.confirm_by_link(&link).await.expect("once more is as good");
        assert!(room.notices.is_confirmed_by(&link[..link.len() - 1]).await.is_err());
    }

    async fn whoever_asks_again_at_once_is_told_how_long_to_wait(room: Room) {
        let asks = async || {
            let asked = room.notices.ask_to_confirm(&actor(1), Channel::Sms, kernel::Locale::Mn).await;
            asked.expect("asked")
        };
        assert_eq!(asks().await, Asked::NoAddress);
        room.keeps(1, Kind::ContactPhone, "99112233").await;
        assert_eq!(asks().await, Asked::Sent);
        assert_eq!(asks().await, Asked::UnderWay { seconds: 60 });
        room.clock.advance(SignedDuration::from_millis(17_500));
        assert_eq!(asks().await, Asked::UnderWay { seconds: 43 });
        room.clock.advance(SignedDuration::from_millis(42_500));
        assert_eq!(asks().await, Asked::Sent);
        room.clock.advance(SignedDuration::from_secs(60));
        let code = code(&room, 1).await;
        room.notices.confirm_by_code(&actor(1), &code).await.expect("confirmed");
        assert_eq!(asks().await, Asked::Confirmed);
    }

    async fn one_click_ends_following_one_thing_or_all_mail(room: Room) {
        room.has_mail(1).await;
        room.has_mail(2).await;
        room.follows(2, "lamp-7").await;
        room.happens("LampBroke", "lamp-7").await;
        room.reads().await;
        let carrier = Scripted::that([]);
        let delivering = room.delivers(carrier.clone());
        let carried = carrier.has_carried(2).await;
        delivering.ends().await;
        let links = carrier.unsubscribe.lock().expect("kept").clone();
        for ((to, _), link) in carried.iter().zip(&links) {
            let link = link.rsplit('/').next().expect("a link");
            assert!(!room.notices.would_end(link).await.expect("good").is_done);
            let ends = room.notices.unsubscribe(link).await.expect("ended");
            let again = room.notices.unsubscribe(link).await.expect("once more is as good");
            assert_eq!(ends, again);
            let ending = room.notices.would_end(link).await.expect("good");
            assert_eq!(ending, Ending { ends: ends.clone(), is_done: true });
            if *to == room::address(2) {
                assert_eq!(ends, Ends::Following { subject: "lamp-7".into() });
            } else {
                assert_eq!(ends, Ends::Mail);
            }
        }
        assert_eq!(room.notices.wish_of(&actor(1)).await.expect("seen").mail, Frequency::Never);
        let kept = room.vault.open_one(room::key(2), Kind::Following, "lamp-7").await;
        assert!(kept.expect("looked").is_none());
        for wrong in ["", "7", "7.abc", "0.0", &links[0][..links[0].len() - 2]] {
            assert!(room.notices.unsubscribe(wrong).await.is_err(), "{wrong}");
        }
    }

    async fn a_wish_is_kept(room: Room) {
        let quiet = notices::Quiet {
            from: jiff::civil::time(21, 0, 0, 0),
            to: jiff::civil::time(9, 0, 0, 0),
        };
        let wish = Wish {
            language: kernel::Locale::En,
            mail: Frequency::Weekly,
            sms: true,
            quiet: Some(quiet),
        };
        assert_eq!(room.notices.wish_of(&actor(1)).await.expect("read"), Wish::default());
        room.notices.make_wish(&actor(1), wish).await.expect("made");
        assert_eq!(room.notices.wish_of(&actor(1)).await.expect("read"), wish);
    }

    async fn a_desk_is_reminded_once_of_what_is_due_soon(room: Room) {
        *room.due.lock().expect("set") = vec![Deadline {
            what: What::ReviewDueSoon,
            subject: "lamp-7".into(),
            desk: Desk::Of(kernel::Role::Moderator),
            due: jiff::civil::date(2026, 11, 22),
        }];
        for _ in 0..2 {
            assert_eq!(room.notices.remind_of_what_is_due().await.expect("reminded"), 1);
        }
        for moderator in [91, 92] {
            assert_eq!(room.notices.unseen(&actor(moderator)).await.expect("counted"), 1);
        }
    }

    async fn a_letter_that_comes_back_is_known_by_its_number(room: Room) {
        room.has_mail(1).await;
        room.happens("LampLit", "lamp-7").await;
        room.reads().await;
        let carrier = Scripted::that([]);
        let delivering = room.delivers(carrier.clone());
        carrier.has_carried(1).await;
        delivering.ends().await;
        let id = carrier.ids().remove(0);
        let vault = room.vault.database();
        let bounced = async |parcel: &str, status, is_final| {
            let bounce = Bounce::of(parcel, status, is_final).expect("a number");
            notices::bounced(vault, &bounce, room.clock.now()).await.expect("looked")
        };
        assert!(!bounced(&format!("{id}7"), "5.1.1", true).await, "of another letter");
        assert!(!bounced(&id, "4.2.2", false).await, "it is only late");
        assert!(bounced(&id, "5.1.1", true).await);
        assert!(!bounced(&id, "5.1.1", true).await, "once");
        for wrong in ["", "7", "7-", "x-7", "7-x"] {
            assert!(Bounce::of(wrong, "5.1.1", true).is_none(), "{wrong}");
        }
        let known = room.notices.addresses_of(&actor(1)).await.expect("seen");
        assert!(!known[&Channel::Mail].is_good());
        let failing = room.notices.failing(&actor(99), None).await.expect("seen");
        assert_eq!(failing.dead[0].reason, "bounced 5.1.1");
    }
}
