//! More than a hundred stand behind a petition before a moderator looks at it: whoever was sent its link.

use crate::house::{House, PATIENCE, Place};
use crate::people::{self, BAT, TUYA};
use crate::refusals::{self, Language};
use crate::starting::edit_of;
use crate::visitors::{Citizen, Page, Reader, a_petition};

crate::on_both_databases! {
    those_who_were_sent_the_link_bring_it_to_the_moderators,
    a_hundred_and_one_are_needed_and_a_hundred_are_too_few,
    who_may_not_endorse_is_told_why,
    what_nobody_has_moderated_is_found_by_nobody,
}

const THREE: &[(&str, &str)] = &[("petitions.endorsements_needed", "3")];

impl House {
    /// Handed in by Bat's program, and its link.
    async fn gathers_endorsements(&self, bat: &Citizen) -> (String, String) {
        let started = bat.starts(a_petition()).await.expect(201).json();
        let number = started["id"].as_str().expect("an id").to_owned();
        bat.submits(&number).await.expect(200);
        let link = bat.link_of(&number).await;
        (number, link)
    }

    /// Waits until a page has heard of what was done.
    pub async fn comes_to_say(&self, reader: &Reader, path: &str, words: &str) -> Page {
        let began = std::time::Instant::now();
        loop {
            let page = reader.opens(path).await;
            if page.text().contains(words) {
                return page;
            }
            assert!(began.elapsed() < PATIENCE, "{path} does not say {words}: {}", page.text());
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }

    /// Waits until the house has moved it on by itself.
    pub async fn sees_it(&self, bat: &Citizen, number: &str, state: &str) {
        let began = std::time::Instant::now();
        loop {
            let told = bat.gets(&format!("/petitions/{number}.json")).await.expect(200).json();
            if told["attributes"]["state"] == state {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "{number} does not become {state}: {told}");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
}

async fn those_who_were_sent_the_link_bring_it_to_the_moderators(place: Place) {
    let house = place.open_with_staff(THREE).await;
    let bat = house.signed_in(BAT).await;
    let check = house.writes(&bat, "Явган хүний зам тавих").await;
    check.says("3 хүн дэмжсэний дараа");
    let page = edit_of(&check).replace("/edit", "");
    let shared = check.form(&format!("{page}/submit")).sent_by(&bat).await;
    assert_eq!(shared.path, format!("{page}/share"));
    shared.says("<svg").says("0 хүн дэмжсэн (шаардлагатай нь 3)");
    let text = shared.text();
    let (_, rest) = text.split_once("readonly value=\"").expect("the link");
    let address = rest.split('"').next().expect("it ends").to_owned();
    assert!(address.starts_with(&format!("{}{page}/endorse/", house.url)), "{address}");
    let link = address.strip_prefix(&house.url).expect("ours").to_owned();

    // A stranger reads it, signs in and is back at it.
    let tuya = house.reader();
    let behind = tuya.opens(&link).await;
    behind
        .says("Явган хүний зам тавих")
        .says("<strong>Гурван</strong>")
        .says("/sign-in?return_to=");
    assert!(!behind.text().contains("action=\"/petitions"), "nothing to press yet");
    tuya.signs_in_at("/mock-dan/oauth2/authorize", TUYA).await;
    let behind = tuya.opens(&link).await;
    let done = behind.form(&link).sent_by(&tuya).await;
    assert_eq!((done.answer.status, done.path.as_str()), (200, link.as_str()));
    done.says("Таны дэмжлэг бүртгэгдлээ").says("Энэ бол гарын үсэг биш");
    behind.form(&link).sent_by(&tuya).await.says("Таны дэмжлэг бүртгэгдлээ");
    let number = page.strip_prefix("/petitions/").expect("a number").to_owned();
    let moderator = house.citizen(people::ENKHJARGAL_THE_MODERATOR).await;
    moderator.publishes(&number).await.expect(404);

    // The house is closed in between, and counts on.
    house.shows(house.log_position().await).await;
    house.stop();
    let house = place.open_with(THREE);
    let bat = bat.at(&house);
    let mine = house.comes_to_say(&bat, "/me/petitions", "1 хүн дэмжсэн").await;
    mine.says(&format!("{page}/share"));
    for somebody in house.crowd(0..2).await {
        somebody.endorses(&number, &link).await.expect(204);
        somebody.endorses(&number, &link).await;
    }
    let program = house.bat().await;
    house.sees_it(&program, &number, "submitted").await;
    bat.opens("/me/petitions").await.says("цагаас хойш хянагчийг хүлээж байна");
    assert_eq!(bat.opens(&format!("{page}/share")).await.path, page);
    let late = house.reader().opens(&link).await;
    late.says("Хангалттай хүн дэмжсэн");
    let dorj = house.citizen(people::DORJ).await;
    dorj.endorses(&number, &link).await.expect(409);
    house.citizen(people::ENKHJARGAL_THE_MODERATOR).await.publishes(&number).await.expect(200);
    house.shows(house.log_position().await).await;
    assert_eq!(house.reader().opens(&link).await.path, page, "it is everyone's now");
    assert_eq!(house.count(&number).await, 0, "an endorsement is no signature");
    house.stop();
    place.is_sound();
}

async fn a_hundred_and_one_are_needed_and_a_hundred_are_too_few(place: Place) {
    let house = place.open_with(&[("petitions.endorsements_needed", "101")]);
    let bat = house.bat().await;
    let (number, link) = house.gathers_endorsements(&bat).await;
    let crowd = house.crowd(0..101).await;
    let endorsing = crowd[..100].iter().map(|somebody| somebody.endorses(&number, &link));
    for answer in futures::future::join_all(endorsing).await {
        answer.expect(204);
    }
    crowd[0].endorses(&number, &link).await.expect(204);
    let (page, share) = (house.signed_in(BAT).await, format!("/petitions/{number}/share"));
    house.comes_to_say(&page, &share, "100 хүн дэмжсэн").await;
    let told = bat.gets(&format!("/petitions/{number}.json")).await.expect(200).json();
    assert_eq!(told["attributes"]["state"], "endorsing", "{told}");
    crowd[100].endorses(&number, &link).await.expect(204);
    house.sees_it(&bat, &number, "submitted").await;
    house.stop();
    place.is_sound();
}

async fn who_may_not_endorse_is_told_why(place: Place) {
    let house = place.open_with(THREE);
    let bat = house.bat().await;
    let (number, address) = house.gathers_endorsements(&bat).await;
    let link = address.strip_prefix(&house.url).expect("ours").to_owned();
    let position = house.log_position().await;
    house.signed_in(BAT).await.opens(&link).await.says("таны өөрийн өргөдөл");
    let bolor = people::somebody_aged(17);
    house.signed_in(&bolor).await.opens(&link).await.says("18 нас хүрээгүй");
    let language = Language::Mongolian;
    let own = bat.endorses(&number, &address).await;
    assert_eq!(own.status, 403, "{}", own.text());
    let young = house.citizen(&bolor).await.endorses(&number, &address).await;
    refusals::is_a_problem(&young, "at 17", 403, "under-age", language);
    let tuya = house.tuya().await;
    let wrong = tuya.endorses(&number, "x/AAAAAAAAAAAA").await;
    refusals::is_a_problem(&wrong, "a wrong link", 404, "unknown-petition", language);
    let nobody = Citizen { token: String::new(), ..tuya.clone() };
    assert_eq!(nobody.endorses(&number, &address).await.status, 401);
    let stranger = house.reader();
    let guessed = stranger.opens(&format!("/petitions/{number}/endorse/AAAAAAAAAAAA")).await;
    let none = stranger.opens("/petitions/PN-202001-99999/endorse/AAAAAAAAAAAA").await;
    assert_eq!((guessed.answer.status, none.answer.status), (404, 404), "told alike");
    for other in ["%00", "%ff", "..%2f..", "😀"] {
        let odd = stranger.asks(&format!("/petitions/{number}/endorse/{other}")).await;
        assert_eq!(odd.status, 404, "{other}");
    }
    let form = house.signed_in(TUYA).await;
    assert_eq!(form.sends(&link, &[]).await.status, 403, "without the form's own token");
    assert_eq!(house.log_position().await, position, "nothing was written");
    house.stop();
}

async fn what_nobody_has_moderated_is_found_by_nobody(place: Place) {
    let house = place.open_with(THREE);
    let bat = house.bat().await;
    let (number, address) = house.gathers_endorsements(&bat).await;
    house.finds_everything().await;
    let link = address.strip_prefix(&house.url).expect("ours");
    let behind = house.get(link).await.expect(200);
    assert_eq!(behind.header("x-robots-tag"), "noindex, nofollow");
    assert_eq!(behind.header("cache-control"), "private, no-store");
    let text = behind.text();
    assert!(text.contains("name=\"robots\" content=\"noindex,nofollow\""), "{text}");
    let (head, _) = text.split_once("</head>").expect("a head");
    assert!(!head.contains("Гэр хорооллын"), "where the link is shared nothing of it is shown");
    let query = "/api/v1/petitions/similar?text=гэр хорооллын гудамжийг гэрэлтүүлэх";
    assert_eq!(house.get(query).await.expect(200).json()["data"].as_array().map(Vec::len), Some(0));
    for hidden in ["", ".json", "/share"] {
        let tuya = house.signed_in(TUYA).await;
        let path = format!("/petitions/{number}{hidden}");
        assert_eq!(tuya.asks(&path).await.status, 404, "{path}");
    }
    house.stop();
}

#[tokio::test]
async fn at_two_doors_it_comes_to_the_moderators_once() {
    let Some(place) = Place::postgres().await else { return };
    let (here, there) = (place.open_with(THREE), place.open_with(THREE));
    let bat = here.bat().await;
    let (number, link) = here.gathers_endorsements(&bat).await;
    let crowd = here.crowd(0..5).await;
    let both =
        crowd.iter().map(|somebody| {
            let elsewhere = somebody.at(&there);
            let (number, link) = (&number, &link);
            async move {
                futures::join!(somebody.endorses(number, link), elsewhere.endorses(number, link))
            }
        });
    for (one, other) in futures::future::join_all(both).await {
        // Once enough were quicker, it takes no more.
        assert!([one.status, other.status].iter().all(|status| matches!(status, 204 | 409)));
    }
    for house in [&here, &there] {
        house.sees_it(&bat.at(house), &number, "submitted").await;
    }
    here.stop();
    there.stop();
    let store = eventlog::PostgresStore::open(&place.address).await.expect("the log opens");
    let events = eventlog::Store::read_stream(&store, &number).await.expect("read");
    eventlog::Store::close(&store).await;
    let admitted = events.iter().filter(|event| event.event_type == "EndorsementsReached");
    assert_eq!(admitted.count(), 1);
    place.is_sound();
}
