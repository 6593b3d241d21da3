//! What other pages take from a build: the loader of the element, the configurator, and npm's package.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};
use xshell::{Shell, cmd};

use crate::{Failure, Result, build, site};

/// What the loader may weigh in brotli, in bytes: a page pays for it before anything is seen.
const MOST_LOADER: usize = 5_120;

const SOURCE: &str = "assets/embed";
const LOADER: &str = "mock-interviewer.js";

/// Where npm's package is written.
const PACKAGE: &str = "dist-npm";

/// Puts the loader and the configurator into the build in `dist`, which is not finished yet.
///
/// The loader is there twice: under an address that stays, and under one that names its version and content, which an
/// integrity hash can go with.
pub(crate) fn bring(shell: &Shell, dist: &Path) -> Result<()> {
    let folder = dist.join("embed");
    shell.create_dir(&folder)?;
    let loader = folder.join(LOADER);
    let version = version()?;
    let banner = format!("/* mock-interviewer {version}, MIT or Apache-2.0 */");
    cmd!(
        shell,
        "esbuild {SOURCE}/{LOADER} --minify --target=es2022 --charset=utf8 --log-level=warning --banner:js={banner} --outfile={loader}"
    )
    .quiet()
    .run()?;
    let bytes = read(&loader)?;
    let brotli = site::brotlied(&bytes).map_err(|error| Failure(error.to_string()))?;
    if brotli.len() > MOST_LOADER {
        return Err(Failure(format!(
            "the loader has {} bytes in brotli, more than the budget of {MOST_LOADER}; see what grew in {SOURCE}/{LOADER}, or raise the budget in xtask/src/embed.rs on purpose",
            brotli.len()
        )));
    }
    println!(
        "{:>9} bytes  embed/{LOADER}, {} with brotli",
        bytes.len(),
        brotli.len()
    );
    let content: String = Sha384::digest(&bytes)[..4]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let pinned = format!("mock-interviewer-{version}-{content}.js");
    shell.copy_file(&loader, folder.join(&pinned))?;

    let page = shell.read_file(format!("{SOURCE}/configure.html"))?;
    shell.write_file(
        folder.join("configure.html"),
        naming(&page, &style(dist)?, &pinned, &integrity(&bytes))?,
    )?;
    for name in ["configure.js", "configure.css"] {
        shell.copy_file(format!("{SOURCE}/{name}"), folder.join(name))?;
    }
    Ok(())
}

/// The configurator's page with the names that this build gave to the app's style and to the loader's version.
fn naming(page: &str, style: &str, pinned: &str, integrity: &str) -> Result<String> {
    let mut page = page.to_owned();
    for (mark, name) in [
        ("style.css", style),
        ("PINNED", pinned),
        ("INTEGRITY", integrity),
    ] {
        if page.matches(mark).count() != 1 {
            return Err(Failure(format!(
                "configure.html should name {mark} once; see xtask/src/embed.rs"
            )));
        }
        page = page.replace(mark, name);
    }
    Ok(page)
}

/// The name of the app's style in this build.
fn style(dist: &Path) -> Result<String> {
    let sizes = build::sizes(dist)?;
    let found = sizes
        .into_iter()
        .map(|(name, _)| name)
        .find(|name| name.starts_with("style-") && name.ends_with(".css"));
    found.ok_or_else(|| Failure("dist/ holds no style".to_owned()))
}

/// Assembles npm's package from the finished build in `dist/`, and says how to write the loader's integrity.
pub(crate) fn package(shell: &Shell) -> Result<()> {
    let project = crate::project();
    let (dist, out) = (project.join("dist"), project.join(PACKAGE));
    site::check(&dist)?;
    shell.remove_path(&out)?;
    shell.create_dir(&out)?;
    for name in fs::read_dir(project.join(SOURCE).join("package"))
        .map_err(|error| Failure(format!("{SOURCE}: {error}")))?
    {
        let name = name.map_err(|error| Failure(error.to_string()))?.path();
        shell.copy_file(&name, &out)?;
    }
    shell.copy_file("LICENSE", &out)?;
    for name in site::kept(&dist)? {
        let to = out.join("dist").join(&name);
        shell.create_dir(to.parent().unwrap_or(&out))?;
        shell.copy_file(dist.join(&name), to)?;
    }
    let manifest = shell.read_file(out.join("package.json"))?;
    if !manifest.contains(&format!("\"version\": \"{}\"", version()?)) {
        return Err(Failure(format!(
            "{SOURCE}/package/package.json has another version than Cargo.toml"
        )));
    }
    let loader = read(&dist.join("embed").join(LOADER))?;
    let brotli = site::brotlied(&loader).map_err(|error| Failure(error.to_string()))?;
    println!(
        "{PACKAGE}/ is ready for `npm publish`\nthe loader: {} bytes, {} with brotli, integrity {}",
        loader.len(),
        brotli.len(),
        integrity(&loader)
    );
    Ok(())
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// The app's version, from Cargo.toml.
fn version() -> Result<String> {
    let path = crate::project().join("Cargo.toml");
    let text = String::from_utf8(read(&path)?).map_err(|error| Failure(error.to_string()))?;
    text.lines()
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| Failure("Cargo.toml has no version".to_owned()))
}

fn read(path: &PathBuf) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| Failure(format!("{}: {error}", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_configurator_gets_the_names_of_its_build() {
        let page = "<link href=../style.css><body data-pinned=PINNED data-integrity=INTEGRITY>";
        assert_eq!(
            naming(page, "style-1.css", "m-1.js", "sha384-x").unwrap(),
            "<link href=../style-1.css><body data-pinned=m-1.js data-integrity=sha384-x>"
        );
        assert!(naming("PINNED INTEGRITY", "s", "m", "i").is_err());
    }

    #[test]
    fn integrity_is_what_browsers_compare() {
        // printf '' | openssl dgst -sha384 -binary | base64
        assert_eq!(
            integrity(b""),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }
}
