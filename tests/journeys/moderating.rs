//! The moderators' work: taken, given back, refused, appealed, decided by another; by two at once; and
//! what everyone may read of it afterwards.

use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people;
use crate::refusals::{Language, is_a_problem};
use crate::visitors::{Citizen, Page, Reader, a_petition};

crate::on_both_databases! {
    a_petition_is_refused_at_the_desk_and_another_moderator_decides_the_appeal,
    what_is_given_back_is_seen_again_and_what_is_overturned_is_open,
    of_two_moderators_at_once_the_second_is_told_and_keeps_what_they_wrote,
    a_lock_ends_by_itself,
    a_ground_that_was_removed_meanwhile_is_told_and_the_words_are_kept,
    of_two_who_write_a_ground_at_once_the_second_is_told_and_keeps_the_form,
    whoever_may_not_moderate_is_told_so,
}

const ENKHJARGAL: &str = people::ENKHJARGAL_THE_MODERATOR;

/// The second moderator.
pub fn bold() -> String {
    people::somebody(5)
}

/// Opens with two moderators and the secretariat.
pub async fn open(place: &Place, changes: &[(&str, &str)]) -> House {
    let house = place.open_with_staff(changes).await;
    house.appoints(&bold(), json!({ "role": "moderator" })).await;
    house
}

/// One of Bat's that waits.
pub async fn submitted(bat: &Citizen, petition: Value) -> String {
    let started = bat.starts(petition).await.expect(201).json();
    let number = started["id"].as_str().expect("an id").to_owned();
    bat.submits(&number).await.expect(200);
    number
}

async fn taken(moderator: &Reader, number: &str) -> Page {
    let desk = format!("/moderation/{number}");
    let page = moderator.opens(&desk).await;
    page.form(&format!("{desk}/take")).sent_by(moderator).await
}

async fn a_petition_is_refused_at_the_desk_and_another_moderator_decides_the_appeal(place: Place) {
    let house = open(&place, &[]).await;
    let bat = house.bat().await;
    let number = submitted(&bat, a_petition()).await;
    let desk = format!("/moderation/{number}");
    let moderator = house.signed_in(ENKHJARGAL).await;
    moderator.opens("/moderation").await.says(&desk).says("Өнөөдөр ирсэн");
    let mine = taken(&moderator, &number).await;
    assert_eq!(mine.path, desk);
    mine.says("Та энэ өргөдлийг хянаж байна").says("Гэр хорооллын гудамжийг гэрэлтүүлэх");
    moderator.opens("/moderation").await.says("Та хянаж байна");

    let refuse = format!("{desk}/refuse");
    let wrong = mine.form(&refuse).with("duplicate_of", "PN-1").sent_by(&moderator).await;
    assert_eq!(wrong.answer.status, 422);
    wrong.says("id=\"grounds-error\"").says("id=\"duplicate_of-error\"").says("id=\"words-error\"");
    let wrong = wrong.form(&refuse).with("ground", "duplicate").with("words", "Давхардсан");
    let wrong = wrong.sent_by(&moderator).await;
    wrong
        .says("id=\"duplicate_of-error\"")
        .says("Давхардсан")
        .says("value=\"duplicate\" required checked");
    let unknown = wrong.form(&refuse).with("ground", "duplicate").with("words", "Давхардсан");
    let unknown = unknown.with("duplicate_of", "PN-202001-00001").sent_by(&moderator).await;
    assert_eq!(unknown.answer.status, 422);
    unknown.says("Ийм дугаартай нээлттэй өргөдөл алга");
    let right = unknown.form(&refuse).with("ground", "outside_competence");
    let done = right.with("words", "Дүүргийн асуудал <b>").sent_by(&moderator).await;
    assert_eq!((done.answer.status, done.path.as_str()), (200, &*format!("/petitions/{number}")));
    house.shows(house.log_position().await).await;
    let record = house.get("/moderation/record").await.expect(200).text();
    assert!(record.contains("Дүүргийн асуудал &lt;b&gt;"), "{record}");

    let refused = house.tuya().await.appeals(&number, "Миний бодлоор").await;
    is_a_problem(&refused, "another's", 403, "forbidden", Language::Mongolian);
    bat.appeals(&number, " ").await.expect(422);
    bat.appeals(&number, "Хуулийн 14 дүгээр зүйл").await.expect(200);
    let twice = bat.appeals(&number, "Дахин").await;
    is_a_problem(&twice, "once", 409, "appealed-already", Language::Mongolian);

    moderator.opens(&desk).await.says("Энэ өргөдлөөс та татгалзсан");
    let program = house.citizen(ENKHJARGAL).await;
    let own = program.takes(&number).await;
    is_a_problem(&own, "her own refusal", 409, "own-refusal", Language::Mongolian);
    let own = program.decides(&number, "uphold", "Зөв").await;
    is_a_problem(&own, "her own refusal", 409, "own-refusal", Language::Mongolian);

    let bold = house.signed_in(&bold()).await;
    let case = taken(&bold, &number).await;
    case.says("Хуулийн 14 дүгээр зүйл").says("Дүүргийн асуудал");
    let wrong = case.form(&format!("{desk}/appeal")).sent_by(&bold).await;
    assert_eq!(wrong.answer.status, 422);
    wrong.says("id=\"decision-error\"").says("id=\"reason-error\"");
    let decided = wrong.form(&format!("{desk}/appeal")).with("decision", "uphold");
    let decided = decided.with("reason", "Үндэслэлтэй").sent_by(&bold).await;
    assert_eq!(decided.answer.status, 200);
    bold.opens("/moderation").await.says("Хянах өргөдөл алга");
    let late = house.citizen(&self::bold()).await.decides(&number, "overturn", "Нээе").await;
    is_a_problem(&late, "once", 409, "not-appealed", Language::Mongolian);
    house.stop();
    place.is_sound();
}

async fn what_is_given_back_is_seen_again_and_what_is_overturned_is_open(place: Place) {
    let house = open(&place, &[]).await;
    let bat = house.bat().await;
    let number = submitted(&bat, a_petition()).await;
    let moderator = house.signed_in(ENKHJARGAL).await;
    let mine = taken(&moderator, &number).await;
    let changes = format!("/moderation/{number}/changes");
    let wordless = mine.form(&changes).with("changes", " \u{200b}").sent_by(&moderator).await;
    assert_eq!(wordless.answer.status, 422);
    let long = "я".repeat(1_001);
    wordless.form(&changes).with("changes", &long).sent_by(&moderator).await.says("1,001");
    let given = mine.form(&changes).with("changes", "Аль гудамж вэ?").sent_by(&moderator).await;
    assert_eq!(given.answer.status, 200);
    bat.submits(&number).await.expect(200);
    let (first, second) = (house.citizen(ENKHJARGAL).await, house.citizen(&bold()).await);
    first.refuses(&number, "unclear", "Тодорхойгүй").await.expect(200);
    bat.appeals(&number, "Тодорхой").await.expect(200);
    second.decides(&number, "overturn", "Тодорхой байна").await.expect(200);
    assert_eq!(house.state(&number).await, "open");
    house.tuya().await.signs(&number).await.expect(201);
    house.stop();
    place.is_sound();
}

async fn of_two_moderators_at_once_the_second_is_told_and_keeps_what_they_wrote(place: Place) {
    let house = open(&place, &[]).await;
    let bat = house.bat().await;
    let number = submitted(&bat, a_petition()).await;
    let desk = format!("/moderation/{number}");
    let (first, second) = (house.signed_in(ENKHJARGAL).await, house.signed_in(&bold()).await);
    let seen = second.opens(&desk).await;
    let mine = taken(&first, &number).await;
    let late = seen.form(&format!("{desk}/take")).sent_by(&second).await;
    assert_eq!(late.answer.status, 409);
    late.says("Өөр хянагч энэ өргөдлийг хянаж байна");
    assert!(
        !late.text().contains(&format!("{desk}/refuse")),
        "no forms for whoever does not have it"
    );
    second.opens("/moderation").await.says("Өөр хянагч хянаж байна");

    let program = house.citizen(&bold()).await;
    for refused in [
        program.takes(&number).await,
        program.lays_back(&number).await,
        program.publishes(&number).await,
        program.gives_back(&number, "Аль зам вэ?").await,
        program.refuses(&number, "unclear", "Тодорхойгүй").await,
    ] {
        is_a_problem(&refused, "another has it", 409, "under-review", Language::Mongolian);
    }
    let mut form = late.form("/sign-out").fields;
    form.push(("ground".to_owned(), "unclear".to_owned()));
    form.push(("words".to_owned(), "Удаан бичсэн үг".to_owned()));
    let kept = second.sends(&format!("{desk}/refuse"), &form).await.expect(409).text();
    assert!(kept.contains("Удаан бичсэн үг"), "{kept}");
    mine.form(&format!("{desk}/publish")).sent_by(&first).await.says(&number);
    let kept = second.sends(&format!("{desk}/refuse"), &form).await.expect(409).text();
    assert!(kept.contains("Удаан бичсэн үг") && kept.contains("хянагч хүлээгээгүй"), "{kept}");

    // Both press at the same moment: one decides, the other is told.
    let number = submitted(&bat, a_petition()).await;
    let here = house.citizen(ENKHJARGAL).await;
    let (published, refused) = futures::future::join(
        here.publishes(&number),
        program.refuses(&number, "unclear", "Тодорхойгүй"),
    )
    .await;
    let mut statuses = [published.status, refused.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409], "{} {}", published.text(), refused.text());
    house.stop();
    place.is_sound();
}

async fn a_lock_ends_by_itself(place: Place) {
    let house = open(&place, &[]).await;
    let number = submitted(&house.bat().await, a_petition()).await;
    let first = house.citizen(ENKHJARGAL).await;
    first.takes(&number).await.expect(200);
    let second = house.citizen(&bold()).await;
    is_a_problem(&second.takes(&number).await, "hers", 409, "under-review", Language::Mongolian);
    house.stop();
    let later = place.open_with(&[("clock.offset", "'31m'")]);
    let second = later.citizen(&bold()).await;
    second.takes(&number).await.expect(200);
    let first = later.citizen(ENKHJARGAL).await;
    is_a_problem(
        &first.publishes(&number).await,
        "his now",
        409,
        "under-review",
        Language::Mongolian,
    );
    second.lays_back(&number).await.expect(200);
    first.publishes(&number).await.expect(200);
    later.stop();

    // After the last day of the review it is overdue, and after the last day for an appeal none is taken.
    let much_later = place.open_with(&[("clock.offset", "'9 days'")]);
    let bat = much_later.bat().await;
    let waits = submitted(&bat, a_petition()).await;
    much_later.citizen(ENKHJARGAL).await.refuses(&waits, "unclear", "Үгүй").await.expect(200);
    submitted(&bat, a_petition()).await;
    much_later.stop();
    let at_the_end = place.open_with(&[("clock.offset", "'41 days'")]);
    let bat = at_the_end.bat().await;
    let late = bat.appeals(&waits, "Хожуу").await;
    is_a_problem(&late, "too late", 409, "appeal-too-late", Language::Mongolian);
    at_the_end.has_not_complained();
    at_the_end.stop();
}

async fn a_ground_that_was_removed_meanwhile_is_told_and_the_words_are_kept(place: Place) {
    let house = open(&place, &[]).await;
    let number = submitted(&house.bat().await, a_petition()).await;
    let moderator = house.signed_in(ENKHJARGAL).await;
    let mine = taken(&moderator, &number).await;
    let secretariat = house.signed_in(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
    let edit = "/moderation/grounds/unclear";
    let removed = secretariat.opens(edit).await.form(&format!("{edit}/remove"));
    assert_eq!(removed.sent_by(&secretariat).await.path, "/moderation/grounds");
    let refuse = format!("/moderation/{number}/refuse");
    let told = mine.form(&refuse).with("ground", "unclear").with("words", "Бичсэн үг");
    let told = told.sent_by(&moderator).await;
    assert_eq!(told.answer.status, 422);
    told.says("хүснэгтээс хассан").says("Бичсэн үг");
    assert!(!told.text().contains("value=\"unclear\""), "it is no choice any more");
    let program = house.citizen(ENKHJARGAL).await;
    let refused = program.refuses(&number, "unclear", "Үг").await.expect(422).json();
    assert_eq!(refused["errors"][0]["field"], "ground");

    // What was refused keeps the ground's words, whatever becomes of the table.
    let own = "/moderation/grounds/no_action";
    let form = secretariat.opens(own).await.form(own);
    let words = [("title_mn", "Хүсэлтгүй"), ("title_en", "Asks nothing")];
    let texts = [("text_mn", "Юу ч хүсээгүй."), ("text_en", "It asks for nothing.")];
    let form = words.iter().chain(&texts).fold(form, |form, (name, text)| form.with(name, text));
    form.sent_by(&secretariat).await.says("Хүсэлтгүй");
    program.refuses(&number, "no_action", "Үг").await.expect(200);
    secretariat.opens(own).await.form(&format!("{own}/remove")).sent_by(&secretariat).await;
    house.shows(house.log_position().await).await;
    let record = house.get("/moderation/record.json").await.expect(200).json();
    assert_eq!(record["refusals"][0]["ground"]["title_en"], "Asks nothing");
    house.stop();
    place.is_sound();
}

async fn of_two_who_write_a_ground_at_once_the_second_is_told_and_keeps_the_form(place: Place) {
    let house = open(&place, &[]).await;
    house.appoints(&people::somebody(6), json!({ "role": "secretariat" })).await;
    let one = house.signed_in(people::MUNKHBAT_OF_THE_SECRETARIAT).await;
    let two = house.signed_in(&people::somebody(6)).await;
    let edit = "/moderation/grounds/unclear";
    let (of_one, of_two) = (one.opens(edit).await.form(edit), two.opens(edit).await.form(edit));
    let written = |form: crate::visitors::Form, text: &str| {
        let fields = ["title_mn", "title_en", "text_mn", "text_en"];
        fields.iter().fold(form, |form, field| form.with(field, text))
    };
    written(of_one, "Нэгийн үг").sent_by(&one).await.says("Нэгийн үг");
    let told = written(of_two, "Хоёрын үг").sent_by(&two).await;
    assert_eq!(told.answer.status, 409);
    told.says("дөнгөж сая зассан").says("Нэгийн үг").says("value=\"Хоёрын үг\"");
    written(told.form(edit), "Хоёрын үг").sent_by(&two).await.says("Хоёрын үг");

    let add = "/moderation/grounds/new";
    let wrong = written(one.opens(add).await.form(add), " ").with("code", "Not a code");
    let wrong = wrong.sent_by(&one).await;
    assert_eq!(wrong.answer.status, 422);
    wrong.says("id=\"code-error\"").says("id=\"title_mn-error\"").says("id=\"text_en-error\"");
    let taken = written(one.opens(add).await.form(add), "Өөр").with("code", "unclear");
    taken.sent_by(&one).await.says("Ийм кодтой үндэслэл аль хэдийн байна");
    house.reader().opens("/moderation/grounds").await.says("Хоёрын үг");
    house.stop();
    place.is_sound();
}

async fn whoever_may_not_moderate_is_told_so(place: Place) {
    let house = open(&place, &[]).await;
    let moderator = house.citizen(ENKHJARGAL).await;
    let own = submitted(&moderator, a_petition()).await;
    let page = house.signed_in(ENKHJARGAL).await;
    page.opens(&format!("/moderation/{own}")).await.says("Энэ бол таны өөрийн өргөдөл");
    moderator.takes(&own).await.expect(403);
    moderator.refuses(&own, "unclear", "Үг").await.expect(403);
    let tuya = house.tuya().await;
    let position = house.log_position().await;
    tuya.takes(&own).await.expect(404);
    tuya.refuses(&own, "unclear", "Үг").await.expect(404);
    let reader = house.signed_in(people::TUYA).await;
    assert_eq!(reader.asks(&format!("/moderation/{own}")).await.status, 403);
    assert_eq!(reader.asks("/moderation/grounds/new").await.status, 403);
    assert_eq!(reader.asks("/moderation/grounds").await.status, 200);
    assert_eq!(house.reader().asks("/moderation?after=x").await.status, 303);
    assert_eq!(page.asks("/moderation?after=x").await.status, 400);
    assert_eq!(house.get("/moderation/record.json?after=x").await.status, 400);
    assert_eq!(house.get("/moderation/record?after=x").await.status, 400);
    assert_eq!(house.log_position().await, position, "nothing was written but a look of hers");
    house.stop();
}
