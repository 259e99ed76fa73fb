//! The protocol step by step: who gets a code, a token, an answer, and who does not.

mod describing;

use jiff::ToSpan as _;
use kernel::TestClock;

use super::*;

const BACK: &str = "http://localhost:8080/sign-in/back";

struct House {
    dan: MockDan,
    clock: Arc<TestClock>,
}

fn house() -> House {
    let clock = Arc::new(TestClock::at("2026-11-20T04:00:00Z"));
    let client = MockClient {
        client_id: "sanal".into(),
        client_secret: "a secret".into(),
        redirect_uris: vec![BACK.into()],
    };
    House { dan: MockDan::new(client, clock.clone()), clock }
}

fn query() -> AuthorizeQuery {
    AuthorizeQuery {
        response_type: "code".into(),
        client_id: "sanal".into(),
        redirect_uri: BACK.into(),
        scope: scope::encoded("https://xyp.gov.mn/citizen-1.3.0/ws?WSDL"),
        state: "a state&more".into(),
    }
}

fn form(code: String) -> TokenForm {
    TokenForm {
        grant_type: "authorization_code".into(),
        code,
        client_id: "sanal".into(),
        client_secret: "a secret".into(),
        redirect_uri: BACK.into(),
    }
}

fn parameter(url: &Url, name: &str) -> Option<String> {
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

impl House {
    fn code(&self, who: Chosen, overrides: Overrides) -> String {
        let back = self.dan.choose(&query(), who, overrides).expect("a way back");
        parameter(&back, "code").expect("a code")
    }

    fn sample(&self, id: &str) -> String {
        self.code(Chosen::Sample(id.into()), Overrides::default())
    }
}

#[test]
fn bat_is_sent_back_with_a_code_and_his_state() {
    let back = house()
        .dan
        .choose(&query(), Chosen::Sample("bat".into()), Overrides::default())
        .expect("a way back");
    assert!(back.as_str().starts_with(&format!("{BACK}?code=")));
    assert_eq!(parameter(&back, "state").as_deref(), Some("a state&more"));
}

#[test]
fn a_code_works_once() {
    let house = house();
    let code = house.sample("bat");
    assert!(house.dan.token(&form(code.clone())).is_ok());
    assert_eq!(house.dan.token(&form(code)).err(), Some(MockRefusal::InvalidGrant));
}

#[test]
fn a_token_works_once() {
    let house = house();
    let token = house.dan.token(&form(house.sample("bat"))).expect("a token").access_token;
    assert!(house.dan.service(&token).is_ok());
    assert_eq!(house.dan.service(&token), Err(MockRefusal::InvalidToken));
    assert_eq!(house.dan.service(""), Err(MockRefusal::InvalidToken));
}

#[test]
fn a_code_is_no_token_and_a_token_is_no_code() {
    let house = house();
    assert_eq!(house.dan.service(&house.sample("bat")), Err(MockRefusal::InvalidToken));
    let token = house.dan.token(&form(house.sample("bat"))).expect("a token").access_token;
    assert_eq!(house.dan.token(&form(token)).err(), Some(MockRefusal::InvalidGrant));
}

#[test]
fn after_a_minute_neither_works() {
    let house = house();
    let (code, token) =
        (house.sample("bat"), house.dan.token(&form(house.sample("tuya"))).expect("a token"));
    house.clock.set(house.clock.now() + 60.seconds());
    assert_eq!(house.dan.token(&form(code)).err(), Some(MockRefusal::InvalidGrant));
    assert_eq!(house.dan.service(&token.access_token), Err(MockRefusal::InvalidToken));
}

#[test]
fn only_the_house_that_asked_may_exchange_the_code() {
    let house = house();
    let refused = |change: fn(&mut TokenForm)| {
        let mut form = form(house.sample("bat"));
        change(&mut form);
        house.dan.token(&form).err()
    };
    assert_eq!(refused(|form| form.client_id = "other".into()), Some(MockRefusal::InvalidClient));
    assert_eq!(
        refused(|form| form.client_secret = "a secre".into()),
        Some(MockRefusal::InvalidClient)
    );
    assert_eq!(refused(|form| form.redirect_uri.push('/')), Some(MockRefusal::InvalidGrant));
    assert_eq!(
        refused(|form| form.grant_type = "password".into()),
        Some(MockRefusal::UnsupportedGrantType)
    );
}

#[test]
fn a_query_that_is_not_in_order_sends_nobody_anywhere() {
    let dan = house().dan;
    let refused = |change: fn(&mut AuthorizeQuery)| {
        let mut query = query();
        change(&mut query);
        let chosen = dan.choose(&query, Chosen::Sample("bat".into()), Overrides::default()).err();
        assert_eq!((dan.check(&query).err(), dan.refuse(&query).err()), (chosen, chosen));
        chosen
    };
    assert_eq!(refused(|query| query.client_id = "other".into()), Some(MockRefusal::InvalidClient));
    assert_eq!(
        refused(|query| query.redirect_uri = "https://example.mn".into()),
        Some(MockRefusal::InvalidRequest)
    );
    assert_eq!(
        refused(|query| query.response_type = "token".into()),
        Some(MockRefusal::UnsupportedResponseType)
    );
    assert_eq!(refused(|query| query.scope = "openid".into()), Some(MockRefusal::InvalidScope));
    assert_eq!(refused(|_| ()), None);
}

#[test]
fn whoever_says_no_comes_back_without_a_code() {
    let dan = house().dan;
    let by_button = dan.refuse(&query()).expect("a way back");
    let gombo = dan
        .choose(&query(), Chosen::Sample("gombo".into()), Overrides::default())
        .expect("a way back");
    for back in [by_button, gombo] {
        assert_eq!(parameter(&back, "error").as_deref(), Some("access_denied"));
        assert_eq!(parameter(&back, "state").as_deref(), Some("a state&more"));
        assert_eq!(parameter(&back, "code"), None);
    }
}

#[test]
fn nobody_is_chosen_by_a_name_that_is_not_there() {
    let nobody =
        house().dan.choose(&query(), Chosen::Sample("nobody".into()), Overrides::default());
    assert_eq!(nobody.err(), Some(MockRefusal::InvalidRequest));
}
