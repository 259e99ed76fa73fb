//! How somebody wishes to be told, whether an address is theirs, and what they have not seen.

use crate::house::Place;
use crate::my_data::keeps;
use crate::notices::{comes_to_say, hands_in};
use crate::people::BAT;
use crate::visitors::Answer;

crate::on_both_databases! {
    a_telephone_is_confirmed_by_the_code_that_was_sent_to_it,
    how_one_wishes_to_be_told_is_kept,
    the_menu_says_what_is_new,
    in_a_demonstration_everyone_sees_what_was_sent_as_it_was,
}

const MN: &str = "mn";

async fn a_telephone_is_confirmed_by_the_code_that_was_sent_to_it(place: Place) {
    let memory = [("mail.backend", "'memory'"), ("sms.backend", "'memory'")];
    let house = place.open_with(&memory);
    let bat = house.signed_in(BAT).await;
    keeps(&bat, "phone", "9911 2233", "yes").await.expect(303);
    let sent = comes_to_say(&house.reader(), "/practice/post", "99112233").await;
    let is_code = |word: &&str| word.len() == 6 && word.chars().all(|c| c.is_ascii_digit());
    let code = sent.split(|c: char| !c.is_ascii_alphanumeric()).find(is_code).expect("a code");
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let enters = async |code: &str| -> Answer {
        let form = bat.opens("/me/notices/wishes").await.form("/me/notices/code");
        bat.sends("/me/notices/code", &form.with("code", code).fields).await
    };
    assert!(enters(" ").await.expect(422).text().contains("кодоо бичнэ үү"));
    let refused = enters(wrong).await.expect(422).text();
    assert!(refused.contains("таарсангүй") && refused.contains("href=\"#code\""), "{refused}");
    // The page it came from can be had in the other language.
    assert!(refused.contains("href=\"/me/notices/wishes?lang=en\""), "{refused}");
    let wishes = bat.opens("/me/notices/wishes").await;
    wishes.says("<strong>99112233</strong>");
    let form = wishes.form("/me/notices/confirm");
    let too_soon = bat.sends("/me/notices/confirm", &form.fields).await.expect(429);
    let seconds: u64 = too_soon.header("retry-after").parse().expect("seconds");
    assert!((1..=60).contains(&seconds), "{seconds}");
    assert!(too_soon.text().contains("секундын дараа"), "{}", too_soon.text());
    let confirmed = enters(code).await.expect(303);
    let page = bat.opens(confirmed.header("location")).await;
    page.says("баталгаажсан").says("Дугаар баталгаажлаа");
    house.stop();
    let house = place.open_with(&[&memory[..], &[("clock.offset", "'15m'")]].concat());
    let bat = bat.at(&house);
    keeps(&bat, "phone", "8811 2233", "yes").await.expect(303);
    house.stop();
    let house = place.open_with(&[&memory[..], &[("clock.offset", "'30m'")]].concat());
    let bat = bat.at(&house);
    let form = bat.opens("/me/notices/wishes").await.form("/me/notices/confirm");
    let asked = form.sent_by(&bat).await;
    asked.says("role=\"status\"").says("88112233 дугаарт илгээлээ");
    house.stop();
}

async fn how_one_wishes_to_be_told_is_kept(place: Place) {
    let house = place.open();
    let bat = house.signed_in(BAT).await;
    let path = "/me/notices/wishes";
    let form = bat.opens(path).await.form(path);
    let mut fields = form.fields.clone();
    let ours = ["language", "mail", "sms", "quiet", "quiet_from", "quiet_to"];
    fields.retain(|(name, _)| !ours.contains(&name.as_str()));
    let plain = fields.clone();
    for (name, value) in [
        ("language", "en"),
        ("mail", "weekly"),
        ("quiet", "yes"),
        ("quiet_from", "21:00"),
        ("quiet_to", "09:00"),
    ] {
        fields.push((name.to_owned(), value.to_owned()));
    }
    let saved = bat.sends(path, &fields).await.expect(303);
    let page = bat.opens(saved.header("location")).await.text();
    assert!(page.contains("role=\"status\"") && page.contains("Тохиргоог хадгаллаа"), "{page}");
    assert!(page.contains("value=\"weekly\" checked"), "{page}");
    assert!(page.contains("value=\"21:00\" selected"), "{page}");
    for (name, value, status) in [
        ("language", "xx", 400),
        ("mail", "hourly", 400),
        ("quiet_from", "99", 422),
        ("quiet_to", "22:00", 422),
    ] {
        let mut wrong = plain.clone();
        for (known, good) in [
            ("language", MN),
            ("mail", "daily"),
            ("quiet", "yes"),
            ("quiet_from", "22:00"),
            ("quiet_to", "08:00"),
        ] {
            let value = if known == name { value } else { good };
            wrong.push((known.to_owned(), value.to_owned()));
        }
        let again = bat.sends(path, &wrong).await.expect(status);
        if status == 422 {
            assert!(again.text().contains(&format!("href=\"#{name}\"")), "{}", again.text());
            assert!(again.text().contains("value=\"daily\" checked"), "as it was filled in");
        }
    }
    assert!(bat.opens(path).await.text().contains("value=\"weekly\" checked"), "as it was");
    house.stop();
}

async fn the_menu_says_what_is_new(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let (bat, citizen) = (house.signed_in(BAT).await, house.bat().await);
    assert!(!bat.opens("/privacy").await.text().contains("шинэ)"));
    hands_in(&citizen, "Сэлүүн").await;
    comes_to_say(&bat, "/privacy", "(1 шинэ)").await;
    assert!(!house.reader().opens("/privacy").await.text().contains("шинэ)"));
    // A page that does not show it leaves it new.
    let earlier = bat.opens("/me/notices?before=1").await;
    let form = earlier.says("(1 шинэ)").form("/me/notices/seen");
    let all = form.sent_by(&bat).await;
    assert_eq!(all.path, "/me/notices");
    for gone in ["шинэ)", "/me/notices/seen", ">Шинэ<"] {
        assert!(!all.text().contains(gone), "{gone}: {}", all.text());
    }
    house.stop();
}

async fn in_a_demonstration_everyone_sees_what_was_sent_as_it_was(place: Place) {
    let settings = [("mail.backend", "'memory'"), ("mail.from", "'Sanal <sanal@example.mn>'")];
    let house = place.open_with(&settings);
    let anyone = house.reader();
    anyone.opens("/practice/post").await.says("хүлээж байгаа зүйл алга");
    let bat = house.signed_in(BAT).await;
    keeps(&bat, "email", "bat@example.mn", "yes").await.expect(303);
    let sent = comes_to_say(&anyone, "/practice/post", "bat@example.mn").await;
    for part in [
        "<dt>From</dt><dd>Sanal &lt;sanal@example.mn&gt;</dd>",
        "<dt>To</dt><dd>bat@example.mn</dd>",
        "<dt>Subject</dt><dd>Цахим шуудангийн хаягаа баталгаажуулна уу</dd>",
        "<a href=\"/confirm/",
        "&lt;!DOCTYPE html&gt;",
    ] {
        assert!(sent.contains(part), "{part}: {sent}");
    }
    house.stop();
}
