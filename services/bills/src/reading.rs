//! What pages and files read: the projections, after asking who may see it.

use std::collections::HashMap;

use kernel::Actor;
use policy::{Action, Resource};

use crate::bill::BillError;
use crate::catalogue::{self, Entry, Listed, Listing, Shelf};
use crate::steps::{self, Taken};
use crate::versions::{self, Heading, Version};
use crate::{BillNumber, Bills, BillsError};

impl Bills {
    /// A bill that this actor may see; from others it is hidden, as if it were unknown.
    pub async fn entry(&self, actor: &Actor, number: BillNumber) -> Result<Entry, BillsError> {
        let unknown = || BillsError::Bill(BillError::Unknown);
        let entry = catalogue::one(&self.views, number).await?.ok_or_else(unknown)?;
        policy::check(actor, Action::SeeBill, entry.resource()).map_err(|_| unknown())?;
        Ok(entry)
    }

    /// What those of these are called that everyone may see; the others are left out.
    pub async fn public_titles(
        &self,
        numbers: &[BillNumber],
    ) -> Result<HashMap<BillNumber, String>, BillsError> {
        Ok(catalogue::titles(&self.views, numbers).await?.into_iter().collect())
    }

    /// The drafters' desk is theirs, everything else is everyone's.
    pub async fn list(&self, actor: &Actor, listing: &Listing) -> Result<Listed, BillsError> {
        if listing.shelf == Shelf::Desk {
            policy::check(actor, Action::SeeDraft, Resource::House)?;
        }
        Ok(catalogue::list(&self.views, listing, self.clock.now()).await?)
    }

    /// A public version; `None` is the last one.
    pub async fn version(
        &self,
        actor: &Actor,
        number: BillNumber,
        version: Option<u32>,
    ) -> Result<(Entry, Version), BillsError> {
        let entry = self.entry(actor, number).await?;
        let wanted = version.unwrap_or(entry.version);
        let found = versions::one(&self.views, number, wanted).await?;
        Ok((entry, found.ok_or(BillsError::UnknownVersion)?))
    }

    /// The versions of a bill that this actor may see, the newest first.
    pub async fn versions(&self, entry: &Entry) -> Result<Vec<Heading>, BillsError> {
        Ok(versions::headings(&self.views, entry.bill).await?)
    }

    /// What happened to a bill that this actor may see, the earliest first.
    pub async fn steps(&self, entry: &Entry) -> Result<Vec<Taken>, BillsError> {
        Ok(steps::of_bill(&self.views, entry.bill).await?)
    }
}
