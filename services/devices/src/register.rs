//! The register of devices: one short stream.

pub mod events;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ending::{self, EndDevice};
use crate::enrolling::{self, EnrolDevice};
use events::{DeviceEvent, DeviceKind};

/// Its stream: there is one register.
pub(crate) const STREAM: &str = "devices";

/// Every device there ever was, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Register {
    devices: Vec<Device>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    pub id: String,
    pub kind: DeviceKind,
    pub point: String,
    pub until: Timestamp,
    pub is_ended: bool,
}

impl Device {
    pub fn counts(&self, at: Timestamp) -> bool {
        !self.is_ended && at < self.until
    }
}

impl Register {
    pub fn device(&self, id: &str) -> Option<&Device> {
        self.devices.iter().find(|device| device.id == id)
    }

    pub(crate) fn that_count(&self, at: Timestamp) -> impl Iterator<Item = &Device> {
        self.devices.iter().filter(move |device| device.counts(at))
    }
}

#[derive(Debug, Clone)]
pub enum RegisterCommand {
    Enrol(EnrolDevice),
    End(EndDevice),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeviceError {
    #[error("there is no such device, or it has ended")]
    Unknown,
    #[error("a device is enrolled to a day between now and {latest}")]
    NotATerm { latest: Timestamp },
}

impl Aggregate for Register {
    const TYPE: &'static str = "devices";
    type Command = RegisterCommand;
    type Event = DeviceEvent;
    type Error = DeviceError;
    type Services = ();

    async fn handle(
        &mut self,
        command: RegisterCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), DeviceError> {
        let event: DeviceEvent = match command {
            RegisterCommand::Enrol(command) => enrolling::decide(command)?.into(),
            RegisterCommand::End(command) => ending::decide(self, command)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: DeviceEvent) {
        match event {
            DeviceEvent::DeviceEnrolled(enrolled) => self.devices.push(Device {
                id: enrolled.device,
                kind: enrolled.channel,
                point: enrolled.point,
                until: enrolled.until,
                is_ended: false,
            }),
            DeviceEvent::DeviceEnded(ended) => {
                let ended = self.devices.iter_mut().find(|device| device.id == ended.device);
                if let Some(device) = ended {
                    device.is_ended = true;
                }
            }
        }
    }
}
