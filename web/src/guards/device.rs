//! Whether the browser before us is a service point's: a cookie says which device it is, the register
//! whether that still counts.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::web::Data;
use devices::{Device, DeviceKind};
use kernel::Timestamp;
use petitions::{Channel, Whence};

use super::address;
use crate::site::Site;

const fn cookie_name(is_secure: bool) -> &'static str {
    if is_secure { "__Host-sanal_device" } else { "sanal_device" }
}

pub fn of(request: &HttpRequest) -> Option<Device> {
    let site = request.app_data::<Data<Site>>()?;
    site.devices.known(request.cookie(cookie_name(site.is_secure()))?.value())
}

/// How a signature that is given on a page reaches the house.
pub fn whence(request: &HttpRequest, site: &Site) -> Whence {
    let channel = match of(request).map(|device| device.kind) {
        None => Channel::Web,
        Some(DeviceKind::Kiosk) => Channel::Kiosk,
        Some(DeviceKind::Assisted) => Channel::Assisted,
    };
    Whence { channel, address: Some(address::of(request, &site.proxies)) }
}

/// Makes the browser that keeps it the device, until its day.
pub fn cookie(site: &Site, pass: &str, until: Timestamp) -> Cookie<'static> {
    let left = until.as_second() - site.petitions.now().as_second();
    Cookie::build(cookie_name(site.is_secure()), pass.to_owned())
        .path("/")
        .http_only(true)
        .secure(site.is_secure())
        .same_site(SameSite::Lax)
        .max_age(Duration::seconds(left.max(0)))
        .finish()
}
