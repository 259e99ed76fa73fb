//! Every SQL statement is one that its database understands, in both dialects.

use std::collections::BTreeSet;

use database::testing::fresh_postgres;
use database::{Address, Database, Schema, Statement};

use crate::sources::{Source, files};

fn statements() -> Vec<(Schema, &'static Statement)> {
    let views = petitions::view_statements()
        .chain(bills::view_statements())
        .chain(comments::view_statements())
        .chain(complaints::view_statements())
        .chain(cabinet::view_statements())
        .chain(statistics::view_statements())
        .chain(audit::view_statements())
        .chain(projector::STATEMENTS)
        .map(|statement| (Schema::Views, statement));
    let in_vault = accounts::STATEMENTS
        .iter()
        .chain(vault::STATEMENTS)
        .chain(privacy::vault_statements())
        .chain(notices::STATEMENTS)
        .chain(webhooks::STATEMENTS)
        .map(|statement| (Schema::Vault, statement));
    let of_files = ::files::STATEMENTS.iter().map(|statement| (Schema::Files, statement));
    views.chain(in_vault).chain(of_files).collect()
}

async fn all_are_prepared(address: &Address) {
    for schema in [Schema::Views, Schema::Vault, Schema::Files] {
        let database = Database::open(address, schema, 1).await.expect("it opens");
        for (_, statement) in statements().iter().filter(|(wanted, _)| *wanted == schema) {
            if let Err(error) = database.prepare(statement).await {
                panic!("{} on {address}: {error}", statement.name);
            }
        }
        database.close().await;
    }
}

#[tokio::test]
async fn sqlite_understands_every_statement() {
    let folder = tempfile::tempdir().expect("a folder");
    all_are_prepared(&Address::Folder(folder.path().to_owned())).await;
}

#[tokio::test]
async fn postgres_understands_every_statement() {
    let Some(address) = fresh_postgres().await else { return };
    all_are_prepared(&address).await;
}

/// A file that nobody names is a file that nobody tests.
#[test]
fn every_file_of_sql_is_a_statement_in_both_dialects() {
    let rooms = [
        "services/petitions/src/sql",
        "services/bills/src/sql",
        "services/comments/src/sql",
        "services/complaints/src/sql",
        "services/cabinet/src/sql",
        "services/statistics/src/sql",
        "services/accounts/src/sql",
        "services/audit/src/sql",
        "services/privacy/src/sql",
        "services/notices/src/sql",
        "services/webhooks/src/sql",
        "shared/projector/src/sql",
        "shared/vault/src/sql",
        "shared/files/src/sql",
    ];
    let named: BTreeSet<_> =
        statements().iter().map(|(_, statement)| statement.name.to_owned()).collect();
    for dialect in ["sqlite", "postgres"] {
        let ending = format!(".{dialect}.sql");
        let name = |source: &Source| {
            let room = rooms
                .iter()
                .find_map(|room| source.path.strip_prefix(room))
                .expect("one of these rooms");
            room.trim_start_matches('/').trim_end_matches(&ending).to_owned()
        };
        let written: BTreeSet<_> = files(&rooms, &ending).iter().map(name).collect();
        let unnamed: Vec<_> = written.symmetric_difference(&named).collect();
        assert_eq!(unnamed, Vec::<&String>::new(), "{dialect}");
    }
}

/// The word behind each place where these stand.
fn named_after<'a>(text: &'a str, words: &'a [&str]) -> impl Iterator<Item = &'a str> {
    let all: Vec<&str> = text.split_whitespace().collect();
    let at = (0..all.len()).filter(|at| all[*at..].starts_with(words)).collect::<Vec<_>>();
    let name = move |at: usize| all.get(at + words.len()).copied();
    at.into_iter().filter_map(name).map(|name| name.trim_matches(['(', ')', ';']))
}

/// What pages read of the views, `sanal check` compares with a replay of the log: no table is left out.
#[test]
fn every_table_of_the_views_is_compared_with_a_replay() {
    for dialect in ["sqlite", "postgres"] {
        let text = |found: Vec<Source>| -> String {
            found.into_iter().map(|source| source.text + "\n").collect()
        };
        let migrations = text(files(&[&format!("migrations/{dialect}/views")], ".sql"));
        let dumps = text(files(&["services", "shared"], &format!("dump.{dialect}.sql")));
        let gone: BTreeSet<_> = named_after(&migrations, &["DROP", "TABLE"]).collect();
        let compared: BTreeSet<_> = named_after(&dumps, &["FROM"]).collect();
        let made = named_after(&migrations, &["CREATE", "TABLE"]);
        // Where each projection stands is compared by itself.
        let is_one = |table: &&str| *table != "projection" && !gone.contains(table);
        let left_out: Vec<_> = made.filter(is_one).filter(|one| !compared.contains(one)).collect();
        assert_eq!(left_out, Vec::<&str>::new(), "{dialect}");
    }
}
