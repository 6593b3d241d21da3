//! Building and serving the app.

use std::{fs, path::Path};

use xshell::{Shell, cmd};

use crate::{
    Failure, Result, embed,
    site::{self, Worker},
    tools,
};

/// Builds the app, serves it on this machine and opens it; builds again when a file changes.
pub(crate) fn serve(shell: &Shell, options: &[&str]) -> Result<()> {
    tools::wasm_target(shell)?;
    tools::builders(shell)?;
    let open = (!options.contains(&"--no-open")).then_some("--open");
    let options = options.iter().filter(|option| **option != "--no-open");
    println!("· building the app; the first time takes a minute or two. Stop with Ctrl-C.");
    cmd!(shell, "trunk serve {open...} {options...}")
        .quiet()
        .run()?;
    Ok(())
}

/// Where the app as one file is written.
pub(crate) const ONE_FILE: &str = "dist-single-file/mock-interviewer.html";

/// Writes the release build to `dist/`, and the app as one file beside it.
pub(crate) fn single_file(shell: &Shell) -> Result<()> {
    let build = dist(shell, Worker::Keeping)?;
    let project = crate::project();
    site::one_file(
        project,
        &project.join("dist"),
        &build,
        &project.join(ONE_FILE),
    )
}

/// Writes the release build to `dist/`; gives its name.
pub(crate) fn dist(shell: &Shell, worker: Worker) -> Result<String> {
    tools::wasm_target(shell)?;
    tools::builders(shell)?;
    tools::npm(shell)?;
    cmd!(shell, "trunk build --release").quiet().run()?;
    let dist = crate::project().join("dist");
    embed::bring(shell, &dist)?;
    let build = site::finish(&dist, worker)?;
    for (name, bytes) in sizes(&dist)? {
        println!("{bytes:>9} bytes  {name}");
    }
    Ok(build)
}

/// The files at the top of a build with their sizes in bytes, the largest first.
pub(crate) fn sizes(dist: &Path) -> Result<Vec<(String, u64)>> {
    let failed = |error: std::io::Error| Failure(format!("{}: {error}", dist.display()));
    let mut sizes = Vec::new();
    for entry in fs::read_dir(dist).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let data = entry.metadata().map_err(failed)?;
        if data.is_file() {
            sizes.push((entry.file_name().to_string_lossy().into_owned(), data.len()));
        }
    }
    sizes.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    Ok(sizes)
}
