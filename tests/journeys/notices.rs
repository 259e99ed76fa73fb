//! People hear what became of it: by mail, by text message, and on their own page.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use mail_parser::MessageParser;
use serde_json::json;

use crate::house::{House, PATIENCE, Place};
use crate::my_data::keeps;
use crate::people::{
    BAT, ENKHJARGAL_THE_MODERATOR, MUNKHBAT_OF_THE_SECRETARIAT, SOLONGO_THE_ADMINISTRATOR, TUYA,
};
use crate::visitors::{Arrived, Citizen, Post, Reader, a_petition};

crate::on_both_databases! {
    bat_confirms_his_address_and_hears_what_becomes_of_his_petition,
    whoever_follows_is_told_and_one_click_ends_it,
    while_the_mail_server_is_away_nothing_is_lost,
    killed_while_delivering_it_sends_every_letter_and_repeats_what_was_under_way,
    what_cannot_be_delivered_is_shown_without_whom_it_was_for,
    without_mail_everyone_has_their_own_page,
    a_letter_that_comes_back_is_taken_in_and_a_forged_one_is_not,
}

impl Arrived {
    pub fn text(&self) -> String {
        let parsed = MessageParser::default().parse(self.raw.as_bytes()).expect("a message");
        parsed.body_text(0).expect("a text").into_owned()
    }

    pub fn subject(&self) -> String {
        let parsed = MessageParser::default().parse(self.raw.as_bytes()).expect("a message");
        parsed.subject().expect("a subject").to_owned()
    }

    /// Where an answer to it goes.
    pub fn reply_to(&self) -> String {
        let address = self.raw.lines().find_map(|line| line.strip_prefix("Reply-To: "));
        address.expect("an address for answers").trim().to_owned()
    }

    /// By which an answer names it.
    pub fn id(&self) -> String {
        let parsed = MessageParser::default().parse(self.raw.as_bytes()).expect("a message");
        parsed.message_id().expect("an id").to_owned()
    }

    /// The first address in it that leads there, as a path of this house.
    fn link(&self, start: &str) -> String {
        let text = self.text();
        let address = text.split_whitespace().find(|word| word.contains(start));
        let address = address.unwrap_or_else(|| panic!("no {start} in {text}"));
        address[address.find(start).expect("it is there")..].to_owned()
    }
}

fn with<'a>(
    settings: &'a [(&'static str, String)],
    more: &[(&'a str, &'a str)],
) -> Vec<(&'a str, &'a str)> {
    settings.iter().map(|(key, value)| (*key, value.as_str())).chain(more.iter().copied()).collect()
}

async fn open(place: &Place, post: &Post, more: &[(&str, &str)]) -> House {
    place.open_with_staff(&with(&post.settings(), more)).await
}

/// Keeps an address, and follows the link that was sent there.
pub async fn has_mail(house: &House, post: &Post, reader: &Reader, address: &str) {
    let before = post.arrived().await.len();
    keeps(reader, "email", address, "yes").await.expect(303);
    let arrived = post.has(before + 1).await;
    let letter = arrived.last().expect("a letter");
    assert_eq!(letter.to, address);
    let anyone = house.reader();
    let link = letter.link("/confirm/");
    let asked = anyone.opens(&link).await;
    assert_eq!(asked.answer.status, 200, "{}", asked.text());
    anyone.sends(&link, &[]).await.expect(200);
}

pub async fn hands_in(citizen: &Citizen, action: &str) -> String {
    let mut petition = a_petition();
    petition["action"] = json!(action);
    let started = citizen.starts(petition).await.expect(201);
    let number = started.json()["id"].as_str().expect("an id").to_owned();
    citizen.submits(&number).await.expect(200);
    number
}

pub async fn comes_to_say(reader: &Reader, path: &str, words: &str) -> String {
    let began = Instant::now();
    loop {
        let page = reader.opens(path).await;
        if page.text().contains(words) {
            return page.text();
        }
        assert!(began.elapsed() < PATIENCE, "{path} does not say {words}: {}", page.text());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn bat_confirms_his_address_and_hears_what_becomes_of_his_petition(place: Place) {
    let Some(post) = Post::start() else { return };
    let house = open(&place, &post, &[]).await;
    let (bat, citizen) = (house.signed_in(BAT).await, house.bat().await);
    keeps(&bat, "email", "bat@example.mn", "yes").await.expect(303);
    let first = post.has(1).await;
    // Before he has confirmed it nothing else goes there.
    let early = hands_in(&citizen, "Эрт өгсөн өргөдөл").await;
    comes_to_say(&bat, "/me/notices", &early).await;
    assert_eq!(post.arrived().await.len(), 1);
    let link = first[0].link("/confirm/");
    house.reader().sends(&link, &[]).await.expect(200);
    bat.opens("/me/notices/wishes").await.says("баталгаажсан").says("bat@example.mn");
    house.reader().opens(&link).await.says("аль хэдийн баталгаажуулсан");

    let number = hands_in(&citizen, "Гудамжийг <гэрэлтүүлэх> & засах").await;
    let receipt = post.has(2).await.remove(1);
    assert_eq!(receipt.to, "bat@example.mn");
    assert!(receipt.subject().contains(&number), "{}", receipt.subject());
    let moderator = house.citizen(ENKHJARGAL_THE_MODERATOR).await;
    moderator.publishes(&number).await.expect(200);
    let published = post.has(3).await.remove(2);
    assert!(published.subject().contains(&number));
    assert!(!published.subject().contains("Гудамж"), "no title: {}", published.subject());
    assert!(published.text().contains("Гудамжийг <гэрэлтүүлэх> & засах"), "{}", published.text());
    assert!(published.raw.contains("multipart/alternative"));
    let told = bat.opens("/me/notices").await.text();
    assert!(told.contains(&number) && told.contains("Шинэ"), "{told}");
    assert!(!bat.opens("/me/notices").await.text().contains("Шинэ"), "seen is not new");
    assert_eq!(post.arrived().await.len(), 3, "each once");
    house.stop();
}

async fn whoever_follows_is_told_and_one_click_ends_it(place: Place) {
    let Some(post) = Post::start() else { return };
    let house = open(&place, &post, &[]).await;
    let petition = house.open_petition().await;
    let number = petition.number.clone();
    let tuya = house.signed_in(TUYA).await;
    has_mail(&house, &post, &tuya, "tuya@example.mn").await;
    let follow = format!("/petitions/{number}/follow");
    let form = tuya.opens(&format!("/petitions/{number}")).await.form(&follow);
    tuya.sends(&follow, &form.fields).await.expect(303);
    petition.secretariat.closes(&number, "Шаардлага биелсэн").await.expect(200);
    let closed = post.has(2).await.remove(1);
    assert_eq!(closed.to, "tuya@example.mn");
    tuya.opens("/me/notices").await.says(a_petition()["action"].as_str().expect("a title"));
    let link = closed.link("/unsubscribe/");
    let anyone = house.reader();
    let asked = anyone.opens(&link).await;
    assert!(asked.text().contains(&number), "{}", asked.text());
    assert!(!asked.text().contains("/me/notices/wishes"), "nobody is signed in");
    tuya.opens(&link).await.says("href=\"/me/notices/wishes\"");
    tuya.opens("/me/following").await.says(&number);
    // As a mail program does with one click: no session, no token.
    let one_click = [("List-Unsubscribe".to_owned(), "One-Click".to_owned())];
    for _ in 0..2 {
        anyone.sends(&link, &one_click).await.expect(200);
    }
    let again = anyone.opens(&link).await;
    again.says("дагахгүй байгаа");
    assert!(!again.text().contains(">Болих</button>"), "{}", again.text());
    assert!(!tuya.opens("/me/following").await.text().contains(&number));
    for wrong in ["/unsubscribe/1.abc", "/unsubscribe/x", "/confirm/1.abc", "/confirm/9999999.a"] {
        assert_eq!(anyone.opens(wrong).await.answer.status, 404, "{wrong}");
        anyone.sends(wrong, &[]).await.expect(404);
    }
    house.stop();
}

async fn while_the_mail_server_is_away_nothing_is_lost(place: Place) {
    let Some(post) = Post::start() else { return };
    let house = open(&place, &post, &[]).await;
    let bat = house.signed_in(BAT).await;
    has_mail(&house, &post, &bat, "bat@example.mn").await;
    post.will("close").await;
    let citizen = house.bat().await;
    let numbers = [hands_in(&citizen, "Нэгдүгээр").await, hands_in(&citizen, "Хоёрдугаар").await];
    comes_to_say(&bat, "/me/notices", &numbers[1]).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(post.arrived().await.len(), 1);
    house.stop();
    post.will("accept").await;
    let house = place.open_with(&with(&post.settings(), &[("clock.offset", "'15m'")]));
    let arrived = post.has(3).await;
    let subjects: Vec<_> = arrived[1..].iter().map(Arrived::subject).collect();
    for number in numbers {
        assert_eq!(subjects.iter().filter(|subject| subject.contains(&number)).count(), 1);
    }
    house.stop();
}

async fn killed_while_delivering_it_sends_every_letter_and_repeats_what_was_under_way(
    place: Place,
) {
    const LETTERS: usize = 40;
    const AT_ONCE: usize = 2;
    let Some(post) = Post::start() else { return };
    let slowly = [("mail.at_once", "2"), ("mail.per_second", "4")];
    let house = open(&place, &post, &slowly).await;
    let bat = house.signed_in(BAT).await;
    has_mail(&house, &post, &bat, "bat@example.mn").await;
    let citizen = house.bat().await;
    let mut last = String::new();
    for nth in 0..LETTERS {
        last = hands_in(&citizen, &format!("Өргөдөл {nth}")).await;
    }
    comes_to_say(&bat, "/me/notices", &last).await;
    post.has(6).await;
    house.loses_power();
    // What it had claimed is given back after ten minutes.
    let later = with(&post.settings(), &[("clock.offset", "'15m'")])
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect::<Vec<_>>();
    let later: Vec<_> = later.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let house = place.open_with(&later);
    let began = Instant::now();
    let all = loop {
        let arrived = post.arrived().await;
        let ids: HashSet<_> = arrived.iter().map(Arrived::id).collect();
        if ids.len() > LETTERS {
            break arrived;
        }
        assert!(began.elapsed() < PATIENCE, "{} of {}", ids.len(), LETTERS + 1);
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    let again = all.len() - (LETTERS + 1);
    assert!(again <= AT_ONCE, "{again} went twice, {AT_ONCE} were under way");
    house.stop();
}

async fn what_cannot_be_delivered_is_shown_without_whom_it_was_for(place: Place) {
    let Some(post) = Post::start() else { return };
    let house = open(&place, &post, &[]).await;
    let bat = house.signed_in(BAT).await;
    keeps(&bat, "email", "nobody@example.mn", "yes").await.expect(303);
    let solongo = house.signed_in(SOLONGO_THE_ADMINISTRATOR).await;
    let page = comes_to_say(&solongo, "/deliveries", "5.1.1").await;
    assert!(!page.contains("nobody@"), "{page}");
    let tuya = house.signed_in(TUYA).await;
    keeps(&tuya, "email", "full@example.mn", "yes").await.expect(303);
    let page = comes_to_say(&solongo, "/deliveries", "Оролдсон, дараа дахин оролдоно").await;
    assert!(page.contains("4.2.2") && !page.contains("full@"), "{page}");
    for words in ["Ийм хаяг байхгүй", "Хаяг баталгаажуулах захидал"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(bat.opens("/me/notices/wishes").await.text().contains("хүрэхгүй байна"));
    let form = solongo.opens("/deliveries").await.form("/deliveries/replay");
    let again = solongo.sends("/deliveries/replay", &form.fields).await.expect(303);
    solongo.opens(again.header("location")).await.says("1 хүргэлтийг дахин илгээж байна");
    let moderator = house.signed_in(ENKHJARGAL_THE_MODERATOR).await;
    assert_eq!(moderator.opens("/deliveries").await.answer.status, 403);
    let stolen: Vec<_> = form.fields.iter().filter(|(name, _)| name != "csrf").cloned().collect();
    solongo.sends("/deliveries/replay", &stolen).await.expect(403);
    house.stop();
}

async fn without_mail_everyone_has_their_own_page(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let bat = house.signed_in(BAT).await;
    keeps(&bat, "email", "bat@example.mn", "yes").await.expect(303);
    bat.opens("/me/notices/wishes").await.says("зөвхөн таны хуудсанд");
    let citizen = house.bat().await;
    let number = hands_in(&citizen, "Гэрэл").await;
    comes_to_say(&bat, "/me/notices", &number).await;
    let moderator = house.signed_in(ENKHJARGAL_THE_MODERATOR).await;
    comes_to_say(&moderator, "/me/notices", &number).await;
    let desk = house.signed_in(MUNKHBAT_OF_THE_SECRETARIAT).await;
    assert!(!desk.opens("/me/notices").await.text().contains(&number), "not their desk's yet");
    let anyone = house.reader();
    for page in ["/me/notices", "/me/notices/wishes", "/deliveries"] {
        anyone.asks(page).await.expect(303);
    }
    house.stop();
}

async fn a_letter_that_comes_back_is_taken_in_and_a_forged_one_is_not(place: Place) {
    let Some(post) = Post::start() else { return };
    let bounces = [("mail.bounces", "'bounces@example.mn'")];
    let house = open(&place, &post, &bounces).await;
    let bat = house.signed_in(BAT).await;
    has_mail(&house, &post, &bat, "bat@example.mn").await;
    hands_in(&house.bat().await, "Гэрэл").await;
    let letter = post.has(2).await.remove(1);
    assert!(letter.from.starts_with("bounces+"), "{}", letter.from);
    let report = |to: &str| {
        format!(
            "From: MAILER-DAEMON@example.mn\r\nTo: {to}\r\nSubject: Undelivered\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; \
             boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\n\
             Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.mn\r\n\r\n\
             Final-Recipient: rfc822; bat@example.mn\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n"
        )
    };
    let takes_in =
        |message: &str| place.operator_told_with(&bounces, &["intake", "bounce"], message);
    let forged =
        letter.from.replacen("bounces+1", "bounces+2", 1).replacen("bounces+2", "bounces+3", 1);
    for nothing in
        [report(&forged), report("bounces@example.mn"), "hello".to_owned(), String::new()]
    {
        let taken = takes_in(&nothing);
        assert!(taken.status.success(), "{}", String::from_utf8_lossy(&taken.stderr));
        assert!(!String::from_utf8_lossy(&taken.stdout).contains("marked"));
    }
    let taken = takes_in(&report(&letter.from));
    let told = String::from_utf8_lossy(&taken.stdout).into_owned();
    assert!(taken.status.success() && told.contains("marked as not delivered"), "{told}");
    assert!(!told.contains("bat@"), "{told}");
    bat.opens("/me/notices/wishes").await.says("хүрэхгүй байна");
    bat.opens("/me/notices").await.says("хүрэхгүй байна");
    let solongo = house.signed_in(SOLONGO_THE_ADMINISTRATOR).await;
    solongo.opens("/deliveries").await.says("буцаж ирсэн. Ийм хаяг байхгүй (5.1.1)");
    house.stop();
}
