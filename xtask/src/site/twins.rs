//! Compressed twins beside the files, for hosts that send those: `x.js.br` and `x.js.gz` for `x.js`.

use std::{fs, io::Write, path::Path};

use flate2::{Compression, write::GzEncoder};

use super::files;
use crate::{Failure, Result};

/// Pictures that are compressed already.
const DENSE: [&str; 1] = [".png"];

/// Writes the twins of every file; gives the bytes of all files, and of all brotli twins or what stands in
/// for them.
pub(crate) fn write(dist: &Path) -> Result<(usize, usize)> {
    let (mut plain, mut brotli) = (0, 0);
    for name in files::list(dist)?.keys() {
        let path = dist.join(name);
        let failed = |error: std::io::Error| Failure(format!("{}: {error}", path.display()));
        let bytes = fs::read(&path).map_err(failed)?;
        plain += bytes.len();
        if DENSE.iter().any(|ending| name.ends_with(ending)) {
            brotli += bytes.len();
            continue;
        }
        let twin = |ending: &str| path.with_file_name(format!("{}.{ending}", file_name(name)));
        let small = brotlied(&bytes).map_err(failed)?;
        brotli += small.len();
        fs::write(twin("br"), small).map_err(failed)?;
        fs::write(twin("gz"), gzipped(&bytes).map_err(failed)?).map_err(failed)?;
    }
    Ok((plain, brotli))
}

fn file_name(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// As a host would send it to every browser of today.
pub(crate) fn brotlied(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    // Quality and window at their highest that every browser reads.
    brotli::CompressorWriter::new(&mut out, 1 << 16, 11, 22).write_all(bytes)?;
    Ok(out)
}

fn gzipped(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    // The header carries no time, so that the same file has the same twin.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_twin_unpacks_to_its_file() {
        let text = "the same words over and over. ".repeat(999);
        let mut back = String::new();
        brotli::Decompressor::new(&brotlied(text.as_bytes()).unwrap()[..], 4096)
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
        back.clear();
        flate2::read::GzDecoder::new(&gzipped(text.as_bytes()).unwrap()[..])
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
    }
}
