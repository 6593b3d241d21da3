//! Every preset is sat from briefing to scorecard, with the bank that ships, for many seeds, with verdicts,
//! skips, admissions, stages and reloads as they come.

use std::collections::BTreeMap;

use mock_interviewer::{
    attempt::{Confidence, Outcome, RoundId, Skip, Verdict},
    bank::{Catalogue, Question, QuestionId, author::pack},
    history::{self, Key},
    rating::Scorecard,
    round::{self, Course, Ending, Flow, Now, Phase, Request, ladder, presets},
    session::{Effect, Event, Saved, Session},
    time::{Millis, UnixMillis},
};

use crate::bank::folder;

/// A browser made of a map, a bank and a clock.
struct Shell<'a> {
    session: Session,
    store: BTreeMap<String, String>,
    catalogue: &'a Catalogue,
    packs: &'a BTreeMap<String, Vec<Question>>,
    now: Now,
    random: u64,
}

impl Shell<'_> {
    fn tell(&mut self, event: Event) {
        let mut effects = self.session.step(event, self.now);
        while !effects.is_empty() {
            let answer = match effects.remove(0) {
                Effect::ReadCatalogue => Event::Catalogue(Ok(self.catalogue.clone())),
                Effect::ReadPack(name) => {
                    let questions = self.packs[&name].clone();
                    Event::Pack(name, Ok(questions))
                }
                Effect::ReadIndex(_) => Event::Index(Err("nobody searches".into())),
                Effect::ReadHistory | Effect::ReadNewest => {
                    Event::History(history::load(self.store.clone()))
                }
                Effect::Commit(commit) => {
                    for (key, value) in &commit.writes {
                        self.store.insert(key.to_string(), value.clone());
                    }
                    for (key, only_if) in &commit.removes {
                        let key = key.to_string();
                        if only_if.is_none() || self.store.get(&key) == only_if.as_ref() {
                            self.store.remove(&key);
                        }
                    }
                    Event::Stored(commit)
                }
                Effect::FlushSoon => Event::Flush,
                Effect::Say(_)
                | Effect::Address(_)
                | Effect::Offline(_)
                | Effect::KeepBank(_)
                | Effect::Data(_) => {
                    continue;
                }
            };
            effects.extend(self.session.step(answer, self.now));
        }
    }

    fn round(&mut self, event: round::Event) {
        self.tell(Event::Round(event));
    }

    /// A number below `bound`, from a small generator.
    fn below(&mut self, bound: usize) -> usize {
        self.random = self
            .random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.random >> 33).unwrap() % bound
    }

    fn wait(&mut self, seconds: u64) {
        self.now.wall.0 += seconds * 1_000;
        self.now.mono.0 += seconds * 1_000;
        self.tell(Event::Tick);
    }

    /// The page is gone, and opened again.
    fn reload(&mut self) {
        let before = self.session.live().map(|live| live.round().clone());
        self.session = Session::default();
        self.now.wall.0 += 2_000;
        self.now.mono = Millis(5);
        let store = self.store.clone();
        if let Some(saved) = Saved::read(|key| store.get(&key.to_string()).cloned()) {
            self.tell(Event::Found(Box::new(saved)));
            assert_eq!(self.session.live().map(|live| live.round().clone()), before);
        }
    }

    /// Does what a candidate might do next. False once the round is over.
    fn act(&mut self) -> bool {
        let phase = self.session.live().unwrap().round().phase().clone();
        match phase {
            Phase::Finished(_) => return false,
            Phase::Briefing | Phase::Opening => panic!("the bank is here at once"),
            Phase::Answering(answering) => {
                let seconds = 20 + self.below(200) as u64;
                self.wait(seconds);
                self.round(round::Event::Notes("n".into()));
                let text = format!("{}an answer in a few words", answering.draft);
                self.round(round::Event::Draft(text));
                for _ in 0..self.below(3) {
                    self.round(round::Event::Hint);
                }
                self.round(round::Event::Clarify(0));
                let event = match self.below(12) {
                    0 => round::Event::Admit,
                    1 => round::Event::Skip(Skip::ALL[self.below(4)]),
                    _ => round::Event::Submit,
                };
                self.round(event);
            }
            Phase::Predicting(_) => {
                let confidence = Confidence::ALL[self.below(5)];
                self.round(round::Event::Predict(confidence));
            }
            Phase::Rating(rating) => {
                for place in 0..rating.verdicts.len() {
                    let verdict = Verdict::ALL[self.below(3)];
                    self.round(round::Event::Judge(u8::try_from(place).unwrap(), verdict));
                }
                if self.below(9) == 0 {
                    self.round(round::Event::Flag(0, true));
                }
                self.round(round::Event::Rate);
            }
            Phase::Probing(_) => {
                self.round(round::Event::Draft("a follow-up".into()));
                let verdict = Verdict::ALL[self.below(3)];
                self.round(round::Event::Probe(verdict));
            }
        }
        if self.below(4) == 0 {
            self.reload();
        }
        self.session.live().is_some()
    }
}

const SEEDS: u64 = 20;

#[test]
fn every_preset_is_sat_to_its_scorecard() {
    let files = pack(&folder()).unwrap();
    let catalogue: Catalogue = serde_json::from_str(&files[0].json).unwrap();
    let packs: BTreeMap<String, Vec<Question>> = files
        .iter()
        .filter(|file| {
            catalogue
                .entries()
                .iter()
                .any(|entry| entry.pack == file.name)
        })
        .map(|file| (file.name.clone(), serde_json::from_str(&file.json).unwrap()))
        .collect();
    let mut left = BTreeMap::<&str, usize>::new();
    for preset in presets() {
        for seed in 0..SEEDS {
            let mut shell = Shell {
                session: Session::default(),
                store: BTreeMap::new(),
                catalogue: &catalogue,
                packs: &packs,
                now: Now {
                    wall: UnixMillis(1_790_000_000_000),
                    mono: Millis(0),
                },
                random: seed * 7 + 1,
            };
            shell.tell(Event::Brief {
                request: Request::Preset(preset),
                seed: Some(seed),
                bank: None,
                from: 0,
            });
            let id = RoundId(format!("r{seed}"));
            shell.tell(Event::Begin(id.clone()));
            let setup = shell.session.live().unwrap().round().setup().clone();
            for step in 0.. {
                assert!(step < 400, "{} does not end", preset.id);
                if !shell.act() {
                    break;
                }
            }
            let loaded = history::load(shell.store.clone());
            assert_eq!(loaded.troubles, [], "{}", preset.id);
            let past = loaded.history.round(&id).unwrap();
            assert_eq!(past.ending, Ending::Complete);
            assert_eq!(past.setup, setup, "what it was begun with is kept");
            let attempts = loaded.history.attempts_of(&id);
            match &setup.course {
                Course::Fixed(questions) => {
                    let asked: Vec<&QuestionId> = attempts.iter().map(|a| &a.question).collect();
                    let planned: Vec<&QuestionId> = questions.iter().map(|p| &p.question).collect();
                    assert_eq!(asked, planned, "{}", preset.id);
                    for (attempt, planned) in attempts.iter().zip(questions) {
                        let whole = attempt.outcome == Outcome::Answered;
                        let stages = planned.flow.stages().len();
                        assert!(
                            !whole || attempt.stages.len() + 1 == stages,
                            "{}",
                            preset.id
                        );
                        *left.entry(flow(planned.flow)).or_default() += usize::from(whole);
                    }
                }
                Course::Ladder(rungs) => {
                    let height = ladder::height(rungs, &attempts);
                    assert_eq!(height.at, None, "a climb ends by itself");
                    assert!(attempts.len() >= 2 && attempts.len() <= 2 * rungs.len());
                }
            }
            let scored = attempts.iter().any(|attempt| attempt.scored);
            assert_eq!(Scorecard::of(&attempts).is_some(), scored);
            let keys = attempts.len() + 1;
            assert_eq!(shell.store.len(), keys, "{:?}", shell.store.keys());
            assert!(!shell.store.contains_key(&Key::Live.to_string()));
        }
    }
    assert!(left.values().all(|answered| *answered > 5), "{left:?}");
    assert_eq!(left.len(), 3, "each flow was gone through: {left:?}");
}

const fn flow(flow: Flow) -> &'static str {
    match flow {
        Flow::Plain => "plain",
        Flow::TakeHome => "take-home",
        Flow::Pairing => "pairing",
    }
}
