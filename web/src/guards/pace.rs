//! How often someone may ask: looked at before a body is read. Who is signed in is counted as a
//! person, everyone else by their address, so nobody's noise takes another's share. Signatures alone are
//! counted both ways: many people's sessions in one hand are still one address.

mod classes;
mod meter;

use std::net::IpAddr;
use std::time::Duration;

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{HttpMessage as _, HttpRequest};
use ipnet::IpNet;
use kernel::PersonKey;

pub use self::classes::Class;
pub use self::meter::Rate;
use self::meter::{Key, Meter};
use super::address;
use crate::guards::csrf;
use crate::guards::visitor::{Bearer, Visitor};
use crate::site::Site;
use crate::{Failure, telling};

/// Forms that are over their pace and given back filled in, each minute; beyond, they are not read.
const GIVEN_BACK: Rate = Rate { requests: 10, every: Duration::from_secs(60), at_once: 10 };
/// Lines of one person or address about what they were refused, each minute, and of a flood; beyond, a
/// stranger would fill the operator's disk.
const TOLD: Rate = Rate { requests: 60, every: Duration::from_secs(60), at_once: 60 };
const TOLD_OF_A_FLOOD: Rate = Rate { requests: 1, every: Duration::from_secs(60), at_once: 1 };
/// Of somebody in office who is refused the same again and again, the trail is told once a minute.
const ON_THE_TRAIL: Rate = Rate { requests: 1, every: Duration::from_secs(60), at_once: 1 };
/// Those who have not been here for a while are forgotten this often.
pub const FORGETTING: Duration = Duration::from_secs(10);

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const LEFT: HeaderName = HeaderName::from_static("ratelimit");

/// What is allowed, as the operator says.
#[derive(Debug, Clone)]
pub struct Paces {
    /// Never held back.
    pub unlimited: Vec<IpNet>,
    /// Reading, open data, signing in, signing, staff: in the order of [`Class`].
    pub person: [Rate; Class::COUNT],
    pub address: [Rate; Class::COUNT],
    /// Petitions one person starts.
    pub starting: Rate,
    /// Signatures from one address, whoever gives them.
    pub signatures: Rate,
}

pub struct Pace {
    unlimited: Vec<IpNet>,
    person: [Meter; Class::COUNT],
    address: [Meter; Class::COUNT],
    starting: Meter,
    signatures: Meter,
    given_back: Meter,
    told: Meter,
    told_of_a_flood: Meter,
    on_the_trail: Meter<(PersonKey, &'static str, String)>,
}

/// Who asked too often: of which share, and when there is some of it again.
#[derive(Debug, Clone, Copy)]
struct Held {
    share: &'static str,
    rate: Rate,
    wait: Duration,
}

/// A form that came too soon: it is read, so that its writer gets it back, and does nothing.
#[derive(Debug, Clone, Copy)]
pub struct TooSoon(pub Duration);

impl Pace {
    pub fn new(paces: Paces) -> Self {
        Self {
            unlimited: paces.unlimited,
            person: paces.person.map(Meter::new),
            address: paces.address.map(Meter::new),
            starting: Meter::new(paces.starting),
            signatures: Meter::new(paces.signatures),
            given_back: Meter::new(GIVEN_BACK),
            told: Meter::new(TOLD),
            told_of_a_flood: Meter::new(TOLD_OF_A_FLOOD),
            on_the_trail: Meter::new(ON_THE_TRAIL),
        }
    }

    /// Whether this person may start one more petition.
    pub fn starting(
        &self,
        request: &HttpRequest,
        site: &Site,
        who: PersonKey,
    ) -> Result<(), Failure> {
        if self.is_unlimited(address::of(request, &site.proxies)) {
            return Ok(());
        }
        self.starting.take(Key::Person(who)).map_err(|wait| {
            let held = Held { share: "starting", rate: self.starting.rate, wait };
            request.extensions_mut().insert(held);
            Failure::TooManyRequests(wait)
        })
    }

    /// Lets go of everyone who has their whole share again.
    pub fn forget(&self) {
        let meters = self.person.iter().chain(&self.address);
        let shares = [&self.starting, &self.signatures];
        let others = [&self.given_back, &self.told, &self.told_of_a_flood];
        meters.chain(shares).chain(others).for_each(Meter::forget);
        self.on_the_trail.forget();
    }

    /// Whether one more line about this one is for the operator.
    pub fn may_be_told(
        &self,
        request: &HttpRequest,
        site: &Site,
        person: Option<PersonKey>,
        is_flood: bool,
    ) -> bool {
        let at_the_address = || Key::at(address::of(request, &site.proxies));
        let who = person.map_or_else(at_the_address, Key::Person);
        let meter = if is_flood { &self.told_of_a_flood } else { &self.told };
        meter.take(who).is_ok()
    }

    /// Whether it is not on the trail already that this person was refused this.
    pub fn may_be_on_the_trail(&self, who: PersonKey, method: &'static str, route: &str) -> bool {
        self.on_the_trail.take((who, method, route.to_owned())).is_ok()
    }

    fn take(&self, class: Class, who: Key) -> Result<(), Held> {
        let meters = if matches!(who, Key::Person(_)) { &self.person } else { &self.address };
        let meter = &meters[class as usize];
        meter.take(who).map_err(|wait| Held { share: class.code(), rate: meter.rate, wait })
    }

    fn take_signature(&self, address: IpAddr) -> Result<(), Held> {
        let (share, rate) = ("signatures", self.signatures.rate);
        self.signatures.take(Key::at(address)).map_err(|wait| Held { share, rate, wait })
    }

    fn is_unlimited(&self, address: IpAddr) -> bool {
        self.unlimited.iter().any(|network| network.contains(&address))
    }
}

/// Passes on who is within their pace; the others are told when to come again.
pub async fn hold<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    let site = request.app_data::<Data<Site>>().cloned();
    let class = Class::of(request.method(), request.path());
    if let (Some(site), Some(class)) = (site, class)
        && let Err(held) = asked(request.request(), &site, class)
    {
        let wait = held.wait;
        request.extensions_mut().insert(held);
        if !is_given_back(request.request(), &site, class) {
            let refused = request.error_response(Failure::TooManyRequests(wait));
            return Ok(refused.map_into_right_body());
        }
        request.extensions_mut().insert(TooSoon(wait));
    }
    Ok(next.call(request).await?.map_into_left_body())
}

/// Whoever is told to wait is told of which share (draft-ietf-httpapi-ratelimit-headers).
pub fn say_the_share<B>(response: &mut ServiceResponse<B>) {
    if response.status() != StatusCode::TOO_MANY_REQUESTS {
        return;
    }
    let held = response.request().extensions().get::<Held>().copied();
    let Some(Held { share, rate, wait }) = held else { return };
    let policy = format!("\"{share}\";q={};w={}", rate.requests, rate.every.as_secs());
    let now = format!("\"{share}\";r=0;t={}", telling::whole_seconds(wait));
    for (name, value) in [(POLICY, policy), (LEFT, now)] {
        if let Ok(value) = HeaderValue::try_from(value) {
            response.headers_mut().insert(name, value);
        }
    }
}

fn asked(request: &HttpRequest, site: &Site, class: Class) -> Result<(), Held> {
    let address = address::of(request, &site.proxies);
    if site.pace.is_unlimited(address) {
        return Ok(());
    }
    let Some(person) = person(request) else { return site.pace.take(class, Key::at(address)) };
    site.pace.take(class, Key::Person(person))?;
    if classes::signs(request.method(), request.path()) {
        site.pace.take_signature(address)?;
    }
    Ok(())
}

/// Only what is read as [`Sent`](csrf::Sent), which knows that it may not act: the forms of pages.
fn is_given_back(request: &HttpRequest, site: &Site, class: Class) -> bool {
    let is_of_a_page = !request.path().starts_with("/api/") && csrf::is_form(request);
    if !is_of_a_page || !matches!(class, Class::Signing | Class::Staff) {
        return false;
    }
    let address = address::of(request, &site.proxies);
    let who = person(request).map_or_else(|| Key::at(address), Key::Person);
    site.pace.given_back.take(who).is_ok()
}

/// Who asks, if a genuine session says so.
fn person(request: &HttpRequest) -> Option<PersonKey> {
    let by_token = || Some(Bearer::presented(request)?.ok()?.citizen.key);
    let by_cookie = || Some(Visitor::of(request).signed_in?.citizen.key);
    by_token().or_else(by_cookie)
}
