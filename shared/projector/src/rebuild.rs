//! Making the next generation beside the running one, and taking over.

use database::{Database, Transaction};
use eventlog::{Position, Store};
use serde::Serialize;

use crate::agreement::differing_rows;
use crate::checkpoint::Named;
use crate::step::{self, PAGE, ProjectError};
use crate::{ACTIVATE, BEGIN_GENERATION, CHECKPOINTS, Checkpoint, FORGET_GENERATION, Projection};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebuilt {
    pub generation: u64,
    pub position: Position,
    pub events: u64,
}

#[derive(Serialize)]
pub(crate) struct Generation {
    pub generation: u64,
}

/// Folds the whole log into a new generation, then switches to it in one transaction, once both
/// stand at the same position and agree. With another version of the fold, or rows of another log,
/// there is nothing to agree on; with `accept_difference` the new rows win, also over those of a
/// newer fold. `progress` hears (position, target).
pub async fn rebuild(
    projection: &dyn Projection,
    log: &dyn Store,
    views: &Database,
    accept_difference: bool,
    mut progress: impl FnMut(Position, Position) + Send,
) -> Result<Rebuilt, ProjectError> {
    let generations = Checkpoint::all(views, projection.name()).await?;
    let active = generations.iter().find(|checkpoint| checkpoint.active == 1);
    if let Some(newer) = active.filter(|active| active.version > projection.version())
        && !accept_difference
    {
        return Err(ProjectError::NewerFold(newer.version));
    }
    let newest = generations.first().map_or(0, |checkpoint| checkpoint.generation);
    let mut new = Checkpoint::new(projection, newest + 1);
    if views.execute(&BEGIN_GENERATION, &new).await? != 1 {
        return Err(ProjectError::Overtaken);
    }
    let mut rebuilding = Rebuilding { projection, log, views, accept_difference };
    let rebuilt = rebuilding.run(&mut new, &mut progress).await;
    if rebuilt.is_err() {
        rebuilding.give_up(&new).await?;
    }
    rebuilt
}

struct Rebuilding<'a> {
    projection: &'a dyn Projection,
    log: &'a dyn Store,
    views: &'a Database,
    accept_difference: bool,
}

impl Rebuilding<'_> {
    async fn run(
        &mut self,
        new: &mut Checkpoint,
        progress: &mut (impl FnMut(Position, Position) + Send),
    ) -> Result<Rebuilt, ProjectError> {
        loop {
            self.catch_up(new, progress).await?;
            if self.take_over(new).await? {
                return Ok(Rebuilt {
                    generation: new.generation,
                    position: new.position,
                    events: new.position,
                });
            }
        }
    }

    /// Up to where the running generation stands, or to the head when there is none to compare with.
    async fn catch_up(
        &self,
        new: &mut Checkpoint,
        progress: &mut (impl FnMut(Position, Position) + Send),
    ) -> Result<(), ProjectError> {
        let active = Checkpoint::active(self.views, self.projection.name()).await?;
        let target = match self.comparable(active.as_ref(), new).await? {
            Some(active) => active.position,
            None => self.log.head().await?.position,
        };
        while new.position < target {
            let limit = u32::try_from(target - new.position).unwrap_or(PAGE).min(PAGE);
            let events = step::read(self.log, new, limit).await?;
            if events.is_empty() {
                return Err(ProjectError::OtherLog { position: target });
            }
            *new = step::take(self.projection, self.views, new, &events).await?;
            progress(new.position, target);
        }
        Ok(())
    }

    /// The running rows, where they were folded the same way from the same events.
    async fn comparable<'c>(
        &self,
        active: Option<&'c Checkpoint>,
        new: &Checkpoint,
    ) -> Result<Option<&'c Checkpoint>, ProjectError> {
        match active {
            Some(active) if active.version == new.version && active.is_of(self.log).await? => {
                Ok(Some(active))
            }
            _ => Ok(None),
        }
    }

    /// With the running generation held still: fold the last few events, compare, switch.
    async fn take_over(&self, new: &mut Checkpoint) -> Result<bool, ProjectError> {
        let mut transaction = self.views.begin().await?;
        let generations: Vec<Checkpoint> =
            transaction.rows(&CHECKPOINTS, Named { name: self.projection.name() }).await?;
        // Whoever took over meanwhile has cleared our rows away.
        if !generations.iter().any(|checkpoint| checkpoint.generation == new.generation) {
            return Err(ProjectError::Overtaken);
        }
        let active = generations.iter().find(|checkpoint| checkpoint.active == 1);
        if let Some(active) = self.comparable(active, new).await? {
            // It took over while we read on to the head, as two processes with a new fold do.
            if active.position < new.position {
                return Err(ProjectError::Overtaken);
            }
            if active.position > new.position
                && !self.fold_rest(&mut transaction, new, active.position).await?
            {
                return Ok(false);
            }
            let different = differing_rows(
                self.projection,
                &mut transaction,
                active.generation,
                new.generation,
            )
            .await?;
            if different > 0 && !self.accept_difference {
                return Err(ProjectError::Disagreement(different));
            }
        }
        transaction.execute(&ACTIVATE, &*new).await?;
        // Beside the running one, what rebuilds left behind that were cut off. One that still runs
        // in another process finds its checkpoint gone and ends. Later ones are left to themselves
        // and to the next: a number that was given out must never be given out again.
        for old in generations.iter().filter(|old| old.generation < new.generation) {
            self.forget(&mut transaction, old).await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    async fn fold_rest(
        &self,
        transaction: &mut Transaction,
        new: &mut Checkpoint,
        target: Position,
    ) -> Result<bool, ProjectError> {
        let missing = target - new.position;
        if missing > u64::from(PAGE) {
            return Ok(false);
        }
        let events = step::read(self.log, new, missing as u32).await?;
        let changes = self.projection.fold(&events)?;
        let moved = step::write(transaction, new, &events, &changes).await?;
        if moved.position != target {
            return Ok(false);
        }
        *new = moved;
        Ok(true)
    }

    async fn forget(
        &self,
        transaction: &mut Transaction,
        old: &Checkpoint,
    ) -> Result<(), ProjectError> {
        transaction
            .execute(self.projection.clear(), Generation { generation: old.generation })
            .await?;
        transaction.execute(&FORGET_GENERATION, old).await?;
        Ok(())
    }

    async fn give_up(&self, new: &Checkpoint) -> Result<(), ProjectError> {
        let mut transaction = self.views.begin().await?;
        self.forget(&mut transaction, new).await?;
        Ok(transaction.commit().await?)
    }
}
