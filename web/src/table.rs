//! Tables for a spreadsheet (RFC 4180): however long, they are read and sent a part at a time.

use std::future::ready;

use actix_web::web::Bytes;
use actix_web::{HttpResponse, HttpResponseBuilder};
use csv::{Terminator, WriterBuilder};
use futures::{StreamExt as _, stream};

use crate::Failure;

/// The kind of file.
pub const CSV: &str = "text/csv; charset=utf-8";

/// In which a table of open data says where it stands: the last cells of each line.
pub const STAND: [&str; 2] = ["as_of", "position"];

/// Some of the rows, and where the rest begins.
pub struct Part<const N: usize, P> {
    pub rows: Vec<[String; N]>,
    pub rest: Option<P>,
}

/// The whole table, from a place on. What cannot be read at all is told as that; trouble later on cuts the file
/// off, so that a part does not pass for the whole.
pub async fn streamed<const N: usize, P: 'static>(
    response: HttpResponseBuilder,
    file: &str,
    heading: &[&str; N],
    start: P,
    read: impl AsyncFn(P) -> Result<Part<N, P>, Failure> + 'static,
) -> Result<HttpResponse, Failure> {
    streamed_with(Vec::new(), response, file, heading, start, read).await
}

/// The same, each line with where all of it stands; nothing, where that is not told.
pub async fn streamed_with<const N: usize, P: 'static>(
    stand: Vec<String>,
    response: HttpResponseBuilder,
    file: &str,
    heading: &[&str; N],
    start: P,
    read: impl AsyncFn(P) -> Result<Part<N, P>, Failure> + 'static,
) -> Result<HttpResponse, Failure> {
    let first = read(start).await?;
    let begun = written(heading.iter().copied(), first.rows, &stand)?;
    let rest = first.rest.map(|place| (read, place, stand));
    let rest = stream::unfold(rest, async |state| {
        let (read, place, stand) = state?;
        let part = read(place).await;
        Some(match part.and_then(|part| Ok((written([], part.rows, &stand)?, part.rest))) {
            Ok((rows, rest)) => (Ok(rows), rest.map(|place| (read, place, stand))),
            Err(failure) => (Err(failure), None),
        })
    });
    let whole = stream::once(ready(Ok(begun))).chain(rest);
    Ok(named(response, file).streaming(Box::pin(whole)))
}

/// A short table, in one piece.
pub fn whole<const N: usize>(
    heading: &[&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Result<Bytes, Failure> {
    written(heading.iter().copied(), rows, &[])
}

/// The same, each line with where all of it stands.
pub fn whole_with<const N: usize>(
    stand: &[String],
    heading: &[&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Result<Bytes, Failure> {
    written(heading.iter().copied(), rows, stand)
}

/// A short table of as many columns as there are headings.
pub fn of_any_width<'a, R>(
    heading: impl IntoIterator<Item = &'a str>,
    rows: impl IntoIterator<Item = R>,
) -> Result<Bytes, Failure>
where
    R: IntoIterator<Item = String>,
{
    written(heading, rows, &[])
}

/// It is a table, to be kept under this name.
fn named(mut response: HttpResponseBuilder, file: &str) -> HttpResponseBuilder {
    let kept = format!("attachment; filename=\"{file}\"");
    response.insert_header(("Content-Type", CSV)).insert_header(("Content-Disposition", kept));
    response
}

fn written<'a, R>(
    heading: impl IntoIterator<Item = &'a str>,
    rows: impl IntoIterator<Item = R>,
    stand: &[String],
) -> Result<Bytes, Failure>
where
    R: IntoIterator<Item = String>,
{
    let broken = |error: csv::Error| Failure::Internal(error.to_string());
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let mut heading = heading.into_iter().peekable();
    if heading.peek().is_some() {
        let stand = STAND.iter().copied().take(stand.len());
        writer.write_record(heading.chain(stand)).map_err(broken)?;
    }
    for row in rows {
        writer.write_record(row.into_iter().chain(stand.iter().cloned())).map_err(broken)?;
    }
    let written = writer.into_inner().map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(written.into())
}

/// People's words as a cell: what begins as a formula does is text to a spreadsheet only behind an apostrophe
/// (OWASP, CSV injection).
pub fn words(text: impl Into<String>) -> String {
    let text = text.into();
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

/// A cell that is empty where there is nothing.
pub fn cell(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_look_like_a_formula_are_words() {
        let row = [words("=SUM(A1)"), "нэг, \"хоёр\"".to_owned()];
        let table = whole(&["a", "b"], [row]).expect("written");
        assert_eq!(String::from_utf8_lossy(&table), "a,b\r\n'=SUM(A1),\"нэг, \"\"хоёр\"\"\"\r\n");
        assert_eq!(words("Гэр хороолол"), "Гэр хороолол");
    }

    #[test]
    fn each_line_says_where_the_table_stands() {
        let stand = ["2026-11-20T04:00:00.123456Z".to_owned(), "7".to_owned()];
        let table = whole_with(&stand, &["a"], [["1".to_owned()]]).expect("written");
        let expected = "a,as_of,position\r\n1,2026-11-20T04:00:00.123456Z,7\r\n";
        assert_eq!(String::from_utf8_lossy(&table), expected);
    }

    #[actix_web::test]
    async fn every_part_is_sent_under_one_heading_and_trouble_cuts_it_off() {
        let read = async |place: u8| match place {
            0 | 1 => {
                Ok(Part { rows: vec![[place.to_string(), String::new()]], rest: Some(place + 1) })
            }
            2 => Ok(Part { rows: vec![], rest: None }),
            _ => Err(Failure::Internal("gone".into())),
        };
        let sent =
            streamed(HttpResponse::Ok(), "a.csv", &["n", "m"], 0, read).await.expect("begun");
        let body = actix_web::body::to_bytes(sent.into_body()).await.expect("sent");
        assert_eq!(body, "n,m\r\n0,\r\n1,\r\n");

        let cut = async |place: u8| match place {
            0 => Ok(Part { rows: vec![["0".to_owned()]], rest: Some(1) }),
            _ => Err(Failure::Internal("gone".into())),
        };
        let sent = streamed(HttpResponse::Ok(), "a.csv", &["n"], 0, cut).await.expect("begun");
        assert!(actix_web::body::to_bytes(sent.into_body()).await.is_err());
        assert!(streamed(HttpResponse::Ok(), "a.csv", &["n"], 9, cut).await.is_err());
    }
}
