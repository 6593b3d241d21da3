//! `cargo xtask bench`: the app beside a plain page, a page of one button and a quiz, in one run.

mod past;

use std::{collections::HashMap, path::Path};

use mock_interviewer::{
    bank::{Catalogue, PackName, Question, author},
    round::{Plan, Preset, Request},
};
use serde_json::json;
use xshell::{Shell, cmd};

use crate::{Failure, Result, bank, build, site::Worker, tools};

/// Where everything of the benchmark goes.
const FOLDER: &str = "target/bench";

/// How many attempts a long past has.
const MANY: usize = 10_000;

/// The rounds that are measured: preset and seed.
const ROUNDS: [(&str, u64); 2] = [("warm-up", 7), ("realistic-mix", 7)];

/// Builds all contenders, measures them and writes `target/bench/bench.md` and `bench.json`.
pub(crate) fn run(shell: &Shell, options: &[&str]) -> Result<()> {
    ready(shell)?;
    let out = crate::project().join(FOLDER).join("contenders/yew-button");
    let cargo = crate::project().join(FOLDER).join("cargo");
    println!("· building the one-button page");
    {
        let _in = shell.push_dir("tests/bench/yew-button");
        cmd!(shell, "trunk build --release --dist {out}")
            .env("CARGO_TARGET_DIR", cargo)
            .quiet()
            .run()?;
    }
    Ok(cmd!(shell, "node tests/bench/run.mjs {options...}")
        .quiet()
        .run()?)
}

/// Prints the scores of home, question and scorecard, and every audit that is not perfect.
pub(crate) fn lighthouse(shell: &Shell) -> Result<()> {
    ready(shell)?;
    Ok(cmd!(shell, "node tests/bench/lighthouse.mjs")
        .quiet()
        .run()?)
}

/// Installs what is missing, builds the app, and writes down what the pages are to ask and to remember.
fn ready(shell: &Shell) -> Result<()> {
    tools::browsers(shell)?;
    tools::bench(shell)?;
    build::dist(shell, Worker::Keeping)?;
    shell.create_dir(FOLDER)?;
    let (catalogue, packs) = packed()?;
    let mut rounds = serde_json::Map::new();
    for (preset, seed) in ROUNDS {
        let plan = Plan::draw(&request(preset)?, seed, &catalogue)
            .map_err(|none| Failure(none.to_string()))?;
        let ids: Vec<&str> = plan
            .course
            .questions()
            .map(|planned| planned.question.as_str())
            .collect();
        rounds.insert(
            preset.to_owned(),
            json!({ "address": format!("#/round?preset={preset}&seed={seed}"), "questions": ids }),
        );
    }
    let past = past::sit(MANY, &request("realistic-mix")?, &catalogue, &packs)?;
    println!(
        "· a past of {} attempts takes {} characters",
        past.attempts, past.size
    );
    if past.attempts < MANY {
        println!("· {MANY} do not fit into localStorage");
    }
    let input = json!({ "rounds": rounds, "past": past.store, "attempts": past.attempts });
    shell.write_file(Path::new(FOLDER).join("input.json"), input.to_string())?;
    Ok(())
}

fn request(preset: &str) -> Result<Request> {
    Preset::find(preset)
        .map(Request::Preset)
        .ok_or_else(|| Failure(format!("the preset {preset} is gone")))
}

/// The bank as the browser gets it.
fn packed() -> Result<(Catalogue, HashMap<PackName, Vec<Question>>)> {
    let folder = bank::read(&crate::ours())?;
    let damaged = |error: serde_json::Error| Failure(format!("the packed bank: {error}"));
    let mut files = author::pack(&folder).map_err(Failure)?.into_iter();
    let catalogue = files
        .next()
        .ok_or_else(|| Failure("the packed bank is empty".to_owned()))?;
    let catalogue: Catalogue = serde_json::from_str(&catalogue.json).map_err(damaged)?;
    let packs = files
        .filter(|file| Some(&file.name) != catalogue.search.as_ref())
        .map(|file| {
            Ok((
                file.name,
                serde_json::from_str(&file.json).map_err(damaged)?,
            ))
        })
        .collect::<Result<_>>()?;
    Ok((catalogue, packs))
}
