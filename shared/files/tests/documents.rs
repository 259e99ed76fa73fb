//! The secretariat attaches documents, and everyone reads what was attached; on both databases.

use std::io::{Cursor, Write as _};
use std::sync::LazyLock;

use database::testing::fresh_postgres;
use database::{Address, Database, Schema};
use files::{Files, FilesError, MediaType, STATEMENTS};
use proptest::prelude::*;
use tokio::runtime::Runtime;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

async fn on_every_database(story: impl AsyncFn(Address)) {
    let folder = tempfile::tempdir().expect("a folder");
    story(Address::Folder(folder.path().to_owned())).await;
    if let Some(address) = fresh_postgres().await {
        story(address).await;
    }
}

async fn open(address: &Address) -> Database {
    Database::open(address, Schema::Files, 4).await.expect("it opens")
}

fn archive(entries: &[(&str, &str)]) -> Vec<u8> {
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        archive.start_file(*name, stored).expect("begun");
        archive.write_all(content.as_bytes()).expect("written");
    }
    archive.finish().expect("finished").into_inner()
}

const PDF: &[u8] = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj";
const ODT: &str = "application/vnd.oasis.opendocument.text";

fn documents() -> Vec<(MediaType, Vec<u8>)> {
    vec![
        (MediaType::Pdf, PDF.to_vec()),
        (MediaType::Png, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
        (MediaType::Jpeg, b"\xff\xd8\xff\xe0\0\x10JFIF\0".to_vec()),
        (MediaType::Docx, archive(&[("[Content_Types].xml", "<a/>"), ("word/document.xml", "")])),
        (MediaType::Xlsx, archive(&[("xl/workbook.xml", ""), ("[Content_Types].xml", "<a/>")])),
        (MediaType::Odt, archive(&[("mimetype", ODT), ("content.xml", "")])),
    ]
}

#[tokio::test]
async fn what_is_attached_is_read_as_it_was() {
    on_every_database(async |address| {
        let files = Files::new(open(&address).await);
        for (media_type, content) in documents() {
            let kept = files.keep(&content, "тогтоол").await.expect("kept");
            assert_eq!((kept.media_type, kept.bytes), (media_type, content.len() as u64));
            assert_eq!(kept.name, format!("тогтоол.{}", media_type.ending()));
            let file = files.open(&kept.digest).await.expect("opened").expect("it is there");
            assert_eq!((file.media_type, file.content), (media_type, content));
        }
    })
    .await;
}

#[tokio::test]
async fn a_document_outlives_the_process_that_kept_it() {
    on_every_database(async |address| {
        let first = Files::new(open(&address).await);
        let kept = first.keep(PDF, "a.pdf").await.expect("kept");
        first.close().await;
        let second = Files::new(open(&address).await);
        assert_eq!(second.open(&kept.digest).await.expect("opened").expect("there").content, PDF);
    })
    .await;
}

#[tokio::test]
async fn the_same_content_is_kept_once_also_by_several_at_once() {
    on_every_database(async |address| {
        let database = open(&address).await;
        let files = Files::new(database.clone());
        let names = ["a.pdf", "б.pdf", "a.pdf", "в.docx"];
        let kept = futures::future::join_all(names.map(|name| files.keep(PDF, name))).await;
        let kept: Vec<_> = kept.into_iter().map(|kept| kept.expect("kept")).collect();
        assert!(kept.iter().all(|other| other.digest == kept[0].digest));
        assert_eq!(kept[1].name, "б.pdf", "each by its own name");
        assert_eq!(count(&database).await, 1);
    })
    .await;
}

async fn count(database: &Database) -> i64 {
    const COUNT: &str = "SELECT count(*) FROM file";
    match database {
        Database::Sqlite(pool) => sqlx::query_scalar(COUNT).fetch_one(pool).await,
        Database::Postgres(pool) => sqlx::query_scalar(COUNT).fetch_one(pool).await,
    }
    .expect("counted")
}

#[tokio::test]
async fn a_document_of_the_largest_size_is_kept_and_a_larger_one_is_not() {
    on_every_database(async |address| {
        let files = Files::new(open(&address).await);
        let mut content = PDF.to_vec();
        content.extend((0..files::BYTES_MAX - PDF.len()).map(|n| (n * 7 % 251) as u8));
        let kept = files.keep(&content, "large.pdf").await.expect("kept");
        assert_eq!(kept.bytes, files::BYTES_MAX as u64);
        let file = files.open(&kept.digest).await.expect("opened").expect("it is there");
        assert!(file.content == content);
        content.push(0);
        let refused = files.keep(&content, "larger.pdf").await;
        assert!(matches!(refused, Err(FilesError::TooLarge { max_bytes: files::BYTES_MAX })));
        let small = files.with_bytes_max(PDF.len() - 1).keep(PDF, "a.pdf").await;
        assert!(matches!(small, Err(FilesError::TooLarge { .. })), "{small:?}");
    })
    .await;
}

#[tokio::test]
async fn what_is_no_document_is_not_kept_whatever_it_is_called() {
    on_every_database(async |address| {
        let database = open(&address).await;
        let files = Files::new(database.clone());
        assert!(matches!(files.keep(b"", "a.pdf").await, Err(FilesError::Empty)));
        let macros =
            [("[Content_Types].xml", ""), ("word/document.xml", ""), ("word/vbaProject.bin", "")];
        let two = [("[Content_Types].xml", ""), ("word/document.xml", ""), ("xl/workbook.xml", "")];
        for content in [
            b"<!doctype html><script>alert(1)</script>".to_vec(),
            b"<html>%PDF-1.7".to_vec(),
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
            b"MZ\x90\0".to_vec(),
            b"\x7fELF".to_vec(),
            b"GIF89a".to_vec(),
            b"%PDF".to_vec(),
            b"PK\x03\x04".to_vec(),
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
            archive(&[("a.txt", "a")]),
            archive(&macros),
            archive(&two),
            archive(&[("mimetype", ODT), ("Basic/script-lc.xml", "")]),
            archive(&[("mimetype", "application/java-archive")]),
            archive(&[("mimetype", &ODT.repeat(1_000))]),
        ] {
            let refused = files.keep(&content, "answer.pdf").await;
            assert!(matches!(refused, Err(FilesError::NotAllowed)), "{refused:?}");
        }
        assert_eq!(count(&database).await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_there_is_not_opened() {
    on_every_database(async |address| {
        let files = Files::new(open(&address).await);
        let kept = files.keep(PDF, "a.pdf").await.expect("kept");
        let large = kept.digest.to_uppercase();
        for digest in ["", "..", "' OR 1=1 --", "\0", &"0".repeat(64), &"ө".repeat(32), &large] {
            assert_eq!(files.open(digest).await.expect("asked"), None, "{digest}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_document_that_was_changed_is_not_handed_out() {
    on_every_database(async |address| {
        let database = open(&address).await;
        let files = Files::new(database.clone());
        let kept = files.keep(PDF, "a.pdf").await.expect("kept");
        match &database {
            Database::Sqlite(pool) => {
                const CHANGE: &str = "UPDATE file SET content = x'255044462d', bytes = 5";
                sqlx::query(CHANGE).execute(pool).await.expect("changed");
            }
            Database::Postgres(pool) => {
                const CHANGE: &str = r"UPDATE file SET content = '\x255044462d', bytes = 5";
                sqlx::query(CHANGE).execute(pool).await.expect("changed");
            }
        }
        assert!(matches!(files.open(&kept.digest).await, Err(FilesError::Damaged)));
    })
    .await;
}

#[tokio::test]
async fn every_statement_is_understood() {
    on_every_database(async |address| {
        let database = open(&address).await;
        for statement in STATEMENTS {
            database.prepare(statement).await.expect(statement.name);
        }
    })
    .await;
}

static DESK: LazyLock<(Runtime, Files)> = LazyLock::new(|| {
    let runtime = Runtime::new().expect("it runs");
    let database = runtime.block_on(Database::in_memory(Schema::Files)).expect("it opens");
    (runtime, Files::new(database))
});

proptest! {
    /// Archives cut, spliced and overwritten: an answer each time.
    #[test]
    fn whatever_is_sent_is_kept_or_refused(
        which in 0_usize..6,
        at in any::<prop::sample::Index>(),
        with in prop::collection::vec(any::<u8>(), 0..40),
        is_cut in any::<bool>(),
    ) {
        let (_, mut content) = documents().swap_remove(which);
        let at = at.index(content.len());
        if is_cut { content.truncate(at) }
        content.splice(at..at, with);
        let (runtime, files) = &*DESK;
        runtime.block_on(async {
            match files.keep(&content, "a").await {
                Ok(kept) => {
                    let file = files.open(&kept.digest).await.expect("opened").expect("there");
                    assert_eq!(file.content, content);
                }
                Err(FilesError::NotAllowed | FilesError::Empty) => {}
                Err(other) => panic!("{other}"),
            }
        });
    }
}
