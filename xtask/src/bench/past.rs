//! A long past, written by the program itself: whole rounds are sat, and what the session asks to be stored is kept.

use std::collections::{BTreeMap, HashMap, VecDeque};

use mock_interviewer::{
    attempt::{Confidence, RoundId, Verdict},
    bank::{Catalogue, PackName, Question},
    history::{Commit, Key, Loaded},
    round::{self, Now, Phase, Request},
    session::{Effect, Event, Session},
    time::{Millis, UnixMillis},
};

use crate::{Failure, Result};

/// What a browser's localStorage holds: 10 MiB of UTF-16 in Chromium; a little is left for the round that
/// is measured.
const ROOM: usize = 5 * 1024 * 1024 - 64 * 1024;

/// Short on purpose: long answers would fill the store before there are many attempts.
const ANSWER: &str = "The default is made once, when def runs.";

/// A past as a browser stores it.
pub(super) struct Past {
    /// Every record.
    pub(super) store: BTreeMap<String, String>,
    /// How many of them are attempts.
    pub(super) attempts: usize,
    /// What they take, in characters.
    pub(super) size: usize,
}

/// Sits rounds until `wanted` attempts are stored or the store is full.
pub(super) fn sit(
    wanted: usize,
    request: &Request,
    catalogue: &Catalogue,
    packs: &HashMap<PackName, Vec<Question>>,
) -> Result<Past> {
    let mut past = Past {
        store: BTreeMap::new(),
        attempts: 0,
        size: 0,
    };
    let mut browser = Browser {
        session: Session::default(),
        catalogue,
        packs,
        store: BTreeMap::new(),
        now: Now {
            wall: UnixMillis(1_780_000_000_000),
            mono: Millis(0),
        },
    };
    for seed in 0.. {
        browser.round(request.clone(), seed)?;
        let added: usize = browser
            .store
            .iter()
            .map(|(key, value)| key.chars().count() + value.chars().count())
            .sum();
        let attempts = browser
            .store
            .keys()
            .filter(|key| key.starts_with("mi/a/"))
            .count();
        if attempts == 0 {
            return Err(Failure("a round was sat and left no attempt".to_owned()));
        }
        if past.size + added > ROOM {
            break;
        }
        past.size += added;
        past.attempts += attempts;
        past.store.append(&mut browser.store);
        if past.attempts >= wanted {
            break;
        }
    }
    Ok(past)
}

/// A map in place of a browser.
struct Browser<'a> {
    session: Session,
    catalogue: &'a Catalogue,
    packs: &'a HashMap<PackName, Vec<Question>>,
    store: BTreeMap<String, String>,
    now: Now,
}

impl Browser<'_> {
    /// Sits a whole round.
    fn round(&mut self, request: Request, seed: u64) -> Result<()> {
        self.tell(Event::Brief {
            request,
            seed: Some(seed),
            bank: None,
            from: seed,
        });
        let id = RoundId(format!("{:x}-{seed:x}", self.now.wall.0));
        self.tell(Event::Begin(id));
        // A round of six questions takes a few dozen steps.
        for step in 0..1_000 {
            let Some(live) = self.session.live() else {
                break;
            };
            let events = match live.round().phase() {
                Phase::Answering(_) => {
                    vec![round::Event::Draft(ANSWER.to_owned()), round::Event::Submit]
                }
                Phase::Predicting(_) => vec![round::Event::Predict(
                    Confidence::ALL[step % Confidence::ALL.len()],
                )],
                Phase::Rating(rating) => (0..)
                    .take(rating.verdicts.len())
                    .map(|place| {
                        let verdict = match (usize::from(place) + step) % 8 {
                            0 => Verdict::Missed,
                            1 | 2 => Verdict::Partly,
                            _ => Verdict::Met,
                        };
                        round::Event::Judge(place, verdict)
                    })
                    .chain([round::Event::Rate])
                    .collect(),
                Phase::Probing(_) => vec![round::Event::Probe(Verdict::Partly)],
                Phase::Briefing | Phase::Opening | Phase::Finished(_) => vec![],
            };
            if events.is_empty() {
                break;
            }
            for event in events {
                self.now.wall.0 += 1_000;
                self.now.mono += Millis::seconds(1);
                self.tell(Event::Round(event));
            }
        }
        let over = self.session.live().is_some_and(|live| live.is_over());
        self.tell(Event::Leave);
        if over {
            Ok(())
        } else {
            Err(Failure(format!(
                "the round with seed {seed} did not come to its end; xtask/src/bench/past.rs sits it as rounds once were"
            )))
        }
    }

    /// Tells the session, and does what it asks for.
    fn tell(&mut self, event: Event) {
        let mut effects = VecDeque::from(self.session.step(event, self.now));
        while let Some(effect) = effects.pop_front() {
            let answer = match effect {
                Effect::ReadCatalogue => Event::Catalogue(Ok(self.catalogue.clone())),
                Effect::ReadPack(name) => {
                    let pack = self.packs.get(&name).cloned();
                    Event::Pack(name, pack.ok_or_else(|| "there is no such pack".to_owned()))
                }
                Effect::ReadHistory | Effect::ReadNewest => Event::History(Loaded::default()),
                Effect::Commit(commit) => {
                    self.store(&commit);
                    Event::Stored(commit)
                }
                Effect::FlushSoon => Event::Flush,
                Effect::Say(_)
                | Effect::Address(_)
                | Effect::Offline(_)
                | Effect::KeepBank(_)
                | Effect::ReadIndex(_)
                | Effect::Data(_) => continue,
            };
            effects.extend(self.session.step(answer, self.now));
        }
    }

    fn store(&mut self, commit: &Commit) {
        for (key, value) in &commit.writes {
            self.store.insert(key.to_string(), value.clone());
        }
        let same = |stored: Option<&String>, only_if: &Option<String>| {
            only_if.is_none() || stored == only_if.as_ref()
        };
        for (key, only_if) in &commit.removes {
            let key: &Key = key;
            if same(self.store.get(&key.to_string()), only_if) {
                self.store.remove(&key.to_string());
            }
        }
    }
}
