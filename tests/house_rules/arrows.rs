//! kernel ◄ settings, i18n, policy, database, eventlog ◄ vault, projector ◄ services ◄ web ◄ sanal ◄ tests

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

/// Each room, and the rooms of the house it may know (in its product, not in its tests).
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("kernel", &[]),
    ("disclosure", &["kernel"]),
    ("settings", &["kernel"]),
    ("i18n", &["kernel"]),
    ("markdown", &["kernel"]),
    ("provisions", &[]),
    ("pictures", &[]),
    ("charts", &[]),
    ("search", &["kernel"]),
    ("policy", &["kernel"]),
    ("database", &["kernel"]),
    ("vault", &["kernel", "database"]),
    ("files", &["kernel", "database"]),
    ("webhook", &[]),
    ("sms", &[]),
    ("mail", &["kernel"]),
    ("eventlog", &["kernel", "database"]),
    ("projector", &["kernel", "database", "eventlog"]),
    ("accounts", CAPABILITY),
    ("offices", CAPABILITY),
    ("moderation", CAPABILITY),
    ("directory", CAPABILITY),
    ("audit", CAPABILITY),
    ("privacy", CAPABILITY),
    (
        "petitions",
        &["kernel", "policy", "database", "vault", "eventlog", "projector", "markdown", "search"],
    ),
    ("bills", &["kernel", "policy", "database", "eventlog", "projector", "provisions"]),
    ("comments", CAPABILITY),
    ("complaints", CAPABILITY),
    ("cabinet", CAPABILITY),
    ("statistics", CAPABILITY),
    ("notices", CAPABILITY),
    ("webhooks", &["kernel", "policy", "database", "vault", "eventlog", "webhook"]),
    ("devices", CAPABILITY),
    ("public_events", &["kernel", "eventlog", "projector"]),
    (
        "web",
        &[
            "webhook",
            "kernel",
            "disclosure",
            "i18n",
            "markdown",
            "pictures",
            "charts",
            "policy",
            "files",
            "projector",
            "accounts",
            "offices",
            "moderation",
            "directory",
            "audit",
            "privacy",
            "notices",
            "webhooks",
            "petitions",
            "bills",
            "comments",
            "complaints",
            "cabinet",
            "statistics",
            "provisions",
            "devices",
            "public_events",
        ],
    ),
    (
        "sanal",
        &[
            "webhook",
            "kernel",
            "disclosure",
            "settings",
            "database",
            "vault",
            "files",
            "mail",
            "sms",
            "eventlog",
            "projector",
            "accounts",
            "offices",
            "moderation",
            "directory",
            "audit",
            "privacy",
            "notices",
            "webhooks",
            "petitions",
            "bills",
            "comments",
            "complaints",
            "cabinet",
            "statistics",
            "provisions",
            "devices",
            "public_events",
            "web",
        ],
    ),
    (
        "loadtest",
        &[
            "kernel",
            "database",
            "vault",
            "mail",
            "eventlog",
            "projector",
            "notices",
            "petitions",
            "provisions",
            "settings",
            "directory",
            "complaints",
            "cabinet",
            "statistics",
        ],
    ),
    ("tests", &[]),
];

/// A capability never knows a sibling.
const CAPABILITY: &[&str] =
    &["kernel", "disclosure", "policy", "database", "vault", "eventlog", "projector"];

/// Who alone may know these from outside (in the product; tests may use what they need).
const ONLY: &[(&str, &[&str])] = &[
    ("actix-web", &["web", "loadtest"]),
    ("actix-multipart", &["web"]),
    ("maud", &["web"]),
    ("sqlx", &["database", "eventlog", "loadtest"]),
    ("fjall", &["eventlog"]),
    ("tantivy", &["search"]),
    ("reqwest", &["webhook", "sms", "accounts"]),
    ("jsonwebtoken", &["accounts"]),
    ("openidconnect", &["accounts"]),
    ("chacha20poly1305", &["vault"]),
    ("pulldown-cmark", &["markdown"]),
    ("ammonia", &["markdown"]),
    ("resvg", &["pictures"]),
    ("qrcode", &["pictures"]),
    ("lettre", &["mail"]),
    ("infer", &["files"]),
    ("zip", &["files"]),
    ("parquet", &["public_events"]),
    ("clap", &["sanal", "loadtest"]),
    ("anyhow", &["sanal", "loadtest"]),
];

#[test]
fn no_room_knows_more_of_the_house_than_it_may() {
    let rooms = rooms(|kind| kind.is_none());
    assert_eq!(rooms.len(), MAY_KNOW.len(), "every room has its line here: {:?}", rooms.keys());
    for (room, may_know) in MAY_KNOW {
        for known in rooms[*room].iter().filter(|known| rooms.contains_key(*known)) {
            assert!(may_know.contains(&known.as_str()), "{room} may not know {known}");
        }
    }
}

#[test]
fn no_test_reaches_above_its_own_room() {
    let rooms = rooms(|kind| kind == Some("dev"));
    let above = |room: &str| MAY_KNOW.iter().position(|(name, _)| *name == room).expect("a room");
    for (room, known) in rooms.iter().filter(|(room, _)| *room != "tests") {
        for other in known.iter().filter(|other| rooms.contains_key(*other)) {
            assert!(above(other) <= above(room), "the tests of {room} may not know {other}");
        }
    }
}

#[test]
fn what_is_for_one_room_is_known_to_no_other() {
    let rooms = rooms(|kind| kind.is_none());
    for (outsider, only) in ONLY {
        let knowing: Vec<_> =
            rooms.iter().filter(|(_, known)| known.iter().any(|k| k == outsider)).collect();
        assert!(!knowing.is_empty(), "nobody knows {outsider}: the rule holds nothing");
        for (room, _) in knowing {
            assert!(only.contains(&room.as_str()), "{room} may not know {outsider}");
        }
    }
}

/// Each package of the workspace and what it depends on, by the kind of the dependency.
fn rooms(is_wanted: impl Fn(Option<&str>) -> bool) -> BTreeMap<String, Vec<String>> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(tests::workspace());
    let output = cargo.output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let name = |value: &Value| value["name"].as_str().expect("a name").to_owned();
    packages
        .iter()
        .map(|package| {
            let known = package["dependencies"].as_array().expect("dependencies");
            let known =
                known.iter().filter(|known| is_wanted(known["kind"].as_str())).map(name).collect();
            (name(package), known)
        })
        .collect()
}
