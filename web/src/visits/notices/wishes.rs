//! How somebody wishes to be told, and whether their addresses are theirs.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use jiff::civil::Time;
use kernel::Locale;
use notices::{Channel, Frequency, NoticesError, Quiet, Wish};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::{Form, Nothing, Visitor};
use crate::pages::{WishesPage, WrongCode};
use crate::site::Site;
use crate::visits::sign_in;

const PAGE: &str = "/me/notices/wishes";
/// What a ticked box says.
const YES: &str = "yes";

#[derive(Deserialize)]
pub struct WishForm {
    #[serde(default)]
    language: String,
    #[serde(default)]
    mail: String,
    #[serde(default)]
    sms: String,
    #[serde(default)]
    quiet: String,
    #[serde(default)]
    quiet_from: String,
    #[serde(default)]
    quiet_to: String,
}

#[derive(Deserialize)]
pub struct Which {
    #[serde(default)]
    channel: String,
}

#[derive(Deserialize)]
pub struct Code {
    #[serde(default)]
    code: String,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(PAGE)));
    }
    Ok(page(wishes(&site, &visitor, None).await?.render(&frame(&request))))
}

pub async fn keep(site: Data<Site>, form: Form<WishForm>) -> Result<HttpResponse, Failure> {
    site.notices.make_wish(&form.visitor.actor(), form.fields.meant()?).await?;
    Ok(see(PAGE))
}

/// Sends the link or the code again.
pub async fn ask_again(
    request: HttpRequest,
    site: Data<Site>,
    form: Form<Which>,
) -> Result<HttpResponse, Failure> {
    let channel = Channel::from_code(&form.fields.channel);
    let channel = channel.ok_or_else(|| Failure::BadRequest("channel is mail or sms".into()))?;
    let language = frame(&request).locale;
    site.notices.ask_to_confirm(&form.visitor.actor(), channel, language).await?;
    Ok(see(PAGE))
}

pub async fn confirm_by_code(
    request: HttpRequest,
    site: Data<Site>,
    form: Form<Code>,
) -> Result<HttpResponse, Failure> {
    let confirmed = site.notices.confirm_by_code(&form.visitor.actor(), &form.fields.code).await;
    let error = match confirmed {
        Ok(()) => return Ok(see(PAGE)),
        Err(NoticesError::BadCode) => WrongCode::Wrong,
        Err(NoticesError::TooManyTries) => WrongCode::TooMany,
        Err(NoticesError::BadLink) => WrongCode::TooLate,
        Err(error) => return Err(error.into()),
    };
    let again = wishes(&site, &form.visitor, Some(error)).await?;
    Ok(html(HttpResponse::UnprocessableEntity(), again.render(&frame(&request))))
}

/// All that one was told is not new any more.
pub async fn see_all(site: Data<Site>, form: Form<Nothing>) -> Result<HttpResponse, Failure> {
    site.notices.has_seen(&form.visitor.actor(), i64::MAX as u64).await?;
    Ok(see("/me/notices"))
}

async fn wishes(
    site: &Site,
    visitor: &Visitor,
    code_error: Option<WrongCode>,
) -> Result<WishesPage, Failure> {
    let actor = visitor.actor();
    let held = site.privacy.held(&actor).await?;
    Ok(WishesPage {
        wish: site.notices.wish_of(&actor).await?,
        addresses: site.notices.addresses_of(&actor).await?,
        has_mail: site.notices.has(Channel::Mail),
        has_sms: site.notices.has(Channel::Sms),
        keeps_mail: held.contact(privacy::ContactKind::Email).is_some(),
        keeps_phone: held.contact(privacy::ContactKind::Phone).is_some(),
        code_error,
    })
}

impl WishForm {
    /// Only what the page offers comes from it; anything else was made by hand.
    fn meant(&self) -> Result<Wish, Failure> {
        let bad = |what: &str| Failure::BadRequest(what.to_owned());
        let language = Locale::from_code(&self.language).ok_or_else(|| bad("language"))?;
        let mail = Frequency::from_code(&self.mail).ok_or_else(|| bad("mail"))?;
        let quiet = if self.quiet == YES {
            let time = |text: &str| text.parse::<Time>().map_err(|_| bad("quiet hours"));
            Some(Quiet { from: time(&self.quiet_from)?, to: time(&self.quiet_to)? })
        } else {
            None
        };
        Ok(Wish { language, mail, sms: self.sms == YES, quiet })
    }
}
