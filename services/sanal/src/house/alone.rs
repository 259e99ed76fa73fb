//! Parts of the house opened alone, for the operator's tools.

use std::sync::Arc;

use accounts::Accounts;
use anyhow::bail;
use database::{Address, Database, Schema};
use eventlog::{EventLog, Limits, SqliteReader, SqliteStore, Store, StoreError};
use offices::Offices;
use secrecy::SecretSlice;
use settings::Settings;

use super::{
    VAULT_CONNECTIONS, VIEW_CONNECTIONS, address, clock, has_events, open_accounts, open_log,
    open_offices,
};
use crate::keys;

/// Where data is, for tools that read it: a mistyped address is told as such, and nothing is made.
pub async fn existing(settings: &Settings, schema: Schema) -> anyhow::Result<Address> {
    let address = address(settings)?;
    if !Database::exists(&address, schema).await? {
        bail!("no Sanal data at {address}");
    }
    Ok(address)
}

/// The log, to read: on SQLite also while another process owns it.
pub async fn read_log(address: &Address) -> anyhow::Result<Arc<dyn Store>> {
    if let Address::Folder(folder) = address {
        return match SqliteStore::open(folder).await {
            Err(StoreError::Locked) => Ok(Arc::new(SqliteReader::open(folder).await?)),
            store => Ok(Arc::new(store?)),
        };
    }
    open_log(address).await
}

pub async fn views(settings: &Settings) -> anyhow::Result<Database> {
    Ok(Database::open(&address(settings)?, Schema::Views, VIEW_CONNECTIONS).await?)
}

pub async fn migrate(settings: &Settings) -> anyhow::Result<()> {
    let address = address(settings)?;
    for schema in Schema::ALL {
        Database::open(&address, schema, 1).await?.close().await;
        println!("{}: up to date ({address})", schema.name());
    }
    Ok(())
}

/// The vault alone, for tools that write nothing to the log.
pub async fn accounts(settings: &Settings) -> anyhow::Result<Accounts> {
    let address = address(settings)?;
    let vault = Database::open(&address, Schema::Vault, VAULT_CONNECTIONS).await?;
    let secrets =
        keys::open_or_make(settings, &address, &vault, any_log_has_events(&address)).await?;
    open_accounts(settings, &secrets, vault, clock(settings))
}

/// The vault alone, and what letters that come back are known by: for whoever reads those.
pub async fn bounces(settings: &Settings) -> anyhow::Result<(Database, SecretSlice<u8>)> {
    let address = existing(settings, Schema::Vault).await?;
    let vault = Database::open(&address, Schema::Vault, 1).await?;
    let secrets =
        keys::open_or_make(settings, &address, &vault, any_log_has_events(&address)).await?;
    let key = ::notices::bounces_key(&secrets.pseudonym);
    Ok((vault, key))
}

/// What secrets of gateways are made from: of the file alone, so whoever hands letters over need not see the data.
pub fn pseudonym(settings: &Settings) -> anyhow::Result<SecretSlice<u8>> {
    Ok(keys::found(settings, &address(settings)?)?.pseudonym)
}

/// The roll of offices alone, to write to: on SQLite the house must not be running.
pub async fn offices(settings: &Settings) -> anyhow::Result<(Offices, EventLog)> {
    let clock = clock(settings);
    let store = open_log(&address(settings)?).await?;
    let log = EventLog::start(store, clock.clone(), Limits::default()).await?;
    Ok((open_offices(settings, &log, clock).await?, log))
}

pub async fn any_log_has_events(address: &Address) -> anyhow::Result<bool> {
    if !Database::exists(address, Schema::Log).await? {
        return Ok(false);
    }
    let log = read_log(address).await?;
    let found = has_events(&*log).await;
    log.close().await;
    found
}
