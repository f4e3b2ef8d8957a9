package dev.ringback.attack;

import dev.ringback.callback.State;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Callbacks with words that only some people may read, and numbers that only those who hold the callback may see. */
final class Planted {

    /** Words that stand in one place, and who may read them. */
    private record Words(String text, Predicate<String> readers) {}

    private record At(String location, String caller) {}

    private static final String OAK = "+12125550100";
    private static final String HARBOR = "+13125550110";
    private static final String MESA = "+16025550120";
    private static final String ANA = "ana@northwind.example";
    private static final String BEN = "ben@bluebird.example";
    private static final String PAT = "pat@sunrise.example";
    private static final Set<String> NOT_AT_HARBOR = Set.of("dr.kim@sunrise.example", "dana@sunrise.example");

    private final Siege siege;
    private final List<Words> words = new ArrayList<>();
    private final List<At> numbers = new ArrayList<>();
    private final List<String> callbacks = new ArrayList<>();

    Planted(Siege siege) {
        this.siege = siege;
        worked(ANA, "+12125550131", "zebra quartz lantern", person -> !isOf("bluebird", person));
        worked(BEN, "+12125550132", "walrus marble thimble", person -> !isOf("northwind", person));
        worked(PAT, "+12125550133", "otter granite pitcher", Planted::isInHouse);
        missed("oak-street", OAK, "+12125550134", "chest pain, falcon basalt ladle", Planted::isInHouse);
        missed("harbor", HARBOR, "+13125550135", "heron slate teapot", Planted::isAtHarbor);
        missed("mesa", MESA, "+16025550136", "badger onyx kettle", Planted::isAtMesa);
        missed("oak-street", OAK, "+12125550137", "lynx flint saucer", _ -> true);
        missed("oak-street", OAK, "+12125550138", "finch chalk tankard", _ -> true);
        callbacks.add("aaaaaaaaaaaaaaaa");
        Set<String> secrets = new HashSet<>();
        words.forEach(each -> secrets.add(each.text()));
        numbers.forEach(each -> secrets.add(each.caller().substring(2)));
        siege.keepSecret(secrets);
    }

    /** What can be asked about; the last is none of this tenant. */
    List<String> callbacks() {
        return callbacks;
    }

    /** What a person was shown that they may not see; nobody at all may see anything without a token that names them. */
    Stream<String> shownTo(Optional<String> person, HttpApi.Response response) {
        String answer = response.body() + response.headers();
        Stream<String> read = words.stream()
                .filter(each -> answer.contains(each.text()))
                .filter(each -> person.filter(each.readers()).isEmpty())
                .map(each -> "was shown the words '" + each.text() + "'");
        Stream<String> seen = numbers.stream()
                .filter(each -> answer.contains(each.caller().substring(2)))
                .filter(each -> person.filter(who -> holds(who, each)).isEmpty())
                .map(each -> "was shown the number of a patient at " + each.location());
        return Stream.concat(read, seen);
    }

    private boolean holds(String person, At at) {
        return siege.callbackOf(at.location(), at.caller())
                .map(callback -> callback.state())
                .filter(state ->
                        state instanceof State.Held held && held.by().id().equals(person))
                .isPresent();
    }

    private void worked(String by, String caller, String note, Predicate<String> readers) {
        String callback = missed("oak-street", OAK, caller, "please move my appointment", _ -> true);
        words.removeLast();
        siege.asks(by, "POST", "/callbacks/" + callback + "/claim", "");
        siege.asks(
                by,
                "POST",
                "/callbacks/" + callback + "/notes",
                Json.write(Json.object().put("kind", "status").put("note", note)));
        words.add(new Words(note, readers));
    }

    private String missed(String location, String dialled, String caller, String reason, Predicate<String> readers) {
        siege.missed(Calls.missed(caller, dialled, siege.now(), Map.of("ringback_reason", reason)));
        String callback = siege.callbackOf(location, caller).orElseThrow().id().id();
        words.add(new Words(reason, readers));
        numbers.add(new At(location, caller));
        callbacks.add(callback);
        return callback;
    }

    private static boolean isOf(String agency, String person) {
        return person.endsWith("@" + agency + ".example");
    }

    private static boolean isInHouse(String person) {
        return isOf("sunrise", person);
    }

    private static boolean isAtHarbor(String person) {
        return isOf("bluebird", person) || (isInHouse(person) && !NOT_AT_HARBOR.contains(person));
    }

    private static boolean isAtMesa(String person) {
        return person.equals("eli@northwind.example")
                || person.equals("lee@northwind.example")
                || (isInHouse(person) && !person.equals("dr.kim@sunrise.example"));
    }
}
