//! Problem documents (RFC 9457): what a program is told when something is not done.

use actix_web::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, HttpResponseBuilder};
use kernel::Locale;
use serde::Serialize;
use utoipa::ToSchema;

use crate::Failure;
use crate::failure::{CommentRefusal, FieldFault};
use crate::guards::body::BodyFault;
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
    /// What was found, in English, for whoever wrote the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// Which fields are not right.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<ProblemField>,
    /// How many comments have no answer, where nothing is closed out for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    unanswered_count: Option<u64>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemField {
    field: String,
    /// `missing`, `too-long`, `control-character`, `not-one-of`, `not-a-day`, `days-reversed`,
    /// `not-a-person`, `register-number`, `under-age`, `not-an-instant`, `span-reversed`, `not-a-network`,
    /// `nothing-meant`; of a parameter that there is not `unknown`; of a body that cannot be read also `unknown`, `twice`, `not-text`,
    /// `not-true-or-false`, `not-a-list`; of what is recorded after the signing `day-in-future`,
    /// `day-too-early`, `not-longer`, `unknown-document`, `too-many`; of a window `day-gone`, `too-short`, `too-late`; of a name `not-a-full-name`, `not-an-initial`;
    /// of a line of a law that is brought in `line`; of the directory `not-a-code`, `taken`, `no-such-agency`,
    /// `no-such-topic`, `above-itself`, `too-deep`, `not-a-word`, `worked-anyway`.
    code: &'static str,
    detail: String,
}

impl Problem {
    pub fn of(failure: &Failure, locale: Locale) -> Self {
        let page = telling::problem(failure);
        let (detail, errors) = match failure {
            Failure::Body(fault) => {
                (telling::body(fault, locale), ProblemField::of_body(fault, locale))
            }
            Failure::Fields(faults) | Failure::Query(faults) => {
                let fields = faults.iter().map(|fault| ProblemField::of(fault, locale));
                (page.advice(locale), fields.collect())
            }
            Failure::UnknownParameter { parameter, known } => {
                let detail = telling::unknown_parameter(parameter, known, locale);
                let field = ProblemField {
                    field: parameter.clone(),
                    code: "unknown",
                    detail: detail.clone(),
                };
                (detail, vec![field])
            }
            Failure::NotRead(faults) => {
                let lines = faults.0.iter().map(|fault| ProblemField::of_line(fault, locale));
                (page.advice(locale), lines.collect())
            }
            _ => (page.advice(locale), Vec::new()),
        };
        Self {
            kind: format!("/api/docs#{}", failure.code()),
            title: page.title(locale),
            status: failure.status().as_u16(),
            detail,
            reason: reason(failure),
            errors,
            unanswered_count: match failure {
                Failure::CommentRefused(CommentRefusal::Unanswered { count }) => Some(*count),
                _ => None,
            },
        }
    }

    pub fn response(
        response: HttpResponseBuilder,
        failure: &Failure,
        locale: Locale,
    ) -> HttpResponse {
        Self::response_of(response, failure, locale, &Self::of(failure, locale))
    }

    /// With what else there is to say of it.
    pub fn response_of(
        mut response: HttpResponseBuilder,
        failure: &Failure,
        locale: Locale,
        body: &impl Serialize,
    ) -> HttpResponse {
        if failure.status().as_u16() == 401 {
            response.insert_header((WWW_AUTHENTICATE, challenge(failure)));
        }
        response.insert_header(("Cache-Control", "no-store"));
        response.insert_header((CONTENT_LANGUAGE, locale.code()));
        response.insert_header((CONTENT_TYPE, "application/problem+json"));
        response.body(serde_json::to_vec(body).unwrap_or_default())
    }
}

/// What a program must bring; and how fresh, where it brought a token of too long ago (RFC 9470).
fn challenge(failure: &Failure) -> String {
    match failure {
        Failure::StepUpRequired { minutes } => format!(
            "Bearer error=\"insufficient_user_authentication\", \
             error_description=\"A more recent sign-in is required\", max_age=\"{}\"",
            minutes * 60
        ),
        _ => "Bearer".to_owned(),
    }
}

/// It may quote what was sent, which is no secret from its sender; no more than is of use.
fn reason(failure: &Failure) -> Option<String> {
    match failure {
        Failure::BadRequest(reason) if !reason.is_empty() => {
            Some(reason.chars().take(200).collect())
        }
        _ => None,
    }
}

impl ProblemField {
    /// Of a text that was brought in.
    fn of_line(fault: &provisions::ReadFault, locale: Locale) -> Self {
        let detail = crate::pages::of_line(fault, i18n::texts(locale));
        Self { field: "content".to_owned(), code: "line", detail }
    }

    fn of(fault: &FieldFault, locale: Locale) -> Self {
        Self {
            field: fault.field.to_owned(),
            code: telling::field_code(fault.fault),
            detail: telling::field_called(fault.field, fault.fault, locale),
        }
    }

    fn of_body(fault: &BodyFault, locale: Locale) -> Vec<Self> {
        let told = telling::body_field(fault, locale);
        let field =
            |(field, code, detail): (&str, _, _)| Self { field: field.to_owned(), code, detail };
        told.map(field).into_iter().collect()
    }
}
