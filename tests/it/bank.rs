//! The bank that ships: it is sound and packs to what it was.

use std::path::Path;

use mock_interviewer::{
    bank::{
        Catalogue, Kind, Level, Question,
        author::{Folder, pack, read_folder},
    },
    search::Index,
};

pub(crate) fn folder() -> Folder {
    read_folder(Path::new("assets/bank")).unwrap_or_else(|findings| {
        panic!(
            "{}",
            findings
                .iter()
                .map(|f| format!("{f}\n"))
                .collect::<String>()
        )
    })
}

pub(crate) fn catalogue() -> Catalogue {
    serde_json::from_str(&pack(&folder()).unwrap()[0].json).unwrap()
}

#[test]
fn every_kind_and_level_is_there_and_tasks_can_run() {
    let folder = folder();
    let questions: Vec<&Question> = folder.questions.iter().map(|q| &q.question).collect();
    assert!(questions.len() >= 30);
    for kind in Kind::ALL {
        assert!(
            questions.iter().any(|q| q.kind == *kind),
            "{}",
            kind.title()
        );
    }
    for level in Level::ALL {
        assert!(
            questions.iter().any(|q| q.level == *level),
            "{}",
            level.title()
        );
    }
    assert!(questions.iter().filter(|q| q.task.is_some()).count() >= 6);
}

#[test]
fn what_the_browser_decodes_is_what_the_authors_wrote() {
    let folder = folder();
    let files = pack(&folder).unwrap();
    let catalogue: Catalogue = serde_json::from_str(&files[0].json).unwrap();
    let packed: Vec<Question> = files
        .iter()
        .filter(|file| {
            catalogue
                .entries()
                .iter()
                .any(|entry| entry.pack == file.name)
        })
        .flat_map(|file| serde_json::from_str::<Vec<Question>>(&file.json).unwrap())
        .collect();
    assert_eq!(packed.len(), folder.questions.len());
    for authored in &folder.questions {
        let question = packed
            .iter()
            .find(|q| q.id == authored.question.id)
            .unwrap();
        assert_eq!(question, &authored.question);
        let entry = catalogue.get(&question.id).unwrap();
        let file = files.iter().find(|file| file.name == entry.pack).unwrap();
        assert!(file.json.contains(&format!("\"id\":\"{}\"", question.id)));
    }
    let index = files
        .iter()
        .find(|file| Some(&file.name) == catalogue.search.as_ref())
        .unwrap();
    let index: Index = serde_json::from_str(&index.json).unwrap();
    assert_eq!(index.find("").len(), packed.len());
    for question in &packed {
        let hits = index.find(&question.title);
        assert!(
            hits.iter().any(|hit| *hit.question == question.id),
            "{} is found by its title",
            question.id
        );
    }
    assert_eq!(
        pack(&folder).unwrap(),
        files,
        "the same folder packs to the same bytes"
    );
}

#[test]
fn red_flags_that_are_no_gos_are_known_as_such() {
    let folder = folder();
    let flags = || folder.questions.iter().flat_map(|q| &q.question.red_flags);
    assert!(flags().filter(|flag| flag.no_go.is_some()).count() > 50);
    for flag in flags() {
        assert!(!flag.text.prose().starts_with('['), "{}", flag.text.prose());
    }
}
