//! `sanal demo`: everything embedded, identity made up, a few petitions under way.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use accounts::mock_dan::{Behaviour, MockClient, MockDan, SamplePerson};
use anyhow::{Context as _, bail};
use kernel::Role;
use settings::{Adapter, Settings};

use crate::house::{self, House, any_log_has_events};
use crate::samples::{Earlier, Past};
use crate::{appointing, listening, output, samples};

/// Only a folder that holds this is ever deleted.
const MARK: &str = "sanal-demo.txt";

/// Told unless another level is asked for: what is wrong, and who was let in or refused.
/// And few enough endorsements that one newcomer can walk a petition all the way, and signatures enough for
/// some of them.
const DEFAULTS: &str = r#"
[output]
level = "warn,security=info"
[mail]
backend = "memory"
[sms]
backend = "memory"
[petitions]
endorsements_needed = 2
[petitions.thresholds]
working_group = 300
"#;

pub async fn run(data: PathBuf, listen: SocketAddr, fresh: bool) -> anyhow::Result<()> {
    let mut settings = Settings::load_with(DEFAULTS)?;
    settings.store.address = data.to_str().context("--data is not UTF-8")?.to_owned();
    settings.server.listen = listen;
    settings.identity.adapter = Adapter::Mock;
    output::start(&settings)?;
    prepare(&data, fresh)?;

    let earlier = earlier(&settings).await?;
    let house = House::open(&settings).await?;
    let people = sample_people(&house);
    if let Some(earlier) = earlier {
        samples::write(&house, &people, &earlier).await?;
    }
    house.caught_up().await?;
    let listening = listening::listen(&settings, &house)?;
    welcome(listening.public_url.as_str().trim_end_matches('/'), &people);
    let stopped = listening.until_stopped().await;
    house.close().await;
    stopped
}

/// What happened before today, in a house that is new; nothing in one that is not.
async fn earlier(settings: &Settings) -> anyhow::Result<Option<Earlier>> {
    if any_log_has_events(&house::address(settings)?).await? {
        return Ok(None);
    }
    let past = Arc::new(Past::new(settings.clock.offset, samples::DAYS));
    let house = House::open_by(settings, past.clone()).await?;
    let people = sample_people(&house);
    appointing::appoint(&house, &people).await?;
    let earlier = samples::write_past(&house, &people, &past).await?;
    house.close().await;
    Ok(Some(earlier))
}

fn prepare(data: &Path, fresh: bool) -> anyhow::Result<()> {
    let mark = data.join(MARK);
    let is_empty = !data.exists() || std::fs::read_dir(data)?.next().is_none();
    if !is_empty && !mark.exists() {
        bail!("{} holds something else than a demonstration; name another folder", data.display());
    }
    if fresh && !is_empty {
        // Nobody's house is pulled down over their head.
        let lock = eventlog::take_folder(data)?;
        std::fs::remove_dir_all(data)?;
        drop(lock);
    }
    database::make_folder(data)?;
    Ok(std::fs::write(mark, "A demonstration of Sanal. Everyone in it is made up.\n")?)
}

fn sample_people(house: &House) -> Vec<SamplePerson> {
    let nobody = MockClient {
        client_id: String::new(),
        client_secret: String::new().into(),
        redirect_uris: Vec::new(),
    };
    MockDan::new(nobody, house.clock.clone()).samples()
}

const fn in_office(role: Role) -> &'static str {
    match role {
        Role::Moderator => "moderating: publishing petitions",
        Role::Secretariat => "the petitions secretariat: what comes after the signing",
        Role::Drafter => "being a drafter of bills",
        Role::Operator => "being an operator of the 11-11 centre, with its devices",
        Role::Analyst => "being an analyst of the 11-11 centre",
        Role::AgencyOfficer => "being an officer of an agency: what it is to answer",
        Role::CabinetSecretariat => "being of the Cabinet secretariat",
        Role::Statistician => "being a statistician",
        Role::Auditor => "auditing: reads all, changes nothing",
        Role::Administrator => "granting offices, together with the other one",
    }
}

/// By the given names of the samples.
const ROOMS: &[(&str, &str)] = &[
    ("anyone", "/cabinet"),
    ("Бат", "/me/complaints"),
    ("Ундрах", "/desk, /follow-ups"),
    ("Чулуун", "/agencies/traffic-police/complaints, /agencies/traffic-police/decisions"),
    ("Байгалмаа", "/agencies/ub-mayor/complaints, /agencies/ub-mayor/decisions"),
    ("Отгон", "/issues"),
    ("Нарантуяа", "/agendas, /issues"),
];

fn welcome(address: &str, people: &[SamplePerson]) {
    println!("Sanal is ready: {address}\n");
    println!("Sign in there as one of these (all made up), or type any registration number:\n");
    println!("  {:<12} {:<4} {:<12} for", "number", "age", "name");
    for person in people {
        let purpose = match (person.role, person.age) {
            _ if person.agency == Some("ub-mayor") => {
                "being an officer above others: what is late beneath"
            }
            (Some(role), _) => in_office(role),
            (None, ..16) => "being too young to sign in",
            (None, 16..18) => "being too young to sign",
            _ if person.behaviour != Behaviour::Answers => "a sign-in that the state refuses",
            (None, _) => "starting and signing",
        };
        println!("  {:<12} {:<4} {:<12} {purpose}", person.typed(), person.age, person.given_name);
    }
    println!("\nWho sees what people complained of, and what came of it:\n");
    for (name, paths) in ROOMS {
        println!("  {name:<12} {paths}");
    }
    println!(
        "\nFor programs: POST {address}/api/v1/sessions {{\"register_number\": \"…\"}}; see {address}/api/docs"
    );
    println!("Stop with Ctrl-C; what happened is kept until you start with --fresh.");
}
