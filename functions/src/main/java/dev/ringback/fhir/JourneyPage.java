package dev.ringback.fhir;

import dev.ringback.api.HttpRequest;
import dev.ringback.casework.JourneyItem;
import dev.ringback.casework.JourneyStore;
import dev.ringback.casework.ReadJourney;
import dev.ringback.casework.RequestLog.Answer;
import dev.ringback.fhir.Failure.Unanswerable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The journey as another system reads it: tasks, communications and consents. */
final class JourneyPage {

    private static final String BASED_ON = "based-on";
    private static final String TASK = TaskResource.TYPE + "/";

    private final ReadJourney journeys;

    JourneyPage(ReadJourney journeys) {
        this.journeys = journeys;
    }

    Answer task(String id, Sight sight) throws Unanswerable {
        return Answers.ok(TaskResource.of(item(id, TaskResource.TYPE), sight));
    }

    private JourneyItem item(String id, String type) throws Unanswerable {
        return journeys.item(id).orElseThrow(() -> new Unanswerable(Failure.notFound(type)));
    }

    Answer tasks(HttpRequest request, Sight sight) throws Unanswerable {
        TaskSearch search = TaskSearch.of(request);
        JourneyStore.Page page = page(search);
        return Answers.ok(Bundle.of(
                request,
                TaskResource.TYPE,
                search.query().used(),
                page.items().stream()
                        .filter(search::admits)
                        .map(item -> TaskResource.of(item, sight.inList()))
                        .toList(),
                page.next()));
    }

    private JourneyStore.Page page(TaskSearch search) throws Unanswerable {
        if (!search.ids().isEmpty()) {
            return new JourneyStore.Page(
                    search.ids().stream()
                            .flatMap(id -> journeys.item(id).stream())
                            .toList(),
                    Optional.empty());
        }
        try {
            return journeys.page(
                    search.which(),
                    search.query().find(Query.AFTER),
                    search.query().count());
        } catch (JourneyStore.NoSuchPlace _) {
            throw new Unanswerable(Failure.of(
                    410, "not-found", "Where the page before ended nothing is kept any more. Begin the search again."));
        }
    }

    Answer communication(String id) throws Unanswerable {
        return CommunicationResource.taskOf(id).flatMap(journeys::item).stream()
                .flatMap(item -> CommunicationResource.of(item).stream())
                .filter(resource -> resource.path("id").asString().equals(id))
                .findFirst()
                .map(Answers::ok)
                .orElseThrow(() -> new Unanswerable(Failure.notFound(CommunicationResource.TYPE)));
    }

    /** Those of one task. */
    Answer communications(HttpRequest request) throws Unanswerable {
        Query query = Query.of(request, Set.of(BASED_ON));
        String task = query.find(BASED_ON)
                .map(given -> given.startsWith(TASK) ? given.substring(TASK.length()) : given)
                .orElseThrow(() -> new Unanswerable(
                        Failure.of(400, "required", "'based-on' must name a task: based-on=Task/5m8s1k0x7c2v9b4n.")));
        return found(
                request,
                CommunicationResource.TYPE,
                query,
                journeys.item(task).stream().flatMap(item -> CommunicationResource.of(item).stream()));
    }

    Answer consent(String id) throws Unanswerable {
        return journeys.wordOnTexts(id)
                .map(ConsentResource::of)
                .map(Answers::ok)
                .orElseThrow(() -> new Unanswerable(Failure.notFound(ConsentResource.TYPE)));
    }

    /** Those of some callbacks. */
    Answer consents(HttpRequest request) throws Unanswerable {
        Query query = Query.of(request, Set.of(Query.IDS));
        Set<String> ids = query.ids();
        if (ids.isEmpty()) {
            throw new Unanswerable(Failure.of(400, "required", "'_id' must name callbacks, with commas between them."));
        }
        return found(
                request,
                ConsentResource.TYPE,
                query,
                ids.stream().flatMap(id -> journeys.wordOnTexts(id).stream()).map(ConsentResource::of));
    }

    private static Answer found(HttpRequest request, String type, Query query, Stream<ObjectNode> resources) {
        return Answers.ok(Bundle.of(request, type, query.used(), resources.toList(), Optional.empty()));
    }
}
