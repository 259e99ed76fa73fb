//! What a session's token says, in the short names that tokens have.

use kernel::{AgeBand, Cell, Citizen, Division, PersonKey, Sex, SocialStatus, Timestamp};
use serde::{Deserialize, Serialize};

use super::tokens::{Claims, TokenError, instant};
use super::{AUDIENCE, SessionId, SignedIn};

/// Instants are seconds since 1970, but for the one that is compared with what was called back.
#[derive(Serialize, Deserialize)]
pub(super) struct SessionClaims {
    #[serde(skip_deserializing)]
    aud: &'static str,
    sub: PersonKey,
    sid: SessionId,
    iat: i64,
    exp: i64,
    /// Not written by us; what says so is held to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nbf: Option<i64>,
    /// Of the sign-in, which renewals do not move; in microseconds.
    auth: i64,
    /// When the person showed who they are, where that was before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    proof: Option<i64>,
    sex: Sex,
    age: AgeBand,
    div: Division,
    soc: SocialStatus,
}

impl SessionClaims {
    pub(super) fn of(session: SignedIn, now: Timestamp) -> Self {
        let Cell { sex, age_band, division, social_status } = session.citizen.cell;
        Self {
            aud: AUDIENCE,
            sub: session.citizen.key,
            sid: session.sid,
            iat: now.as_second(),
            exp: session.expires_at.as_second(),
            nbf: None,
            auth: session.authenticated_at.as_microsecond(),
            proof: (session.proven_at < session.authenticated_at)
                .then(|| session.proven_at.as_second()),
            sex,
            age: age_band,
            div: division,
            soc: social_status,
        }
    }

    pub(super) fn read(self) -> Result<SignedIn, TokenError> {
        let cell =
            Cell { sex: self.sex, age_band: self.age, division: self.div, social_status: self.soc };
        let authenticated_at =
            Timestamp::from_microsecond(self.auth).map_err(|_| TokenError::Malformed)?;
        Ok(SignedIn {
            citizen: Citizen { key: self.sub, cell },
            sid: self.sid,
            expires_at: instant(self.exp)?,
            authenticated_at,
            proven_at: self.proof.map_or(Ok(authenticated_at), instant)?,
        })
    }
}

impl Claims for SessionClaims {
    fn expires(&self) -> i64 {
        self.exp
    }

    fn begins(&self) -> i64 {
        self.nbf.map_or(self.iat, |nbf| nbf.max(self.iat))
    }
}
