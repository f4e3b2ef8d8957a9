package dev.ringback.api;

import dev.ringback.callback.Holding;
import dev.ringback.callback.Team;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.ReadDesk;
import dev.ringback.casework.RequestLog.NumberShown;
import dev.ringback.casework.RequestLog.Shown;
import dev.ringback.casework.WorkOnFollowUp;
import dev.ringback.casework.WorkOnFollowUp.Result;
import dev.ringback.desk.Permissions;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpClaims;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpOutcomes;
import dev.ringback.followup.FollowUpReport;
import dev.ringback.form.FollowUpJson;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.Rhythm;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One follow-up as a person may see it, and what they do with it. Its holder is shown the number when they look at it, and in no other answer. */
final class FollowUpPage {

    /** How long the name of another office may be, in characters. */
    private static final int OFFICE = 200;

    private final WorkOnFollowUp work;
    private final ReadDesk desk;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    FollowUpPage(WorkOnFollowUp work, ReadDesk desk, CurrentDirectory directory, InstantSource clock) {
        this.work = work;
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    Reply show(DeskRequest request) {
        return desk.followUp(request.person(), request.followUp())
                .map(followUp ->
                        holding(request, followUp).isPresent() ? toHolder(request) : details(request, followUp))
                .orElseGet(() -> new Reply.Failed(Problem.NO_SUCH_FOLLOW_UP));
    }

    /** A claim that ends between two looks at it is no error: the follow-up is then shown as to anybody. */
    private Reply toHolder(DeskRequest request) {
        Result result = work.showNumber(request.person(), request.followUp(), request.log());
        return result instanceof Result.Done(FollowUp followUp)
                ? new Reply.Done(detail(request, followUp, followUp.caller().e164()))
                : desk.followUp(request.person(), request.followUp())
                        .map(followUp -> details(request, followUp))
                        .orElseGet(() -> of(request, result));
    }

    Reply claim(DeskRequest request) throws Body.Unreadable {
        request.fields();
        return of(request, work.claim(request.person(), request.followUp(), request.log()));
    }

    Reply release(DeskRequest request) throws Body.Unreadable {
        request.fields();
        return of(request, work.release(request.person(), request.followUp(), request.log()));
    }

    Reply assign(DeskRequest request) throws Body.Unreadable {
        String to = request.fields("to").text("to", Body.NAME);
        return of(request, work.reassign(request.person(), request.followUp(), to, request.log()));
    }

    Reply passOn(DeskRequest request) throws Body.Unreadable {
        Team team = new Team(request.fields("team").text("team", Body.NAME));
        return of(request, work.passOn(request.person(), request.followUp(), team, request.log()));
    }

    Reply outcome(DeskRequest request) throws Body.Unreadable {
        return of(request, work.recordOutcome(request.person(), request.followUp(), report(request), request.log()));
    }

    private static FollowUpReport report(DeskRequest request) throws Body.Unreadable {
        Body body = request.fields("outcome", "note", "office", "askAgainOn", "availability", "paperwork", "plan");
        return new FollowUpReport(
                body.word("outcome", FollowUpOutcome.class),
                body.findText("note", Body.NOTE),
                body.findText("office", OFFICE),
                body.find("askAgainOn", "a day, for example 2026-12-01", FollowUpPage::day),
                ConfirmedBody.in(body));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Reply of(DeskRequest request, Result result) {
        return switch (result) {
            case Result.Done(FollowUp followUp) -> details(request, followUp);
            case Result.NotFound _ -> new Reply.Failed(Problem.NO_SUCH_FOLLOW_UP);
            case Result.NotAllowed(var action) -> new Reply.Failed(Problem.notAllowed(action));
            case Result.Refused(var why, var zone) -> new Reply.Failed(RefusalProblem.ofFollowUp(why, zone));
            case Result.NotAssignable _ -> new Reply.Failed(Problem.NOT_ASSIGNABLE);
            case Result.NoSuchTeam(var teams) -> new Reply.Failed(Problem.noSuchTeam(teams));
        };
    }

    Reply details(DeskRequest request, FollowUp followUp) {
        return new Reply.Details(
                detail(request, followUp, followUp.caller().masked()),
                new Shown(followUp.callback(), Optional.of(followUp.id()), NumberShown.MASKED));
    }

    /** A row of a list: where it stands. */
    ObjectNode row(DeskRequest request, FollowUp followUp) {
        return summary(request, followUp, followUp.caller().masked());
    }

    private ObjectNode summary(DeskRequest request, FollowUp followUp, String caller) {
        String owner = followUp.holding()
                .map(Holding::by)
                .filter(person -> Permissions.mayName(request.person(), person, directory.current()))
                .map(person -> person.id())
                .orElseGet(() -> followUp.owner().id());
        ObjectNode json = FollowUpJson.summary(followUp, caller, owner);
        Instant now = clock.instant();
        Instant due = followUp.due();
        boolean isLate = followUp.isOpen() && due.isBefore(now);
        OpenHours hours = directory.policy(followUp.location()).hours();
        json.put("late", isLate);
        if (followUp.isOpen()) {
            Duration open = isLate ? hours.between(due, now) : hours.between(now, due);
            json.put("openMinutes", open.toMinutes());
        } else {
            json.putNull("openMinutes");
        }
        mayBeCalledFrom(followUp, now)
                .ifPresentOrElse(
                        from -> json.put("mayBeCalledFrom", from.toString()), () -> json.putNull("mayBeCalledFrom"));
        return json;
    }

    /** When the patient may be called, where that is all there is to do and they may not be called now. */
    private Optional<Instant> mayBeCalledFrom(FollowUp followUp, Instant now) {
        Rhythm rhythm = directory.policy(followUp.location()).rhythm(followUp.bucket(), followUp.caller());
        return followUp.isOpen() && FollowUpClaims.isCallToPatient(followUp.kind()) && !rhythm.mayCallAt(now)
                ? Optional.of(rhythm.callableAtOrAfter(now))
                : Optional.empty();
    }

    private ObjectNode detail(DeskRequest request, FollowUp followUp, String caller) {
        ObjectNode json = summary(request, followUp, caller);
        json.set("claim", claim(request, followUp));
        ArrayNode outcomes = json.putArray("outcomes");
        FollowUpOutcomes.of(followUp.kind()).forEach(outcome -> outcomes.add(outcome.word()));
        json.set("history", FollowUpJson.history(followUp, request.person()));
        return json;
    }

    private JsonNode claim(DeskRequest request, FollowUp followUp) {
        Optional<Holding> held = followUp.holding().filter(claim -> !claim.hasLapsed(clock.instant()));
        if (held.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (Permissions.mayName(request.person(), held.get().by(), directory.current())) {
            json.put("person", held.get().by().id());
        } else {
            json.putNull("person");
        }
        boolean mayKeep = held.get().by().equals(request.by())
                && FollowUpClaims.mayBeKept(followUp, directory.policy(followUp.location()));
        return json.put("until", held.get().until().toString()).put("mayKeep", mayKeep);
    }

    private Optional<Holding> holding(DeskRequest request, FollowUp followUp) {
        return followUp.holding().filter(held -> held.isHeldBy(request.by(), clock.instant()));
    }
}
