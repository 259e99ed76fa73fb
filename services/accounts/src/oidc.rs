//! An OpenID provider: discovery, an authorization code bound to the browser (PKCE) and to the
//! round trip (nonce), and an id_token that is believed only when its signature and terms are right.
//!
//! `iss` and `sub` are checked and forgotten: a person is found by their registration number alone,
//! whichever provider says it.

mod claims;
mod discovering;
mod door;
mod verifying;

use std::sync::Arc;
use std::time::Duration;

use kernel::Clock;
use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreProviderMetadata, CoreTokenResponse,
};
use openidconnect::{
    AccessToken, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IssuerUrl, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, TokenResponse as _,
};
use secrecy::{ExposeSecret as _, SecretString};
use url::Url;

pub use self::claims::ClaimNames;
use self::discovering::Discovered;
use self::door::Door;
use self::verifying::{Expected, verified};
use crate::identity::{Callback, IdentityError, Testimony};
use crate::outside::{AddressError, Patience};
use crate::round_trip::{Arrival, Departure};

/// How this house is known to the provider, and where the provider is.
#[derive(Clone)]
pub struct OidcSettings {
    /// Exactly as the provider writes it, letter by letter; plain HTTP only on this very machine.
    pub issuer: String,
    pub client_id: String,
    /// Empty for a public client.
    pub client_secret: SecretString,
    /// Besides `openid`, separated by spaces.
    pub scopes: String,
    pub claims: ClaimNames,
    pub patience: Patience,
}

/// The provider may be away when the house opens: what it says of itself is asked for when somebody
/// first wants to sign in, and kept for an hour.
pub struct Oidc {
    settings: OidcSettings,
    issuer: IssuerUrl,
    door: Door,
    discovered: Discovered,
    clock: Arc<dyn Clock>,
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Oidc {
    pub fn new(settings: OidcSettings, clock: Arc<dyn Clock>) -> Result<Self, AddressError> {
        let door = Door::to(&settings.issuer.parse()?, settings.patience)?;
        let issuer = IssuerUrl::new(settings.issuer.clone())?;
        Ok(Self { settings, issuer, door, discovered: Discovered::default(), clock })
    }

    /// Where the browser goes to sign in; anew, if the way back asks for a fresh sign-in.
    pub async fn authorize_url(
        &self,
        departure: &Departure,
        redirect_uri: &str,
    ) -> Result<Url, IdentityError> {
        let provider = self.discovered.provider(&self.issuer, &self.door).await?;
        let client = self.client(&provider, redirect_uri)?;
        let state = CsrfToken::new(departure.state.clone());
        let nonce = Nonce::new(departure.trip.nonce());
        let verifier = PkceCodeVerifier::new(departure.trip.verifier());
        let scopes = self.settings.scopes.split_whitespace();
        let mut request = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, || state, || nonce)
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .add_scopes(
                scopes.filter(|scope| *scope != "openid").map(|s| Scope::new(s.to_owned())),
            );
        if departure.is_fresh {
            request = request.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO);
        }
        Ok(request.url().0)
    }

    /// Trades the code for an id_token, and reads from it who came back.
    pub async fn attest(
        &self,
        callback: &Callback,
        arrival: &Arrival,
        redirect_uri: &str,
    ) -> Result<Testimony, IdentityError> {
        // Nobody else's code is taken to our provider (RFC 9207).
        if callback.iss.as_deref().is_some_and(|issuer| issuer != self.issuer.as_str()) {
            return Err(IdentityError::Untrusted("iss"));
        }
        let provider = self.discovered.provider(&self.issuer, &self.door).await?;
        let client = self.client(&provider, redirect_uri)?;
        let answer = self.exchange(&client, callback.code()?, arrival).await?;
        let id_token = answer.id_token().ok_or(IdentityError::Missing("id_token"))?;
        let expected = Expected {
            client_id: client.client_id(),
            issuer: &self.issuer,
            nonce: Nonce::new(arrival.trip.nonce()),
            proven_after: arrival.is_fresh.then_some(arrival.left_at),
            now: self.clock.now(),
        };
        let known = verified(id_token, &expected, provider.jwks());
        let said = match known {
            Err(verifying::Doubt::UnknownKey) => {
                let renewed = self.discovered.with_new_keys(&self.issuer, &self.door).await?;
                verified(id_token, &expected, renewed.jwks())?
            }
            known => known?,
        };
        let names = &self.settings.claims;
        let claims = if names.are_enough(&said.claims) {
            said.claims
        } else {
            let more = self.user_info(&provider, answer.access_token(), &said.subject).await?;
            claims::both(said.claims, more)
        };
        let attributes = names.attributes(&claims)?;
        Ok(Testimony { attributes, proven_at: said.proven_at })
    }

    async fn exchange(
        &self,
        client: &Client,
        code: &str,
        arrival: &Arrival,
    ) -> Result<CoreTokenResponse, IdentityError> {
        let request = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|_| IdentityError::Malformed("token_endpoint"))?
            .set_pkce_verifier(PkceCodeVerifier::new(arrival.trip.verifier()));
        let ask = |request| self.door.ask(request);
        request.request_async(&ask).await.map_err(|error| match error {
            RequestTokenError::ServerResponse(refusal) => {
                tracing::warn!(error = %refusal.error(), "the provider refused a code");
                refused(refusal.error().as_ref())
            }
            RequestTokenError::Request(error) => error.0,
            RequestTokenError::Parse(..) => IdentityError::Malformed("token"),
            RequestTokenError::Other(_) => IdentityError::Unavailable,
        })
    }

    /// Most providers keep what is personal out of the id_token and tell it when asked.
    async fn user_info(
        &self,
        provider: &CoreProviderMetadata,
        token: &AccessToken,
        subject: &str,
    ) -> Result<serde_json::Value, IdentityError> {
        let Some(address) = provider.userinfo_endpoint() else {
            return Ok(serde_json::Value::Null);
        };
        let told = self.door.tell(address.url(), token.secret()).await?;
        // About somebody else, it would be their number (OpenID Connect Core, 5.3.2).
        if told["sub"] != *subject {
            return Err(IdentityError::Untrusted("sub"));
        }
        Ok(told)
    }

    fn client(
        &self,
        provider: &CoreProviderMetadata,
        redirect_uri: &str,
    ) -> Result<Client, IdentityError> {
        let secret = self.settings.client_secret.expose_secret();
        let secret = (!secret.is_empty()).then(|| ClientSecret::new(secret.to_owned()));
        let redirect_uri = RedirectUrl::new(redirect_uri.to_owned())
            .map_err(|_| IdentityError::Malformed("redirect_uri"))?;
        let client_id = ClientId::new(self.settings.client_id.clone());
        let client = CoreClient::from_provider_metadata(provider.clone(), client_id, secret);
        Ok(client.set_auth_type(discovering::auth_type(provider)).set_redirect_uri(redirect_uri))
    }
}

/// An error's name, as OAuth 2.0 has it (RFC 6749, 5.2).
fn refused(error: &str) -> IdentityError {
    match error {
        "invalid_client" | "unauthorized_client" | "invalid_scope" | "unsupported_grant_type" => {
            IdentityError::ClientRefused
        }
        "access_denied" => IdentityError::Denied,
        "invalid_grant" | "invalid_request" => IdentityError::CodeRefused,
        _ => IdentityError::Unavailable,
    }
}
