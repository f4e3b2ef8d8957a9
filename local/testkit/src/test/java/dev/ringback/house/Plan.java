package dev.ringback.house;

import java.util.Map;
import java.util.Set;

/** The plan of the house: which room may know which, and which class talks to which service. */
final class Plan {

    private Plan() {}

    /** What each domain room may know of the others. */
    static final Map<String, Set<String>> DOMAIN = Map.ofEntries(
            Map.entry("phrase", Set.of()),
            Map.entry("rhythm", Set.of()),
            Map.entry("callback", Set.of("rhythm")),
            Map.entry("followup", Set.of("callback", "rhythm")),
            Map.entry("visit", Set.of("callback", "followup")),
            Map.entry("intake", Set.of("callback", "rhythm", "phrase")),
            Map.entry("texting", Set.of("callback", "rhythm", "phrase", "intake")),
            Map.entry("reading", Set.of("callback")),
            Map.entry("script", Set.of("callback", "rhythm", "texting", "reading")),
            Map.entry("directory", Set.of("callback", "followup", "rhythm", "texting", "intake", "script", "reading")),
            Map.entry("numbers", Set.of("callback", "followup", "rhythm", "intake", "directory")),
            Map.entry(
                    "desk",
                    Set.of(
                            "callback",
                            "followup",
                            "visit",
                            "rhythm",
                            "texting",
                            "intake",
                            "directory",
                            "script",
                            "numbers")));

    /** What each room of the functions may know besides the domain; {@code lambda} may know them all. */
    static final Map<String, Set<String>> FUNCTIONS = Map.of(
            "form", Set.of(),
            "page", Set.of(),
            "casework", Set.of("form"),
            "api", Set.of("casework", "form"),
            "fhir", Set.of("api", "casework"),
            "aws", Set.of("casework", "form"));

    /** The rooms that read files; no other package of the domain knows JSON. */
    static final String[] READ_FILES = {"reading", "directory.file", "script.file"};

    /** One class for each thing that a service holds or does for Ringback: no other class talks to that service. */
    static final Map<String, Set<String>> CLIENTS = Map.of(
            "DynamoDbClient",
                    Set.of(
                            "CallbackTable",
                            "CallbackReader",
                            "CallbackWrites",
                            "DamagedItems",
                            "EarlierHistory",
                            "HandOverTable",
                            "CallerPartitions",
                            "PlacesById",
                            "CallerNotes",
                            "FollowUpTable",
                            "ItemReads",
                            "Indexes",
                            "JourneyTable",
                            "DirectoryTable",
                            "UncallableTable",
                            "RequestTable",
                            "TextAnswersTable",
                            "TextOptOutTable",
                            "Standings",
                            "WishedNumbers",
                            "NumberTable",
                            "KeptItemsTable",
                            "TallyTable",
                            "AuditTable",
                            "CountedItemsTable",
                            "ReportReaderTable",
                            "OfferedTasksTable",
                            "ReconciledTable",
                            "ShortNames"),
            "SnsClient", Set.of("SnsAlerts", "SnsReportMail", "MailTopics", "SnsTexts"),
            "SchedulerClient", Set.of("Schedules"),
            "RetriedApi", Set.of("ConnectContacts", "ConnectSearch", "TaskContacts"),
            "JsonApi", Set.of("RetriedApi", "EndUserMessagingTexts", "TranscriptionJobs"),
            "EventBridgeClient", Set.of("EventBridgeBus"));
}
