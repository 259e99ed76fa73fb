//! Whatever fails, the way back that is offered can be gone.

use std::collections::BTreeSet;

use reqwest::Method;
use reqwest::header::REFERER;

use crate::house::Place;
use crate::people::{BAT, DORJ};
use crate::routes::routes;
use crate::visitors::{Answer, Page, Reader};

crate::on_both_databases!(nobody_is_sent_back_to_where_forms_are_sent_to);

async fn nobody_is_sent_back_to_where_forms_are_sent_to(place: Place) {
    let (house, petition) = place.open_with_a_petition().await;
    let (bill, _) = house.open_bill().await;
    let (guest, bat) = (house.reader(), house.signed_in(BAT).await);
    let mut ways = BTreeSet::new();
    for (path, _) in routes().into_iter().filter(|(path, method)| {
        method == "POST" && !path.starts_with("/api/") && !path.starts_with("/mock-dan")
    }) {
        let number = if path.starts_with("/bills/") { &bill } else { &petition.number };
        let path = path.replace("{number}", number).replace("{provision}", "p999");
        let path = crate::routes::in_the_directory(&path).replace("{code}", "khuvsgul");
        let path = path.replace("{step}", "insert").replace("{id}", "1").replace("{n}", "1");
        for reader in [&guest, &bat] {
            let answer = reader.sends(&path, &[]).await;
            ways.extend(offered(&answer).into_iter().map(|way| (path.clone(), way)));
        }
    }
    assert!(ways.len() > 30, "{ways:?}");
    let mut dead = Vec::new();
    for (path, way) in ways {
        if guest.asks(&way).await.status == 405 {
            dead.push(format!("{path} leads back to {way}"));
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
    // The page that says it held the form is the one.
    let dorj = house.signed_in(DORJ).await;
    let own = format!("/bills/{bill}/draft/p1");
    let form = dorj.opens(&own).await.form(&format!("{own}/insert"));
    let gone = format!("/bills/{bill}/draft/p999/insert");
    let refused = sent_from(&dorj, &own, &gone, &form.fields).await;
    assert!(offered(&refused.answer).contains(&own), "{}", refused.text());
    house.stop();
}

async fn sent_from(reader: &Reader, page: &str, path: &str, fields: &[(String, String)]) -> Page {
    let request = reader.http.request(Method::POST, reader.address(path)).form(fields);
    let answer = Answer::to(request.header(REFERER, reader.address(page))).await;
    Page { path: path.to_owned(), answer }
}

/// Where a page that says what is wrong leads: back, or by the sign-in.
fn offered(answer: &Answer) -> Vec<String> {
    let text = answer.text();
    let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let main = text.split("<main").nth(1).unwrap_or_default();
    let button = main.split("class=\"button\" href=\"").nth(1).and_then(|it| it.split('"').next());
    let button = button.filter(|way| !way.contains("return_to="));
    let by_sign_in = links.filter_map(|link| link.split_once("return_to=")).map(|(_, way)| {
        let way = way.split("&amp;").next().unwrap_or_default();
        let read = url::form_urlencoded::parse(format!("w={way}").as_bytes())
            .next()
            .map(|it| it.1.into_owned());
        read.unwrap_or_default()
    });
    by_sign_in.chain(button.map(str::to_owned)).collect()
}
