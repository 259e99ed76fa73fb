//! A petition in other places: a box in another site, a card under a link, a poster on a wall, a file.

use serde_json::Value;

use crate::house::Place;
use crate::people;
use crate::visitors::a_petition;

crate::on_both_databases!(a_petition_is_passed_on_and_a_draft_is_not);

async fn a_petition_is_passed_on_and_a_draft_is_not(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let number = &petition.number;
    house.bat().await.signs(number).await.expect(201);
    assert_eq!(house.count(number).await, 1);
    let own = format!("{}/petitions/{number}", house.url);

    let page = house.get(&format!("/petitions/{number}")).await.expect(200).text();
    assert!(page.contains(&format!("property=\"og:image\" content=\"{own}/card.png?lang=mn\"")));
    let discovered = page.split("application/json+oembed\" href=\"").nth(1).expect("a link");
    let discovered = discovered.split('"').next().expect("its address").replace("&amp;", "&");
    let oembed = house.get(&discovered).await.expect(200);
    assert_eq!(oembed.header("access-control-allow-origin"), "*");
    let oembed = oembed.json();
    assert_eq!((&oembed["version"], &oembed["type"]), (&"1.0".into(), &"rich".into()), "{oembed}");
    let html = oembed["html"].as_str().expect("HTML");
    let framed = html.split("src=\"").nth(1).and_then(|rest| rest.split('"').next());
    let framed = framed.and_then(|address| address.strip_prefix(&house.url)).expect("ours");
    let small = house.get(&format!("{discovered}&maxwidth=300&maxheight=1")).await.json();
    assert_eq!((&small["width"], &small["height"]), (&300.into(), &120.into()));
    house.get(&discovered.replace("json", "xml")).await.expect(501);
    house.get(&discovered.replace("json", "")).await.expect(200);
    house.get(&discovered.replace("json", "yaml")).await.expect(400);
    house.get("/oembed").await.expect(400);
    house
        .get("/oembed?url=https%3A%2F%2Felsewhere.example%2Fpetitions%2FPN-202611-00001")
        .await
        .expect(404);

    let embed = house.get(framed).await.expect(200);
    assert!(embed.header("content-security-policy").contains("frame-ancestors *"));
    assert_eq!((embed.header("x-frame-options"), embed.header("set-cookie")), ("", ""));
    let text = embed.text();
    assert!(text.contains("target=\"_blank\"") && text.contains("1 гарын үсэг"), "{text}");
    assert!(!text.contains("<script") && !text.contains("<form"), "{text}");
    let english = house.get(&format!("/embed/petitions/{number}?lang=en")).await.text();
    assert!(english.contains("<html lang=\"en\"") && english.contains("1 signature"), "{english}");

    let card = house.get(&format!("/petitions/{number}/card.png")).await.expect(200);
    assert!(card.body.starts_with(b"\x89PNG") && card.header("content-type") == "image/png");
    assert_eq!(card.header("cross-origin-resource-policy"), "cross-origin");
    let again = house.get(&format!("/petitions/{number}/card.png")).await;
    assert_eq!(card.header("etag"), again.header("etag"));
    let poster = house.get(&format!("/petitions/{number}/poster")).await.expect(200).text();
    assert!(poster.contains("<svg") && poster.contains(&own), "{poster}");

    let hours = house.get(&format!("/petitions/{number}/signatures.json")).await.expect(200);
    let told: Value = hours.json();
    assert_eq!(told["hours"][0]["signature_count"], 1, "{told}");
    assert_eq!(told["days"][0]["signature_count"], 1, "{told}");
    let csv = house.get(&format!("/petitions/{number}/signatures.csv")).await.expect(200);
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    let lines: Vec<_> = csv.text().lines().map(str::to_owned).collect();
    assert!(
        lines[0] == "period,from,signature_count,as_of,position" && lines[2].starts_with("day,"),
        "{lines:?}"
    );
    for file in [&hours, &csv] {
        assert_eq!(file.header("access-control-allow-origin"), "*");
        assert!(!file.header("etag").is_empty());
    }

    let draft = house.citizen(people::TUYA).await.starts(a_petition()).await.expect(201).json();
    let draft = draft["id"].as_str().expect("an id");
    for path in ["card.png", "poster", "signatures.json", "signatures.csv", "feed.atom"] {
        house.get(&format!("/petitions/{draft}/{path}")).await.expect(404);
    }
    house.get(&format!("/embed/petitions/{draft}")).await.expect(404);
    house.has_not_complained();
    house.stop();
}
