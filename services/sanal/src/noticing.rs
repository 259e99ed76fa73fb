//! What the capabilities tell people, and how it reaches them: put together for the notices.

mod cabinet;
mod carriers;
mod comments;
mod complaints;
mod petitions;

use std::sync::Arc;

use ::notices::{
    Channel, Deadline, Deadlines, Deliverer, Desks, Flow, Frequency, Notices, Parts, Post, Quiet,
    Rules, Wish, Wording,
};
use async_trait::async_trait;
use directory::Directory;
use eventlog::EventLog;
use kernel::{AgencyCode, Clock, Locale, Office, PersonKey, Role, Timestamp};
use offices::Offices;
use secrecy::SecretSlice;
use settings::{Adapter, MailBackend, Settings, SmsBackend};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use vault::Vault;

use crate::house::House;
use crate::letters_in;

use self::cabinet::{Concerns, DueOfDecisions, OfAgendas, OfIssues};
use self::carriers::Carriers;
use self::comments::{OfComments, OfGroups};
use self::complaints::{DueOfComplaints, OfComplaints};
use self::petitions::{DueOfPetitions, OfPetitions};

/// Whoever has an office at this moment.
struct OfOffices {
    offices: Offices,
    directory: Directory,
    clock: Arc<dyn Clock>,
}

impl Desks for OfOffices {
    fn holders(&self, role: Role) -> Vec<PersonKey> {
        self.who_hold(|office| office.role == role)
    }

    fn officers(&self, agencies: &[AgencyCode]) -> Vec<PersonKey> {
        let is_of_them = |agency: &Option<AgencyCode>| {
            agency.as_ref().is_some_and(|agency| agencies.contains(agency))
        };
        self.who_hold(|office| office.role == Role::AgencyOfficer && is_of_them(&office.agency))
    }

    fn officers_above(&self, agency: &AgencyCode) -> Vec<PersonKey> {
        let table = self.directory.table();
        let next = table.levels_above(agency).first().map(|above| above.code.clone());
        next.map(|above| self.officers(&[above])).unwrap_or_default()
    }
}

impl OfOffices {
    fn who_hold(&self, is_one: impl Fn(&Office) -> bool) -> Vec<PersonKey> {
        let now = self.clock.now();
        let roll = self.offices.listed();
        let held = roll.grants().iter().filter(|grant| is_one(&grant.office) && grant.is_held(now));
        let mut persons: Vec<_> = held.map(|grant| grant.person).collect();
        persons.sort_unstable();
        persons.dedup();
        persons
    }
}

/// What is due at each capability.
struct Due {
    petitions: DueOfPetitions,
    complaints: DueOfComplaints,
    decisions: DueOfDecisions,
}

#[async_trait]
impl Deadlines for Due {
    async fn within(&self, now: Timestamp, days: u32) -> Result<Vec<Deadline>, String> {
        let mut due = self.petitions.within(now, days).await?;
        due.extend(self.complaints.due_soon().await?);
        due.extend(self.decisions.due_soon().await?);
        Ok(due)
    }
}

/// What of a house the notices are made from.
pub struct Of<'a> {
    pub log: &'a EventLog,
    pub vault: &'a Vault,
    pub clock: &'a Arc<dyn Clock>,
    pub offices: &'a Offices,
    pub petitions: &'a ::petitions::Petitions,
    pub complaints: &'a ::complaints::Complaints,
    pub cabinet: &'a ::cabinet::Cabinet,
    pub directory: &'a Directory,
    pub key: &'a SecretSlice<u8>,
}

pub fn notices(settings: &Settings, of: &Of<'_>) -> anyhow::Result<Notices> {
    let quiet = settings.notices.quiet()?.map(|(from, to)| Quiet { from, to });
    let wish = Wish { language: Locale::Mn, mail: Frequency::AtOnce, sms: false, quiet };
    let rules = Rules {
        wish,
        remind_days: settings.notices.remind_days,
        has_mail: settings.mail.backend != MailBackend::None,
        has_sms: settings.sms.backend != SmsBackend::None,
    };
    let (offices, directory) = (of.offices.clone(), of.directory.clone());
    let clock = of.clock.clone();
    Ok(Notices::new(Parts {
        log: of.log.clone(),
        vault: of.vault.clone(),
        clock: clock.clone(),
        rules,
        tellers: vec![
            Arc::new(OfPetitions),
            Arc::new(OfComments),
            Arc::new(OfGroups),
            Arc::new(OfComplaints),
            Arc::new(OfAgendas),
            Arc::new(OfIssues),
        ],
        desks: Arc::new(OfOffices { offices, directory, clock }),
        issues: Arc::new(Concerns(of.cabinet.clone())),
        deadlines: Arc::new(Due {
            petitions: DueOfPetitions(of.petitions.clone()),
            complaints: DueOfComplaints(of.complaints.clone(), of.directory.clone()),
            decisions: DueOfDecisions(of.cabinet.clone(), of.directory.clone()),
        }),
        key: of.key.clone(),
    }))
}

/// What goes out, on its way: and in a demonstration what has gone out, to be looked at.
pub struct Delivering {
    pub practice: Option<Arc<Post>>,
    deliverers: Vec<Deliverer>,
    notices: Notices,
}

pub fn delivering(
    settings: &Settings,
    house: &House,
    wording: Arc<dyn Wording>,
) -> anyhow::Result<Delivering> {
    let notices = &house.notices;
    let replies = letters_in::tags(settings, &house.key)?;
    let carriers = Carriers::open(settings, &house.bounces_key, replies)?;
    let is_practice = settings.identity.adapter == Adapter::Mock;
    let practice = is_practice.then(|| Arc::new(Post::new(notices.clock())));
    let (mail, sms) = (&settings.mail, &settings.sms);
    let flows = [
        (Channel::Mail, mail.from.as_str(), carriers.mail, mail.at_once, mail.per_second),
        (Channel::Sms, sms.from.as_str(), carriers.sms, sms.at_once, sms.per_second),
    ];
    let deliverer = |(channel, from, carrier, at_once, per_second)| {
        let carrier: Option<Arc<dyn ::notices::Carrier>> = carrier;
        let carrier = match &practice {
            Some(post) => post.keeping(channel, from, carrier?),
            None => carrier?,
        };
        let (notices, wording) = (notices.clone(), wording.clone());
        let flow = Flow { at_once, per_second };
        Some(Deliverer { notices, channel, carrier, wording, flow })
    };
    let deliverers = flows.into_iter().filter_map(deliverer).collect();
    Ok(Delivering { practice: practice.clone(), deliverers, notices: notices.clone() })
}

impl Delivering {
    /// For as long as nobody says stop; what is under way then is finished.
    pub fn begin(self, stop: &watch::Receiver<bool>) -> Vec<JoinHandle<()>> {
        let reminding = tokio::spawn(self.notices.remind(stop.clone()));
        let deliverers = self.deliverers.into_iter();
        let delivering = deliverers.map(|one| tokio::spawn(one.deliver(stop.clone())));
        delivering.chain([reminding]).collect()
    }
}
