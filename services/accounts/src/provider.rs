//! The provider that was chosen in the settings: where the browser goes, and who comes back.

use url::Url;

use crate::dan::Dan;
use crate::identity::{Callback, IdentityError, Testimony};
use crate::oidc::Oidc;
use crate::round_trip::{Arrival, Departure};

/// Who attests who someone is. The bundled stand-in speaks DAN's protocol, so it is one of these too.
pub enum Provider {
    Dan(Box<Dan>),
    Oidc(Box<Oidc>),
}

impl Provider {
    /// Where the browser goes to sign in. For this an OpenID provider must be there; DAN need not.
    ///
    /// DAN has no word for "ask again": a sign-in that must be fresh is a whole new round trip.
    pub async fn way_there(
        &self,
        departure: &Departure,
        redirect_uri: &str,
    ) -> Result<Url, IdentityError> {
        match self {
            Self::Dan(dan) => Ok(dan.authorize_url(&departure.state, redirect_uri)),
            Self::Oidc(oidc) => oidc.authorize_url(departure, redirect_uri).await,
        }
    }

    /// Who came back; `redirect_uri` is the one the browser was sent with.
    pub async fn attest(
        &self,
        callback: &Callback,
        arrival: &Arrival,
        redirect_uri: &str,
    ) -> Result<Testimony, IdentityError> {
        match self {
            Self::Dan(dan) => {
                let token = dan.exchange(callback.code()?, redirect_uri).await?;
                Ok(Testimony { attributes: dan.citizen(&token).await?, proven_at: None })
            }
            Self::Oidc(oidc) => oidc.attest(callback, arrival, redirect_uri).await,
        }
    }
}
