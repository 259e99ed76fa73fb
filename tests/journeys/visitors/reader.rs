//! Somebody with a browser that runs no script: pages, links, forms, cookies.

use std::sync::Arc;

use reqwest::cookie::{CookieStore as _, Jar};
use reqwest::{Client, ClientBuilder};

use super::Answer;
use crate::house::House;

pub struct Reader {
    pub http: Client,
    jar: Arc<Jar>,
    url: String,
}

impl House {
    pub fn reader(&self) -> Reader {
        self.reader_with(super::client())
    }

    pub fn reader_with(&self, client: ClientBuilder) -> Reader {
        Reader::coming_to(&self.url, client)
    }

    /// A reader who has come in through the practice sign-in.
    pub async fn signed_in(&self, register_number: &str) -> Reader {
        let reader = self.reader();
        reader.signs_in_at("/mock-dan/oauth2/authorize", register_number).await;
        reader
    }
}

impl Reader {
    /// Of whatever is served there.
    pub fn coming_to(url: &str, client: ClientBuilder) -> Self {
        let jar = Arc::new(Jar::default());
        let http = client.cookie_provider(jar.clone()).build().expect("a client");
        Self { http, jar, url: url.to_owned() }
    }

    /// Through the practice sign-in's form.
    pub async fn signs_in_at(&self, form: &str, register_number: &str) -> Page {
        let chooser = self.opens("/sign-in/start?return_to=/").await;
        chooser.form(form).with("registration_number", register_number).sent_by(self).await
    }

    /// At another door, with the same cookies.
    pub fn at(&self, house: &House) -> Self {
        Self { http: self.http.clone(), jar: self.jar.clone(), url: house.url.clone() }
    }

    /// The answer to one request, wherever it points.
    pub async fn asks(&self, path: &str) -> Answer {
        Answer::to(self.http.get(self.address(path))).await
    }

    /// The page that a link leads to, through all redirects.
    pub async fn opens(&self, path: &str) -> Page {
        let answer = self.asks(path).await;
        self.arrives(path.to_owned(), answer).await
    }

    pub async fn sends(&self, path: &str, fields: &[(String, String)]) -> Answer {
        Answer::to(self.http.post(self.address(path)).form(fields)).await
    }

    pub fn address(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.url) }
    }

    /// Where a link of a page leads, which may be another house's.
    pub fn leads(&self, from: &str, link: &str) -> String {
        let from: reqwest::Url = self.address(from).parse().expect("an address");
        let there = from.join(link).expect("an address").to_string();
        there.strip_prefix(&self.url).map_or_else(|| there.clone(), str::to_owned)
    }

    /// The value of a cookie, if it is there.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookie_for(name, "/")
    }

    /// The value of a cookie that is sent to a path.
    pub fn cookie_for(&self, name: &str, path: &str) -> Option<String> {
        let cookies = self.jar.cookies(&self.address(path).parse().expect("an address"))?;
        let cookies = cookies.to_str().expect("cookies are ASCII").to_owned();
        cookies
            .split("; ")
            .find_map(|cookie| Some(cookie.strip_prefix(name)?.strip_prefix('=')?.to_owned()))
    }

    /// A cookie for a part of the house only.
    pub fn takes_cookie_for(&self, cookie: &str, path: &str) {
        let cookie = format!("{cookie}; Path={path}");
        self.jar.add_cookie_str(&cookie, &self.url.parse().expect("an address"));
    }

    pub fn takes_cookie(&self, cookie: &str) {
        self.jar.add_cookie_str(cookie, &self.url.parse().expect("an address"));
    }

    pub(super) async fn arrives(&self, path: String, answer: Answer) -> Page {
        let (mut path, mut answer) = (path, answer);
        for _ in 0..10 {
            if answer.status != 303 {
                return Page {
                    path: path.strip_prefix(&self.url).unwrap_or(&path).to_owned(),
                    answer,
                };
            }
            path = self.leads(&path, answer.header("location"));
            answer = self.asks(&path).await;
        }
        panic!("redirects do not end: {path}");
    }
}

/// A page, and where it is.
pub struct Page {
    pub path: String,
    pub answer: Answer,
}

impl Page {
    pub fn text(&self) -> String {
        self.answer.text()
    }

    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.text().contains(words), "{words:?} is not on {}:\n{}", self.path, self.text());
        self
    }

    /// The address that a form is sent to, known by a part of it.
    #[track_caller]
    pub fn form_address(&self, part: &str) -> String {
        let text = self.text();
        let mut addresses =
            text.split("action=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let found = addresses.find(|address| address.contains(part));
        found.unwrap_or_else(|| panic!("no form for {part} on {}:\n{text}", self.path)).to_owned()
    }

    /// The first form that is sent to an address, with what it holds already.
    #[track_caller]
    pub fn form(&self, action: &str) -> Form {
        let text = self.text();
        let opening = format!("action=\"{action}\"");
        let begins = text
            .find(&opening)
            .unwrap_or_else(|| panic!("no form for {action} on {}:\n{text}", self.path));
        let rest = &text[begins..];
        let inside = &rest[..rest.find("</form>").expect("the form ends")];
        let hidden = inside.split("<input ").filter(|input| input.contains("type=\"hidden\""));
        let fields = hidden
            .filter_map(|input| Some((attribute(input, "name")?, attribute(input, "value")?)))
            .collect();
        Form { action: action.to_owned(), fields }
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    Some(
        value
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&"),
    )
}

#[derive(Clone)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

impl Form {
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The page it asks for, where it changes nothing.
    pub async fn asked_by(self, reader: &Reader) -> Page {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&self.fields)
            .finish();
        reader.opens(&format!("{}?{query}", self.action)).await
    }

    /// Where sending it leads, through all redirects.
    pub async fn sent_by(self, reader: &Reader) -> Page {
        let answer = reader.sends(&self.action, &self.fields).await;
        reader.arrives(self.action, answer).await
    }
}
