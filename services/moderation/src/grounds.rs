//! The table of grounds: what the settings begin with, and over it what the staff have set and removed.

pub mod events;

use std::collections::BTreeMap;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use serde::{Deserialize, Serialize};

use crate::ground::{Ground, GroundCode};
use crate::removing::{self, RemoveGround};
use crate::setting::{self, SetGround};
use events::GroundsEvent;

/// Its stream: there is one table.
pub(crate) const STREAM: &str = "grounds";

/// How often the table had changed when a ground was last set; 0 where it stands as in the settings.
pub type Revision = u64;

/// What the staff have changed, in the order in which each ground was first changed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Grounds {
    changes: u64,
    changed: BTreeMap<GroundCode, Changed>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Changed {
    /// `None` where it was removed.
    ground: Option<Ground>,
    first: u64,
    revision: Revision,
}

/// A ground of the table, and at which revision it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub ground: Ground,
    pub revision: Revision,
}

impl Grounds {
    /// Those of the settings first, in their order; then what was added, the earliest first.
    pub fn over(&self, defaults: &[Ground]) -> Vec<Listed> {
        let of_settings = defaults.iter().filter_map(|ground| self.one(&ground.code, defaults));
        let is_added = |code: &GroundCode| !defaults.iter().any(|ground| ground.code == *code);
        let mut added: Vec<_> = self.changed.iter().filter(|(code, _)| is_added(code)).collect();
        added.sort_by_key(|(_, changed)| changed.first);
        let added = added.into_iter().filter_map(|(code, _)| self.one(code, defaults));
        of_settings.chain(added).collect()
    }

    /// As it stands in the table now, if it does.
    pub fn one(&self, code: &GroundCode, defaults: &[Ground]) -> Option<Listed> {
        match self.changed.get(code) {
            Some(Changed { ground, revision, .. }) => {
                Some(Listed { ground: ground.clone()?, revision: *revision })
            }
            None => {
                let ground = defaults.iter().find(|ground| ground.code == *code)?.clone();
                Some(Listed { ground, revision: 0 })
            }
        }
    }

    fn change(&mut self, code: GroundCode, ground: Option<Ground>) {
        self.changes += 1;
        let (revision, first) = (self.changes, self.changes);
        let changed = self.changed.entry(code).or_insert(Changed { ground: None, first, revision });
        changed.ground = ground;
        changed.revision = revision;
    }
}

#[derive(Debug, Clone)]
pub enum GroundsCommand {
    Set(SetGround),
    Remove(RemoveGround),
}

/// Why the table stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("there is no such ground")]
    Unknown,
    #[error("there is a ground of this code already")]
    CodeTaken,
    /// Somebody else set it since it was looked at.
    #[error("somebody else has changed it meanwhile")]
    ChangedMeanwhile,
    #[error("it stands so already")]
    Unchanged,
    #[error("a ground has words in both languages")]
    WordsMissing,
    #[error("the last ground remains: nothing could be refused")]
    LastGround,
}

impl Aggregate for Grounds {
    const TYPE: &'static str = "grounds";
    type Command = GroundsCommand;
    type Event = GroundsEvent;
    type Error = Refused;
    type Services = ();

    async fn handle(
        &mut self,
        command: GroundsCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), Refused> {
        let event = match command {
            GroundsCommand::Set(command) => setting::decide(self, command)?.into(),
            GroundsCommand::Remove(command) => removing::decide(self, command)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: GroundsEvent) {
        match event {
            GroundsEvent::GroundSet(set) => self.change(set.code.clone(), Some(set.into())),
            GroundsEvent::GroundRemoved(removed) => self.change(removed.code, None),
        }
    }
}
