//! What must nowhere be found, or only in the one place that is for it.

use crate::sources::{PRODUCT, PROOF, files, places};

/// The files that may ask for the hour or for chance.
const CLOCK_AND_CHANCE: &[&str] = &[
    "shared/kernel/src/clock.rs",
    "services/accounts/src/random.rs",
    "services/audit/src/random.rs",
    "services/petitions/src/random.rs",
    "services/comments/src/random.rs",
    "services/devices/src/random.rs",
    "services/notices/src/random.rs",
    "services/statistics/src/random.rs",
    "services/webhooks/src/random.rs",
    "shared/settings/src/secrets.rs",
    "shared/vault/src/random.rs",
];

#[test]
fn the_hour_and_chance_are_handed_in() {
    let words = [
        "Timestamp::now",
        "Zoned::now",
        "SystemTime",
        "getrandom",
        "fastrand",
        "OsRng",
        "thread_rng",
    ];
    let elsewhere: Vec<_> = files(PRODUCT, ".rs")
        .iter()
        .filter(|source| !CLOCK_AND_CHANCE.contains(&source.path.as_str()))
        .flat_map(|source| places(source.product(), &source.path, &words))
        .collect();
    assert_eq!(elsewhere, Vec::<String>::new());
}

/// A decision is a function of what has happened and what is asked: it waits for nothing, and reads
/// neither a clock nor a store.
#[test]
fn decisions_are_pure() {
    const ACTIVITIES: [&str; 27] = [
        "starting",
        "editing",
        "submitting",
        "discarding",
        "naming",
        "endorsing",
        "endorsing/admitting",
        "moderating/reviewing",
        "moderating/reviewing/leaving",
        "moderating/asking_changes",
        "moderating/publishing",
        "moderating/refusing",
        "moderating/appealing",
        "moderating/appealing/deciding",
        "signing",
        "withdrawing",
        "reaching",
        "extending",
        "closing",
        "answering/handing_over",
        "answering/considering",
        "answering/answering",
        "answering/concluding",
        "invalidating/proposing",
        "invalidating/deciding",
        "invalidating/carrying_out",
        "importing",
    ];
    const OF_COMMENTS: [&str; 16] = [
        "writing",
        "editing",
        "deleting",
        "supporting",
        "taking_stances",
        "reporting",
        "moderating/publishing",
        "moderating/marking",
        "moderating/appealing",
        "moderating/deciding",
        "grouping",
        "grouping/making",
        "grouping/renaming",
        "grouping/taking_out",
        "answering",
        "answering/groups",
    ];
    const OF_CABINET: [&str; 21] = [
        "proposing",
        "declining",
        "summarizing",
        "merging",
        "splitting",
        "splitting/opening",
        "putting_on",
        "taking_off",
        "ordering",
        "moving",
        "freezing",
        "publishing",
        "deciding",
        "postponing",
        "withdrawing",
        "reporting",
        "extending",
        "overdue",
        "closing",
        "following_up",
        "following_up/settling",
    ];
    let of = |room: &'static str| move |activity| format!("services/{room}/src/{activity}.rs");
    let paths = ACTIVITIES.into_iter().map(of("petitions"));
    let paths = paths.chain(OF_COMMENTS.into_iter().map(of("comments")));
    for path in paths.chain(OF_CABINET.into_iter().map(of("cabinet"))) {
        let text = tests::read(&path);
        let (_, rest) =
            text.split_once("\npub(crate) fn decide(").unwrap_or_else(|| panic!("{path}: decide"));
        let (decide, _) = rest.split_once("\n}\n").expect("it ends");
        for word in ["await", "async", ".clock", "now()", "self.", "std::fs", "env::"] {
            assert!(!decide.contains(word), "{path}: decide knows {word:?}");
        }
    }
    for room in ["shared/kernel/src", "shared/policy/src"] {
        let words = [
            "std::fs",
            "std::net",
            "std::process",
            "std::env",
            "async ",
            ".await",
            "sqlx",
            "tokio",
        ];
        for source in files(&[room], ".rs") {
            assert_eq!(places(source.product(), &source.path, &words), Vec::<String>::new());
        }
    }
}

#[test]
fn only_the_log_writes_events_and_nothing_changes_one() {
    let mut sources = files(PRODUCT, ".rs");
    sources.extend(files(PRODUCT, ".sql"));
    sources.extend(files(&["migrations"], ".sql"));
    let mut written = Vec::new();
    // The contract suite tries the forbidden on purpose, to see it refused.
    for source in
        sources.iter().filter(|source| !source.path.starts_with("shared/eventlog/src/contract"))
    {
        let text = one_line(&source.text).to_lowercase();
        for change in [
            "update events",
            "delete from events",
            "truncate events",
            "drop table events",
            "drop trigger",
        ] {
            assert!(!text.contains(change), "{}: {change}", source.path);
        }
        if text.contains("insert into events") {
            written.push(source.path.as_str());
        }
    }
    assert!(written.len() >= 2, "the log itself is found: {written:?}");
    assert!(written.iter().all(|path| path.starts_with("shared/eventlog/")), "{written:?}");
}

fn one_line(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("--"))
        .flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Lines that may unwrap or say what the rule forbids, each with its reason.
const MAY_UNWRAP: &[(&str, &str)] = &[
    // The test clock of the kernel is public, for the tests of other rooms.
    ("shared/kernel/src/clock.rs", ".expect("),
    // Without chance there are no keys and no sessions: better to stop.
    ("services/accounts/src/random.rs", "the operating system gives random bytes"),
    // Cannot fail by what the libraries promise; each line says why.
    ("services/accounts/src/dan/scope.rs", "two texts are plain JSON"),
    ("services/accounts/src/keys.rs", "HMAC takes a key of any length"),
    ("services/notices/src/links.rs", "HMAC takes a key of any length"),
    (
        "services/accounts/src/sessions/tokens.rs",
        "claims are plain JSON and the key is an HMAC key",
    ),
];

#[test]
fn nothing_is_left_to_do_and_nothing_is_left_to_luck() {
    let words = [
        "TODO",
        "FIXME",
        "XXX",
        "HACK",
        ".unwrap()",
        ".expect(",
        "panic!(",
        "todo!(",
        "unimplemented!(",
    ];
    let found: Vec<_> = files(PRODUCT, ".rs")
        .iter()
        .flat_map(|source| places(source.product(), &source.path, &words))
        .filter(|place| {
            !MAY_UNWRAP.iter().any(|(path, line)| place.starts_with(path) && place.contains(line))
        })
        .collect();
    assert_eq!(found, Vec::<String>::new());
    for source in files(PROOF, ".rs")
        .iter()
        .filter(|source| !source.path.ends_with("house_rules/absences.rs"))
    {
        assert_eq!(places(source.code(), &source.path, &["TODO", "FIXME"]), Vec::<String>::new());
    }
}

#[test]
fn no_page_reads_the_log_and_no_projection_calls_an_aggregate() {
    for source in files(&["web/src"], ".rs") {
        assert_eq!(
            places(source.code(), &source.path, &["eventlog", "read_after", "sqlx"]),
            Vec::<String>::new()
        );
    }
    for name in ["tallies", "catalogue"] {
        let source = tests::read(&format!("services/petitions/src/{name}.rs"));
        assert!(!source.contains("Bus"), "{name} calls an aggregate");
    }
}

/// The lints of the workspace, `unsafe_code = "forbid"` among them, hold where a room takes them.
#[test]
fn unsafe_is_forbidden_in_every_room() {
    assert!(tests::read("Cargo.toml").contains("\nunsafe_code = \"forbid\"\n"));
    let folders: Vec<_> = PRODUCT.iter().chain(PROOF).copied().collect();
    let rooms = files(&folders, "Cargo.toml");
    let rooms = rooms.iter().filter(|room| !room.path.starts_with("loadtest/peers/"));
    let without: Vec<_> = rooms
        .filter(|room| !room.text.contains("\n[lints]\nworkspace = true\n"))
        .map(|room| room.path.as_str())
        .collect();
    assert_eq!(without, Vec::<&str>::new());
}

/// Whoever lists the processes of a machine sees their arguments.
#[test]
fn no_secret_is_an_argument() {
    const SECRET: [&str; 6] = ["secret", "password", "passphrase", "token", "key", "credential"];
    for source in files(&["services/sanal/src"], ".rs") {
        let code: Vec<_> = source.code().map(|(_, line)| line.trim()).collect();
        for pair in code.windows(2).filter(|pair| pair[0].starts_with("#[arg(")) {
            let name = pair[1].split(':').next().unwrap_or_default().to_lowercase();
            assert!(!SECRET.iter().any(|word| name.contains(word)), "{}: {}", source.path, pair[1]);
        }
    }
    let settings = tests::read("shared/settings/src/lib.rs");
    assert!(settings.contains("client_secret: SecretString"), "secrets are settings");
}

#[test]
fn a_module_opens_with_what_it_is_for() {
    let silent: Vec<_> = files(&["shared", "services", "web", "loadtest/src", "tests"], ".rs")
        .into_iter()
        .filter(|source| !source.text.starts_with("//!"))
        .map(|source| source.path)
        .collect();
    assert_eq!(silent, Vec::<String>::new());
}
