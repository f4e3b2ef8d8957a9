package dev.ringback.rhythm;

import java.time.Duration;
import java.time.LocalTime;

/** The numbers of a rhythm, some of them changed for a test. */
public final class ChangedRhythm {

    private Duration firstNeeds = RhythmRules.DEFAULTS.firstNeeds();
    private Duration secondAfter = RhythmRules.DEFAULTS.secondAfter();
    private Duration lastBeforeClose = RhythmRules.DEFAULTS.lastBeforeClose();
    private LocalTime morning = RhythmRules.DEFAULTS.morning();
    private LocalTime afternoon = RhythmRules.DEFAULTS.afternoon();
    private LocalTime midday = RhythmRules.DEFAULTS.midday();
    private int attempts = RhythmRules.DEFAULTS.attempts();
    private LocalTime earliest = RhythmRules.DEFAULTS.earliest();
    private LocalTime latest = RhythmRules.DEFAULTS.latest();
    private Duration repeatAfter = RhythmRules.DEFAULTS.repeatAfter();

    private ChangedRhythm() {}

    public static ChangedRhythm changed() {
        return new ChangedRhythm();
    }

    public RhythmRules rules() {
        return new RhythmRules(
                firstNeeds,
                secondAfter,
                lastBeforeClose,
                morning,
                afternoon,
                midday,
                attempts,
                earliest,
                latest,
                repeatAfter);
    }

    public ChangedRhythm firstNeeds(Duration firstNeeds) {
        this.firstNeeds = firstNeeds;
        return this;
    }

    public ChangedRhythm secondAfter(Duration secondAfter) {
        this.secondAfter = secondAfter;
        return this;
    }

    public ChangedRhythm lastBeforeClose(Duration lastBeforeClose) {
        this.lastBeforeClose = lastBeforeClose;
        return this;
    }

    public ChangedRhythm morning(LocalTime morning) {
        this.morning = morning;
        return this;
    }

    public ChangedRhythm afternoon(LocalTime afternoon) {
        this.afternoon = afternoon;
        return this;
    }

    public ChangedRhythm midday(LocalTime midday) {
        this.midday = midday;
        return this;
    }

    public ChangedRhythm attempts(int attempts) {
        this.attempts = attempts;
        return this;
    }

    public ChangedRhythm earliest(LocalTime earliest) {
        this.earliest = earliest;
        return this;
    }

    public ChangedRhythm latest(LocalTime latest) {
        this.latest = latest;
        return this;
    }

    public ChangedRhythm repeatAfter(Duration repeatAfter) {
        this.repeatAfter = repeatAfter;
        return this;
    }
}
