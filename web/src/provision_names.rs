//! What provisions are called in the version that somebody spoke of: each text is looked up once.

use std::collections::HashMap;

use bills::BillNumber;
use kernel::Actor;
use provisions::{LawText, ProvisionId};

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

    async fn found(&mut self, site: &Site, matter: &str, version: u32, id: &str) -> Option<String> {
        let (number, id): (BillNumber, ProvisionId) = (matter.parse().ok()?, id.parse().ok()?);
        if !self.0.contains_key(&(number, version)) {
            let found = site.bills.version(&Actor::Visitor, number, Some(version)).await.ok()?;
            self.0.insert((number, version), found.1.text);
        }
        self.0.get(&(number, version))?.find(&id).map(in_short)
    }
}
