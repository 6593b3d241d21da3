//! The beginning: the app is put on the page once the catalogue is there, so that the first picture is whole.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use yew::Properties;

use super::app::App;
use crate::{
    bank::Catalogue,
    browser::{banks, net, page},
};

/// How long the first picture waits for the catalogue, in milliseconds. The page asks for it before it asks for
/// the program, so it is nearly always here first.
const PATIENCE: u32 = 500;

/// A catalogue that came before the app, which takes it once.
#[derive(Clone, Properties)]
pub(super) struct Early {
    catalogue: Rc<Cell<Option<Catalogue>>>,
}

impl Early {
    pub(super) fn take(&self) -> Option<Catalogue> {
        self.catalogue.take()
    }
}

/// The app is put on the page once, so its properties never change.
impl PartialEq for Early {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.catalogue, &other.catalogue)
    }
}

/// Puts the app into the element `#app`.
pub fn mount() {
    // Somebody's own bank has its catalogue in it.
    if banks::is_kept() && !page::is_embedded() {
        return open(None);
    }
    let waits = Rc::new(Cell::new(true));
    let late = Rc::clone(&waits);
    page::later(PATIENCE, move || {
        if late.take() {
            open(None);
        }
    })
    .forget();
    spawn_local(async move {
        // What went wrong is found again, and said, when the app asks.
        let catalogue = net::catalogue().await.ok();
        if waits.take() {
            open(catalogue);
        }
    });
}

fn open(catalogue: Option<Catalogue>) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    if let Some(element) = element {
        let catalogue = Rc::new(Cell::new(catalogue));
        // yew takes away what stands there, which was for the time before the program came.
        yew::Renderer::<App>::with_root_and_props(element, Early { catalogue }).render();
    }
}
