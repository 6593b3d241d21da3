//! Writes the service worker of a build, and holds the build to it.

use std::{fs, path::Path};

use super::files::{self, Files};
use crate::{Failure, Result};

/// The worker's name in a build.
pub(crate) const NAME: &str = "worker.js";

const KEEPING: &str = include_str!("worker.js");
const RETIRED: &str = include_str!("retired.js");

/// What becomes of the worker in this build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Worker {
    /// It keeps the build.
    Keeping,
    /// It removes itself and all that was kept before.
    Retired,
}

/// The script of the worker for a build of these files.
pub(crate) fn script(worker: Worker, build: &str, files: &Files) -> String {
    match worker {
        Worker::Keeping => format!(
            "const BUILD = '{build}';\nconst FILES = {};\n{KEEPING}",
            files::json(files)
        ),
        Worker::Retired => RETIRED.to_owned(),
    }
}

/// Compares what the worker in a build lists with what is there.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let path = dist.join(NAME);
    let script = fs::read_to_string(&path)
        .map_err(|error| Failure(format!("{}: {error}", path.display())))?;
    let listed = script
        .lines()
        .find_map(|line| line.strip_prefix("const FILES = ")?.strip_suffix(';'));
    let mut there = files::list(dist)?;
    there.retain(|name, _| is_kept(name));
    let there = files::json(&there);
    match listed {
        Some(listed) if listed == there => Ok(()),
        None if script == RETIRED => Ok(()),
        _ => Err(Failure(format!(
            "what {NAME} lists is not what {} holds; something changed the build after it was finished",
            dist.display()
        ))),
    }
}

/// Whether a file of a build is one that the worker keeps: not itself, and no compressed twin.
pub(crate) fn is_kept(name: &str) -> bool {
    let twin = [".br", ".gz"].iter().any(|ending| name.ends_with(ending));
    name != NAME && !twin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_that_is_not_what_the_worker_lists_is_refused() {
        let dist = std::env::temp_dir().join(format!("worker-{}", std::process::id()));
        fs::create_dir_all(dist.join("bank")).unwrap();
        fs::write(dist.join("index.html"), "page").unwrap();
        fs::write(dist.join("bank/a.json"), "[]").unwrap();
        let script = script(Worker::Keeping, "b", &files::list(&dist).unwrap());
        fs::write(dist.join(NAME), script).unwrap();
        fs::write(dist.join("index.html.br"), "twin").unwrap();
        let as_built = check(&dist);
        fs::write(dist.join("bank/b.json"), "[]").unwrap();
        let with_more = check(&dist);
        fs::remove_file(dist.join("bank/b.json")).unwrap();
        fs::write(dist.join("bank/a.json"), "[1]").unwrap();
        let changed = check(&dist);
        fs::remove_dir_all(&dist).unwrap();
        assert!(as_built.is_ok());
        assert!(with_more.is_err());
        assert!(changed.is_err());
    }
}
