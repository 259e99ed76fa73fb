//! `sanal demo`: everything embedded, identity made up, a few petitions under way.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use accounts::mock_dan::{Behaviour, MockClient, MockDan, SamplePerson};
use anyhow::{Context as _, bail};
use kernel::Role;
use settings::{Adapter, Settings};

use crate::house::House;
use crate::{appointing, listening, output, samples};

/// Only a folder that holds this is ever deleted.
const MARK: &str = "sanal-demo.txt";

/// Told unless another level is asked for: what is wrong, and who was let in or refused.
/// And few enough endorsements that one newcomer can walk a petition all the way.
const DEFAULTS: &str = r#"
[output]
level = "warn,security=info"
[petitions]
endorsements_needed = 2
"#;

pub async fn run(data: PathBuf, listen: SocketAddr, fresh: bool) -> anyhow::Result<()> {
    let mut settings = Settings::load_with(DEFAULTS)?;
    settings.store.address = data.to_str().context("--data is not UTF-8")?.to_owned();
    settings.server.listen = listen;
    settings.identity.adapter = Adapter::Mock;
    output::start(&settings)?;
    prepare(&data, fresh)?;

    let house = House::open(&settings).await?;
    let people = sample_people(&house);
    if house.log.head().await?.position == 0 {
        appointing::appoint(&house, &people).await?;
        samples::write(&house, &people).await?;
    }
    house.caught_up().await?;
    let listening = listening::listen(&settings, &house)?;
    welcome(listening.public_url.as_str().trim_end_matches('/'), &people);
    let stopped = listening.until_stopped().await;
    house.close().await;
    stopped
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
        Role::Secretariat => "the petitions secretariat: stopping a petition",
        Role::Drafter => "being a drafter of bills",
        Role::Operator => "being an operator of the 11-11 centre",
        Role::Analyst => "being an analyst of the 11-11 centre",
        Role::AgencyOfficer => "being an officer of one agency",
        Role::CabinetSecretariat => "being of the Cabinet secretariat",
        Role::Statistician => "being a statistician",
        Role::Auditor => "auditing: reads all, changes nothing",
        Role::Administrator => "granting offices, together with the other one",
    }
}

fn welcome(address: &str, people: &[SamplePerson]) {
    println!("Sanal is ready: {address}\n");
    println!("Sign in there as one of these (all made up), or type any registration number:\n");
    println!("  {:<12} {:<4} {:<12} for", "number", "age", "name");
    for person in people {
        let purpose = match (person.role, person.age) {
            (Some(role), _) => in_office(role),
            (None, ..16) => "being too young to sign in",
            (None, 16..18) => "being too young to sign",
            _ if person.behaviour != Behaviour::Answers => "a sign-in that the state refuses",
            (None, _) => "starting and signing",
        };
        println!("  {:<12} {:<4} {:<12} {purpose}", person.typed(), person.age, person.given_name);
    }
    println!(
        "\nFor programs: POST {address}/api/v1/sessions {{\"register_number\": \"…\"}}; see {address}/api/docs"
    );
    println!("Stop with Ctrl-C; what happened is kept until you start with --fresh.");
}
