//! Enrolling: somebody in office makes the device they sit at a kiosk or an assisted desk.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use eventlog::NotDone;
use jiff::SignedDuration;
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};

use crate::register::events::{DeviceEnrolled, DeviceKind};
use crate::register::{DeviceError, RegisterCommand};
use crate::{Devices, DevicesError, random};

/// Longer nobody remembers where a device was put.
pub(crate) const TERM_MAX: SignedDuration = SignedDuration::from_hours(366 * 24);

#[derive(Debug, Clone)]
pub struct EnrolDevice {
    pub device: String,
    pub said: Enrolling,
    pub at: Timestamp,
}

/// What is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolling {
    pub kind: DeviceKind,
    pub point: String,
    pub until: Timestamp,
}

pub(crate) fn decide(command: EnrolDevice) -> Result<DeviceEnrolled, DeviceError> {
    let EnrolDevice { device, said: Enrolling { kind, point, until }, at } = command;
    let latest = at + TERM_MAX;
    if until <= at || until > latest {
        return Err(DeviceError::NotATerm { latest });
    }
    Ok(DeviceEnrolled { device, channel: kind, point, until })
}

impl Devices {
    /// The pass that makes the browser which keeps it this device.
    pub async fn enrol(&self, actor: &Actor, said: Enrolling) -> Result<String, DevicesError> {
        let right = policy::check(actor, Action::EnrolDevice, Resource::House)?;
        let random = random::id().map_err(|error| NotDone::Broken(error.to_string()))?;
        let device = URL_SAFE_NO_PAD.encode(random);
        let pass = self.pass_of(&device);
        let command = EnrolDevice { device, said, at: self.now() };
        self.execute(actor, right, RegisterCommand::Enrol(command)).await?;
        Ok(pass)
    }
}

#[cfg(test)]
mod tests {
    use cqrs_es::test::TestFramework;

    use super::*;
    use crate::register::Register;

    fn at(instant: &str) -> Timestamp {
        instant.parse().expect("an instant")
    }

    fn enrol(until: &str) -> RegisterCommand {
        let (kind, point) = (DeviceKind::Kiosk, "ХУРДАН, Дархан".to_owned());
        let said = Enrolling { kind, point, until: at(until) };
        RegisterCommand::Enrol(EnrolDevice {
            device: "a".to_owned(),
            said,
            at: at("2026-11-20T10:00:00Z"),
        })
    }

    #[test]
    fn a_kiosk_is_enrolled_for_a_year_at_most() {
        let enrolled = DeviceEnrolled {
            device: "a".to_owned(),
            channel: DeviceKind::Kiosk,
            point: "ХУРДАН, Дархан".to_owned(),
            until: at("2027-11-20T16:00:00Z"),
        };
        let devices = || TestFramework::<Register>::with(()).given_no_previous_events();
        devices().when(enrol("2027-11-20T16:00:00Z")).then_expect_events(vec![enrolled.into()]);
        let latest = at("2027-11-21T10:00:00Z");
        for until in ["2026-11-20T10:00:00Z", "2027-11-21T16:00:00Z"] {
            devices().when(enrol(until)).then_expect_error(DeviceError::NotATerm { latest });
        }
    }
}
