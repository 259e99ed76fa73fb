//! Ending: a device is a service point's no longer, from the next request on.

use kernel::{Actor, Timestamp};
use policy::{Action, Resource};

use crate::register::events::DeviceEnded;
use crate::register::{DeviceError, Register, RegisterCommand};
use crate::{Devices, DevicesError};

#[derive(Debug, Clone)]
pub struct EndDevice {
    pub device: String,
    pub at: Timestamp,
}

pub(crate) fn decide(register: &Register, command: EndDevice) -> Result<DeviceEnded, DeviceError> {
    let device = register.device(&command.device).ok_or(DeviceError::Unknown)?;
    if !device.counts(command.at) {
        return Err(DeviceError::Unknown);
    }
    Ok(DeviceEnded { device: command.device })
}

impl Devices {
    pub async fn end(&self, actor: &Actor, device: &str) -> Result<(), DevicesError> {
        let right = policy::check(actor, Action::EnrolDevice, Resource::House)?;
        let command = EndDevice { device: device.to_owned(), at: self.now() };
        self.execute(actor, right, RegisterCommand::End(command)).await
    }
}

#[cfg(test)]
mod tests {
    use cqrs_es::test::TestFramework;

    use super::*;
    use crate::register::events::{DeviceEnrolled, DeviceEvent, DeviceKind};

    fn at(instant: &str) -> Timestamp {
        instant.parse().expect("an instant")
    }

    fn enrolled() -> DeviceEvent {
        let (device, channel, point) = ("a".to_owned(), DeviceKind::Assisted, "11-11".to_owned());
        DeviceEnrolled { device, channel, point, until: at("2027-01-01T00:00:00Z") }.into()
    }

    fn end(instant: &str) -> RegisterCommand {
        RegisterCommand::End(EndDevice { device: "a".to_owned(), at: at(instant) })
    }

    #[test]
    fn a_device_is_ended_once_and_not_after_its_day() {
        let ended = || DeviceEnded { device: "a".to_owned() }.into();
        let given = |events| TestFramework::<Register>::with(()).given(events);
        given(vec![enrolled()]).when(end("2026-12-01T00:00:00Z")).then_expect_events(vec![ended()]);
        given(vec![enrolled(), ended()])
            .when(end("2026-12-01T00:00:00Z"))
            .then_expect_error(DeviceError::Unknown);
        given(vec![enrolled()])
            .when(end("2027-01-01T00:00:00Z"))
            .then_expect_error(DeviceError::Unknown);
    }
}
