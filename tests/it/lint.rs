//! The lint's messages: file, line, what is wrong and what to do.

use std::{fs, path::PathBuf};

use mock_interviewer::bank::author::read_folder;

const GOOD: &str = include_str!("../../assets/bank/data-types/copies-that-share.md");

/// A bank of one question in a folder of its own; gives what the lint says of it.
fn lint(name: &str, text: &str) -> Vec<String> {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(root.join("data-types")).unwrap();
    fs::write(root.join("bank.toml"), "title = \"T\"\nversion = \"1\"\n").unwrap();
    fs::write(root.join("data-types/a-question.md"), text).unwrap();
    match read_folder(&root) {
        Ok(_) => Vec::new(),
        Err(findings) => findings
            .iter()
            .map(|finding| {
                finding
                    .to_string()
                    .replace(&format!("{}/", root.display()), "")
            })
            .collect(),
    }
}

#[track_caller]
fn finds(name: &str, from: &str, to: &str, expected: &str) {
    assert!(GOOD.contains(from), "{from}");
    let found = lint(name, &GOOD.replacen(from, to, 1));
    assert!(
        found.iter().any(|line| line.contains(expected)),
        "{expected} in {found:#?}"
    );
}

#[test]
fn a_good_question_has_no_findings() {
    assert_eq!(lint("good", GOOD), [""; 0]);
}

#[test]
fn each_fault_is_found_with_its_line_and_what_to_do() {
    finds(
        "level",
        "level = \"mid\"",
        "level = \"middle\"",
        "a-question.md:4: metadata: unknown variant `middle`",
    );
    finds(
        "typo",
        "minutes = 6",
        "minuets = 6",
        "a-question.md:6: metadata: unknown field `minuets`",
    );
    finds(
        "long",
        "minutes = 6",
        "minutes = 90",
        "a-question.md:6: use 2 to 60",
    );
    finds(
        "folder",
        "topics = [\"data-types\"",
        "topics = [\"memory\"",
        "the folder is data-types; they must agree",
    );
    finds(
        "section",
        "## Hints",
        "## Tips",
        "unknown section “Tips”; sections are Prompt,",
    );
    finds(
        "order",
        "## Hints",
        "## Answer",
        "out of order or there twice",
    );
    finds(
        "dimension",
        "(problem-solving, expected)",
        "(solving, expected)",
        "“solving” is not one of problem-solving,",
    );
    finds(
        "stretch",
        ", stretch)",
        ")",
        "what would a stronger candidate add?",
    );
    finds(
        "marks",
        ", stretch)",
        ", stretch, edge)",
        "with “, edge” if it is about an edge case",
    );
    finds(
        "asked",
        "- probe: Both lines",
        "- asked: 9\n- probe: Both lines",
        "there are fewer",
    );
    finds(
        "asked-zero",
        "- probe: Both lines",
        "- asked: 0\n- probe: Both lines",
        "places, from 1",
    );
    finds(
        "filler",
        "Says that the shallow copy is a new dictionary",
        "Understands that a shallow copy is a dictionary",
        "can't be observed",
    );
    finds(
        "probe",
        "- probe: Both lines",
        "- proof: Both lines",
        "lacks “- probe:",
    );
    finds(
        "twin",
        "### memo (",
        "### two-lists (",
        "has the same id; rename one",
    );
    finds(
        "html",
        "There are three dictionaries",
        "<b>There</b> are three dictionaries",
        "raw HTML is not allowed",
    );
    finds(
        "output",
        "```output\n5 3",
        "```python skip=\"x y\"\nx\n```\n\ntext\n\n```output\n5 3",
        "right after the python block",
    );
    finds(
        "ask",
        "- **May the plug-in change what it is given?**",
        "- May the plug-in change what it is given?",
        "write a clarification as",
    );
    finds(
        "reference",
        "references = [\n  \"Python documentation: copy — Shallow and deep copy operations\",\n  \"Python documentation: Data model — Objects, values and types\",\n]",
        "references = []",
        "name at least one page",
    );
}

#[test]
fn a_file_without_metadata_says_so() {
    assert_eq!(
        lint("bare", "## Prompt\nHello\n"),
        ["data-types/a-question.md:1: start the file with +++, the metadata and +++"]
    );
}
