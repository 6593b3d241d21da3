//! Makes a finished site of what trunk built.

mod policy;

use std::{fs, path::Path};

use crate::{Failure, Result};

/// Finishes the build in `dist`.
pub(crate) fn finish(dist: &Path) -> Result<()> {
    let index = dist.join("index.html");
    let html = policy::enforce(&read(&index)?, policy::Page::Hosted)?;
    write(&index, html.as_bytes())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| Failure(format!("{}: {error}", path.display())))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).map_err(|error| Failure(format!("{}: {error}", path.display())))
}
