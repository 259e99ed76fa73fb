//! `/open311/v2/services.json` and `.xml`: the topics of the directory.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use directory::{Listed, Table, Topic};
use i18n::texts;
use kernel::{Division, Locale};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Asked, topic};
use crate::Failure;
use crate::site::Site;

/// What one can complain of.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Open311Service)]
pub struct ServiceBody {
    /// A code of `/directory/topics.json`.
    #[schema(example = "road-repair")]
    service_code: String,
    service_name: String,
    /// Who answers for it where no route says otherwise.
    description: String,
    /// Nothing more is asked of whoever complains of it.
    metadata: bool,
    /// Always `realtime`.
    r#type: &'static str,
    /// By which a text is recognised to be about it, with commas.
    keywords: String,
    /// The topic it stands under.
    group: Option<String>,
}

/// What is asked of whoever complains of it: nothing of its own.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Open311ServiceDefinition)]
pub struct DefinitionBody {
    service_code: String,
    attributes: Vec<String>,
}

impl ServiceBody {
    fn of(locale: Locale, table: &Table, topic: &Listed<Topic>) -> Self {
        let above = topic.above.as_ref().and_then(|above| table.topic(above));
        let description = match table.agency_for(&topic.code, Division::UNKNOWN) {
            Some(agency) => texts(locale).open311_answers(agency.name.in_locale(locale)),
            None => texts(locale).open311_answers_by_place(),
        };
        Self {
            service_code: topic.code.to_string(),
            service_name: topic.name.in_locale(locale).to_owned(),
            description,
            metadata: false,
            r#type: "realtime",
            keywords: topic.words.join(","),
            group: above.map(|above| above.name.in_locale(locale).to_owned()),
        }
    }
}

/// What one can complain of, as the directory has it, in the language of `lang` or of Accept-Language.
#[utoipa::path(
    get, path = "/open311/v2/services.{format}", tag = "open311", operation_id = "list_open311_services",
    params(
        ("format" = String, Path, description = "`json` or `xml`", example = "json"),
        ("jurisdiction_id" = Option<String>, Query, description = "There is one only: it is not looked at"),
        ("lang" = Option<String>, Query, description = "`mn` or `en`"),
    ),
    responses(
        (status = 200, description = "All of them", content((Vec<ServiceBody> = "application/json"), (String = "text/xml")), headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such format", content((Vec<super::Open311Error> = "application/json"), (String = "text/xml"))),
    )
)]
pub async fn list(
    request: HttpRequest,
    site: Data<Site>,
    ending: Path<String>,
) -> Result<HttpResponse, Failure> {
    let asked = Asked::of(&request, &ending)?;
    let table = site.directory.table();
    let open = table.topics().map(|(topic, _)| topic).filter(|topic| !topic.is_closed);
    let services: Vec<_> = open.map(|topic| ServiceBody::of(asked.locale, &table, topic)).collect();
    asked.list(("services", "service"), &services)
}

/// What is asked of whoever complains of one.
#[utoipa::path(
    get, path = "/open311/v2/services/{service_code}.{format}", tag = "open311", operation_id = "read_open311_service",
    params(
        ("service_code" = String, Path, example = "roads"),
        ("format" = String, Path, description = "`json` or `xml`", example = "json"),
    ),
    responses(
        (status = 200, description = "Nothing beside what every complaint has", content((DefinitionBody = "application/json"), (String = "text/xml")), headers(("ETag" = String))),
        (status = 304, description = "As the ETag given in If-None-Match"),
        (status = 404, description = "No such service", content((Vec<super::Open311Error> = "application/json"), (String = "text/xml"))),
    )
)]
pub async fn show(
    request: HttpRequest,
    site: Data<Site>,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (code, ending) = path.into_inner();
    let asked = Asked::of(&request, &ending)?;
    let Some(code) = topic(&site.directory.table(), &code) else {
        let words = texts(asked.locale).open311_no_service();
        return asked.refused(StatusCode::NOT_FOUND, words);
    };
    let body = DefinitionBody { service_code: code.to_string(), attributes: Vec::new() };
    asked.one(&body, ("service_definition", &body))
}
