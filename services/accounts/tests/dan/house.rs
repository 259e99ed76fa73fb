//! The bundled DAN served over HTTP under a path of its own, and a house that signs people in with it.

use std::sync::Arc;
use std::time::Duration;

use accounts::Attributes;
use accounts::dan::{Callback, Dan, DanSettings, IdentityError, Patience};
use accounts::mock_dan::{
    AuthorizeQuery, Chosen, MockClient, MockDan, MockRefusal, Overrides, TokenForm,
};
use kernel::OffsetClock;
use serde_json::json;
use url::Url;
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

pub const BACK: &str = "http://localhost:8080/sign-in/back";

pub fn settings(address: &str) -> DanSettings {
    let address: Url = address.parse().expect("an address");
    DanSettings {
        address_for_browsers: address.clone(),
        address,
        client_id: "sanal".into(),
        client_secret: "a secret".into(),
        wsdl: "https://xyp.gov.mn/citizen-1.3.0/ws?WSDL".into(),
        patience: Patience { connect: Duration::from_secs(5), total: Duration::from_millis(500) },
    }
}

pub struct House {
    pub dan: Dan,
    pub mock: Arc<MockDan>,
    pub server: MockServer,
}

pub async fn house() -> House {
    let client = MockClient {
        client_id: "sanal".into(),
        client_secret: "a secret".into(),
        redirect_uris: vec![BACK.into()],
    };
    let mock = Arc::new(MockDan::new(client, Arc::new(OffsetClock::default())));
    let server = MockServer::start().await;
    let (tokens, service) = (mock.clone(), mock.clone());
    Mock::given(method("POST"))
        .and(path("/dan/oauth2/token"))
        .respond_with(move |request: &Request| {
            assert_eq!(request.headers["content-type"], "application/x-www-form-urlencoded");
            answered(tokens.token(&read_form(&request.body)))
        })
        .mount(&server)
        .await;
    Mock::given(method("GET"))
        .and(path("/dan/oauth2/api/v1/service"))
        .respond_with(move |request: &Request| {
            let bearer = request.headers["authorization"].to_str().expect("text");
            answered(service.service(bearer.strip_prefix("Bearer ").unwrap_or_default()))
        })
        .mount(&server)
        .await;
    let dan = Dan::new(settings(&format!("{}/dan", server.uri()))).expect("settings");
    House { dan, mock, server }
}

fn answered<T: serde::Serialize>(answer: Result<T, MockRefusal>) -> ResponseTemplate {
    match answer {
        Ok(body) => ResponseTemplate::new(200).set_body_json(body),
        Err(refusal) => ResponseTemplate::new(refusal.status()).set_body_json(refusal.body()),
    }
}

fn read_form(body: &[u8]) -> TokenForm {
    let fields: serde_json::Map<_, _> = url::form_urlencoded::parse(body)
        .map(|(name, value)| (name.into(), value.into()))
        .collect();
    serde_json::from_value(fields.into()).expect("a form")
}

fn parameters(url: &Url) -> serde_json::Value {
    url.query_pairs().map(|(name, value)| (name.into_owned(), json!(value))).collect()
}

impl House {
    /// To DAN's page, and back with what DAN sends.
    pub fn callback(&self, who: Chosen, overrides: Overrides) -> Callback {
        let page = self.dan.authorize_url("a state", BACK);
        assert!(page.as_str().contains("/dan/oauth2/authorize?response_type=code&"));
        let query: AuthorizeQuery = serde_json::from_value(parameters(&page)).expect("a query");
        let back = self.mock.choose(&query, who, overrides).expect("a way back");
        let callback: Callback = serde_json::from_value(parameters(&back)).expect("a callback");
        assert_eq!(callback.state, "a state");
        callback
    }

    /// The whole way, to the attributes.
    pub async fn sign_in(
        &self,
        who: Chosen,
        overrides: Overrides,
    ) -> Result<Attributes, IdentityError> {
        let callback = self.callback(who, overrides);
        let token = self.dan.exchange(callback.code()?, BACK).await?;
        self.dan.citizen(&token).await
    }
}
