//! What has been changed of one kind of entry, and how it lies over what was there before.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::entries::refused::Refused;

/// How often the directory had changed when an entry was last set; 0 where it stands as in a fresh house.
pub type Revision = u64;

/// Something that the directory lists by a key of its own.
pub(crate) trait Entry: Clone + PartialEq {
    type Key: Ord + Clone;

    fn key(&self) -> Self::Key;
}

/// An entry, and at which revision it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<T> {
    pub entry: T,
    pub revision: Revision,
}

impl<T> Deref for Listed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.entry
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Changes<K: Ord, T>(BTreeMap<K, Changed<T>>);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Changed<T> {
    /// `None` where it was removed.
    entry: Option<T>,
    first: Revision,
    revision: Revision,
}

impl<K: Ord, T> Default for Changes<K, T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord + Clone, T: Entry<Key = K>> Changes<K, T> {
    pub(crate) fn set(&mut self, entry: T, revision: Revision) {
        self.change(entry.key(), Some(entry), revision);
    }

    pub(crate) fn remove(&mut self, key: K, revision: Revision) {
        self.change(key, None, revision);
    }

    fn change(&mut self, key: K, entry: Option<T>, revision: Revision) {
        let first = self.0.get(&key).map_or(revision, |changed| changed.first);
        self.0.insert(key, Changed { entry, first, revision });
    }

    /// What was there before first, in its order; then what was added, the earliest first.
    pub(crate) fn over<'a>(&self, before: impl Iterator<Item = &'a T>) -> Vec<Listed<T>>
    where
        T: 'a,
    {
        let (mut listed, mut known) = (Vec::new(), BTreeSet::new());
        for entry in before {
            let key = entry.key();
            match self.0.get(&key) {
                Some(changed) => listed.extend(changed.listed()),
                None => listed.push(Listed { entry: entry.clone(), revision: 0 }),
            }
            known.insert(key);
        }
        let added = self.0.iter().filter(|(key, _)| !known.contains(key));
        let mut added: Vec<_> = added.map(|(_, changed)| changed).collect();
        added.sort_by_key(|changed| changed.first);
        listed.extend(added.into_iter().filter_map(Changed::listed));
        listed
    }
}

impl<T: Clone> Changed<T> {
    fn listed(&self) -> Option<Listed<T>> {
        Some(Listed { entry: self.entry.clone()?, revision: self.revision })
    }
}

/// Whether what is listed is what the writer saw, and not yet what they write.
pub(crate) fn as_seen<T: PartialEq>(
    listed: Option<&Listed<T>>,
    wanted: &T,
    seen: Option<Revision>,
) -> Result<(), Refused> {
    match (listed, seen) {
        (Some(listed), _) if listed.entry == *wanted => Err(Refused::Unchanged),
        (Some(listed), Some(seen)) if listed.revision == seen => Ok(()),
        (Some(_), Some(_)) => Err(Refused::ChangedMeanwhile),
        (Some(_), None) => Err(Refused::CodeTaken),
        (None, Some(_)) => Err(Refused::Unknown),
        (None, None) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use kernel::AgencyCode;

    use super::*;
    use crate::Agency;
    use crate::testing::agency_set;

    #[test]
    fn what_was_there_keeps_its_place_and_what_came_follows_in_the_order_it_came() {
        let agency = |code: &str| Agency::from(agency_set(code, None));
        let before = ["roads", "police", "tax"].map(agency);
        let mut changes = Changes::<AgencyCode, Agency>::default();
        changes.set(agency("water"), 1);
        changes.set(agency("air"), 2);
        changes.remove("police".parse().expect("a code"), 3);
        changes.set(agency("water"), 4);
        changes.set(agency("roads"), 5);
        let listed = changes.over(before.iter());
        let listed: Vec<_> = listed.iter().map(|one| (one.code.as_str(), one.revision)).collect();
        assert_eq!(listed, [("roads", 5), ("tax", 0), ("water", 4), ("air", 2)]);
    }
}
