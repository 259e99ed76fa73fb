//! An agency that gave a case back, or from which it was taken, knows no more of it than any other.

use reqwest::Method;
use serde_json::json;

use crate::complaining::officer;
use crate::escalating::operator;
use crate::house::Place;
use crate::people::BAT;
use crate::visitors::{Answer, Form, Reader};

crate::on_both_databases! {
    an_agency_reads_no_more_of_what_is_not_its_own_any_more,
    a_system_of_an_agency_gives_a_case_back_and_knows_no_more_of_it,
}

const LIST: &str = "/agencies/traffic-police/complaints";

impl Reader {
    /// Neither the page of a case, nor a file, nor a step that lay open; and their list does not show it.
    async fn knows_nothing_of(&self, number: &str, file: &str, step: &Form) {
        self.asks(&format!("/desk/{number}")).await.expect(404);
        self.asks(file).await.expect(404);
        assert_eq!(step.clone().sent_by(self).await.answer.status, 404);
        assert!(!self.opens(LIST).await.text().contains(number));
    }
}

async fn an_agency_reads_no_more_of_what_is_not_its_own_any_more(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let (bat, police) = (house.signed_in(BAT).await, house.signed_in(&officer()).await);
    let desk = house.signed_in(&operator()).await;
    let number = bat.complains("Гэрлэн дохио асахгүй байна").await;
    let (own, case) = (format!("/complaints/{number}"), format!("/desk/{number}"));
    let file = format!("{case}/files/{}", bat.file_of(&number).await);
    police.asks(&file).await.expect(200);
    let accept = police.opens(&case).await.form(&format!("{case}/accept"));

    let after = police.takes_step(&case, "return", &[("words", "Манайх биш")]).await;
    assert_eq!((after.path.as_str(), after.answer.status), (LIST, 200));
    police.knows_nothing_of(&number, &file, &accept).await;
    desk.opens(&case).await.says("Манайх биш");
    let told = bat.opens(&own).await;
    told.says("Байгууллага буцаасан");
    assert!(!told.text().contains("Манайх биш"), "that was for the operators: {}", told.text());

    desk.takes_step(&case, "assign", &[("agency", "traffic-police")]).await;
    police.opens(&case).await.says("Гэрлэн дохио асахгүй байна");
    police.opens(LIST).await.says(&number);
    desk.takes_step(&case, "assign", &[("agency", "customs")]).await;
    police.knows_nothing_of(&number, &file, &accept).await;
    // Nor once it has ended elsewhere.
    desk.takes_step(&case, "close", &[("words", "Давхардсан")]).await.says("Давхардсан");
    police.knows_nothing_of(&number, &file, &accept).await;
    house.stop();
}

async fn a_system_of_an_agency_gives_a_case_back_and_knows_no_more_of_it(place: Place) {
    let house = place.open_with_staff(&[]).await;
    house.has_a_centre().await;
    let number = house.citizen(BAT).await.complains_of("traffic", "complaint").await;
    let police = house.citizen(&officer()).await;
    let case = format!("/api/v1/complaints/{number}");
    let seen = police.gets(&case).await.expect(200).json()["seen"].clone();
    let gives_back = async || {
        let said = json!({ "seen": seen, "words": "Манайх биш" });
        let request = police.request(Method::POST, &format!("{case}/return"));
        Answer::to(request.json(&said)).await
    };
    gives_back().await.expect(204);
    police.gets(&case).await.expect(404);
    gives_back().await.expect(404);
    let desk = "/api/v1/complaints?desk=agency&agency=traffic-police";
    let desk = police.gets(desk).await.expect(200);
    assert!(!desk.text().contains(&number), "{}", desk.text());
    house.stop();
}
