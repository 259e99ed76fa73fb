//! A house on a listener: the web in front of it, the clock behind it.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, ensure};
use kernel::AgencyCode;
use notices::Post;
use petitions::BurstRules;
use settings::Settings;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use url::Url;
use web::{Cards, Counts, KeptPages, Letters, LiveUses, Pace, Places, Projections, Serving, Site};

use crate::certificate::Certificate;
use crate::hooking;
use crate::house::{self, House};
use crate::identity::identity;
use crate::letters_in;
use crate::noticing;
use crate::pacing;
use crate::retaining::{self, Keeper};

pub struct Listening {
    /// Where it is reached from this machine.
    pub local: SocketAddr,
    /// `https` with TLS of its own.
    pub scheme: &'static str,
    pub public_url: Url,
    serving: Serving,
    closing: Vec<JoinHandle<()>>,
    /// What goes out to people and to other systems.
    delivering: Vec<JoinHandle<()>>,
    keeping: JoinHandle<()>,
    /// What counts who comes, up to the last page.
    statistics: statistics::Statistics,
    stopping: watch::Sender<bool>,
    stop: Stop,
    certificate: Option<Certificate>,
    /// Without a certificate there is nothing to read again, and nothing happens.
    hangup: Signal,
}

/// Binds, and serves the house there.
pub fn listen(settings: &Settings, house: &House) -> anyhow::Result<Listening> {
    many_connections();
    let stop = Stop::heard()?;
    let hangup = signal(SignalKind::hangup())?;
    let listener = TcpListener::bind(settings.server.listen)
        .with_context(|| format!("cannot listen on {}", settings.server.listen))?;
    let local = listener.local_addr()?;
    let certificate = Certificate::of(&settings.server.tls)?;
    let public_url = public_url(settings, local, certificate.is_some())?;
    let (stopping, stopped) = watch::channel(false);
    let (petitions, comments) = (house.petitions.clone(), house.comments.clone());
    let letters = Letters::new(
        petitions,
        comments,
        house.bills.clone(),
        house.complaints.clone(),
        house.cabinet.clone(),
        house.directory.clone(),
        public_url.clone(),
    );
    let delivering = noticing::delivering(settings, house, Arc::new(letters))?;
    let practice = delivering.practice.clone();
    let hooking = hooking::hooking(settings, &house.webhooks, &public_url)?;
    let site = site(settings, house, local, &public_url, practice, stopped.clone())?;
    let has_tls = certificate.is_some();
    let tls = certificate.as_ref().map(Certificate::server).transpose()?;
    let serving = web::serve(listener, site, pacing::limits(&settings.server), tls)?;
    let keeping = tokio::spawn(Keeper::new(settings, house)?.keep());
    let closing = vec![
        tokio::spawn(keep_time(house.petitions.clone(), house.status("tallies")?)),
        tokio::spawn(keep_clocks(house.complaints.clone(), house.directory.clone())),
        tokio::spawn(keep_agendas(house.cabinet.clone())),
        tokio::spawn(keep_telling(house.statistics.clone())),
        tokio::spawn(keep_counting(house.statistics.clone())),
    ];
    let mut delivering = delivering.begin(&stopped);
    delivering.extend(hooking.begin(&stopped));
    let (local, scheme) = (reachable(local), if has_tls { "https" } else { "http" });
    Ok(Listening {
        local,
        scheme,
        public_url,
        serving,
        closing,
        delivering,
        keeping,
        statistics: house.statistics.clone(),
        stopping,
        stop,
        certificate,
        hangup,
    })
}

impl Listening {
    /// Until the server ends by itself or the operator says stop; then what runs is finished.
    pub async fn until_stopped(mut self) -> anyhow::Result<()> {
        loop {
            tokio::select! {
                ended = &mut self.serving.ended => return Ok(ended??),
                () = self.stop.told() => break,
                _ = self.hangup.recv() => self.renew(),
            }
        }
        tracing::info!("stopping: requests that run are finished");
        self.stopping.send_replace(true);
        self.closing.iter().for_each(JoinHandle::abort);
        self.keeping.abort();
        self.serving.handle.stop(true).await;
        if let Err(error) = self.statistics.count_to_the_end().await {
            tracing::warn!(%error, "visits of the last minute are not recorded");
        }
        // What is under way is handed over and marked first: another would send it again.
        for task in self.delivering {
            let _ = task.await;
        }
        Ok(())
    }
}

impl Listening {
    /// A certificate that is about to end is replaced without anyone being turned away.
    fn renew(&self) {
        match self.certificate.as_ref().map(Certificate::read_again) {
            None => {}
            Some(Ok(())) => tracing::info!("the certificate was read again"),
            Some(Err(error)) => {
                tracing::error!(error = format!("{error:#}"), "the certificate stays as it was");
            }
        }
    }
}

/// As many open files as the system allows: each visitor is one, and the usual limit is a thousand.
fn many_connections() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limits = getrlimit(Resource::Nofile);
    let raised = Rlimit { current: limits.maximum, maximum: limits.maximum };
    if let Err(error) = setrlimit(Resource::Nofile, raised) {
        tracing::warn!(%error, allowed = ?limits.current, "the limit of open files stays as it is");
    }
}

/// The operator's word. It is listened for before anyone hears that the house is open: from then on
/// it may come.
struct Stop {
    interrupt: Signal,
    terminate: Signal,
}

impl Stop {
    fn heard() -> std::io::Result<Self> {
        let (interrupt, terminate) = (SignalKind::interrupt(), SignalKind::terminate());
        Ok(Self { interrupt: signal(interrupt)?, terminate: signal(terminate)? })
    }

    async fn told(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

fn public_url(settings: &Settings, local: SocketAddr, has_tls: bool) -> anyhow::Result<Url> {
    let named = &settings.server.public_url;
    let scheme = if has_tls { "https" } else { "http" };
    let text =
        if named.is_empty() { format!("{scheme}://{}", reachable(local)) } else { named.clone() };
    let url: Url = text.parse().context("server.public_url")?;
    ensure!(!has_tls || url.scheme() == "https", "server.public_url must be https with server.tls");
    Ok(url)
}

/// "Everywhere" is no address to go to.
pub fn reachable(local: SocketAddr) -> SocketAddr {
    if local.ip().is_unspecified() {
        SocketAddr::from(([127, 0, 0, 1], local.port()))
    } else {
        local
    }
}

fn site(
    settings: &Settings,
    house: &House,
    local: SocketAddr,
    public_url: &Url,
    practice_post: Option<Arc<Post>>,
    stopping: watch::Receiver<bool>,
) -> anyhow::Result<Site> {
    let (tallies, catalogue) = (house.status("tallies")?, house.status("catalogue")?);
    let (timeline, trail) = (house.status("timeline")?, house.status("trail")?);
    let mut all = house.statuses().to_vec();
    // Nothing that is done waits for these: they are written when there is time for it.
    let public_events = house.public_files.events.clone();
    all.push((house::PUBLIC_EVENTS, public_events.status()));
    let invalidations = house.status("invalidations")?;
    let of_bills = ["bills", "bill_versions", "consultations", "bill_steps"];
    let bills = of_bills.into_iter().map(|name| house.status(name)).collect::<Result<_, _>>()?;
    let of_comments = comments::projections();
    let comments = of_comments.iter().map(|one| house.status(one.name()));
    let comments = comments.collect::<Result<_, _>>()?;
    let of_complaints = complaints::projections();
    let complaints = of_complaints.iter().map(|one| house.status(one.name()));
    let complaints = complaints.collect::<Result<_, _>>()?;
    let of_cabinet = cabinet::projections();
    let cabinet = of_cabinet.iter().map(|one| house.status(one.name()));
    let cabinet = cabinet.collect::<Result<_, _>>()?;
    let (provider, mock) = identity(settings, house, local, public_url)?;
    Ok(Site {
        petitions: house.petitions.clone(),
        bills: house.bills.clone(),
        comments: house.comments.clone(),
        complaints: house.complaints.clone(),
        directory: house.directory.clone(),
        cabinet: house.cabinet.clone(),
        statistics: house.statistics.clone(),
        intake: letters_in::intake(settings, &house.key)?,
        notices: house.notices.clone(),
        webhooks: house.webhooks.clone(),
        public_events,
        practice_post,
        accounts: house.accounts.clone(),
        offices: house.offices.clone(),
        moderation: house.moderation.clone(),
        audit: house.audit.clone(),
        privacy: house.privacy.clone(),
        devices: house.devices.clone(),
        files: house.files.clone(),
        cards: Cards::default(),
        retention: retaining::told(settings),
        provider,
        mock,
        counts: Counts::new(tallies.clone(), catalogue.clone(), house.clock.now()),
        kept_pages: KeptPages::default(),
        live: Places::new(settings.server.live_streams_max),
        live_use: LiveUses::default(),
        projections: Projections {
            all,
            tallies,
            catalogue,
            timeline,
            trail,
            invalidations,
            bills,
            comments,
            complaints,
            cabinet,
            breakdowns: house.status("breakdowns")?,
        },
        bursts: bursts(settings.petitions.bursts),
        public_url: public_url.clone(),
        pace: Pace::new(pacing::paces(&settings.pace)),
        proxies: pacing::proxies(&settings.server),
        body_patience: Duration::from_secs(settings.server.body_seconds_max),
        security_contact: pacing::security_contact(&settings.server)?,
        stopping,
    })
}

const fn bursts(settings: settings::Bursts) -> BurstRules {
    let settings::Bursts { hours, at_least, share } = settings;
    BurstRules { hours, at_least, share }
}

/// Who stands above whom, as the directory has it now.
pub struct Levels(pub directory::Directory);

impl complaints::Hierarchy for Levels {
    fn above(&self, agency: &AgencyCode) -> Vec<AgencyCode> {
        self.0.table().levels_above(agency).into_iter().map(|above| above.code.clone()).collect()
    }
}

/// Clocks of complaints run out at midnight, and nobody waits for a minute.
async fn keep_clocks(complaints: complaints::Complaints, directory: directory::Directory) {
    const EVERY: Duration = Duration::from_secs(10);
    let levels = Levels(directory);
    loop {
        match complaints.keep_time(&levels).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => {
                tracing::error!(%error, "what is due for complaints could not be done; trying again");
            }
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Agendas freeze at their minute, and what many complain of is weighed a few times a minute.
async fn keep_agendas(cabinet: cabinet::Cabinet) {
    const OFTEN: Duration = Duration::from_millis(50);
    const RARELY: Duration = Duration::from_secs(10);
    loop {
        let wait = match cabinet.keep_time().await {
            Ok(next) => next.map_or(RARELY, |next| {
                let until = cabinet.now().duration_until(next);
                Duration::try_from(until).unwrap_or_default().clamp(OFTEN, RARELY)
            }),
            Err(error) => {
                tracing::error!(%error, "what is due for Cabinet could not be done; trying again");
                RARELY
            }
        };
        tokio::time::sleep(wait).await;
    }
}

/// Who signed is told at midnight and soon after a closing, who takes part on Mondays.
async fn keep_telling(statistics: statistics::Statistics) {
    const OFTEN: Duration = Duration::from_millis(50);
    const RARELY: Duration = Duration::from_secs(5);
    loop {
        let wait = match statistics.keep_time().await {
            Ok(next) => {
                let until = statistics.now().duration_until(next);
                Duration::try_from(until).unwrap_or_default().clamp(OFTEN, RARELY)
            }
            Err(error) => {
                tracing::error!(%error, "who takes part could not be told; trying again");
                RARELY
            }
        };
        tokio::time::sleep(wait).await;
    }
}

/// What a minute's visits came to is recorded when it is over.
async fn keep_counting(statistics: statistics::Statistics) {
    const OFTEN: Duration = Duration::from_millis(50);
    const RARELY: Duration = Duration::from_secs(60);
    while statistics.counts_visits() {
        let wait = match statistics.count_minutes().await {
            Ok(next) => {
                let until = statistics.now().duration_until(next);
                Duration::try_from(until).unwrap_or_default().clamp(OFTEN, RARELY)
            }
            Err(error) => {
                tracing::warn!(%error, "visits could not be recorded; trying again");
                Duration::from_secs(1)
            }
        };
        tokio::time::sleep(wait).await;
    }
}

/// Does what the house does by itself, at its minute, for as long as the process lives.
async fn keep_time(
    petitions: petitions::Petitions,
    mut tallies: watch::Receiver<projector::Status>,
) {
    /// The clock is looked at this often at least, and this rarely at most.
    const OFTEN: Duration = Duration::from_millis(50);
    const RARELY: Duration = Duration::from_secs(30);
    loop {
        let wait = match petitions.keep_time().await {
            Ok(None) => RARELY,
            Ok(Some(next)) => {
                let until = petitions.now().duration_until(next);
                Duration::try_from(until).unwrap_or_default().clamp(OFTEN, RARELY)
            }
            Err(error) => {
                tracing::error!(%error, "what is due for petitions could not be done; trying again");
                Duration::from_secs(1)
            }
        };
        let changed = async {
            // A burst of signatures moves the tallies all the time: one look a second is enough.
            tokio::time::sleep(wait.min(Duration::from_secs(1))).await;
            let _ = tallies.changed().await;
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = changed => {}
        }
    }
}
