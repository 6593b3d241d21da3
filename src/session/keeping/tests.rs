mod damage;
mod faults;
mod looking_after;
mod rig;
mod two_stores;
