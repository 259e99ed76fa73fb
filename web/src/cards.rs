//! Cards for shared links, drawn away from whoever answers requests, and kept: the same words are drawn
//! once.

use std::sync::Arc;

use actix_web::web::Bytes;
use pictures::card::{self, Card};
use quick_cache::sync::Cache;
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;

use crate::Failure;

/// Cards kept at most, of some 40 kB each; those that nobody asks for make room.
const KEPT: usize = 200;
/// Drawn at the same time at most: one takes a core for some hundredths of a second.
const AT_ONCE: usize = 2;

/// What stands on a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CardWords {
    pub site: String,
    pub number: String,
    pub state: String,
    pub title: String,
    pub count: String,
    pub signatures: u64,
    pub threshold: u64,
}

/// A card as it goes out.
pub struct DrawnCard {
    pub png: Bytes,
    pub etag: String,
}

pub struct Cards {
    drawn: Cache<CardWords, Arc<DrawnCard>>,
    at_once: Arc<Semaphore>,
}

impl Default for Cards {
    fn default() -> Self {
        Self { drawn: Cache::new(KEPT), at_once: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Cards {
    /// However many ask for the same at once, it is drawn once.
    pub async fn of(&self, words: CardWords) -> Result<Arc<DrawnCard>, Failure> {
        self.drawn.get_or_insert_async(&words, self.draw(words.clone())).await
    }

    async fn draw(&self, words: CardWords) -> Result<Arc<DrawnCard>, Failure> {
        let broken = |what: &dyn std::fmt::Display| Failure::Internal(what.to_string());
        let _turn = self.at_once.acquire().await.map_err(|error| broken(&error))?;
        let drawn = tokio::task::spawn_blocking(move || png(&words)).await;
        let png = drawn.map_err(|error| broken(&error))?.map_err(|error| broken(&error))?;
        let digest = Sha256::digest(&png);
        let digest: String = digest[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Arc::new(DrawnCard { png: png.into(), etag: format!("\"{digest}\"") }))
    }
}

fn png(words: &CardWords) -> Result<Vec<u8>, card::NotDrawn> {
    card::png(&Card {
        site: &words.site,
        number: &words.number,
        state: &words.state,
        title: &words.title,
        count: &words.count,
        signatures: words.signatures,
        threshold: words.threshold,
    })
}
