//! Another system is told what becomes of a petition: registered, called, renewed, ended.

use std::time::{Duration, Instant};

use serde_json::Value;
use standardwebhooks::Webhook;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use crate::house::{PATIENCE, Place};
use crate::people::{BAT, MUNKHZUL_THE_AUDITOR, SOLONGO_THE_ADMINISTRATOR};
use crate::visitors::{Page, Reader};

crate::on_both_databases! {
    a_newsroom_hears_that_a_petition_is_published,
    what_cannot_be_called_is_told_beside_the_field,
    only_administrators_say_who_hears,
}

/// With it a receiver on this machine may be called.
const HERE: (&str, &str) = ("webhooks.private_networks", "['127.0.0.0/8']");

async fn receiver() -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(204)).mount(&server).await;
    server
}

async fn has_heard(receiver: &MockServer, n: usize) -> Vec<Request> {
    let began = Instant::now();
    loop {
        let heard = receiver.received_requests().await.expect("they are recorded");
        if heard.len() >= n {
            return heard;
        }
        assert!(began.elapsed() < PATIENCE, "{n} do not come: {}", heard.len());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn comes_to_say(reader: &Reader, path: &str, words: &str) -> Page {
    let began = Instant::now();
    loop {
        let page = reader.opens(path).await;
        if page.text().contains(words) {
            return page;
        }
        assert!(began.elapsed() < PATIENCE, "{path} does not say {words}: {}", page.text());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn a_newsroom_hears_that_a_petition_is_published(place: Place) {
    let house = place.open_with_staff(&[HERE]).await;
    let newsroom = receiver().await;
    let solongo = house.signed_in(SOLONGO_THE_ADMINISTRATOR).await;
    let form = solongo.opens("/webhooks").await.form("/webhooks");
    let address = format!("{}/hook?token=abcdef", newsroom.uri());
    let form = form.with("receiver", "Өдрийн сонин").with("address", &address);
    let form = form.with("petition.published", "yes").with("petition.answered", "yes");
    let page = form.sent_by(&solongo).await;
    page.says("Өдрийн сонин").says("Өргөдөл нийтлэгдсэн").says("Одоогоор юу ч алга");
    assert!(!page.text().contains("abcdef"), "the rest of the address may be a secret");
    let webhook = page.path.clone();
    let secret = page.form(&format!("{webhook}/secret")).sent_by(&solongo).await;
    let text = secret.text();
    let secret = text.split(['>', '<']).find(|part| part.starts_with("whsec_")).expect("a secret");

    let petition = house.open_petition().await;
    let heard = has_heard(&newsroom, 1).await;
    Webhook::new(secret)
        .expect("a secret")
        .verify(&heard[0].body, &heard[0].headers)
        .expect("it is signed by the secret that was shown");
    let event: Value = serde_json::from_slice(&heard[0].body).expect("JSON");
    assert_eq!(event["type"], "mn.sanal.petition.published");
    assert_eq!(event["subject"], petition.number.as_str());
    let file = event["data"]["json"].as_str().expect("an address");
    let file = solongo.asks(file.strip_prefix(&house.url).expect("it is here")).await.expect(200);
    assert_eq!(file.json()["id"], petition.number.as_str());

    let page = comes_to_say(&solongo, &webhook, "Хүрсэн").await;
    page.says("Хариу: 204").says(&petition.number);
    let tested = page.form(&format!("{webhook}/test")).sent_by(&solongo).await;
    tested.says("Туршилт явлаа");
    assert_eq!(has_heard(&newsroom, 2).await.len(), 2);
    comes_to_say(&solongo, &webhook, "test-").await;
    let head = house.get("/health/ready").await.json()["log_position"].to_string();
    for follower in ["notices_position", "webhooks_position"] {
        comes_to_say(&solongo, "/health/ready", &format!("\"{follower}\":{head}")).await;
    }
    // Both at the same moment: renewed once.
    let renew = format!("{webhook}/renew");
    let fields = solongo.opens(&webhook).await.form(&renew).fields;
    let twice =
        futures::future::join(solongo.sends(&renew, &fields), solongo.sends(&renew, &fields));
    let (first, second) = twice.await;
    first.expect(303);
    second.expect(303);
    let end = format!("{webhook}/end");
    let form = solongo.opens(&webhook).await.says("хоёр түлхүүр").form(&end);
    solongo.sends(&end, &form.fields).await.expect(303);
    form.sent_by(&solongo).await.says("Администратор дуусгасан");
    house.has_not_complained();
    house.stop();

    let log = crate::events::read(&place.address).await;
    let of_webhooks: Vec<_> = log.iter().filter(|event| event.stream_type == "webhooks").collect();
    let names: Vec<_> = of_webhooks.iter().map(|event| event.event_type.as_str()).collect();
    assert_eq!(
        names,
        ["WebhookRegistered", "WebhookSecretShown", "WebhookSecretRenewed", "WebhookEnded"]
    );
    assert!(of_webhooks.iter().all(|event| !event.payload.contains("abcdef")));
    place.is_sound();
}

async fn what_cannot_be_called_is_told_beside_the_field(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let solongo = house.signed_in(SOLONGO_THE_ADMINISTRATOR).await;
    let form = || async { solongo.opens("/webhooks").await.form("/webhooks") };
    let empty = form().await.sent_by(&solongo).await;
    assert_eq!(empty.answer.status, 422);
    empty
        .says("Энэ хэсгийг бөглөнө үү")
        .says("Сонсох хаягийг бичнэ үү")
        .says("Дор хаяж нэгийг сонгоно уу");
    for (address, words) in [
        ("https://127.0.0.1/hook", "дотоод сүлжээ"),
        ("http://169.254.169.254/latest/meta-data", "https:// гэж эхлэх ёстой"),
        ("https://2130706433/", "дотоод сүлжээ"),
        ("https://[::ffff:10.0.0.1]/", "дотоод сүлжээ"),
        ("https://user:secret@example.mn/", "хэрэглэгчийн нэр"),
        ("<script>alert(1)</script>", "вэб хаяг биш"),
    ] {
        let form = form().await.with("receiver", "<b>Сонин</b>").with("address", address);
        let back = form.with("petition.answered", "yes").sent_by(&solongo).await;
        assert_eq!(back.answer.status, 422, "{address}");
        back.says(words).says("&lt;b&gt;Сонин&lt;/b&gt;");
        let escaped = address.replace('<', "&lt;").replace('>', "&gt;");
        back.says(&format!("value=\"{escaped}\""));
        back.says("name=\"petition.answered\" value=\"yes\" checked");
    }
    let named = || async {
        let form = form().await.with("receiver", "Сонин");
        form.with("address", "https://example.mn/hook").with("petition.closed", "yes")
    };
    assert!(named().await.sent_by(&solongo).await.path.starts_with("/webhooks/"));
    let twice = named().await.sent_by(&solongo).await;
    assert_eq!(twice.answer.status, 422);
    twice.says("Ийм нэртэй хүлээн авагч бүртгэлтэй");
    for path in ["/webhooks/nothing", "/webhooks/nothing/test", "/webhooks/nothing/secret"] {
        let fields = form().await.fields;
        let answer = if path.ends_with("nothing") {
            solongo.asks(path).await
        } else {
            solongo.sends(path, &fields).await
        };
        answer.expect(404);
    }
    house.has_not_complained();
    house.stop();
}

async fn only_administrators_say_who_hears(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.appoints(MUNKHZUL_THE_AUDITOR, serde_json::json!({ "role": "auditor" })).await;
    let auditor = house.signed_in(MUNKHZUL_THE_AUDITOR).await;
    let seen = auditor.opens("/webhooks").await;
    seen.says("Бүртгэлтэй систем алга");
    assert!(!seen.text().contains("name=\"receiver\""), "an auditor looks, and changes nothing");
    let solongo = house.signed_in(SOLONGO_THE_ADMINISTRATOR).await;
    let form = solongo.opens("/webhooks").await.form("/webhooks").with("receiver", "Сонин");
    let form = form.with("address", "https://example.mn/hook").with("petition.closed", "yes");
    let webhook = form.sent_by(&solongo).await.path;
    auditor.opens(&webhook).await.says("Сонин");
    let bat = house.signed_in(BAT).await;
    for path in ["/webhooks", &webhook] {
        bat.asks(path).await.expect(403);
    }
    let csrf = bat.opens("/me").await.form("/sign-out").fields;
    for act in ["secret", "renew", "end", "test", "replay"] {
        bat.sends(&format!("{webhook}/{act}"), &csrf).await.expect(403);
        solongo.sends(&format!("{webhook}/{act}"), &[]).await.expect(403);
    }
    solongo.opens(&webhook).await.says("Одоогоор юу ч алга");
    house.stop();
}
