//! Figures for everyone: the page of those that are told where none are asked for is kept ready.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse};

use crate::Failure;
use crate::figures::{Ask, AskedFigures, figures, this_week};
use crate::framing::{frame, html, kept, page};
use crate::guards::Visitor;
use crate::kept_pages::Kept;
use crate::pages::FiguresPage;
use crate::site::Site;

pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    visitor: Visitor,
    ask: Query<Ask>,
) -> Result<HttpResponse, Failure> {
    let now = site.complaints.now();
    let asked = match ask.meant(now) {
        Ok(asked) => asked,
        Err(wrong) => {
            let (figures, table) = (Vec::new(), site.directory.table());
            let told = FiguresPage { by: ask.by(), figures, now: this_week(now), table, wrong };
            let status = HttpResponse::build(StatusCode::BAD_REQUEST);
            return Ok(html(status, told.render(&frame(&request))));
        }
    };
    if visitor.signed_in.is_none() && ask.has_no_period() {
        return kept(&request, &site, Kept::Figures(asked.by), async |frame| {
            Ok(shown(&site, &asked).await?.render(&frame))
        })
        .await;
    }
    Ok(page(shown(&site, &asked).await?.render(&frame(&request))))
}

async fn shown(site: &Site, asked: &AskedFigures) -> Result<FiguresPage, Failure> {
    let (figures, table) = figures(site, asked).await?;
    let now = this_week(site.complaints.now());
    Ok(FiguresPage { by: asked.by, figures, now, table, wrong: Vec::new() })
}
