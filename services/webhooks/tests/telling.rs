//! Receivers are told, again where they did not answer, and never twice where they did.

mod room;

use std::time::Duration;

use eventlog::on_both_databases;
use jiff::SignedDuration;
use kernel::testing::citizen;
use standardwebhooks::Webhook;
use wiremock::{Request, ResponseTemplate};

use policy::Denied;
use room::{Receiver, Room, SOURCE, administrator, body, header};
use webhooks::{
    EndedBecause, Kind, NotAnEndpoint, NotRegistered, RegisterError, Registering, Replaced,
    Replayed, State, WebhooksError,
};

fn status(status: u16) -> ResponseTemplate {
    ResponseTemplate::new(status)
}

/// Whether one of the signatures is by this secret, as the library of the specification makes them.
fn knows(secret: &str, request: &Request) -> bool {
    let theirs = Webhook::new(secret).expect("a secret");
    let seconds = header(request, "webhook-timestamp").parse().expect("seconds");
    let theirs = theirs.sign(header(request, "webhook-id"), seconds, &request.body);
    let theirs = theirs.expect("signed");
    header(request, "webhook-signature").split(' ').any(|ours| ours == theirs)
}

/// Of its latest call.
async fn state(room: &Room, webhook: &str) -> (State, u32, Option<String>) {
    let shown = room.webhooks.show(&administrator(), webhook, None).await.expect("shown");
    let call = shown.calls.first().expect("a call").clone();
    (call.state, call.attempt, call.answer)
}

async fn comes_to(room: &Room, webhook: &str, expected: (State, u32, Option<&str>)) {
    let began = std::time::Instant::now();
    loop {
        let (state, attempt, answer) = state(room, webhook).await;
        if (state, attempt, answer.as_deref()) == expected {
            return;
        }
        assert!(began.elapsed() < Duration::from_secs(20), "{state:?} {attempt} {answer:?}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

on_both_databases! {
    async fn what_was_asked_for_arrives_signed_and_worded_as_the_specifications_say(room: Room) {
        let receiver = Receiver::that([]).await;
        room.happens("LampBroke", "before").await;
        room.clock.advance(SignedDuration::from_secs(1));
        let id = room.registers("Мэдээ", &receiver).await;
        room.happens("LampLit", "not asked for").await;
        room.happens("LampBroke", "lamp-1").await;
        room.reads().await;
        let calling = room.calls(&room.webhooks);
        let heard = receiver.has_heard(1).await;
        comes_to(&room, &id, (State::Delivered, 1, Some("204"))).await;
        calling.ends().await;
        assert_eq!(heard.len(), 1);
        let event = body(&heard[0]);
        assert_eq!(event["specversion"], "1.0");
        assert_eq!(event["type"], "mn.sanal.petition.answered");
        assert_eq!(event["source"], SOURCE);
        assert_eq!(event["subject"], "lamp-1");
        assert_eq!(event["data"]["number"], "lamp-1");
        assert_eq!(event["id"], header(&heard[0], "webhook-id"));
        assert_eq!(header(&heard[0], "content-type"), "application/cloudevents+json");
        let secret = room.webhooks.secret(&administrator(), &id).await.expect("a secret");
        assert!(knows(&secret, &heard[0]));
        let log = room.log.read_stream("webhooks").await.expect("read");
        assert!(log.iter().all(|event| !event.payload.contains("token")), "{log:?}");
    }

    async fn who_answers_500_for_a_day_is_told_when_they_are_back(room: Room) {
        let receiver = Receiver::that((0..8).map(|_| status(500))).await;
        let id = room.registers("Мэдээ", &receiver).await;
        room.happens("LampBroke", "lamp-1").await;
        room.reads().await;
        let calling = room.calls(&room.webhooks);
        let began = kernel::Clock::now(&*room.clock);
        for attempt in 1..=8 {
            comes_to(&room, &id, (State::Waiting, attempt, Some("500"))).await;
            let shown = room.webhooks.show(&administrator(), &id, None).await.expect("shown");
            room.clock.set(shown.calls[0].next_at);
        }
        comes_to(&room, &id, (State::Delivered, 9, Some("204"))).await;
        calling.ends().await;
        let took = kernel::Clock::now(&*room.clock).duration_since(began);
        assert!(took > SignedDuration::from_hours(24), "{took}");
        let heard = receiver.heard().await;
        let first = (&heard[0].body, header(&heard[0], "webhook-id"));
        assert!(heard.iter().all(|one| (&one.body, header(one, "webhook-id")) == first));
        let hours: std::collections::BTreeSet<_> =
            heard.iter().map(|one| header(one, "webhook-timestamp").to_owned()).collect();
        assert_eq!(hours.len(), 9, "each attempt says when it was made");
    }

    async fn after_three_days_it_is_given_up_and_may_be_sent_again(room: Room) {
        let receiver = Receiver::that((0..10).map(|_| status(503))).await;
        let id = room.registers("Мэдээ", &receiver).await;
        room.happens("LampBroke", "lamp-1").await;
        room.reads().await;
        let calling = room.calls(&room.webhooks);
        for attempt in 1..=9 {
            comes_to(&room, &id, (State::Waiting, attempt, Some("503"))).await;
            let shown = room.webhooks.show(&administrator(), &id, None).await.expect("shown");
            room.clock.set(shown.calls[0].next_at);
        }
        comes_to(&room, &id, (State::Dead, 10, Some("503"))).await;
        let listed = room.webhooks.list(&administrator()).await.expect("listed");
        assert_eq!((listed[0].counts.waiting, listed[0].counts.dead), (0, 1));
        let again = room.webhooks.replay(&administrator(), &id, Replayed::All).await;
        assert_eq!(again.expect("replayed"), 1);
        comes_to(&room, &id, (State::Delivered, 1, Some("204"))).await;
        let none = room.webhooks.replay(&administrator(), &id, Replayed::All).await;
        assert_eq!(none.expect("replayed"), 0, "what has arrived is sent again only by itself");
        let call = room.webhooks.show(&administrator(), &id, None).await.expect("shown").calls[0].id;
        let one = room.webhooks.replay(&administrator(), &id, Replayed::One(call)).await;
        assert_eq!(one.expect("replayed"), 1);
        receiver.has_heard(12).await;
        calling.ends().await;
    }

    async fn who_is_gone_is_told_nothing_more(room: Room) {
        let receiver = Receiver::that([status(410)]).await;
        let id = room.registers("Мэдээ", &receiver).await;
        room.happens("LampBroke", "lamp-1").await;
        room.happens("LampBroke", "lamp-2").await;
        room.reads().await;
        let calling = room.calls(&room.webhooks);
        let began = std::time::Instant::now();
        let shown = loop {
            let shown = room.webhooks.show(&administrator(), &id, None).await.expect("shown");
            let is_over = shown.calls.iter().all(|call| call.state != State::Waiting);
            if is_over && shown.webhook.ended.is_some() {
                break shown;
            }
            assert!(began.elapsed() < Duration::from_secs(20), "{shown:?}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        };
        calling.ends().await;
        assert_eq!(shown.webhook.ended.expect("it has ended").because, EndedBecause::Gone);
        let states: Vec<_> = shown.calls.iter().map(|call| call.state).collect();
        assert_eq!(states, [State::Dropped, State::Dead], "what waited is sent no more");
        assert_eq!(receiver.heard().await.len(), 1);
        let unknown = room.webhooks.replay(&administrator(), &id, Replayed::All).await;
        assert!(matches!(unknown, Err(WebhooksError::Register(RegisterError::Unknown))));
    }

    async fn several_processes_tell_everything_once(room: Room) {
        let receivers = [Receiver::that([]).await, Receiver::that([]).await];
        for (receiver, name) in receivers.iter().zip(["Мэдээ", "Сонин"]) {
            room.registers(name, receiver).await;
        }
        let other = room.another().await;
        let running = [
            room.follows(&room.webhooks),
            room.follows(&other),
            room.calls(&room.webhooks),
            room.calls(&other),
        ];
        for lamp in 0..20 {
            room.happens("LampBroke", &format!("lamp-{lamp}")).await;
        }
        for receiver in &receivers {
            receiver.has_heard(20).await;
        }
        tokio::time::sleep(Duration::from_millis(700)).await;
        for task in running {
            task.ends().await;
        }
        for receiver in &receivers {
            let heard = receiver.heard().await;
            let ids: std::collections::BTreeSet<_> =
                heard.iter().map(|one| header(one, "webhook-id").to_owned()).collect();
            assert_eq!((heard.len(), ids.len()), (20, 20));
        }
    }

    async fn a_fall_loses_nothing(room: Room) {
        let receiver = Receiver::that([]).await;
        receiver.answers(status(204).set_delay(Duration::from_millis(1_500)));
        let id = room.registers("Мэдээ", &receiver).await;
        room.happens("LampBroke", "lamp-1").await;
        let following = room.follows(&room.webhooks);
        let calling = room.calls(&room.webhooks);
        receiver.has_heard(1).await;
        calling.falls().await;
        following.falls().await;
        comes_to(&room, &id, (State::Waiting, 1, None)).await;
        room.clock.advance(SignedDuration::from_mins(3));
        let after = room.another().await;
        let calling = room.calls(&after);
        comes_to(&room, &id, (State::Delivered, 2, Some("204"))).await;
        calling.ends().await;
        let heard = receiver.heard().await;
        assert_eq!(heard.len(), 2, "what it had not answered is told again");
        assert_eq!(header(&heard[0], "webhook-id"), header(&heard[1], "webhook-id"));
    }

    async fn a_log_that_was_restored_is_told_from_its_end_on(room: Room) {
        let receiver = Receiver::that([]).await;
        let id = room.registers("Мэдээ", &receiver).await;
        for lamp in 0..3 {
            room.happens("LampBroke", &format!("lost-{lamp}")).await;
        }
        room.reads().await;
        room.clock.advance(SignedDuration::from_secs(1));
        let restored = room.with_an_older_log(1).await;
        let following = restored.follows(&restored.webhooks);
        restored.happens("LampBroke", "kept").await;
        let calling = restored.calls(&restored.webhooks);
        let heard = receiver.has_heard(4).await;
        calling.ends().await;
        following.ends().await;
        let subjects: std::collections::BTreeSet<_> =
            heard.iter().map(|one| body(one)["subject"].as_str().expect("text").to_owned()).collect();
        assert!(subjects.contains("kept"), "{subjects:?}");
        let ids: std::collections::BTreeSet<_> =
            heard.iter().map(|one| header(one, "webhook-id").to_owned()).collect();
        assert_eq!(ids.len(), 4, "what is new has an id of its own");
        assert_eq!(restored.webhooks.show(&administrator(), &id, None).await.expect("shown").calls.len(), 4);
    }

    async fn who_is_slow_keeps_nobody_else_waiting(room: Room) {
        let slow = Receiver::that((0..3).map(|_| status(204).set_delay(Duration::from_secs(60)))).await;
        let quick = Receiver::that([]).await;
        let id = room.registers("Удаан", &slow).await;
        room.registers("Хурдан", &quick).await;
        for lamp in 0..3 {
            room.happens("LampBroke", &format!("lamp-{lamp}")).await;
        }
        room.reads().await;
        let calling = room.calls(&room.webhooks);
        quick.has_heard(3).await;
        assert_eq!(slow.has_heard(1).await.len(), 1, "one after the other");
        let shown = room.webhooks.show(&administrator(), &id, None).await.expect("shown");
        assert!(shown.calls.iter().all(|call| call.state == State::Waiting));
        calling.falls().await;
    }

    async fn while_a_secret_is_replaced_both_sign(room: Room) {
        let receiver = Receiver::that([]).await;
        let id = room.registers("Мэдээ", &receiver).await;
        let old = room.webhooks.secret(&administrator(), &id).await.expect("a secret");
        room.webhooks.renew(&administrator(), &id, Replaced::SignsForADay).await.expect("renewed");
        let new = room.webhooks.secret(&administrator(), &id).await.expect("a secret");
        assert_ne!(old, new);
        let calling = room.calls(&room.webhooks);
        room.webhooks.test(&administrator(), &id, SOURCE).await.expect("sent");
        receiver.has_heard(1).await;
        room.clock.advance(SignedDuration::from_hours(24));
        room.webhooks.test(&administrator(), &id, SOURCE).await.expect("sent");
        let heard = receiver.has_heard(2).await;
        calling.ends().await;
        assert!(knows(&old, &heard[0]) && knows(&new, &heard[0]));
        assert!(!knows(&old, &heard[1]) && knows(&new, &heard[1]));
        assert_eq!(body(&heard[0])["type"], "mn.sanal.test");
    }

    async fn what_cannot_be_registered_leaves_nothing_behind(room: Room) {
        let said = |address: &str, kinds: &[Kind]| Registering {
            receiver: "Мэдээ".to_owned(),
            address: address.to_owned(),
            kinds: kinds.to_vec(),
        };
        let all = [Kind::PetitionAnswered];
        for (address, why) in [
            ("https://10.0.0.1/hook", NotAnEndpoint::PrivateAddress),
            ("https://169.254.169.254/", NotAnEndpoint::PrivateAddress),
            ("http://example.mn/hook", NotAnEndpoint::NotHttps),
            ("hook", NotAnEndpoint::NotAnAddress),
        ] {
            let refused = room.webhooks.register(&administrator(), said(address, &all)).await;
            let Err(WebhooksError::NotRegistered(NotRegistered::Address(told))) = refused else {
                panic!("{address}: {refused:?}");
            };
            assert_eq!(told, why, "{address}");
        }
        let nothing = room.webhooks.register(&administrator(), said("https://example.mn", &[])).await;
        assert!(matches!(nothing, Err(WebhooksError::NotRegistered(NotRegistered::Nothing))));
        let denied = room.webhooks.register(&citizen(1), said("https://example.mn", &all)).await;
        assert!(matches!(denied, Err(WebhooksError::Denied(Denied::Forbidden))));
        let denied = room.webhooks.list(&citizen(1)).await;
        assert!(matches!(denied, Err(WebhooksError::Denied(Denied::Forbidden))));
        room.webhooks
            .register(&administrator(), said("https://example.mn", &all))
            .await
            .expect("registered");
        let twice = room.webhooks.register(&administrator(), said("https://example.mn", &all)).await;
        assert!(matches!(twice, Err(WebhooksError::Register(RegisterError::Registered))));
        assert_eq!(room.webhooks.list(&administrator()).await.expect("listed").len(), 1);
    }
}
