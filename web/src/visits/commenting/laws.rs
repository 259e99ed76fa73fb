//! The texts that comments speak of, each looked up once: what a provision is called and says in a version.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use bills::Version;
use kernel::Actor;
use provisions::{LawText, ProvisionId, label};

use crate::Failure;
use crate::pages::in_short;
use crate::site::Site;

/// By bill and version; the one that was published last under no version too.
#[derive(Default)]
pub struct Laws(HashMap<(String, Option<u32>), Option<LawText>>);

/// A provision in one version.
pub struct Named<'a> {
    /// What it is called.
    pub label: String,
    /// With the beginning of what it says.
    pub in_short: String,
    pub text: &'a str,
}

impl Laws {
    /// With the last version of a bill, which is at hand.
    pub fn knowing(bill: &str, version: &Version) -> Self {
        let text = || Some(version.text.clone());
        let (last, itself) = (None, Some(version.heading.version));
        Self([last, itself].map(|version| ((bill.to_owned(), version), text())).into())
    }

    /// As a version has it, or as the last one has it; `None` where that has no such provision.
    pub async fn find(
        &mut self,
        site: &Site,
        bill: &str,
        version: Option<u32>,
        provision: &str,
    ) -> Result<Option<Named<'_>>, Failure> {
        let law = match self.0.entry((bill.to_owned(), version)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(read(site, bill, version).await?),
        };
        let (Some(law), Ok(id)) = (law, provision.parse::<ProvisionId>()) else { return Ok(None) };
        Ok(law.find(&id).map(|one| Named {
            label: label(one),
            in_short: in_short(one),
            text: &one.text,
        }))
    }
}

/// `None` where there is no such version.
async fn read(site: &Site, bill: &str, version: Option<u32>) -> Result<Option<LawText>, Failure> {
    let number = Failure::bill(bill)?;
    match site.bills.version(&Actor::Visitor, number, version).await.map_err(Failure::from) {
        Ok((_, version)) => Ok(Some(version.text)),
        Err(Failure::NotFound) => Ok(None),
        Err(failure) => Err(failure),
    }
}
