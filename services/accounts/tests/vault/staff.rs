//! Roles are granted and revoked, and belong to people who are known.

use accounts::{People, RegisterKey, RegisterNumber, Staff};
use database::Database;
use kernel::{PersonKey, Role, Timestamp};

use crate::fresh::on_every_database;

fn noon() -> Timestamp {
    "2026-11-20T04:00:00Z".parse().expect("an instant")
}

async fn enkhjargal(vault: &Database) -> PersonKey {
    let number: RegisterNumber = "ЪА82052520".parse().expect("a number");
    let mac = number.mac(&RegisterKey::new(vec![1; 32].into()));
    People::new(vault.clone()).person_key(&mac, noon()).await.expect("a key")
}

#[tokio::test]
async fn enkhjargal_is_made_a_moderator_and_later_is_none() {
    on_every_database(async |vault| {
        let vault = vault.open().await;
        let (staff, enkhjargal) = (Staff::new(vault.clone()), enkhjargal(&vault).await);
        assert_eq!(staff.roles_of(enkhjargal).await.expect("roles"), []);
        assert!(staff.grant(enkhjargal, Role::Secretariat, noon()).await.expect("granted"));
        assert!(staff.grant(enkhjargal, Role::Moderator, noon()).await.expect("granted"));
        assert_eq!(
            staff.roles_of(enkhjargal).await.expect("roles"),
            [Role::Moderator, Role::Secretariat]
        );
        assert!(staff.revoke(enkhjargal, Role::Moderator).await.expect("revoked"));
        assert_eq!(staff.roles_of(enkhjargal).await.expect("roles"), [Role::Secretariat]);
    })
    .await;
}

#[tokio::test]
async fn granting_twice_is_granting_once_and_so_is_revoking() {
    on_every_database(async |vault| {
        let vault = vault.open().await;
        let (staff, enkhjargal) = (Staff::new(vault.clone()), enkhjargal(&vault).await);
        assert!(staff.grant(enkhjargal, Role::Moderator, noon()).await.expect("granted"));
        assert!(!staff.grant(enkhjargal, Role::Moderator, noon()).await.expect("granted"));
        assert!(staff.revoke(enkhjargal, Role::Moderator).await.expect("revoked"));
        assert!(!staff.revoke(enkhjargal, Role::Moderator).await.expect("revoked"));
    })
    .await;
}

#[tokio::test]
async fn nobody_is_granted_a_role_whom_the_vault_does_not_know() {
    on_every_database(async |vault| {
        let staff = Staff::new(vault.open().await);
        let nobody = PersonKey::from_random([9; 16]);
        assert!(staff.grant(nobody, Role::Moderator, noon()).await.is_err());
        assert_eq!(staff.roles_of(nobody).await.expect("roles"), []);
    })
    .await;
}
