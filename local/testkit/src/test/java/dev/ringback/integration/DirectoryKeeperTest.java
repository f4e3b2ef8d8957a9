package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.lambda.Desk;
import dev.ringback.standins.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.Subscription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The keeper of the directory over a real table: versions, races, and what open work is in the way of. */
class DirectoryKeeperTest extends AsksTheKeeper {

    private static final String KIT = "kit@sunrise.example";

    @Test
    void a_directory_becomes_the_next_version_and_says_what_it_changed() {
        JsonNode applied = apply(keptFor(300));

        assertThat(applied.path("result").asString()).isEqualTo("applied");
        assertThat(applied.path("version").asInt()).isEqualTo(2);
        assertThat(applied.path("changes"))
                .singleElement()
                .satisfies(change -> assertThat(change.path("words").asString())
                        .isEqualTo("the tenant: closed callbacks are kept for: was 400d, now 300d"));
        assertThat(current()).isEqualTo(2);
    }

    @Test
    void the_same_directory_again_is_no_new_version() {
        apply(keptFor(300));

        assertThat(apply(keptFor(300)).path("result").asString()).isEqualTo("unchanged");
        assertThat(current()).isEqualTo(2);
    }

    /** The metric filter of template.yaml looks for this line; operations are told by it. */
    @Test
    void each_new_version_leaves_one_line_and_nothing_else_does() {
        ask(request("check").set("directory", keptFor(300)));
        ask(request("diff").set("directory", keptFor(300)));
        apply(keptFor(300));
        apply(keptFor(300));
        ask(request("rollback").put("by", BY));

        assertThat(log)
                .containsExactly("Version 2 of the directory is in force", "Version 3 of the directory is in force");
    }

    @Test
    void a_diff_and_a_check_change_nothing() {
        JsonNode diff = ask(request("diff").set("directory", keptFor(300)));
        JsonNode check = ask(request("check").set("directory", keptFor(300)));

        assertThat(diff.path("changes")).hasSize(1);
        assertThat(diff.path("version").asInt()).isEqualTo(1);
        assertThat(check.path("result").asString()).isEqualTo("sound");
        assertThat(current()).isEqualTo(1);
    }

    @Test
    void alerts_reach_the_owner_of_a_queue_before_the_first_of_them_is_told_and_follow_the_next_owner() {
        apply(tenant());
        assertThat(subscribers("oak-street")).containsExactly(Tenant.SAM);

        ObjectNode handedOver = tenant();
        ((ObjectNode) handedOver.path("locations").path(0)).put("queueOwner", Tenant.PAT);
        JsonNode applied = apply(handedOver);

        assertThat(applied.path("alertsNotSetUp")).isEmpty();
        assertThat(subscribers("oak-street")).containsExactly(Tenant.PAT);
        assertThat(subscribers("harbor")).containsExactly(Tenant.SAM);
    }

    private List<String> subscribers(String location) {
        String topic = stack.settings().alertsPrefix() + location;
        return stack.clients().sns().listSubscriptionsByTopic(list -> list.topicArn(topic)).subscriptions().stream()
                .map(Subscription::endpoint)
                .toList();
    }

    @Test
    void a_directory_with_mistakes_is_not_applied() {
        JsonNode answer = apply(tenant().put("catchAll", "nowhere"));

        assertThat(answer.path("result").asString()).isEqualTo("mistakes");
        assertThat(answer.path("mistakes").path(0).path("path").asString()).isEqualTo("catchAll");
        assertThat(current()).isEqualTo(1);
    }

    @Test
    void history_tells_who_applied_what_and_which_is_in_force() {
        apply(keptFor(300));
        ask(request("rollback").put("by", "sam@sunrise.example"));

        JsonNode history = ask(request("history"));

        assertThat(history.path("version").asInt()).isEqualTo(3);
        assertThat(history.path("versions"))
                .extracting(version -> version.path("version").asInt())
                .containsExactly(3, 2, 1);
        JsonNode latest = history.path("versions").path(0);
        assertThat(latest.path("by").asString()).isEqualTo("sam@sunrise.example");
        assertThat(latest.path("restores").asInt()).isEqualTo(1);
        assertThat(latest.path("at").asString()).isEqualTo(Stack.START.toString());
        assertThat(latest.path("hash"))
                .isEqualTo(history.path("versions").path(2).path("hash"));
    }

    @Test
    void a_rollback_to_a_version_that_never_was_is_refused() {
        assertThat(ask(request("rollback").put("by", BY)).path("result").asString())
                .isEqualTo("no-such-version");
        assertThat(ask(request("rollback").put("by", BY).put("version", 9))
                        .path("result")
                        .asString())
                .isEqualTo("no-such-version");
    }

    @Test
    void a_decision_against_a_version_that_is_no_longer_in_force_is_told_so() {
        apply(keptFor(300));

        JsonNode answer = ask(request("apply").put("by", BY).put("version", 1).set("directory", keptFor(200)));

        assertThat(answer.path("result").asString()).isEqualTo("overtaken");
        assertThat(answer.path("version").asInt()).isEqualTo(2);
        assertThat(current()).isEqualTo(2);
    }

    @Test
    void of_many_who_apply_at_once_each_wins_a_version_or_is_told() throws Exception {
        int many = 8;
        var start = new CyclicBarrier(many);
        List<Callable<String>> appliers = IntStream.range(0, many)
                .<Callable<String>>mapToObj(i -> () -> {
                    start.await();
                    return apply(keptFor(100 + i)).path("result").asString();
                })
                .toList();
        List<String> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            for (var result : threads.invokeAll(appliers)) {
                results.add(result.get());
            }
        }

        int won = (int) results.stream().filter("applied"::equals).count();
        assertThat(results).contains("applied").isSubsetOf("applied", "overtaken");
        assertThat(current()).isEqualTo(1 + won);
        assertThat(ask(request("history")).path("versions")).hasSize(1 + won);
    }

    @Test
    void a_location_with_open_callbacks_stays_and_they_are_named_without_a_number() {
        stack.missedCall(Tenant.caller(), Tenant.HARBOR_NUMBER, Map.of());

        JsonNode refused = apply(withoutHarbor());

        assertThat(refused.path("result").asString()).isEqualTo("open-work");
        assertThat(refused.path("openWork").path(0).path("path").asString()).isEqualTo("locations.harbor");
        assertThat(refused.path("openWork").path(0).path("callbacks"))
                .extracting(JsonNode::asString)
                .containsExactly(stack.only().id().id());
        assertThat(refused.toString()).doesNotContain(Tenant.caller());
        assertThat(current()).isEqualTo(1);
        assertThat(ask(request("diff").set("directory", withoutHarbor())).path("openWork"))
                .hasSize(1);
    }

    @Test
    void it_goes_once_they_are_closed() {
        stack.missedCall(Tenant.caller(), Tenant.HARBOR_NUMBER, Map.of());
        String callback = stack.next(Tenant.BEN).callback();
        assertThat(apply(withoutHarbor()).path("openWork"))
                .extracting(work -> work.path("path").asString())
                .containsExactlyInAnyOrder("locations.harbor", "staff[\"ben@bluebird.example\"]");

        stack.outcome(Tenant.BEN, callback, "declined");

        assertThat(apply(withoutHarbor()).path("result").asString()).isEqualTo("applied");
    }

    @Test
    void a_rollback_too_stops_at_open_work() {
        ObjectNode first = withoutHarbor();
        apply(first);
        apply(tenant());
        stack.missedCall(Tenant.caller(), Tenant.HARBOR_NUMBER, Map.of());

        assertThat(ask(request("rollback").put("by", BY).put("version", 2))
                        .path("result")
                        .asString())
                .isEqualTo("open-work");
    }

    @Test
    void somebody_who_holds_a_callback_stays_until_the_claim_lapses() {
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());
        stack.next(Tenant.PAT);

        assertThat(apply(without(tenant(), Tenant.PAT))
                        .path("openWork")
                        .path(0)
                        .path("what")
                        .asString())
                .isEqualTo(Tenant.PAT);
        stack.pass(Duration.ofMinutes(11));
        assertThat(apply(without(tenant(), Tenant.PAT)).path("result").asString())
                .isEqualTo("applied");
    }

    @Test
    void a_team_that_has_a_hand_off_stays() {
        ObjectNode withNightShift = tenant();
        ArrayNode teams = withNightShift.putArray("teams");
        List.of("front-desk", "referrals", "billing", "clinical", "insurance", "night-shift")
                .forEach(teams::add);
        withNightShift.putObject("buckets").putObject("other").put("team", "night-shift");
        apply(withNightShift);
        stack.missedCall(Tenant.caller(), Tenant.OAK_NUMBER, Map.of());

        assertThat(stack.only().team().id()).isEqualTo("night-shift");
        assertThat(apply(tenant()).path("openWork").path(0).path("path").asString())
                .isEqualTo("teams.night-shift");
    }

    @Test
    void a_running_function_follows_within_a_minute() throws IOException {
        Desk warm = new Desk(stack.ringback());
        assertThat(worklist(warm)).isEqualTo(403);
        ObjectNode withKit = tenant();
        withKit.withArray("staff")
                .addObject()
                .put("id", KIT)
                .put("role", "manager")
                .put("locations", "all");
        apply(withKit);
        assertThat(worklist(warm)).isEqualTo(403);

        stack.pass(Duration.ofMinutes(1));

        assertThat(worklist(warm)).isEqualTo(200);
    }

    private static int worklist(Desk desk) throws IOException {
        String event = Files.readString(Deployment.file("events/desk.json")).replace(Tenant.PAT, KIT);
        var output = new ByteArrayOutputStream();
        desk.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, new RunContext(_ -> {}));
        return Json.read(output.toString(StandardCharsets.UTF_8))
                .path("statusCode")
                .asInt();
    }
}
