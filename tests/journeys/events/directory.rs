//! What is stored of the directory.

use serde_json::{Value, json};

use crate::house::House;
use crate::people;
use crate::visitors::Citizen;

/// An entry of each kind comes, with all that it can say, and goes.
pub async fn acts_on_the_directory(house: &House) {
    let number = people::somebody(8);
    house.appoints(&number, json!({ "role": "analyst" })).await;
    let analyst = house.citizen(&number).await;
    let lights = json!({
        "code": "ub-lights", "name_mn": "Гэрлэн дохионы алба", "name_en": "Traffic lights",
        "above": "ub-mayor",
    });
    let agency = sets(&analyst, "agencies", lights).await;
    let topic = json!({
        "code": "traffic-lights", "name_mn": "Гэрлэн дохио", "name_en": "Traffic lights",
        "above": "roads", "agency": "ub-roads", "words": ["дохио"],
    });
    let topic = sets(&analyst, "topics", topic).await;
    let route = json!({ "topic": "traffic-lights", "division": "MN-1", "agency": "ub-lights" });
    let route = sets(&analyst, "routes", route).await;
    let holiday = json!({
        "day": "2027-02-13", "name_mn": "Нөхөх өдөр", "name_en": "Made up for", "is_worked": true,
    });
    let holiday = sets(&analyst, "holidays", holiday).await;
    let ends = async |path: &str, said: Value| {
        let answer = analyst.says(&format!("/api/v1/directory/{path}"), said).await;
        assert!(matches!(answer.status, 200 | 204), "{path}: {}", answer.text());
    };
    let which = json!({ "topic": "traffic-lights", "division": "MN-1", "seen": route });
    ends("routes/remove", which).await;
    ends("topics/traffic-lights/close", json!({ "seen": topic })).await;
    ends("agencies/ub-lights/close", json!({ "seen": agency })).await;
    ends("holidays/2027-02-13/remove", json!({ "seen": holiday })).await;
}

/// As which revision it stands then.
async fn sets(analyst: &Citizen, what: &str, said: Value) -> Value {
    let set = analyst.says(&format!("/api/v1/directory/{what}"), said).await;
    set.expect(200).json()["seen"].clone()
}
