//! How somebody wishes to be told, and whether their addresses are theirs.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use jiff::civil::Time;
use kernel::Locale;
use notices::{Asked, Channel, Frequency, NoticesError, Quiet, Wish};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, html, page, see};
use crate::guards::{Form, Nothing, Visitor};
use crate::pages::{NIGHT, QuietHours, WishDone, WishesPage, WrongCode, WrongWish};
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

#[derive(Deserialize)]
pub struct Shown {
    #[serde(default)]
    done: String,
}

/// What a form says, or what is wrong with it; with the hours that it is shown with again.
struct Meant {
    wish: Wish,
    hours: QuietHours,
    wrong: Vec<WrongWish>,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    shown: Query<Shown>,
) -> Result<HttpResponse, Failure> {
    if visitor.signed_in.is_none() {
        return Ok(see(&sign_in::address(PAGE)));
    }
    let done = WishDone::from_code(&shown.done);
    let wishes = WishesPage { done, ..wishes(&site, &visitor).await? };
    Ok(page(wishes.render(&frame(&request))))
}

pub async fn keep(
    request: HttpRequest,
    site: Data<Site>,
    form: Form<WishForm>,
) -> Result<HttpResponse, Failure> {
    let Meant { wish, hours, wrong } = form.fields.meant()?;
    if wrong.is_empty() {
        site.notices.make_wish(&form.visitor.actor(), wish).await?;
        return Ok(done(WishDone::Saved));
    }
    let again = WishesPage { wish, hours, wrong, ..wishes(&site, &form.visitor).await? };
    Ok(html(HttpResponse::UnprocessableEntity(), again.render(&frame(&request))))
}

/// Sends the link or the code again.
pub async fn ask_again(
    request: HttpRequest,
    site: Data<Site>,
    form: Form<Which>,
) -> Result<HttpResponse, Failure> {
    let channel = Channel::from_code(&form.fields.channel);
    let channel = channel.ok_or_else(|| Failure::BadRequest("channel is mail or sms".into()))?;
    let frame = frame(&request);
    let asked = site.notices.ask_to_confirm(&form.visitor.actor(), channel, frame.locale).await?;
    let seconds = match asked {
        Asked::Sent => return Ok(done(WishDone::Asked(channel))),
        Asked::Confirmed | Asked::NoAddress => return Ok(see(PAGE)),
        Asked::UnderWay { seconds } => seconds,
    };
    let wrong = vec![WrongWish::TooSoon { channel, seconds }];
    let again = WishesPage { wrong, ..wishes(&site, &form.visitor).await? };
    let mut response = HttpResponse::TooManyRequests();
    response.insert_header(("Retry-After", seconds.to_string()));
    Ok(html(response, again.render(&frame)))
}

pub async fn confirm_by_code(
    request: HttpRequest,
    site: Data<Site>,
    form: Form<Code>,
) -> Result<HttpResponse, Failure> {
    let code = form.fields.code.trim();
    let confirmed = if code.is_empty() {
        Err(WrongCode::Missing)
    } else {
        match site.notices.confirm_by_code(&form.visitor.actor(), code).await {
            Ok(()) => Ok(()),
            Err(NoticesError::BadCode) => Err(WrongCode::Wrong),
            Err(NoticesError::TooManyTries) => Err(WrongCode::TooMany),
            Err(NoticesError::BadLink) => Err(WrongCode::TooLate),
            Err(error) => return Err(error.into()),
        }
    };
    let Err(wrong) = confirmed else { return Ok(done(WishDone::ConfirmedByCode)) };
    let wrong = vec![WrongWish::Code(wrong)];
    let again = WishesPage { wrong, ..wishes(&site, &form.visitor).await? };
    Ok(html(HttpResponse::UnprocessableEntity(), again.render(&frame(&request))))
}

/// All that one was told is not new any more.
pub async fn see_all(site: Data<Site>, form: Form<Nothing>) -> Result<HttpResponse, Failure> {
    site.notices.has_seen_all(&form.visitor.actor()).await?;
    Ok(see("/me/notices"))
}

/// The page, which says so.
fn done(done: WishDone) -> HttpResponse {
    see(&format!("{PAGE}?done={}", done.code()))
}

async fn wishes(site: &Site, visitor: &Visitor) -> Result<WishesPage, Failure> {
    let actor = visitor.actor();
    let held = site.privacy.held(&actor).await?;
    let kept = |kind| held.contact(kind).map(|contact| contact.value.clone());
    let wish = site.notices.wish_of(&actor).await?;
    Ok(WishesPage {
        wish,
        hours: QuietHours::of(&wish),
        addresses: site.notices.addresses_of(&actor).await?,
        has_mail: site.notices.has(Channel::Mail),
        has_sms: site.notices.has(Channel::Sms),
        mail: kept(privacy::ContactKind::Email),
        phone: kept(privacy::ContactKind::Phone),
        done: None,
        wrong: Vec::new(),
    })
}

impl WishForm {
    /// Only what the page offers comes from it; a language or a frequency that is none was made by hand.
    fn meant(&self) -> Result<Meant, Failure> {
        let bad = |what: &str| Failure::BadRequest(what.to_owned());
        let language = Locale::from_code(&self.language).ok_or_else(|| bad("language"))?;
        let mail = Frequency::from_code(&self.mail).ok_or_else(|| bad("mail"))?;
        let are_kept = self.quiet == YES;
        let (from, to) = (self.quiet_from.parse::<Time>().ok(), self.quiet_to.parse::<Time>().ok());
        let (quiet, wrong) = match (from, to) {
            _ if !are_kept => (None, Vec::new()),
            (Some(from), Some(to)) if from == to => (None, vec![WrongWish::NoQuiet]),
            (Some(from), Some(to)) => (Some(Quiet { from, to }), Vec::new()),
            (from, to) => {
                let from = from.is_none().then_some(WrongWish::QuietFrom);
                let to = to.is_none().then_some(WrongWish::QuietTo);
                (None, from.into_iter().chain(to).collect())
            }
        };
        let hours = QuietHours {
            are_kept,
            from: from.map_or(NIGHT.from, Time::hour),
            to: to.map_or(NIGHT.to, Time::hour),
        };
        Ok(Meant { wish: Wish { language, mail, sms: self.sms == YES, quiet }, hours, wrong })
    }
}
