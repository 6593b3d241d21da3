//! Every preset keeps every rule of a plan, with the bank that ships, for a thousand seeds.

use std::collections::BTreeSet;

use mock_interviewer::{
    bank::{Catalogue, Entry, Kind, Level, Set, Topic},
    round::{Course, Custom, Flow, Form, Length, Plan, Preset, Request, Role, presets},
};

use crate::bank::catalogue;

const SEEDS: u64 = 1_000;

/// Presets whose purpose is something else than the usual mix, with what they are for.
const OTHER_MIX: [&str; 8] = [
    "warm-up",
    "screen-30",
    "junior-fundamentals",
    "first-hire",
    "debugging-clinic",
    "ownership",
    "pairing",
    "take-home",
];

fn entries<'a>(plan: &Plan, catalogue: &'a Catalogue) -> Vec<&'a Entry> {
    let questions = plan.course.questions();
    questions
        .map(|planned| catalogue.get(&planned.question).unwrap())
        .collect()
}

fn touches_cost(entry: &Entry) -> bool {
    entry
        .topics
        .iter()
        .any(|topic| [Topic::Memory, Topic::Performance].contains(topic))
}

/// What holds for every plan of questions that nobody picked.
fn sound(name: &str, plan: &Plan, catalogue: &Catalogue) {
    let entries = entries(plan, catalogue);
    assert!(entries.iter().all(|entry| entry.scored), "{name}");
    let ids: BTreeSet<_> = entries.iter().map(|entry| &entry.id).collect();
    assert_eq!(ids.len(), entries.len(), "{name}: no question twice");
    let clusters: Vec<_> = entries
        .iter()
        .filter_map(|entry| entry.cluster.as_deref())
        .collect();
    let different: BTreeSet<_> = clusters.iter().collect();
    assert_eq!(
        different.len(),
        clusters.len(),
        "{name}: no two of one cluster"
    );
    let debugging = entries.iter().any(|entry| entry.kind == Kind::Debugging);
    let cost = entries.iter().any(|entry| touches_cost(entry));
    assert_eq!(plan.practice, !(debugging && cost), "{name}");
    let mut level = Level::Junior;
    if let Course::Fixed(questions) = &plan.course {
        assert_eq!(plan.why.len(), questions.len());
        for (planned, entry) in questions.iter().zip(&entries) {
            assert!(planned.minutes > 0, "{name}");
            if planned.flow == Flow::Plain {
                assert!(entry.level >= level, "{name}: the levels climb");
                level = entry.level;
            }
        }
    }
}

fn theory(entries: &[&Entry]) -> usize {
    let theory = entries.iter().filter(|entry| entry.kind == Kind::Concept);
    theory.count()
}

#[test]
fn every_preset_keeps_every_rule_for_a_thousand_seeds() {
    let catalogue = catalogue();
    for preset in presets() {
        let request = Request::Preset(preset);
        let mut seen = BTreeSet::new();
        for seed in 0..SEEDS {
            let plan =
                Plan::draw(&request, seed, &catalogue).unwrap_or_else(|none| panic!("{none}"));
            assert_eq!(
                plan,
                Plan::draw(&request, seed, &catalogue).unwrap(),
                "the same anywhere"
            );
            sound(preset.id, &plan, &catalogue);
            assert!(!plan.practice, "{}: every preset is scored", preset.id);
            if let Course::Fixed(questions) = &plan.course {
                let entries = entries(&plan, &catalogue);
                if !OTHER_MIX.contains(&preset.id) {
                    let share = 10 * theory(&entries) / entries.len();
                    assert!((2..=4).contains(&share), "{}: {share} of ten", preset.id);
                }
                if let Some(total) = preset.minutes {
                    let sum: u16 = questions.iter().map(|planned| planned.minutes).sum();
                    assert_eq!(sum, total, "{}", preset.id);
                }
            }
            seen.insert(format!("{:?}", plan.course));
        }
        assert!(
            seen.len() > 200,
            "{} varies too little: {}",
            preset.id,
            seen.len()
        );
    }
}

#[test]
fn whichever_way_a_ladder_goes_it_holds_debugging_and_cost() {
    let catalogue = catalogue();
    let request = Request::Preset(Preset::find("ladder").unwrap());
    for seed in 0..SEEDS {
        let plan = Plan::draw(&request, seed, &catalogue).unwrap();
        let Course::Ladder(rungs) = &plan.course else {
            panic!()
        };
        let entry =
            |at: usize, second: usize| catalogue.get(&rungs[at].tries[second].question).unwrap();
        // Every climb begins with the first try, which touches cost, and goes on either to the second try
        // or to the second rung, which are both debugging.
        assert!(touches_cost(entry(0, 0)));
        for next in [entry(0, 1), entry(1, 0)] {
            assert_eq!(next.kind, Kind::Debugging);
        }
        let first: Vec<&Entry> = (0..rungs.len()).map(|at| entry(at, 0)).collect();
        assert!((2..=4).contains(&(10 * theory(&first) / first.len())));
        assert!(first.windows(2).all(|pair| pair[0].level <= pair[1].level));
    }
}

/// Wishes of every sort: single words of each list, and mixtures drawn by a small generator.
fn wishes() -> Vec<Custom> {
    let mut wishes = vec![Custom::default()];
    for role in Role::ALL {
        wishes.push(Custom {
            role: Some(role),
            ..Custom::default()
        });
    }
    for level in Level::ALL {
        wishes.push(Custom {
            levels: Set::<Level>::of(&[*level]),
            ..Custom::default()
        });
    }
    for topic in Topic::ALL {
        wishes.push(Custom {
            topics: Set::<Topic>::of(&[*topic]),
            ..Custom::default()
        });
    }
    let mut state = 1u64;
    let mut random = move |bound: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % bound
    };
    for _ in 0..400 {
        let role = [
            None,
            None,
            Some(Role::Web),
            Some(Role::Ml),
            Some(Role::Data),
        ][random(5)];
        let length = match random(2) {
            0 => Length::Questions(u8::try_from(1 + random(12)).unwrap()),
            _ => Length::Minutes(u16::try_from(10 + random(170)).unwrap()),
        };
        wishes.push(Custom {
            role,
            levels: (0..random(3)).map(|_| Level::ALL[random(3)]).collect(),
            kinds: (0..random(4)).map(|_| Kind::ALL[random(6)]).collect(),
            topics: (0..random(5)).map(|_| Topic::ALL[random(35)]).collect(),
            length,
        });
    }
    wishes
}

#[test]
fn a_wish_is_met_or_the_message_says_what_to_do() {
    let catalogue = catalogue();
    let (mut met, mut refused) = (0, 0);
    for (number, wish) in wishes().into_iter().enumerate() {
        for seed in 0..5 {
            match Plan::draw(&Request::Custom(wish), seed, &catalogue) {
                Ok(plan) => {
                    met += 1;
                    sound(&format!("wish {number}"), &plan, &catalogue);
                    let entries = entries(&plan, &catalogue);
                    if let Length::Questions(count) = wish.length {
                        assert_eq!(entries.len(), usize::from(count));
                    }
                    if let (Length::Minutes(total), Course::Fixed(questions)) =
                        (wish.length, &plan.course)
                    {
                        let sum: u16 = questions.iter().map(|planned| planned.minutes).sum();
                        assert_eq!(sum, total);
                    }
                    // Only the rules' own questions may come from elsewhere, and the briefing says so.
                    let strangers = entries.iter().filter(|entry| !wish.wants(entry)).count();
                    let said = plan
                        .why
                        .iter()
                        .filter(|why| why.contains("elsewhere"))
                        .count();
                    assert!(strangers <= said, "wish {number}: {wish:?}");
                    let all_kinds = wish.kinds.is_empty();
                    if all_kinds && entries.len() > 1 {
                        assert!(!plan.practice, "wish {number}: {wish:?}");
                        let share = 10 * theory(&entries) / entries.len();
                        assert!(entries.len() < 4 || (2..=5).contains(&share), "{share}");
                    }
                }
                Err(none) => {
                    refused += 1;
                    let text = none.to_string();
                    assert!(
                        text.contains("Allow more") || text.contains("Ask for fewer"),
                        "{text}"
                    );
                }
            }
        }
    }
    assert!(met > 500 && refused > 50, "{met} met, {refused} refused");
}

#[test]
fn history_chooses_the_seed_and_never_the_questions() {
    let catalogue = catalogue();
    for preset in presets().filter(|preset| matches!(preset.form, Form::Slots(_))) {
        let request = Request::Preset(preset);
        let first = Plan::draw(&request, 7, &catalogue).unwrap();
        let known: BTreeSet<_> = first
            .course
            .questions()
            .map(|planned| planned.question.clone())
            .collect();
        let seed = Plan::fresh_seed(&request, 7, &catalogue, &known);
        let again = Plan::draw(&request, seed, &catalogue).unwrap();
        let stale = again
            .course
            .questions()
            .filter(|planned| known.contains(&planned.question))
            .count();
        assert_eq!(stale, 0, "{}", preset.id);
        assert_eq!(
            Plan::fresh_seed(&request, 7, &catalogue, &BTreeSet::new()),
            7
        );
    }
}
