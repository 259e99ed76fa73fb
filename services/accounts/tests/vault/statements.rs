//! Both databases understand every statement.

use accounts::STATEMENTS;

use crate::fresh::on_every_database;

#[tokio::test]
async fn every_statement_is_understood() {
    on_every_database(async |vault| {
        let vault = vault.open().await;
        for statement in STATEMENTS {
            vault.prepare(statement).await.expect(statement.name);
        }
    })
    .await;
}

#[test]
fn every_file_is_a_statement_of_the_list() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/sql");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder")
        .flat_map(|of_what| std::fs::read_dir(of_what.expect("a folder").path()).expect("a folder"))
        .map(|file| {
            file.expect("a file").path().strip_prefix(folder).expect("inside").display().to_string()
        })
        .collect();
    let mut listed: Vec<_> = STATEMENTS
        .iter()
        .flat_map(|statement| {
            ["postgres", "sqlite"].map(|dialect| format!("{}.{dialect}.sql", statement.name))
        })
        .collect();
    files.sort();
    listed.sort();
    assert_eq!(files, listed);
}
