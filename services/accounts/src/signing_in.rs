//! From what the state says to a session: through which door, and in place of which session.

use database::DatabaseError;
use kernel::{Citizen, PersonKey, Timestamp};

use crate::session_list::{CallBack, How, SessionEntry};
use crate::sessions::SignIn;
use crate::{
    Accounts, Attributes, Device, Session, SessionId, SignedIn, Testimony, TooYoung, random,
};

/// How somebody comes in, and what they leave behind.
#[derive(Debug, Clone, Copy)]
pub struct Door<'a> {
    pub how: How,
    pub device: Device,
    /// The session this browser has had until now.
    pub instead_of: Option<&'a SignedIn>,
    /// Who left to show anew who they are: then nobody else comes in.
    pub again: Option<PersonKey>,
}

impl Door<'_> {
    /// A program's, which has had no session.
    pub const PROGRAM: Self = Self {
        how: How::Program,
        device: Device { browser: None, system: None },
        instead_of: None,
        again: None,
    };
}

/// Why someone whom the state vouched for is not signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    #[error(transparent)]
    TooYoung(#[from] TooYoung),
    #[error("somebody else came back than who left")]
    SomebodyElse,
    /// They have asked to be forgotten, and in a moment they will be.
    #[error("they are being forgotten at this moment")]
    Leaving,
    #[error("the vault: {0}")]
    Vault(#[from] DatabaseError),
}

impl SignInError {
    /// Whether the same may succeed in a moment.
    pub fn is_unavailable(&self) -> bool {
        match self {
            Self::Vault(error) => error.is_unavailable(),
            Self::Leaving => true,
            Self::TooYoung(_) | Self::SomebodyElse => false,
        }
    }
}

impl Accounts {
    /// A session for someone whom the state has just described, at the desk of a program.
    pub async fn sign_in(&self, attributes: &Attributes) -> Result<Session, SignInError> {
        let testimony = Testimony { attributes: attributes.clone(), proven_at: None };
        self.sign_in_at(&testimony, Door::PROGRAM).await
    }

    /// A session for someone whom the state has just described. The same person in the same browser
    /// goes on with their session, so that forms stay good; its earlier tokens end.
    pub async fn sign_in_at(
        &self,
        testimony: &Testimony,
        door: Door<'_>,
    ) -> Result<Session, SignInError> {
        let now = self.clock.now();
        let Testimony { attributes, proven_at } = testimony;
        let cell = attributes.cell(now)?;
        let key = match door.again {
            None => self.person_key(&attributes.register).await?,
            Some(again) => match self.known_person(&attributes.register).await? {
                Some(key) if key == again => key,
                _ => return Err(SignInError::SomebodyElse),
            },
        };
        let goes_on = door.instead_of.filter(|earlier| earlier.citizen.key == key);
        // A clock that is behind must not sign anyone in to be out at once.
        let authenticated_at = self.called_back.open_from(key).map_or(now, |open| now.max(open));
        let sign_in = SignIn {
            sid: goes_on.map_or_else(|| SessionId::from_random(random::bytes()), |s| s.sid),
            citizen: Citizen { key, cell },
            authenticated_at,
            proven_at: proven_at.map_or(authenticated_at, |proven| proven.min(authenticated_at)),
        };
        let session = self.sessions.issue(sign_in, now);
        self.enter(sign_in, &session, door, now).await?;
        Ok(session)
    }

    /// Onto the list, and the tokens that this browser has had are over.
    async fn enter(
        &self,
        sign_in: SignIn,
        session: &Session,
        door: Door<'_>,
        now: Timestamp,
    ) -> Result<(), SignInError> {
        let entry = SessionEntry {
            sid: sign_in.sid,
            how: door.how,
            device: door.device,
            began_at: now,
            renewed_at: now,
            ends_at: session.expires_at,
        };
        if !self.list.begin(sign_in.citizen.key, &entry).await? {
            return Err(SignInError::Leaving);
        }
        match door.instead_of {
            Some(earlier) if earlier.sid == sign_in.sid => {
                Ok(self.call_back(CallBack::earlier(earlier.sid, sign_in.authenticated_at)).await?)
            }
            Some(earlier) => Ok(self.sign_out(earlier).await?),
            None => Ok(()),
        }
    }
}
