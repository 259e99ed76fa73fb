//! What provisions are called and say in the version that somebody spoke of: each text is looked up once.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use bills::BillNumber;
use kernel::Actor;
use provisions::{LawText, Provision, ProvisionId, label};

use crate::pages::in_short;
use crate::site::Site;

/// The versions looked up so far.
#[derive(Default)]
pub struct ProvisionNames(HashMap<(BillNumber, u32), LawText>);

impl ProvisionNames {
    /// As that version writes it; its bare id where the version is not there.
    pub async fn name(&mut self, site: &Site, matter: &str, version: u32, id: &str) -> String {
        let named = self.found(site, matter, version, id).await;
        named.unwrap_or_else(|| id.to_owned())
    }

    /// As the latest version writes it that has it, from one version down; its bare id where none has.
    pub async fn latest(&mut self, site: &Site, matter: &str, version: u32, id: &str) -> String {
        for version in (1..=version).rev() {
            if let Some(name) = self.found(site, matter, version, id).await {
                return name;
            }
        }
        id.to_owned()
    }

    /// Its number there, with what it is where that is written; `None` where it is not there or has none.
    pub async fn number(
        &mut self,
        site: &Site,
        matter: &str,
        version: u32,
        id: &str,
    ) -> Option<String> {
        let number = label(self.provision(site, matter, version, id).await?);
        Some(number).filter(|number| !number.is_empty())
    }

    /// What it says there; `None` where it is not there.
    pub async fn wording(
        &mut self,
        site: &Site,
        matter: &str,
        version: u32,
        id: &str,
    ) -> Option<String> {
        Some(self.provision(site, matter, version, id).await?.text.clone())
    }

    async fn found(&mut self, site: &Site, matter: &str, version: u32, id: &str) -> Option<String> {
        Some(in_short(self.provision(site, matter, version, id).await?))
    }

    async fn provision(
        &mut self,
        site: &Site,
        matter: &str,
        version: u32,
        id: &str,
    ) -> Option<&Provision> {
        let (number, id): (BillNumber, ProvisionId) = (matter.parse().ok()?, id.parse().ok()?);
        let text = match self.0.entry((number, version)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let found = site.bills.version(&Actor::Visitor, number, Some(version)).await;
                place.insert(found.ok()?.1.text)
            }
        };
        text.find(&id)
    }
}
