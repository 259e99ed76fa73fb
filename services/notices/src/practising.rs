//! In a demonstration, what has gone out is kept for everyone to look at: nobody there is real.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;

use crate::carrying::{Carrier, NotCarried, Parcel, Words};
use crate::wish::Channel;

/// What is kept; what went out before it is forgotten.
const KEPT: usize = 200;

/// What went out, the latest first.
#[derive(Default)]
pub struct Post(Mutex<VecDeque<Sent>>);

#[derive(Clone)]
pub struct Sent {
    pub channel: Channel,
    pub to: String,
    pub words: Words,
}

impl Post {
    /// Carries as another does, and keeps what arrived.
    pub fn keeping(
        self: &Arc<Self>,
        channel: Channel,
        carrier: Arc<dyn Carrier>,
    ) -> Arc<dyn Carrier> {
        Arc::new(Keeping { channel, carrier, post: self.clone() })
    }

    pub fn sent(&self) -> Vec<Sent> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    fn keep(&self, sent: Sent) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front(sent);
        kept.truncate(KEPT);
    }
}

struct Keeping {
    channel: Channel,
    carrier: Arc<dyn Carrier>,
    post: Arc<Post>,
}

#[async_trait]
impl Carrier for Keeping {
    async fn carry(&self, parcel: &Parcel) -> Result<(), NotCarried> {
        self.carrier.carry(parcel).await?;
        let Parcel { to, words, .. } = parcel;
        self.post.keep(Sent { channel: self.channel, to: to.clone(), words: words.clone() });
        Ok(())
    }
}
