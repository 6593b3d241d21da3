//! `cargo xtask test`: every check, in steps.

use std::{path::Path, time::Instant};

use xshell::{Shell, cmd};

use crate::{Failure, Result, bank, build, embed, site::Worker, tools};

/// What the wasm may weigh, in bytes before compression. It is raised only on purpose.
const MOST_WASM: u64 = 1_300_000;

type Step = (&'static str, &'static str, fn(&Shell) -> Result<()>);

const STEPS: &[Step] = &[
    ("fmt", "format", fmt),
    ("clippy", "clippy, native and wasm", clippy),
    ("purity", "no browser crate under the core", purity),
    ("unit", "native tests", unit),
    ("docs", "documentation", docs),
    (
        "deny",
        "licences, sources and advisories of dependencies",
        deny,
    ),
    (
        "bank",
        "the question bank: lint, every block, every task",
        bank,
    ),
    ("anki", "what is exported for Anki, imported by Anki", anki),
    ("browser", "storage and clock layer in a browser", browser),
    ("dist", "release build and its size", dist),
    (
        "package",
        "npm's package: what it exports, its types, its manifest",
        package,
    ),
    ("e2e", "journeys in Chromium, Firefox and WebKitGTK", e2e),
];

/// Runs every step, or those named, and stops at the first that fails.
#[expect(
    clippy::disallowed_methods,
    reason = "it times the steps for the person who waits"
)]
pub(crate) fn all(shell: &Shell, only: &[&str]) -> Result<()> {
    if let Some(unknown) = only
        .iter()
        .find(|name| !STEPS.iter().any(|step| step.0 == **name))
    {
        let names: Vec<&str> = STEPS.iter().map(|step| step.0).collect();
        return Err(Failure(format!(
            "there is no step “{unknown}”; steps are {}",
            names.join(", ")
        )));
    }
    let steps: Vec<&Step> = STEPS
        .iter()
        .filter(|step| only.is_empty() || only.contains(&step.0))
        .collect();
    let begun = Instant::now();
    for (at, (name, what, run)) in steps.iter().enumerate() {
        println!("\n[{}/{}] {name}: {what}", at + 1, steps.len());
        let step = Instant::now();
        run(shell).map_err(|Failure(message)| {
            Failure(format!(
                "{message}\n\nThe step “{name}” failed. Run it alone with: cargo xtask test {name}"
            ))
        })?;
        println!(
            "[{}/{}] {name}: {} s",
            at + 1,
            steps.len(),
            step.elapsed().as_secs()
        );
    }
    println!("\nall checks passed in {} s", begun.elapsed().as_secs());
    Ok(())
}

fn fmt(shell: &Shell) -> Result<()> {
    tools::components(shell)?;
    Ok(cmd!(shell, "cargo fmt --all --check").quiet().run()?)
}

fn clippy(shell: &Shell) -> Result<()> {
    tools::components(shell)?;
    tools::wasm_target(shell)?;
    cmd!(
        shell,
        "cargo clippy --locked --quiet --workspace --all-targets -- -D warnings"
    )
    .quiet()
    .run()?;
    Ok(cmd!(
        shell,
        "cargo clippy --locked --quiet --target wasm32-unknown-unknown --lib --bins --test browser -- -D warnings"
    )
    .quiet()
    .run()?)
}

fn purity(shell: &Shell) -> Result<()> {
    let tree = cmd!(
        shell,
        "cargo tree --locked --workspace --edges all --prefix none"
    )
    .quiet()
    .read()?;
    for banned in ["yew", "web-sys", "wasm-bindgen", "js-sys", "gloo"] {
        if let Some(line) = tree
            .lines()
            .find(|line| line.split(' ').next() == Some(banned))
        {
            return Err(Failure(format!(
                "{line} is in the native dependency tree; browser crates belong under the wasm32 target in Cargo.toml"
            )));
        }
    }
    println!(
        "{} crates on the host, none of the browser",
        tree.lines()
            .collect::<std::collections::BTreeSet<_>>()
            .len()
    );
    Ok(())
}

fn unit(shell: &Shell) -> Result<()> {
    Ok(cmd!(shell, "cargo test --locked --quiet --workspace")
        .quiet()
        .run()?)
}

fn docs(shell: &Shell) -> Result<()> {
    cmd!(
        shell,
        "cargo doc --locked --quiet --workspace --no-deps --document-private-items"
    )
    .env("RUSTDOCFLAGS", "-D warnings")
    .quiet()
    .run()?;
    Ok(cmd!(shell, "cargo doc --locked --quiet --no-deps --target wasm32-unknown-unknown --document-private-items")
        .env("RUSTDOCFLAGS", "-D warnings")
        .quiet()
        .run()?)
}

fn deny(shell: &Shell) -> Result<()> {
    tools::deny(shell)?;
    cmd!(
        shell,
        "cargo-deny --log-level error --locked --all-features check bans licenses sources"
    )
    .quiet()
    .run()?;
    // The list of advisories comes from the network, which the tests must not need.
    let fetched = cmd!(
        shell,
        "cargo-deny --log-level error --locked --offline check --disable-fetch advisories"
    );
    if fetched
        .quiet()
        .ignore_stderr()
        .ignore_stdout()
        .run()
        .is_err()
    {
        println!(
            "advisories: no fresh list on this machine, or one that names a dependency of ours; run `cargo deny check advisories` where the network allows it"
        );
    } else {
        println!("advisories: checked against the list on this machine");
    }
    Ok(())
}

fn bank(shell: &Shell) -> Result<()> {
    bank::verify(&crate::ours(), &[], Some(&tools::bank_python(shell)?))
}

fn anki(shell: &Shell) -> Result<()> {
    let python = tools::anki_python(shell)?;
    let file = crate::project().join("target/anki.txt");
    bank::anki(&crate::ours(), &file)?;
    Ok(cmd!(shell, "{python} tests/anki/verify.py {file}")
        .quiet()
        .run()?)
}

fn browser(shell: &Shell) -> Result<()> {
    tools::browsers(shell)?;
    tools::wasm_target(shell)?;
    tools::builders(shell)?;
    Ok(cmd!(
        shell,
        "cargo test --locked --target wasm32-unknown-unknown --test browser"
    )
    .env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        "wasm-bindgen-test-runner",
    )
    .env("CHROMEDRIVER", "/usr/bin/chromedriver")
    .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
    .quiet()
    .run()?)
}

fn dist(shell: &Shell) -> Result<()> {
    build::single_file(shell)?;
    let sizes = build::sizes(&crate::project().join("dist"))?;
    let wasm = sizes
        .iter()
        .find(|(name, _)| Path::new(name).extension().is_some_and(|e| e == "wasm"));
    match wasm {
        Some((_, bytes)) if *bytes <= MOST_WASM => Ok(()),
        Some((name, bytes)) => Err(Failure(format!(
            "{name} has {bytes} bytes, more than the budget of {MOST_WASM}; see what grew, or raise the budget in xtask/src/check.rs on purpose"
        ))),
        None => Err(Failure("dist/ holds no wasm".to_owned())),
    }
}

fn package(shell: &Shell) -> Result<()> {
    tools::npm(shell)?;
    if !crate::project().join("dist/worker.js").exists() {
        build::dist(shell, Worker::Keeping)?;
    }
    embed::package(shell)?;
    Ok(cmd!(shell, "node --test tests/package/package.test.mjs")
        .quiet()
        .run()?)
}

fn e2e(shell: &Shell) -> Result<()> {
    tools::npm(shell)?;
    tools::browsers(shell)?;
    if !crate::project().join(build::ONE_FILE).exists() {
        build::single_file(shell)?;
    }
    let _in = shell.push_dir("tests/e2e");
    Ok(cmd!(shell, "playwright test").quiet().run()?)
}

/// Takes screenshots of every screen, for looking at.
pub(crate) fn shots(shell: &Shell) -> Result<()> {
    tools::npm(shell)?;
    tools::browsers(shell)?;
    build::dist(shell, Worker::Keeping)?;
    Ok(cmd!(shell, "node tests/e2e/shots.mjs target/shots")
        .quiet()
        .run()?)
}

/// Renders the icons that can't be SVG.
pub(crate) fn icons(shell: &Shell) -> Result<()> {
    tools::npm(shell)?;
    tools::browsers(shell)?;
    Ok(cmd!(shell, "node tests/icons.mjs").quiet().run()?)
}
