//! The directory: analysts say who answers for what, everyone asks it.

use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, Place};
use crate::people;
use crate::visitors::{Answer, Citizen, Form, Reader};

crate::on_both_databases! {
    an_analyst_adds_a_topic_and_a_route_and_the_page_answers_with_the_new_agency,
    of_two_analysts_at_once_the_second_is_told_and_keeps_the_form,
    an_agency_that_something_points_to_stays_open,
    neither_a_citizen_nor_a_moderator_edits,
    holidays_come_and_go,
    a_form_with_faults_comes_back_filled_in,
    programs_read_and_write_it_too,
    what_was_changed_is_told_and_who_did_is_on_the_trail,
}

const LIGHTS: &str = "/directory/topics/traffic-lights";

/// One of a few.
fn analyst(n: usize) -> String {
    people::somebody(20 + n)
}

impl House {
    /// In a browser.
    async fn analyst(&self, n: usize) -> Reader {
        self.appoints(&analyst(n), json!({ "role": "analyst" })).await;
        self.signed_in(&analyst(n)).await
    }

    async fn answers_for(&self, topic: &str, division: &str) -> Value {
        let path = format!("/api/v1/directory/agency?topic={topic}&division={division}");
        self.get(&path).await.expect(200).json()
    }
}

fn named(form: Form, mn: &str) -> Form {
    form.with("name_mn", mn).with("name_en", "In English")
}

async fn adds_the_lights(analyst: &Reader) {
    let new = "/directory/new/agency";
    let agency = named(analyst.opens(new).await.form(new), "Гэрлэн дохионы алба");
    let agency = agency.with("code", "ub-lights").with("above", "ub-mayor");
    agency.sent_by(analyst).await.says("Гэрлэн дохионы алба");
    let new = "/directory/new/topic";
    let topic = named(analyst.opens(new).await.form(new), "Гэрлэн дохио").with("above", "roads");
    let topic = topic.with("code", "traffic-lights").with("words", "Гэрлэн\r\nдохио\r\n");
    topic.sent_by(analyst).await.says("Гэрлэн дохио").says("гэрлэн, дохио");
}

async fn an_analyst_adds_a_topic_and_a_route_and_the_page_answers_with_the_new_agency(
    place: Place,
) {
    let house = place.open_with_staff(&[]).await;
    let analyst = house.analyst(0).await;
    analyst.opens("/").await.says(">Лавлах</a>");
    adds_the_lights(&analyst).await;
    let ask = "/directory?topic=traffic-lights&division=MN-1-1119";
    let visitor = house.reader();
    visitor.opens(ask).await.says("<strong>Нийслэлийн Авто замын хөгжлийн газар</strong>");

    let route = analyst.opens(LIGHTS).await.form(&format!("{LIGHTS}/routes"));
    let route = route.with("division", "MN-1").with("agency", "ub-lights");
    let taken = route.clone();
    route.sent_by(&analyst).await.says("Гэрлэн дохионы алба").says("Улаанбаатар хот");
    let answer = visitor.opens(ask).await;
    answer.says("<strong>Гэрлэн дохионы алба</strong>");
    answer.says("Нийслэлийн Засаг даргын Тамгын газар → Засгийн газрын Хэрэг эрхлэх газар");
    // As a form without a script asks it.
    let asked = visitor.opens("/directory").await.form("/directory");
    let asked = asked.with("topic", "traffic-lights").with("division", "MN-041");
    asked.asked_by(&visitor).await.says("Хөвсгөл аймгийн Засаг даргын");
    let missing = visitor.opens("/directory?topic=&division=MN-041").await;
    missing.says("id=\"topic-error\"").says("href=\"#topic\"");

    let taken = taken.with("agency", "police").sent_by(&analyst).await;
    assert_eq!(taken.answer.status, 422);
    taken.says("id=\"division-error\"").says("value=\"police\" selected");
    let here = format!("{LIGHTS}/routes/MN-1");
    let other = analyst.opens(&here).await.form(&here).with("agency", "police");
    other.sent_by(&analyst).await.says("Цагдаагийн ерөнхий газар");
    let remove = analyst.opens(&here).await.form(&format!("{here}/remove"));
    let twice = remove.clone();
    assert_eq!(remove.sent_by(&analyst).await.path, LIGHTS);
    assert_eq!(twice.sent_by(&analyst).await.answer.status, 409, "it is gone already");
    visitor.opens(ask).await.says("<strong>Нийслэлийн Авто замын хөгжлийн газар</strong>");
    house.stop();
    place.is_sound();
}

async fn of_two_analysts_at_once_the_second_is_told_and_keeps_the_form(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let (one, two) = (house.analyst(0).await, house.analyst(1).await);
    let edit = "/directory/agencies/usug";
    let (of_one, of_two) = (one.opens(edit).await.form(edit), two.opens(edit).await.form(edit));
    named(of_one, "Нэгийн нэр").sent_by(&one).await.says("Нэгийн нэр");
    let told = named(of_two, "Хоёрын нэр").sent_by(&two).await;
    assert_eq!(told.answer.status, 409);
    told.says("дөнгөж сая зассан").says("Нэгийн нэр").says("value=\"Хоёрын нэр\"");
    named(told.form(edit), "Хоёрын нэр").sent_by(&two).await.says("Хоёрын нэр");

    // Closed from a page that is older than what stands.
    let close = one.opens("/directory/agencies/land").await;
    let close = close.form("/directory/agencies/land/close");
    let edit = "/directory/agencies/land";
    named(two.opens(edit).await.form(edit), "Зөвлөл").sent_by(&two).await;
    let told = close.sent_by(&one).await;
    assert_eq!(told.answer.status, 409);
    told.says("дөнгөж сая зассан").form(&format!("{edit}/close")).sent_by(&one).await;
    let closed = one.opens(edit).await;
    closed.says("хаалттай");
    let listed = house.get("/directory/agencies").await.expect(200).text();
    assert!(!listed.contains("id=\"land\""), "what is closed is not listed for everyone");

    // Removed while another writes it.
    let day = "/directory/holidays/2027-07-11";
    let of_two = named(two.opens(day).await.form(day), "Наадам");
    one.opens(day).await.form(&format!("{day}/remove")).sent_by(&one).await;
    let told = of_two.sent_by(&two).await;
    assert_eq!(told.answer.status, 409);
    told.says("хассан байна");
    named(told.form(day), "Наадам").sent_by(&two).await.says("2027.07.11");
    house.stop();
}

async fn an_agency_that_something_points_to_stays_open(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let analyst = house.analyst(0).await;
    for (agency, why) in [
        ("cabinet-office", "дээд шатаа гэсэн нээлттэй байгууллага"),
        ("anti-corruption", "Үүн рүү заасан нээлттэй асуудал"),
        ("khuvsgul", "Зарим аймаг, дүүрэгт"),
    ] {
        let edit = format!("/directory/agencies/{agency}");
        let close = analyst.opens(&edit).await.form(&format!("{edit}/close"));
        let told = close.sent_by(&analyst).await;
        assert_eq!(told.answer.status, 409, "{agency}");
        told.says("Одоохондоо хааж болохгүй").says(why);
        assert!(!analyst.opens(&edit).await.text().contains("хаалттай"), "{agency}");
    }
    let roads = "/directory/topics/roads";
    let close = analyst.opens(&format!("{roads}/edit")).await.form(&format!("{roads}/close"));
    let told = close.sent_by(&analyst).await;
    assert_eq!(told.answer.status, 409, "topics stand under it");
    let taxis = "/directory/topics/taxis";
    let close = analyst.opens(&format!("{taxis}/edit")).await.form(&format!("{taxis}/close"));
    close.sent_by(&analyst).await.says("Хаасан");
    assert!(!house.get("/directory").await.text().contains(taxis), "nothing new is about it");
    house.get(taxis).await.expect(200);
    house.stop();
}

async fn neither_a_citizen_nor_a_moderator_edits(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let before = house.get("/directory/topics.json").await.expect(200).json();
    let pages = [
        "/directory/new/agency",
        "/directory/new/topic",
        "/directory/new/holiday",
        "/directory/agencies/usug",
        "/directory/topics/roads/edit",
        "/directory/topics/roads/routes/MN-1",
        "/directory/holidays/2027-07-11",
        "/directory/history",
    ];
    for number in [people::TUYA, people::ENKHJARGAL_THE_MODERATOR] {
        let reader = house.signed_in(number).await;
        for page in pages {
            assert_eq!(reader.asks(page).await.status, 403, "{page}");
            assert_eq!(house.reader().asks(page).await.status, 303, "{page}");
        }
        let own = reader.opens("/directory/topics/roads").await.text();
        assert!(!own.contains("/edit") && !own.contains("/routes\""), "no way in is offered");
        let form = reader.opens("/").await.form("/sign-out");
        let form = named(form, "Миний нэр").with("seen", "0").with("agency", "police");
        for action in [
            "/directory/agencies/usug",
            "/directory/agencies/usug/close",
            "/directory/topics/roads/edit",
            "/directory/topics/roads/close",
            "/directory/topics/roads/routes/MN-1",
            "/directory/topics/roads/routes/MN-1/remove",
            "/directory/holidays/2027-07-11/remove",
        ] {
            assert_eq!(reader.sends(action, &form.fields).await.status, 403, "{action}");
        }
        let program = house.citizen(number).await;
        let said = json!({ "topic": "roads", "division": "MN-1", "agency": "police", "seen": "0" });
        program.says("/api/v1/directory/routes", said).await.expect(403);
        let seen = json!({ "seen": "0" });
        program.says("/api/v1/directory/agencies/usug/close", seen).await.expect(403);
    }
    let after = house.get("/directory/topics.json").await.expect(200).json();
    assert_eq!(before["data"], after["data"]);
    house.stop();
}

async fn holidays_come_and_go(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let analyst = house.analyst(0).await;
    let new = "/directory/new/holiday";
    let day = |day: &str| {
        let (day, analyst) = (day.to_owned(), &analyst);
        async move { named(analyst.opens(new).await.form(new), "Нөхөх өдөр").with("day", &day) }
    };
    let added = day("2027-02-13").await.with("is_worked", "yes").sent_by(&analyst).await;
    assert_eq!(added.path, "/directory/holidays");
    added.says("2027.02.13").says("Нөхөж ажиллана");
    for (form, field) in [
        (day("2027-02-15").await.with("is_worked", "yes"), "is_worked"),
        (day("2027-02-30").await, "day"),
        (day("2027-02-07").await, "day"),
    ] {
        let told = form.sent_by(&analyst).await;
        assert_eq!(told.answer.status, 422);
        told.says(&format!("id=\"{field}-error\"")).says("value=\"Нөхөх өдөр\"");
    }
    let own = "/directory/holidays/2027-02-13";
    analyst.opens(own).await.form(&format!("{own}/remove")).sent_by(&analyst).await;
    let file = house.get("/directory/holidays.csv").await.expect(200).text();
    assert!(file.contains("2027-02-07,") && !file.contains("2027-02-13"), "{file}");
    house.stop();
}

async fn a_form_with_faults_comes_back_filled_in(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let analyst = house.analyst(0).await;
    let edit = "/directory/topics/road-repair/edit";
    let form = analyst.opens(edit).await.form(edit).with("name_en", " ").with("name_mn", "Засвар");
    let told = form.sent_by(&analyst).await;
    assert_eq!(told.answer.status, 422);
    told.says("id=\"name_en-error\"").says("value=\"Засвар\"");
    let form = named(analyst.opens(edit).await.form(edit), "Засвар");
    let told = form.clone().with("words", "зам\r\nХот тосгон").sent_by(&analyst).await;
    told.says("2 дүгээр мөрөнд нэг үг алга").says("Хот тосгон</textarea>");
    let told = form.clone().with("above", "road-repair").sent_by(&analyst).await;
    told.says("id=\"above-error\"");
    let told = form.with("agency", "no-such").sent_by(&analyst).await;
    told.says("id=\"agency-error\"");
    let new = "/directory/new/agency";
    let form = named(analyst.opens(new).await.form(new), "Газар");
    form.clone().with("code", "Газар").sent_by(&analyst).await.says("2–30 тэмдэгттэй");
    form.with("code", "usug").sent_by(&analyst).await.says("аль хэдийн байна");
    let edit = "/directory/agencies/ub-mayor";
    let form = named(analyst.opens(edit).await.form(edit), "Тамгын газар");
    let told = form.with("above", "usug").sent_by(&analyst).await;
    told.says("өөрөө өөрийнхөө дээр").says("value=\"usug\" selected");
    house.stop();
}

async fn reads(house: &House, file: &str) -> Answer {
    let read = house.get(&format!("/directory/{file}")).await.expect(200);
    assert_eq!(read.header("access-control-allow-origin"), "*", "{file}");
    let reader = house.reader();
    let again = reader.http.get(reader.address(&format!("/directory/{file}")));
    let again = Answer::to(again.header("if-none-match", read.header("etag"))).await;
    assert_eq!(again.status, 304, "{file}");
    read
}

async fn programs_read_and_write_it_too(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.appoints(&analyst(0), json!({ "role": "analyst" })).await;
    let program = house.citizen(&analyst(0)).await;
    for kind in ["topics", "agencies", "holidays"] {
        let file = reads(&house, &format!("{kind}.json")).await.json();
        assert!(file["position"].is_u64() && file["as_of"].is_string(), "{kind}");
        let lines = reads(&house, &format!("{kind}.csv")).await.text().lines().count();
        assert_eq!(file["data"].as_array().map(Vec::len), Some(lines - 1), "{kind}");
    }
    assert_eq!(house.answers_for("roads", "MN-041").await["agency"]["code"], "khuvsgul");
    let lights = json!({
        "code": "ub-lights", "name_mn": "Дохио", "name_en": "Lights", "above": "ub-mayor",
    });
    let set = sets(&program, "agencies", lights.clone()).await.expect(200).json();
    let seen = set["seen"].as_str().expect("a revision").to_owned();
    sets(&program, "agencies", lights.clone()).await.expect(200);
    let topic = json!({
        "code": "traffic-lights", "name_mn": "Дохио", "name_en": "Lights", "above": "roads",
        "words": ["Дохио", "дохио"],
    });
    let set = sets(&program, "topics", topic).await.expect(200).json();
    assert_eq!(set["words"], json!(["дохио"]));
    let route = json!({ "topic": "traffic-lights", "division": "MN-1", "agency": "ub-lights" });
    let route = sets(&program, "routes", route).await.expect(200).json();
    let answered = house.answers_for("traffic-lights", "MN-1-1119").await;
    assert_eq!(answered["agency"]["code"], "ub-lights");
    assert_eq!(answered["above"][0]["code"], "ub-mayor");

    let close = "/api/v1/directory/agencies/ub-lights/close";
    is_refused(&program.says(close, json!({ "seen": seen })).await, "directory-routes-left");
    is_refused(&program.says(close, json!({ "seen": "0" })).await, "directory-changed-meanwhile");
    let remove = json!({
        "topic": "traffic-lights", "division": "MN-1", "seen": route["seen"],
    });
    let path = "/api/v1/directory/routes/remove";
    program.says(path, remove.clone()).await.expect(204);
    is_refused(&program.says(path, remove).await, "directory-entry-gone");
    let closed = program.says(close, json!({ "seen": seen })).await.expect(200).json();
    assert_eq!(closed["is_closed"], true);
    let topic = program
        .says("/api/v1/directory/topics/traffic-lights/close", json!({ "seen": set["seen"] }))
        .await;
    assert_eq!(topic.expect(200).json()["is_closed"], true);
    // Whoever had the form before them is told so.
    let bat = house.signed_in(people::BAT).await;
    let form = bat.writes("Дохио асахгүй").await.with("complaint-topic", "traffic-lights");
    let told = form.sent_with_files_by(&bat, &[]).await;
    assert_eq!(told.answer.status, 422);
    told.says("Энэ сэдвийг энэ хооронд хаасан байна");
    wrong_words_are_told(&house, &program).await;
    house.stop();
}

#[track_caller]
fn is_refused(answer: &Answer, kind: &str) {
    let told = answer.clone().expect(409).json();
    assert_eq!(told["type"], format!("/api/docs#{kind}"), "{told}");
}

async fn sets(program: &Citizen, what: &str, said: Value) -> Answer {
    program.says(&format!("/api/v1/directory/{what}"), said).await
}

async fn wrong_words_are_told(house: &House, program: &Citizen) {
    let taken = json!({ "code": "usug", "name_mn": "Ус", "name_en": "Water" });
    let told = sets(program, "agencies", taken).await.expect(422).json();
    assert_eq!(
        (&told["errors"][0]["field"], &told["errors"][0]["code"]),
        (&json!("code"), &json!("taken"))
    );
    let nowhere = json!({ "topic": "roads", "division": "unknown", "agency": "Зам" });
    let told = sets(program, "routes", nowhere).await.expect(422).json();
    let fields: Vec<_> = told["errors"].as_array().expect("errors").iter().collect();
    assert_eq!(fields.len(), 2, "{told}");
    let day = json!({ "day": "2027-02-30", "name_mn": "Өдөр", "name_en": "Day" });
    sets(program, "holidays", day).await.expect(422);
    let day = json!({ "day": "2027-02-15", "name_mn": "Өдөр", "name_en": "Day" });
    let set = sets(program, "holidays", day).await.expect(200).json();
    let remove = "/api/v1/directory/holidays/2027-02-15/remove";
    program.says(remove, json!({ "seen": "нэг" })).await.expect(422);
    program.says(remove, json!({ "seen": set["seen"] })).await.expect(204);
    program.says("/api/v1/directory/holidays/x/remove", json!({ "seen": "0" })).await.expect(404);
    for (topic, division) in [("no-such", "MN-1"), ("", ""), ("roads", "MN-999")] {
        let path = format!("/api/v1/directory/agency?topic={topic}&division={division}");
        house.get(&path).await.expect(400);
        let page = format!("/directory?topic={topic}&division={division}");
        let status = if topic.is_empty() { 200 } else { 400 };
        house.get(&page).await.expect(status);
    }
    let stranger = program.http.request(Method::POST, format!("{}{remove}", program.url));
    Answer::to(stranger.json(&json!({ "seen": "0" }))).await.expect(401);
}

async fn what_was_changed_is_told_and_who_did_is_on_the_trail(place: Place) {
    let house = place.open_with_staff(&[]).await;
    let analyst = house.analyst(0).await;
    analyst.opens("/directory/history").await.says("одоогоор өөрчлөөгүй");
    adds_the_lights(&analyst).await;
    let history = analyst.opens("/directory/history").await;
    history.says("Лавлахад асуудал бичсэн").says("Гэрлэн дохио (traffic-lights)");
    history.says("Лавлахад байгууллага бичсэн").says("Гэрлэн дохионы алба (ub-lights)");
    let position = house.log_position().await;
    let earlier = analyst.opens(&format!("/directory/history?before={position}")).await.text();
    assert!(!earlier.contains("traffic-lights") && earlier.contains("ub-lights"), "{earlier}");
    house.appoints(people::MUNKHZUL_THE_AUDITOR, json!({ "role": "auditor" })).await;
    house.shows(house.log_position().await).await;
    let auditor = house.signed_in(people::MUNKHZUL_THE_AUDITOR).await;
    let trail = auditor.opens("/audit?act=TopicSet").await;
    trail.says("Лавлахад асуудал бичсэн");
    house.stop();
    place.is_sound();
}
