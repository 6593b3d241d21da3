//! The project's commands: `cargo xtask help`.
#![expect(clippy::print_stdout, reason = "a command-line program talks on its output")]

mod bank;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Why a command failed, in words for the person who ran it.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// The project's folder.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

fn ours() -> PathBuf {
    project().join(bank::OURS)
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["bank", "check"] => bank::check(&ours()).map(drop),
        ["bank", "check", root] => bank::check(Path::new(root)).map(drop),
        ["bank", "verify"] => bank::verify(&ours(), &[]),
        ["bank", "verify", root, only @ ..] => bank::verify(Path::new(root), only),
        ["bank", "stage"] => bank::stage(&ours()),
        ["bank", "pack", out] => bank::pack(&ours(), Path::new(out)),
        _ => Err(Failure("usage: cargo xtask bank check | verify | pack DIR".to_owned())),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(message)) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
