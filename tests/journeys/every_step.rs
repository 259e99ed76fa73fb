//! Whoever complained hears of every step that others take: on their own page, by mail, by text message.

use crate::complaining::{number_on, officer};
use crate::escalating::operator;
use crate::house::Place;
use crate::people::{BAT, DORJ};
use crate::visitors::{Post, Reader};

crate::on_both_databases! {
    bat_hears_of_each_step_that_others_take,
    bat_hears_that_nobody_answered_in_time,
    bat_hears_of_what_an_operator_does_at_his_word,
    what_bat_writes_after_an_answer_an_operator_reads,
    whoever_gives_thanks_hears_that_they_were_passed_on,
    a_caller_hears_of_every_step_by_mail,
    whoever_writes_by_web_hears_at_the_address_they_said,
}

const NOTICES: &str = "/me/notices";
const ACCEPTED: &str = "Байгууллага ажлаа эхэллээ";
const RETURNED: &str = "Байгууллага 11-11 төвд буцаалаа";
const ASSIGNED: &str = "Байгууллагад шилжүүллээ";
const ANSWERED: &str = "Хариу ирлээ";
const ADDED: &str = "Гомдол гаргагч нэмж бичлээ";
const REPLIED: &str = "Хариуны дараа иргэн бичсэн";
const SILENT: &str = "Та хариу мэдэгдээгүй тул хаалаа";
const MAY_REOPEN: &str = "нэг удаа дахин нээлгэж болно";

/// Who takes which step, what they say with it, and what is told.
type Step<'a> = (&'a Reader, &'a str, &'a [(&'a str, &'a str)], &'a str);

async fn bat_hears_of_each_step_that_others_take(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let (bat, police) = (house.signed_in(BAT).await, house.signed_in(&officer()).await);
    let desk = house.signed_in(&operator()).await;
    let number = bat.complains("Гэрлэн дохио асахгүй байна").await;
    let case = format!("/desk/{number}");
    let suggestion = [("kind", "suggestion"), ("topic", "traffic"), ("division", "MN-1-1119")];
    let steps: [Step<'_>; 6] = [
        (&police, "accept", &[], ACCEPTED),
        (&police, "return", &[("words", "Манайх биш")], RETURNED),
        (&desk, "assign", &[("agency", "traffic-police")], ASSIGNED),
        (&desk, "reclassify", &suggestion, "Хариу өгөх хугацаа өөрчлөгдлөө"),
        (&police, "extend", &[("days", "10"), ("words", "Сэлбэг алга")], "Хугацааг сунгалаа"),
        (&police, "answer", &[("words", "Засварласан")], ANSWERED),
    ];
    for (somebody, step, fields, told) in steps {
        assert!(!bat.opens(NOTICES).await.text().contains(told), "{step}");
        somebody.takes_step(&case, step, fields).await;
        bat.waits_for(NOTICES, told).await.says(&format!("/complaints/{number}"));
    }
    house.stop();

    // He says nothing for more than ten days.
    let later = place.open_with(&[("clock.offset", "'12d'")]);
    let bat = later.signed_in(BAT).await;
    bat.waits_for(NOTICES, SILENT).await.says(&number);
    later.stop();
}

async fn bat_hears_that_nobody_answered_in_time(place: Place) {
    let house = place.open_with_staff(&[("complaints.days.answer", "5")]).await;
    house.has_a_centre().await;
    let number = house.signed_in(BAT).await.complains("Гэрлэн дохио асахгүй").await;
    house.stop();

    let later = place.open_with(&[("clock.offset", "'10d'")]);
    let bat = later.signed_in(BAT).await;
    bat.waits_for(NOTICES, "Хариу өгөх хугацаа хэтэрлээ").await.says(&number);
    later.stop();
}

async fn bat_hears_of_what_an_operator_does_at_his_word(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let (bat, police) = (house.signed_in(BAT).await, house.signed_in(&officer()).await);
    let desk = house.signed_in(&operator()).await;
    let number = bat.complains("Гэрлэн дохио асахгүй байна").await;
    let case = format!("/desk/{number}");
    police.takes_step(&case, "answer", &[("words", "Засварласан")]).await;
    desk.takes_step(&case, "reopen", &[("words", "Дахиад унтарлаа")]).await;
    bat.waits_for(NOTICES, "Таны хүсэлтээр дахин нээлээ").await.says(&number);
    police.waits_for(NOTICES, "Гомдлыг дахин нээлээ").await.says(&case);
    police.takes_step(&case, "answer", &[("words", "Солив")]).await;
    let own = bat.opens(&format!("/complaints/{number}")).await;
    assert!(!own.says("Нэг удаа дахин нээсэн").text().contains("/reopen\""));
    desk.takes_step(&case, "confirm", &[]).await;
    bat.waits_for(NOTICES, "Шийдэгдсэн гэж хаалаа").await.says(&number);
    house.stop();
}

async fn what_bat_writes_after_an_answer_an_operator_reads(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let (bat, dorj) = (house.signed_in(BAT).await, house.signed_in(DORJ).await);
    let (police, desk) = (house.signed_in(&officer()).await, house.signed_in(&operator()).await);
    let (number, silent) = (bat.complains("Ногоон гэрэл").await, dorj.complains("Шар гэрэл").await);
    let (own, case) = (format!("/complaints/{number}"), format!("/desk/{number}"));
    bat.takes_step(&own, "add", &[("words", "Зүүн талынх")]).await;
    police.waits_for(NOTICES, ADDED).await.says(&case);
    for case in [&case, &format!("/desk/{silent}")] {
        police.takes_step(case, "answer", &[("words", "Засварласан")]).await;
    }
    assert!(!desk.opens(NOTICES).await.text().contains(ADDED), "the agency had it");
    bat.takes_step(&own, "add", &[("words", "Шийдэгдээгүй")]).await;
    desk.waits_for(NOTICES, ADDED).await.says(&case);
    desk.waits_for("/desk", REPLIED).await.says(&number);
    house.stop();

    // Of Dorj, who said nothing, it is said so; of Bat not.
    let later = place.open_with(&[("clock.offset", "'12d'")]);
    let (bat, dorj) = (later.signed_in(BAT).await, later.signed_in(DORJ).await);
    dorj.waits_for(NOTICES, SILENT).await.says(&silent);
    let desk = later.signed_in(&operator()).await;
    desk.opens(&case).await.says(REPLIED);
    desk.takes_step(&case, "reopen", &[("words", "Шийдэгдээгүй гэж бичсэн")]).await;
    let told = bat.waits_for(NOTICES, "Таны хүсэлтээр дахин нээлээ").await;
    assert!(!told.says(&number).text().contains(SILENT), "he wrote: {}", told.text());
    later.stop();
}

async fn whoever_gives_thanks_hears_that_they_were_passed_on(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let (bat, desk) = (house.signed_in(BAT).await, house.signed_in(&operator()).await);
    let form = bat.writes("Уулзвар дээр сайн ажилласан").await.with("complaint-topic", "");
    let number = number_on(&form.sent_with_files_by(&bat, &[]).await);
    let made_out = [
        ("kind", "appreciation"),
        ("topic", "traffic"),
        ("division", "MN-1-1119"),
        ("name", "Бат"),
        ("address", "Сүхбаатар дүүрэг"),
        ("phone", "99112233"),
    ];
    desk.takes_step(&format!("/desk/{number}"), "register", &made_out).await;
    let told = bat.waits_for(NOTICES, "Талархлыг тань дамжууллаа").await;
    assert!(!told.says(&number).text().contains(ASSIGNED), "one thing is told: {}", told.text());
    house.stop();
}

async fn a_caller_hears_of_every_step_by_mail(place: Place) {
    let Some(post) = Post::start() else { return };
    let settings = post.settings();
    let settings: Vec<_> = settings.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let house = place.open_with_staff(&settings).await;
    house.has_a_centre().await;
    let desk = house.signed_in(&operator()).await;
    let form = desk.opens("/desk/new").await.form("/desk/new");
    let taken = form
        .with("intake-channel", "in_person")
        .with("intake-register", DORJ)
        .with("intake-text", "Гэрлэн дохио асахгүй байна")
        .with("intake-kind", "complaint")
        .with("intake-topic", "traffic")
        .with("intake-division", "MN-1-1119")
        .with("intake-name", "Дорж")
        .with("intake-address", "Сүхбаатар дүүрэг")
        .with("intake-email", "dorj@example.mn")
        .with("intake-do", "take")
        .sent_by(&desk)
        .await;
    let number = number_on(&taken);
    let receipt = post.has(1).await.pop().expect("a letter");
    assert_eq!(receipt.to, "dorj@example.mn");
    let text = receipt.text();
    assert!(text.contains(&number) && text.contains("код ") && !text.contains("дохио"), "{text}");
    let police = house.signed_in(&officer()).await;
    let case = format!("/desk/{number}");
    let steps: [Step<'_>; 4] = [
        (&police, "accept", &[], ACCEPTED),
        (&police, "return", &[("words", "Манайх биш")], RETURNED),
        (&desk, "assign", &[("agency", "traffic-police")], ASSIGNED),
        (&police, "answer", &[("words", "Засварласан")], ANSWERED),
    ];
    for (n, (somebody, step, fields, told)) in (2..).zip(steps) {
        somebody.takes_step(&case, step, fields).await;
        let letter = post.has(n).await.pop().expect("a letter");
        let text = letter.text();
        assert!(text.contains(told) || letter.subject().contains(told), "{step}: {text}");
        let said = fields.iter().find(|(name, _)| *name == "words").map(|(_, words)| *words);
        assert!(
            said.is_none_or(|said| !text.contains(said)),
            "what it says is on its page: {text}"
        );
    }
    let answer = post.has(5).await.pop().expect("a letter").text();
    assert!(answer.contains(MAY_REOPEN), "{answer}");
    desk.takes_step(&case, "reopen", &[("words", "Дахиад унтарлаа")]).await;
    post.has(6).await;
    police.takes_step(&case, "answer", &[("words", "Солив")]).await;
    let second = post.has(7).await.pop().expect("a letter").text();
    assert!(second.contains(ANSWERED) && !second.contains(MAY_REOPEN), "{second}");
    // The address was said for this one: of nothing else of Dorj's is anything told there.
    let dorj = house.signed_in(DORJ).await;
    dorj.opens("/me/complaints").await.says(&number);
    let wishes = dorj.opens("/me/notices/wishes").await.text();
    assert!(!wishes.contains("dorj@example.mn"), "{wishes}");
    house.stop();
}

async fn whoever_writes_by_web_hears_at_the_address_they_said(place: Place) {
    let Some(post) = Post::start() else { return };
    let settings = post.settings();
    let settings: Vec<_> = settings.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let house = place.open_with_staff(&settings).await;
    house.has_a_centre().await;
    let bat = house.signed_in(BAT).await;
    let form = bat.writes("Гэрлэн дохио асахгүй").await.with("complaint-email", "bat@example.mn");
    let number = number_on(&form.sent_with_files_by(&bat, &[]).await);
    let receipt = post.has(1).await.pop().expect("a letter");
    assert_eq!(receipt.to, "bat@example.mn");
    assert!(receipt.text().contains(&number), "{}", receipt.text());
    let police = house.signed_in(&officer()).await;
    police.takes_step(&format!("/desk/{number}"), "accept", &[]).await;
    let accepted = post.has(2).await.pop().expect("a letter").text();
    assert!(accepted.contains(ACCEPTED), "{accepted}");
    // What he does himself he knows; and it is an address of this complaint, not his.
    let wishes = bat.opens("/me/notices/wishes").await.text();
    assert!(!wishes.contains("bat@example.mn"), "{wishes}");
    house.stop();
}
