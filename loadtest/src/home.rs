//! A place for one run: a temporary folder and, on PostgreSQL, a database; both gone afterwards.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use clap::{Args, ValueEnum};
use serde::Serialize;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use tempfile::TempDir;
use tokio::signal::unix::{SignalKind, signal};
use url::Url;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Store {
    Sqlite,
    Postgres,
}

#[derive(Debug, Args)]
pub struct Place {
    /// What keeps the data
    #[arg(long, value_enum)]
    pub store: Store,

    /// A PostgreSQL server where the run may make a database of its own, and drop it
    #[arg(long, value_name = "URL", env = "SANAL_TEST_POSTGRES", hide_env_values = true)]
    postgres: Option<String>,

    /// Where the run makes its temporary folder; in a memory file system its figures mean nothing
    /// [default: beside this program]
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,

    /// Leave the folder and the database to be looked at
    #[arg(long)]
    keep: bool,
}

pub struct Home {
    folder: TempDir,
    database: Option<Made>,
}

/// A database that was made for this run.
struct Made {
    server: String,
    name: String,
    address: String,
}

impl Place {
    /// Runs in a new home and removes it, also when the run fails or is interrupted.
    pub async fn run<T>(&self, run: impl AsyncFnOnce(&Home) -> Result<T>) -> Result<T> {
        let home = Home::make(self).await?;
        let result = tokio::select! {
            result = run(&home) => result,
            told = told_to_stop() => told.and_then(|()| bail!("interrupted")),
        };
        if let Err(error) = home.leave(self.keep).await {
            eprintln!("not everything could be removed: {error:#}");
        }
        result
    }
}

async fn told_to_stop() -> Result<()> {
    let mut terminated = signal(SignalKind::terminate())?;
    tokio::select! {
        told = tokio::signal::ctrl_c() => Ok(told?),
        _ = terminated.recv() => Ok(()),
    }
}

impl Home {
    async fn make(place: &Place) -> Result<Self> {
        let program = std::env::current_exe()?;
        let beside = program.parent().context("a program without a folder")?;
        let folder = place.folder.as_deref().unwrap_or(beside);
        let folder = tempfile::Builder::new().prefix("loadtest-").tempdir_in(folder);
        let folder = folder
            .context("making a temporary folder; another place can be given with --folder")?;
        let database = match (place.store, &place.postgres) {
            (Store::Sqlite, _) => None,
            (Store::Postgres, Some(server)) => {
                Some(Made::on(server).await.context("making a database")?)
            }
            (Store::Postgres, None) => {
                bail!("--store postgres needs --postgres URL or SANAL_TEST_POSTGRES")
            }
        };
        Ok(Self { folder, database })
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where the program keeps its data, as its settings name it.
    pub fn address(&self) -> String {
        match &self.database {
            Some(made) => made.address.clone(),
            None => self.data().display().to_string(),
        }
    }

    /// The folder of the SQLite files.
    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    pub async fn connect(&self) -> Result<Option<PgConnection>> {
        match &self.database {
            Some(made) => Ok(Some(PgConnection::connect(&made.address).await?)),
            None => Ok(None),
        }
    }

    async fn leave(self, keep: bool) -> Result<()> {
        if keep {
            let database = self.database.map(|made| format!(" and in database {}", made.name));
            eprintln!("kept in {}{}", self.folder.keep().display(), database.unwrap_or_default());
            return Ok(());
        }
        if let Some(made) = self.database {
            made.drop().await?;
        }
        Ok(self.folder.close()?)
    }
}

impl Made {
    async fn on(server: &str) -> Result<Self> {
        let name = format!("sanal_load_{:016x}", fastrand::u64(..));
        let mut address = Url::parse(server)?;
        address.set_path(&name);
        let made = Self { server: server.to_owned(), name, address: address.to_string() };
        made.tell(format!("CREATE DATABASE {}", made.name)).await?;
        Ok(made)
    }

    async fn drop(&self) -> Result<()> {
        self.tell(format!("DROP DATABASE {} WITH (FORCE)", self.name))
            .await
            .context("dropping the database")
    }

    /// Says something to the server that takes no parameters; the name is our own.
    async fn tell(&self, statement: String) -> Result<()> {
        let mut connection = PgConnection::connect(&self.server).await?;
        sqlx::query(AssertSqlSafe(statement)).execute(&mut connection).await?;
        Ok(connection.close().await?)
    }
}
