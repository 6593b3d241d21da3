//! Reads the Python files beside a question.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Finding, highlight,
    read::{Source, entries, text_of},
};
use crate::bank::{Task, Wrong};

/// The `.py` files beside `question.md`, as text and as a task.
pub(super) fn read(source: &mut Source<'_>) -> (BTreeMap<String, String>, Option<Task>) {
    let mut files = BTreeMap::new();
    let folder = match source.file.parent() {
        Some(folder)
            if source
                .file
                .file_stem()
                .is_some_and(|stem| stem == "question") =>
        {
            folder
        }
        _ => return (files, None),
    };
    for path in entries(folder).unwrap_or_default() {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name == "question.md" {
            continue;
        }
        let known = ["starter.py", "solution.py", "tests.py"].contains(&name.as_str())
            || (name.starts_with("wrong") && name.ends_with(".py"));
        match text_of(&path) {
            Ok(text) if known => {
                files.insert(name, text);
            }
            Ok(_) => source.findings.push(Finding {
                file: path,
                line: 1,
                message: "unknown file; a task has starter.py, solution.py, tests.py, wrong.py"
                    .to_owned(),
            }),
            Err(finding) => source.findings.push(finding),
        }
    }
    if files.is_empty() {
        return (files, None);
    }
    let mut tests = BTreeSet::new();
    for line in files
        .get("tests.py")
        .map(String::as_str)
        .unwrap_or_default()
        .lines()
    {
        if let Some((name, _)) = line
            .strip_prefix("def ")
            .and_then(|rest| rest.split_once('('))
        {
            tests.insert(name.to_owned());
        }
    }
    let mut wrong = Vec::new();
    for (name, text) in files.iter().filter(|(name, _)| name.starts_with("wrong")) {
        match wrong_solution(text, &tests) {
            Ok(solution) => wrong.push(solution),
            Err(message) => source.findings.push(Finding {
                file: folder.join(name),
                line: 1,
                message,
            }),
        }
    }
    if tests.len() < 5 {
        source.findings.push(Finding {
            file: folder.join("tests.py"),
            line: 1,
            message: format!("{} tests; write five or more functions test_…", tests.len()),
        });
    }
    let doc = |name: &str| files.get(name).map(|text| highlight::python_doc(text));
    let task = match (doc("starter.py"), doc("solution.py"), doc("tests.py")) {
        (Some(starter), Some(solution), Some(tests)) if !wrong.is_empty() => Some(Task {
            starter,
            solution,
            tests,
            wrong,
        }),
        _ => {
            source.at(
                0,
                "a task needs starter.py, solution.py, tests.py and wrong.py; add what is missing",
            );
            None
        }
    };
    (files, task)
}

/// `# fails: test_a, test_b`, then `# why: …`, then the code.
fn wrong_solution(text: &str, tests: &BTreeSet<String>) -> Result<Wrong, String> {
    let mut lines = text.lines();
    let fails = lines.next().and_then(|line| line.strip_prefix("# fails: "));
    let why = lines.next().and_then(|line| line.strip_prefix("# why: "));
    let (Some(fails), Some(why)) = (fails, why) else {
        return Err("begin with “# fails: test_…” and “# why: …”, a line each".to_owned());
    };
    let fails: Vec<String> = fails
        .split(',')
        .map(|name| name.trim().to_owned())
        .collect();
    if let Some(unknown) = fails.iter().find(|name| !tests.contains(*name)) {
        return Err(format!("tests.py has no test “{unknown}”"));
    }
    let code: Vec<&str> = lines.collect();
    Ok(Wrong {
        fails,
        why: why.to_owned(),
        code: highlight::python_doc(code.join("\n").trim_start_matches('\n')),
    })
}
