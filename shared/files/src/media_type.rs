//! What a document is, seen from its content: what it calls itself counts for nothing.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

/// The kinds that are kept: what is printed, scanned or written in an office. None of them does
/// anything when it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaType {
    Pdf,
    Png,
    Jpeg,
    /// A text of Word.
    Docx,
    /// A table of Excel.
    Xlsx,
    /// A text of LibreOffice.
    Odt,
}

impl MediaType {
    pub const ALL: [Self; 6] =
        [Self::Pdf, Self::Png, Self::Jpeg, Self::Docx, Self::Xlsx, Self::Odt];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Odt => "application/vnd.oasis.opendocument.text",
        }
    }

    /// Of a file's name, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Odt => "odt",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// What it is by its content; `None` for what is not kept.
    pub fn of(content: &[u8]) -> Option<Self> {
        // Readers look for a PDF's head further on as well; what stands before it could be anything.
        if content.starts_with(b"%PDF-") && infer::archive::is_pdf(content) {
            return Some(Self::Pdf);
        }
        if infer::image::is_png(content) {
            return Some(Self::Png);
        }
        if infer::image::is_jpeg(content) {
            return Some(Self::Jpeg);
        }
        infer::archive::is_zip(content).then(|| of_archive(content)).flatten()
    }
}

/// Office documents are archives, told apart by what is in them. Nothing is unpacked but a line.
fn of_archive(content: &[u8]) -> Option<MediaType> {
    let mut archive = ZipArchive::new(Cursor::new(content)).ok()?;
    if archive.file_names().any(|name| name.map_or(true, |name| is_program(&name))) {
        return None;
    }
    let has = |name| archive.index_for_name(name).is_some();
    if has("[Content_Types].xml") {
        return match (has("word/document.xml"), has("xl/workbook.xml")) {
            (true, false) => Some(MediaType::Docx),
            (false, true) => Some(MediaType::Xlsx),
            _ => None,
        };
    }
    let mut says = String::new();
    archive.by_name("mimetype").ok()?.take(100).read_to_string(&mut says).ok()?;
    (says == MediaType::Odt.as_str()).then_some(MediaType::Odt)
}

/// Macros, in either family of documents.
fn is_program(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with("vbaproject.bin") || name.starts_with("basic/") || name.starts_with("scripts/")
}
