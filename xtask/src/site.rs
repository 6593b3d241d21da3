//! Makes a finished site of what trunk built: the page's policy and name, the worker, compressed twins.

mod embed;
mod files;
mod one_file;
mod policy;
mod twins;
mod worker;

pub(crate) use twins::brotlied;
pub(crate) use worker::Worker;

use std::{fs, path::Path};

use crate::{Failure, Result};

/// Finishes the build in `dist`, which trunk has just written. Gives the build's name.
pub(crate) fn finish(dist: &Path, worker: Worker) -> Result<String> {
    let built = telling(&read(&dist.join("index.html"))?)?;
    let embed = embed::page(&built)?;
    let mut pages = [("index.html", built), (embed::NAME, embed)];
    for (name, html) in &mut pages {
        *html = policy::enforce(html, policy::Page::Hosted)?;
        write(&dist.join(name), html)?;
    }
    // The name covers the pages as they are up to here; the worker's list covers them with the name in them.
    let build = files::identity(&files::list(dist)?);
    let kind = match worker {
        Worker::Keeping => "hosted",
        Worker::Retired => "retired",
    };
    let edition = format!(r#"<meta name="edition" content="{kind} {build}">"#);
    for (name, html) in &pages {
        write(&dist.join(name), &policy::after_charset(html, &edition)?)?;
    }
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
    Ok(build)
}

/// Writes the app as one file to `out`, from the finished build in `dist`.
pub(crate) fn one_file(project: &Path, dist: &Path, build: &str, out: &Path) -> Result<()> {
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder)
            .map_err(|error| Failure(format!("{}: {error}", folder.display())))?;
    }
    let html = one_file::page(project, dist, build)?;
    write(out, &html)?;
    println!("{}: {} bytes", out.display(), html.len());
    Ok(())
}

/// Lets trunk's loader tell the page when the program can't start: WebKit reports no error of a module that
/// fails while it waits, so `assets/start.js` alone would not hear of it.
fn telling(html: &str) -> Result<String> {
    let tell =
        ".catch(error => { document.documentElement.classList.add('failed'); throw error; })";
    let end = html
        .find("await init(")
        .and_then(|start| Some(start + html[start..].find(");")? + 1))
        .ok_or_else(|| Failure("trunk's loader is not as it used to be; see site.rs".to_owned()))?;
    Ok(format!("{}{tell}{}", &html[..end], &html[end..]))
}

/// Checks that a finished build is what it says it is.
pub(crate) fn check(dist: &Path) -> Result<()> {
    worker::check(dist)
}

/// The files of a build that belong on any host: the worker and all that it keeps, without compressed twins.
pub(crate) fn kept(dist: &Path) -> Result<Vec<String>> {
    let mut names: Vec<String> = files::list(dist)?.into_keys().collect();
    names.retain(|name| name == worker::NAME || worker::is_kept(name));
    Ok(names)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| Failure(format!("{}: {error}", path.display())))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).map_err(|error| Failure(format!("{}: {error}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_tells_when_it_fails() {
        let html = "<script>const wasm = await init({ module_or_path: './x' });\ngo();</script>";
        let told = telling(html).unwrap();
        assert!(told.contains("await init({ module_or_path: './x' }).catch("));
        assert!(told.contains("throw error; });\ngo();"));
        assert!(telling("<script>start()</script>").is_err());
    }
}
