//! The API for programmers, from its own description.

use ::webhooks::{Example, Kind};
use maud::{Markup, html};

use super::Frame;
use super::layout::Head;
use super::webhooks::kind_in_words;

#[derive(Debug, Clone)]
pub struct ApiPage {
    pub operations: Vec<Operation>,
    pub problems: Vec<ProblemKind>,
    /// What a receiver of webhooks gets.
    pub example: Option<Example>,
}

#[derive(Debug, Clone)]
pub struct Operation {
    pub method: String,
    pub path: String,
    pub summary: String,
    pub description: String,
    pub needs_session: bool,
    pub parameters: Vec<Parameter>,
    /// Fields of the body.
    pub request: Vec<Parameter>,
    /// Status and what it means.
    pub answers: Vec<(String, String)>,
}

#[derive(Debug, Clone)]
pub struct Parameter {
    pub name: String,
    pub place: String,
    pub description: String,
}

/// What a problem document's type leads to.
#[derive(Debug, Clone)]
pub struct ProblemKind {
    pub code: &'static str,
    pub status: u16,
    pub title: String,
    pub advice: String,
}

impl ApiPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.api_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (texts.api_lead()) }
                p { a href="/api/openapi.json" { (texts.api_file()) } }
                @for operation in &self.operations { (operation.render(frame)) }
                section #webhooks {
                    h2 { (texts.api_webhooks()) }
                    p { (texts.api_webhooks_lead()) }
                    p { (texts.api_webhooks_body()) }
                    p { (texts.api_webhooks_signature()) }
                    p { (texts.api_webhooks_answer()) }
                    p { (texts.api_webhooks_once()) }
                    @if let Some(example) = &self.example {
                        h3 { (texts.api_webhooks_example()) }
                        p { (texts.api_webhooks_example_secret()) " " code { (example.secret) } }
                        pre.letter lang="en" { code { (example.call) } }
                    }
                    h3 { (texts.api_webhooks_kinds()) }
                    p { (texts.api_webhooks_test()) }
                    ul { @for kind in Kind::ALL { li { code { (kind.type_name()) } " " (kind_in_words(frame, *kind)) } } }
                }
                section #problems {
                    h2 { (texts.api_problems()) }
                    p { (texts.api_problems_lead()) }
                    @for problem in &self.problems {
                        h3 #(problem.code) { code { (problem.code) } " · " (problem.status) }
                        p { strong { (problem.title) } ". " (problem.advice) }
                    }
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        let number =
            Parameter { name: "number".into(), place: "path".into(), description: String::new() };
        let operation = Operation {
            method: "POST".into(),
            path: "/api/v1/petitions/{number}/signatures".into(),
            summary: "Sign".into(),
            description: "201 with the receipt; 200 with the first receipt when signed already."
                .into(),
            needs_session: true,
            parameters: vec![number.clone()],
            request: vec![Parameter { name: "reason".into(), place: "body".into(), ..number }],
            answers: vec![("201".into(), "Signed".into())],
        };
        let problem =
            ProblemKind {
                code: "bad-request", status: 400, title: "—".into(), advice: "—".into()
            };
        let example = Example::at("https://sanal.example.mn");
        vec![Self { operations: vec![operation], problems: vec![problem], example }]
    }
}

impl Operation {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 lang="en" { (self.summary) }
                p { code { (self.method) " " (self.path) } }
                @if self.needs_session { p.note { (texts.api_needs_session()) } }
                @if !self.description.is_empty() { p lang="en" { (self.description) } }
                (fields(&texts.api_parameters(), &self.parameters))
                (fields(&texts.api_body(), &self.request))
                h3 { (texts.api_answers()) }
                ul lang="en" { @for (status, meaning) in &self.answers { li { code { (status) } " " (meaning) } } }
            }
        }
    }
}

fn fields(title: &str, fields: &[Parameter]) -> Markup {
    html! {
        @if !fields.is_empty() {
            h3 { (title) }
            ul lang="en" {
                @for field in fields { li { code { (field.name) } " (" (field.place) ") " (field.description) } }
            }
        }
    }
}
