//! cqrs-es over postgres-es as it comes, without any view: the events alone.

use anyhow::Result;
use postgres_es::{PostgresCqrs, postgres_cqrs};
use sqlx::{PgPool, raw_sql};

use super::{
    Store,
    cqrs_signature::{self, Signature},
};
use crate::{Args, petition_signed::PetitionSigned, postgres};

pub struct CqrsWithoutView {
    pool: PgPool,
    cqrs: PostgresCqrs<Signature>,
}

pub async fn open(args: &Args) -> Result<CqrsWithoutView> {
    let pool = postgres::fresh_schema(&args.postgres, "peers_cqrs_es", args.clients).await?;
    raw_sql(include_str!("../../sql/cqrs_es_events.sql")).execute(&pool).await?;
    Ok(CqrsWithoutView { cqrs: postgres_cqrs(pool.clone(), Vec::new(), ()), pool })
}

impl Store for CqrsWithoutView {
    async fn name(&self) -> Result<String> {
        postgres::store_name(&self.pool).await
    }

    async fn sign(&self, signed: PetitionSigned) -> Result<bool> {
        cqrs_signature::sign(&self.cqrs, signed).await
    }

    async fn stored(&self) -> Result<u64> {
        postgres::rows_in(&self.pool, "events").await
    }
}
