//! One button that counts.

use yew::prelude::*;

#[component]
fn Button() -> Html {
    let presses = use_state(|| 0_u32);
    let onclick = {
        let presses = presses.clone();
        move |_| presses.set(*presses + 1)
    };
    html! { <button {onclick}>{ format!("Pressed {} times", *presses) }</button> }
}

fn main() {
    yew::Renderer::<Button>::new().render();
}
