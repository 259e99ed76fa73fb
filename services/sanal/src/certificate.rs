//! TLS of the program's own: a certificate and its key from two files, read again when asked to.

use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context as _, ensure};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use settings::Tls;

/// The certificate that whoever connects now is shown.
#[derive(Debug, Clone)]
pub struct Certificate(Arc<Shown>);

#[derive(Debug)]
struct Shown {
    files: Tls,
    current: RwLock<Arc<CertifiedKey>>,
}

impl Certificate {
    /// `None` where the settings name no files.
    pub fn of(files: &Tls) -> anyhow::Result<Option<Self>> {
        let named = [&files.certificate, &files.key].map(|file| !file.as_os_str().is_empty());
        if named == [false, false] {
            return Ok(None);
        }
        ensure!(named == [true, true], "server.tls needs both certificate and key");
        let current = RwLock::new(read(files)?);
        Ok(Some(Self(Arc::new(Shown { files: files.clone(), current }))))
    }

    /// TLS 1.2 and 1.3 with the cipher suites that rustls holds safe, which are all it has.
    pub fn server(&self) -> anyhow::Result<ServerConfig> {
        let provider = Arc::new(ring::default_provider());
        let builder = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_no_client_auth();
        Ok(builder.with_cert_resolver(self.0.clone()))
    }

    /// What the files hold now, for connections from now on; on an error it stays as it was.
    pub fn read_again(&self) -> anyhow::Result<()> {
        let fresh = read(&self.0.files)?;
        *self.0.current.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }
}

impl ResolvesServerCert for Shown {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner)))
    }
}

fn read(files: &Tls) -> anyhow::Result<Arc<CertifiedKey>> {
    let chain = CertificateDer::pem_file_iter(&files.certificate)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .with_context(|| named("certificate", &files.certificate))?;
    ensure!(!chain.is_empty(), "{}: no certificate", named("certificate", &files.certificate));
    let key = PrivateKeyDer::from_pem_file(&files.key).with_context(|| named("key", &files.key))?;
    let pair = CertifiedKey::from_der(chain, key, &ring::default_provider());
    Ok(Arc::new(pair.context("server.tls: the key is not the certificate's")?))
}

fn named(which: &str, file: &Path) -> String {
    format!("server.tls.{which} {}", file.display())
}
