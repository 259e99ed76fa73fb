//! Service points: none enrolled, some, and the form with every fault.

use devices::DeviceKind;

use super::now;
use crate::pages::forms::TextError;
use crate::pages::{EnrolErrors, EnrolForm, EnrolledDevice, ServicePointsPage};

pub(in crate::pages) fn service_points_pages() -> Vec<ServicePointsPage> {
    let device = |id: &str, kind, point: &str| EnrolledDevice {
        id: id.to_owned(),
        kind,
        point: point.to_owned(),
        until: now(),
    };
    let page = |devices, form, errors| ServicePointsPage {
        devices,
        form,
        errors,
        not_taken: None,
        latest: now(),
        point_length_max: 100,
    };
    let devices = vec![
        device("AAAAAAAAAAAAAAAAAAAAAA", DeviceKind::Kiosk, "ХУРДАН, Дархан"),
        device("AQEBAQEBAQEBAQEBAQEBAQ", DeviceKind::Assisted, "11-11 төв, 3-р цонх"),
    ];
    let wrong = EnrolErrors { kind: true, point: Some(TextError::Missing), until: true };
    vec![
        page(Vec::new(), EnrolForm::default(), EnrolErrors::default()),
        page(devices, EnrolForm::default(), wrong),
    ]
}
