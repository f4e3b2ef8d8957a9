package dev.ringback.checkers;

import dev.ringback.standins.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Tasks in Connect (docs/architecture.md, 13): one at most each time that an attempt is there to be taken, none while none is, none for long after,
 * and nothing in one but the callback's id, where it is and where it is opened.
 */
final class TasksFollowAttempts implements Invariant {

    private static final Duration LATE = Duration.ofMinutes(10);
    private static final Set<String> MAY_SAY =
            Set.of("InstanceId", "ContactFlowId", "Name", "Description", "Attributes", "References", "ClientToken");
    private static final String CALLBACK = "ringback_callback";

    /**
     * A task that nobody has ended.
     *
     * @param stretch the entry from which the attempt was due that it is for
     */
    private record Open(String callback, int stretch) {}

    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Map<String, Instant> overSince = new LinkedHashMap<>();
    private final Set<Open> offered = new HashSet<>();
    private final Strikes strikes = new Strikes();

    @Override
    public String rule() {
        return "13: at most one task for an attempt that is due, none for another, and nothing of the patient in it";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        strikes.heed(moment);
        for (Observation seen : moment.seen()) {
            Optional<String> wrong = Optional.empty();
            if (seen instanceof Observation.TaskStarted task) {
                wrong = started(task, moment);
            } else if (seen instanceof Observation.TaskEnded task) {
                open.remove(task.contact());
                overSince.remove(task.contact());
            }
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return openForTooLong(moment);
    }

    private Optional<String> started(Observation.TaskStarted task, Moment moment) {
        JsonNode request = task.request();
        JsonNode attributes = request.path("Attributes");
        String id = attributes.path(CALLBACK).asString("");
        Optional<String> extra = request.propertyNames().stream()
                .filter(field -> !MAY_SAY.contains(field))
                .findFirst();
        if (extra.isPresent() || attributes.size() != 1) {
            return Optional.of("the task of %s says more than it may: %s"
                    .formatted(id, extra.orElseGet(() -> "attributes " + attributes.propertyNames())));
        }
        Optional<StoredCallback> callback = moment.callback(id);
        if (callback.isEmpty()) {
            return Optional.of("a task is about no callback: " + task.contact());
        }
        String flow = request.path("ContactFlowId").asString("");
        if (!moment.locationOf(callback.get()).offersTasksThrough(flow)) {
            return Optional.of(
                    "the task of %s goes through flow %s, which its location does not name".formatted(id, flow));
        }
        int stretch = stretch(callback.get().history());
        // Where a reply was lost, only the same offer once more tells of a task that is to be ended.
        if (stretch == 0 && !strikes.after(Instant.MIN)) {
            return Optional.of("%s is offered as a task while no attempt is due".formatted(id));
        }
        if (open.values().stream().anyMatch(other -> other.callback().equals(id))) {
            return Optional.of("two tasks at once are about " + id);
        }
        var opened = new Open(id, stretch);
        open.put(task.contact(), opened);
        return stretch == 0 || offered.add(opened)
                ? Optional.empty()
                : Optional.of("a second task is offered for one attempt of " + id);
    }

    private Optional<String> openForTooLong(Moment moment) {
        for (Map.Entry<String, Open> each : open.entrySet()) {
            Open task = each.getValue();
            int now = moment.callback(task.callback())
                    .map(item -> stretch(item.history()))
                    .orElse(0);
            if (now == task.stretch() && now > 0) {
                continue;
            }
            Instant since = overSince.computeIfAbsent(each.getKey(), _ -> moment.now());
            Instant latest = moment.now().minus(LATE);
            if (since.isBefore(latest) && !strikes.goOnAfter(latest)) {
                return Optional.of("the task of %s is open since its attempt was taken, or fell otherwise, at %s"
                        .formatted(task.callback(), since));
            }
        }
        return Optional.empty();
    }

    /** The place of the entry from which an attempt has been due without a break; none where none is. */
    private static int stretch(List<JsonNode> history) {
        Fold fold = Fold.START;
        int since = 0;
        for (int i = 0; i < history.size(); i++) {
            boolean wasDue = fold.state().equals("due");
            fold = fold.after(history.get(i));
            if (!fold.state().equals("due")) {
                since = 0;
            } else if (!wasDue) {
                since = i + 1;
            }
        }
        return since;
    }
}
