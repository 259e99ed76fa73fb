//! cqrs-es over postgres-es with a tally kept by its `GenericQuery`: one view row per petition.
//!
//! After the commit of the events, in the same task, `GenericQuery` reads the view row, folds the
//! event in, and updates the row where its version is still the one it read. When another client was
//! faster it hands `OptimisticLockError` to the error handler and returns: nothing is tried again, and
//! the command has succeeded. Those signatures are stored and never counted.
//!
//! [`Conflicts::Retried`] is what it takes to count everyone all the same: the same view, read and
//! updated again until it holds.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use anyhow::Result;
use async_trait::async_trait;
use cqrs_es::{
    EventEnvelope, Query, View,
    persist::{GenericQuery, PersistenceError, ViewContext, ViewRepository},
};
use postgres_es::{PostgresCqrs, PostgresViewRepository, postgres_cqrs};
use serde::{Deserialize, Serialize};
use sqlx::{PgPool, raw_sql};

use super::{
    Store,
    cqrs_signature::{self, Signature},
};
use crate::{
    Args,
    petition_signed::{PETITION, PetitionSigned},
    postgres,
};

#[derive(Debug, Default, Serialize, Deserialize)]
struct Tally {
    total: u64,
    cells: BTreeMap<String, u64>,
}

impl View<Signature> for Tally {
    fn update(&mut self, event: &EventEnvelope<Signature>) {
        self.total += 1;
        *self.cells.entry(event.payload.cell()).or_default() += 1;
    }
}

type Tallies = PostgresViewRepository<Tally, Signature>;

/// Names the view row by the petition, where `GenericQuery` alone would make one per aggregate.
struct TallyOfThePetition(GenericQuery<Tallies, Tally, Signature>);

#[async_trait]
impl Query<Signature> for TallyOfThePetition {
    async fn dispatch(&self, _signature_id: &str, events: &[EventEnvelope<Signature>]) {
        if let Some(event) = events.first() {
            self.0.dispatch(&event.payload.petition, events).await;
        }
    }
}

/// What becomes of a signature whose count met another's.
#[derive(Clone, Copy, PartialEq)]
pub enum Conflicts {
    /// As `GenericQuery` has it.
    Lost,
    Retried,
}

/// The same view row, updated until it holds.
struct TallyUntilItHolds(Arc<Tallies>);

#[async_trait]
impl Query<Signature> for TallyUntilItHolds {
    async fn dispatch(&self, _signature_id: &str, events: &[EventEnvelope<Signature>]) {
        let Some(event) = events.first() else { return };
        let petition = &event.payload.petition;
        loop {
            let Ok(found) = self.0.load_with_context(petition).await else { continue };
            let (mut tally, context) =
                found.unwrap_or_else(|| (Tally::default(), ViewContext::new(petition.clone(), 0)));
            tally.update(event);
            if self.0.update_view(tally, context).await.is_ok() {
                return;
            }
        }
    }
}

/// What the error handler was told instead of a count in the tally.
#[derive(Default)]
struct Lost {
    conflicts: AtomicU64,
    other_errors: AtomicU64,
}

pub struct CqrsWithTallyView {
    pool: PgPool,
    tallies: Arc<Tallies>,
    lost: Arc<Lost>,
    cqrs: PostgresCqrs<Signature>,
}

pub async fn open(args: &Args, conflicts: Conflicts) -> Result<CqrsWithTallyView> {
    let schema = match conflicts {
        Conflicts::Lost => "peers_cqrs_es_tally_view",
        Conflicts::Retried => "peers_cqrs_es_tally_kept",
    };
    let pool = postgres::fresh_schema(&args.postgres, schema, args.clients).await?;
    raw_sql(include_str!("../../sql/cqrs_es_events.sql")).execute(&pool).await?;
    raw_sql(include_str!("../../sql/cqrs_es_tally_view.sql")).execute(&pool).await?;

    let tallies = Arc::new(Tallies::new("tally", pool.clone()));
    let lost = Arc::new(Lost::default());
    let mut query = GenericQuery::new(tallies.clone());
    let losing = lost.clone();
    query.use_error_handler(Box::new(move |error| {
        let counter = match error {
            PersistenceError::OptimisticLockError => &losing.conflicts,
            _ => &losing.other_errors,
        };
        counter.fetch_add(1, Ordering::Relaxed);
    }));
    let query: Box<dyn Query<Signature>> = match conflicts {
        Conflicts::Lost => Box::new(TallyOfThePetition(query)),
        Conflicts::Retried => Box::new(TallyUntilItHolds(tallies.clone())),
    };
    let cqrs = postgres_cqrs(pool.clone(), vec![query], ());
    Ok(CqrsWithTallyView { pool, tallies, lost, cqrs })
}

impl Store for CqrsWithTallyView {
    async fn name(&self) -> Result<String> {
        postgres::store_name(&self.pool).await
    }

    async fn sign(&self, signed: PetitionSigned) -> Result<bool> {
        cqrs_signature::sign(&self.cqrs, signed).await
    }

    async fn stored(&self) -> Result<u64> {
        postgres::rows_in(&self.pool, "events").await
    }

    async fn tally_total(&self) -> Result<Option<u64>> {
        Ok(self.tallies.load(PETITION).await?.map(|tally| tally.total))
    }

    fn remark(&self) -> Option<String> {
        let conflicts = self.lost.conflicts.load(Ordering::Relaxed);
        let other = self.lost.other_errors.load(Ordering::Relaxed);
        (conflicts + other > 0).then(|| {
            format!(
                "cqrs-es-tally-view: {conflicts} signatures are missing from the tally after an \
                optimistic lock conflict, {other} after another error"
            )
        })
    }
}
