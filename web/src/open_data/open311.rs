//! Open311, the reading half of GeoReport v2 (wiki.open311.org/GeoReport_v2): what one can complain of, and single
//! complaints as far as everyone may know of them, for programs that read many cities alike.
//!
//! No complaint says a word of its owner's, its number, its agency or its place; instants are cut to the Monday of their
//! week. It is listed once its week is over, among ten or more of its topic and week (`services/complaints/src/public.rs`).

pub mod discovery;
pub mod requests;
pub mod services;

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, HeaderValue, VARY};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use kernel::{Locale, TopicCode};
use serde::Serialize;
use utoipa::ToSchema;

use super::{ANYWHERE, FOR_ALL, answer};
use crate::guards::language;
use crate::{Failure, telling};

/// As the ending of an address asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Json,
    Xml,
}

impl Format {
    fn of(ending: &str) -> Result<Self, Failure> {
        match ending {
            "json" => Ok(Self::Json),
            "xml" => Ok(Self::Xml),
            _ => Err(Failure::NotFound),
        }
    }

    fn errors(self, status: StatusCode, description: String) -> Result<Vec<u8>, Failure> {
        let errors = [Open311Error { code: status.as_u16(), description }];
        match self {
            Self::Json => json(&errors),
            Self::Xml => xml("errors", &BTreeMap::from([("error", &errors)])),
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Xml => "text/xml; charset=utf-8",
        }
    }
}

/// Why something is not answered, as Open311 tells it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Open311Error {
    /// That of HTTP.
    code: u16,
    description: String,
}

/// What is asked for, and how.
struct Asked<'a> {
    request: &'a HttpRequest,
    format: Format,
    locale: Locale,
}

impl<'a> Asked<'a> {
    fn of(request: &'a HttpRequest, ending: &str) -> Result<Self, Failure> {
        let locale = language::chosen(request).unwrap_or_else(|| language::of_program(request));
        Ok(Self { request, format: Format::of(ending)?, locale })
    }

    /// A list: in XML each under its own name within the whole.
    fn list<T: Serialize>(
        &self,
        (whole, each): (&str, &str),
        items: &[T],
    ) -> Result<HttpResponse, Failure> {
        let body = match self.format {
            Format::Json => json(items)?,
            Format::Xml => xml(whole, &BTreeMap::from([(each, items)]))?,
        };
        Ok(self.in_its_language(answer(self.request, self.format.media_type(), body)))
    }

    /// One thing, of which XML is written otherwise than JSON.
    fn one<J: Serialize, X: Serialize>(
        &self,
        as_json: &J,
        (name, as_xml): (&str, &X),
    ) -> Result<HttpResponse, Failure> {
        let body = match self.format {
            Format::Json => json(as_json)?,
            Format::Xml => xml(name, as_xml)?,
        };
        Ok(self.in_its_language(answer(self.request, self.format.media_type(), body)))
    }

    fn refused(&self, status: StatusCode, description: String) -> Result<HttpResponse, Failure> {
        let body = self.format.errors(status, description)?;
        let mut response = HttpResponse::build(status);
        response.insert_header(FOR_ALL).insert_header(ANYWHERE);
        response.insert_header((CONTENT_TYPE, self.format.media_type()));
        Ok(self.in_its_language(response.body(body)))
    }

    fn in_its_language(&self, mut response: HttpResponse) -> HttpResponse {
        let headers = response.headers_mut();
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(self.locale.code()));
        headers.insert(VARY, HeaderValue::from_static("Accept-Language"));
        response
    }
}

/// Whether an address below it that is not there, or a method, is to be told as Open311 tells it.
pub fn tells(path: &str, failure: &Failure) -> bool {
    let is_told =
        matches!(failure.status(), StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED);
    path.starts_with("/open311/") && is_told
}

/// In JSON, also where it was asked for in a format that nobody knows.
pub fn told(
    mut response: HttpResponseBuilder,
    path: &str,
    failure: &Failure,
    locale: Locale,
) -> HttpResponse {
    let format = if path.ends_with(".xml") { Format::Xml } else { Format::Json };
    let description = telling::problem(failure).title(locale);
    response.insert_header(FOR_ALL).insert_header(ANYWHERE);
    response.insert_header((CONTENT_TYPE, format.media_type()));
    response.insert_header((CONTENT_LANGUAGE, locale.code()));
    response.body(format.errors(failure.status(), description).unwrap_or_default())
}

fn json(body: &(impl Serialize + ?Sized)) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(body).map_err(|error| Failure::Internal(error.to_string()))
}

fn xml(root: &str, body: &impl Serialize) -> Result<Vec<u8>, Failure> {
    let written = quick_xml::se::to_string_with_root(root, body);
    let written = written.map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{written}").into_bytes())
}

/// Of a topic in the directory.
fn topic(table: &directory::Table, code: &str) -> Option<TopicCode> {
    code.parse().ok().filter(|code| table.topic(code).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct One {
        id: &'static str,
        address: Option<String>,
    }

    #[test]
    fn a_list_is_an_array_in_json_and_a_tree_in_xml() {
        let items = [One { id: "a<b", address: None }, One { id: "c", address: None }];
        let tree = xml("requests", &BTreeMap::from([("request", &items)])).expect("written");
        let tree = String::from_utf8(tree).expect("UTF-8");
        let (declared, tree) = tree.split_once('\n').expect("a declaration");
        assert_eq!(declared, "<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        assert_eq!(
            tree,
            "<requests><request><id>a&lt;b</id><address/></request>\
             <request><id>c</id><address/></request></requests>"
        );
        let list = String::from_utf8(json(&items).expect("written")).expect("UTF-8");
        assert!(list.starts_with("[{\"id\":\"a<b\",\"address\":null}"), "{list}");
    }
}
