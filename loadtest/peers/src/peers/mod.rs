//! The peers: what each must be able to do, what they are called, and how one of them is run.

mod cqrs_signature;
mod cqrs_with_tally_view;
mod cqrs_without_view;
mod sql_transaction;
mod umadb_appends;

use anyhow::{Context, Result};
use clap::ValueEnum;
use serde::Serialize;

use self::cqrs_with_tally_view::Conflicts;
use crate::{Args, measuring::measure, petition_signed::PetitionSigned};

/// A store that lets a person sign a petition once.
pub trait Store: Send + Sync + 'static {
    /// What the store is, for the JSON line.
    fn name(&self) -> impl Future<Output = Result<String>> + Send;

    /// Returns once the signature is durable (true), or refused because the person has signed (false).
    fn sign(&self, signed: PetitionSigned) -> impl Future<Output = Result<bool>> + Send;

    /// How many signatures the store holds, counted afterwards.
    fn stored(&self) -> impl Future<Output = Result<u64>> + Send;

    /// The petition's total as its readers would see it; none for a store that keeps no tally.
    fn tally_total(&self) -> impl Future<Output = Result<Option<u64>>> + Send {
        async { Ok(None) }
    }

    /// What somebody who reads the figure should know, once everybody has signed.
    fn remark(&self) -> Option<String> {
        None
    }
}

#[derive(Debug, Clone, Copy, PartialEq, ValueEnum)]
pub enum Peer {
    /// cqrs-es over postgres-es: an aggregate per signature, and no tally
    CqrsEs,
    /// The same with a tally: one view row per petition, kept by GenericQuery
    CqrsEsTallyView,
    /// The same view row, tried again until every signature is in it
    CqrsEsTallyKept,
    /// One hand-written SQL transaction per signature, which counts it too
    SqlTransaction,
    /// UmaDB inside this process, an append condition per signature, and no tally
    Umadb,
}

/// What is printed for a peer.
#[derive(Debug, Serialize)]
pub struct Line {
    peer: String,
    store: String,
    people: u64,
    clients: u32,
    accepted: u64,
    tally_total: Option<u64>,
    seconds: f64,
    per_s: f64,
}

impl Peer {
    pub async fn run(self, args: &Args) -> Result<Line> {
        let peer = self.to_string();
        let run = async {
            match self {
                Self::CqrsEs => line(&peer, cqrs_without_view::open(args).await?, args).await,
                Self::CqrsEsTallyView => {
                    line(&peer, cqrs_with_tally_view::open(args, Conflicts::Lost).await?, args).await
                }
                Self::CqrsEsTallyKept => {
                    line(&peer, cqrs_with_tally_view::open(args, Conflicts::Retried).await?, args).await
                }
                Self::SqlTransaction => line(&peer, sql_transaction::open(args).await?, args).await,
                Self::Umadb => line(&peer, umadb_appends::open(&args.umadb_in)?, args).await,
            }
        };
        run.await.with_context(|| format!("the peer {peer} failed"))
    }
}

impl std::fmt::Display for Peer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.to_possible_value().map_or(Ok(()), |value| f.write_str(value.get_name()))
    }
}

async fn line<S: Store>(peer: &str, store: S, args: &Args) -> Result<Line> {
    let store_name = store.name().await?;
    let measured = measure(store, args.people, args.clients).await?;
    let per_s = measured.accepted as f64 / measured.seconds;
    Ok(Line {
        peer: peer.to_owned(),
        store: store_name,
        people: args.people,
        clients: args.clients,
        accepted: measured.accepted,
        tally_total: measured.tally_total,
        seconds: (measured.seconds * 1_000.0).round() / 1_000.0,
        per_s: per_s.round(),
    })
}
