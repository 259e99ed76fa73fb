//! Who someone is: the state says so, and all that is kept of it is a random key.
//!
//! A visitor [departs](Accounts::depart) for the state's sign-in ([`dan`], or [`mock_dan`] where
//! everyone is invented) and comes back with a code. The code becomes [`Attributes`]: registration
//! number, sex, birth date, place, social status. [`Accounts::sign_in`] finds the person's key by a
//! MAC of the number, or draws one ([`People`]), puts them into the cell they count in, and mints a
//! short-lived token ([`Sessions`]). The number and the birth date are forgotten there and then; name
//! and address were never read. Every later request brings the token, and [`Accounts::verify`] knows
//! the person without asking any store.
//!
//! ```
//! # async fn story() -> Result<(), Box<dyn std::error::Error>> {
//! use std::sync::Arc;
//! use accounts::{Accounts, Attested, Attributes, Keys, SessionLifetime};
//! use database::{Database, Schema};
//!
//! let vault = Database::in_memory(Schema::Vault).await?;
//! let keys = Keys::new(vec![1; 32], vec![2; 32])?;
//! let clock = Arc::new(kernel::OffsetClock::default());
//! let accounts = Accounts::new(vault, keys, SessionLifetime::default(), clock);
//!
//! let bat = Attributes::attested("УБ90051312".parse()?, Attested::default());
//! let session = accounts.sign_in(&bat).await?;
//! assert_eq!(accounts.verify(&session.token)?.citizen.cell.sex, kernel::Sex::Male);
//! # Ok(())
//! # }
//! # tokio::runtime::Runtime::new().unwrap().block_on(story()).unwrap();
//! ```

mod accounts;

mod attributes;
pub mod dan;
mod identity;
pub mod mock_dan;
pub mod oidc;
mod outside;
mod provider;
mod register_number;
mod registry;

mod forgetting;
mod people;

mod device;
mod return_to;
mod round_trip;
mod session_list;
mod sessions;
mod signing_in;
mod signing_out;
mod standing_in;

mod fingerprint;
mod keys;
mod random;

use database::Statement;

pub use accounts::{Accounts, NotArrived};
pub use attributes::{Attested, Attributes, TooYoung};
pub use device::{Browser, Device, System};
pub use fingerprint::{Fingerprint, FingerprintError};
pub use forgetting::Goodbye;
pub use identity::{Callback, IdentityError, Testimony};
pub use keys::{Keys, KeysError, RegisterKey, RegisterMac, SessionKey};
pub use outside::{AddressError, Patience};
pub use people::People;
pub use provider::Provider;
pub use register_number::{NotARegisterNumber, RegisterNumber};
pub use return_to::{NotALocalPath, ReturnTo};
pub use round_trip::{Arrival, ArrivalError, Departure, Leaving, Trip};
pub use session_list::{How, SessionEntry};
pub use sessions::{
    NotALifetime, Session, SessionError, SessionId, SessionLifetime, Sessions, SignedIn,
};
pub use signing_in::{Door, SignInError};

/// Every statement, so that a test can have both databases prepare it.
pub const STATEMENTS: &[Statement] = &[
    people::FIND,
    people::MAKE,
    people::AS_BEFORE,
    forgetting::LEAVE,
    forgetting::LEAVING,
    forgetting::IS_HERE,
    forgetting::REMEMBER_FORMER,
    forgetting::FORGET,
    forgetting::FORGET_FORMER,
    standing_in::STAND_IN,
    standing_in::FORGET_STAND_INS,
    session_list::BEGIN,
    session_list::RENEW,
    session_list::OF_PERSON,
    session_list::END,
    session_list::END_ALL,
    session_list::CALL_BACK,
    session_list::CALLED_BACK_SINCE,
    session_list::FORGET_ENDED,
    session_list::FORGET_CALLED_BACK,
    round_trip::USE_ONCE,
    round_trip::IS_USED,
    round_trip::FORGET,
    fingerprint::KEEP,
    fingerprint::KEPT,
    fingerprint::IS_USED,
];
