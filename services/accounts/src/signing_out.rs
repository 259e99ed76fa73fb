//! Signing out, here and everywhere: tokens that no store is asked about are called back, and every
//! process hears of it within a second.

use std::sync::Arc;
use std::time::Duration;

use database::DatabaseError;
use kernel::PersonKey;
use tokio::sync::watch;

use crate::session_list::{CallBack, SessionEntry};
use crate::{Accounts, SessionId, SignedIn};

/// How often a process looks for what others called back.
const LOOK: Duration = Duration::from_secs(1);
/// Looks between two clearings-up: ten minutes.
const CLEAR_UP_EVERY: u32 = 600;

impl Accounts {
    /// Where this person is signed in, the last used first.
    pub async fn sessions_of(&self, person: PersonKey) -> Result<Vec<SessionEntry>, DatabaseError> {
        self.list.of_person(person, self.clock.now()).await
    }

    /// This session is over, whoever has its token.
    pub async fn sign_out(&self, session: &SignedIn) -> Result<(), DatabaseError> {
        let (person, sid) = (session.citizen.key, session.sid);
        if !self.sign_out_one(person, sid).await? {
            // One that is not on the list: its token alone says that it is this person's.
            self.call_back(CallBack::of(sid, self.clock.now())).await?;
        }
        Ok(())
    }

    /// Whether the person had this session; nobody ends another's.
    pub async fn sign_out_one(
        &self,
        person: PersonKey,
        sid: SessionId,
    ) -> Result<bool, DatabaseError> {
        let ended = self.list.end(person, sid, self.clock.now()).await?;
        self.called_back.learn(ended.as_slice());
        Ok(ended.is_some())
    }

    /// Every other session of this person is over.
    pub async fn sign_out_elsewhere(&self, session: &SignedIn) -> Result<(), DatabaseError> {
        let (person, here) = (session.citizen.key, Some(session.sid));
        self.called_back.learn(&self.list.end_all(person, here, self.clock.now()).await?);
        Ok(())
    }

    /// Every session of a person is over, this one too.
    pub async fn call_back_all(&self, person: PersonKey) -> Result<(), DatabaseError> {
        self.called_back.learn(&self.list.end_all(person, None, self.clock.now()).await?);
        Ok(())
    }

    pub(crate) async fn call_back(&self, call_back: CallBack) -> Result<(), DatabaseError> {
        self.list.call_back(&call_back).await?;
        self.called_back.learn(&[call_back]);
        Ok(())
    }

    /// Learns what was called back at other processes. Before the first request is answered this is
    /// waited for: whoever signed out before a restart is out after it.
    pub async fn catch_up(&self) -> Result<(), DatabaseError> {
        let news = self.list.called_back_since(self.called_back.place()).await?;
        self.called_back.learn(&news);
        Ok(())
    }

    /// Goes on learning until told to stop, and clears up what can touch nobody any more. While the
    /// vault is away, what is known is held.
    pub async fn keep_up(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        let (mut looks, mut is_told) = (0_u32, false);
        loop {
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
            let mut looked = self.catch_up().await;
            if looked.is_ok() && looks.is_multiple_of(CLEAR_UP_EVERY) {
                looked = self.clear_up().await;
            }
            looks = looks.wrapping_add(1);
            match looked {
                Ok(()) => is_told = false,
                Err(error) if !is_told => {
                    tracing::warn!(%error, "what was called back elsewhere is not known now");
                    is_told = true;
                }
                Err(_) => {}
            }
        }
    }

    async fn clear_up(&self) -> Result<(), DatabaseError> {
        let now = self.clock.now();
        self.called_back.forget(now);
        self.list.forget(now).await
    }
}
