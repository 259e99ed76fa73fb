//! Finding petitions: by words however they are spelt, page by page without shifting, as a feed.

use std::collections::HashSet;
use std::fmt::Write as _;

use crate::house::Place;
use crate::importing::every_page;

crate::on_both_databases! {
    words_find_a_petition_however_they_are_spelt_and_are_marked_in_it,
    pages_do_not_shift_while_others_come_in,
    whoever_follows_a_list_hears_of_what_is_new_in_it,
}

async fn words_find_a_petition_however_they_are_spelt_and_are_marked_in_it(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let page = format!("/petitions/{}", petition.number);
    house.finds_everything().await;
    let reader = house.reader();
    let asked = reader.opens("/petitions").await;
    let found = asked.form("/petitions").with("q", "сургууль гудамж").asked_by(&reader).await;
    found.says(&page).says("<mark>гудамжийг</mark>").says("<mark>сургуулиас</mark>");
    for words in ["gudamj", "ГУДАМЖНЫ", "гудмаж", "хороо гэрэл"] {
        let found = asked.form("/petitions").with("q", words).asked_by(&reader).await;
        found.says(&page).says("<mark>");
        assert!(found.text().contains(&format!("value=\"{words}\"")), "what was typed stays");
    }
    let none = asked.form("/petitions").with("q", "нисэх онгоц").asked_by(&reader).await;
    none.says("«нисэх онгоц» гэсэн өргөдөл олдсонгүй").says("state=all");
    let near = asked
        .form("/petitions")
        .with("q", "гэр хорооллын гудамж гэрэлтүүлэх онгоц")
        .asked_by(&reader)
        .await;
    near.says("олдсонгүй").says("Төстэй өргөдлүүд").says(&page);
    let number = petition.number.to_lowercase();
    let by_number = asked.form("/petitions").with("q", &number).asked_by(&reader).await;
    assert_eq!(by_number.path, page, "who looks for a number means that petition");
    assert!(!none.text().contains(&page));

    let hostile = asked
        .form("/petitions")
        .with("q", "<script>alert(1)</script>\" \u{202e}")
        .asked_by(&reader);
    assert!(!hostile.await.text().contains("<script>alert"));
    let long = "гэрэл ".repeat(400);
    asked.form("/petitions").with("q", &long).asked_by(&reader).await.says(&page);

    let of = |query: &str| {
        let query = query.to_owned();
        let house = &house;
        async move { house.get(&format!("/petitions.json?q={query}")).await }
    };
    let hit = of("gudamj&kind=working_group").await.expect(200).json();
    assert_eq!(
        (&hit["total"], &hit["data"][0]["id"]),
        (&1.into(), &petition.number.clone().into())
    );
    assert!(hit["found_position"].as_u64().is_some());
    for other in ["gudamj&state=closed", "gudamj&kind=decision", "gudamj+nisekh"] {
        assert_eq!(of(other).await.expect(200).json()["total"], 0, "{other}");
    }
    for wrong in ["gudamj&state=near", "gudamj&after=12~PN-202611-00001"] {
        of(wrong).await.expect(400);
    }
    let csv = house.get("/petitions.csv?q=gudamj").await.expect(200).text();
    assert_eq!(csv.lines().count(), 2, "{csv}");
    assert!(csv.contains(&petition.number));
    house.stop();
}

async fn pages_do_not_shift_while_others_come_in(place: Place) {
    let table = place.file("archive.csv");
    let mut lines = "id,created_at,title,signatures,status\n".to_owned();
    for n in 0..120 {
        let (day, hour) = (1 + n / 24, n % 24);
        let _ =
            writeln!(lines, "{n},2025-03-{day:02}T{hour:02}:00:00Z,Гудамжийн гэрэл {n},{n},closed");
    }
    std::fs::write(&table, lines).expect("written");
    let name = table.display().to_string();
    place.operator_does(&["import", "petitions", &name, "--source", "archive"]);
    let house = place.open_with_staff(&[]).await;
    house.finds_everything().await;
    for list in ["/petitions.json?state=all", "/petitions.json?q=gudamj&state=all"] {
        let first = house.get(list).await.expect(200).json();
        let before = first["total"].as_u64().expect("a total");
        house.open_petition().await;
        house.finds_everything().await;
        let next = first["links"]["next"].as_str().expect("more").replace(&house.url, "");
        let rest = every_page(&house, &next).await;
        let first = first["data"].as_array().expect("a page").iter();
        let numbers: Vec<_> = first.chain(&rest).map(|each| each["id"].to_string()).collect();
        let different: HashSet<_> = numbers.iter().collect();
        assert_eq!((numbers.len() as u64, different.len() as u64), (before, before), "{list}");
        let now = house.get(list).await.expect(200).json();
        assert_eq!(now["total"], before + 1, "and whoever begins anew sees the new one");
    }
    let reader = house.reader();
    let first = reader.opens("/petitions?q=gudamj&state=all").await;
    let next = first.text();
    let next = next.split("rel=\"next\" href=\"").nth(1).and_then(|rest| rest.split('"').next());
    let next = next.expect("a next page").replace("&amp;", "&");
    let second = reader.opens(&next).await;
    second.says("<mark>Гудамжийн</mark>").says("rel=\"first\"");
    house.stop();
}

async fn whoever_follows_a_list_hears_of_what_is_new_in_it(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    house.finds_everything().await;
    let page = house.reader().opens("/petitions?state=open&kind=working_group").await;
    let text = page.text();
    let feed = text.split("type=\"application/atom+xml\" href=\"").nth(1).expect("a feed");
    let feed = feed.split('"').next().expect("its address").replace("&amp;", "&");
    assert_eq!(feed, "/petitions.atom?state=open&kind=working_group&lang=mn");
    for address in [feed.as_str(), "/petitions.atom?q=gudamj&lang=en"] {
        let answer = house.get(address).await.expect(200);
        assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        let feed: atom_syndication::Feed = answer.text().parse().expect("an Atom feed");
        let [entry] = feed.entries() else { panic!("one petition: {feed:?}") };
        assert_eq!(entry.title().as_str(), "Гэр хорооллын гудамжийг гэрэлтүүлэх");
        assert!(entry.links()[0].href().ends_with(&petition.number));
        assert_eq!(feed.updated(), entry.updated());
        let itself =
            feed.links().iter().find(|link| link.rel() == "self").expect("its own address");
        let again = house.get(&itself.href().replace(&house.url, "")).await.expect(200).text();
        assert_eq!(again, answer.text());
    }
    let other = house.get("/petitions.atom?state=closed").await.expect(200).text();
    let other: atom_syndication::Feed = other.parse().expect("an Atom feed");
    assert!(other.entries().is_empty());
    house.get("/petitions.atom?state=lost").await.expect(400);
    house.stop();
}
