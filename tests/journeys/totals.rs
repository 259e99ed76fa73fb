//! How much is said of a bill, and how many complain of a topic: as of any instant, exactly, and over time.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::drafting::numbered;
use crate::house::{House, Place};
use crate::people::ENKHJARGAL_THE_MODERATOR as ENKHJARGAL;
use crate::visitors::Answer;

crate::on_both_databases! {
    what_is_said_of_provisions_is_told_as_of_any_instant,
    complaints_are_told_by_topic_as_of_any_instant,
}

/// What there was, and since when.
type Moment = (Timestamp, Value);

/// A place for one more question in an address.
fn and(address: &str) -> String {
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}")
}

/// What is counted, without where it stands.
fn counts(told: &Value) -> Value {
    let mut counts = told.clone();
    let fields = counts.as_object_mut().expect("an object");
    fields.remove("as_of");
    fields.remove("position");
    counts
}

impl House {
    /// Since when it is what it is now.
    async fn total(&self, address: &str) -> (Timestamp, Value) {
        // Whoever asks of the past is answered once everything is counted.
        self.nothing_was_counted(address, "2020-01-01T00:00:00Z").await;
        let told = self.get(address).await.expect(200).json();
        let since = told["as_of"].as_str().expect("an instant").parse().expect("an instant");
        (since, counts(&told))
    }

    async fn nothing_was_counted(&self, address: &str, as_of: &str) {
        let then = self.get(&format!("{}as_of={as_of}", and(address))).await.expect(200).json();
        assert_eq!(then["position"], 0, "{then}");
        let counts = counts(&then);
        assert!(counts.as_object().expect("an object").values().all(|n| *n == 0), "{counts}");
    }

    /// Notes what there is now, where that is news.
    async fn notes(&self, address: &str, moments: &mut Vec<Moment>) {
        let (since, counts) = self.total(address).await;
        if moments.last().is_none_or(|(_, last)| *last != counts) {
            moments.push((since, counts));
        }
    }

    /// At each instant what it became, and a microsecond earlier what it was.
    async fn was(&self, address: &str, moments: &[Moment]) {
        let then = async |at: Timestamp| {
            let address = format!("{}as_of={at}", and(address));
            counts(&self.get(&address).await.expect(200).json())
        };
        let mut before = &moments[0].1;
        for (since, counts) in moments {
            assert_eq!(then(*since).await, *counts, "{address} as of {since}");
            let earlier = since.checked_sub(SignedDuration::from_micros(1)).expect("an instant");
            assert_eq!(then(earlier).await, *before, "{address} before {since}");
            before = counts;
        }
    }

    /// Every step adds up to what there is now, in both kinds of file.
    async fn adds_up(&self, address: &str, what: &str) {
        let (_, now) = self.total(address).await;
        for per in ["minute", "hour", "day", ""] {
            let of = |kind: &str| {
                let file = address.replace("/count.json", &format!("/history.{kind}"));
                format!("{}per={per}", and(&file))
            };
            let file = self.get(&of("json")).await.expect(200).json();
            let steps = file["history"].as_array().expect("steps");
            let changes: i64 = steps.iter().filter_map(|step| step["change"].as_i64()).sum();
            let last = steps.last().map_or(json!(0), |step| step[what].clone());
            assert_eq!((json!(changes), &last), (now[what].clone(), &now[what]), "{file}");
            let table = self.get(&of("csv")).await.expect(200).text();
            assert!(table.starts_with(&format!("from,change,{what},")), "{table}");
            assert_eq!(table.lines().count(), steps.len() + 1, "{table}");
        }
        let weekly = address.replace("/count.json", "/history.json");
        self.get(&format!("{}per=week", and(&weekly))).await.expect(400);
    }

    /// In the language of whoever asks; and the same is not sent twice.
    async fn is_told_as_files_are(&self, address: &str) {
        let everyone = self.reader();
        let ask = |path: &str| everyone.http.get(everyone.address(path));
        for (language, words) in
            [("mn", "Тэр цаг хараахан болоогүй байна."), ("en", "That is still to come.")]
        {
            let to_come = format!("{}as_of=2099-01-01T00:00:00Z", and(address));
            let refused = Answer::to(ask(&to_come).header("accept-language", language)).await;
            let refused = refused.expect(400);
            assert_eq!(refused.header("content-type"), "application/problem+json");
            let problem = refused.json();
            let error = &problem["errors"][0];
            assert_eq!(error["field"], "as_of");
            assert_eq!(
                (&error["code"], &error["detail"]),
                (&json!("instant-in-future"), &json!(words))
            );
        }
        for wrong in ["yesterday", "2026-13-01T00:00:00Z", "1e99", ""] {
            self.get(&format!("{}as_of={wrong}", and(address))).await.expect(400);
        }
        let told = everyone.asks(address).await.expect(200);
        assert_eq!(told.header("access-control-allow-origin"), "*");
        let again = ask(address).header("if-none-match", told.header("etag"));
        Answer::to(again).await.expect(304);
    }
}

async fn what_is_said_of_provisions_is_told_as_of_any_instant(place: Place) {
    place.is_founded();
    let house = place.open();
    house.appoints(ENKHJARGAL, json!({ "role": "moderator" })).await;
    let (bill, dorj) = house.open_bill().await;
    let (bat, tuya) = (house.bat().await, house.tuya().await);
    let draft = dorj.draft_of(&bill).await;
    let other = numbered(&draft, "2.2", "paragraph")["id"].as_str().expect("an id").to_owned();
    assert_ne!(other, "p5");
    let own = format!("/bills/{bill}/comments/count.json");
    let addresses =
        [own.clone(), format!("{own}?provision=p5"), format!("{own}?provision={other}")];
    let mut moments: [Vec<Moment>; 3] = Default::default();
    let note = async |moments: &mut [Vec<Moment>; 3]| {
        for (address, moments) in addresses.iter().zip(moments) {
            house.notes(address, moments).await;
        }
    };

    note(&mut moments).await;
    let first = bat.has_said(&bill, json!({ "text": "Ойр байх ёстой.", "provision": "p5" })).await;
    note(&mut moments).await;
    let second = json!({ "text": "Цаг тутам цөөн.", "provision": other });
    let second = tuya.has_said(&bill, second).await;
    note(&mut moments).await;
    tuya.has_said(&bill, json!({ "text": "Санал нэг.", "reply_to": first })).await;
    note(&mut moments).await;
    let stance = json!({ "provision": "p5", "stance": "for" });
    bat.says(&format!("/api/v1/bills/{bill}/stances"), stance).await.expect(204);
    note(&mut moments).await;
    let enkhjargal = house.signed_in(ENKHJARGAL).await;
    let desk = enkhjargal.opens(&format!("/moderation/comments/{second}")).await;
    let mark = desk.form(&format!("/moderation/comments/{second}/mark"));
    let mark = mark.with("mark-mark", "off_topic").with("mark-reason", "Сэдвээс гадуур");
    mark.sent_by(&enkhjargal).await;
    note(&mut moments).await;

    let told = |comments: u64, replies: u64, in_favour: u64| json!({ "comment_count": comments, "reply_count": replies, "for_count": in_favour, "against_count": 0 });
    let there_was = |n: usize| moments[n].iter().map(|(_, told)| told.clone()).collect::<Vec<_>>();
    let of_all = [(0, 0, 0), (1, 0, 0), (2, 0, 0), (2, 1, 0), (1, 1, 0)];
    assert_eq!(there_was(0), of_all.map(|(n, replies, stances)| told(n, replies, stances)));
    let of_p5 = [(0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1)];
    assert_eq!(there_was(1), of_p5.map(|(n, replies, stances)| told(n, replies, stances)));
    assert_eq!(there_was(2), [told(0, 0, 0), told(1, 0, 0), told(0, 0, 0)]);
    for (address, moments) in addresses.iter().zip(&moments) {
        house.was(address, moments).await;
        house.adds_up(address, "comment_count").await;
        house.is_told_as_files_are(address).await;
    }

    for unknown in ["p99", "bogus", "*"] {
        for file in ["count.json", "history.json", "history.csv"] {
            let file = format!("/bills/{bill}/comments/{file}?provision={unknown}");
            house.get(&file).await.expect(404);
        }
    }
    house.get("/bills/BN-209912-00001/comments/count.json").await.expect(404);
    let page = house.reader().opens(&format!("/bills/{bill}/comments?provision=p5")).await;
    page.says("/comments/count.json?provision=p5");
    house.has_not_complained();
    house.stop();
    place.is_sound();
}

async fn complaints_are_told_by_topic_as_of_any_instant(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let crowd = house.crowd(0..3).await;
    let addresses = ["traffic", "water-outage", "roads"]
        .map(|topic| format!("/complaints/topics/{topic}/count.json"));
    let mut moments: [Vec<Moment>; 3] = Default::default();
    for somebody in [None, Some((0, "traffic")), Some((1, "water-outage")), Some((2, "traffic"))] {
        if let Some((n, topic)) = somebody {
            crowd[n].complains_of(topic, "complaint").await;
        }
        for (address, moments) in addresses.iter().zip(&mut moments) {
            house.notes(address, moments).await;
        }
    }

    let told = |own: u64, with_below: u64| json!({ "complaint_count": own, "with_below_count": with_below });
    let there_was = |n: usize| moments[n].iter().map(|(_, told)| told.clone()).collect::<Vec<_>>();
    assert_eq!(there_was(0), [told(0, 0), told(1, 1), told(2, 2)]);
    assert_eq!(there_was(1)[1]["complaint_count"], 1);
    assert_eq!(there_was(2), [told(0, 0), told(0, 1), told(0, 2)], "traffic stands under roads");
    for (address, moments) in addresses.iter().zip(&moments) {
        house.was(address, moments).await;
        house.adds_up(address, "complaint_count").await;
        house.is_told_as_files_are(address).await;
    }
    all_topics_are_told_at_once(&house, &moments[0]).await;

    for file in ["count.json", "history.json", "history.csv"] {
        for unknown in ["nothing", "Зам", "traffic'"] {
            house.get(&format!("/complaints/topics/{unknown}/{file}")).await.expect(404);
        }
    }
    house.reader().opens("/complaints/figures").await.says("/complaints/topics.csv");
    house.has_not_complained();
    house.stop();
    place.is_sound();
    let rebuilt = place.operator_does(&["rebuild", "complaints"]);
    assert!(rebuilt.starts_with("complaints: generation 2"), "{rebuilt}");
}

/// As they are now, and when the first had complained.
async fn all_topics_are_told_at_once(house: &House, of_traffic: &[Moment]) {
    let line = |file: &Value, code: &str| {
        let lines = file["data"].as_array().expect("topics");
        let found = lines.iter().find(|line| line["code"] == code).expect("a topic");
        [found["complaint_count"].clone(), found["with_below_count"].clone()]
    };
    let now = house.get("/complaints/topics.json").await.expect(200).json();
    assert_eq!(line(&now, "traffic"), [2, 2].map(|n| json!(n)));
    assert_eq!(line(&now, "roads"), [0, 2].map(|n| json!(n)));
    let then = format!("/complaints/topics.json?as_of={}", of_traffic[1].0);
    let then = house.get(&then).await.expect(200).json();
    assert_eq!(line(&then, "traffic"), [1, 1].map(|n| json!(n)));
    assert_eq!(line(&then, "water-outage"), [0, 0].map(|n| json!(n)));
    assert_eq!(then["as_of"], json!(of_traffic[1].0.to_string()));
    let table = house.get("/complaints/topics.csv").await.expect(200).text();
    assert!(table.contains("\r\ntraffic,") && table.contains(",roads,2,2,"), "{table}");
    house.get("/complaints/topics.csv?as_of=2099-01-01T00:00:00Z").await.expect(400);
}
