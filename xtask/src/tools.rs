//! Installs what is missing, and is quick when nothing is.
//!
//! Command-line tools go into a cache of their own, a folder for each version, so that no clone and no
//! other project is disturbed; npm's go into `tests/node_modules`, by the lock file.

use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use xshell::{Shell, cmd};

use crate::{Failure, Result};

const TRUNK: &str = "0.21.14";
const DENY: &str = "0.20.2";
const TWIGGY: &str = "0.8.0";
const WASM: &str = "wasm32-unknown-unknown";

/// What browsers need, as Debian names it, and a file that shows that it is there.
const BROWSERS: [(&str, &str); 8] = [
    ("chromium", "/usr/bin/chromium"),
    ("chromium-driver", "/usr/bin/chromedriver"),
    ("firefox-esr", "/usr/bin/firefox-esr"),
    ("webkit2gtk-driver", "/usr/bin/WebKitWebDriver"),
    ("xvfb", "/usr/bin/Xvfb"),
    ("xauth", "/usr/bin/xauth"),
    (
        "python3-gi",
        "/usr/lib/python3/dist-packages/gi/__init__.py",
    ),
    ("gir1.2-webkit2-4.1", "/usr/share/doc/gir1.2-webkit2-4.1"),
];

fn cache() -> Result<PathBuf> {
    let folder = env::var_os("MOCK_INTERVIEWER_TOOLS")
        .map(PathBuf::from)
        .or_else(|| dirs::cache_dir().map(|cache| cache.join("mock-interviewer")));
    folder.ok_or_else(|| {
        Failure(
            "No cache folder is known on this system; set MOCK_INTERVIEWER_TOOLS to one."
                .to_owned(),
        )
    })
}

/// The target that the app is compiled for.
pub(crate) fn wasm_target(shell: &Shell) -> Result<()> {
    let sysroot = cmd!(shell, "rustc --print sysroot").quiet().read()?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).exists() {
        return Ok(());
    }
    println!("· adding Rust's target {WASM} (once, a minute)");
    cmd!(shell, "rustup target add {WASM}").quiet().run().map_err(|error| {
        Failure(format!("{error}\nInstall Rust with rustup, or add the target {WASM} with your system's packages."))
    })
}

/// Rust's formatter and linter.
pub(crate) fn components(shell: &Shell) -> Result<()> {
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if cmd!(shell, "{program} --version")
            .quiet()
            .ignore_stdout()
            .ignore_stderr()
            .run()
            .is_err()
        {
            println!("· adding Rust's {component}");
            cmd!(shell, "rustup component add {component}")
                .quiet()
                .run()?;
        }
    }
    Ok(())
}

/// Puts trunk and wasm-bindgen on the path, installing them if need be.
pub(crate) fn builders(shell: &Shell) -> Result<()> {
    let bindgen = locked("wasm-bindgen")?;
    // Without --locked: its lock file names a version that the registry no longer has.
    let tools = [
        cargo_tool(
            shell,
            "wasm-bindgen-cli",
            &bindgen,
            Build::Fair,
            &[],
            "3 minutes",
        )?,
        cargo_tool(
            shell,
            "trunk",
            TRUNK,
            Build::Quick,
            &["--locked", "--no-default-features", "--features", "rustls"],
            "4 minutes",
        )?,
    ];
    on_path(shell, &tools)
}

/// The program `cargo-deny`.
pub(crate) fn deny(shell: &Shell) -> Result<()> {
    let tool = cargo_tool(
        shell,
        "cargo-deny",
        DENY,
        Build::Quick,
        &["--locked"],
        "3 minutes",
    )?;
    on_path(shell, &[tool])
}

/// The program `twiggy`, which says what a wasm is made of.
pub(crate) fn twiggy(shell: &Shell) -> Result<()> {
    let tool = cargo_tool(
        shell,
        "twiggy",
        TWIGGY,
        Build::Quick,
        &["--locked"],
        "1 minute",
    )?;
    on_path(shell, &[tool])
}

/// How a tool is compiled: waiting for it once against waiting for it each time.
#[derive(Clone, Copy)]
enum Build {
    /// Not optimised: it mostly waits for others.
    Quick,
    /// A little: it works through the whole wasm at every build.
    Fair,
}

/// Installs a program from crates.io, compiled for a quick start rather than for speed; gives its folder.
fn cargo_tool(
    shell: &Shell,
    name: &str,
    version: &str,
    build: Build,
    options: &[&str],
    takes: &str,
) -> Result<PathBuf> {
    let root = cache()?.join(format!("{name}-{version}"));
    let bin = root.join("bin");
    if bin.join(".complete").exists() {
        return Ok(bin);
    }
    println!("· installing {name} {version} (once, about {takes} on two cores)");
    let optimised = match build {
        Build::Quick => "0",
        Build::Fair => "1",
    };
    cmd!(shell, "cargo install {name} --version {version} --debug {options...} --root {root} --no-track --force")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_OPT_LEVEL", optimised)
        .env("CARGO_TARGET_DIR", root.join("build"))
        .quiet()
        .run()
        .map_err(|error| Failure(format!("{error}\n{name} could not be installed; its message is above.")))?;
    shell.remove_path(root.join("build"))?;
    shell.write_file(bin.join(".complete"), "")?;
    Ok(bin)
}

/// The version of a crate in Cargo.lock.
fn locked(name: &str) -> Result<String> {
    let lock = crate::project().join("Cargo.lock");
    let text = fs::read_to_string(&lock)
        .map_err(|error| Failure(format!("{}: {error}", lock.display())))?;
    text.split("[[package]]")
        .find(|package| package.contains(&format!("name = \"{name}\"\n")))
        .and_then(|package| package.split("version = \"").nth(1)?.split('"').next())
        .map(str::to_owned)
        .ok_or_else(|| Failure(format!("Cargo.lock has no {name}")))
}

/// npm's packages, by the lock file.
pub(crate) fn npm(shell: &Shell) -> Result<()> {
    npm_in(shell, "tests")
}

/// What the benchmark compares the app with, besides what the tests need.
pub(crate) fn bench(shell: &Shell) -> Result<()> {
    npm(shell)?;
    npm_in(shell, "tests/bench")
}

/// npm's packages of one folder, by its lock file.
fn npm_in(shell: &Shell, folder: &str) -> Result<()> {
    let folder = crate::project().join(folder);
    let modules = folder.join("node_modules");
    let lock = shell.read_file(folder.join("package-lock.json"))?;
    let stamp = modules.join(".installed-lock");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return on_path(shell, &[modules.join(".bin")]);
    }
    println!("· installing npm's tools (once, some seconds)");
    let _in = shell.push_dir(&folder);
    cmd!(
        shell,
        "npm ci --ignore-scripts --no-audit --no-fund --loglevel=error"
    )
    .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
    .quiet()
    .run()
    .map_err(|error| Failure(format!("{error}\nNode.js 20 or newer with npm is needed.")))?;
    shell.write_file(stamp, lock)?;
    on_path(shell, &[modules.join(".bin")])
}

/// Three browsers and what drives them.
pub(crate) fn browsers(shell: &Shell) -> Result<()> {
    packages(shell, "the browsers for the tests", &BROWSERS)
}

/// System packages, installed where that can be done without asking.
fn packages(shell: &Shell, what: &str, wanted: &[(&str, &str)]) -> Result<()> {
    let missing: Vec<&str> = wanted
        .iter()
        .filter(|(_, file)| !Path::new(file).exists())
        .map(|(name, _)| *name)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let root = cmd!(shell, "id -u")
        .quiet()
        .read()
        .is_ok_and(|id| id == "0");
    let apt = Path::new("/usr/bin/apt-get").exists();
    if !(root && apt) {
        let list = missing.join(" ");
        return Err(Failure(format!(
            "{what} are missing. On Debian or Ubuntu run:\n    sudo apt-get install {list}\nOn other systems install Chromium with its driver, Firefox ESR, WebKitGTK's WebDriver and Xvfb; the tests look for them under /usr/bin.\nEverything else runs with: cargo xtask test fmt clippy unit docs deny bank"
        )));
    }
    println!(
        "· installing {what} (once, about a minute): {}",
        missing.join(" ")
    );
    cmd!(shell, "apt-get -qq update").quiet().run()?;
    cmd!(
        shell,
        "apt-get -qq install -y --no-install-recommends {missing...}"
    )
    .env("DEBIAN_FRONTEND", "noninteractive")
    .quiet()
    .ignore_stdout()
    .run()?;
    Ok(())
}

/// An ordinary Python with the packages that the bank's code uses.
pub(crate) fn bank_python(shell: &Shell) -> Result<PathBuf> {
    npm(shell)?;
    python(shell, "bank", "the Python packages of the bank's code")
}

/// A Python with Anki, which reads the file that is written for it.
pub(crate) fn anki_python(shell: &Shell) -> Result<PathBuf> {
    python(shell, "anki", "Anki, to import what is written for it")
}

/// A Python of its own with the packages of `tests/<name>/requirements.txt`.
fn python(shell: &Shell, name: &str, what: &str) -> Result<PathBuf> {
    let list = crate::project().join(format!("tests/{name}/requirements.txt"));
    let wanted = shell.read_file(&list)?;
    let folder = cache()?.join(format!("{name}-python"));
    let python = folder.join("bin/python");
    let stamp = folder.join("requirements.txt");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    let recent = cmd!(
        shell,
        "python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'"
    );
    if recent.quiet().ignore_stderr().run().is_err() {
        packages(
            shell,
            "Python 3.11 or newer and its venv module",
            &[
                ("python3", "/usr/bin/python3"),
                (
                    "python3-venv",
                    "/usr/lib/python3/dist-packages/venv-is-checked-above",
                ),
            ],
        )?;
    }
    println!("· installing {what} (once, about a minute)");
    shell.remove_path(&folder)?;
    cmd!(shell, "python3 -m venv {folder}").quiet().run()?;
    // A pip as old as Debian's does not see every release.
    for what in [
        vec![OsStr::new("pip==26.3")],
        vec![OsStr::new("-r"), list.as_os_str()],
    ] {
        cmd!(
            shell,
            "{python} -m pip install --quiet --disable-pip-version-check {what...}"
        )
        .quiet()
        .run()?;
    }
    shell.write_file(stamp, wanted)?;
    Ok(python)
}

/// Puts folders before everything else that is on the path of this shell's commands.
fn on_path(shell: &Shell, folders: &[PathBuf]) -> Result<()> {
    let old = shell.var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&old));
    let path = env::join_paths(all)
        .map_err(|error| Failure(format!("the PATH can't be extended: {error}")))?;
    shell.set_var("PATH", path);
    Ok(())
}
