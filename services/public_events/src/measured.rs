//! A file that knows its size and digest while it is written.

use std::io::{self, Read, Write};

use sha2::{Digest as _, Sha256};

use crate::segments::FileFacts;

pub(crate) struct Measured<W> {
    inner: W,
    hash: Sha256,
    bytes: u64,
}

impl<W> Measured<W> {
    pub fn new(inner: W) -> Self {
        Self { inner, hash: Sha256::new(), bytes: 0 }
    }

    pub const fn inner(&self) -> &W {
        &self.inner
    }

    /// Of what is written so far.
    pub fn facts(&self) -> FileFacts {
        let sha256 = hex::encode(self.hash.clone().finalize());
        FileFacts { byte_size: self.bytes, sha256 }
    }
}

impl<R: Read> Measured<R> {
    /// Goes on after what is there already, up to so many bytes.
    pub fn after(mut inner: R, bytes: u64) -> io::Result<Self> {
        let mut hash = Sha256::new();
        let mut before = inner.by_ref().take(bytes);
        let mut chunk = vec![0; 1 << 16];
        let mut read = 0;
        loop {
            match before.read(&mut chunk)? {
                0 => break,
                n => {
                    hash.update(&chunk[..n]);
                    read += n as u64;
                }
            }
        }
        Ok(Self { inner, hash, bytes: read })
    }
}

impl<W: Write> Write for Measured<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_before_counts_as_if_it_had_been_written_now() {
        let mut whole = Measured::new(Vec::new());
        whole.write_all(b"one\ntwo\n").expect("written");
        let half = Measured::after(&b"one\ntwo\n"[..], 4).expect("read");
        assert_eq!(half.facts().byte_size, 4);
        let all = Measured::after(&b"one\ntwo\n"[..], 8).expect("read");
        assert_eq!(all.facts(), whole.facts());
    }
}
