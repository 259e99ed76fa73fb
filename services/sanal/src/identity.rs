//! Who attests who someone is, as the settings choose.

use std::net::SocketAddr;

use accounts::dan::{Dan, DanSettings};
use accounts::mock_dan::{MockClient, MockDan};
use accounts::oidc::{ClaimNames, Oidc, OidcSettings};
use accounts::{Patience, Provider};
use anyhow::Context as _;
use settings::{Adapter, Settings};
use url::Url;

use crate::house::House;
use crate::listening::reachable;

/// The mock knows one client, and who that is is no secret.
const PRACTICE_CLIENT: &str = "sanal-practice";

/// The provider, and the bundled stand-in where there is no other.
pub fn identity(
    settings: &Settings,
    house: &House,
    local: SocketAddr,
    public_url: &Url,
) -> anyhow::Result<(Provider, Option<MockDan>)> {
    match settings.identity.adapter {
        Adapter::Dan => Ok((Provider::Dan(Box::new(dan(&settings.identity.dan)?)), None)),
        Adapter::Oidc => {
            let oidc = oidc(&settings.identity.oidc, house)?;
            Ok((Provider::Oidc(Box::new(oidc)), None))
        }
        Adapter::Mock => {
            let (dan, mock) = practice(settings, house, local, public_url)?;
            Ok((Provider::Dan(Box::new(dan)), Some(mock)))
        }
    }
}

fn dan(dan: &settings::Dan) -> anyhow::Result<Dan> {
    let address: Url = dan.url.parse().context("identity.dan.url")?;
    Ok(Dan::new(DanSettings {
        address_for_browsers: address.clone(),
        address,
        client_id: dan.client_id.clone(),
        client_secret: dan.client_secret.clone(),
        wsdl: dan.wsdl.clone(),
        patience: Patience::default(),
    })?)
}

fn oidc(oidc: &settings::Oidc, house: &House) -> anyhow::Result<Oidc> {
    let claims = oidc.claims.clone();
    let settings = OidcSettings {
        issuer: oidc.issuer.clone(),
        client_id: oidc.client_id.clone(),
        client_secret: oidc.client_secret.clone(),
        scopes: oidc.scopes.clone(),
        claims: ClaimNames {
            register_number: claims.register_number,
            gender: claims.gender,
            birth_date: claims.birth_date,
            division: claims.division,
            aimag_code: claims.aimag_code,
            district_code: claims.district_code,
            social_status: claims.social_status,
        },
        patience: Patience::default(),
    };
    Oidc::new(settings, house.clock.clone()).context("identity.oidc.issuer")
}

fn practice(
    settings: &Settings,
    house: &House,
    local: SocketAddr,
    public_url: &Url,
) -> anyhow::Result<(Dan, MockDan)> {
    let base = public_url.as_str().trim_end_matches('/');
    // With TLS of its own, this server is asked by the name that its certificate has.
    let has_tls = !settings.server.tls.certificate.as_os_str().is_empty();
    let asked_at = if has_tls { base.to_owned() } else { format!("http://{}", reachable(local)) };
    let dan = DanSettings {
        address_for_browsers: format!("{base}{}", web::MOCK_DAN).parse()?,
        address: format!("{asked_at}{}", web::MOCK_DAN).parse()?,
        client_id: PRACTICE_CLIENT.to_owned(),
        client_secret: PRACTICE_CLIENT.to_owned().into(),
        wsdl: settings.identity.dan.wsdl.clone(),
        patience: Patience::default(),
    };
    let client = MockClient {
        client_id: PRACTICE_CLIENT.to_owned(),
        client_secret: PRACTICE_CLIENT.to_owned().into(),
        redirect_uris: vec![format!("{base}{}", web::SIGN_IN_CALLBACK)],
    };
    Ok((Dan::new(dan)?, MockDan::new(client, house.clock.clone())))
}
