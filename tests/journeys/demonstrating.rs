//! The demonstration: there at once, and never pulled down over somebody's head.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::json;
use tempfile::TempDir;

use crate::house::executable;
use crate::visitors::Reader;

const LEVEL: &str = "SANAL__OUTPUT__LEVEL";

/// A demonstration that has said it is ready; whoever reads what it says stays until its end.
struct Demonstration {
    child: Child,
    address: String,
    told: BufReader<ChildStdout>,
}

impl Demonstration {
    fn begins(data: &Path) -> Self {
        Self::of(demo(data))
    }

    fn of(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().expect("sanal runs");
        let mut told = BufReader::new(child.stdout.take().expect("its output"));
        let mut line = String::new();
        while !line.starts_with("Sanal is ready") {
            line.clear();
            let read = told.read_line(&mut line).expect("its output is text");
            assert!(read > 0, "it ended without saying where it is");
        }
        let address = line.split_once(": ").expect("where it is").1.trim().to_owned();
        Self { child, address, told }
    }

    /// What each of its people types to sign in, by their given names: as it says.
    fn numbers(&mut self) -> HashMap<String, String> {
        let mut numbers = HashMap::new();
        for line in (&mut self.told).lines().map_while(Result::ok) {
            if line.starts_with("Stop with") {
                break;
            }
            let words: Vec<_> = line.split_whitespace().collect();
            if let [number, age, name, ..] = words[..]
                && age.parse::<u8>().is_ok()
            {
                numbers.insert(name.to_owned(), number.to_owned());
            }
        }
        numbers
    }
}

impl Drop for Demonstration {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn demo(data: &Path) -> Command {
    let mut command = Command::new(executable());
    command.args(["demo", "--fresh", "--listen", "127.0.0.1:0", "--data"]).arg(data);
    command
}

#[test]
fn a_demonstration_that_runs_is_not_made_afresh() {
    let place = TempDir::new().expect("a folder");
    let data = place.path().join("demo");
    let first = Demonstration::begins(&data);
    let second = demo(&data).output().expect("sanal runs");
    let told = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(!second.status.success() && told.contains("another process"), "{told}");
    assert!(data.join("log.db").exists(), "what the first one has is left alone");
    drop(first);
    drop(Demonstration::begins(&data));
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let place = TempDir::new().expect("a folder");
    let thesis = place.path().join("thesis.txt");
    std::fs::write(&thesis, "half done").expect("written");
    let refused = demo(place.path()).output().expect("sanal runs");
    assert!(!refused.status.success());
    assert_eq!(std::fs::read_to_string(&thesis).expect("it is there"), "half done");
}

#[tokio::test]
async fn a_demonstration_tells_who_was_refused_unless_another_level_is_asked_for() {
    let place = TempDir::new().expect("a folder");
    for (level, tells) in [(None, true), (Some("error"), false)] {
        let mut command = demo(&place.path().join("demo"));
        command.stderr(Stdio::piped()).env_remove(LEVEL);
        if let Some(level) = level {
            command.env(LEVEL, level);
        }
        let mut demonstration = Demonstration::of(command);
        let answer = reqwest::get(format!("{}/api/v1/offices", demonstration.address)).await;
        assert_eq!(answer.expect("an answer").status(), 401);
        demonstration.child.kill().expect("it ends");
        let mut told = String::new();
        let errors = demonstration.child.stderr.as_mut().expect("its errors");
        errors.read_to_string(&mut told).expect("text");
        assert_eq!(told.contains("sign_in_required"), tells, "{level:?}: {told}");
    }
}

#[tokio::test]
async fn a_demonstration_shows_bills_in_each_state_with_what_was_said_of_them() {
    let place = TempDir::new().expect("a folder");
    let demonstration = Demonstration::begins(&place.path().join("demo"));
    let http = crate::visitors::client().build().expect("a client");
    let get = async |path: &str| {
        let request = http.get(format!("{}{path}", demonstration.address));
        crate::visitors::Answer::to(request).await.expect(200)
    };
    let bills = get("/bills.json").await.json();
    let bills = bills["data"].as_array().expect("a list").clone();
    let numbered = |title: &str| {
        let bill = bills.iter().find(|bill| bill.to_string().contains(title));
        bill.unwrap_or_else(|| panic!("{title} in {bills:?}"))["id"]
            .as_str()
            .expect("a number")
            .to_owned()
    };
    let (waste, dogs) = (numbered("Хог хаягдлын"), numbered("тэжээвэр амьтны"));
    let report = get(&format!("/bills/{waste}/report.json")).await.json();
    assert_eq!(report["state"], "final", "{report}");
    let outcomes = &report["outcomes"];
    for (outcome, count) in [("reflected", 3), ("partly", 1), ("not_reflected", 2), ("pending", 0)]
    {
        assert_eq!(outcomes[outcome], count, "{outcome}: {outcomes}");
    }
    let overdue = get(&format!("/bills/{dogs}")).await.text();
    assert!(overdue.contains("бүртгээгүй байна"), "{overdue}");
    let air = numbered("Агаарын чанарын");
    let report = get(&format!("/bills/{air}/report.json")).await.json();
    let versions: Vec<_> =
        report["comments"].as_array().expect("a list").iter().map(|one| &one["version"]).collect();
    assert!(versions.contains(&&json!(1)) && versions.contains(&&json!(2)), "{versions:?}");
    assert_eq!(report["groups"].as_array().expect("a list").len(), 1);
    assert!(get("/moderation/record").await.text().contains(&air));
}

/// Who finds what in which room.
const ROOMS: &[(&str, &str, &[&str])] = &[
    ("Бат", "/me/complaints", &["CN-", "хоногоор хэтэрсэн"]),
    ("Ундрах", "/desk", &["CN-"]),
    ("Ундрах", "/follow-ups", &["street-lights.ub-bayanzurkh.MN-1-1110.1", "3 / 9"]),
    ("Чулуун", "/agencies/traffic-police/complaints", &["CN-", "хоногоор хэтэрсэн"]),
    ("Чулуун", "/agencies/traffic-police/decisions", &["traffic.traffic-police.MN-1-1119.1"]),
    ("Байгалмаа", "/agencies/ub-mayor/complaints", &["CN-"]),
    ("Байгалмаа", "/agencies/ub-mayor/decisions", &["street-lights.ub-bayanzurkh.MN-1-1110.1"]),
    ("Отгон", "/issues", &["air-odour.ub-air.MN-1-1116.1", "Шинжээч санал болгосон"]),
    ("Нарантуяа", "/agendas", &["/agendas/20"]),
    ("Нарантуяа", "/issues/waste-collection.ub-chingeltei.MN-1-1125.1", &["/agendas/20"]),
];

#[tokio::test]
async fn in_a_demonstration_each_room_of_the_centre_and_of_cabinet_has_something_in_it() {
    let place = TempDir::new().expect("a folder");
    let mut demonstration = Demonstration::begins(&place.path().join("demo"));
    let numbers = demonstration.numbers();
    for (name, path, expected) in ROOMS {
        let reader = Reader::coming_to(&demonstration.address, crate::visitors::client());
        let number = numbers.get(*name).unwrap_or_else(|| panic!("{name} in {numbers:?}"));
        reader.signs_in_at("/mock-dan/oauth2/authorize", number).await;
        let page = reader.opens(path).await;
        assert_eq!(page.answer.status, 200, "{name} at {path}: {}", page.text());
        for words in *expected {
            page.says(words);
        }
    }
    let everyone = Reader::coming_to(&demonstration.address, crate::visitors::client());
    let decided = everyone.opens("/cabinet.json").await.answer.json();
    let decided = decided["data"].as_array().expect("a list").clone();
    for (topic, progress) in
        [("buses", "closed"), ("street-lights", "done"), ("traffic", "decided")]
    {
        let of_topic = decided.iter().find(|one| one["topic"] == topic);
        assert_eq!(of_topic.map(|one| &one["progress"]), Some(&json!(progress)), "{decided:?}");
    }
    everyone.opens("/cabinet/traffic.traffic-police.MN-1-1119.1").await.says("найман уулзварыг");
}
