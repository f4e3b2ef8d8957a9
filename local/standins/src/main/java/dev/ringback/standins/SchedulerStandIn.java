package dev.ringback.standins;

import static dev.ringback.standins.Wire.jsonError;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * EventBridge Scheduler: stores schedules and really fires them. One-time and rate expressions; a one-time schedule whose time
 * has passed fires at once, and one that says {@code DELETE} is gone once it has fired.
 */
final class SchedulerStandIn implements Wire.Service {

    private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z\\-_.]{1,64}");
    private static final Pattern AT = Pattern.compile("at\\((\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})\\)");
    private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    /** A schedule that exists, as it was asked for. */
    record Schedule(String name, JsonNode request, Instant madeAt) {}

    private record Key(String group, String name) {}

    private record Held(Schedule schedule, Optional<Agenda.Entry> next) {}

    private final InstantSource clock;
    private final Agenda agenda;
    private final Set<String> groups;
    private final BiConsumer<String, String> target;
    private final Observer observer;
    private final Map<Key, Held> schedules =
            new TreeMap<>(Comparator.comparing(Key::group).thenComparing(Key::name));
    private Runnable onChange = () -> {};

    /** @param target invokes what an ARN names with a payload */
    SchedulerStandIn(
            InstantSource clock,
            Agenda agenda,
            Set<String> groups,
            BiConsumer<String, String> target,
            Observer observer) {
        this.clock = clock;
        this.agenda = agenda;
        this.groups = Set.copyOf(groups);
        this.target = target;
        this.observer = observer;
    }

    @Override
    public synchronized Optional<Wire.Answer> answer(Wire.Request request) {
        if (!request.path().startsWith("/schedules/")) {
            return Optional.empty();
        }
        String name = request.pathAfter("/schedules/");
        String group = request.query().getOrDefault("groupName", "default");
        return switch (request.method()) {
            case "POST" -> Optional.of(create(name, Json.read(request.body())));
            case "GET" -> Optional.of(get(new Key(group, name)));
            case "DELETE" -> Optional.of(delete(new Key(group, name)));
            default -> Optional.empty();
        };
    }

    /** All one-time schedules as they were asked for, to be kept between runs. */
    synchronized JsonNode snapshot() {
        var all = Json.MAPPER.createArrayNode();
        schedules.values().stream().filter(SchedulerStandIn::isOneTime).forEach(held -> {
            ObjectNode kept = Json.object();
            kept.put("name", held.schedule().name());
            kept.set("request", held.schedule().request());
            all.add(kept);
        });
        return all;
    }

    synchronized void restore(JsonNode snapshot) {
        snapshot.forEach(kept -> hold(kept.path("name").asString(), kept.path("request")));
    }

    synchronized void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Enters a schedule that template.yaml itself declares. */
    synchronized void declare(String name, JsonNode request) {
        hold(name, request);
    }

    /** Fires every schedule that repeats, now: whatever slept through their times makes up for it once. */
    void fireRates() {
        List<Key> rates;
        synchronized (this) {
            rates = schedules.entrySet().stream()
                    .filter(entry -> !isOneTime(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            rates.forEach(key ->
                    Optional.ofNullable(schedules.get(key)).flatMap(Held::next).ifPresent(agenda::cancel));
        }
        rates.forEach(this::fire);
    }

    private Wire.Answer create(String name, JsonNode request) {
        String group = request.path("GroupName").asString("default");
        Optional<String> mistake = mistake(name, group, request);
        if (mistake.isPresent()) {
            return jsonError("ValidationException", mistake.get());
        }
        if (!groups.contains(group)) {
            return jsonError("ResourceNotFoundException", "Schedule group " + group + " does not exist.");
        }
        Held existing = schedules.get(new Key(group, name));
        if (existing != null) {
            boolean sameRequest = Json.text(request, "ClientToken")
                    .equals(Json.text(existing.schedule().request(), "ClientToken"));
            return sameRequest
                    ? created(group, name)
                    : jsonError("ConflictException", "Schedule " + name + " already exists.");
        }
        Held held = hold(name, request);
        observer.saw(new Observation.Scheduled(
                clock.instant(),
                name,
                held.next().map(Agenda.Entry::at).orElse(clock.instant()),
                request.path("Target").path("Input").asString("")));
        return created(group, name);
    }

    private Held hold(String name, JsonNode request) {
        Key key = new Key(request.path("GroupName").asString("default"), name);
        Held held = new Held(
                new Schedule(name, request, clock.instant()), Optional.of(enter(key, request, clock.instant())));
        schedules.put(key, held);
        onChange.run();
        return held;
    }

    private Agenda.Entry enter(Key key, JsonNode request, Instant after) {
        String expression = request.path("ScheduleExpression").asString("");
        Optional<Duration> rate = rate(expression);
        if (rate.isPresent()) {
            return agenda.enter(after.plus(rate.get()), Agenda.Kind.RATE_SCHEDULE, key.name(), () -> fire(key));
        }
        Instant at =
                instant(expression, request.path("ScheduleExpressionTimezone").asString("UTC"));
        Instant fires = at.isBefore(after) ? after : at;
        return agenda.enter(fires, Agenda.Kind.ONE_TIME_SCHEDULE, key.name(), () -> fire(key));
    }

    private void fire(Key key) {
        Schedule schedule;
        synchronized (this) {
            Held held = schedules.get(key);
            if (held == null) {
                return;
            }
            schedule = held.schedule();
            JsonNode request = schedule.request();
            if (rate(request.path("ScheduleExpression").asString("")).isPresent()) {
                schedules.put(key, new Held(schedule, Optional.of(enter(key, request, clock.instant()))));
            } else if (request.path("ActionAfterCompletion").asString("NONE").equals("DELETE")) {
                schedules.remove(key);
            } else {
                schedules.put(key, new Held(schedule, Optional.empty()));
            }
            onChange.run();
        }
        JsonNode target = schedule.request().path("Target");
        String payload = target.path("Input").asString("{}");
        this.target.accept(
                target.path("Arn").asString(),
                payload.replace(
                        "<aws.scheduler.scheduled-time>", clock.instant().toString()));
    }

    private Wire.Answer get(Key key) {
        Held held = schedules.get(key);
        if (held == null) {
            return missing(key);
        }
        ObjectNode answer = held.schedule().request().deepCopy().asObject();
        answer.remove("ClientToken");
        answer.put("Name", key.name())
                .put("GroupName", key.group())
                .put("State", "ENABLED")
                .put("Arn", arn(key.group(), key.name()))
                .put("CreationDate", held.schedule().madeAt().getEpochSecond());
        return Wire.Answer.json(Json.write(answer));
    }

    private Wire.Answer delete(Key key) {
        Held held = schedules.remove(key);
        if (held == null) {
            return missing(key);
        }
        held.next().ifPresent(agenda::cancel);
        onChange.run();
        return Wire.Answer.json("{}");
    }

    private static Optional<String> mistake(String name, String group, JsonNode request) {
        if (!NAME.matcher(name).matches() || !NAME.matcher(group).matches()) {
            return Optional.of("a name has 1 to 64 characters of 0-9 a-z A-Z - _ .");
        }
        if (!request.path("FlexibleTimeWindow").has("Mode")) {
            return Optional.of("FlexibleTimeWindow is required");
        }
        if (Json.text(request.path("Target"), "Arn").isEmpty()
                || Json.text(request.path("Target"), "RoleArn").isEmpty()) {
            return Optional.of("Target.Arn and Target.RoleArn are required");
        }
        String expression = request.path("ScheduleExpression").asString("");
        try {
            if (rate(expression).isEmpty()) {
                instant(expression, request.path("ScheduleExpressionTimezone").asString("UTC"));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("Invalid Schedule Expression " + expression);
        }
    }

    private static boolean isOneTime(Held held) {
        return rate(held.schedule().request().path("ScheduleExpression").asString(""))
                .isEmpty();
    }

    private static Optional<Duration> rate(String expression) {
        Matcher rate = RATE.matcher(expression);
        if (!rate.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(rate.group(1));
        return Optional.of(
                switch (rate.group(2)) {
                    case "minute" -> Duration.ofMinutes(count);
                    case "hour" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }

    private static Instant instant(String expression, String zone) {
        Matcher at = AT.matcher(expression);
        if (!at.matches()) {
            throw new DateTimeException("not an at(…) expression");
        }
        return LocalDateTime.parse(at.group(1)).atZone(ZoneId.of(zone)).toInstant();
    }

    private static Wire.Answer created(String group, String name) {
        return Wire.Answer.json("{\"ScheduleArn\":\"" + arn(group, name) + "\"}");
    }

    private static Wire.Answer missing(Key key) {
        return jsonError("ResourceNotFoundException", "Schedule " + key.name() + " does not exist.");
    }

    private static String arn(String group, String name) {
        return "arn:aws:scheduler:" + Intrinsics.REGION + ":" + Intrinsics.ACCOUNT + ":schedule/" + group + "/" + name;
    }
}
