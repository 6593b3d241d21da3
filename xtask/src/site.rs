//! Makes a finished site of what trunk built: the page's policy and name, the worker, compressed twins.

mod files;
mod policy;
mod twins;
mod worker;

pub(crate) use worker::Worker;

use std::{fs, path::Path};

use crate::{Failure, Result};

/// Finishes the build in `dist`, which trunk has just written.
pub(crate) fn finish(dist: &Path, worker: Worker) -> Result<()> {
    let index = dist.join("index.html");
    let html = policy::enforce(&read(&index)?, policy::Page::Hosted)?;
    write(&index, &html)?;
    // The name covers the page as it is up to here; the worker's list covers it with the name in it.
    let build = files::identity(&files::list(dist)?);
    let kind = match worker {
        Worker::Keeping => "hosted",
        Worker::Retired => "retired",
    };
    let edition = format!(r#"<meta name="edition" content="{kind} {build}">"#);
    write(&index, &policy::after_charset(&html, &edition)?)?;
    let files = files::list(dist)?;
    write(
        &dist.join(worker::NAME),
        &worker::script(worker, &build, &files),
    )?;
    let (plain, brotli) = twins::write(dist)?;
    check(dist)?;
    println!(
        "build {build}: {} files, {plain} bytes, {brotli} with brotli",
        files.len() + 1
    );
    Ok(())
}

/// Checks that a finished build is what it says it is.
pub(crate) fn check(dist: &Path) -> Result<()> {
    worker::check(dist)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| Failure(format!("{}: {error}", path.display())))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).map_err(|error| Failure(format!("{}: {error}", path.display())))
}
