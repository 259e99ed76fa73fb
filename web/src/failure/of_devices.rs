//! Why a service point's device was not enrolled or ended.

use devices::{DeviceError, DevicesError};

use super::{Failure, Fault, FieldFault};

impl From<DevicesError> for Failure {
    fn from(error: DevicesError) -> Self {
        match error {
            DevicesError::Denied(denied) => denied.into(),
            DevicesError::Device(DeviceError::Unknown) => Self::NotFound,
            DevicesError::Device(DeviceError::NotATerm { latest }) => {
                Self::Fields(vec![FieldFault { field: "until", fault: Fault::Day { latest } }])
            }
            DevicesError::NotDone(not_done) => not_done.into(),
        }
    }
}
