//! In a demonstration, what has gone out is kept for everyone to look at: nobody there is real.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use kernel::{Clock, Timestamp};

use crate::carrying::{Carrier, NotCarried, Parcel, Words};
use crate::wish::Channel;

/// What is kept; what went out before it is forgotten.
const KEPT: usize = 200;

/// What went out, the latest first.
pub struct Post {
    clock: Arc<dyn Clock>,
    kept: Mutex<VecDeque<Sent>>,
}

#[derive(Clone)]
pub struct Sent {
    pub at: Timestamp,
    pub channel: Channel,
    pub from: String,
    pub to: String,
    pub words: Words,
    /// What a mail program offers as one click.
    pub unsubscribe: Option<String>,
}

impl Post {
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, kept: Mutex::default() }
    }

    /// Carries as another does, and keeps what arrived.
    pub fn keeping(
        self: &Arc<Self>,
        channel: Channel,
        from: &str,
        carrier: Arc<dyn Carrier>,
    ) -> Arc<dyn Carrier> {
        Arc::new(Keeping { channel, from: from.to_owned(), carrier, post: self.clone() })
    }

    pub fn sent(&self) -> Vec<Sent> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    fn keep(&self, sent: Sent) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front(sent);
        kept.truncate(KEPT);
    }
}

struct Keeping {
    channel: Channel,
    from: String,
    carrier: Arc<dyn Carrier>,
    post: Arc<Post>,
}

#[async_trait]
impl Carrier for Keeping {
    async fn carry(&self, parcel: &Parcel) -> Result<(), NotCarried> {
        self.carrier.carry(parcel).await?;
        self.post.keep(Sent {
            at: self.post.clock.now(),
            channel: self.channel,
            from: self.from.clone(),
            to: parcel.to.clone(),
            words: parcel.words.clone(),
            unsubscribe: parcel.one_click().map(str::to_owned),
        });
        Ok(())
    }
}
