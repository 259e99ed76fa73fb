//! How often one may ask: rates by kind of request, for people and for addresses.

use std::net::IpAddr;

use ipnet::IpNet;
use jiff::SignedDuration;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    #[serde(deserialize_with = "networks")]
    pub unlimited: Vec<IpNet>,
    pub person: OfPeople,
    pub address: OfAddresses,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfPeople {
    pub reading: Rate,
    pub open_data: Rate,
    pub signing_in: Rate,
    pub signing: Rate,
    pub staff: Rate,
    pub starting: Rate,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfAddresses {
    pub reading: Rate,
    pub open_data: Rate,
    pub signing_in: Rate,
    pub signing: Rate,
    pub staff: Rate,
    pub signatures: Rate,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    pub requests: u32,
    #[serde(with = "super::friendly")]
    pub every: SignedDuration,
    pub at_once: u32,
}

impl Pace {
    /// Each with its key.
    pub(crate) fn rates(&self) -> [(&'static str, Rate); 12] {
        let Self { person, address, .. } = self;
        [
            ("pace.person.reading", person.reading),
            ("pace.person.open_data", person.open_data),
            ("pace.person.signing_in", person.signing_in),
            ("pace.person.signing", person.signing),
            ("pace.person.staff", person.staff),
            ("pace.person.starting", person.starting),
            ("pace.address.reading", address.reading),
            ("pace.address.open_data", address.open_data),
            ("pace.address.signing_in", address.signing_in),
            ("pace.address.signing", address.signing),
            ("pace.address.staff", address.staff),
            ("pace.address.signatures", address.signatures),
        ]
    }
}

/// A list, or one text with commas as the environment has it; a single address is a network too.
pub(crate) fn networks<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<IpNet>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        List(Vec<String>),
        Text(String),
    }
    let written = match Written::deserialize(deserializer)? {
        Written::List(list) => list,
        Written::Text(text) => text.split(',').map(str::to_owned).collect(),
    };
    let networks = written.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    let network = |text: &str| {
        let address = || text.parse::<IpAddr>().map(IpNet::from).ok();
        let network = text.parse().ok().or_else(address);
        network.ok_or_else(|| D::Error::custom(format!("{text} is no network, such as 10.0.0.0/8")))
    };
    networks.map(network).collect()
}
