//! What one would write by hand: a transaction per signature that stores it and counts it.

use anyhow::{Result, ensure};
use sqlx::{PgPool, Postgres, Transaction, query, query_scalar, raw_sql};

use super::Store;
use crate::{
    Args,
    petition_signed::{PETITION, PetitionSigned},
    postgres,
};

const INSERT_SIGNATURE: &str = "INSERT INTO signatures (petition, pseudonym, payload) \
    VALUES ($1, $2, $3::json) ON CONFLICT DO NOTHING";
const COUNT_IN_CELL: &str =
    "UPDATE tallies SET signatures = signatures + 1 WHERE petition = $1 AND cell = $2";
const COUNT_IN_TOTAL: &str = "UPDATE totals SET signatures = signatures + 1 WHERE petition = $1";
const OPEN_CELL: &str = "INSERT INTO tallies (petition, cell, signatures) VALUES ($1, $2, 0)";
const OPEN_TOTAL: &str = "INSERT INTO totals (petition, signatures) VALUES ($1, 0)";
const READ_TOTAL: &str = "SELECT signatures FROM totals WHERE petition = $1";

pub struct SqlTransaction {
    pool: PgPool,
}

pub async fn open(args: &Args) -> Result<SqlTransaction> {
    let pool =
        postgres::fresh_schema(&args.postgres, "peers_sql_transaction", args.clients).await?;
    raw_sql(include_str!("../../sql/signatures_and_tallies.sql")).execute(&pool).await?;
    for cell in PetitionSigned::cells() {
        query(OPEN_CELL).bind(PETITION).bind(cell).execute(&pool).await?;
    }
    query(OPEN_TOTAL).bind(PETITION).execute(&pool).await?;
    Ok(SqlTransaction { pool })
}

impl Store for SqlTransaction {
    async fn name(&self) -> Result<String> {
        postgres::store_name(&self.pool).await
    }

    async fn sign(&self, signed: PetitionSigned) -> Result<bool> {
        let mut transaction = self.pool.begin().await?;
        if !insert(&mut transaction, &signed).await? {
            transaction.rollback().await?;
            return Ok(false);
        }
        count(&mut transaction, &signed).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn stored(&self) -> Result<u64> {
        postgres::rows_in(&self.pool, "signatures").await
    }

    async fn tally_total(&self) -> Result<Option<u64>> {
        let total: i64 = query_scalar(READ_TOTAL).bind(PETITION).fetch_one(&self.pool).await?;
        Ok(Some(total.try_into()?))
    }
}

async fn insert(into: &mut Transaction<'_, Postgres>, signed: &PetitionSigned) -> Result<bool> {
    let inserted = query(INSERT_SIGNATURE)
        .bind(&signed.petition)
        .bind(&signed.pseudonym)
        .bind(serde_json::to_string(signed)?)
        .execute(&mut **into)
        .await?;
    Ok(inserted.rows_affected() == 1)
}

/// Cell first, total last: the same order for everybody, and the shortest hold on the hottest row.
async fn count(within: &mut Transaction<'_, Postgres>, signed: &PetitionSigned) -> Result<()> {
    let cell = query(COUNT_IN_CELL)
        .bind(&signed.petition)
        .bind(signed.cell())
        .execute(&mut **within)
        .await?;
    let total = query(COUNT_IN_TOTAL).bind(&signed.petition).execute(&mut **within).await?;
    ensure!(cell.rows_affected() == 1 && total.rows_affected() == 1, "no row to count in");
    Ok(())
}
