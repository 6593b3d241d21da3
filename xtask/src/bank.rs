//! `cargo xtask bank check | pack | schema | verify`: the bank's lint, packer, schema and verifier.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use mock_interviewer::{
    bank::{
        Catalogue, Entry, PackName,
        author::{self, Folder, Run},
        own,
    },
    exchange::anki,
    round::{Plan, Request, presets as every_preset},
    session::HASH_LETTERS,
};
use serde_json::json;

use crate::{Failure, Result};

/// Where the schema of a bank in one file lies.
pub(crate) const SCHEMA: &str = "assets/schema/bank-1.schema.json";

/// The bank that the app ships.
pub(crate) const OURS: &str = "assets/bank";

/// Reads and lints a bank.
pub(crate) fn read(root: &Path) -> Result<Folder> {
    author::read_folder(root).map_err(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        Failure(format!(
            "{}\n{} findings in the bank",
            lines.join("\n"),
            lines.len()
        ))
    })
}

/// How the name of a bank in one file ends.
const ONE_FILE: &str = ".bank.json";

/// Whether this names a bank in one file.
pub(crate) fn is_file(name: &str) -> bool {
    name.ends_with(ONE_FILE) || Path::new(name).is_file()
}

/// Reads a bank in one file as the app does; prints every fault, or what is in it.
pub(crate) fn check_file(file: &Path) -> Result<()> {
    let failed = |why: String| Failure(format!("{}: {why}", file.display()));
    let bytes = fs::read(file).map_err(|error| failed(error.to_string()))?;
    let text = String::from_utf8(bytes)
        .map_err(|error| failed(format!("this is no text in UTF-8 ({error})")))?;
    let bank = own::read(&text).map_err(|faults| refused(file, &faults))?;
    let catalogue = &bank.catalogue;
    println!(
        "“{}”, edition {}: {} questions, no findings; its links carry {}",
        catalogue.title,
        catalogue.version,
        bank.questions.len(),
        &catalogue.hash[..HASH_LETTERS]
    );
    Ok(())
}

fn refused(place: &Path, faults: &[own::Fault]) -> Failure {
    let lines: Vec<String> = faults
        .iter()
        .map(|fault| format!("{}: {fault}", place.display()))
        .collect();
    let most = if faults.len() >= own::MOST_FAULTS {
        "; there may be more"
    } else {
        ""
    };
    Failure(format!(
        "{}\n{} findings in the bank{most}",
        lines.join("\n"),
        faults.len()
    ))
}

/// Writes a bank into one file, for the app's “Use your own questions” and for pages that embed it.
pub(crate) fn pack_one(root: &Path, out: &Path) -> Result<()> {
    let folder = read(root)?;
    let text = author::pack_one(&folder).map_err(|faults| refused(root, &faults))?;
    fs::write(out, &text).map_err(|error| Failure(format!("{}: {error}", out.display())))?;
    println!("{} bytes", text.len());
    check_file(out)
}

/// Writes the schema of a bank in one file.
pub(crate) fn schema(out: &Path) -> Result<()> {
    fs::write(out, own::schema()).map_err(|error| Failure(format!("{}: {error}", out.display())))
}

/// Reads and lints a bank; prints every finding, or the counts.
pub(crate) fn check(root: &Path) -> Result<Folder> {
    let folder = read(root)?;
    // A bank that can't fill a preset would fail a candidate; other people's banks need not fill ours.
    if root == crate::project().join(OURS) {
        presets(&folder)?;
        coverage(root, &folder)?;
    }
    // What is sound as a folder has to be sound as a file.
    author::pack_one(&folder).map_err(|faults| refused(root, &faults))?;
    println!("{} questions, no findings", folder.questions.len());
    println!("{}", author::counts(&folder.questions));
    Ok(folder)
}

/// Every preset must find its questions, whatever the seed.
fn presets(folder: &Folder) -> Result<()> {
    let entries = folder
        .questions
        .iter()
        .map(|q| Entry::of(&q.question, PackName::new()))
        .collect();
    let catalogue =
        Catalogue::new(String::new(), String::new(), String::new(), entries).map_err(Failure)?;
    for preset in every_preset() {
        for seed in 0..100 {
            Plan::draw(&Request::Preset(preset), seed, &catalogue).map_err(|none| {
                Failure(format!(
                    "{none} Write a question that fits, or change the preset."
                ))
            })?;
        }
    }
    Ok(())
}

/// Every item of the ledger is covered, and no question names one that is not in it.
fn coverage(root: &Path, folder: &Folder) -> Result<()> {
    let path = root.join("ledger.txt");
    let text = fs::read_to_string(&path)
        .map_err(|error| Failure(format!("{}: {error}", path.display())))?;
    let ledger: BTreeSet<&str> = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let mut covered = BTreeSet::new();
    let mut unknown = Vec::new();
    for authored in &folder.questions {
        for id in &authored.question.covers {
            if ledger.contains(id.as_str()) {
                covered.insert(id.as_str());
            } else {
                unknown.push(format!(
                    "{}: covers “{id}”, which is not in ledger.txt",
                    authored.file.display()
                ));
            }
        }
    }
    println!(
        "{} of {} ledger items covered, {} unknown ids",
        covered.len(),
        ledger.len(),
        unknown.len()
    );
    let missing: Vec<&str> = ledger.difference(&covered).copied().collect();
    if missing.is_empty() && unknown.is_empty() {
        return Ok(());
    }
    unknown.extend(
        missing
            .iter()
            .map(|id| format!("{id} is covered by no question")),
    );
    Err(Failure(unknown.join("\n")))
}

/// Writes the packed bank into `out`, which is emptied first.
pub(crate) fn pack(root: &Path, out: &Path) -> Result<()> {
    let folder = read(root)?;
    let failed = |error: std::io::Error| Failure(format!("{}: {error}", out.display()));
    if out.exists() {
        let packed =
            |path: &Path| path.is_file() && path.extension().is_some_and(|end| end == "json");
        for entry in fs::read_dir(out).map_err(failed)? {
            // Whoever left out the second word of `bank pack FOLDER OUT` must not lose the folder.
            if !packed(&entry.map_err(failed)?.path()) {
                return Err(Failure(format!(
                    "{} holds something else than a packed bank, so it is left alone. To write a bank as one file: bank pack FOLDER OUT.bank.json",
                    out.display()
                )));
            }
        }
        fs::remove_dir_all(out).map_err(failed)?;
    }
    fs::create_dir_all(out).map_err(failed)?;
    let files = author::pack(&folder).map_err(Failure)?;
    let bytes: usize = files.iter().map(|file| file.json.len()).sum();
    for file in &files {
        fs::write(out.join(&file.name), &file.json).map_err(failed)?;
    }
    println!(
        "packed {} questions into {} files, {bytes} bytes",
        folder.questions.len(),
        files.len()
    );
    Ok(())
}

/// Writes every question of a bank as the app would export it for Anki.
pub(crate) fn anki(root: &Path, out: &Path) -> Result<()> {
    let folder = read(root)?;
    let text = anki::text(folder.questions.iter().map(|authored| &authored.question));
    fs::write(out, text).map_err(|error| Failure(format!("{}: {error}", out.display())))
}

/// Packs the bank into the build that trunk is making.
pub(crate) fn stage(root: &Path) -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
        Failure("`bank stage` is called by trunk; to pack by hand use `bank pack DIR`".to_owned())
    })?;
    pack(root, &Path::new(&staging).join("bank"))
}

/// Lints a bank, then runs every block of code and every task in it, or those of the questions named.
///
/// `python` is the ordinary Python for what WebAssembly lacks; `None` takes `BANK_PYTHON`, or `python3`.
pub(crate) fn verify(root: &Path, only: &[&str], python: Option<&Path>) -> Result<()> {
    let manifest = manifest(&check(root)?)?;
    let path = std::env::temp_dir().join(format!("bank-{}.json", std::process::id()));
    fs::write(&path, manifest).map_err(|error| Failure(format!("{}: {error}", path.display())))?;
    let script = crate::project().join("tests/bank/verify.mjs");
    let mut command = Command::new("node");
    command.arg(script).arg(&path).args(only);
    if let Some(python) = python {
        command.env("BANK_PYTHON", python);
    }
    let status = command.status();
    // Best effort: what is left in the temporary folder harms nobody.
    drop(fs::remove_file(&path));
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure(
            "the bank's code has faults; they are named above".to_owned(),
        )),
        Err(error) => Err(Failure(format!(
            "node can't be started: {error}; install Node.js"
        ))),
    }
}

/// What the verifier has to run, as JSON.
fn manifest(folder: &Folder) -> Result<String> {
    let mut questions = Vec::new();
    for authored in &folder.questions {
        let text = fs::read_to_string(&authored.file)
            .map_err(|error| Failure(format!("{}: {error}", authored.file.display())))?;
        let blocks: Vec<_> = author::snippets(&text)
            .into_iter()
            .map(|snippet| {
                let (run, reason) = match snippet.run {
                    Run::Wasm => ("wasm", None),
                    Run::Host(reason) => ("host", Some(reason)),
                    Run::Skip(reason) => ("skip", Some(reason)),
                };
                json!({
                    "section": snippet.section, "line": snippet.line, "source": snippet.source,
                    "run": run, "reason": reason, "raises": snippet.raises, "output": snippet.output,
                })
            })
            .collect();
        let wrong: Vec<_> = authored
            .python
            .iter()
            .filter(|(name, _)| name.starts_with("wrong"))
            .map(|(name, source)| {
                let fails = source
                    .lines()
                    .next()
                    .and_then(|line| line.strip_prefix("# fails: "));
                let fails: Vec<&str> = fails
                    .unwrap_or_default()
                    .split(',')
                    .map(str::trim)
                    .collect();
                json!({ "name": name, "source": source, "fails": fails })
            })
            .collect();
        let task = authored.question.task.as_ref().map(|_| {
            json!({
                "starter": authored.python.get("starter.py"),
                "solution": authored.python.get("solution.py"),
                "tests": authored.python.get("tests.py"),
                "wrong": wrong,
            })
        });
        questions.push(json!({
            "id": authored.question.id.as_str(),
            "file": authored.file.display().to_string(),
            "blocks": blocks,
            "task": task,
        }));
    }
    Ok(json!(questions).to_string())
}
