//! What is wrong with the way letters are to go out.

/// What keeps letters from going out at all, for whoever sets the house up.
#[derive(Debug, thiserror::Error)]
pub enum MailConfigError {
    #[error("the sender is not like «Name <name@example.mn>»")]
    From,
    #[error(
        "the address for bounces is not like «bounces@example.mn», or its name is longer than 14"
    )]
    Bounces,
    #[error("the key of the bounces has {length} bytes and needs {minimum}")]
    Key { length: usize, minimum: usize },
    #[error(
        "the address for what people write is not like «complaints@example.mn», or its name is longer than 14"
    )]
    Ours,
    #[error("the key of the tags has {length} bytes and needs {minimum}")]
    TagKey { length: usize, minimum: usize },
    #[error("DKIM needs a domain and a selector of letters, digits, dots and hyphens")]
    DkimName,
    #[error("the key of DKIM is neither RSA of 2048 bits or more nor Ed25519, in PEM")]
    DkimKey,
    #[error("without TLS letters go to this machine only, not to another host")]
    InClear,
    #[error("the root certificates are not certificates in PEM")]
    RootCertificates,
    #[error("TLS cannot be set up: this machine believes no certificate, or the host is no name")]
    Tls,
    #[error("there must be at least one connection, and some time for each step")]
    Nothing,
    #[error("the folder for letters cannot be made or written to: {0}")]
    Folder(#[source] std::io::Error),
}
