//! What a reviewer should not have to say twice.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Sources below `folder` with one of these endings, in order.
fn sources(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() && !["node_modules", "results", "target"].contains(&name.as_str()) {
                folders.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

#[test]
fn files_hold_one_idea() {
    for path in sources("src", &[".rs"])
        .iter()
        .chain(&sources("xtask", &[".rs"]))
    {
        let lines = fs::read_to_string(path).unwrap().lines().count();
        let most = if path.ends_with("tests.rs") { 600 } else { 500 };
        assert!(
            lines <= most,
            "{} has {lines} lines; {most} is the most: split it",
            path.display()
        );
    }
}

#[test]
fn every_source_begins_by_saying_what_it_is() {
    for path in sources("src", &[".rs"])
        .iter()
        .chain(&sources("xtask/src", &[".rs"]))
    {
        let text = fs::read_to_string(path).unwrap();
        let test_only = path.ends_with("tests.rs");
        assert!(
            text.starts_with("//!") || test_only,
            "{} has no //! line",
            path.display()
        );
    }
}

#[test]
fn the_core_never_names_the_browser() {
    let shell = [Path::new("src/ui"), Path::new("src/browser")];
    for path in sources("src", &[".rs"]) {
        let in_shell = shell
            .iter()
            .any(|folder| path.starts_with(folder) || path == folder.with_extension("rs"));
        if in_shell || path == Path::new("src/main.rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for word in [
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "yew::",
            "gloo",
            "getrandom",
            "SystemTime",
            "Instant::now",
        ] {
            assert!(!text.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn only_the_browser_module_reaches_through_to_the_page() {
    for path in sources("src/ui", &[".rs"]) {
        let text = fs::read_to_string(&path).unwrap();
        for word in ["js_sys", "local_storage", "getrandom", "set_timeout"] {
            assert!(
                !text.contains(word),
                "{} names {word}; put it into src/browser",
                path.display()
            );
        }
    }
}

#[test]
fn the_changelog_has_an_entry_for_this_version() {
    let changelog = fs::read_to_string("CHANGELOG.md").unwrap();
    let heading = format!("## {}", env!("CARGO_PKG_VERSION"));
    assert!(
        changelog.contains(&heading),
        "CHANGELOG.md lacks “{heading}”"
    );
}

#[test]
fn versions_that_must_agree_do() {
    let trunk = fs::read_to_string("Trunk.toml").unwrap();
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let tools = fs::read_to_string("xtask/src/tools.rs").unwrap();
    let packages = fs::read_to_string("tests/package.json").unwrap();
    assert!(
        manifest.contains("wasm-bindgen = \"=0.2.130\"")
            && trunk.contains("wasm_bindgen = \"0.2.130\"")
    );
    assert!(
        tools.contains("TRUNK: &str = \"0.21.14\"")
            && trunk.contains("trunk-version = \"0.21.14\"")
    );
    assert!(
        packages.contains("\"binaryen\": \"132.") && trunk.contains("wasm_opt = \"version_132\"")
    );
}
