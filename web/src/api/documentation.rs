//! `/api/openapi.json`, and the same readable at `/api/docs`.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use serde_json::Value;
use webhooks::Example;

use super::describing;
use crate::Failure;
use crate::framing::{self, frame};
use crate::open_data::public;
use crate::pages::{
    ApiPage,
    api::{Operation, Parameter, ProblemKind},
};
use crate::site::Site;
use crate::telling;

pub async fn openapi(site: Data<Site>) -> HttpResponse {
    public(HttpResponse::Ok()).json(describing::document(site.mock.is_some()))
}

pub async fn page(request: HttpRequest, site: Data<Site>) -> Result<HttpResponse, Failure> {
    let document = serde_json::to_value(describing::document(site.mock.is_some()))
        .map_err(|error| Failure::Internal(error.to_string()))?;
    let frame = frame(&request);
    let problems = Failure::kinds()
        .into_iter()
        .map(|failure| {
            let problem = telling::problem(&failure);
            ProblemKind {
                code: failure.code(),
                status: failure.status().as_u16(),
                title: problem.title(frame.locale),
                advice: problem.advice(frame.locale),
            }
        })
        .collect();
    let example = Example::at(site.public_url.as_str().trim_end_matches('/'));
    let page = ApiPage { operations: operations(&document), problems, example };
    Ok(framing::page(page.render(&frame)))
}

fn operations(document: &Value) -> Vec<Operation> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths
        .flat_map(|(path, item)| {
            let methods = item.as_object().into_iter().flatten();
            methods.filter(|(_, operation)| operation["responses"].is_object()).map(
                |(method, operation)| Operation {
                    method: method.to_uppercase(),
                    path: path.clone(),
                    summary: text(&operation["summary"]),
                    description: text(&operation["description"]),
                    needs_session: operation["security"].is_array(),
                    parameters: parameters(operation),
                    request: schema(
                        document,
                        &operation["requestBody"]["content"]["application/json"]["schema"],
                    ),
                    answers: answers(operation),
                },
            )
        })
        .collect()
}

fn answers(operation: &Value) -> Vec<(String, String)> {
    let responses = operation["responses"].as_object().into_iter().flatten();
    responses.map(|(status, response)| (status.clone(), text(&response["description"]))).collect()
}

fn parameters(operation: &Value) -> Vec<Parameter> {
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    parameters
        .map(|parameter| Parameter {
            name: text(&parameter["name"]),
            place: text(&parameter["in"]),
            description: text(&parameter["description"]),
        })
        .collect()
}

/// The fields of a request's body, with what is said of each.
fn schema(document: &Value, schema: &Value) -> Vec<Parameter> {
    let name = text(&schema["$ref"]);
    let name = name.rsplit('/').next().unwrap_or_default();
    let properties =
        document["components"]["schemas"][name]["properties"].as_object().into_iter().flatten();
    properties
        .map(|(field, about)| Parameter {
            name: field.clone(),
            place: "body".to_owned(),
            description: text(&about["description"]),
        })
        .collect()
}

/// As people read it: the marks of code are for the file.
fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace('`', "")
}
