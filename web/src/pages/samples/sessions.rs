//! Somebody signed in on a telephone, at a desk, through a program, and where nobody can tell.

use accounts::{Browser, Device, How, SessionEntry, SessionId, System};

use super::at;
use crate::pages::MySession;

pub(in crate::pages) fn my_sessions() -> Vec<MySession> {
    let device = |browser, system| Device { browser, system };
    let session = |id, how, device| MySession {
        entry: SessionEntry {
            sid: SessionId::from_random([id; 8]),
            how,
            device,
            began_at: at("2026-11-20T07:12:00Z"),
            renewed_at: at("2026-11-20T09:48:00Z"),
            ends_at: at("2026-11-20T10:18:00Z"),
        },
        is_this: id == 1,
    };
    let phone = device(Some(Browser::Firefox), Some(System::Android));
    vec![
        session(1, How::Page, phone),
        session(2, How::Page, device(Some(Browser::Chrome), Some(System::Windows))),
        session(3, How::Program, Device::default()),
        session(4, How::Page, Device::default()),
    ]
}
