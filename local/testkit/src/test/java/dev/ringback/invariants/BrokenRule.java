package dev.ringback.invariants;

/**
 * A rule that is broken, and who must cry.
 *
 * @param invariant the number of the invariant that must be named
 * @param how what is wrong
 * @param happenings a scenario in which it matters
 * @param until to which time of the day it is played
 */
record BrokenRule(int invariant, String how, Happenings happenings, String until, Wrong wrong) {

    @Override
    public String toString() {
        return invariant + ": " + how;
    }
}
