//! What a program sends: a JSON object of texts, now and then of true or false, and of lists of
//! texts or of such objects. What does not fit is told by the name of the field, in
//! the language of whoever reads it, and never in the parser's words.

use std::fmt;
use std::ops::Deref;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::web::Json;
use actix_web::{FromRequest, HttpRequest};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use serde_json::Value;

use crate::Failure;

/// Longer names are of no use to whoever misspelt them.
const NAME_MAX: usize = 40;

/// A body that was understood.
pub struct Body<T>(T);

/// The same where it may be left out, which is as good as an empty object.
pub struct BodyIfAny<T>(pub T);

/// Why it was not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BodyFault {
    #[error("no JSON object, from line {line}, column {column} on")]
    NotAnObject { line: usize, column: usize },
    #[error("{field}: no such field")]
    Unknown { field: String, known: &'static [&'static str] },
    #[error("{field}: missing")]
    Missing { field: &'static str },
    #[error("{field}: twice")]
    Twice { field: &'static str },
    #[error("{field}: no text")]
    NotText { field: String },
    #[error("{field}: neither true nor false")]
    NotTrueOrFalse { field: String },
    #[error("{field}: no list of what is described")]
    NotAList { field: String },
    #[error("{field}: no Base64")]
    NotBase64 { field: &'static str },
}

impl<T> Deref for Body<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Body<T> {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let object = Json::<Object>::from_request(request, payload);
        Box::pin(async move { Ok(Self(read(object.await?.into_inner()).map_err(Failure::Body)?)) })
    }
}

impl<T: DeserializeOwned + Default + 'static> FromRequest for BodyIfAny<T> {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        if matches!(payload, Payload::None) {
            return Box::pin(std::future::ready(Ok(Self(T::default()))));
        }
        let body = Body::from_request(request, payload);
        Box::pin(async move { Ok(Self(body.await?.0)) })
    }
}

/// Every field as it stands there, also one that stands there twice.
struct Object(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Object;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Object(fields))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

fn read<T: DeserializeOwned>(Object(fields): Object) -> Result<T, BodyFault> {
    let named = fields.into_iter().map(|(name, value)| (name.clone(), Field { name, value }));
    T::deserialize(MapDeserializer::<_, BodyFault>::new(named))
}

/// A value that knows what it is called.
struct Field {
    name: String,
    value: Value,
}

impl IntoDeserializer<'_, BodyFault> for Field {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Field {
    type Error = BodyFault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BodyFault> {
        match self.value {
            Value::String(text) => visitor.visit_string(text),
            _ => Err(BodyFault::NotText { field: self.name }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BodyFault> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BodyFault> {
        match self.value {
            Value::Bool(value) => visitor.visit_bool(value),
            _ => Err(BodyFault::NotTrueOrFalse { field: self.name }),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BodyFault> {
        let Value::Array(items) = self.value else {
            return Err(BodyFault::NotAList { field: self.name });
        };
        let items = items.into_iter().map(|value| Field { name: self.name.clone(), value });
        visitor.visit_seq(SeqDeserializer::new(items))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, BodyFault> {
        let Value::Object(fields) = self.value else {
            return Err(BodyFault::NotAList { field: self.name });
        };
        let fields = fields.into_iter().map(|(name, value)| {
            let within = Field { name: format!("{}.{name}", self.name), value };
            (name, within)
        });
        visitor.visit_map(MapDeserializer::new(fields))
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct tuple tuple_struct map enum identifier ignored_any
    }
}

impl serde::de::Error for BodyFault {
    fn custom<M: fmt::Display>(_: M) -> Self {
        Self::NotText { field: String::new() }
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        Self::Unknown { field: field.chars().take(NAME_MAX).collect(), known }
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing { field }
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::Twice { field }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Letter {
        from: String,
        #[serde(default)]
        about: Option<String>,
        #[serde(default)]
        is_urgent: bool,
    }

    fn letter(text: &str) -> Result<Letter, BodyFault> {
        read(serde_json::from_str(text).expect("an object"))
    }

    fn from_bat(about: Option<&str>) -> Result<Letter, BodyFault> {
        Ok(Letter { from: "Bat".to_owned(), about: about.map(str::to_owned), is_urgent: false })
    }

    #[test]
    fn what_fits_is_read() {
        assert_eq!(letter(r#"{ "from": "Bat", "about": "light" }"#), from_bat(Some("light")));
        assert_eq!(letter(r#"{ "from": "Bat", "about": null }"#), from_bat(None));
        assert_eq!(letter(r#"{ "from": "Bat" }"#), from_bat(None));
        let urgent = letter(r#"{ "from": "Bat", "is_urgent": true }"#);
        assert!(urgent.expect("read").is_urgent);
    }

    #[test]
    fn what_does_not_is_told_by_its_name() {
        let known = &["from", "about", "is_urgent"];
        let unknown = BodyFault::Unknown { field: "form".to_owned(), known };
        let not_text = |field: &str| BodyFault::NotText { field: field.to_owned() };
        for (text, fault) in [
            (r#"{ "form": "Bat" }"#, unknown),
            (r#"{ "about": "light" }"#, BodyFault::Missing { field: "from" }),
            (r#"{ "from": "Bat", "from": "Tuya" }"#, BodyFault::Twice { field: "from" }),
            (r#"{ "from": null }"#, not_text("from")),
            (r#"{ "from": ["Bat"] }"#, not_text("from")),
            (r#"{ "from": "Bat", "about": 1 }"#, not_text("about")),
            (r#"{ "from": "Bat", "about": true }"#, not_text("about")),
            (
                r#"{ "from": "Bat", "is_urgent": "yes" }"#,
                BodyFault::NotTrueOrFalse { field: "is_urgent".to_owned() },
            ),
        ] {
            assert_eq!(letter(text), Err(fault), "{text}");
        }
    }
}
