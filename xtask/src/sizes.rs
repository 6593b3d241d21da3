//! `cargo xtask bench sizes`: what the wasm is made of.

use xshell::{Shell, cmd};

use crate::{Failure, Result, build, site::Worker, tools};

/// Builds the wasm with its names kept and writes what its functions weigh to `target/bench/sizes.md`.
pub(crate) fn run(shell: &Shell) -> Result<()> {
    tools::twiggy(shell)?;
    build::dist(shell, Worker::Keeping)?;
    let named = "target/bench/named";
    let compiled = "target/wasm32-unknown-unknown/release/mock-interviewer.wasm";
    cmd!(
        shell,
        "wasm-bindgen --target web --no-typescript --out-dir {named} {compiled}"
    )
    .quiet()
    .run()?;
    let index = shell.read_file("index.html")?;
    let (level, more) = (said(&index, "wasm-opt")?, said(&index, "wasm-opt-params")?);
    cmd!(
        shell,
        "wasm-opt -O{level} {more} -g {named}/mock-interviewer_bg.wasm -o {named}/optimised.wasm"
    )
    .quiet()
    .run()?;
    let list = cmd!(shell, "twiggy top -n 1000000 -f csv {named}/optimised.wasm")
        .quiet()
        .read()?;
    shell.write_file(format!("{named}/items.csv"), list)?;
    Ok(cmd!(shell, "node tests/bench/sizes.mjs").quiet().run()?)
}

/// How trunk has the wasm optimised.
fn said<'a>(index: &'a str, name: &str) -> Result<&'a str> {
    index
        .split_once(&format!("data-{name}=\""))
        .and_then(|(_, rest)| rest.split('"').next())
        .ok_or_else(|| Failure(format!("index.html has no data-{name} for the wasm")))
}
