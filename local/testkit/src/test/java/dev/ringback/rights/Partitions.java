package dev.ringback.rights;

import dev.ringback.rights.Compiled.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which partitions of the table an adapter reads and writes, by the keys that it makes; the laptop's AWS refuses any other to a function that has no right to it. */
final class Partitions {

    private static final Set<String> CALLERS = Set.of("+*");
    private static final Set<String> APART = Set.of("number#*");

    private static final Map<String, Set<String>> OF_ADAPTER = Map.ofEntries(
            Map.entry("AuditTable", Set.of("numbers")),
            Map.entry("CallbackTable", CALLERS),
            Map.entry("CallbackWrites", CALLERS),
            Map.entry("CallerNotes", CALLERS),
            Map.entry("CallerPartitions", CALLERS),
            Map.entry("Changes", CALLERS),
            Map.entry("DamagedItems", CALLERS),
            Map.entry("DirectoryTable", Set.of("directory")),
            Map.entry("EarlierHistory", CALLERS),
            Map.entry("FollowUpTable", CALLERS),
            Map.entry("HandOverTable", Set.of("call#*")),
            Map.entry("ItemReads", CALLERS),
            Map.entry("KeptItemsTable", Set.of("keep")),
            Map.entry("NumberTable", APART),
            Map.entry("OfferedTasksTable", Set.of("tasks")),
            Map.entry("ReconciledTable", Set.of("reconciled")),
            Map.entry("ReportReaderTable", Set.of("reports")),
            Map.entry("RequestTable", Set.of("request#*")),
            Map.entry("ShortNames", Set.of("numbers")),
            Map.entry("Standings", CALLERS),
            Map.entry("TallyTable", Set.of("numbers#*")),
            Map.entry("TextAnswersTable", APART),
            Map.entry("TextOptOutTable", APART),
            Map.entry("UncallableTable", Set.of("uncallable#*")),
            Map.entry("WishedNumbers", CALLERS));

    /** Where a method of an adapter reaches another partition, or one more. */
    private static final Map<String, Set<String>> OF_METHOD = Map.of(
            "NumberTable.note", Set.of("records"),
            "NumberTable.forget", Set.of("+*", "number#*"),
            "NumberTable.items", Set.of("+*", "number#*"),
            // What is kept for as long as the directory says: callbacks, follow-ups, what callers said, and calls that
            // opened none.
            "KeptItemsTable.follow", Set.of("+*", "uncallable#*"));

    private Partitions() {}

    static Set<String> of(Method adapter) {
        return Optional.ofNullable(OF_METHOD.get(adapter.toString()))
                .or(() -> Optional.ofNullable(OF_ADAPTER.get(adapter.toString().split("\\.", -1)[0])))
                .orElseThrow(
                        () -> new IllegalStateException("in which partitions is what %s asks for? It has no row in %s"
                                .formatted(adapter, Partitions.class.getSimpleName())));
    }
}
