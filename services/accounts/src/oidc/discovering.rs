//! What the provider says of itself and the keys it signs with: asked for when needed, kept for an
//! hour, asked again for a key that is not among them, and never so often that it hurts.

use std::sync::Arc;
use std::time::Duration;

use openidconnect::core::{CoreClientAuthMethod, CoreProviderMetadata};
use openidconnect::{AuthType, DiscoveryError, IssuerUrl, JsonWebKeySet};
use tokio::sync::Mutex;
use tokio::time::Instant;

use super::door::{Door, Silence};
use crate::identity::IdentityError;

/// What was said is believed for this long.
const KEPT: Duration = Duration::from_secs(60 * 60);
/// After a failure the provider is left alone for this long: its visitors are told at once.
const PAUSE: Duration = Duration::from_secs(3);
/// Keys are asked for anew this often in a minute at most, whoever invents key ids.
const NEW_KEYS_MAX: usize = 5;
const MINUTE: Duration = Duration::from_secs(60);

#[derive(Default)]
pub(super) struct Discovered {
    /// Held while asking, so that a crowd asks once.
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    known: Option<(Instant, Arc<CoreProviderMetadata>)>,
    failed: Option<(Instant, IdentityError)>,
    /// When keys were asked for anew.
    new_keys: Vec<Instant>,
}

impl Discovered {
    pub(super) async fn provider(
        &self,
        issuer: &IssuerUrl,
        door: &Door,
    ) -> Result<Arc<CoreProviderMetadata>, IdentityError> {
        let mut state = self.state.lock().await;
        if let Some((since, known)) = &state.known
            && since.elapsed() < KEPT
        {
            return Ok(known.clone());
        }
        if let Some((since, error)) = state.failed
            && since.elapsed() < PAUSE
        {
            return state.last_known().ok_or(error);
        }
        let ask = |request| door.ask(request);
        match CoreProviderMetadata::discover_async(issuer.clone(), &ask).await {
            Ok(provider) => Ok(state.keep(provider)),
            Err(error) => {
                let error = named(&error);
                state.failed = Some((Instant::now(), error));
                state.last_known().ok_or(error)
            }
        }
    }

    /// The same provider with the keys it has now.
    pub(super) async fn with_new_keys(
        &self,
        issuer: &IssuerUrl,
        door: &Door,
    ) -> Result<Arc<CoreProviderMetadata>, IdentityError> {
        let known = self.provider(issuer, door).await?;
        let mut state = self.state.lock().await;
        state.new_keys.retain(|asked| asked.elapsed() < MINUTE);
        if state.new_keys.len() >= NEW_KEYS_MAX {
            return Ok(state.last_known().unwrap_or(known));
        }
        state.new_keys.push(Instant::now());
        let ask = |request| door.ask(request);
        let keys = JsonWebKeySet::fetch_async(known.jwks_uri(), &ask).await;
        let keys = keys.map_err(|error| named(&error))?;
        Ok(state.keep(CoreProviderMetadata::clone(&known).set_jwks(keys)))
    }
}

impl State {
    /// What it said an hour ago is better than nothing.
    fn last_known(&self) -> Option<Arc<CoreProviderMetadata>> {
        self.known.as_ref().map(|(_, known)| known.clone())
    }

    fn keep(&mut self, provider: CoreProviderMetadata) -> Arc<CoreProviderMetadata> {
        let provider = Arc::new(provider);
        self.known = Some((Instant::now(), provider.clone()));
        self.failed = None;
        provider
    }
}

/// How the client shows who it is: in a header, unless the provider knows the form only.
pub(super) fn auth_type(provider: &CoreProviderMetadata) -> AuthType {
    let methods = provider.token_endpoint_auth_methods_supported();
    let knows = |method| methods.is_none_or(|methods| methods.contains(&method));
    if knows(CoreClientAuthMethod::ClientSecretBasic) {
        AuthType::BasicAuth
    } else {
        AuthType::RequestBody
    }
}

fn named(error: &DiscoveryError<Silence>) -> IdentityError {
    tracing::warn!(%error, "the identity provider cannot be discovered");
    match error {
        DiscoveryError::Request(silence) => silence.0,
        DiscoveryError::Parse(_) => IdentityError::Malformed("discovery"),
        DiscoveryError::Validation(_) => IdentityError::Untrusted("issuer"),
        _ => IdentityError::Unavailable,
    }
}
