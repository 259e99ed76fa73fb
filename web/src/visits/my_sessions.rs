//! Where one is signed in, and signing out there: one session, all others, all.

use accounts::{SessionId, SignInError, SignedIn};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use crate::Failure;
use crate::framing::{frame, page, see};
use crate::guards::{Form, Visitor};
use crate::pages::{MySession, MySessionsPage};
use crate::site::Site;
use crate::visits::sign_in;

const PAGE: &str = "/me/sessions";

#[derive(Deserialize)]
pub struct End {
    /// A session's id, `others` or `all`.
    #[serde(default)]
    end: String,
}

enum Which {
    One(SessionId),
    Others,
    All,
}

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
) -> Result<HttpResponse, Failure> {
    let Some(session) = &visitor.signed_in else { return Ok(see(&sign_in::address(PAGE))) };
    let entries = site.accounts.sessions_of(session.citizen.key).await;
    let sessions = entries
        .map_err(SignInError::from)?
        .into_iter()
        .map(|entry| MySession { is_this: entry.sid == session.sid, entry });
    Ok(page(MySessionsPage { sessions: sessions.collect() }.render(&frame(&request))))
}

pub async fn end(site: Data<Site>, form: Form<End>) -> Result<HttpResponse, Failure> {
    let session = form.visitor.require()?;
    let which = which(&form.fields.end)?;
    let is_out = ended(&site, session, which).await?;
    Ok(if is_out { sign_in::left(&site) } else { see(PAGE) })
}

fn which(end: &str) -> Result<Which, Failure> {
    match end {
        "others" => Ok(Which::Others),
        "all" => Ok(Which::All),
        sid => sid.parse().map(Which::One).map_err(|_| Failure::BadRequest("end".to_owned())),
    }
}

/// Whether this session is over too. One that is not there any more has ended, as was wanted.
async fn ended(site: &Site, session: &SignedIn, which: Which) -> Result<bool, SignInError> {
    let (accounts, person) = (&site.accounts, session.citizen.key);
    match which {
        Which::One(sid) => {
            accounts.sign_out_one(person, sid).await?;
            Ok(sid == session.sid)
        }
        Which::Others => {
            accounts.sign_out_elsewhere(session).await?;
            Ok(false)
        }
        Which::All => {
            accounts.call_back_all(person).await?;
            Ok(true)
        }
    }
}
