//! A form with documents, from somebody in office: its fields and its files, within limits, and held
//! to a page of that very session like every form that acts.
//!
//! Of everybody else files are read where they complain, and nowhere else: what they may send is not in proportion to
//! what another form of theirs needs.

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header::HeaderMap;
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};
use futures::{Stream, StreamExt as _, TryStreamExt as _};
use serde::de::DeserializeOwned;

use super::csrf::{self, Reading, Token};
use super::slowness::is_too_slow;
use crate::Failure;
use crate::guards::Visitor;
use crate::guards::pace::TooSoon;
use crate::site::Site;

/// A form may bring so much, in bytes; what goes beyond is not read.
pub const FILE_BYTES_MAX: usize = 10 * 1024 * 1024;
pub const FILES_MAX: usize = 5;
/// A law may be pasted.
const TEXT_BYTES_MAX: usize = 1024 * 1024;
const BODY_BYTES_MAX: usize = 25 * 1024 * 1024;
/// What a form may bring.
struct Limits {
    file_bytes: usize,
    body_bytes: usize,
}
/// In office.
const OF_STAFF: Limits = Limits { file_bytes: FILE_BYTES_MAX, body_bytes: BODY_BYTES_MAX };
/// Less is kept, and there is room for a file that is far too large: whoever sent it is told beside the field.
const OF_ANYONE: Limits = Limits { file_bytes: FILE_BYTES_MAX / 2, body_bytes: 2 * BODY_BYTES_MAX };
/// Fields and files, also those that were left empty.
const PARTS_MAX: usize = 100;

/// What a form with files sent, and whether it may act.
pub struct SentWithFiles<T> {
    pub visitor: Visitor,
    pub fields: T,
    /// Those that were chosen; where there are more than [`FILES_MAX`], of the others only that they came.
    pub files: Vec<SentFile>,
    pub may_act: Result<(), Failure>,
}

/// A file as it came: neither its name nor its content has been looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentFile {
    /// The field of the form.
    pub field: String,
    pub name: String,
    /// Empty where it was too large, or one too many.
    pub content: Vec<u8>,
    /// By itself, or the form with it: its sender is told beside the field, and the other fields are not lost.
    pub is_too_large: bool,
}

impl<T: DeserializeOwned + 'static> FromRequest for SentWithFiles<T> {
    type Error = actix_web::Error;
    type Future = Reading<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Reading<Self> {
        let visitor = Visitor::of(request);
        let site = request.app_data::<Data<Site>>().cloned();
        let (headers, payload) = (request.headers().clone(), payload.take());
        Box::pin(async move {
            let site = site.ok_or(Failure::NotFound)?;
            visitor.require()?;
            if visitor.offices.is_empty() {
                return Err(Failure::Forbidden.into());
            }
            let Parts { fields, files } = read(&headers, payload, &OF_STAFF).await?;
            let fields = serde_urlencoded::to_string(fields)
                .map_err(|error| Failure::BadRequest(error.to_string()))?;
            let token: Token = csrf::read(fields.as_bytes())?;
            let may_act = csrf::may_act(&site, &visitor, &token);
            Ok(Self { fields: csrf::read(fields.as_bytes())?, files, may_act, visitor })
        })
    }
}

/// The same from anybody: a citizen, or a visitor with a tip. Whether they may is the form's to say; nobody's session is
/// acted for without its token.
pub struct SentByAnyone<T> {
    pub visitor: Visitor,
    pub fields: T,
    pub files: Vec<SentFile>,
    pub may_act: Result<(), Failure>,
}

impl<T: DeserializeOwned + 'static> FromRequest for SentByAnyone<T> {
    type Error = actix_web::Error;
    type Future = Reading<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Reading<Self> {
        let visitor = Visitor::of(request);
        let site = request.app_data::<Data<Site>>().cloned();
        let too_soon = request.extensions().get::<TooSoon>().copied();
        let (headers, payload) = (request.headers().clone(), payload.take());
        Box::pin(async move {
            let site = site.ok_or(Failure::NotFound)?;
            let Parts { fields, files } = read(&headers, payload, &OF_ANYONE).await?;
            let fields = serde_urlencoded::to_string(fields)
                .map_err(|error| Failure::BadRequest(error.to_string()))?;
            let token: Token = csrf::read(fields.as_bytes())?;
            let may_act = match too_soon {
                Some(TooSoon(wait)) => Err(Failure::TooManyRequests(wait)),
                None => csrf::may_act(&site, &visitor, &token),
            };
            Ok(Self { fields: csrf::read(fields.as_bytes())?, files, may_act, visitor })
        })
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Parts {
    fields: Vec<(String, String)>,
    files: Vec<SentFile>,
}

async fn read(
    headers: &HeaderMap,
    body: impl Stream<Item = Result<Bytes, PayloadError>> + 'static,
    limits: &Limits,
) -> Result<Parts, Failure> {
    if !is_form_with_files(headers) {
        return Err(Failure::UnsupportedMediaType);
    }
    let mut multipart = Multipart::new(headers, Box::pin(bounded(body, limits.body_bytes)));
    let (mut parts, mut text_bytes, mut count) = (Parts::default(), 0, 0);
    while let Some(mut part) = multipart.try_next().await.map_err(failure)? {
        count += 1;
        if count > PARTS_MAX {
            return Err(Failure::TooLarge);
        }
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.content_disposition().and_then(|part| part.get_filename());
        if let Some(name) = name.map(str::to_owned) {
            let bytes_max = if parts.files.len() < FILES_MAX { limits.file_bytes } else { 0 };
            let content = file(&mut part, bytes_max).await;
            // Of the form no more is read. What was written stands before its files.
            let is_last = matches!(content, Err(Failure::TooLarge));
            let content = if is_last { None } else { content? };
            let is_too_large = content.is_none();
            let content = content.unwrap_or_default();
            parts.add_file(SentFile { field, name, content, is_too_large });
            if is_last {
                break;
            }
        } else {
            let content = content(&mut part, TEXT_BYTES_MAX - text_bytes).await?;
            text_bytes += content.len();
            parts.fields.push((field, text(content)?));
        }
    }
    Ok(parts)
}

impl Parts {
    /// A browser sends a field for files that nobody has chosen any for as a file without a name.
    fn add_file(&mut self, file: SentFile) {
        if !file.name.is_empty() || !file.content.is_empty() || file.is_too_large {
            self.files.push(file);
        }
    }
}

fn is_form_with_files(headers: &HeaderMap) -> bool {
    let kind = headers.get("content-type").and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| {
        kind.trim_start().to_ascii_lowercase().starts_with("multipart/form-data")
    })
}

/// Also what is no part of anything counts: a body may begin with lines that mean nothing.
fn bounded(
    body: impl Stream<Item = Result<Bytes, PayloadError>>,
    bytes_max: usize,
) -> impl Stream<Item = Result<Bytes, PayloadError>> {
    let mut left = bytes_max;
    body.map(move |chunk| {
        let chunk = chunk?;
        left = left.checked_sub(chunk.len()).ok_or(PayloadError::Overflow)?;
        Ok(chunk)
    })
}

/// `None` for one that is too large: it is read to its end and nothing of it is kept.
async fn file(part: &mut Field, bytes_max: usize) -> Result<Option<Vec<u8>>, Failure> {
    let (mut content, mut bytes) = (Vec::new(), 0);
    while let Some(chunk) = part.try_next().await.map_err(failure)? {
        bytes += chunk.len();
        if bytes <= bytes_max {
            content.extend_from_slice(&chunk);
        } else {
            content = Vec::new();
        }
    }
    Ok((bytes <= bytes_max).then_some(content))
}

async fn content(part: &mut Field, bytes_max: usize) -> Result<Vec<u8>, Failure> {
    let mut content = Vec::new();
    while let Some(chunk) = part.try_next().await.map_err(failure)? {
        if content.len() + chunk.len() > bytes_max {
            return Err(Failure::TooLarge);
        }
        content.extend_from_slice(&chunk);
    }
    Ok(content)
}

fn text(content: Vec<u8>) -> Result<String, Failure> {
    String::from_utf8(content).map_err(|_| Failure::BadRequest("the form is not UTF-8".into()))
}

fn failure(error: MultipartError) -> Failure {
    match error {
        MultipartError::Payload(PayloadError::Overflow) => Failure::TooLarge,
        MultipartError::Payload(error) if is_too_slow(&error) => Failure::TooSlow,
        other => Failure::BadRequest(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{CONTENT_TYPE, HeaderValue};
    use futures::stream;

    use super::*;

    const BOUNDARY: &str = "----x";

    fn headers(kind: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_str(kind).expect("a value"));
        headers
    }

    /// A part as browsers write it.
    fn part(about: &str, content: &[u8]) -> Vec<u8> {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {about}\r\n\r\n");
        [head.as_bytes(), content, b"\r\n"].concat()
    }

    fn file(name: &str, content: &[u8]) -> Vec<u8> {
        part(&format!("name=\"document\"; filename=\"{name}\""), content)
    }

    fn form(parts: &[Vec<u8>]) -> Vec<u8> {
        [parts.concat(), format!("--{BOUNDARY}--\r\n").into_bytes()].concat()
    }

    /// Sent in pieces, as a network does.
    async fn sent(body: Vec<u8>) -> Result<Parts, Failure> {
        let pieces: Vec<_> =
            body.chunks(4_096).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        read(&headers(&kind), stream::iter(pieces), &OF_STAFF).await
    }

    #[tokio::test]
    async fn fields_and_files_arrive_as_they_were_sent() {
        let pdf: Vec<u8> = (0..100_000_u32).map(|n| (n % 251) as u8).collect();
        let body = form(&[
            part("name=\"csrf\"", b"token"),
            part("name=\"reason\"", "Нэг\r\nхоёр & гурав=".as_bytes()),
            file("тогтоол.pdf", &pdf),
            file("", b""),
        ]);
        let parts = sent(body).await.expect("read");
        let field = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        assert_eq!(parts.fields, [field("csrf", "token"), field("reason", "Нэг\r\nхоёр & гурав=")]);
        let (field, name) = ("document".to_owned(), "тогтоол.pdf".to_owned());
        let sent = SentFile { field, name, content: pdf, is_too_large: false };
        assert_eq!(parts.files, [sent]);
    }

    #[tokio::test]
    async fn what_is_too_large_is_told_as_that() {
        for body in [
            form(&[part("name=\"reason\"", &vec![b'a'; TEXT_BYTES_MAX + 1])]),
            form(&vec![part("name=\"reason\"", &vec![b'a'; TEXT_BYTES_MAX / 4]); 5]),
            form(&vec![file("", b""); PARTS_MAX + 1]),
            b"\r\n".repeat(BODY_BYTES_MAX / 2 + 1),
        ] {
            let told = sent(body).await;
            assert!(matches!(told, Err(Failure::TooLarge)), "{:?}", told.err());
        }
    }

    #[tokio::test]
    async fn of_too_many_files_the_others_are_counted_and_what_was_written_is_not_lost() {
        let files = vec![file("a.pdf", b"abc"); FILES_MAX + 2];
        let body = [vec![part("name=\"reason\"", b"because")], files].concat();
        let parts = sent(form(&body)).await.expect("read");
        assert_eq!(parts.fields, [("reason".to_owned(), "because".to_owned())]);
        let kept: Vec<_> = parts.files.iter().map(|file| file.content.len()).collect();
        assert_eq!(kept, [3, 3, 3, 3, 3, 0, 0]);
    }

    #[tokio::test]
    async fn a_form_that_is_too_large_in_all_ends_with_the_file_that_is_too_much() {
        let three = vec![file("a.pdf", &vec![0; FILE_BYTES_MAX - 1]); 3];
        let body = [vec![part("name=\"reason\"", b"because")], three].concat();
        let parts = sent(form(&body)).await.expect("read");
        assert_eq!(parts.fields, [("reason".to_owned(), "because".to_owned())]);
        let told: Vec<_> = parts.files.iter().map(|file| file.is_too_large).collect();
        assert_eq!(told, [false, false, true]);
    }

    #[tokio::test]
    async fn a_file_that_is_too_large_is_left_out_and_the_rest_is_read() {
        let large = file("a.pdf", &vec![7; FILE_BYTES_MAX + 1]);
        let body = form(&[large, part("name=\"reason\"", b"because")]);
        let parts = sent(body).await.expect("read");
        assert!(parts.files[0].is_too_large && parts.files[0].content.is_empty());
        assert_eq!(parts.fields, [("reason".to_owned(), "because".to_owned())]);
    }

    #[tokio::test]
    async fn a_file_of_the_largest_size_is_taken() {
        let parts = sent(form(&[file("a.pdf", &vec![7; FILE_BYTES_MAX])])).await.expect("read");
        assert_eq!(parts.files[0].content.len(), FILE_BYTES_MAX);
    }

    #[tokio::test]
    async fn what_is_no_form_is_refused() {
        for kind in ["application/json", "multipart/mixed; boundary=x", "text/plain"] {
            let told = read(&headers(kind), stream::empty(), &OF_STAFF).await;
            assert!(matches!(told, Err(Failure::UnsupportedMediaType)), "{kind}");
        }
        let cut = form(&[file("a.pdf", b"abc")]);
        for body in [
            b"nothing of the kind".to_vec(),
            cut[..cut.len() - 14].to_vec(),
            form(&[part("name=\"reason\"", b"\xff\xfe")]),
            form(&[b"--\r\n\r\n".to_vec(), part("", b"")]),
            format!("--{BOUNDARY}\r\n\r\n\r\n--{BOUNDARY}--").into_bytes(),
        ] {
            let told = sent(body).await;
            assert!(matches!(told, Err(Failure::BadRequest(_))), "{told:?}");
        }
        let unnamed = read(&headers("multipart/form-data"), stream::empty(), &OF_STAFF).await;
        assert!(matches!(unnamed, Err(Failure::BadRequest(_))));
    }
}
