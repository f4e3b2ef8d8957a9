package dev.ringback.fhir;

import dev.ringback.api.HttpRequest;
import dev.ringback.api.Response;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.casework.Log;
import dev.ringback.casework.ReadJourney;
import dev.ringback.casework.RequestLog.Answer;
import dev.ringback.casework.TakeAppointment;
import dev.ringback.fhir.Failure.Unanswerable;
import java.time.InstantSource;
import java.util.Optional;

/**
 * FHIR R4 over HTTP for other systems (docs/fhir.md). The gateway has checked the access token and that it has one of the route's scopes; what of a
 * resource is shown, the scopes say here.
 */
public final class FhirApi {

    private final JourneyPage journeys;
    private final AppointmentPage appointments;
    private final FhirSettings settings;

    public FhirApi(
            ReadJourney journeys,
            TakeAppointment take,
            CurrentDirectory directory,
            FhirSettings settings,
            InstantSource clock) {
        this.journeys = new JourneyPage(journeys);
        this.appointments = new AppointmentPage(take, directory, clock);
        this.settings = settings;
    }

    /** Answers a request; whatever happens in it, there is an answer. */
    public Response answer(HttpRequest request, Log log) {
        return new Response(answered(request, log), Optional.empty());
    }

    private Answer answered(HttpRequest request, Log log) {
        try {
            return routed(request, log);
        } catch (Unanswerable e) {
            return e.failure().answer();
        } catch (RuntimeException e) {
            log.failed("A request of another system failed", e);
            return Failure.of(500, "exception", "Something went wrong on our side. Send the request again.")
                    .answer();
        }
    }

    private Answer routed(HttpRequest request, Log log) throws Unanswerable {
        Scopes scopes = Scopes.of(request.claims());
        return switch (request.route()) {
            case "GET /fhir/metadata" -> Answers.ok(Capability.statement(Bundle.base(request)));
            case "GET /fhir/.well-known/smart-configuration" -> smart();
            case "GET /fhir/Task" -> {
                require(scopes, TaskResource.TYPE);
                yield journeys.tasks(request, scopes.sight());
            }
            case "GET /fhir/Task/{id}" -> {
                require(scopes, TaskResource.TYPE);
                yield journeys.task(id(request), scopes.sight());
            }
            case "GET /fhir/Communication" -> {
                require(scopes, CommunicationResource.TYPE);
                yield journeys.communications(request);
            }
            case "GET /fhir/Communication/{id}" -> {
                require(scopes, CommunicationResource.TYPE);
                yield journeys.communication(id(request));
            }
            case "GET /fhir/Consent" -> {
                require(scopes, ConsentResource.TYPE);
                yield journeys.consents(request);
            }
            case "GET /fhir/Consent/{id}" -> {
                require(scopes, ConsentResource.TYPE);
                yield journeys.consent(id(request));
            }
            case "POST /fhir/Appointment" -> {
                if (!scopes.mayWrite(AppointmentReader.TYPE)) {
                    throw new Unanswerable(Failure.notAllowed("system/Appointment.write"));
                }
                yield appointments.take(request, log);
            }
            default -> throw new IllegalStateException("template.yaml has a route that nobody answers");
        };
    }

    private static void require(Scopes scopes, String resource) throws Unanswerable {
        if (!scopes.mayRead(resource)) {
            throw new Unanswerable(Failure.notAllowed("system/%s.read".formatted(resource)));
        }
    }

    private static String id(HttpRequest request) {
        return Optional.ofNullable(request.path().get("id")).orElse("");
    }

    private Answer smart() throws Unanswerable {
        return settings.tokens()
                .map(tokens -> new Answer(
                        200, "application/json", Capability.smart(tokens).toString(), Optional.empty()))
                .orElseThrow(() -> new Unanswerable(
                        Failure.of(404, "not-found", "No token endpoint after SMART was named to this deployment.")));
    }
}
