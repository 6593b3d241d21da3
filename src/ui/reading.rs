//! Reading the past: all of it at once where a page needs all, or the newest rounds first and the rest in parts, so
//! that a list of rounds is there at once and the page goes on meanwhile.

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;

use super::app::{App, Msg};
use crate::{
    browser::{clock, page, storage},
    history::{self, Entries, Loaded},
    session::Event,
};

/// How many records are read at a time. A processor that is four times slower than a good one takes some 40 ms for
/// these.
const PART: u32 = 400;

/// When reading goes on after the newest rounds were read, in milliseconds: they are to be drawn first.
const AFTER: u32 = 60;

/// The rest of the past, on its way. Dropping it stops it.
pub(super) struct Reading {
    reader: storage::Reader,
    loaded: Loaded,
    _next: Timeout,
}

impl App {
    /// Reads the second store, where there is no first.
    pub(super) fn read_second(
        &self,
        link: &Scope<Self>,
        event: impl FnOnce(Entries) -> Option<Event> + 'static,
    ) {
        let (journal, link) = (self.journal.clone(), link.clone());
        spawn_local(async move {
            let entries = journal.entries().await.unwrap_or_default();
            if let Some(event) = event(entries) {
                link.send_message(Msg::Session(event));
            }
        });
    }

    /// Reads all of the past.
    pub(super) fn read_history(&mut self, link: &Scope<Self>) -> bool {
        self.reading = None;
        let mut loaded = Loaded::default();
        if storage::each(&mut |name, value| loaded.read(name, value)).is_err() {
            self.read_second(link, |entries| Some(Event::History(history::load(entries))));
            return false;
        }
        self.has_read(loaded, link)
    }

    /// Reads the newest rounds, and the rest once they are drawn.
    pub(super) fn read_newest(&mut self, link: &Scope<Self>) -> bool {
        let reader = match storage::Reader::open() {
            Ok(reader) if !storage::is_in_memory() && reader.left() > PART => reader,
            Ok(_) | Err(_) => return self.read_history(link),
        };
        let outline = reader.outline();
        let Ok(records) = storage::read(&outline.names) else {
            return self.read_history(link);
        };
        self.reading = Some(Reading {
            reader,
            loaded: Loaded::default(),
            _next: go_on(AFTER, link),
        });
        let newest = Event::Newest(outline.read(records));
        let more = self.session.step(newest, clock::now());
        self.run(more, link);
        true
    }

    /// Reads the next part; says whether the page has to be drawn again.
    pub(super) fn read_on(&mut self, link: &Scope<Self>) -> bool {
        let Some(mut reading) = self.reading.take() else {
            return false;
        };
        let Reading { reader, loaded, .. } = &mut reading;
        if reader
            .read(PART, &mut |name, value| loaded.read(name, value))
            .is_err()
        {
            return self.read_history(link);
        }
        if reading.reader.left() == 0 {
            return self.has_read(reading.loaded, link);
        }
        self.reading = Some(Reading {
            _next: go_on(0, link),
            ..reading
        });
        false
    }

    fn has_read(&mut self, loaded: Loaded, link: &Scope<Self>) -> bool {
        let more = self.session.step(Event::History(loaded), clock::now());
        self.run(more, link);
        true
    }
}

fn go_on(ms: u32, link: &Scope<App>) -> Timeout {
    let link = link.clone();
    page::later(ms, move || link.send_message(Msg::ReadOn))
}
