package dev.ringback.api;

import dev.ringback.callback.Ending;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Score;
import dev.ringback.callback.WhyNotBooked;
import dev.ringback.numbers.Figures;
import dev.ringback.numbers.Minutes;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Figures as the API tells them (docs/numbers.md). */
public final class FiguresJson {

    private FiguresJson() {}

    public static ObjectNode of(Figures figures) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("missedCalls", figures.missedCalls())
                .put("uncallable", figures.uncallable())
                .put("callbacks", figures.callbacks());
        ObjectNode first = json.putObject("firstCallback")
                .put("tried", figures.firstCallback().tried())
                .put("untried", figures.firstCallback().untried());
        Optional<Minutes> minutes = figures.firstCallback().minutes();
        put(first, "average", minutes.map(Minutes::average));
        put(first, "median", minutes.map(Minutes::median));
        put(first, "p90", minutes.map(Minutes::p90));
        Figures.WithinTarget target = figures.withinTarget();
        put(
                json.putObject("withinTarget")
                        .put("kept", target.kept())
                        .put("missed", target.missed())
                        .put("pending", target.pending()),
                "percent",
                target.share().percent());
        put(
                json.putObject("firstSuccess")
                        .put("reached", figures.firstSuccess().part())
                        .put("of", figures.firstSuccess().of()),
                "percent",
                figures.firstSuccess().percent());
        put(
                json.putObject("attempts")
                        .put("made", figures.attemptsSeen().of())
                        .put("seen", figures.attemptsSeen().part()),
                "percent",
                figures.attemptsSeen().percent());
        Figures.Bookings bookings = figures.bookings();
        put(
                json.putObject("bookings")
                        .put("booked", bookings.booked())
                        .put("rescheduled", bookings.rescheduled())
                        .put("confirmed", bookings.confirmed())
                        .put("reached", bookings.reached()),
                "percent",
                bookings.share().percent());
        ObjectNode notBooked = json.putObject("notBooked");
        for (WhyNotBooked why : WhyNotBooked.values()) {
            notBooked.put(why.word(), figures.notBooked().getOrDefault(why, 0L));
        }
        json.put("repeatCallers", figures.repeatCallers());
        figures.unresolved()
                .ifPresentOrElse(
                        left -> json.putObject("unresolved")
                                .put("last", left.last())
                                .put("average", left.average())
                                .put("worst", left.worst()),
                        () -> json.putNull("unresolved"));
        json.putObject("texts")
                .put("sent", figures.texts().sent())
                .put("withheld", figures.texts().withheld())
                .put("unknown", figures.texts().unknown())
                .put("stopped", figures.texts().stopped());
        ObjectNode feedback =
                json.putObject("feedback").put("asked", figures.feedback().asked());
        feedback.put("answered", figures.feedback().answered());
        put(feedback, "mean", figures.feedback().mean());
        for (int points = Score.WORST; points <= Score.BEST; points++) {
            feedback.put(String.valueOf(points), figures.feedback().scores().getOrDefault(new Score(points), 0L));
        }
        ObjectNode outcomes = json.putObject("outcomes");
        for (Ending ending : Ending.values()) {
            outcomes.put(ending.word(), figures.outcomes().getOrDefault(ending, 0L));
        }
        outcomes.put("open", figures.open());
        followUps(json.putObject("followUps"), figures.followUps());
        return json;
    }

    private static void followUps(ObjectNode json, Figures.FollowUps followUps) {
        owed(json, followUps.all());
        ObjectNode byKind = json.putObject("byKind");
        for (FollowUpKind kind : FollowUpKind.values()) {
            owed(byKind.putObject(kind.word()), followUps.byKind().getOrDefault(kind, Figures.Owed.NONE));
        }
        ObjectNode byTeam = json.putObject("byTeam");
        followUps.byTeam().entrySet().stream()
                .sorted(Comparator.comparing(team -> team.getKey().id()))
                .forEach(team -> owed(byTeam.putObject(team.getKey().id()), team.getValue()));
    }

    private static void owed(ObjectNode json, Figures.Owed owed) {
        json.put("owed", owed.owed())
                .put("done", owed.done())
                .put("late", owed.late())
                .put("otherwise", owed.otherwise());
    }

    private static void put(ObjectNode json, String name, Optional<BigDecimal> figure) {
        figure.ifPresentOrElse(known -> json.put(name, known), () -> json.putNull(name));
    }
}
