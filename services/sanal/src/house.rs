//! The house put together from its settings: stores, capabilities, projections.

mod alone;

use std::sync::Arc;
use std::time::Duration;

use accounts::{Accounts, Keys, SessionKey, SessionLifetime};
use anyhow::{Context as _, bail};
use audit::Audit;
use bills::Bills;
use cabinet::Cabinet;
use comments::Comments;
use complaints::Complaints;
use database::{Address, Database, Schema};
use devices::Devices;
use directory::Directory;
use eventlog::{EventLog, Limits, PostgresStore, SqliteStore, Store};
use files::Files;
use jiff::SignedDuration;
use kernel::{Clock, OffsetClock, Timestamp};
use moderation::{Ground, Moderation};
use notices::Notices;
use offices::Offices;
use petitions::Petitions;
use privacy::Privacy;
use projector::{Projection, Runner, Status};
use secrecy::{ExposeSecret as _, SecretSlice};
use settings::{Secrets, Settings};
use statistics::Statistics;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use vault::Vault;
use webhooks::Webhooks;

pub use self::alone::{
    accounts, any_log_has_events, bounces, existing, migrate, offices, pseudonym, read_log, views,
};
use crate::counting::Counting;
use crate::forgetting::{OfAccounts, OfComments, OfComplaints, OfOffices, OfPetitions};
use crate::noticing;
use crate::observing::Observing;
use crate::public_files::{self, PublicFiles};
use crate::searching::{self, Searching};
use crate::{hooking, keys, ruling};

const VIEW_CONNECTIONS: u32 = 6;
const VAULT_CONNECTIONS: u32 = 4;
/// Few attach documents, and what is read of them is kept by whoever reads it.
const FILES_CONNECTIONS: u32 = 2;

/// The index by which petitions are found again; each process has its own.
pub const SIMILAR: &str = "similar";

/// The files of public events; each process has its own.
pub const PUBLIC_EVENTS: &str = "public_events";

/// Everything but the web, running.
pub struct House {
    pub log: EventLog,
    pub vault: Vault,
    pub views: Database,
    pub files: Files,
    pub clock: Arc<dyn Clock>,
    pub accounts: Arc<Accounts>,
    pub offices: Offices,
    pub moderation: Moderation,
    pub audit: Audit,
    pub privacy: Privacy,
    pub devices: Devices,
    pub petitions: Petitions,
    pub bills: Bills,
    pub comments: Comments,
    pub complaints: Complaints,
    pub directory: Directory,
    pub cabinet: Cabinet,
    pub statistics: Statistics,
    pub notices: Notices,
    pub webhooks: Webhooks,
    /// What letters that come back are known by.
    pub bounces_key: SecretSlice<u8>,
    /// What names of people and secrets of gateways are made from.
    pub key: SecretSlice<u8>,
    /// By name: of [`projections`], and of the index.
    pub statuses: Vec<(&'static str, watch::Receiver<Status>)>,
    searching: Searching,
    pub public_files: PublicFiles,
    stop: watch::Sender<bool>,
    runners: Vec<JoinHandle<()>>,
}

impl House {
    pub async fn open(settings: &Settings) -> anyhow::Result<Self> {
        Self::open_by(settings, clock(settings)).await
    }

    /// By another clock than the settings say.
    pub async fn open_by(settings: &Settings, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        let address = address(settings)?;
        // Before anything is made that would have to be cleared away again.
        keys::file(settings, &address)?;
        let store = open_log(&address).await?;
        let people = Database::open(&address, Schema::Vault, VAULT_CONNECTIONS).await?;
        let secrets = keys::open_or_make(settings, &address, &people, has_events(&*store)).await?;
        let vault = keys::open_vault(settings, people, clock.now()).await?;
        let limits = Limits {
            queue_items: settings.log.queue_items,
            batch_items: settings.log.batch_items,
            poll: Duration::from_millis(settings.log.poll_ms),
            ..Limits::default()
        };
        let log = EventLog::start(store, clock.clone(), limits).await?;
        let views = Database::open(&address, Schema::Views, VIEW_CONNECTIONS).await?;
        let files = Files::new(Database::open(&address, Schema::Files, FILES_CONNECTIONS).await?);
        let accounts =
            Arc::new(open_accounts(settings, &secrets, vault.database().clone(), clock.clone())?);
        // Whoever was signed out before this process began is out when it does.
        accounts.catch_up().await?;
        let offices = open_offices(settings, &log, clock.clone()).await?;
        let moderation = Moderation::open(log.clone(), grounds(settings)?).await?;
        let devices = Devices::open(log.clone(), clock.clone(), &secrets.pseudonym).await?;
        let petitions = Petitions::new(
            log.clone(),
            vault.clone(),
            views.clone(),
            clock.clone(),
            ruling::of_petitions(settings),
            secrets.pseudonym.clone(),
        );
        let searching = searching::open(settings, &address).await?;
        let similar = searching.similar.clone();
        let petitions = petitions.with_similar(similar.clone());
        let public_files = public_files::open(settings, &address).await?;
        let bills =
            Bills::new(log.clone(), views.clone(), clock.clone(), ruling::of_bills(settings));
        let comments = Comments::new(
            log.clone(),
            vault.clone(),
            views.clone(),
            clock.clone(),
            ruling::of_comments(settings),
            secrets.pseudonym.clone(),
        );
        let directory = Directory::open(log.clone(), directory::Table::defaults()?).await?;
        let complaints = Complaints::new(
            log.clone(),
            vault.clone(),
            views.clone(),
            clock.clone(),
            ruling::of_complaints(settings),
            secrets.pseudonym.clone(),
        );
        let rules = ruling::of_cabinet(settings);
        let cabinet = Cabinet::new(log.clone(), views.clone(), clock.clone(), rules);
        let audit = Audit::new(log.clone(), views.clone());
        let of = noticing::Of {
            log: &log,
            vault: &vault,
            clock: &clock,
            offices: &offices,
            petitions: &petitions,
            complaints: &complaints,
            cabinet: &cabinet,
            directory: &directory,
            key: &secrets.pseudonym,
        };
        let notices = noticing::notices(settings, &of)?;
        notices.begin().await?;
        let webhooks = Webhooks::open(::webhooks::Parts {
            log: log.clone(),
            vault: vault.clone(),
            clock: clock.clone(),
            key: secrets.pseudonym.clone(),
            networks: hooking::networks(settings),
        })
        .await?;
        webhooks.begin().await?;
        let (stop, stopped) = watch::channel(false);
        let (mut statuses, mut runners) = (Vec::new(), Vec::new());
        runners.push(tokio::spawn(offices.clone().follow(stopped.clone())));
        runners.push(tokio::spawn(moderation.clone().follow(stopped.clone())));
        runners.push(tokio::spawn(devices.clone().follow(stopped.clone())));
        runners.push(tokio::spawn(directory.clone().follow(stopped.clone())));
        for projection in projections() {
            let name = projection.name();
            let runner = Runner::new(projection, log.clone(), views.clone());
            statuses.push((name, runner.status()));
            runners.push(tokio::spawn(runner.run(stopped.clone())));
        }
        statuses.push((SIMILAR, similar.status()));
        runners.push(tokio::spawn(similar.follow(log.clone(), stopped.clone())));
        let public_events = public_files.events.clone();
        runners.push(tokio::spawn(public_events.follow(log.clone(), stopped.clone())));
        runners.push(tokio::spawn(notices.clone().follow(stopped.clone())));
        runners.push(tokio::spawn(notices.clone().spread(stopped.clone())));
        runners.push(tokio::spawn(accounts.clone().keep_up(stopped)));
        let counting = Counting {
            log: log.clone(),
            views: views.clone(),
            tallies: status(&statuses, "tallies")?,
        };
        let statistics = Statistics::new(
            log.clone(),
            views.clone(),
            clock.clone(),
            ruling::of_statistics(settings),
            Arc::new(counting),
        );
        let statistics =
            if settings.statistics.visits { statistics.with_visits()? } else { statistics };
        let catalogue = status(&statuses, "catalogue")?;
        let privacy = Privacy::new(
            log.clone(),
            vault.clone(),
            clock.clone(),
            Arc::new(OfAccounts(accounts.clone())),
            vec![
                Arc::new(OfOffices(offices.clone())),
                Arc::new(OfComments(comments.clone())),
                Arc::new(OfComplaints(complaints.clone())),
                Arc::new(OfPetitions { petitions: petitions.clone(), catalogue }),
            ],
        );
        Ok(Self {
            log,
            vault,
            views,
            files,
            clock,
            accounts,
            offices,
            moderation,
            audit,
            privacy,
            devices,
            petitions,
            bills,
            comments,
            complaints,
            directory,
            cabinet,
            statistics,
            notices,
            webhooks,
            bounces_key: ::notices::bounces_key(&secrets.pseudonym),
            key: secrets.pseudonym.clone(),
            statuses,
            searching,
            public_files,
            stop,
            runners,
        })
    }

    pub fn statuses(&self) -> &[(&'static str, watch::Receiver<Status>)] {
        &self.statuses
    }

    pub fn status(&self, name: &str) -> anyhow::Result<watch::Receiver<Status>> {
        status(&self.statuses, name)
    }

    /// Waits until the projections have read everything that is in the log now.
    pub async fn caught_up(&self) -> anyhow::Result<()> {
        let head = self.log.head().await?.position;
        for (name, status) in &self.statuses {
            let mut status = status.clone();
            let reached = status.wait_for(|status| {
                status.position() >= head || matches!(status, Status::Stopped { .. })
            });
            if let Status::Stopped { reason, .. } = &*reached.await? {
                bail!("the projection {name} has stopped: {reason}");
            }
        }
        Ok(())
    }

    /// First whatever reads the log; then the log, which commits what waits, answers it and takes
    /// no more; then the rest.
    pub async fn close(self) {
        self.stop.send_replace(true);
        for runner in self.runners {
            let _ = runner.await;
        }
        self.log.close().await;
        self.views.close().await;
        self.files.close().await;
        self.vault.database().close().await;
        drop((self.searching, self.public_files));
    }
}

fn status(
    statuses: &[(&'static str, watch::Receiver<Status>)],
    name: &str,
) -> anyhow::Result<watch::Receiver<Status>> {
    let found = statuses.iter().find(|(known, _)| *known == name);
    Ok(found.with_context(|| format!("no projection is called {name}"))?.1.clone())
}

/// The read models of all capabilities.
pub fn projections() -> Vec<Arc<dyn Projection>> {
    let trail: Arc<dyn Projection> = Arc::new(audit::Trail);
    petitions::projections()
        .into_iter()
        .chain(bills::projections())
        .chain(comments::projections())
        .chain(complaints::projections())
        .chain(cabinet::projections())
        .chain(statistics::projections(Arc::new(Observing)))
        .chain([trail])
        .collect()
}

pub fn address(settings: &Settings) -> anyhow::Result<Address> {
    settings.store.address.parse().context("store.address")
}

pub fn clock(settings: &Settings) -> Arc<dyn Clock> {
    Arc::new(OffsetClock { offset: settings.clock.offset })
}

/// The log, to append to: on SQLite this process must be the only one.
async fn open_log(address: &Address) -> anyhow::Result<Arc<dyn Store>> {
    Ok(match address {
        Address::Folder(folder) => Arc::new(SqliteStore::open(folder).await?),
        Address::Postgres(_) => Arc::new(PostgresStore::open(address).await?),
    })
}

async fn open_offices(
    settings: &Settings,
    log: &EventLog,
    clock: Arc<dyn Clock>,
) -> anyhow::Result<Offices> {
    Ok(Offices::open(log.clone(), clock, settings.offices.term_max).await?)
}

/// What the table of grounds begins with.
fn grounds(settings: &Settings) -> anyhow::Result<Vec<Ground>> {
    let ground = |ground: &settings::Ground| {
        Ok(Ground {
            code: ground.code.parse().context("petitions.grounds")?,
            is_hidden: ground.hidden,
            names_duplicate: ground.names_duplicate,
            title: None,
            text: None,
        })
    };
    settings.petitions.grounds.iter().map(ground).collect()
}

async fn has_events(log: &dyn Store) -> anyhow::Result<bool> {
    Ok(log.head().await?.position > 0)
}

fn open_accounts(
    settings: &Settings,
    secrets: &Secrets,
    vault: Database,
    clock: Arc<dyn Clock>,
) -> anyhow::Result<Accounts> {
    let key = |key: &SecretSlice<u8>, signs_from: Option<Timestamp>| SessionKey {
        key: key.clone(),
        signs_from: signs_from.unwrap_or(Timestamp::MIN),
    };
    let earlier = secrets.earlier_sessions.iter().map(|old| key(&old.key, old.signs_from));
    let newest = key(&secrets.session, secrets.session_signs_from);
    let sessions = std::iter::once(newest).chain(earlier).collect();
    let keys = Keys::rotating(secrets.register.expose_secret().to_vec(), sessions)?;
    let lifetime =
        SessionLifetime::new(SignedDuration::from_mins(settings.identity.session_minutes))
            .context("identity.session_minutes")?;
    let step_up = SignedDuration::from_mins(settings.identity.step_up_minutes);
    Ok(Accounts::new(vault, keys, lifetime, clock).with_step_up(step_up))
}
