//! What everyone may know of an invalidation that is done: neither who asked for it and who agreed, nor
//! from which network the signatures came.

use kernel::Timestamp;

use super::InvalidationEntry;
use crate::invalidation::InvalidationStage;
use crate::signature::events::Channel;

#[derive(Debug, Clone, PartialEq)]
pub struct Invalidated {
    /// Counted from 1 under its petition; those that were declined have numbers too.
    pub invalidation: u32,
    pub signature_count: u64,
    pub reason: String,
    /// The first instant that was meant.
    pub from: Timestamp,
    /// The first instant that was not meant any more.
    pub until: Timestamp,
    pub channel: Option<Channel>,
    pub at: Timestamp,
}

impl InvalidationEntry {
    pub(crate) fn done(&self) -> Option<Invalidated> {
        if self.stage != InvalidationStage::Done {
            return None;
        }
        Some(Invalidated {
            invalidation: self.invalidation,
            signature_count: self.signature_count?,
            reason: self.reason.clone(),
            from: self.selection.from,
            until: self.selection.until,
            channel: self.selection.channel,
            at: self.done_at?,
        })
    }
}
