//! What other systems are told of the petitions, and what carries it to them.

use std::sync::Arc;
use std::time::Duration;

use eventlog::StoredEvent;
use serde_json::json;
use settings::Settings;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use url::Url;
use webhooks::{
    Calling, Config, Flow, Following, Kind, Networks, Sender, Teller, Telling, Webhooks,
};

/// Where the petition is read, by people and by programs, and nothing of what stands there: a text that was
/// hidden since is not told on.
struct OfPetitions {
    public_url: Url,
}

impl Teller for OfPetitions {
    fn told(&self, event: &StoredEvent) -> Option<Telling> {
        let kind = kind(event)?;
        let number = &event.stream_id;
        let at = |path: String| self.public_url.join(&path).ok().map(String::from);
        let data = json!({
            "number": number,
            "page": at(format!("/petitions/{number}"))?,
            "json": at(format!("/petitions/{number}.json"))?,
        });
        Some(Telling { kind, subject: number.clone(), data })
    }
}

/// By the event's name; what was brought here from elsewhere has none of these.
fn kind(event: &StoredEvent) -> Option<Kind> {
    if event.stream_type != "petition" {
        return None;
    }
    Some(match event.event_type.as_str() {
        "PetitionPublished" => Kind::PetitionPublished,
        "PetitionRefused" => Kind::PetitionRefused,
        "RefusalUpheld" => Kind::RefusalUpheld,
        "RefusalOverturned" => Kind::RefusalOverturned,
        "SigningExtended" => Kind::SigningExtended,
        "ThresholdReached" => Kind::ThresholdReached,
        "PetitionClosed" => Kind::PetitionClosed,
        "PetitionHandedOver" => Kind::PetitionHandedOver,
        "PetitionConsidered" => Kind::PetitionConsidered,
        "PetitionAnswered" => Kind::PetitionAnswered,
        "PetitionConcluded" => Kind::PetitionConcluded,
        _ => return None,
    })
}

/// Where receivers may be.
pub fn networks(settings: &Settings) -> Networks {
    settings.webhooks.private_networks.clone().into()
}

/// What reads the log for them, and what calls them.
pub struct Hooking {
    following: Following,
    calling: Calling,
}

pub fn hooking(
    settings: &Settings,
    webhooks: &Webhooks,
    public_url: &Url,
) -> anyhow::Result<Hooking> {
    let timeout = Duration::from_secs(settings.webhooks.timeout_seconds);
    let config = Config { allowed: networks(settings), timeout, ..Config::default() };
    let (webhooks, flow) = (webhooks.clone(), Flow { at_once: settings.webhooks.at_once });
    let teller = Arc::new(OfPetitions { public_url: public_url.clone() });
    let source = source(public_url);
    let following = Following { webhooks: webhooks.clone(), teller, source };
    Ok(Hooking { following, calling: Calling { webhooks, sender: Sender::new(config)?, flow } })
}

/// Who tells: the address of the house.
fn source(public_url: &Url) -> String {
    public_url.as_str().trim_end_matches('/').to_owned()
}

impl Hooking {
    /// For as long as nobody says stop; what is under way then is finished.
    pub fn begin(self, stop: &watch::Receiver<bool>) -> Vec<JoinHandle<()>> {
        let following = tokio::spawn(self.following.follow(stop.clone()));
        vec![following, tokio::spawn(self.calling.call(stop.clone()))]
    }
}
