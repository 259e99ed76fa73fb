//! Offices end: some by one administrator, some by two, any by the operator; and what was only proposed
//! lapses with its proposer.

use serde_json::{Value, json};

use crate::house::Place;
use crate::offices::administrators;
use crate::people::{self, BAT, DORJ, TUYA};

crate::on_both_databases! {
    an_auditor_s_office_is_ended_by_two,
    the_end_of_an_administrator_waits_on_the_page_for_another,
    what_was_proposed_lapses_with_its_proposer,
    the_operator_ends_what_administrators_cannot,
}

async fn an_auditor_s_office_is_ended_by_two(place: Place) {
    place.is_founded();
    let house = place.open();
    let line = house.appoints(people::MUNKHZUL_THE_AUDITOR, json!({ "role": "auditor" })).await;
    let [solongo, javzmaa] = administrators(&house).await;
    let auditor = house.citizen(people::MUNKHZUL_THE_AUDITOR).await;
    let misuse = || json!({ "reason": "misuse" });
    javzmaa.agrees_to_end(line).await.expect(409);
    solongo.ends_saying(line, json!({ "reason": "dislike" })).await.expect(422);
    let waits = solongo.ends_saying(line, misuse()).await.expect(202).json();
    assert_eq!(waits["state"], "held");
    assert_eq!(
        (&waits["ending"]["reason"], &waits["ending"]["asked_by"]),
        (&json!("misuse"), &json!(1))
    );
    solongo.ends_saying(line, misuse()).await.expect(409);
    auditor.gets("/api/v1/offices").await.expect(200);
    auditor.declines(line).await.expect(403);

    let kept = solongo.declines(line).await.expect(200).json();
    assert_eq!((&kept["state"], &kept["ending"]), (&json!("held"), &Value::Null));
    javzmaa.agrees_to_end(line).await.expect(409);
    javzmaa.declines(line).await.expect(409);

    solongo.ends_saying(line, misuse()).await.expect(202);
    let ended = javzmaa.ends(line).await.expect(200).json();
    assert_eq!((&ended["state"], &ended["ending"]), (&json!("ended"), &Value::Null));
    for (field, value) in [
        ("approved_by", json!(2)),
        ("end_asked_by", json!(1)),
        ("ended_by", json!(2)),
        ("reason", json!("misuse")),
    ] {
        assert_eq!(ended[field], value, "{field}: {ended}");
    }
    assert!(ended["approved_at"].is_string() && ended["ended_at"].is_string(), "{ended}");
    // Somebody else may have had the session.
    auditor.gets("/api/v1/offices").await.expect(401);
    let again = house.citizen(people::MUNKHZUL_THE_AUDITOR).await;
    again.gets("/api/v1/offices").await.expect(403);
    let page = house.signed_in(people::SOLONGO_THE_ADMINISTRATOR).await.opens("/offices").await;
    page.says("Зориулалтын бусаар ашигласан").says("Зогсоосон: ажилтан № 2");
    page.says("Зогсоохыг санал болгосон: ажилтан № 1");
    house.stop();
    let roll = place.operator_does(&["staff", "list"]);
    assert!(roll.contains(", ended by 2: misuse"), "{roll}");
    place.is_sound();
}

async fn the_end_of_an_administrator_waits_on_the_page_for_another(place: Place) {
    place.is_founded();
    let house = place.open();
    let line = house.appoints(BAT, json!({ "role": "administrator" })).await;
    let solongo = house.signed_in(people::SOLONGO_THE_ADMINISTRATOR).await;
    let javzmaa = house.signed_in(people::JAVZMAA_THE_ADMINISTRATOR).await;
    let bat = house.signed_in(BAT).await;
    let end = format!("/offices/{line}/end");
    let decline = format!("/offices/{line}/decline");

    let form = solongo.opens("/offices").await.form(&end);
    let waits = form.with("reason", "misuse").sent_by(&solongo).await;
    let asked =
        "Үүргийг зогсоохыг санал болгосон: ажилтан № 1. Шалтгаан: Зориулалтын бусаар ашигласан";
    waits.says(asked).says("Та өөрөө санал болгосон");
    assert!(!waits.text().contains(&format!("action=\"{end}\"")), "she said so already");
    let own = bat.opens("/offices").await;
    own.says(asked).says("Энэ таны өөрийн үүрэг");
    assert!(!own.text().contains(&format!("action=\"{decline}\"")), "he does not decide it");
    assert!(!own.text().contains("Үүргийг зогсоох: бүртгэлийн мөр 3"));
    own.says("Үүргээсээ чөлөөлөгдөх: бүртгэлийн мөр 3");
    bat.opens("/me").await.says(asked);
    let by_himself = own.form("/sign-out").fields;
    bat.sends(&decline, &by_himself).await.expect(409);

    let kept = javzmaa.opens("/offices").await.form(&decline).sent_by(&javzmaa).await;
    assert!(!kept.text().contains(asked));
    let again = solongo.opens("/offices").await.form(&end).with("reason", "misuse");
    again.sent_by(&solongo).await.says(asked);
    let ended = javzmaa.opens("/offices").await.form(&end).sent_by(&javzmaa).await;
    assert_eq!(ended.answer.status, 200);
    // For its misuse he is signed out everywhere; and who comes back is an administrator no more.
    assert!(!bat.opens("/offices").await.text().contains(&end));
    assert_eq!(house.signed_in(BAT).await.opens("/offices").await.answer.status, 403);
    house.stop();
    place.is_sound();
}

async fn what_was_proposed_lapses_with_its_proposer(place: Place) {
    place.is_founded();
    let house = place.open();
    let [solongo, javzmaa] = administrators(&house).await;
    let third = house.appoints(BAT, json!({ "role": "administrator" })).await;
    let auditor = house.appoints(people::MUNKHZUL_THE_AUDITOR, json!({ "role": "auditor" })).await;
    let bat = house.bat().await;
    let proposed = bat.proposes(TUYA, json!({ "role": "moderator" })).await.expect(201).json();
    let line = proposed["number"].as_u64().expect("a number");
    bat.ends(auditor).await.expect(202);
    bat.agrees_to_end(third).await.expect(200);

    javzmaa.approves(line, TUYA).await.expect(409);
    javzmaa.agrees_to_end(auditor).await.expect(409);
    let roll = solongo.gets("/api/v1/offices").await.expect(200).json();
    let of = |line: u64| &roll["data"][usize::try_from(line).expect("small") - 1];
    assert_eq!(of(line)["state"], "lapsed");
    assert_eq!((&of(auditor)["state"], &of(auditor)["ending"]), (&json!("held"), &Value::Null));
    let page = house.signed_in(people::JAVZMAA_THE_ADMINISTRATOR).await.opens("/offices").await;
    page.says("эрхийн админ байхаа больсон").says("Хүлээж байгаа санал алга");
    solongo.proposes(TUYA, json!({ "role": "moderator" })).await.expect(201);
    house.stop();
}

async fn the_operator_ends_what_administrators_cannot(place: Place) {
    for command in [&["staff", "list"][..], &["staff", "end", "--line", "1"]] {
        let nowhere = place.operator(command);
        let told = String::from_utf8_lossy(&nowhere.stderr).into_owned();
        assert!(!nowhere.status.success() && told.contains("no Sanal data at"), "{told}");
    }
    place.is_founded();
    let house = place.open();
    house.appoints(people::MUNKHZUL_THE_AUDITOR, json!({ "role": "auditor" })).await;
    house.stop();
    let roll = place.operator_does(&["staff", "list"]);
    let lines: Vec<_> = roll.lines().collect();
    assert_eq!(lines.len(), 3, "{roll}");
    assert!(lines[0].starts_with("1    held      until 20"), "{roll}");
    assert!(lines[0].ends_with("  administrator") && lines[2].ends_with("  auditor"), "{roll}");

    let told = place.operator_does(&["staff", "end", "--line", "2"]);
    assert!(
        told.contains("ended by the operator")
            && told.contains("signed out everywhere")
            && told.contains("2    ended")
            && told.contains(", ended by the operator"),
        "{told}"
    );
    assert!(told.contains("administrators now: 1"), "{told}");
    for (line, why) in [("2", "nobody holds it"), ("9", "there is no such line")] {
        let refused = place.operator(&["staff", "end", "--line", line]);
        let told = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(!refused.status.success() && told.contains(why), "{told}");
    }
    let third = place.operator_told(&["staff", "found", "--days", "30"], DORJ);
    assert!(third.status.success(), "{}", String::from_utf8_lossy(&third.stderr));
    let fourth = place.operator_told(&["staff", "found", "--days", "30"], BAT);
    assert!(!fourth.status.success());

    let house = place.open();
    let javzmaa = house.citizen(people::JAVZMAA_THE_ADMINISTRATOR).await;
    javzmaa.gets("/api/v1/offices").await.expect(403);
    let dorj = house.signed_in(DORJ).await;
    dorj.opens("/offices").await.says("Системийн оператор зогсоосон");
    house.stop();
    place.is_sound();
}
