//! Letting go of what has outlived its period, and finishing erasures that a fall cut off.

use std::sync::Arc;
use std::time::Duration;

use accounts::Accounts;
use complaints::Complaints;
use jiff::SignedDuration;
use kernel::Clock;
use notices::Notices;
use petitions::Petitions;
use privacy::Privacy;
use projector::Status;
use settings::{Retention, Settings};
use tokio::sync::watch;
use vault::Kind;
use webhooks::Webhooks;

use crate::house::House;
use crate::pacing;

/// For the public page.
pub fn told(settings: &Settings) -> web::Retention {
    let days = |period: SignedDuration| u64::try_from(period.as_hours() / 24).unwrap_or_default();
    let Retention { contacts, drafts, calls, notices, .. } = settings.retention;
    web::Retention {
        contacts_days: days(contacts),
        drafts_days: days(drafts),
        calls_days: days(calls),
        notices_days: days(notices),
        session_minutes: u64::try_from(settings.identity.session_minutes).unwrap_or_default(),
        pace_hours: pacing::longest(&pacing::paces(&settings.pace)).as_secs().div_ceil(3_600),
    }
}

/// What the periods of a house are kept with.
pub struct Keeper {
    privacy: Privacy,
    petitions: Petitions,
    complaints: Complaints,
    notices: Notices,
    webhooks: Webhooks,
    accounts: Arc<Accounts>,
    clock: Arc<dyn Clock>,
    periods: Retention,
    catalogue: watch::Receiver<Status>,
}

/// Between two looks whether somebody waits to be erased.
const ERASURES_EVERY: Duration = Duration::from_secs(60);
/// Between two looks whether the catalogue has caught up.
const SOON: Duration = Duration::from_secs(1);
/// For clocks that differ.
const MARGIN: SignedDuration = SignedDuration::from_hours(24);

impl Keeper {
    pub fn new(settings: &Settings, house: &House) -> anyhow::Result<Self> {
        Ok(Self {
            privacy: house.privacy.clone(),
            petitions: house.petitions.clone(),
            complaints: house.complaints.clone(),
            notices: house.notices.clone(),
            webhooks: house.webhooks.clone(),
            accounts: house.accounts.clone(),
            clock: house.clock.clone(),
            periods: settings.retention,
            catalogue: house.status("catalogue")?,
        })
    }

    /// For as long as the process lives; however many processes do it, each thing is let go once.
    pub async fn keep(self) {
        tokio::join!(self.finish_erasures(), self.let_go_again_and_again());
    }

    /// What the house has promised someone does not wait for the hour.
    async fn finish_erasures(&self) {
        loop {
            match self.privacy.finish_erasures().await {
                Ok(0) => {}
                Ok(finished) => tracing::info!(finished, "erasures that were cut off are finished"),
                Err(error) => tracing::error!(%error, "an erasure waits to be finished"),
            }
            tokio::time::sleep(ERASURES_EVERY).await;
        }
    }

    async fn let_go_again_and_again(&self) {
        let pause = Duration::try_from(self.periods.every).unwrap_or(Duration::from_secs(3_600));
        loop {
            // What is open is read from the catalogue: while it is behind, nobody is let go of.
            if !self.knows_what_is_open() {
                tokio::time::sleep(SOON).await;
                continue;
            }
            if let Err(error) = self.let_go().await {
                tracing::warn!(%error, "what has outlived its period waits to be let go");
            }
            tokio::time::sleep(pause).await;
        }
    }

    fn knows_what_is_open(&self) -> bool {
        let head = self.petitions.log_position();
        matches!(&*self.catalogue.borrow(), Status::At(position) if *position >= head)
    }

    async fn let_go(&self) -> anyhow::Result<()> {
        let now = self.clock.now();
        let contacts = self.privacy.let_go_of_contacts(now - self.periods.contacts).await?;
        self.privacy.record_run("contacts", contacts).await?;
        let drafts = self.petitions.discard_old_drafts(now - self.periods.drafts).await?;
        let lost = self.petitions.let_go_of_lost_texts(now - self.periods.drafts).await?;
        let names = self.petitions.let_go_of_old_names(now - self.periods.drafts).await?;
        self.privacy.record_run("drafts", drafts + lost + names).await?;
        let calls = self.complaints.let_go_of_old_calls(now - self.periods.calls).await?;
        // Theirs, or what they hear of at an address.
        let needed = [Kind::ComplaintText.code(), Kind::Following.code()];
        let stood_in = self.accounts.let_go_of_stand_ins(now - self.periods.calls, &needed).await?;
        self.privacy.record_run("calls", calls + stood_in).await?;
        let notices = self.notices.let_go(now - self.periods.notices).await?;
        self.privacy.record_run("notices", notices).await?;
        self.webhooks.let_go(now - self.periods.notices).await?;
        let oldest_open = self.petitions.oldest_open().await?.unwrap_or(now);
        let former = self.accounts.let_go_of_former(oldest_open - MARGIN).await?;
        Ok(self.privacy.record_run("former", former).await?)
    }
}
