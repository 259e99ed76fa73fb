//! What every handler may use: the capabilities, and what this server knows of itself.

use std::sync::Arc;
use std::time::Duration;

use accounts::mock_dan::MockDan;
use accounts::{Accounts, Provider};
use audit::Audit;
use bills::Bills;
use cabinet::Cabinet;
use comments::Comments;
use complaints::Complaints;
use devices::Devices;
use directory::Directory;
use files::Files;
use kernel::{Actor, AgencyCode};
use moderation::Moderation;
use notices::{Notices, Post};
use offices::Offices;
use petitions::{BurstRules, Petitions};
use privacy::Privacy;
use projector::Status;
use public_events::PublicEvents;
use statistics::Statistics;
use tokio::sync::watch;
use url::Url;
use webhooks::Webhooks;

use crate::Failure;
use crate::cards::Cards;
use crate::counts::Counts;
use crate::guards::address::Proxies;
use crate::guards::pace::Pace;
use crate::intake::Intake;
use crate::kept_pages::KeptPages;
use crate::live::Places;
use crate::live_use::LiveUses;

pub struct Site {
    pub petitions: Petitions,
    pub bills: Bills,
    pub comments: Comments,
    pub complaints: Complaints,
    /// What comes to the centre from outside.
    pub intake: Intake,
    /// What climbs to the Cabinet meeting.
    pub cabinet: Cabinet,
    /// Who takes part, so that nobody is told apart.
    pub statistics: Statistics,
    /// Who answers for what.
    pub directory: Directory,
    pub notices: Notices,
    pub webhooks: Webhooks,
    /// What everyone may know of the log, as files.
    pub public_events: Arc<PublicEvents>,
    /// What went out, in a demonstration.
    pub practice_post: Option<Arc<Post>>,
    pub accounts: Arc<Accounts>,
    pub offices: Offices,
    pub moderation: Moderation,
    pub audit: Audit,
    pub privacy: Privacy,
    /// Of service points.
    pub devices: Devices,
    /// What is attached to what is recorded.
    pub files: Files,
    /// Drawn for shared links.
    pub cards: Cards,
    pub retention: Retention,
    /// When many signatures at once are worth a look.
    pub bursts: BurstRules,
    /// Who attests who someone is.
    pub provider: Provider,
    /// The bundled stand-in, when identity is not the state's.
    pub mock: Option<MockDan>,
    pub counts: Counts,
    pub kept_pages: KeptPages,
    /// For those who watch live totals.
    pub live: Places,
    /// How the house is used, for everyone who looks.
    pub live_use: LiveUses,
    pub projections: Projections,
    pub public_url: Url,
    /// How often one may ask.
    pub pace: Pace,
    /// Whose word is taken for where a request came from.
    pub proxies: Proxies,
    /// How long a request's body may take to arrive.
    pub body_patience: Duration,
    /// Where to write about a weakness: an address with its scheme.
    pub security_contact: Option<String>,
    /// Whether the server is about to stop, for answers that would never end by themselves.
    pub stopping: watch::Receiver<bool>,
}

/// How long what is personal is kept, for the public page.
#[derive(Debug, Clone, Copy)]
pub struct Retention {
    pub contacts_days: u64,
    pub drafts_days: u64,
    pub calls_days: u64,
    pub notices_days: u64,
    /// Of a session that is not used.
    pub session_minutes: u64,
    /// Until whoever asked as often as they may has their whole share again, and is forgotten.
    pub pace_hours: u64,
}

/// How long an answer waits for the projections to have what it tells of.
const PATIENCE: Duration = Duration::from_secs(2);

/// How far the projections of this process are.
#[derive(Clone)]
pub struct Projections {
    /// Every one of them by its name, for whoever watches over this process.
    pub all: Vec<(&'static str, watch::Receiver<Status>)>,
    pub tallies: watch::Receiver<Status>,
    pub catalogue: watch::Receiver<Status>,
    pub timeline: watch::Receiver<Status>,
    pub trail: watch::Receiver<Status>,
    pub invalidations: watch::Receiver<Status>,
    /// Of the four that bills are read from.
    pub bills: Vec<watch::Receiver<Status>>,
    /// Of those that comments are read from.
    pub comments: Vec<watch::Receiver<Status>>,
    /// Of those that complaints are read from.
    pub complaints: Vec<watch::Receiver<Status>>,
    /// Of those that issues and agendas are read from.
    pub cabinet: Vec<watch::Receiver<Status>>,
    pub breakdowns: watch::Receiver<Status>,
}

impl Projections {
    /// Waits until what was just done to a petition shows, for two seconds at most.
    pub async fn petitions_show(&self, position: u64) -> bool {
        shows(&self.catalogue, position).await && shows(&self.timeline, position).await
    }

    /// The same for signatures.
    pub async fn tallies_show(&self, position: u64) -> bool {
        shows(&self.tallies, position).await
    }

    /// The same for what was just done to a bill.
    pub async fn bills_show(&self, position: u64) -> bool {
        all_show(&self.bills, position).await
    }

    /// The same for what was just said of a bill.
    pub async fn comments_show(&self, position: u64) -> bool {
        all_show(&self.comments, position).await
    }

    /// The same for what was just done to a complaint.
    pub async fn complaints_show(&self, position: u64) -> bool {
        all_show(&self.complaints, position).await
    }

    /// The same for what was just done to an issue or an agenda.
    pub async fn cabinet_shows(&self, position: u64) -> bool {
        all_show(&self.cabinet, position).await
    }

    /// The same for what is told of who signed.
    pub async fn breakdowns_show(&self, position: u64) -> bool {
        shows(&self.breakdowns, position).await
    }

    /// The same for what is told of a petition step by step.
    pub async fn timeline_shows(&self, position: u64) -> bool {
        shows(&self.timeline, position).await
    }

    /// The same for the audit trail.
    pub async fn trail_shows(&self, position: u64) -> bool {
        shows(&self.trail, position).await
    }

    /// The same for what was asked and decided about invalidations.
    pub async fn invalidations_show(&self, position: u64) -> bool {
        shows(&self.invalidations, position).await
    }
}

async fn all_show(statuses: &[watch::Receiver<Status>], position: u64) -> bool {
    for status in statuses {
        if !shows(status, position).await {
            return false;
        }
    }
    true
}

async fn shows(status: &watch::Receiver<Status>, position: u64) -> bool {
    let mut status = status.clone();
    let shows = status.wait_for(|status| status.position() >= position);
    matches!(tokio::time::timeout(PATIENCE, shows).await, Ok(Ok(_)))
}

impl Site {
    /// Whether what this person just did is on the next page they see.
    pub async fn settle(&self) -> bool {
        self.projections.petitions_show(self.petitions.log_position()).await
    }

    /// An address of this server as the outside reaches it.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.public_url.as_str().trim_end_matches('/'))
    }

    /// The agency of an address: one of the directory, or one that whoever asks is an officer of.
    pub fn agency(&self, actor: &Actor, path: &str) -> Result<AgencyCode, Failure> {
        let agency: AgencyCode = path.parse().map_err(|_| Failure::NotFound)?;
        let is_known = self.directory.table().agency(&agency).is_some();
        if is_known || actor.is_officer_of(&agency) { Ok(agency) } else { Err(Failure::NotFound) }
    }

    /// Where the state's sign-in sends people back to.
    pub fn redirect_uri(&self) -> String {
        self.address(crate::visits::sign_in::CALLBACK)
    }

    /// Whether cookies must only travel over TLS.
    pub fn is_secure(&self) -> bool {
        self.public_url.scheme() == "https"
    }
}
