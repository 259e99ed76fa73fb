//! Counting streams that bear numbers: which is the last one taken.

use crate::log::EventLog;
use crate::store::StoreError;

impl EventLog {
    /// The highest count of streams that exist without gaps, from one that is known to be taken (0 for
    /// none): doubling, then halving. `stream_of` names the stream of a count, while there is one.
    pub async fn last_taken(
        &self,
        known: u32,
        stream_of: impl Fn(u32) -> Option<String>,
    ) -> Result<u32, StoreError> {
        let (mut taken, mut step) = (known, 1);
        while self.is_taken(stream_of(taken + step)).await? {
            taken += step;
            step *= 2;
        }
        while step > 0 {
            if self.is_taken(stream_of(taken + step)).await? {
                taken += step;
            }
            step /= 2;
        }
        Ok(taken)
    }

    async fn is_taken(&self, stream: Option<String>) -> Result<bool, StoreError> {
        let Some(stream) = stream else { return Ok(false) };
        Ok(self.read_latest(&[stream]).await?.first().is_some_and(Option::is_some))
    }
}
