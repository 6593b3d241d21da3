//! The project's commands: `cargo xtask help`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line program talks"
)]

mod bank;
mod bench;
mod build;
mod check;
mod embed;
mod site;
mod sizes;
mod tools;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use site::Worker;
use xshell::Shell;

const HELP: &str = "\
cargo xtask serve [trunk's options]  build the app and open it; what is missing is installed first
cargo xtask test [STEP ...]          run every check, or the steps named; what is missing is installed first
cargo xtask dist                     write the release build to dist/
cargo xtask dist --single-file       and the app as one HTML file, to dist-single-file/
cargo xtask dist --retire-worker     the same, but devices that keep the app for offline use let it go
cargo xtask dist --check             compare dist/ with what its worker lists
cargo xtask package                  make npm's package of dist/, in dist-npm/
cargo xtask icons                    render the icons from assets/icons/icon.svg
cargo xtask bench [--runs N]         measure the app beside a plain page, a page of one button and a quiz
cargo xtask bench sizes              say what the wasm is made of
cargo xtask lighthouse               audit home, question and scorecard
cargo xtask shots                    take screenshots of every screen into target/shots/
cargo xtask bank check [FOLDER]      lint a bank of questions: ours, or one in any folder
cargo xtask bank check FILE.bank.json       read a bank in one file as the app does
cargo xtask bank verify [FOLDER [ID ...]]   lint it and run its code
cargo xtask bank pack FOLDER OUT.bank.json  write a bank as one file, to be opened in the app
cargo xtask bank pack OUT            write our bank packed for the build to the folder OUT
cargo xtask bank schema              write the JSON Schema of a bank in one file to assets/schema/
From elsewhere: cargo run --manifest-path …/xtask/Cargo.toml -- bank check FOLDER";

/// Why a command failed, in words for the person who ran it.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

impl From<xshell::Error> for Failure {
    fn from(error: xshell::Error) -> Self {
        Self(error.to_string())
    }
}

pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// The project's folder.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

fn ours() -> PathBuf {
    project().join(bank::OURS)
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(message)) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<()> {
    let shell = Shell::new()?;
    // Folders that are named by hand are relative to where the person stands; everything else is not.
    match words {
        ["bank", "check", file] if bank::is_file(file) => return bank::check_file(Path::new(file)),
        ["bank", "check", root] => return bank::check(Path::new(root)).map(drop),
        ["bank", "verify", root, only @ ..] => return bank::verify(Path::new(root), only, None),
        ["bank", "pack", root, out] => return bank::pack_one(Path::new(root), Path::new(out)),
        ["bank", "pack", out] => return bank::pack(&ours(), Path::new(out)),
        _ => {}
    }
    shell.change_dir(project());
    match words {
        ["serve", options @ ..] => build::serve(&shell, options),
        ["dist"] => build::dist(&shell, Worker::Keeping).map(drop),
        ["dist", "--retire-worker"] => build::dist(&shell, Worker::Retired).map(drop),
        ["dist", "--single-file"] => build::single_file(&shell),
        ["dist", "--check"] => site::check(&project().join("dist")),
        ["package"] => embed::package(&shell),
        ["icons"] => check::icons(&shell),
        ["test", only @ ..] => check::all(&shell, only),
        ["shots"] => check::shots(&shell),
        ["bench", "sizes"] => sizes::run(&shell),
        ["bench", options @ ..] => bench::run(&shell, options),
        ["lighthouse"] => bench::lighthouse(&shell),
        ["bank", "check"] => bank::check(&ours()).map(drop),
        ["bank", "verify"] => bank::verify(&ours(), &[], Some(&tools::bank_python(&shell)?)),
        ["bank", "schema"] => bank::schema(&project().join(bank::SCHEMA)),
        ["bank", "stage"] => bank::stage(&ours()),
        ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(Failure(HELP.to_owned())),
    }
}
