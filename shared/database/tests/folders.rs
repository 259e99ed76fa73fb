//! Who may look into the folder of the data.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt as _;

use database::{Address, Database, Schema};

fn mode(folder: &std::path::Path) -> u32 {
    std::fs::metadata(folder).expect("a folder").permissions().mode() & 0o777
}

#[tokio::test]
async fn a_folder_the_house_made_is_its_own() {
    let parent = tempfile::tempdir().expect("a folder");
    let folder = parent.path().join("data");
    Database::open(&Address::Folder(folder.clone()), Schema::Vault, 1).await.expect("opens");
    assert_eq!(mode(&folder), 0o700);
}

#[tokio::test]
async fn a_folder_that_is_there_is_left_as_its_owner_made_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let shared = std::fs::Permissions::from_mode(0o750);
    std::fs::set_permissions(folder.path(), shared).expect("set");
    let address = Address::Folder(folder.path().to_owned());
    Database::open(&address, Schema::Vault, 1).await.expect("opens");
    assert_eq!(mode(folder.path()), 0o750);
}
