//! Files: sent by a program, or with a form of a page.

use reqwest::{Method, RequestBuilder};

use super::reader::Form;
use super::{Answer, Citizen, Page, Reader};

/// As little as is a PDF.
pub const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n";
const BOUNDARY: &str = "----sanal";

/// A form as browsers send one with files: fields, and files by their field, name and content.
pub fn with_files<N: AsRef<str>, V: AsRef<str>>(
    request: RequestBuilder,
    fields: &[(N, V)],
    files: &[(&str, &str, &[u8])],
) -> RequestBuilder {
    let mut body = Vec::new();
    let mut part = |about: String, content: &[u8]| {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {about}\r\n\r\n");
        body.extend_from_slice(&[head.as_bytes(), content, b"\r\n"].concat());
    };
    for (name, value) in fields {
        part(format!("name=\"{}\"", name.as_ref()), value.as_ref().as_bytes());
    }
    for (field, name, content) in files {
        part(format!("name=\"{field}\"; filename=\"{name}\""), content);
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    request.header("content-type", kind).body(body)
}

impl Citizen {
    /// The digest under which everyone reads it.
    pub async fn keeps_a_document(&self) -> String {
        let kept = self.request(Method::POST, "/api/v1/documents?name=answer.docx").body(PDF);
        let kept = Answer::to(kept).await.expect(201).json();
        assert_eq!(
            (&kept["name"], &kept["media_type"]),
            (&"answer.pdf".into(), &"application/pdf".into())
        );
        kept["digest"].as_str().expect("a digest").to_owned()
    }
}

impl Form {
    /// Where sending it with files leads, through all redirects.
    pub async fn sent_with_files_by(self, reader: &Reader, files: &[(&str, &str, &[u8])]) -> Page {
        let request = reader.http.post(reader.address(&self.action));
        let answer = Answer::to(with_files(request, &self.fields, files)).await;
        reader.arrives(self.action, answer).await
    }
}
