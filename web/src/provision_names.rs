//! What provisions are called and say in the version that somebody spoke of: each text is looked up once.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use bills::{BillNumber, Version};
use kernel::Actor;
use provisions::{LawText, Provision, ProvisionId, label};

use crate::Failure;
use crate::pages::in_short;
use crate::site::Site;

/// The versions looked up so far; the one that was published last stands under no version too.
#[derive(Default)]
pub struct ProvisionNames(HashMap<(BillNumber, Option<u32>), Option<Arc<LawText>>>);

impl ProvisionNames {
    /// With the last version of a bill, which is at hand.
    pub fn knowing(bill: BillNumber, Version { heading, text }: Version) -> Self {
        let text = Arc::new(text);
        let (last, itself) = (None, Some(heading.version));
        Self([last, itself].map(|version| ((bill, version), Some(text.clone()))).into())
    }

    /// As a version has it, or as the last one has it; `None` where that has no such provision.
    pub async fn find(
        &mut self,
        site: &Site,
        matter: &str,
        version: Option<u32>,
        id: &str,
    ) -> Result<Option<&Provision>, Failure> {
        let number = Failure::bill(matter)?;
        let law = match self.0.entry((number, version)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(read(site, number, version).await?),
        };
        let (Some(law), Ok(id)) = (law, id.parse::<ProvisionId>()) else { return Ok(None) };
        Ok(law.find(&id))
    }

    /// As that version writes it; its bare id where the version is not there.
    pub async fn name(&mut self, site: &Site, matter: &str, version: u32, id: &str) -> String {
        let named = self.there(site, matter, version, id, in_short).await;
        named.unwrap_or_else(|| id.to_owned())
    }

    /// As the latest version writes it that has it, from one version down; its bare id where none has.
    pub async fn latest(&mut self, site: &Site, matter: &str, version: u32, id: &str) -> String {
        for version in (1..=version).rev() {
            if let Some(name) = self.there(site, matter, version, id, in_short).await {
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
        let number = self.there(site, matter, version, id, label).await;
        number.filter(|number| !number.is_empty())
    }

    /// What it says there; `None` where it is not there.
    pub async fn wording(
        &mut self,
        site: &Site,
        matter: &str,
        version: u32,
        id: &str,
    ) -> Option<String> {
        self.there(site, matter, version, id, |one| one.text.clone()).await
    }

    async fn there(
        &mut self,
        site: &Site,
        matter: &str,
        version: u32,
        id: &str,
        what: impl Fn(&Provision) -> String,
    ) -> Option<String> {
        self.find(site, matter, Some(version), id).await.ok()?.map(what)
    }
}

/// `None` where there is no such version.
async fn read(
    site: &Site,
    number: BillNumber,
    version: Option<u32>,
) -> Result<Option<Arc<LawText>>, Failure> {
    match site.bills.version(&Actor::Visitor, number, version).await.map_err(Failure::from) {
        Ok((_, version)) => Ok(Some(Arc::new(version.text))),
        Err(Failure::NotFound) => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// What it is called, with what it is where that is written; its id where it has no number.
pub fn called(provision: &Provision) -> String {
    let label = label(provision);
    if label.is_empty() { provision.id.to_string() } else { label }
}
