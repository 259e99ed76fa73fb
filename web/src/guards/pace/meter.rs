//! One rate, kept for each person or address: a bucket that fills again (GCRA, by `governor`).

use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use kernel::PersonKey;

/// So many requests in every so long, so many of them at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    pub requests: u32,
    pub every: Duration,
    pub at_once: u32,
}

/// Whose share it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    Person(PersonKey),
    Address(IpAddr),
}

impl Key {
    /// Whoever has an IPv6 address has the whole /64 around it.
    pub fn at(address: IpAddr) -> Self {
        const NETWORK: u128 = !0 << 64;
        Self::Address(match address {
            IpAddr::V4(_) => address,
            IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & NETWORK)),
        })
    }
}

/// The clock is another one in tests only.
pub struct Meter<K: Hash + Eq + Clone = Key, C: Clock = DefaultClock> {
    limiter: RateLimiter<K, DashMapStateStore<K>, C, NoOpMiddleware<C::Instant>>,
    clock: C,
    pub rate: Rate,
}

impl<K: Hash + Eq + Clone> Meter<K> {
    pub fn new(rate: Rate) -> Self {
        Self::by(rate, DefaultClock::default())
    }
}

impl<K: Hash + Eq + Clone, C: Clock + Clone> Meter<K, C> {
    fn by(rate: Rate, clock: C) -> Self {
        let one = rate.every / rate.requests.max(1);
        let quota = Quota::with_period(one.max(Duration::from_nanos(1)));
        let at_once = NonZeroU32::new(rate.at_once).unwrap_or(NonZeroU32::MIN);
        let quota = quota.unwrap_or(Quota::per_second(NonZeroU32::MIN)).allow_burst(at_once);
        Self { limiter: RateLimiter::dashmap_with_clock(quota, clock.clone()), clock, rate }
    }

    /// Takes one of this one's share; or how long until there is one again.
    pub fn take(&self, who: K) -> Result<(), Duration> {
        self.limiter.check_key(&who).map_err(|not_yet| not_yet.wait_time_from(self.clock.now()))
    }

    /// Whoever has their whole share again needs no entry.
    pub fn forget(&self) {
        self.limiter.retain_recent();
    }
}

#[cfg(test)]
mod tests {
    use governor::clock::FakeRelativeClock;

    use super::*;

    fn meter(requests: u32, at_once: u32) -> Meter<Key, FakeRelativeClock> {
        let every = Duration::from_secs(60);
        Meter::by(Rate { requests, every, at_once }, FakeRelativeClock::default())
    }

    fn person(n: u8) -> Key {
        Key::Person(PersonKey::from_random([n; 16]))
    }

    #[test]
    fn bat_waits_as_long_as_he_is_told_and_tuya_not_at_all() {
        let meter = meter(6, 2);
        let (bat, tuya) = (person(1), person(2));
        assert_eq!((meter.take(bat), meter.take(bat)), (Ok(()), Ok(())));
        let wait = meter.take(bat).expect_err("too soon");
        assert_eq!(wait, Duration::from_secs(10));
        assert_eq!(meter.take(tuya), Ok(()));
        meter.clock.advance(wait - Duration::from_millis(1));
        assert!(meter.take(bat).is_err());
        meter.clock.advance(Duration::from_millis(1));
        assert_eq!(meter.take(bat), Ok(()));
    }

    #[test]
    fn who_has_been_quiet_is_forgotten_and_who_has_not_is_not() {
        let meter = meter(6, 2);
        for n in 0..100 {
            assert_eq!(meter.take(person(n)), Ok(()));
        }
        meter.clock.advance(Duration::from_secs(9));
        assert_eq!(meter.take(person(0)), Ok(()));
        meter.forget();
        assert_eq!(meter.limiter.len(), 100, "their share is not whole yet");
        meter.clock.advance(Duration::from_secs(16));
        meter.forget();
        assert_eq!(meter.limiter.len(), 1);
    }

    #[test]
    fn a_whole_network_of_one_house_counts_as_one() {
        let at = |text: &str| Key::at(text.parse().expect("an address"));
        assert_eq!(at("2001:db8:0:1::1"), at("2001:db8:0:1:ffff::2"));
        assert_ne!(at("2001:db8:0:1::1"), at("2001:db8:0:2::1"));
        assert_ne!(at("192.0.2.1"), at("192.0.2.2"));
    }
}
