mod damage;
mod faults;
mod in_parts;
mod looking_after;
mod rig;
mod two_stores;
