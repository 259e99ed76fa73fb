//! What every peer stores: one person's signature on one petition, made up from the person's number.

use serde::{Deserialize, Serialize};

pub const PETITION: &str = "PN-202611-00001";

const SEXES: [&str; 2] = ["female", "male"];
const AGE_BANDS: [&str; 5] = ["18-24", "25-34", "35-44", "45-54", "55+"];
const DIVISIONS: [&str; 6] = ["MN-1", "MN-035", "MN-041", "MN-055", "MN-073", "MN-071"];
const SOCIAL_STATUSES: [&str; 5] = ["employed", "herder", "student", "pensioner", "unemployed"];
const CHANNELS: [&str; 2] = ["web", "kiosk"];

/// The fact, and, serialised as JSON, the payload: the same bytes in every store.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PetitionSigned {
    pub petition: String,
    pub pseudonym: String,
    pub sex: String,
    pub age_band: String,
    pub division: String,
    pub social_status: String,
    pub channel: String,
}

impl PetitionSigned {
    /// The signature of person number `n`: always the same one, and nobody else's.
    pub fn by(n: u64) -> Self {
        let chance = scrambled(n);
        let pick = |from: &[&str], shift: u32| from[(chance >> shift) as usize % from.len()].into();
        Self {
            petition: PETITION.into(),
            pseudonym: pseudonym(n),
            sex: pick(&SEXES, 0),
            age_band: pick(&AGE_BANDS, 8),
            division: pick(&DIVISIONS, 16),
            social_status: pick(&SOCIAL_STATUSES, 24),
            channel: pick(&CHANNELS, 32),
        }
    }

    /// The cell of the tally this signature counts in.
    pub fn cell(&self) -> String {
        format!("{} {}", self.sex, self.age_band)
    }

    /// Every cell there is.
    pub fn cells() -> impl Iterator<Item = String> {
        SEXES.iter().flat_map(|sex| AGE_BANDS.iter().map(move |band| format!("{sex} {band}")))
    }
}

/// 22 characters carrying 128 bits in no order, like the keyed hash they stand for.
fn pseudonym(n: u64) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bits = u128::from(scrambled(n)) << 64 | u128::from(scrambled(!n));
    (0..22).map(|i| ALPHABET[(bits >> (6 * i)) as usize & 63] as char).collect()
}

/// The finaliser of SplitMix64: a bijection, so no two numbers are scrambled alike.
fn scrambled(n: u64) -> u64 {
    let n = n.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let n = (n ^ n >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let n = (n ^ n >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    n ^ n >> 31
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn ten_thousand_people_have_ten_thousand_pseudonyms_of_22_characters() {
        let pseudonyms: HashSet<_> = (0..10_000).map(|n| PetitionSigned::by(n).pseudonym).collect();
        assert_eq!(pseudonyms.len(), 10_000);
        assert!(pseudonyms.iter().all(|pseudonym| pseudonym.len() == 22));
    }

    #[test]
    fn people_sign_from_every_cell() {
        let seen: HashSet<_> = (0..10_000).map(|n| PetitionSigned::by(n).cell()).collect();
        assert_eq!(seen, PetitionSigned::cells().collect());
    }

    #[test]
    fn a_payload_is_about_160_bytes() {
        let bytes = |n| serde_json::to_string(&PetitionSigned::by(n)).unwrap().len();
        let mean = (0..10_000).map(bytes).sum::<usize>() / 10_000;
        assert!((155..=165).contains(&mean), "{mean} bytes");
    }
}
