//! Problem documents (RFC 9457): what a program is told when something is not done.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use kernel::Locale;
use serde::Serialize;
use utoipa::ToSchema;

use crate::Failure;
use crate::failure::FieldFault;
use crate::telling;

/// `application/problem+json`.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Where this kind of problem is explained.
    #[serde(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    /// What to do about it, in the language of `Accept-Language` (Mongolian or English).
    detail: String,
    /// Which fields are not right.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<ProblemField>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemField {
    field: &'static str,
    /// `missing`, `too-long`, `control-character`, `not-one-of`, `register-number`.
    code: &'static str,
    detail: String,
}

impl Problem {
    pub fn of(failure: &Failure, locale: Locale) -> Self {
        let page = telling::problem(failure);
        let fields = match failure {
            Failure::Fields(faults) => faults.as_slice(),
            _ => &[],
        };
        Self {
            kind: format!("/api/docs#{}", failure.code()),
            title: page.title(locale),
            status: failure.status().as_u16(),
            detail: page.advice(locale),
            errors: fields.iter().map(|fault| ProblemField::of(fault, locale)).collect(),
        }
    }

    pub fn response(failure: &Failure, locale: Locale) -> HttpResponse {
        let mut response = HttpResponse::build(failure.status());
        if let Some(seconds) = telling::problem(failure).retry_after_seconds() {
            response.insert_header((RETRY_AFTER, seconds.to_string()));
        }
        if failure.status().as_u16() == 401 {
            response.insert_header((WWW_AUTHENTICATE, "Bearer"));
        }
        response.insert_header(("Cache-Control", "no-store"));
        response.insert_header((CONTENT_TYPE, "application/problem+json"));
        response.body(serde_json::to_vec(&Self::of(failure, locale)).unwrap_or_default())
    }
}

impl ProblemField {
    fn of(fault: &FieldFault, locale: Locale) -> Self {
        Self {
            field: fault.field,
            code: telling::field_code(fault.fault),
            detail: telling::field(fault.fault, locale),
        }
    }
}
